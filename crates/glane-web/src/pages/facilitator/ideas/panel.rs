//! What the panel shows.

use askama::Template;
use glane_analysis::{ItemReading, ItemsReading, RatedReading};
use glane_core::decision::Act;
use glane_core::id::{ItemKey, QuestionKey};
use glane_core::idea::{Moderation, Verdict, steps};
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::sent::{REASON_MAX, is_proposed};
use crate::pages::facilitator::form::log_lines;
use crate::pages::facilitator::moderation::idea_makes_worry;
use crate::picture;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/ideas_part.html")]
pub(super) struct Panel {
    t: Tr,
    slug: String,
    question: QuestionKey,
    base: u64,
    undo: Option<String>,
    redo: Option<String>,
    reason_max: usize,
    /// Ideas nobody sees until somebody decides.
    held: Vec<Idea>,
    ideas: Vec<Idea>,
    aside: Vec<Idea>,
    log: Vec<String>,
}

struct Idea {
    key: ItemKey,
    text: String,
    votes: String,
    /// The script's own cannot be put aside.
    proposed: bool,
    /// What was put with it.
    merged: Vec<String>,
    /// Why it is put aside.
    reason: Option<String>,
    /// Whether it makes one worry about somebody: it is shown in two steps.
    worries: bool,
}

/// The ideas of a question as the room has them now.
pub(super) fn read(inside: &Inside, question: &QuestionKey) -> Option<ItemsReading> {
    let question = inside.script.question(question)?;
    let read = picture::read(inside, question);
    let added = || read.rated().map(RatedReading::as_ideas);
    read.items().cloned().or_else(added)
}

impl Panel {
    pub(super) fn of(t: &Tr, inside: &Inside, question: &QuestionKey) -> Self {
        let all = read(inside, question);
        let decided = inside.state.moderation(question);
        let list = |of: fn(&ItemsReading) -> &Vec<ItemReading>| -> Vec<Idea> {
            let ideas = all.iter().flat_map(|all| of(all).iter());
            ideas.map(|idea| Idea::of(t, idea, decided)).collect()
        };
        let steps = steps(question, inside.log());
        Self {
            slug: inside.workshop.slug.to_string(),
            question: question.clone(),
            base: inside.revision.0,
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            reason_max: REASON_MAX,
            held: list(|all| &all.held),
            ideas: list(|all| &all.items),
            aside: list(|all| &all.aside),
            log: log(t, inside, question),
            t: t.clone(),
        }
    }
}

impl Idea {
    fn of(t: &Tr, idea: &ItemReading, decided: Option<&Moderation>) -> Self {
        let verdict = decided.and_then(|decided| decided.verdict(&idea.key));
        Self {
            key: idea.key.clone(),
            text: t.label(&idea.label).to_owned(),
            votes: t.n("ideas-votes", "n", idea.count),
            proposed: is_proposed(idea),
            merged: idea.merged.clone(),
            reason: verdict.and_then(|verdict| match verdict {
                Verdict::Aside(reason) => Some(t.with("ideas-why", "reason", reason)),
                Verdict::Shown => None,
            }),
            worries: idea_makes_worry(idea),
        }
    }
}

/// The decisions, the newest first, those taken back said to be.
fn log(t: &Tr, inside: &Inside, question: &QuestionKey) -> Vec<String> {
    let asked = inside.script.question(question);
    let name = |key: &ItemKey| {
        let mut own = asked.iter().flat_map(|asked| &asked.items);
        let own = own.find(|item| item.key == *key);
        let mut proposed = inside.all_ideas().iter();
        let idea = proposed.find(|idea| idea.question == *question && idea.key == *key);
        own.map(|item| t.label(&item.label).to_owned())
            .or_else(|| idea.map(|idea| idea.text.clone()))
            .unwrap_or_else(|| key.to_string())
    };
    let line = |act: &Act| {
        let told = |key: &str, idea: &ItemKey| t.with(key, "idea", &name(idea));
        Some(match act {
            _ if act.ideas_of() != Some(question) => return None,
            Act::HideIdea { idea, reason, .. } => t.format(
                "ideas-log-aside",
                &[
                    ("idea", Arg::Text(name(idea))),
                    ("reason", Arg::Text(reason.clone())),
                ],
            ),
            Act::ShowIdea { idea, .. } => told("ideas-log-shown", idea),
            Act::MergeIdeas { ideas, .. } => {
                let names = ideas
                    .iter()
                    .map(|key| t.with("ideas-quote", "idea", &name(key)));
                let names: Vec<String> = names.collect();
                t.with("ideas-log-merged", "ideas", &names.join(", "))
            }
            _ => return None,
        })
    };
    log_lines(t, inside.log(), line)
}
