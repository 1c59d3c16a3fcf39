//! What the page shows.

use askama::Template;
use glane_core::action::{Action, Actions, NAME_MAX, Progress, Recalled, TEXT_MAX, is_of_actions};
use glane_core::date::Day;
use glane_core::id::FindingId;
use glane_core::release::Release;
use glane_core::right::Right;
use glane_core::steps::Steps;
use glane_live::inside::Inside;
use glane_report::desk::Desk;
use glane_store::house::House;

use super::super::history::who;
use super::super::tr_of;
use super::before::Before;
use super::sent::Typed;
use crate::app::App;
use crate::pages::public::follow::Published;
use crate::tr::{Tr, date};
use crate::who::is_allowed;

/// What a finding says that an action may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    finding: FindingId,
    said: String,
    /// Whether it says what is proposed.
    is_lead: bool,
    /// Its figures, as the desk shows them.
    figures: Vec<(String, String)>,
    /// Whether it stands on the desk, where it is read with all that bears it out.
    is_on_desk: bool,
}

impl From<Published> for Source {
    fn from(said: Published) -> Self {
        Self {
            said: said.text(),
            finding: said.finding,
            is_lead: said.is_lead,
            figures: Vec::new(),
            is_on_desk: false,
        }
    }
}

/// The findings of a desk, what is proposed first.
pub(super) fn of_desk(desk: &Desk) -> Vec<Source> {
    let leads: Vec<_> = desk.leads().map(|place| place.key.clone()).collect();
    let mut all: Vec<Source> = desk
        .findings()
        .filter_map(|place| {
            let figures = place.cells.iter().map(|cell| {
                let of = match &cell.group {
                    Some(group) => format!("{} · {group}", cell.of),
                    None => cell.of.clone(),
                };
                (of, cell.value.clone())
            });
            Some(Source {
                finding: place.key.finding()?,
                said: place.text.clone(),
                is_lead: leads.contains(&place.key),
                figures: figures.collect(),
                is_on_desk: desk.place(&place.key).is_some(),
            })
        })
        .collect();
    all.sort_by_key(|source| !source.is_lead);
    all
}

/// What a page is made of.
pub(super) struct Of<'a> {
    pub(super) app: &'a App,
    pub(super) inside: &'a Inside,
    pub(super) house: &'a House,
    pub(super) today: Day,
    pub(super) sources: &'a [Source],
    pub(super) typed: &'a Typed,
}

