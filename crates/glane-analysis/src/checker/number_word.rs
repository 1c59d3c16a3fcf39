//! Numbers in words: « vingt-trois », « deux tiers », « la moitié », « en seconde position ».

use super::Lang;
use super::number::Value;

/// One word of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// 0 to 19.
    Small(u64),
    /// 20, 30 … 90.
    Tens(u64),
    /// « vingt » of « quatre-vingt », which is a number of its own too.
    Score,
    /// 100.
    Hundred,
    /// 1,000.
    Thousand,
    /// « et » or "and", between two others.
    And,
}

/// A number in words, and how many words it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Worded {
    /// What it is worth.
    pub value: Value,
    /// How many words.
    pub words: usize,
    /// « un », « une » alone: as often an article.
    pub article: bool,
}

const FR_SMALL: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];
const EN_SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const FR_TENS: [(&str, u64); 7] = [
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("nonante", 90),
];
const EN_TENS: [(&str, u64); 8] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];
/// From the second on.
const FR_RANKS: [&str; 10] = [
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
];
const EN_RANKS: [&str; 10] = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh",
];

fn place(list: &[&str], word: &str) -> Option<u64> {
    let at = list.iter().position(|known| *known == word)?;
    u64::try_from(at).ok()
}

fn part(word: &str, lang: Lang) -> Option<Part> {
    let tens = |list: &[(&str, u64)]| {
        list.iter()
            .find(|(known, _)| *known == word)
            .map(|(_, n)| Part::Tens(*n))
    };
    match lang {
        Lang::Fr => match word {
            "une" => Some(Part::Small(1)),
            "vingt" | "vingts" => Some(Part::Score),
            "cent" | "cents" => Some(Part::Hundred),
            "mille" => Some(Part::Thousand),
            "et" => Some(Part::And),
            _ => place(&FR_SMALL, word)
                .map(Part::Small)
                .or_else(|| tens(&FR_TENS)),
        },
        Lang::En => match word {
            "hundred" => Some(Part::Hundred),
            "thousand" => Some(Part::Thousand),
            "and" => Some(Part::And),
            _ => place(&EN_SMALL, word)
                .map(Part::Small)
                .or_else(|| tens(&EN_TENS)),
        },
    }
}

/// Whether every part of a hyphenated word is part of a number, so that it is read as several words.
pub(super) fn is_compound(word: &str, lang: Lang) -> bool {
    word.contains('-') && word.split('-').all(|piece| part(piece, lang).is_some())
}

/// « 2e », « 1er », "2nd".
pub(super) fn is_ordinal_ending(letters: &str, lang: Lang) -> bool {
    match lang {
        Lang::Fr => matches!(
            letters,
            "e" | "er" | "re" | "ère" | "ème" | "nd" | "nde" | "ᵉ"
        ),
        Lang::En => matches!(letters, "st" | "nd" | "rd" | "th"),
    }
}

/// The number that words begin with, if they do.
pub(super) fn read(words: &[&str], lang: Lang) -> Option<Worded> {
    let first = *words.first()?;
    if let Some(rank) = rank(first, lang) {
        return Some(Worded {
            value: Value::Rank(rank),
            words: 1,
            article: false,
        });
    }
    if is_half(first, lang) {
        return Some(Worded {
            value: Value::Fraction { part: 1, whole: 2 },
            words: 1,
            article: false,
        });
    }
    // « le tiers », « le quart », "a third".
    if matches!((first, lang), ("le" | "du", Lang::Fr) | ("a", Lang::En))
        && let Some(whole) = words.get(1).and_then(|word| fraction(word, lang))
    {
        return Some(Worded {
            value: Value::Fraction { part: 1, whole },
            words: 2,
            article: false,
        });
    }
    let (n, used) = cardinal(words, lang)?;
    let next = words.get(used);
    let parts = u32::try_from(n).ok();
    if let (Some(part), Some(whole)) = (parts, next.and_then(|word| fraction(word, lang))) {
        return Some(Worded {
            value: Value::Fraction { part, whole },
            words: used + 1,
            article: false,
        });
    }
    let article = used == 1 && matches!(first, "un" | "une" | "one");
    Some(Worded {
        value: Value::whole(n),
        words: used,
        article,
    })
}

