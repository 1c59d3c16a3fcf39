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
    // Where the other form made the same of it, it is as the archives say: what it says it is of is all that may differ.
    match compare(&text.replacen(data, state, 1)) {
        Ok(held) if !data.is_empty() && held.faults.is_empty() => Ok(held),
        _ => Err(Unheld::OtherForm {
            name: name.to_owned(),
            form: form.map(str::to_owned),
        }),
    }
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
    use super::super::pieces;
    use super::*;

    const STATE: &str = "0123456789abcdef";

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
            ("0.0.9/7 0123456789abcdef", Some("0.0.9/7")),
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
        assert!(
            told("0.0.9/7 0123456789abcdef", 12)
                .unwrap()
                .faults
                .is_empty()
        );
        assert!(told(STATE, 12).unwrap().faults.is_empty());
        // Without a word of what it is of there is nothing to hold.
        assert!(matches!(told("", 12), Err(Unheld::OtherForm { .. })));
    }
}
