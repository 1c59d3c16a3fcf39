//! Nouns that say of what sort something is: what may be counted, time slots, what an option is called.

/// Words of the neutral list that could be counted.
pub(super) fn is_noun(word: &str) -> bool {
    matches!(
        word,
        "habitants"
            | "habitantes"
            | "publics"
            | "membres"
            | "structures"
            | "centres"
            | "équipes"
            | "associations"
            | "canaux"
            | "créneaux"
            | "questions"
            | "idées"
            | "pistes"
            | "options"
            | "propositions"
            | "collègues"
            | "professionnels"
            | "professionnelles"
            | "animateurs"
            | "animatrices"
            | "comptes"
            | "ateliers"
            | "heures"
            | "jours"
            | "outils"
            | "sites"
            | "thèmes"
            | "familles"
            | "catégories"
            | "notes"
            | "scores"
            | "exemples"
            | "termes"
            | "adjectifs"
            | "mots"
            | "expressions"
            | "lignes"
            | "pages"
            | "présents"
            | "présentes"
            | "solutions"
            | "suggestions"
            | "channels"
            | "slots"
            | "ideas"
            | "questions_"
            | "members"
            | "inhabitants"
            | "residents"
            | "centres_"
            | "organisations"
            | "leads"
            | "hours"
            | "options_"
            | "scores_"
            | "words"
            | "tools"
            | "items"
            | "proposals"
    )
}

/// Nouns for time slots.
pub(super) fn is_slots(word: &str) -> bool {
    matches!(
        word,
        "créneaux" | "plages" | "horaires" | "slots" | "time slots"
    )
}

/// Nouns for what may be named: an option by its sort.
pub(super) fn is_sort(text: &str) -> bool {
    matches!(
        text,
        "option"
            | "canal"
            | "créneau"
            | "piste"
            | "thème"
            | "compte"
            | "idée"
            | "public"
            | "famille"
            | "réponse"
            | "proposition"
            | "outil"
            | "solution"
            | "mot"
            | "terme"
            | "propres"
            | "propre"
    )
}
