//! Rankings and points: a bar an option, as long as its mean is good.

use std::cmp::Ordering;

use glane_analysis::{
    GroupContent, GroupReading, GroupScale, Origin, QuestionReading, RatedReading, RatedRow,
};
use glane_core::disclosure::Disclosed;
use glane_core::kind::Kind;
use glane_figure::{Bar, Bars, Table};
use glane_stats::Ratio;

use super::{Asked, Look, Picture, groups};
use crate::version::Version;
use crate::words::{RatioArg, Texts, isolated};

/// A bar of the whole length.
const WHOLE: u64 = 1000;

pub(super) fn picture(asked: &Asked<'_>, rated: &RatedReading) -> Picture {
    let texts = asked.texts;
    let rows = ordered(asked, rated);
    let table = table(asked, rated, &rows);
    let note = note(asked);
    if asked.is_blank() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let told = rows.iter().map(|(_, row)| {
        let args = [
            ("option", isolated(&name(row, texts)).into()),
            ("mean", mean_text(row.mean, texts).into()),
        ];
        texts.format("restitution-rated-entry", &args)
    });
    let told: Vec<String> = told.collect();
    // In plain words each is a sentence of its own.
    let told = match texts.version() {
        Version::Plain => told.join(". "),
        Version::Full | Version::Page => texts.list(&told),
    };
    let args = [("n", asked.reading.n.into()), ("told", told.into())];
    let description = texts.format(&format!("restitution-desc-{}", kind(asked)), &args);
    let bars = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head: [texts.text("restitution-table-option"), head(asked)],
        bars: rows
            .iter()
            .map(|(_, row)| Bar {
                label: asked.with_pictogram(name(row, texts), &row.tags),
                value: row
                    .mean
                    .map_or(0, |mean| length(asked, mean, rated.rows.len())),
                value_text: mean_text(row.mean, texts),
                hidden: false,
            })
            .collect(),
        max: range(asked),
        theme: asked.look.theme(),
    };
    Picture {
        svg: bars.svg(),
        table,
        description,
        more: None,
        note,
    }
}

pub(super) fn by_group(asked: &Asked<'_>, rated: &RatedReading) -> Picture {
    let texts = asked.texts;
    let of = asked.reading.groups.iter();
    let rows = ordered(asked, rated).into_iter().map(|(at, row)| {
        let cells = of.clone().map(|group| match cell(group, at) {
            Disclosed::Hidden => groups::Mean {
                length: 0,
                text: texts.text("restitution-cell-withheld"),
                hidden: true,
            },
            Disclosed::Shown(value) => groups::Mean {
                length: value
                    .mean
                    .map_or(0, |mean| length(asked, mean, rated.rows.len())),
                text: mean_text(value.mean, texts),
                hidden: false,
            },
        });
        (name(row, texts), cells.collect())
    });
    groups::means(asked, rows.collect(), range(asked))
}

/// What a group gives the item at a place.
pub(crate) fn cell(group: &GroupReading, at: usize) -> Disclosed<GroupScale> {
    match &group.content {
        GroupContent::Rated(rows) => rows.get(at).copied().unwrap_or(Disclosed::Hidden),
        _ => Disclosed::Hidden,
    }
}

/// The rows with their places in the question: the best first on a page, in the script's order on a screen, where bars
/// that change places cannot be followed.
pub(crate) fn ordered<'a>(
    asked: &Asked<'_>,
    rated: &'a RatedReading,
) -> Vec<(usize, &'a RatedRow)> {
    let mut rows: Vec<(usize, &RatedRow)> = rated.rows.iter().enumerate().collect();
    if asked.look.is_page() {
        let is_ranking = matches!(asked.reading.kind, Kind::Ranking(_));
        rows.sort_by(|(_, one), (_, other)| match (one.mean, other.mean) {
            (Some(one), Some(other)) if is_ranking => one.cmp(&other),
            (Some(one), Some(other)) => other.cmp(&one),
            _ => Ordering::Equal,
        });
    }
    rows
}

