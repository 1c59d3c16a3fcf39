//! A scale told by what it asks about, in a person's own sentence: « la confiance est de 3,3 sur 5 en moyenne », for « Votre
//! confiance pour accompagner les jeunes, de 1 à 5 ». The word names the question there and nowhere else: straight before
//! its mean. « Les jeunes sont accompagnés » says nothing that was asked.

use std::collections::BTreeMap;

use glane_core::evidence::CellRef;

use super::ground::Ground;
use super::items::{Item, Piece};
use super::name::{NameId, NameKind, Names};
use super::number::Value;
use super::original::Original;
use super::text::plain;
use super::title::fold;
use super::token::{Kind, tokens};
use crate::reading::Reading;

/// By what a label begins that asks for somebody's own.
const OWNERS: [&str; 6] = ["votre", "vos", "notre", "nos", "your", "our"];
/// What only says that it is measured: the word after is what it asks about.
const MEASURES: [&str; 5] = ["niveau", "degré", "sentiment", "level", "degree"];
/// What may stand between the word and its mean.
const BETWEEN: [&str; 30] = [
    "est", "était", "reste", "a", "une", "un", "de", "à", "d'", "s'", "élève", "établit", "situe",
    "se", "obtient", "atteint", "reçoit", "note", "is", "was", "at", "of", "stands", "gets",
    "scores", "averages", "has", "an", "en", "on",
];

/// What the cited scales ask about, in a word; one that several questions ask about names none of them.
pub(super) fn heads(
    ground: &Ground,
    reading: &Reading,
    cells: &[CellRef],
) -> BTreeMap<String, NameId> {
    let head = |label: &str| head(ground, label);
    let labels = reading.questions.iter().map(|one| &one.label);
    let all: Vec<String> = labels
        .filter_map(|label| head(label.get(ground.lang.code())))
        .collect();
    let cited = cells.iter().filter_map(|cell| {
        let question = reading.question(&cell.question)?;
        question.scale()?;
        let label = question.label.get(ground.lang.code());
        let head = head(label)?;
        let alone = all.iter().filter(|other| **other == head).count() == 1;
        Some((head, ground.names.id(label)?)).filter(|_| alone)
    });
    cited.collect()
}

/// The word that a label asks about, without its accents and its plural.
fn head(ground: &Ground, label: &str) -> Option<String> {
    let words = words(ground, label);
    let mut rest = words.iter().map(String::as_str);
    rest.next().filter(|first| OWNERS.contains(first))?;
    let first = rest.next()?;
    let head = if MEASURES.contains(&first) {
        rest.next().filter(|of| matches!(*of, "de" | "d'" | "of"))?;
        rest.next()?
    } else {
        first
    };
    Some(fold(head))
}

fn words(ground: &Ground, label: &str) -> Vec<String> {
    let read = tokens(
        &plain(label).to_lowercase(),
        &Names::default(),
        &|_| false,
        ground.lang,
    );
    let words = read.into_iter().filter(|token| token.kind == Kind::Word);
    words.map(|token| token.text).collect()
}

/// Reads the words of the label that follow such a name as part of it, and takes the name back where no mean follows.
pub(super) fn headed(items: &mut [Item], original: &Original, ground: &Ground) {
    unasked(items, original, ground);
    for at in 0..items.len() {
        let Some((id, text)) = items.get(at).and_then(|item| match item.piece {
            Piece::Name(id) if ground.names.kind(id) == NameKind::Question => {
                Some((id, item.text.clone()))
            }
            _ => None,
        }) else {
            continue;
        };
        if original.titles.get(&fold(&text)) != Some(&id) {
            continue;
        }
        let next = at + 1 + follow(items, at + 1, &text, &words(ground, ground.names.text(id)));
        if is_rated(items, next) {
            for item in items.iter_mut().take(next).skip(at + 1) {
                item.piece = Piece::Neutral;
            }
        } else if let Some(item) = items.get_mut(at) {
            item.piece = Piece::Unknown;
        }
    }
}

/// « Le numérique est à 3,3 sur 5 », of « Votre confiance pour accompagner les jeunes au numérique »: what else the label
/// speaks of is not what was rated.
pub(super) fn unasked(items: &mut [Item], original: &Original, ground: &Ground) {
    let labels = original.titles.iter();
    let others: Vec<String> = labels
        .flat_map(|(head, id)| {
            let words = words(ground, ground.names.text(*id)).into_iter();
            words.filter(move |word| word.chars().count() > 4 && fold(word) != *head)
        })
        .collect();
    for at in 0..items.len() {
        let named = items
            .get(at)
            .is_some_and(|item| item.piece == Piece::Neutral && others.contains(&item.text));
        if named
            && is_rated(items, at + 1)
            && let Some(item) = items.get_mut(at)
        {
            item.piece = Piece::Unknown;
        }
    }
}

/// How many pieces from there are the next words of the label, in its order.
fn follow(items: &[Item], from: usize, head: &str, label: &[String]) -> usize {
    let mut rest = label
        .iter()
        .skip_while(|word| fold(word) != fold(head))
        .skip(1);
    let mut taken = 0;
    for item in items.iter().skip(from) {
        // A word of the closed list says of the mean what it says.
        if !matches!(item.piece, Piece::Neutral | Piece::Unknown)
            || !item
                .text
                .split(' ')
                .all(|word| rest.next().is_some_and(|own| own == word))
        {
            break;
        }
        taken += 1;
    }
    taken
}

/// Whether a mean is told next, and nothing else.
fn is_rated(items: &[Item], from: usize) -> bool {
    let mut at = from;
    while let Some(item) = items.get(at) {
        match &item.piece {
            Piece::Number { value, .. } => {
                return matches!(value, Value::Decimal { places: 1.., .. });
            }
            Piece::Sign(':' | ',') | Piece::Mark("mean") => {}
            Piece::Neutral if item.text.split(' ').all(|word| BETWEEN.contains(&word)) => {}
            _ => return false,
        }
        at += 1;
    }
    false
}
