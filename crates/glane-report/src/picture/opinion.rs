//! A scale whose middle parts two sides: a bar around that middle, whose parts are the steps.
//!
//! Which scales are drawn so is said by `Scale::has_sides`; a scale that holds answers off its steps, from an earlier
//! version of the script, keeps its distribution.

use std::cmp::Ordering;

use glane_analysis::{QuestionReading, ScaleReading};
use glane_core::kind::Kind;
use glane_core::kind::scale::Scale;
use glane_figure::{Diverged, Diverging, Table};
use glane_locale::Arg;

use super::scale::{head, mean_text, median_text, note};
use super::{Asked, Look, Picture};
use crate::words::{Texts, isolated, ranking};

/// The scale of a question that is drawn around its middle.
pub(super) fn parted(reading: &QuestionReading) -> Option<&Scale> {
    let Kind::Scale(kind) = &reading.kind else {
        return None;
    };
    let counts = &reading.scale()?.counts;
    let on_scale = |(step, _): &(i64, u64)| (kind.min..=kind.max).contains(step);
    (kind.has_sides() && counts.iter().all(on_scale)).then_some(kind)
}

/// People below, in and above the middle.
#[derive(Clone, Copy)]
struct Sides {
    below: u64,
    middle: u64,
    above: u64,
}

impl Sides {
    fn of(kind: &Scale, counts: impl Iterator<Item = (i64, u64)>) -> Self {
        let mut sides = Self {
            below: 0,
            middle: 0,
            above: 0,
        };
        for (step, count) in counts {
            match kind.side(step) {
                Ordering::Less => sides.below += count,
                Ordering::Equal => sides.middle += count,
                Ordering::Greater => sides.above += count,
            }
        }
        sides
    }

    fn all(self) -> u64 {
        self.below + self.middle + self.above
    }

    /// Each side with its name; the middle where the scale has such a step.
    fn named(self, kind: &Scale, texts: &Texts<'_>) -> Vec<(String, u64)> {
        let has_middle = (kind.min..=kind.max).any(|step| kind.side(step) == Ordering::Equal);
        let [below, above] = side_names(kind, texts);
        let middle = has_middle.then(|| (texts.text("restitution-side-middle"), self.middle));
        let below = std::iter::once((below, self.below));
        below.chain(middle).chain([(above, self.above)]).collect()
    }

    /// The people of each side after its name, as descriptions say them.
    fn told(self, kind: &Scale, texts: &Texts<'_>) -> [(&'static str, Arg); 5] {
        let [low, high] = side_names(kind, texts).map(|name| lowered(&name));
        [
            ("low", low.into()),
            ("high", high.into()),
            ("below", self.below.into()),
            ("middle", self.middle.into()),
            ("above", self.above.into()),
        ]
    }
}

/// The two sides of a scale, as people in the room read its ends: « Plutôt difficile » where an end is « très difficile ».
pub(super) fn side_names(kind: &Scale, texts: &Texts<'_>) -> [String; 2] {
    let ends = [(&kind.low, "below"), (&kind.high, "above")];
    ends.map(|(label, side)| match label {
        Some(label) => side_name(texts.label(label), texts),
        None => texts.text(&format!("restitution-side-{side}")),
    })
}

fn side_name(end: &str, texts: &Texts<'_>) -> String {
    let end = end.trim();
    let very = texts.text("restitution-side-very");
    let rest = end
        .get(..very.len())
        .filter(|word| word.to_lowercase() == very);
    let rest = rest.and_then(|_| end.get(very.len()..));
    match rest.and_then(|rest| rest.strip_prefix(' ')) {
        Some(rest) => texts.format("restitution-side-rather", &[("end", rest.into())]),
        None => texts.format("restitution-side-towards", &[("end", isolated(end).into())]),
    }
}

/// As it stands within a sentence.
fn lowered(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(chars).collect()
}

