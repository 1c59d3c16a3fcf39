//! What is handed in and is no restitution to check.

use std::path::{Path, PathBuf};

use super::{check, made};
use crate::kit::run;

#[test]
fn a_page_saved_as_utf16_is_read_if_its_mark_says_so() {
    let made = made();
    let at = made.home.path();
    let text = std::fs::read_to_string(&made.page).unwrap();
    let units = || std::iter::once(0xFEFF).chain(text.encode_utf16());
    let (little, big) = (at.join("petit.html"), at.join("grand.html"));
    let bytes: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&little, bytes).unwrap();
    let bytes: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    std::fs::write(&big, bytes).unwrap();
    let ran = check(at, &[&little, &big]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    // What is false in it is still seen.
    let wrong = text.replacen("26 personnes sur 35", "28 personnes sur 35", 1);
    let bytes = std::iter::once(0xFEFF)
        .chain(wrong.encode_utf16())
        .flat_map(u16::to_le_bytes);
    std::fs::write(&little, bytes.collect::<Vec<u8>>()).unwrap();
    assert_eq!(check(at, &[&little]).code, Some(1));
}

#[test]
fn each_sort_of_file_is_told_what_it_is_and_what_to_check_instead() {
    let made = made();
    let at = made.home.path();
    let papers = ["report", "--workshop", super::WORKSHOP, "--to", "papiers"];
    let formats = ["--format", "docx,xlsx,csv"];
    let ran = run(at, &[&papers[..], &formats].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let file = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = at.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let large = file("enorme.html", b"<");
    let sized = std::fs::OpenOptions::new()
        .write(true)
        .open(&large)
        .unwrap();
    sized.set_len((32 << 20) + 1).unwrap();
    let paper = |ending: &str| {
        at.join("papiers")
            .join(format!("{}.{ending}", super::WORKSHOP))
    };
    let told: Vec<(PathBuf, &str)> = vec![
        (file("vide.html", b""), "est vide"),
        (file("blanc.html", b"\xEF\xBB\xBF \n"), "est vide"),
        (file("large.html", b"<\0p\0>\0"), "UTF-16"),
        (
            file("ancien.html", b"<p>\xE9t\xE9"),
            "n’est pas un texte en UTF-8",
        ),
        (file("page.pdf", b"%PDF-1.7\n\xFF"), "est un PDF"),
        (large, "trop gros"),
        (at.join("papiers"), "est un dossier"),
        (paper("docx"), "Word"),
        (paper("xlsx"), "Excel"),
        (paper("csv.zip"), "est une archive"),
    ];
    for (path, said) in &told {
        let ran = check(at, &[Path::new(path)]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{path:?}");
        assert!(ran.stderr.contains(said), "{path:?}: {}", ran.stderr);
        assert!(ran.stderr.contains("À faire"), "{path:?}: {}", ran.stderr);
    }
    // One that cannot be checked keeps no other from being.
    let both = check(at, &[&told[0].0, &made.page]);
    assert_eq!(both.code, Some(2));
    assert!(both.stdout.contains("tout est prouvé"), "{}", both.stdout);
}
