//! The line that accounts for everyone: answered, blank, unreadable and missing add up to the people.

use glane_analysis::QuestionReading;

use super::Texts;

/// The line, and the one of raised hands if there were any: they are in the question's n, not among the people.
pub(crate) fn accounting(reading: &QuestionReading, texts: &Texts<'_>) -> (String, Option<String>) {
    let answered = reading.n.saturating_sub(reading.raised);
    let people = answered + reading.blank + reading.unreadable + reading.missing;
    let line = texts.format(
        "restitution-accounting",
        &[
            ("n", people.into()),
            ("answered", answered.into()),
            ("blank", reading.blank.into()),
            ("unreadable", reading.unreadable.into()),
            ("missing", reading.missing.into()),
        ],
    );
    let raised = (reading.raised > 0).then(|| {
        texts.format(
            "restitution-accounting-oral",
            &[("n", reading.raised.into())],
        )
    });
    (line, raised)
}
