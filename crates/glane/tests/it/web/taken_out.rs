//! Archives that do not belong to a consultation, that do not count, and that are taken out again. All people are made up.

use anyhow::{Context, Result};
use glane_core::decision::Act;
use glane_core::id::QuestionKey;
use glane_live::room::Wish;

use super::consultation::{Centre, Federation, SCRIPT};

async fn sent(federation: &Federation, form: &[(&str, &str)]) -> Result<u16> {
    let at = &federation.centre;
    let url = format!("{}/consultations/{}", at.app.local, federation.slug);
    let answer = at.client.post(url).form(form).send().await?;
    Ok(answer.status().as_u16())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_archive_of_other_questions_is_refused_and_one_of_few_says_how_many() -> Result<()> {
    let federation = Federation::open("").await?;
    let centre = Centre::open(1).await?;
    centre.workshop("reseau", "", [30, 10, 20]).await?;
    let plain = SCRIPT.replace("THEMES", "");
    let half = plain
        .replace("NOM", "moitie")
        .replace("\"manque\"", "\"envie\"");
    let other = plain
        .replace("NOM", "fete")
        .replace("\"manque\"", "\"envie\"")
        .replace("\"transport\"", "\"stand\"");
    for script in [&half, &other] {
        centre.app.workshop(script).await?;
    }
    let mut files = Vec::new();
    for slug in ["reseau", "moitie", "fete"] {
        let bytes = centre.archive(slug, "anonymous", "Le Port", "2026").await?;
        files.push((slug, bytes));
    }
    let fete = files.pop().context("three")?;
    let (status, told) = federation.add(vec![fete]).await?;
    assert_eq!(status, 200, "{told}");
    for said in [
        "ne pose aucune des questions de cette consultation",
        "Rien n'en a été pris",
        "Aucun centre n'a remis d'archive",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let (_, told) = federation.add(files).await?;
    // Two workshops of one centre are one centre.
    for said in [
        "une seule des 2 questions de cette consultation y est posée avec les mêmes mots",
        "1 centre a remis une archive",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(told.matches("Attention").count(), 1, "{told}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_and_a_consultation_are_taken_out_and_put_back_and_it_is_noted() -> Result<()> {
    let federation = Federation::open("").await?;
    let (one, other) = (Centre::open(1).await?, Centre::open(2).await?);
    one.workshop("reseau", "", [30, 10, 20]).await?;
    other.workshop("reseau", "", [5, 30, 5]).await?;
    let older = one
        .archive("reseau", "anonymous", "Les Tilleuls", "2026")
        .await?;
    let room = one.app.room("reseau").await?;
    let base = room.look(|inside| inside.revision);
    let question = QuestionKey::new("transport")?;
    let act = Act::Open { question };
    let wish = Wish {
        act,
        base,
        undoes: None,
    };
    room.decide(wish).await?;
    let newer = one
        .archive("reseau", "anonymous", "Les Tilleuls", "2026")
        .await?;
    let second = other
        .archive("reseau", "tallies", "Le Port", "2026")
        .await?;
    let all = || vec![("t.glane", newer.clone()), ("p.glane", second.clone())];
    federation.add(all()).await?;
    let (_, told) = federation.add(vec![("vieux.glane", older)]).await?;
    for said in [
        "Une archive plus récente de cet atelier",
        "2 centres ont remis",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let before = federation.get("/fichiers/reseau-d-exemple.json").await?;
    assert!(federation.get("").await?.contains("Êtes-vous sûr"));
    let out = [
        ("act", "withdraw"),
        ("edition", "2026"),
        ("centre", "Les Tilleuls"),
    ];
    assert_eq!(sent(&federation, &out).await?, 303);
    // Twice is once.
    assert_eq!(sent(&federation, &out).await?, 303);
    let shown = federation.get("").await?;
    assert!(
        !shown.contains("Les Tilleuls") && shown.contains("40 personnes"),
        "{shown}"
    );
    let noted = federation.deeds().await?;
    assert_eq!(
        noted.matches("A retiré de la consultation").count(),
        1,
        "{noted}"
    );
    federation.add(all()).await?;
    assert_eq!(
        federation.get("/fichiers/reseau-d-exemple.json").await?,
        before
    );
    assert_eq!(sent(&federation, &[("act", "scrap")]).await?, 303);
    assert!(federation.get("").await.is_err());
    let noted = federation.deeds().await?;
    assert_eq!(
        noted.matches("A supprimé la consultation").count(),
        1,
        "{noted}"
    );
    Ok(())
}
