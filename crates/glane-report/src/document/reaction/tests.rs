use glane_analysis::checker::Outcome;
use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::draft::{Block, BlockKind};
use glane_core::id::{AnswerId, BlockKey, DecisionId, PersonId, Revision, Round, ScriptVersion};
use glane_core::judged::FindingState;
use glane_core::kind::Payload;
use glane_core::reaction::{Hands, Move, Put};
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_core::world::Micros;
use glane_locale::Locale;
use uuid::Uuid;

use super::*;
use crate::Format;
use crate::Version;
use crate::check::Checker;
use crate::desk::Desk;
use crate::fixture::poppler::poppler;
use crate::fixture::{self, atelier, made};
use crate::make::make;

type Workshop = (Script, Snapshot);

fn decide(workshop: &mut Workshop, act: Act) {
    let snapshot = &mut workshop.1;
    let base = snapshot.workshop.revision;
    let revision = Revision(base.0 + 1);
    snapshot.decisions.push(Decision {
        revision,
        id: DecisionId(Uuid::from_u128(u128::from(revision.0))),
        at: Micros(0),
        actor: Actor::Facilitator,
        base,
        target: act.target(),
        act,
        undoes: None,
    });
    snapshot.workshop.revision = revision;
}

fn react(workshop: &mut Workshop, put: &Put, stance: Stance, nuance: Option<&str>) {
    let snapshot = &mut workshop.1;
    let revision = Revision(snapshot.workshop.revision.0 + 1);
    let id = Uuid::from_u128(0xA000 + u128::from(revision.0));
    snapshot.ballots.push(Ballot {
        answer: AnswerId(id),
        question: put.question.clone(),
        round: Round::FIRST,
        person: Some(PersonId(id)),
        attempt: 1,
        revision,
        script: ScriptVersion(1),
        channel: Channel::Phone,
        body: Body::Answered(Payload::Reaction {
            stance,
            nuance: nuance.map(str::to_owned),
        }),
    });
    snapshot.workshop.revision = revision;
}

/// The finding put first at the desk of a workshop.
fn first(workshop: &Workshop) -> Put {
    of(workshop, |_| true)
}

fn of(workshop: &Workshop, which: impl Fn(&Put) -> bool) -> Put {
    let locale = Locale::load().unwrap();
    let desk = Desk::of(&workshop.0, &workshop.1, &locale, Lang::Fr);
    let mut all = desk.places.iter().filter_map(|place| place.put.clone());
    all.find(which).unwrap()
}

/// The atelier, which agrees with its first finding by 17 phones and 7 hands; 5 would nuance, 1 disagrees.
fn reacted() -> (Workshop, Put) {
    let mut workshop = atelier();
    let put = first(&workshop);
    let findings = vec![put.clone()];
    decide(&mut workshop, Act::Reaction(Move::Put { findings }));
    for _ in 0..17 {
        react(&mut workshop, &put, Stance::Agree, None);
    }
    let nuances = [
        Some("surtout <b>le soir"),
        Some("pas en été"),
        None,
        None,
        None,
    ];
    for nuance in nuances {
        react(&mut workshop, &put, Stance::Nuance, nuance);
    }
    react(&mut workshop, &put, Stance::Disagree, None);
    let question = put.question.clone();
    let hands = Hands {
        agree: 7,
        ..Hands::default()
    };
    decide(
        &mut workshop,
        Act::Reaction(Move::Hands { question, hands }),
    );
    (workshop, put)
}

const SAID: &str = "En fin de séance\u{a0}: 24 d’accord, 5 à nuancer, 1 pas d’accord, sur 30 réponses (dont 7 à main levée).";

fn page(workshop: &Workshop) -> String {
    String::from_utf8(made(workshop, Format::Html)).unwrap()
}

fn outcome(workshop: &Workshop, page: &str) -> Outcome {
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&workshop.0, &workshop.1, &locale);
    checker.file(page).unwrap().outcome()
}

