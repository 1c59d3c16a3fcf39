//! A profile: what is asked of who answered, under `lignes`.

use std::collections::BTreeSet;

use super::ITEMS_MAX;
use super::entries::Seen;
use super::faults::{Faults, Span};
use super::fields::{Fields, Value};
use crate::id::{ItemKey, KEY_MAX};
use crate::kind::profile::{ASKS_MAX, Ask, Possible, Profile};
use crate::label::{Label, LangCode};
use crate::script::{Item, Question, Tags};

/// The name of the list of asks.
const ASKS: &str = "lignes";
/// The fewest options worth choosing among.
const OPTIONS_MIN: usize = 2;

/// What a profile asks, and its options as the question's items. When the room sees it is not the script's to say: the facilitator
/// shows it or does not.
pub(super) fn profile(
    fields: &Fields<'_, '_>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> (Profile, Vec<Item>) {
    if let Some(span) = fields.name("resultats") {
        let args = vec![
            ("key", "resultats".to_owned()),
            ("kind", "profil".to_owned()),
        ];
        faults.add("script-useless", span, args);
    }
    let listed = fields.list(ASKS, faults);
    if fields
        .get(ASKS)
        .is_none_or(|value| value.get_ref().is_array())
        && listed.is_empty()
    {
        let span = fields.get(ASKS).map_or(fields.header(), Value::span);
        faults.absent("script-profile-empty", span, vec![]);
    }
    if let Some(surplus) = listed.get(ASKS_MAX) {
        let args = vec![("max", ASKS_MAX.to_string())];
        faults.add("script-profile-too-long", surplus.span(), args);
    }
    let (mut seen, mut keys, mut items) = (Seen::default(), BTreeSet::new(), Vec::new());
    let asks = listed.iter().take(ASKS_MAX).filter_map(|value| {
        let known = ["cle", "texte", "options"];
        let (entry, _) = seen.entry(value, &known, "texte", langs, faults)?;
        let (ask, own) = ask(value, entry, &mut keys, langs, faults)?;
        items.extend(own);
        Some(ask)
    });
    (
        Profile {
            asks: asks.collect(),
        },
        items,
    )
}

fn ask(
    value: &Value<'_>,
    entry: super::entries::Entry<'_, '_>,
    keys: &mut BTreeSet<ItemKey>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<(Ask, Vec<Item>)> {
    // A text alone has nothing to choose among.
    let few = |listed: &[Value<'_>], span: Span, faults: &mut Faults<'_>| {
        let key = if listed.is_empty() {
            "script-no-option"
        } else {
            "script-too-few-options"
        };
        faults.absent(key, span, vec![("min", OPTIONS_MIN.to_string())]);
    };
    let Some(fields) = entry.fields else {
        few(&[], value.span(), faults);
        return None;
    };
    let written = fields.get("options");
    let listed = fields.list("options", faults);
    let is_list = written.is_none_or(|value| value.get_ref().is_array());
    if listed.len() < OPTIONS_MIN && is_list {
        few(listed, written.map_or(value.span(), Value::span), faults);
    }
    if let Some(surplus) = listed.get(ITEMS_MAX) {
        let args = vec![("max", ITEMS_MAX.to_string())];
        faults.add("script-too-many-options", surplus.span(), args);
    }
    let (mut seen, mut options, mut items) = (Seen::default(), Vec::new(), Vec::new());
    for value in listed.iter().take(ITEMS_MAX) {
        let Some((option, span)) = seen.entry(value, &["cle", "texte"], "texte", langs, faults)
        else {
            continue;
        };
        let Some(key) = joined(&entry.key, &option.key) else {
            continue;
        };
        if !keys.insert(key.clone()) {
            let args = vec![("key", key.to_string())];
            faults.add("script-duplicate-key", span, args);
            continue;
        }
        items.push(Item {
            key: key.clone(),
            label: within(&entry.label, &option.label),
            window: None,
            tags: Tags::new(),
        });
        options.push(Possible {
            key,
            label: option.label,
        });
    }
    let ask = Ask {
        key: ItemKey::new(entry.key).ok()?,
        label: entry.label,
        options,
    };
    Some((ask, items))
}

/// The key of an option among all of the profile's: `age-moins-de-26-ans`.
fn joined(ask: &str, option: &str) -> Option<ItemKey> {
    let key = format!("{ask}-{option}");
    let key = key.get(..key.len().min(KEY_MAX)).unwrap_or(&key);
    ItemKey::new(key.trim_end_matches('-')).ok()
}

/// An option as it is read where its ask does not stand above it, in every language that either speaks.
fn within(ask: &Label, option: &Label) -> Label {
    let langs = || ask.iter().chain(option.iter()).map(|(lang, _)| lang);
    let said = |lang: &LangCode| {
        let (ask, option) = (ask.get(lang.as_str()), option.get(lang.as_str()));
        let ask = ask.trim_end_matches(['?', ':', ' ', '\u{a0}', '\u{202f}']);
        let colon = if lang.as_str() == "fr" {
            "\u{a0}:"
        } else {
            ":"
        };
        format!("{ask}{colon} {option}")
    };
    let first = langs().next().cloned().unwrap_or_else(LangCode::french);
    let label = Label::one(first.clone(), said(&first));
    langs().fold(label, |label, lang| label.with(lang.clone(), said(lang)))
}

/// A profile comes after every other question: who is about to leave fills it in.
pub(super) fn comes_last(questions: &[(Question, Span)], faults: &mut Faults<'_>) {
    let followed = questions.len().saturating_sub(1);
    for (question, span) in questions.iter().take(followed) {
        if question.kind.profile().is_some() {
            faults.add("script-profile-last", span.clone(), vec![]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::{SMALL, told};
    use super::super::read;

    const PROFILE: &str = "\n[[question]]\ncle = \"profil\"\ntype = \"profil\"\ntexte = \"Qui êtes-vous ?\"\nlignes = [\n  { cle = \"age\", texte = \"Votre âge\", options = [\"Moins de 26 ans\", \"26 ans et plus\"] },\n  { texte = \"Vous êtes ?\", options = [{ cle = \"hab\", texte = \"Habitant\" }, \"Bénévole\"] },\n]\n";

    #[test]
    fn a_profile_is_read_with_its_options_as_items() {
        let script = read(&format!("{SMALL}{PROFILE}")).unwrap();
        let question = script.questions.last().unwrap();
        let profile = question.kind.profile().unwrap();
        let asks: Vec<_> = profile.asks.iter().map(|ask| ask.key.as_str()).collect();
        assert_eq!(asks, ["age", "vous-etes"]);
        let items = question.items.iter();
        let items: Vec<_> = items
            .map(|item| (item.key.as_str(), item.label.get("fr")))
            .collect();
        assert_eq!(
            items,
            [
                ("age-moins-de-26-ans", "Votre âge\u{a0}: Moins de 26 ans"),
                ("age-26-ans-et-plus", "Votre âge\u{a0}: 26 ans et plus"),
                ("vous-etes-hab", "Vous êtes\u{a0}: Habitant"),
                ("vous-etes-benevole", "Vous êtes\u{a0}: Bénévole"),
            ]
        );
        assert_eq!(profile.asks[1].options[0].label.get("fr"), "Habitant");
    }

    #[test]
    fn it_comes_last_and_asks_something() {
        let first = SMALL.replacen("[[question]]", &format!("{PROFILE}\n[[question]]"), 1);
        let keys = |source: &str| -> Vec<&'static str> {
            told(source).into_iter().map(|(_, key)| key).collect()
        };
        assert_eq!(keys(&first), ["script-profile-last"]);
        let with = |from: &str, to: &str| format!("{SMALL}{}", PROFILE.replace(from, to));
        for (from, to, key) in [
            (
                "texte = \"Qui",
                "resultats = \"en-direct\"\ntexte = \"Qui",
                "script-useless",
            ),
            (
                "texte = \"Qui",
                "maximum = 2\ntexte = \"Qui",
                "script-useless",
            ),
            (", \"26 ans et plus\"", "", "script-too-few-options"),
            (
                "[\"Moins de 26 ans\", \"26 ans et plus\"]",
                "[]",
                "script-no-option",
            ),
            (
                "\"26 ans et plus\"",
                "\"Moins de 26 ans\"",
                "script-duplicate-label",
            ),
            ("cle = \"age\"", "cle = \"Âge\"", "script-bad-key"),
            (
                "cle = \"age\"",
                "cle = \"vous-etes\"",
                "script-label-same-key",
            ),
            (
                "texte = \"Votre âge\"",
                "couleur = \"bleu\"",
                "script-unknown-key",
            ),
        ] {
            let told = keys(&with(from, to));
            assert!(told.contains(&key), "{to}: {told:?}");
        }
        let empty = format!(
            "{SMALL}{}]\n",
            PROFILE.split_once("lignes").unwrap().0.to_owned() + "lignes = ["
        );
        assert_eq!(keys(&empty), ["script-profile-empty"]);
        let line = "  { texte = \"Et N ?\", options = [\"Oui\", \"Non\"] },\n";
        let many: String = (0..6).map(|n| line.replace('N', &n.to_string())).collect();
        assert_eq!(
            keys(&with("\n]\n", &format!("\n{many}]\n"))),
            ["script-profile-too-long"]
        );
    }
}
