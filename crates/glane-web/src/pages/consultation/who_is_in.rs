//! Who is in a consultation and who is missing: sites announced and received, groups announced and heard.

use std::collections::BTreeSet;

use glane_archive::{Plan, Shown, ShownCentre, site_seen};
use glane_core::date::Day;
use glane_locale::Arg;

use super::people;
use crate::tr::Tr;

/// A centre that handed in an archive.
pub(super) struct Centre {
    pub(super) name: String,
    pub(super) people: String,
    pub(super) is_hidden: bool,
    pub(super) level: String,
    pub(super) day: String,
    pub(super) keys: Vec<String>,
    /// Each group that was announced, with who of it was heard.
    pub(super) groups: Vec<String>,
    /// Those of whom nobody was.
    pub(super) unheard: Option<String>,
    /// The questions that are its own, with who answered.
    pub(super) own: Vec<String>,
}

/// The centres of an edition.
pub(super) fn centres(t: &Tr, shown: &Shown, edition: &str) -> Vec<Centre> {
    let own = shown.centres.iter().filter(|one| one.edition == edition);
    own.map(|centre| of(t, centre)).collect()
}

fn of(t: &Tr, centre: &ShownCentre) -> Centre {
    let named = |group: &glane_archive::GroupPeople| t.label(&group.label).to_owned();
    let groups = centre.groups.iter().map(|group| {
        let args = [
            ("group", Arg::Text(named(group))),
            ("people", people(t, group.people).into()),
        ];
        t.format("consultation-group", &args)
    });
    let unheard = centre.groups.iter().filter(|one| one.people == Some(0));
    let unheard: Vec<String> = unheard.map(named).collect();
    Centre {
        name: centre.key.clone(),
        people: people(t, centre.people),
        is_hidden: centre.people.is_none(),
        level: t.text(match centre.level {
            _ if centre.here => "consultation-own-here",
            glane_archive::Level::Everything => "archive-level-everything",
            glane_archive::Level::Anonymous => "archive-level-anonymous",
            glane_archive::Level::Tallies => "archive-level-tallies",
        }),
        day: Day::read(&centre.day).map_or_else(|| centre.day.clone(), |day| t.day(day)),
        keys: centre.fingerprints.clone(),
        groups: groups.collect(),
        own: own_questions(t, centre),
        unheard: (!unheard.is_empty()).then(|| {
            let list = Arg::List(unheard);
            t.format("consultation-unheard", &[("groups", list)])
        }),
    }
}

/// The questions that a centre alone asks, or asks in other words.
pub(super) fn own_questions(t: &Tr, centre: &ShownCentre) -> Vec<String> {
    let own = centre.own.iter().map(|(key, answered)| {
        let label = centre.own_labels.get(key);
        let label = label.map_or_else(|| key.to_string(), |label| t.label(label).to_owned());
        let args = [
            ("question", Arg::Text(label)),
            ("people", people(t, *answered).into()),
        ];
        t.format("consultation-own", &args)
    });
    own.collect()
}

/// The sites that were announced and have handed in nothing of an edition.
pub(super) fn missing(plan: &Plan, shown: &Shown, edition: &str) -> Vec<String> {
    let own = shown.centres.iter().filter(|one| one.edition == edition);
    let known: BTreeSet<String> = own.map(|one| site_seen(&one.site)).collect();
    plan.sites
        .iter()
        .filter(|site| !known.contains(&site_seen(site)))
        .cloned()
        .collect()
}

/// The sites that handed in something and were not announced.
pub(super) fn unannounced(plan: &Plan, shown: &Shown, edition: &str) -> Vec<String> {
    if plan.sites.is_empty() {
        return Vec::new();
    }
    let own = shown.centres.iter().filter(|one| one.edition == edition);
    let announced: BTreeSet<String> = plan.sites.iter().map(|site| site_seen(site)).collect();
    own.filter(|one| !announced.contains(&site_seen(&one.site)))
        .map(|one| one.key.clone())
        .collect()
}
