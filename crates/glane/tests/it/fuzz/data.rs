//! A small workshop with answers of every kind: sample data.

use std::fmt::Write as _;

use anyhow::Result;
use glane_core::workshop::Snapshot;

use crate::web::visit::{EVERY_KIND, Place, SLUG};

/// What a script without groups says of itself, with groups.
const GROUPS: &str =
    "organisateur = \"Un centre social\"\ngroupes = [\"Habitants\", \"Équipe\"]\nseuil = 2";

/// A file of answers of so many people.
pub fn answers(people: usize) -> String {
    let mut file = "participant,groupe,source,question,reponse\n".to_owned();
    for n in 0..people {
        let person = format!("p{n},{},papier", ["Habitants", "Équipe"][n % 2]);
        let words = ["accueil", "bruit", "convivial", "Accueil"];
        let texts = [
            "Plus de bus",
            "Ouvrir le soir",
            "Un jardin",
            "Rien à redire",
        ];
        for (question, answer) in [
            ("mots", words[n % 4].to_owned()),
            ("choix", ["oui", "oui", "oui", "non"][n % 4].to_owned()),
            ("plusieurs", ["pain", "miel", "the"][n % 3].to_owned()),
            ("note", (1 + n * n % 5).to_string()),
            ("texte", texts[n % 4].to_owned()),
            ("moments", ["matin", "soir"][n % 2].to_owned()),
        ] {
            writeln!(file, "{person},{question},{answer}").unwrap();
        }
    }
    file
}

/// The script of the workshop.
pub fn script() -> String {
    let script = EVERY_KIND.replace("organisateur = \"Un centre social\"", GROUPS);
    assert_ne!(script, EVERY_KIND);
    script
}

/// The workshop as its room keeps it.
pub async fn snapshot(people: usize) -> Result<Snapshot> {
    let place = Place::with(&script()).await?;
    let body = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{}\r\n--limite--\r\n",
        answers(people)
    );
    let url = format!("{}/animer/{SLUG}/importer", place.app.local);
    let sent = place
        .facilitator
        .post(url)
        .header("content-type", "multipart/form-data; boundary=limite")
        .body(body);
    let status = sent.send().await?.status();
    anyhow::ensure!(status.is_success() || status.is_redirection(), "{status}");
    let room = place.app.room(SLUG).await?;
    let snapshot = place.app.hub.store().snapshot(room.id(), None).await?;
    anyhow::ensure!(snapshot.ballots.len() >= people * 5, "not imported");
    Ok(snapshot)
}
