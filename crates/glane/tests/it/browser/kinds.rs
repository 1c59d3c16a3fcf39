//! Every kind of question: asked, answered on a phone with and without scripts, projected, hidden, reset, imported, in
//! the restitution. A kind is a row of the table.

use anyhow::{Context, Result, bail, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, shot};
use crate::kit::example;

/// What a finger or a keyboard does in a form.
enum Do {
    /// Ticks what has this label.
    Tick(&'static str),
    /// Types into a field.
    Type(&'static str, &'static str),
    /// Touches something.
    Press(&'static str),
}
use Do::{Press, Tick, Type};

/// A question of the example, how it is answered, and what is then seen of it.
struct Case {
    key: &'static str,
    question: &'static str,
    /// With scripts; what is refused first where the form can be wrong, and why.
    wrong: Option<(&'static [Do], &'static str)>,
    answer: &'static [Do],
    /// As the receipt says it again.
    own: &'static str,
    /// Without scripts.
    plain: &'static [Do],
    /// On the room's screen, once both answered.
    shown: &'static [&'static str],
    /// In the restitution of the imported answers.
    printed: &'static str,
}

/// A time slot says its hours where it is ticked.
const EVENING: &str = "Le soir (18\u{a0}h\u{a0}–\u{a0}20\u{a0}h)";

const CASES: [Case; 14] = [
    Case {
        key: "mots",
        question: "Quels mots",
        wrong: None,
        answer: &[Type("#v1", "calme")],
        own: "calme",
        plain: &[Type("#v1", "calme"), Type("#v2", "vivant")],
        shown: &["calme", "vivant"],
        printed: "Le mot « ",
    },
    Case {
        key: "libre",
        question: "venir plus souvent",
        wrong: None,
        answer: &[Type("#v1", "Un bus le soir")],
        own: "Un bus le soir",
        plain: &[Type("#v1", "Des sorties")],
        shown: &["2 "],
        printed: "Des sorties en famille",
    },
    Case {
        key: "venue",
        question: "Comment êtes-vous venu",
        wrong: None,
        answer: &[Tick("À vélo")],
        own: "À vélo",
        plain: &[Tick("À pied")],
        shown: &["À pied", "À vélo", "En bus"],
        printed: "« À pied » vient ",
    },
    Case {
        key: "activites",
        question: "Quelles activités",
        wrong: None,
        answer: &[Tick("Le jeu"), Tick("La danse")],
        own: "La danse",
        plain: &[Tick("Le jeu")],
        shown: &["La cuisine", "Le jeu", "La danse"],
        printed: "La danse",
    },
    Case {
        key: "retour",
        question: "Comment repartirez-vous",
        wrong: None,
        // To write another answer ticks it.
        answer: &[Tick("À pied"), Type("#v-autre", "En barque")],
        own: "En barque",
        plain: &[Type("#v-autre", "À cheval")],
        shown: &["À pied", "En bus", "Autre"],
        printed: "en trottinette",
    },
    Case {
        key: "nouvelles",
        question: "nos nouvelles",
        wrong: None,
        answer: &[Tick("Le site"), Type("#v-autre", "La radio")],
        own: "La radio",
        plain: &[Tick("Le site")],
        shown: &["L'affiche", "Le site", "Un voisin", "Autre, précisez"],
        printed: "le journal de l'école",
    },
    Case {
        key: "accueil",
        question: "accueil, de 0 à 10",
        wrong: None,
        answer: &[Tick("8")],
        own: "8",
        plain: &[Tick("9")],
        shown: &["8,5"],
        printed: "moyenne 7,6 sur 10",
    },
    Case {
        key: "trajet",
        question: "Combien de temps",
        wrong: Some((&[Type("#v1", "180")], "Choisissez un nombre de 0 à 120")),
        answer: &[Type("#v1", "12,5")],
        own: "12,5 minutes",
        plain: &[Type("#v1", "20")],
        shown: &["12 à 13,9", "16,3 minutes"],
        printed: "moyenne 21,5 minutes, médiane 16,5 minutes (14 personnes)",
    },
    Case {
        key: "priorites",
        question: "Par quoi commencer",
        wrong: Some((
            &[Press("li:has(#v-un-jardin-partage) button")],
            "Il faut classer 3 réponses, de 1 à 3",
        )),
        answer: &[
            Press("li:has(#v-un-jardin-partage) button"),
            Press("li:has(#v-une-fete-de-quartier) button"),
            Press("li:has(#v-un-atelier-velo) button"),
            // One place up, then down again: before the garden, and after it.
            Press("li:has(#v-une-fete-de-quartier) button"),
            Press("li:has(#v-une-fete-de-quartier) button + button"),
        ],
        own: "1. Un jardin partagé",
        plain: &[
            Press("#v-un-jardin-partage option:nth-of-type(3)"),
            Press("#v-une-fete-de-quartier option:nth-of-type(2)"),
            Press("#v-une-sortie-a-la-mer option:nth-of-type(4)"),
        ],
        shown: &[
            "Un jardin partagé",
            "Une fête de quartier",
            "Un atelier vélo",
            "Une sortie à la mer",
            "1,5",
            "3,5",
        ],
        printed: "« Un jardin partagé » est le mieux classé : rang moyen 1,4 (de 1 à 4)",
    },
    Case {
        key: "budget",
        question: "partager le budget",
        wrong: Some((
            &[Type("#v-les-jeunes", "50")],
            "Vos points font 50 au lieu de 100",
        )),
        answer: &[Type("#v-les-jeunes", "50"), Type("#v-les-aines", "50")],
        own: "Les jeunes : 50",
        plain: &[Type("#v-les-familles", "100")],
        shown: &["Les jeunes", "Les familles", "Les aînés", "25,0", "50,0"],
        printed: "« Les jeunes » reçoit le plus de points",
    },
    Case {
        key: "maison",
        question: "Êtes-vous content",
        wrong: Some((&[], "Rien n'est encore écrit ou choisi")),
        answer: &[
            Press("label:has([name='v.de-l-accueil'][value='5'])"),
            Press("label:has([name='v.des-tarifs'][value='2'])"),
        ],
        own: "De l'accueil : 5",
        plain: &[
            Press("label:has([name='v.de-l-accueil'][value='4'])"),
            Press("label:has([name='v.des-horaires'][value='3'])"),
        ],
        shown: &[
            "De l'accueil (2 personnes)",
            "Des horaires (1 personne)",
            "Des tarifs (1 personne)",
            "pas du tout",
        ],
        printed: "« De l'accueil » a la moyenne la plus haute : 4,4 sur 5 (14 personnes) ; « Des tarifs » la plus basse : 1,8 (12 personnes)",
    },
    Case {
        key: "avis",
        question: "Êtes-vous d'accord",
        wrong: Some((&[], "Rien n'est encore écrit ou choisi")),
        answer: &[
            Press("label:has([name='v.il-faut-plus-de-bancs'][value='1'])"),
            Press("label:has([name='v.le-marche-est-trop-loin'][value='0'])"),
            Type("#idea", "Les trottoirs sont étroits"),
        ],
        own: "Les trottoirs sont étroits : D'accord",
        plain: &[
            Press("label:has([name='v.il-faut-plus-de-bancs'][value='-1'])"),
            // What somebody else added is there to vote on.
            Press("label:has([name='v.i-1'][value='-1'])"),
        ],
        shown: &[
            "Le quartier est calme le soir (0 personne)",
            "Il faut plus de bancs (2 personnes)",
            "Le marché est trop loin (1 personne)",
            "Les trottoirs sont étroits (2 personnes)",
        ],
        printed: "« Il faut plus de bancs » : 13 d’accord sur 14 personnes",
    },
    Case {
        key: "idees",
        question: "faire ensemble",
        wrong: None,
        answer: &[Tick("Un repas partagé")],
        own: "Un repas partagé",
        plain: &[Tick("Un repas partagé"), Type("#idea", "Un bal")],
        shown: &["Un repas partagé", "Un bal"],
        printed: "Un vide-grenier",
    },
    Case {
        key: "moments",
        question: "Quand pouvez-vous",
        wrong: None,
        answer: &[Tick(EVENING)],
        own: "Le soir",
        plain: &[
            Tick("Le matin (9\u{a0}h\u{a0}–\u{a0}12\u{a0}h)"),
            Tick(EVENING),
        ],
        shown: &["Le matin", "Le soir"],
        printed: "Le matin",
    },
];

async fn act(browser: &Browser, todo: &[Do]) -> Result<()> {
    for one in todo {
        match one {
            Tick(label) => browser.tick(label).await?,
            Type(css, text) => browser.fill(css, text).await?,
            Press(css) => browser.click(css).await?,
        }
    }
    Ok(())
}

/// The form as narrow phones show it: no part of it runs out of the page, and it keeps nobody out.
async fn fits(phone: &Browser, key: &str) -> Result<()> {
    for (name, size) in [("320", (320, 640)), ("390", (390, 844))] {
        phone.resize(size, true).await?;
        shot(phone, &format!("kind-{key}-{name}")).await?;
        let over = phone
            .js("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await?;
        ensure!(over == 0, "{key} at {name}: {over} px too wide");
    }
    let kept_out = axe::violations(phone).await?;
    ensure!(kept_out.is_empty(), "{key}: {kept_out:?}");
    Ok(())
}

/// The picture within the room's screen at several sizes, each option with it.
async fn seen(screen: &Browser, case: &Case) -> Result<()> {
    for (name, size) in [("1920", (1920, 1080)), ("1024", (1024, 768))] {
        screen.resize(size, false).await?;
        shot(screen, &format!("kind-{}-screen-{name}", case.key)).await?;
        for part in case.shown {
            says(screen, ".picture", part).await?;
        }
    }
    Ok(())
}

/// Waits until an element holds a text, be it folded away.
async fn says(browser: &Browser, css: &str, part: &str) -> Result<()> {
    let text = format!("(document.querySelector({css:?})?.textContent ?? '')");
    let plain = format!("{text}.replace(/\\s+/g, ' ').includes({part:?})");
    browser.until(&plain).await
}

/// Presses a button of the console until it has done what it does: the console may draw itself anew under a finger.
async fn press(console: &Browser, css: &str, done: &str) -> Result<()> {
    for _ in 0..40 {
        let touch = format!("document.querySelector({css:?})?.click()");
        console.js(&touch).await?;
        for _ in 0..20 {
            if console.js(done).await?.as_bool() == Some(true) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
    bail!("{css} never made {done} true")
}

async fn one_kind(case: &Case, [facilitator, screen, phone, plain]: [&Browser; 4]) -> Result<()> {
    let asked = format!(
        "document.querySelector('#now').textContent.includes({:?})",
        case.question
    );
    press(facilitator, &format!("#open-{}", case.key), &asked).await?;
    screen.read("h1", case.question).await?;
    screen.read("#part", "Pas encore de réponse").await?;

    phone.read("#question", case.question).await?;
    if let Some((wrong, why)) = &case.wrong {
        act(phone, wrong).await?;
        phone.click("form.answer .send").await?;
        phone.read(".told", why).await?;
        // What was typed is there to be put right; to begin anew is simpler here.
        phone.js("sessionStorage.clear()").await?;
        phone.client.refresh().await?;
        phone.read("#question", case.question).await?;
    }
    fits(phone, case.key).await?;
    act(phone, case.answer).await?;
    shot(phone, &format!("kind-{}-filled", case.key)).await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    phone.read(".saved", case.own).await?;

    plain.client.refresh().await?;
    plain.read("#question", case.question).await?;
    act(plain, case.plain).await?;
    plain.click("form.answer .send").await?;
    plain.read(".saved", "Réponse enregistrée").await?;

    screen.read("#count", "2").await?;
    seen(screen, case).await?;
    let status = |part: &str| {
        format!("document.querySelector('#now .status').textContent.includes({part:?})")
    };
    let button = |name: &str| format!("#{name}-{}", case.key);
    press(
        facilitator,
        &button("hide-projector"),
        &status("résultats cachés"),
    )
    .await?;
    screen
        .until("!document.querySelector('.picture svg')")
        .await?;
    press(
        facilitator,
        &button("show-projector"),
        &status("résultats montrés"),
    )
    .await?;
    says(screen, ".picture", case.shown[0]).await?;

    press(facilitator, &button("reset"), &status("Tour 2")).await?;
    press(facilitator, &button("open"), &status("ouverte")).await?;
    screen.read("#part", "Pas encore de réponse").await?;
    phone.see("form.answer").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_kind_is_asked_answered_projected_hidden_reset_imported_and_printed() -> Result<()> {
    let hall = Hall::of("toutes-les-formes").await?;
    let facilitator = hall.facilitator().await?;
    let screen = hall.screen().await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    let plain = hall
        .participant(Profile::PHONE_WITHOUT_SCRIPTS, "Groupe 2")
        .await?;
    for case in &CASES {
        one_kind(case, [&facilitator, &screen, &phone, &plain])
            .await
            .with_context(|| case.key)?;
        hall.app.pass(60);
    }

    let file = example("toutes-les-formes.reponses.csv");
    let rows = std::fs::read_to_string(&file)?.lines().count() - 1;
    facilitator
        .fill("#csv", file.to_str().context("a path")?)
        .await?;
    facilitator.click("#import-go").await?;
    let read = format!("{rows} lignes lues");
    facilitator.read("#count-read", &read).await?;
    facilitator
        .read("#count-refused", "0 ligne refusée")
        .await?;
    facilitator.click("a.button.main").await?;
    facilitator.click("#make-report").await?;
    facilitator.see("#ready").await?;
    let page = facilitator.see("#read-html").await?.attr("href").await?;
    let page = page.context("no address")?;
    facilitator
        .goto(&format!("{}{page}", hall.app.base))
        .await?;
    for case in &CASES {
        let article = format!("#question-{}", case.key);
        says(&facilitator, &article, case.printed)
            .await
            .with_context(|| case.key)?;
    }
    Ok(())
}
