//! `glane invite`: who has the machine always comes in.

use std::path::Path;

use anyhow::Result;
use tempfile::tempdir;

use crate::kit::{Ran, Server, example, run};

fn invite(home: &Path, name: &str) -> (Ran, String) {
    let ran = run(home, &["invite", name, "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let link = ran.json()["link"].as_str().unwrap().to_owned();
    (ran, link)
}

async fn choose(link: &str) -> Result<(reqwest::Client, reqwest::StatusCode)> {
    let client = reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let form = [
        ("password", "une phrase à moi"),
        ("again", "une phrase à moi"),
    ];
    let status = client.post(link).form(&form).send().await?.status();
    Ok((client, status))
}

#[tokio::test]
async fn who_has_the_machine_changes_the_secret_link_whether_the_folder_is_served_or_not()
-> Result<()> {
    let home = tempdir()?;
    let home = home.path();
    let changed = || {
        let ran = run(home, &["invite", "--new-key", "--json"]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let link = ran.json()["link"].as_str().unwrap().to_owned();
        link.split_once("/cle/").unwrap().1.to_owned()
    };
    let wrong = run(home, &["invite", "--new-key", "Awa"]);
    assert_eq!(wrong.code, Some(2), "{wrong:?}");
    let script = example("modele.atelier.toml").display().to_string();
    assert_eq!(run(home, &["create", &script]).code, Some(0));
    // Before anybody served, between two starts, and twice while it is served: the second way in is the first one's link.
    let (first, early) = (changed(), changed());
    let server = Server::start(home, &["serve"]);
    let opens = async |key: &str| -> Result<u16> {
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        let answer = client.get(server.local(&format!("/cle/{key}")));
        Ok(answer.send().await?.status().as_u16())
    };
    assert_eq!((opens(&first).await?, opens(&early).await?), (403, 303));
    let (third, fourth) = (changed(), changed());
    for (key, status) in [(early, 403), (third, 403), (fourth, 303)] {
        assert_eq!(opens(&key).await?, status, "{key}");
    }
    let told = run(home, &["invite", "--new-key"]);
    assert!(told.stdout.contains("Le nouveau lien secret"), "{told:?}");
    server.stop();
    Ok(())
}

#[tokio::test]
async fn a_link_to_come_in_is_made_whether_the_folder_is_served_or_not() -> Result<()> {
    let home = tempdir()?;
    let home = home.path();
    let script = example("modele.atelier.toml").display().to_string();
    assert_eq!(run(home, &["create", &script]).code, Some(0));
    let (ran, early) = invite(home, "Awa Diallo");
    assert_eq!(ran.json()["fresh"], true);
    let plain = run(home, &["invite", "awa diallo"]);
    assert!(
        plain.stdout.contains("Lien d’entrée pour Awa Diallo"),
        "{plain:?}"
    );
    assert!(
        plain.stdout.contains("http://localhost:8080/entrer/"),
        "{plain:?}"
    );
    let wrong = run(home, &["invite", "  "]);
    assert_eq!(wrong.code, Some(2), "{wrong:?}");

    let server = Server::start(home, &["serve"]);
    let (ran, link) = invite(home, "Awa Diallo");
    assert_eq!(ran.json()["fresh"], false);
    let path = |link: &str| {
        link.split_once("/entrer/")
            .map(|(_, key)| format!("/entrer/{key}"))
    };
    // The last one made opens, once, and lets run the house.
    let (_, status) = choose(&server.local(&path(&early).unwrap())).await?;
    assert_eq!(status.as_u16(), 410);
    let (client, status) = choose(&server.local(&path(&link).unwrap())).await?;
    assert_eq!(status.as_u16(), 303);
    let team = client.get(server.local("/equipe")).send().await?;
    assert_eq!(team.status().as_u16(), 200);
    assert!(team.text().await?.contains("Awa Diallo"));
    server.stop();
    Ok(())
}
