//! What a ballot carries, and whose it is.

use std::collections::BTreeSet;

use glane_core::ballot::{Admission, Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{PersonId, Revision, Round, ScriptVersion};
use glane_core::kind::Payload;

use super::kit::{self, AT, Shared, ballot, recorded};
use crate::{Admit, By};

/// All of it, under the ids given.
pub async fn a_ballot_is_recorded_and_comes_back(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    store.revise(AT, id, "autre".to_owned()).await.unwrap();
    let (fresh, group) = (PersonId(kit::id()), Some(kit::group("g")));
    let given = Admit {
        by: By::Someone {
            origin: kit::token(1),
            fresh,
            group: group.clone(),
        },
        channel: Channel::Paper,
        script: ScriptVersion(2),
        round: Round(3),
        ..ballot(1, "canaux", Some(4), "oui")
    };
    let outcome = kit::admit_whose(&store, id, given.clone()).await;
    assert_eq!(
        (outcome.person, outcome.admission),
        (Some(fresh), recorded(given.fresh, 3, false))
    );
    let snapshot = kit::present(&store, id).await;
    let expected = Ballot {
        answer: given.fresh,
        question: given.question,
        round: Round(3),
        person: Some(fresh),
        attempt: 4,
        revision: Revision(3),
        script: ScriptVersion(2),
        channel: Channel::Paper,
        body: given.body,
    };
    assert_eq!(snapshot.ballots, [expected]);
    let people: Vec<_> = snapshot
        .people
        .iter()
        .map(|p| (p.id, p.group.clone(), p.channel, p.revision.0))
        .collect();
    assert_eq!(people, [(fresh, group, Channel::Paper, 3)]);
}

/// Each content is itself and no other: not blank for unreadable, not one word for two.
pub async fn every_content_comes_back_and_none_is_another(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let words = |words: &[&str]| {
        Body::Answered(Payload::Words(
            words.iter().map(|&w| w.to_owned()).collect(),
        ))
    };
    let items = |keys: &[&str]| {
        Body::Answered(Payload::Items(
            keys.iter().map(|key| kit::item(key)).collect(),
        ))
    };
    let step = |n| Body::Answered(Payload::Score(n));
    let bodies = [
        Body::Blank,
        Body::Unreadable,
        kit::text(""),
        kit::text("5"),
        kit::text("blank"),
        words(&[]),
        words(&["utile"]),
        words(&["utile", "utile"]),
        words(&["utile", "long"]),
        words(&["long", "utile"]),
        items(&[]),
        items(&["a"]),
        items(&["a", "b"]),
        Body::Answered(Payload::Items(BTreeSet::new())),
        step(5),
        step(-5),
        step(i64::MAX),
        step(i64::MIN),
    ];
    for (body, n) in bodies.iter().zip(1..) {
        kit::admit(
            &store,
            id,
            Admit {
                body: body.clone(),
                ..ballot(n, "q", Some(1), "")
            },
        )
        .await;
    }
    let kept: Vec<Body> = kit::present(&store, id)
        .await
        .ballots
        .into_iter()
        .map(|b| b.body)
        .collect();
    assert_eq!(kept, bodies);
    for (standing, n) in bodies.iter().zip(1..) {
        for body in &bodies {
            let again = Admit {
                body: body.clone(),
                ..ballot(n, "q", Some(1), "")
            };
            let outcome = kit::admit(&store, id, again).await;
            assert_eq!(
                matches!(outcome, Admission::Same { .. }),
                body == standing,
                "{body:?} for {standing:?}"
            );
        }
    }
}

/// The same person and number elsewhere is another ballot.
pub async fn questions_and_rounds_are_apart(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let mut answers = BTreeSet::new();
    for (key, round) in [("q", 1), ("q", 2), ("q-1", 1), ("q1", 1)] {
        let given = Admit {
            round: Round(round),
            ..ballot(1, key, Some(1), "oui")
        };
        answers.insert(given.fresh);
        let outcome = kit::admit(&store, id, given).await;
        assert!(
            matches!(
                outcome,
                Admission::Recorded {
                    replaced: false,
                    ..
                }
            ),
            "{key} {round}"
        );
    }
    let snapshot = kit::present(&store, id).await;
    assert_eq!(snapshot.people.len(), 1);
    assert_eq!(
        snapshot
            .ballots
            .iter()
            .map(|b| b.answer)
            .collect::<BTreeSet<_>>(),
        answers
    );
}

/// A ballot gives a group to who has none; it moves nobody. What it changes is a revision, even
/// when the ballot itself is the same.
pub async fn a_group_said_once_stays(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let by = |key: Option<&str>| By::Someone {
        origin: kit::token(1),
        fresh: PersonId(kit::id()),
        group: key.map(kit::group),
    };
    // (the group given, then theirs, then the workshop's revision)
    let steps = [
        (None, None, 2),
        (Some("a"), Some("a"), 3),
        (Some("b"), Some("a"), 3),
        (None, Some("a"), 3),
    ];
    for (given, theirs, revision) in steps {
        kit::admit(
            &store,
            id,
            Admit {
                by: by(given),
                ..ballot(1, "q", Some(1), "oui")
            },
        )
        .await;
        let snapshot = kit::present(&store, id).await;
        assert_eq!(
            (
                snapshot.people[0].group.clone(),
                snapshot.workshop.revision.0
            ),
            (theirs.map(kit::group), revision)
        );
        assert_eq!(snapshot.people[0].revision.0, revision);
        assert_eq!(snapshot.ballots[0].revision.0, 2);
    }
}
