//! A person of the house: who runs workshops, not who answers in them.

use serde::{Deserialize, Serialize};

use crate::id::MemberId;
use crate::right::Role;
use crate::text::{length, name_line, normal_form};
use crate::world::Micros;

/// The longest name, in characters.
pub const NAME_MAX: usize = 60;

/// A person of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// As decisions name them.
    pub id: MemberId,
    /// As people call them, and as they sign in.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Since when.
    pub since: Micros,
    /// Until when, if they left. Their name stays, for what they decided.
    pub left: Option<Micros>,
}

/// A name as typed, cleaned; nothing if it is none.
pub fn name_of(typed: &str) -> Option<String> {
    name_line(typed).filter(|name| length(name) <= NAME_MAX)
}

/// The form under which two names are one person's: case and blanks aside.
pub fn folded(name: &str) -> String {
    normal_form(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_that_can_be_read() {
        assert_eq!(name_of("  Awa \n Diallo ").as_deref(), Some("Awa Diallo"));
        assert_eq!(name_of(" \t"), None);
        assert_eq!(name_of("\u{200b}\u{200d}\u{feff}"), None);
        assert_eq!(name_of(&"a".repeat(NAME_MAX + 1)), None);
        assert_eq!(folded("AWA  diallo"), folded("Awa Diallo"));
        assert_ne!(folded("Awa"), folded("Eva"));
    }
}
