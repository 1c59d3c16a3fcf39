//! What the facilitator's panels share: reading a form, deciding, answering with a part or with its page.

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::response::sse::Event;
use futures::StreamExt;
use glane_core::decision::{Act, Decision, standing};
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::kind::Kind;
use glane_core::steps::Steps;
use glane_live::frame::{Audience, Frame};
use glane_live::inside::Inside;
use glane_live::room::Wish;
use glane_live::{LiveError, Room};
use glane_store::StoreError;
use tokio_stream::wrappers::WatchStream;

use crate::app::App;
use crate::error::WebError;
use crate::stream;
use crate::tr::Tr;

/// The header the script sends: it gets the changed part back instead of a page.
const FROM_SCRIPT: &str = "x-glane-part";

/// Whether the page's script asks.
pub(super) fn from_script(headers: &HeaderMap) -> bool {
    headers.contains_key(FROM_SCRIPT)
}

/// The fields of a form, in the order they were sent. An error names the field that is not as our own forms send it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields<'a>(pub(super) &'a [(String, String)]);

impl<'a> Fields<'a> {
    /// One field.
    pub(super) fn get(self, name: &str) -> Option<&'a str> {
        let mut all = self.all(name);
        all.next()
    }

    /// Every field of a name.
    pub(super) fn all<'n>(self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        let named = self.0.iter().filter(move |(field, _)| field == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The revision the page showed.
    pub(super) fn base(self) -> Result<Revision, &'static str> {
        let base = self.get("base").and_then(|base| base.parse().ok());
        base.map(Revision).ok_or("base")
    }

    /// The decision to take back.
    pub(super) fn undoes(self) -> Result<Option<DecisionId>, &'static str> {
        match self.get("undoes") {
            Some(id) => id.parse().map(DecisionId).map(Some).map_err(|_| "undoes"),
            None => Ok(None),
        }
    }
}

/// What an undo or redo button takes back: nothing if another decision came since, which it did not speak of.
pub(super) fn step_back(
    steps: &Steps,
    is_undo: bool,
    asked: Option<DecisionId>,
) -> Option<DecisionId> {
    let all = if is_undo { &steps.done } else { &steps.undone };
    all.last().copied().filter(|top| Some(*top) == asked)
}

/// What a form could not do, and how that is called in HTTP.
pub(super) type Refusal = (StatusCode, &'static str);

/// Makes a decision. Where another came in between, `conflict` says so; the rest is an error.
pub(super) async fn make(
    room: &Room,
    act: Act,
    base: Revision,
    undoes: Option<DecisionId>,
    conflict: &'static str,
) -> Result<Option<Refusal>, WebError> {
    match room.decide(Wish { act, base, undoes }).await {
        Ok(_) => Ok(None),
        Err(LiveError::Store(StoreError::Conflict(_))) => {
            Ok(Some((StatusCode::CONFLICT, conflict)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The key of a question of some kind, as it stands in an address.
pub(super) fn asked(
    room: &Room,
    question: &str,
    is: impl Fn(&Kind) -> bool,
) -> Result<QuestionKey, WebError> {
    let key = QuestionKey::new(question).map_err(|_| WebError::NotFound)?;
    let known = room.look(|inside| {
        let question = inside.script.question(&key);
        question.is_some_and(|question| is(&question.kind))
    });
    known.then_some(key).ok_or(WebError::NotFound)
}

/// What stands at the head of a question's panel.
pub(super) struct Head {
    /// The workshop's.
    pub(super) slug: String,
    pub(super) question: QuestionKey,
    /// The workshop's title.
    pub(super) title: String,
    /// The question, as asked.
    pub(super) label: String,
}

impl Head {
    pub(super) fn of(t: &Tr, inside: &Inside, question: &QuestionKey) -> Self {
        let asked = inside.script.question(question);
        Self {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            label: asked.map_or_else(String::new, |asked| t.label(&asked.label).to_owned()),
            question: question.clone(),
        }
    }
}

/// How many decisions a panel's log shows.
const LOGGED: usize = 50;

/// The decisions of a log that `line` has words for, the newest first, those taken back said to be.
pub(super) fn log_lines(
    t: &Tr,
    log: &[Decision],
    line: impl Fn(&Act) -> Option<String>,
) -> Vec<String> {
    let kept = standing(log);
    let told = |decision: &Decision| {
        let line = line(&decision.act)?;
        let stands = kept.iter().any(|kept| kept.id == decision.id);
        Some(if stands {
            line
        } else {
            t.with("words-log-undone", "what", &line)
        })
    };
    log.iter().rev().filter_map(told).take(LOGGED).collect()
}

/// A panel's stream: `told` at each change of the room.
pub(super) fn stream(
    app: &App,
    room: &Room,
    told: impl Fn(Frame) -> String + Send + 'static,
) -> Response {
    let events = WatchStream::new(room.watch(Audience::Console))
        .map(move |frame| Event::default().data(told(frame)));
    stream::own(events, app.closing.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_and_the_wrong_one_is_named() {
        let form = [
            ("forms", "a"),
            ("base", "7"),
            ("forms", "b"),
            ("undoes", "x"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let fields = Fields(&form);
        assert_eq!(fields.all("forms").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!((fields.get("forms"), fields.get("text")), (Some("a"), None));
        assert_eq!(
            (fields.base(), fields.undoes()),
            (Ok(Revision(7)), Err("undoes"))
        );
        assert_eq!(Fields(&form[..1]).base(), Err("base"));
        assert_eq!(Fields(&form[..1]).undoes(), Ok(None));
    }

    #[test]
    fn a_button_takes_back_what_it_spoke_of_and_nothing_else() {
        let id = |n| DecisionId(uuid::Uuid::from_u128(n));
        let steps = Steps {
            done: vec![id(1), id(2)],
            undone: vec![id(3)],
        };
        assert_eq!(step_back(&steps, true, Some(id(2))), Some(id(2)));
        assert_eq!(step_back(&steps, true, Some(id(1))), None);
        assert_eq!(step_back(&steps, false, Some(id(3))), Some(id(3)));
        assert_eq!(step_back(&steps, false, None), None);
    }
}
