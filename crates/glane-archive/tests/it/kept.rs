//! What is kept of workshops of one's own house comes to what their archives come to, and to what a recount does.

use std::collections::BTreeSet;

use glane_archive::{Archive, Kept, Level, Member, Merged, Rulings, Shown, merge, merge_with};
use glane_core::ballot::Body;
use glane_core::decision::Act;
use glane_core::id::{FormKey, Revision};
use glane_core::kind::Payload;
use glane_core::words::WordCall;
use glane_core::workshop::Snapshot;

use crate::world::{about, archive, centre, decide, key};

fn form(word: &str) -> FormKey {
    glane_analysis::form_key(word).unwrap()
}

fn joined(words: &[&str]) -> Act {
    Act::MergeForms {
        question: key("mots"),
        forms: words.iter().map(|word| form(word)).collect(),
    }
}

fn named(word: &str, text: &str) -> Act {
    Act::ShowAs {
        question: key("mots"),
        form: form(word),
        text: text.to_owned(),
    }
}

fn hidden(word: &str) -> Act {
    Act::HideWord {
        question: key("mots"),
        form: form(word),
    }
}

/// Takes back the decision of that place.
fn undone(snapshot: &mut Snapshot, place: usize) {
    let of = snapshot.decisions[place].id;
    decide(snapshot, [Act::Undo]);
    snapshot.decisions.last_mut().unwrap().undoes = Some(of);
}

fn all() -> Vec<Snapshot> {
    let mut all: Vec<Snapshot> = (1..=5).map(|n| centre(n, 30 + 25 * n)).collect();
    decide(
        &mut all[0],
        [
            joined(&["accueil", "ouvert"]),
            named("accueil", "Bien reçu"),
        ],
    );
    decide(
        &mut all[1],
        [joined(&["bruit", "loin"]), hidden("entraide")],
    );
    decide(
        &mut all[2],
        [
            joined(&["accueil", "ouvert"]),
            named("accueil", "Porte ouverte"),
        ],
    );
    decide(
        &mut all[3],
        [joined(&["accueil", "convivial"]), hidden("bruit")],
    );
    let apart = Act::SplitForm {
        question: key("mots"),
        form: form("bruit"),
    };
    decide(&mut all[4], [apart]);
    undone(&mut all[3], 1);
    undone(&mut all[3], 2);
    undone(&mut all[3], 0);
    all
}

/// The same but for what an archive has and a workshop of the house has not.
fn unsigned(mut merged: Merged) -> Merged {
    for centre in &mut merged.centres {
        centre.fingerprints.clear();
        centre.archives.clear();
        centre.here = false;
    }
    merged
}

#[test]
fn what_is_kept_is_merged_like_archives_of_everything() {
    let all = all();
    let archives: Vec<Archive> = all
        .iter()
        .map(|one| archive(one, Level::Everything))
        .collect();
    // As another program finds it.
    let read = |one: &Snapshot| Kept::read(&Kept::of(one).unwrap().written().unwrap()).unwrap();
    let kept: Vec<Kept> = all.iter().map(read).collect();
    let names: Vec<String> = all.iter().map(|one| about(one).site).collect();
    let members: Vec<Member<'_>> = kept
        .iter()
        .zip(&names)
        .map(|(kept, site)| Member {
            site,
            edition: "2026",
            kept,
        })
        .collect();
    let none = Rulings::new();
    let by_archives = merge(&archives, &none);
    // What centres decided otherwise is ruled one way and then the other: words are counted again each time.
    let mut rulings = vec![none];
    for (subject, outcome) in by_archives.waiting() {
        let glane_archive::Outcome::Differs { said } = outcome else {
            panic!("{outcome:?}")
        };
        rulings.extend(
            said.keys()
                .map(|said| Rulings::from([(subject.clone(), said.clone())])),
        );
    }
    assert!(rulings.len() > 3, "{rulings:?}");
    let mut counts = BTreeSet::new();
    for ruled in &rulings {
        let from_files = unsigned(merge(&archives, ruled));
        let here = merge_with([], &members, ruled);
        assert!(here.centres.iter().all(|one| one.here));
        let here = unsigned(here);
        assert_eq!(here, from_files);
        assert_eq!(Shown::of(&here), Shown::of(&from_files));
        counts.insert(here.bytes().unwrap());
        // Half and half is no other.
        let half = merge_with(&archives[..2], &members[2..], ruled);
        assert_eq!(unsigned(half), from_files);
        // A workshop of the house stands in the place of its archives, which it counts once.
        let both = merge_with(&archives, &members, ruled);
        assert_eq!(unsigned(both), from_files);
    }
    assert_eq!(counts.len(), rulings.len(), "a ruling changed nothing");
}

