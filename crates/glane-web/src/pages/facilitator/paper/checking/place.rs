//! Where somebody is among the doubts, as it stands in the page's address.

use glane_core::sheet::ledger::SheetKey;

use crate::pages::facilitator::form::Fields;

/// Where somebody is, as it stands in the page's address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) n: usize,
    pub(super) double: bool,
    /// The doubt that is looked at: others may be decided meanwhile, so that it has another number.
    pub(super) at: Option<String>,
    /// The page that somebody types.
    pub(super) absent: Option<(SheetKey, u32)>,
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
        }
    }

    pub(super) fn at(&self, n: usize) -> Self {
        Self {
            n,
            double: self.double,
            at: None,
            absent: None,
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
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/animer/{slug}/papier/relire{mark}{}", query.join("&"))
    }
}
