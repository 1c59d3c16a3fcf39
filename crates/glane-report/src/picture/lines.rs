//! A grid, and statements: a bar a line.
//!
//! Where the scale parts two sides (`Scale::has_sides`) a bar lies around its middle and its parts are the steps; else it is
//! as long as the line's mean is far from the scale's beginning. The table has every step either way, each line with its own
//! people.

use std::borrow::Cow;
use std::cmp::Ordering;

use glane_analysis::{RatedReading, RatedRow};
use glane_core::kind::Kind;
use glane_core::kind::scale::Scale;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_figure::{Bar, Bars, Diverged, Diverging, Table};

use super::rated::{length, mean_text, name, note, ordered, range};
use super::{Asked, Picture};
use crate::words::{Texts, isolated};

/// The scale all lines share, and what its steps are called.
struct Steps<'a> {
    scale: Cow<'a, Scale>,
    names: Vec<String>,
    ends: [String; 2],
    sides: [String; 2],
}

impl<'a> Steps<'a> {
    fn of(asked: &'a Asked<'_>) -> Option<Self> {
        let texts = asked.texts;
        let grid = match &asked.reading.kind {
            Kind::Grid(grid) => grid,
            Kind::Statements(_) => return Some(Self::of_votes(texts)),
            _ => return None,
        };
        let end = |label: &Option<glane_core::label::Label>| {
            let said = label.as_ref().map(|label| texts.label(label).to_owned());
            said.unwrap_or_default()
        };
        Some(Self {
            scale: Cow::Borrowed(&grid.scale),
            names: (grid.scale.min..=grid.scale.max)
                .map(|step| asked.with_sign((grid.scale.min, grid.scale.max), step))
                .collect(),
            ends: [end(&grid.scale.low), end(&grid.scale.high)],
            sides: super::opinion::side_names(&grid.scale, texts),
        })
    }

    /// Who disagrees at the left, who agrees at the right, who passes between them.
    fn of_votes(texts: &Texts<'_>) -> Self {
        let side = |vote: &str| texts.text(&format!("restitution-vote-{vote}"));
        let label = |vote: &str| Some(glane_core::label::Label::fr(side(vote)));
        Self {
            scale: Cow::Owned(Scale {
                min: DISAGREE,
                max: AGREE,
                low: label("disagree"),
                high: label("agree"),
            }),
            names: ["disagree", "pass", "agree"].map(side).into(),
            ends: [String::new(), String::new()],
            sides: ["disagree", "agree"].map(side),
        }
    }

    /// People on either side of the middle.
    fn sides(&self, row: &RatedRow) -> (u64, u64) {
        let on = |side: Ordering| {
            let counts = row.counts.iter();
            let own = counts.filter(|(step, _)| self.scale.side(*step) == side);
            own.map(|(_, people)| people).sum()
        };
        (on(Ordering::Less), on(Ordering::Greater))
    }

    /// Whether every answer is on the scale as it is now.
    fn holds(&self, rated: &RatedReading) -> bool {
        let mut counts = rated.rows.iter().flat_map(|row| &row.counts);
        counts
            .all(|(step, people)| *people == 0 || (self.scale.min..=self.scale.max).contains(step))
    }
}

pub(super) fn picture(asked: &Asked<'_>, rated: &RatedReading) -> Picture {
    let texts = asked.texts;
    let Some(steps) = Steps::of(asked) else {
        return Picture::default();
    };
    let rows: Vec<&RatedRow> = ordered(asked, rated)
        .into_iter()
        .map(|(_, row)| row)
        .collect();
    let table = table(asked, &steps, &rows);
    let note = note(asked);
    if asked.is_blank() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let votes = matches!(asked.reading.kind, Kind::Statements(_));
    let told = rows.iter().map(|row| {
        if votes {
            return told_votes(row, texts);
        }
        let args = [
            ("option", isolated(&name(row, texts)).into()),
            ("mean", mean_text(row.mean, texts).into()),
            ("n", row.given.into()),
        ];
        texts.format("restitution-grid-entry", &args)
    });
    let told: Vec<String> = told.collect();
    let args = [
        ("n", asked.reading.n.into()),
        ("told", texts.list(&told).into()),
    ];
    let key = if votes {
        "restitution-desc-statements"
    } else {
        "restitution-desc-grid"
    };
    let description = texts.format(key, &args);
    // Each line with its own people.
    let label = |row: &RatedRow| {
        let label = asked.with_pictogram(name(row, texts), &row.tags);
        let args = [("group", label.into()), ("n", row.given.into())];
        texts.format("restitution-method-group-item", &args)
    };
    let svg = if steps.scale.has_sides() && steps.holds(rated) {
        let bar = |row: &&RatedRow| {
            let (below, above) = steps.sides(row);
            Diverged {
                label: label(row),
                counts: row
                    .counts
                    .iter()
                    .map(|(_, people)| (*people, texts.count(*people)))
                    .collect(),
                below: texts.share(below, row.given),
                above: texts.share(above, row.given),
            }
        };
        Diverging {
            id: asked.id.to_owned(),
            title: asked.title(),
            desc: description.clone(),
            head: head(asked),
            rows: rows.iter().map(bar).collect(),
            steps: steps.names,
            ends: steps.ends,
            sides: steps.sides,
            theme: asked.look.theme(),
        }
        .svg()
    } else {
        let bar = |row: &&RatedRow| Bar {
            label: label(row),
            value: row
                .mean
                .map_or(0, |mean| length(asked, mean, rated.rows.len())),
            value_text: mean_text(row.mean, texts),
            hidden: false,
        };
        Bars {
            id: asked.id.to_owned(),
            title: asked.title(),
            desc: description.clone(),
            head: ["line", "mean"].map(|head| texts.text(&format!("restitution-table-{head}"))),
            bars: rows.iter().map(bar).collect(),
            max: range(asked),
            theme: asked.look.theme(),
        }
        .svg()
    };
    Picture {
        svg,
        table,
        description,
        more: None,
        note,
    }
}

