//! A store that holds something of everything there is.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result};
use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, MemberId, PersonId, QuestionKey, Revision, Round,
    ScriptVersion, Slug, WorkshopId,
};
use glane_core::kind::Payload;
use glane_core::life::{Published, Step};
use glane_core::person::{Origin, TokenHash};
use glane_core::right::Role;
use glane_core::world::{Entropy, Micros};
use glane_store::house::{HouseChange, KeyHash, Look, Passkey, Password};
use glane_store::{Admit, By, Frozen, NewDecision, NewIdea, NewWorkshop, Store};
use glane_store_sqlite::{Options, SqliteStore};
use uuid::Uuid;

const AT: Micros = Micros(1_700_000_000_123_456);
/// People of the large workshop: enough that whoever moves them can be cut off.
pub const PEOPLE: u64 = 3000;

fn id() -> Uuid {
    static MADE: AtomicU64 = AtomicU64::new(1);
    let n = u128::from(MADE.fetch_add(1, Ordering::Relaxed));
    Uuid::from_u128(n.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835))
}

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

fn token(n: u64) -> Origin {
    let mut bytes = [0xA5; 32];
    bytes[24..].copy_from_slice(&n.to_be_bytes());
    Origin::Token(TokenHash(bytes))
}

fn ballot(n: u64, question: &str, attempt: u32, said: &str) -> Result<Admit> {
    Ok(Admit {
        by: By::Someone {
            origin: if n % 10 == 9 {
                Origin::Import(format!("ligne {n} « é »"))
            } else {
                token(n)
            },
            fresh: PersonId(id()),
            group: (!n.is_multiple_of(3))
                .then(|| GroupKey::new(format!("g{}", n % 3)))
                .transpose()?,
        },
        question: QuestionKey::new(question)?,
        round: Round::FIRST,
        attempt: Some(attempt),
        fresh: AnswerId(id()),
        channel: Channel::Phone,
        script: ScriptVersion(1),
        body: match n % 7 {
            0 => Body::Blank,
            1 => Body::Unreadable,
            _ => Body::Answered(Payload::Text(said.to_owned())),
        },
    })
}

fn decision(act: Act, undoes: Option<DecisionId>) -> NewDecision {
    NewDecision {
        id: DecisionId(id()),
        actor: Actor::Facilitator,
        base: Revision(u64::MAX >> 2),
        act,
        undoes,
    }
}

async fn workshop(store: &SqliteStore, name: &str) -> Result<WorkshopId> {
    let source = format!(
        "[atelier]\nnom = \"{name}\"\ntitre = \"{name}\"\ndate = 2026-01-15\norganisateur = \"Un centre\"\n\n\
         [[question]]\ncle = \"q\"\ntype = \"texte\"\ntexte = \"Quoi ?\"\n\n\
         [[question]]\ncle = \"i\"\ntype = \"idees\"\ntexte = \"Idées ?\"\n"
    );
    let new = NewWorkshop {
        id: WorkshopId(id()),
        slug: Slug::new(name)?,
        code: name.to_uppercase(),
        token_key: [7; 32],
        projector_key: format!("écran de {name}"),
        source: source.clone(),
    };
    let made = store.create(AT, new).await?;
    store.revise(AT, made.id, source + "\n").await?;
    Ok(made.id)
}