/// Its label; an item the script no longer has says so.
pub(crate) fn name(row: &RatedRow, texts: &Texts<'_>) -> String {
    let label = texts.label(&row.label);
    if row.origin == Origin::Removed {
        return texts.format("restitution-item-removed", &[("item", label.into())]);
    }
    label.to_owned()
}

pub(super) fn mean_text(mean: Option<Ratio>, texts: &Texts<'_>) -> String {
    mean.map_or_else(
        || texts.text("restitution-cell-none"),
        |mean| texts.format("restitution-mean-alone", &[("mean", mean.arg(1))]),
    )
}

/// The first place is a whole bar and the last of all a tenth of one; points are as long as they are many.
pub(super) fn length(asked: &Asked<'_>, mean: Ratio, items: usize) -> u64 {
    let whole = |n: u64| i128::from(n);
    let thousandths = mean.rounded(3).unwrap_or(0);
    let length = match asked.reading.kind {
        Kind::Ranking(_) => {
            let range = i128::try_from(items.saturating_sub(1).max(1)).unwrap_or(1);
            let behind = (thousandths - 1000).max(0) * whole(WHOLE * 9 / 10) / (range * 1000);
            whole(WHOLE) - behind
        }
        Kind::Grid(ref grid) => thousandths - i128::from(grid.scale.min) * 1000,
        _ => thousandths,
    };
    u64::try_from(length.max(0)).unwrap_or(0)
}

/// How long a bar of the whole width is; nothing where the longest is.
pub(super) fn range(asked: &Asked<'_>) -> Option<u64> {
    match &asked.reading.kind {
        Kind::Ranking(_) => Some(WHOLE),
        Kind::Grid(grid) => {
            let steps = u64::try_from(grid.scale.max - grid.scale.min).ok()?;
            Some(steps.saturating_mul(1000))
        }
        _ => None,
    }
}

