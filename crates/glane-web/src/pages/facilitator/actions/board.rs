//! What the page shows.

use askama::Template;
use axum::http::StatusCode;
use glane_analysis::moved::Moves;
use glane_core::action::{Action, Actions, NAME_MAX, Progress, Recalled, TEXT_MAX, is_of_actions};
use glane_core::date::Day;
use glane_core::release::Release;
use glane_core::right::Right;
use glane_core::steps::Steps;
use glane_live::inside::Inside;
use glane_store::house::House;

use super::super::form::Refusal;
use super::super::tr_of;
use super::before::Before;
use super::card::{Card, Form, card, form, titled};
use super::moved::Since;
use super::sent::Typed;
use super::source::{Root, Source};
use crate::app::App;
use crate::tr::{Tr, date};
use crate::who::is_allowed;

/// What a page is made of.
pub(super) struct Of<'a> {
    pub(super) app: &'a App,
    pub(super) inside: &'a Inside,
    pub(super) house: &'a House,
    pub(super) today: Day,
    pub(super) sources: &'a [Source],
    pub(super) typed: &'a Typed,
    /// What moved since the edition before; nothing where it cannot be read any more.
    pub(super) since: Option<&'a Moves>,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether a part of the page is there"
)]
#[derive(Template)]
#[template(path = "facilitator/actions.html")]
pub(super) struct Board {
    t: Tr,
    slug: String,
    title: String,
    base: u64,
    message: Option<String>,
    /// Whether the message is about something that could not be done.
    is_wrong: bool,
    undo: Option<String>,
    redo: Option<String>,
    /// What is proposed, each with the actions that came of it.
    leads: Vec<Lead>,
    /// Whether the answers are gone, and the ideas that nobody published with them.
    is_purged: bool,
    /// How many days are over.
    overdue: Option<String>,
    columns: Vec<Column>,
    is_empty: bool,
    /// Whether a day is to be kept.
    has_days: bool,
    /// The name of the next action: a form sent twice makes one.
    fresh: String,
    add: Form,
    is_adding: bool,
    may_publish: bool,
    may_lead: bool,
    /// Where inhabitants read them; nothing as long as nothing is published.
    public: Option<String>,
    promised: Option<Promised>,
    is_on_screen: bool,
    candidates: Vec<Choice>,
    text_max: usize,
    name_max: usize,
}

struct Lead {
    /// Its name in the page's marks, and in forms.
    mark: String,
    root: String,
    said: String,
    figures: Vec<(String, String)>,
    href: Option<String>,
    /// The names of actions, and what they are.
    actions: Vec<(String, String)>,
}

struct Column {
    name: &'static str,
    title: String,
    cards: Vec<Card>,
}

/// What the workshop before promised.
struct Promised {
    from: String,
    slug: String,
    day: String,
    actions: Vec<Kept>,
    has_moved: bool,
    since: Option<Since>,
}

/// One promise, and what became of it.
pub(crate) struct Kept {
    pub(crate) what: String,
    pub(crate) progress: &'static str,
    pub(crate) stands: String,
    pub(crate) more: Vec<String>,
}

struct Choice {
    slug: String,
    said: String,
    is_known: bool,
}

/// What was promised, in words: as the page of actions and the room's screen say it.
pub(crate) fn kept(t: &Tr, recalled: &Recalled) -> Vec<Kept> {
    let one = |told: &glane_core::action::Told| {
        let who = (!told.who.is_empty()).then(|| t.with("actions-say-who", "text", &told.who));
        let why = told.why.as_ref();
        let why = why.map(|why| t.with("actions-say-why", "text", why));
        let due = told.due.filter(|_| told.progress.is_open());
        let due = due.map(|due| t.format("actions-say-due", &[("date", date(due))]));
        Kept {
            what: told.what.clone(),
            progress: told.progress.name(),
            stands: progress(t, told.progress),
            more: who.into_iter().chain(due).chain(why).collect(),
        }
    };
    recalled.actions.iter().map(one).collect()
}

/// Where an action stands, in words.
pub(crate) fn progress(t: &Tr, progress: Progress) -> String {
    t.text(&format!("actions-{}", progress.name()))
}

