//! What every workshop of the library holds to, told by its name.

use std::collections::BTreeSet;

use glane_core::kind::Kind;
use glane_core::label::{Label, LangCode};
use glane_core::script::read::{plain, read};
use glane_core::script::{Question, Results, Script};

use super::*;

/// The keys of options that lead out of a list.
const WAYS_OUT: [&str; 4] = ["autre", "aucun", "ne-sait-pas", "prefere-pas"];
/// What no question asks for, without accents.
const NEVER: [&str; 14] = [
    "sante",
    "maladie",
    "malade",
    "handicap",
    "religion",
    "croyance",
    "origine",
    "nationalite",
    "opinion politique",
    "votre nom",
    "prenom",
    "date de naissance",
    "quel age",
    "adresse mail",
];

/// Each with its script, which must hold.
fn all() -> Vec<(&'static Template, Script)> {
    let read = |template: &'static Template| match read(template.source) {
        Ok(script) => (template, script),
        Err(faults) => panic!("{}: {faults:?}", template.name),
    };
    ALL.iter().map(read).collect()
}

/// What people read of a question.
fn asked(question: &Question) -> Vec<&Label> {
    let mut all = vec![&question.label];
    all.extend(&question.help);
    all.extend(question.items.iter().map(|item| &item.label));
    if let Kind::Scale(scale) = &question.kind {
        all.extend(&scale.low);
        all.extend(&scale.high);
    }
    all
}

#[test]
fn every_file_of_the_folder_is_offered_under_its_own_name() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/scripts")).unwrap();
    let files: BTreeSet<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let offered: BTreeSet<String> = ALL.iter().map(Template::file).collect();
    assert_eq!(files, offered);
    for (template, script) in all() {
        assert_eq!(script.slug.as_str(), template.name);
        assert_eq!(named(template.name), Some(template));
    }
    assert_eq!(named("aucun"), None);
}

#[test]
fn each_has_a_guide_and_a_word_at_every_question() {
    for (template, script) in all() {
        let name = template.name;
        let guide = &script.guide;
        assert!(guide.summary.is_some() && guide.people.is_some(), "{name}");
        assert!(
            guide.minutes.is_some_and(|n| (20..=180).contains(&n)),
            "{name}"
        );
        assert!(
            guide.material.len() >= 2 && guide.troubles.len() >= 3,
            "{name}"
        );
        assert!(
            guide.setup.is_some() && guide.welcome.is_some() && guide.farewell.is_some(),
            "{name}"
        );
        for question in &script.questions {
            assert!(
                guide.note(&question.key).is_some(),
                "{name}: {}",
                question.key
            );
        }
    }
}

#[test]
fn each_leads_somewhere_by_questions_of_several_kinds() {
    for (template, script) in all() {
        let name = template.name;
        assert!((5..=9).contains(&script.questions.len()), "{name}");
        let kinds: BTreeSet<&str> = script.questions.iter().map(|one| one.kind.name()).collect();
        assert!(kinds.len() >= 5, "{name}: {kinds:?}");
        let role = |wanted: &str| {
            let mut roles = script
                .questions
                .iter()
                .filter_map(|one| one.tags.get("role"));
            roles.any(|role| role == wanted)
        };
        for wanted in ["ressenti", "freins", "pistes"] {
            assert!(role(wanted), "{name}: {wanted}");
        }
    }
}

#[test]
fn every_question_leaves_a_way_out() {
    for (template, script) in all() {
        for question in &script.questions {
            let at = format!("{}: {}", template.name, question.key);
            let says = |lang: &str, word: &str| {
                let help = question.help.as_ref();
                help.is_some_and(|help| help.get(lang).contains(word))
            };
            match &question.kind {
                Kind::Ideas(ideas) => assert!(ideas.open, "{at}"),
                Kind::Choice(_) | Kind::Choices(_) => {
                    let mut keys = question.items.iter().map(|item| item.key.as_str());
                    assert!(keys.any(|key| WAYS_OUT.contains(&key)), "{at}");
                }
                _ => assert!(says("fr", "passer") && says("en", "skip"), "{at}"),
            }
        }
    }
}

