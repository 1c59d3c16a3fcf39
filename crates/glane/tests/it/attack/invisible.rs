//! Characters that are not seen, that turn text round, or that look like others.

use anyhow::Result;
use glane_core::id::QuestionKey;

use crate::web::visit::{EVERY_KIND, Place, SLUG, Seen};

const HIDDEN: [char; 9] = [
    '\u{202E}', '\u{202D}', '\u{2066}', '\u{2069}', '\u{200B}', '\u{200E}', '\u{FEFF}', '\u{AD}',
    '\u{2060}',
];

fn hide(text: &str) -> String {
    let mut hidden = String::new();
    for (at, letter) in text.chars().enumerate() {
        hidden.push(HIDDEN[at % HIDDEN.len()]);
        hidden.push(letter);
    }
    hidden
}

#[tokio::test]
async fn words_that_hide_characters_count_as_what_is_read() -> Result<()> {
    let place = Place::asking("mots").await?;
    place.visitor()?.answer(&[("v", "utile")]).await?;
    place.visitor()?.answer(&[("v", &hide("utile"))]).await?;
    let room = place.app.room(SLUG).await?;
    let key = QuestionKey::new("mots")?;
    let store = format!("{:?}", place.ballots().await?);
    assert!(!store.contains(HIDDEN), "{store}");
    let counted = room.look(|inside| format!("{:?}", inside.counted(&key)));
    assert!(counted.contains("utile"), "{counted}");
    let screen = Seen::of(
        place
            .facilitator
            .get(place.projector().await?)
            .send()
            .await?,
    )
    .await?;
    assert!(!screen.html.contains(HIDDEN), "{}", screen.html);
    // Two people said the very same.
    assert!(store.matches("\"utile\"").count() >= 2, "{store}");
    Ok(())
}

#[tokio::test]
async fn nothing_but_hidden_characters_is_no_answer() -> Result<()> {
    let place = Place::asking("mots").await?;
    let nothing: String = HIDDEN.iter().collect();
    let told = place.visitor()?.send(&[("v", &nothing)]).await?;
    told.says(422, "Rien n'est encore écrit ou choisi");
    Ok(())
}

#[tokio::test]
async fn options_that_look_the_same_are_refused() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    // The second « Oui, bien sûr » has a Cyrillic « О » and hidden characters.
    for twin in [
        "\u{41E}ui, bien sûr",
        "Oui, bien s\u{200B}ûr",
        "Oui, bien sûr\u{202E}",
    ] {
        let script = EVERY_KIND
            .replace("\"Non merci\"", &format!("\"{twin}\""))
            .replace("\"essai\"", "\"jumeaux\"");
        assert!(place.app.workshop(&script).await.is_err(), "{twin:?}");
    }
    Ok(())
}
