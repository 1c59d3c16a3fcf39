//! The real program, a workshop from its first answer to its certificate: what is in its files, and what its commands say.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tempfile::tempdir;

use crate::kit::{Server, run};

const WORKSHOP: &str = "atelier-numerique";
const AGENT: &str = "NavigateurTresParticulier/7";
const CAME_FROM: &str = "203.0.113.77";

/// Every file below a folder, with its bytes.
fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, found)?;
        } else {
            found.push((path.display().to_string(), std::fs::read(&path)?));
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The names of files that hold a text.
fn holding(folder: &Path, part: &str) -> Result<Vec<String>> {
    let mut all = Vec::new();
    files(folder, &mut all)?;
    let with = all
        .into_iter()
        .filter(|(_, bytes)| holds(bytes, part.as_bytes()));
    Ok(with.map(|(name, _)| name).collect())
}

/// A phone with a browser of its own: what it wrote, its cookie, its receipt.
struct Phone {
    client: reqwest::Client,
    said: String,
    cookie: String,
    receipt: String,
}

async fn phone(server: &Server, code: &str, n: usize) -> Result<Phone> {
    let client = reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .user_agent(AGENT)
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let room = server.local(&format!("/{code}"));
    let first = client
        .get(&room)
        .header("x-forwarded-for", CAME_FROM)
        .send()
        .await?;
    let cookie = first
        .headers()
        .get("set-cookie")
        .context("no cookie")?
        .to_str()?;
    let cookie = cookie
        .split(['=', ';'])
        .nth(1)
        .context("no token")?
        .to_owned();
    let group = client
        .post(format!("{room}/groupe"))
        .form(&[("group", "groupe-1")]);
    ensure!(group.send().await?.status() == 303);
    let said = format!("Phrase marquée numéro {n} de ce téléphone");
    let form = [
        ("question", "libre"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", said.as_str()),
    ];
    let sent = client
        .post(format!("{room}/reponse"))
        .header("x-forwarded-for", CAME_FROM)
        .form(&form)
        .send()
        .await?;
    ensure!(sent.status() == 303, "{}", sent.text().await?);
    let page = glane_testkit::page::words(&client.get(&room).send().await?.text().await?);
    let (_, receipt) = page.split_once("Reçu : ").context("no receipt")?;
    let receipt = receipt.split(' ').next().unwrap_or_default().to_owned();
    Ok(Phone {
        client,
        said,
        cookie,
        receipt,
    })
}

/// A script with one open question; its retention is said.
const SCRIPT: &str = r#"[atelier]
nom = "atelier-numerique"
titre = "Un atelier"
date = 2026-11-26
organisateur = "Un centre social"
conservation = 30
groupes = ["Groupe 1", "Groupe 2"]

[[question]]
cle = "libre"
type = "texte"
texte = "Qu'en dites-vous ?"
"#;

async fn step(server: &Server, client: &reqwest::Client, act: &str, code: &str) -> Result<()> {
    let url = server.local(&format!("/animer/{WORKSHOP}/vie"));
    let page = client.get(&url).send().await?.text().await?;
    let base = glane_testkit::page::field(&page, "base").context("no form")?;
    let code = if act == "purge" { "EFFACER" } else { code };
    let form = [("act", act), ("base", base.as_str()), ("confirm", code)];
    let done = client.post(&url).form(&form).send().await?;
    ensure!(done.status().is_success(), "{act}: {}", done.text().await?);
    Ok(())
}

/// Figures without what names answers, and without the revisions that name the data.
fn nameless(value: &mut Value) {
    match value {
        Value::Object(all) => {
            all.remove("answer");
            all.values_mut().for_each(nameless);
        }
        Value::Array(all) => all.iter_mut().for_each(nameless),
        _ => {}
    }
}

fn figures(home: &Path) -> Result<Value> {
    let ran = run(home, &["report", "--workshop", WORKSHOP, "--json"]);
    ensure!(ran.code == Some(0), "{ran:?}");
    let mut value = ran.json();
    nameless(&mut value);
    Ok(value)
}

/// A browser that holds the facilitator's link.
async fn facilitator(server: &Server) -> Result<reqwest::Client> {
    let client = reqwest::Client::builder();
    let client = client.cookie_store(true).no_proxy().build()?;
    client.get(server.url("facilitator")).send().await?;
    Ok(client)
}

/// Seven people answer, one of them twice; the session ends and the restitution is published. Gives the workshop's code,
/// the phones, and the files that were taken away.
async fn an_afternoon(at: &Path) -> Result<(String, Vec<Phone>, Vec<String>)> {
    std::fs::write(at.join("un.atelier.toml"), SCRIPT)?;
    ensure!(run(at, &["create", "un.atelier.toml"]).code == Some(0));
    let server = Server::start(at, &["serve"]);
    let participant = server.url("participant");
    let code = participant.rsplit('/').next().context("no code")?;
    let client = facilitator(&server).await?;
    let open = [("act", "open"), ("question", "libre"), ("base", "1")];
    let url = server.local(&format!("/animer/{WORKSHOP}/decider"));
    let opened = client.post(url).form(&open).send().await?;
    ensure!(opened.status().is_success());
    let mut phones = Vec::new();
    for n in 0..7 {
        phones.push(phone(&server, code, n).await?);
    }
    // One changes their mind; what they said before is nobody's business any more.
    let changed = [
        ("question", "libre"),
        ("round", "1"),
        ("attempt", "2"),
        ("v", "Phrase dite autrement à la fin"),
    ];
    let url = server.local(&format!("/{code}/reponse"));
    let sent = phones[3].client.post(url).form(&changed).send().await?;
    ensure!(sent.status() == 303);
    step(&server, &client, "end", "").await?;
    let (_, page) = server.publish(WORKSHOP).await?;
    let link = format!("{WORKSHOP}.html?donnees=");
    let (_, rest) = page.split_once(&link).context("no file")?;
    let revision: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let mut published = Vec::new();
    for format in ["html", "json"] {
        let file = format!("/animer/{WORKSHOP}/restitution/{WORKSHOP}.{format}?donnees={revision}");
        let answer = client.get(server.local(&file)).send().await?;
        let name = format!("publie.{format}");
        std::fs::write(at.join(&name), answer.bytes().await?)?;
        published.push(name);
    }
    assert_eq!(server.stop().code, Some(0));
    Ok((code.to_owned(), phones, published))
}

/// No file of the data folder holds what led to anybody.
fn nothing_leads_to(phones: &[Phone], names: &BTreeSet<String>, data: &Path) -> Result<()> {
    let gone = ["Phrase marquée numéro 3", AGENT, CAME_FROM].into_iter();
    let theirs = phones
        .iter()
        .flat_map(|phone| [&phone.cookie, &phone.receipt]);
    let all = gone.chain(names.iter().chain(theirs).map(String::as_str));
    for part in all {
        let with = holding(data, part)?;
        assert!(with.is_empty(), "{part} in {with:?}");
    }
    Ok(())
}

/// The files that were published are proved: by the data, or by what was kept of them.
fn proved(at: &Path, published: &[String], frozen: &Value) {
    for file in published {
        let held = run(at, &["check", "--json", file]);
        assert_eq!(held.code, Some(0), "{file}: {held:?}");
        let held = held.json();
        assert_eq!(held["files"][0]["outcome"], "proved");
        assert_eq!(held["files"][0]["frozen"], *frozen, "{file}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_the_first_answer_to_the_certificate_no_file_keeps_what_was_promised_gone()
-> Result<()> {
    let home = tempdir()?;
    let at = home.path();
    let (code, phones, published) = an_afternoon(at).await?;
    let before = figures(at)?;
    let told = std::fs::read_to_string(at.join("publie.json"))?;
    let names = answers(&serde_json::from_str(&told)?);
    let data = data_folder(at)?;
    assert!(
        !holding(&data, &phones[0].said)?.is_empty(),
        "the right place"
    );

    let server = Server::start(at, &["serve"]);
    step(&server, &facilitator(&server).await?, "seal", &code).await?;
    nothing_leads_to(&phones, &names, &data)?;
    assert_eq!(server.stop().code, Some(0));
    nothing_leads_to(&phones, &names, &data)?;
    assert_eq!(figures(at)?, before, "the same figures, but for ids");
    proved(at, &published, &Value::Null);
    let refused = run(at, &["import", "--workshop", WORKSHOP, csv(at)?.as_str()]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    let said = glane_testkit::page::plain(&refused.stderr);
    assert!(said.contains("L'atelier est clos"), "{refused:?}");

    let server = Server::start(at, &["serve"]);
    step(&server, &facilitator(&server).await?, "purge", &code).await?;
    assert_eq!(server.stop().code, Some(0));
    let all = phones.iter().map(|phone| phone.said.as_str());
    for said in all.chain(["Phrase dite autrement à la fin"]) {
        let with = holding(&data, said)?;
        assert!(with.is_empty(), "« {said} » in {with:?}");
    }
    let certificate = std::fs::read_to_string(data.join(format!("{WORKSHOP}.certificat.toml")))?;
    assert!(certificate.contains("personnes = 7"), "{certificate}");
    proved(at, &published, &Value::Bool(true));
    let page = std::fs::read_to_string(at.join("publie.html"))?;
    std::fs::write(
        at.join("modifie.html"),
        page.replacen("7 personnes", "8 personnes", 1),
    )?;
    let held = run(at, &["check", "modifie.html"]);
    assert_eq!(held.code, Some(1), "{held:?}");
    let said = glane_testkit::page::plain(&held.stderr);
    assert!(
        said.contains("n'est pas celui qui avait été publié"),
        "{held:?}"
    );
    Ok(())
}

/// Every answer's id in figures.
fn answers(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match value {
        Value::Object(all) => {
            found.extend(all.get("answer").and_then(Value::as_str).map(str::to_owned));
            all.values().for_each(|one| found.extend(answers(one)));
        }
        Value::Array(all) => all.iter().for_each(|one| found.extend(answers(one))),
        _ => {}
    }
    found
}

/// The folder that holds the database.
fn data_folder(home: &Path) -> Result<std::path::PathBuf> {
    let mut all = Vec::new();
    files(home, &mut all)?;
    let database = all.iter().find(|(name, _)| name.ends_with(".sqlite"));
    let (name, _) = database.context("no database")?;
    Ok(Path::new(name).parent().context("no folder")?.to_owned())
}

/// A file with one answer.
fn csv(home: &Path) -> Result<String> {
    let path = home.join("papier.csv");
    std::fs::write(
        &path,
        "participant,groupe,source,question,reponse\np1,groupe-1,papier,libre,Trop tard\n",
    )?;
    Ok(path.display().to_string())
}
