//! The room as one participant sees it: notice, group, the open question, what they answered.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_analysis::delicate::worries;
use glane_core::ballot::Body;
use glane_core::date::Day;
use glane_core::id::QuestionKey;
use glane_core::kind::{Kind, Payload};
use glane_core::label::Label;
use glane_core::life::Stage;
use glane_core::room::Phase;
use glane_core::script::{Question, Script};
use glane_core::world::Micros;
use glane_live::inside::{Inside, Kept};

use super::form::{Fields, Form, Typed};
use super::table::{self, Seat};
use super::turn::Sign;
use super::visitor::{Visitor, find, held_token};
use super::{answer, home, live, queue, receipt, tablet};
use crate::app::App;
use crate::error::WebError;
use crate::ideas::Ideas;
use crate::notice::Notice;
use crate::plain;
use crate::reactions;
use crate::tongue::{self, Said};
use crate::tr::Tr;

/// What the page must say besides the room's state, after a form came in.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The key of what is wrong with the group form.
    pub(crate) group_error: Option<&'static str>,
    /// What became of the answer, in words.
    pub(crate) message: Option<Message>,
    /// What was typed, and to which question: it stands in that one's form again, and in no other's.
    pub(crate) typed: Option<(QuestionKey, Typed)>,
    /// Whether its question had closed before it was sent off.
    pub(crate) late: bool,
    /// The attempt the next sending must bear, if the store said so.
    pub(crate) next_attempt: Option<u32>,
}

impl Told {
    /// What was typed to that question.
    fn typed_to(&self, question: &QuestionKey) -> Option<&Typed> {
        let (key, typed) = self.typed.as_ref()?;
        (key == question).then_some(typed)
    }

    pub(crate) fn group_error(key: &'static str) -> Self {
        Self {
            group_error: Some(key),
            ..Self::default()
        }
    }
}

/// A sentence above the form.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) text: String,
    pub(crate) is_error: bool,
}

#[derive(Template)]
#[template(path = "participant/room.html")]
struct RoomPage {
    t: Tr,
    title: String,
    code: String,
    /// Whether plainer words are shown where there are any.
    plain: bool,
    /// Names the visitor to their own phone.
    me: String,
    /// The secret of the tablet's link, where this is a tablet that people share.
    tablet: Option<String>,
    /// The server's moment, in ms: what the page's clock is set by.
    now: i64,
    part: String,
}

/// The part of the page that follows the room.
#[derive(Template)]
#[template(path = "participant/part.html", blocks = ["main"])]
struct Part {
    t: Tr,
    title: Said,
    code: String,
    /// Names the visitor in forms; nothing where the part is everybody's.
    me: String,
    /// What the stream compares, to know whether this part is still true.
    signature: String,
    /// What a newcomer reads before answering; nothing for who is known.
    notice: (String, Vec<String>),
    /// The secret of the tablet's link, where this is a tablet that people share.
    tablet: Option<String>,
    /// The sign of who holds it, in a sentence.
    sign: Option<String>,
    /// Whether a question waits for the answer of who holds the tablet: it is passed on after the receipt.
    unanswered: bool,
    /// The way to look again, on such a tablet where nothing is asked: its page follows nothing by itself.
    look: Option<String>,
    newcomer: bool,
    /// Whether they have answers to take back.
    can_leave: bool,
    groups: Vec<GroupOption>,
    group_error: Option<String>,
    /// The label of one's group.
    group: Option<String>,
    message: Option<Message>,
    scene: Scene,
    results: Option<String>,
}

struct GroupOption {
    key: String,
    label: Said,
    chosen: bool,
}

enum Scene {
    /// The group comes first.
    Group,
    /// On a shared tablet: who holds it, of those who may come back.
    Who(Vec<Sign>),
    /// The workshop is sealed: nothing is asked any more.
    Sealed,
    /// The session is over: nothing is asked, and where the restitution will be.
    Over { asked: Option<Asked>, said: String },
    /// Nothing was asked yet: what is said meanwhile.
    First(Vec<String>),
    /// Between two questions, or the current one is closed.
    Next {
        asked: Option<Asked>,
        /// What one waits for.
        wait: String,
    },
    /// A question is open.
    Open(Box<Open>),
}