/// People come and go: one leaves from between others, with an idea.
async fn answered(store: &SqliteStore, workshop: WorkshopId, people: u64) -> Result<()> {
    for start in (0..people).step_by(500) {
        let some: Result<Vec<Admit>> = (start..people.min(start + 500))
            .map(|n| ballot(n, "q", 1, &format!("réponse {n}")))
            .collect();
        store.admit(AT, workshop, Arc::new(some?)).await?;
    }
    let again = vec![ballot(2, "q", 4, "encore")?, ballot(3, "q", 2, "un autre")?];
    store.admit(AT, workshop, Arc::new(again)).await?;
    let hand = Admit {
        by: By::Nobody,
        ..ballot(4, "q", 1, "main levée")?
    };
    store.admit(AT, workshop, Arc::new(vec![hand])).await?;
    for n in [1, 4, 5] {
        let idea = NewIdea {
            question: QuestionKey::new("i")?,
            round: Round::FIRST,
            text: format!("Une  idée de {n} !"),
            author: Some(token(n)),
        };
        store.propose(AT, workshop, idea).await?;
    }
    let Origin::Token(hash) = token(4) else {
        anyhow::bail!("a token");
    };
    let leaver = store.person(workshop, hash).await?.context("is there")?.id;
    let leave = decision(Act::Life(Step::Leave), None);
    store.leave(AT, workshop, leave, leaver).await?;
    let present = store
        .decide(
            AT,
            workshop,
            decision(Act::Present { people: Some(9) }, None),
        )
        .await?;
    let undone = decision(Act::Present { people: None }, Some(present.id));
    store.decide(AT, workshop, undone).await?;
    Ok(())
}

async fn house(store: &SqliteStore, of: WorkshopId) -> Result<()> {
    let members = [MemberId(id()), MemberId(id())];
    let key = |n: u8| KeyHash([n; 32]);
    let until = Micros(AT.0 * 2);
    let mut changes = vec![HouseChange::Call {
        name: "Un centre social".to_owned(),
    }];
    for (n, member) in (1..).zip(members) {
        changes.push(HouseChange::Enlist {
            member,
            name: format!("Personne {n}"),
            role: Role::Facilitator,
        });
        changes.push(HouseChange::Offer {
            member,
            key: key(n),
            until,
        });
    }
    changes.push(HouseChange::Enter {
        key: key(1),
        password: Password("empreinte".to_owned()),
        session: key(9),
        until,
    });
    changes.push(HouseChange::Entrust(Passkey {
        id: id(),
        member: members[0],
        host: "salle.test".to_owned(),
        credential: vec![0, 1, 2],
        public: vec![3, 255],
        algorithm: -7,
        count: 3,
        name: "Téléphone".to_owned(),
        since: AT,
    }));
    changes.push(HouseChange::Show(Look {
        id: id(),
        workshop: of,
        role: Role::Observer,
        key: "un secret".to_owned(),
        label: "La mairie".to_owned(),
    }));
    let third = MemberId(id());
    changes.push(HouseChange::Enlist {
        member: third,
        name: "Qui part".to_owned(),
        role: Role::CoFacilitator,
    });
    changes.push(HouseChange::Part { member: third });
    for change in changes {
        store.arrange(AT, Actor::Facilitator, change).await?;
    }
    Ok(())
}

/// Makes it at a database's path.
pub async fn make(database: &Path) -> Result<()> {
    let store = SqliteStore::open(database, Options::default())?;
    let large = workshop(&store, "grand").await?;
    let small = workshop(&store, "petit").await?;
    let sealed = workshop(&store, "clos").await?;
    for (workshop, people) in [(small, 20), (large, PEOPLE), (sealed, 40)] {
        answered(&store, workshop, people).await?;
    }
    let seal = decision(Act::Life(Step::Seal { exact: Revision(0) }), None);
    let entropy: Arc<dyn Entropy> = Arc::new(Spread(AtomicU64::new(77)));
    store.seal(AT, sealed, seal, entropy).await?;
    let frozen = [("html", Some(vec![0_u8, 255, 10])), ("pdf", None)];
    let frozen = frozen.map(|(file, bytes)| Frozen {
        file: Published {
            data: Revision(3),
            file: file.to_owned(),
            hash: "abc".to_owned(),
        },
        bytes,
    });
    store.freeze(small, frozen.into()).await?;
    house(&store, small).await?;
    store.set("images/x", "é\u{1}".repeat(50)).await?;
    store.close().await?;
    Ok(())
}
