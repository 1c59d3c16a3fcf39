//! What a room says of sheets of paper: their codes are sealed with its key, which nobody else sees; and what it makes of
//! those that come in.

mod scripts;
mod standing;
mod take;
mod wanted;

pub use standing::OnPaper;
pub use take::Took;

pub(crate) use scripts::Scripts;
pub(crate) use take::refusal;

use std::sync::Arc;

use glane_core::script::Script;
use glane_core::sheet::Page;
use glane_core::sheet::code::{Code, Sealed};
use glane_core::sheet::form::{KeptForm, Printed};
use glane_core::sheet::ledger::{Ledger, PageRead};

use crate::LiveError;
use crate::inside::Inside;
use crate::room::Room;
use crate::task::Message;

impl Room {
    /// A page's code, sealed; a sealed workshop prints no more.
    pub fn sheet_code(&self, code: &Code) -> Option<String> {
        Some(code.text(&self.key()?))
    }

    /// The page that a code names, of the form as it was printed; nothing if the workshop did not print it.
    pub fn sheet_page(&self, sealed: &Sealed) -> Option<Page> {
        if !self.knows_sheet(sealed) {
            return None;
        }
        self.look(|inside| {
            let printed = inside.printed();
            let kept = printed.form(&sealed.code.form)?;
            let mut pages = kept.form.geometry.pages.iter();
            pages.find(|page| page.number == sealed.code.page).cloned()
        })
    }

    /// The pages of all forms that were printed.
    pub fn sheet_pages(&self) -> Vec<Page> {
        self.look(|inside| {
            let printed = inside.printed();
            let forms = printed.forms();
            forms
                .flat_map(|kept| kept.form.geometry.pages.clone())
                .collect()
        })
    }

    /// Takes pages that were read, all at once: each file's picture counts once, and whatever sheet is whole and sure by them
    /// becomes one person's answers.
    pub async fn pages_read(&self, pages: Vec<PageRead>) -> Result<Vec<Took>, LiveError> {
        self.ask(|reply| Message::Paper(pages, reply)).await
    }

    /// The sheets of which something came in, in the order of their keys, and where each stands.
    pub async fn sheets(&self) -> Result<Vec<OnPaper>, LiveError> {
        let ledger = self.look(|inside| Ledger::of(inside.log()));
        self.scripts
            .learn(&*self.store, self.id, &ledger, &self.inside)
            .await?;
        Ok(self.look(|inside| standing::all(inside, &ledger, &self.scripts)))
    }

    /// The script that a form was made of; nothing if it was made of none that is known.
    pub async fn script_of(&self, kept: &KeptForm) -> Result<Arc<Script>, LiveError> {
        let version = kept.form.script;
        let present = self.look(|inside| {
            let is_present = inside.workshop.script == version;
            is_present.then(|| Arc::new(inside.script.clone()))
        });
        if let Some(present) = present {
            return Ok(present);
        }
        let (store, when) = (&*self.store, kept.revision);
        self.scripts.read(store, self.id, version, when).await
    }

    /// What the log says of sheets.
    pub fn ledger(&self) -> Ledger {
        self.look(|inside| Ledger::of(inside.log()))
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
