//! Sealing, leaving, purging: what goes, and what stays as it was.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use glane_core::ballot::Body;
use glane_core::coding::Coder;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{AnswerId, PersonId, Revision, WorkshopId};
use glane_core::kind::Payload;
use glane_core::life::{Life, Published, Record, Stage, Step};
use glane_core::person::Origin;
use glane_core::right::Role;
use glane_core::workshop::Snapshot;
use glane_core::world::Entropy;
use uuid::Uuid;

use super::kit::{
    AT, Shared, admit, admit_whose, ballot, decision, group, hand, hash, id, idea, item, open,
    present, question, revision, token, workshop,
};
use crate::house::{HouseChange, Look};
use crate::{Admit, By, Frozen, NewDecision, NewIdea, TAKEN_BACK};

/// Counts; spread, as ids are.
struct Spread(AtomicU64);

impl Entropy for Spread {
    fn fill(&self, buffer: &mut [u8]) {
        for part in buffer.chunks_mut(8) {
            let n = self.0.fetch_add(1, Ordering::Relaxed);
            let bytes = n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
            part.copy_from_slice(&bytes[..part.len()]);
        }
    }
}

pub(super) fn entropy() -> Arc<dyn Entropy> {
    Arc::new(Spread(AtomicU64::new(77)))
}

fn life(step: Step) -> NewDecision {
    NewDecision {
        actor: Actor::Program,
        ..decision(1, Act::Life(step))
    }
}

async fn seal(store: &Shared, workshop: WorkshopId) -> Decision {
    let new = life(Step::Seal { exact: Revision(0) });
    store.seal(AT, workshop, new, entropy()).await.unwrap()
}

/// Eight people of two groups answer twice, one of them from a file; two of them change their minds.
async fn answered(store: &Shared, name: &str) -> WorkshopId {
    let made = workshop(store, name).await;
    for n in 0..8 {
        let first = Admit {
            by: By::Someone {
                origin: if n == 7 {
                    Origin::Import("p07".to_owned())
                } else {
                    token(n)
                },
                fresh: PersonId(id()),
                group: Some(group(if n % 2 == 0 { "g1" } else { "g2" })),
            },
            ..ballot(n, "a", Some(1), &format!("a of {n}"))
        };
        let second = Admit {
            by: first.by.clone(),
            ..ballot(n, "b", Some(1), &format!("b of {n}"))
        };
        store
            .admit(AT, made, vec![first, second].into())
            .await
            .unwrap();
    }
    for n in [2, 5] {
        let again = ballot(n, "a", Some(4), &format!("a of {n}, again"));
        admit(store, made, again).await;
    }
    admit(store, made, hand("a", "raised")).await;
    store
        .propose(
            AT,
            made,
            NewIdea {
                author: Some(token(3)),
                ..idea("c", 1, "une idée")
            },
        )
        .await
        .unwrap();
    made
}

/// What is counted: what each person of a group said, all together, in no order.
fn said(snapshot: &Snapshot) -> BTreeSet<Vec<String>> {
    let people = snapshot.people.iter().map(|person| {
        let theirs = snapshot.ballots.iter();
        let theirs = theirs.filter(|ballot| ballot.person == Some(person.id));
        let mut theirs: Vec<String> = theirs
            .map(|ballot| format!("{} {:?} {:?}", ballot.question, ballot.channel, ballot.body))
            .collect();
        theirs.sort();
        theirs.push(format!("{:?} {:?}", person.group, person.channel));
        theirs
    });
    let hands = snapshot.ballots.iter().filter(|one| one.person.is_none());
    people
        .chain(hands.map(|hand| vec![format!("{:?}", hand.body)]))
        .collect()
}

