//! Pages that were read, and what becomes of the sheets they are of: what is kept of a sheet and the decision that counts it
//! are one transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{AnswerId, DecisionId, PersonId};
use glane_core::person::{Origin, Person, TokenHash};
use glane_core::sheet::ledger::{Event, Ledger, PageRead, Said, SheetKey, Standing};
use glane_core::world::ordered_id;
use glane_store::{Admit, By, Entry, NewDecision, NewIdea, Regroup};

use super::standing::{OnPaper, all};
use crate::LiveError;
use crate::admit::fold_all;
use crate::inside::Inside;
use crate::task::Task;

/// What became of a page that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Took {
    /// It is new, and of this sheet.
    New(SheetKey),
    /// This very picture was there: nothing was done. Put aside, it is of no sheet.
    Again(Option<SheetKey>),
    /// Whoever filled this sheet took their answers back: nothing was kept.
    Left,
    /// Nothing of the kind was printed here.
    Unknown,
}

impl Task {
    /// Takes pages, and brings what counts to what they make of sheets.
    pub(crate) async fn take_pages(&self, pages: Vec<PageRead>) -> Result<Vec<Took>, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        let (mut ledger, printed) =
            self.look(|inside| (Ledger::of(inside.log()), inside.printed()));
        let mut events = Vec::new();
        let mut became: Vec<Result<(), Took>> = Vec::new();
        for read in &pages {
            let serial = read.serial.map(SheetKey::Serial);
            became.push(if ledger.page(&read.picture).is_some() {
                Err(Took::Again(None))
            } else if ledger.knows(&read.picture)
                || serial.is_some_and(|serial| ledger.has_left(&serial))
            {
                Err(Took::Left)
            } else if !printed.has(&read.form, read.serial) {
                Err(Took::Unknown)
            } else {
                let event = Event::Read(read.clone());
                ledger.add(&event, None);
                events.push(event);
                Ok(())
            });
        }
        if !events.is_empty() {
            self.bring(ledger.clone(), events).await?;
        }
        let mut of = BTreeMap::new();
        for came in ledger.sheets() {
            for picture in came.pictures() {
                of.insert(picture.clone(), came.key.clone());
            }
        }
        let told = pages.iter().zip(became).map(|(read, became)| {
            let sheet = of.get(&read.picture).cloned();
            match (became, sheet) {
                (Ok(()), Some(sheet)) => Took::New(sheet),
                (Ok(()), None) => Took::Unknown,
                (Err(Took::Again(_)), sheet) => Took::Again(sheet),
                (Err(other), _) => other,
            }
        });
        Ok(told.collect())
    }

    /// Brings what counts to what is known of sheets: after a decision about them, and after whatever kept it from being done.
    /// What fails now is done the next time.
    pub(crate) async fn catch_up(&self) {
        let ledger = self.look(|inside| {
            let is_over = inside.life.is_sealed();
            let log = inside.log();
            let has = !is_over && log.iter().any(|one| matches!(one.act, Act::Sheet(_)));
            has.then(|| Ledger::of(log))
        });
        let Some(ledger) = ledger else {
            return;
        };
        if let Err(error) = self.bring(ledger, Vec::new()).await {
            tracing::error!(%error, "sheets do not count yet as they should");
        }
    }

    async fn bring(&self, ledger: Ledger, events: Vec<Event>) -> Result<(), LiveError> {
        let Some(key) = self.key() else {
            return Err(LiveError::Sealed);
        };
        let now = self.world.clock.now();
        self.scripts
            .learn(&*self.store, self.id, &ledger, &self.inside)
            .await?;
        let sheets = self.look(|inside| all(inside, &ledger, &self.scripts));
        for sheet in sheets.iter().filter(|sheet| counts(sheet)) {
            self.propose(sheet, &key).await?;
        }
        let mut entries: Vec<Entry> = events
            .into_iter()
            .map(|event| self.entry(event, Vec::new(), None))
            .collect();
        let changes = self.look(|inside| changes(inside, &ledger, &sheets, &key));
        let people: Vec<Option<Person>> = entries
            .iter()
            .map(|_| None)
            .chain(changes.iter().map(|change| change.person.clone()))
            .collect();
        entries.extend(changes.into_iter().map(|change| {
            let regroup = change.person.map(|person| Regroup {
                origin: Origin::Token(change.token),
                group: person.group,
            });
            self.entry(change.event, change.ballots, regroup)
        }));
        if entries.is_empty() {
            return Ok(());
        }
        let ballots: Vec<Vec<Admit>> = entries.iter().map(|one| one.ballots.clone()).collect();
        let entered = self.store.enter(now, self.id, entries).await?;
        for ((ballots, person), (admitted, decision)) in
            ballots.into_iter().zip(people).zip(entered)
        {
            self.meet_again(&ballots, &admitted);
            self.keep_up(decision.revision, |inside| {
                fold_all(inside, Arc::new(ballots), &admitted);
                if let Some(person) = person {
                    let revision = decision.revision;
                    inside.fold_person(&Person { revision, ..person });
                }
                inside.fold_decision(decision);
            })
            .await;
        }
        Ok(())
    }

    fn entry(&self, event: Event, ballots: Vec<Admit>, group: Option<Regroup>) -> Entry {
        Entry {
            ballots,
            group,
            decision: NewDecision {
                id: DecisionId(ordered_id(&*self.world.clock, &*self.world.entropy)),
                actor: Actor::Program,
                base: self.look(|inside| inside.revision),
                act: Act::Sheet(event),
                undoes: None,
            },
        }
    }

    /// Ideas are there before who backs them; whoever proposes one is known first, so that it goes with them.
    async fn propose(&self, sheet: &OnPaper, key: &[u8; 32]) -> Result<(), LiveError> {
        let token = sheet.judged.key().token(key);
        for sought in &sheet.wanted.ballots {
            for text in self.look(|inside| sought.unknown(inside)) {
                let now = self.world.clock.now();
                let origin = Origin::Token(token);
                let group = sheet.wanted.group.clone();
                let person = self
                    .store
                    .join(
                        now,
                        self.id,
                        origin.clone(),
                        person_of(token),
                        Channel::Paper,
                        group,
                    )
                    .await?;
                self.known.learn([(&origin, person.id)]);
                self.keep_up(person.revision, |inside| inside.fold_person(&person))
                    .await;
                let new = NewIdea {
                    question: sought.question.clone(),
                    round: sought.round,
                    text,
                    author: Some(origin),
                };
                let kept = self.store.propose(now, self.id, new).await?;
                self.keep_up(kept.revision, |inside| inside.fold_idea(kept))
                    .await;
            }
        }
        Ok(())
    }
}