/// People on each side of a question's middle, by the side's name; nothing where it parts none.
pub(crate) fn sides(
    reading: &QuestionReading,
    scale: &ScaleReading,
    texts: &Texts<'_>,
) -> Vec<(String, u64)> {
    let kind = parted(reading);
    kind.map_or_else(Vec::new, |kind| {
        let sides = Sides::of(kind, scale.counts.iter().copied());
        sides.named(kind, texts)
    })
}

/// The room's bar; its table has the steps, then the sides.
pub(super) fn picture(asked: &Asked<'_>, scale: &ScaleReading, kind: &Scale) -> Picture {
    let texts = asked.texts;
    let sides = Sides::of(kind, scale.counts.iter().copied());
    let steps = scale
        .counts
        .iter()
        .map(|(step, count)| (texts.integer(*step), *count));
    let named = self::sides(asked.reading, scale, texts);
    let rows = steps.chain(named);
    let table = asked.counted(head(asked), rows);
    let note = note(asked, scale);
    if asked.is_blank() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let ranked = scale.counts.iter();
    let ranked: Vec<(String, u64)> = ranked
        .map(|(step, count)| (texts.integer(*step), *count))
        .collect();
    let ranked = ranking(texts, ranked.iter().map(|(step, n)| (step.as_str(), *n)));
    let [low, high, below, middle, above] = sides.told(kind, texts);
    let (n, ranking) = (("n", asked.reading.n.into()), ("ranking", ranked.into()));
    let args = [n, low, high, below, middle, above, ranking];
    let desc = texts.format("restitution-desc-opinion", &args);
    let row = row(texts, kind, String::new(), &scale.counts);
    let drawing = drawing(asked, kind, (asked.title(), desc), vec![row]);
    Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        more: None,
        note,
    }
}

/// A bar for each group, where every step of each may be shown.
pub(super) fn by_group(asked: &Asked<'_>, scale: &ScaleReading, kind: &Scale) -> Picture {
    let texts = asked.texts;
    let groups = asked.reading.groups.iter().zip(&scale.by_group);
    let steps = || scale.counts.iter().map(|(step, _)| *step);
    let all: Vec<(String, Vec<(i64, u64)>)> = groups
        .map(|(group, counts)| {
            let counts = steps().zip(counts.iter().copied()).collect();
            (texts.label(&group.label).to_owned(), counts)
        })
        .collect();
    let people = |counts: &[(i64, u64)]| counts.iter().map(|(_, count)| *count).sum::<u64>();
    let columns = ["group", "answered"].map(|key| texts.text(&format!("restitution-table-{key}")));
    let last = ["mean", "median"].map(|key| texts.text(&format!("restitution-table-{key}")));
    let rows = asked.reading.groups.iter().zip(&all);
    let rows = rows.map(|(group, (label, counts))| {
        [label.clone(), texts.count(people(counts))]
            .into_iter()
            .chain(counts.iter().map(|(_, count)| texts.count(*count)))
            .chain([mean_text(asked, group), median_text(asked, group)])
            .collect()
    });
    let table = Table {
        caption: asked.title(),
        head: columns
            .into_iter()
            .chain(steps().map(|step| texts.integer(step)))
            .chain(last)
            .collect(),
        rows: rows.collect(),
    };
    let bars = all.iter().filter(|(_, counts)| people(counts) > 0);
    let bars: Vec<Diverged> = bars
        .map(|(label, counts)| {
            let label = texts.format(
                "restitution-method-group-item",
                &[
                    ("group", label.as_str().into()),
                    ("n", people(counts).into()),
                ],
            );
            row(texts, kind, label, counts)
        })
        .collect();
    let told = all
        .iter()
        .map(|(label, counts)| told(texts, kind, label, counts));
    let desc = texts.format(
        "restitution-desc-opinion-groups",
        &[
            ("n", all.len().into()),
            ("told", texts.list(&told.collect::<Vec<_>>()).into()),
        ],
    );
    let title = texts.format(
        "restitution-by-group-title",
        &[("question", asked.title().into())],
    );
    let drawing = drawing(asked, kind, (title, desc), bars);
    Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        ..Picture::default()
    }
}

