//! A workshop handed to a federation, and a consultation made of many: the real program on two machines.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::kit::{Ran, Server, example, run};
use crate::workshop::Desk;

const WORKSHOP: &str = "atelier-numerique";

/// A machine with the example under a name of its own, and its answers.
pub(crate) fn machine(name: &str) -> TempDir {
    machine_of(name, "")
}

/// The same, on another day if one is given.
fn machine_of(name: &str, day: &str) -> TempDir {
    let home = tempdir().unwrap();
    let script = fs::read_to_string(example("atelier-numerique.atelier.toml")).unwrap();
    let script = match script.split_once("\ndate = ") {
        Some((before, after)) if !day.is_empty() => {
            let (_, after) = after.split_once('\n').unwrap();
            format!("{before}\ndate = {day}\n{after}")
        }
        _ => script,
    };
    let script = script.replace("nom = \"atelier-numerique\"", &format!("nom = \"{name}\""));
    fs::write(home.path().join("a.atelier.toml"), script).unwrap();
    let answers = example("atelier-numerique.reponses.csv");
    let answers = answers.to_str().unwrap();
    for file in ["a.atelier.toml", answers] {
        good(&run(home.path(), &["import", "--workshop", name, file]));
    }
    home
}

pub(crate) fn good(ran: &Ran) {
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

pub(crate) fn export(home: &Path, workshop: &str, level: &str, to: &str) -> Ran {
    let asked = ["archive", "export", workshop, "--level", level, "-o", to];
    run(home, &asked)
}

/// What a file of a consultation says of the version that made it.
fn form_of(text: &str) -> String {
    let at = text.find(concat!(env!("CARGO_PKG_VERSION"), "/")).unwrap();
    text[at..=at + text[at..].find(' ').unwrap()].to_owned()
}

pub(crate) fn show(home: &Path) -> Value {
    let ran = run(home, &["archive", "show", "reseau", "--json"]);
    good(&ran);
    ran.json()
}

#[test]
fn a_workshop_goes_from_a_centre_to_its_federation_and_counts_once() {
    let centre = machine(WORKSHOP);
    for level in ["comptes", "anonyme", "tout"] {
        let name = format!("{level}.glane");
        let ran = export(centre.path(), WORKSHOP, level, &name);
        good(&ran);
        assert!(ran.stdout.contains("Empreinte"), "{ran:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(centre.path().join(&name))
                .unwrap()
                .permissions();
            assert_eq!(mode.mode() & 0o777, 0o600);
        }
    }
    // The same workshop again: the same, but for when it was made. A file that is there is not touched.
    good(&export(centre.path(), WORKSHOP, "anonyme", "encore.glane"));
    let bytes = |name: &str| fs::read(centre.path().join(name)).unwrap();
    let parts = |name: &str| glane_archive::read(&bytes(name)).unwrap().manifest.files;
    assert_eq!(parts("encore.glane"), parts("anonyme.glane"));
    fs::copy(
        centre.path().join("anonyme.glane"),
        centre.path().join("encore.glane"),
    )
    .unwrap();
    let again = export(centre.path(), WORKSHOP, "tout", "tout.glane");
    assert_eq!(again.code, Some(2), "{again:?}");

    let federation = tempdir().unwrap();
    for name in ["comptes.glane", "anonyme.glane", "encore.glane"] {
        fs::write(federation.path().join(name), bytes(name)).unwrap();
    }
    let files = ["comptes.glane", "anonyme.glane", "encore.glane"];
    let checked = run(
        federation.path(),
        &[&["archive", "check"], &files[..]].concat(),
    );
    good(&checked);
    assert_eq!(
        checked.stdout.matches("archive entière et signée").count(),
        3
    );
    let asked = [
        &["archive", "import"],
        &files[..],
        &["--into", "reseau", "--json"],
    ]
    .concat();
    let taken = run(federation.path(), &asked);
    good(&taken);
    assert_eq!(
        (&taken.json()["new"], &taken.json()["known"]),
        (&2.into(), &1.into())
    );
    let first = show(federation.path());
    good(&run(federation.path(), &asked));
    assert_eq!(show(federation.path()), first);

    // The counts are those of the restitution's own file.
    let report = run(centre.path(), &["report", "--workshop", WORKSHOP, "--json"]).json();
    let edition = &first["editions"]["2024"];
    assert_eq!(edition["people"], report["people"]);
    for asked in edition["questions"].as_array().unwrap() {
        let question = asked["question"].as_str().unwrap();
        assert_eq!(
            asked["answered"], report["questions"][question]["n"],
            "{question}"
        );
    }
    let told = run(federation.path(), &["archive", "show", "reseau"]);
    good(&told);
    assert!(told.stdout.contains("38 personnes"), "{told:?}");
}

#[test]
fn an_archive_is_made_while_the_room_is_open() {
    let centre = machine(WORKSHOP);
    let before = export(centre.path(), WORKSHOP, "tout", "avant.glane");
    good(&before);
    let server = Server::start(centre.path(), &["serve", "--listen", "127.0.0.1:0"]);
    let ran = export(centre.path(), WORKSHOP, "tout", "pendant.glane");
    server.stop();
    good(&ran);
    let bytes = |name: &str| fs::read(centre.path().join(name)).unwrap();
    // The same, but for when it was made.
    let files = |name: &str| glane_archive::read(&bytes(name)).unwrap().manifest.files;
    assert_eq!(files("avant.glane"), files("pendant.glane"));
}

#[test]
fn what_is_refused_is_said_and_keeps_nothing_else_out() {
    let centre = machine(WORKSHOP);
    good(&export(centre.path(), WORKSHOP, "comptes", "bonne.glane"));
    let mut bytes = fs::read(centre.path().join("bonne.glane")).unwrap();
    bytes.truncate(bytes.len() - 7);
    fs::write(centre.path().join("coupee.glane"), &bytes).unwrap();
    let asked = [
        "archive",
        "import",
        "coupee.glane",
        "bonne.glane",
        "--into",
        "reseau",
    ];
    let ran = run(centre.path(), &asked);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.stderr
            .contains("coupee.glane n’est pas une archive entière")
            || ran
                .stderr
                .contains("coupee.glane n'est pas une archive entière"),
        "{ran:?}"
    );
    assert_eq!(show(centre.path())["centres"].as_array().unwrap().len(), 1);
    for (asked, code) in [
        (vec!["archive", "check", "nulle-part.glane"], 2),
        (vec!["archive", "show", "autre"], 2),
        (
            vec!["archive", "import", "bonne.glane", "--into", "../ailleurs"],
            2,
        ),
        (vec!["archive", "settle", "reseau", "1", "1"], 2),
        (
            vec![
                "archive", "export", WORKSHOP, "--level", "peu", "-o", "x.glane",
            ],
            2,
        ),
        (
            vec![
                "archive", "export", "autre", "--level", "tout", "-o", "x.glane",
            ],
            2,
        ),
    ] {
        let ran = run(centre.path(), &asked);
        assert_eq!(ran.code, Some(code), "{asked:?}: {ran:?}");
        assert!(
            ran.stderr.lines().count() >= 2,
            "what to do is said: {ran:?}"
        );
    }
}

