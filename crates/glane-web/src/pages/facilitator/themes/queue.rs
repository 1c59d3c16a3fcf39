//! The queue: one answer at a time, or a group of near-identical ones.

use askama::Template;
use glane_analysis::coding::{Proposal, Proposer, Reason, Why};
use glane_core::coding::{Coder, Coding};
use glane_core::decision::Act;
use glane_core::id::{AnswerId, QuestionKey, ThemeKey};
use glane_core::steps::Steps;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::View;
use super::gathered::{Gathered, Row, may_hurt};
use super::place::{Filter, Place};
use crate::tr::Tr;

/// What each theme is told by on a keyboard, in the order of the codebook; `n` and `u` have a use of their own.
const KEYS: &str = "123456789abcdefghijklmopqrstvwxyz";

#[derive(Template)]
#[template(path = "facilitator/themes_queue.html")]
pub(super) struct Queue {
    t: Tr,
    slug: String,
    question: QuestionKey,
    base: u64,
    /// This page's address.
    here: String,
    coder: String,
    place: Place,
    progress: Progress,
    filters: Vec<Link>,
    card: Option<Card>,
    /// Why there is no card.
    nothing: Option<String>,
    undo: Option<String>,
    redo: Option<String>,
    has_themes: bool,
    /// Answers that may hurt, to be read whether there are themes or not.
    to_read: Vec<String>,
    /// What each key does.
    keys: Vec<String>,
    /// What is wrong with the form that was sent.
    wrong: Option<String>,
}

struct Progress {
    done: usize,
    all: usize,
    mine: String,
    uncoded: String,
    disputed: Option<String>,
}

struct Link {
    href: String,
    label: String,
    current: bool,
}

struct Card {
    id: AnswerId,
    text: String,
    /// How many near-identical answers it stands for.
    several: Option<String>,
    variants: Vec<String>,
    /// What was decided of it already.
    notes: Vec<String>,
    themes: Vec<Choice>,
    /// « 3 / 12 ».
    position: String,
    previous: Option<String>,
    next: Option<String>,
}

struct Choice {
    id: String,
    key: ThemeKey,
    label: String,
    description: Option<String>,
    shortcut: Option<char>,
    checked: bool,
    /// Why the machine proposes it.
    why: Vec<String>,
}

impl Queue {
    /// The part of a page; `gathered` is what the room held at `place`.
    pub(super) fn of(
        t: &Tr,
        inside: &Inside,
        question: &QuestionKey,
        gathered: &Gathered,
        place: &Place,
        coder: &Coder,
    ) -> Self {
        let slug = inside.workshop.slug.to_string();
        let shown: Vec<usize> = (0..gathered.rows.len())
            .filter(|&at| {
                let row = gathered.rows.get(at);
                row.is_some_and(|row| place.shows(gathered, coder, row))
            })
            .collect();
        // An answer that was asked for by name is shown even if the filter would leave it out.
        let asked = place.at.and_then(|id| gathered.row(id));
        let at = asked.or_else(|| shown.first().copied());
        let page = format!("/animer/{slug}/themes/{question}");
        let link = |at: Option<usize>| {
            let row = gathered.rows.get(at?)?;
            Some(format!("{page}{}", place.at(row.id()).query()))
        };
        let has_themes = !gathered.coding.codebook().is_empty();
        let card = at.and_then(|at| {
            let row = gathered.rows.get(at)?;
            let rank = shown.iter().position(|&one| one == at);
            Some(Card {
                position: rank.map_or_else(String::new, |rank| {
                    let args = [("n", (rank + 1).into()), ("total", shown.len().into())];
                    t.format("themes-position", &args)
                }),
                previous: link(shown.iter().rev().find(|&&one| one < at).copied()),
                next: link(shown.iter().find(|&&one| one > at).copied()),
                ..Card::of(t, gathered, row, coder)?
            })
        });
        let steps = steps(inside, question, coder);
        let counts = gathered.counts();
        let done = gathered.done_by(coder);
        let nothing = card.is_none().then(|| {
            t.text(match (counts.all, place.search.is_empty()) {
                (0, _) => "themes-no-answer",
                (_, false) => "themes-not-found",
                (_, true) => "themes-all-done",
            })
        });
        Self {
            here: format!("{page}{}", place.query()),
            base: gathered.revision.0,
            coder: coder.to_string(),
            progress: Progress {
                done,
                all: counts.all,
                mine: t.format(
                    "themes-mine",
                    &[("n", done.into()), ("total", counts.all.into())],
                ),
                uncoded: t.n("themes-uncoded", "n", counts.uncoded),
                disputed: (counts.disputed > 0)
                    .then(|| t.n("themes-disputed", "n", counts.disputed)),
            },
            filters: Filter::EACH
                .into_iter()
                .map(|filter| {
                    let there = Place {
                        filter,
                        at: None,
                        ..place.clone()
                    };
                    Link {
                        href: format!("{page}{}", there.query()),
                        label: t.text(&format!("themes-filter-{}", filter.name())),
                        current: filter == place.filter,
                    }
                })
                .collect(),
            card: card.filter(|_| has_themes),
            nothing,
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            place: place.clone(),
            question: question.clone(),
            has_themes,
            to_read: gathered
                .answers()
                .filter(|answer| may_hurt(&answer.text))
                .map(|answer| t.with("themes-quote", "text", &answer.text))
                .collect(),
            keys: ["digits", "enter", "n", "u", "arrows", "slash", "question"]
                .map(|key| t.text(&format!("themes-keys-{key}")))
                .into(),
            slug,
            wrong: None,
            t: t.clone(),
        }
    }