/// What is counted after sealing is what was; nothing that names it is.
pub async fn sealing_leaves_what_is_counted_and_no_name(store: Shared) {
    let workshop = answered(&store, "sealed").await;
    let before = present(&store, workshop).await;
    let sealed = seal(&store, workshop).await;
    let after = present(&store, workshop).await;
    assert_eq!(said(&before), said(&after));
    let names = |snapshot: &Snapshot| -> BTreeSet<Uuid> {
        let people = snapshot.people.iter().map(|person| person.id.0);
        let answers = snapshot.ballots.iter().map(|ballot| ballot.answer.0);
        people.chain(answers).collect()
    };
    assert!(names(&before).is_disjoint(&names(&after)));
    assert_eq!(names(&before).len(), names(&after).len());
    assert!(after.ballots.iter().all(|one| one.attempt == 1));
    assert!(after.ballots.iter().all(|one| one.revision == Revision(1)));
    assert!(after.people.iter().all(|one| one.revision == Revision(1)));
    assert_eq!(after.ideas[0].text, before.ideas[0].text);
    assert_eq!(
        (after.ideas[0].author, after.ideas[0].revision),
        (None, Revision(1))
    );
    assert_eq!(sealed.revision.0, before.workshop.revision.0 + 1);
    assert_eq!(
        sealed.act,
        Act::Life(Step::Seal {
            exact: before.workshop.revision
        })
    );
    // Read as it was then: the same again, and nothing but that.
    let then = store
        .snapshot(workshop, Some(before.workshop.revision))
        .await;
    assert_eq!(said(&then.unwrap()), said(&before));
}

/// The order of rows says nothing of who came first.
pub async fn sealing_puts_people_and_answers_in_another_order(store: Shared) {
    let workshop = answered(&store, "shuffled").await;
    seal(&store, workshop).await;
    let after = present(&store, workshop).await;
    let order: Vec<u64> = after
        .ballots
        .iter()
        .filter(|ballot| ballot.question == question("b"))
        .filter_map(|ballot| match &ballot.body {
            Body::Answered(Payload::Text(said)) => said.strip_prefix("b of ")?.parse().ok(),
            _ => None,
        })
        .collect();
    assert_eq!(order.len(), 8);
    assert_ne!(order, (0..8).collect::<Vec<_>>());
}

/// Nobody is found again, and no key is left to look for them.
pub async fn a_sealed_workshop_knows_nobody(store: Shared) {
    let workshop = answered(&store, "unknown").await;
    let other = answered(&store, "other").await;
    seal(&store, workshop).await;
    assert_eq!(store.secrets(workshop).await.unwrap().token_key, None);
    assert!(store.imported(workshop).await.unwrap().is_empty());
    for n in 0..8 {
        assert_eq!(store.person(workshop, hash(n)).await.unwrap(), None);
    }
    assert!(store.secrets(other).await.unwrap().token_key.is_some());
    assert!(store.person(other, hash(1)).await.unwrap().is_some());
    assert_eq!(store.imported(other).await.unwrap().len(), 1);
}

/// A second click seals nothing anew.
pub async fn a_workshop_is_sealed_once(store: Shared) {
    let workshop = answered(&store, "once").await;
    let first = seal(&store, workshop).await;
    let after = present(&store, workshop).await;
    assert_eq!(seal(&store, workshop).await, first);
    assert_eq!(present(&store, workshop).await, after);
}

/// A decision that names an answer goes on naming it.
pub async fn decisions_follow_their_answers(store: Shared) {
    let workshop = answered(&store, "coded").await;
    let before = present(&store, workshop).await;
    let text = |snapshot: &Snapshot, answer| {
        let mut all = snapshot.ballots.iter();
        all.find(|ballot| ballot.answer == answer)
            .map(|ballot| ballot.body.clone())
    };
    let coded = before.ballots[3].answer;
    let act = Act::Code {
        question: before.ballots[3].question.clone(),
        answers: [coded].into(),
        themes: BTreeSet::new(),
        coder: Coder::new("Awa").unwrap(),
    };
    let base = before.workshop.revision.0;
    store
        .decide(AT, workshop, decision(base, act))
        .await
        .unwrap();
    seal(&store, workshop).await;
    let after = present(&store, workshop).await;
    let named: Vec<AnswerId> = after
        .decisions
        .iter()
        .filter_map(|one| match &one.act {
            Act::Code { answers, .. } => answers.first().copied(),
            _ => None,
        })
        .collect();
    assert_eq!(named.len(), 1);
    assert_eq!(text(&after, named[0]), text(&before, coded));
    assert_ne!(named[0], coded);
}

