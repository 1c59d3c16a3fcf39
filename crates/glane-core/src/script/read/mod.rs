//! From a TOML text to a [`Script`], or to everything that is wrong with it.
//!
//! The text is parsed with recovery ([`syntax`]), then read part by part: [`workshop`], its groups,
//! each [`question`] with its [`items`]. A part that does not hold notes a fault and the reading goes
//! on, so that a person mends everything in one go.

mod codebook;
mod entries;
mod faults;
mod fields;
mod guide;
mod image;
mod items;
mod kinds;
mod labels;
mod lexicon;
mod lines;
#[cfg(test)]
mod measures;
mod messages;
mod minors;
#[cfg(test)]
mod mistakes;
mod nearest;
mod other;
mod pictogram;
mod privacy;
mod profile;
#[cfg(test)]
mod properties;
mod question;
mod sections;
mod slips;
mod slug;
mod syntax;
mod themes;
mod workshop;

pub(super) use codebook::quoted;
pub use codebook::{read_codebook, read_codebook_into, write_codebook};
pub use kinds::{list_name, own_settings, type_name};
pub use messages::MESSAGES;
pub use nearest::nearest;
pub use slug::{plain, slug_of};
pub use workshop::RETENTION_MAX;
#[cfg(test)]
pub(crate) use {privacy::KEYS as PRIVACY_KEYS, workshop::KEYS};

use super::Script;
use super::fault::Fault;
use faults::Faults;

/// The largest script, in bytes.
pub const SCRIPT_MAX: usize = 1 << 20;
/// The most questions a script may ask.
pub const QUESTIONS_MAX: usize = 100;
/// The most options, slots or ideas a question may list.
pub const ITEMS_MAX: usize = 60;
/// The most themes a question's answers may be coded into.
pub const THEMES_MAX: usize = 60;
/// The most words, and the most examples, a theme may have.
pub const HINTS_MAX: usize = 60;
/// The most groups a workshop may have.
pub const GROUPS_MAX: usize = 40;
/// The most names a centre's lexicon may list.
pub const NAMES_MAX: usize = 500;
/// The most things a guide may list to bring, or to be ready for.
pub const GUIDE_LIST_MAX: usize = 40;
/// The longest a guide may say a workshop takes, in minutes: a day.
pub const MINUTES_MAX: i64 = 24 * 60;
/// The longest label (title, question, option, group), in characters.
pub const LABEL_MAX: usize = 300;
/// The longest notice, in characters.
pub const NOTICE_MAX: usize = 2000;

/// Reads a script. Either it holds as a whole, or every fault is told at once, in the order of the
/// text; a line that is not TOML does not hide the faults of the other lines.
pub fn read(source: &str) -> Result<Script, Vec<Fault>> {
    if source.len() > SCRIPT_MAX {
        let max = (SCRIPT_MAX / 1024).to_string();
        return Err(vec![Fault {
            key: "script-too-big",
            args: vec![("max", max)],
            span: 0..0,
        }]);
    }
    let closed = syntax::close(source);
    let parsed = closed.parse(source);
    let mut faults = Faults::new(source);
    let script = workshop::script(&parsed.table, parsed.faults.is_empty(), &mut faults);
    let faults = faults.together_with(parsed.faults, &parsed.broken);
    match script {
        Some(script) if faults.is_empty() => Ok(script),
        // Whatever cannot be read has been noted; were it not, silence would still be wrong.
        _ if faults.is_empty() => Err(vec![Fault {
            key: "script-no-question",
            args: Vec::new(),
            span: 0..0,
        }]),
        _ => Err(faults),
    }
}
