//! Questions that tables answer: several devices, one ballot, and never a person.

use anyhow::{Context, Result};
use glane_analysis::{Reading, findings};
use glane_core::ballot::Body;
use glane_core::id::QuestionKey;
use glane_core::kind::Payload;
use glane_core::script::read;
use glane_live::LiveError;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};

/// « note » is answered by tables, the rest by people; three tables.
fn script() -> String {
    EVERY_KIND
        .replace(
            "[[question]]\ncle = \"mots\"",
            "groupes = [\"Rouge\", \"Bleu\", \"Vert\"]\n\n[[question]]\ncle = \"mots\"",
        )
        .replace("type = \"echelle\"", "type = \"echelle\"\npar = \"table\"")
}

async fn place() -> Result<Place> {
    let place = Place::with(&script()).await?;
    place.decide("open", "note").await?;
    Ok(place)
}

/// A phone at a table.
async fn at(place: &Place, table: &str) -> Result<Visitor> {
    let phone = place.visitor()?;
    phone.look().await?;
    let sent = phone.post("groupe", &[("group", table)]).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    Ok(phone)
}

/// What a phone's form says of its table.
fn seen(page: &Seen) -> Result<(String, String)> {
    let field = |name| page::field(&page.html, name).with_context(|| page.text());
    Ok((field("table")?, field("attempt")?))
}

/// Sends a score from a page that was looked at before.
async fn score(phone: &Visitor, looked: &Seen, score: &str) -> Result<Seen> {
    let (table, attempt) = seen(looked)?;
    let filled = [("table", table.as_str()), ("v", score)];
    phone.send_as("note", "1", &attempt, &filled).await
}

/// The scores that count on disk.
async fn scores(place: &Place) -> Result<Vec<(u32, Body)>> {
    let ballots = place.ballots().await?.into_iter();
    Ok(ballots
        .map(|ballot| (ballot.attempt, ballot.body))
        .collect())
}

/// What is read of the workshop.
async fn reading(place: &Place) -> Result<Reading> {
    let room = place.app.room(SLUG).await?;
    let snapshot = place.app.hub.store().snapshot(room.id(), None).await?;
    let script =
        read::read(&snapshot.workshop.source).map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
    Ok(Reading::of(&script, &snapshot))
}

#[tokio::test]
async fn two_devices_of_a_table_lose_nothing_in_silence_in_either_order() -> Result<()> {
    for first in [0, 1] {
        let place = place().await?;
        let phones = [at(&place, "rouge").await?, at(&place, "rouge").await?];
        let (one, other) = (&phones[first], &phones[1 - first]);
        // Both have the empty form before them.
        let empty = one.look().await?;
        empty.says(200, "Une seule réponse pour toute la table « Rouge »");
        other.look().await?;
        assert_eq!(score(one, &empty, "2").await?.status, 303);
        let told = score(other, &empty, "5").await?;
        told.says(
            409,
            "Une autre personne de votre table a répondu entre-temps",
        );
        told.says(409, "Réponse de votre table, enregistrée");
        assert_eq!(scores(&place).await?.len(), 1, "the first stands");
        // What was typed stays in the form, which knows by now what it would replace.
        let typed = told.html.split("value=\"5\"").nth(1).context("no step")?;
        assert!(typed.trim_start().starts_with("checked"), "{}", told.html);
        assert_eq!(score(other, &told, "5").await?.status, 303);
        // The first one sees what stands; its old page replaces nothing, however high its phone counted.
        one.look()
            .await?
            .says(200, "Réponse de votre table, enregistrée");
        let (table, _) = seen(&empty)?;
        let late = [("table", table.as_str()), ("v", "1")];
        let late = one.send_as("note", "1", "9", &late).await?;
        late.says(409, "Une autre personne de votre table");
        let bodies = scores(&place).await?;
        let score = Body::Answered(Payload::Score(5));
        assert_eq!(bodies, [(2, score)], "one ballot, written twice");
        let room = place.app.room(SLUG).await?;
        let n = room.look(|inside| {
            let counted = inside.counted(&QuestionKey::new("note").unwrap());
            counted.map(|counted| counted.room.answered)
        });
        assert_eq!(n, Some(1));
    }
    Ok(())
}

#[tokio::test]
async fn a_device_goes_on_with_its_own_answer_and_the_same_from_both_is_one() -> Result<()> {
    let place = place().await?;
    let (one, other) = (at(&place, "rouge").await?, at(&place, "rouge").await?);
    let empty = one.look().await?;
    other.look().await?;
    let (table, _) = seen(&empty)?;
    let filled = |score| [("table", table.clone()), ("v", score)];
    for (attempt, value) in [("1", "2"), ("2", "3")] {
        let form = filled(value.to_owned());
        let form: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        assert_eq!(one.send_as("note", "1", attempt, &form).await?.status, 303);
    }
    let form = filled("3".to_owned());
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    assert_eq!(other.send_as("note", "1", "1", &form).await?.status, 303);
    assert_eq!(one.look().await?.receipt(), other.look().await?.receipt());
    // After a second start nobody knows who wrote it: what was not seen is not replaced.
    let Place { app, code, .. } = place;
    let app = app.restart().await?;
    let one = one.moved(&app, &code);
    let form = [("table", table.as_str()), ("v", "4")];
    let told = one.send_as("note", "1", "3", &form).await?;
    told.says(409, "Une autre personne de votre table");
    assert_eq!(score(&one, &told, "4").await?.status, 303);
    Ok(())
}

