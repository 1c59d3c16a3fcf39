//! One ballot per person, question and round, with numbered attempts.

use std::collections::BTreeSet;

use glane_core::ballot::{Admission, Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{PersonId, Revision, Round, ScriptVersion};
use glane_core::kind::Payload;

use super::kit::{self, AT, Shared, ballot, recorded, same};
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

/// Sent again, it counts once, and nothing moves.
pub async fn the_same_again_gives_the_same_receipt(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", Some(1), "oui");
    let whose = kit::admit_whose(&store, id, first.clone()).await;
    let before = kit::present(&store, id).await;
    // The page draws new ids each time; the first ones stay.
    let again = kit::admit_whose(&store, id, ballot(1, "q", Some(1), "oui")).await;
    assert_eq!(
        (again.person, again.admission),
        (whose.person, same(first.fresh, 2))
    );
    assert_eq!(kit::present(&store, id).await, before);
}

/// Numbers may skip; the receipt is the answer's, not the attempt's.
pub async fn a_higher_attempt_replaces_and_keeps_the_answers_name(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", Some(1), "oui");
    kit::admit(&store, id, first.clone()).await;
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", Some(7), "non")).await,
        recorded(first.fresh, 3, true)
    );
    // A higher number replaces even when it says the same.
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", Some(9), "non")).await,
        recorded(first.fresh, 4, true)
    );
    let ballots = kit::present(&store, id).await.ballots;
    let kept: Vec<_> = ballots
        .iter()
        .map(|b| (b.answer, b.attempt, b.revision.0, b.body.clone()))
        .collect();
    assert_eq!(kept, [(first.fresh, 9, 4, kit::text("non"))]);
}

/// Two tabs with the same number: the first stands, the second learns which number to use.
pub async fn the_same_number_with_another_content_is_not_taken(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    kit::admit(&store, id, ballot(1, "q", Some(3), "oui")).await;
    let outcome = kit::admit(&store, id, ballot(1, "q", Some(3), "non")).await;
    assert_eq!(outcome, Admission::Differs { next_attempt: 4 });
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (snapshot.workshop.revision.0, &snapshot.ballots[0].body),
        (2, &kit::text("oui"))
    );
    assert!(matches!(
        kit::admit(&store, id, ballot(1, "q", Some(4), "non")).await,
        Admission::Recorded { replaced: true, .. }
    ));
}

/// Also when it says what the standing one says, or what it said itself the first time.
pub async fn a_lower_number_is_told_it_was_replaced(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    kit::admit(&store, id, ballot(1, "q", Some(1), "oui")).await;
    kit::admit(&store, id, ballot(1, "q", Some(5), "non")).await;
    for (attempt, said) in [(4, "peut-être"), (1, "oui"), (2, "non"), (0, "")] {
        let outcome = kit::admit(&store, id, ballot(1, "q", Some(attempt), said)).await;
        assert_eq!(
            outcome,
            Admission::Superseded { next_attempt: 6 },
            "{attempt} {said}"
        );
    }
    assert_eq!(kit::revision(&store, id).await, 3);
}

/// A file has no numbers: what is there already is the same, anything else is the next attempt.
pub async fn without_a_number_only_a_new_content_is_kept(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", None, "oui");
    let answer = first.fresh;
    assert_eq!(
        kit::admit(&store, id, first).await,
        recorded(answer, 2, false)
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", None, "oui")).await,
        same(answer, 2)
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", None, "non")).await,
        recorded(answer, 3, true)
    );
    // Back to the first: not what stands, so it is new.
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", None, "oui")).await,
        recorded(answer, 4, true)
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", Some(3), "oui")).await,
        same(answer, 4)
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", Some(8), "x")).await,
        recorded(answer, 5, true)
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", None, "y")).await,
        recorded(answer, 6, true)
    );
    assert_eq!(kit::present(&store, id).await.ballots[0].attempt, 9);
}

/// A phone may send any number: the highest leaves no next one, and nothing breaks.
pub async fn the_last_number_there_is_ends_quietly(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let first = ballot(1, "q", Some(u32::MAX), "oui");
    let answer = first.fresh;
    assert_eq!(
        kit::admit(&store, id, first).await,
        recorded(answer, 2, false)
    );
    let stuck = Admission::Differs {
        next_attempt: u32::MAX,
    };
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", Some(u32::MAX), "non")).await,
        stuck
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", None, "non")).await,
        stuck
    );
    assert_eq!(
        kit::admit(&store, id, ballot(1, "q", None, "oui")).await,
        same(answer, 2)
    );
    let lower = kit::admit(&store, id, ballot(1, "q", Some(1), "oui")).await;
    assert_eq!(
        lower,
        Admission::Superseded {
            next_attempt: u32::MAX
        }
    );
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
    let score = |n| Body::Answered(Payload::Score(n));
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
        score(5),
        score(-5),
        score(i64::MAX),
        score(i64::MIN),
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
