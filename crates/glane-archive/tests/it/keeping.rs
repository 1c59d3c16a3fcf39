//! What is kept of a workshop for consultations is what a recount of its answers comes to, after all that may happen to
//! them, on both stores: what changes a count moves the revision, so that whoever looks counts anew.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use glane_archive::{Kept, RULE};
use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion,
    Slug, WorkshopId,
};
use glane_core::kind::Payload;
use glane_core::life::{Record, Step};
use glane_core::person::{Origin, TokenHash};
use glane_core::world::{Entropy, Micros};
use glane_store::{Admit, By, Entry, NewDecision, NewIdea, NewWorkshop, Regroup, Store, Tally};
use glane_store_postgres::PostgresStore;
use glane_store_postgres::cluster::Cluster;
use glane_store_sqlite::SqliteStore;
use uuid::Uuid;

const AT: Micros = Micros(1_772_700_000_000_000);
const SCRIPT: &str = r#"
[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-03-05
organisateur = "Centre d'exemple"
groupes = ["Nord", "Sud"]

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = [{ cle = "un", texte = "Un" }, { cle = "deux", texte = "Deux" }]

[[question]]
cle = "mots"
type = "mots"
texte = "En deux mots ?"
maximum = 2
"#;

fn id() -> Uuid {
    static MADE: AtomicU64 = AtomicU64::new(1);
    let n = u128::from(MADE.fetch_add(1, Ordering::Relaxed));
    Uuid::from_u128(n.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))
}

struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) {
        for part in buffer.chunks_mut(8) {
            let n = self.0.fetch_add(1, Ordering::Relaxed);
            let bytes = n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
            part.copy_from_slice(&bytes[..part.len()]);
        }
    }
}

fn token(n: u8) -> Origin {
    Origin::Token(TokenHash([n; 32]))
}

fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

fn group(text: &str) -> GroupKey {
    GroupKey::new(text).unwrap()
}

fn words(said: &[&str]) -> Body {
    Body::Answered(Payload::Words(
        said.iter().map(|&word| word.to_owned()).collect(),
    ))
}

fn item(said: &str) -> Body {
    Body::Answered(Payload::Items([ItemKey::new(said).unwrap()].into()))
}

fn ballot(by: By, question: &str, attempt: Option<u32>, body: Body) -> Admit {
    Admit {
        by,
        question: key(question),
        round: Round::FIRST,
        attempt,
        fresh: AnswerId(id()),
        channel: Channel::Phone,
        script: ScriptVersion(1),
        body,
    }
}

fn someone(origin: Origin) -> By {
    By::Someone {
        origin,
        fresh: PersonId(id()),
        group: Some(group("nord")),
    }
}

fn decision(act: Act) -> NewDecision {
    NewDecision {
        id: DecisionId(id()),
        actor: Actor::Facilitator,
        // Whatever was decided meanwhile.
        base: Revision(1 << 40),
        act,
        undoes: None,
    }
}

/// A workshop whose count is kept after each thing that happens to it.
struct Watched {
    store: Arc<dyn Store>,
    id: WorkshopId,
    /// What happened so far that changed the count.
    changes: usize,
}

impl Watched {
    async fn recount(&self) -> Kept {
        Kept::of(&self.store.snapshot(self.id, None).await.unwrap()).unwrap()
    }

    async fn kept(&self) -> Option<Kept> {
        let tally = self.store.tally(self.id).await.unwrap()?;
        assert_eq!(tally.rule, RULE);
        Some(Kept::read(&tally.body).unwrap())
    }

    /// Something happened. What is kept is gone, or of an earlier revision wherever it is not the count any more.
    async fn after(&mut self, what: &str) {
        let again = self.recount().await;
        if let Some(kept) = self.kept().await {
            if !kept.is_same(&again) {
                assert!(
                    kept.revision < again.revision,
                    "{what}: kept as if it stood"
                );
                self.changes += 1;
            }
        } else {
            self.changes += 1;
        }
        let tally = Tally {
            revision: again.revision,
            rule: RULE.to_owned(),
            body: again.written().unwrap(),
        };
        assert!(self.store.keep(self.id, tally).await.unwrap(), "{what}");
        assert_eq!(self.kept().await, Some(self.recount().await), "{what}");
    }

    async fn admit(&mut self, what: &str, ballots: Vec<Admit>) {
        self.store.admit(AT, self.id, ballots.into()).await.unwrap();
        self.after(what).await;
    }

    async fn decide(&mut self, what: &str, new: NewDecision) -> DecisionId {
        let decided = self.store.decide(AT, self.id, new).await.unwrap();
        self.after(what).await;
        decided.id
    }
}

async fn follows(store: Arc<dyn Store>) {
    let new = NewWorkshop {
        id: WorkshopId(id()),
        slug: Slug::new("essai").unwrap(),
        code: "ESSAI".to_owned(),
        token_key: [7; 32],
        projector_key: "cle".to_owned(),
        source: SCRIPT.to_owned(),
    };
    let made = store.create(AT, new).await.unwrap();
    let mut one = Watched {
        store: Arc::clone(&store),
        id: made.id,
        changes: 0,
    };
    one.after("made").await;
    people_answer(&mut one).await;
    a_file_comes(&mut one).await;
    the_team_decides(&mut one).await;
    it_ends(&mut one).await;
    assert!(one.changes > 20, "{} changes", one.changes);
}

