//! Scales with faces or stars, as a thumb meets them.

use anyhow::{Result, ensure};
use glane_testkit::{Media, Profile, axe};

use super::everywhere::{SMALL, WIDE};
use super::hall::{Hall, shot};

const SCRIPT: &str = r#"
[atelier]
nom = "visages"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "humeur"
type = "echelle"
texte = "Comment s'est passée cette journée ?"
de = 1
a = 5
debut = "pas bien du tout"
fin = "très bien"
dessin = "smileys"
resultats = "en-direct"

[[question]]
cle = "repas"
type = "echelle"
texte = "Et le repas ?"
de = 0
a = 10
dessin = "etoiles"
resultats = "en-direct"

[[question]]
cle = "lieux"
type = "grille"
texte = "Êtes-vous content ?"
lignes = ["De l'accueil", "Des horaires d'ouverture"]
de = 1
a = 3
dessin = "smileys"
resultats = "en-direct"
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn faces_are_chosen_by_a_thumb_and_stars_fill_up_to_the_chosen_one() -> Result<()> {
    let hall = Hall::asking("visages", SCRIPT).await?;
    let desk = hall.app.facilitator().await?;
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    phone.resize((320, 640), true).await?;
    let screen = hall.screen().await?;
    let mut found = Vec::new();
    for (key, touch) in [("humeur", "5"), ("repas", "7"), ("lieux", "3")] {
        hall.app.decide(&desk, hall.slug, "open", key).await?;
        phone
            .see(&format!("form.answer[data-key^='{key}.']"))
            .await?;
        shot(&phone, &format!("signes-{key}")).await?;
        found.extend(axe::violations(&phone).await?);
        for script in [WIDE, SMALL] {
            let said = phone.js(script).await?;
            let said = said.as_str().unwrap_or_default();
            ensure!(said.is_empty(), "{key}: {said}");
        }
        // All faces of a scale are in one row: the order is what they say.
        let rows = "new Set([...document.querySelectorAll('form.answer .steps')[0].querySelectorAll('.step')].map((one) => one.offsetTop)).size";
        if key != "repas" {
            ensure!(phone.js(rows).await? == 1, "{key} is broken into lines");
        }
        phone
            .click(&format!(".step:has(input[value='{touch}'])"))
            .await?;
        if key == "repas" {
            let pale = "[...document.querySelectorAll('.stars b')].map((one) => getComputedStyle(one).opacity < 1)";
            let pale = phone.js(pale).await?;
            let wanted: Vec<bool> = (0..=10).map(|step| step > 7).collect();
            ensure!(pale == serde_json::json!(wanted), "{pale}");
        }
        phone.media(Media::Dark).await?;
        shot(&phone, &format!("signes-{key}-choisi-sombre")).await?;
        phone.media(Media::Light).await?;
        phone.click("form.answer .send").await?;
        phone.read(".saved", "Réponse enregistrée").await?;
        screen.read("#count", "1").await?;
        // The picture on the wall names its steps by the same signs; a grid without words at its ends has means alone.
        if let Some(sign) = [("humeur", "😃"), ("repas", "★")]
            .iter()
            .find_map(|(of, sign)| (*of == key).then_some(sign))
        {
            let drawn =
                format!("document.querySelector('.picture svg')?.textContent.includes('{sign}')");
            screen.until(&drawn).await?;
        }
        shot(&screen, &format!("signes-{key}-ecran")).await?;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
