//! Several devices, one ballot: what a table answers, and which of its devices wrote what stands.
//!
//! A device's own attempts say nothing about those of the others, so the room numbers a table's ballots itself. A content is
//! written over the one that stands if its page showed that one, or if the same device wrote it; else it is told that
//! somebody else of the table answered meanwhile, with both in view, and nothing is lost in silence.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use glane_core::ballot::{Admission, Body};
use glane_core::id::{GroupKey, PersonId, QuestionKey, Round};
use glane_core::person::TokenHash;
use glane_core::table;

use crate::LiveError;
use crate::inside::Inside;
use crate::kept::Kept;
use crate::room::Room;
use crate::submission::Submission;
use crate::task::Task;

/// The most that are remembered; beyond, all are forgotten, and whoever writes next over their own is asked to look first.
const MOST: usize = 50_000;

/// A table that answers, by one of its devices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seat {
    /// Which one.
    pub(crate) group: GroupKey,
    /// Under which token its ballots lie.
    pub(crate) table: TokenHash,
}

/// The number that a table's ballot is to bear, or what its device is told instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Number {
    Write(u32),
    Told(Admission),
}

/// Which device wrote a ballot that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Writer {
    device: TokenHash,
    /// The device's own number.
    attempt: u32,
    /// The number the ballot bears: another one that stands is somebody else's.
    kept: u32,
}

/// The writers of ballots that stand. After a restart nobody is known: they are shown what stands before they replace it.
#[derive(Debug, Default)]
pub(crate) struct Writers(Mutex<BTreeMap<(TokenHash, QuestionKey, Round), Writer>>);

impl Writers {
    fn of(&self, seat: &Seat, given: &Submission) -> Option<Writer> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&(seat.table, given.question.clone(), given.round))
            .copied()
    }

    fn note(&self, seat: &Seat, given: &Submission, kept: u32) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        let writer = Writer {
            device: given.token,
            attempt: given.attempt,
            kept,
        };
        all.insert((seat.table, given.question.clone(), given.round), writer);
    }
}

/// Settles a device's content with what stands.
fn number(
    kept: Option<&Kept>,
    writer: Option<Writer>,
    given: &Submission,
    body: Option<&Body>,
) -> Number {
    let Some(kept) = kept else {
        return Number::Write(1);
    };
    if body == Some(&kept.body) {
        return Number::Told(Admission::Same {
            answer: kept.answer,
            revision: kept.revision,
        });
    }
    let next_attempt = kept.attempt.saturating_add(1);
    if given
        .seen
        .as_ref()
        .is_some_and(|seen| seen.attempt == kept.attempt)
    {
        return Number::Write(next_attempt);
    }
    let own = writer.filter(|last| last.device == given.token && last.kept == kept.attempt);
    match own {
        Some(own) if given.attempt > own.attempt => Number::Write(next_attempt),
        Some(own) if given.attempt < own.attempt => {
            Number::Told(Admission::Superseded { next_attempt })
        }
        _ => Number::Told(Admission::Differs { next_attempt }),
    }
}

impl Task {
    /// Where a submission belongs to a table: to the one its page was made for, else to the one its device is at.
    pub(crate) async fn seat(&self, given: &Submission) -> Result<Option<Seat>, LiveError> {
        let seen = given.seen.as_ref().map(|seen| &seen.group);
        let (by_table, seen) = self.look(|inside| {
            let seen = seen.filter(|group| inside.script.group(group).is_some());
            (inside.is_by_table(&given.question), seen.cloned())
        });
        if !by_table {
            return Ok(None);
        }
        let key = self.key().ok_or(LiveError::Sealed)?;
        let group = if let Some(group) = seen {
            group
        } else {
            let device = self
                .known
                .person(&*self.store, self.id, given.token)
                .await?;
            let group = self.look(|inside| inside.group_of(device?).cloned());
            group.ok_or(LiveError::NoGroup)?
        };
        Ok(Some(Seat {
            table: table::token(&key, &group),
            group,
        }))
    }

    /// Learns which people are the tables that answered before.
    pub(crate) async fn learn_seats(&self) -> Result<(), LiveError> {
        let Some(key) = self.key().filter(|_| self.look(Inside::has_tables)) else {
            return Ok(());
        };
        let groups = self.look(|inside| inside.script.groups.clone());
        for group in groups {
            let known = self
                .known
                .person(&*self.store, self.id, table::token(&key, &group.key));
            if let Some(table) = known.await? {
                self.change(|inside| inside.seats.insert(group.key, table));
            }
        }
        self.change(|inside| inside.seats_known = true);
        Ok(())
    }

