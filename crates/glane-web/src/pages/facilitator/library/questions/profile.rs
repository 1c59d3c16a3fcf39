//! The profile that a page adds: what most centres ask, to be changed.

use glane_core::id::ItemKey;
use glane_core::script::edit::AskSheet;

use crate::tr::Tr;

/// What stands between two options of a text.
const BETWEEN: char = '|';

/// Its asks, each with a key that tells what it is in files.
pub(super) fn usual(t: &Tr) -> Vec<AskSheet> {
    let asks = ["age", "quartier", "lien"].into_iter();
    asks.map(|name| {
        let options = t.text(&format!("profile-new-{name}-options"));
        let options: Vec<&str> = options.split(BETWEEN).map(str::trim).collect();
        AskSheet {
            key: ItemKey::new(name).ok(),
            text: t.text(&format!("profile-new-{name}")),
            options: options.join("\n"),
        }
    })
    .collect()
}
