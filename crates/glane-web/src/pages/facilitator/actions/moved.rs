//! What moved since the edition before, beside what it promised: the words of the restitution, and both editions side by side.

use glane_analysis::moved::{Moved, Moves, QuestionMoves, RowMove, moves};
use glane_core::action::{Actions, Recalled};
use glane_figure::{Slope, Slopes, Theme};
use glane_live::Room;
use glane_report::Texts;
use glane_report::moved::{Said, means, moved, part, uncompared};

use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::writing::Desks;
use crate::tr::Tr;

/// What is shown of it.
pub(super) struct Since {
    /// What is said; nothing where no question is in both, or nothing was measured.
    pub(super) said: Option<Said>,
    /// Why nothing is.
    pub(super) why: String,
    /// Then, the questions that are not compared, a sentence for each reason why.
    pub(super) uncompared: Vec<String>,
    pub(super) questions: Vec<Question>,
}

/// One question in both editions.
pub(super) struct Question {
    pub(super) label: String,
    /// Its answers drawn, and the same as a table.
    pub(super) drawing: Option<(String, String)>,
    /// Of a scale: both means.
    pub(super) means: Option<String>,
}

/// What moved since what was taken over into a room's log; nothing where nothing was, or no answers are left.
pub(super) async fn since(
    app: &App,
    desks: &Desks,
    room: &Room,
) -> Result<Option<Moves>, WebError> {
    let recalled = room.look(|inside| {
        let is_there = inside.life.purged.is_none();
        let recalled = Actions::fold(inside.log()).recalled;
        recalled.filter(|_| is_there)
    });
    let Some(recalled) = recalled else {
        return Ok(None);
    };
    let at = desks.of(app, room).await?;
    Ok(Some(moves(&recalled.measured, at.desk.reading())))
}

impl Since {
    pub(super) fn of(t: &Tr, recalled: &Recalled, found: &Moves) -> Self {
        let texts = Texts::new(&t.locale, t.lang);
        let why = if recalled.measured.is_empty() {
            "actions-moved-nothing"
        } else {
            "actions-moved-apart"
        };
        Self {
            said: Said::of(recalled, found, &texts),
            why: t.text(why),
            uncompared: uncompared(found, &texts),
            questions: found
                .questions
                .iter()
                .map(|one| question(one, &texts))
                .collect(),
        }
    }
}

fn question(found: &QuestionMoves, texts: &Texts<'_>) -> Question {
    let label = texts.label(&found.label).to_owned();
    let slope = |row: &RowMove| Slope {
        label: texts.label(&row.label).to_owned(),
        before: share(row.people.before),
        before_text: part(row.people.before, texts),
        after: share(row.people.after),
        after_text: part(row.people.after, texts),
        said: moved(row.moved, texts),
        is_strong: row.moved != Moved::Unsaid,
    };
    let slopes = Slopes {
        id: format!("moved-{}", found.key),
        title: label.clone(),
        desc: texts.text("actions-moved-desc"),
        head: ["answer", "before", "after", "what"]
            .map(|name| texts.text(&format!("actions-moved-{name}"))),
        slopes: found.rows.iter().map(slope).collect(),
        theme: Theme::page(),
    };
    Question {
        drawing: (!found.rows.is_empty()).then(|| (slopes.svg(), slopes.table().to_html())),
        means: found.scale.map(|scale| means(found, scale, texts)),
        label,
    }
}

/// As a picture wants a share: of its own whole, rounded to the nearest.
fn share((people, base): (u64, u64)) -> u64 {
    let (people, base) = (u128::from(people), u128::from(base.max(1)));
    let whole = u128::from(glane_figure::dots::WHOLE);
    u64::try_from((people * whole * 2 + base) / (base * 2)).unwrap_or(0)
}
