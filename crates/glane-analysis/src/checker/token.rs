//! A text in pieces: words, numbers in digits, names, quotations and signs.

use super::Lang;
use super::fractions::is_share;
use super::name::{NameId, Names};
use super::number::{self, Value};
use super::number_word::{self, is_compound};
use super::text::is_odd;

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word in lower case; an elided one (« l' ») is a word of its own.
    Word,
    /// A number in digits; whether `%` follows.
    Number(Value, bool),
    /// A name of the workshop.
    Name(NameId),
    /// Words between quotation marks that are no name.
    Quote,
    /// A sign.
    Sign(char),
    /// A sign that makes what is seen differ from what is written.
    Odd,
}

/// One piece, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its text: a word in lower case, what is between quotation marks, a number or sign as written.
    pub text: String,
}

const QUOTES: [(char, char); 3] = [('«', '»'), ('“', '”'), ('"', '"')];

/// The pieces of a text that [`super::text::plain`] made; `own` are the names that may stand as common words do.
pub(super) fn tokens(
    text: &str,
    names: &Names,
    own: &dyn Fn(NameId) -> bool,
    lang: Lang,
) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let (token, length) = if c == ' ' {
            (None, 1)
        } else {
            let led = is_led(&out) || (is_of_families(text) && is_set_off(&out));
            let (token, length) = one(rest, c, (before, led), names, own, lang);
            (Some(token), length)
        };
        match token {
            Some(Token {
                kind: Kind::Word,
                text,
            }) => words(&text, lang, &mut out),
            Some(token) => out.push(token),
            None => {}
        }
        let (read, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        before = read.chars().next_back().unwrap_or(' ');
        rest = after;
    }
    out
}

/// « Public … », "specific to …": a family may follow.
fn is_led(out: &[Token]) -> bool {
    let mut back = out.iter().rev().map(|token| token.text.as_str());
    let last = back.next().unwrap_or_default();
    let before = back.next().unwrap_or_default();
    matches!(
        last,
        "public" | "famille" | "familles" | "family" | "families"
    ) || (is_counted(out)
        && matches!(
            last,
            "pour" | "for" | "to" | "à" | "dans" | "sur" | "under" | "in"
        ))
        || (last == "to" && matches!(before, "specific" | "proper" | "particular" | "belong"))
}

/// Whether a text speaks of families.
fn is_of_families(text: &str) -> bool {
    text.contains("famil") || text.contains("Famil")
}

/// « …, institutionnel est la première famille »: behind a sign, or what joins names.
fn is_set_off(out: &[Token]) -> bool {
    out.last().is_none_or(|last| {
        matches!(
            last.kind,
            Kind::Sign(',' | '.' | ':' | ';' | '(' | '-' | '–' | '•')
        ) || matches!(
            last.text.as_str(),
            "et" | "and" | "puis" | "then" | "devant" | "derrière" | "of" | "behind"
        )
    })
}

/// « 26 pour institutionnel », "nineteen for jeunes": whether a number stands before the last word, with what it counts.
fn is_counted(out: &[Token]) -> bool {
    let mut back = out.iter().rev().skip(1).take(3);
    back.any(|token| {
        matches!(token.kind, Kind::Number(..))
            || number_word::read(&[token.text.as_str()], Lang::Fr).is_some_and(|read| !read.article)
            || number_word::read(&[token.text.as_str()], Lang::En).is_some_and(|read| !read.article)
    })
}

fn one(
    rest: &str,
    c: char,
    (before, led): (char, bool),
    names: &Names,
    own: &dyn Fn(NameId) -> bool,
    lang: Lang,
) -> (Token, usize) {
    let shown = |length: usize| rest.get(..length).unwrap_or_default().to_owned();
    if let Some((_, close)) = QUOTES.iter().find(|(open, _)| *open == c)
        && let Some(found) = quotation(rest, c, *close, names)
    {
        return found;
    }
    if c.is_alphanumeric()
        && !before.is_alphanumeric()
        && let Some(found) = names.bare(rest, own, led)
    {
        return (
            Token {
                kind: Kind::Name(found.id),
                text: shown(found.length),
            },
            found.length,
        );
    }
    let negative = matches!(c, '-' | '−') && !before.is_alphanumeric();
    let sign = if negative { c.len_utf8() } else { 0 };
    if let Some(read) = rest
        .get(sign..)
        .and_then(|digits| number::digits(digits, lang))
    {
        let value = match read.value {
            Value::Decimal { digits, places } if negative => Value::Decimal {
                digits: -digits,
                places,
            },
            // Letters before: « x2 », « n2 ».
            _ if before.is_alphanumeric() => Value::Strange,
            other => other,
        };
        let end = sign + read.length;
        let after = rest.get(end..).unwrap_or_default();
        let spaced = after.strip_prefix(' ').unwrap_or(after);
        let percent = spaced.starts_with('%');
        let length = if percent {
            rest.len() - spaced.len() + 1
        } else {
            end
        };
        return (
            Token {
                kind: Kind::Number(value, percent),
                text: shown(length),
            },
            length,
        );
    }
    if c.is_alphabetic() {
        let mut length = word(rest);
        // « D'aisance avec les outils », « d'Instagram »: a name behind an elision.
        if lang == Lang::Fr
            && let Some((head, tail)) = rest.split_once('\'')
            && is_elided(&head.to_lowercase())
            && names.bare(tail, own, led).is_some()
        {
            length = head.len() + 1;
        }
        return (
            Token {
                kind: Kind::Word,
                text: shown(length).to_lowercase(),
            },
            length,
        );
    }
    // « A + B = 45 mentions », « A → 26 », « A & B », as people write on a board.
    let written = c.len_utf8();
    let c = if matches!(c, '=' | '→') { ':' } else { c };
    if c == '&' {
        let and = if lang == Lang::Fr { "et" } else { "and" };
        return (
            Token {
                kind: Kind::Word,
                text: and.to_owned(),
            },
            1,
        );
    }
    let kind = if is_odd(c) { Kind::Odd } else { Kind::Sign(c) };
    (
        Token {
            kind,
            text: c.to_string(),
        },
        written,
    )
}

