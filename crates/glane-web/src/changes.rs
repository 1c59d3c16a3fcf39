//! What a new version of a script does to the answers kept, in words.

use glane_core::kind::number::written;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_live::revision::{Change, Misfit, Why};
use glane_locale::Arg;
use serde::Serialize;

/// Puts a message of the locale into words.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, Arg)]) -> String;

/// A sentence about one question; also as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The message's key, stable over languages.
    pub key: &'static str,
    /// The question's key, or that of the group it is about.
    pub question: String,
    /// The option's key, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// How many answers it is about.
    pub answers: usize,
    /// The sentence.
    pub message: String,
}

impl Said {
    fn of(
        say: Say<'_>,
        key: &'static str,
        about: (&str, Option<&str>, usize),
        others: Vec<(&'static str, Arg)>,
    ) -> Self {
        let (question, option, answers) = about;
        let mut args = vec![("question", question.into()), ("n", answers.into())];
        args.extend(others);
        Self {
            key,
            question: question.to_owned(),
            option: option.map(str::to_owned),
            answers,
            message: say(key, &args),
        }
    }
}

/// Why a version is refused.
pub fn misfit(say: Say<'_>, misfit: &Misfit) -> Said {
    let at_most = |max: usize| vec![("max", Arg::from(max))];
    // As text: a step of a scale is a label.
    let step = |value: i64| Arg::Text(value.to_string());
    let (key, args) = match misfit.why {
        Why::Type(name) => ("program-script-unfit-type", vec![("type", name.into())]),
        Why::Scale { min, max } => (
            "program-script-unfit-scale",
            vec![("min", step(min)), ("max", step(max))],
        ),
        Why::Number { min, max, decimals } => {
            let number = |steps| Arg::Text(written(steps, decimals));
            let args = vec![("min", number(min)), ("max", number(max))];
            ("program-script-unfit-number", args)
        }
        Why::Points(total) => (
            "program-script-unfit-points",
            vec![("total", Arg::from(total))],
        ),
        Why::Places(max) => ("program-script-unfit-places", at_most(max)),
        Why::Decimals(max) => (
            "program-script-unfit-decimals",
            vec![("max", Arg::from(u32::from(max)))],
        ),
        Why::Words(max) => ("program-script-unfit-words", at_most(max)),
        Why::Length(max) => ("program-script-unfit-length", at_most(max)),
        Why::Ticks(max) => ("program-script-unfit-ticks", at_most(max)),
        Why::By { tables: true } => ("program-script-unfit-tables", vec![]),
        Why::By { tables: false } => ("program-script-unfit-people", vec![]),
    };
    let about = (misfit.question.as_str(), None, misfit.answers);
    Said::of(say, key, about, args)
}

/// What a version changes for answers that stay. Labels are given in the script's own language.
pub fn change(say: Say<'_>, script: &Script, change: &Change) -> Said {
    let label = |label: &Label| Arg::Text(label.get(script.lang()).to_owned());
    match change {
        Change::GroupGone {
            group,
            label: text,
            people,
        } => Said::of(
            say,
            "program-script-group-gone",
            (group.as_str(), None, *people),
            vec![("label", label(text))],
        ),
        Change::TableGone {
            group,
            label: text,
            answers,
        } => Said::of(
            say,
            "program-script-table-gone",
            (group.as_str(), None, *answers),
            vec![("label", label(text))],
        ),
        Change::QuestionGone { question, answers } => Said::of(
            say,
            "program-script-question-gone",
            (question.as_str(), None, *answers),
            vec![],
        ),
        Change::OptionGone {
            question,
            option,
            label: text,
            answers,
        } => Said::of(
            say,
            "program-script-option-gone",
            (question.as_str(), Some(option.as_str()), *answers),
            vec![("option", option.as_str().into()), ("label", label(text))],
        ),
        Change::Relabelled {
            question,
            option,
            before,
            after,
            answers,
        } => Said::of(
            say,
            "program-script-relabelled",
            (question.as_str(), Some(option.as_str()), *answers),
            vec![
                ("option", option.as_str().into()),
                ("before", label(before)),
                ("after", label(after)),
            ],
        ),
    }
}
