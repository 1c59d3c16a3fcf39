//! A sentence is put in that nothing shows.

use super::inserted;
use crate::change::Change;
use crate::made::Made;

const FR: [&str; 24] = [
    "L'atelier a réuni 52 personnes.",
    "29 personnes utilisent WhatsApp.",
    "Les habitants préfèrent être contactés par téléphone.",
    "Facebook est plus utilisé que le site internet.",
    "Les jeunes sont sur Instagram.",
    "Le groupe 4 est plus à l'aise que le groupe 1.",
    "La moitié des équipes manque de temps.",
    "Tout le monde est d'accord.",
    "Personne ne veut de TikTok.",
    "L'aisance a progressé depuis l'an dernier.",
    "La formation améliore l'aisance.",
    "Les équipes sont en retard sur le numérique.",
    "Il y a un large consensus.",
    "Ce résultat est statistiquement significatif.",
    "La confiance est plus faible que l'aisance.",
    "Les trois quarts des réponses vont dans ce sens.",
    "12 % des personnes sont d'un autre avis.",
    "Les personnes les plus à l'aise utilisent Facebook.",
    "C'est trois fois plus que l'an dernier.",
    "Une personne a dit : « Le numérique nous dépasse ».",
    "Les centres sociaux communiquent surtout le soir.",
    "Cela représente 1 200 habitants.",
    "Ces résultats valent pour toute la France.",
    "Le manque de temps vient du manque de moyens.",
];

const EN: [&str; 12] = [
    "The workshop gathered 52 people.",
    "29 people use WhatsApp.",
    "Facebook is used more than the website.",
    "Group 4 is more at ease than group 1.",
    "Half of the teams lack time.",
    "Everyone agrees.",
    "Training improves ease.",
    "This result is statistically significant.",
    "Confidence is lower than ease.",
    "12% of people think otherwise.",
    "One person said: “Digital tools are beyond us”.",
    "These results hold for all of France.",
];

/// A number, a comparison, a cause or a quotation of nobody.
pub fn changes(made: &Made) -> Vec<Change> {
    inserted(made, &FR.map(str::to_owned), &EN.map(str::to_owned))
}
