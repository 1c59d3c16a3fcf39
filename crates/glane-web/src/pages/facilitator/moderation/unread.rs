//! Written answers, and what stands beside « autre », in which something was seen: nobody quotes them before a person has read
//! them. They are listed here with their reason, and decided on the page where they are read again.

use glane_analysis::delicate::{Langs, Reason, flags, waits};
use glane_core::id::QuestionKey;
use glane_live::inside::{Inside, Written};

use crate::tr::Tr;

/// How many are listed.
const LISTED: usize = 50;

/// One of them.
pub(super) struct Unread {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) text: String,
    /// Why it waits.
    pub(super) why: String,
    /// Whether it makes one worry about somebody.
    pub(super) worries: bool,
}

/// Those nobody has decided of.
fn all(inside: &Inside) -> impl Iterator<Item = (&QuestionKey, Written<'_>)> {
    let langs = Langs::of(&inside.script);
    let texts = inside.all_texts().into_iter();
    texts.filter(move |(_, one)| {
        let decided = inside.state.reviews.of(one.answer, one.revision);
        decided.is_none() && waits(&inside.state, one.text, langs)
    })
}

/// How many there are.
pub(super) fn count(inside: &Inside) -> usize {
    all(inside).count()
}

/// The first of them, and that there are more.
pub(super) fn listed(t: &Tr, inside: &Inside) -> (Vec<Unread>, Option<String>) {
    let langs = Langs::of(&inside.script);
    let mut listed = Vec::new();
    let mut more = 0_usize;
    for (question, one) in all(inside) {
        if listed.len() >= LISTED {
            more += 1;
            continue;
        }
        let mut reasons: Vec<Reason> = flags(one.text, langs)
            .iter()
            .map(|flag| flag.reason)
            .collect();
        reasons.sort_unstable();
        reasons.dedup();
        let asked = inside.script.question(question);
        let mut why: Vec<&str> = reasons.iter().map(|reason| reason.name()).collect();
        if why.is_empty() {
            why.push("unread");
        }
        let why = why
            .iter()
            .map(|name| t.text(&format!("review-reason-{name}")));
        listed.push(Unread {
            id: one.answer.to_string(),
            label: asked.map_or("", |asked| t.label(&asked.label)).to_owned(),
            text: one.text.to_owned(),
            why: why.collect::<Vec<_>>().join(", "),
            worries: reasons.contains(&Reason::Danger),
        });
    }
    (
        listed,
        (more > 0).then(|| t.n("moderation-more", "n", more)),
    )
}
