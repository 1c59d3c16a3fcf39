//! By which form a consultation's files are drawn and written: those of another one cannot be held piece by piece.
//!
//! What a file says of its form is no proof of anything: whoever changes it changes what is said of the file, from « altered » to « not
//! to be verified », never to « proved ».

use super::{Held, Unheld};

/// By which form files are made. The number grows with whatever is drawn, worded or counted otherwise in the restitution of a
/// consultation or in its figures, so that a file of before is not said to be altered.
pub(super) const FORM: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");

/// The longest name of a form that is told, in characters.
const NAME_MAX: usize = 20;

/// How many digits of the hash of what a file is made of it bears.
pub(super) const DIGITS: usize = 32;

/// Holds a file that says it is of `data` against what is made now of `state`; `compare` makes it again and compares.
pub(super) fn held(
    name: &str,
    state: &str,
    data: &str,
    text: &str,
    compare: impl FnOnce(&str) -> Result<Held, Unheld>,
) -> Result<Held, Unheld> {
    if data == state {
        return compare(text);
    }
    let form = of(data);
    if form == Some(FORM) {
        return Err(Unheld::Changed(name.to_owned()));
    }
    let other = Unheld::OtherForm {
        name: name.to_owned(),
        form: form.map(str::to_owned),
    };
    // Only what a version may have written there is put aside: marks or words in its place are a part of the page, which a browser
    // shows, and would be gone before anything is compared.
    if !is_written(data) {
        return Err(other);
    }
    // Where the other form made the same of it, it is as the archives say: what it says it is of is all that may differ.
    match compare(&text.replacen(data, state, 1)) {
        Ok(held) if held.faults.is_empty() => Ok(held),
        _ => Err(other),
    }
}

/// Whether a version may have written this: the name of a form and a hash, or the hash alone as before forms had names.
fn is_written(data: &str) -> bool {
    let digest = match of(data) {
        Some(_) => data.split_once(' ').map_or("", |(_, digest)| digest),
        None => data,
    };
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    digest.len() == DIGITS && digest.bytes().all(is_digit)
}

/// The form that a file names; nothing where it names none that could be one.
fn of(data: &str) -> Option<&str> {
    let (form, _) = data.split_once(' ')?;
    let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '+');
    let is_form = (1..=NAME_MAX).contains(&form.len()) && form.chars().all(is_sign);
    is_form.then_some(form)
}

#[cfg(test)]
mod tests {
    use super::super::{DATA, pieces, said};
    use super::*;

    const STATE: &str = "0123456789abcdef0123456789abcdef";
    const OTHER: &str = "0.0.9/7 0123456789abcdef0123456789abcdef";

    fn page(data: &str, people: u32) -> String {
        format!("<meta name=\"glane-donnees\" content=\"{data}\">\n<p>{people} personnes</p>")
    }

    fn now() -> String {
        format!("{FORM} {STATE}")
    }

    /// What becomes of a page that says so of itself, held against one of twelve people.
    fn told(data: &str, people: u32) -> Result<Held, Unheld> {
        let made = page(&now(), 12);
        held("reseau", &now(), data, &page(data, people), |text| {
            Ok(pieces::compared(&made, text))
        })
    }

    #[test]
    fn a_page_of_this_form_is_held_piece_by_piece() {
        assert!(told(&now(), 12).unwrap().faults.is_empty());
        assert_eq!(told(&now(), 13).unwrap().faults.len(), 1);
        let changed = told(&format!("{FORM} fedcba"), 12);
        assert!(matches!(changed, Err(Unheld::Changed(_))), "{changed:?}");
    }

    #[test]
    fn one_of_another_form_is_not_said_to_be_altered_nor_ever_proved_with_another_number() {
        for (data, named) in [
            (OTHER, Some("0.0.9/7")),
            ("9.9/1 ", Some("9.9/1")),
            // Those of before files said it.
            (STATE, None),
            ("", None),
            ("12", None),
            ("\u{1b}[2J 0123", None),
            ("a-name-that-is-much-too-long 0123", None),
        ] {
            let other = told(data, 13);
            let Err(Unheld::OtherForm { form, .. }) = other else {
                panic!("{data}: {other:?}");
            };
            assert_eq!(form.as_deref(), named, "{data}");
        }
    }

    #[test]
    fn one_of_another_form_that_made_the_same_is_as_the_archives_say() {
        assert!(told(OTHER, 12).unwrap().faults.is_empty());
        assert!(told(STATE, 12).unwrap().faults.is_empty());
        // Without a word of what it is of there is nothing to hold.
        assert!(matches!(told("", 12), Err(Unheld::OtherForm { .. })));
    }
    /// A page as somebody hands it in, which says by itself what it is of.
    fn handed(text: &str) -> Result<Held, Unheld> {
        let made = page(&now(), 12);
        let data = said(text, DATA).unwrap_or_default();
        held("reseau", &now(), &data, text, |text| {
            Ok(pieces::compared(&made, text))
        })
    }

    #[test]
    fn words_in_the_place_of_the_mark_are_not_put_aside_with_it() {
        let real = page(&now(), 12);
        assert!(handed(&real).unwrap().faults.is_empty());
        let words = "--><style>main{display:none}</style><p>99 % favorables</p><!--";
        for data in [
            words.to_owned(),
            format!("{FORM} {words}"),
            format!("0.0.9/7 {words}"),
            format!("{STATE}{words}"),
            format!("{words}{STATE}"),
        ] {
            let forged = format!("<!-- <meta name=\"{DATA}\" content=\"{data}\"> -->{real}");
            let told = handed(&forged);
            assert!(told.is_err(), "{data}: {told:?}");
        }
    }

    #[test]
    fn only_what_a_version_writes_is_one_of_its_marks() {
        for data in [STATE, OTHER, &now()] {
            assert!(is_written(data), "{data}");
        }
        for data in [
            "",
            "0.0.9/7 ",
            &STATE[1..],
            &STATE.to_uppercase(),
            &format!("{STATE}0"),
            &format!("0.0.9/7  {STATE}"),
            &format!("<p> {STATE}"),
            &format!(" {STATE}"),
        ] {
            assert!(!is_written(data), "{data}");
        }
    }
}
