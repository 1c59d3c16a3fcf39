use glane_core::label::Label;
use glane_core::notice::{Settings, notice};
use glane_core::script::Script;
use glane_core::script::privacy::{Basis, Privacy};
use glane_locale::{Lang, Locale};

use super::*;
use crate::fixture::atelier;
use crate::fixture::poppler::poppler;
use crate::notice::worded;

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The poster, what it must say, and what it says.
fn hung(script: &Script, lang: Lang) -> (Vec<u8>, Vec<Part>, String) {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, lang);
    let said = notice(&Settings {
        life: &glane_core::life::Life::default(),
        script,
        today: script.day,
    });
    let address = "http://192.168.1.10:8080/CDFGH/confidentialite";
    let parts = worded(&texts, &said, "http://192.168.1.10:8080/CDFGH/retrait");
    let poster = Poster {
        title: script.title.get(lang.code()),
        day: script.day,
        parts: &parts,
        address,
    };
    let made = pdf(&texts, &poster).unwrap();
    let read = plain(&poppler("pdftotext", &["-raw", "-", "-"], &made));
    (made, parts, read)
}

/// Every sentence on one tagged sheet of A4, in French and in English.
fn whole(script: &Script) {
    for lang in Lang::ALL {
        let (made, parts, read) = hung(script, lang);
        let info = poppler("pdfinfo", &["-"], &made);
        for wanted in ["Pages:           1", "(A4)", "Tagged:          yes"] {
            assert!(info.contains(wanted), "{wanted}: {info}");
        }
        // Lines break at spaces, and a long word may break anywhere.
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        for part in &parts {
            for line in part.lines.iter().chain([&part.heading]) {
                assert!(
                    squeezed(&read).contains(&squeezed(line)),
                    "{lang}: {line}: {read}"
                );
            }
        }
    }
}

#[test]
fn every_sentence_hangs_on_one_sheet() {
    let (mut script, _) = atelier();
    whole(&script);
    script.privacy = Privacy {
        controller: Some("Association « La Fabrique », 12 rue des Lilas".to_owned()),
        contact: Some("donnees@exemple.org".to_owned()),
        basis: Some(Basis::PublicInterest),
        processor: Some("Fédération des centres sociaux".to_owned()),
    };
    whole(&script);
}

#[test]
fn the_longest_notice_still_is_one_sheet() {
    let (mut script, _) = atelier();
    script.notice = Some(Label::fr("Nous le disons aussi. ".repeat(90).trim()));
    script.title = Label::fr("Un titre très long ".repeat(15).trim());
    whole(&script);
}

#[test]
fn the_same_settings_hang_the_same_bytes() {
    let (script, _) = atelier();
    assert!(hung(&script, Lang::Fr).0 == hung(&script, Lang::Fr).0);
}
