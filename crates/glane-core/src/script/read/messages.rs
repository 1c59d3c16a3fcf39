//! Every message a script can call for, with the arguments it fills.

use std::ops::Range;

use super::super::fault::Fault;

/// Messages by key, each with the names of the arguments given to it and to its twin `<key>-help`, so
/// that whoever writes the words can check that none is missing.
pub const MESSAGES: &[(&str, &[&str])] = &[
    ("script-bad-date", &["value"]),
    ("script-bad-image", &["value"]),
    ("script-bad-key", &["value"]),
    ("script-bad-language", &["value"]),
    ("script-bad-name", &["value"]),
    ("script-bad-pictogram", &["value"]),
    ("script-bad-slug", &["value"]),
    ("script-bad-time", &["value"]),
    ("script-duplicate-key", &["key"]),
    ("script-duplicate-label", &["label"]),
    ("script-empty-label", &[]),
    ("script-label-looks-same", &["label", "first"]),
    ("script-label-same-key", &["label", "first", "key", "write"]),
    ("script-label-without-key", &["label", "write"]),
    ("script-limit-above-options", &["value", "count"]),
    ("script-minors-after", &[]),
    ("script-minors-age", &["value"]),
    ("script-minors-band", &["value", "years"]),
    ("script-minors-class", &["value"]),
    ("script-minors-name", &["value"]),
    ("script-missing", &["key"]),
    ("script-missing-language", &["key", "lang"]),
    ("script-name-twice", &["value"]),
    ("script-no-option", &["min"]),
    ("script-no-question", &[]),
    ("script-no-theme", &[]),
    ("script-no-workshop", &[]),
    ("script-number-order", &["min", "max"]),
    ("script-number-precise", &["key", "value", "max"]),
    ("script-one-bracket", &[]),
    ("script-other-twice", &[]),
    ("script-out-of-range", &["key", "value", "min", "max"]),
    ("script-profile-empty", &[]),
    ("script-profile-last", &[]),
    ("script-profile-too-long", &["max"]),
    ("script-reserved-key", &["key", "prefix"]),
    ("script-scale-order", &["min", "max"]),
    ("script-scale-too-long", &["max"]),
    ("script-signs-steps", &["value"]),
    ("script-syntax", &["detail"]),
    ("script-syntax-backslash", &[]),
    ("script-syntax-comma", &[]),
    ("script-syntax-curly", &["value"]),
    ("script-syntax-empty", &["key"]),
    ("script-syntax-equals", &["key"]),
    ("script-syntax-header", &["detail"]),
    ("script-syntax-key", &["key"]),
    ("script-syntax-quote", &[]),
    ("script-syntax-rest", &["detail"]),
    ("script-syntax-unclosed", &["detail"]),
    ("script-syntax-unquoted", &["value"]),
    ("script-table-without-groups", &[]),
    ("script-theme-same-name", &["label", "first"]),
    ("script-theme-twice", &["label", "first"]),
    ("script-themes-full", &["label", "there", "max"]),
    ("script-too-big", &["max"]),
    ("script-too-few-options", &["min"]),
    ("script-too-long", &["key", "max"]),
    ("script-too-many-groups", &["max"]),
    ("script-too-many-hints", &["key", "max"]),
    ("script-too-many-lines", &["key", "max"]),
    ("script-too-many-names", &["max"]),
    ("script-too-many-options", &["max"]),
    ("script-too-many-questions", &["max"]),
    ("script-too-many-themes", &["max"]),
    ("script-twice", &["key"]),
    ("script-undeclared-language", &["lang", "known"]),
    ("script-unknown-key", &["key", "known"]),
    ("script-unknown-key-suggestion", &["key", "suggestion"]),
    ("script-unknown-kind", &["value", "known"]),
    ("script-unknown-value", &["key", "value", "known"]),
    ("script-unknown-zone", &["value"]),
    ("script-unknown-zone-suggestion", &["value", "suggestion"]),
    ("script-useless", &["key", "kind"]),
    ("script-window-order", &["from", "to"]),
    ("script-wrong-type", &["key", "expected", "found"]),
];

/// A fault; under test, one that is not in [`MESSAGES`] with just these arguments does not pass.
pub(super) fn fault(
    key: &'static str,
    args: Vec<(&'static str, String)>,
    span: Range<usize>,
) -> Fault {
    debug_assert!(
        MESSAGES.iter().any(|(known, names)| {
            *known == key && names.iter().eq(args.iter().map(|(name, _)| name))
        }),
        "{key} is listed with its arguments"
    );
    Fault { key, args, span }
}

#[cfg(test)]
mod tests {
    use super::MESSAGES;

    #[test]
    fn messages_are_in_order_and_told_once() {
        assert!(MESSAGES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