#[test]
fn what_is_kept_is_read_back_and_tells_what_changed() {
    let mut one = all().remove(1);
    let mut kept = Kept::of(&one).unwrap();
    let text = kept.written().unwrap();
    assert_eq!(Kept::read(&text), Some(kept.clone()));
    assert_eq!(Kept::read("{"), None);
    assert_eq!(kept.revision, one.workshop.revision);

    // What changes no count is the same at another revision.
    one.workshop.revision = Revision(one.workshop.revision.0 + 1);
    let later = Kept::of(&one).unwrap();
    assert!(kept.is_same(&later) && kept != later);

    let mut differs = |one: &Snapshot, what: &str| {
        let again = Kept::of(one).unwrap();
        assert!(!kept.is_same(&again), "{what}");
        kept = again;
    };
    // An answer taken back, one changed, somebody put in another group, a decision, its undoing.
    one.ballots.pop();
    differs(&one, "an answer less");
    let words = one
        .ballots
        .iter_mut()
        .find_map(|ballot| match &mut ballot.body {
            Body::Answered(Payload::Words(words)) => Some(words),
            _ => None,
        });
    words.unwrap().push("calme".to_owned());
    differs(&one, "another word");
    one.people[0].group = match one.people[0].group {
        None => one.people.iter().find_map(|person| person.group.clone()),
        Some(_) => None,
    };
    differs(&one, "another group");
    decide(&mut one, [joined(&["convivial", "ouvert"])]);
    differs(&one, "words put together");
    let last = one.decisions.len() - 1;
    undone(&mut one, last);
    differs(&one, "taken back");
}

#[test]
fn what_is_kept_holds_no_answer_that_is_not_counted() {
    let mut one = centre(1, 40);
    decide(&mut one, [hidden("bruit")]);
    let kept = Kept::of(&one).unwrap();
    let text = kept.written().unwrap();
    let calls = one.decisions[0].act.word_call();
    assert!(matches!(calls, Some((_, WordCall::Hide(_)))));
    for person in &one.people {
        assert!(!text.contains(&person.id.to_string()));
    }
    for ballot in &one.ballots {
        assert!(!text.contains(&ballot.answer.to_string()));
    }
    assert!(!text.contains("bruit"), "a word that was hidden");
    assert!(!text.contains("Ouvrir le soir"), "a text");
}

#[test]
fn a_page_says_of_what_it_draws_what_all_of_it_would_say() {
    let all: Vec<Archive> = all()
        .iter()
        .map(|one| archive(one, Level::Everything))
        .collect();
    let merged = merge(&all, &Rulings::new());
    let (whole, page) = (Shown::of(&merged), Shown::bounded(&merged, 2));
    let (mut bounded, mut unbounded) = (0, 0);
    for (whole, page) in whole.editions.values().zip(page.editions.values()) {
        for (whole, page) in whole.questions.iter().zip(&page.questions) {
            let is_word = |name: &str| name.starts_with("word:");
            let mut most: Vec<_> = whole.rows.iter().filter(|one| is_word(&one.name)).collect();
            most.sort_by(|a, b| (b.people, &a.name).cmp(&(a.people, &b.name)));
            let most: BTreeSet<&str> = most.iter().take(2).map(|one| one.name.as_str()).collect();
            assert_eq!(whole.rows.len(), page.rows.len());
            for (whole, page) in whole.rows.iter().zip(&page.rows) {
                if !is_word(&whole.name) || most.contains(whole.name.as_str()) {
                    assert_eq!(whole, page);
                    bounded += page.sites.values().filter(|one| one.low.is_some()).count();
                } else {
                    unbounded += whole.sites.values().filter(|one| one.low.is_some()).count();
                    assert!(page.sites.values().all(|one| one.low.is_none()));
                    let counts = |row: &glane_archive::ShownRow| {
                        let sites = row.sites.values().map(|one| (one.people, one.base));
                        (row.people, row.withheld, sites.collect::<Vec<_>>())
                    };
                    assert_eq!(counts(whole), counts(page));
                }
            }
        }
    }
    assert!(bounded > 0 && unbounded > 0, "{bounded}, {unbounded}");
}
