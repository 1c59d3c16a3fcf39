//! What is asked about, and the task it makes of the data as they stand: made anew whenever replies are judged.

use std::collections::BTreeSet;

use glane_analysis::Verbatim;
use glane_analysis::checker::Lang as Read;
use glane_analysis::delicate::Langs;
use glane_assist::task::{Minutes, NameTheme, ProposeThemes, Reword, Summarise, Wish};
use glane_assist::{Judged, Reply, Task, Work};
use glane_core::coding::Coded;
use glane_core::id::{AnswerId, BlockKey, QuestionKey, ThemeKey};
use glane_report::desk::Desk;

/// What is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A sentence, said otherwise.
    Reword {
        /// Its block.
        block: BlockKey,
        /// How.
        wish: Wish,
    },
    /// A name for a theme.
    Name {
        /// The question.
        question: QuestionKey,
        /// The theme.
        theme: ThemeKey,
    },
    /// Themes for answers that nobody coded.
    Propose {
        /// The question.
        question: QuestionKey,
    },
    /// What answers say of a theme.
    Summarise {
        /// The question.
        question: QuestionKey,
        /// The theme.
        theme: ThemeKey,
    },
    /// Notes of a meeting.
    Minutes {
        /// As pasted.
        notes: String,
    },
}

/// What replies come to, and whose answers were sent out of which.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What may be shown, and what was dropped.
    pub judged: Judged,
    /// The answers sent, in their order.
    pub sent: Vec<AnswerId>,
    /// All answers to the question.
    pub all: Vec<AnswerId>,
}

/// The questions it makes; none if the data no longer have what it is about.
pub fn work(target: &Target, desk: &Desk) -> Option<Work> {
    with(target, desk, |task, _| Work::of(task.prompts()))
}

/// What may be shown of replies.
pub fn outcome(target: &Target, desk: &Desk, replies: &[Reply]) -> Option<Outcome> {
    with(target, desk, |task, sent| {
        let contents = replies.iter().map(|reply| &reply.content);
        Outcome {
            judged: glane_assist::task::judged(task, contents),
            sent: sent.iter().map(|verbatim| verbatim.at.answer).collect(),
            all: question_of(target)
                .map(|key| desk.reading().verbatims(key))
                .unwrap_or_default()
                .iter()
                .map(|verbatim| verbatim.at.answer)
                .collect(),
        }
    })
}

/// The question it is about.
pub fn question_of(target: &Target) -> Option<&QuestionKey> {
    match target {
        Target::Name { question, .. }
        | Target::Propose { question }
        | Target::Summarise { question, .. } => Some(question),
        Target::Reword { .. } | Target::Minutes { .. } => None,
    }
}

/// What a theme is called.
pub fn theme_label(desk: &Desk, question: &QuestionKey, theme: &ThemeKey) -> Option<String> {
    let read = desk.reading().question(question)?.texts()?.theme(theme)?;
    Some(read.theme.label.get(desk.ground().lang().code()).to_owned())
}

fn with<T>(
    target: &Target,
    desk: &Desk,
    go: impl FnOnce(&dyn Task, &[&Verbatim]) -> T,
) -> Option<T> {
    let reading = desk.reading();
    let ground = desk.ground();
    let (lang, code) = (ground.lang(), ground.lang().code());
    let langs = Langs::of(&reading.script);
    match target {
        Target::Reword { block, wish } => {
            let sentence = desk.place(block)?.machine.clone()?;
            let task = Reword {
                ground,
                original: desk.original(block)?,
                sentence: &sentence,
                wish: *wish,
            };
            Some(go(&task, &[]))
        }
        Target::Minutes { notes } => Some(go(&Minutes::of(notes, langs), &[])),
        Target::Name { question, theme } => {
            let sent = bearing(desk, question, theme);
            let asked = reading.question(question)?;
            let others = asked.texts()?.themes.iter();
            let task = NameTheme {
                question: asked.label.get(code),
                answers: texts(&sent),
                taken: others.flat_map(|one| one.theme.label.texts()).collect(),
                langs,
                lang,
            };
            (!sent.is_empty()).then(|| go(&task, &sent))
        }
        Target::Propose { question } => {
            let asked = reading.question(question)?;
            let all = reading.verbatims(question).iter();
            let sent: Vec<&Verbatim> = all.filter(|one| one.coded == Coded::Undecided).collect();
            let others = asked.texts()?.themes.iter();
            let task = ProposeThemes {
                question: asked.label.get(code),
                answers: texts(&sent),
                taken: others.flat_map(|one| one.theme.label.texts()).collect(),
                langs,
                lang,
            };
            (sent.len() > 1).then(|| go(&task, &sent))
        }
        Target::Summarise { question, theme } => {
            let sent = bearing(desk, question, theme);
            let label = theme_label(desk, question, theme)?;
            let task = Summarise {
                ground,
                reading,
                cells: reading.cells_of(question),
                theme: &label,
                answers: texts(&sent),
                langs,
            };
            (!sent.is_empty() && matches!(lang, Read::Fr | Read::En)).then(|| go(&task, &sent))
        }
    }
}

/// The answers that bear a theme by people's decisions, as they may be read.
fn bearing<'a>(desk: &'a Desk, question: &QuestionKey, theme: &ThemeKey) -> Vec<&'a Verbatim> {
    let bears = |themes: &BTreeSet<ThemeKey>| themes.contains(theme);
    let all = desk.reading().verbatims(question).iter();
    all.filter(|one| matches!(&one.coded, Coded::Decided(themes) if bears(themes)))
        .collect()
}

fn texts<'a>(sent: &[&'a Verbatim]) -> Vec<&'a str> {
    sent.iter().map(|one| one.text.as_str()).collect()
}