fn kind(asked: &Asked<'_>) -> &'static str {
    asked.reading.kind.name()
}

fn head(asked: &Asked<'_>) -> String {
    asked.texts.text(match asked.reading.kind {
        Kind::Ranking(_) => "restitution-table-place",
        _ => "restitution-table-points",
    })
}

/// What is said of places and of duels, and how many points there were to share.
pub(crate) fn note(asked: &Asked<'_>) -> Option<String> {
    let texts = asked.texts;
    let options = asked.reading.rated()?.rows.len();
    Some(match &asked.reading.kind {
        Kind::Ranking(ranking) => {
            let places = ranking.places(options);
            let unplaced = Ratio::new(i128::from(ranking.twice_unplaced(options)), 2)?;
            let args = [
                ("max", options.into()),
                ("places", places.into()),
                ("unplaced", unplaced.half_arg()),
            ];
            let is_part = places < options;
            let key = if is_part {
                "restitution-ranking-part"
            } else {
                "restitution-ranking-all"
            };
            let said = texts.format(key, &args);
            // A screen shows no duels.
            if asked.look.is_page() {
                format!("{said} {}", texts.text("restitution-ranking-duel"))
            } else {
                said
            }
        }
        Kind::Grid(grid) => {
            let end = |label: &Option<glane_core::label::Label>| {
                let said = label.as_ref().map(|label| texts.label(label).to_owned());
                said.unwrap_or_default()
            };
            let args = [
                ("min", grid.scale.min.into()),
                ("max", grid.scale.max.into()),
                ("low", end(&grid.scale.low).into()),
                ("high", end(&grid.scale.high).into()),
            ];
            let is_said = grid.scale.low.is_some() && grid.scale.high.is_some();
            let key = if is_said {
                "restitution-grid-note-ends"
            } else {
                "restitution-grid-note"
            };
            texts.format(key, &args)
        }
        Kind::Statements(_) => texts.text("restitution-statements-note"),
        Kind::Points(points) => {
            texts.format("restitution-points-note", &[("total", points.total.into())])
        }
        _ => return None,
    })
}

/// The same for who shows figures otherwise.
pub fn told(reading: &QuestionReading, texts: &Texts<'_>) -> Option<String> {
    note(&seen(reading, texts))
}

/// Each option with its mean, and how long its bar is out of a hundred; in the script's order.
pub fn bars(
    reading: &QuestionReading,
    rated: &RatedReading,
    texts: &Texts<'_>,
) -> Vec<(String, String, u64)> {
    let asked = seen(reading, texts);
    if matches!(reading.kind, Kind::Statements(_)) {
        // Those who agree, out of those who voted on it.
        let bar = |row: &RatedRow| {
            let agree = row.people(glane_core::kind::statements::AGREE);
            let args = [("count", agree.into()), ("n", row.given.into())];
            let share = agree.saturating_mul(100) / row.given.max(1);
            (
                name(row, texts),
                texts.format("restitution-statement-agree", &args),
                share,
            )
        };
        return rated.rows.iter().map(bar).collect();
    }
    let lengths = || {
        let means = rated.rows.iter().map(|row| row.mean);
        means.map(|mean| mean.map_or(0, |mean| length(&asked, mean, rated.rows.len())))
    };
    let most = match reading.kind {
        Kind::Ranking(_) | Kind::Grid(_) => range(&asked).unwrap_or(WHOLE).max(1),
        _ => lengths().max().unwrap_or(0).max(1),
    };
    let rows = rated.rows.iter().zip(lengths());
    rows.map(|(row, length)| {
        let share = length.saturating_mul(100) / most;
        (name(row, texts), mean_text(row.mean, texts), share.min(100))
    })
    .collect()
}

fn seen<'a>(reading: &'a QuestionReading, texts: &'a Texts<'a>) -> Asked<'a> {
    Asked {
        reading,
        texts,
        look: Look::Room,
        id: "",
    }
}

fn table(asked: &Asked<'_>, rated: &RatedReading, rows: &[(usize, &RatedRow)]) -> Table {
    let texts = asked.texts;
    let column = |name: &str| texts.text(&format!("restitution-table-{name}"));
    let is_ranking = matches!(asked.reading.kind, Kind::Ranking(_));
    let head = if is_ranking {
        vec![
            column("option"),
            head(asked),
            column("first"),
            column("placed"),
            column("duels"),
        ]
    } else {
        vec![
            column("option"),
            head(asked),
            column("median"),
            column("share"),
            column("given"),
        ]
    };
    let all: i128 = rated.rows.iter().map(points).sum();
    let others = u64::try_from(rated.rows.len().saturating_sub(1)).unwrap_or(0);
    let rows = rows.iter().map(|(_, row)| {
        let mut cells = vec![name(row, texts), mean_text(row.mean, texts)];
        if is_ranking {
            let duels = [("count", rated.duels(row).into()), ("n", others.into())];
            cells.push(texts.count(row.first));
            cells.push(texts.count(row.given));
            cells.push(texts.format("common-out-of", &duels));
        } else {
            let median = row.median.map_or_else(
                || texts.text("restitution-cell-none"),
                |median| texts.format("restitution-mean-alone", &[("mean", median.half_arg())]),
            );
            let natural = |n: i128| u64::try_from(n).unwrap_or(0);
            cells.push(median);
            cells.push(texts.share(natural(points(row)), natural(all)));
            cells.push(texts.count(row.given));
        }
        cells
    });
    Table {
        caption: asked.title(),
        head,
        rows: rows.collect(),
    }
}

/// All points a row was given.
pub(crate) fn points(row: &RatedRow) -> i128 {
    let counts = row.counts.iter();
    counts
        .map(|(points, people)| i128::from(*points) * i128::from(*people))
        .sum()
}
