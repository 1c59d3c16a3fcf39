//! What is erased, by whom and when, and what is left to show of it.

use anyhow::{Context, Result};
use glane_core::decision::Actor;
use glane_core::id::Revision;
use glane_core::life::Record;

use super::life::{
    ERASE, answered, bytes_of, console_page, data, has_id, life, of_today, raw, step,
};
use super::privacy::holds;
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const DAY: u32 = 24 * 3600;

#[expect(
    clippy::too_many_lines,
    reason = "one story, from the answers to what is left of them"
)]
#[tokio::test]
async fn a_purge_leaves_a_certificate_and_what_was_published() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    answered(&place).await?;
    let url = format!("{}/animer/{SLUG}/restitution", place.app.local);
    place.facilitator.post(url).send().await?;
    let form = [("act", "share")];
    let url = format!("{}/animer/{SLUG}/rediger/publier", place.app.local);
    place.facilitator.post(url).form(&form).send().await?;
    let room = place.app.room(SLUG).await?;
    let public = room.look(|inside| glane_core::release::Release::fold(inside.log()).public);
    let public = public.context("nothing is public")?;
    let address = format!("{}/lire/{}/{}", place.app.local, place.code, public.key);
    let read = async || Seen::of(place.app.browser()?.get(&address).send().await?).await;
    let published = read().await?;
    assert_eq!(published.status, 200, "{}", published.text());
    let before = data(&place, None).await?;

    // What seals does not erase.
    for word in ["non", place.code.as_str()] {
        step(&place, "purge", word)
            .await?
            .says(422, "Ce n'est pas le mot demandé : rien n'a été effacé.");
    }
    let page = life(&place).await?;
    assert!(
        page.html
            .contains("<details class=\"panel apart\" id=\"purge-fold\">"),
        "folded"
    );
    assert_eq!(step(&place, "purge", ERASE).await?.status, 303);
    let after = data(&place, None).await?;
    assert!(after.ballots.is_empty() && after.people.is_empty() && after.ideas.is_empty());
    assert_eq!(read().await?.html, published.html, "as it was published");
    place
        .console()
        .await?
        .says(200, "Les réponses de cet atelier ont été effacées");

    let certificate = console_page(&place, "certificat").await?;
    certificate.says(200, "Certificat d'effacement");
    certificate.says(200, &format!("Réponses {}", before.ballots.len()));
    let file = place.app.data().join(format!("{SLUG}.certificat.toml"));
    let written = std::fs::read_to_string(file)?;
    assert!(written.contains("\npersonnes = 8\n"), "{written}");
    // What networks and feeds read in its head depends on the address, and is no part of what was published.
    let locale = glane_locale::Locale::load()?;
    let said = glane_report::check::without_around(&published.html, &locale);
    let around = published.html.lines().filter(|line| !said.contains(*line));
    let around: Vec<&str> = around.collect();
    assert!(
        !around.is_empty() && published.html.lines().count() == said.lines().count() + around.len()
    );
    let is_around = |line: &&str| {
        line.starts_with("<meta property=\"og:") || line.starts_with("<link rel=\"alternate\"")
    };
    assert!(around.iter().all(is_around), "{around:?}");
    let hash = glane_report::check::hash_of(&said);
    assert!(
        written.contains(&format!("empreinte = \"{hash}\"")),
        "{written}"
    );
    certificate.says(200, &hash);

    // In no file is anything left of what was answered but what the published page quotes.
    let bytes = bytes_of(&place)?;
    for ballot in &before.ballots {
        assert!(!has_id(&bytes, raw(ballot.answer)));
        assert!(
            ballot
                .person
                .is_none_or(|person| !has_id(&bytes, person.0.into_bytes()))
        );
    }
    for n in 0..8 {
        for said in [
            format!("Marque {n} reconnaissable"),
            format!("Revenu {n} autrement"),
        ] {
            let quoted = published.html.contains(&said);
            assert!(quoted || !holds(&bytes, &said), "{said}");
        }
    }
    // Nothing takes the place of what is public: neither the page that wrote it nor a form sent by hand.
    let desk = console_page(&place, "rediger").await?;
    desk.says(200, "Il n'y a plus rien à rédiger ni à publier");
    assert!(!desk.html.contains("value=\"share\""), "{}", desk.text());
    let url = format!("{}/animer/{SLUG}/rediger/publier", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    Seen::of(sent).await?.says(410, "plus rien à rédiger");
    assert_eq!(
        read().await?.html,
        published.html,
        "still as it was published"
    );
    let console = place.console().await?;
    for gone in ["value=\"open\"", "id=\"import-go\"", "id=\"make-report\""] {
        assert!(!console.html.contains(gone), "{gone}");
    }
    let notice = place.visitor()?.get("/confidentialite").await?;
    notice.says(200, "Vos réponses ont été effacées le");
    assert!(
        !notice.text().contains("Vos réponses sont gardées"),
        "{}",
        notice.text()
    );
    // A new restitution cannot be made of nothing.
    let url = format!("{}/animer/{SLUG}/restitution", place.app.local);
    let refused = Seen::of(place.facilitator.post(url).send().await?).await?;
    refused.says(410, "Cet atelier est clos");
    Ok(())
}

