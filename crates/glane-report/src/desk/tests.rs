use glane_core::decision::Act;
use glane_core::draft::Block;
use glane_core::evidence::{Facet, Measure};

use super::*;
use crate::Format;
use crate::check::{Checker, is_proved};
use crate::fixture::{after, atelier, made, told};
use crate::version::Version;

fn desk(workshop: &(Script, Snapshot)) -> Desk {
    let locale = Locale::load().unwrap();
    Desk::of(&workshop.0, &workshop.1, &locale, Lang::Fr)
}

fn says(key: &BlockKey, kind: BlockKind, text: &str, by: &str, despite: &str) -> Act {
    Act::Block {
        block: key.clone(),
        entry: Some(Block::typed(kind, text, by, despite).unwrap()),
    }
}

/// The block whose words hold a text.
fn holding<'a>(desk: &'a Desk, text: &str) -> &'a Place {
    let mut all = desk.places.iter();
    all.find(|place| place.text.contains(text)).unwrap()
}

fn own(letters: &str) -> BlockKey {
    BlockKey::own(letters).unwrap()
}

#[test]
fn an_untouched_desk_holds_what_the_restitution_says_with_its_figures() {
    let workshop = atelier();
    let desk = desk(&workshop);
    let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
    assert!(desk.places.len() >= 7);
    for place in &desk.places {
        assert!(
            !place.is_peoples && place.may_stand() && place.machine.as_ref() == Some(&place.text)
        );
        assert!(
            !place.cells.is_empty() && !place.questions.is_empty(),
            "{place:?}"
        );
        // Each number of a cell is read, none as a missing message.
        for cell in &place.cells {
            assert!(!cell.value.contains(['⟦', '{']), "{cell:?}");
            assert!(!cell.of.is_empty());
        }
        assert!(page.contains(&format!("data-id=\"{}\"", place.key.finding().unwrap())));
    }
}

#[test]
fn other_words_are_held_against_the_figures_and_printed() {
    let first = holding(&desk(&atelier()), "Site internet").clone();
    let good = first.text.replace(" : ", ", avec ");
    let number: String = first
        .text
        .chars()
        .filter(char::is_ascii_digit)
        .take(2)
        .collect();
    let wrong = first.text.replacen(&number, "99", 1);
    assert_ne!(wrong, first.text);
    for (text, stands) in [(&first.text, true), (&wrong, false)] {
        let workshop = after(&[says(&first.key, BlockKind::Finding, text, "", "")]);
        let place = desk(&workshop).place(&first.key).unwrap().clone();
        assert_eq!((&place.text, place.is_peoples), (text, true));
        assert_eq!(place.may_stand(), stands, "{:?}", place.faults);
        assert_eq!(place.is_refused, !stands);
        let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
        assert!(page.contains(text.as_str()), "{text}");
    }
    let held = desk(&atelier()).held(&first.key, BlockKind::Finding, &good, &[]);
    assert!(!held.is_refused, "{held:?}");
}

#[test]
fn a_team_may_read_what_it_likes_into_the_data_but_no_number_and_no_false_quotation() {
    let desk = desk(&atelier());
    let held = |kind, text| desk.held(&own("a"), kind, text, &[]);
    for good in [
        "Nous y voyons une attente forte, surtout du côté de l'accompagnement.",
        "Merci à tous les participants !",
        "Facebook reste notre habitude : faut-il en changer ?",
    ] {
        assert_eq!(held(BlockKind::Reading, good), Held::default(), "{good}");
    }
    for bad in [
        "Nous pensons que 80 % des habitants attendent cela.",
        "Une personne sur deux le demande.",
        "Quelqu'un l'a écrit : « Il faut tout arrêter demain ».",
    ] {
        assert!(held(BlockKind::Reading, bad).is_refused, "{bad}");
        assert!(held(BlockKind::Closing, bad).is_refused, "{bad}");
    }
}

