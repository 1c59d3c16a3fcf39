//! Every message a file of answers can call for, with the arguments it fills.

/// Arguments by name.
pub(crate) type Args = Vec<(&'static str, String)>;

/// Messages by key, each with the names of the arguments given to it and to its twin `<key>-help`, so
/// that whoever writes the words can check that none is missing.
pub const MESSAGES: &[(&str, &[&str])] = &[
    ("import-ambiguous", &["value"]),
    ("import-answer-held", &["first"]),
    ("import-bad-character", &[]),
    (
        "import-channel-conflict",
        &["participant", "first", "value"],
    ),
    ("import-coder-too-long", &["max"]),
    ("import-duplicate-column", &["column"]),
    ("import-empty-answer", &[]),
    ("import-empty-file", &[]),
    ("import-empty-participant", &[]),
    ("import-empty-question", &[]),
    ("import-given-twice", &["option"]),
    ("import-group-conflict", &["participant", "first", "value"]),
    ("import-group-moved", &["participant", "first", "value"]),
    ("import-is-script", &[]),
    ("import-missing-column", &["column"]),
    ("import-missing-columns", &["columns"]),
    ("import-near-mark", &["value", "suggestion"]),
    ("import-no-answer", &["participant", "question"]),
    ("import-no-groups", &["value"]),
    ("import-no-header", &[]),
    ("import-no-header-codes", &[]),
    ("import-not-a-number", &["value"]),
    ("import-not-a-vote", &["value"]),
    ("import-not-open", &["question"]),
    ("import-open-quote", &[]),
    ("import-out-of-bounds", &["value", "min", "max"]),
    ("import-out-of-range", &["value", "min", "max"]),
    ("import-participant-too-long", &["max"]),
    ("import-place-twice", &["place"]),
    ("import-repeated", &["first"]),
    ("import-second-answer", &["question", "first"]),
    ("import-spreadsheet", &[]),
    ("import-stray-quote", &[]),
    ("import-table-without-group", &[]),
    ("import-theme-and-none", &["first"]),
    ("import-too-big", &["max"]),
    ("import-too-long", &["max"]),
    ("import-too-many-choices", &["max"]),
    ("import-too-many-words", &["max"]),
    ("import-too-precise", &["value", "max"]),
    ("import-unclear-number", &["value"]),
    ("import-undecodable", &[]),
    ("import-unknown-channel", &["value", "known"]),
    (
        "import-unknown-channel-suggestion",
        &["value", "suggestion"],
    ),
    ("import-unknown-column", &["column"]),
    ("import-unknown-group", &["value", "known"]),
    ("import-unknown-group-suggestion", &["value", "suggestion"]),
    ("import-unknown-option", &["value", "question", "known"]),
    (
        "import-unknown-option-suggestion",
        &["value", "question", "suggestion"],
    ),
    ("import-unknown-participant", &["value"]),
    ("import-unknown-question", &["value", "known"]),
    (
        "import-unknown-question-suggestion",
        &["value", "suggestion"],
    ),
    ("import-unknown-theme", &["value", "question", "known"]),
    (
        "import-unknown-theme-suggestion",
        &["value", "question", "suggestion"],
    ),
    ("import-unplaced", &["places"]),
    ("import-wrong-fields", &["found", "expected"]),
    ("import-wrong-total", &["given", "total"]),
];

/// The key, once seen to be in [`MESSAGES`] with just these arguments.
pub(crate) fn listed(key: &'static str, args: &Args) -> &'static str {
    debug_assert!(
        MESSAGES
            .iter()
            .any(|(known, names)| *known == key
                && names.iter().eq(args.iter().map(|(name, _)| name))),
        "{key} is listed with its arguments"
    );
    key
}

/// Text as a message can quote it: one line, at most so many characters.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    // A cell may be megabytes long; what is cut off need not be cleaned.
    let head: String = text.chars().take(most * 2).collect();
    let line = glane_core::text::clean_line(&head);
    let whole = head.len() == text.len() && glane_core::text::length(&line) <= most;
    if whole {
        line
    } else {
        line.chars()
            .take(most - 1)
            .chain(std::iter::once('…'))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_in_order_and_told_once() {
        assert!(MESSAGES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn quotes_in_messages_stay_short() {
        assert_eq!(shorten(" une\nligne ", 20), "une ligne");
        assert_eq!(shorten("éééééé", 4), "ééé…");
        assert_eq!(shorten(&"a".repeat(1000), 6), "aaaaa…");
    }
}
