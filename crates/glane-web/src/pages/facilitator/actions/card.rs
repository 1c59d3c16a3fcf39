//! An action as the board shows it, and the fields of its form.

use glane_core::action::{Action, Actions, Progress, Told};
use glane_core::date::Day;
use glane_core::id::MeansKey;

use super::super::history::who;
use super::board::{Of, progress};
use super::sent::Typed;
use super::source::{Root, Source};
use crate::pages::public::follow;
use crate::tr::{Tr, date};

/// An action.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether a part of the card is there"
)]
pub(super) struct Card {
    pub(super) key: String,
    pub(super) what: String,
    /// What else is said of it, each under its name.
    pub(super) facts: Vec<(String, String)>,
    pub(super) overdue: Option<String>,
    pub(super) why: Option<String>,
    pub(super) lead: Option<(Option<String>, String)>,
    /// What of the shelf it leans on: names in addresses, and what they are called.
    pub(super) shelf: Vec<(String, String)>,
    /// What it leaned on and was taken off the shelf.
    pub(super) was: Vec<String>,
    pub(super) last: String,
    /// What inhabitants read of it, in words.
    pub(super) told: String,
    /// The very lines that they read, and those that they would read as it stands.
    pub(super) reads: Vec<String>,
    pub(super) would: Vec<String>,
    /// Whether they are told where it stands unless somebody says no: not of words that they never read.
    pub(super) is_telling: bool,
    pub(super) is_shown: bool,
    pub(super) is_stale: bool,
    pub(super) may_show: bool,
    pub(super) progress: Vec<(&'static str, String, bool)>,
    pub(super) reason: String,
    pub(super) is_editing: bool,
    pub(super) is_standing: bool,
    pub(super) form: Form,
    /// The day, in words, for the list on paper.
    pub(super) due: String,
    /// Whether the box on paper is ticked.
    pub(super) is_done: bool,
}

/// What stands in the fields of an action.
pub(super) struct Form {
    pub(super) what: String,
    pub(super) who: String,
    pub(super) with: String,
    pub(super) due: String,
    /// Whether that day is over, and something is still to be done.
    pub(super) is_late: bool,
    pub(super) first: String,
    pub(super) means: String,
    /// The findings it may come from, and whether it does.
    pub(super) leads: Vec<(String, String, bool)>,
    /// What stands on the shelf of means, and whether it is among its own.
    pub(super) shelf: Vec<(String, String, bool)>,
}

/// What it is called.
pub(in crate::pages::facilitator) fn titled(t: &Tr, action: &Action) -> String {
    if action.entry.what.is_empty() {
        return t.text("actions-untitled");
    }
    action.entry.what.clone()
}

/// What stands in its fields.
pub(super) fn form(t: &Tr, typed: &Typed, of: &Of<'_>, actions: &Actions) -> Form {
    let is_chosen = |source: &Source| source.is_of(&typed.root);
    let mut leads: Vec<(String, String, bool)> = of
        .sources
        .iter()
        .map(|one| (one.origin().written(), one.said.clone(), is_chosen(one)))
        .collect();
    // What it comes from stays though nobody can read it here any more.
    if typed.root != Root::default() && !of.sources.iter().any(is_chosen) {
        leads.push((typed.root.written(), "…".to_owned(), true));
    }
    let known = typed.action.as_ref().and_then(|key| actions.get(key));
    let own = known.map_or(&[][..], |known| &known.entry.shelf);
    // What it leans on stays in its form though it was taken off: saving it for another reason drops nothing.
    let gone = own.iter().filter(|key| !actions.shelf.contains_key(*key));
    let gone = gone.map(|key| {
        (
            key,
            t.with("actions-shelf-off", "name", &once(actions, key)),
        )
    });
    let shelf = actions.shelf.iter();
    let shelf = shelf.map(|(key, one)| (key, one.name.clone())).chain(gone);
    Form {
        what: typed.what.clone(),
        who: typed.who.clone(),
        with: typed.with.clone(),
        due: typed.due.clone(),
        is_late: typed.is_late(of.today) && typed.to.is_none_or(Progress::is_open),
        first: typed.first.clone(),
        means: typed.means.clone(),
        leads,
        shelf: shelf
            .map(|(key, name)| (key.to_string(), name, typed.shelf.contains(key)))
            .collect(),
    }
}

/// What a means was called that was taken off the shelf.
fn once(actions: &Actions, key: &MeansKey) -> String {
    let known = actions.unshelved.get(key);
    known.map_or_else(|| "…".to_owned(), |one| one.name.clone())
}

/// It as it stands; what was typed for it and not kept stands in its fields.
pub(super) fn card(t: &Tr, of: &Of<'_>, actions: &Actions, action: &Action) -> Card {
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
    let root = Root::of(entry);
    let source = of.sources.iter().find(|one| one.is_of(&root)).or_else(|| {
        // Of an idea that cannot be read any more, the finding that names it.
        let finding = root.finding.as_ref()?;
        let named = |one: &&Source| one.root.finding.as_ref() == Some(finding);
        of.sources
            .iter()
            .find(|one| one.root.idea.is_none() && named(one))
    });
    let (by, when) = &action.last;
    let read = |told: &Told| {
        let lead = told.lead.as_ref();
        let mut all = of.sources.iter();
        let under = all.find(|one| one.root.idea.is_none() && one.root.finding.as_ref() == lead);
        let under = under.filter(|_| lead.is_some());
        follow::lines(t, told, under.map(|one| one.said.as_str()))
    };
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
            (source.href(slug), source.said.clone())
        }),
        shelf: entry
            .shelf
            .iter()
            .filter_map(|key| Some((key.to_string(), actions.shelf.get(key)?.name.clone())))
            .collect(),
        was: entry
            .shelf
            .iter()
            .filter(|key| !actions.shelf.contains_key(*key))
            .map(|key| once(actions, key))
            .collect(),
        last: t.format(
            "actions-last",
            &[
                ("by", who(t, of.house, by).into()),
                ("date", date(Day::of(*when))),
            ],
        ),
        told: t.text(told),
        reads: action.shown.as_ref().map_or_else(Vec::new, read),
        would: read(&action.told()),
        is_telling: if is_typed && typed.to.is_some() {
            typed.is_telling(of.inside.log(), action)
        } else {
            !action.is_stale()
        },
        is_shown: action.shown.is_some(),
        is_stale: action.is_stale(),
        may_show: !entry.what.is_empty(),
        progress: Progress::ALL
            .map(|one| (one.name(), progress(t, one), one == at))
            .into(),
        reason: stands.why.clone(),
        is_editing: is_typed && typed.to.is_none(),
        is_standing: is_typed && typed.to.is_some(),
        form: form(t, fields, of, actions),
        due: entry.due.map_or_else(String::new, |due| t.day(due)),
        is_done: action.progress == Progress::Done,
    }
}
