//! Coding open answers by forms alone, without any script.

use anyhow::{Context, Result};
use glane_core::coding::Coded;
use glane_core::id::QuestionKey;
use glane_testkit::page;

use super::visit::{Place, SLUG, Seen};

/// A workshop in which three people wrote to « texte ».
pub(super) async fn written() -> Result<Place> {
    let place = Place::asking("texte").await?;
    for text in ["Le temps !", "pas assez cher", "le temps"] {
        place.visitor()?.answer(&[("v", text)]).await?;
    }
    Ok(place)
}

pub(super) async fn get(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/themes/texte{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// Sends a form as the page at a path would, with its base.
pub(super) async fn post(place: &Place, path: &str, form: &[(&str, &str)]) -> Result<Seen> {
    let base = place.app.room(SLUG).await?.look(|inside| inside.revision.0);
    let base = base.to_string();
    let form: Vec<(&str, &str)> = form
        .iter()
        .copied()
        .chain([("base", base.as_str())])
        .collect();
    let url = format!("{}/animer/{SLUG}/themes/texte{path}", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

pub(super) async fn add(place: &Place, label: &str, words: &str) -> Result<()> {
    let sent = post(
        place,
        "/grille",
        &[("act", "add"), ("texte", label), ("mots", words)],
    )
    .await?;
    anyhow::ensure!(sent.status == 303, "{}", sent.text());
    Ok(())
}

/// The answer that the queue shows a coder.
pub(super) fn shown(seen: &Seen) -> Result<String> {
    page::field(&seen.html, "reponse").context("no answer is shown")
}

/// Where the answers stand: coded, without theme, not coded, disputed.
pub(super) async fn standing(place: &Place) -> Result<[usize; 4]> {
    let key = QuestionKey::new("texte")?;
    Ok(place.app.room(SLUG).await?.look(|inside| {
        let coding = inside.state.coding(&key).unwrap();
        let mut counts = [0; 4];
        for text in inside.texts(&key) {
            let at = match coding.of(text.answer, text.revision) {
                Coded::Decided(themes) if !themes.is_empty() => 0,
                Coded::Decided(_) => 1,
                Coded::Undecided => 2,
                Coded::Disputed(_) => 3,
            };
            counts[at] += 1;
        }
        counts
    }))
}

#[tokio::test]
async fn a_queue_is_done_by_forms_alone() -> Result<()> {
    let place = written().await?;
    get(&place, "").await?.says(200, "Qui classe ?");
    get(&place, "?codeur=Awa")
        .await?
        .says(200, "n'a pas encore de thèmes");
    add(&place, "Le temps", "").await?;
    add(&place, "Le prix", "cher").await?;

    let first = get(&place, "?codeur=Awa").await?;
    first.says(200, "2 réponses presque identiques");
    first.says(200, "Proposé");
    assert_eq!(
        standing(&place).await?,
        [0, 0, 3, 0],
        "a proposal decides nothing"
    );
    let answer = shown(&first)?;
    let code = [
        ("act", "code"),
        ("codeur", "Awa"),
        ("reponse", answer.as_str()),
    ];

    // No theme chosen is no decision: that none fits has its own button.
    post(&place, "", &code)
        .await?
        .says(422, "Choisissez au moins un thème");
    let chosen: Vec<(&str, &str)> = code.into_iter().chain([("themes", "le-temps")]).collect();
    let sent = post(&place, "", &chosen).await?;
    assert_eq!(sent.status, 303);
    assert_eq!(
        standing(&place).await?,
        [2, 0, 1, 0],
        "one decision codes both"
    );

    let next = get(&place, "?codeur=Awa").await?;
    let other = shown(&next)?;
    assert_ne!(other, answer);
    let none = [
        ("act", "none"),
        ("codeur", "Awa"),
        ("reponse", other.as_str()),
    ];
    post(&place, "", &none).await?;
    assert_eq!(standing(&place).await?, [2, 1, 0, 0]);
    let done = get(&place, "?codeur=Awa").await?;
    done.says(200, "Tout est classé");
    done.says(200, "Non classé : 0");

    let undoes = page::field(&done.html, "undoes").context("nothing to undo")?;
    let undo = [
        ("act", "undo"),
        ("codeur", "Awa"),
        ("undoes", undoes.as_str()),
    ];
    assert_eq!(post(&place, "", &undo).await?.status, 303);
    assert_eq!(standing(&place).await?, [2, 0, 1, 0]);
    // Taken back once, it is not the last any more.
    assert_eq!(post(&place, "", &undo).await?.status, 409);
    Ok(())
}

#[tokio::test]
async fn two_coders_disagree_and_a_person_settles() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "").await?;
    add(&place, "Le prix", "").await?;
    let answer = shown(&get(&place, "?codeur=Awa").await?)?;
    for (coder, theme) in [("Awa", "le-temps"), ("Luc", "le-prix")] {
        let form = [
            ("act", "code"),
            ("codeur", coder),
            ("reponse", answer.as_str()),
            ("themes", theme),
        ];
        assert_eq!(post(&place, "", &form).await?.status, 303);
    }
    assert_eq!(standing(&place).await?, [0, 0, 1, 2]);
    let accord = get(&place, "/accord?codeur=Awa").await?;
    accord.says(
        200,
        "Awa et Luc : 2 réponses classées par les deux, 0 pareil",
    );
    accord.says(200, "Retenir le choix de Luc");
    let settle = [
        ("act", "settle"),
        ("reponse", answer.as_str()),
        ("themes", "le-prix"),
    ];
    assert_eq!(post(&place, "/accord", &settle).await?.status, 303);
    assert_eq!(standing(&place).await?, [2, 0, 1, 0]);
    let accord = get(&place, "/accord").await?;
    accord.says(200, "Aucun désaccord");
    // What was settled is no longer disputed: the same form comes too late.
    assert_eq!(post(&place, "/accord", &settle).await?.status, 409);
    let undoes = page::field(&accord.html, "undoes").context("nothing to undo")?;
    let undo = [("act", "undo"), ("undoes", undoes.as_str())];
    assert_eq!(post(&place, "/accord", &undo).await?.status, 303);
    assert_eq!(standing(&place).await?, [0, 0, 1, 2]);
    Ok(())
}

#[tokio::test]
async fn a_codebook_is_changed_taken_back_and_taken_over() -> Result<()> {
    let place = written().await?;
    get(&place, "/grille")
        .await?
        .says(200, "Pas encore de thème");
    add(&place, "Le temps", "heure\nmoment").await?;
    let change = [
        ("act", "change"),
        ("theme", "le-temps"),
        ("texte", "Temps dédié"),
        ("mots", "heure"),
        ("description", ""),
        ("exemples", ""),
    ];
    assert_eq!(post(&place, "/grille", &change).await?.status, 303);
    get(&place, "/grille").await?.says(200, "Temps dédié");

    let answer = shown(&get(&place, "?codeur=Awa&montrer=toutes").await?)?;
    let code = [
        ("act", "code"),
        ("codeur", "Awa"),
        ("reponse", answer.as_str()),
        ("themes", "le-temps"),
    ];
    post(&place, "", &code).await?;
    let coded = standing(&place).await?;
    let remove = [("act", "remove"), ("theme", "le-temps")];
    assert_eq!(post(&place, "/grille", &remove).await?.status, 303);
    assert_eq!(standing(&place).await?, [0, 0, 3, 0]);
    let gone = get(&place, "/grille").await?;
    let undoes = page::field(&gone.html, "undoes").context("nothing to undo")?;
    let undo = [("act", "undo"), ("undoes", undoes.as_str())];
    assert_eq!(post(&place, "/grille", &undo).await?.status, 303);
    assert_eq!(
        standing(&place).await?,
        coded,
        "undone, all of it is there again"
    );

    let other = super::visit::EVERY_KIND
        .replace("nom = \"essai\"", "nom = \"autre\"")
        .replace("titre = \"Un essai\"", "titre = \"Un autre essai\"")
        .replace("maximum = 40", "themes = [\"Le lien\", \"La fête\"]");
    place.app.workshop(&other).await?;
    get(&place, "/grille")
        .await?
        .says(200, "Un autre essai · Pourquoi ?");
    let take = [("act", "take"), ("de", "autre/texte")];
    assert_eq!(post(&place, "/grille", &take).await?.status, 303);
    let book = get(&place, "/grille").await?;
    for label in ["Temps dédié", "Le lien", "La fête"] {
        book.says(200, label);
    }
    let take = [("act", "take"), ("de", "autre/mots")];
    assert_eq!(post(&place, "/grille", &take).await?.status, 422);
    Ok(())
}

#[tokio::test]
async fn strange_forms_and_questions_are_refused() -> Result<()> {
    let place = written().await?;
    add(&place, "Le temps", "").await?;
    for path in ["x", "choix"] {
        let url = format!("{}/animer/{SLUG}/themes/{path}", place.app.local);
        assert_eq!(place.facilitator.get(url).send().await?.status(), 404);
    }
    let url = format!("{}/animer/{SLUG}/themes/texte", place.app.local);
    let stranger = place.app.browser()?;
    assert_ne!(
        stranger.get(&url).send().await?.status(),
        200,
        "only whoever runs the room"
    );
    assert_eq!(
        post(&place, "", &[("act", "burn"), ("codeur", "Awa")])
            .await?
            .status,
        422
    );
    let gone = "00000000-0000-0000-0000-000000000000";
    let lost = [("act", "none"), ("codeur", "Awa"), ("reponse", gone)];
    assert_eq!(post(&place, "", &lost).await?.status, 409);
    let answer = shown(&get(&place, "?codeur=Awa").await?)?;
    let unknown = [
        ("act", "code"),
        ("codeur", "Awa"),
        ("reponse", answer.as_str()),
        ("themes", "rien"),
    ];
    assert_eq!(post(&place, "", &unknown).await?.status, 409);
    assert_eq!(standing(&place).await?, [0, 0, 3, 0]);
    Ok(())
}

#[tokio::test]
async fn an_answer_that_may_hurt_is_flagged_for_who_reads_and_is_not_dropped() -> Result<()> {
    let place = written().await?;
    let told = "1 réponse écrite peut blesser";
    assert!(!place.console().await?.text().contains("À relire"));
    let hurts = "ce connard de voisin";
    place.visitor()?.answer(&[("v", hurts)]).await?;
    place.console().await?.says(200, told);
    // Without a single theme the flagged answer can be read, and with some it has a queue of its own.
    let queue = get(&place, "?codeur=Awa").await?;
    queue.says(200, told);
    queue.says(200, hurts);
    add(&place, "Le temps", "").await?;
    let flagged = get(&place, "?codeur=Awa&montrer=a-relire").await?;
    flagged.says(200, "cette réponse peut blesser");
    flagged.says(200, "1 sur 1");
    let room = place.app.room(SLUG).await?;
    let kept = place.app.hub.store().snapshot(room.id(), None).await?;
    assert_eq!(kept.ballots.len(), 4);
    Ok(())
}