/// A sheet that is to count otherwise than it does.
struct Change {
    event: Event,
    ballots: Vec<Admit>,
    token: TokenHash,
    /// Who filled it; nobody if it is to count no more.
    person: Option<Person>,
}

/// Whether a sheet is to be one of the room.
fn counts(sheet: &OnPaper) -> bool {
    sheet.is_ready() && sheet.taken_back.is_none()
}

/// Who filled a sheet: the same however often it comes in.
fn person_of(token: TokenHash) -> PersonId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(token.0.first_chunk::<16>().unwrap_or(&[0; 16]));
    PersonId(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// What has to be written so that each sheet counts as it is to.
fn changes(inside: &Inside, ledger: &Ledger, sheets: &[OnPaper], key: &[u8; 32]) -> Vec<Change> {
    let mut changes = Vec::new();
    for sheet in sheets.iter().filter(|sheet| counts(sheet)) {
        changes.extend(change(inside, ledger, sheet, key));
    }
    // What waits again, was put with another or is no sheet any more counts for nobody. What a person took out stays out. A
    // picture that may be of another sheet takes nothing out: what was sure before it came counts until somebody says.
    let asked: BTreeSet<&SheetKey> = sheets
        .iter()
        .filter(|sheet| sheet.judged.standing() == Standing::Twins)
        .map(|sheet| sheet.judged.key())
        .collect();
    let counting: BTreeSet<&SheetKey> = sheets
        .iter()
        .filter(|sheet| counts(sheet))
        .map(|sheet| sheet.judged.key())
        .collect();
    for (sheet, count) in ledger.counts() {
        let stands = !count.answers.is_empty() && count.taken_back.is_none();
        let stays = counting.contains(sheet) || asked.contains(sheet);
        if stands && !stays && !ledger.has_left(sheet) {
            changes.push(Change {
                event: Event::Counted {
                    sheet: sheet.clone(),
                    answers: BTreeSet::new(),
                },
                ballots: Vec::new(),
                token: sheet.token(key),
                person: None,
            });
        }
    }
    changes
}

fn change(inside: &Inside, ledger: &Ledger, sheet: &OnPaper, key: &[u8; 32]) -> Option<Change> {
    let name = sheet.judged.key();
    let token = name.token(key);
    let id = person_of(token);
    let group = sheet.wanted.group.clone();
    let mut answers: BTreeSet<AnswerId> = BTreeSet::new();
    let mut ballots = Vec::new();
    let mut is_same = inside.group_of(id) == group.as_ref();
    for sought in &sheet.wanted.ballots {
        let answer = name.answer(key, &sought.question, sought.round);
        let body = sought.kept(inside);
        answers.insert(answer);
        let standing = inside.kept_in(id, &sought.question, sought.round);
        let standing = standing.map(|kept| &kept.body);
        let aside = inside.aside.get(&answer).map(|ballot| &ballot.body);
        is_same &= standing.or(aside) == Some(&body);
        ballots.push(Admit {
            by: By::Someone {
                origin: Origin::Token(token),
                fresh: id,
                group: group.clone(),
            },
            question: sought.question.clone(),
            round: sought.round,
            attempt: None,
            fresh: answer,
            channel: Channel::Paper,
            script: inside.workshop.script,
            body,
        });
    }
    let known = ledger.count(name).map(|count| &count.answers);
    if is_same && known == Some(&answers) {
        return None;
    }
    Some(Change {
        event: Event::Counted {
            sheet: name.clone(),
            answers,
        },
        ballots,
        token,
        person: Some(Person {
            id,
            group,
            channel: Channel::Paper,
            revision: inside.revision,
        }),
    })
}

/// Why a person's decision about sheets is not made: what was read, only the reader says; nothing is said of what no sheet
/// has; and a sealed workshop's sheets are what they are.
pub(crate) fn refusal(inside: &Inside, act: &Act, undoes: Option<DecisionId>) -> Option<LiveError> {
    let undone = undoes.and_then(|id| inside.decision(id));
    let is_of_paper = |act: &Act| matches!(act, Act::Sheet(_));
    if !is_of_paper(act) && !undone.is_some_and(|one| is_of_paper(&one.act)) {
        return None;
    }
    if inside.life.is_sealed() {
        return Some(LiveError::Sealed);
    }
    match act {
        Act::Undo => None,
        Act::Sheet(Event::Said(said)) if is_of_a_sheet(inside, said) => None,
        _ => Some(LiveError::NoSheet),
    }
}

fn is_of_a_sheet(inside: &Inside, said: &Said) -> bool {
    let ledger = Ledger::of(inside.log());
    let form = |sheet: &SheetKey| {
        let sheets = ledger.sheets();
        let mut sheets = sheets.iter();
        let came = sheets.find(|came| match sheet {
            SheetKey::Picture(picture) => came.pictures().any(|one| one == picture),
            sheet => came.key == *sheet,
        })?;
        Some(Arc::clone(&inside.printed().form(&came.form)?.form))
    };
    match said {
        Said::Box { sheet, spot, .. } => form(sheet).is_some_and(|form| {
            let task = form.tasks().nth(spot.task);
            task.is_some_and(|task| spot.tick < task.ask.ticks().len())
        }),
        Said::Words { sheet, spot, .. } => form(sheet).is_some_and(|form| {
            let task = form.tasks().nth(spot.task);
            spot.tick == 0 && task.is_some_and(|task| task.ask.ticks().is_empty())
        }),
        Said::Ruled {
            sheet, question, ..
        } => form(sheet).is_some_and(|form| form.tasks().any(|task| task.question == *question)),
        Said::Without { sheet, page, .. } => form(sheet).is_some_and(|form| {
            let mut pages = form.geometry.pages.iter();
            pages.any(|one| one.number == *page)
        }),
        Said::Typed { sheet, entry, .. } => match sheet {
            SheetKey::Serial(serial) => {
                ledger.typed(*serial) == Some(*entry) && form(sheet).is_some()
            }
            SheetKey::Picture(_) | SheetKey::Nameless(_) => false,
        },
        Said::Twins { one, other, .. } => {
            let pages = ledger.page(one).zip(ledger.page(other));
            one != other
                && pages.is_some_and(|(one, other)| {
                    one.form == other.form && one.serial == other.serial
                })
        }
        Said::Aside { picture, .. } => ledger.page(picture).is_some(),
    }
}
