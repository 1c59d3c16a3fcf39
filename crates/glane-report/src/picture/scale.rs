//! A scale: how many gave each step, the mean, and the means of groups on the same axis.

use glane_analysis::{GroupContent, GroupReading, ScaleReading};
use glane_core::disclosure::Disclosed;
use glane_core::kind::Kind;
use glane_figure::{Distribution, GroupMean, Mean, Step, Table};

use super::{Asked, Look, Picture};
use crate::words::{RatioArg, ranking};

pub(super) fn picture(asked: &Asked<'_>, scale: &ScaleReading) -> Picture {
    let texts = asked.texts;
    let steps = || {
        scale
            .counts
            .iter()
            .map(|(score, count)| (texts.integer(*score), *count))
    };
    let table = asked.counted(head(asked), steps());
    let note = note(asked, scale);
    if asked.is_blank() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let drawing = distribution(asked, scale);
    Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        more: None,
        note,
    }
}

pub(super) fn by_group(asked: &Asked<'_>, scale: &ScaleReading) -> Picture {
    let texts = asked.texts;
    let hides = asked
        .reading
        .groups
        .iter()
        .any(|group| matches!(group.content, GroupContent::Scale(Disclosed::Hidden)));
    let head = ["group", "answered", "mean", "median"]
        .map(|column| texts.text(&format!("restitution-table-{column}")));
    let rows = asked.reading.groups.iter().map(|group| {
        let n = match group.n {
            Disclosed::Shown(n) => texts.count(n),
            Disclosed::Hidden => texts.text("restitution-cell-withheld"),
        };
        vec![
            texts.label(&group.label).to_owned(),
            n,
            mean_text(asked, group),
            median_text(asked, group),
        ]
    });
    let table = Table {
        caption: asked.title(),
        head: head.to_vec(),
        rows: rows.collect(),
    };
    let mut drawing = distribution(asked, scale);
    drawing.groups = asked
        .reading
        .groups
        .iter()
        .map(|group| GroupMean {
            label: with_people(asked, group),
            mean: shown(group)
                .and_then(|scale| scale.mean)
                .map(glane_stats::Ratio::value),
            text: mean_text(asked, group),
        })
        .collect();
    // The room's own drawing is another, and has what its columns would say.
    if asked.look.is_page() && super::is_parted(asked.reading) {
        drawing.is_bare = true;
        drawing.desc = means(asked, scale);
    }
    Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        more: None,
        note: hides.then(|| texts.text("restitution-hidden-note")),
    }
}

/// What a drawing of the groups' means alone shows.
fn means(asked: &Asked<'_>, scale: &ScaleReading) -> String {
    let texts = asked.texts;
    let groups = asked.reading.groups.iter().map(|group| {
        let label = texts.label(&group.label);
        let mean = mean_text(asked, group);
        let args = [("group", label.into()), ("mean", mean.into())];
        texts.format("restitution-desc-scale-group", &args)
    });
    let told = texts.list(&groups.collect::<Vec<_>>());
    let (min, max) = (scale.min.into(), scale.max.into());
    texts.format(
        "restitution-desc-scale-groups",
        &[("min", min), ("max", max), ("told", told.into())],
    )
}

pub(super) fn head(asked: &Asked<'_>) -> [String; 2] {
    [
        asked.texts.text("restitution-table-score"),
        asked.texts.text("restitution-table-people"),
    ]
}

fn distribution(asked: &Asked<'_>, scale: &ScaleReading) -> Distribution {
    let texts = asked.texts;
    let steps: Vec<(String, u64)> = scale
        .counts
        .iter()
        .map(|(score, count)| (texts.integer(*score), *count))
        .collect();
    let desc = texts.format(
        "restitution-desc-scale",
        &[
            ("n", asked.reading.n.into()),
            ("min", scale.min.into()),
            ("max", scale.max.into()),
            (
                "ranking",
                ranking(
                    texts,
                    steps.iter().map(|(step, count)| (step.as_str(), *count)),
                )
                .into(),
            ),
        ],
    );
    let ends = match &asked.reading.kind {
        Kind::Scale(kind) => [&kind.low, &kind.high].map(|end| {
            end.as_ref()
                .map_or_else(String::new, |end| texts.label(end).to_owned())
        }),
        _ => <[String; 2]>::default(),
    };
    // Scores outside the scale, from an earlier version of the script, widen its axis.
    let first = scale.counts.first().map_or(scale.min, |(score, _)| *score);
    let last = scale.counts.last().map_or(scale.max, |(score, _)| *score);
    Distribution {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc,
        head: head(asked),
        first: axis(first),
        last: axis(last),
        steps: steps
            .into_iter()
            .zip(&scale.counts)
            .map(|((_, count), (score, _))| Step {
                label: asked.with_sign((scale.min, scale.max), *score),
                count,
                count_text: texts.count(count),
                hidden: false,
            })
            .collect(),
        ends,
        mean: scale.mean.map(|mean| Mean {
            value: mean.value(),
            text: texts.format(
                "restitution-mean-of",
                &[("mean", mean.arg(1)), ("max", scale.max.into())],
            ),
        }),
        groups: Vec::new(),
        is_bare: false,
        theme: asked.look.theme(),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a step of a scale, far below 2^53 in any script that can be read"
)]
fn axis(score: i64) -> f64 {
    score as f64
}

/// The mean and the median of the room.
pub(super) fn note(asked: &Asked<'_>, scale: &ScaleReading) -> Option<String> {
    let texts = asked.texts;
    let max = || ("max", scale.max.into());
    let mean = texts.format(
        "restitution-mean-of",
        &[("mean", scale.mean?.arg(1)), max()],
    );
    let median = texts.format(
        "restitution-median-of",
        &[("median", scale.median?.half_arg()), max()],
    );
    Some(texts.format(
        "restitution-mean-and-median",
        &[("mean", mean.into()), ("median", median.into())],
    ))
}

fn shown(group: &GroupReading) -> Option<glane_analysis::GroupScale> {
    match group.content {
        GroupContent::Scale(Disclosed::Shown(scale)) => Some(scale),
        _ => None,
    }
}

/// The group's name, with the people who answered on a projector, where no table is seen beside it.
fn with_people(asked: &Asked<'_>, group: &GroupReading) -> String {
    let label = asked.texts.label(&group.label);
    match group.n.shown() {
        Some(n) if asked.look == Look::Room => asked.texts.format(
            "restitution-method-group-item",
            &[("group", label.into()), ("n", (*n).into())],
        ),
        _ => label.to_owned(),
    }
}

pub(super) fn mean_text(asked: &Asked<'_>, group: &GroupReading) -> String {
    let texts = asked.texts;
    let Some(scale) = shown(group) else {
        return texts.text("restitution-cell-withheld");
    };
    scale.mean.map_or_else(
        || texts.text("restitution-cell-none"),
        |mean| texts.format("restitution-mean-alone", &[("mean", mean.arg(1))]),
    )
}

pub(super) fn median_text(asked: &Asked<'_>, group: &GroupReading) -> String {
    let texts = asked.texts;
    let Some(scale) = shown(group) else {
        return texts.text("restitution-cell-withheld");
    };
    scale.median.map_or_else(
        || texts.text("restitution-cell-none"),
        |median| texts.format("restitution-mean-alone", &[("mean", median.half_arg())]),
    )
}
