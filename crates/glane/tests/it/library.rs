//! Every workshop of the library, from `glane new --from` to a restitution that holds: told by its name where it does not.

use std::fmt::Write as _;
use std::path::Path;

use glane_core::kind::Kind;
use glane_core::script::{Question, Script};
use glane_library::Template;
use glane_testkit::Draw;
use serde_json::json;
use tempfile::tempdir;

use crate::kit::{Ran, run};

/// How many people come.
const PEOPLE: u64 = 30;
/// Words people of a made-up room give.
const WORDS: [&str; 12] = [
    "calme",
    "bruit",
    "ensemble",
    "fatigue",
    "joie",
    "voisins",
    "loin",
    "Ensemble",
    "utile",
    "compliqué",
    "vivant",
    "pas de temps",
];
/// What comes before a theme's word in an open answer.
const BEGINNINGS: [&str; 4] = [
    "Surtout",
    "Chez nous, c'est",
    "On parle souvent de",
    "Plus de",
];
fn draw<'a, T: ?Sized>(draw: &mut Draw, all: &[&'a T]) -> &'a T {
    all[usize::try_from(draw.below(all.len() as u64)).unwrap()]
}

/// Some of a list, each once: `most` of them at most, one at least.
fn some(draws: &mut Draw, all: &[&str], most: usize) -> Vec<String> {
    let mut left: Vec<&str> = all.to_vec();
    let n = draws.between(1, most.min(all.len()).min(4) as u64 + 1);
    (0..n)
        .map(|_| {
            let at = usize::try_from(draws.below(left.len() as u64)).unwrap();
            left.remove(at).to_owned()
        })
        .collect()
}

/// What one person answers to a question, in the cells of a file; nothing where they skip it.
#[allow(
    clippy::match_wildcard_for_single_variants,
    reason = "a kind to come is named when a script asks for it"
)]
fn answer(draws: &mut Draw, name: &str, question: &Question) -> Vec<String> {
    match draws.below(12) {
        0 => return vec![],
        1 => return vec!["[blanc]".to_owned()],
        _ => {}
    }
    let keys: Vec<&str> = question
        .items
        .iter()
        .map(|item| item.key.as_str())
        .collect();
    match &question.kind {
        Kind::Words(words) => some(draws, &WORDS, words.max),
        Kind::Open(_) => {
            let theme = draws.below(question.themes.len() as u64);
            let theme = &question.themes[usize::try_from(theme).unwrap()];
            let words: Vec<&str> = theme.words.iter().map(String::as_str).collect();
            let (beginning, word) = (draw(draws, &BEGINNINGS), draw(draws, &words));
            vec![format!("{beginning} {word}")]
        }
        Kind::Choice(_) => some(draws, &keys, 1),
        Kind::Choices(choices) => some(draws, &keys, choices.max.unwrap_or(keys.len())),
        // A file brings support for ideas, never an idea.
        Kind::Slots(_) | Kind::Ideas(_) => some(draws, &keys, keys.len()),
        Kind::Scale(scale) => {
            let steps = u64::try_from(scale.max - scale.min + 1).unwrap();
            let step = i64::try_from(draws.below(steps)).unwrap();
            vec![(scale.min + step).to_string()]
        }
        other => panic!("{name}: nobody here answers a question of {}", other.name()),
    }
}

/// The file of a room of thirty, and its rows.
fn room(name: &str, script: &Script) -> (String, u64) {
    let seed = name
        .bytes()
        .fold(16, |seed, byte| (seed * 31 + u64::from(byte)) % 1_000_003);
    let mut draws = Draw::new(seed);
    let mut file = "participant,groupe,source,question,reponse\n".to_owned();
    let mut rows = 0;
    let groups: Vec<&str> = script
        .groups
        .iter()
        .map(|group| group.key.as_str())
        .collect();
    for person in 1..=PEOPLE {
        let group = if groups.is_empty() {
            ""
        } else {
            draw(&mut draws, &groups)
        };
        let source = draw(&mut draws, &["telephone", "papier", "tablette"]);
        for question in &script.questions {
            for cell in answer(&mut draws, name, question) {
                rows += 1;
                let key = &question.key;
                writeln!(file, "p{person},{group},{source},{key},\"{cell}\"").unwrap();
            }
        }
    }
    (file, rows)
}

fn good(name: &str, step: &str, ran: Ran) -> Ran {
    assert_eq!(ran.code, Some(0), "{name}: {step}: {ran:?}");
    ran
}

fn from_new_to_check(home: &Path, template: &Template) {
    let name = template.name;
    let file = template.file();
    good(name, "new", run(home, &["new", "--from", name]));
    let checked = good(
        name,
        "check-script",
        run(home, &["check-script", &file, "--json"]),
    );
    let warnings = &checked.json()["files"][0]["warnings"];
    assert_eq!(warnings, &json!([]), "{name}");
    good(name, "create", run(home, &["create", &file]));
    let script = template
        .script()
        .unwrap_or_else(|| panic!("{name} does not read"));
    let (answers, rows) = room(name, &script);
    std::fs::write(home.join("reponses.csv"), answers).unwrap();
    let import = ["import", "--json", "--workshop", name, "reponses.csv"];
    let told = good(name, "import", run(home, &import)).json();
    let all = json!({ "read": rows, "taken": rows, "refused": 0, "empty": 0 });
    assert_eq!(told["files"][0]["rows"], all, "{name}");
    let report = [
        "report",
        "--workshop",
        name,
        "--to",
        name,
        "--format",
        "html,json",
    ];
    good(name, "report", run(home, &report));
    for ending in ["html", "json"] {
        let made = format!("{name}/{name}.{ending}");
        let page = std::fs::read_to_string(home.join(&made)).unwrap();
        assert!(page.contains(script.title.get("fr")), "{name}: {ending}");
        for note in script.guide.notes.values() {
            let first = note.get("fr").lines().next().unwrap();
            assert!(!page.contains(first), "{name}: {ending} tells « {first} »");
        }
        let held = good(name, "check", run(home, &["check", &made]));
        assert!(held.stdout.contains("tout est prouvé"), "{name}: {held:?}");
    }
}

#[test]
fn every_workshop_of_the_library_runs_through_a_room_of_thirty() {
    for template in &glane_library::ALL {
        let home = tempdir().unwrap();
        from_new_to_check(home.path(), template);
    }
}

#[test]
fn the_library_is_listed_and_a_name_it_has_not_is_told() {
    let home = tempdir().unwrap();
    let listed = run(home.path(), &["new", "--from", "liste"]);
    assert_eq!(listed.code, Some(0), "{listed:?}");
    for template in &glane_library::ALL {
        assert!(
            listed
                .stdout
                .contains(&format!("{}\u{a0}: ", template.name)),
            "{listed:?}"
        );
    }
    let unknown = run(home.path(), &["new", "--from", "bilan"]);
    assert_eq!(unknown.code, Some(2), "{unknown:?}");
    assert!(unknown.stderr.contains("bilan-animation"), "{unknown:?}");
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}
