//! Every fault has its sentence, in both languages, with the arguments it is given.

use glane_locale::{Arg, Lang, Locale};
use glane_scan::{Corner, DecodeError, Fault};

#[test]
fn every_fault_is_said_in_plain_words() {
    let locale = Locale::load().unwrap();
    for lang in [Lang::Fr, Lang::En] {
        for fault in Fault::ALL {
            assert!(locale.has(lang, fault.key()), "{}", fault.key());
            let asked = locale.variables(lang, fault.key());
            let given: &[&str] = if fault.corner().is_some() {
                &["corner"]
            } else {
                &[]
            };
            assert_eq!(asked, given, "{}", fault.key());
        }
        let mut said: Vec<String> = Corner::ALL
            .iter()
            .map(|corner| {
                locale.format(
                    lang,
                    "scan-cut-off",
                    &[("corner", Arg::Text(corner.key().into()))],
                )
            })
            .collect();
        said.dedup();
        assert_eq!(said.len(), 4, "each corner by its name");
    }
}

#[test]
fn every_file_that_gives_no_picture_is_told_why() {
    let locale = Locale::load().unwrap();
    let all = [
        DecodeError::Empty,
        DecodeError::Heic,
        DecodeError::Avif,
        DecodeError::Unknown,
        DecodeError::TooHeavy {
            bytes: 2 << 20,
            most: 1 << 20,
        },
        DecodeError::TooLarge { most: 64_000_000 },
        DecodeError::TooManyPages {
            pages: 500,
            most: 400,
        },
        DecodeError::Locked,
        DecodeError::Damaged,
        DecodeError::TooLong,
    ];
    for error in all {
        for lang in [Lang::Fr, Lang::En] {
            assert!(locale.has(lang, error.key()), "{}", error.key());
            let asked = locale.variables(lang, error.key());
            assert_eq!(
                asked.len(),
                usize::from(error.most().is_some()),
                "{}",
                error.key()
            );
        }
    }
}
