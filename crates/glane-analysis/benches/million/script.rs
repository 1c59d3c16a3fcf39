//! What the crowd is asked.

use glane_core::codebook::Theme;
use glane_core::date::Day;
use glane_core::id::{GroupKey, ItemKey, QuestionKey, Slug, ThemeKey};
use glane_core::kind::Kind;
use glane_core::kind::choice::Choice;
use glane_core::kind::choices::Choices;
use glane_core::kind::open::Open;
use glane_core::kind::scale::Scale;
use glane_core::kind::words::Words;
use glane_core::label::{Label, LangCode};
use glane_core::script::{Group, Item, Question, Results, Script, Tags};

/// How many groups there are.
pub const GROUPS: usize = 1_000;

/// Ten questions to a thousand groups.
pub fn script() -> Script {
    Script {
        lexicon: Vec::new(),
        slug: Slug::new("foule").expect("a slug"),
        title: Label::fr("Une foule"),
        day: Day::new(2026, 1, 1).expect("a day"),
        place: None,
        zone: "Europe/Paris".to_owned(),
        langs: vec![LangCode::french()],
        organiser: "Essai".to_owned(),
        groups: (0..GROUPS)
            .map(|at| Group {
                key: GroupKey::new(format!("groupe-{at}")).expect("a key"),
                label: Label::fr(format!("Groupe {at}")),
            })
            .collect(),
        questions: vec![
            question("ressenti", Kind::Words(Words { max: 4 }), 0),
            question("souhaits", Kind::Words(Words { max: 4 }), 0),
            open("freins", "venir-plus-souvent"),
            open("quartier", "manque-dans-le-quartier"),
            question("compte", Kind::Choice(Choice::default()), 4),
            question("canaux", Kind::Choices(Choices::up_to(None)), 6),
            question("lieux", Kind::Choices(Choices::up_to(Some(3))), 8),
            scale("aisance", 0, 10),
            scale("confiance", 1, 5),
            scale("satisfaction", 0, 10),
        ],
        retention_days: 365,
        is_retention_said: false,
        sealing_days: 7,
        opening: None,
        notice: None,
        privacy: glane_core::script::privacy::Privacy::default(),
        guide: glane_core::script::guide::Guide::default(),
        sample: None,
        threshold: 5,
        audience: glane_core::script::audience::Audience::default(),
        reactions: Vec::new(),
    }
}

fn question(key: &str, kind: Kind, items: usize) -> Question {
    Question {
        key: QuestionKey::new(key).expect("a key"),
        label: Label::fr(format!("Question {key} ?")),
        plain: None,
        help: None,
        kind,
        items: (0..items)
            .map(|at| Item {
                key: ItemKey::new(format!("option-{at}")).expect("a key"),
                label: Label::fr(format!("Option {at}")),
                window: None,
                tags: Tags::new(),
            })
            .collect(),
        themes: Vec::new(),
        results: Results::Live,
        tags: Tags::from([("role".to_owned(), key.to_owned())]),
    }
}

fn scale(key: &str, min: i64, max: i64) -> Question {
    let kind = Kind::Scale(Scale {
        min,
        max,
        low: None,
        high: None,
    });
    question(key, kind, 0)
}

/// An open question with the codebook of one of the invented sets that coding is tested with.
fn open(key: &str, set: &str) -> Question {
    let set = coded(set);
    let of = |theme: &serde_json::Value| {
        Some(Theme {
            key: ThemeKey::new(theme.get("cle")?.as_str()?).ok()?,
            label: Label::fr(theme.get("texte")?.as_str()?),
            description: None,
            examples: Vec::new(),
            words: Vec::new(),
        })
    };
    let themes = set.get("themes").and_then(serde_json::Value::as_array);
    let themes = themes.expect("themes").iter().filter_map(of).collect();
    Question {
        themes,
        ..question(key, Kind::Open(Open { max_chars: 500 }), 0)
    }
}

/// A file of `tests/coding`.
pub fn coded(set: &str) -> serde_json::Value {
    let path = format!("{}/tests/coding/{set}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a file of answers");
    serde_json::from_str(&text).expect("answers")
}
