//! A script that goes from one Glane to another by a link: made and taken back, fetched, shown, taken; and where none is.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use tempfile::tempdir;

use crate::kit::{Server, run};
use crate::workshop::{Desk, SLUG, made};

/// The first address that a page has with this in it.
fn address(shown: &str, part: &str) -> Option<String> {
    let links = shown.split("href=\"").skip(1);
    let mut links = links.filter_map(|rest| rest.split('"').next());
    links.find(|link| link.contains(part)).map(str::to_owned)
}

async fn text(answer: reqwest::Response) -> Result<(u16, String)> {
    let status = answer.status().as_u16();
    Ok((status, page::words(&answer.text().await?)))
}

/// Another Glane that nobody allowed to look inside this network does not.
async fn no_link_leads_inside(home: &Path, data: &str, link: &str) -> Result<()> {
    let taker = Server::start(home, &["serve", "--data", data]);
    let desk = Desk::of(&taker).await?;
    for (link, told) in [
        (link.to_owned(), "commence par http"),
        (link.replace("http://", "https://"), "réseau privé"),
        (
            "https://169.254.169.254/partage/a/B".to_owned(),
            "réseau privé",
        ),
        ("https://localhost/partage/a/B".to_owned(), "réseau privé"),
        (format!("{link}?x"), "pas un lien de partage"),
        ("file:///etc/passwd".to_owned(), "pas un lien de partage"),
        (String::new(), "pas un lien de partage"),
    ] {
        let (status, said) = text(
            desk.post("/deroules/lien", &[("link", link.as_str())])
                .await?,
        )
        .await?;
        ensure!(status == 422 && said.contains(told), "{link}: {said}");
    }
    ensure!(taker.stop().code == Some(0));
    Ok(())
}

/// Lends a script to everybody, as a Glane does.
async fn lends(script: &str) -> Result<String> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let link = format!("http://{}/partage/a/B", listener.local_addr()?);
    let mark = glane_web::pages::facilitator::library::lend::MARK;
    let answer = format!(
        "HTTP/1.1 200 OK\r\n{mark}: 1\r\ncontent-length: {}\r\n\r\n{script}",
        script.len()
    );
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut asked = [0; 4096];
            let _ = stream.read(&mut asked).await;
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    Ok(link)
}

#[tokio::test]
async fn a_lent_script_with_faults_is_told_by_them_and_may_be_mended() -> Result<()> {
    let home = tempdir()?;
    made(home.path());
    let script = std::fs::read_to_string(home.path().join("essai.atelier.toml"))?;
    let link = lends(&script.replacen("type = \"", "type = \"in", 1)).await?;
    let there = home.path().join("preneur");
    let there = there.to_str().context("text")?;
    let taker = Server::start(
        home.path(),
        &["serve", "--data", there, "--peer", "127.0.0.1"],
    );
    let desk = Desk::of(&taker).await?;
    let answer = desk.post("/deroules/lien", &[("link", &link)]).await?;
    let status = answer.status().as_u16();
    let shown = answer.text().await?;
    let words = page::words(&shown);
    ensure!(status == 422, "{status}: {words}");
    for said in [
        "1 erreur à corriger",
        "C'est bien un déroulé partagé par Glane",
        "ligne ",
        "Voir le texte du déroulé, ou le changer",
    ] {
        ensure!(words.contains(said), "{said}: {words}");
    }
    ensure!(!words.contains("n'est pas un déroulé partagé"), "{words}");
    // Mended where it is shown, it is taken.
    let part = reqwest::multipart::Form::new().text("source", script);
    let url = taker.local("/deroules");
    let built = desk.client.post(url).multipart(part).send().await?;
    ensure!(built.status().is_redirection(), "{}", built.status());
    ensure!(taker.stop().code == Some(0));
    Ok(())
}

