//! The part of the console that follows the room, and every button on it.

use askama::Template;
use glane_core::decision::{Act, Decision, Screen};
use glane_core::id::QuestionKey;
use glane_core::room::{Asked, Phase};
use glane_core::script::Question;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::decide::Verb;
use super::figures::Figures;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/part.html")]
struct Part {
    t: Tr,
    slug: String,
    /// The revision shown: a button pressed here is a decision made in its light.
    base: u64,
    now: Option<Now>,
    /// What to do next; under the thumb on a phone.
    steps: Vec<Button>,
    previous: Option<Button>,
    undo: Option<Undo>,
    answered: Option<String>,
    connected: String,
    present: Option<String>,
    /// What stands in the field of people present.
    typed: String,
    warning: Option<String>,
    cards: Vec<Card>,
}

/// The current question.
struct Now {
    number: String,
    label: String,
    status: Status,
    figures: Option<Figures>,
    /// Neither the room's screen nor the phones show results.
    private: bool,
}

/// A question of the list.
struct Card {
    key: String,
    label: String,
    kind: String,
    current: bool,
    status: Status,
    answered: String,
    buttons: Vec<Button>,
    again: Option<Again>,
}

/// Where a question stands, in words.
struct Status {
    /// The name of its phase in the style sheet.
    class: &'static str,
    phase: String,
    round: Option<String>,
    shown: String,
}

/// Asking a question anew, after a confirmation.
struct Again {
    ask: String,
    button: Button,
}

/// Taking back the last action.
struct Undo {
    what: String,
    button: Button,
}

/// A form of one button.
struct Button {
    id: String,
    /// How much it stands out: the name of a class.
    class: &'static str,
    label: String,
    act: Verb,
    question: Option<String>,
    screen: Option<&'static str>,
    undoes: Option<String>,
}

