//! A copy put back over work that went further: what was sealed, erased or taken back since is not undone in silence.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use tempfile::tempdir;

use super::{back_up, bytes, names, restore};
use crate::kit::{Ran, Server, run};
use crate::workshop::{Desk, Phone, SLUG, figures, made, serve};

/// A word that only one phone wrote.
const MARK: &str = "zarbicolle";

/// A data folder in which three people chose and one of them wrote a word, a copy of it, and the program that serves it.
async fn copied(home: &Path, data: &Path) -> Result<(Server, Desk, Vec<Phone>)> {
    let server = serve(home, data);
    let desk = Desk::of(&server).await?;
    desk.decide("open", "choix").await?;
    let mut phones = Vec::new();
    for value in ["oui", "oui", "non"] {
        let phone = Phone::of(&server)?;
        phone.answer(value).await?;
        phones.push(phone);
    }
    desk.decide("open", "mots").await?;
    phones[0].answer(MARK).await?;
    assert_eq!(back_up(home, data, "avant.age").code, Some(0));
    Ok((server, desk, phones))
}

/// Ends a workshop by its page.
async fn end(server: &Server, desk: &Desk, act: &str) -> Result<String> {
    let path = format!("/animer/{SLUG}/vie");
    let base = page::field(&desk.page(&path).await?, "base").context("no base")?;
    let code = server.first["code"].as_str().context("no code")?;
    let code = if act == "purge" { "EFFACER" } else { code };
    let form = [("act", act), ("base", &*base), ("confirm", code)];
    let answer = desk.post(&path, &form).await?;
    let status = answer.status().as_u16();
    let said = page::words(&answer.text().await?);
    ensure!(status == 303 || status == 200, "{act}: {said}");
    Ok(said)
}

/// Somebody takes their answers back, by the receipt that their page shows.
async fn leave(server: &Server, phone: &Phone) -> Result<()> {
    let code = server.first["code"].as_str().context("no code")?;
    let room = server.local(&format!("/{code}"));
    let shown = phone.client.get(format!("{room}/retrait")).send().await?;
    let receipt = page::field(&shown.text().await?, "receipt").context("no receipt")?;
    let form = [("receipt", &*receipt), ("sure", "1")];
    let asked = phone.client.post(format!("{room}/retrait")).form(&form);
    ensure!(asked.send().await?.status().is_success());
    Ok(())
}

/// Without the flag nothing is touched, and what would be undone is said; with it, what the program told.
fn put_back(home: &Path, data: &Path, says: &[&str]) -> serde_json::Value {
    let before = bytes(data);
    let refused = restore(home, "avant.age", data, &["--replace"]);
    assert_eq!(
        (refused.code, refused.stdout.as_str()),
        (Some(1), ""),
        "{refused:?}"
    );
    let said = page::plain(&refused.stderr);
    for part in says.iter().chain(&["--bring-back", "Rien n'a été touché"]) {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(bytes(data), before);
    assert!(!home.join("donnees.restauration").exists());
    let more = ["--replace", "--bring-back", "--json"];
    let ran = restore(home, "avant.age", data, &more);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(!data.join("avant").exists());
    let told = ran.json();
    assert_eq!(told["compared"], true, "{told}");
    told["undone"].clone()
}

fn doctor(home: &Path, data: &Path) -> Ran {
    run(
        home,
        &["doctor", "--json", "--data", data.to_str().unwrap()],
    )
}

#[tokio::test]
async fn what_was_sealed_since_is_sealed_again() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let (server, desk, phones) = copied(home.path(), &data).await?;
    leave(&server, &phones[2]).await?;
    end(&server, &desk, "seal").await?;
    assert_eq!(server.stop().code, Some(0));
    let said = ["« essai » clos", "par 1 personne"];
    let undone = put_back(home.path(), &data, &said);
    // Whose the answers are that were taken back nobody knows any more: that is said, not done.
    let expected = serde_json::json!([
        { "workshop": "essai", "what": "left", "again": false },
        { "workshop": "essai", "what": "sealed", "again": true },
    ]);
    assert_eq!(undone, expected);
    assert_eq!(figures(home.path(), &data)["people"], 3);
    let again = back_up(home.path(), &data, "apres.age").json();
    assert_eq!(again["linkable"], false, "{again}");
    // Put back over itself, nothing is undone.
    let ran = restore(home.path(), "apres.age", &data, &["--replace", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.json()["undone"], serde_json::json!([]));
    Ok(())
}

#[tokio::test]
async fn what_was_erased_since_is_erased_again() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let (server, desk, _) = copied(home.path(), &data).await?;
    end(&server, &desk, "purge").await?;
    assert_eq!(server.stop().code, Some(0));
    let undone = put_back(home.path(), &data, &["« essai » effacé"]);
    let expected = serde_json::json!([{ "workshop": "essai", "what": "purged", "again": true }]);
    assert_eq!(undone, expected);
    let holds = |at: &[u8]| at.windows(MARK.len()).any(|part| part == MARK.as_bytes());
    for (path, bytes) in bytes(&data) {
        assert!(!holds(&bytes), "{}", path.display());
    }
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    let paper = page::words(&desk.page(&format!("/animer/{SLUG}/certificat")).await?);
    ensure!(paper.contains("Personnes 3"), "{paper}");
    // What is missing is written while it serves, soon after it began.
    let file = data.join("essai.certificat.toml");
    for _ in 0..200 {
        if file.exists() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    ensure!(file.exists());
    assert_eq!(server.stop().code, Some(0));
    Ok(())
}

#[tokio::test]
async fn who_took_their_answers_back_since_is_taken_out_again() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let (server, _, phones) = copied(home.path(), &data).await?;
    leave(&server, &phones[0]).await?;
    assert_eq!(server.stop().code, Some(0));
    let said = ["réponses retirées de « essai » par 1 personne"];
    let undone = put_back(home.path(), &data, &said);
    let expected = serde_json::json!([{ "workshop": "essai", "what": "left", "again": true }]);
    assert_eq!(undone, expected);
    let figures = figures(home.path(), &data);
    assert_eq!(figures["people"], 2);
    assert!(!figures.to_string().contains(MARK), "{figures}");
    Ok(())
}

