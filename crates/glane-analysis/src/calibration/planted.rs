//! Gaps put into rooms on purpose, as large as the test alone needs to see them nine times out of ten.
//!
//! How large that is comes from the test by itself, with no workshop around it: counts are drawn with seeds of their
//! own, tested at the level that is left once the workshop's tests share out 5 % evenly, and the effect is halved
//! until nine of ten are seen. Then workshops are drawn with that effect, and must say so.

use glane_core::finding::{Finding, FindingKind};
use glane_core::id::QuestionKey;
use glane_core::kind::{Kind, Payload};
use glane_core::script::Question;
use glane_stats::Side;
use glane_stats::distribution::Hypergeometric;
use glane_stats::exact::{freeman_halton, sign};
use glane_stats::random::Generator;
use glane_stats::rank::kruskal_wallis;

use super::room::{Room, WORDS, ask};
use super::{DRAWS, reading};
use crate::comparison::TOLD;
use crate::comparison::effort::{LINE, TABLE, spent};
use crate::findings;
use crate::fixture::item;

/// People of each group. The effect is in the first.
const GROUPS: [u64; 3] = [40, 30, 30];
/// A word, an option and a rung of a scale are as common as this without effect.
const COMMON: f64 = 0.2;
/// Words that somebody may write.
const VOCABULARY: usize = 6;
/// Questions, and pairs of scales, that share out the error: options, a scale, words, a pair.
const UNITS: f64 = 5.0;

/// What is planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plant {
    Option,
    Scale,
    Word,
    Pair,
}

/// How probable something is in a group.
fn chance(plant: Plant, of: Plant, group: usize, effect: f64) -> f64 {
    if plant == of && group == 0 {
        COMMON + effect
    } else {
        COMMON
    }
}

/// So many rungs climbed out of ten.
fn rungs(random: &mut Generator, chance: f64) -> i64 {
    (0..10).map(|_| i64::from(random.unit() < chance)).sum()
}

/// A step of confidence (1 to 5), where an effect keeps people down: they climb fewer of its four rungs.
fn confidence(random: &mut Generator, chance: f64) -> i64 {
    1 + (0..4)
        .map(|_| i64::from(random.unit() < chance))
        .sum::<i64>()
}

/// Whether the test alone sees an effect in one room, at the level that is left to it.
fn seen(random: &mut Generator, plant: Plant, effect: f64) -> bool {
    let own = |group| chance(plant, plant, group, effect);
    let mut count = |people: u64, chance: f64| -> u64 {
        (0..people).map(|_| u64::from(random.unit() < chance)).sum()
    };
    match plant {
        Plant::Option => {
            let rows: Vec<[u64; 2]> = (0..3)
                .map(|group| {
                    let ticked = count(GROUPS[group], own(group));
                    [ticked, GROUPS[group] - ticked]
                })
                .collect();
            // Three options and nothing else in that question.
            let p = spent(LINE, |effort| Some(freeman_halton(&rows, effort).ok()?.p));
            p.unwrap().value * 3.0 * UNITS < TOLD
        }
        Plant::Scale => {
            let groups: Vec<Vec<(i64, u64)>> = (0..3)
                .map(|group| {
                    let people = 0..GROUPS[group];
                    people.map(|_| (rungs(random, own(group)), 1)).collect()
                })
                .collect();
            let p = spent(TABLE, |effort| {
                Some(kruskal_wallis(&groups, effort).ok()?.p)
            });
            p.unwrap().value * UNITS < TOLD
        }
        Plant::Word => {
            let written: Vec<u64> = (0..3)
                .map(|group| count(GROUPS[group], own(group)))
                .collect();
            let people = GROUPS.iter().sum();
            let law = Hypergeometric::new(people, written.iter().sum(), GROUPS[0]).unwrap();
            law.high(written[0]) * 3.0 * f64::from(u32::try_from(VOCABULARY).unwrap()) * UNITS
                < TOLD
        }
        Plant::Pair => {
            let people: u64 = GROUPS.iter().sum();
            let (mut bounds, mut share) = ([0, 0], [0, 0]);
            for _ in 0..people {
                let (x, y) = (rungs(random, 0.5), confidence(random, 0.5 - effect));
                for (moved, left, right) in
                    [(&mut bounds, 2 * x, 5 * (y - 1)), (&mut share, x, 2 * y)]
                {
                    moved[0] += u64::from(left > right);
                    moved[1] += u64::from(left < right);
                }
            }
            let one_way = bounds[0] > bounds[1] && share[0] > share[1];
            let p = |moved: [u64; 2]| sign(moved[0], moved[1], Side::Both).map_or(1.0, |p| p.value);
            one_way && p(bounds).max(p(share)) * UNITS < TOLD
        }
    }
}

