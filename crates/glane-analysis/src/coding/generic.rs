//! Words that carry little: those that join, those that say little by themselves, and those of a label that name no
//! theme (`Manque de …`, `Accès à …`).

use glane_text::lexicon::{Lexicon, Pos};

/// Articles, pronouns, prepositions and conjunctions.
const LINKS: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "à", "en", "et",
    "ou", "où", "ni", "mais", "donc", "or", "car", "que", "qu", "qui", "quoi", "dont", "ce", "c",
    "cet", "cette", "ces", "cela", "ça", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa",
    "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "je", "j", "tu", "il", "elle", "on",
    "nous", "vous", "ils", "elles", "me", "m", "te", "t", "se", "s", "lui", "eux", "moi", "toi",
    "soi", "y", "pour", "par", "avec", "dans", "sur", "sous", "chez", "entre", "vers", "pendant",
    "depuis", "dès", "comme", "si", "afin", "selon", "lors", "lorsque", "quand", "puis", "a",
];

/// Verbs that say little by themselves.
const LIGHT_VERBS: &[&str] = &[
    "être",
    "avoir",
    "faire",
    "aller",
    "pouvoir",
    "devoir",
    "vouloir",
    "falloir",
    "mettre",
    "prendre",
    "venir",
    "dire",
    "trouver",
    "donner",
    "passer",
    "laisser",
    "rester",
    "sembler",
    "devenir",
    "savoir",
    "voir",
    "aimer",
    "penser",
    "croire",
    "tenir",
    "souhaiter",
    "permettre",
    "proposer",
    "avoir",
    "vivre",
    "commencer",
    "continuer",
    "finir",
];

/// Adverbs and others that say little by themselves.
const LIGHT: &[&str] = &[
    "très",
    "bien",
    "aussi",
    "encore",
    "toujours",
    "souvent",
    "parfois",
    "déjà",
    "tout",
    "tous",
    "toute",
    "toutes",
    "même",
    "autre",
    "autres",
    "ici",
    "là",
    "alors",
    "surtout",
    "vraiment",
    "seul",
    "chaque",
    "plusieurs",
    "quelque",
    "quelques",
    "certains",
    "certaines",
    "chose",
    "choses",
    "truc",
    "trucs",
    "fois",
    "cas",
    "ainsi",
    "après",
    "avant",
    "maintenant",
    "aujourd",
    "hui",
    "quel",
    "quelle",
    "quels",
    "quelles",
    "comment",
    "pourquoi",
    "parce",
    "lequel",
    "bon",
    "bonne",
    "bons",
    "bonnes",
    "meilleur",
    "meilleure",
    "petit",
    "petite",
    "petits",
    "petites",
    "grand",
    "grande",
    "grands",
    "grandes",
    "gens",
    "personne",
    "personnes",
    "oui",
    "merci",
    "sinon",
    "etc",
    "genre",
    "côté",
];

/// Words of a label that never name its theme if another word does.
const GENERIC: &[&str] = &[
    "manque",
    "besoin",
    "accès",
    "problème",
    "difficulté",
    "absence",
    "insuffisance",
    "méconnaissance",
    "question",
    "qualité",
    "niveau",
    "type",
    "raison",
    "envie",
    "souhait",
    "attente",
    "idée",
    "thème",
    "autre",
    "divers",
    "social",
    "commun",
    "public",
    "général",
    "local",
    "collectif",
    "adapté",
    "dédié",
    "nouveau",
    "meilleur",
    "amélioration",
    "développement",
    "organisation",
    "gestion",
    "cadre",
    "condition",
    "situation",
    "possibilité",
    "offre",
    "demande",
    "frein",
    "obstacle",
    "contrainte",
    "levier",
    "réussite",
    "peur",
    "crainte",
    "sentiment",
    "vie",
    "centre",
];

/// Words of a label that name its theme only beside no other: `Aide aux devoirs` is about homework.
const HALF: &[&str] = &[
    "aide",
    "activité",
    "atelier",
    "cours",
    "espace",
    "lieu",
    "service",
    "relation",
    "lien",
    "projet",
    "action",
    "accompagnement",
    "création",
    "réalisation",
    "montage",
    "mise",
    "place",
    "soutien",
    "moyen",
    "matériel",
    "temps",
    "moment",
    "journée",
    "soirée",
    "outil",
    "équipement",
    "séance",
    "programme",
    "public",
    "groupe",
    "équipe",
    "prise",
    "participation",
    "pratique",
    "usage",
    "utilisation",
    "découverte",
    "ouverture",
    "proximité",
];

/// Whether a word joins others.
pub(super) fn is_link(word: &str) -> bool {
    LINKS.contains(&word)
}

/// Whether a word says little by itself. A word that is also a noun of its own (`devoirs`) is not light.
pub(super) fn is_light(word: &str, lexicon: &Lexicon) -> bool {
    if LIGHT.contains(&word) {
        return true;
    }
    let readings = lexicon.readings(word);
    let total = |light: bool| -> u64 {
        readings
            .iter()
            .filter(|reading| {
                light == (reading.pos == Pos::Verb && LIGHT_VERBS.contains(&reading.lemma.as_str()))
            })
            .map(|reading| u64::from(reading.frequency))
            .sum()
    };
    let light = total(true);
    light > 0 && light >= total(false)
}

/// What a word of a label is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Worth {
    /// Never names the theme.
    None,
    /// Names it beside no other.
    Half,
    /// Names it.
    Full,
}

/// What a word of a label is worth, by the dictionary's word.
pub(super) fn worth(word: &str) -> Worth {
    if GENERIC.contains(&word) {
        Worth::None
    } else if HALF.contains(&word) {
        Worth::Half
    } else {
        Worth::Full
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_that_is_also_a_light_verb_is_not_light() {
        let lexicon = Lexicon::get();
        assert!(is_light("dois", lexicon) && is_light("faut", lexicon));
        assert!(!is_light("devoirs", lexicon) && !is_light("temps", lexicon));
    }
}
