//! What a person leaves out, and evidence that is not its sentence's.

use glane_analysis::findings;
use glane_core::decision::Act;
use glane_core::finding::FindingKind;
use glane_core::judged::FindingState;

use super::*;

fn outcome(page: &str) -> (Outcome, usize) {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let report = Checker::new(&data.0, &data.1, &locale).html(page).unwrap();
    (report.outcome(), report.missing.len())
}

fn first_lesson(page: &str) -> std::ops::Range<usize> {
    let start = page.find("<li data-finding").unwrap();
    start..start + page[start..].find("</li>").unwrap() + 5
}

#[test]
fn a_finding_or_a_question_that_nobody_left_out_is_missed() {
    let page = made(&atelier(), Lang::Fr, Format::Html);
    let lesson = first_lesson(&page);
    let without = |at: std::ops::Range<usize>| format!("{}{}", &page[..at.start], &page[at.end..]);
    assert_eq!(outcome(&without(lesson)), (Outcome::Unproved, 1));
    let start = page.find("<article").unwrap();
    let end = start + page[start..].find("</article>").unwrap() + 10;
    let (held, missing) = outcome(&without(start..end));
    assert_eq!(held, Outcome::Unproved);
    assert!(missing > 0);
}

#[test]
fn a_heading_that_was_emptied_is_told() {
    let page = made(&atelier(), Lang::Fr, Format::Html);
    let emptied = page.replacen(
        "<p class=\"name\">Restitution</p>",
        "<p class=\"name\"></p>",
        1,
    );
    assert_ne!(emptied, page);
    assert_ne!(outcome(&emptied).0, Outcome::Proved);
}

#[test]
fn a_finding_that_a_decision_left_out_may_go_from_the_figures() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let mut checker = Checker::new(&data.0, &data.1, &locale);
    let dropped = checker.found.first_mut().unwrap();
    dropped.state = FindingState::Dropped;
    let id = dropped.id.to_string();
    let figures = crate::json::figures(&checker.reading, &checker.found, &locale);
    let mut figures: serde_json::Value = serde_json::to_value(&figures).unwrap();
    let take = |figures: &mut serde_json::Value, id: &str| {
        let findings = figures["findings"].as_array_mut().unwrap();
        let before = findings.len();
        findings.retain(|one| one["id"] != id);
        assert_eq!(findings.len() + 1, before);
    };
    take(&mut figures, &id);
    let report = checker.json(&figures.to_string()).unwrap();
    assert_eq!(report.outcome(), Outcome::Proved, "{:?}", report.missing);
    let kept = figures["findings"][0]["id"].as_str().unwrap().to_owned();
    take(&mut figures, &kept);
    let report = checker.json(&figures.to_string()).unwrap();
    assert_eq!(report.outcome(), Outcome::Unproved);
}

#[test]
fn a_machine_s_sentence_keeps_its_evidence_and_a_reworded_one_cites_what_bears_it_out() {
    let data = with_what_is_ahead();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let held = |page: &str| checker.html(page).unwrap().outcome();
    let page = made(&data, Lang::Fr, Format::Html);
    let start = page.find("<li data-finding=\"dominance\"").unwrap();
    let end = start + page[start..].find("</li>").unwrap() + 5;
    let lesson = &page[start..end];
    let cells = lesson.split("data-cells=\"").nth(1).unwrap();
    let cells = cells.split('"').next().unwrap();
    let with = |lesson: &str| held(&format!("{}{lesson}{}", &page[..start], &page[end..]));
    let reworded = lesson.replacen("vient en tête", "arrive en tête", 1);
    let reworded = reworded.replacen("vient nettement en tête", "arrive nettement en tête", 1);
    assert_ne!(reworded, lesson);
    assert_eq!(with(&reworded), Outcome::Proved);
    let citing = |lesson: &str, other: &str| lesson.replacen(cells, other, 1);
    let more = cells.replacen(
        ']',
        ",&#34;canaux@1/people/answered/item=instagram&#34;]",
        1,
    );
    assert_eq!(with(&citing(&reworded, &more)), Outcome::Proved);
    for (text, other) in [
        (lesson, more.as_str()),
        (lesson, "[]"),
        (
            &reworded,
            "[&#34;canaux@9/people/answered/item=facebook&#34;]",
        ),
        (&reworded, "[&#34;aisance@1/mean/answered&#34;]"),
        (&reworded, "[]"),
    ] {
        assert_eq!(with(&citing(text, other)), Outcome::Refused, "{other}");
    }
    let renamed = lesson.replacen("data-finding=\"dominance\"", "data-finding=\"theme\"", 1);
    assert_eq!(with(&renamed), Outcome::Refused);
    let bare = lesson.replacen(&format!(" data-cells=\"{cells}\""), "", 1);
    assert_eq!(with(&bare), Outcome::Unproved);
    let answer = page.replacen("data-answer=\"2\"", "data-answer=\"1\"", 1);
    assert_eq!(held(&answer), Outcome::Refused);
}

/// The atelier, in which a person put what is ahead of the channels among the lessons.
fn with_what_is_ahead() -> (Script, Snapshot) {
    let (script, snapshot) = atelier();
    let found = findings(&Reading::of(&script, &snapshot));
    let ahead = found.iter().find(|one| one.kind == FindingKind::Dominance);
    crate::fixture::after(&[Act::Finding {
        finding: ahead.unwrap().id.clone(),
        state: FindingState::Kept,
    }])
}