#[tokio::test]
async fn a_script_goes_to_another_glane_by_a_link_that_ends() -> Result<()> {
    let (one, other) = (tempdir()?, tempdir()?);
    let data = made(one.path());
    let lender = Server::start(
        one.path(),
        &["serve", "--data", data.to_str().context("text")?],
    );
    let desk = Desk::of(&lender).await?;
    let lend = format!("/animer/{SLUG}/partager");
    let shown = desk.page(&lend).await?;
    ensure!(address(&shown, "/partage/").is_none(), "none stands");
    let answer = desk.post(&lend, &[("act", "lend"), ("days", "8")]).await?;
    ensure!(answer.status().is_client_error(), "for no other time");
    let make = async || -> Result<String> {
        let answer = desk.post(&lend, &[("act", "lend"), ("days", "7")]).await?;
        ensure!(answer.status().is_redirection());
        address(&desk.page(&lend).await?, "/partage/").context("a link")
    };
    let first = make().await?;
    let link = make().await?;
    ensure!(first != link);

    // Whoever has it reads the script, and nothing else.
    let anybody = reqwest::Client::builder().no_proxy().build()?;
    let answer = anybody.get(&link).send().await?;
    ensure!(answer.status().as_u16() == 200);
    let script = answer.text().await?;
    ensure!(script == std::fs::read_to_string(one.path().join("essai.atelier.toml"))?);
    for gone in [&first, &format!("{link}X"), &link.replace(SLUG, "autre")] {
        ensure!(
            anybody.get(gone).send().await?.status().as_u16() == 404,
            "{gone}"
        );
    }

    let there = other.path().join("donnees");
    let there = there.to_str().context("text")?;
    let borrow = "/deroules/lien";
    no_link_leads_inside(other.path(), there, &link).await?;
    let host = link
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split(':').next());
    let peer = ["serve", "--data", there, "--peer", host.context("a host")?];
    let taker = Server::start(other.path(), &peer);
    let theirs = Desk::of(&taker).await?;
    let answer = theirs.post(borrow, &[("link", &link)]).await?;
    let shown = answer.text().await?;
    let words = page::words(&shown);
    ensure!(
        words.contains("Rien n'est encore pris") && words.contains("Quels mots"),
        "{words}"
    );
    let list = theirs.page("/animer").await?;
    ensure!(
        !list.contains("Un titre reconnaissable"),
        "it is shown, not taken"
    );
    // As the page's own form sends it, changed before it is taken.
    let changed = script.replace("Un titre reconnaissable", "Le nôtre");
    let part = reqwest::multipart::Form::new().text("source", changed);
    let built = theirs
        .client
        .post(taker.local("/deroules"))
        .multipart(part)
        .send()
        .await?;
    ensure!(built.status().is_redirection(), "{}", built.status());
    ensure!(theirs.page("/animer").await?.contains("Le nôtre"));
    ensure!(
        desk.page("/animer")
            .await?
            .contains("Un titre reconnaissable")
    );

    // Taken back, it opens nothing any more.
    ensure!(
        desk.post(&lend, &[("act", "take_back")])
            .await?
            .status()
            .is_redirection()
    );
    ensure!(anybody.get(&link).send().await?.status().as_u16() == 404);
    let (status, said) = text(theirs.post(borrow, &[("link", &link)]).await?).await?;
    ensure!(status == 422 && said.contains("ne s'ouvre plus"), "{said}");
    ensure!(address(&desk.page(&lend).await?, "/partage/").is_none());

    // A link of another service of this house shows nothing of it.
    let (status, said) = text(
        theirs
            .post(
                borrow,
                &[("link", &link.replace("/partage/", "/animer/partage/"))],
            )
            .await?,
    )
    .await?;
    ensure!(
        status == 422 && said.contains("pas un lien de partage"),
        "{said}"
    );
    ensure!(taker.stop().code == Some(0) && lender.stop().code == Some(0));
    let ran = run(one.path(), &["serve", "--help"]);
    ensure!(ran.stdout.contains("--peer"), "{ran:?}");
    Ok(())
}
