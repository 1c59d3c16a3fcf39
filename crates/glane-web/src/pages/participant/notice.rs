//! What becomes of the answers, in plain words, from the workshop's real settings.

use glane_core::date::Day;
use glane_core::script::Script;

use crate::tr::{Tr, date};

/// The notice's sentences, one a paragraph.
#[derive(Default)]
pub(crate) struct Notice {
    /// What everyone reads before answering.
    pub(crate) first: Vec<String>,
    /// The rest, one tap away, so that the question is not far below.
    pub(crate) rest: Vec<String>,
}

impl Notice {
    /// The notice of a workshop. A day that is past is no promise any more.
    pub(crate) fn of(t: &Tr, script: &Script, today: Day) -> Self {
        let until = if script.is_overdue(today) {
            "participant-notice-until-past"
        } else {
            "participant-notice-until"
        };
        let mut first = vec![
            t.with(
                "participant-notice-organiser",
                "organiser",
                &script.organiser,
            ),
            t.text("participant-notice-nameless"),
            t.text("participant-notice-free"),
        ];
        first.extend(script.sample.is_some().then(|| t.text("projector-sample")));
        let mut rest = vec![
            t.text("participant-notice-kept"),
            t.text("participant-notice-number"),
            t.format(until, &[("until", date(script.kept_until()))]),
            t.text("participant-notice-use"),
        ];
        rest.extend(script.notice.as_ref().map(|own| t.label(own).to_owned()));
        rest.extend(
            script
                .sample
                .as_ref()
                .map(|sample| t.label(sample).to_owned()),
        );
        Self { first, rest }
    }
}
