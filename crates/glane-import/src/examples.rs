//! The example whole, and each refusal by itself.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{ItemKey, QuestionKey, Revision, Round};
use glane_core::idea::{Idea, proposed_key};
use glane_core::kind::Payload;

use crate::properties::{ANSWERS, EXAMPLE, FILE, HEAD, read, script};
use crate::read_long_csv;

const FAULTY: &str = include_str!("../../../examples/faulty/reponses.csv");

/// Line, column, field and key of each refusal of these rows.
fn refused(rows: &str) -> Vec<(usize, usize, &'static str, &'static str)> {
    let reading = read(format!("{HEAD}{rows}").as_bytes());
    reading
        .refused
        .iter()
        .map(|r| (r.line, r.column, r.field, r.key))
        .collect()
}

#[test]
fn the_example_is_taken_whole() {
    let reading = read(FILE.as_bytes());
    assert_eq!(
        (
            reading.rows,
            reading.refused.len(),
            reading.empty,
            reading.warnings.len()
        ),
        (477, 0, 0, 0)
    );
    assert_eq!((reading.encoding, reading.separator), ("UTF-8", ','));
    let people: BTreeSet<_> = reading
        .answers
        .iter()
        .map(|answer| &answer.participant)
        .collect();
    assert_eq!(people.len(), 38);
    let first = &reading.answers[0];
    assert_eq!(
        (first.question.as_str(), first.lines.as_slice()),
        ("relation", &[2, 3, 4][..])
    );
    assert_eq!(
        (first.channel, first.group.as_ref().unwrap().as_str()),
        (Channel::Phone, "groupe-1")
    );
    let words = ["connecté", "incontournable", "réseaux"].map(String::from);
    assert_eq!(first.body, Body::Answered(Payload::Words(words.into())));
    let orders: Vec<_> = reading
        .answers
        .iter()
        .map(|a| a.question.as_str())
        .collect();
    let mut once = orders.clone();
    once.dedup();
    let asked: Vec<_> = script()
        .questions
        .iter()
        .map(|q| q.key.as_str().to_owned())
        .collect();
    assert_eq!(once, asked, "answers come question by question");
}

#[test]
fn encodings_separators_and_line_ends_change_nothing() {
    let semicolons = {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(ANSWERS.as_bytes());
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(vec![]);
        reader
            .records()
            .for_each(|record| writer.write_record(&record.unwrap()).unwrap());
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    };
    let (cp1252, _, lossy) = encoding_rs::WINDOWS_1252.encode(&semicolons);
    assert!(!lossy);
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(ANSWERS.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, encoding, separator) in [
        (format!("\u{feff}{}", *ANSWERS).into_bytes(), "UTF-8", ','),
        (semicolons.clone().into_bytes(), "UTF-8", ';'),
        (format!("\u{feff}{semicolons}").into_bytes(), "UTF-8", ';'),
        (cp1252.into_owned(), "windows-1252", ';'),
        (utf16, "UTF-16LE", ','),
        (ANSWERS.replace('\n', "\r\n").into_bytes(), "UTF-8", ','),
        (ANSWERS.replace('\n', "\r").into_bytes(), "UTF-8", ','),
    ] {
        let reading = read(&bytes);
        assert_eq!((reading.encoding, reading.separator), (encoding, separator));
        assert!(reading.answers == EXAMPLE.answers, "{encoding} {separator}");
    }
}

#[test]
fn the_faulty_example_has_ten_refusals_of_ten_natures() {
    let reading = read(FAULTY.as_bytes());
    let told: Vec<_> = reading
        .refused
        .iter()
        .map(|r| (r.line, r.column, r.key))
        .collect();
    assert_eq!(
        told,
        [
            (3, 24, "import-unknown-question-suggestion"),
            (4, 31, "import-unknown-option-suggestion"),
            (5, 32, "import-out-of-range"),
            (10, 33, "import-too-many-words"),
            (11, 5, "import-group-conflict"),
            (12, 5, "import-unknown-group"),
            (13, 14, "import-unknown-channel"),
            (15, 29, "import-second-answer"),
            (16, 1, "import-wrong-fields"),
            (17, 31, "import-not-a-number"),
        ]
    );
}

/// Rows of which one is refused: its line and column, the faulty cell, and why.
const REFUSALS: &[(&str, usize, usize, &str, &str)] = &[
    (
        "p,Groupe 1,papier,,x\n",
        2,
        19,
        "question",
        "import-empty-question",
    ),
    (
        "p,Groupe 1,papier,météo,x\n",
        2,
        19,
        "question",
        "import-unknown-question",
    ),
    (
        "p,groupe 1,papier,relation,x\n",
        2,
        3,
        "groupe",
        "import-unknown-group-suggestion",
    ),
    (
        "p,Groupe 1,tel,relation,x\n",
        2,
        12,
        "source",
        "import-unknown-channel",
    ),
    (
        "p,Groupe 1,telephonne,relation,x\n",
        2,
        12,
        "source",
        "import-unknown-channel-suggestion",
    ),
    (
        "p,Groupe 1,,relation,x\n",
        2,
        12,
        "source",
        "import-unknown-channel",
    ),
    (
        "p,,papier,canaux,Minitel\n",
        2,
        18,
        "reponse",
        "import-unknown-option",
    ),
    (
        "p,,papier,aisance,-1\n",
        2,
        19,
        "reponse",
        "import-out-of-range",
    ),
    (
        "p,,papier,aisance,sept\n",
        2,
        19,
        "reponse",
        "import-not-a-number",
    ),
    (
        ",,papier,relation,x\n",
        2,
        1,
        "participant",
        "import-empty-participant",
    ),
    ("p,,papier,relation\n", 2, 1, "", "import-wrong-fields"),
    (
        "p,,papier,freins,\"le temps\np,,papier,freins,oui\n",
        2,
        18,
        "",
        "import-open-quote",
    ),
    (
        "p,,papier,freins,\"le \"temps\"\"\n",
        2,
        18,
        "",
        "import-stray-quote",
    ),
    ("p,,papier,freins,a\0b\n", 2, 19, "", "import-bad-character"),
    (
        "\np,,papier,freins,\"a\n\nb\"\nq,,papier,canal,x\n",
        6,
        11,
        "question",
        "import-unknown-question-suggestion",
    ),
];

