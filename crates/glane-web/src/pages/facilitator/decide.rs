//! The console's buttons: a form becomes a decision of the room.

use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::decision::{Act, Screen};
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::running::{Move, TIME_MAX};
use glane_core::world::Micros;
use glane_live::Room;
use serde::{Deserialize, Serialize};

use super::console::{self, Told};
use super::form::{Refusal, from_script, make_all};
use super::part::{self, Voice};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;

const CONFLICT: &str = "facilitator-conflict";
/// What « une minute de plus » adds, in seconds.
pub(super) const MINUTE: u32 = 60;

/// What a button does, as its form says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verb {
    Open,
    Close,
    Reset,
    Show,
    Hide,
    Present,
    Undo,
    /// Some time for the open question.
    Time,
    /// A minute more.
    More,
    /// No time limit any more.
    Stop,
    Lock,
    Unlock,
    /// The room's screen goes dark.
    Blank,
    /// It shows again.
    Wake,
    HidePeople,
    ShowPeople,
    /// A second round.
    Again,
}

#[cfg(test)]
impl Verb {
    /// All of them.
    const ALL: [Self; 17] = [
        Self::Open,
        Self::Close,
        Self::Reset,
        Self::Show,
        Self::Hide,
        Self::Present,
        Self::Undo,
        Self::Time,
        Self::More,
        Self::Stop,
        Self::Lock,
        Self::Unlock,
        Self::Blank,
        Self::Wake,
        Self::HidePeople,
        Self::ShowPeople,
        Self::Again,
    ];
}

impl Verb {
    /// As written in forms, and in the ids of buttons.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::Reset => "reset",
            Self::Show => "show",
            Self::Hide => "hide",
            Self::Present => "present",
            Self::Undo => "undo",
            Self::Time => "time",
            Self::More => "more",
            Self::Stop => "stop",
            Self::Lock => "lock",
            Self::Unlock => "unlock",
            Self::Blank => "blank",
            Self::Wake => "wake",
            Self::HidePeople => "hide_people",
            Self::ShowPeople => "show_people",
            Self::Again => "again",
        }
    }
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Sent {
    pub(crate) act: Verb,
    pub(crate) question: Option<QuestionKey>,
    pub(crate) screen: Option<Screen>,
    /// The number of people present as typed; empty: not counted.
    pub(crate) people: Option<String>,
    /// The decision to take back.
    pub(crate) undoes: Option<DecisionId>,
    /// How long a timer runs.
    pub(crate) seconds: Option<u32>,
    /// The revision the page showed.
    pub(crate) base: Revision,
}

/// Why a form is no decision.
#[derive(Debug, PartialEq, Eq)]
enum Refused {
    /// It lacks this field: it is not one of ours.
    Lacks(&'static str),
    /// The number of people typed is not one.
    People,
    /// No time runs any more.
    Over,
}

impl Sent {
    /// What it does; `running` is the question whose time runs, with the seconds it has left.
    fn act(&self, running: Option<(QuestionKey, u32)>) -> Result<Act, Refused> {
        let question = || self.question.clone().ok_or(Refused::Lacks("question"));
        let screen = || self.screen.ok_or(Refused::Lacks("screen"));
        Ok(match self.act {
            Verb::Open => Act::Open {
                question: question()?,
            },
            Verb::Close => Act::Close {
                question: question()?,
            },
            Verb::Reset => Act::ResetRound {
                question: question()?,
            },
            Verb::Show => Act::Show {
                question: question()?,
                screen: screen()?,
            },
            Verb::Hide => Act::Hide {
                question: question()?,
                screen: screen()?,
            },
            Verb::Present => {
                let typed = self.people.as_deref().ok_or(Refused::Lacks("people"))?;
                Act::Present {
                    people: people(typed).ok_or(Refused::People)?,
                }
            }
            Verb::Undo if self.undoes.is_none() => return Err(Refused::Lacks("undoes")),
            Verb::Undo => Act::Undo,
            Verb::Time => {
                let seconds = self.seconds.filter(|n| (1..=TIME_MAX).contains(n));
                Act::Running(Move::Time {
                    question: question()?,
                    seconds: Some(seconds.ok_or(Refused::Lacks("seconds"))?),
                })
            }
            Verb::More => {
                let (question, left) = running.ok_or(Refused::Over)?;
                Act::Running(Move::Time {
                    question,
                    seconds: Some(left.saturating_add(MINUTE).min(TIME_MAX)),
                })
            }
            Verb::Stop => Act::Running(Move::Time {
                question: question()?,
                seconds: None,
            }),
            Verb::Lock | Verb::Unlock => Act::Running(Move::Lock {
                question: question()?,
                on: self.act == Verb::Lock,
            }),
            Verb::Blank | Verb::Wake => Act::Running(Move::Blank {
                on: self.act == Verb::Blank,
            }),
            Verb::HidePeople | Verb::ShowPeople => Act::Running(Move::Count {
                shown: self.act == Verb::ShowPeople,
            }),
            Verb::Again => Act::Running(Move::Again {
                question: question()?,
            }),
        })
    }
}

/// A typed number of people, spaces aside (`1 200`); nothing typed is a room not counted.
#[allow(
    clippy::option_option,
    reason = "no number, a number, or no count at all are three things"
)]
fn people(typed: &str) -> Option<Option<u32>> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return Some(None);
    }
    // `parse` alone would take a sign.
    let plain = digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten().map(Some)
}