impl Scene {
    /// Whether it is asked who holds the tablet.
    fn asks_who(&self) -> bool {
        matches!(self, Self::Who(_))
    }

    /// Whether nothing comes any more: a tablet is handed on to nobody.
    fn is_over(&self) -> bool {
        matches!(self, Self::Sealed | Self::Over { .. })
    }
}

/// A closed question, and what became of one's answer.
struct Asked {
    label: Said,
    saved: Option<Saved>,
    typed: Option<Vec<String>>,
}

struct Open {
    number: String,
    label: Said,
    /// The same in plainer words.
    plain: Option<Said>,
    help: Option<Said>,
    /// The question as it was written, where this is a translation of it: its text, help and options.
    original: Vec<Said>,
    key: String,
    round: u32,
    attempt: u32,
    /// No answer is taken for now.
    locked: bool,
    /// How long there was to answer when the page was made.
    left: Option<String>,
    saved: Option<Saved>,
    /// Where tables answer.
    seat: Option<Seat>,
    /// Whether the form holds what was typed and not taken.
    has_typed: bool,
    /// What unfolds the form of who has answered: it says what came since.
    change: String,
    form: Form,
}

struct Saved {
    text: String,
    receipt: String,
    answer: Vec<String>,
    /// Where help is, once more, after what makes one worry; nothing says why.
    aid: Option<String>,
}

/// The whole page; an unknown code leads back to the first page.
pub(crate) async fn room(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    match find(&app, &code, &headers).await {
        Err(WebError::NotFound) => return home::unknown(&app, &headers, &code),
        Err(error) => return Err(error),
        Ok(room) => {
            let right = room.look(|inside| inside.workshop.code.clone());
            if right != code {
                return Ok(Redirect::permanent(&format!("/{right}")).into_response());
            }
        }
    }
    // Whoever only looks whether the page is there comes in nowhere.
    if method == Method::HEAD {
        return Ok(StatusCode::OK.into_response());
    }
    if let Some(lang) = tongue::asked(&fields) {
        // Whoever stands in line keeps their place.
        let is_ticket = |ticket: &str| ticket.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let ticket = fields
            .iter()
            .rev()
            .find(|(name, ticket)| name == "place" && is_ticket(ticket));
        let place = ticket.map(|(_, ticket)| format!("?place={ticket}"));
        let room = format!("/{code}{}", place.unwrap_or_default());
        return Ok(tongue::keep(lang, Redirect::to(&room).into_response()));
    }
    if let Some(on) = plain::asked(&fields) {
        let room = Redirect::to(&format!("/{code}"));
        return Ok(plain::keep(on, room.into_response()));
    }
    // Who has a token has been in: only newcomers stand in line, each with the last ticket they were given.
    let ticket = fields.iter().rev().find(|(name, _)| name == "place");
    let ticket = ticket.map(|(_, ticket)| ticket.as_str());
    if held_token(&headers).is_none()
        && let Some(waits) = queue::page(&app, &headers, &code, ticket)?
    {
        return Ok(waits);
    }
    let visitor = match Visitor::enter(&app, &code, &headers).await {
        Err(WebError::LinkOver) => return tablet::over(&app, &code, &headers, None).await,
        visitor => visitor?,
    };
    let page = page(&app, &visitor, &headers, &Told::default())?;
    Ok(visitor.remember(page.into_response()))
}

/// Only the part that follows the room, for the page's script.
pub(crate) async fn part(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let visitor = Visitor::enter(&app, &code, &headers).await?;
    let html = Html(part_html(&app, &visitor, &headers, &Told::default())?);
    // By this the page's script knows our part from what a hall's network says in our stead.
    Ok(visitor.remember(([(answer::FROM_SCRIPT, "1")], html).into_response()))
}

/// The page for a form that came without a script, or for a visit.
pub(crate) fn page(
    app: &App,
    visitor: &Visitor,
    headers: &HeaderMap,
    told: &Told,
) -> Result<Html<String>, WebError> {
    let t = visitor
        .room
        .look(|inside| Tr::for_script(&app.locale, &inside.script, headers));
    let title = visitor
        .room
        .look(|inside| t.label(&inside.script.title).to_owned());
    let part = part_html(app, visitor, headers, told)?;
    Ok(Html(
        RoomPage {
            t,
            title,
            code: visitor.code.clone(),
            plain: plain::chosen(headers),
            me: visitor.mark(),
            tablet: visitor.tablet.clone(),
            now: app.hub.world().clock.now().0 / 1000,
            part,
        }
        .render()?,
    ))
}

