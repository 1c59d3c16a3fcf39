//! Words of quantity in what a team reads into the data: « presque tout le monde », « personne ne », « deux fois plus ». A
//! reading is the team's own, but these are figures: a sentence that has any is held as a finding is, against the figures of
//! each question, and what nothing proves is told beside the signature.

use glane_analysis::Reading;
use glane_analysis::checker::{Ground, Lang as Read, Outcome, plain};

use super::practical;

/// The words of quantity of a text that no question's figures prove, in their order. French and English are both read: a
/// page in one language may hold what was written in the other.
pub(crate) fn doubted(reading: &Reading, text: &str) -> Vec<String> {
    let grounds = [Read::Fr, Read::En].map(|lang| Ground::of(reading, &[], lang));
    let mut out: Vec<String> = Vec::new();
    // Days, telephone numbers and places are no numbers of the data.
    for sentence in sentences(&plain(&practical::without(text))) {
        let words: Vec<String> = grounds
            .iter()
            .flat_map(|ground| ground.amounts(sentence))
            .collect();
        if words.is_empty()
            || grounds
                .iter()
                .any(|ground| is_proved(ground, reading, sentence))
        {
            continue;
        }
        for word in words {
            if !out.contains(&word) {
                out.push(word);
            }
        }
    }
    out
}

fn is_proved(ground: &Ground, reading: &Reading, sentence: &str) -> bool {
    reading.questions.iter().any(|question| {
        let cells = reading.cells_of(&question.key);
        let verdict = ground.check_own(reading, &cells, &[], sentence);
        verdict.outcome() == Outcome::Proved
    })
}

/// The sentences of a text; what is quoted is not cut.
fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '«' | '“' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            '.' | '!' | '?' | ';' | '…' if depth == 0 => {
                let end = at + c.len_utf8();
                // « 3.5 » and « 14.30 » are one number.
                let rest = text.get(end..).unwrap_or_default();
                if rest.is_empty() || rest.starts_with(' ') {
                    out.extend(text.get(from..end));
                    from = end;
                }
            }
            _ => {}
        }
    }
    out.extend(text.get(from..));
    out.retain(|one: &&str| one.chars().any(char::is_alphanumeric));
    out
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_is_cut_where_its_sentences_end() {
        assert_eq!(
            sentences("Un. « Deux ! Trois. » quatre ? 3.5 cinq"),
            ["Un.", " « Deux ! Trois. » quatre ?", " 3.5 cinq"]
        );
    }
}