/// Whoever leaves takes everything of theirs along, and nothing of others.
pub async fn who_leaves_takes_everything_along(store: Shared) {
    let workshop = answered(&store, "left").await;
    let before = present(&store, workshop).await;
    let gone = store.person(workshop, hash(3)).await.unwrap().unwrap().id;
    let left = store.leave(AT, workshop, life(Step::Leave), gone).await;
    let left = left.unwrap().unwrap();
    assert_eq!(left.ideas, [(question("c"), item("i-1"))]);
    let after = present(&store, workshop).await;
    let mut expected = said(&before);
    expected.retain(|person| !person.iter().any(|line| line.contains("of 3")));
    assert_eq!(said(&after), expected);
    assert_eq!(after.ideas[0].text, TAKEN_BACK);
    assert_eq!(after.ideas[0].author, None);
    assert_eq!(store.person(workshop, hash(3)).await.unwrap(), None);
    let life_now = Life::fold(&after.decisions);
    assert_eq!((life_now.left, life_now.exact), (1, left.decision.revision));
    // Gone is gone; who comes with the same token is somebody new.
    let again = store.leave(AT, workshop, life(Step::Leave), gone).await;
    assert_eq!(again.unwrap(), None);
    assert_eq!(present(&store, workshop).await, after);
    let fresh = ballot(3, "a", Some(1), "somebody new");
    let admitted = admit_whose(&store, workshop, fresh).await;
    assert_ne!(admitted.person, Some(gone));
}

/// A purged workshop has nothing of anybody; what was published stays known.
pub async fn a_purged_workshop_is_empty(store: Shared) {
    let workshop = answered(&store, "purged").await;
    let other = answered(&store, "stays").await;
    let file = Published {
        data: Revision(4),
        file: "html".to_owned(),
        hash: "abc".to_owned(),
    };
    let frozen = Frozen {
        file: file.clone(),
        bytes: None,
    };
    store.freeze(workshop, vec![frozen.clone()]).await.unwrap();
    let readable = Frozen {
        file,
        bytes: Some(b"<p>".to_vec()),
    };
    store
        .freeze(workshop, vec![readable.clone()])
        .await
        .unwrap();
    store.freeze(workshop, vec![frozen]).await.unwrap();
    let base = revision(&store, workshop).await;
    for act in [
        open("a"),
        Act::Publish {
            data: Revision(4),
            told: Vec::new(),
        },
    ] {
        store
            .decide(AT, workshop, decision(base, act))
            .await
            .unwrap();
    }
    let record = Record {
        people: 8,
        ..Record::default()
    };
    for workshop in [workshop, other] {
        let look = Look {
            id: id(),
            workshop,
            role: Role::Tablet,
            key: workshop.to_string(),
            label: "La tablette de l'accueil".to_owned(),
        };
        store
            .arrange(AT, Actor::Facilitator, HouseChange::Show(look))
            .await
            .unwrap();
    }
    let new = life(Step::Purge(record));
    store.purge(AT, workshop, new).await.unwrap();
    let looks = store.house().await.unwrap().looks;
    let left: Vec<_> = looks.iter().map(|look| look.workshop).collect();
    assert_eq!(left, [other], "links go with their workshop alone");
    let after = present(&store, workshop).await;
    assert!(after.people.is_empty() && after.ballots.is_empty() && after.ideas.is_empty());
    assert_eq!(after.decisions.len(), 2);
    assert_eq!(Life::fold(&after.decisions).stage(), Stage::Purged);
    assert_eq!(store.secrets(workshop).await.unwrap().token_key, None);
    assert_eq!(store.frozen(workshop).await.unwrap(), [readable]);
    assert!(store.sweep().await.unwrap());
    assert!(!store.sweep().await.unwrap());
    assert_eq!(present(&store, workshop).await, after);
    assert_eq!(present(&store, other).await.people.len(), 8);
    assert!(store.frozen(other).await.unwrap().is_empty());
}
