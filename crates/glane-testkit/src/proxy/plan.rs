//! What a bad network does, and when: drawn from a seed, so that it can be done again.

use std::fmt;
use std::time::Duration;

use crate::draw::Draw;

/// One way in which a network fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Everything takes longer.
    Delay,
    /// Lines hang, old and new ones: half open, without a word.
    Loss,
    /// Requests are cut off before they arrive.
    CutBefore,
    /// Answers are cut off in the middle, streams too.
    CutWithin,
    /// The server does its work, and its answer is lost.
    AnswerLost,
    /// A box in the middle hands a form in twice.
    Twice,
    /// Every other form is held and delivered after later ones.
    Held,
    /// Nobody takes the call.
    Refused,
    /// From 4G to Wi-Fi: all lines of a client are dead at once without a word, new ones work.
    Switch,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Delay,
        Self::Loss,
        Self::CutBefore,
        Self::CutWithin,
        Self::AnswerLost,
        Self::Twice,
        Self::Held,
        Self::Refused,
        Self::Switch,
    ];

    /// Its name, as printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delay => "delay",
            Self::Loss => "loss",
            Self::CutBefore => "cut before",
            Self::CutWithin => "cut within",
            Self::AnswerLost => "answer lost",
            Self::Twice => "twice",
            Self::Held => "held",
            Self::Refused => "refused",
            Self::Switch => "switch",
        }
    }
}

/// A fault and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// From when.
    pub from: Duration,
    /// Until when.
    pub until: Duration,
    /// What goes wrong.
    pub fault: Fault,
    /// By how much, where that says something: a delay, how long a form is held.
    pub by: Duration,
}

/// One client's network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan(pub Vec<Planned>);

impl Plan {
    /// Draws three to seven faults of a twentieth to a third of `span`, at any time in it.
    pub fn draw(draw: &mut Draw, span: Duration) -> Self {
        let span = u64::try_from(span.as_millis()).unwrap_or(u64::MAX);
        let mut faults: Vec<Planned> = (0..draw.between(3, 8))
            .filter_map(|_| {
                let from = draw.below(span);
                let lasts = draw.between(span / 20, span / 3);
                let fault = draw.below(Fault::ALL.len() as u64);
                let by = draw.between(span / 100, span / 6);
                Some(Planned {
                    from: Duration::from_millis(from),
                    until: Duration::from_millis((from + lasts).min(span)),
                    fault: *Fault::ALL.get(usize::try_from(fault).ok()?)?,
                    by: Duration::from_millis(by),
                })
            })
            .collect();
        faults.sort_by_key(|planned| planned.from);
        Self(faults)
    }

    /// What goes wrong at a moment: of several things the one that began last.
    pub(super) fn at(&self, now: Duration) -> Option<Planned> {
        let on = |planned: &&Planned| planned.from <= now && now < planned.until;
        self.0.iter().rev().find(on).copied()
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, planned) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            let (from, until) = (planned.from.as_millis(), planned.until.as_millis());
            let name = planned.fault.name();
            write!(f, "{comma}{from}–{until} ms {name}")?;
            if matches!(planned.fault, Fault::Delay | Fault::Held) {
                write!(f, " by {} ms", planned.by.as_millis())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_faults_again_and_another_one_others() {
        let plan = |seed| Plan::draw(&mut Draw::new(seed), Duration::from_secs(1));
        assert_eq!(plan(1), plan(1));
        assert_ne!(plan(1), plan(2));
        let all: std::collections::BTreeSet<Fault> = (0..50)
            .flat_map(|seed| plan(seed).0)
            .map(|planned| planned.fault)
            .collect();
        assert_eq!(all.len(), Fault::ALL.len());
    }
}
