//! What a task is asked about: found in the workshop as it stands.

use glane_assist::task::Wish;
use glane_core::coding::Coded;
use glane_core::id::{BlockKey, QuestionKey, ThemeKey};
use glane_locale::Lang;
use glane_report::desk::Desk;
use glane_web::assistant::Target;

use crate::fail::Fail;

/// The five tasks, and the three ways to say a sentence otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// A sentence said otherwise.
    Reword(Wish),
    /// A name for a theme.
    Name,
    /// Themes for answers that nobody coded.
    Propose,
    /// What answers say of a theme.
    Summarise,
    /// Notes of a meeting.
    Minutes,
}

/// Their names on the command line, in French and in English.
const NAMES: [(&str, &str, Ask); 7] = [
    ("plus-simple", "plainer", Ask::Reword(Wish::Plainer)),
    ("plus-court", "shorter", Ask::Reword(Wish::Shorter)),
    ("sms", "text-message", Ask::Reword(Wish::SMS)),
    ("nommer", "name", Ask::Name),
    ("proposer", "propose", Ask::Propose),
    ("resumer", "summarise", Ask::Summarise),
    ("compte-rendu", "minutes", Ask::Minutes),
];

impl Ask {
    /// The task that is named.
    pub fn named(typed: &str) -> Result<Self, Fail> {
        let mut all = NAMES.into_iter();
        let found = all.find(|(fr, en, _)| [*fr, *en].contains(&typed));
        found.map(|(.., ask)| ask).ok_or_else(|| {
            let known = NAMES.map(|(fr, ..)| fr).join(", ");
            Fail::input("program-assist-task-unknown")
                .with("value", typed)
                .with("known", known)
        })
    }

    /// Its name, whichever was typed.
    pub fn name(self) -> &'static str {
        let mut all = NAMES.into_iter();
        all.find(|(.., ask)| *ask == self).map_or("", |(fr, ..)| fr)
    }
}

/// What it is asked about, each with how that is called; of one question alone, if one is named.
pub fn targets(
    ask: Ask,
    desk: &Desk,
    only: Option<&QuestionKey>,
    lang: Lang,
) -> Vec<(Target, String)> {
    match ask {
        Ask::Reword(wish) => sentences(desk)
            .map(|(block, text)| (Target::Reword { block, wish }, text))
            .collect(),
        Ask::Name => themes(desk, only, lang)
            .map(|(question, theme, label)| (Target::Name { question, theme }, label))
            .collect(),
        Ask::Summarise => themes(desk, only, lang)
            .map(|(question, theme, label)| (Target::Summarise { question, theme }, label))
            .collect(),
        Ask::Propose => uncoded(desk, only, lang)
            .map(|(question, label)| (Target::Propose { question }, label))
            .collect(),
        Ask::Minutes => Vec::new(),
    }
}

fn sentences(desk: &Desk) -> impl Iterator<Item = (BlockKey, String)> {
    let all = desk.places.iter();
    all.filter(|one| desk.original(&one.key).is_some())
        .filter_map(|one| Some((one.key.clone(), one.machine.clone()?)))
}

fn themes(
    desk: &Desk,
    only: Option<&QuestionKey>,
    lang: Lang,
) -> impl Iterator<Item = (QuestionKey, ThemeKey, String)> {
    let is_meant = move |key: &QuestionKey| only.is_none_or(|only| only == key);
    let asked = desk.reading().questions.iter();
    let asked = asked.filter(move |one| is_meant(&one.key));
    asked.flat_map(move |one| {
        let themes = one.texts().into_iter().flat_map(|texts| &texts.themes);
        let borne = themes.filter(|theme| theme.decided.people > 0);
        borne.map(move |theme| {
            let label = theme.theme.label.get(lang.code()).to_owned();
            (one.key.clone(), theme.theme.key.clone(), label)
        })
    })
}

fn uncoded(
    desk: &Desk,
    only: Option<&QuestionKey>,
    lang: Lang,
) -> impl Iterator<Item = (QuestionKey, String)> {
    let is_meant = move |key: &QuestionKey| only.is_none_or(|only| only == key);
    let asked = desk.reading().questions.iter();
    let asked = asked.filter(move |one| is_meant(&one.key) && one.texts().is_some());
    asked
        .filter(|one| {
            let all = desk.reading().verbatims(&one.key).iter();
            all.filter(|said| said.coded == Coded::Undecided).count() > 1
        })
        .map(move |one| (one.key.clone(), one.label.get(lang.code()).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_named_in_either_language() {
        for (fr, en, ask) in NAMES {
            assert_eq!((Ask::named(fr), Ask::named(en)), (Ok(ask), Ok(ask)));
            assert_eq!(ask.name(), fr);
        }
        let bad = Ask::named("traduire").unwrap_err();
        assert_eq!(bad.key, "program-assist-task-unknown");
    }
}
