//! Scales around their middle, what the same people gave, reactions: what the atelier has too little of.

use super::*;
use crate::fixture::opinions;

/// Each place of a text whose digits are read, with its next digit in the place of the one there.
fn digits(page: &str) -> Vec<String> {
    let within = |from: &str, to: &str| {
        let start = page.find(from).unwrap();
        let end = start + page[start..].find(to).unwrap();
        start..end
    };
    let parts = [
        within("<section class=\"scales\">", "</section>"),
        within("<section class=\"together\">", "</section>"),
        within("id=\"groups-2-desc\"", "</table>"),
        within("id=\"figure-2-desc\"", "</table>"),
    ];
    let mut out = Vec::new();
    for part in parts {
        let mut in_tag = false;
        for at in part {
            match page.as_bytes()[at] {
                b'<' => in_tag = true,
                b'>' => in_tag = false,
                digit if digit.is_ascii_digit() && !in_tag => {
                    let other = (digit - b'0' + 1) % 10;
                    out.push(format!("{}{other}{}", &page[..at], &page[at + 1..]));
                }
                _ => {}
            }
        }
    }
    out
}

#[test]
fn new_figures_are_proved_as_they_are_and_no_other_number_is() {
    let data = opinions();
    all_proved(&data);
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    for what in [
        "scales-2-desc",
        "together-1-desc",
        "groups-2-desc",
        "together-5-desc",
    ] {
        assert!(page.contains(what), "{what}");
    }
    let all = digits(&page);
    assert!(all.len() > 250, "{}", all.len());
    for (at, changed) in all.iter().enumerate() {
        let report = checker.html(changed).unwrap();
        assert_eq!(report.outcome(), Outcome::Refused, "{at} of {}", all.len());
    }
}

#[test]
fn other_words_in_a_network_are_refused_and_so_is_another_drawing() {
    let data = opinions();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let start = page.find("<section class=\"together\">").unwrap();
    let section = |from: &str, to: &str| {
        let (before, after) = page.split_at(start);
        assert!(after.contains(from), "{from}");
        format!("{before}{}", after.replacen(from, to, 1))
    };
    for (from, to) in [
        ("calme</text>", "vert</text>"),
        (
            "class=\"link\" stroke=\"#505a66\"",
            "class=\"link\" stroke=\"#ffffff\"",
        ),
        ("avec «\u{A0}vert\u{A0}»", "avec «\u{A0}voitures\u{A0}»"),
        ("sans rapport", "très liés"),
    ] {
        let report = checker.html(&section(from, to)).unwrap();
        assert_ne!(report.outcome(), Outcome::Proved, "{from}");
    }
}

#[test]
fn a_pair_in_the_figures_is_held_against_the_data() {
    let data = opinions();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let figures = made(&data, Lang::Fr, Format::Json);
    for (from, to) in [
        ("\"people\": 24", "\"people\": 25"),
        ("\"other\": \"familial\"", "\"other\": \"isolé\""),
    ] {
        let start = figures.find("\"together\"").unwrap();
        let (before, after) = figures.split_at(start);
        assert!(after.contains(from), "{from}");
        let changed = format!("{before}{}", after.replacen(from, to, 1));
        assert_eq!(
            checker.json(&changed).unwrap().outcome(),
            Outcome::Refused,
            "{from}"
        );
    }
}