/// A bar for each of several questions.
pub(super) fn of_scales(
    readings: &[&QuestionReading],
    texts: &Texts<'_>,
    look: Look,
    id: &str,
) -> Option<Picture> {
    let first = readings.first()?;
    let kind = parted(first)?;
    let mut all: Vec<(String, Vec<(i64, u64)>)> = Vec::new();
    for reading in readings {
        if parted(reading)? != kind {
            return None;
        }
        let label = texts.label(&reading.label).to_owned();
        all.push((label, reading.scale()?.counts.clone()));
    }
    let people = |counts: &[(i64, u64)]| counts.iter().map(|(_, count)| *count).sum::<u64>();
    let ends = || kind.min..=kind.max;
    let columns =
        ["question", "answered"].map(|key| texts.text(&format!("restitution-column-{key}")));
    let last = side_names(kind, texts);
    let rows = all.iter().map(|(label, counts)| {
        let sides = Sides::of(kind, counts.iter().copied());
        let shares = [sides.below, sides.above].map(|part| texts.share(part, sides.all()));
        [label.clone(), texts.count(people(counts))]
            .into_iter()
            .chain(counts.iter().map(|(_, count)| texts.count(*count)))
            .chain(shares)
            .collect()
    });
    let title = texts.text("restitution-scales-title");
    let table = Table {
        caption: title.clone(),
        head: columns
            .into_iter()
            .chain(ends().map(|step| texts.integer(step)))
            .chain(last)
            .collect(),
        rows: rows.collect(),
    };
    let told: Vec<String> = all
        .iter()
        .map(|(label, counts)| told(texts, kind, label, counts))
        .collect();
    let desc = texts.format(
        "restitution-desc-opinion-scales",
        &[("n", all.len().into()), ("told", texts.list(&told).into())],
    );
    let bars = all
        .iter()
        .map(|(label, counts)| row(texts, kind, label.clone(), counts));
    let asked = Asked {
        reading: first,
        texts,
        look,
        id,
    };
    let drawing = drawing(&asked, kind, (title, desc), bars.collect());
    Some(Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        ..Picture::default()
    })
}

/// « Groupe 1 » : 8 en dessous du milieu, 20 au-dessus, sur 35.
fn told(texts: &Texts<'_>, kind: &Scale, label: &str, counts: &[(i64, u64)]) -> String {
    let sides = Sides::of(kind, counts.iter().copied());
    let [low, high, below, middle, above] = sides.told(kind, texts);
    let (label, n) = (("label", isolated(label).into()), ("n", sides.all().into()));
    let args = [label, low, high, below, middle, above, n];
    texts.format("restitution-desc-opinion-bar", &args)
}

fn row(texts: &Texts<'_>, kind: &Scale, label: String, counts: &[(i64, u64)]) -> Diverged {
    let sides = Sides::of(kind, counts.iter().copied());
    let n = sides.all();
    Diverged {
        label,
        counts: counts
            .iter()
            .map(|(_, count)| (*count, texts.count(*count)))
            .collect(),
        below: texts.share(sides.below, n),
        above: texts.share(sides.above, n),
    }
}

fn drawing(
    asked: &Asked<'_>,
    kind: &Scale,
    (title, desc): (String, String),
    rows: Vec<Diverged>,
) -> Diverging {
    let texts = asked.texts;
    let end = |label: &Option<glane_core::label::Label>| {
        let said = label.as_ref().map(|label| texts.label(label).to_owned());
        said.unwrap_or_default()
    };
    let [head, _] = head(asked);
    let mut theme = asked.look.theme();
    if matches!(asked.look, Look::Room | Look::Sheet(_)) && rows.len() == 1 {
        // One bar alone on a screen is as thick as a hall sees from the back.
        theme.bar_height *= 2.0;
    }
    Diverging {
        id: asked.id.to_owned(),
        title,
        desc,
        head,
        steps: (kind.min..=kind.max)
            .map(|step| asked.with_sign((kind.min, kind.max), step))
            .collect(),
        ends: [end(&kind.low), end(&kind.high)],
        sides: side_names(kind, texts),
        rows,
        theme,
    }
}

#[cfg(test)]
mod tests;
