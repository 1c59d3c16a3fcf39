//! A question's figures as they stand in a room, drawn for its screens.

use std::collections::BTreeMap;
use std::sync::Arc;

use glane_analysis::{GroupBase, KeptWords, QuestionCount, QuestionReading, Room, WordsCount};
use glane_core::id::GroupKey;
use glane_core::idea::Moderation;
use glane_core::kind::Kind;
use glane_core::script::{Group, Question};
use glane_core::tally::{Content, Sign, Tally};
use glane_core::words::WordCall;
use glane_figure::Table;
use glane_live::inside::{Counted, Inside};
use glane_report::picture::{self, Look, Texts};
use glane_text::local::Local;

use crate::tr::Tr;

/// A picture, its table twin and what stands under it, as HTML.
pub(crate) struct Drawn {
    pub(crate) html: String,
    pub(crate) by_group: Option<String>,
    pub(crate) people: u64,
}

/// Reads and draws a question of a room in its present round.
pub(crate) fn of(t: &Tr, inside: &Inside, question: &Question, look: Look) -> Drawn {
    named(t, inside, question, look, question.key.as_str())
}

/// The same under a name of its own, where a page has it in two looks.
pub(crate) fn named(t: &Tr, inside: &Inside, question: &Question, look: Look, id: &str) -> Drawn {
    let reading = read(inside, question);
    let texts = Texts::new(&t.locale, t.lang);
    let picture = picture::of(&reading, &texts, look, id);
    let crossed = crossed(inside, question);
    let by_group = crossed.as_ref().and_then(|reading| {
        picture::by_group(reading, &texts, look, &format!("{id}-groups"))
    });
    Drawn {
        html: html(&picture),
        by_group: by_group.as_ref().map(html),
        people: reading.n,
    }
}

fn html(picture: &picture::Picture) -> String {
    let line = |text: &Option<String>, class: &str| {
        text.as_ref().map_or_else(String::new, |text| {
            format!(
                "<p class=\"{class}\">{}</p>",
                glane_figure::escape::text(text)
            )
        })
    };
    // What has no figures (texts) has no twin either.
    let twin = |table: &Table| format!("<div class=\"hidden\">{}</div>", table.to_html());
    let table = Some(&picture.table)
        .filter(|table| !table.rows.is_empty())
        .map_or_else(String::new, twin);
    format!(
        "{}{}{}{table}",
        picture.svg,
        line(&picture.more, "more"),
        line(&picture.note, "note")
    )
}

/// A question's figures from the room's tallies.
pub(crate) fn read(inside: &Inside, question: &Question) -> QuestionReading {
    let nothing = || Tally::empty(&question.kind);
    let ideas = inside.state.moderation(&question.key);
    let merged = ideas.filter(|ideas| ideas.has_merges());
    let merged = merged.map(|ideas| with_merges(inside, question, ideas));
    let counted = merged.as_ref().or_else(|| inside.counted(&question.key));
    let room = counted.map_or_else(nothing, |counted| counted.room.clone());
    let calls = inside.state.calls(&question.key).to_vec();
    let local = glane_analysis::local(&inside.script);
    let count = QuestionCount {
        question: question.key.clone(),
        round: inside.state.round(&question.key),
        raised: counted.map_or_else(nothing, |counted| counted.raised.clone()),
        waits: inside.state.moderated.waits_first(&question.key),
        words: words(inside, question, &room, &calls, &local),
        themes: None,
        ideas: ideas.cloned().unwrap_or_default(),
        groups: tallies(inside, question, |key| counted?.groups.get(key)),
        room,
        calls,
    };
    let groups = bases(inside, |key| inside.answered_in(key) as u64);
    let room = Room {
        local: &local,
        people: inside.answered() as u64,
        groups: &groups,
        threshold: inside.script.threshold,
    };
    QuestionReading::of(question, inside.all_ideas(), &count, &room)
}

