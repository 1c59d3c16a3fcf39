//! A question as the console shows it: the current one, and each of the list.

use glane_core::decision::Screen;
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Kind;
use glane_core::room::{Asked, Phase};
use glane_core::script::Question;
use glane_core::text::unbroken;
use glane_live::inside::Inside;

use super::Voice;
use super::button::Button;
use crate::pages::facilitator::decide::Verb;
use crate::pages::facilitator::figures::Figures;
use crate::pages::facilitator::library::guide::paragraphs;
use crate::pages::facilitator::themes::may_hurt;
use crate::tables;
use crate::tr::Tr;
use crate::turnout::Turnout;

/// The current question.
pub(super) struct Now {
    pub(super) key: String,
    pub(super) number: String,
    pub(super) label: String,
    /// What to say at it, where it may be said here.
    pub(super) note: Vec<String>,
    pub(super) status: Status,
    pub(super) figures: Option<Figures>,
    /// Which tables have not answered yet, where tables answer.
    pub(super) tables: Option<String>,
    /// Neither the room's screen nor the phones show results.
    pub(super) private: bool,
}

/// A question of the list.
pub(super) struct Card {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) kind: String,
    pub(super) current: bool,
    pub(super) status: Status,
    pub(super) answered: String,
    /// Answers of earlier rounds, and that they are kept.
    pub(super) earlier: Option<String>,
    /// Answers in people's own words that somebody should read first.
    pub(super) to_read: Option<String>,
    pub(super) buttons: Vec<Button>,
    /// Asking it anew, and asking it a second time.
    pub(super) again: Vec<Again>,
    /// What is done with its answers on pages of their own, once it was asked.
    pub(super) panels: Vec<Panel>,
}

/// The way to a page of a question's own.
pub(super) struct Panel {
    /// The beginning of the link's id.
    pub(super) name: &'static str,
    /// Where it stands in addresses.
    pub(super) path: &'static str,
    pub(super) text: String,
}

/// Where a question stands, in words.
pub(super) struct Status {
    /// The name of its phase in the style sheet.
    pub(super) class: &'static str,
    pub(super) phase: String,
    pub(super) round: Option<String>,
    pub(super) shown: String,
}

/// Asking a question anew, after a confirmation.
pub(super) struct Again {
    /// The beginning of its id.
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) help: String,
    pub(super) ask: String,
    pub(super) button: Button,
}

impl Again {
    /// Two matters that look alike: a second round, both of which count, and a new start after a misunderstanding.
    fn of(t: &Tr, key: &QuestionKey, label: &str, act: Verb, name: &'static str) -> Self {
        let stem = if act == Verb::Again { "again" } else { "reset" };
        let text = |end: &str| t.text(&format!("running-{stem}{end}"));
        Self {
            name,
            title: text(""),
            help: text("-help"),
            ask: t.with(&format!("running-{stem}-ask"), "question", label),
            button: Button::new(
                act.name(),
                "quiet",
                t.text("common-confirm"),
                act,
                Some(key),
            ),
        }
    }
}

impl Now {
    pub(super) fn of(t: &Tr, inside: &Inside, question: &Question, voice: Voice) -> Self {
        let questions = &inside.script.questions;
        let note = inside.script.guide.note(&question.key);
        let note = note.filter(|_| voice == Voice::Lead);
        let position = questions
            .iter()
            .position(|other| other.key == question.key)
            .unwrap_or(0)
            + 1;
        let asked = asked(inside, question);
        Self {
            key: question.key.to_string(),
            note: note.map_or_else(Vec::new, |note| paragraphs(t, note)),
            number: t.format(
                "participant-question-number",
                &[("n", position.into()), ("total", questions.len().into())],
            ),
            label: unbroken(t.label(&question.label)),
            figures: Figures::of(t, inside, question),
            tables: tables::missing(t, inside, &question.key),
            private: !asked.on_projector && !asked.on_phones,
            status: Status::of(t, &asked),
        }
    }
}

impl Card {
    pub(super) fn of(t: &Tr, inside: &Inside, question: &Question) -> Self {
        let asked = asked(inside, question);
        let key = &question.key;
        let turnout = Turnout::of(inside, key);
        let mut buttons = vec![
            Button::phase(t, "", key, asked.phase, "quiet").of_round(t, inside, key),
            Button::screen(t, key, Screen::Projector, asked.on_projector),
        ];
        // What only makes sense for a question that was asked is not in the way before.
        let was_asked = asked.phase != Phase::Upcoming || turnout != Turnout::default();
        if was_asked {
            buttons.push(Button::screen(t, key, Screen::Phones, asked.on_phones));
        }
        let label = unbroken(t.label(&question.label));
        Self {
            key: key.to_string(),
            kind: tables::kind(t, question),
            current: inside.state.current.as_ref() == Some(key),
            status: Status::of(t, &asked),
            answered: tables::answered(t, inside, question, None),
            to_read: to_read(t, inside, question),
            earlier: earlier(t, inside, key, asked.round),
            buttons,
            panels: if was_asked {
                let table = Panel {
                    name: "table",
                    path: "table",
                    text: t.text("running-table"),
                };
                panels(t, &question.kind)
                    .into_iter()
                    .chain([table])
                    .collect()
            } else {
                Vec::new()
            },
            again: if was_asked {
                let acts = [(Verb::Again, "second"), (Verb::Reset, "again")];
                acts.map(|(act, name)| Again::of(t, key, &label, act, name))
                    .into()
            } else {
                Vec::new()
            },
            label,
        }
    }
}

