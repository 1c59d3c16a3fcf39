//! Random workshops, counted a second and naive way.

mod compare;
pub(crate) mod draw;
mod metamorphic;
mod naive;
mod proof;

use std::collections::BTreeSet;

use glane_core::ballot::{Ballot, Body};
use glane_core::decision::Act;
use glane_core::id::{PersonId, Round};
use glane_core::person::Person;
use proptest::prelude::*;

use crate::{GroupReading, Reading};
use compare::{same_content, same_groups};
use draw::workshop;
use naive::{count, nobodys};

proptest! {
    #[test]
    fn every_figure_is_what_a_naive_count_finds((script, data) in workshop()) {
        let reading = Reading::of(&script, &data);
        let senders: BTreeSet<PersonId> = data.ballots.iter().filter_map(|b| b.person).collect();
        let sent = |person: &&Person| senders.contains(&person.id);
        prop_assert_eq!(reading.method.people, u64::try_from(senders.len()).unwrap());
        for (channel, n) in &reading.method.channels {
            let by = data.people.iter().filter(sent).filter(|person| person.channel == *channel).count();
            prop_assert_eq!(*n, u64::try_from(by).unwrap());
        }
        let mut grouped = 0;
        for group in &reading.method.groups {
            let in_it = |person: &&Person| person.group.as_ref() == Some(&group.key);
            let people = data.people.iter().filter(sent).filter(in_it).count();
            prop_assert_eq!(group.people, u64::try_from(people).unwrap());
            grouped += group.people;
        }
        prop_assert_eq!(reading.method.ungrouped + grouped, reading.method.people);
        prop_assert_eq!(reading.questions.len(), script.questions.len());
        for question in &reading.questions {
            let reset = data.decisions.iter().any(|d| {
                matches!(&d.act, Act::ResetRound { question: key } if *key == question.key)
            });
            let of = |round| -> Vec<&Ballot> {
                data.ballots.iter().filter(|b| b.question == question.key && b.round == round).collect()
            };
            let is_answered = |round| of(round).iter().any(|b| matches!(b.body, Body::Answered(_)));
            let is_second = reset && (is_answered(Round(2)) || !is_answered(Round::FIRST));
            let round = if is_second { Round(2) } else { Round::FIRST };
            prop_assert_eq!(question.round, round);
            let others = reading.other_rounds(&question.key);
            prop_assert_eq!(others.len(), usize::from(reset));
            for other in others {
                let theirs = of(other.figures.round);
                prop_assert!(other.figures.round != round);
                prop_assert_eq!(other.figures.n, count(&theirs, |body| matches!(body, Body::Answered(_))));
                prop_assert_eq!(other.figures.asked(), reading.method.people + other.figures.raised);
            }
            let mine = of(round);
            prop_assert_eq!(question.n, count(&mine, |body| matches!(body, Body::Answered(_))));
            prop_assert_eq!(question.blank, count(&mine, |body| *body == Body::Blank));
            prop_assert_eq!(question.unreadable, count(&mine, |body| *body == Body::Unreadable));
            prop_assert_eq!(question.raised, count(&nobodys(&mine), |_| true));
            prop_assert_eq!(question.asked(), reading.method.people + question.raised);
            same_content(question, &mine, &reading)?;
            let members = |group: &GroupReading| -> Vec<PersonId> {
                let people = data.people.iter();
                people.filter(|p| p.group.as_ref() == Some(&group.key)).map(|p| p.id).collect()
            };
            same_groups(question, &reading, members, &mine)?;
        }
    }

    #[test]
    fn the_order_of_ballots_and_people_does_not_show((script, data) in workshop(), turn in 0..40_usize) {
        let mut other = data.clone();
        other.people.reverse();
        other.ballots.reverse();
        let turn = turn.min(other.ballots.len());
        other.ballots.rotate_left(turn);
        prop_assert_eq!(Reading::of(&script, &other), Reading::of(&script, &data));
    }

    #[test]
    fn every_finding_is_read_from_cells_that_are_shown((script, data) in workshop()) {
        let reading = Reading::of(&script, &data);
        let found = crate::findings(&reading);
        prop_assert!(found.windows(2).all(|pair| pair[0].strength >= pair[1].strength));
        for finding in &found {
            for at in &finding.cells {
                let cell = reading.cell(at);
                prop_assert!(cell.is_some_and(|cell| cell.value.shown().is_some() && cell.n.shown().is_some()), "{}", at);
            }
        }
    }
}
