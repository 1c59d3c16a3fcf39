//! An item of a ranking, one that points were shared with, a line of a grid or a statement, by group.
//!
//! Method, of all but statements: do some groups give it more than others? The rank test of Kruskal and Wallis on what each
//! person gives the item (its place, the declared one where they gave none; its points; the line's step, of those who
//! answered that line), see `glane_stats::rank::kruskal_wallis`; eta² beside. Made as for a scale ([`super::scale`]), and
//! where five people or more gave it something.
//!
//! Of a statement: do groups share themselves out otherwise among agreeing, disagreeing and passing? The exact test of Fisher,
//! Freeman and Halton on the table groups × sides, of those who voted on it, as for a choice ([`super::choice`]); Cramér's V
//! beside. Made where ten people or more voted on it, and not all on one side.

use glane_core::kind::Kind;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_core::tally::Tally;
use glane_stats::effect::{cramer, eta_squared};
use glane_stats::exact::freeman_halton;
use glane_stats::rank::kruskal_wallis;

use super::effort::{TABLE, spent};
use super::{Made, SEVERAL, Subject};
use crate::count::QuestionCount;
use crate::question::QuestionReading;
use crate::question::items::Origin;
use crate::question::rated::{RatedRow, of_tally};

/// The tests of a question's items.
pub(super) fn made(count: &QuestionCount, reading: &QuestionReading) -> Vec<Made> {
    let rows = reading.rated().map_or(&[][..], |rated| &rated.rows);
    let has_own_people = matches!(reading.kind, Kind::Grid(_) | Kind::Statements(_));
    // What the script no longer has was answered by those who came before: it is held against nothing.
    let asked = rows
        .iter()
        .filter(|row| !has_own_people || row.origin != Origin::Removed);
    asked
        .filter_map(|row| match &reading.kind {
            Kind::Statements(_) => of_statement(count, &reading.kind, row),
            kind => of_row(count, kind, row, rows.len()),
        })
        .collect()
}

fn of_row(count: &QuestionCount, kind: &Kind, row: &RatedRow, items: usize) -> Option<Made> {
    let groups = count.groups.iter();
    let groups = groups.map(|(_, tally)| of_tally(kind, tally, &row.key, items));
    let groups: Vec<Vec<(i64, u64)>> = groups.filter(|values| !values.is_empty()).collect();
    let people: u64 = groups.iter().flatten().map(|(_, n)| n).sum();
    if groups.len() < 2 || people < 2 * SEVERAL || row.given < SEVERAL {
        return None;
    }
    let p = spent(TABLE, |effort| {
        Some(kruskal_wallis(&groups, effort).ok()?.p)
    })?;
    let (question, item) = (count.question.clone(), row.key.clone());
    Some(Made {
        subject: Subject::Item { question, item },
        p,
        effect: eta_squared(&groups).ok()?,
    })
}

fn of_statement(count: &QuestionCount, kind: &Kind, row: &RatedRow) -> Option<Made> {
    let sides = |tally: &Tally| -> Vec<u64> {
        let given = of_tally(kind, tally, &row.key, 0);
        let on = |side: i64| {
            let own = given.iter().find(|(vote, _)| *vote == side);
            own.map_or(0, |(_, people)| *people)
        };
        [AGREE, DISAGREE, PASS].map(on).into()
    };
    let mut groups: Vec<Vec<u64>> = count.groups.iter().map(|(_, one)| sides(one)).collect();
    groups.retain(|sides| sides.iter().any(|people| *people > 0));
    let taken = (0..3).filter(|side| {
        let mut on = groups.iter().filter_map(|sides| sides.get(*side));
        on.any(|people| *people > 0)
    });
    let people: u64 = groups.iter().flatten().sum();
    if groups.len() < 2 || taken.count() < 2 || people < 2 * SEVERAL {
        return None;
    }
    let p = spent(TABLE, |effort| {
        Some(freeman_halton(&groups, effort).ok()?.p)
    })?;
    let (question, item) = (count.question.clone(), row.key.clone());
    Some(Made {
        subject: Subject::Item { question, item },
        p,
        effect: cramer(&groups).ok()?,
    })
}