impl Card {
    /// What is left of it once the workshop is over: its figures can still be shown, its answers read and sorted, until
    /// they are erased.
    pub(super) fn left(self, inside: &Inside) -> Self {
        let is_erased = inside.life.purged.is_some();
        let shows = |button: &Button| !is_erased && !button.asks();
        Self {
            buttons: self.buttons.into_iter().filter(shows).collect(),
            // Nothing is said aloud in the name of a room that went home.
            panels: self
                .panels
                .into_iter()
                .filter(|panel| !is_erased && panel.name != "aloud")
                .collect(),
            again: Vec::new(),
            ..self
        }
    }
}

impl Status {
    fn of(t: &Tr, asked: &Asked) -> Self {
        let (class, phase) = match asked.phase {
            Phase::Upcoming => ("planned", "facilitator-state-planned"),
            Phase::Open => ("open", "facilitator-state-open"),
            Phase::Closed => ("closed", "facilitator-state-closed"),
        };
        let shown = if asked.on_projector {
            "facilitator-state-shown"
        } else {
            "facilitator-state-hidden"
        };
        Self {
            class,
            phase: t.text(phase),
            round: (asked.round.0 > 1).then(|| t.n("facilitator-round", "n", asked.round.0)),
            shown: t.text(shown),
        }
    }
}

/// How many answered in each earlier round, and what became of it.
fn earlier(t: &Tr, inside: &Inside, key: &QuestionKey, present: Round) -> Option<String> {
    let rounds: Vec<String> = inside
        .state
        .rounds(key)
        .filter(|round| *round < present)
        .filter_map(|round| {
            let counted = inside.all_counts().get(&(key.clone(), round))?;
            let n = u64::try_from(counted.room.ballots()).ok()?;
            let args = [("round", round.0.into()), ("n", n.into())];
            (n > 0).then(|| t.format("facilitator-round-had", &args))
        })
        .collect();
    let kept = || t.text("facilitator-rounds-kept");
    (!rounds.is_empty()).then(|| format!("{} {}", rounds.join(" "), kept()))
}

/// The pages of a kind of question.
fn panels(t: &Tr, kind: &Kind) -> Vec<Panel> {
    let all: &[(&str, &str, &str)] = match kind {
        Kind::Words(_) => &[("words", "mots", "words-open")],
        Kind::Ideas(_) => &[("ideas", "idees", "ideas-open")],
        Kind::Statements(statements) if statements.open => {
            &[("ideas", "idees", "ideas-statements-open")]
        }
        Kind::Open(_) => &[
            ("reading", "reponses", "moderation-reading"),
            ("themes", "themes", "themes-open"),
            ("concordance", "concordance", "words-concordance-open"),
        ],
        Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Slots(_)
        | Kind::Scale(_)
        | Kind::Number(_)
        | Kind::Ranking(_)
        | Kind::Points(_)
        | Kind::Grid(_)
        | Kind::Statements(_)
        | Kind::Profile(_)
        | Kind::Reaction(_) => &[],
    };
    let own = kind.takes_other();
    let own = own.then_some(&("reading", "reponses", "moderation-reading-other"));
    let aloud = [("aloud", "oral", "aloud-open")];
    let read = all.iter().filter(|(name, ..)| *name == "reading");
    let rest = all.iter().filter(|(name, ..)| *name != "reading");
    read.chain(own)
        .chain(&aloud)
        .chain(rest)
        .map(|(name, path, key)| Panel {
            name,
            path,
            text: t.text(key),
        })
        .collect()
}

/// How many texts may hurt, and nobody has decided of.
fn to_read(t: &Tr, inside: &Inside, question: &Question) -> Option<String> {
    let texts = inside.texts(&question.key);
    let reviews = &inside.state.reviews;
    let waits = |answer, written| reviews.of(answer, written).is_none();
    let to_read = texts
        .iter()
        .filter(|one| may_hurt(one.text) && waits(one.answer, one.revision));
    let n = to_read.count();
    (n > 0).then(|| t.n("themes-to-read", "n", n))
}

fn asked(inside: &Inside, question: &Question) -> Asked {
    let known = inside.state.questions.get(&question.key).cloned();
    known.unwrap_or(Asked::upcoming(false))
}
