//! An answer told in other small words: « le bus, le train ou le tram » for « En bus, en train, en tram ». Every word that
//! means something must be there, in the order of the answer, with nothing between but articles, the answer's own prepositions
//! and what joins a list; and no other answer may be meant by some of these words, or by more than them.

use super::name::{NameId, NameKind, Names};

const ARTICLES: [&str; 5] = ["le", "la", "les", "l'", "the"];
/// Articles and prepositions: only what stands at the head of an answer, or of a part of its list, may go or be an article.
const SMALL: [&str; 28] = [
    "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "en", "à", "au", "aux", "dans",
    "par", "chez", "the", "a", "an", "by", "on", "in", "at", "to", "of", "through", "s'",
];
/// Words that stand for nobody and nothing, or for no answer in particular: alone they are no answer's name.
const VAGUE: [&str; 22] = [
    "personne",
    "personnes",
    "rien",
    "aucun",
    "aucune",
    "autre",
    "autres",
    "tout",
    "tous",
    "toute",
    "toutes",
    "plus",
    "moins",
    "nobody",
    "nothing",
    "none",
    "other",
    "others",
    "people",
    "person",
    "all",
    "most",
];
const QUOTES: [(char, char); 3] = [('«', '»'), ('“', '”'), ('"', '"')];

/// A word in lower case or a sign, and where it stands.
#[derive(Debug, Clone)]
struct Bit {
    text: String,
    from: usize,
    to: usize,
}

/// What stands between two parts of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Comma,
    Slash,
    Bracket,
    Or,
    And,
    Other(char),
}

impl Joint {
    fn of(text: &str) -> Option<Self> {
        Some(match text {
            "ou" | "or" => Self::Or,
            "et" | "and" | "&" => Self::And,
            "," | ";" => Self::Comma,
            "/" => Self::Slash,
            "(" => Self::Bracket,
            sign => {
                let sign = sign.chars().next().filter(|c| !c.is_alphanumeric())?;
                Self::Other(sign)
            }
        })
    }

    /// Whether the answer's own joint may be told so.
    fn may_be(self, told: Self) -> bool {
        match self {
            Self::Comma | Self::Slash => {
                matches!(told, Self::Comma | Self::Slash | Self::Or | Self::And)
            }
            Self::Bracket => matches!(told, Self::Bracket | Self::Comma),
            _ => self == told,
        }
    }
}

/// A word that means something, and what stands before it.
#[derive(Debug, Clone)]
struct Step {
    joint: Option<Joint>,
    small: Vec<String>,
    word: String,
}

/// An answer in steps.
#[derive(Debug)]
struct Answer<'a> {
    name: &'a str,
    steps: Vec<Step>,
}

impl Answer<'_> {
    fn has(&self, word: &str) -> bool {
        self.steps.iter().any(|step| step.word == word)
    }

    /// Whether all its words are among another's.
    fn is_within(&self, other: &Self) -> bool {
        !self.steps.is_empty() && self.steps.iter().all(|step| other.has(&step.word))
    }
}

/// The text with each of these answers that it tells in other small words by its name, between quotation marks.
pub(super) fn retold(text: &str, names: &Names, own: &dyn Fn(NameId) -> bool) -> Option<String> {
    let answers: Vec<Answer<'_>> = names
        .every()
        .filter(|(id, kind, _)| *kind == NameKind::Part && own(*id))
        .map(|(_, _, name)| Answer {
            name,
            steps: steps(&bits(name)),
        })
        .collect();
    let bits = bits(text);
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    let mut closing = None;
    while let Some(bit) = bits.get(at) {
        if let Some(close) = closing {
            if bit.text.starts_with(close) {
                closing = None;
            }
            at += 1;
            continue;
        }
        let sign = bit.text.chars().next();
        if let Some((_, close)) = QUOTES.iter().find(|(open, _)| sign == Some(*open)) {
            closing = Some(*close);
            at += 1;
            continue;
        }
        let found = answers
            .iter()
            .enumerate()
            .filter_map(|(n, answer)| Some((n, answer, told(answer, &bits, at)?)))
            .max_by_key(|(_, answer, _)| answer.steps.len());
        let Some((_, answer, next)) = found.filter(|(n, answer, _)| {
            let mut others = answers.iter().enumerate().filter(|(other, _)| other != n);
            !others.any(|(_, other)| other.is_within(answer) || answer.is_within(other))
        }) else {
            at += 1;
            continue;
        };
        let to = bits.get(next - 1).map_or(bit.to, |last| last.to);
        // As it is named, it is read without our help.
        if text.get(bit.from..to).map(str::to_lowercase) != Some(answer.name.to_lowercase()) {
            out.push_str(text.get(copied..bit.from).unwrap_or_default());
            out.push_str("« ");
            out.push_str(answer.name);
            out.push_str(" »");
            copied = to;
        }
        at = next;
    }
    (copied > 0).then(|| {
        out.push_str(text.get(copied..).unwrap_or_default());
        out
    })
}

