//! Words by forms alone, without script: names of the place, words held back, glosses, decisions of another workshop.

use anyhow::{Context, Result};
use glane_core::id::QuestionKey;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, Seen};

/// The first workshop, with a lexicon.
fn first() -> String {
    let lexicon = r#"lexique = [{ nom = "Maison des Lilas", aussi = ["MDL"] }]"#;
    let organiser = "organisateur = \"Un centre social\"";
    EVERY_KIND.replacen(organiser, &format!("{organiser}\n{lexicon}"), 1)
}

/// A workshop where people gave these words.
async fn gave(words: &[&str]) -> Result<Place> {
    let place = Place::with(&first()).await?;
    place.decide("open", "mots").await?;
    for word in words {
        place.visitor()?.answer(&[("v", word)]).await?;
    }
    Ok(place)
}

async fn look(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}/animer/{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn press(place: &Place, path: &str, form: &[(&str, &str)]) -> Result<Seen> {
    let slug = path.split('/').next().unwrap_or_default();
    let room = place.app.room(slug).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form: Vec<(&str, &str)> = form
        .iter()
        .copied()
        .chain([("base", base.as_str())])
        .collect();
    let url = format!("{}/animer/{path}", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

/// What the room's screen says.
async fn screen(place: &Place) -> Result<String> {
    let url = place.projector().await?;
    Ok(Seen::of(reqwest::get(url).await?).await?.text())
}

fn key(word: &str) -> Result<String> {
    let key = glane_analysis::form_key(word).context("a word has a key")?;
    Ok(key.to_string())
}

const PANEL: &str = "essai/mots/mots";

#[tokio::test]
async fn names_of_the_place_are_words_of_their_own() -> Result<()> {
    let place = gave(&["MDL", "la maison des lilas", "maison"]).await?;
    let panel = look(&place, PANEL).await?;
    panel.says(200, "3 formes en 2 mots");
    panel.says(200, "mot du lieu");
    let seen = screen(&place).await?;
    assert!(
        seen.contains("la maison des lilas") && !seen.contains("MDL"),
        "{seen}"
    );
    Ok(())
}

#[tokio::test]
async fn a_word_that_may_hurt_waits_for_a_person_and_is_counted() -> Result<()> {
    let place = gave(&["connard", "accueil", "connards"]).await?;
    let seen = screen(&place).await?;
    assert!(seen.contains("1 mot à relire"), "{seen}");
    assert!(
        !seen.contains("connard") && seen.contains("accueil"),
        "{seen}"
    );
    let console = place.console().await?;
    assert!(!console.text().contains("connard"), "{}", console.text());
    console.says(200, "1 mot à relire");
    let panel = look(&place, PANEL).await?;
    panel.says(200, "À relire : 1 mot");
    let first = panel.html.find("id=\"held\"").context("no section")?;
    assert!(first < panel.html.find("id=\"words\"").context("no words")?);

    let insult = key("connard")?;
    let show = [("act", "unhide"), ("forms", insult.as_str())];
    assert_eq!(press(&place, PANEL, &show).await?.status, 303);
    let seen = screen(&place).await?;
    assert!(
        seen.contains("connard") && !seen.contains("à relire"),
        "{seen}"
    );
    look(&place, PANEL).await?.says(200, "Montré : connard.");

    let hide = [("act", "hide"), ("forms", insult.as_str())];
    assert_eq!(press(&place, PANEL, &hide).await?.status, 303);
    let seen = screen(&place).await?;
    assert!(
        !seen.contains("connard") && !seen.contains("à relire"),
        "{seen}"
    );

    // Taken back twice, it waits again.
    for _ in 0..2 {
        let panel = look(&place, PANEL).await?;
        let undoes = page::field(&panel.html, "undoes").context("nothing to undo")?;
        let undo = [("act", "undo"), ("undoes", undoes.as_str())];
        assert_eq!(press(&place, PANEL, &undo).await?.status, 303);
    }
    let seen = screen(&place).await?;
    assert!(
        seen.contains("1 mot à relire") && !seen.contains("connard"),
        "{seen}"
    );
    Ok(())
}

#[tokio::test]
async fn a_word_of_another_language_may_bear_a_translation() -> Result<()> {
    let place = gave(&["مفيد", "utile"]).await?;
    let panel = look(&place, PANEL).await?;
    panel.says(200, "Pas en français");
    panel.says(200, "Ajouter une traduction");
    assert_eq!(panel.html.matches("id=\"gloss-go-").count(), 1);
    let word = key("مفيد")?;
    let gloss = [
        ("act", "gloss"),
        ("forms", word.as_str()),
        ("text", " utile "),
    ];
    assert_eq!(press(&place, PANEL, &gloss).await?.status, 303);
    look(&place, PANEL).await?.says(200, "2 formes en 2 mots");
    let seen = screen(&place).await?;
    assert!(seen.contains("مفيد (utile)"), "{seen}");
    let long = "x".repeat(61);
    let too_long = [
        ("act", "gloss"),
        ("forms", word.as_str()),
        ("text", long.as_str()),
    ];
    assert_eq!(press(&place, PANEL, &too_long).await?.status, 422);
    let away = [("act", "gloss"), ("forms", word.as_str()), ("text", "")];
    assert_eq!(press(&place, PANEL, &away).await?.status, 303);
    assert!(!screen(&place).await?.contains("(utile)"));
    Ok(())
}

#[tokio::test]
async fn decisions_of_another_workshop_are_taken_over_once_and_taken_back_whole() -> Result<()> {
    let place = gave(&["mutualiser", "partager", "bus"]).await?;
    let (pool, share, bus) = (key("mutualiser")?, key("partager")?, key("bus")?);
    for form in [
        vec![
            ("act", "merge"),
            ("forms", pool.as_str()),
            ("forms", share.as_str()),
        ],
        vec![
            ("act", "show"),
            ("forms", pool.as_str()),
            ("text", "Mettre en commun"),
        ],
        vec![("act", "hide"), ("forms", bus.as_str())],
    ] {
        assert_eq!(press(&place, PANEL, &form).await?.status, 303);
    }
    // A second workshop of the same centre, where two of these words were given.
    let source = first().replacen("\"essai\"", "\"suite\"", 1);
    let code = place.app.workshop(&source).await?.code;
    place
        .app
        .decide(&place.facilitator, "suite", "open", "mots")
        .await?;
    for word in ["mutualiser", "partager"] {
        let visitor = super::visit::Visitor::new(&place.app, &code)?;
        visitor.answer(&[("v", word)]).await?;
    }
    let panel = "suite/mots/mots";
    let take = "suite/mots/mots/reprendre";
    look(&place, panel).await?.says(200, "2 formes en 2 mots");
    let page = look(&place, take).await?;
    page.says(200, "3 décisions");
    page.says(200, "2 concernent des mots déjà donnés ici, 1 servira");

    let from = [("from", "essai"), ("of", "mots")];
    assert_eq!(press(&place, take, &from).await?.status, 303);
    let after = look(&place, panel).await?;
    after.says(200, "2 formes en 1 mot");
    after.says(200, "Mettre en commun");
    after.says(200, "Repris de essai : 3 décisions.");
    let decisions = || async {
        let room = place.app.room("suite").await?;
        anyhow::Ok(room.look(|inside| inside.log().len()))
    };
    let before = decisions().await?;
    press(&place, take, &from).await?.says(200, "déjà reprises");
    assert_eq!(decisions().await?, before, "twice changes nothing");
    look(&place, take).await?.says(200, "déjà reprises");

    // A word that comes later follows what was decided of it elsewhere.
    let visitor = super::visit::Visitor::new(&place.app, &code)?;
    visitor.answer(&[("v", "Bus")]).await?;
    let room = place.app.room("suite").await?;
    let question = QuestionKey::new("mots")?;
    assert_eq!(room.look(|inside| inside.state.calls(&question).len()), 3);
    look(&place, panel).await?.says(200, "Mots cachés");

    let page = look(&place, panel).await?;
    let undoes = page::field(&page.html, "undoes").context("nothing to undo")?;
    let undo = [("act", "undo"), ("undoes", undoes.as_str())];
    assert_eq!(press(&place, panel, &undo).await?.status, 303);
    look(&place, panel).await?.says(200, "3 formes en 3 mots");
    Ok(())
}

#[tokio::test]
async fn a_word_is_shown_in_each_answer_that_has_it() -> Result<()> {
    let place = Place::with(&first()).await?;
    place.decide("open", "texte").await?;
    let mut receipts = Vec::new();
    for text in ["L’école <b> est loin", "plus d'Ecoles !", "Un bus"] {
        receipts.push(place.visitor()?.answer(&[("v", text)]).await?.receipt());
    }
    place.console().await?.says(200, "Chercher un mot");
    let page = look(&place, "essai/concordance/texte?mot=%C3%A9coles").await?;
    page.says(200, "2 réponses sur 3.");
    page.says(200, "plus d' Ecoles");
    assert!(page.html.contains("<mark>L’école</mark>"), "{}", page.html);
    assert!(!page.html.contains("<b> est"), "{}", page.html);
    assert!(!page.text().contains("Un bus"));
    // Who reads an answer cannot take it back in its author's stead.
    assert!(
        receipts
            .iter()
            .all(|receipt| !page.text().contains(receipt))
    );
    look(&place, "essai/concordance/texte?mot=zut")
        .await?
        .says(200, "0 réponse");
    look(&place, "essai/concordance/texte")
        .await?
        .says(200, "Chercher");
    assert_eq!(look(&place, "essai/concordance/mots").await?.status, 404);
    let stranger = reqwest::get(format!(
        "{}/animer/essai/concordance/texte",
        place.app.local
    ))
    .await?;
    assert_ne!(stranger.status().as_u16(), 200);
    Ok(())
}

#[tokio::test]
async fn a_name_that_another_word_bears_is_refused_with_the_offer_to_merge() -> Result<()> {
    let place = gave(&["mutualiser", "mutualiser", "réseau", "partager"]).await?;
    let (own, other) = (key("mutualiser")?, key("réseau")?);
    let rename = [("act", "show"), ("forms", own.as_str()), ("text", "Réseau")];
    let refused = press(&place, PANEL, &rename).await?;
    refused.says(422, "« Réseau » est déjà un mot de cette question");
    assert!(refused.html.contains("id=\"join\""), "{}", refused.html);
    look(&place, PANEL).await?.says(200, "3 formes en 3 mots");
    let join = [
        ("act", "join"),
        ("forms", own.as_str()),
        ("forms", other.as_str()),
        ("text", "Réseau"),
    ];
    assert_eq!(press(&place, PANEL, &join).await?.status, 303);
    let panel = look(&place, PANEL).await?;
    panel.says(200, "3 formes en 2 mots");
    panel.says(200, "« mutualiser » se montre « Réseau ».");
    // Its own name can be given to a word again, and one that nobody bears.
    for name in ["réseau", "entraide"] {
        let rename = [("act", "show"), ("forms", own.as_str()), ("text", name)];
        assert_eq!(press(&place, PANEL, &rename).await?.status, 303);
    }
    Ok(())
}

#[tokio::test]
async fn two_words_named_alike_before_that_was_refused_are_told_apart_and_may_be_merged()
-> Result<()> {
    let place = gave(&["mutualiser", "réseau", "réseau"]).await?;
    let room = place.app.room("essai").await?;
    let act = glane_core::decision::Act::ShowAs {
        question: QuestionKey::new("mots")?,
        form: glane_analysis::form_key("mutualiser").context("a key")?,
        text: "réseau".to_owned(),
    };
    let base = room.look(|inside| inside.revision);
    let undoes = None;
    room.decide(glane_live::room::Wish { act, base, undoes })
        .await?;
    let seen = screen(&place).await?;
    assert!(seen.contains("réseau (mutualiser)"), "{seen}");
    let panel = look(&place, PANEL).await?;
    panel.says(
        200,
        "« réseau (mutualiser) » et « réseau » portent le même nom",
    );
    let (own, other) = (key("mutualiser")?, key("réseau")?);
    let merge = [
        ("act", "merge"),
        ("forms", own.as_str()),
        ("forms", other.as_str()),
    ];
    assert_eq!(press(&place, PANEL, &merge).await?.status, 303);
    let seen = screen(&place).await?;
    assert!(!seen.contains("(mutualiser)"), "{seen}");
    Ok(())
}
