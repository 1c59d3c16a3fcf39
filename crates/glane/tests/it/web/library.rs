//! The library's pages by HTTP: a workshop is made in one form, its script changed first, another's made again; what is said
//! to who leads is sent to nobody else.

use anyhow::{Context, Result};
use glane_core::date::Day;
use glane_core::right::Role;
use glane_core::script::audience::Audience as Public;
use glane_core::script::read::read;
use glane_live::frame::Audience;
use glane_testkit::{TestApp, page};

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn get(client: &reqwest::Client, url: &str) -> Result<Seen> {
    Seen::of(client.get(url).send().await?).await
}

async fn post(client: &reqwest::Client, url: &str, form: &[(&str, &str)]) -> Result<Seen> {
    Seen::of(client.post(url).form(form).send().await?).await
}

/// Hands a script in by the page where it is changed.
async fn typed(app: &TestApp, client: &reqwest::Client, source: &str) -> Result<Seen> {
    let source = source.replace('\n', "\r\n");
    let body = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n{source}\r\n--limite--\r\n"
    );
    let request = client
        .post(format!("{}/deroules", app.local))
        .header("content-type", "multipart/form-data; boundary=limite")
        .body(body);
    Seen::of(request.send().await?).await
}

/// What stands in the page's text to change.
fn source(seen: &Seen) -> Result<String> {
    let (_, rest) = seen.html.split_once("<textarea").context("no text")?;
    let (_, rest) = rest.split_once(">\n").context("no text")?;
    let (text, _) = rest.split_once("</textarea>").context("no end")?;
    Ok(page::unescape(text))
}

#[tokio::test]
async fn each_workshop_of_the_library_is_shown_and_made_in_one_form() -> Result<()> {
    let app = TestApp::start().await?;
    let client = app.facilitator().await?;
    let list = get(&client, &format!("{}/deroules", app.local)).await?;
    for template in &glane_library::ALL {
        let name = template.name;
        let script = read(template.source).unwrap();
        let title = script.title.get("fr");
        list.says(200, &page::plain(title));
        let url = format!("{}/deroules/{name}", app.local);
        let one = get(&client, &url).await?;
        for question in &script.questions {
            one.says(200, &page::plain(question.label.get("fr")));
            let note = script.guide.note(&question.key).context(name)?;
            let first = note.get("fr").lines().next().context(name)?;
            one.says(200, &page::plain(first));
        }
        let file = get(&client, &format!("{url}/fichier")).await?;
        assert_eq!(file.html, template.source, "{name}");
        let form = [
            ("title", title),
            ("day", "2027-03-09"),
            ("organiser", "Les « Tilleuls »"),
            ("act", "make"),
        ];
        let made = post(&client, &url, &form).await?;
        assert_eq!(made.status, 303, "{name}: {}", made.text());
        let slug = made.location().strip_prefix("/animer/").context(name)?;
        app.room(slug).await?.look(|inside| {
            assert_eq!(inside.script.title, script.title, "{name}: both languages");
            assert_eq!(inside.script.day, Day::new(2027, 3, 9).unwrap());
            assert_eq!(inside.script.organiser, "Les « Tilleuls »");
            assert_eq!(inside.script.questions, script.questions, "{name}");
        });
        get(&client, &format!("{}/animer/{slug}", app.local))
            .await?
            .says(200, "Guide d'animation");
        let guide = get(&client, &format!("{}/animer/{slug}/guide", app.local)).await?;
        guide.says(200, "À apporter");
        // The same again is another workshop.
        let again = post(&client, &url, &form).await?;
        assert_eq!(again.location(), format!("/animer/{slug}-2"), "{name}");
    }
    let unknown = get(&client, &format!("{}/deroules/rien", app.local)).await?;
    assert_eq!(unknown.status, 404);
    Ok(())
}