#[test]
fn scales_are_balanced_and_open_questions_have_themes() {
    for (template, script) in all() {
        for question in &script.questions {
            let at = format!("{}: {}", template.name, question.key);
            if let Kind::Scale(scale) = &question.kind {
                assert!(scale.low.is_some() && scale.high.is_some(), "{at}");
                assert_eq!((scale.max - scale.min) % 2, 0, "{at} has no middle");
            }
            if matches!(question.kind, Kind::Open(_)) {
                assert!(question.themes.len() >= 3, "{at}");
                assert!(
                    question.themes.iter().all(|theme| !theme.words.is_empty()),
                    "{at}"
                );
            }
        }
    }
}

#[test]
fn what_people_read_is_said_in_both_languages() {
    for (template, script) in all() {
        let name = template.name;
        let langs: Vec<&str> = script.langs.iter().map(LangCode::as_str).collect();
        assert_eq!(langs, ["fr", "en"], "{name}");
        assert_eq!(script.title.texts().count(), 2, "{name}");
        let labels = script.questions.iter().flat_map(|question| {
            let mut labels = vec![&question.label];
            labels.extend(&question.help);
            labels
        });
        for label in labels.chain(&script.notice).chain(&script.guide.summary) {
            assert_eq!(label.texts().count(), 2, "{name}: {label:?}");
        }
    }
}

#[test]
fn nothing_asks_for_what_a_room_must_not_be_asked() {
    for (template, script) in all() {
        for label in script.questions.iter().flat_map(asked) {
            let said = plain(label.get("fr"));
            let found = NEVER.iter().find(|never| said.contains(*never));
            assert_eq!(found, None, "{}: {said}", template.name);
        }
    }
}

#[test]
fn who_answers_for_the_data_is_left_to_the_centre() {
    for (template, script) in all() {
        assert!(script.privacy.is_empty(), "{}", template.name);
        assert!(!script.is_retention_said, "{}", template.name);
        assert!(script.sample.is_none(), "{}", template.name);
        assert!(
            template.source.contains("# responsable ="),
            "{}",
            template.name
        );
        assert!(
            template.source.contains("# conservation ="),
            "{}",
            template.name
        );
    }
}

/// What the guide and the trade call each of them.
const USUAL: [(&str, &str); 12] = [
    ("acces-droits", "acces aux droits"),
    ("bien-vieillir", "bien vieillir"),
    ("bilan-animation", "bilan"),
    ("conseil-de-maison", "conseil de maison"),
    ("entretien-equipe", "equipe"),
    ("fete-de-quartier", "fete de quartier"),
    ("freins-mobilite", "freins a la mobilite"),
    ("parentalite", "parentalite"),
    ("parole-jeunes", "parole des jeunes"),
    ("projet-social", "projet social"),
    ("relation-numerique", "relation au numerique"),
    ("transition-ecologique", "transition ecologique"),
];

#[test]
fn each_is_found_on_its_page_by_its_usual_name() {
    assert_eq!(all().len(), USUAL.len());
    for (template, script) in all() {
        let usual = USUAL.iter().find(|(name, _)| *name == template.name);
        let (_, usual) = usual.unwrap();
        let summary = script.guide.summary.unwrap();
        let shown = plain(&format!("{} {}", script.title.get("fr"), summary.get("fr")));
        assert!(shown.contains(usual), "{}: {shown}", template.name);
    }
}

#[test]
fn no_word_of_a_codebook_proposes_two_themes() {
    for (template, script) in all() {
        for question in &script.questions {
            let mut known = std::collections::BTreeMap::new();
            for theme in &question.themes {
                for word in &theme.words {
                    let other = known.insert(plain(word), &theme.label);
                    assert_eq!(other, None, "{}: {word}", template.name);
                }
            }
        }
    }
}

#[test]
fn a_note_that_speaks_of_the_screen_says_what_the_screen_does() {
    let mut said = 0;
    for (template, script) in all() {
        for (key, note) in &script.guide.notes {
            let question = script.question(key).unwrap();
            if plain(note.get("fr")).contains("en direct") {
                said += 1;
                assert_eq!(question.results, Results::Live, "{}: {key}", template.name);
            }
        }
    }
    assert!(said >= 4, "{said} notes speak of it");
}
