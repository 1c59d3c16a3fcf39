//! Phone numbers.
//!
//! **Sees**: ten digits from `01` to `09` as French numbers are written (run together, by twos, or with another cut, by
//! blanks, dots or hyphens); eleven from `0` as British ones are; any number after `+` or `00` with its country.
//! **Misses**: numbers in words (« zéro six… »), with a digit left out, short numbers of services (15, 3919: nobody's).
//! **Source**: the French numbering plan (Arcep, décision 2018-0881) and ITU-T E.164 (at most fifteen digits).

use glane_core::review::Span;

use super::word::Text;

/// How the digits of a national number are cut, by how many stand together.
const SHAPES: [&[usize]; 9] = [
    &[10],
    &[2, 2, 2, 2, 2],
    &[4, 2, 2, 2],
    &[4, 3, 3],
    &[3, 3, 4],
    &[11],
    &[5, 6],
    &[4, 3, 4],
    &[3, 4, 4],
];
/// How few and how many digits a number with its country has.
const COUNTRY: std::ops::RangeInclusive<usize> = 9..=15;

/// A run of digits.
struct Run {
    start: usize,
    end: usize,
}

/// Where they stand.
pub(super) fn find(text: &Text) -> Vec<Span> {
    let runs = runs(&text.chars);
    let mut found = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let joined = joined(&text.chars, &runs, at);
        match number(&text.chars, &runs, at, joined) {
            Some((span, taken)) => {
                found.push(span);
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

fn runs(chars: &[char]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        if !c.is_ascii_digit() {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(Run {
                start: at,
                end: at + 1,
            }),
        }
    }
    runs
}

/// How many runs from one on are parted by what parts the digits of a number.
fn joined(chars: &[char], runs: &[Run], from: usize) -> usize {
    let rest = runs.get(from..).unwrap_or_default();
    let goes_on = |pair: &&[Run]| {
        let [one, next] = pair else { return false };
        let between = chars.get(one.end..next.start).unwrap_or_default();
        let parts = |c: &char| {
            c.is_whitespace() && *c != '\n' || matches!(c, '.' | '-' | '\u{2011}' | '(' | ')')
        };
        between.len() <= 3 && between.iter().all(parts)
    };
    1 + rest.windows(2).take_while(goes_on).count()
}

/// The number that begins with a run, and how many runs it takes.
fn number(chars: &[char], runs: &[Run], at: usize, joined: usize) -> Option<(Span, usize)> {
    let first = runs.get(at)?;
    let before = first.start.checked_sub(1).and_then(|at| chars.get(at));
    let has_plus = before == Some(&'+');
    let digits = |at: usize| chars.get(at).copied();
    // Zeros in the middle of a number (« 1 000 000 ») are no country's.
    let is_first = at
        .checked_sub(1)
        .is_none_or(|before| self::joined(chars, runs, before) == 1);
    let zeros =
        is_first && digits(first.start) == Some('0') && digits(first.start + 1) == Some('0');
    let span = |taken: usize| {
        let last = runs.get(at + taken - 1)?;
        Some(Span {
            start: first.start - usize::from(has_plus),
            end: last.end,
        })
    };
    let length = |run: &Run| run.end - run.start;
    let lengths: Vec<usize> = runs.iter().skip(at).take(joined).map(length).collect();
    if has_plus || zeros {
        let all: usize = lengths.iter().sum();
        let shown = all - if zeros { 2 } else { 0 };
        return span(joined)
            .filter(|_| COUNTRY.contains(&shown))
            .map(|span| (span, joined));
    }
    if digits(first.start) != Some('0') {
        return None;
    }
    let shape = SHAPES.iter().find(|shape| lengths.starts_with(shape))?;
    // A number that goes on is another kind of number.
    if lengths.len() > shape.len() && shape.len() > 1 && lengths.get(shape.len()) == Some(&2) {
        return None;
    }
    Some((span(shape.len())?, shape.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<String> {
        let read = Text::of(text);
        let shown = |span: Span| read.chars[span.start..span.end].iter().collect();
        find(&read).into_iter().map(shown).collect()
    }

    #[test]
    fn numbers_are_seen_as_people_write_them() {
        for number in [
            "0612345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06-12-34-56-78",
            "0612 34 56 78",
            "+33 6 12 34 56 78",
            "+33612345678",
            "0033 6 12 34 56 78",
            "04\u{a0}72\u{a0}00\u{a0}00\u{a0}00",
            "07911 123456",
            "+44 7911 123456",
        ] {
            let text = format!("appelez le {number} le soir");
            assert_eq!(seen(&text), [number]);
        }
        assert_eq!(seen("0612345678 ou 0712345678").len(), 2);
    }

    #[test]
    fn other_numbers_are_not() {
        for text in [
            "le 15, le 18 ou le 3919",
            "de 08 30 à 12 00",
            "le 01/02/2024 à 10h",
            "01-02-2024 10 h",
            "en 2019 2020 2021",
            "10 000 000 000 euros",
            "1 234 567 890",
            "1 000 000 000 000 fois",
            "0,5 ou 0.75 %",
            "69003 Lyon",
            "+5 ateliers, +10 % de gens",
        ] {
            assert_eq!(seen(text), [""; 0], "{text}");
        }
    }
}
