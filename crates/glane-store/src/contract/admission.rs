//! One ballot per person, question and round, with numbered attempts.

use glane_core::ballot::Admission;

use super::kit::{self, Shared, ballot, recorded, same};

/// Sent again, it counts once, and nothing moves.
pub async fn the_same_again_gives_the_same_answer(store: Shared) {
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

/// Numbers may skip; the id is the answer's, not the attempt's.
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
