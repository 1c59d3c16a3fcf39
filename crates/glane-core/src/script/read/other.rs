//! « autre »: an answer of one's own beside the options of a choice.

use super::entries::Seen;
use super::faults::Faults;
use super::fields::{Fields, wrong_type};
use super::labels::{LINE, label};
use crate::id::ItemKey;
use crate::kind::other::OTHER;
use crate::label::{Label, LangCode};
use crate::script::{Item, Tags};

const KEY: &str = "autre";

/// Whether the script asks for it.
pub(super) fn is_asked(fields: &Fields<'_, '_>) -> bool {
    let value = fields.get(KEY);
    value.is_some_and(|value| value.get_ref().as_bool() != Some(false))
}

/// Its option, if the script asks for it: `autre = true`, or as it is to be read.
pub(super) fn item(
    fields: &Fields<'_, '_>,
    seen: &Seen,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Item> {
    let value = fields.get(KEY).filter(|_| is_asked(fields))?;
    let label = match value.get_ref().as_bool() {
        Some(_) => usual(langs),
        None if value.get_ref().is_str() || value.get_ref().is_table() => {
            label(value, KEY, LINE, langs, faults)?
        }
        None => {
            wrong_type(value, KEY, "boolean", faults);
            return None;
        }
    };
    if seen.has(OTHER) {
        faults.add("script-other-twice", value.span(), vec![]);
        return None;
    }
    Some(Item {
        key: ItemKey::new(OTHER).ok()?,
        label,
        window: None,
        tags: Tags::new(),
    })
}

/// « Autre », in each language of the script that is known here, the others being read in the first.
fn usual(langs: &[LangCode]) -> Label {
    let word = |lang: &LangCode| match lang.as_str() {
        "en" => Some("Other"),
        "es" => Some("Otro"),
        "pt" => Some("Outro"),
        "ro" => Some("Altceva"),
        "tr" => Some("Diğer"),
        "uk" => Some("Інше"),
        "ar" => Some("غير ذلك"),
        "fr" => Some("Autre"),
        _ => None,
    };
    let main = langs.first().cloned().unwrap_or_else(LangCode::french);
    let first = word(&main).unwrap_or("Autre");
    let others = langs.iter().filter_map(|lang| Some((lang, word(lang)?)));
    others.fold(Label::one(main, first), |label, (lang, text)| {
        label.with(lang.clone(), text)
    })
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::told;
    use super::super::read;
    use super::*;

    const SCRIPT: &str = r#"[atelier]
titre = "Venir"
date = 2024-11-28
organisateur = "Centre social"
[[question]]
cle = "venue"
type = "un-choix"
texte = "Comment venez-vous ?"
autre = true
options = ["À pied", "En bus"]
[[question]]
cle = "raisons"
type = "plusieurs-choix"
texte = "Pourquoi ?"
maximum = 3
autre = "Autre raison, précisez"
options = ["Le prix", "Le lieu"]
"#;

    #[test]
    fn it_is_the_last_option_as_the_script_words_it() {
        let script = read(SCRIPT).unwrap();
        let last = |at: usize| {
            let item = script.questions[at].items.last().unwrap();
            (
                item.key.as_str().to_owned(),
                item.label.get("fr").to_owned(),
            )
        };
        assert_eq!(last(0), (OTHER.to_owned(), "Autre".to_owned()));
        assert_eq!(
            last(1),
            (OTHER.to_owned(), "Autre raison, précisez".to_owned())
        );
        assert!(script.questions.iter().all(|one| one.kind.takes_other()));
        let without = read(&SCRIPT.replace("autre = true", "autre = false")).unwrap();
        assert!(!without.questions[0].kind.takes_other());
        assert_eq!(without.questions[0].items.len(), 2);
    }

    #[test]
    fn mistakes_are_told_on_their_line() {
        for (line, instead, key) in [
            ("autre = true", "autre = 3", "script-wrong-type"),
            ("autre = true", "autre = \"\"", "script-empty-label"),
            (
                "options = [\"À pied\", \"En bus\"]",
                "options = [\"À pied\", \"Autre\"]",
                "script-other-twice",
            ),
            ("maximum = 3", "maximum = 4", "script-limit-above-options"),
            (
                "type = \"un-choix\"",
                "type = \"creneaux\"",
                "script-useless",
            ),
        ] {
            let all = told(&SCRIPT.replace(line, instead));
            assert!(
                all.iter().any(|(_, told)| *told == key),
                "{instead}: {all:?}"
            );
        }
    }
}
