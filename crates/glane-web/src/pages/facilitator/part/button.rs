//! Forms of one button.

use glane_core::decision::Screen;
use glane_core::id::QuestionKey;
use glane_core::room::Phase;
use glane_live::inside::Inside;

use crate::pages::facilitator::decide::Verb;
use crate::tr::Tr;

/// A form of one button.
pub(super) struct Button {
    pub(super) id: String,
    /// How much it stands out: the name of a class.
    pub(super) class: &'static str,
    pub(super) label: String,
    pub(super) act: Verb,
    pub(super) question: Option<String>,
    pub(super) screen: Option<&'static str>,
    pub(super) undoes: Option<String>,
    /// How long a timer runs.
    pub(super) seconds: Option<u32>,
    /// The key that does the same.
    pub(super) key: Option<&'static str>,
}

impl Button {
    pub(super) fn new(
        id: &str,
        class: &'static str,
        label: String,
        act: Verb,
        question: Option<&QuestionKey>,
    ) -> Self {
        let question = question.map(ToString::to_string);
        let id = question
            .as_ref()
            .map_or_else(|| id.to_owned(), |question| format!("{id}-{question}"));
        Self {
            id,
            class,
            label,
            act,
            question,
            screen: None,
            undoes: None,
            seconds: None,
            key: None,
        }
    }

    /// The button that shows or hides results on a screen, whichever they are not.
    pub(super) fn screen(t: &Tr, question: &QuestionKey, screen: Screen, shown: bool) -> Self {
        let (name, show, hide) = match screen {
            Screen::Projector => ("projector", "facilitator-show", "facilitator-hide"),
            Screen::Phones => (
                "phones",
                "facilitator-show-phones",
                "facilitator-hide-phones",
            ),
        };
        let (act, label) = if shown {
            (Verb::Hide, hide)
        } else {
            (Verb::Show, show)
        };
        let id = format!("{}-{name}", act.name());
        Self {
            screen: Some(name),
            ..Self::new(&id, "quiet", t.text(label), act, Some(question))
        }
    }

    /// The same, saying the key that does it, and how browsers call that key.
    pub(super) fn by_key(self, key: &'static str) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    /// The same for a question that is to be asked once more: which round it opens.
    pub(super) fn of_round(self, t: &Tr, inside: &Inside, question: &QuestionKey) -> Self {
        let asked = inside.state.questions.get(question);
        let again = asked.filter(|asked| asked.phase == Phase::Upcoming && asked.round.0 > 1);
        let label = again.map(|asked| match (asked.before, asked.round.0) {
            (Some(_), 2) => t.text("running-open-second"),
            (Some(_), round) => t.n("running-open-round", "n", round),
            (None, _) => t.text("running-open-anew"),
        });
        Self {
            label: label.unwrap_or(self.label),
            ..self
        }
    }

    /// Whether it opens a question, closes it or asks it anew.
    pub(super) fn asks(&self) -> bool {
        matches!(
            self.act,
            Verb::Open | Verb::Close | Verb::Reset | Verb::Again
        )
    }

    /// The button that opens a question or closes it.
    pub(super) fn phase(
        t: &Tr,
        id: &str,
        question: &QuestionKey,
        phase: Phase,
        class: &'static str,
    ) -> Self {
        let (act, label) = match phase {
            Phase::Upcoming => (Verb::Open, "facilitator-open"),
            Phase::Open => (Verb::Close, "facilitator-close"),
            Phase::Closed => (Verb::Open, "facilitator-reopen"),
        };
        Self::new(
            &format!("{id}{}", act.name()),
            class,
            t.text(label),
            act,
            Some(question),
        )
    }
}