#[test]
fn what_the_room_makes_of_a_finding_stands_beside_it_in_every_form() {
    let (workshop, put) = reacted();
    let plain = |format| String::from_utf8(made(&workshop, format)).unwrap();
    let html = plain(Format::Html);
    let item = html
        .split("<li data-finding")
        .find(|item| item.contains(&format!("data-id=\"{}\"", put.finding)))
        .unwrap();
    let item = item.split("</li>").next().unwrap();
    assert!(
        item.contains(&format!("<p class=\"reaction\">{SAID}</p>")),
        "{item}"
    );
    assert_eq!(item.matches("<blockquote").count(), 2, "{item}");
    assert!(
        item.contains("surtout &#60;b&#62;le soir") || item.contains("surtout &lt;b&gt;le soir")
    );
    assert_eq!(html.matches("class=\"reaction\"").count(), 1);
    let markdown = plain(Format::Markdown).replace('\\', "");
    let mut files = glane_office::unzip::files(&made(&workshop, Format::Docx)).unwrap();
    let word = String::from_utf8(files.remove("word/document.xml").unwrap()).unwrap();
    for part in [SAID, "«\u{a0}pas en été\u{a0}»"] {
        assert!(markdown.contains(part), "no « {part} » in Markdown");
        assert!(word.contains(part), "no « {part} » in Word");
        assert!(html.contains(part), "no « {part} » on the page");
    }
    let json: serde_json::Value = serde_json::from_str(&plain(Format::Json)).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let own = findings
        .iter()
        .find(|one| one["id"] == put.finding.as_str())
        .unwrap();
    let reaction = &own["reactions"][0];
    assert_eq!(reaction["n"], 30);
    assert_eq!(reaction["people"]["agree"], 17);
    assert_eq!(reaction["hands"]["agree"], 7);
    assert_eq!(reaction["hands"]["channel"], "oral");
    assert_eq!(reaction["nuances"][0]["text"], "pas en été");
    assert_eq!(reaction["words"], put.words.get("fr"));
    let others = findings.iter().filter(|one| one.get("reactions").is_some());
    assert_eq!(others.count(), 1);
}

#[test]
fn a_typeset_document_has_it_too() {
    let (workshop, _) = reacted();
    let pdf = made(&workshop, Format::Pdf);
    let text = poppler("pdftotext", &["-layout", "-", "-"], &pdf);
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let wanted = SAID.replace('\u{a0}', " ");
    assert!(text.contains(&wanted), "{text}");
    assert!(text.contains("pas en été"));
}

#[test]
fn a_changed_digit_or_nuance_is_refused() {
    let (workshop, _) = reacted();
    let page = page(&workshop);
    assert_eq!(outcome(&workshop, &page), Outcome::Proved);
    for (from, to) in [
        ("24 d’accord", "25 d’accord"),
        ("1 pas d’accord", "0 pas d’accord"),
        ("sur 30 réponses", "sur 35 réponses"),
        ("dont 7 à", "dont 6 à"),
        ("à nuancer", "d’accord"),
        ("pas en été", "en été"),
        ("En fin de séance", "En début de séance"),
    ] {
        let changed = page.replacen(from, to, 1);
        assert_ne!(changed, page, "{from}");
        assert_eq!(
            outcome(&workshop, &changed),
            Outcome::Refused,
            "{from} → {to}"
        );
    }
    let json = String::from_utf8(made(&workshop, Format::Json)).unwrap();
    assert_eq!(outcome(&workshop, &json), Outcome::Proved);
    let changed = json.replacen("\"agree\": 17", "\"agree\": 18", 1);
    let changed = changed.replacen("\"agree\":17", "\"agree\":18", 1);
    assert_ne!(changed, json);
    assert_eq!(outcome(&workshop, &changed), Outcome::Refused);
    // A page from which it was taken out says less than the data.
    let from = page.find("<p class=\"reaction\">").unwrap();
    let to = from + page[from..].find("</p>").unwrap() + 4;
    let without = format!("{}{}", &page[..from], &page[to..]);
    assert_ne!(outcome(&workshop, &without), Outcome::Proved);
}

#[test]
fn other_words_since_are_told_and_the_same_words_again_are_not() {
    let (mut workshop, put) = reacted();
    let told = "La salle avait sous les yeux une autre phrase";
    assert!(!page(&workshop).contains(told));
    let block = BlockKey::of(&put.finding).unwrap();
    let words = put.words.get("fr").replace("\u{a0}: ", ", avec ");
    assert_ne!(words, put.words.get("fr"));
    let entry = Block::typed(BlockKind::Finding, &words, "", "").unwrap();
    let entry = Some(entry);
    decide(
        &mut workshop,
        Act::Block {
            block: block.clone(),
            entry,
        },
    );
    let reworded = page(&workshop);
    assert!(reworded.contains(told) && reworded.contains(SAID));
    assert_eq!(reworded.matches("class=\"reaction\"").count(), 1);
    let locale = Locale::load().unwrap();
    let formats = [Format::Html];
    let mut english = make(&workshop.0, &workshop.1, &locale, Lang::En, &formats).unwrap();
    let english = String::from_utf8(english.remove(0).bytes).unwrap();
    assert!(english.contains("The room was shown another sentence"));
    // Put to the room again in these words, it is these words' answer that stands.
    let again = of(&workshop, |one| one.finding == put.finding);
    assert_ne!(again.question, put.question);
    decide(
        &mut workshop,
        Act::Reaction(Move::Put {
            findings: vec![again.clone()],
        }),
    );
    react(&mut workshop, &again, Stance::Agree, None);
    let asked_again = page(&workshop);
    assert!(asked_again.contains("1 d’accord, 0 à nuancer, 0 pas d’accord, sur 1 personne."));
    assert!(!asked_again.contains(told));
    assert_eq!(outcome(&workshop, &asked_again), Outcome::Proved);
    // The machine's words again: those that the first answers are about.
    decide(&mut workshop, Act::Block { block, entry: None });
    assert!(page(&workshop).contains(SAID) && !page(&workshop).contains(told));
}