#[tokio::test]
async fn a_table_counts_as_one_table_and_never_as_people() -> Result<()> {
    let place = place().await?;
    let mut phones = Vec::new();
    for table in ["rouge", "rouge", "rouge", "rouge", "bleu"] {
        phones.push(at(&place, table).await?);
    }
    for (phone, value) in [(&phones[0], "2"), (&phones[4], "4")] {
        let looked = phone.look().await?;
        assert_eq!(score(phone, &looked, value).await?.status, 303);
    }
    let console = place.console().await?;
    console.says(200, "2 tables ont répondu, sur 3");
    console.says(200, "Manquent encore : Vert.");
    assert!(
        !console.text().contains("2 personnes"),
        "{}",
        console.text()
    );
    let screen = Seen::of(
        place
            .facilitator
            .get(place.projector().await?)
            .send()
            .await?,
    )
    .await?;
    screen.says(200, "2 tables ont répondu, sur 3");
    place.decide("open", "choix").await?;
    for phone in &phones {
        phone.answer(&[("v", "oui")]).await?;
    }
    let reading = reading(&place).await?;
    let method = &reading.method;
    assert_eq!((method.people, method.tables, method.ungrouped), (5, 2, 0));
    let channels: u64 = method.channels.iter().map(|(_, people)| people).sum();
    assert_eq!(channels, 5);
    let note = reading
        .question(&QuestionKey::new("note")?)
        .context("note")?;
    assert_eq!((note.n, note.missing, note.asked()), (2, 1, 3));
    assert!(note.groups.is_empty() && note.groups_apart.is_none());
    let choice = reading
        .question(&QuestionKey::new("choix")?)
        .context("choix")?;
    assert_eq!((choice.n, choice.asked()), (5, 5));
    let found = findings(&reading);
    assert!(found.iter().all(|one| !one.questions.contains(&note.key)));
    assert!(found.iter().any(|one| one.questions.contains(&choice.key)));
    let room = place.app.room(SLUG).await?;
    assert_eq!(room.look(glane_live::inside::Inside::answered), 5);
    Ok(())
}

#[tokio::test]
async fn who_is_at_no_table_is_asked_and_the_facilitator_enters_nothing_aloud() -> Result<()> {
    let place = place().await?;
    let phone = place.visitor()?;
    phone.look().await?.says(200, "Dans quel groupe");
    let stray = phone.send_as("note", "1", "1", &[("v", "3")]).await?;
    stray.says(409, "Choisissez votre groupe");
    let nowhere = [("v", "3"), ("table", "jaune.0")];
    phone
        .send_as("note", "1", "1", &nowhere)
        .await?
        .says(409, "Choisissez votre groupe");
    assert!(place.ballots().await?.is_empty());
    let page = format!("{}/animer/{SLUG}/oral/note", place.app.local);
    let aloud = Seen::of(place.facilitator.get(page).send().await?).await?;
    aloud.says(200, "c'est la table qui répond");
    assert!(!aloud.html.contains("told-save"));
    Ok(())
}

#[tokio::test]
async fn a_line_of_a_file_is_its_tables_and_the_script_does_not_change_who_answered() -> Result<()>
{
    let place = place().await?;
    let room = place.app.room(SLUG).await?;
    let head = "participant,groupe,source,question,reponse\n";
    let import = async |rows: &str| -> Result<Seen> {
        let body = format!(
            "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n{head}{rows}\r\n--limite--\r\n"
        );
        let request = place
            .facilitator
            .post(format!("{}/animer/{SLUG}/importer", place.app.local))
            .header("content-type", "multipart/form-data; boundary=limite")
            .body(body);
        Seen::of(request.send().await?).await
    };
    import("a,,papier,note,3\n")
        .await?
        .says(422, "c'est la table qui répond");
    let twice = import("a,Rouge,papier,note,3\nb,Rouge,papier,note,4\n").await?;
    twice.says(200, "1 réponse prise");
    twice.says(200, "1 ligne refusée");
    import("b,Bleu,papier,note,4\n")
        .await?
        .says(200, "1 réponse prise");
    import("a,Rouge,papier,note,3\n")
        .await?
        .says(200, "déjà là");
    // A phone of that table sees it, and corrects it.
    let phone = at(&place, "rouge").await?;
    let looked = phone.look().await?;
    looked.says(200, "Réponse de votre table");
    assert_eq!(score(&phone, &looked, "5").await?.status, 303);
    assert_eq!(reading(&place).await?.method.tables, 2);
    let people = script().replace("par = \"table\"\n", "");
    let from = room.look(|inside| inside.workshop.script);
    let refused = room.revise(from, people).await;
    assert!(matches!(refused, Err(LiveError::Unfit(_))), "{refused:?}");
    Ok(())
}
