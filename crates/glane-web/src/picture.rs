//! A question's figures as they stand in a room, drawn for its screens.

use glane_analysis::{GroupBase, QuestionCount, QuestionReading, Room};
use glane_core::script::Question;
use glane_core::tally::Tally;
use glane_figure::Table;
use glane_live::inside::Inside;
use glane_report::picture::{self, Look, Texts};

use crate::tr::Tr;

/// A picture, its table twin and what stands under it, as HTML.
pub(crate) struct Drawn {
    pub(crate) html: String,
    pub(crate) by_group: Option<String>,
    pub(crate) people: u64,
}

/// Reads and draws a question of a room in its present round.
pub(crate) fn of(t: &Tr, inside: &Inside, question: &Question, look: Look) -> Drawn {
    let reading = read(inside, question);
    let texts = Texts::new(&t.locale, t.lang);
    let picture = picture::of(&reading, &texts, look, question.key.as_str());
    let by_group = picture::by_group(&reading, &texts, look, &format!("{}-groups", question.key));
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
    let counted = inside.counted(&question.key);
    let count = QuestionCount {
        question: question.key.clone(),
        round: inside.state.round(&question.key),
        room: counted.map_or_else(nothing, |counted| counted.room.clone()),
        raised: counted.map_or_else(nothing, |counted| counted.raised.clone()),
        together: inside
            .bodies(&question.key)
            .filter_map(glane_analysis::forms)
            .collect(),
        calls: inside.state.calls(&question.key).to_vec(),
        groups: inside
            .script
            .groups
            .iter()
            .map(|group| {
                let tally = counted
                    .and_then(|counted| counted.groups.get(&group.key))
                    .cloned();
                (group.key.clone(), tally.unwrap_or_else(nothing))
            })
            .collect(),
    };
    let groups: Vec<GroupBase> = inside
        .script
        .groups
        .iter()
        .map(|group| GroupBase {
            key: group.key.clone(),
            label: group.label.clone(),
            people: inside.answered_in(&group.key) as u64,
        })
        .collect();
    let local = glane_analysis::local(&inside.script);
    let room = Room {
        local: &local,
        people: inside.answered() as u64,
        groups: &groups,
        threshold: inside.script.threshold,
    };
    QuestionReading::of(question, inside.all_ideas(), &count, &room)
}