    /// The number of a table's ballot, settled with what stands, and noted. All that came before is counted by then.
    pub(crate) fn number(
        &self,
        seat: &Seat,
        person: Option<PersonId>,
        given: &Submission,
        body: Option<&Body>,
    ) -> Number {
        let writer = self.writers.of(seat, given);
        let number = self.look(|inside| {
            let kept = person.and_then(|id| inside.kept_in(id, &given.question, given.round));
            number(kept, writer, given, body)
        });
        if let Number::Write(kept) = number {
            self.writers.note(seat, given, kept);
        }
        number
    }
}

impl Room {
    /// The person whose ballots are a table's, once it has answered something.
    pub async fn table(&self, group: &GroupKey) -> Result<Option<PersonId>, LiveError> {
        match self.key() {
            Some(key) => self.person(table::token(&key, group)).await,
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use glane_core::channel::Channel;
    use glane_core::id::{AnswerId, Revision};
    use glane_core::table::Seen;

    use super::*;
    use crate::submission::Answer;

    const BLANK: Body = Body::Blank;

    fn sent(device: u8, attempt: u32, seen: u32) -> Submission {
        Submission {
            token: TokenHash([device; 32]),
            group: None,
            question: QuestionKey::new("q").unwrap(),
            round: Round::FIRST,
            attempt,
            age: Duration::ZERO,
            left: None,
            channel: Channel::Phone,
            seen: Some(Seen {
                group: GroupKey::new("rouge").unwrap(),
                attempt: seen,
            }),
            answer: Answer::Blank,
        }
    }

    fn kept(attempt: u32) -> Kept {
        Kept {
            answer: AnswerId(uuid::Uuid::from_u128(7)),
            attempt,
            revision: Revision(3),
            channel: Channel::Phone,
            body: Body::Unreadable,
        }
    }

    fn writer(device: u8, attempt: u32, kept: u32) -> Writer {
        Writer {
            device: TokenHash([device; 32]),
            attempt,
            kept,
        }
    }

    const DIFFERS: fn(u32) -> Number =
        |next_attempt| Number::Told(Admission::Differs { next_attempt });

    #[test]
    fn what_was_seen_is_replaced_and_what_was_not_is_never() {
        let number =
            |kept: &Kept, writer, sent: &Submission| number(Some(kept), writer, sent, Some(&BLANK));
        assert_eq!(
            super::number(None, None, &sent(1, 9, 4), None),
            Number::Write(1)
        );
        assert_eq!(
            number(&kept(2), Some(writer(1, 2, 2)), &sent(2, 3, 2)),
            Number::Write(3)
        );
        // However high a phone counted while it was away.
        assert_eq!(
            number(&kept(2), Some(writer(1, 2, 2)), &sent(2, 9, 0)),
            DIFFERS(3)
        );
        assert_eq!(number(&kept(2), None, &sent(2, 9, 1)), DIFFERS(3));
        let (mut form, writer) = (sent(2, 9, 0), Some(writer(1, 2, 2)));
        form.seen = None;
        assert_eq!(number(&kept(2), writer, &form), DIFFERS(3));
    }

    #[test]
    fn a_device_goes_on_with_its_own_in_its_own_order() {
        let own = Some(writer(1, 4, 2));
        let number = |kept: &Kept, sent: &Submission| number(Some(kept), own, sent, Some(&BLANK));
        assert_eq!(number(&kept(2), &sent(1, 5, 0)), Number::Write(3));
        assert_eq!(number(&kept(2), &sent(1, 4, 0)), DIFFERS(3));
        let late = Number::Told(Admission::Superseded { next_attempt: 3 });
        assert_eq!(number(&kept(2), &sent(1, 3, 0)), late);
        // Somebody else wrote since.
        assert_eq!(number(&kept(3), &sent(1, 5, 0)), DIFFERS(4));
    }

    #[test]
    fn the_same_content_has_the_same_receipt_whoever_sends_it() {
        let same = number(
            Some(&kept(2)),
            None,
            &sent(2, 1, 0),
            Some(&Body::Unreadable),
        );
        let admission = Admission::Same {
            answer: kept(2).answer,
            revision: Revision(3),
        };
        assert_eq!(same, Number::Told(admission));
    }
}