#[test]
fn plain_words_for_what_the_room_was_shown_are_no_other_words() {
    let (mut workshop, put) = reacted();
    let plain = |workshop: &Workshop| {
        let page = fixture::told(workshop, (Lang::Fr, Version::Plain), Format::Html);
        String::from_utf8(page).unwrap()
    };
    let otherwise = "La salle avait sous les yeux";
    let page = plain(&workshop);
    assert!(page.contains("class=\"reaction\"") && !page.contains(put.words.get("fr")));
    assert!(!page.contains(otherwise));
    let block = BlockKey::of(&put.finding).unwrap();
    let words = put.words.get("fr").replace("\u{a0}: ", ", avec ");
    let entry = Some(Block::typed(BlockKind::Finding, &words, "", "").unwrap());
    decide(&mut workshop, Act::Block { block, entry });
    assert!(plain(&workshop).contains(otherwise));
}

#[test]
fn a_finding_left_out_takes_its_answer_along_and_the_document_says_so() {
    let (mut workshop, put) = reacted();
    let act = Act::Finding {
        finding: put.finding,
        state: FindingState::Dropped,
    };
    decide(&mut workshop, act);
    let page = page(&workshop);
    assert!(!page.contains("class=\"reaction\""));
    assert!(page.contains("1 constat soumis à la salle en fin de séance n’est plus ici"));
    assert_eq!(outcome(&workshop, &page), Outcome::Proved);
}

#[test]
fn nobody_is_offered_what_is_not_proved() {
    let mut workshop = atelier();
    let put = first(&workshop);
    let block = BlockKey::of(&put.finding).unwrap();
    let text = "C’est une évidence pour 99 personnes.";
    let entry = Block::typed(BlockKind::Finding, text, "Claire", "vu sur place").unwrap();
    let entry = Some(entry);
    decide(&mut workshop, Act::Block { block, entry });
    assert_ne!(first(&workshop).finding, put.finding);
}

#[test]
fn spreadsheets_and_figures_hold_what_the_room_made_of_each_finding() {
    let (mut workshop, put) = reacted();
    let csv = |workshop: &Workshop, name: &str| {
        let mut files = glane_office::unzip::files(&made(workshop, Format::Csv)).unwrap();
        files
            .remove(name)
            .map(|file| String::from_utf8(file).unwrap())
    };
    let counts = csv(&workshop, "reactions.csv").unwrap();
    let row = counts.lines().nth(1).unwrap();
    assert!(row.ends_with("\";30;24;5;1;17;5;1;7;0;0;0"), "{row}");
    assert!(
        row.starts_with(&format!("\"{}", put.words.get("fr"))),
        "{row}"
    );
    let nuances = csv(&workshop, "reactions-nuances.csv").unwrap();
    assert!(nuances.contains("\"pas en été\"") && nuances.contains("\"surtout <b>le soir\""));
    let book = glane_office::unzip::files(&made(&workshop, Format::Xlsx)).unwrap();
    let parts = book.values();
    let shared: String = parts
        .map(|part| String::from_utf8_lossy(part).into_owned())
        .collect();
    assert!(
        shared.contains("Réactions de la salle") && shared.contains("surtout &lt;b&gt;le soir")
    );

    // A finding that a person leaves out takes nothing of what the room said along.
    let finding = put.finding.clone();
    decide(
        &mut workshop,
        Act::Finding {
            finding,
            state: FindingState::Dropped,
        },
    );
    assert_eq!(csv(&workshop, "reactions.csv").unwrap(), counts);
    let json: serde_json::Value = serde_json::from_slice(&made(&workshop, Format::Json)).unwrap();
    let told = &json["reactions"][0];
    assert_eq!(told["finding"], put.finding.to_string());
    assert_eq!(
        (&told["people"]["agree"], &told["hands"]["agree"]),
        (&17.into(), &7.into())
    );
    assert_eq!(told["nuances"].as_array().unwrap().len(), 2);

    // Nothing was put, there is no sheet.
    assert!(csv(&atelier(), "reactions.csv").is_none());
}
