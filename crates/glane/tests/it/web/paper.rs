//! Sheets of paper asked for from the console.

use anyhow::Result;
use glane_core::sheet::FormHash;
use glane_core::sheet::code::{Code, Sealed};
use glane_core::sheet::form::{Copies, Printed};

use super::life::{answered, console_page, data, step};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// Asks for sheets.
async fn asked(place: &Place, form: &[(&str, &str)]) -> Result<reqwest::Response> {
    let url = format!("{}/animer/{SLUG}/papier", place.app.local);
    Ok(place.facilitator.post(url).form(form).send().await?)
}

async fn sheets(place: &Place, form: &[(&str, &str)]) -> Result<Vec<u8>> {
    let answer = asked(place, form).await?;
    let told = (
        answer.status().as_u16(),
        answer.headers()["content-type"].to_str()?.to_owned(),
    );
    assert_eq!(told, (200, "application/pdf".to_owned()));
    let bytes = answer.bytes().await?;
    assert!(bytes.starts_with(b"%PDF-"));
    Ok(bytes.to_vec())
}

async fn refused(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    Seen::of(asked(place, form).await?).await
}

const ALL: [(&str, &str); 3] = [("langue", "fr"), ("nombre", "2"), ("quoi", "tout")];

/// What was printed, as the log says it.
async fn printed(place: &Place) -> Result<Printed> {
    Ok(Printed::of(&data(place, None).await?.decisions))
}

#[tokio::test]
async fn the_console_gives_sheets_whose_codes_the_room_knows() -> Result<()> {
    let place = Place::asking("mots").await?;
    console_page(&place, "papier")
        .await?
        .says(200, "aucune feuille numérotée n'était faite");
    sheets(&place, &ALL).await?;
    console_page(&place, "papier")
        .await?
        .says(200, "2 feuilles numérotées");
    let room = place.app.room(SLUG).await?;
    let (form, workshop) = room.look(|inside| {
        let print = inside
            .log()
            .iter()
            .find_map(|decision| match &decision.act {
                glane_core::decision::Act::Paper(print) => Some(print.form.clone()),
                _ => None,
            });
        (print.unwrap(), inside.workshop.code.clone())
    });
    let code = |serial, form: &FormHash| Code {
        workshop: workshop.clone(),
        form: form.clone(),
        serial,
        page: 1,
    };
    let read = |code: &Code| Sealed::read(&room.sheet_code(code).unwrap()).unwrap();
    assert!(room.knows_sheet(&read(&code(Some(1), &form))));
    assert!(room.knows_sheet(&read(&code(Some(2), &form))));
    // Sealed by the room, but never printed; printed, but sealed by nobody.
    assert!(!room.knows_sheet(&read(&code(Some(3), &form))));
    assert!(!room.knows_sheet(&read(&code(None, &form))));
    assert!(!room.knows_sheet(&read(&code(Some(1), &FormHash("0".repeat(16))))));
    let forged = Sealed::read(&code(Some(1), &form).text(&[0; 32]))?;
    assert!(!room.knows_sheet(&forged));
    // It is in the journal, in words.
    console_page(&place, "journal")
        .await?
        .says(200, "A imprimé des feuilles de papier");
    Ok(())
}

#[tokio::test]
async fn a_short_script_is_a_master_and_a_long_one_says_why_not() -> Result<()> {
    let master = [("langue", "fr"), ("nombre", ""), ("quoi", "modele-tout")];
    let short = Place::with(super::sheets::SCRIPT).await?;
    sheets(&short, &master).await?;
    let print = printed(&short).await?.prints().next_back().cloned();
    assert_eq!(print.map(|(_, copies, _)| copies), Some(Copies::Master));
    let long = Place::with(EVERY_KIND).await?;
    refused(&long, &master)
        .await?
        .says(422, "Un modèle à photocopier tient sur une page");
    assert_eq!(printed(&long).await?.prints().count(), 0);
    Ok(())
}

