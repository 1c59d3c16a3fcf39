//! What somebody tries who wants to know, after sealing, who said what.
//!
//! They have every file of the data folder, a participant's browser with its cookie and the receipts it showed, and they
//! remember in which order people came. They try:
//! 1. the cookie, its keyed hash and its bytes, in every file;
//! 2. the receipts, the ids they are made of, and files and pages of the console that hold those ids;
//! 3. ids of before, of people, answers and decisions, in rows, in payloads, in the log;
//! 4. earlier wordings of an answer that was changed;
//! 5. the order of rows, of ids, of revisions and of times, against the order in which people came;
//! 6. asking the program: with the cookie, with a receipt, for a past revision, after a new start.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Receipt;
use glane_core::id::Revision;
use glane_core::workshop::Snapshot;
use glane_core::world::code_from;

use super::life::{answered, bytes_of, console_page, counted, data, has_id, of_today, raw, step};
use super::privacy::{cookies, holds};
use super::visit::{Place, SLUG, Seen, Visitor};

/// Under a workshop's key: as phones show them.
fn receipts(data: &Snapshot, key: &[u8; 32]) -> BTreeSet<String> {
    let all = data.ballots.iter();
    all.map(|ballot| Receipt::of(key, ballot.answer).as_str().to_owned())
        .collect()
}

/// Before sealing, pages and files of the console hold answers' ids. None of them shows a receipt, and none is one.
async fn the_console_shows_no_receipt(place: &Place, held: &BTreeSet<String>) -> Result<()> {
    let mut ids = BTreeSet::new();
    for path in [
        &format!("restitution/{SLUG}.json"),
        "concordance/texte?mot=marque",
    ] {
        let page = console_page(place, path).await?;
        page.says(200, "Marque");
        for receipt in held {
            assert!(!page.html.contains(receipt.as_str()), "{path}: {receipt}");
        }
        let mut parts = page
            .html
            .split(|c: char| !c.is_ascii_hexdigit() && c != '-');
        ids.extend(
            parts
                .by_ref()
                .filter_map(|part| uuid::Uuid::parse_str(part).ok()),
        );
    }
    ensure!(
        !ids.is_empty(),
        "no id is shown: this looked in the wrong place"
    );
    let stranger = place.visitor()?;
    for id in ids {
        let halves = id.as_bytes().iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let letters = code_from(&halves.collect::<Vec<u8>>());
        for length in [10, 12] {
            let form = [("receipt", &letters[..length]), ("sure", "1")];
            stranger
                .post("retrait", &form)
                .await?
                .says(422, "Aucune réponse");
        }
    }
    Ok(())
}

/// Who answered `texte`, by number, in the order in which rows come.
fn arrival(data: &Snapshot) -> Vec<usize> {
    let texts = data.ballots.iter();
    let texts = texts.filter(|one| one.question.as_str() == "texte");
    let number = |text: String| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    texts
        .map(|one| format!("{:?}", one.body))
        .filter_map(number)
        .collect()
}

/// 2 and 3: nothing is named as it was.
fn no_name_is_left(before: &Snapshot, bytes: &[u8], last: Option<Revision>) {
    let people = before.people.iter();
    let people = people.map(|person| person.id.0.into_bytes());
    let answers = before.ballots.iter().map(|ballot| raw(ballot.answer));
    for id in people.chain(answers) {
        assert!(!has_id(bytes, id), "{id:x?}");
    }
    let moments = before.decisions.iter();
    for decision in moments.filter(|one| Some(one.revision) < last) {
        let id = decision.id.0.into_bytes();
        assert!(!has_id(bytes, id), "{:?}", decision.act);
    }
}

/// 5: nothing that could be sorted by says who came when.
fn no_order_is_left(came: &[usize], after: &Snapshot, last: Option<Revision>) {
    assert_ne!(arrival(after), came);
    let first = Revision(1);
    assert!(
        after
            .ballots
            .iter()
            .all(|one| (one.revision, one.attempt) == (first, 1))
    );
    assert!(after.people.iter().all(|one| one.revision == first));
    assert_eq!(after.ideas.iter().find_map(|idea| idea.author), None);
    let moments = after.decisions.iter();
    let moments = moments.filter(|one| Some(one.revision) < last);
    let times: BTreeSet<i64> = moments.map(|one| one.at.0 % 86_400_000_000).collect();
    assert_eq!(times, [0].into(), "days, and no moment of them");
}

