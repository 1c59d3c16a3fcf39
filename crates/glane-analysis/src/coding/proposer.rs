//! From a codebook to the themes it proposes for an answer, each with its reasons.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use glane_core::codebook::{Codebook, Theme};
use glane_core::id::ThemeKey;

use super::alike;
use super::denial::is_denied;
use super::fields;
use super::generic::{Worth, worth};
use super::pattern::{Met, Pattern, Why};
use super::unit::{Part, Unit, units};

/// What finding a pattern says, in halves of a reason: a theme is proposed from [`ENOUGH`] on.
const ENOUGH: u32 = 4;
/// A word or an expression that a person wrote into the codebook.
const BY_WORD: u32 = 8;
/// A word of the label that names the theme.
const BY_LABEL: u32 = 6;
/// A word of the label that only says more about it: two of them together are enough.
const BESIDE: u32 = 3;
/// A word that speaks of what the label names.
const BY_FIELD: u32 = 4;
/// An example that the answer is much like.
const BY_EXAMPLE: u32 = 8;

/// How many answers are kept before all are let go.
const KEPT: usize = 65_536;

/// Why a theme is proposed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// What in the codebook.
    pub why: Why,
    /// As written there.
    pub pattern: String,
    /// As the answer has it.
    pub typed: String,
    /// Where in the answer, in bytes.
    pub range: (usize, usize),
}

/// A theme proposed for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The theme.
    pub theme: ThemeKey,
    /// Why, in the order of the answer; never empty.
    pub reasons: Vec<Reason>,
}

/// A codebook, made ready to read answers with.
#[derive(Debug)]
pub struct Proposer {
    themes: Vec<Ready>,
    /// Each theme's patterns, with the theme's place, by what they may begin with: an answer looks up its own words only.
    index: BTreeMap<String, Vec<(usize, usize)>>,
    /// Those that may begin anywhere.
    anywhere: Vec<(usize, usize)>,
    known: Mutex<BTreeMap<String, Vec<ThemeKey>>>,
}

#[derive(Debug)]
struct Ready {
    key: ThemeKey,
    patterns: Vec<Pattern>,
    /// What near-identical answers to its examples share.
    examples: BTreeMap<String, String>,
}

/// A pattern found in an answer.
struct Found<'a> {
    theme: usize,
    pattern: &'a Pattern,
    met: Met,
}

impl Proposer {
    /// Reads a codebook.
    pub fn of(codebook: &Codebook) -> Self {
        let shared = shared(codebook);
        let themes: Vec<Ready> = codebook.iter().map(|theme| ready(theme, &shared)).collect();
        let mut index: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        let mut anywhere = Vec::new();
        for (theme, ready) in themes.iter().enumerate() {
            for (place, pattern) in ready.patterns.iter().enumerate() {
                match pattern.opens_with() {
                    None => anywhere.push((theme, place)),
                    Some(names) => {
                        for name in names {
                            let there = index.entry(name.to_owned()).or_default();
                            there.push((theme, place));
                        }
                    }
                }
            }
        }
        Self {
            themes,
            index,
            anywhere,
            known: Mutex::default(),
        }
    }

    /// The themes proposed for an answer, in the codebook's order.
    pub fn themes(&self, text: &str) -> Vec<ThemeKey> {
        if self.themes.is_empty() {
            return Vec::new();
        }
        // A panic elsewhere while the lock was held leaves only whole entries.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(themes) = known.get(text) {
            return themes.clone();
        }
        if known.len() >= KEPT {
            known.clear();
        }
        let themes: Vec<ThemeKey> = self.propose(text).into_iter().map(|p| p.theme).collect();
        known.insert(text.to_owned(), themes.clone());
        themes
    }

    /// The same with their reasons.
    pub fn propose(&self, text: &str) -> Vec<Proposal> {
        let answer = units(text);
        let mut found: Vec<Found<'_>> = (0..answer.len())
            .flat_map(|first| self.found_at(&answer, first))
            .collect();
        let claimed = claimed(&found);
        found.retain(|one| !is_overruled(one, &claimed));
        let key = alike::key(text);
        self.themes
            .iter()
            .enumerate()
            .filter_map(|(at, ready)| {
                let own: Vec<&Found<'_>> = found.iter().filter(|one| one.theme == at).collect();
                let example = ready.examples.get(&key);
                if weight(&own) + example.map_or(0, |_| BY_EXAMPLE) < ENOUGH {
                    return None;
                }
                let mut reasons: BTreeSet<Reason> = own
                    .iter()
                    .filter_map(|one| reason(one, &answer, text))
                    .collect();
                reasons.extend(example.map(|written| Reason {
                    why: Why::Example,
                    pattern: written.clone(),
                    typed: text.to_owned(),
                    range: (0, text.len()),
                }));
                let mut reasons: Vec<Reason> = reasons.into_iter().collect();
                reasons.sort_by_key(|reason| reason.range);
                Some(Proposal {
                    theme: ready.key.clone(),
                    reasons,
                })
            })
            .collect()
    }
}

