//! The machine's proposals are counted as people's decisions, or answers nobody coded are counted by theme.

use super::{each, inserted};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;

/// Sentences that count by theme what no person coded, and cells of proposals that pass for decisions.
pub fn changes(made: &Made) -> Vec<Change> {
    let (mut fr, mut en) = (Vec::new(), Vec::new());
    for asked in made.truth.questions.values() {
        if asked.answers.is_empty() {
            continue;
        }
        let n = asked.n;
        for (theme, count) in [("Temps", 23), ("Formation", 6), ("Cadre juridique", 4)] {
            let count = count.min(n);
            fr.push(format!("Le thème « {theme} » réunit {count} réponses sur {n}."));
            fr.push(format!("{count} personnes sur {n} parlent de « {theme} »."));
            en.push(format!("The theme “{theme}” gathers {count} answers out of {n}."));
        }
        fr.push(format!("Les {n} réponses ont été rangées par thème."));
        en.push(format!("The {n} answers were coded by theme."));
    }
    let mut all = inserted(made, &fr, &en);
    for (doc, place) in each(made, &[Kind::Evidence]) {
        for (from, to) in [("/proposed=", "/theme="), ("/people/", "/coded/")] {
            if place.text.contains(from) {
                let after = place.text.replacen(from, to, 1);
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}