/// 6: the program itself knows nobody any more.
async fn the_program_knows_nobody(
    place: &Place,
    people: &[Visitor],
    held: &BTreeSet<String>,
) -> Result<()> {
    for person in people {
        let seen = person.look().await?;
        seen.says(200, "n'est plus relié à aucune réponse");
        assert!(!seen.text().contains("Marque") && !seen.text().contains("Revenu"));
    }
    for receipt in held {
        let form = [("receipt", receipt.as_str()), ("sure", "1")];
        let asked = people[0].post("retrait", &form).await?;
        asked.says(410, "plus personne");
    }
    let room = place.app.room(SLUG).await?;
    assert_eq!(room.token_hash("0123"), None, "there is no key");
    Ok(())
}

async fn watched_notice(visitor: &Visitor) -> Result<Seen> {
    visitor.get("/confidentialite").await
}

#[tokio::test]
async fn nothing_that_an_attacker_holds_leads_to_a_persons_answers() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    let mut people = answered(&place).await?;
    let watched = place.visitor()?;
    let cookie = cookies(&watched.look().await?);
    let cookie = cookie.first().and_then(|one| one.split(['=', ';']).nth(1));
    let cookie = cookie.context("no cookie")?.to_owned();
    watched.answer(&[("v", "sortie")]).await?;
    people.push(watched);
    let room = place.app.room(SLUG).await?;
    let hash = room.token_hash(&cookie).context("no key")?.0;
    let before = data(&place, None).await?;
    let last = before.ballots.iter().map(|one| one.revision).max();
    let secrets = place.app.hub.store().secrets(room.id()).await?;
    let key = secrets.token_key.context("no key")?;
    let held = receipts(&before, &key);
    the_console_shows_no_receipt(&place, &held).await?;
    let came = arrival(&before);
    assert_eq!(came, [0, 1, 3, 4, 6, 7, 2, 5], "before, the order is plain");
    let bytes = bytes_of(&place)?;
    assert!(holds(&bytes, "Marque 2 reconnaissable"), "the right place");
    assert!(has_id(&bytes, raw(before.ballots[0].answer)));
    assert!(bytes.windows(32).any(|window| window == hash));

    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    let after = data(&place, None).await?;
    let bytes = bytes_of(&place)?;
    assert!(!holds(&bytes, &cookie));
    assert!(!bytes.windows(32).any(|window| window == hash));
    no_name_is_left(&before, &bytes, last);
    assert!(held.iter().all(|receipt| !holds(&bytes, receipt)));
    assert!(!bytes.windows(32).any(|window| window == key));
    // Not even with the key of then, kept in a copy, is a receipt that of an answer of now.
    assert!(held.is_disjoint(&receipts(&after, &key)));
    for n in [2, 5] {
        assert!(!holds(&bytes, &format!("Marque {n} reconnaissable")));
        assert!(holds(&bytes, &format!("Revenu {n} autrement")));
    }
    no_order_is_left(&came, &after, last);
    // What the wall says is what is so.
    let notice = watched_notice(&people[0]).await?;
    notice.says(200, "Cet atelier est clos depuis le");
    for gone in [
        "Un seul cookie",
        "votre navigateur garde un numéro",
        "avec le code de votre reçu",
    ] {
        assert!(!notice.text().contains(gone), "{gone}");
    }
    let past = Revision(last.map_or(1, |one| one.0 - 3));
    let past = data(&place, Some(past)).await?;
    assert_eq!(
        counted(&past),
        counted(&after),
        "no past says who came last"
    );
    the_program_knows_nobody(&place, &people, &held).await?;
    assert_eq!(data(&place, None).await?, after);
    // Started again, it is as if nobody had ever been there.
    let place = Place {
        app: place.app.restart().await?,
        ..place
    };
    let watched = people.pop().context("nobody")?;
    let seen = watched.moved(&place.app, &place.code).look().await?;
    seen.says(200, "Cet atelier est clos");
    assert_eq!(counted(&data(&place, None).await?), counted(&after));
    Ok(())
}
