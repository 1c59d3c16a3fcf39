//! Every text that a participant can meet is there in every language of their pages, and no other one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use glane_locale::{Lang, Locale, PageLang};

/// Rooms that participants' pages take words from.
const ROOMS: [&str; 7] = [
    "around-",
    "error-",
    "life-",
    "participant-",
    "privacy-",
    "projector-",
    "reactions-",
];

/// Said to whoever leads, or on the room's screen and in its pictures, by a file that participants' pages use too.
const ASIDE: [&str; 8] = [
    "error-forbidden",
    "error-go-console",
    "error-not-allowed",
    "error-storage-facilitator",
    "error-too-large",
    "life-leave-reason",
    "projector-held-words",
    "reactions-counts",
];

/// Templates and sources of their pages. The trial of a hall's phones is the facilitator's.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = ["templates/participant", "src/pages/participant"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path.file_stem().unwrap();
            name != "check" && name != "texts"
        })
        .collect();
    for one in [
        "templates/error.html",
        "src/error.rs",
        "src/notice.rs",
        "src/reactions.rs",
        "src/tr.rs",
    ] {
        files.push(root.join(one));
    }
    files
}

/// What these files ask for, and what the notice may be made of.
fn asked(locale: &Locale) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    // The sheet for the door speaks every language too.
    for file in [
        "src/pages/facilitator/join.rs",
        "templates/facilitator/join.html",
    ] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let pieces = text.split('"').filter(|piece| piece.starts_with("around-"));
        keys.extend(pieces.map(str::to_owned));
    }
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        for piece in text
            .split('"')
            .filter(|piece| ROOMS.iter().any(|room| piece.starts_with(room)))
        {
            keys.insert(piece.to_owned());
        }
    }
    for key in keys.clone() {
        let title = format!("{key}-title");
        if key.starts_with("error-")
            && locale.has(Lang::Fr, &title)
            && !ASIDE.contains(&key.as_str())
        {
            keys.insert(title);
        }
    }
    // `glane_paper` asks for these on sheets of paper, which speak the same languages.
    let sheet = locale.keys(Lang::Fr).into_iter();
    keys.extend(sheet.filter(|key| key.starts_with("sheet-")));
    // `glane_report::notice` makes these keys of its statements.
    let panel = [
        "privacy-intro",
        "privacy-panel-",
        "privacy-missing",
        "privacy-poster-",
    ];
    let notice = locale
        .keys(Lang::Fr)
        .into_iter()
        .filter(|key| key.starts_with("privacy-"));
    keys.extend(notice.filter(|key| !panel.iter().any(|begin| key.starts_with(begin))));
    keys.retain(|key| locale.has(Lang::Fr, key) && !ASIDE.contains(&key.as_str()));
    keys
}

#[test]
fn each_language_of_participants_pages_has_their_texts_and_no_other_one() {
    let locale = Locale::load().unwrap();
    let asked = asked(&locale);
    assert!(asked.len() > 200, "only {} texts were found", asked.len());
    let mut wrong = Vec::new();
    for lang in PageLang::ALL
        .into_iter()
        .filter(|lang| lang.full().is_none())
    {
        let has: BTreeSet<String> = locale.keys(lang).into_iter().collect();
        wrong.extend(
            asked
                .difference(&has)
                .map(|key| format!("{lang} lacks {key}")),
        );
        wrong.extend(
            has.difference(&asked)
                .map(|key| format!("{lang} has {key}, which no page of participants asks for")),
        );
        for key in has.intersection(&asked) {
            let (own, french) = (locale.variables(lang, key), locale.variables(Lang::Fr, key));
            if own != french {
                wrong.push(format!("{lang} {key}: {own:?} instead of {french:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "texts/*/*.ftl:\n{}", wrong.join("\n"));
}