#[tokio::test]
async fn the_program_seals_and_erases_when_it_is_due_and_says_so_before() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    answered(&place).await?;
    place.app.site.tend().await;
    life(&place)
        .await?
        .says(200, "clos une fois le 5 décembre 2024 passé");
    place.app.pass(7 * DAY);
    place.app.site.tend().await;
    life(&place).await?.says(200, "La séance est ouverte");
    place.app.pass(DAY);
    place.app.site.tend().await;
    life(&place)
        .await?
        .says(200, "L'atelier est clos depuis le 6 décembre 2024");
    assert!(
        data(&place, None)
            .await?
            .ballots
            .iter()
            .all(|one| one.revision == Revision(1))
    );
    // A week before the last day, the console says so.
    place.app.pass(14 * DAY);
    place.app.site.tend().await;
    assert!(
        !place
            .console()
            .await?
            .text()
            .contains("sont effacées une fois")
    );
    place.app.pass(DAY);
    place
        .console()
        .await?
        .says(200, "sont effacées une fois le 28 décembre 2024 passé");
    assert_eq!(step(&place, "keep", "").await?.status, 303);
    life(&place)
        .await?
        .says(200, "effacées une fois le 28 mars 2025 passé");
    assert!(
        !place
            .console()
            .await?
            .text()
            .contains("sont effacées une fois")
    );
    for _ in 0..3 {
        place.app.pass(30 * DAY);
        place.app.site.tend().await;
    }
    assert!(!data(&place, None).await?.ballots.is_empty());
    place.app.pass(9 * DAY);
    place.app.site.tend().await;
    assert!(data(&place, None).await?.ballots.is_empty());
    console_page(&place, "certificat")
        .await?
        .says(200, "Personnes 8");
    Ok(())
}

#[tokio::test]
async fn what_the_script_does_not_say_is_not_erased_and_an_old_folder_is_given_its_days()
-> Result<()> {
    // Its day was long ago: the program knows of it since today, and seals it a week after.
    let old = EVERY_KIND.replace("date = 2026-01-15", "date = 2020-01-15");
    let place = Place::with(&old).await?;
    answered(&place).await?;
    place.app.site.tend().await;
    life(&place)
        .await?
        .says(200, "clos une fois le 5 décembre 2024 passé");
    place
        .console()
        .await?
        .says(200, "Glane ne les efface pas de lui-même");
    served(&place, 4000).await;
    life(&place).await?.says(200, "L'atelier est clos depuis");
    assert!(!data(&place, None).await?.ballots.is_empty());
    // One that is an example is left alone.
    let sample = EVERY_KIND.replace(
        "date = 2026-01-15",
        "date = 2020-01-15\nexemple = \"Tout est inventé\"",
    );
    let place = Place::with(&sample).await?;
    answered(&place).await?;
    served(&place, 4000).await;
    life(&place)
        .await?
        .says(200, "Glane ne le clôt et ne l'efface pas");
    life(&place).await?.says(200, "La séance est ouverte");
    Ok(())
}

#[tokio::test]
async fn a_purge_that_was_cut_off_has_its_certificate_at_the_next_look() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    answered(&place).await?;
    // Cut off right after the answers went, before the paper was written.
    let room = place.app.room(SLUG).await?;
    let record = Record {
        people: 8,
        answers: 18,
        ..Record::default()
    };
    room.purge(Actor::Facilitator, record).await?;
    let file = place.app.data().join(format!("{SLUG}.certificat.toml"));
    assert!(!file.exists());
    // A day that is not believed is no reason to wait.
    place.app.site.tend().await;
    place.app.pass(400 * DAY);
    for _ in 0..2 {
        drop(std::fs::remove_file(&file));
        place.app.site.tend().await;
        let written = std::fs::read_to_string(&file)?;
        assert!(written.contains("\npersonnes = 8\n"), "{written}");
        assert!(written.contains("efface = 2024-11-28"), "{written}");
    }
    // One that is there is what was handed out.
    std::fs::write(&file, "déjà remis")?;
    place.app.site.tend().await;
    assert_eq!(std::fs::read_to_string(&file)?, "déjà remis");
    Ok(())
}

/// So many days pass, and the program is asked each month what is due.
async fn served(place: &Place, days: u32) {
    for _ in 0..days.div_ceil(30) {
        place.app.pass(30 * DAY);
        place.app.site.tend().await;
    }
}