/// Whether the open question has no answer of the visitor's on disk yet.
fn is_unanswered(inside: &Inside, visitor: &Visitor) -> bool {
    let open = inside.state.current.as_ref();
    let open = open.filter(|key| inside.state.phase(key) == Phase::Open);
    open.is_some_and(|key| {
        let person = visitor.answers_as(inside);
        let kept = person.and_then(|person| inside.kept(person, key));
        kept.is_none()
    })
}

/// Whether a tablet that people share waits for a question.
fn is_still(inside: &Inside, visitor: &Visitor) -> bool {
    let waits = !inside.state.is_asking() && !is_over(inside);
    visitor.tablet.is_some() && !visitor.is_sealed && waits
}

/// The part alone.
pub(crate) fn part_html(
    app: &App,
    visitor: &Visitor,
    headers: &HeaderMap,
    told: &Told,
) -> Result<String, WebError> {
    let today = Day::of(app.hub.world().clock.now());
    let part = visitor.room.look(|inside| {
        let t = Tr::for_script(&app.locale, &inside.script, headers);
        let group = visitor
            .person
            .and_then(|person| inside.group_of(person))
            .cloned();
        let turn = visitor.turn.as_ref();
        let asks = turn.filter(|turn| turn.asks);
        let newcomer = visitor.person.is_none() && !visitor.is_sealed && asks.is_none();
        let needs_group = !inside.script.groups.is_empty() && group.is_none();
        let groups = inside.script.groups.iter().map(|option| GroupOption {
            key: option.key.to_string(),
            label: t.said(&option.label),
            chosen: group.as_ref() == Some(&option.key),
        });
        let group_label = group.as_ref().and_then(|key| inside.script.group(key));
        Part {
            title: t.said(&inside.script.title),
            code: visitor.code.clone(),
            me: visitor.mark(),
            signature: live::signature(inside),
            notice: if newcomer {
                Notice::of(inside, today, &visitor.code).first(&t)
            } else {
                Default::default()
            },
            tablet: visitor.tablet.clone(),
            sign: turn.filter(|turn| !turn.asks).and_then(|turn| {
                let sign = turn.sign(&t)?;
                let args = [
                    ("picture", sign.picture.into()),
                    ("sign", sign.word.as_str().into()),
                ];
                let key = if is_unanswered(inside, visitor) {
                    "participant-tablet-as"
                } else {
                    "participant-tablet-yours"
                };
                Some(t.format(key, &args))
            }),
            unanswered: is_unanswered(inside, visitor),
            look: is_still(inside, visitor).then(|| t.text("participant-tablet-look")),
            newcomer,
            can_leave: visitor.person.is_some() && asks.is_none(),
            groups: groups.collect(),
            group_error: told.group_error.map(|key| t.text(key)),
            // Who may have taken up another's sign reads nothing of them.
            group: group_label
                .filter(|_| {
                    turn.is_none_or(|turn| {
                        !(turn.asks || turn.is_back() && is_unanswered(inside, visitor))
                    })
                })
                .map(|group| t.label(&group.label).to_owned()),
            message: told.message.as_ref().map(|m| Message {
                text: m.text.clone(),
                is_error: m.is_error,
            }),
            results: live::results(&t.of_pictures(), inside),
            scene: if visitor.is_sealed {
                Scene::Sealed
            } else if is_over(inside) {
                let own = turn.is_none().then_some(visitor);
                scene(&t, inside, own, told, None)
            } else if let Some(turn) = asks {
                Scene::Who(turn.signs(&t))
            } else if needs_group {
                Scene::Group
            } else {
                scene(
                    &t,
                    inside,
                    Some(visitor),
                    told,
                    Some(app.hub.world().clock.now()),
                )
            },
            t,
        }
    });
    Ok(part.render()?)
}