/// The figures by group, as far as the room may see them while people answer. Ideas put together are crossed in the
/// restitution alone.
fn crossed(inside: &Inside, question: &Question) -> Option<QuestionReading> {
    let ideas = inside.state.moderation(&question.key);
    if matches!(
        question.kind,
        Kind::Words(_) | Kind::Open(_) | Kind::Statements(_)
    ) || ideas.is_some_and(Moderation::has_merges)
    {
        return None;
    }
    let (room, groups) = inside.crossed(question)?;
    let people = u64::try_from(room.ballots()).unwrap_or(0);
    let in_group = |key: &GroupKey| groups.get(key).map_or(0, Tally::ballots);
    let bases = bases(inside, |key| u64::try_from(in_group(key)).unwrap_or(0));
    let count = QuestionCount {
        question: question.key.clone(),
        round: inside.state.round(&question.key),
        raised: Tally::empty(&question.kind),
        words: None,
        themes: None,
        ideas: ideas.cloned().unwrap_or_default(),
        groups: tallies(inside, question, |key| groups.get(key)),
        room,
        calls: Vec::new(),
        waits: false,
    };
    let room = Room {
        local: &glane_analysis::local(&inside.script),
        people,
        groups: &bases,
        threshold: inside.script.threshold,
    };
    Some(QuestionReading::of(
        question,
        inside.all_ideas(),
        &count,
        &room,
    ))
}

/// The script's groups, each with its people.
fn bases(inside: &Inside, people: impl Fn(&GroupKey) -> u64) -> Vec<GroupBase> {
    let groups = inside.script.groups.iter();
    let base = |group: &Group| GroupBase {
        key: group.key.clone(),
        label: group.label.clone(),
        people: people(&group.key),
    };
    groups.map(base).collect()
}

/// The tally of each of the script's groups, empty where nobody of it answered.
fn tallies<'a>(
    inside: &Inside,
    question: &Question,
    of: impl Fn(&GroupKey) -> Option<&'a Tally>,
) -> Vec<(GroupKey, Tally)> {
    let groups = inside.script.groups.iter();
    let tally = |group: &Group| {
        let tally = of(&group.key).cloned();
        let nothing = || Tally::empty(&question.kind);
        (group.key.clone(), tally.unwrap_or_else(nothing))
    };
    groups.map(tally).collect()
}

/// The room's tallies once more, with ideas that are one counted as one: who backs both backs it once, so counts alone
/// do not tell.
fn with_merges(inside: &Inside, question: &Question, ideas: &Moderation) -> Counted {
    let kind = &question.kind;
    let mut counted = Counted {
        room: Tally::empty(kind),
        raised: Tally::empty(kind),
        groups: BTreeMap::new(),
    };
    for (group, body) in inside.bodies(&question.key) {
        let moved = ideas.counted(body);
        let body = moved.as_ref().unwrap_or(body);
        counted.room.fold(kind, body, Sign::In);
        if let Some(group) = group {
            let tally = counted.groups.entry(group.clone());
            let tally = tally.or_insert_with(|| Tally::empty(kind));
            tally.fold(kind, body, Sign::In);
        }
    }
    for body in inside.raised(&question.key) {
        let moved = ideas.counted(body);
        let body = moved.as_ref().unwrap_or(body);
        counted.room.fold(kind, body, Sign::In);
        counted.raised.fold(kind, body, Sign::In);
    }
    counted
}

/// Who gave which word, if the question asks for words.
fn words(
    inside: &Inside,
    question: &Question,
    room: &Tally,
    calls: &[WordCall],
    local: &Arc<Local>,
) -> Option<WordsCount> {
    let Content::Words(counts) = &room.content else {
        return None;
    };
    // A room is drawn a few times a second: only what came since is put together anew.
    let look = |kept: &mut KeptWords| kept.count(counts, calls, local);
    let mut words = inside.scratch.with(&question.key, look);
    for (group, body) in inside.bodies(&question.key) {
        let groups = &inside.script.groups;
        let place = group.and_then(|key| groups.iter().position(|group| group.key == *key));
        words.fold(place, body, Sign::In);
    }
    Some(words)
}