#[tokio::test]
async fn who_is_asked_is_a_plain_choice_and_young_people_are_in_their_workshop() -> Result<()> {
    let app = TestApp::start().await?;
    let client = app.facilitator().await?;
    let chosen = |seen: &Seen| {
        let html = &seen.html;
        let at = html.find(" checked").context("nothing is chosen")?;
        let before = html
            .get(..at)
            .and_then(|before| before.rsplit_once("value=\""));
        let (_, value) = before.context("no value")?;
        Ok::<_, anyhow::Error>(value.trim_end_matches('"').to_owned())
    };
    let url = |name: &str| format!("{}/deroules/{name}", app.local);
    for template in &glane_library::ALL {
        let seen = get(&client, &url(template.name)).await?;
        seen.says(
            200,
            "Rien de ce qu'ils écrivent ne se montre avant que vous l'ayez lu",
        );
        let young = template.name == "parole-jeunes";
        let wanted = if young { "jeunes" } else { "adultes" };
        assert_eq!(chosen(&seen)?, wanted, "{}", template.name);
    }
    let make = async |name: &str, public: Option<&str>| {
        let mut form = vec![
            ("title", "Chez nous"),
            ("day", "2027-06-19"),
            ("organiser", "Nous"),
        ];
        form.extend(public.map(|public| ("public", public)));
        let made = post(&client, &url(name), &form).await?;
        assert_eq!(made.status, 303, "{}", made.text());
        let slug = made.location().trim_start_matches("/animer/").to_owned();
        let room = app.room(&slug).await?;
        let who = room.look(|inside| (inside.script.audience, inside.state.moderated.is_locked()));
        Ok::<_, anyhow::Error>((slug, who))
    };
    // Left as it is, the young people's workshop holds what they write; the notice leads to the note for parents.
    let (slug, who) = make("parole-jeunes", None).await?;
    assert_eq!(who, (Public::Youth, true));
    let console = format!("{}/animer/{slug}", app.local);
    get(&client, &console)
        .await?
        .says(200, "Pour qui : des jeunes. Rien de ce qu'ils écrivent");
    get(&client, &format!("{console}/questions"))
        .await?
        .says(200, "Pour qui : des jeunes");
    get(&client, &format!("{console}/confidentialite"))
        .await?
        .says(200, "Le mot aux parents");
    // Any other is for whom one chooses, and so is this one.
    let (_, who) = make("fete-de-quartier", Some("enfants")).await?;
    assert_eq!(who, (Public::Children, true));
    let (slug, who) = make("parole-jeunes", Some("adultes")).await?;
    assert_eq!(who, (Public::Adults, false));
    get(&client, &format!("{}/animer/{slug}", app.local))
        .await?
        .says(200, "Pour qui : des adultes, ou tout le monde");
    // A workshop that asks for a name is none for minors: it says so, and what was typed stays.
    let asks = EVERY_KIND.replacen("Pourquoi ?", "Votre prénom ?", 1);
    let place = Place::with(&asks).await?;
    let again = format!("{}/animer/{SLUG}/dupliquer", place.app.local);
    let form = [
        ("title", "Encore"),
        ("day", "2027-06-19"),
        ("organiser", "Nous"),
        ("public", "enfants"),
    ];
    let seen = post(&place.facilitator, &again, &form).await?;
    seen.says(
        422,
        "Une question demande un nom, une classe ou un âge exact",
    );
    assert_eq!(chosen(&seen)?, "enfants");
    assert_eq!(place.app.hub.workshops().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn each_wrong_field_is_told_and_what_was_typed_stays() -> Result<()> {
    let app = TestApp::start().await?;
    let client = app.facilitator().await?;
    let url = format!("{}/deroules/fete-de-quartier", app.local);
    let long = "é".repeat(301);
    let good = [
        ("title", "La fête"),
        ("day", "2027-06-19"),
        ("organiser", "Nous"),
    ];
    for (at, value, told) in [
        (0, " ", "Écrivez un titre"),
        (0, long.as_str(), "Écrivez un titre"),
        (1, "19 juin", "Écrivez la date ainsi"),
        (2, "", "Écrivez qui organise"),
    ] {
        let mut form = good;
        form[at].1 = value;
        let seen = post(&client, &url, &form).await?;
        seen.says(422, told);
        for (name, typed) in form {
            let kept = page::field(&seen.html, name);
            assert_eq!(kept.as_deref(), Some(typed), "{name}");
        }
    }
    assert!(app.hub.workshops().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_script_is_changed_in_the_page_with_the_faults_told_by_line() -> Result<()> {
    let app = TestApp::start().await?;
    let client = app.facilitator().await?;
    let url = format!("{}/deroules/conseil-de-maison", app.local);
    let form = [
        ("title", "Conseil de mars"),
        ("day", "2027-03-09"),
        ("organiser", "La \"Fabrique\" <b>"),
        ("act", "edit"),
    ];
    let page = post(&client, &url, &form).await?;
    let text = source(&page)?;
    assert!(app.hub.workshops().await?.is_empty(), "not made yet");
    let script = read(&text).unwrap();
    assert_eq!(script.title.get("fr"), "Conseil de mars");
    assert_eq!(script.organiser, "La \"Fabrique\" <b>");
    let broken = text.replacen("type = \"echelle\"", "type = \"échelon\"", 1);
    let line = broken.lines().position(|line| line.contains("échelon"));
    let line = line.context("no line")? + 1;
    let seen = typed(&app, &client, &broken).await?;
    seen.says(422, &format!("ligne {line}"));
    seen.says(422, "échelon");
    assert_eq!(source(&seen)?, broken, "what was typed stays");
    let made = typed(&app, &client, &text).await?;
    assert_eq!(
        (made.status, made.location()),
        (303, "/animer/conseil-de-mars")
    );
    let kept = app.room("conseil-de-mars").await?;
    assert_eq!(kept.look(|inside| inside.workshop.source.clone()), text);
    let twice = typed(&app, &client, &text).await?;
    twice.says(409, "conseil-de-mars");
    assert_eq!(source(&twice)?, text);
    Ok(())
}

#[tokio::test]
async fn a_workshop_is_made_again_without_its_answers_decisions_and_links() -> Result<()> {
    let sample = EVERY_KIND.replacen(
        "organisateur",
        "exemple = \"Tout est inventé.\"\norganisateur",
        1,
    );
    let place = Place::with(&sample).await?;
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    let app = &place.app;
    let url = format!("{}/animer/{SLUG}/dupliquer", app.local);
    let page = get(&place.facilitator, &url).await?;
    page.says(200, "Ni les réponses, ni les décisions");
    assert_eq!(
        page::field(&page.html, "title").as_deref(),
        Some("Un essai")
    );
    let form = [
        ("title", "Un essai"),
        ("day", "2027-03-09"),
        ("organiser", "Un centre social"),
    ];
    let made = post(&place.facilitator, &url, &form).await?;
    assert_eq!((made.status, made.location()), (303, "/animer/un-essai"));
    let (old, new) = (app.room(SLUG).await?, app.room("un-essai").await?);
    let snapshot = app.hub.store().snapshot(new.id(), None).await?;
    assert!(snapshot.ballots.is_empty() && snapshot.decisions.is_empty());
    assert!(snapshot.people.is_empty());
    assert_ne!(old.projector_key(), new.projector_key());
    let code = |room: &glane_live::Room| room.look(|inside| inside.workshop.code.clone());
    assert_ne!(code(&old), code(&new));
    let script = |room: &glane_live::Room| room.look(|inside| inside.script.clone());
    assert_eq!(script(&old).questions, script(&new).questions);
    assert!(script(&old).sample.is_some() && script(&new).sample.is_none());
    assert_eq!(place.ballots().await?.len(), 1, "the first keeps its own");
    Ok(())
}

#[tokio::test]
async fn what_is_said_to_who_leads_is_sent_to_nobody_else() -> Result<()> {
    const NOTE: &str = "Laissez un silence";
    let script = EVERY_KIND
        .replacen(
            "texte = \"Lequel ?\"",
            &format!("texte = \"Lequel ?\"\nnote = \"{NOTE}.\\nPuis dévoilez.\""),
            1,
        )
        .replacen(
            "[[question]]",
            &format!("[guide]\nduree = 20\naccueil = \"{NOTE} aussi ici.\"\n\n[[question]]"),
            1,
        );
    let place = Place::with(&script).await?;
    let app = &place.app;
    let room = app.room(SLUG).await?;
    let console = format!("{}/animer/{SLUG}", app.local);
    for act in ["open", "close"] {
        place.decide(act, "choix").await?;
        let seen = get(&place.facilitator, &console).await?;
        seen.says(200, &format!("À dire {NOTE}. Puis dévoilez."));
        let (_, observer) = app.member(&format!("Awa {act}"), Role::Observer).await?;
        let looked = get(&observer, &console).await?;
        looked.says(200, "Lequel");
        let guide = get(&observer, &format!("{console}/guide")).await?;
        assert_eq!(guide.status, 403);
        let visitor = place.visitor()?;
        let mut others = vec![looked, visitor.look().await?, visitor.get("/page").await?];
        others.push(get(&place.facilitator, &place.projector().await?).await?);
        others.push(get(&place.facilitator, &format!("{console}/papier")).await?);
        for seen in others {
            assert_eq!(seen.status, 200, "{}", seen.text());
            assert!(!seen.html.contains(NOTE), "{}", seen.html);
        }
        for audience in Audience::ALL {
            let frame = room.watch(audience).borrow().whole.json();
            let text = String::from_utf8(frame.to_vec())?;
            assert!(
                !text.is_empty() && !text.contains(NOTE),
                "{audience:?}: {text}"
            );
        }
    }
    Ok(())
}

/// Hands a corrected script in, seen at a version.
async fn fixed(place: &Place, version: u32, source: &str) -> Result<Seen> {
    let source = source.replace('\n', "\r\n");
    let body = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n{source}\r\n--limite--\r\n"
    );
    let url = format!(
        "{}/animer/{SLUG}/deroule?version={version}",
        place.app.local
    );
    let request = place
        .facilitator
        .post(url)
        .header("content-type", "multipart/form-data; boundary=limite")
        .body(body);
    Seen::of(request.send().await?).await
}

#[tokio::test]
async fn a_script_is_corrected_while_the_room_answers_and_no_answer_is_lost() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    visitor.answer(&[("v", "oui")]).await?;
    place.console().await?.says(200, "Changer les questions");
    let url = format!("{}/animer/{SLUG}/deroule", place.app.local);
    let shown = get(&place.facilitator, &url).await?;
    assert_eq!(source(&shown)?, EVERY_KIND);
    // What it says of itself, and a word that was wrong.
    let better = EVERY_KIND.replace("Lequel ?", "Lequel des deux ?").replace(
        "[[question]]\ncle = \"mots\"",
        "[confidentialite]\nresponsable = \"Le centre\"\n\n[[question]]\ncle = \"mots\"",
    );
    fixed(&place, 1, &better).await?.says(200, "C'est corrigé");
    visitor.look().await?.says(200, "Lequel des deux ?");
    visitor
        .get("/confidentialite")
        .await?
        .says(200, "Responsable de vos réponses : Le centre");
    // From a page that is old, with a fault, of another name, and against the answers: nothing changes.
    fixed(&place, 1, EVERY_KIND)
        .await?
        .says(409, "Quelqu'un d'autre vient de corriger");
    fixed(&place, 2, &better.replace("titre = ", "titr = "))
        .await?
        .says(422, "titr");
    fixed(
        &place,
        2,
        &better.replace("nom = \"essai\"", "nom = \"autre\""),
    )
    .await?
    .says(422, "remettez « essai »");
    let unfit = better.replace("type = \"un-choix\"", "type = \"plusieurs-choix\"");
    let refused = fixed(&place, 2, &unfit).await?;
    refused.says(409, "Rien n'a changé dans l'atelier");
    assert_eq!(source(&refused)?, unfit, "what was typed is still there");
    let kept = get(&place.facilitator, &url).await?;
    assert_eq!(source(&kept)?, better);
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

/// A form pressed twice, or sent again by a browser that got no reply: one workshop, one question.
#[tokio::test]
async fn a_question_on_the_spot_sent_twice_is_asked_once() -> Result<()> {
    let place = Place::asking("mots").await?;
    let within = format!("/animer/{SLUG}/maintenant");
    for path in ["/maintenant", within.as_str()] {
        let url = format!("{}{path}", place.app.local);
        let page = Seen::of(place.facilitator.get(&url).send().await?).await?;
        let entry = page::field(&page.html, "entry").context("no entry")?;
        let post = async |entry: &str| {
            let form = [
                ("entry", entry),
                ("form", "mots"),
                ("question", "Une seule fois ?"),
                ("organiser", "Un centre social"),
                ("then", "console"),
            ];
            Seen::of(place.facilitator.post(&url).form(&form).send().await?).await
        };
        let count = async || -> Result<usize> {
            let mut n = 0;
            for workshop in place.app.hub.workshops().await? {
                let script =
                    read(&workshop.source).map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
                let asked = script.questions.iter();
                n += asked
                    .filter(|one| one.label.get("fr") == "Une seule fois ?")
                    .count();
            }
            Ok(n)
        };
        let before = count().await?;
        // One that is refused is none.
        let form = [
            ("entry", entry.as_str()),
            ("form", "mots"),
            ("question", " "),
        ];
        let refused = Seen::of(place.facilitator.post(&url).form(&form).send().await?).await?;
        assert_eq!(refused.status, 422);
        assert_eq!(page::field(&refused.html, "entry"), Some(entry.clone()));
        let (one, two) = tokio::join!(post(&entry), post(&entry));
        let (one, two, late) = (one?, two?, post(&entry).await?);
        assert_eq!((one.status, two.status, late.status), (303, 303, 303));
        assert_eq!(
            (one.location(), two.location()),
            (late.location(), late.location())
        );
        assert_eq!(count().await?, before + 1, "{path}");
        // The same question, asked anew from a fresh form, is another.
        let page = Seen::of(place.facilitator.get(&url).send().await?).await?;
        let fresh = page::field(&page.html, "entry").context("no entry")?;
        assert_ne!(fresh, entry);
        assert_eq!(post(&fresh).await?.status, 303);
        assert_eq!(count().await?, before + 2, "{path}");
    }
    Ok(())
}
