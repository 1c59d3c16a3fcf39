//! Groups that follow a room live are those that would be made from nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use glane_text::group::{Call, Calls, Group, Grouper};
use glane_text::local::Local;
use proptest::prelude::*;

/// Forms that move one another: a missing accent that the room settles, spellings of words no lexicon has, expressions
/// written with and without spaces, words meant as one another, other languages, insults, a name of the place.
const FORMS: [&str; 64] = [
    "tache",
    "tâche",
    "taches",
    "tâches",
    "Tache",
    "cote",
    "côte",
    "côté",
    "coté",
    "interne",
    "interné",
    "peche",
    "pêche",
    "péché",
    "pêcher",
    "pécheur",
    "pecheur",
    "pêcheur",
    "mur",
    "mûr",
    "mure",
    "mûre",
    "glaneurisation",
    "glanneurisation",
    "glaneurizasion",
    "glaneurisations",
    "glanerie",
    "glannerie",
    "babysitting",
    "baby sitting",
    "baby-sitting",
    "bébé sitting",
    "fablab",
    "fab lab",
    "fab-lab",
    "coworking",
    "co working",
    "co-working",
    "plus de temps",
    "plus de bus",
    "pas de temps",
    "pas le temps",
    "à l'écoute",
    "écoute",
    "l'écoute",
    "ecoute",
    "acceuil",
    "accueil",
    "aceuil",
    "connecté",
    "connectée",
    "Connectés",
    "solidarity",
    "familia",
    "la familia",
    "con",
    "conne",
    "les lilas",
    "Maison des Lilas",
    "maizon des lila",
    "marché",
    "marcher",
    "marches",
    "utile !",
];

#[derive(Debug, Clone)]
enum Act {
    Comes(usize, u64),
    Goes(usize, u64),
    Decided(Call),
    /// The decision at a place, counted from the last, is undone.
    Undone(usize),
}

fn form() -> impl Strategy<Value = usize> {
    0..FORMS.len()
}

fn act() -> impl Strategy<Value = Act> {
    let named = || form().prop_map(|form| FORMS[form].to_owned());
    let call = prop_oneof![
        prop::collection::vec(named(), 2..4).prop_map(Call::Merge),
        named().prop_map(Call::Split),
        (named(), "[a-c]").prop_map(|(form, text)| Call::Show(form, text)),
        named().prop_map(Call::Hide),
        named().prop_map(Call::Keep),
        (named(), "[a-c]?").prop_map(|(form, text)| Call::Gloss(form, text)),
    ];
    prop_oneof![
        6 => (form(), 1..4u64).prop_map(|(form, count)| Act::Comes(form, count)),
        3 => (form(), 1..6u64).prop_map(|(form, count)| Act::Goes(form, count)),
        2 => call.prop_map(Act::Decided),
        1 => (0..6usize).prop_map(Act::Undone),
    ]
}

fn local(named: bool) -> Arc<Local> {
    let house = named.then_some(("Maison des Lilas", ["les lilas"]));
    Arc::new(Local::of(house))
}

/// The groups of what a room holds, made from nothing, the last form first.
fn fresh(room: &BTreeMap<usize, u64>, local: &Arc<Local>, calls: &Calls) -> Vec<Arc<Group>> {
    let mut grouper = Grouper::with(Arc::clone(local));
    for (form, count) in room.iter().rev() {
        grouper.add(FORMS[*form], *count);
    }
    grouper.groups(calls).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn each_step_leaves_the_groups_made_from_nothing(
        first in prop::collection::vec(form(), 0..40),
        acts in prop::collection::vec((act(), any::<bool>()), 1..40),
        named in any::<bool>(),
    ) {
        let local = local(named);
        let mut grouper = Grouper::with(Arc::clone(&local));
        let mut room: BTreeMap<usize, u64> = BTreeMap::new();
        let mut decided: Vec<Call> = Vec::new();
        for form in first {
            grouper.add(FORMS[form], 1);
            *room.entry(form).or_default() += 1;
        }
        for (act, looked) in acts {
            match act {
                Act::Comes(form, count) => {
                    grouper.add(FORMS[form], count);
                    *room.entry(form).or_default() += count;
                }
                Act::Goes(form, count) => {
                    grouper.remove(FORMS[form], count);
                    if let Some(held) = room.get_mut(&form) {
                        *held = held.saturating_sub(count);
                    }
                    room.retain(|_, held| *held > 0);
                }
                Act::Decided(call) => decided.push(call),
                Act::Undone(back) => {
                    if let Some(at) = decided.len().checked_sub(back + 1) {
                        decided.remove(at);
                    }
                }
            }
            // Sometimes several things happen before anybody looks.
            if looked {
                let calls = Calls::of(decided.clone());
                prop_assert_eq!(grouper.groups(&calls), fresh(&room, &local, &calls));
            }
        }
        let calls = Calls::of(decided);
        prop_assert_eq!(grouper.groups(&calls), fresh(&room, &local, &calls));
    }
}

/// The forms are worth their test: they do move one another.
#[test]
fn a_form_that_comes_or_goes_moves_others() {
    let together = |grouper: &mut Grouper, one: &str, other: &str| {
        let groups = grouper.groups(&Calls::default());
        groups.iter().any(|group| {
            let has = |form: &str| group.members.iter().any(|member| member.form == form);
            has(one) && has(other)
        })
    };
    for (first, second) in [
        ("glaneurisation", "glanneurisation"),
        ("baby sitting", "babysitting"),
        ("pecheur", "pêcheur"),
    ] {
        let mut grouper = Grouper::new();
        grouper.add(first, 1);
        grouper.groups(&Calls::default());
        grouper.add(second, 1);
        assert!(together(&mut grouper, first, second), "{first} {second}");
        grouper.remove(second, 1);
        assert!(!together(&mut grouper, first, second));
    }
    // Two words may be meant: the room settles which while it holds one of them only.
    let mut grouper = Grouper::new();
    grouper.add("pecheur", 1);
    grouper.add("pêcheur", 1);
    assert!(together(&mut grouper, "pecheur", "pêcheur"));
    grouper.add("pécheur", 1);
    assert!(!together(&mut grouper, "pecheur", "pêcheur"));
    grouper.remove("pécheur", 1);
    assert!(together(&mut grouper, "pecheur", "pêcheur"));
}
