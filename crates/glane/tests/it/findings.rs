//! What the program finds in the example workshop, against what was published after it. This file knows no figure.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{example, run};

/// The example workshop with its answers, its open answers coded by a person's file.
fn atelier(home: &Path, coded: bool) {
    let text = |name: &str| example(name).display().to_string();
    let made = run(home, &["create", &text("atelier-numerique.atelier.toml")]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let mut steps = vec![("import", "atelier-numerique.reponses.csv")];
    if coded {
        steps.push(("code", "atelier-numerique.codage.csv"));
    }
    for (command, file) in steps {
        let done = run(
            home,
            &[command, "--workshop", "atelier-numerique", &text(file)],
        );
        assert_eq!(done.code, Some(0), "{done:?}");
    }
}

fn findings(home: &Path, tone: bool) -> Vec<Value> {
    let mut args = vec!["findings", "--workshop", "atelier-numerique", "--json"];
    if tone {
        args.push("--tone");
    }
    let ran = run(home, &args);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    ran.json().as_array().unwrap().clone()
}

fn published() -> Value {
    let path = example("atelier-numerique.attendu.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn of<'a>(found: &'a [Value], kind: &str, question: &str) -> &'a Value {
    let is = |one: &&Value| one["kind"] == kind && one["questions"][0] == question;
    found
        .iter()
        .find(is)
        .unwrap_or_else(|| panic!("no {kind} of {question}"))
}

/// The values of a finding's cells, by item, theme or word.
fn values(finding: &Value) -> BTreeMap<String, u64> {
    let cells = finding["cells"].as_array().unwrap().iter();
    cells
        .filter_map(|cell| {
            let name = ["item", "theme", "word"]
                .iter()
                .find_map(|part| cell[*part].as_str())?;
            Some((name.to_owned(), cell["value"].as_u64()?))
        })
        .collect()
}

/// Published counts by label, from the greatest down.
fn counts(published: &Value) -> Vec<(String, u64)> {
    let all = published.as_object().unwrap().iter();
    let mut all: Vec<(String, u64)> = all
        .map(|(label, n)| (label.clone(), n.as_u64().unwrap()))
        .collect();
    all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    all
}

fn sentence(finding: &Value) -> String {
    plain(finding["sentence"]["fr"].as_str().unwrap())
}

/// With plain spaces and apostrophes, as a file is typed.
fn plain(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}'], " ")
        .replace('\u{2019}', "'")
}

fn sorted(values: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut all: Vec<u64> = values.into_iter().collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "the published text, conclusion by conclusion"
)]
fn what_was_published_is_found_with_its_cells() {
    let home = tempdir().unwrap();
    atelier(home.path(), true);
    let (found, published) = (findings(home.path(), true), published());

    // Easy and hard words: each word that was published under a tone is counted as published, under that tone.
    let mix = of(&found, "tone", "relation");
    let told = sentence(mix);
    let (helpful, hard) = told.split_once("Des mots durs").unwrap();
    let forms = &published["relation"]["formes"];
    let tones = &published["relation"]["tonalites"];
    for (side, tone) in [(helpful, "positif"), (hard, "difficulté")] {
        for word in tones[tone].as_array().unwrap() {
            let said = side
                .to_lowercase()
                .contains(&format!("« {} »", word.as_str().unwrap()));
            assert!(said, "{word} in {side}");
        }
    }
    let cells = values(mix);
    for word in [
        "connecté",
        "utile",
        "essentiel",
        "quotidien",
        "compliqué",
        "fastidieux",
    ] {
        assert_eq!(cells[word], forms[word].as_u64().unwrap(), "{word}");
    }

    // Points to watch and openings.
    let words = |kind: &str| {
        values(of(&found, kind, "relation"))
            .into_keys()
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (kind, stems) in [
        ("watch", ["hyper", "écran"]),
        ("opportunity", ["réseau", "mutualis"]),
    ] {
        for stem in stems {
            assert!(words(kind).contains(stem), "{stem} in {}", words(kind));
        }
    }

    // Channels: what is ahead and what is the young people's own.
    let channels = counts(&published["canaux"]);
    let audience = of(&found, "audience", "canaux");
    assert_eq!(
        sorted(values(audience).into_values()),
        sorted(channels.iter().map(|(_, n)| *n))
    );
    let told = sentence(audience);
    let (ahead, own) = told.split_once("loin devant").unwrap();
    for (label, n) in &channels {
        let institutional = ["Site internet", "Facebook"].contains(&label.as_str());
        let side = if institutional { ahead } else { own };
        assert!(
            side.contains(&format!("« {label} » ({n})")),
            "{label} in {side}"
        );
    }

    // Hours: mentions of the slots that end by five, and what was not offered.
    let hours = counts(&published["horaires"]);
    let early = |label: &str| !label.ends_with("20h");
    let sum: u64 = hours
        .iter()
        .filter(|(label, _)| early(label))
        .map(|(_, n)| n)
        .sum();
    let total: u64 = hours.iter().map(|(_, n)| n).sum();
    let office = of(&found, "hours", "horaires");
    assert!(
        sentence(office).contains(&format!("{sum} mentions sur {total}")),
        "{office}"
    );
    assert_eq!(values(office).into_values().sum::<u64>(), sum);
    let missing = sentence(of(&found, "not_offered", "horaires"));
    assert!(
        missing.contains("après 20 h") && missing.contains("samedi"),
        "{missing}"
    );

    // Accounts, and the tension with the hours.
    let accounts = of(&found, "dominance", "comptes");
    let (first, n) = &counts(&published["comptes"])[0];
    assert!(
        sentence(accounts).contains(&format!("« {first} » vient nettement en tête : {n} ")),
        "{accounts}"
    );
    let tension = sentence(of(&found, "tension", "comptes"));
    assert!(tension.contains(&sentence(accounts)) && tension.contains(&sentence(office)));

    // Ease by group, not distinguishable; confidence beside it, no gap being established.
    let decimal =
        |value: &Value| glane_locale::decimal(glane_locale::Lang::Fr, value.as_f64().unwrap(), 1);
    let ease = of(&found, "scale", "aisance");
    let means = published["aisance"]["moyennes"].as_object().unwrap();
    let (low, high) = (decimal(&means["Groupe 1"]), decimal(&means["Groupe 4"]));
    assert!(
        sentence(ease).contains(&format!(
            "de {low} à {high} selon les groupes, sans que l'on puisse distinguer"
        )),
        "{ease}"
    );
    let beside = sentence(of(&found, "side_by_side", "aisance"));
    let trust = decimal(&published["confiance"]["moyenne"]);
    assert!(
        beside.contains(&format!("moyenne {trust} sur 5")) && beside.contains("écart non établi"),
        "{beside}"
    );

    // Brakes once coded, with answers; successes in their four families; leads in order.
    let brakes = of(&found, "theme", "freins");
    let themes = counts(&published["freins"]["mentions"]);
    assert_eq!(
        sorted(values(brakes).into_values()),
        sorted(themes.iter().map(|(_, n)| *n))
    );
    assert!(
        sentence(brakes).contains(&format!(
            "« {} » vient en premier : {} ",
            themes[0].0, themes[0].1
        )),
        "{brakes}"
    );
    let coded = published["freins"]["codage"].as_array().unwrap();
    for quote in brakes["verbatims"].as_array().unwrap() {
        assert!(
            coded.iter().any(|one| one["reponse"] == quote["text"]),
            "{quote}"
        );
    }
    assert!(brakes["verbatims"].as_array().unwrap().len() >= themes.len());
    let successes = of(&found, "theme", "reussites");
    assert_eq!(
        (
            values(successes).len(),
            successes["verbatims"].as_array().unwrap().len()
        ),
        (4, 4)
    );
    let mut rest = sentence(of(&found, "order", "pistes"));
    for (label, n) in counts(&published["pistes"]) {
        let said = plain(&format!("« {label} » ({n})"));
        rest = rest
            .split_once(&said)
            .unwrap_or_else(|| panic!("{said} in {rest}"))
            .1
            .to_owned();
    }
}

#[test]
fn tone_is_shown_only_where_it_is_asked_for() {
    let home = tempdir().unwrap();
    atelier(home.path(), false);
    let kinds = |tone| -> Vec<String> {
        let found = findings(home.path(), tone).into_iter();
        found
            .map(|one| one["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    assert!(!kinds(false).contains(&"tone".to_owned()));
    assert!(kinds(true).contains(&"tone".to_owned()));
    assert!(!kinds(false).contains(&"tone".to_owned()), "for one run");
    // Nobody coded anything: what is proposed is said to be.
    let brakes = sentence(of(&findings(home.path(), false), "theme", "freins"));
    assert!(
        brakes.contains("que personne n'a encore vérifiés"),
        "{brakes}"
    );
}

#[test]
fn a_readable_list_shows_each_sentence_with_its_cells() {
    let home = tempdir().unwrap();
    atelier(home.path(), true);
    let ran = run(
        home.path(),
        &["findings", "--workshop", "atelier-numerique"],
    );
    for finding in findings(home.path(), false) {
        assert!(
            plain(&ran.stdout).contains(&sentence(&finding)),
            "{finding}"
        );
        assert!(
            ran.stdout
                .contains(finding["cells"][0]["id"].as_str().unwrap()),
            "{finding}"
        );
    }
}

#[test]
fn the_table_of_the_manual_says_what_the_program_says() {
    let home = tempdir().unwrap();
    atelier(home.path(), true);
    let found = findings(home.path(), true);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/atelier.md");
    let page = plain(&std::fs::read_to_string(path).unwrap());
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| publié"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let said = rows.iter().filter(|row| row[1] != "–");
    assert!(said.clone().count() >= 15, "{}", rows.len());
    for row in said {
        assert_eq!(row.len(), 4, "{row:?}");
        let finding = found.iter().find(|one| sentence(one) == row[1]);
        let finding = finding.unwrap_or_else(|| panic!("the program does not say « {} »", row[1]));
        let ids: Vec<&str> = finding["cells"]
            .as_array()
            .unwrap()
            .iter()
            .map(|cell| cell["id"].as_str().unwrap())
            .collect();
        let shown: Vec<&str> = row[2].split(", ").map(|id| id.trim_matches('`')).collect();
        assert_eq!(
            shown,
            ids.iter().map(|id| plain(id)).collect::<Vec<_>>(),
            "{}",
            row[1]
        );
    }
    let report = run(
        home.path(),
        &["report", "--workshop", "atelier-numerique", "--json"],
    )
    .json();
    for limit in report["limits"].as_array().unwrap() {
        assert!(page.contains(&sentence(limit)), "{limit}");
    }
}
