use glane_analysis::{Reading, findings};
use glane_core::decision::Act;
use glane_core::draft::{Block, BlockKind};
use glane_core::id::{BlockKey, FindingId, Revision};
use glane_core::judged::FindingState;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};

use crate::desk::Desk;
use crate::document::lessons::choose;
use crate::fixture::poppler::poppler;
use crate::fixture::{after, atelier, coded, empty, hostile_workshop, made};
use crate::make::Format;

/// A word and its box: left, top, right, bottom, in points.
type Placed = (String, [f64; 4]);

fn words(poster: &[u8]) -> Vec<Placed> {
    let said = poppler("pdftotext", &["-bbox", "-", "-"], poster);
    let side = |line: &str, name: &str| -> f64 {
        let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let lines = said.lines().filter(|line| line.contains("<word"));
    lines
        .map(|line| {
            let (_, word) = line.split_once('>').unwrap();
            let word = word.split_once("</word>").unwrap().0.to_owned();
            (
                word,
                ["xMin", "yMin", "xMax", "yMax"].map(|name| side(line, name)),
            )
        })
        .collect()
}

fn text(poster: &[u8]) -> String {
    let said = poppler("pdftotext", &["-", "-"], poster);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A poster on its one A3, of which nothing leaves its place.
fn in_place(workshop: &(Script, Snapshot)) -> (Vec<u8>, Vec<Placed>) {
    let poster = made(workshop, Format::Poster);
    let info = poppler("pdfinfo", &["-"], &poster);
    for part in ["Pages:           1", "(A3)", "Tagged:          yes"] {
        assert!(info.contains(part), "{part}: {info}");
    }
    let words = words(&poster);
    let foot = words.iter().rposition(|(word, _)| word == "Fait").unwrap();
    let foot = words[foot].1[1];
    for (word, [left, top, right, bottom]) in &words {
        // A3 is 1190.55 by 841.89 points, the margins 23 mm at the sides.
        let inside = *left > 64.0 && *right < 1127.0 && *top > 30.0 && *bottom < 822.0;
        assert!(inside, "{word} {left} {top} {right} {bottom}");
        let apart = *bottom < foot + 1.0 || *top > foot - 60.0;
        assert!(apart, "{word} is over the foot: {top} {bottom}, {foot}");
    }
    (poster, words)
}

fn tallest(words: &[Placed], wanted: &str) -> f64 {
    let found = words.iter().filter(|(word, _)| word == wanted);
    found
        .map(|(_, [_, top, _, bottom])| bottom - top)
        .fold(0.0, f64::max)
}

#[test]
fn it_holds_the_title_the_people_the_findings_the_leads_and_a_figure_and_is_accessible() {
    let (poster, words) = in_place(&coded());
    let said = text(&poster);
    for part in [
        "Vous avez dit, nous proposons",
        "Votre relation au numérique",
        "28 novembre 2024",
        "38 personnes",
        "« Temps dédié » vient en premier : 23 personnes sur 31",
        "Nous proposons",
        "27 soutiens",
        "Données d'exemple",
        // A word of the cloud.
        "chronophage",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let order = ["Formations", "Ateliers", "Imaginer"].map(|word| said.find(word).unwrap());
    assert!(order.is_sorted(), "{order:?}");
    assert!(String::from_utf8_lossy(&poster).contains("pdfuaid:part"));
    // At two metres: findings and leads in 22 points at least, whose boxes are higher than that.
    for word in ["Formations", "créneau", "réunissent"] {
        assert!(tallest(&words, word) > 22.0, "{word}");
    }
}

#[test]
fn whatever_its_texts_nothing_leaves_its_place() {
    let (mut script, snapshot) = coded();
    let long = "Comment nos centres sociaux, leurs bénévoles et les habitantes et habitants des quartiers voisins \
        veulent-ils vivre ensemble le numérique au quotidien, à l'accueil, en atelier et à la maison, sans oublier personne ?";
    script.title = Label::fr(long);
    script.organiser = long.to_owned();
    let ideas = script.questions.last_mut().unwrap();
    for item in &mut ideas.items {
        item.label = Label::fr(long);
    }
    let (poster, words) = in_place(&(script, snapshot));
    let said = text(&poster);
    assert!(said.matches("sans oublier personne").count() >= 3, "{said}");
    assert!(tallest(&words, "Comment") > 24.0);
    in_place(&hostile_workshop());
    in_place(&empty());
}

#[test]
fn it_leads_to_the_page_that_anybody_may_read_as_long_as_it_says_the_same() {
    let share = |data: u64| Act::Share {
        told: Vec::new(),
        hash: None,
        key: "abc".to_owned(),
        data: Revision(data),
        address: Some("https://exemple.org/lire/34679/abc".to_owned()),
    };
    let (poster, _) = in_place(&after(&[share(1)]));
    let said = text(&poster);
    assert!(said.contains("La restitution en entier"), "{said}");
    assert!(String::from_utf8_lossy(&poster).contains("pdfuaid:part"));
    // Other data, or no longer.
    for acts in [vec![share(0)], vec![share(1), Act::Withdraw]] {
        assert!(!text(&made(&after(&acts), Format::Poster)).contains("en entier"));
    }
}

#[test]
fn it_is_in_peoples_words_and_what_they_dropped_is_not_on_it() {
    let locale = Locale::load().unwrap();
    let (script, snapshot) = atelier();
    let desk = Desk::of(&script, &snapshot, &locale, Lang::Fr);
    let reading = Reading::of(&script, &snapshot);
    let found = findings(&reading);
    let id = |at: usize| -> FindingId { choose(&found, &reading)[at].id.clone() };
    let machine = |at: usize| {
        let place = desk.place(&BlockKey::of(&id(at)).unwrap());
        place.unwrap().text.clone()
    };
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = text(&made(&atelier(), Format::Poster));
    assert!(before.contains(&plain(machine(0))) && before.contains(&plain(machine(1))));
    // As long as a block may be, and still on the page.
    let ours = "Nous manquons de temps. ".repeat(80);
    let workshop = after(&[
        Act::Finding {
            finding: id(0),
            state: FindingState::Dropped,
        },
        Act::Block {
            block: BlockKey::of(&id(1)).unwrap(),
            entry: Some(
                Block::typed(BlockKind::Finding, &ours, "Ana", "C'est ce qui s'est dit.").unwrap(),
            ),
        },
    ]);
    let (poster, _) = in_place(&workshop);
    let said = text(&poster);
    assert!(!said.contains(&plain(machine(0))) && !said.contains(&plain(machine(1))));
    assert_eq!(said.matches("Nous manquons de temps.").count(), 80);
    assert!(said.contains("Ana"), "who stands by it is named");
}
