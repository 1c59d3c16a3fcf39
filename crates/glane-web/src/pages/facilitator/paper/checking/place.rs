//! Where somebody is among the doubts, as it stands in the page's address.

use glane_core::sheet::ledger::SheetKey;

use super::windows::is_name;
use crate::pages::facilitator::form::Fields;

/// The field with the window's name, and the one by which it takes a place over.
const WINDOW: &str = "fenetre";
const TAKE: &str = "prendre";

/// Where somebody is, as it stands in the page's address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) n: usize,
    pub(super) double: bool,
    /// The doubt that is looked at: others may be decided meanwhile, so that it has another number.
    pub(super) at: Option<String>,
    /// The page that somebody types.
    pub(super) absent: Option<(SheetKey, u32)>,
    /// The window's name; none where it comes for the first time.
    pub(super) window: String,
    /// Whether it takes over what another window has.
    pub(super) takes: bool,
}

impl Place {
    pub(super) fn read(fields: Fields<'_>) -> Self {
        let n = fields.get("n").and_then(|n| n.parse().ok());
        Self {
            n: n.unwrap_or(0),
            double: fields.get("double") == Some("oui"),
            at: fields.get("lieu").map(str::to_owned),
            absent: fields.get("taper").and_then(|text| {
                let (sheet, page) = text.rsplit_once('.')?;
                Some((SheetKey::parse(sheet)?, page.parse().ok()?))
            }),
            window: fields
                .get(WINDOW)
                .filter(|name| is_name(name))
                .unwrap_or_default()
                .to_owned(),
            takes: fields.get(TAKE) == Some("oui"),
        }
    }

    pub(super) fn at(&self, n: usize) -> Self {
        Self {
            n,
            double: self.double,
            window: self.window.clone(),
            ..Self::default()
        }
    }

    /// The page that is typed, as a field has it.
    pub(super) fn typed(&self) -> Option<String> {
        let (sheet, page) = self.absent.as_ref()?;
        Some(format!("{sheet}.{page}"))
    }

    pub(super) fn address(&self, slug: &str) -> String {
        let mut query = Vec::new();
        if self.n > 0 {
            query.push(format!("n={}", self.n));
        }
        if self.double {
            query.push("double=oui".to_owned());
        }
        if let Some(typed) = self.typed() {
            query.push(format!("taper={typed}"));
        } else if let Some(at) = &self.at {
            query.push(format!("lieu={at}"));
        }
        if !self.window.is_empty() {
            query.push(format!("{WINDOW}={}", self.window));
        }
        if self.takes {
            query.push(format!("{TAKE}=oui"));
        }
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/animer/{slug}/papier/relire{mark}{}", query.join("&"))
    }
}