/// Where an answer ends that is told from a place on.
fn told(answer: &Answer<'_>, bits: &[Bit], at: usize) -> Option<usize> {
    let first = answer.steps.first()?;
    let alone = answer.steps.len() == 1;
    if alone && (VAGUE.contains(&first.word.as_str()) || first.word.chars().count() < 3) {
        return None;
    }
    let mut next = at;
    let mut is_bracketed = false;
    for (n, step) in answer.steps.iter().enumerate() {
        let mut joint = None;
        while n > 0
            && let Some(found) = bits.get(next).and_then(|bit| Joint::of(&bit.text))
        {
            // « , ou »: the word tells more than the comma before it.
            if joint.is_some_and(|before| before != Joint::Comma) {
                return None;
            }
            joint = Some(found);
            next += 1;
        }
        is_bracketed |= joint == Some(Joint::Bracket);
        let from = next;
        while bits
            .get(next)
            .is_some_and(|bit| is_small(&bit.text) && bit.text != step.word)
        {
            next += 1;
        }
        let small: Vec<&str> = bits
            .get(from..next)?
            .iter()
            .map(|bit| bit.text.as_str())
            .collect();
        if bits.get(next)?.text != step.word {
            return None;
        }
        next += 1;
        let is_same = small.iter().eq(step.small.iter());
        let is_article = matches!(small.as_slice(), [one] if ARTICLES.contains(one));
        let fits = match (n, step.joint, joint) {
            (0, _, _) => is_same || is_article || (small.is_empty() && !alone),
            (_, Some(own), Some(told)) => {
                own.may_be(told) && (is_same || is_article || small.is_empty())
            }
            (_, None, None) => is_same || bare(&small) == bare(&step.small),
            _ => false,
        };
        if !fits {
            return None;
        }
    }
    if is_bracketed {
        let closed = bits.get(next).is_some_and(|bit| bit.text == ")");
        return closed.then_some(next + 1);
    }
    Some(next)
}

/// Small words without their articles: « de la », « du », « des » are « de ».
fn bare<T: AsRef<str>>(small: &[T]) -> Vec<&str> {
    let own = small.iter().filter_map(|word| match word.as_ref() {
        "le" | "la" | "les" | "l'" | "the" => None,
        "du" | "des" | "d'" => Some("de"),
        "au" | "aux" => Some("à"),
        word => Some(word),
    });
    own.collect()
}

fn is_small(text: &str) -> bool {
    SMALL.contains(&text)
}

fn steps(bits: &[Bit]) -> Vec<Step> {
    let mut all: Vec<Step> = Vec::new();
    let (mut joint, mut small) = (None, Vec::new());
    for bit in bits {
        if matches!(bit.text.as_str(), ")" | "…" | "." | "?" | "!") {
            continue;
        }
        if let Some(found) = Joint::of(&bit.text) {
            joint = Some(found);
        } else if is_small(&bit.text) {
            small.push(bit.text.clone());
        } else {
            all.push(Step {
                joint: joint.take(),
                small: std::mem::take(&mut small),
                word: bit.text.clone(),
            });
        }
    }
    all
}

/// Words and signs; an elided word ends with its apostrophe.
fn bits(text: &str) -> Vec<Bit> {
    let mut out: Vec<Bit> = Vec::new();
    let mut open = false;
    for (from, c) in text.char_indices() {
        let to = from + c.len_utf8();
        let is_part = c.is_alphanumeric() || matches!(c, '\'' | '-' | '·');
        match out.last_mut().filter(|_| open && is_part) {
            Some(last) => {
                last.text.extend(c.to_lowercase());
                last.to = to;
            }
            None if c.is_whitespace() => {}
            None => out.push(Bit {
                text: c.to_lowercase().collect(),
                from,
                to,
            }),
        }
        open = is_part && c != '\'';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let names = Names::of(
            [
                "En bus, en train, en tram",
                "À vélo ou en trottinette",
                "À pied",
                "À personne",
                "Du bourg",
                "Au bourg",
                "Le travail et le chômage",
                "La fin de journée",
                "Réunion (en ligne)",
                "Samedi / dimanche",
                "Les jeunes",
                "Les jeunes et les familles",
            ]
            .map(|name| (name, NameKind::Part)),
        );
        retold(text, &names, &|_| true)
    }

    #[test]
    fn an_answer_in_other_small_words_is_named() {
        for (text, named) in [
            (
                "Le bus, le train ou le tram : 5",
                "« en bus, en train, en tram » : 5",
            ),
            (
                "5 pour bus, train et tram.",
                "5 pour « en bus, en train, en tram ».",
            ),
            (
                "5 ont choisi le vélo ou la trottinette",
                "5 ont choisi « à vélo ou en trottinette »",
            ),
            (
                "5 ont choisi la fin de la journée",
                "5 ont choisi « la fin de journée »",
            ),
            (
                "5 ont choisi la réunion (en ligne), 2 samedi ou dimanche",
                "5 ont choisi « réunion (en ligne) », 2 « samedi / dimanche »",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(named), "{text}");
        }
    }

    #[test]
    fn what_may_be_another_answer_or_says_something_else_is_left() {
        for text in [
            "Le bus ou le train : 5",
            "Le bus, le train sans le tram : 5",
            "Le tram, le train ou le bus : 5",
            "Ni le bus, ni le train, ni le tram : 5",
            "Le vélo et la trottinette : 5",
            "Personne n'a répondu",
            "Le bourg : 5",
            "Le travail ou le chômage : 5",
            "La fin à journée : 5",
            "Jeunes et familles : 5",
            "Du pied : 5",
            "Pied : 5",
            "« Le bus, le train ou le tram » : 5",
            "En bus, en train, en tram : 5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