/// The effect that the test alone sees nine times out of ten.
fn effect(plant: Plant) -> f64 {
    let (mut small, mut large) = (0.0, if plant == Plant::Pair { 0.5 } else { 0.75 });
    for _ in 0..8 {
        let half = f64::midpoint(small, large);
        let mut random = Generator::new(0xca11);
        let times = (0..DRAWS)
            .filter(|_| seen(&mut random, plant, half))
            .count();
        if times < 900 {
            small = half;
        } else {
            large = half;
        }
    }
    large
}

fn questions() -> Vec<Question> {
    let mut asked = vec![
        ask("choices", "canaux", 3),
        ask("scale", "aisance", 0),
        ask("scale", "confiance", 0),
        ask("words", "mots", 0),
    ];
    for (question, ends) in asked.iter_mut().skip(1).zip([(0, 10), (1, 5)]) {
        if let Kind::Scale(scale) = &mut question.kind {
            (scale.min, scale.max) = ends;
        }
        let role = question.key.as_str().to_owned();
        question.tags.insert("role".to_owned(), role);
    }
    asked
}

fn key(name: &str) -> QuestionKey {
    QuestionKey::new(name).unwrap()
}

/// A room with one effect planted.
fn room(random: &mut Generator, plant: Plant, effect: f64) -> Room {
    let mut room = Room::new(GROUPS.len(), questions());
    for (group, &people) in GROUPS.iter().enumerate() {
        for _ in 0..people {
            let of = |other| chance(plant, other, group, effect);
            let mut ticked = vec![];
            for (key, chance) in [("x", of(Plant::Option)), ("y", COMMON), ("z", 0.5)] {
                if random.unit() < chance {
                    ticked.push(item(key));
                }
            }
            let mut words = vec![];
            for (place, word) in WORDS.iter().take(VOCABULARY).enumerate() {
                let chance = if place == 0 { of(Plant::Word) } else { COMMON };
                if random.unit() < chance {
                    words.push((*word).to_owned());
                }
            }
            let (ease, trust) = match plant {
                Plant::Pair => (0.5, 0.5 - effect),
                _ => (of(Plant::Scale), 0.5),
            };
            let answers = vec![
                (key("canaux"), Payload::Items(ticked.into_iter().collect())),
                (key("aisance"), Payload::Score(rungs(random, ease))),
                (key("confiance"), Payload::Score(confidence(random, trust))),
                (key("mots"), Payload::Words(words)),
            ];
            room.add(group, answers);
        }
    }
    room
}

/// Whether a finding says what was planted.
fn tells(finding: &Finding, plant: Plant) -> bool {
    let about = |name: &str| finding.questions.contains(&key(name));
    let of = |part: &str| {
        finding
            .cells
            .iter()
            .all(|cell| cell.to_string().ends_with(part))
    };
    let gap = finding.kind == FindingKind::GapBetweenGroups;
    match plant {
        Plant::Option => gap && about("canaux") && of("/item=x"),
        Plant::Scale => gap && about("aisance"),
        Plant::Word => {
            finding.kind == FindingKind::Specificity && of(&format!("/word={}", WORDS[0]))
        }
        Plant::Pair => finding.kind == FindingKind::GapBetweenScales && about("aisance"),
    }
}

fn found(plant: Plant, seed: u64) {
    let effect = effect(plant);
    let mut random = Generator::new(seed);
    let times = (0..DRAWS)
        .filter(|_| {
            let room = room(&mut random, plant, effect);
            findings(&reading(&room))
                .iter()
                .any(|finding| tells(finding, plant))
        })
        .count();
    println!(
        "measured: planted {plant:?}, {COMMON} against {:.3} (the test alone sees 9 in 10): {times} of {DRAWS} workshops say so; 850 are asked",
        COMMON + effect
    );
    assert!(times >= 850, "{plant:?}: {times}");
}

#[test]
fn a_planted_option_is_found() {
    found(Plant::Option, 1);
}

#[test]
fn a_planted_scale_is_found() {
    found(Plant::Scale, 2);
}

#[test]
fn a_planted_word_is_found() {
    found(Plant::Word, 3);
}

#[test]
fn a_planted_pair_is_found() {
    found(Plant::Pair, 4);
}
