//! « Saisir les fiches papier » of sheets that were printed: in their order, with their numbers, in their rounds.

use anyhow::{Context, Result, ensure};
use glane_core::id::{QuestionKey, Round};
use glane_core::sheet::code::Code;
use glane_testkit::page;

use super::life::step;
use super::typing::{filled, send};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// Prints so many sheets; when, as the page names them.
async fn print(place: &Place, count: u32) -> Result<String> {
    let url = format!("{}/animer/{SLUG}/papier", place.app.local);
    let count = count.to_string();
    let form = [
        ("langue", "fr"),
        ("nombre", count.as_str()),
        ("quoi", "tout"),
    ];
    let printed = place.facilitator.post(url).form(&form).send().await?;
    ensure!(printed.status() == 200, "{}", printed.status());
    let room = place.app.room(SLUG).await?;
    let when = room.look(|inside| {
        inside
            .printed()
            .prints()
            .next_back()
            .map(|(.., when)| when.0)
    });
    Ok(when.context("no print")?.to_string())
}

async fn look(place: &Place, query: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/papier/saisir{query}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// Answers to a question in a round.
async fn answers(place: &Place, question: &str, round: u32) -> Result<usize> {
    let key = QuestionKey::new(question)?;
    let ballots = place.ballots().await?;
    let own = ballots
        .iter()
        .filter(|one| one.question == key && one.round == Round(round));
    Ok(own.count())
}

/// A question put before « note », and the options of « plusieurs » the other way round.
fn changed() -> String {
    let more = "[[question]]\ncle = \"neuve\"\ntype = \"un-choix\"\ntexte = \"Et maintenant ?\"\noptions = [{ cle = \"a\", texte = \"Tout\" }, { cle = \"b\", texte = \"Rien\" }]\n\n[[question]]\ncle = \"note\"";
    let pain = r#"{ cle = "pain", texte = "Du pain" }, { cle = "miel", texte = "Du miel" }, { cle = "the", texte = "Du thé" }"#;
    let the = r#"{ cle = "the", texte = "Du thé" }, { cle = "miel", texte = "Du miel" }"#;
    EVERY_KIND
        .replace("[[question]]\ncle = \"note\"", more)
        .replace(pain, the)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_printed_sheet_is_typed_in_its_order_and_counts_in_its_round() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let first = print(&place, 3).await?;
    place.decide("open", "choix").await?;
    place.decide("close", "choix").await?;
    place.decide("again", "choix").await?;
    let room = place.app.room(SLUG).await?;
    let from = room.look(|inside| inside.workshop.script);
    room.revise(from, changed()).await?;
    let second = print(&place, 2).await?;

    // The newest is shown: the question that was added is the fourth.
    let page = look(&place, "").await?;
    page.says(200, "Feuilles n° 4 à 5, imprimées le");
    page.says(200, "4. Et maintenant ?");
    page.says(200, "5. Combien ?");
    page.says(200, "Compte au tour 2, celui de cette feuille.");
    assert!(!page.text().contains("Pas sur cette feuille"));

    // The first: the fourth is what it was, and what was added stands apart.
    let page = look(&place, &format!("?tirage={first}")).await?;
    page.says(200, "4. Combien ?");
    page.says(200, "Compte au tour 1, celui de cette feuille.");
    let text = page.text();
    let (on_it, apart) = text
        .split_once("Pas sur cette feuille")
        .context("not apart")?;
    assert!(!on_it.contains("Et maintenant ?") && apart.contains("Et maintenant ?"));
    assert!(!text.contains("4. Et maintenant ?"), "{apart}");
    // Bread is the first box still, though nobody offers it any more.
    let typed = [
        ("q.choix", "1"),
        ("q.plusieurs", "1 2"),
        ("q.note", "4"),
        ("numero", "2"),
    ];
    let sheet = filled(&page.html, &typed)?;
    let sent = send(&place, &sheet).await?;
    ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
    assert!(
        sent.location().contains(&format!("tirage={first}")),
        "{}",
        sent.location()
    );
    assert_eq!(
        (
            answers(&place, "choix", 1).await?,
            answers(&place, "choix", 2).await?
        ),
        (1, 0)
    );
    let ballots = place.ballots().await?;
    let kept = |key: &str| {
        let mut own = ballots.iter().filter(|one| one.question.as_str() == key);
        own.next()
            .map(|one| format!("{:?}", one.body))
            .unwrap_or_default()
    };
    assert!(
        kept("plusieurs").contains("pain") && kept("plusieurs").contains("miel"),
        "{}",
        kept("plusieurs")
    );
    assert!(kept("note").contains('4'), "{}", kept("note"));
    ensure!(room.recount().await?.differs.is_empty());

    // A sheet of the second print counts in the second round; one of the first is none of it.
    let page = look(&place, &format!("?tirage={second}")).await?;
    let wrong = filled(&page.html, &[("q.choix", "2"), ("numero", "3")])?;
    let refused = send(&place, &wrong).await?;
    refused.says(
        422,
        "La feuille n° 3 n'est pas de celles que la page montre : Feuilles n° 1 à 3",
    );
    assert_eq!(page::field(&refused.html, "q.choix").as_deref(), Some("2"));
    let right = filled(&page.html, &[("q.choix", "2"), ("numero", "4")])?;
    ensure!(send(&place, &right).await?.status == 303);
    assert_eq!(
        (
            answers(&place, "choix", 1).await?,
            answers(&place, "choix", 2).await?
        ),
        (1, 1)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_print_is_found_by_a_sheets_number_or_code() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    look(&place, "")
        .await?
        .says(200, "Saisir les fiches papier");
    assert!(
        !look(&place, "")
            .await?
            .html
            .contains("name=\"tirage\" value=\"1\"")
    );
    let first = print(&place, 3).await?;
    let _ = print(&place, 2).await?;
    let room = place.app.room(SLUG).await?;
    let code = room.look(|inside| {
        let printed = inside.printed();
        let form = printed
            .forms()
            .next()
            .map(|kept| kept.form.geometry.form.clone());
        form.map(|form| Code {
            workshop: inside.workshop.code.clone(),
            form,
            serial: Some(2),
            page: 1,
        })
    });
    let code = room
        .sheet_code(&code.context("no form")?)
        .context("no code")?;
    for typed in ["2".to_owned(), code.to_lowercase()] {
        let found = look(&place, &format!("?code={typed}")).await?;
        assert_eq!(
            (found.status, found.location()),
            (
                303,
                format!("/animer/{SLUG}/papier/saisir?tirage={first}&numero=2").as_str()
            )
        );
    }
    let page = look(&place, &format!("?tirage={first}&numero=2")).await?;
    assert_eq!(page::field(&page.html, "numero").as_deref(), Some("2"));
    for typed in ["77", "G1:AAAA", "bonjour"] {
        look(&place, &format!("?code={typed}"))
            .await?
            .says(422, "n'est le numéro ni le code d'aucune feuille");
    }
    // Sheets that nobody printed here are asked what is asked today.
    look(&place, "?tirage=autres")
        .await?
        .says(200, "7. Quoi ensemble ?");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_sent_twice_with_other_answers_is_told_and_a_sealed_workshop_gives_back_what_was_typed()
-> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let html = look(&place, "").await?.html;
    let typed = [
        ("q.choix", "1"),
        ("q.idees", "1"),
        ("own.idees", "Un vide-grenier"),
    ];
    let sheet = filled(&html, &typed)?;
    for _ in 0..2 {
        ensure!(send(&place, &sheet).await?.status == 303);
    }
    let with = |name: &str, value: &str| {
        let mut other = sheet.clone();
        for (field, text) in &mut other {
            if field == name {
                value.clone_into(text);
            }
        }
        other
    };
    for (name, value) in [
        ("q.choix", "2"),
        ("own.idees", "Un bal"),
        ("q.idees", "2"),
        ("q.choix", ""),
    ] {
        let refused = send(&place, &with(name, value)).await?;
        refused.says(
            409,
            "Cette fiche est déjà enregistrée, avec d'autres réponses.",
        );
    }
    assert_eq!(answers(&place, "choix", 1).await?, 1);
    // A round that is no number is no form of ours.
    let mut fresh = filled(&html, &[("q.choix", "1")])?;
    for (field, text) in &mut fresh {
        if field == "round.choix" {
            "x".clone_into(text);
        }
        if field == "entry" {
            "00000000-0000-4000-8000-000000000001".clone_into(text);
        }
    }
    assert_eq!(send(&place, &fresh).await?.status, 400);
    // Closed meanwhile: nothing of what was typed is gone from the screen.
    let late = filled(
        &look(&place, "").await?.html,
        &[("q.texte", "Trop loin & cher")],
    )?;
    ensure!(step(&place, "seal", &place.code).await?.status == 303);
    let refused = send(&place, &late).await?;
    refused.says(410, "Cet atelier est clos");
    refused.says(410, "Trop loin & cher");
    let page = look(&place, "").await?;
    page.says(200, "Cet atelier est clos");
    assert!(!page.html.contains("id=\"typing\""));
    Ok(())
}