#[test]
fn a_page_with_peoples_words_is_checked_as_their_words() {
    let first = holding(&desk(&atelier()), "Site internet").clone();
    let last = desk(&atelier()).places.last().unwrap().key.clone();
    let wrong = "« Site internet » vient en tête : 34 personnes sur 35.";
    let blocks = [
        says(
            &own("b"),
            BlockKind::Closing,
            "Merci à toutes et à tous.",
            "",
            "",
        ),
        says(
            &own("a"),
            BlockKind::Reading,
            "Nous y lisons une habitude.",
            "Claire",
            "",
        ),
        Act::Place {
            block: last,
            after: None,
        },
    ];
    let locale = Locale::load().unwrap();
    let outcome = |workshop: &(Script, Snapshot)| {
        let page = String::from_utf8(made(workshop, Format::Html)).unwrap();
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        let report = checker.html(&page).unwrap();
        let faulty: Vec<String> = report.faulty().map(|piece| format!("{piece:?}")).collect();
        (report.outcome(), faulty)
    };
    let honest = after(&blocks);
    assert_eq!(outcome(&honest), (Outcome::Proved, vec![]));
    let mut lying = blocks.to_vec();
    lying.push(says(&first.key, BlockKind::Finding, wrong, "", ""));
    let (worst, faulty) = outcome(&after(&lying));
    assert_eq!(worst, Outcome::Refused);
    assert!(
        faulty.iter().all(|piece| piece.contains("34")),
        "{faulty:?}"
    );
    // A block that is called otherwise than ours is no reading: its words are held as a finding's.
    let page = String::from_utf8(made(&honest, Format::Html)).unwrap();
    let disguised = page.replace("Lecture de l’équipe", "Résultat");
    assert_ne!(disguised, page);
    let checker = Checker::new(&honest.0, &honest.1, &locale);
    assert_ne!(checker.html(&disguised).unwrap().outcome(), Outcome::Proved);
}

#[test]
fn what_stands_unproved_is_signed_and_says_why() {
    let first = holding(&desk(&atelier()), "Site internet").clone();
    let text = "« Site internet » est une évidence pour 26 personnes sur 35.";
    let unsigned = after(&[says(&first.key, BlockKind::Finding, text, "", "")]);
    assert!(!desk(&unsigned).place(&first.key).unwrap().may_stand());
    let signed = after(&[says(
        &first.key,
        BlockKind::Finding,
        text,
        "Claire",
        "vu pendant l'atelier",
    )]);
    assert!(desk(&signed).place(&first.key).unwrap().may_stand());
    let page = String::from_utf8(made(&signed, Format::Html)).unwrap();
    assert!(
        page.contains("Formulation de l'équipe, que Glane ne peut pas vérifier. Claire")
            || page.contains("Formulation de l’équipe, que Glane ne peut pas vérifier. Claire"),
        "it is not printed"
    );
}

