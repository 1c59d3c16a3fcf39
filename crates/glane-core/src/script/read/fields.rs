//! The fields of one table: which may be there, and of what type they are.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::{Faults, Span, shorten};
use super::nearest;

/// A value with its place.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// A table being read.
pub(super) struct Fields<'a, 'i> {
    table: &'a DeTable<'i>,
    header: Span,
}

impl<'a, 'i> Fields<'a, 'i> {
    /// A table whose fields are among `known`; each other one is a fault. `header` is where a missing
    /// field is told.
    pub(super) fn of(
        table: &'a DeTable<'i>,
        header: Span,
        known: &[&'static str],
        faults: &mut Faults<'_>,
    ) -> Self {
        for key in table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                unknown(key.get_ref(), key.span(), known, faults);
            }
        }
        Self { table, header }
    }

    /// Where the table begins.
    pub(super) fn header(&self) -> Span {
        self.header.clone()
    }

    /// The value of a field, if it is there.
    pub(super) fn get(&self, key: &str) -> Option<&'a Value<'i>> {
        self.table.get(key)
    }

    /// Where a field's name stands, if it is there.
    pub(super) fn name(&self, key: &str) -> Option<Span> {
        self.table.get_key_value(key).map(|(name, _)| name.span())
    }

    /// The value of a field that must be there.
    pub(super) fn required(
        &self,
        key: &'static str,
        faults: &mut Faults<'_>,
    ) -> Option<&'a Value<'i>> {
        let found = self.get(key);
        if found.is_none() {
            faults.absent(
                "script-missing",
                self.header(),
                vec![("key", key.to_owned())],
            );
        }
        found
    }

    /// A text, as written.
    pub(super) fn text(
        &self,
        key: &'static str,
        faults: &mut Faults<'_>,
    ) -> Option<(&'a str, Span)> {
        text(self.get(key)?, key, faults)
    }

    /// A whole number between two ends, both included.
    pub(super) fn whole(
        &self,
        key: &'static str,
        ends: (i64, i64),
        faults: &mut Faults<'_>,
    ) -> Option<i64> {
        let value = self.get(key)?;
        let DeValue::Integer(written) = value.get_ref() else {
            wrong_type(value, key, "integer", faults);
            return None;
        };
        let (min, max) = ends;
        let number = i64::from_str_radix(written.as_str(), written.radix()).ok();
        let within = number.filter(|number| (min..=max).contains(number));
        if within.is_none() {
            let args = vec![
                ("key", key.to_owned()),
                ("value", shorten(written.as_str())),
                ("min", min.to_string()),
                ("max", max.to_string()),
            ];
            faults.add("script-out-of-range", value.span(), args);
        }
        within
    }

    /// The same for a count.
    pub(super) fn count(
        &self,
        key: &'static str,
        most: usize,
        faults: &mut Faults<'_>,
    ) -> Option<usize> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.whole(key, (1, most), faults)
            .and_then(|count| usize::try_from(count).ok())
    }

    /// Yes or no.
    pub(super) fn flag(&self, key: &'static str, faults: &mut Faults<'_>) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            wrong_type(value, key, "boolean", faults);
        }
        flag
    }

    /// One of the words that are known, each with what it means; another one is a fault.
    pub(super) fn one_of<T: Copy>(
        &self,
        key: &'static str,
        known: &[(&str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<T> {
        let (typed, span) = self.text(key, faults)?;
        let meant = known.iter().find(|(word, _)| *word == typed.trim());
        if meant.is_none() {
            let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
            let args = vec![
                ("key", key.to_owned()),
                ("value", shorten(typed)),
                ("known", words.join(", ")),
            ];
            faults.add("script-unknown-value", span, args);
        }
        meant.map(|(_, meaning)| *meaning)
    }

    /// The values of a list; none if it is not there.
    pub(super) fn list(&self, key: &'static str, faults: &mut Faults<'_>) -> &'a [Value<'i>] {
        match self.get(key).map(|value| (value, value.get_ref())) {
            None => &[],
            Some((_, DeValue::Array(values))) => values,
            Some((value, _)) => {
                wrong_type(value, key, "array", faults);
                &[]
            }
        }
    }
}

/// A text, as written, or a fault of type.
pub(super) fn text<'a>(
    value: &'a Value<'_>,
    key: &'static str,
    faults: &mut Faults<'_>,
) -> Option<(&'a str, Span)> {
    let text = value.get_ref().as_str();
    if text.is_none() {
        wrong_type(value, key, "string", faults);
    }
    text.map(|text| (text, value.span()))
}

/// Notes that a value is of another type than expected; types by TOML's own names.
pub(super) fn wrong_type(
    value: &Value<'_>,
    key: &str,
    expected: &'static str,
    faults: &mut Faults<'_>,
) {
    let found = value.get_ref().type_str();
    let args = vec![
        ("key", key.to_owned()),
        ("expected", expected.to_owned()),
        ("found", found.to_owned()),
    ];
    faults.add("script-wrong-type", value.span(), args);
}

/// Notes a key that means nothing there, with what was probably meant.
pub(super) fn unknown(key: &str, span: Span, known: &[&'static str], faults: &mut Faults<'_>) {
    let named = ("key", shorten(key));
    match nearest(key, known.iter().copied()) {
        Some(meant) => {
            let args = vec![named, ("suggestion", meant.to_owned())];
            faults.add("script-unknown-key-suggestion", span, args);
        }
        None => faults.add(
            "script-unknown-key",
            span,
            vec![named, ("known", known.join(", "))],
        ),
    }
}
