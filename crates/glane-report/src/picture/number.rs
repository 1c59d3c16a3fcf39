//! Numbers: how many people in each range, the mean and the median under it, and the means of groups.

use glane_analysis::{GroupContent, GroupReading, NumberReading};
use glane_core::disclosure::Disclosed;
use glane_figure::{Bar, Bars, Table};
use glane_locale::Arg;
use glane_stats::Ratio;

use super::{Asked, Picture};
use crate::words::{RatioArg, Texts, ranking};

pub(super) fn picture(asked: &Asked<'_>, number: &NumberReading) -> Picture {
    let texts = asked.texts;
    let named: Vec<(String, u64)> = number
        .bins
        .iter()
        .map(|bin| (range(number, bin.from, bin.to, texts), bin.count))
        .collect();
    let head = ["number", "people"].map(|name| texts.text(&format!("restitution-table-{name}")));
    let table = asked.counted(head.clone(), named.iter().cloned());
    let note = note(number, texts);
    if asked.is_blank() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let entries = named.iter().map(|(name, count)| (name.as_str(), *count));
    let args = [
        ("n", asked.reading.n.into()),
        ("ranking", ranking(texts, entries).into()),
    ];
    let description = texts.format("restitution-desc-number", &args);
    let bars = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head,
        bars: named
            .into_iter()
            .map(|(label, value)| Bar {
                label,
                value,
                value_text: texts.count(value),
                hidden: false,
            })
            .collect(),
        max: None,
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

pub(super) fn by_group(asked: &Asked<'_>, number: &NumberReading) -> Picture {
    let texts = asked.texts;
    let groups = &asked.reading.groups;
    let head = ["group", "answered", "mean", "median"]
        .map(|column| texts.text(&format!("restitution-table-{column}")));
    let withheld = || texts.text("restitution-cell-withheld");
    let text = |group: &GroupReading, median: bool| match shown(group) {
        None => withheld(),
        Some([mean, middle]) => {
            let value = if median { middle } else { mean };
            let none = || texts.text("restitution-cell-none");
            value.map_or_else(none, |value| written(number, value, texts))
        }
    };
    let rows = groups.iter().map(|group| {
        let n = match group.n {
            Disclosed::Shown(n) => texts.count(n),
            Disclosed::Hidden => withheld(),
        };
        let label = texts.label(&group.label).to_owned();
        vec![label, n, text(group, false), text(group, true)]
    });
    let table = Table {
        caption: asked.title(),
        head: head.to_vec(),
        rows: rows.collect(),
    };
    let hides = groups.iter().any(|group| shown(group).is_none());
    let note = hides.then(|| texts.text("restitution-hidden-note"));
    let bars: Vec<Bar> = groups
        .iter()
        .map(|group| Bar {
            label: texts.label(&group.label).to_owned(),
            value: shown(group).and_then(|[mean, _]| mean).map_or(0, length),
            value_text: text(group, false),
            hidden: shown(group).is_none(),
        })
        .collect();
    // A bar begins at nothing: it does not show what is below.
    if number.min < 0 || bars.iter().all(|bar| bar.hidden) {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let told = groups.iter().map(|group| {
        let label = texts.label(&group.label);
        let args = [("group", label.into()), ("mean", text(group, false).into())];
        texts.format("restitution-desc-scale-group", &args)
    });
    let told = texts.list(&told.collect::<Vec<_>>());
    let description = texts.format("restitution-desc-number-groups", &[("told", told.into())]);
    let drawing = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head: ["group", "mean"].map(|name| texts.text(&format!("restitution-table-{name}"))),
        bars,
        max: None,
        theme: asked.look.theme(),
    };
    Picture {
        svg: drawing.svg(),
        table,
        description,
        more: None,
        note,
    }
}

/// The mean and the median of a group; nothing where they may not be shown.
pub(crate) fn shown(group: &GroupReading) -> Option<[Option<Ratio>; 2]> {
    match group.content {
        GroupContent::Scale(Disclosed::Shown(scale)) => Some([scale.mean, scale.median]),
        _ => None,
    }
}

/// A mean as a bar's length, in thousandths.
fn length(mean: Ratio) -> u64 {
    let thousandths = mean.rounded(3).unwrap_or(0);
    u64::try_from(thousandths).unwrap_or(0)
}

/// « 20 à 39 », or a number alone.
pub fn range(number: &NumberReading, from: i64, to: i64, texts: &Texts<'_>) -> String {
    let step = |at| texts.steps(at, number.decimals);
    if from == to {
        return step(from);
    }
    let args = [("from", step(from).into()), ("to", step(to).into())];
    texts.format("restitution-number-bin", &args)
}

/// A mean or the like, with as many decimals as the numbers have, one at least where it is none of them.
pub(crate) fn figure(number: &NumberReading, value: Ratio) -> Arg {
    let is_whole = value.numerator() % i128::from(value.denominator()) == 0;
    value.arg(if is_whole {
        number.decimals
    } else {
        number.decimals.max(1)
    })
}

fn written(number: &NumberReading, value: Ratio, texts: &Texts<'_>) -> String {
    texts.format("restitution-mean-alone", &[("mean", figure(number, value))])
}

/// The mean, the median and the quarters of the room.
pub fn note(number: &NumberReading, texts: &Texts<'_>) -> Option<String> {
    let args = [
        ("mean", figure(number, number.mean?)),
        ("median", figure(number, number.median?)),
        ("lower", figure(number, number.lower?)),
        ("upper", figure(number, number.upper?)),
        ("unit", texts.label(&number.unit).into()),
    ];
    Some(texts.format("restitution-number-note", &args))
}
