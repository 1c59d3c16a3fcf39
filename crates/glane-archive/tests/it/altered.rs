//! Archives that somebody, or a bad stick, changed: each is refused with the name of the file inside.

use std::collections::BTreeMap;

use glane_archive::{Level, Refusal, read};
use glane_office::{unzip, zip};

use crate::world::{centre, made};

pub type Files = BTreeMap<String, Vec<u8>>;

fn good() -> Vec<u8> {
    made(&centre(1, 40), Level::Everything)
}

/// The archive with its files changed, and nothing signed again.
fn changed(change: impl FnOnce(&mut Files)) -> Refusal {
    let mut files = unzip::files(&good()).unwrap();
    change(&mut files);
    read(&zip::archive(&files)).unwrap_err()
}

/// The same, signed again by a centre whose program is at fault.
fn resigned(change: impl FnOnce(&mut Files)) -> Refusal {
    let mut files = unzip::files(&good()).unwrap();
    change(&mut files);
    read(&signed(files)).unwrap_err()
}

/// Files with a first page that lists them as they are, and a signature.
pub fn signed(mut files: Files) -> Vec<u8> {
    use ring::digest::{SHA256, digest};
    use ring::signature::{Ed25519KeyPair, KeyPair};
    let hex = |bytes: &[u8]| -> String {
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits
            .filter_map(|digit| char::from_digit(digit.into(), 16))
            .collect()
    };
    let mut first: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    files.remove("manifest.json");
    files.remove("signature.json");
    let listed = files.iter().map(|(name, bytes)| {
        let hash = hex(digest(&SHA256, bytes).as_ref());
        serde_json::json!({ "name": name, "bytes": bytes.len(), "sha256": hash })
    });
    first["files"] = listed.collect();
    let pair = Ed25519KeyPair::from_seed_unchecked(&[5; 32]).unwrap();
    let key = hex(pair.public_key().as_ref());
    first["key"] = key.clone().into();
    let first = serde_json::to_vec_pretty(&first).unwrap();
    let signature = hex(pair.sign(&first).as_ref());
    let signature = serde_json::json!({ "key": key, "signature": signature });
    files.insert("manifest.json".to_owned(), first);
    files.insert(
        "signature.json".to_owned(),
        serde_json::to_vec(&signature).unwrap(),
    );
    zip::archive(&files)
}

fn file(name: &str) -> String {
    name.to_owned()
}

fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

#[test]
fn what_nobody_changed_is_read() {
    assert!(read(&good()).is_ok());
    assert!(read(&signed(unzip::files(&good()).unwrap())).is_ok());
}

#[test]
fn a_changed_answer_is_refused_by_the_name_of_its_file() {
    let refusal = changed(|files| {
        let answers = files.get_mut("answers.json").unwrap();
        *answers = replaced(answers, "\"bus\"", "\"pied\"");
    });
    assert_eq!(
        refusal,
        Refusal::Changed {
            file: file("answers.json")
        }
    );
}

#[test]
fn a_missing_file_and_one_too_many_are_named() {
    let refusal = changed(|files| {
        files.remove("figures.json");
    });
    assert_eq!(
        refusal,
        Refusal::Missing {
            file: file("figures.json")
        }
    );
    let refusal = changed(|files| {
        files.remove("signature.json");
    });
    assert_eq!(
        refusal,
        Refusal::Missing {
            file: file("signature.json")
        }
    );
    let refusal = changed(|files| {
        files.insert(file("notes.txt"), b"rien".to_vec());
    });
    assert_eq!(
        refusal,
        Refusal::Extra {
            file: file("notes.txt")
        }
    );
    // Signed, and still nothing that an archive has.
    let refusal = resigned(|files| {
        files.insert(file("notes.txt"), b"rien".to_vec());
    });
    assert_eq!(
        refusal,
        Refusal::Extra {
            file: file("notes.txt")
        }
    );
}

#[test]
fn a_first_page_that_was_not_signed_so_is_refused() {
    let unsigned = Refusal::Unsigned {
        file: file("manifest.json"),
    };
    let refusal = changed(|files| {
        let first = files.get_mut("manifest.json").unwrap();
        *first = replaced(first, "Site centre-1", "Site centre-2");
    });
    assert_eq!(refusal, unsigned);
    let refusal = changed(|files| {
        let signature = files.get_mut("signature.json").unwrap();
        let mut value: serde_json::Value = serde_json::from_slice(signature).unwrap();
        value["signature"] = "00".repeat(64).into();
        *signature = serde_json::to_vec(&value).unwrap();
    });
    assert_eq!(refusal, unsigned);
}