/// Does what a button says, then shows the console: the whole page, or its part for the script.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let now = app.hub.world().clock.now();
    let refusal = wish(&room, &sent, now).await?;
    if from_script(&headers) {
        let html = room
            .look(|inside| part::html(&tr_of(&app.locale, inside), inside, None, Voice::Silent))?;
        let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
        return Ok((status, Html(html)).into_response());
    }
    let Some((status, message)) = refusal else {
        return Ok(Redirect::to(&format!("/animer/{slug}")).into_response());
    };
    let message = room.look(|inside| tr_of(&app.locale, inside).text(message));
    let told = Told {
        message: Some(message),
        people: sent.people,
        ..Told::default()
    };
    Ok((status, console::page(&app, &room, told).await?).into_response())
}

async fn wish(room: &Room, sent: &Sent, now: Micros) -> Result<Option<Refusal>, WebError> {
    let conflict = Ok(Some((StatusCode::CONFLICT, CONFLICT)));
    let running = room.look(|inside| {
        let (question, timer) = inside.state.timer()?;
        Some((question.clone(), timer.left(now)))
    });
    let act = match sent.act(running) {
        Ok(act) => act,
        Err(Refused::Over) => return conflict,
        Err(Refused::Lacks(field)) => return Err(WebError::BadForm(field.to_owned())),
        Err(Refused::People) => {
            return Ok(Some((
                StatusCode::UNPROCESSABLE_ENTITY,
                "facilitator-present-invalid",
            )));
        }
    };
    if let Some(question) = &sent.question
        && (question.is_reaction()
            || room.look(|inside| inside.script.question(question).is_none()))
    {
        return Err(WebError::BadForm("question".to_owned()));
    }
    let undoes = sent.undoes.filter(|_| act == Act::Undo);
    // The button says which action it takes back: if another came since, that is not what was asked.
    let is_next = |id| {
        room.look(|inside| {
            inside.undoable().is_some_and(|act| act.id == id)
                || inside.redoable().is_some_and(|(undo, _)| undo.id == id)
        })
    };
    if undoes.is_some_and(|id| !is_next(id)) {
        return conflict;
    }
    let mut acts = vec![(act, undoes)];
    // What is asked a second time is open at once: its results are hidden, and people wait before their phones.
    if sent.act == Verb::Again
        && let Some(question) = sent.question.clone()
    {
        acts.push((Act::Open { question }, None));
    }
    make_all(room, acts, sent.base, CONFLICT).await
}

#[cfg(test)]
mod tests {
    use axum::extract::Query;

    use super::*;

    const ID: &str = "0193707f-8f7a-7000-8000-000000000001";