#[test]
fn each_cell_is_held_against_the_script() {
    for &(rows, line, column, field, key) in REFUSALS {
        assert_eq!(refused(rows), [(line, column, field, key)], "{rows}");
    }
    let long = format!("{},,papier,relation,x\n", "é".repeat(101));
    assert_eq!(
        refused(&long),
        [(2, 1, "participant", "import-participant-too-long")]
    );
    let long = format!("p,,papier,relation,{}\n", "é".repeat(61));
    assert_eq!(refused(&long), [(2, 20, "reponse", "import-too-long")]);
}

#[test]
fn a_person_has_one_group_and_one_channel() {
    let rows = "p,,papier,relation,a\np,Groupe 1,papier,relation,b\np,Groupe 2,papier,relation,c\np,Groupe 1,oral,relation,d\np,groupe-1,papier,aisance,5\n";
    assert_eq!(
        refused(rows),
        [
            (4, 3, "groupe", "import-group-conflict"),
            (5, 12, "source", "import-channel-conflict")
        ]
    );
    let reading = read(format!("{HEAD}{rows}").as_bytes());
    let groups: Vec<_> = reading
        .answers
        .iter()
        .map(|a| a.group.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(
        groups,
        ["groupe-1", "groupe-1"],
        "told by one row, the group is that of all"
    );
    assert_eq!(reading.answers[0].lines, [2, 3]);
}

#[test]
fn rows_of_one_answer_gather_and_blank_ones_are_counted() {
    let rows = "p,,papier,canaux,Facebook\np,,papier,canaux,discord\np,,papier,canaux, Facebook \np,,papier,freins,\n,,,,\np,,papier,freins,\" \"\n";
    let reading = read(format!("{HEAD}{rows}").as_bytes());
    assert_eq!(
        (reading.rows, reading.empty, reading.refused.len()),
        (6, 3, 0)
    );
    assert_eq!(reading.answers.len(), 1);
    assert_eq!(reading.answers[0].lines, [2, 3, 4]);
    let Body::Answered(Payload::Items(ticked)) = &reading.answers[0].body else {
        panic!("items")
    };
    assert_eq!(
        ticked.iter().map(ItemKey::as_str).collect::<Vec<_>>(),
        ["discord", "facebook"]
    );
    let warned: Vec<_> = reading
        .warnings
        .iter()
        .map(|w| (w.key, w.line, w.args.clone()))
        .collect();
    assert_eq!(
        warned,
        [("import-repeated", 4, vec![("first", "2".to_owned())])]
    );
}

#[test]
fn ideas_proposed_in_the_room_can_be_backed_by_file() {
    let idea = |n: u64, text: &str| Idea {
        key: proposed_key(n).unwrap(),
        question: QuestionKey::new("pistes").unwrap(),
        round: Round::FIRST,
        text: text.to_owned(),
        author: None,
        revision: Revision(n),
    };
    let ideas = [
        idea(1, "Un café"),
        idea(2, "Deux fois"),
        idea(3, "Deux fois"),
    ];
    let rows = format!(
        "{HEAD}p,,papier,pistes,Un café\np,,papier,pistes,i-2\np,,papier,pistes,Deux fois\n"
    );
    let reading = read_long_csv(rows.as_bytes(), &script(), &ideas, &BTreeMap::new()).unwrap();
    assert_eq!(reading.answers[0].lines, [2, 3]);
    assert_eq!(reading.refused[0].key, "import-ambiguous");
}

#[test]
fn a_script_without_groups_needs_no_column_for_them() {
    let mut script = script();
    script.groups.clear();
    let text = "participant,source,question,reponse\np,papier,aisance,5\n";
    assert_eq!(
        read_long_csv(text.as_bytes(), &script, &[], &BTreeMap::new())
            .unwrap()
            .answers[0]
            .group,
        None
    );
    let text = format!("{HEAD}p,Groupe 1,papier,aisance,5\n");
    assert_eq!(
        read_long_csv(text.as_bytes(), &script, &[], &BTreeMap::new())
            .unwrap()
            .refused[0]
            .key,
        "import-no-groups"
    );
}

#[test]
fn many_refusals_stay_light() {
    let rows = "p,,papier,comptes,Minitel\n".repeat(3000);
    let reading = read(format!("{HEAD}{rows}").as_bytes());
    assert_eq!(reading.refused.len(), 3000);
    assert!(
        reading.refused[2999]
            .args
            .contains(&("known", "…".to_owned()))
    );
}