/// What the room's state means for everybody who has chosen a group and has no answer to it: nothing while somebody
/// may have one that the page must show. The room's results have their place, empty: they come by themselves.
pub(crate) fn for_everybody(t: &Tr, inside: &Inside) -> Result<Option<String>, askama::Error> {
    if inside.life.is_sealed() {
        return Ok(None);
    }
    let Some(question) = inside
        .state
        .current
        .as_ref()
        .and_then(|key| inside.script.question(key))
    else {
        return Ok(None);
    };
    // A form says what its table answered before.
    if question.is_by_table() {
        return Ok(None);
    }
    let answers = inside.counted(&question.key);
    let answered = answers.is_some_and(|counted| counted.room.answered + counted.room.blank > 0);
    let same_for_all = match inside.state.phase(&question.key) {
        Phase::Upcoming => false,
        Phase::Open => !answered && !inside.state.is_locked(&question.key),
        // An idea may be shown otherwise than when it was backed.
        Phase::Closed => !question.kind.has_ideas(),
    };
    if !same_for_all {
        return Ok(None);
    }
    let part = Part {
        title: Said::default(),
        code: inside.workshop.code.clone(),
        me: String::new(),
        signature: live::signature(inside),
        notice: Default::default(),
        tablet: None,
        sign: None,
        unanswered: false,
        look: None,
        newcomer: false,
        can_leave: false,
        groups: Vec::new(),
        group_error: None,
        group: None,
        message: None,
        scene: scene(t, inside, None, &Told::default(), None),
        results: live::shares(inside).then(String::new),
        t: t.clone(),
    };
    part.as_main().render().map(Some)
}

/// Where a question stands among those of the script.
fn place(t: &Tr, script: &Script, key: &QuestionKey) -> String {
    let questions = &script.questions;
    let before = questions.iter().take_while(|other| other.key != *key);
    let total = questions
        .iter()
        .filter(|one| one.kind.profile().is_none())
        .count();
    let args = [("n", (before.count() + 1).into()), ("total", total.into())];
    t.format("participant-question-number", &args)
}

/// `now` is when the page is made, where it is made for one person.
fn scene(
    t: &Tr,
    inside: &Inside,
    visitor: Option<&Visitor>,
    told: &Told,
    now: Option<Micros>,
) -> Scene {
    let current = inside.state.current.as_ref();
    let question = current.and_then(|key| inside.script.question(key));
    let Some(question) = question else {
        if is_over(inside) {
            return Scene::Over {
                asked: None,
                said: over(t, inside),
            };
        }
        if !inside.state.has_asked() {
            return Scene::First(opening(t, inside, "participant-wait-first"));
        }
        return Scene::Next {
            asked: None,
            wait: t.text("participant-wait-next"),
        };
    };
    let key = &question.key;
    // What was answered in an earlier turn of a tablet is shown to nobody who may be another.
    let mine = visitor.filter(|visitor| {
        let turn = visitor.turn.as_ref();
        turn.is_none_or(|turn| turn.shows(inside))
    });
    let kept = mine.and_then(|visitor| {
        let person = visitor.answers_as(inside)?;
        Some((&*visitor.room, inside.kept(person, key)?))
    });
    let by_table = inside.is_by_table(key);
    let saved = kept.map(|(room, kept)| Saved {
        aid: own_words(&kept.body)
            .into_iter()
            .any(worries)
            .then(|| t.text("participant-aid")),
        text: t.text(if by_table {
            table::called(kept)
        } else {
            receipt::called(kept)
        }),
        receipt: receipt::code(t, room.receipt(kept.answer).as_ref()),
        answer: super::form::in_words(t, inside, question, &kept.body),
    });
    if inside.state.phase(key) != Phase::Open {
        let typed = told.typed_to(key).map(|typed| typed.in_words(t, question));
        let label = t.said(&question.label);
        let asked = Some(Asked {
            label,
            saved,
            typed,
        });
        if is_over(inside) {
            let said = over(t, inside);
            return Scene::Over { asked, said };
        }
        return Scene::Next {
            asked,
            wait: wait(t, inside, key),
        };
    }
    let next = kept.map_or(1, |(_, kept)| kept.attempt.saturating_add(1));
    Scene::Open(Box::new(Open {
        number: if key.is_reaction() {
            reactions::number(t, inside, key)
        } else if question.kind.profile().is_some() {
            t.text("participant-profile-number")
        } else {
            place(t, &inside.script, key)
        },
        label: t.said(&question.label),
        plain: question.plain.as_ref().map(|plain| t.said(plain)),
        help: question.help.as_ref().map(|help| t.said(help)),
        original: original(t, inside.script.lang(), question),
        key: key.to_string(),
        round: inside.state.round(key).0,
        locked: inside.state.is_locked(key),
        left: inside
            .state
            .timer()
            .zip(now)
            .map(|((_, timer), now)| left(t, timer.left(now))),
        // What the store said of another question is not this one's number.
        attempt: told
            .typed_to(key)
            .and(told.next_attempt)
            .map_or(next, |said| said.max(next)),
        form: Form::of(
            t,
            inside,
            question,
            kept.map(|(_, kept)| &kept.body),
            told.typed_to(key),
        ),
        seat: visitor.and_then(|visitor| visitor.seat(t, inside, kept.map(|(_, kept)| kept))),
        has_typed: told.typed_to(key).is_some(),
        change: change(t, inside, question, kept.map(|(_, kept)| kept)),
        // What somebody else of the table said stands beside what one typed.
        saved: saved.filter(|_| by_table || told.typed_to(key).is_none()),
    }))
}

