//! The notice of a workshop in words, for whoever shows it: participants' pages, the poster.

use glane_core::date::Day;
use glane_core::notice::{self, Settings, Statement};
use glane_core::script::audience::Audience;
use glane_live::inside::Inside;
use glane_report::Texts;
use glane_report::notice::{Part, line, worded};

use crate::tr::Tr;

/// Where answers are taken back, below a workshop's code.
const WITHDRAW: &str = "retrait";

/// A workshop's notice.
pub(crate) struct Notice {
    said: Vec<Statement>,
    /// To whom it is told.
    audience: Audience,
    /// Where answers are taken back.
    withdraw: String,
}

impl Notice {
    /// As it stands today. `room` is the whole address of the workshop's room.
    pub(crate) fn of(inside: &Inside, today: Day, room: &str) -> Self {
        let settings = Settings {
            script: &inside.script,
            life: &inside.life,
            today,
        };
        Self {
            said: notice::notice(&settings),
            audience: inside.script.audience,
            withdraw: format!("{room}/{WITHDRAW}"),
        }
    }

    /// All of it, under its headings.
    pub(crate) fn parts(&self, t: &Tr) -> Vec<Part> {
        let texts = Texts::new(&t.locale, t.page).told_to(self.audience);
        worded(&texts, &self.said, &self.withdraw)
    }

    /// What everyone reads before answering: who asks, and that one may leave it; then what unfolds under it. All of it is
    /// one tap further, so that the question is not far below.
    pub(crate) fn first(&self, t: &Tr) -> (String, Vec<String>) {
        let texts = Texts::new(&t.locale, t.page).told_to(self.audience);
        let lines = |which: fn(&Statement) -> bool| {
            let some = self.said.iter().filter(move |statement| which(statement));
            let lines = some.map(|statement| line(&texts, statement, &self.withdraw));
            lines.collect::<Vec<_>>()
        };
        let is_sample = |statement: &Statement| matches!(statement, Statement::Sample(_));
        let sample = self.said.iter().any(is_sample);
        let mut first = lines(|one| matches!(one, Statement::Organiser(_) | Statement::Free));
        first.extend(sample.then(|| t.text("projector-sample")));
        let folded = lines(|one| {
            matches!(
                one,
                Statement::Nameless | Statement::Until { .. } | Statement::Erased(_)
            )
        });
        (first.join(" "), folded)
    }
}
