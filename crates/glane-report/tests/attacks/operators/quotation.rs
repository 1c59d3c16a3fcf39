//! A letter, an accent or a word of a quotation is changed.

use super::each;
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::random::Random;
use crate::said;

const LABELLED: [Kind; 3] = [Kind::Sentence, Kind::Prose, Kind::Alternative];

/// Answers, words as they were written, and labels between quotation marks.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut random = Random::new(1, "quotation");
    let typed: Vec<&str> = made
        .truth
        .questions
        .values()
        .flat_map(|asked| asked.typed.iter().map(String::as_str))
        .collect();
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Verbatim]) {
        for after in variants(&place.text, &mut random) {
            all.push(Change::reads(doc, place, &after));
        }
    }
    for (doc, place) in each(made, &LABELLED) {
        for at in said::quoted(&place.text) {
            for other in variants(&place.text[at.clone()], &mut random) {
                // Another way the same word was written is still the word.
                if !typed.contains(&other.as_str()) {
                    let after = said::with(&place.text, &at, &other);
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
    }
    all
}

/// One of each sort, where the text has room for it.
fn variants(text: &str, random: &mut Random) -> Vec<String> {
    let mut all = Vec::new();
    let letters: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| c.is_alphabetic())
        .collect();
    if letters.is_empty() {
        return all;
    }
    let (at, letter) = letters[random.below(letters.len())];
    let span = at..at + letter.len_utf8();
    let other = if letter == 'o' { 'e' } else { 'o' };
    all.push(said::with(text, &span, &other.to_string()));
    all.push(said::with(text, &span, ""));
    all.push(said::with(text, &span, &format!("{letter}{letter}")));
    for (at, c) in &letters {
        let plain = match c {
            'é' | 'è' | 'ê' | 'ë' => "e",
            'à' | 'â' => "a",
            'ç' => "c",
            'ô' => "o",
            'û' | 'ù' => "u",
            'e' => "é",
            _ => continue,
        };
        all.push(said::with(text, &(*at..at + c.len_utf8()), plain));
        break;
    }
    let words = said::words(text);
    if words.len() > 1 {
        let one = &words[random.below(words.len())];
        all.push(said::with(text, one, "toujours"));
        let (first, second) = (&words[0], &words[1]);
        if text[first.clone()] != text[second.clone()] {
            all.push(said::with_two(
                text,
                (first, &text[second.clone()]),
                (second, &text[first.clone()]),
            ));
        }
        // The last word left out, with the space before it.
        let last = &words[words.len() - 1];
        let from = text[..last.start].trim_end().len();
        all.push(said::with(text, &(from..last.end), ""));
    }
    all.retain(|one| one != text && !one.trim().is_empty());
    all
}
