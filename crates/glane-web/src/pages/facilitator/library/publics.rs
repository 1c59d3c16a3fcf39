//! Who is asked, as a plain choice: each with what it means for what people write.

use glane_core::script::audience::Audience;

use crate::tr::Tr;

/// One of them.
pub(super) struct Public {
    /// As the script writes it.
    pub(super) value: &'static str,
    pub(super) label: String,
    /// What it means.
    pub(super) means: String,
    pub(super) is_chosen: bool,
}

/// All of them, in the order of scripts.
pub(super) fn publics(t: &Tr, chosen: Audience) -> Vec<Public> {
    let one = |(value, who): (&'static str, Audience)| Public {
        value,
        label: t.text(&format!("minors-public-{}", who.name())),
        means: t.text(&format!("minors-public-{}-help", who.name())),
        is_chosen: who == chosen,
    };
    Audience::WRITTEN.into_iter().map(one).collect()
}
