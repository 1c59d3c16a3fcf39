//! What is wrong with announced sites as somebody wrote them, line by line.

use std::sync::Arc;

use glane_archive::{Field, SiteFault, Wrong};
use glane_locale::{Arg, Lang, Locale};

use crate::tr::Tr;

/// The most faults of a list of sites that are told at once.
const FAULTS: usize = 5;

/// Each fault in a sentence of its own, the first of them, then how many there are more.
pub fn faults(locale: &Arc<Locale>, lang: Lang, faults: &[SiteFault]) -> Vec<String> {
    let t = Tr::new(locale, lang);
    let mut all: Vec<String> = faults
        .iter()
        .take(FAULTS)
        .map(|one| told(&t, one))
        .collect();
    let left = faults.len().saturating_sub(FAULTS);
    if left > 0 {
        all.push(t.n("consultation-place-more", "n", left));
    }
    all
}

/// All that is wrong, for the page whose list was not taken.
pub(super) fn wrong(t: &Tr, all: &[SiteFault]) -> String {
    let mut said = vec![t.text("consultation-place-wrong")];
    said.extend(faults(&t.locale, t.lang, all));
    said.join(" ")
}

fn told(t: &Tr, fault: &SiteFault) -> String {
    let field = match fault.field {
        Field::Name => "name",
        Field::Latitude => "latitude",
        Field::Longitude => "longitude",
    };
    let (why, first) = match fault.wrong {
        Wrong::Missing => ("missing", 0),
        Wrong::NotANumber => ("number", 0),
        Wrong::OutOfRange => ("range", 0),
        Wrong::Commas => ("commas", 0),
        Wrong::Elsewhere { line } => ("elsewhere", line),
    };
    let field = t.text(&format!("consultation-place-{field}"));
    let args: [(&str, Arg); 6] = [
        ("line", fault.line.into()),
        ("first", first.into()),
        ("site", fault.site.as_str().into()),
        ("field", field.into()),
        ("found", fault.found.as_str().into()),
        ("most", u32::from(fault.field.most()).into()),
    ];
    t.format(&format!("consultation-place-{why}"), &args)
}