impl Board {
    pub(super) fn of(
        of: &Of<'_>,
        actions: &Actions,
        before: Before,
        fresh: String,
        refusal: Option<Refusal>,
    ) -> Self {
        let (inside, typed) = (of.inside, of.typed);
        let t = tr_of(&of.app.locale, inside);
        let slug = inside.workshop.slug.to_string();
        let steps = Steps::of(inside.log(), is_of_actions);
        let cards = |progress: Progress| {
            let mut all: Vec<&Action> = actions.list.iter().collect();
            all.retain(|one| one.progress == progress);
            // What is due first comes first; what has no day comes last.
            all.sort_by_key(|one| (one.entry.due.is_none(), one.entry.due));
            all.into_iter()
                .map(|one| card(&t, of, actions, one))
                .collect()
        };
        let overdue = actions.list.iter();
        let overdue = overdue.filter(|one| one.is_overdue(of.today)).count();
        let is_adding = typed.is_there && typed.action.is_none();
        let lost = typed.action.as_ref();
        // What was typed for an action that is gone may be kept as a new one.
        let is_lost = typed.is_there && lost.is_some_and(|key| actions.get(key).is_none());
        let nothing = Typed::default();
        let added = if is_adding || is_lost {
            typed
        } else {
            &nothing
        };
        let public = Release::fold(inside.log()).public.map(|public| {
            let code = &inside.workshop.code;
            format!(
                "{}/lire/{code}/{}/suivi",
                of.app.settings.base(),
                public.key
            )
        });
        let recalled = actions.recalled.as_ref();
        Self {
            title: t.label(&inside.script.title).to_owned(),
            base: inside.revision.0,
            message: refusal.map(|(_, key)| t.text(key)),
            is_wrong: refusal.is_some_and(|(status, _)| status != StatusCode::OK),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            leads: leads(&slug, of.sources, &t, actions),
            is_purged: inside.life.purged.is_some(),
            overdue: (overdue > 0).then(|| t.n("actions-overdue", "n", overdue)),
            columns: Progress::ALL
                .map(|one| Column {
                    name: one.name(),
                    title: progress(&t, one),
                    cards: cards(one),
                })
                .into(),
            is_empty: actions.list.is_empty(),
            has_days: actions
                .list
                .iter()
                .any(|one| one.progress.is_open() && one.entry.due.is_some()),
            add: form(&t, added, of, actions),
            is_adding: is_adding || is_lost,
            may_publish: is_allowed(Right::Publish),
            may_lead: is_allowed(Right::Lead),
            public,
            promised: actions.promised().map(|recalled| Promised {
                from: t.label(&recalled.title).to_owned(),
                slug: recalled.from.to_string(),
                day: t.day(recalled.day),
                actions: kept(&t, recalled),
                has_moved: before.has_moved,
                since: of.since.map(|found| Since::of(&t, recalled, found)),
            }),
            is_on_screen: inside.state.promised,
            candidates: before
                .candidates
                .into_iter()
                .map(|one| Choice {
                    said: t.format(
                        "actions-recall-one",
                        &[
                            ("title", t.label(&one.title).into()),
                            ("date", date(one.day)),
                            ("n", one.actions.into()),
                        ],
                    ),
                    is_known: recalled.is_some_and(|known| known.from == one.slug),
                    slug: one.slug.to_string(),
                })
                .collect(),
            text_max: TEXT_MAX,
            name_max: NAME_MAX,
            fresh,
            slug,
            t,
        }
    }
}

fn leads(slug: &str, sources: &[Source], t: &Tr, actions: &Actions) -> Vec<Lead> {
    let leads = sources.iter().filter(|source| source.is_lead);
    leads
        .map(|source| {
            let of = actions.list.iter();
            let of = of.filter(|one| source.is_of(&Root::of(&one.entry)));
            Lead {
                actions: of
                    .map(|one| (one.key.to_string(), titled(t, one)))
                    .collect(),
                mark: source.mark(),
                root: source.origin().written(),
                said: source.said.clone(),
                figures: source.figures.clone(),
                href: source.href(slug),
            }
        })
        .collect()
}
