//! The checker, as the attacks see it: a file goes in; « proved whole », or not, comes out.

use std::sync::OnceLock;

use glane_analysis::checker::Outcome;
use glane_locale::Locale;
use glane_report::Format;
use glane_report::check::{Checker, Told, is_proved};

use crate::made::{Doc, Made};

/// The texts.
pub fn locale() -> &'static Locale {
    static LOCALE: OnceLock<Locale> = OnceLock::new();
    LOCALE.get_or_init(|| Locale::load().unwrap())
}

/// The checker of a workshop.
pub struct Judge(Checker<'static>);

impl Judge {
    /// Of the workshop the files are of.
    pub fn new(made: &'static Made) -> Self {
        Self(Checker::new(&made.script, &made.snapshot, locale()))
    }

    /// Whether a changed file would be called proved, all of it. A file that cannot be read is not.
    pub fn proves(&self, doc: &Doc, text: &str) -> bool {
        let report = match doc.format {
            Format::Json => self.0.json(text),
            _ => self.0.html(text),
        };
        report.is_ok_and(|report| is_proved(&report))
    }

    /// Every reason it gives against a file.
    pub fn reasons(&self, doc: &Doc, text: &str) -> Vec<Told> {
        let report = match doc.format {
            Format::Json => self.0.json(text),
            _ => self.0.html(text),
        };
        let pieces = report.map(|report| report.pieces).unwrap_or_default();
        pieces.into_iter().flat_map(|piece| piece.reasons).collect()
    }

    /// What it says against a file, to be printed.
    pub fn says(&self, doc: &Doc, text: &str) -> String {
        let report = match doc.format {
            Format::Json => self.0.json(text),
            _ => self.0.html(text),
        };
        let pieces = match report {
            Ok(report) => report.pieces,
            Err(error) => return format!("{error:?}"),
        };
        let mut reasons = Vec::new();
        for piece in &pieces {
            if piece.outcome != Outcome::Proved {
                reasons.push(format!("{:?} {:?}", piece.outcome, piece.reasons));
            }
        }
        reasons.join(" ; ")
    }
}
