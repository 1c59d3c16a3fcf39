//! Forms of the pages of themes that lack a field, or say what nothing understands: refused, with the field named, and
//! what was typed shown again.

use anyhow::Result;
use glane_core::codebook::Theme;
use glane_core::decision::Act;
use glane_core::id::{QuestionKey, ThemeKey};
use glane_core::label::Label;
use glane_live::LiveError;
use glane_live::room::Wish;
use glane_testkit::page;

use super::themes::{add, get, post, shown, standing, written};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// The first theme's words and examples.
async fn words(place: &Place) -> Result<(String, Vec<String>, Vec<String>)> {
    let key = QuestionKey::new("texte")?;
    Ok(place.app.room(SLUG).await?.look(|inside| {
        let theme = &inside.state.coding(&key).unwrap().codebook().themes()[0];
        (
            theme.label.get("fr").to_owned(),
            theme.words.clone(),
            theme.examples.clone(),
        )
    }))
}

fn without<'a>(form: &[(&'a str, &'a str)], name: &str) -> Vec<(&'a str, &'a str)> {
    let kept = form.iter().copied();
    kept.filter(|(field, _)| *field != name).collect()
}

const CHANGE: [(&str, &str); 6] = [
    ("act", "change"),
    ("theme", "le-temps"),
    ("texte", "Temps donné"),
    ("mots", "montre\npendule"),
    ("description", "ce qui prend du temps"),
    ("exemples", "pas le temps"),
];

#[tokio::test]
async fn a_change_that_lost_a_field_erases_nothing() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "heure\nmoment").await?;
    let before = words(&place).await?;
    for name in ["act", "theme", "texte", "mots", "description", "exemples"] {
        let refused = post(&place, "/grille", &without(&CHANGE, name)).await?;
        refused.says(422, &format!("({name})"));
        assert_eq!(words(&place).await?, before, "{name}");
    }
    // What was typed stands there again, in a form that is unfolded.
    let refused = post(&place, "/grille", &without(&CHANGE, "exemples")).await?;
    for typed in ["Temps donné", "pendule", "ce qui prend du temps"] {
        assert!(refused.html.contains(typed), "{typed}");
    }
    assert!(refused.html.contains("id=\"more-le-temps\" open"));
    assert!(
        refused.html.contains("<h2>Le temps</h2>"),
        "its name stands"
    );
    assert_eq!(post(&place, "/grille", &CHANGE).await?.status, 303);
    assert_eq!(words(&place).await?.1, ["montre", "pendule"]);
    Ok(())
}

#[tokio::test]
async fn a_theme_that_does_not_come_in_is_shown_as_it_was_typed() -> Result<()> {
    let place = written().await?;
    add(&place, "Temps dédié", "").await?;
    let long = "x".repeat(301);
    for (label, words, says) in [
        (
            "temps  DEDIÉ",
            "pendule",
            "déjà le nom d'un thème : « Temps dédié »",
        ),
        (" ", "pendule", "(texte)"),
        (
            "Le lien",
            long.as_str(),
            "Ligne 1 trop longue : les mots et expressions",
        ),
    ] {
        let form = [("act", "add"), ("texte", label), ("mots", words)];
        let refused = post(&place, "/grille", &form).await?;
        refused.says(422, says);
        assert!(refused.html.contains(words), "{label}");
    }
    let twice = [("act", "add"), ("texte", "A"), ("texte", "B"), ("mots", "")];
    post(&place, "/grille", &twice).await?.says(422, "(texte)");
    assert_eq!(words(&place).await?.0, "Temps dédié");
    // Up to sixty.
    for n in 1..60 {
        add(&place, &format!("T{n}"), "").await?;
    }
    let form = [("act", "add"), ("texte", "Un de trop"), ("mots", "")];
    post(&place, "/grille", &form).await?.says(422, "60");
    Ok(())
}

#[tokio::test]
async fn the_room_itself_takes_no_second_theme_of_a_name() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "").await?;
    let room = place.app.room(SLUG).await?;
    let key = ThemeKey::new("autre")?;
    let wish = Wish {
        act: Act::Theme {
            question: QuestionKey::new("texte")?,
            theme: key.clone(),
            entry: Some(Theme {
                key,
                label: Label::fr("LE  TEMPS"),
                description: None,
                examples: vec![],
                words: vec![],
            }),
        },
        base: room.look(|inside| inside.revision),
        undoes: None,
    };
    let refused = room.decide(wish).await;
    assert!(
        matches!(refused, Err(LiveError::BadTheme(_))),
        "{refused:?}"
    );
    Ok(())
}

