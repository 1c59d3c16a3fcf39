//! Paths that climb out of a folder, by addresses, by names of files and by slugs.

use anyhow::Result;

use super::raw;
use crate::web::visit::{EVERY_KIND, Place, SLUG, Seen};

#[tokio::test]
async fn no_address_leads_out_of_the_house() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let secret = "motdepasse-du-dossier";
    std::fs::write(place.app.data().join("secret.txt"), secret)?;
    for base in [
        "/assets/",
        "/animer/essai/restitution/",
        "/animer/",
        "/",
        "/ecran/",
        "/lire/AAAAA/",
    ] {
        for climb in [
            "../secret.txt",
            "..%2fsecret.txt",
            "%2e%2e/secret.txt",
            "%2e%2e%2f%2e%2e%2fsecret.txt",
            "..%5csecret.txt",
            "....//secret.txt",
            "..%00/secret.txt",
            "glane.sqlite",
            "/etc/passwd",
            "%2fetc%2fpasswd",
        ] {
            let sent =
                format!("GET {base}{climb} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            let answer = raw(&place, &sent).await?;
            assert!(answer.starts_with("HTTP/1.1 "), "{base}{climb}: {answer}");
            let leaked = [secret, "root:x:0", "SQLite format"];
            let leaked = leaked.into_iter().any(|part| answer.contains(part));
            assert!(!leaked, "{base}{climb}: {answer}");
            assert!(
                !answer.starts_with("HTTP/1.1 200"),
                "{base}{climb}: {answer}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_name_of_a_file_that_is_handed_in_names_nothing_on_disk() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let outside = place.app.data().parent().unwrap().join("intrus.csv");
    for name in [
        "../intrus.csv",
        "/tmp/intrus.csv",
        "..\\\\intrus.csv",
        "intrus.csv\0.toml",
    ] {
        let body = format!(
            "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n\
             participant,groupe,source,question,reponse\na,,papier,choix,oui\n\r\n--limite--\r\n"
        );
        let url = format!("{}/animer/{SLUG}/importer", place.app.local);
        let request = place.facilitator.post(url);
        let kind = "multipart/form-data; boundary=limite";
        let answer = request
            .header("content-type", kind)
            .body(body)
            .send()
            .await?;
        assert!(
            answer.status().as_u16() < 500,
            "{name}: {}",
            answer.status()
        );
    }
    assert!(!outside.exists() && !std::path::Path::new("/tmp/intrus.csv").exists());
    let mut kept = Vec::new();
    for entry in std::fs::read_dir(place.app.data())? {
        kept.push(entry?.file_name().to_string_lossy().into_owned());
    }
    assert!(!kept.iter().any(|name| name.contains("intrus")), "{kept:?}");
    Ok(())
}

#[tokio::test]
async fn a_workshop_cannot_be_called_by_a_path() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    for name in ["../x", "a/b", "a\\\\b", "..", ".", "a\\u0000b", "con:x"] {
        let script = EVERY_KIND.replace("nom = \"essai\"", &format!("nom = \"{name}\""));
        assert!(place.app.workshop(&script).await.is_err(), "{name}");
    }
    let url = format!("{}/animer/..%2f..%2fessai", place.app.local);
    let seen = Seen::of(place.facilitator.get(url).send().await?).await?;
    assert_eq!(seen.status, 404);
    Ok(())
}
