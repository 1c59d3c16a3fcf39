//! A cell that is not shown is filled in, or given away by a sum.

use glane_report::Format;

use super::{each, inserted};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;

/// Right or wrong, a number that may not be shown is not to be read.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Hidden]) {
        for n in [0, 1, 2, 3, 4, 6, 7] {
            let n = n.to_string();
            if doc.format == Format::Html {
                all.push(Change::reads(doc, place, &n));
            } else {
                all.push(Change::raw(doc, place.block.clone(), n, &place.trail));
            }
        }
        if doc.format == Format::Json {
            all.push(Change::reads(doc, place, "false"));
        }
    }
    let (mut fr, mut en) = (Vec::new(), Vec::new());
    for asked in made.truth.questions.values() {
        for (label, total) in &asked.items {
            let groups = asked.crossed.iter().filter(|(_, item, _)| item == label);
            for (group, _, count) in groups {
                if let Some(count) = count {
                    let rest = total - count;
                    fr.push(format!(
                        "« {label} » : {rest} personnes dans les groupes autres que {group}."
                    ));
                    fr.push(format!(
                        "Hors {group}, {rest} personnes ont choisi « {label} »."
                    ));
                    en.push(format!("“{label}”: {rest} people outside {group}."));
                } else if *total < 12 {
                    fr.push(format!(
                        "{group} : {total} personnes ont choisi « {label} »."
                    ));
                    fr.push(format!("« {label} » (2) dans {group}."));
                    en.push(format!("{group}: {total} people chose “{label}”."));
                }
            }
        }
    }
    fr.truncate(24);
    en.truncate(12);
    all.extend(inserted(made, &fr, &en));
    all
}