    /// The same after a form that was not done: what was ticked in it is ticked, and what is wrong is said.
    pub(super) fn after(mut self, gathered: &Gathered, view: &View<'_>, t: &Tr) -> Self {
        self.wrong = view.wrong(t);
        let Some(fields) = view.typed() else {
            return self;
        };
        let asked = self.place.at.and_then(|at| gathered.row(at));
        let row = asked.and_then(|at| gathered.rows.get(at)).and_then(Row::id);
        if let Some(card) = self.card.as_mut().filter(|card| row == Some(card.id)) {
            for choice in &mut card.themes {
                choice.checked = fields.all("themes").any(|key| key == choice.key.as_str());
            }
        }
        self
    }
}

impl Card {
    fn of(t: &Tr, gathered: &Gathered, row: &Row, coder: &Coder) -> Option<Self> {
        let first = row.answers.first()?;
        let texts = row.texts();
        let mine = gathered.mine_of(coder, row);
        let proposed = Proposer::of(gathered.coding.codebook()).propose(&first.text);
        let mut notes = Vec::new();
        if row.answers.iter().any(|answer| may_hurt(&answer.text)) {
            notes.push(t.text("themes-insult"));
        }
        if let Some(mine) = &mine {
            notes.push(t.text(if mine.is_empty() {
                "themes-already-none"
            } else {
                "themes-already"
            }));
        }
        if gathered.coding.is_settled(first.id, first.written) {
            notes.push(t.text("themes-is-settled"));
        }
        let n = row.answers.len();
        Some(Self {
            id: first.id,
            text: t.with("themes-quote", "text", &first.text),
            several: (n > 1).then(|| t.n("themes-several", "n", n)),
            variants: texts
                .iter()
                .skip(1)
                .map(|text| t.with("themes-quote", "text", text))
                .collect(),
            notes,
            themes: choices(t, &gathered.coding, first.id, &proposed, mine.as_ref()),
            position: String::new(),
            previous: None,
            next: None,
        })
    }
}

fn choices(
    t: &Tr,
    coding: &Coding,
    answer: AnswerId,
    proposed: &[Proposal],
    mine: Option<&std::collections::BTreeSet<ThemeKey>>,
) -> Vec<Choice> {
    let mut shortcuts = KEYS.chars();
    coding
        .codebook()
        .iter()
        .map(|theme| {
            let proposal = proposed.iter().find(|one| one.theme == theme.key);
            Choice {
                // Named after the answer too: the next answer's boxes are other boxes.
                id: format!("{answer}-{}", theme.key),
                key: theme.key.clone(),
                label: t.label(&theme.label).to_owned(),
                description: theme
                    .description
                    .as_ref()
                    .map(|text| t.label(text).to_owned()),
                shortcut: shortcuts.next(),
                checked: mine.map_or(proposal.is_some_and(is_exact), |mine| {
                    mine.contains(&theme.key)
                }),
                why: proposal
                    .and_then(surest)
                    .map(|reason| why(t, reason))
                    .into_iter()
                    .collect(),
            }
        })
        .collect()
}

/// Whether a proposal is ticked for who decides: words of the grid, of the theme's name or of its examples are there. A word of
/// the same field is told, and left to them.
fn is_exact(proposal: &Proposal) -> bool {
    proposal
        .reasons
        .iter()
        .any(|reason| reason.why != Why::Field)
}

/// The one reason that is told: the nearest to what somebody wrote into the grid.
fn surest(proposal: &Proposal) -> Option<&Reason> {
    let rank = |reason: &&Reason| match reason.why {
        Why::Word => 0,
        Why::Label => 1,
        Why::Example => 2,
        Why::Field => 3,
    };
    proposal.reasons.iter().min_by_key(rank)
}

fn why(t: &Tr, reason: &Reason) -> String {
    let key = match reason.why {
        Why::Word => "themes-why-word",
        Why::Label => "themes-why-label",
        Why::Example => "themes-why-example",
        Why::Field => "themes-why-field",
    };
    t.format(
        key,
        &[
            ("typed", Arg::Text(reason.typed.clone())),
            ("pattern", Arg::Text(reason.pattern.clone())),
        ],
    )
}

/// The steps back and forth of one coder's codings: nobody takes back another's.
pub(super) fn steps(inside: &Inside, question: &QuestionKey, coder: &Coder) -> Steps {
    Steps::of(inside.log(), |act| match act {
        Act::Code {
            question: of,
            coder: by,
            ..
        } => of == question && by == coder,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use glane_core::id::ThemeKey;

    use super::*;

    #[test]
    fn one_reason_is_told_and_a_word_of_the_same_field_ticks_nothing() {
        let of = |all: &[Why]| Proposal {
            theme: ThemeKey::new("prix").unwrap(),
            reasons: all
                .iter()
                .map(|why| Reason {
                    typed: "permis".to_owned(),
                    pattern: "permis".to_owned(),
                    why: *why,
                    range: (0, 6),
                })
                .collect(),
        };
        let told = |all: &[Why]| surest(&of(all)).map(|reason| reason.why);
        assert_eq!(told(&[Why::Field, Why::Word]), Some(Why::Word));
        assert_eq!(told(&[Why::Field, Why::Example]), Some(Why::Example));
        assert_eq!(told(&[]), None);
        assert!(is_exact(&of(&[Why::Field, Why::Label])));
        assert!(!is_exact(&of(&[Why::Field])) && !is_exact(&of(&[])));
    }

    #[test]
    fn no_key_is_used_twice_nor_taken_from_another_use() {
        let keys: std::collections::BTreeSet<char> = KEYS.chars().collect();
        assert_eq!(keys.len(), KEYS.chars().count());
        assert!(!keys.contains(&'n') && !keys.contains(&'u') && !keys.contains(&'0'));
    }
}
