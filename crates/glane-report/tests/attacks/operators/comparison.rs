//! The sign of a comparison is turned.

use glane_locale::Lang;

use super::{each, reworded, same};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::said;

const READ: [Kind; 5] = [
    Kind::Sentence,
    Kind::Prose,
    Kind::Alternative,
    Kind::Head,
    Kind::Caption,
];

/// A word of comparison becomes its contrary; the two ends of a range change places.
pub fn changes(made: &Made) -> Vec<Change> {
    let fr = [
        ("devant", "derrière"),
        ("derrière", "devant"),
        ("avant", "après"),
        ("Après", "Avant"),
        ("vient en tête", "vient en dernier"),
        ("vient nettement en tête", "vient nettement en dernier"),
        ("vient nettement en tête", "vient de justesse en tête"),
        ("arrivent en tête", "arrivent en dernier"),
        ("le plus", "le moins"),
        ("la plus", "la moins"),
        ("les plus", "les moins"),
        ("plus choisi", "moins choisi"),
        ("moins choisi", "plus choisi"),
        ("plus cité", "moins cité"),
        ("moins cité", "plus cité"),
        ("plus soutenue", "moins soutenue"),
        ("moins soutenue", "plus soutenue"),
        (
            "Du plus choisi au moins choisi",
            "Du moins choisi au plus choisi",
        ),
        ("du plus cité au moins cité", "du moins cité au plus cité"),
        (
            "de la plus soutenue à la moins soutenue",
            "de la moins soutenue à la plus soutenue",
        ),
        ("plus grands", "plus petits"),
        ("écrit souvent", "écrit rarement"),
        ("écrits souvent", "écrits rarement"),
        ("moins de", "plus de"),
        ("plus de la moitié", "moins de la moitié"),
        ("Plus de la moitié", "Moins de la moitié"),
        ("Peu choisi", "Très choisi"),
        ("au-dessus", "au-dessous"),
        ("supérieure", "inférieure"),
        ("plus élevée", "plus basse"),
        ("plus souvent", "moins souvent"),
        ("se partagent", "s'accordent"),
        ("accord", "désaccord"),
        ("à égalité", "l'une loin devant l'autre"),
    ];
    let en = [
        ("ahead of", "behind"),
        ("behind", "ahead of"),
        ("before", "after"),
        ("comes first", "comes last"),
        ("comes clearly first", "comes clearly last"),
        ("comes clearly first", "comes first by a hair"),
        ("come first", "come last"),
        ("most chosen", "least chosen"),
        ("From most to least", "From least to most"),
        ("from most to least", "from least to most"),
        ("mentioned most", "mentioned least"),
        ("Most backed", "Least backed"),
        ("comes back most", "comes back least"),
        ("written most", "written least"),
        ("Little chosen", "Much chosen"),
        ("fewer than", "more than"),
        ("More than half", "Less than half"),
        ("clearest", "least clear"),
        ("larger", "smaller"),
        ("divide", "agree"),
        ("agreement", "disagreement"),
    ];
    let mut all = reworded(made, &READ, &fr, &en);
    for (doc, place) in each(made, &READ) {
        let quoted = said::quoted(&place.text);
        let (from, to) = match place.lang {
            Lang::Fr => ("de ", " à "),
            Lang::En => ("from ", " to "),
        };
        for pair in said::numbers(&place.text).windows(2) {
            let (low, high) = (&pair[0], &pair[1]);
            let between = &place.text[low.at.end..high.at.start];
            let ends = place.text[..low.at.start].ends_with(from) && between == to;
            if ends && !super::within(&low.at, &quoted) && !same(low.value, high.value) {
                let after =
                    said::with_two(&place.text, (&low.at, &high.text), (&high.at, &low.text));
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}