/// What somebody wrote in words of their own.
fn own_words(body: &Body) -> Vec<&str> {
    match body {
        Body::Answered(Payload::Words(words)) => words.iter().map(String::as_str).collect(),
        Body::Answered(said) => said.text().into_iter().collect(),
        _ => Vec::new(),
    }
}

/// What unfolds the form of who has answered: how many ideas or statements others gave since, if any.
fn change(t: &Tr, inside: &Inside, question: &Question, kept: Option<&Kept>) -> String {
    let news = kept.filter(|_| question.kind.has_ideas());
    let news = news.map_or(0, |kept| {
        Ideas::of(inside, &question.key).news(inside, &kept.body, kept.revision)
    });
    match (news, &question.kind) {
        (0, _) => t.text("participant-change"),
        (n, Kind::Statements(_)) => t.n("participant-statements-new", "n", n),
        (n, _) => t.n("participant-ideas-new", "n", n),
    }
}

/// What the script says before the first question, line by line; else what is always said.
pub(crate) fn opening(t: &Tr, inside: &Inside, always: &str) -> Vec<String> {
    match &inside.script.opening {
        Some(opening) => t.label(opening).lines().map(str::to_owned).collect(),
        None => vec![t.text(always)],
    }
}

/// The time left, in words.
fn left(t: &Tr, seconds: u32) -> String {
    let args = [
        ("minutes", (seconds / 60).into()),
        ("seconds", (seconds % 60).into()),
    ];
    t.format("participant-left-then", &args)
}

/// The question in the workshop's first language, one tap away where something of it is shown in another.
fn original(t: &Tr, first: &str, question: &Question) -> Vec<Said> {
    let items = question.items.iter().map(|item| &item.label);
    let labels: Vec<&Label> = std::iter::once(&question.label)
        .chain(&question.help)
        .chain(items)
        .collect();
    let is_translated = |label: &&Label| {
        let said = label.spoken(t.code());
        said.is_some_and(|(lang, _)| lang.as_str() != first)
    };
    if !labels.iter().any(is_translated) {
        return Vec::new();
    }
    labels
        .into_iter()
        .map(|label| Said::from(label, first, t.page))
        .collect()
}

/// Whether the session is over, and no question was opened since.
pub(super) fn is_over(inside: &Inside) -> bool {
    inside.life.stage() == Stage::Ended && !inside.state.is_asking()
}

/// That it is, and who gives the restitution.
fn over(t: &Tr, inside: &Inside) -> String {
    t.with("participant-ended", "organiser", &inside.script.organiser)
}

/// What one waits for after a question closed.
fn wait(t: &Tr, inside: &Inside, key: &QuestionKey) -> String {
    let said = |then| format!("{} {}", t.text("participant-closed"), t.text(then));
    // It is about to be asked once more.
    if inside.state.phase(key) == Phase::Upcoming {
        return t.text("participant-wait-next");
    }
    if key.is_reaction() {
        return t.text(if inside.state.reactions.is_running {
            "reactions-wait-next"
        } else {
            "reactions-over"
        });
    }
    let mut asked = inside.script.questions.iter();
    let done = asked.all(|one| inside.state.phase(&one.key) == Phase::Closed);
    said(if done {
        "participant-finished"
    } else {
        "participant-wait-next"
    })
}