#[tokio::test]
async fn another_codebook_comes_in_whole_or_not_at_all() -> Result<()> {
    let place = written().await?;
    add(&place, "La FETE", "").await?;
    let other = EVERY_KIND
        .replace("nom = \"essai\"", "nom = \"autre\"")
        .replace("titre = \"Un essai\"", "titre = \"Un autre essai\"")
        .replace(
            "maximum = 40",
            "themes = [\"Le lien\", { cle = \"autre\", texte = \"la fête\" }]",
        );
    place.app.workshop(&other).await?;
    let take = [("act", "take"), ("de", "autre/texte")];
    let refused = post(&place, "/grille", &take).await?;
    refused.says(422, "« la fête » est déjà le nom d'un thème : « La FETE »");
    assert!(!refused.text().contains("Le lien"), "nothing was taken");
    for (from, says) in [("x", "(de)"), ("nulle-part/texte", "(de)")] {
        let take = [("act", "take"), ("de", from)];
        post(&place, "/grille", &take).await?.says(422, says);
    }
    post(&place, "/grille", &[("act", "take")])
        .await?
        .says(422, "(de)");
    Ok(())
}

#[tokio::test]
async fn letters_that_cannot_be_read_are_not_passed_over() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "").await?;
    for path in ["", "/grille", "/accord"] {
        get(&place, &format!("{path}?codeur=%FF"))
            .await?
            .says(422, "votre nom (codeur)");
    }
    get(&place, "?codeur=Awa&montrer=rien")
        .await?
        .says(422, "(montrer)");
    let url = format!("{}/animer/{SLUG}/themes/texte/grille", place.app.local);
    let body = "act=add&texte=L%E9a&mots=&base=0";
    let sent = place
        .facilitator
        .post(url)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body);
    Seen::of(sent.send().await?).await?.says(422, "(texte)");
    Ok(())
}

#[tokio::test]
async fn a_queue_form_that_is_bent_decides_nothing() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "").await?;
    add(&place, "Le prix", "").await?;
    let answer = shown(&get(&place, "?codeur=Awa").await?)?;
    let whole = [
        ("act", "code"),
        ("codeur", "Awa"),
        ("reponse", answer.as_str()),
        ("themes", "le-prix"),
    ];
    for name in ["act", "codeur", "reponse"] {
        post(&place, "", &without(&whole, name))
            .await?
            .says(422, &format!("({name})"));
    }
    let refused = post(&place, "", &without(&whole, "act")).await?;
    let ticked = format!("id=\"c-{answer}-le-prix\" name=\"themes\" value=\"le-prix\" checked");
    assert!(refused.html.contains(&ticked), "what was ticked stays so");
    let other = format!("id=\"c-{answer}-le-temps\" name=\"themes\" value=\"le-temps\" checked");
    assert!(!refused.html.contains(&other), "and nothing else is");
    assert_eq!(standing(&place).await?, [0, 0, 3, 0]);
    Ok(())
}

#[tokio::test]
async fn a_disagreement_is_settled_for_no_theme_only_if_that_is_said() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "").await?;
    add(&place, "Le prix", "").await?;
    let answer = shown(&get(&place, "?codeur=Awa").await?)?;
    for (coder, theme) in [
        ("Awa", "le-temps"),
        ("Élodie", "le-prix"),
        ("awa ", "le-temps"),
    ] {
        let form = [
            ("act", "code"),
            ("codeur", coder),
            ("reponse", answer.as_str()),
            ("themes", theme),
        ];
        assert_eq!(post(&place, "", &form).await?.status, 303);
    }
    // « awa » is Awa, and called so.
    get(&place, "?codeur=AWA").await?.says(200, "Awa classe.");
    get(&place, "")
        .await?
        .says(200, "Continuer en tant qu'Élodie");
    let accord = get(&place, "/accord").await?;
    accord.says(200, "Retenir le choix d'Awa");
    accord.says(200, "Retenir le choix d'Élodie");
    let book = get(&place, "/grille").await?;
    let used: Vec<String> = book
        .html
        .split("<p class=\"facts\">")
        .skip(1)
        .filter_map(|rest| rest.split("</p>").next())
        .map(page::words)
        .collect();
    // Two answers alike are disputed: they bear no theme yet.
    assert_eq!(
        used,
        [
            "Aucune réponse 2 à trancher Awa : 2 Élodie : 0",
            "Aucune réponse 2 à trancher Awa : 0 Élodie : 2"
        ]
    );

    let settle = [("act", "settle"), ("reponse", answer.as_str())];
    post(&place, "/accord", &settle)
        .await?
        .says(422, "ou dites « Aucun thème »");
    let with = |more: &[(&'static str, &'static str)]| {
        let mut form: Vec<(&str, &str)> = settle.to_vec();
        form.extend(more);
        form
    };
    let both = with(&[("aucun", "1"), ("themes", "le-prix")]);
    let refused = post(&place, "/accord", &both).await?;
    refused.says(422, "gardez l'un ou l'autre");
    assert!(
        refused.html.contains("value=\"le-prix\" checked"),
        "ticked as sent"
    );
    assert_eq!(standing(&place).await?, [0, 0, 1, 2]);
    post(
        &place,
        "/accord",
        &with(&[("themes", "le-prix"), ("act", "burn")]),
    )
    .await?
    .says(422, "(act)");
    post(&place, "/accord", &[("act", "undo")])
        .await?
        .says(422, "(undoes)");
    let none = with(&[("aucun", "1")]);
    assert_eq!(post(&place, "/accord", &none).await?.status, 303);
    assert_eq!(standing(&place).await?, [0, 2, 1, 0]);
    Ok(())
}
