//! What a consultation is told by commands: which sites are announced, which workshops of the house count, which centre goes. The
//! real program, while another one serves.

use std::fs;
use std::path::Path;
use std::time::Duration;

use glane_testkit::page::plain;
use tempfile::tempdir;

use crate::federating::{export, good, machine, show};
use crate::kit::{Ran, Server, run};
use crate::workshop::Desk;

fn archive(home: &Path, asked: &[&str]) -> Ran {
    run(home, &[&["archive"], asked].concat())
}

/// The archive of a centre's workshop, taken into a consultation.
fn taken(home: &Path, workshop: &str, site: &str) {
    let centre = machine(workshop);
    let asked = [
        "archive", "export", workshop, "--level", "comptes", "-o", "a.glane", "--site", site,
    ];
    good(&run(centre.path(), &asked));
    let file = format!("{workshop}.glane");
    fs::copy(centre.path().join("a.glane"), home.join(&file)).unwrap();
    good(&archive(home, &["import", &file, "--into", "reseau"]));
}

/// The centres of the consultation, each with its edition.
fn centres(home: &Path) -> Vec<String> {
    let shown = show(home);
    let all = shown["centres"].as_array().unwrap().iter();
    let mut all: Vec<String> = all
        .map(|one| {
            let text = |of: &str| one[of].as_str().unwrap().to_owned();
            format!("{} {}", text("site"), text("edition"))
        })
        .collect();
    all.sort();
    all
}

/// That a command says no, by its code and in words.
fn no(ran: &Ran, code: i32, said: &[&str]) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    let told = plain(&ran.stderr);
    for said in said {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn sites_are_announced_from_a_file_or_none_of_them() {
    let home = tempdir().unwrap();
    let home = home.path();
    let announce = |text: &str| {
        fs::write(home.join("centres.txt"), text).unwrap();
        archive(home, &["announce", "reseau", "--sites", "centres.txt"])
    };
    no(&announce("Le Port"), 2, &["pas de consultation « reseau »"]);
    taken(home, "centre-a", "Les Tilleuls");
    let ran = announce("\u{FEFF}Les Tilleuls ; 45,7640 ; 4,8357\nLe Port\n\nLe Canal, 45.1, 4.2\n");
    good(&ran);
    let told = plain(&ran.stdout);
    assert!(
        told.contains("3 centres annoncés ; 2 disent où ils sont"),
        "{told}"
    );
    let plan = || fs::read_to_string(find(home, "consultation.json").unwrap()).unwrap();
    let before = plan();
    for said in ["Les Tilleuls", "45.764", "Le Port", "Le Canal"] {
        assert!(before.contains(said), "{said}: {before}");
    }
    for (text, said) in [
        ("Le Port\nLe Canal, 45,1, 4,2", "Ligne 2 (« Le Canal »)"),
        (
            "Le Port ; 1 ; 2\nle port ; 2 ; 2",
            "Lignes 1 et 2 (« Le Port »)",
        ),
        ("Le Port ; nord ; 2", "la latitude : « nord »"),
        (" \n", "aucun centre n'y est nommé"),
    ] {
        no(&announce(text), 2, &[said, "rien n'est enregistré"]);
        assert_eq!(plan(), before, "{text}");
    }
    fs::write(home.join("latin.txt"), b"Le Foyer \xe9t\xe9").unwrap();
    let ran = archive(home, &["announce", "reseau", "--sites", "latin.txt"]);
    no(&ran, 2, &["UTF-8"]);
    let ran = archive(home, &["announce", "reseau", "--sites", "nulle-part.txt"]);
    no(&ran, 2, &["nulle-part.txt"]);

    let ran = announce("les tilleuls\nLa Gare");
    good(&ran);
    let told = plain(&ran.stdout);
    assert!(
        told.contains("Ne sont plus annoncés : Le Port et Le Canal"),
        "{told}"
    );
    assert!(!plan().contains("45.764"), "its place went with the list");
}

/// Where a file is, however deep: the program keeps its data below.
fn find(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.file_name().is_some_and(|own| own == name) {
            return Some(path);
        }
        if path.is_dir()
            && let Some(found) = find(&path, name)
        {
            return Some(found);
        }
    }
    None
}

