//! What the queue shows: one answer with what was seen in it, and the buttons.

use askama::Template;
use glane_analysis::delicate::Reason;
use glane_core::decision::Act;
use glane_core::id::AnswerId;
use glane_core::review::{Span, Verdict, masked, steps};
use glane_live::inside::Inside;

use super::Place;
use super::elsewhere::{self, Held};
use super::gathered::{Answer, Gathered};
use crate::pages::facilitator::form::log_lines;
use crate::tr::Tr;

/// How many passages have a key of their own.
const KEYS: &str = "123456789";

#[derive(Template)]
#[template(path = "facilitator/review_part.html")]
pub(super) struct Queue {
    t: Tr,
    slug: String,
    base: u64,
    /// This page's address.
    here: String,
    place: Place,
    waiting: String,
    undo: Option<String>,
    redo: Option<String>,
    card: Option<Card>,
    /// Why there is no card.
    nothing: String,
    /// How many were decided, if there is something to look at again.
    decided: Option<String>,
    /// Words and ideas to decide on pages of their own.
    elsewhere: Vec<Elsewhere>,
    keys: Vec<String>,
    log: Vec<String>,
}

struct Card {
    id: AnswerId,
    /// The question it answers.
    label: String,
    /// The answer in pieces, those that were seen marked.
    pieces: Vec<(String, bool)>,
    passages: Vec<Passage>,
    /// Whether it makes one worry about somebody: what is left of it may still tell who, so it is not quoted unless a person
    /// chooses to.
    worries: bool,
    /// What was decided of it, and how it is read then.
    note: Option<String>,
    /// Why it waits though nothing was seen in it.
    unread: Option<String>,
    position: String,
    previous: Option<String>,
    next: Option<String>,
}

/// A word or an idea that is held back.
struct Elsewhere {
    link: String,
    text: String,
    reason: String,
    question: String,
}

/// A passage that was seen.
struct Passage {
    /// `3-8`.
    value: String,
    words: String,
    /// Why.
    reasons: String,
    shortcut: Option<char>,
    checked: bool,
}

impl Queue {
    pub(super) fn of(t: &Tr, inside: &Inside, gathered: &Gathered, place: Place) -> Self {
        let slug = inside.workshop.slug.to_string();
        let shown = gathered.shown(place.decided);
        let asked = place
            .at
            .and_then(|at| shown.iter().position(|one| one.id == at));
        let at = asked.unwrap_or(0);
        let page = format!("/animer/{slug}/relire");
        let link = |at: Option<usize>| {
            let answer = shown.get(at?)?;
            let there = Place {
                at: Some(answer.id),
                ..place
            };
            Some(format!("{page}{}", there.query()))
        };
        let card = shown.get(at).map(|answer| Card {
            position: t.format(
                "review-position",
                &[("n", (at + 1).into()), ("total", shown.len().into())],
            ),
            previous: link(at.checked_sub(1)),
            next: link(Some(at + 1)),
            ..Card::of(t, inside, answer)
        });
        let steps = steps(inside.log());
        let waiting = gathered.waiting();
        let decided = gathered.answers.len() - waiting;
        Self {
            here: format!("{page}{}", place.query()),
            base: inside.revision.0,
            waiting: t.n("review-waiting", "n", waiting),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            card,
            nothing: t.text(if place.decided {
                "review-none-decided"
            } else if gathered.answers.is_empty() {
                "review-none"
            } else {
                "review-all-done"
            }),
            decided: (decided > 0).then(|| t.n("review-show-decided", "n", decided)),
            elsewhere: elsewhere::all(inside)
                .iter()
                .map(|held| Elsewhere::of(t, inside, held))
                .collect(),
            keys: ["enter", "g", "n", "digits", "u", "arrows", "question"]
                .map(|key| t.text(&format!("review-keys-{key}")))
                .into(),
            log: log_lines(t, inside.log(), |act| line(t, act)),
            place,
            slug,
            t: t.clone(),
        }
    }
}

/// A decision in words; never the answer's own.
fn line(t: &Tr, act: &Act) -> Option<String> {
    let Act::Review { verdict, .. } = act else {
        return None;
    };
    Some(match verdict {
        Verdict::Keep => t.text("review-log-kept"),
        Verdict::Mask(spans) => t.n("review-log-masked", "n", spans.len()),
        Verdict::LeaveOut => t.text("review-log-left"),
    })
}

