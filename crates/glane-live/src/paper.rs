//! What a room says of sheets of paper: their codes are sealed with its key, which nobody else sees.

use glane_core::sheet::code::{Code, Sealed};
use glane_core::sheet::form::Printed;

use crate::inside::Inside;
use crate::room::Room;

impl Room {
    /// A page's code, sealed; a sealed workshop prints no more.
    pub fn sheet_code(&self, code: &Code) -> Option<String> {
        Some(code.text(&self.key()?))
    }

    /// Whether a page's code is one of this workshop's own, and one that was printed.
    pub fn knows_sheet(&self, sealed: &Sealed) -> bool {
        let code = &sealed.code;
        let is_ours = self.key().is_some_and(|key| sealed.is_of(&key));
        is_ours
            && self.look(|inside| {
                code.workshop == inside.workshop.code
                    && inside.printed().has(&code.form, code.serial)
            })
    }
}

impl Inside {
    /// All that was printed.
    pub fn printed(&self) -> Printed {
        Printed::of(self.log())
    }
}