/// Answers, the same again, corrections, a blank, a hand, another group.
async fn people_answer(one: &mut Watched) {
    for n in 0..8 {
        let said = if n % 2 == 0 {
            ["Accueil", "bruit"]
        } else {
            ["accueil", "ouvert"]
        };
        let first = ballot(someone(token(n)), "choix", Some(1), item("un"));
        let second = ballot(someone(token(n)), "mots", Some(1), words(&said));
        one.admit("answers", vec![first, second]).await;
    }
    one.admit(
        "corrected",
        vec![ballot(someone(token(1)), "choix", Some(2), item("deux"))],
    )
    .await;
    one.admit(
        "corrected words",
        vec![ballot(someone(token(2)), "mots", Some(2), words(&["loin"]))],
    )
    .await;
    one.admit(
        "left blank",
        vec![ballot(someone(token(3)), "choix", Some(2), Body::Blank)],
    )
    .await;
    let before = one.changes;
    one.admit(
        "the same again",
        vec![ballot(someone(token(3)), "choix", Some(2), Body::Blank)],
    )
    .await;
    assert_eq!(one.changes, before);
    one.admit(
        "a hand",
        vec![ballot(By::Nobody, "choix", None, item("deux"))],
    )
    .await;
    let (channel, fresh) = (Channel::Phone, PersonId(id()));
    one.store
        .join(AT, one.id, token(4), fresh, channel, Some(group("sud")))
        .await
        .unwrap();
    one.after("another group").await;
}

async fn a_file_comes(one: &mut Watched) {
    // A file, with the decision that names it; then its decision taken back.
    let origin = Origin::Import("p1".to_owned());
    let entry = Entry {
        ballots: vec![
            ballot(someone(origin.clone()), "choix", None, item("un")),
            ballot(
                someone(origin.clone()),
                "mots",
                None,
                words(&["bruit", "ouvert"]),
            ),
        ],
        group: Some(Regroup {
            origin,
            group: Some(group("sud")),
        }),
        decision: decision(Act::ToneOn {
            question: key("mots"),
            on: true,
        }),
    };
    one.store.enter(AT, one.id, vec![entry]).await.unwrap();
    one.after("a file").await;
}

/// Words, rounds, an idea, another wording.
async fn the_team_decides(one: &mut Watched) {
    let form = |word: &str| glane_analysis::form_key(word).unwrap();
    let merge = decision(Act::MergeForms {
        question: key("mots"),
        forms: [form("accueil"), form("ouvert")].into(),
    });
    let merged = one.decide("words put together", merge).await;
    let undo = NewDecision {
        undoes: Some(merged),
        ..decision(Act::Undo)
    };
    let undone = one.decide("taken back", undo).await;
    let redo = NewDecision {
        undoes: Some(undone),
        ..decision(Act::Undo)
    };
    one.decide("once more", redo).await;
    let hide = Act::HideWord {
        question: key("mots"),
        form: form("bruit"),
    };
    one.decide("a word hidden", decision(hide)).await;
    one.decide(
        "a round",
        decision(Act::ResetRound {
            question: key("mots"),
        }),
    )
    .await;
    one.admit(
        "the second round",
        vec![Admit {
            round: Round(2),
            ..ballot(someone(token(1)), "mots", Some(1), words(&["calme"]))
        }],
    )
    .await;
    let idea = NewIdea {
        question: key("choix"),
        round: Round::FIRST,
        text: "Trois".to_owned(),
        author: Some(token(1)),
    };
    one.store.propose(AT, one.id, idea).await.unwrap();
    one.after("an idea").await;
    let source = SCRIPT.replace("Lequel ?", "Lequel des deux ?");
    one.store.revise(AT, one.id, source).await.unwrap();
    one.after("another wording").await;
}

/// Somebody leaves, it is sealed, it is purged.
async fn it_ends(one: &mut Watched) {
    let program = |step: Step| NewDecision {
        actor: Actor::Program,
        ..decision(Act::Life(step))
    };
    let person = one
        .store
        .person(one.id, TokenHash([1; 32]))
        .await
        .unwrap()
        .unwrap();
    one.store
        .leave(AT, one.id, program(Step::Leave), person.id)
        .await
        .unwrap();
    assert_eq!(one.kept().await, None, "who left is still counted");
    one.after("somebody left").await;
    let seal = program(Step::Seal { exact: Revision(0) });
    let entropy = Arc::new(Counting(AtomicU64::new(77)));
    one.store.seal(AT, one.id, seal, entropy).await.unwrap();
    assert_eq!(one.kept().await, None);
    one.after("sealed").await;
    let full = one.recount().await;
    assert_eq!(full.figures.people, Some(8));
    one.store
        .purge(AT, one.id, program(Step::Purge(Record::default())))
        .await
        .unwrap();
    assert_eq!(one.kept().await, None);
    one.after("purged").await;
    assert_eq!(one.recount().await.figures.people, Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_is_what_a_recount_comes_to_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("glane.sqlite");
    let store = SqliteStore::open(&path, glane_store_sqlite::Options::default()).unwrap();
    follows(Arc::new(store)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_is_what_a_recount_comes_to_in_postgresql() {
    let address = Cluster::shared().fresh();
    let options = glane_store_postgres::Options::default();
    follows(Arc::new(PostgresStore::open(&address, options).unwrap())).await;
}