    /// Forms and queries are written alike.
    fn sent(form: &str) -> Option<Sent> {
        let uri = format!("http://h/?{form}").parse().unwrap();
        Query::<Sent>::try_from_uri(&uri)
            .ok()
            .map(|Query(sent)| sent)
    }

    fn act(form: &str) -> Result<Act, Refused> {
        sent(form).unwrap().act(None)
    }

    #[test]
    fn each_button_is_the_act_it_says() {
        let question = QuestionKey::new("canaux").unwrap();
        let on = |form: &str| act(&format!("{form}&question=canaux&base=7")).unwrap();
        assert_eq!(
            on("act=open"),
            Act::Open {
                question: question.clone()
            }
        );
        assert_eq!(
            on("act=close"),
            Act::Close {
                question: question.clone()
            }
        );
        assert_eq!(
            on("act=reset"),
            Act::ResetRound {
                question: question.clone()
            }
        );
        let show = Act::Show {
            question: question.clone(),
            screen: Screen::Projector,
        };
        assert_eq!(on("act=show&screen=projector"), show);
        assert_eq!(
            on("act=hide&screen=phones"),
            Act::Hide {
                question,
                screen: Screen::Phones
            }
        );
        let undo = sent(&format!("act=undo&undoes={ID}&base=7")).unwrap();
        assert_eq!((undo.act(None), undo.base), (Ok(Act::Undo), Revision(7)));
        assert_eq!(undo.undoes.unwrap().to_string(), ID);
    }

    #[test]
    fn a_form_that_is_not_ours_is_refused() {
        assert_eq!(act("act=open&base=1"), Err(Refused::Lacks("question")));
        assert_eq!(
            act("act=show&question=a&base=1"),
            Err(Refused::Lacks("screen"))
        );
        assert_eq!(act("act=undo&base=1"), Err(Refused::Lacks("undoes")));
        assert_eq!(act("act=present&base=1"), Err(Refused::Lacks("people")));
        for bad in [
            "act=publish&base=1",
            "act=open&question=A%20b&base=1",
            "act=open&question=a",
            "act=open&question=a&base=-1",
            "act=show&question=a&screen=wall&base=1",
            "act=undo&undoes=yesterday&base=1",
        ] {
            assert!(sent(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_timer_is_given_a_time_and_a_minute_is_added_to_what_is_left() {
        let question = QuestionKey::new("canaux").unwrap();
        let time = |question: &QuestionKey, seconds| {
            Act::Running(Move::Time {
                question: question.clone(),
                seconds,
            })
        };
        assert_eq!(
            act("act=time&question=canaux&seconds=30&base=1"),
            Ok(time(&question, Some(30)))
        );
        for bad in ["", "&seconds=0", "&seconds=10801"] {
            let form = format!("act=time&question=canaux{bad}&base=1");
            assert_eq!(act(&form), Err(Refused::Lacks("seconds")), "{bad}");
        }
        let more = sent("act=more&base=1").unwrap();
        let left = |seconds| more.act(Some((question.clone(), seconds)));
        assert_eq!(left(17), Ok(time(&question, Some(77))));
        assert_eq!(left(TIME_MAX), Ok(time(&question, Some(TIME_MAX))));
        assert_eq!(more.act(None), Err(Refused::Over));
        assert_eq!(
            act("act=stop&question=canaux&base=1"),
            Ok(time(&question, None))
        );
    }

    #[test]
    fn people_present_are_a_number_or_not_counted() {
        assert_eq!(people(""), Some(None));
        assert_eq!(people(" \u{a0}"), Some(None));
        assert_eq!(people("0"), Some(Some(0)));
        assert_eq!(people(" 1\u{202f}200 "), Some(Some(1200)));
        for bad in ["-3", "+3", "3,5", "trente", "4294967296", "٣"] {
            assert_eq!(people(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_verb_is_written_as_it_is_read() {
        for verb in Verb::ALL {
            assert_eq!(
                sent(&format!("act={}&base=1", verb.name())).map(|sent| sent.act),
                Some(verb)
            );
        }
    }
}
