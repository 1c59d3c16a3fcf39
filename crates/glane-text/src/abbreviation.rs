//! Words that people cut short when they write fast: `tps`, `bcp`, `anim`. For reading what an answer is about; the
//! words of a cloud keep their own writing.

/// Cut short so, and what is meant. In order of bytes, for a search by halves.
const SHORT: &[(&str, &str)] = &[
    ("admin", "administratif"),
    ("ado", "adolescent"),
    ("ados", "adolescents"),
    ("anim", "animation"),
    ("anims", "animations"),
    ("aprem", "après midi"),
    ("aprèm", "après midi"),
    ("asmat", "assistante maternelle"),
    ("assmat", "assistante maternelle"),
    ("asso", "association"),
    ("assos", "associations"),
    ("bcp", "beaucoup"),
    ("biblio", "bibliothèque"),
    ("ciné", "cinéma"),
    ("comm", "communication"),
    ("compta", "comptabilité"),
    ("coord", "coordination"),
    ("dispo", "disponible"),
    ("dispos", "disponibles"),
    ("doc", "document"),
    ("docs", "documents"),
    ("ds", "dans"),
    ("expo", "exposition"),
    ("expos", "expositions"),
    ("gym", "gymnastique"),
    ("hrs", "heures"),
    ("impec", "impeccable"),
    ("info", "information"),
    ("infos", "informations"),
    ("jms", "jamais"),
    ("mater", "maternelle"),
    ("max", "maximum"),
    ("mn", "minute"),
    ("mns", "minutes"),
    ("mvt", "mouvement"),
    ("nb", "nombre"),
    ("nbx", "nombreux"),
    ("ordi", "ordinateur"),
    ("ordis", "ordinateurs"),
    ("pb", "problème"),
    ("pbm", "problème"),
    ("pbs", "problèmes"),
    ("pdt", "pendant"),
    ("perso", "personnel"),
    ("pkoi", "pourquoi"),
    ("pq", "pourquoi"),
    ("pr", "pour"),
    ("pro", "professionnel"),
    ("psy", "psychologue"),
    ("qd", "quand"),
    ("qq", "quelque"),
    ("qqs", "quelques"),
    ("rdv", "rendez vous"),
    ("resto", "restaurant"),
    ("rés", "réseau"),
    ("réu", "réunion"),
    ("secu", "sécurité"),
    ("svt", "souvent"),
    ("sympa", "sympathique"),
    ("sécu", "sécurité"),
    ("tjrs", "toujours"),
    ("tjs", "toujours"),
    ("tps", "temps"),
    ("ts", "tous"),
    ("tt", "tout"),
    ("ttes", "toutes"),
    ("tél", "téléphone"),
    ("vs", "vous"),
    ("we", "week end"),
    ("weekend", "week end"),
    ("weekends", "week ends"),
];

/// What a word cut short, in its normal writing, is meant to be; several words parted by spaces.
pub fn whole(word: &str) -> Option<&'static str> {
    SHORT
        .binary_search_by(|(short, _)| short.cmp(&word))
        .ok()
        .and_then(|at| SHORT.get(at))
        .map(|(_, whole)| *whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_none_leads_to_another() {
        assert!(SHORT.is_sorted_by(|a, b| a.0 < b.0));
        for (short, meant) in SHORT {
            assert_eq!(whole(short), Some(*meant));
            assert!(
                meant.split(' ').all(|word| whole(word).is_none()),
                "{short}"
            );
        }
        assert_eq!(whole("temps"), None);
    }
}