impl Button {
    fn new(
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
        }
    }

    /// The button that shows or hides results on a screen, whichever they are not.
    fn screen(t: &Tr, question: &QuestionKey, screen: Screen, shown: bool) -> Self {
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

    /// The button that opens a question or closes it.
    fn phase(t: &Tr, id: &str, question: &QuestionKey, phase: Phase, class: &'static str) -> Self {
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

/// The part, as HTML. `typed` is a number of people that was refused, to stand in its field again.
pub(crate) fn html(t: &Tr, inside: &Inside, typed: Option<&str>) -> Result<String, askama::Error> {
    let state = &inside.state;
    let current = state
        .current
        .as_ref()
        .and_then(|key| inside.script.question(key));
    let answered = current.map(|question| ballots(inside, question));
    let people = (inside.answered() as u64).max(answered.unwrap_or(0));
    let warning = state
        .present
        .filter(|present| people > u64::from(*present))
        .map(|present| {
            t.format(
                "facilitator-more-answers",
                &[("answered", people.into()), ("present", present.into())],
            )
        });
    let number = |n: u64| glane_locale::count(t.lang, n);
    Part {
        slug: inside.workshop.slug.to_string(),
        base: inside.revision.0,
        now: current.map(|question| now(t, inside, question)),
        steps: steps(t, inside, current),
        previous: current.and_then(|question| previous(t, inside, question)),
        undo: inside
            .last_decision()
            .and_then(|last| undo(t, inside, last)),
        answered: answered.map(number),
        connected: number(inside.connected as u64),
        present: state.present.map(|present| number(u64::from(present))),
        typed: typed.map_or_else(
            || state.present.map_or_else(String::new, |n| n.to_string()),
            str::to_owned,
        ),
        warning,
        cards: inside
            .script
            .questions
            .iter()
            .map(|question| card(t, inside, question))
            .collect(),
        t: t.clone(),
    }
    .render()
}

fn ballots(inside: &Inside, question: &Question) -> u64 {
    inside.counted(&question.key).map_or(0, |counted| {
        u64::try_from(counted.room.ballots()).unwrap_or(0)
    })
}

fn asked(inside: &Inside, question: &Question) -> Asked {
    let known = inside.state.questions.get(&question.key).cloned();
    known.unwrap_or(Asked {
        phase: inside.state.phase(&question.key),
        round: inside.state.round(&question.key),
        on_projector: false,
        on_phones: false,
    })
}

fn status(t: &Tr, asked: &Asked) -> Status {
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
    Status {
        class,
        phase: t.text(phase),
        round: (asked.round.0 > 1).then(|| t.n("facilitator-round", "n", asked.round.0)),
        shown: t.text(shown),
    }
}

fn now(t: &Tr, inside: &Inside, question: &Question) -> Now {
    let questions = &inside.script.questions;
    let position = questions
        .iter()
        .position(|other| other.key == question.key)
        .unwrap_or(0)
        + 1;
    let asked = asked(inside, question);
    Now {
        number: t.format(
            "participant-question-number",
            &[("n", position.into()), ("total", questions.len().into())],
        ),
        label: t.label(&question.label).to_owned(),
        figures: Figures::of(t, inside, question),
        private: !asked.on_projector && !asked.on_phones,
        status: status(t, &asked),
    }
}

/// Opens a question from the top of the page.
fn step(t: &Tr, id: &str, class: &'static str, label: &str, question: &Question) -> Button {
    Button::new(id, class, t.text(label), Verb::Open, Some(&question.key))
}

/// The current question's own button, and the one that goes on.
fn steps(t: &Tr, inside: &Inside, current: Option<&Question>) -> Vec<Button> {
    let questions = &inside.script.questions;
    let Some(current) = current else {
        let first = questions
            .first()
            .map(|first| step(t, "next", "main", "facilitator-first", first));
        return first.into_iter().collect();
    };
    let after = questions
        .iter()
        .skip_while(|other| other.key != current.key)
        .nth(1);
    let phase = inside.state.phase(&current.key);
    // While a question is open the thing to do next is to close it; then, to go on.
    let (own, on) = match phase {
        Phase::Closed if after.is_some() => ("quiet", "main"),
        _ => ("main", "quiet"),
    };
    let mut steps = vec![Button::phase(t, "now-", &current.key, phase, own)];
    steps.extend(after.map(|after| step(t, "next", on, "facilitator-next", after)));
    steps
}

/// The button that opens the question before again.
fn previous(t: &Tr, inside: &Inside, current: &Question) -> Option<Button> {
    let before = inside
        .script
        .questions
        .iter()
        .take_while(|other| other.key != current.key)
        .last()?;
    Some(step(t, "previous", "quiet", "facilitator-previous", before))
}

fn card(t: &Tr, inside: &Inside, question: &Question) -> Card {
    let asked = asked(inside, question);
    let key = &question.key;
    let n = ballots(inside, question);
    let mut buttons = vec![
        Button::phase(t, "", key, asked.phase, "quiet"),
        Button::screen(t, key, Screen::Projector, asked.on_projector),
    ];
    // What only makes sense for a question that was asked is not in the way before.
    let was_asked = asked.phase != Phase::Upcoming || n > 0;
    if was_asked {
        buttons.push(Button::screen(t, key, Screen::Phones, asked.on_phones));
    }
    let label = t.label(&question.label).to_owned();
    Card {
        key: key.to_string(),
        kind: t.text(&format!("common-kind-{}", question.kind.name())),
        current: inside.state.current.as_ref() == Some(key),
        status: status(t, &asked),
        answered: t.n("projector-answered", "n", n),
        buttons,
        again: was_asked.then(|| Again {
            ask: t.with("facilitator-confirm-new-round", "question", &label),
            button: Button::new(
                "reset",
                "quiet",
                t.text("common-confirm"),
                Verb::Reset,
                Some(key),
            ),
        }),
        label,
    }
}

/// Nothing for a restitution: having made one changes nothing in the room.
fn undo(t: &Tr, inside: &Inside, last: &Decision) -> Option<Undo> {
    let about = |key: &str, question: &QuestionKey| {
        let label = inside
            .script
            .question(question)
            .map_or(question.as_str(), |q| t.label(&q.label));
        t.format(key, &[("question", Arg::Text(label.to_owned()))])
    };
    let what = match &last.act {
        Act::Open { question } => about("facilitator-last-open", question),
        Act::Close { question } => about("facilitator-last-close", question),
        Act::ResetRound { question } => about("facilitator-last-new-round", question),
        Act::Show { question, .. } => about("facilitator-last-show", question),
        Act::Hide { question, .. } => about("facilitator-last-hide", question),
        Act::Present { .. } => t.text("facilitator-last-present"),
        Act::Undo => t.text("facilitator-undone"),
        Act::Publish { .. } => return None,
    };
    let label = if last.act == Act::Undo {
        "facilitator-redo"
    } else {
        "facilitator-undo"
    };
    let button = Button::new("undo", "quiet", t.text(label), Verb::Undo, None);
    Some(Undo {
        what,
        button: Button {
            undoes: Some(last.id.to_string()),
            ..button
        },
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use glane_core::ballot::{Ballot, Body};
    use glane_core::channel::Channel;
    use glane_core::decision::Actor;
    use glane_core::id::{
        AnswerId, DecisionId, PersonId, Revision, Round, ScriptVersion, WorkshopId,
    };
    use glane_core::kind::Payload;
    use glane_core::script::read;
    use glane_core::workshop::{Snapshot, Workshop};
    use glane_core::world::{Clock, Entropy, Micros, ordered_id, random_id};
    use glane_locale::{Lang, Locale};

    use super::*;

    const SCRIPT: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");

    struct Still(u8);

    impl Clock for Still {
        fn now(&self) -> Micros {
            Micros(0)
        }
    }

    impl Entropy for Still {
        fn fill(&self, buffer: &mut [u8]) {
            buffer.fill(self.0);
        }
    }

    fn key(text: &str) -> QuestionKey {
        QuestionKey::new(text).unwrap()
    }

    /// A room after these acts, in which `people` answered `canaux`.
    fn room(acts: &[Act], people: u8) -> Inside {
        let script = read::read(SCRIPT).unwrap();
        let canaux = script.question(&key("canaux")).unwrap();
        let ticked = Payload::Items(
            canaux
                .items
                .iter()
                .take(1)
                .map(|item| item.key.clone())
                .collect(),
        );
        let ballots = (1..=people).map(|n| Ballot {
            answer: AnswerId(random_id(&Still(n))),
            question: key("canaux"),
            round: Round::FIRST,
            person: Some(PersonId(random_id(&Still(n)))),
            attempt: 1,
            revision: Revision(2),
            script: ScriptVersion(1),
            channel: Channel::Phone,
            body: Body::Answered(ticked.clone()),
        });
        let decisions = acts.iter().zip(1_u8..).map(|(act, n)| Decision {
            revision: Revision(u64::from(n) + 2),
            id: DecisionId(ordered_id(&Still(n), &Still(n))),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(1),
            target: act.target(),
            act: act.clone(),
            undoes: None,
        });
        let workshop = Workshop {
            id: WorkshopId(ordered_id(&Still(0), &Still(0))),
            slug: script.slug.clone(),
            code: "CDFGH".to_owned(),
            created: Micros(0),
            source: SCRIPT.to_owned(),
            script: ScriptVersion(1),
            revision: Revision(40),
        };
        let snapshot = Snapshot {
            ballots: ballots.collect(),
            decisions: decisions.collect(),
            people: vec![],
            ideas: vec![],
            workshop,
        };
        Inside::of(script, snapshot)
    }

    fn part(inside: &Inside) -> String {
        html(
            &Tr::new(&Arc::new(Locale::load().unwrap()), Lang::Fr),
            inside,
            None,
        )
        .unwrap()
    }

    fn open(question: &str) -> Act {
        Act::Open {
            question: key(question),
        }
    }

    #[test]
    fn before_the_first_question_there_is_one_way_on() {
        let html = part(&room(&[], 0));
        assert!(html.contains("id=\"next-relation\""));
        assert!(!html.contains("id=\"previous") && !html.contains("id=\"undo\""));
        assert!(html.contains("nombre de présents non compté"));
    }

    #[test]
    fn an_open_question_can_be_closed_left_or_gone_back_from() {
        let html = part(&room(&[open("relation"), open("canaux")], 3));
        for id in [
            "now-close-canaux",
            "next-horaires",
            "previous-relation",
            "close-canaux",
            "open-relation",
        ] {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
        }
        assert!(html.contains("aria-current=\"step\""));
        assert!(html.contains("name=\"undoes\""));
        // Each form says which state of the room it was made in.
        let forms = html.matches("<form").count();
        assert_eq!(html.matches("name=\"base\" value=\"40\"").count(), forms);
    }

    #[test]
    fn more_answers_than_people_is_a_warning_and_nothing_is_trimmed() {
        let present = |people| {
            room(
                &[
                    open("canaux"),
                    Act::Present {
                        people: Some(people),
                    },
                ],
                3,
            )
        };
        let html = part(&present(2));
        assert!(html.contains("id=\"warning\""));
        assert!(html.contains("<div id=\"answered\"><dt>Ont répondu</dt><dd><b>3</b>"));
        assert!(!part(&present(3)).contains("id=\"warning\""));
    }

    #[test]
    fn what_a_screen_shows_is_what_its_button_hides() {
        let hide = Act::Hide {
            question: key("canaux"),
            screen: Screen::Projector,
        };
        let show = Act::Show {
            question: key("canaux"),
            screen: Screen::Phones,
        };
        let html = part(&room(&[open("canaux"), hide.clone()], 1));
        assert!(
            html.contains("id=\"show-projector-canaux\"")
                && html.contains("id=\"show-phones-canaux\"")
        );
        assert!(
            html.contains("Vous seul"),
            "results nobody else sees are said to be so"
        );
        let html = part(&room(&[open("canaux"), hide, show], 1));
        assert!(html.contains("id=\"hide-phones-canaux\"") && !html.contains("Vous seul"));
    }

    #[test]
    fn a_question_not_asked_yet_cannot_be_asked_again() {
        let html = part(&room(&[open("canaux")], 0));
        assert!(html.contains("id=\"reset-canaux\"") && !html.contains("id=\"reset-horaires\""));
    }

    #[test]
    fn a_made_restitution_is_nothing_to_undo() {
        assert!(!part(&room(&[Act::Publish { data: Revision(2) }], 0)).contains("id=\"undo\""));
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        let locale = Arc::new(Locale::load().unwrap());
        for lang in Lang::ALL {
            let inside = room(
                &[
                    open("relation"),
                    open("canaux"),
                    Act::Present { people: Some(1) },
                ],
                3,
            );
            let html = html(&Tr::new(&locale, lang), &inside, None).unwrap();
            assert!(!html.contains('⟦') && !html.contains("{$"), "{html}");
        }
    }
}
