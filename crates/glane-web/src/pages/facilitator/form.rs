//! What the facilitator's panels share: reading a form, deciding, answering with a part or with its page.

use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::sse::Event;
use axum::response::{Html, IntoResponse, Response};
use futures::StreamExt;
use glane_core::decision::{Act, Decision, standing};
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::kind::Kind;
use glane_core::steps::Steps;
use glane_live::Room;
use glane_live::frame::{Audience, Frame};
use glane_live::inside::Inside;
use glane_live::room::Wish;
use tokio_stream::wrappers::WatchStream;

use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::{stream, who};

/// The header the script sends: it gets the changed part back instead of a page.
const FROM_SCRIPT: &str = "x-glane-part";
/// What it asks by that header where the rest of the page is to stay.
const HOW_FAR: &str = "progress";
/// The header that tells the script what a form could not do, in the words of the page without script.
const SAID: &str = "x-glane-said";
/// What is said of a page that shows more than there is.
const AHEAD: &str = "facilitator-ahead";

/// Whether the page's script asks.
pub(crate) fn from_script(headers: &HeaderMap) -> bool {
    headers.contains_key(FROM_SCRIPT)
}

/// Whether the page's script only asks how far something is.
pub(crate) fn asks_how_far(headers: &HeaderMap) -> bool {
    headers
        .get(FROM_SCRIPT)
        .is_some_and(|asked| asked == HOW_FAR)
}

/// The fields of a form, in the order they were sent. An error names the field that is not as our own forms send it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields<'a>(pub(crate) &'a [(String, String)]);

impl<'a> Fields<'a> {
    /// One field.
    pub(crate) fn get(self, name: &str) -> Option<&'a str> {
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
        self.read("undoes", |id| id.parse().map(DecisionId))
    }

    /// A field that may be left out, and is right where it is there.
    pub(super) fn read<T, E>(
        self,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>, &'static str> {
        match self.get(name) {
            Some(typed) => read(typed).map(Some).map_err(|_| name),
            None => Ok(None),
        }
    }

    /// What each form says of the page it was sent from.
    pub(super) fn seen(self) -> Result<Seen, &'static str> {
        Ok(Seen {
            undoes: self.undoes()?,
            base: self.base()?,
        })
    }
}

/// What a form's page showed when its button was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    /// The decision that the button takes back.
    pub(super) undoes: Option<DecisionId>,
    /// The revision.
    pub(super) base: Revision,
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

/// Whether what an undo or redo button spoke of is taken back already: the same button was pressed twice, or by two at once.
pub(super) fn is_back(log: &[Decision], is_undo: bool, asked: Option<DecisionId>) -> bool {
    let kept = standing(log);
    let stands = |id: DecisionId| kept.iter().any(|one| one.id == id);
    let asked = asked.and_then(|id| log.iter().find(|one| one.id == id));
    asked.is_some_and(|asked| match asked.undoes {
        None => is_undo && !stands(asked.id),
        Some(act) => !is_undo && !stands(asked.id) && stands(act),
    })
}

/// What a form could not do, and how that is called in HTTP.
pub(super) type Refusal = (StatusCode, &'static str);

/// A page that claims to have seen what is still to come shows another history than ours: the data were put back to what
/// they were, or the form is no page's. Whoever sent it loads the page again; nothing is decided.
pub(super) fn ahead(room: &Room, base: Revision) -> Option<Refusal> {
    room.look(|inside| base > inside.revision)
        .then_some((StatusCode::CONFLICT, AHEAD))
}

/// A part of a page for its script, and what its form could not do.
pub(crate) fn part(html: String, refusal: Option<(StatusCode, &str)>) -> Response {
    let Some((status, said)) = refusal else {
        return Html(html).into_response();
    };
    let mut response = (status, Html(html)).into_response();
    // A header holds plain letters alone; what is percent-encoded is nothing else.
    let said: String = form_urlencoded::byte_serialize(said.as_bytes()).collect();
    if let Ok(said) = HeaderValue::from_str(&said) {
        response.headers_mut().insert(SAID, said);
    }
    response
}

/// What a decision of several acts takes.
pub(super) type Acts = Vec<(Act, Option<DecisionId>)>;

/// Makes the decisions of a form, all held against what its page showed: all of them or, where another came in between on what
/// one of them is about, none, and `conflict` says so.
pub(super) async fn make_all(
    room: &Room,
    acts: Acts,
    base: Revision,
    conflict: &'static str,
) -> Result<Option<Refusal>, WebError> {
    if let Some(refusal) = ahead(room, base) {
        return Ok(Some(refusal));
    }
    let wishes = acts.into_iter();
    let wishes = wishes.map(|(act, undoes)| Wish { act, base, undoes });
    let is_made = who::decide_all(room, wishes.collect()).await?;
    Ok((!is_made).then_some((StatusCode::CONFLICT, conflict)))
}

/// Makes a decision. Where another came in between, `conflict` says so; the rest is an error.
pub(super) async fn make(
    room: &Room,
    act: Act,
    base: Revision,
    undoes: Option<DecisionId>,
    conflict: &'static str,
) -> Result<Option<Refusal>, WebError> {
    if let Some(refusal) = ahead(room, base) {
        return Ok(Some(refusal));
    }
    let is_made = who::decide(room, Wish { act, base, undoes }).await?;
    Ok((!is_made).then_some((StatusCode::CONFLICT, conflict)))
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

/// The fields of a form, as tests write them.
#[cfg(test)]
pub(crate) fn typed(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    fields.iter().map(own).collect()
}

#[cfg(test)]
mod tests;
