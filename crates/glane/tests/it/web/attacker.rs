//! What somebody tries who wants to know, after sealing, who said what.
//!
//! They have every file of the data folder, a participant's browser with its cookie and the receipts it showed, and they
//! remember in which order people came. They try:
//! 1. the cookie, its keyed hash and its bytes, in every file;
//! 2. the receipts, and the ids they are made of;
//! 3. ids of before, of people, answers and decisions, in rows, in payloads, in the log;
//! 4. earlier wordings of an answer that was changed;
//! 5. the order of rows, of ids, of revisions and of times, against the order in which people came;
//! 6. asking the program: with the cookie, with a receipt, for a past revision, after a new start.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use glane_core::ballot::Receipt;
use glane_core::id::Revision;
use glane_core::workshop::Snapshot;

use super::life::{answered, bytes_of, counted, data, has_id, of_today, raw, step};
use super::privacy::{cookies, holds};
use super::visit::{Place, SLUG, Visitor};

fn receipts(data: &Snapshot) -> BTreeSet<String> {
    let all = data.ballots.iter();
    all.map(|ballot| Receipt::of(ballot.answer).as_str().to_owned())
        .collect()
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
fn no_name_is_left(before: &Snapshot, after: &Snapshot, bytes: &[u8], last: Option<Revision>) {
    for receipt in receipts(before) {
        assert!(!holds(bytes, &receipt), "{receipt}");
    }
    assert!(receipts(before).is_disjoint(&receipts(after)));
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
    no_name_is_left(&before, &after, &bytes, last);
    for n in [2, 5] {
        assert!(!holds(&bytes, &format!("Marque {n} reconnaissable")));
        assert!(holds(&bytes, &format!("Revenu {n} autrement")));
    }
    no_order_is_left(&came, &after, last);
    let past = Revision(last.map_or(1, |one| one.0 - 3));
    let past = data(&place, Some(past)).await?;
    assert_eq!(
        counted(&past),
        counted(&after),
        "no past says who came last"
    );
    the_program_knows_nobody(&place, &people, &receipts(&before)).await?;
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