impl Elsewhere {
    fn of(t: &Tr, inside: &Inside, held: &Held) -> Self {
        let Held { question, page, .. } = held;
        let asked = inside.script.question(question);
        Self {
            link: format!("/animer/{}/{page}/{question}", inside.workshop.slug),
            text: t.with("review-quote", "text", &held.text),
            reason: t.text(&format!("review-reason-{}", held.reason)),
            question: asked.map_or_else(String::new, |asked| t.label(&asked.label).to_owned()),
        }
    }
}

impl Card {
    fn of(t: &Tr, inside: &Inside, answer: &Answer) -> Self {
        let asked = inside.script.question(&answer.question);
        let note = answer.verdict.as_ref().map(|verdict| match verdict {
            Verdict::Keep => t.text("review-is-kept"),
            Verdict::Mask(spans) => {
                let shown = masked(&answer.text, spans);
                t.with("review-is-masked", "text", &shown)
            }
            Verdict::LeaveOut => t.text("review-is-left"),
        });
        Self {
            id: answer.id,
            label: asked.map_or_else(String::new, |asked| t.label(&asked.label).to_owned()),
            pieces: pieces(answer),
            passages: passages(t, answer),
            worries: answer
                .flags
                .iter()
                .any(|flag| flag.reason == Reason::Danger),
            unread: (answer.flags.is_empty() && answer.verdict.is_none())
                .then(|| t.text("review-unread")),
            note,
            position: String::new(),
            previous: None,
            next: None,
        }
    }
}

/// Each passage that was seen, with all that was seen in it; what a person masked besides is one too.
fn passages(t: &Tr, answer: &Answer) -> Vec<Passage> {
    let decided = match &answer.verdict {
        Some(Verdict::Mask(spans)) => Some(spans),
        _ => None,
    };
    let mut spans: Vec<Span> = answer.flags.iter().map(|flag| flag.span).collect();
    spans.extend(decided.into_iter().flatten());
    spans.sort_unstable();
    spans.dedup();
    let mut shortcuts = KEYS.chars();
    let passage = |span: Span| {
        let here = answer.flags.iter().filter(|flag| flag.span == span);
        let mut reasons: Vec<String> = here
            .map(|flag| t.text(&format!("review-reason-{}", flag.reason.name())))
            .collect();
        if reasons.is_empty() {
            reasons.push(t.text("review-reason-person"));
        }
        let words: String = answer
            .text
            .chars()
            .skip(span.start)
            .take(span.end - span.start)
            .collect();
        Passage {
            value: format!("{}-{}", span.start, span.end),
            words: t.with("review-quote", "text", &words),
            reasons: reasons.join(", "),
            shortcut: shortcuts.next(),
            checked: decided.is_none_or(|decided| decided.contains(&span)),
        }
    };
    spans.into_iter().map(passage).collect()
}

/// The answer cut where something was seen.
fn pieces(answer: &Answer) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (at, c) in answer.text.chars().enumerate() {
        let seen = answer.flags.iter().any(|flag| {
            let Span { start, end } = flag.span;
            (start..end).contains(&at)
        });
        match pieces.last_mut() {
            Some((piece, is_seen)) if *is_seen == seen => piece.push(c),
            _ => pieces.push((c.to_string(), seen)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use glane_analysis::delicate::{Langs, flags};
    use glane_core::id::{QuestionKey, Revision};

    use super::*;

    #[test]
    fn an_answer_is_cut_where_something_was_seen_and_nothing_of_it_is_lost() {
        let text = "Été : appelez Zoé au 06 12 34 56 78 !";
        let answer = Answer {
            id: AnswerId(uuid::Uuid::nil()),
            question: QuestionKey::new("texte").unwrap(),
            written: Revision(1),
            text: text.to_owned(),
            verdict: None,
            flags: flags(text, Langs::all()),
        };
        let pieces = pieces(&answer);
        let seen: Vec<&str> = pieces
            .iter()
            .filter(|(_, seen)| *seen)
            .map(|(piece, _)| piece.as_str())
            .collect();
        assert_eq!(seen, ["Zoé", "06 12 34 56 78"]);
        let whole: String = pieces.iter().map(|(piece, _)| piece.as_str()).collect();
        assert_eq!(whole, text);
    }
}