#[tokio::test]
async fn a_workshop_of_the_house_counts_and_goes_while_somebody_serves() -> anyhow::Result<()> {
    let house = machine("centre-a");
    let home = house.path();
    taken(home, "centre-b", "Le Port");
    no(
        &archive(home, &["include", "autre", "centre-a"]),
        2,
        &["pas de consultation « autre »"],
    );
    let server = Server::start(home, &["serve", "--listen", "127.0.0.1:0"]);
    let include = |more: &[&str]| archive(home, &[&["include", "reseau"], more].concat());
    no(&include(&["centre-z"]), 2, &["centre-z", "centre-a"]);
    no(
        &include(&["centre-a", "centre-z", "--site", "x"]),
        2,
        &["--site"],
    );
    no(
        &include(&["centre-a", "--site", "\u{200b}"]),
        2,
        &["Rien ne se lit"],
    );
    assert_eq!(centres(home), ["Le Port 2024"]);
    let named = ["centre-a", "--site", "Les Tilleuls"];
    good(&include(&named));
    assert_eq!(centres(home), ["Le Port 2024", "Les Tilleuls 2024"]);
    // Who serves shows it, too.
    let desk = Desk::of(&server).await?;
    let mut shown = String::new();
    for _ in 0..100 {
        shown = desk.page("/consultations/reseau").await?;
        if shown.contains("Les Tilleuls") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(shown.contains("Les Tilleuls"), "{shown}");
    // The same again changes nothing; under other names it would leave those.
    let ran = include(&named);
    good(&ran);
    assert!(plain(&ran.stdout).contains("déjà compté"), "{ran:?}");
    let again = include(&["centre-a", "--site", "Les Tilleuls", "--edition", "2025"]);
    no(
        &again,
        1,
        &["édition « 2024 »", "glane archive withdraw reseau centre-a"],
    );
    assert_eq!(centres(home), ["Le Port 2024", "Les Tilleuls 2024"]);

    let withdraw = |more: &[&str]| archive(home, &[&["withdraw", "reseau"], more].concat());
    no(
        &withdraw(&["La Gare"]),
        2,
        &[
            "Le Port, édition « 2024 » (centre-b)",
            "Les Tilleuls, édition « 2024 »",
        ],
    );
    no(
        &withdraw(&["Le Port", "--edition", "2023"]),
        2,
        &["dans l'édition « 2023 »"],
    );
    good(&withdraw(&["centre-a"]));
    assert_eq!(centres(home), ["Le Port 2024"]);
    good(&include(&named));
    good(&withdraw(&["les tilleuls"]));
    assert_eq!(centres(home), ["Le Port 2024"]);
    let ran = withdraw(&["le  port"]);
    good(&ran);
    assert!(plain(&ran.stdout).contains("avec une archive"), "{ran:?}");
    assert!(centres(home).is_empty());
    assert_eq!(server.stop().code, Some(0));
    Ok(())
}

#[test]
fn a_name_of_several_centres_takes_none_of_them_out_and_archives_go_where_it_is_meant() {
    let house = machine("centre-a");
    let home = house.path();
    taken(home, "centre-b", "Le Port");
    taken(home, "centre-c", "Le Port");
    let withdraw = |more: &[&str]| archive(home, &[&["withdraw", "reseau"], more].concat());
    no(
        &withdraw(&["Le Port"]),
        2,
        &["nomme 2 centres", "(centre-b)", "(centre-c)"],
    );
    good(&withdraw(&["centre-c"]));
    assert_eq!(centres(home), ["Le Port 2024"]);

    // An archive of a workshop that counts anyway counts in its place once it is out, or goes with it.
    good(&export(home, "centre-a", "comptes", "a.glane"));
    good(&archive(home, &["import", "a.glane", "--into", "reseau"]));
    let include = ["include", "reseau", "centre-a", "--site", "Les Tilleuls"];
    good(&archive(home, &include));
    assert_eq!(centres(home).len(), 2);
    let ran = withdraw(&["Les Tilleuls"]);
    good(&ran);
    assert!(
        plain(&ran.stdout).contains("Une archive de cet atelier est restée"),
        "{ran:?}"
    );
    assert_eq!(centres(home).len(), 2);
    good(&archive(home, &include));
    let ran = withdraw(&["centre-a", "--archives"]);
    good(&ran);
    assert!(plain(&ran.stdout).contains("avec une archive"), "{ran:?}");
    assert_eq!(centres(home), ["Le Port 2024"]);
}