#[test]
fn what_centres_decided_otherwise_is_settled_by_a_person() {
    let federation = tempdir().unwrap();
    for (name, theme) in [("centre-a", "Les soirées"), ("centre-b", "Le soir")] {
        let centre = machine(name);
        let book = format!("[[theme]]\ncle = \"soirees\"\ntexte = \"{theme}\"\n");
        let export_to = [
            "codebook",
            "export",
            "--workshop",
            name,
            "--question",
            "freins",
            "g.grille.toml",
        ];
        good(&run(centre.path(), &export_to));
        let written = fs::read_to_string(centre.path().join("g.grille.toml")).unwrap();
        let book = if written.contains("[[themes]]") {
            book.replace("[[theme]]", "[[themes]]")
        } else {
            book
        };
        fs::write(centre.path().join("n.grille.toml"), book).unwrap();
        let import = [
            "codebook",
            "import",
            "--workshop",
            name,
            "--question",
            "freins",
            "n.grille.toml",
        ];
        let ran = run(centre.path(), &import);
        assert_eq!(ran.code, Some(0), "{ran:?}\n{written}");
        good(&export(centre.path(), name, "anonyme", "a.glane"));
        let to = federation.path().join(format!("{name}.glane"));
        fs::copy(centre.path().join("a.glane"), to).unwrap();
    }
    let files = ["centre-a.glane", "centre-b.glane"];
    let import = [&["archive", "import"], &files[..], &["--into", "reseau"]].concat();
    good(&run(federation.path(), &import));
    let subject = "freins theme:soirees";
    assert_eq!(
        show(federation.path())["waiting"][subject]
            .as_object()
            .unwrap()
            .len(),
        2
    );
    let told = run(federation.path(), &["archive", "show", "reseau"]);
    assert!(told.stdout.contains("À trancher, 1"), "{told:?}");
    let choices = told.stdout.matches("Il s’appelle").count();
    assert_eq!(choices, 2, "choices are words: {told:?}");
    assert!(!told.stdout.contains("{\""), "{told:?}");
    good(&run(
        federation.path(),
        &["archive", "settle", "reseau", "1", "1"],
    ));
    assert!(
        show(federation.path())["waiting"]
            .as_object()
            .unwrap()
            .is_empty()
    );
    // Who changes their mind settles it again by the same number.
    good(&run(
        federation.path(),
        &["archive", "settle", "reseau", "1", "2"],
    ));
    let told = run(federation.path(), &["archive", "show", "reseau"]);
    assert_eq!(
        told.stdout.matches("retenu pour tous").count(),
        1,
        "{told:?}"
    );
}