impl Proposer {
    /// What begins at a unit of an answer.
    fn found_at(&self, answer: &[Unit], first: usize) -> Vec<Found<'_>> {
        let unit = answer.get(first);
        let named = unit
            .into_iter()
            .flat_map(Unit::names)
            .filter_map(|name| self.index.get(name));
        let tried: BTreeSet<(usize, usize)> =
            named.flatten().chain(&self.anywhere).copied().collect();
        tried
            .into_iter()
            .filter_map(|(theme, place)| {
                let pattern = self.themes.get(theme)?.patterns.get(place)?;
                let last = pattern.found_at(answer, first)?;
                let stands = pattern.is_negative() || !is_denied(answer, last);
                let met = Met { first, last };
                stands.then_some(Found {
                    theme,
                    pattern,
                    met,
                })
            })
            .collect()
    }
}

/// What the patterns found say together: each unit of the answer speaks once, by the pattern that says most.
fn weight(found: &[&Found<'_>]) -> u32 {
    let mut by_unit: BTreeMap<usize, u32> = BTreeMap::new();
    for one in found {
        let best = by_unit.entry(one.met.first).or_insert(0);
        *best = (*best).max(one.pattern.weight);
    }
    by_unit.values().sum()
}

/// Which themes claim each unit by a word of their own.
fn claimed(found: &[Found<'_>]) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut all: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for one in found {
        if one.pattern.why != Why::Field && one.pattern.weight >= ENOUGH {
            for unit in one.met.first..=one.met.last {
                all.entry(unit).or_default().insert(one.theme);
            }
        }
    }
    all
}

/// A word that only speaks of what a label names gives way where another theme claims it by a word of its own.
fn is_overruled(one: &Found<'_>, claimed: &BTreeMap<usize, BTreeSet<usize>>) -> bool {
    one.pattern.why == Why::Field
        && (one.met.first..=one.met.last)
            .filter_map(|unit| claimed.get(&unit))
            .any(|themes| !themes.contains(&one.theme))
}

fn reason(one: &Found<'_>, answer: &[Unit], text: &str) -> Option<Reason> {
    let start = answer.get(one.met.first)?.range.start;
    let end = answer.get(one.met.last)?.range.end;
    Some(Reason {
        why: one.pattern.why,
        pattern: one.pattern.written.clone(),
        typed: text.get(Range { start, end })?.to_owned(),
        range: (start, end),
    })
}

/// Words that the labels of two themes share: they tell neither from the other.
fn shared(codebook: &Codebook) -> BTreeSet<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for theme in codebook {
        let words: BTreeSet<String> = theme
            .label
            .iter()
            .flat_map(|(_, text)| units(text))
            .filter(|unit| unit.part == Part::Content)
            .map(|unit| super::family::base(&unit.text))
            .collect();
        for word in words {
            *seen.entry(word).or_insert(0) += 1;
        }
    }
    seen.into_iter()
        .filter(|(_, themes)| *themes > 1)
        .map(|(word, _)| word)
        .collect()
}

fn ready(theme: &Theme, shared: &BTreeSet<String>) -> Ready {
    let mut patterns: Vec<Pattern> = theme
        .words
        .iter()
        .filter_map(|word| Pattern::read(word, Why::Word, BY_WORD))
        .collect();
    for (_, text) in theme.label.iter() {
        for part in parts(text) {
            by_label(&part, shared, &mut patterns);
        }
    }
    let examples = theme
        .examples
        .iter()
        .map(|example| (alike::key(example), example.clone()))
        .collect();
    Ready {
        key: theme.key.clone(),
        patterns,
        examples,
    }
}

/// A label's parts: `Prix et tarifs`, `Bus, tram` name two things.
fn parts(label: &str) -> Vec<String> {
    label
        .replace([',', ';', '/', '(', ')', ':', '+', '&'], "|")
        .replace(" et ", "|")
        .replace(" ou ", "|")
        .split('|')
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// What one part of a label gives: the words that name it, those beside them, and the words that speak of it.
fn by_label(part: &str, shared: &BTreeSet<String>, patterns: &mut Vec<Pattern>) {
    let all = units(part);
    let content: Vec<(&Unit, Worth)> = all
        .iter()
        .filter(|unit| unit.part == Part::Content)
        .map(|unit| {
            let base = super::family::base(&unit.text);
            let worth = if shared.contains(&base) {
                Worth::None
            } else {
                worth(&base)
            };
            (unit, worth)
        })
        .collect();
    if content.is_empty() {
        patterns.extend(Pattern::read(part, Why::Label, BY_LABEL));
        return;
    }
    let best = content
        .iter()
        .map(|(_, worth)| *worth)
        .max()
        .unwrap_or(Worth::None);
    let mut head = true;
    for (unit, worth) in &content {
        if *worth == best {
            // The first that names the theme names it alone; what follows says which.
            let weight = if head { BY_LABEL } else { BESIDE };
            patterns.push(Pattern::word(unit, &unit.text, Why::Label, weight));
            head = false;
        } else if *worth != Worth::None {
            patterns.push(Pattern::word(unit, &unit.text, Why::Label, BESIDE));
        }
    }
    if content.len() > 1 {
        patterns.extend(Pattern::read(part, Why::Label, BY_LABEL));
    }
    let naming: Vec<&Unit> = content
        .iter()
        .filter(|(_, worth)| *worth == best)
        .map(|(unit, _)| *unit)
        .take(1)
        .collect();
    for member in fields::speaking_of(&all, &naming) {
        patterns.extend(Pattern::read(member, Why::Field, BY_FIELD));
    }
}

#[cfg(test)]
mod tests;
