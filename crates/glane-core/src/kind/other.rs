//! « Autre »: an answer of one's own beside the options of a choice.
//!
//! It is an option like the others, with a key of its own, so that it is counted as they are; what was written stands beside
//! it and is read as answers in people's own words are.

use std::collections::BTreeSet;

use super::rated::SIGN;
use super::{Invalid, Kind, Payload, Raw, read_items};
use crate::id::ItemKey;
use crate::text;

/// The key of the option: no other option of such a question has it.
pub const OTHER: &str = "autre";
/// The longest answer, in characters.
pub const OTHER_MAX: usize = 200;

/// How an answer of one's own is handed to a kind.
pub fn own(text: &str) -> String {
    format!("{OTHER}{SIGN}{text}")
}

/// What is written of one's own in a value, if it is such a value.
pub fn written(value: &str) -> Option<&str> {
    let (key, text) = value.split_once(SIGN)?;
    (key.trim() == OTHER).then_some(text)
}

impl Kind {
    /// Whether an answer may be written beside its options.
    pub fn takes_other(&self) -> bool {
        match self {
            Self::Choice(choice) => choice.other,
            Self::Choices(choices) => choices.other,
            _ => false,
        }
    }

    /// Whether people answer it in sentences of their own, which may tell too much of somebody.
    pub fn takes_texts(&self) -> bool {
        matches!(self, Self::Open(_)) || self.takes_other()
    }
}

/// Ticked options, and what was written of one's own: that ticks its option.
pub(super) fn read_ticks(
    raw: &Raw,
    items: &BTreeSet<ItemKey>,
    max: Option<usize>,
    takes_other: bool,
) -> Result<Payload, Invalid> {
    if !takes_other {
        return read_items(raw, items, max);
    }
    let mut said = String::new();
    let mut ticked = Vec::new();
    for value in raw.filled() {
        let Some(text) = written(value) else {
            ticked.push(value);
            continue;
        };
        let text = text::clean_line(text);
        if text.is_empty() || text == said {
            continue;
        }
        // One person writes one: two tabs, or two rows of a file.
        if !said.is_empty() {
            said.push_str(" ; ");
        }
        said.push_str(&text);
        ticked.push(OTHER);
    }
    if text::length(&said) > OTHER_MAX {
        return Err(Invalid::TooLong { max: OTHER_MAX });
    }
    match read_items(&Raw::of(ticked), items, max)? {
        Payload::Items(items) if !said.is_empty() => Ok(Payload::Other { items, text: said }),
        read => Ok(read),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{QuestionKind, choice::Choice, choices::Choices};
    use super::*;
    use crate::tally::{Content, Sign};

    fn items() -> BTreeSet<ItemKey> {
        ["a", "b", OTHER]
            .map(|key| ItemKey::new(key).unwrap())
            .into()
    }

    fn one(values: &[&str]) -> Result<Payload, Invalid> {
        Choice { other: true }.read(&Raw::of(values.iter().copied()), &items())
    }

    fn said(keys: &[&str], text: &str) -> Payload {
        Payload::Other {
            items: keys.iter().map(|key| ItemKey::new(*key).unwrap()).collect(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn what_is_written_ticks_its_option_and_stands_beside_it() {
        assert_eq!(one(&["autre=  à  cheval "]), Ok(said(&[OTHER], "à cheval")));
        assert_eq!(
            one(&[OTHER, "autre=à cheval"]),
            Ok(said(&[OTHER], "à cheval"))
        );
        assert_eq!(one(&["a", "autre= "]), one(&["a"]));
        assert!(matches!(one(&[OTHER]), Ok(Payload::Items(_))));
        assert_eq!(
            one(&["a", "autre=à cheval"]),
            Err(Invalid::TooMany { max: 1 })
        );
        let long = own(&"x".repeat(OTHER_MAX + 1));
        assert_eq!(one(&[&long]), Err(Invalid::TooLong { max: OTHER_MAX }));
        let several = Choices {
            max: Some(2),
            other: true,
        };
        let read = |values: &[&str]| several.read(&Raw::of(values.iter().copied()), &items());
        assert_eq!(read(&["a", "autre=x=1"]), Ok(said(&["a", OTHER], "x=1")));
        assert_eq!(
            read(&["a", "b", "autre=x"]),
            Err(Invalid::TooMany { max: 2 })
        );
        // Without it, nothing may be written.
        assert!(matches!(
            Choice::default().read(&Raw::of(["autre=x"]), &items()),
            Err(Invalid::UnknownItem { .. })
        ));
    }

    #[test]
    fn it_is_counted_as_an_option_and_taken_back() {
        let kind = Choice { other: true };
        let payload = one(&["autre=x"]).unwrap();
        let mut content = kind.empty();
        kind.fold(&mut content, &payload, Sign::In);
        let Content::Items(counts) = &content else {
            panic!("items")
        };
        assert_eq!(counts[&ItemKey::new(OTHER).unwrap()], 1);
        kind.fold(&mut content, &payload, Sign::Out);
        assert_eq!(content, kind.empty());
    }

    #[test]
    fn what_was_kept_before_is_read_as_it_was() {
        let kind: Kind = serde_json::from_str(r#"{"kind":"choice"}"#).unwrap();
        assert!(!kind.takes_other());
        assert_eq!(
            serde_json::to_string(&kind).unwrap(),
            r#"{"kind":"choice"}"#
        );
        let kept = serde_json::to_string(&said(&[OTHER], "x")).unwrap();
        let back: Payload = serde_json::from_str(&kept).unwrap();
        assert_eq!(back.text(), Some("x"));
        assert_eq!(back.items().map(BTreeSet::len), Some(1));
    }
}