#[test]
fn what_moved_is_what_reads_otherwise() {
    let before = atelier();
    let (script, mut now) = atelier();
    // Ten answers to one question go, as if they had been put aside.
    let question = now
        .ballots
        .iter()
        .find(|b| b.question.as_str() == "canaux")
        .unwrap()
        .question
        .clone();
    let mut left = 10;
    now.ballots.retain(|ballot| {
        let goes = ballot.question == question && left > 0;
        left -= usize::from(goes);
        !goes
    });
    let locale = Locale::load().unwrap();
    let now = (script, now);
    let since = |desk: &Desk| desk.moved_since(&before.0, &before.1, &locale, Lang::Fr);
    let found = since(&desk(&now));
    // By another way: every sentence of both, whatever finding made it.
    let told = |workshop: &(Script, Snapshot)| {
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        checker
            .sentences(Lang::Fr)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (was, is) = (told(&before), told(&now));
    let fresh: Vec<&String> = is.iter().filter(|text| !was.contains(text)).collect();
    let gone: Vec<&String> = was.iter().filter(|text| !is.contains(text)).collect();
    let now_told: Vec<&String> = found.iter().filter_map(|one| one.now.as_ref()).collect();
    let before_told: Vec<&String> = found.iter().filter_map(|one| one.before.as_ref()).collect();
    let sorted = |mut all: Vec<&String>| {
        all.sort();
        all.into_iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(sorted(now_told), sorted(fresh));
    assert_eq!(sorted(before_told), sorted(gone));
    assert!(!found.is_empty());
    assert!(since(&desk(&before)).is_empty());
}

#[test]
fn who_stands_by_it_is_printed_while_it_says_what_they_read() {
    let locale = Locale::load().unwrap();
    let hash = |workshop: &(Script, Snapshot)| desk(workshop).hash;
    let reading = says(
        &own("a"),
        BlockKind::Reading,
        "Nous y lisons une habitude.",
        "Sami",
        "",
    );
    let written = after(std::slice::from_ref(&reading));
    let stands = Act::Validate {
        by: "Claire".to_owned(),
        hash: hash(&written),
    };
    let other = says(
        &own("a"),
        BlockKind::Reading,
        "Nous y lisons une envie.",
        "Sami",
        "",
    );
    let printed = |acts: &[Act]| {
        let workshop = after(acts);
        let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        assert_eq!(checker.html(&page).unwrap().outcome(), Outcome::Proved);
        // In plain words it says what was stood by: the complete version.
        let plain = told(&workshop, (Lang::Fr, Version::Plain), Format::Html);
        let plain = String::from_utf8(plain).unwrap();
        assert_eq!(checker.html(&plain).unwrap().outcome(), Outcome::Proved);
        let stands = page.contains("Relu et validé par Claire, le 1");
        let said = "Claire a relu et validé la version complète, le 1";
        assert_eq!(plain.contains(said), stands, "{plain}");
        stands
    };
    assert!(printed(&[reading.clone(), stands.clone()]));
    assert!(!printed(&[reading.clone(), stands.clone(), other]));
    assert!(!printed(std::slice::from_ref(&stands)));
    // Standing by it changes nothing of what is stood by.
    assert_eq!(hash(&after(&[reading, stands])), hash(&written));
}

#[test]
fn what_people_write_stands_in_every_form_of_the_restitution() {
    let first = holding(&desk(&atelier()), "Site internet").clone();
    let reworded =
        "Pour 26 personnes sur 35, « Site internet » vient en tête, devant « Facebook » (19).";
    let workshop = after(&[
        says(&first.key, BlockKind::Finding, reworded, "", ""),
        says(
            &own("a"),
            BlockKind::Reading,
            "Nous y lisons une habitude.",
            "Claire",
            "",
        ),
        says(&own("b"), BlockKind::Closing, "Merci à tous.", "", ""),
    ]);
    let parts = [
        "Pour 26 personnes sur 35",
        "Lecture de l’équipe",
        "Nous y lisons une habitude.",
        "Signé\u{a0}: Claire",
        "Mot de la fin",
        "Merci à tous.",
    ];
    let plain = |format| String::from_utf8(made(&workshop, format)).unwrap();
    let page = plain(Format::Html);
    let text = plain(Format::Markdown).replace('\\', "");
    let mut files = glane_office::unzip::files(&made(&workshop, Format::Docx)).unwrap();
    let document = String::from_utf8(files.remove("word/document.xml").unwrap()).unwrap();
    for part in parts {
        assert!(page.contains(part), "no « {part} » on the page");
        assert!(text.contains(part), "no « {part} » in Markdown: {text}");
        assert!(document.contains(part), "no « {part} » in Word");
    }
    // Only findings are numbered: what stands between two of them takes no number.
    let numbered = |n: usize| text.contains(&format!("\n{n}. **"));
    let findings = page.matches("<li data-finding").count();
    assert!((1..=findings).all(numbered) && !numbered(findings + 1));
}

#[test]
fn a_persons_own_finding_is_held_against_the_figures_of_its_questions() {
    let desk = desk(&atelier());
    let about = |keys: &[&str]| -> Vec<QuestionKey> {
        let keys = keys.iter().map(|key| QuestionKey::new(*key).unwrap());
        keys.collect()
    };
    let held =
        |text: &str, keys: &[&str]| desk.held(&own("a"), BlockKind::Finding, text, &about(keys));
    for good in [
        "« Facebook » : 19 personnes sur 35.",
        "Facebook est cité par 19 personnes sur 35.",
        "« Site internet » (26) vient devant « Facebook » (19).",
        "« Instagram » : 9 personnes, « Snapchat » : 8.",
        "54 % pour « Facebook ».",
    ] {
        assert_eq!(held(good, &["canaux"]), Held::default(), "{good}");
    }
    for bad in [
        "« Facebook » : 20 personnes sur 35.",
        "« Facebook » : 26 personnes sur 35.",
        "« Facebook » : 19 personnes sur 38.",
        "« Facebook » (19) vient devant « Site internet » (26).",
        "« Facebook » vient en tête : 19 personnes sur 35.",
        "« Facebook » : 55 % des réponses.",
        "La plupart des personnes citent « Instagram ».",
        "Personne ne cite « TikTok ».",
        "Quelqu'un l'a dit : « plus jamais ça ».",
    ] {
        assert!(!held(bad, &["canaux"]).faults.is_empty(), "{bad}");
    }
    // Another question's figures bear nothing out, and no question none.
    let good = "« Facebook » : 19 personnes sur 35.";
    assert!(!held(good, &["aisance"]).faults.is_empty());
    assert!(!held(good, &[]).faults.is_empty());
    let locale = Locale::load().unwrap();
    let leaned = |text: &str| -> Vec<String> {
        let all = desk.leaned(&about(&["canaux"]), text, &locale, Lang::Fr);
        all.into_iter().map(|cell| cell.of).collect()
    };
    // A number offers the figures that have it, a name its own.
    assert!(leaned("Il y en a 19").contains(&"Facebook".to_owned()));
    assert!(leaned("Sur Facebook").contains(&"Facebook".to_owned()));
    assert!(!leaned("Il y en a 19").contains(&"Site internet".to_owned()));
    assert!(leaned("rien").is_empty());
}

#[test]
fn a_page_with_a_persons_own_finding_is_proved_as_far_as_the_finding_is() {
    let locale = Locale::load().unwrap();
    let with = |text: &str| {
        let entry = Block::typed(BlockKind::Finding, text, "", "").unwrap();
        let entry = entry.about(vec![QuestionKey::new("canaux").unwrap()]);
        after(&[Act::Block {
            block: own("a"),
            entry: Some(entry.unwrap()),
        }])
    };
    for (text, proved) in [
        ("« Facebook » : 19 personnes sur 35.", true),
        ("« Facebook » : 21 personnes sur 35.", false),
    ] {
        let workshop = with(text);
        assert_eq!(desk(&workshop).unproved().count(), usize::from(!proved));
        let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
        assert!(page.contains("Constat de l’équipe"));
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        let report = checker.html(&page).unwrap();
        let faulty: Vec<_> = report.faulty().collect();
        assert_eq!(report.outcome() == Outcome::Proved, proved, "{faulty:?}");
        let markdown = String::from_utf8(made(&workshop, Format::Markdown)).unwrap();
        assert!(markdown.contains("Constat de l’équipe"));
    }
    // Cells it does not cite do not bear it out.
    let workshop = with("« Facebook » : 19 personnes sur 35.");
    let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
    let from = page.find("data-block=\"finding\" data-cells=\"").unwrap();
    let to = from + page[from..].find('>').unwrap();
    let bare = format!("{}data-block=\"finding\"{}", &page[..from], &page[to..]);
    let checker = Checker::new(&workshop.0, &workshop.1, &locale);
    assert_ne!(checker.html(&bare).unwrap().outcome(), Outcome::Proved);
}

#[test]
fn no_figure_of_a_question_bears_out_what_is_said_of_another() {
    let desk = desk(&atelier());
    let key = |key: &str| QuestionKey::new(key).unwrap();
    let proved = |text: &str, about: &str| {
        let held = desk.held(&own("a"), BlockKind::Finding, text, &[key(about)]);
        held == Held::default()
    };
    let channels = desk.reading.question(&key("canaux")).unwrap();
    let items = &channels.items().unwrap().items;
    let mut told = 0;
    for (one, other) in items
        .iter()
        .flat_map(|one| items.iter().map(move |other| (one, other)))
    {
        let label = one.label.get("fr");
        let text = format!("« {label} » : {} personnes sur 35.", other.count);
        assert_eq!(proved(&text, "canaux"), one.count == other.count, "{text}");
        let text = format!("« {label} » vient devant « {} ».", other.label.get("fr"));
        if one.key != other.key {
            assert_eq!(proved(&text, "canaux"), one.count > other.count, "{text}");
            told += usize::from(one.count > other.count);
        }
    }
    assert!(told > 10, "{told}");
    let ease = desk.reading.question(&key("aisance")).unwrap();
    let mean = |group: &str| {
        let group = ease
            .groups
            .iter()
            .find(|one| one.key.as_str() == group)
            .unwrap();
        let at = CellRef {
            group: Some(group.key.clone()),
            measure: Measure::Mean,
            ..CellRef::room(key("aisance"), ease.round, Facet::Whole)
        };
        let shown = cell::shown(
            &desk.reading,
            &[at],
            &Texts::new(&Locale::load().unwrap(), Lang::Fr),
        );
        let value = shown[0].value.replace('\u{a0}', " ");
        value.split(' ').nth(1).unwrap().to_owned()
    };
    let groups: Vec<(String, String)> = ease
        .groups
        .iter()
        .map(|group| (group.label.get("fr").to_owned(), mean(group.key.as_str())))
        .collect();
    for (label, own) in &groups {
        for (_, other) in &groups {
            let text = format!("{label} : moyenne {other} sur 10.");
            assert_eq!(proved(&text, "aisance"), own == other, "{text}");
        }
    }
}

#[test]
fn a_signature_covers_what_was_wrong_that_day_and_nothing_that_became_wrong_since() {
    let first = holding(&desk(&atelier()), "Site internet").clone();
    let wrong = "« Site internet » vient en tête : 34 personnes sur 35.";
    let signed = |contradicted: bool| {
        let entry = Block::typed(BlockKind::Finding, wrong, "Claire", "vu sur place").unwrap();
        after(&[Act::Block {
            block: first.key.clone(),
            entry: Some(entry.contradicted(contradicted)),
        }])
    };
    let locale = Locale::load().unwrap();
    for (contradicted, stands) in [(false, false), (true, true)] {
        let (script, snapshot) = signed(contradicted);
        let made = Restitution::of(script, snapshot, &locale, Lang::Fr);
        let place = Desk::at(&made).place(&first.key).unwrap().clone();
        assert!(place.is_refused);
        let has_fallen = place.signature == Signature::Fallen;
        assert_eq!((place.may_stand(), has_fallen), (stands, !stands));
        // As it is published once somebody left.
        let page = made.upheld().file(Format::Html, Version::Full).unwrap();
        let page = String::from_utf8(page.bytes).unwrap();
        assert_eq!(page.contains("34 personnes sur 35"), stands);
        assert_eq!(page.contains("ne disent pas cela"), stands);
        assert!(
            stands || page.contains(&first.text),
            "the machine's words are not back"
        );
    }
}

#[test]
fn a_signature_falls_when_more_is_wrong_than_that_day_though_it_is_not_understood_whole() {
    let about = vec![QuestionKey::new("canaux").unwrap()];
    // One word is not known, so that nothing is said to contradict the data; the number was the data's when it was signed.
    let text = "« Facebook » : 20 personnes sur 35, une évidence.";
    let today = desk(&atelier()).held(&own("a"), BlockKind::Finding, text, &about);
    assert!(!today.is_refused && today.faults.len() > 1, "{today:?}");
    let word = |name: &String| name.contains("évidence");
    let (that_day, since): (Vec<_>, Vec<_>) = today.names().into_iter().partition(word);
    assert!(!that_day.is_empty() && !since.is_empty(), "{today:?}");
    for (covered, stands) in [(that_day, false), (today.names(), true)] {
        let entry = Block::typed(BlockKind::Finding, text, "Claire", "vu sur place").unwrap();
        let entry = entry.about(about.clone()).unwrap().covering(Some(covered));
        let block = own("a");
        let (script, snapshot) = after(&[Act::Block {
            block,
            entry: Some(entry),
        }]);
        let locale = Locale::load().unwrap();
        let made = Restitution::of(script, snapshot, &locale, Lang::Fr);
        let place = Desk::at(&made).place(&own("a")).unwrap().clone();
        let has_fallen = place.signature == Signature::Fallen;
        assert_eq!((place.may_stand(), has_fallen), (stands, !stands));
    }
}

#[test]
fn closing_words_name_days_and_places_and_no_figure() {
    let desk = desk(&atelier());
    let held = |text| desk.held(&own("a"), BlockKind::Closing, text, &[]);
    for good in [
        "On se revoit le 15 janvier à 18 h autour d'une soupe.",
        "Rendez-vous mardi 3 mars, 7 rue des Tilleuls, 76000 Rouen : 02 35 00 00 00.",
    ] {
        assert_eq!(held(good), Held::default(), "{good}");
    }
    for bad in [
        "On se revoit le 15 janvier : 70 % le demandent.",
        "Le 15 janvier, 34 personnes sur 35 seront là.",
    ] {
        assert!(held(bad).is_refused, "{bad}");
    }
}

#[test]
fn a_quantity_in_a_reading_is_a_figure_and_is_told_where_nothing_proves_it() {
    let wrong = "Presque tout le monde vient à vélo, et personne ne manque de bus le soir.";
    let held = desk(&atelier()).held(&own("a"), BlockKind::Reading, wrong, &[]);
    assert!(held.faults.is_empty(), "{held:?}");
    assert_eq!(held.doubted, ["presque tout le monde", "personne"]);
    let good = "« Site internet » a été choisi par la plupart des personnes.";
    let held = desk(&atelier()).held(&own("a"), BlockKind::Reading, good, &[]);
    assert_eq!(held, Held::default());
    // It may stand, and says under it what nothing proves.
    let key = own("a");
    let locale = Locale::load().unwrap();
    let told = |by: &str, text: &str| {
        let workshop = after(&[says(&key, BlockKind::Reading, text, by, "")]);
        assert!(desk(&workshop).place(&key).unwrap().may_stand());
        let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        let report = checker.html(&page).unwrap();
        assert!(is_proved(&report), "{:?}", report.pieces);
        page.replace(['\u{202F}', '\u{A0}'], " ")
    };
    let note = "Attention : aucun chiffre de l’atelier ne prouve « presque tout le monde »";
    let page = told("Claire", wrong).replace('\'', "’");
    assert!(page.contains(note) && page.contains("Claire"), "no note");
    assert!(!told("Claire", good).contains("Attention :"));
}

#[test]
fn only_what_is_understood_whole_contradicts() {
    let about = [QuestionKey::new("canaux").unwrap()];
    let held = |text: &str| desk(&atelier()).held(&own("a"), BlockKind::Finding, text, &about);
    // Another answer's number, and one that is nobody's.
    for wrong in [
        "« Facebook » : 26 personnes sur 35.",
        "« Facebook » : 20 personnes sur 35.",
    ] {
        let held = held(wrong);
        assert!(held.is_refused, "{held:?}");
    }
    for left in [
        "20 personnes sur 35 préfèrent « Facebook ».",
        "20 personnes sur 35 n'ont pas choisi « Facebook ».",
        "Vingt personnes ont choisi.",
    ] {
        let held = held(left);
        assert!(
            !held.faults.is_empty() && !held.is_refused,
            "{left} {held:?}"
        );
    }
}