/// What stands between quotation marks; nothing if they never close.
fn quotation(rest: &str, open: char, close: char, names: &Names) -> Option<(Token, usize)> {
    let inside = rest.get(open.len_utf8()..)?;
    let bare = inside.trim_start();
    let lead = rest.len() - bare.len();
    let closes = |after: &str| after.trim_start().starts_with(close);
    if let Some(found) = names.quoted(bare, closes) {
        let after = bare.get(found.length..)?;
        let end = rest.len() - after.trim_start().len() + close.len_utf8();
        let text = bare.get(..found.length)?.to_owned();
        return Some((
            Token {
                kind: Kind::Name(found.id),
                text,
            },
            end,
        ));
    }
    let length = bare.find(close)?;
    let text = bare.get(..length)?.trim_end().to_owned();
    Some((
        Token {
            kind: Kind::Quote,
            text,
        },
        lead + length + close.len_utf8(),
    ))
}

/// The length of the word a text begins with: letters, and what joins them.
fn word(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '-' | '·' | '.' | '/')
            && at > 0
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic())
            // A full stop joins letters of an abbreviation only; a slash stands apart.
            && !matches!(c, '.' | '/');
        if c.is_alphabetic() || joins {
            end = at + c.len_utf8();
        } else if c == '\'' && at > 0 {
            // « l' » before a quotation or a number.
            return at + 1;
        } else {
            break;
        }
    }
    end
}

/// Splits a word at its elisions, and a number in words at its hyphens.
fn words(text: &str, lang: Lang, out: &mut Vec<Token>) {
    let mut push = |text: &str| {
        if !text.is_empty() {
            out.push(Token {
                kind: Kind::Word,
                text: text.to_owned(),
            });
        }
    };
    let mut rest = text;
    if lang == Lang::Fr {
        while let Some((head, tail)) = rest.split_once('\'') {
            if !is_elided(head) {
                break;
            }
            push(&format!("{head}'"));
            rest = tail;
        }
    } else {
        rest = rest.strip_suffix("'s").unwrap_or(rest);
    }
    if is_compound(rest, lang) || is_share(rest, lang) {
        rest.split('-').for_each(push);
    } else {
        push(rest);
    }
}

fn is_elided(head: &str) -> bool {
    matches!(
        head,
        "l" | "d"
            | "n"
            | "s"
            | "c"
            | "j"
            | "m"
            | "t"
            | "qu"
            | "jusqu"
            | "lorsqu"
            | "puisqu"
            | "quoiqu"
    )
}

/// A phrase of the word lists in the same pieces.
pub(super) fn phrase(text: &str, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    for piece in text.split_whitespace() {
        words(piece, lang, &mut out);
    }
    out.into_iter().map(|token| token.text).collect()
}

#[cfg(test)]
mod tests {
    use super::super::name::NameKind;
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let names = Names::of([
            ("Site internet", NameKind::Part),
            ("14h-17h", NameKind::Part),
        ]);
        tokens(text, &names, &|_| false, Lang::Fr)
            .into_iter()
            .map(|token| match token.kind {
                Kind::Word => token.text,
                Kind::Number(_, percent) => {
                    format!("#{}{}", token.text, if percent { "p" } else { "" })
                }
                Kind::Name(_) => format!("<{}>", token.text),
                Kind::Quote => format!("\"{}\"", token.text),
                Kind::Sign(c) => c.to_string(),
                Kind::Odd => "?!".to_owned(),
            })
            .collect()
    }

    #[test]
    fn names_numbers_and_words_come_apart() {
        assert_eq!(
            read("« Site internet » n'a que 26 voix (68 %), jusqu'à 14h-17h."),
            [
                "<Site internet>",
                "n'",
                "a",
                "que",
                "#26",
                "voix",
                "(",
                "#68 %p",
                ")",
                ",",
                "jusqu'",
                "à",
                "<14h-17h>",
                "."
            ]
        );
        assert_eq!(read("vingt-six, là-bas"), ["vingt", "six", ",", "là-bas"]);
        assert_eq!(
            read("« autre chose » l'« x"),
            ["\"autre chose\"", "l'", "«", "x"]
        );
        assert_eq!(
            read("26/35 de -2 à −3"),
            ["#26", "/", "#35", "de", "#-2", "à", "#−3"]
        );
        assert_eq!(read("2\u{336}6 ٣"), ["#2", "?!", "#6", "?!"]);
    }

    #[test]
    fn any_text_comes_to_an_end() {
        for text in ["", "«", "\"", "' '", "l'", "-", "a-", "«»", "\u{1F600}"] {
            read(text);
        }
    }
}
