//! Nothing the notice says is false of the data folder after a run of the real program.

use std::path::Path;

use anyhow::Result;
use glane_core::date::Day;
use glane_core::notice::{Settings, Statement, notice};
use glane_core::script::read::read;
use glane_testkit::page;
use tempfile::tempdir;

use crate::kit::{Server, command, run};

const SCRIPT: &str = r#"[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"
conservation = 3650
groupes = ["Nord", "Sud"]
notice = "Merci d'être venus."
exemple = "Rien n'est vrai ici."

[confidentialite]
responsable = "La Fabrique"
contact_dpo = "donnees@exemple.org"
base_legale = "consentement"

[[question]]
cle = "mots"
type = "mots"
texte = "Quels mots ?"
maximum = 2

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"

[[question]]
cle = "profil"
type = "profil"
texte = "Et vous ?"
lignes = [{ texte = "Votre âge", options = ["Moins de 26 ans", "26 ans et plus"] }]
"#;

const AGENT: &str = "NavigateurTresParticulier/7";
const ADDRESS: &str = "203.0.113.77";

/// Every byte of every file of a folder.
fn all_bytes(folder: &Path, bytes: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all_bytes(&path, bytes);
        } else {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A phone that says a great deal of itself.
fn phone() -> Result<reqwest::Client> {
    let headers = [
        ("x-forwarded-for", ADDRESS),
        ("forwarded", "for=203.0.113.77"),
        ("accept-language", "fr, br;q=0.1234"),
        ("sec-ch-ua-model", "ModeleTresParticulier"),
    ];
    let headers = headers
        .into_iter()
        .map(|(name, value)| Ok((name.parse()?, value.parse()?)));
    Ok(reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .user_agent(AGENT)
        .default_headers(headers.collect::<Result<_>>()?)
        .build()?)
}

/// What a run left: every byte of the data folder, and what the program and its pages said.
struct Left {
    bytes: Vec<u8>,
    log: String,
    /// The participant's own number, and all cookies handed out.
    token: String,
    cookies: Vec<String>,
    /// The addresses that the participant's pages name, assets among them.
    named: Vec<String>,
}

async fn a_run() -> Result<Left> {
    let home = tempdir()?;
    std::fs::write(home.path().join("s.atelier.toml"), SCRIPT)?;
    let data = "participant,groupe,source,question,reponse\nreperedufichier,nord,papier,mots,venuedufichier\n";
    std::fs::write(home.path().join("r.csv"), data)?;
    for file in ["s.atelier.toml", "r.csv"] {
        let ran = run(home.path(), &["import", "--workshop", "essai", file]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    let server = Server::start(home.path(), &["serve"]);
    let console = reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .build()?;
    console.get(server.url("facilitator")).send().await?;
    let room = server.url("participant");
    let phone = phone()?;
    let (mut cookies, mut named) = (Vec::new(), Vec::new());
    let mut look = async |path: &str| -> Result<String> {
        let answer = phone.get(format!("{room}{path}")).send().await?;
        let given = answer.headers().get_all("set-cookie").iter();
        cookies.extend(given.map(|value| value.to_str().unwrap().to_owned()));
        let html = answer.text().await?;
        named.extend(page::attributes(&html, "src"));
        named.extend(page::attributes(&html, "href"));
        Ok(html)
    };
    look("/confidentialite").await?;
    let open = [("act", "open"), ("question", "texte")];
    let html = console
        .get(server.local("/animer/essai"))
        .send()
        .await?
        .text()
        .await?;
    let base = page::field(&html, "base").unwrap();
    let form: Vec<(&str, &str)> = open.into_iter().chain([("base", base.as_str())]).collect();
    let decide = server.local("/animer/essai/decider");
    let opened = console.post(decide).form(&form).send().await?;
    assert!(opened.status().is_success(), "{opened:?}");
    look("").await?;
    let join = phone.post(format!("{room}/groupe"));
    join.form(&[("group", "sud")]).send().await?;
    let answer = [
        ("question", "texte"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "Réponse reconnaissable"),
    ];
    let sent = phone.post(format!("{room}/reponse"));
    sent.form(&answer).send().await?;
    let html = look("").await?;
    assert!(html.contains("Réponse reconnaissable"), "{html}");
    server.publish("essai").await?;
    look("/confidentialite").await?;
    let ran = server.stop();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let token = cookies
        .first()
        .and_then(|cookie| cookie.split(['=', ';']).nth(1));
    let token = token.unwrap().to_owned();
    let mut bytes = Vec::new();
    all_bytes(&home.path().join(".local"), &mut bytes);
    Ok(Left {
        bytes,
        log: format!("{}{}", ran.stdout, ran.stderr),
        token,
        cookies,
        named,
    })
}

/// Each statement against what the run left; a new statement has to be held here before this compiles.
fn held(statement: &Statement, left: &Left) {
    let on_disk = |part: &str| holds(&left.bytes, part.as_bytes());
    let script = read(SCRIPT).unwrap();
    match statement {
        // What the script says is what is kept of it.
        Statement::Organiser(said) | Statement::Controller(said) | Statement::Contact(said) => {
            assert!(on_disk(said), "{said}");
        }
        Statement::Basis(basis) => assert!(on_disk(basis.written())),
        Statement::Own(label) | Statement::Sample(label) => assert!(on_disk(label.get("fr"))),
        Statement::Answers { is_sealed } => {
            assert!(!is_sealed);
            for part in [
                "Réponse reconnaissable",
                "venuedufichier",
                "papier",
                "phone",
            ] {
                assert!(on_disk(part), "{part}");
            }
        }
        Statement::Group(kept) => {
            assert!(*kept && on_disk("sud"));
        }
        Statement::Imported => assert!(on_disk("reperedufichier")),
        Statement::Number | Statement::Nameless => {
            let number: Vec<u8> = (0..32)
                .step_by(2)
                .map(|at| u8::from_str_radix(&left.token[at..at + 2], 16).unwrap())
                .collect();
            assert!(!holds(&left.bytes, &number), "the number's bytes");
            for part in [
                left.token.as_str(),
                AGENT,
                "NavigateurTresParticulier",
                "ModeleTresParticulier",
                ADDRESS,
                "br;q=0.1234",
            ] {
                assert!(!on_disk(part), "{part} is in the folder");
                assert!(!left.log.contains(part), "{part} is in the log");
            }
        }
        Statement::Cookie => {
            assert_eq!(left.cookies.len(), 1, "{:?}", left.cookies);
            for part in ["glane=", "Max-Age=2592000", "HttpOnly", "Path=/"] {
                assert!(left.cookies[0].contains(part), "{:?}", left.cookies);
            }
        }
        Statement::ThirdParty => {
            for name in &left.named {
                let ours = name.starts_with('/') && !name.starts_with("//") || name == "data:,";
                assert!(ours, "{name} is elsewhere");
            }
            assert!(left.named.len() > 3);
        }
        Statement::Place(shared) => assert_eq!(*shared, script.privacy.processor),
        Statement::Until {
            day,
            is_past,
            by_itself,
        } => {
            assert_eq!(*day, script.day.plus(3650));
            assert!(
                !is_past
                    && *by_itself == script.sample.is_none()
                    && on_disk("conservation = 3650")
                    && on_disk("Réponse reconnaissable")
            );
        }
        // The links that sealing cuts are there until then: one per phone, as a hash under the workshop's key.
        Statement::Sealing(days) => {
            assert_eq!(
                *days,
                script.sample.is_none().then_some(script.sealing_days)
            );
        }
        // What follows sealing and purge is held by the tests of those.
        Statement::Sealed(_) | Statement::Erased(_) => panic!("{statement:?} after an open run"),
        Statement::Profile(asks) => {
            let asked: Vec<&str> = asks.iter().map(|ask| ask.get("fr")).collect();
            assert_eq!(asked, ["Votre âge"]);
            assert!(on_disk("Votre âge"));
        }
        Statement::Backup => assert!(on_disk("person_token")),
        Statement::Threshold(k) => assert_eq!(*k, script.threshold),
        // What people see is held by the tests of each page.
        Statement::Facilitators
        | Statement::Room(_)
        | Statement::Shown { .. }
        | Statement::Published(_)
        | Statement::Free
        | Statement::Withdraw
        | Statement::Complaint => {}
    }
}

#[tokio::test]
async fn nothing_the_notice_says_is_false_of_the_folder_after_a_run() -> Result<()> {
    let left = a_run().await?;
    let script = read(SCRIPT).unwrap();
    let said = notice(&Settings {
        script: &script,
        life: &glane_core::life::Life::default(),
        today: Day::new(2026, 1, 15).unwrap(),
    });
    for statement in &said {
        held(statement, &left);
    }
    assert!(said.len() > 20, "the notice says it all: {said:?}");
    Ok(())
}

#[test]
fn a_wrong_ground_is_told_with_its_place_and_the_grounds_there_are() {
    let home = tempdir().unwrap();
    let wrong = SCRIPT.replace("\"consentement\"", "\"accord\"");
    std::fs::write(home.path().join("s.atelier.toml"), wrong).unwrap();
    let ran = command(home.path())
        .args(["check-script", "s.atelier.toml"])
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(1));
    let said = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    let said = page::plain(&said);
    for part in ["base_legale", "accord", "consentement, contrat", "14"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}
