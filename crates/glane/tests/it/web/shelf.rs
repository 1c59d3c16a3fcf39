//! « Les moyens »: put on the shelf, pointed to by an action, taken over from another workshop and from a consultation.

use anyhow::{Context, Result, ensure};
use glane_core::action::Actions;
use glane_core::right::Role;
use glane_testkit::page;
use reqwest::multipart::{Form, Part};

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

pub async fn look(place: &Place, slug: &str, page: &str) -> Result<Seen> {
    let url = format!("{}/animer/{slug}/{page}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

pub async fn post(place: &Place, slug: &str, page: &str, form: &[(&str, &str)]) -> Result<Seen> {
    let room = place.app.room(slug).await?;
    let base = room.look(|inside| inside.revision.0.to_string());
    let form = [form, &[("base", base.as_str())]].concat();
    let url = format!("{}/animer/{slug}/{page}", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

pub async fn done(place: &Place, slug: &str, page: &str, form: &[(&str, &str)]) -> Result<()> {
    let seen = post(place, slug, page, form).await?;
    ensure!(seen.status == 303, "{form:?}: {}", seen.text());
    Ok(())
}

pub const ADD: [(&str, &str); 8] = [
    ("act", "add"),
    ("means", "guide"),
    ("brake", "legal"),
    ("name", "Le guide du droit à l'image"),
    ("what", "Douze fiches"),
    ("whom", "Les équipes"),
    ("reach", "La fédération"),
    ("link", "https://exemple.org/guide"),
];

pub async fn decisions(place: &Place, slug: &str) -> Result<usize> {
    Ok(place
        .app
        .room(slug)
        .await?
        .look(|inside| inside.log().len()))
}

#[tokio::test]
async fn a_means_is_kept_pointed_to_changed_and_taken_back() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let empty = look(&place, SLUG, "moyens").await?;
    empty.says(200, "Rien encore pour ce frein");
    empty.says(200, "Il n'y a rien à reprendre");
    for _ in 0..2 {
        done(&place, SLUG, "moyens", &ADD).await?;
    }
    assert_eq!(decisions(&place, SLUG).await?, 1, "sent twice, it is one");
    let seen = look(&place, SLUG, "moyens").await?;
    seen.says(200, "Le guide du droit à l'image");
    seen.says(200, "Pour qui Les équipes");
    assert!(page::attributes(&seen.html, "href").contains(&"https://exemple.org/guide".to_owned()));
    // What is wrong is said, and what was typed stays.
    let wrong = [
        ("act", "add"),
        ("means", "autre"),
        ("name", "Un piège"),
        ("link", "javascript:alert(1)"),
    ];
    let seen = post(&place, SLUG, "moyens", &wrong).await?;
    seen.says(422, "Cette adresse n'en est pas une");
    assert!(seen.html.contains("value=\"Un piège\""));
    assert!(
        !page::attributes(&seen.html, "href")
            .iter()
            .any(|href| href.starts_with("javascript"))
    );
    // An action leans on it; inhabitants read nothing of that.
    let action = [
        ("act", "add"),
        ("action", "a"),
        ("what", "Une soirée"),
        ("shelf", "guide"),
    ];
    done(&place, SLUG, "actions", &action).await?;
    let board = look(&place, SLUG, "actions").await?;
    board.says(200, "S'appuie sur : Le guide du droit à l'image");
    assert!(board.html.contains("/animer/essai/moyens#m-guide"));
    look(&place, SLUG, "moyens")
        .await?
        .says(200, "Des actions s'appuient dessus : Une soirée");
    let told = place.app.room(SLUG).await?.look(|inside| {
        let actions = Actions::fold(inside.log());
        serde_json::to_string(&actions.list[0].told())
    })?;
    assert!(!told.contains("guide"), "{told}");
    // Taken off, undone, changed by two at once.
    let old = look(&place, SLUG, "moyens").await?;
    done(
        &place,
        SLUG,
        "moyens",
        &[("act", "remove"), ("means", "guide"), ("sure", "1")],
    )
    .await?;
    let board = look(&place, SLUG, "actions").await?;
    assert!(!board.text().contains("S'appuie sur"));
    let late = [("act", "write"), ("means", "guide"), ("name", "Un guide")];
    let seen = post(&place, SLUG, "moyens", &late).await?;
    seen.says(409, "quelqu'un l'a retiré");
    assert!(
        seen.html.contains("value=\"Un guide\""),
        "what was typed is gone"
    );
    let undo = look(&place, SLUG, "moyens").await?;
    let undo = undo
        .html
        .split("name=\"undoes\" value=\"")
        .nth(1)
        .context("no undo")?;
    let undo = undo.split('"').next().unwrap_or_default().to_owned();
    done(
        &place,
        SLUG,
        "moyens",
        &[("act", "undo"), ("undoes", &undo)],
    )
    .await?;
    look(&place, SLUG, "moyens")
        .await?
        .says(200, "Le guide du droit à l'image");
    assert!(old.html.contains("id=\"m-guide\""));
    look(&place, SLUG, "journal")
        .await?
        .says(200, "A mis ou changé un moyen du réseau");
    // Who only looks changes nothing.
    let (_, looks) = place.app.member("Sami", Role::Observer).await?;
    let url = format!("{}/animer/{SLUG}/moyens", place.app.local);
    let refused = looks
        .post(url)
        .form(&[&ADD[..], &[("base", "0")]].concat())
        .send()
        .await?;
    assert_eq!(refused.status().as_u16(), 403);
    Ok(())
}

#[tokio::test]
async fn means_are_taken_over_once_and_where_they_differ_a_person_chooses() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let after = EVERY_KIND.replace("nom = \"essai\"", "nom = \"suite\"");
    place.app.workshop(&after).await?;
    done(&place, SLUG, "moyens", &ADD).await?;
    look(&place, "suite", "moyens")
        .await?
        .says(200, "Atelier « Un essai » Le guide du droit à l'image");
    let gather = [("act", "gather"), ("from", "w-essai")];
    for _ in 0..2 {
        done(&place, "suite", "moyens", &gather).await?;
    }
    assert_eq!(decisions(&place, "suite").await?, 1, "taken over once");
    look(&place, "suite", "moyens")
        .await?
        .says(200, "Il n'y a rien à reprendre");
    // Changed there: it is said, and nothing is written over here.
    let write = [
        ("act", "write"),
        ("means", "guide"),
        ("brake", "legal"),
        ("name", "Le guide 2027"),
    ];
    done(&place, SLUG, "moyens", &write).await?;
    done(&place, "suite", "moyens", &gather).await?;
    assert_eq!(decisions(&place, "suite").await?, 1);
    let seen = look(&place, "suite", "moyens").await?;
    seen.says(200, "y est dit autrement : choisissez");
    seen.says(200, "Là-bas Le guide 2027");
    let take = [("act", "take"), ("from", "w-essai"), ("means", "guide")];
    done(&place, "suite", "moyens", &take).await?;
    look(&place, "suite", "moyens")
        .await?
        .says(200, "Le guide 2027");
    post(
        &place,
        "suite",
        "moyens",
        &[("act", "gather"), ("from", "w-rien")],
    )
    .await?
    .says(409, "rien n'a été repris");
    Ok(())
}

/// Adds the archive of a workshop to a consultation.
async fn give(place: &Place, slug: &str, site: &str) -> Result<()> {
    let local = &place.app.local;
    let fields = [("level", "tallies"), ("site", site), ("edition", "2026")];
    let archive = place
        .facilitator
        .post(format!("{local}/animer/{slug}/archive"));
    let bytes = archive.form(&fields).send().await?.bytes().await?;
    let file = Part::bytes(bytes.to_vec()).file_name(format!("{slug}.glane"));
    let url = format!("{local}/consultations/commune/archives");
    let added = place
        .facilitator
        .post(url)
        .multipart(Form::new().part("file", file));
    let added = Seen::of(added.send().await?).await?;
    added.says(200, site);
    Ok(())
}

#[tokio::test]
async fn means_of_centres_come_in_their_archives_and_a_dispute_is_settled_by_a_person() -> Result<()>
{
    let place = Place::with(EVERY_KIND).await?;
    let local = place.app.local.clone();
    let after = |slug: &str| EVERY_KIND.replace("nom = \"essai\"", &format!("nom = \"{slug}\""));
    for slug in ["suite", "vide"] {
        place.app.workshop(&after(slug)).await?;
    }
    done(&place, SLUG, "moyens", &ADD).await?;
    done(
        &place,
        "suite",
        "moyens",
        &[("act", "gather"), ("from", "w-essai")],
    )
    .await?;
    let write = [
        ("act", "write"),
        ("means", "guide"),
        ("brake", "legal"),
        ("name", "Le guide 2027"),
    ];
    done(&place, "suite", "moyens", &write).await?;
    let form = Form::new()
        .text("title", "Commune")
        .text("workshop", SLUG)
        .text("sites", "");
    let made = place.facilitator.post(format!("{local}/consultations"));
    ensure!(made.multipart(form).send().await?.status().is_redirection());
    give(&place, SLUG, "Ici").await?;
    let url = format!("{local}/consultations/commune");
    let consultation = async || Seen::of(place.facilitator.get(&url).send().await?).await;
    consultation()
        .await?
        .says(200, "Le guide du droit à l'image");
    look(&place, "vide", "moyens")
        .await?
        .says(200, "Consultation « Commune »");
    give(&place, "suite", "Ailleurs").await?;
    let seen = consultation().await?;
    seen.says(200, "Le moyen « Le guide");
    assert!(
        !seen.html.contains("id=\"moyens\""),
        "nothing is chosen for people"
    );
    let dispute = seen
        .html
        .split("id=\"a-trancher\"")
        .nth(1)
        .context("no dispute")?;
    let values = page::attributes(dispute, "value");
    let said = values
        .iter()
        .find(|value| value.contains("2027"))
        .context("not offered")?;
    let subject = values
        .iter()
        .find(|value| value.starts_with("moyens means:"));
    let settle = [
        ("act", "settle"),
        ("subject", subject.context("no subject")?.as_str()),
        ("said", said.as_str()),
        ("edition", "2026"),
    ];
    let settled = place.facilitator.post(&url).form(&settle).send().await?;
    ensure!(settled.status().is_redirection(), "{}", settled.status());
    consultation().await?.says(200, "Les moyens");
    for _ in 0..2 {
        done(
            &place,
            "vide",
            "moyens",
            &[("act", "gather"), ("from", "c-commune")],
        )
        .await?;
    }
    look(&place, "vide", "moyens")
        .await?
        .says(200, "Le guide 2027");
    assert_eq!(decisions(&place, "vide").await?, 1);
    Ok(())
}