#[test]
fn a_form_that_is_not_known_is_said_with_the_program_that_made_it() {
    let refusal = changed(|files| {
        let first = files.get_mut("manifest.json").unwrap();
        *first = replaced(first, "\"format\": 1", "\"format\": 2");
    });
    let glane = "0.1.0".to_owned();
    assert_eq!(
        refusal,
        Refusal::Version {
            found: 2,
            known: 1,
            glane
        }
    );
}

#[test]
fn two_files_of_one_name_and_a_name_that_leaves_the_folder_are_refused() {
    let named = |from: &str, to: &str| {
        let mut files = unzip::files(&good()).unwrap();
        files.insert(from.to_owned(), b"x".to_vec());
        let bytes = zip::archive(&files);
        let (from, to) = (from.as_bytes(), to.as_bytes());
        let mut out = bytes.clone();
        for at in 0..=bytes.len() - from.len() {
            if bytes[at..].starts_with(from) {
                out[at..at + to.len()].copy_from_slice(to);
            }
        }
        read(&out).unwrap_err()
    };
    let twice = named("script.tomL", "script.toml");
    assert_eq!(
        twice,
        Refusal::Twice {
            file: file("script.toml")
        }
    );
    let leaves = named("aa/script.txt", "../script.txt");
    assert_eq!(
        leaves,
        Refusal::Leaves {
            file: file("../script.txt")
        }
    );
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let mut bytes = good();
    // The directory says that the first file unpacks to 4 GiB.
    let entry = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&u32::MAX.to_le_bytes());
    let refusal = read(&bytes).unwrap_err();
    let answers = file("answers.json");
    assert_eq!(
        refusal,
        Refusal::TooLarge {
            file: answers,
            max: 256
        }
    );
    // And one that really is: a little file of 300 MiB of zeros.
    let bomb = BTreeMap::from([(file("answers.json"), vec![0; 300 << 20])]);
    let bomb = zip::archive(&bomb);
    assert!(bomb.len() < 2 << 20);
    assert!(matches!(read(&bomb), Err(Refusal::TooLarge { .. })));
}

#[test]
fn an_archive_cut_anywhere_is_refused() {
    let bytes = good();
    for cut in [0, 1, 21, 22, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(read(&bytes[..cut]), Err(Refusal::Cut), "{cut}");
    }
}

#[test]
fn json_that_does_not_hold_is_refused_with_its_line() {
    let refusal = resigned(|files| {
        let answers = files.get_mut("answers.json").unwrap();
        let text = String::from_utf8(answers.clone()).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines[4] = "{\"answer\":";
        *answers = lines.join("\n").into_bytes();
    });
    let Refusal::Json { file, line, .. } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!((file.as_str(), line), ("answers.json", 6));
}

#[test]
fn a_script_that_does_not_load_is_refused_with_its_line() {
    let refusal = resigned(|files| {
        let script = files.get_mut("script.toml").unwrap();
        *script = replaced(script, "type = \"mots\"", "type = \"motsss\"");
    });
    let Refusal::Script { file, line, fault } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!((file.as_str(), line), ("script.toml", 42));
    assert!(fault.starts_with("script-"), "{fault}");
}

#[test]
fn figures_that_are_not_those_of_the_answers_are_refused() {
    let refusal = resigned(|files| {
        let answers = files.get_mut("answers.json").unwrap();
        *answers = replaced(answers, "\"bus\"", "\"pied\"");
    });
    let question = "transport".to_owned();
    assert_eq!(
        refusal,
        Refusal::Figures {
            file: file("figures.json"),
            question
        }
    );
}

#[test]
fn one_person_has_one_answer_to_a_question() {
    let refusal = resigned(|files| {
        let answers = files.get_mut("answers.json").unwrap();
        let text = String::from_utf8(answers.clone()).unwrap();
        let first = text.lines().nth(1).unwrap().to_owned();
        *answers = text
            .replacen("[\n", &format!("[\n{first}\n"), 1)
            .into_bytes();
    });
    assert!(
        matches!(refusal, Refusal::AnsweredTwice { .. }),
        "{refusal:?}"
    );
}

#[test]
fn no_single_changed_byte_is_read_as_another_archive() {
    let bytes = made(&centre(2, 9), Level::Tallies);
    let archive = read(&bytes).unwrap();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        // Bytes that no reader of archives looks at may differ; what is in it may not.
        assert!(read(&changed).is_ok_and(|read| read == archive) || read(&changed).is_err());
    }
}
