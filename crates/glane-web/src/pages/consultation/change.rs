//! From one asking to the next: slopes, and what may be said of them.

use glane_archive::{Change, Changes, Moved, Pair, Shown, changes};
use glane_core::id::QuestionKey;
use glane_figure::{Slope, Slopes, Theme};

use super::question::Drawing;
use super::{named, part, question_of, share};
use crate::tr::Tr;

/// What is told of two askings.
pub(super) struct Told {
    /// Between which.
    pub(super) title: String,
    pub(super) questions: Vec<Asked>,
    /// Questions whose words changed.
    pub(super) reworded: Option<String>,
    /// Questions whose themes nobody classified in one of both, of which too much is hidden, or that one of both did not ask.
    pub(super) silent: Vec<String>,
}

/// A question that was asked in both.
pub(super) struct Asked {
    pub(super) label: String,
    pub(super) drawing: Drawing,
    /// What changed beyond chance, a sentence each; none: silence, and it is said why.
    pub(super) said: Vec<String>,
}

/// What changed since the edition before, by name.
pub(super) fn since(shown: &Shown, edition: &str) -> Option<Changes> {
    let all = shown.editions.keys().map(String::as_str);
    let before = all.take_while(|name| *name < edition).last()?;
    changes(shown, before, edition)
}

/// What changed, in words and drawn.
pub(super) fn told(t: &Tr, shown: &Shown, found: &Changes, prefix: &str) -> Told {
    let mut keys: Vec<&QuestionKey> = found.rows.iter().map(|row| &row.question).collect();
    keys.dedup();
    let label = |key: &QuestionKey| question_of(t, shown.editions.get(&found.to).into_iter(), key);
    let reworded: Vec<String> = found.reworded.iter().map(label).collect();
    let questions = keys.into_iter().map(|key| {
        let rows: Vec<&Change> = found
            .rows
            .iter()
            .filter(|row| row.question == *key)
            .collect();
        asked(
            t,
            found,
            &label(key),
            &rows,
            &format!("{prefix}{key}-slopes"),
        )
    });
    let mut silent: Vec<String> = found
        .unclassified
        .iter()
        .map(|one| {
            let args = [
                ("question", label(&one.question).into()),
                ("editions", one.editions.clone().into()),
            ];
            t.format("consultation-change-unclassified", &args)
        })
        .collect();
    if !found.hidden.is_empty() {
        let all: Vec<String> = found.hidden.iter().map(label).collect();
        silent.push(t.format("consultation-change-hidden", &[("questions", all.into())]));
    }
    for (key, edition, all) in [
        ("consultation-change-fresh", &found.to, &found.fresh),
        ("consultation-change-gone", &found.from, &found.gone),
    ] {
        let editions = || shown.editions.get(edition).into_iter();
        let all: Vec<String> = all
            .iter()
            .map(|question| question_of(t, editions(), question))
            .collect();
        if !all.is_empty() {
            let args = [
                ("edition", edition.as_str().into()),
                ("questions", all.into()),
            ];
            silent.push(t.format(key, &args));
        }
    }
    Told {
        silent,
        title: t.format("consultation-change-title", &times(found)),
        questions: questions.collect(),
        reworded: (!reworded.is_empty())
            .then(|| t.format("consultation-reworded", &[("questions", reworded.into())])),
    }
}

fn times(found: &Changes) -> [(&'static str, glane_locale::Arg); 2] {
    [
        ("from", found.from.as_str().into()),
        ("to", found.to.as_str().into()),
    ]
}

fn asked(t: &Tr, found: &Changes, label: &str, rows: &[&Change], id: &str) -> Asked {
    let slope = |row: &&Change| {
        let all = row.all;
        Slope {
            label: named(t, &row.name, row.label.as_ref()),
            before: share(all.before.0, all.before.1),
            before_text: part(t, all.before.0, all.before.1),
            after: share(all.after.0, all.after.1),
            after_text: part(t, all.after.0, all.after.1),
            said: moved(t, row.moved),
            is_strong: row.moved != Moved::Unsaid,
        }
    };
    let slopes = Slopes {
        id: id.to_owned(),
        title: label.to_owned(),
        desc: t.format("consultation-change-desc", &times(found)),
        head: [
            t.text("consultation-answer"),
            found.from.clone(),
            found.to.clone(),
            t.text("consultation-change-head"),
        ],
        slopes: rows.iter().map(slope).collect(),
        theme: Theme::page(),
    };
    let mut said = Vec::new();
    for row in rows {
        let name = named(t, &row.name, row.label.as_ref());
        said.extend(sentence(t, &name, None, row.all, row.moved));
        for (site, change) in &row.sites {
            said.extend(sentence(t, &name, Some(site), change.people, change.moved));
        }
    }
    Asked {
        label: label.to_owned(),
        drawing: Drawing {
            svg: slopes.svg(),
            table: slopes.table().to_html(),
        },
        said,
    }
}

fn moved(t: &Tr, moved: Moved) -> String {
    t.text(match moved {
        Moved::Up => "consultation-moved-up",
        Moved::Down => "consultation-moved-down",
        Moved::Unsaid => "consultation-moved-unsaid",
    })
}

/// What may be said of a change; nothing where chance explains it.
pub(super) fn sentence(
    t: &Tr,
    answer: &str,
    site: Option<&String>,
    people: Pair,
    moved: Moved,
) -> Option<String> {
    let key = match (moved, site) {
        (Moved::Unsaid, _) => return None,
        (Moved::Up, None) => "consultation-change-up",
        (Moved::Down, None) => "consultation-change-down",
        (Moved::Up, Some(_)) => "consultation-change-up-site",
        (Moved::Down, Some(_)) => "consultation-change-down-site",
    };
    let args = [
        ("answer", answer.into()),
        ("site", site.map_or("", String::as_str).into()),
        ("before", part(t, people.before.0, people.before.1).into()),
        ("after", part(t, people.after.0, people.after.1).into()),
    ];
    Some(t.format(key, &args))
}