fn head(asked: &Asked<'_>) -> String {
    asked.texts.text(match asked.reading.kind {
        Kind::Statements(_) => "restitution-table-statement",
        _ => "restitution-table-line",
    })
}

/// « Le parc est sûr » : 12 d'accord, 3 pas d'accord, 1 sans avis (sur 16).
fn told_votes(row: &RatedRow, texts: &Texts<'_>) -> String {
    let args = [
        ("option", isolated(&name(row, texts)).into()),
        ("agree", row.people(AGREE).into()),
        ("disagree", row.people(DISAGREE).into()),
        ("pass", row.people(PASS).into()),
        ("n", row.given.into()),
    ];
    texts.format("restitution-statement-entry", &args)
}

/// A line a row: its people, who gave each step, its mean.
fn table(asked: &Asked<'_>, steps: &Steps<'_>, rows: &[&RatedRow]) -> Table {
    let texts = asked.texts;
    let column = |name: &str| texts.text(&format!("restitution-table-{name}"));
    // Sides have no mean.
    let votes = matches!(asked.reading.kind, Kind::Statements(_));
    let last = (!votes).then(|| column("mean"));
    let head = [head(asked), column("answered")]
        .into_iter()
        .chain(steps.names.iter().cloned())
        .chain(last);
    let rows = rows.iter().map(|row| {
        let people = (steps.scale.min..=steps.scale.max).map(|step| {
            let own = row.counts.iter().find(|(one, _)| *one == step);
            texts.count(own.map_or(0, |(_, people)| *people))
        });
        [name(row, texts), texts.count(row.given)]
            .into_iter()
            .chain(people)
            .chain((!votes).then(|| mean_text(row.mean, texts)))
            .collect()
    });
    Table {
        caption: asked.title(),
        head: head.collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use glane_analysis::Reading;
    use glane_locale::{Lang, Locale};

    use crate::fixture::modele;
    use crate::picture::{Look, Texts, by_group, of};

    #[test]
    fn statements_are_bars_of_two_sides_and_who_passes_between_them() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let (script, data) = modele(20);
        let reading = Reading::of(&script, &data);
        let mut all = reading.questions.iter();
        let asked = all.find(|one| one.kind.name() == "statements").unwrap();
        let picture = of(asked, &texts, Look::Page, "x");
        assert!(picture.svg.contains("diverging"));
        assert_eq!(
            picture.table.head.len(),
            5,
            "no mean: {:?}",
            picture.table.head
        );
        for row in &picture.table.rows {
            let people: u64 = row[2..]
                .iter()
                .map(|cell| cell.parse::<u64>().unwrap())
                .sum();
            assert_eq!(people.to_string(), row[1]);
        }
        assert!(
            picture.description.contains("d'accord") || picture.description.contains("d’accord")
        );
        assert!(by_group(asked, &texts, Look::Page, "y").is_none());
    }

    #[test]
    fn who_votes_alike_is_told_beside_with_what_both_groups_say() {
        let page = crate::fixture::page(&crate::fixture::camps());
        let text: String = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for told in [
            "Des avis qui vont ensemble",
            "(26 personnes)",
            "(20 personnes)",
            "26 sur 26",
            "20 sur 20",
            "46 sur 46",
        ] {
            let told = told.to_owned();
            assert!(text.replace('\u{A0}', " ").contains(&told), "{told}");
        }
    }

    #[test]
    fn a_grid_is_a_bar_a_line_with_its_own_people() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let (script, data) = modele(20);
        let reading = Reading::of(&script, &data);
        let asked = reading
            .questions
            .iter()
            .find(|one| one.kind.name() == "grid")
            .unwrap();
        let picture = of(asked, &texts, Look::Page, "x");
        assert!(picture.svg.contains("figure-diverging"));
        let rows = &asked.rated().unwrap().rows;
        assert_eq!(picture.table.rows.len(), rows.len());
        // Lines in order of their means, each with its n and its steps.
        let given: Vec<&str> = picture
            .table
            .rows
            .iter()
            .map(|row| row[1].as_str())
            .collect();
        assert!(
            given.iter().any(|n| *n != given[0]),
            "one was left blank: {given:?}"
        );
        for row in &picture.table.rows {
            let people: u64 = row[2..row.len() - 1]
                .iter()
                .map(|cell| cell.parse::<u64>().unwrap())
                .sum();
            assert_eq!(people.to_string(), row[1]);
        }
        assert!(picture.note.unwrap().contains("chaque ligne"));
        assert!(by_group(asked, &texts, Look::Page, "y").is_some());
    }
}
