//! Rankings and points: means and counts, the means of groups, how many people gave each number, and who is before whom.

use glane_analysis::{RatedReading, RatedRow};
use glane_core::disclosure::Disclosed;
use glane_core::kind::Kind;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_stats::Ratio;

use super::{Table, Value, answered, group_heads};
use crate::picture::{Asked, rated as drawn};

pub(super) fn tables(asked: &Asked<'_>, rated: &RatedReading) -> (Vec<Table>, Vec<String>) {
    if matches!(asked.reading.kind, Kind::Statements(_)) {
        return (
            vec![votes(asked, rated)],
            drawn::note(asked).into_iter().collect(),
        );
    }
    if matches!(asked.reading.kind, Kind::Grid(_)) {
        let tables = vec![lines(asked, rated), numbers(asked, rated)];
        return (tables, drawn::note(asked).into_iter().collect());
    }
    let mut tables = vec![summary(asked, rated), numbers(asked, rated)];
    if matches!(asked.reading.kind, Kind::Ranking(_)) {
        tables.push(duels(asked, rated));
    }
    (tables, drawn::note(asked).into_iter().collect())
}

fn column(asked: &Asked<'_>, name: &str) -> String {
    asked.texts.text(&format!("restitution-table-{name}"))
}

fn value(value: Option<Ratio>) -> Value {
    value.map_or(Value::Nothing, Value::Mean)
}

fn named(asked: &Asked<'_>, row: &RatedRow) -> Value {
    Value::Text(drawn::name(row, asked.texts))
}

/// An option a row, then the means of groups.
fn summary(asked: &Asked<'_>, rated: &RatedReading) -> Table {
    let is_ranking = matches!(asked.reading.kind, Kind::Ranking(_));
    let columns = if is_ranking {
        ["option", "place", "first", "placed", "duels"]
    } else {
        ["option", "points", "median", "share", "given"]
    };
    let natural = |n: i128| u64::try_from(n).unwrap_or(0);
    let all = natural(rated.rows.iter().map(drawn::points).sum());
    let rows = drawn::ordered(asked, rated).into_iter().map(|(at, row)| {
        let own = if is_ranking {
            [
                Value::Count(row.first),
                Value::Count(row.given),
                Value::Count(rated.duels(row)),
            ]
        } else {
            [
                row.median.map_or(Value::Nothing, Value::Median),
                Value::Share(natural(drawn::points(row)), all),
                Value::Count(row.given),
            ]
        };
        let groups = asked
            .reading
            .groups
            .iter()
            .map(|group| match drawn::cell(group, at) {
                Disclosed::Shown(cell) => value(cell.mean),
                Disclosed::Hidden => Value::masked(Disclosed::Hidden, asked.texts),
            });
        let first = [named(asked, row), value(row.mean)].into_iter();
        first.chain(own).chain(groups).collect()
    });
    let head = columns.map(|name| column(asked, name)).into_iter();
    Table {
        part: None,
        head: head.chain(group_heads(asked)).collect(),
        totals: 1,
        rows: std::iter::once(answered(asked, 3)).chain(rows).collect(),
    }
}

/// A statement a row: who voted on it, and how.
fn votes(asked: &Asked<'_>, rated: &RatedReading) -> Table {
    let rows = rated.rows.iter().map(|row| {
        let [agree, pass, disagree] = [AGREE, PASS, DISAGREE].map(|vote| row.people(vote));
        vec![
            named(asked, row),
            Value::Count(row.given),
            Value::Count(agree),
            Value::Count(pass),
            Value::Count(disagree),
            Value::Share(agree, row.given),
        ]
    });
    let head = ["statement", "answered"].map(|name| column(asked, name));
    let sides = ["agree", "pass", "disagree"];
    let sides = sides.map(|side| asked.texts.text(&format!("restitution-vote-{side}")));
    let head = head
        .into_iter()
        .chain(sides)
        .chain([column(asked, "agree-share")]);
    Table {
        part: None,
        head: head.collect(),
        totals: 0,
        rows: rows.collect(),
    }
}

/// A line of a grid a row, with its own people, then the means of groups.
fn lines(asked: &Asked<'_>, rated: &RatedReading) -> Table {
    let rows = drawn::ordered(asked, rated).into_iter().map(|(at, row)| {
        let groups = asked.reading.groups.iter();
        let groups = groups.map(|group| match drawn::cell(group, at) {
            Disclosed::Shown(cell) => value(cell.mean),
            Disclosed::Hidden => Value::masked(Disclosed::Hidden, asked.texts),
        });
        let own = [
            named(asked, row),
            value(row.mean),
            row.median.map_or(Value::Nothing, Value::Median),
            Value::Count(row.given),
        ];
        own.into_iter().chain(groups).collect()
    });
    let head = ["line", "mean", "median", "answered"];
    let head = head.map(|name| column(asked, name)).into_iter();
    Table {
        part: None,
        head: head.chain(group_heads(asked)).collect(),
        totals: 1,
        rows: std::iter::once(answered(asked, 2)).chain(rows).collect(),
    }
}

/// People by option and number.
fn numbers(asked: &Asked<'_>, rated: &RatedReading) -> Table {
    let is_ranking = matches!(asked.reading.kind, Kind::Ranking(_));
    let number = match asked.reading.kind {
        Kind::Grid(_) => "score",
        _ if is_ranking => "rank",
        _ => "points-given",
    };
    let rows = rated.rows.iter().flat_map(|row| {
        let counts = row.counts.iter();
        counts.map(move |(number, people)| {
            vec![
                named(asked, row),
                Value::Step(*number),
                Value::Count(*people),
            ]
        })
    });
    Table {
        part: Some(asked.texts.text("restitution-file-numbers")),
        head: ["option", number, "people"]
            .map(|name| column(asked, name))
            .into(),
        totals: 0,
        rows: rows.collect(),
    }
}

/// How many people put the option of the row before that of the column.
fn duels(asked: &Asked<'_>, rated: &RatedReading) -> Table {
    let names = || rated.rows.iter().map(|row| drawn::name(row, asked.texts));
    let rows = rated.rows.iter().enumerate().map(|(at, row)| {
        let before = row.before.iter().enumerate();
        let cells = before.map(|(other, people)| {
            if other == at {
                Value::Nothing
            } else {
                Value::Count(*people)
            }
        });
        std::iter::once(named(asked, row)).chain(cells).collect()
    });
    Table {
        part: Some(asked.texts.text("restitution-file-duels")),
        head: std::iter::once(column(asked, "before"))
            .chain(names())
            .collect(),
        totals: 0,
        rows: rows.collect(),
    }
}
