//! Kits of a gist that is made by hand.

use glane_core::date::{Minute, Window};
use glane_locale::Lang;
use glane_report::check::Named;
use glane_report::gist::Slot;

use super::*;
use crate::channel::channels;

fn said(n: usize, sentence: &str) -> Said {
    Said {
        finding: format!("f{n}"),
        sentence: sentence.to_owned(),
        cells: vec![format!("q{n}@1/people/answered")],
    }
}

/// Three findings, of which the first is long and the last has a letter that telephones do not share.
pub(crate) fn gist() -> Gist {
    Gist {
        named: Named {
            workshop: "fete".to_owned(),
            revision: 12,
            decisions: 3,
            script: 1,
            rules: 1,
            lang: None,
            version: glane_report::Version::Full,
        },
        lang: Lang::Fr,
        title: "La fête".to_owned(),
        subtitle: "Centre social d'exemple".to_owned(),
        day: Day {
            year: 2026,
            month: 11,
            day: 26,
        },
        people: 20,
        sample: None,
        findings: vec![
            said(
                1,
                &format!("Une longue phrase : {}.", "encore ".repeat(40).trim()),
            ),
            said(2, "14 personnes sur 20 veulent «\u{a0}un bal\u{a0}»."),
            said(3, "6 personnes sur 20 préfèrent la fête en été."),
        ],
        leads: vec![
            said(4, "«\u{a0}Un repas\u{a0}» : 9 voix."),
            said(5, "«\u{a0}Un jeu\u{a0}» : 4 voix."),
        ],
        slots: vec![Slot {
            label: "17h-20h".to_owned(),
            window: Window {
                from: Minute(17 * 60),
                to: Minute(20 * 60),
            },
            count: 11,
            n: 20,
            cell: "moments@1/people/answered/item=soir".to_owned(),
        }],
    }
}

pub(crate) fn kit_of(gist: Gist) -> Kit {
    let start = Day {
        year: 2026,
        month: 11,
        day: 30,
    };
    let link = Some("http://192.168.1.10:8080/lire/ABCD/CDFG".to_owned());
    Kit::of(gist, channels(), (start, link), &Locale::load().unwrap())
}

#[test]
fn no_sentence_is_ever_cut_and_none_passes_the_limit() {
    use Role::{Finding, Heading, Lead, Link, Opening, Title};

    let gist = gist();
    let all: Vec<&str> = gist
        .findings
        .iter()
        .chain(&gist.leads)
        .map(|one| one.sentence.as_str())
        .collect();
    let kit = kit_of(gist.clone());
    assert_eq!(kit.messages.len(), channels().len());
    for message in &kit.messages {
        let key = &message.channel.key;
        assert!(message.length.fits(), "{key}: {:?}", message.length);
        assert!(message.has_sentence(), "{key}");
        assert!(message.text().contains("/lire/ABCD/CDFG"), "{key}");
        for piece in message
            .pieces
            .iter()
            .filter(|piece| !piece.finding.is_empty())
        {
            let whole = |said: &&str| **said == piece.text || for_telephones(said) == piece.text;
            assert!(all.iter().any(whole), "{key}: {}", piece.text);
            assert!(!piece.cells.is_empty(), "{key}");
        }
    }
    let site = kit.message("site").unwrap();
    assert_eq!(site.left, 0);
    let order: Vec<Role> = site.pieces.iter().map(|piece| piece.role).collect();
    assert_eq!(
        order,
        [
            Title, Opening, Finding, Finding, Finding, Heading, Lead, Lead, Link
        ]
    );
    assert!(site.text().contains("20 personnes"));
}

#[test]
fn a_text_message_takes_the_first_sentence_that_is_short_and_of_shared_signs() {
    let kit = kit_of(gist());
    let sms = kit.message("sms").unwrap();
    assert!(
        sms.text()
            .contains("14 personnes sur 20 veulent \"un bal\"."),
        "{}",
        sms.text()
    );
    // « ê » would make all of it wide: the title has no place beside.
    assert!(
        !sms.length.wide && sms.length.parts == 1 && sms.length.most == 160,
        "{:?}",
        sms.length
    );
    assert_eq!(sms.left, 2);
}

#[test]
fn example_data_are_told_in_every_message_however_short() {
    let mut gist = gist();
    gist.sample = Some("Données d'exemple".to_owned());
    for message in kit_of(gist).messages {
        assert!(
            message.text().contains("Données d'exemple"),
            "{}",
            message.channel.key
        );
    }
}

#[test]
fn a_restitution_without_findings_has_messages_that_lead_to_it() {
    let mut gist = gist();
    (gist.findings, gist.leads, gist.people) = (Vec::new(), Vec::new(), 0);
    for message in kit_of(gist).messages {
        assert!(!message.has_sentence());
        assert!(!message.text().contains('0') || message.text().contains("8080"));
        assert!(message.text().contains("/lire/"), "{}", message.channel.key);
    }
}

#[test]
fn a_channel_is_added_by_one_file() {
    let text = r#"
ordre = 5
nom = { fr = "Journal du quartier", en = "Local paper" }
longueur = { plus = 300, compte = "caracteres" }
dit = ["titre", "constats", "lien"]
constats = 2
ton = "neutre"
paragraphes = true
image = { montre = "figure", tailles = [[1500, 1000]] }
code = true
envoi = { jours = 5, heure = "10h" }
"#;
    let journal = Channel::read("journal", text).unwrap();
    let start = Day {
        year: 2026,
        month: 11,
        day: 30,
    };
    let locale = Locale::load().unwrap();
    let kit = Kit::of(gist(), &[journal], (start, None), &locale);
    let [message] = kit.messages.as_slice() else {
        panic!("{kit:?}");
    };
    assert_eq!(message.channel.name(Lang::Fr), "Journal du quartier");
    assert!(
        message.text().starts_with("La fête\n\n14 personnes sur 20"),
        "{}",
        message.text()
    );
    // Five days after a Monday is a Saturday: it waits for the next day of work.
    assert_eq!(
        message.when.day,
        Day {
            year: 2026,
            month: 12,
            day: 7
        }
    );
    assert!(crate::calendar::ics(&kit, &locale).contains("Journal du quartier"));
}