#[tokio::test]
async fn the_question_of_the_moment_is_one_click() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let now = [
        ("langue", "uk"),
        ("gros", "oui"),
        ("nombre", "3"),
        ("quoi", "moment"),
    ];
    let master = [("langue", "fr"), ("nombre", ""), ("quoi", "modele")];
    refused(&place, &now)
        .await?
        .says(422, "Aucune question n'a encore été ouverte");
    place.decide("open", "choix").await?;
    let page = console_page(&place, "papier").await?;
    page.says(200, "La question du moment");
    page.says(200, "Lequel ?");
    sheets(&place, &now).await?;
    sheets(&place, &master).await?;
    let log = data(&place, None).await?.decisions;
    let prints: Vec<_> = log
        .iter()
        .filter_map(|decision| match &decision.act {
            glane_core::decision::Act::Paper(print) => Some(print.clone()),
            _ => None,
        })
        .collect();
    let copies: Vec<Copies> = prints.iter().map(|print| print.copies).collect();
    assert_eq!(
        copies,
        [Copies::Serials { first: 1, count: 3 }, Copies::Master]
    );
    for print in &prints {
        let form = print.kept.clone().unwrap();
        let asked: Vec<&str> = form.questions().iter().map(|key| key.as_str()).collect();
        assert_eq!(asked, ["choix"]);
    }
    Ok(())
}

#[tokio::test]
async fn two_who_print_at_once_never_get_the_same_serial() -> Result<()> {
    let place = Place::asking("mots").await?;
    let (one, other) = tokio::join!(sheets(&place, &ALL), sheets(&place, &ALL));
    assert_ne!(one?, other?);
    assert_eq!(printed(&place).await?.count(), 4);
    Ok(())
}

#[tokio::test]
async fn an_old_sheet_is_what_it_was_when_the_script_has_changed() -> Result<()> {
    let place = Place::asking("mots").await?;
    sheets(&place, &ALL).await?;
    let room = place.app.room(SLUG).await?;
    let before = printed(&place).await?;
    let from = room.look(|inside| inside.workshop.script);
    room.revise(
        from,
        EVERY_KIND.replace("Non merci", "Non, vraiment pas, merci"),
    )
    .await?;
    sheets(&place, &ALL).await?;
    let after = printed(&place).await?;
    assert_eq!(after.count(), 4);
    let forms: std::collections::BTreeSet<FormHash> = data(&place, None)
        .await?
        .decisions
        .iter()
        .filter_map(|decision| match &decision.act {
            glane_core::decision::Act::Paper(print) => Some(print.form.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(forms.len(), 2);
    for hash in &forms {
        let kept = after.form(hash).unwrap();
        let then = data(&place, Some(kept.revision)).await?;
        assert_eq!(then.workshop.script, kept.form.script);
        assert_eq!(
            then.workshop.source.contains("Non merci"),
            before.form(hash).is_some()
        );
    }
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_printed_is_told_on_the_page() -> Result<()> {
    let place = Place::asking("mots").await?;
    for (count, told) in [
        ("0", "n'est pas un nombre"),
        ("deux", "n'est pas un nombre"),
        ("99999", "pages à imprimer"),
    ] {
        let form = [("langue", "fr"), ("nombre", count), ("quoi", "tout")];
        let page = refused(&place, &form).await?;
        page.says(422, told);
        assert!(
            page.html.contains(&format!("value=\"{count}\"")),
            "what was typed stays"
        );
    }
    for bent in [
        [("langue", "xx"), ("nombre", "1"), ("quoi", "tout")],
        [("langue", "fr"), ("nombre", "1"), ("quoi", "rien")],
        [("langue", "fr"), ("autre", "1"), ("quoi", "tout")],
    ] {
        assert_eq!(refused(&place, &bent).await?.status, 400);
    }
    assert_eq!(printed(&place).await?.count(), 0);
    Ok(())
}

#[tokio::test]
async fn a_sealed_workshop_prints_no_more_and_knows_no_sheet() -> Result<()> {
    let place = Place::asking("mots").await?;
    answered(&place).await?;
    sheets(&place, &ALL).await?;
    let room = place.app.room(SLUG).await?;
    let before = printed(&place).await?;
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    refused(&place, &ALL).await?.says(422, "L'atelier est clos");
    let code = Code {
        workshop: place.code.clone(),
        form: FormHash("0".repeat(16)),
        serial: Some(1),
        page: 1,
    };
    assert_eq!(room.sheet_code(&code), None);
    // What was printed stays known: a late sheet is told that it comes too late, not that it is a stranger.
    assert_eq!(printed(&place).await?.count(), before.count());
    Ok(())
}
