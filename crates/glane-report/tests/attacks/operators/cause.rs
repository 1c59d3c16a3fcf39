//! A sentence is given a cause or a consequence; no figure has any.

use glane_locale::Lang;

use super::{before_stop, each};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;

const FR: [&str; 14] = [
    ", parce que le temps manque",
    ", grâce à la formation",
    ", à cause du manque de moyens",
    ", car les outils sont compliqués",
    ", faute de temps",
    ", ce qui explique le manque d'aisance",
    ", ce qui entraîne de la fatigue",
    ", d'où le besoin de formation",
    ", donc il faut former les équipes",
    ", du fait des habitudes",
    ", en raison du public accueilli",
    ", sous l'effet des réseaux sociaux",
    ", si bien que les jeunes s'éloignent",
    ", puisque les jeunes y sont",
];

const EN: [&str; 9] = [
    ", because time is short",
    ", thanks to training",
    ", due to a lack of means",
    ", since the tools are complicated",
    ", which explains the lack of ease",
    ", which leads to tiredness",
    ", hence the need for training",
    ", so teams must be trained",
    ", as a result of habits",
];

/// Before the full stop, and at the start.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Prose]) {
        if !place.text.ends_with('.') {
            continue;
        }
        let (causes, starts): (&[&str], &[&str]) = match place.lang {
            Lang::Fr => (
                &FR,
                &[
                    "Grâce aux formations, ",
                    "Faute de temps, ",
                    "Logiquement, donc : ",
                ],
            ),
            Lang::En => (
                &EN,
                &["Thanks to training, ", "For lack of time, ", "Therefore: "],
            ),
        };
        let end = before_stop(&place.text);
        for cause in causes {
            let after = format!("{}{cause}.", &place.text[..end]);
            all.push(Change::reads(doc, place, &after));
        }
        for start in starts {
            all.push(Change::reads(doc, place, &format!("{start}{}", place.text)));
        }
    }
    all
}