/// Files of other versions: where the same is said it is proved, and nothing else is; nobody is said to have changed it.
fn of_other_versions(home: &Path, made: &str, figures: &str) {
    for (file, whole, before) in [
        ("reseau.html", made, ""),
        ("reseau.json", figures, "\"people\": "),
    ] {
        let form = concat!(env!("CARGO_PKG_VERSION"), "/");
        assert_eq!(whole.matches(form).count(), 1, "{file}");
        for (other, said) in [
            (
                whole.replace(form, "0.0.9/"),
                "une autre version de Glane (0.0.9/",
            ),
            (
                whole.replace(&form_of(whole), ""),
                "ne dit pas quelle version de Glane",
            ),
        ] {
            fs::write(home.join(file), &other).unwrap();
            good(&run(home, &["check", file]));
            let bent = if before.is_empty() {
                other.replacen(" personnes", "9 personnes", 1)
            } else {
                other.replacen(before, &format!("{before}9"), 1)
            };
            assert_ne!(bent, other);
            fs::write(home.join(file), &bent).unwrap();
            let ran = run(home, &["check", file]);
            assert_eq!(ran.code, Some(1), "{ran:?}");
            let told = glane_testkit::page::plain(&ran.stderr);
            for said in ["n'est pas vérifiable", said] {
                assert!(told.contains(said), "{said}: {told}");
            }
            assert!(!ran.stdout.contains("Refusé"), "{ran:?}");
        }
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one page and its figures, each altered in turn"
)]
#[tokio::test]
async fn a_consultations_restitution_is_held_against_its_archives() -> anyhow::Result<()> {
    let federation = tempdir()?;
    let home = federation.path();
    for (name, day) in [("centre-a", ""), ("centre-b", "2025-02-03")] {
        let centre = machine_of(name, day);
        let to = ["-o", "a.glane", "--edition", "2025"];
        let asked = [&["archive", "export", name, "--level", "anonyme"], &to[..]].concat();
        good(&run(centre.path(), &asked));
        fs::copy(
            centre.path().join("a.glane"),
            home.join(format!("{name}.glane")),
        )?;
    }
    let import = ["archive", "import", "centre-a.glane", "--into", "reseau"];
    good(&run(home, &import));
    let page = async |ending: &str| -> anyhow::Result<String> {
        let server = Server::start(home, &["serve"]);
        let desk = Desk::of(&server).await?;
        let page = desk
            .page(&format!("/consultations/reseau/fichiers/reseau.{ending}"))
            .await?;
        assert_eq!(server.stop().code, Some(0));
        Ok(page)
    };
    let (made, figures) = (page("html").await?, page("json").await?);
    let check = |text: &str| {
        fs::write(home.join("reseau.html"), text).unwrap();
        run(home, &["check", "reseau.html"])
    };
    let whole = check(&made);
    assert_eq!(whole.code, Some(0), "{whole:?}");
    assert!(
        whole.stdout.contains("tout est comme les archives"),
        "{whole:?}"
    );

    // The first number of people that a sentence says, one more.
    let at = made.find(" personnes").unwrap();
    let digit = made[..at].rfind(|c: char| !c.is_ascii_digit()).unwrap() + 1;
    let number: u64 = made[digit..at].parse()?;
    let bent = format!("{}{}{}", &made[..digit], number + 1, &made[at..]);
    let ran = check(&bent);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let line = made[..at].matches('\n').count() + 1;
    assert!(
        ran.stdout.contains(&format!("Refusé, ligne {line}")),
        "{ran:?}"
    );
    assert!(ran.stdout.contains("Il faudrait"), "{ran:?}");
    let json = run(home, &["check", "--json", "reseau.html"]).json();
    assert_eq!(json["files"][0]["outcome"], "refused");
    assert_eq!(
        json["files"][0]["consultation"]["faults"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let added = check(&made.replace("</main>", "<p>Bravo à tous.</p></main>"));
    assert_eq!(added.code, Some(1), "{added:?}");
    assert!(added.stdout.contains("Sans preuve"), "{added:?}");

    // A mark of a drawing, however long the drawing is: only what differs is told, and where.
    let at = made.find("<svg").unwrap();
    let radius = at + made[at..].find(" width=\"").unwrap() + " width=\"".len();
    let end = radius + made[radius..].find('"').unwrap();
    let bent = format!("{}987.65{}", &made[..radius], &made[end..]);
    let ran = check(&bent);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for said in ["(dessin «", "width=\"987.65\"", "Il faudrait"] {
        assert!(ran.stdout.contains(said), "{said}: {ran:?}");
    }
    assert!(!ran.stdout.contains('…'), "{ran:?}");

    // The figures as a file: a number that was changed is named by its line and its way.
    let check_figures = |text: &str| {
        fs::write(home.join("reseau.json"), text).unwrap();
        run(home, &["check", "reseau.json"])
    };
    let whole = check_figures(&figures);
    assert_eq!(whole.code, Some(0), "{whole:?}");
    let people = figures.find("\"people\": ").unwrap() + "\"people\": ".len();
    let end = people + figures[people..].find([',', '\n']).unwrap();
    let bent = format!("{}987654{}", &figures[..people], &figures[end..]);
    let ran = check_figures(&bent);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let line = figures[..people].matches('\n').count() + 1;
    for said in [
        format!("Refusé, ligne {line} (centres › "),
        "› people) : 987654".to_owned(),
        format!("Il faudrait : {}", &figures[people..end]),
    ] {
        let told = glane_testkit::page::plain(&ran.stdout);
        assert!(told.contains(&said), "{said}: {told}");
    }
    let json = run(home, &["check", "--json", "reseau.json"]).json();
    assert_eq!(json["files"][0]["outcome"], "refused");
    let ran = check_figures(figures.get(..figures.len() / 2).unwrap());
    assert_eq!(ran.code, Some(2), "{ran:?}");

    of_other_versions(home, &made, &figures);

    // Of other archives nothing can be said, and elsewhere neither.
    let import = ["archive", "import", "centre-b.glane", "--into", "reseau"];
    good(&run(home, &import));
    let ran = check(&made);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.stderr.contains("d’autres archives"), "{ran:?}");
    // Two centres of two months: what is told by date is held, too.
    let (both, figures) = (page("html").await?, page("json").await?);
    assert!(!made.contains(", date par date") && both.contains(", date par date"));
    assert_eq!(check(&both).code, Some(0));
    assert!(both.contains("février 2025 ("));
    let ran = check(&both.replacen("février 2025 (", "mars 2025 (", 1));
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(check_figures(&figures).code, Some(0));
    let ran = check_figures(&figures.replacen("\"2025-02\"", "\"2025-03\"", 1));
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.stdout.contains("periods › "), "{ran:?}");
    let ran = check(&made.replace("content=\"reseau\"", "content=\"autre\""));
    assert_eq!(ran.code, Some(2), "{ran:?}");
    Ok(())
}