#[derive(Template)]
#[template(path = "facilitator/actions.html")]
pub(super) struct Board {
    t: Tr,
    slug: String,
    title: String,
    base: u64,
    message: Option<String>,
    undo: Option<String>,
    redo: Option<String>,
    /// What is proposed, each with the actions that came of it.
    leads: Vec<Lead>,
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
    finding: FindingId,
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

struct Card {
    key: String,
    what: String,
    /// What else is said of it, each under its name.
    facts: Vec<(String, String)>,
    overdue: Option<String>,
    why: Option<String>,
    lead: Option<(Option<String>, String)>,
    last: String,
    /// What inhabitants read of it, in words.
    told: String,
    is_shown: bool,
    is_stale: bool,
    may_show: bool,
    progress: Vec<(&'static str, String, bool)>,
    reason: String,
    is_editing: bool,
    is_standing: bool,
    form: Form,
    /// The day, in words, for the list on paper.
    due: String,
    /// Whether the box on paper is ticked.
    is_done: bool,
}

/// What stands in the fields of an action.
struct Form {
    what: String,
    who: String,
    with: String,
    due: String,
    first: String,
    means: String,
    /// The findings it may come from, and whether it does.
    leads: Vec<(String, String, bool)>,
}

/// What the workshop before promised.
struct Promised {
    from: String,
    slug: String,
    day: String,
    actions: Vec<Kept>,
    has_moved: bool,
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
        said: Option<&'static str>,
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
            all.into_iter().map(|one| card(&t, of, one)).collect()
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
            message: said.map(|key| t.text(key)),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            leads: leads(&slug, of.sources, &t, actions),
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
            add: form(added, of.sources),
            is_adding: is_adding || is_lost,
            may_publish: is_allowed(Right::Publish),
            may_lead: is_allowed(Right::Lead),
            public,
            promised: recalled.map(|recalled| Promised {
                from: t.label(&recalled.title).to_owned(),
                slug: recalled.from.to_string(),
                day: t.day(recalled.day),
                actions: kept(&t, recalled),
                has_moved: before.has_moved,
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

fn titled(t: &Tr, action: &Action) -> String {
    if action.entry.what.is_empty() {
        return t.text("actions-untitled");
    }
    action.entry.what.clone()
}

fn href(slug: &str, source: &Source) -> Option<String> {
    source
        .is_on_desk
        .then(|| format!("/animer/{slug}/rediger#b-f-{}", source.finding))
}

fn leads(slug: &str, sources: &[Source], t: &Tr, actions: &Actions) -> Vec<Lead> {
    let leads = sources.iter().filter(|source| source.is_lead);
    leads
        .map(|source| {
            let of = actions.list.iter();
            let of = of.filter(|one| one.entry.lead.as_ref() == Some(&source.finding));
            Lead {
                actions: of
                    .map(|one| (one.key.to_string(), titled(t, one)))
                    .collect(),
                finding: source.finding.clone(),
                said: source.said.clone(),
                figures: source.figures.clone(),
                href: href(slug, source),
            }
        })
        .collect()
}

fn form(typed: &Typed, sources: &[Source]) -> Form {
    let is_chosen = |source: &Source| typed.lead.as_ref() == Some(&source.finding);
    let mut leads: Vec<(String, String, bool)> = sources
        .iter()
        .map(|one| (one.finding.to_string(), one.said.clone(), is_chosen(one)))
        .collect();
    // What it comes from stays though nobody can read it here any more.
    if let Some(lead) = &typed.lead
        && !sources.iter().any(is_chosen)
    {
        leads.push((lead.to_string(), "…".to_owned(), true));
    }
    Form {
        what: typed.what.clone(),
        who: typed.who.clone(),
        with: typed.with.clone(),
        due: typed.due.clone(),
        first: typed.first.clone(),
        means: typed.means.clone(),
        leads,
    }
}

fn card(t: &Tr, of: &Of<'_>, action: &Action) -> Card {
    let entry = &action.entry;
    let typed = of.typed;
    let is_typed = typed.is_there && typed.action.as_ref() == Some(&action.key);
    let own = Typed::of(action);
    let fields = if is_typed && typed.to.is_none() {
        typed
    } else {
        &own
    };
    let stands = if is_typed { typed } else { &own };
    let at = stands.to.unwrap_or(action.progress);
    let facts = [
        ("actions-who", entry.who.clone()),
        ("actions-with", entry.with.clone()),
        (
            "actions-due",
            entry.due.map_or_else(String::new, |due| t.day(due)),
        ),
        ("actions-first", entry.first.clone()),
        ("actions-means", entry.means.clone()),
    ];
    let source = entry
        .lead
        .as_ref()
        .and_then(|lead| of.sources.iter().find(|one| one.finding == *lead));
    let (by, when) = &action.last;
    let told = match &action.shown {
        None => "actions-told-no",
        Some(_) if action.is_stale() => "actions-told-old",
        Some(_) => "actions-told-yes",
    };
    Card {
        key: action.key.to_string(),
        what: titled(t, action),
        facts: facts
            .into_iter()
            .filter(|(_, said)| !said.is_empty())
            .map(|(name, said)| (t.text(name), said))
            .collect(),
        overdue: action
            .is_overdue(of.today)
            .then(|| t.text("actions-is-overdue")),
        why: action
            .why
            .as_ref()
            .map(|why| t.with("actions-say-why", "text", why)),
        lead: source.map(|source| {
            let slug = of.inside.workshop.slug.as_str();
            (href(slug, source), source.said.clone())
        }),
        last: t.format(
            "actions-last",
            &[
                ("by", who(t, of.house, by).into()),
                ("date", date(Day::of(*when))),
            ],
        ),
        told: t.text(told),
        is_shown: action.shown.is_some(),
        is_stale: action.is_stale(),
        may_show: !entry.what.is_empty(),
        progress: Progress::ALL
            .map(|one| (one.name(), progress(t, one), one == at))
            .into(),
        reason: stands.why.clone(),
        is_editing: is_typed && typed.to.is_none(),
        is_standing: is_typed && typed.to.is_some(),
        form: form(fields, of.sources),
        due: entry.due.map_or_else(String::new, |due| t.day(due)),
        is_done: action.progress == Progress::Done,
    }
}