#[tokio::test]
async fn what_stood_there_before_is_told_of_once_it_holds_what_was_to_go() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let (server, _, _) = copied(home.path(), &data).await?;
    assert_eq!(server.stop().code, Some(0));
    let ran = restore(home.path(), "avant.age", &data, &["--replace"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ensure!(ran.stdout.contains("avec tout ce qu’il avait"), "{ran:?}");
    let kept = names(home.path());
    let kept = kept.iter().find(|name| name.starts_with("donnees.avant-"));
    let kept = kept.context("nothing was kept")?;
    let ran = doctor(home.path(), &data);
    ensure!(ran.stdout.contains(kept.as_str()), "{ran:?}");
    ensure!(!ran.stdout.contains("clos ou effacé depuis"), "{ran:?}");
    // Sealed here, it still ties answers to phones there: who sealed is told, and doctor says where it lies.
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    let said = end(&server, &desk, "seal").await?;
    ensure!(said.contains("n'ont pas pu être détruites"), "{said}");
    assert_eq!(server.stop().code, Some(0));
    let ran = doctor(home.path(), &data);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    ensure!(ran.stdout.contains("clos ou effacé depuis"), "{ran:?}");
    fs::remove_dir_all(home.path().join(kept))?;
    let ran = doctor(home.path(), &data);
    ensure!(!ran.stdout.contains("donnees.avant-"), "{ran:?}");
    Ok(())
}

#[test]
fn what_a_restore_that_was_cut_off_left_is_told_and_goes_at_the_next_start() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let left = home.path().join("donnees.restauration");
    fs::create_dir(&left).unwrap();
    fs::copy(data.join("glane.sqlite"), left.join("glane.sqlite")).unwrap();
    let ran = doctor(home.path(), &data);
    assert!(ran.stdout.contains("donnees.restauration"), "{ran:?}");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let server = serve(home.path(), &data);
    assert!(!left.exists());
    assert_eq!(server.stop().code, Some(0));
    // Where the folder itself is not there, it may be all there is.
    fs::rename(&data, &left).unwrap();
    let server = serve(home.path(), &home.path().join("donnees"));
    assert!(left.join("glane.sqlite").exists());
    assert_eq!(server.stop().code, Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_followed_and_a_lost_one_is_told() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    assert_eq!(back_up(home.path(), &data, "avant.age").code, Some(0));
    let disk = home.path().join("disque");
    fs::create_dir(&disk).unwrap();
    let link = home.path().join("lien");
    let lead = |to: &Path| {
        drop(fs::remove_file(&link));
        std::os::unix::fs::symlink(to, &link).unwrap();
    };
    lead(&disk.join("pas-encore"));
    let ran = restore(home.path(), "avant.age", &link, &[]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(
        ran.stderr
            .contains("un lien vers un dossier qui n’existe pas"),
        "{ran:?}"
    );
    // Empty, then full.
    let there = disk.join("vide");
    fs::create_dir(&there).unwrap();
    lead(&there);
    for more in [&[][..], &["--replace"]] {
        let ran = restore(home.path(), "avant.age", &link, more);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(link.is_symlink());
        assert_eq!(figures(home.path(), &there)["people"], 0);
        assert_eq!(figures(home.path(), &link)["people"], 0);
    }
    let beside = names(&disk);
    assert!(
        beside.iter().any(|name| name.starts_with("vide.avant-")),
        "{beside:?}"
    );
}

/// Who was taken off the team does not come back with a copy of when they were in it.
#[tokio::test]
async fn who_left_the_team_stays_out_of_what_is_put_back() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let folder = data.to_str().context("a path")?;
    let invited = run(home.path(), &["invite", "Léa Martin", "--data", folder]);
    assert_eq!(invited.code, Some(0), "{invited:?}");
    assert_eq!(back_up(home.path(), &data, "avant.age").code, Some(0));
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    let team = desk.page("/equipe").await?;
    let member = page::field(&team, "member").context("nobody")?;
    let form = [("act", "part"), ("member", &*member)];
    ensure!(desk.post("/equipe", &form).await?.status().as_u16() < 400);
    assert_eq!(server.stop().code, Some(0));
    let ran = restore(home.path(), "avant.age", &data, &["--replace"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        page::plain(&ran.stdout).contains("1 personne retirée de l'équipe"),
        "{ran:?}"
    );
    let server = serve(home.path(), &data);
    let desk = Desk::of(&server).await?;
    let team = desk.page("/equipe").await?;
    assert_eq!(page::field(&team, "member"), None, "{team}");
    assert_eq!(server.stop().code, Some(0));
    Ok(())
}