fn rank(word: &str, lang: Lang) -> Option<u32> {
    let list = match lang {
        Lang::Fr if matches!(word, "second" | "seconde" | "seconds" | "secondes") => {
            return Some(2);
        }
        Lang::Fr => &FR_RANKS,
        Lang::En => &EN_RANKS,
    };
    place(list, word).and_then(|at| u32::try_from(at + 2).ok())
}

fn is_half(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::Fr => matches!(word, "moitié" | "moitiés" | "demi" | "demie"),
        Lang::En => matches!(word, "half" | "halves"),
    }
}

fn fraction(word: &str, lang: Lang) -> Option<u32> {
    let bare = word.strip_suffix('s').unwrap_or(word);
    match (word, lang) {
        ("tiers", Lang::Fr) => return Some(3),
        ("quart" | "quarts", Lang::Fr) | ("quarter" | "quarters", Lang::En) => return Some(4),
        _ => {}
    }
    match rank(bare, lang) {
        Some(whole) if whole > 2 && !(lang == Lang::Fr && whole < 5) => Some(whole),
        _ => None,
    }
}

/// A whole number and how many words it takes.
fn cardinal(words: &[&str], lang: Lang) -> Option<(u64, usize)> {
    let mut total = 0_u64;
    let mut current = 0_u64;
    // What the next part must stay under.
    let mut room = u64::MAX;
    let mut used = 0;
    let mut at = 0;
    let mut ten = false;
    while let Some(found) = words.get(at).and_then(|word| part(word, lang)) {
        let after_ten = std::mem::replace(&mut ten, found == Part::Small(10) && lang == Lang::Fr);
        match found {
            // « dix-sept », « dix-huit », « dix-neuf ».
            Part::Small(n) if after_ten && (7..10).contains(&n) => {
                current += n;
                room = 1;
            }
            Part::Small(n) if n < room && (n > 0 || used == 0) => {
                current += n;
                room = u64::from(n != 0);
            }
            Part::Score if at > 0 && current % 100 == 4 && lang == Lang::Fr => {
                current += 76;
                room = 20;
            }
            Part::Score if room > 20 => {
                current += 20;
                room = 10;
            }
            Part::Tens(n) if n < room => {
                current += n;
                room = if lang == Lang::Fr && n == 60 { 20 } else { 10 };
            }
            Part::Hundred if current < 10 && (used == 0 || room == 1) => {
                current = current.max(1) * 100;
                room = 100;
            }
            Part::Thousand if total == 0 && current < 1000 => {
                total = current.max(1) * 1000;
                current = 0;
                room = 1000;
            }
            // Only between two parts, the second of which fits.
            Part::And if used > 0 && room > 1 => {
                let next = words.get(at + 1).and_then(|word| part(word, lang));
                let joins = match (next, lang) {
                    (Some(Part::Small(n)), Lang::Fr) => matches!(n, 1 | 11) && n < room,
                    (Some(Part::Small(n) | Part::Tens(n)), Lang::En) => room >= 100 && n < room,
                    _ => false,
                };
                if !joins {
                    break;
                }
                at += 1;
                continue;
            }
            _ => break,
        }
        at += 1;
        used = at;
    }
    (used > 0).then_some((total + current, used))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, lang: Lang) -> Option<(Value, usize)> {
        let words: Vec<&str> = text.split([' ', '-']).collect();
        read(&words, lang).map(|worded| (worded.value, worded.words))
    }

    fn french(text: &str) -> Option<(Value, usize)> {
        value(text, Lang::Fr)
    }

    #[test]
    fn french_numbers_from_zero_to_thousands() {
        for (text, n, words) in [
            ("zéro", 0, 1),
            ("vingt-trois personnes", 23, 2),
            ("vingt et un", 21, 3),
            ("soixante-dix-sept", 77, 3),
            ("soixante et onze", 71, 3),
            ("quatre-vingts", 80, 2),
            ("quatre-vingt-dix-neuf", 99, 4),
            ("cent un", 101, 2),
            ("deux cent trente-cinq", 235, 4),
            ("mille deux cents", 1200, 3),
            ("trente mille", 30_000, 2),
            ("deux trois", 2, 1),
            ("trente et deux", 30, 1),
            ("vingt et demi", 20, 1),
        ] {
            assert_eq!(french(text), Some((Value::whole(n), words)), "{text}");
        }
        assert_eq!(french("personne"), None);
        assert_eq!(french("et un"), None);
    }

    #[test]
    fn english_numbers() {
        for (text, n, words) in [
            ("twenty-three people", 23, 2),
            ("one hundred and five", 105, 4),
            ("two thousand three hundred", 2300, 4),
            ("twenty and three", 20, 1),
            ("nineteen", 19, 1),
        ] {
            assert_eq!(
                value(text, Lang::En),
                Some((Value::whole(n), words)),
                "{text}"
            );
        }
    }

    #[test]
    fn shares_and_ranks() {
        let share = |part, whole, words| Some((Value::Fraction { part, whole }, words));
        assert_eq!(french("deux tiers"), share(2, 3, 2));
        assert_eq!(french("trois quarts"), share(3, 4, 2));
        assert_eq!(french("moitié"), share(1, 2, 1));
        assert_eq!(french("un quart"), share(1, 4, 2));
        assert_eq!(french("le tiers"), share(1, 3, 2));
        assert_eq!(french("deux cinquièmes"), share(2, 5, 2));
        assert_eq!(value("two thirds", Lang::En), share(2, 3, 2));
        assert_eq!(value("a quarter", Lang::En), share(1, 4, 2));
        assert_eq!(french("seconde"), Some((Value::Rank(2), 1)));
        assert_eq!(french("dixième"), Some((Value::Rank(10), 1)));
        assert_eq!(value("third", Lang::En), Some((Value::Rank(3), 1)));
    }

    #[test]
    fn every_number_under_a_thousand_is_read_back() {
        for n in 0..1000_u64 {
            let text = spelt(n);
            let words: Vec<&str> = text.split([' ', '-']).collect();
            assert_eq!(
                read(&words, Lang::Fr).map(|w| (w.value, w.words)),
                Some((Value::whole(n), words.len())),
                "{text}"
            );
        }
    }

    fn spelt(n: u64) -> String {
        let small = |n: u64| FR_SMALL[usize::try_from(n).unwrap()].to_owned();
        match n {
            0..=16 => small(n),
            17..=19 => format!("dix-{}", spelt(n - 10)),
            20..=69 => {
                let tens = if n < 30 {
                    "vingt"
                } else {
                    FR_TENS[usize::try_from(n / 10 - 3).unwrap()].0
                };
                match n % 10 {
                    0 => tens.to_owned(),
                    1 => format!("{tens} et un"),
                    unit => format!("{tens}-{}", small(unit)),
                }
            }
            71 => "soixante et onze".to_owned(),
            70..=79 => format!("soixante-{}", spelt(n - 60)),
            80 => "quatre-vingts".to_owned(),
            81..=99 => format!("quatre-vingt-{}", spelt(n - 80)),
            100..=199 => format!("cent {}", spelt(n - 100))
                .trim_end_matches(" zéro")
                .to_owned(),
            _ => format!("{} cent {}", small(n / 100), spelt(n % 100))
                .trim_end_matches(" zéro")
                .to_owned(),
        }
    }
}
