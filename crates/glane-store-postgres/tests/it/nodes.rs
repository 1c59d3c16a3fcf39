//! Several programs that write the same workshops.

use std::collections::BTreeSet;
use std::sync::Arc;

use glane_core::ballot::Admission;
use glane_core::decision::{Act, Actor};
use glane_core::id::{DecisionId, PersonId, QuestionKey, Revision};
use glane_core::life::{Record, Step};
use glane_store::{NewDecision, Store, StoreError};
use glane_store_postgres::cluster::Cluster;
use glane_store_postgres::{Options, PostgresStore};
use tokio::task::JoinSet;

use crate::kit::{self, AT, admit, ballot};

fn two(address: &str) -> [Arc<PostgresStore>; 2] {
    [(); 2].map(|()| Arc::new(PostgresStore::open(address, Options::default()).unwrap()))
}

/// Each person answers by both, each question at the same time: once it is recorded, once it is the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_that_write_one_workshop_keep_each_answer_once() {
    let nodes = two(&Cluster::shared().fresh());
    let id = kit::workshop(&nodes[0], "un").await;
    let mut tasks = JoinSet::new();
    for person in 0..40 {
        for node in &nodes {
            let node = Arc::clone(node);
            tasks.spawn(async move {
                let mut told = Vec::new();
                for question in 0..5 {
                    let said = format!("{person} dit {question}");
                    let given = ballot(person, &format!("q{question}"), &said);
                    told.push((person, question, admit(&node, id, &given).await.unwrap()));
                }
                told
            });
        }
    }
    let told: Vec<_> = tasks.join_all().await.into_iter().flatten().collect();
    assert_eq!(told.len(), 40 * 5 * 2);
    let recorded = |one: &&(u64, u64, glane_store::Admitted)| {
        matches!(one.2.admission, Admission::Recorded { .. })
    };
    assert_eq!(told.iter().filter(recorded).count(), 40 * 5);
    // Whoever was told the same got the other's answer, at its revision, as the same person.
    let proofs: BTreeSet<_> = told
        .iter()
        .map(|(person, question, admitted)| match &admitted.admission {
            Admission::Recorded {
                answer, revision, ..
            }
            | Admission::Same { answer, revision } => {
                (*person, *question, *answer, *revision, admitted.person)
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(proofs.len(), 40 * 5);
    let [one, other] = [
        nodes[0].snapshot(id, None).await.unwrap(),
        nodes[1].snapshot(id, None).await.unwrap(),
    ];
    assert_eq!(one, other);
    assert_eq!((one.people.len(), one.ballots.len()), (40, 200));
    let revisions: Vec<u64> = one.ballots.iter().map(|ballot| ballot.revision.0).collect();
    assert_eq!(revisions, (2..=201).collect::<Vec<_>>());
    assert_eq!(one.workshop.revision, Revision(201));
}

/// Both write one workshop without a pause: neither waits until the other has nothing left. Held by its row alone, one node
/// would find it free each time that it asks again, before the other has woken.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_under_load_write_in_turn() {
    let nodes = two(&Cluster::shared().fresh());
    let id = kit::workshop(&nodes[0], "un").await;
    let mut tasks = JoinSet::new();
    for hand in 0..20_u64 {
        let (node, question) = match hand % 2 {
            0 => (Arc::clone(&nodes[0]), "une"),
            _ => (Arc::clone(&nodes[1]), "autre"),
        };
        tasks.spawn(async move {
            for n in 0..40 {
                let given = ballot(hand * 100 + n, question, "oui");
                admit(&node, id, &given).await.unwrap();
            }
        });
    }
    tasks.join_all().await;
    let all = nodes[0].snapshot(id, None).await.unwrap();
    let mut said: Vec<_> = all
        .ballots
        .iter()
        .map(|ballot| (ballot.revision, ballot.question.clone()))
        .collect();
    said.sort_unstable();
    assert_eq!(said.len(), 20 * 40);
    // A node has ten answers under way at most: that many go together, and then it is the other's turn. At the ends one is
    // there before the other, or has some left.
    let longest = said[100..700]
        .chunk_by(|one, next| one.1 == next.1)
        .map(<[_]>::len)
        .max();
    assert!(
        longest <= Some(60),
        "{longest:?} answers of one node in a row"
    );
}

/// Ballots and decisions of both nodes, in several workshops: one history each, none waits for ever.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_share_one_history_of_each_workshop() {
    let nodes = two(&Cluster::shared().fresh());
    let all = [
        kit::workshop(&nodes[0], "un").await,
        kit::workshop(&nodes[1], "deux").await,
    ];
    let mut tasks = JoinSet::new();
    for n in 0..60_u64 {
        let node = Arc::clone(&nodes[usize::from(n % 2 == 0)]);
        tasks.spawn(async move {
            let mut made = 0;
            for id in if n % 3 == 0 { all } else { [all[1], all[0]] } {
                admit(&node, id, &ballot(n, "q", "oui")).await.unwrap();
                let question = QuestionKey::new("q").unwrap();
                let decision = NewDecision {
                    id: DecisionId(kit::id()),
                    actor: Actor::Facilitator,
                    base: Revision(1),
                    act: Act::Open { question },
                    undoes: None,
                };
                match node.decide(AT, id, decision).await {
                    Ok(_) => made += 1,
                    Err(StoreError::Conflict(_)) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            made
        });
    }
    let made: u64 = tasks.join_all().await.into_iter().sum();
    assert_eq!(made, 2, "one decision on that target in each workshop");
    for id in all {
        let one = nodes[0].snapshot(id, None).await.unwrap();
        assert_eq!(one, nodes[1].snapshot(id, None).await.unwrap());
        let ballots = one.ballots.iter().map(|ballot| ballot.revision.0);
        let decisions = one.decisions.iter().map(|decision| decision.revision.0);
        let mut revisions: Vec<u64> = ballots.chain(decisions).collect();
        revisions.sort_unstable();
        assert_eq!(revisions, (2..=62).collect::<Vec<_>>());
        assert_eq!(one.workshop.revision, Revision(62));
    }
}

/// A name is one workshop's, whichever node it is asked from.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_goes_to_one_of_two_nodes() {
    let nodes = two(&Cluster::shared().fresh());
    kit::workshop(&nodes[0], "un").await;
    let settled = tokio::join!(
        nodes[0].settle("key", "first".to_owned()),
        nodes[1].settle("key", "second".to_owned()),
    );
    assert_eq!(settled.0, settled.1);
    let known = nodes[1].workshops().await.unwrap();
    assert_eq!(known.len(), 1);
}

/// Sealed by one node, a workshop takes nobody's answer of another that does not know of it yet: nothing ties anybody to it
/// any more. What is purged is purged once, and what was noted of it stands.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_node_ended_no_other_opens_again() {
    let nodes = two(&Cluster::shared().fresh());
    let id = kit::workshop(&nodes[0], "un").await;
    admit(&nodes[1], id, &ballot(1, "q", "avant"))
        .await
        .unwrap();
    let exact = Revision::default();
    let seal = kit::life(Step::Seal { exact });
    nodes[0]
        .seal(AT, id, seal, Arc::new(kit::Drawn))
        .await
        .unwrap();
    let before = nodes[0].snapshot(id, None).await.unwrap();
    let late = admit(&nodes[1], id, &ballot(2, "q", "après")).await;
    assert_eq!(late, Err(StoreError::Sealed));
    let given = ballot(3, "q", "après");
    let glane_store::By::Someone { origin, .. } = given.by else {
        panic!("nobody's");
    };
    let fresh = PersonId(kit::id());
    let joined = nodes[1].join(AT, id, origin, fresh, given.channel, None);
    assert_eq!(joined.await, Err(StoreError::Sealed));
    assert_eq!(nodes[1].snapshot(id, None).await.unwrap(), before);

    let record = |people| Record {
        people,
        ..Record::default()
    };
    let first = nodes[0]
        .purge(AT, id, kit::life(Step::Purge(record(1))))
        .await;
    let second = nodes[1]
        .purge(AT, id, kit::life(Step::Purge(record(0))))
        .await;
    assert_eq!(first.unwrap(), second.unwrap());
    let after = nodes[1].snapshot(id, None).await.unwrap();
    let noted =
        |one: &&glane_core::decision::Decision| matches!(one.act, Act::Life(Step::Purge(_)));
    assert_eq!(after.decisions.iter().filter(noted).count(), 1);
}
