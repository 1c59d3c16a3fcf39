//! Trying codes until one opens.

use anyhow::Result;

use crate::web::life::{of_today, step};
use crate::web::visit::{Place, Seen, Visitor};

/// Codes that are nobody's: no code of ours has these letters.
fn wrong(n: usize) -> String {
    let letter =
        |at: usize| char::from(b"AEIOUYBLST"[n / 10_usize.pow(u32::try_from(at).unwrap()) % 10]);
    (0..5).map(letter).collect()
}

#[tokio::test]
async fn after_many_wrong_codes_newcomers_wait_and_the_room_goes_on() -> Result<()> {
    let place = Place::asking("choix").await?;
    let (inside, silent) = (place.visitor()?, place.visitor()?);
    inside.answer(&[("v", "oui")]).await?;
    silent.look().await?;
    let thief = place.app.browser()?;
    let mut told = 0;
    for n in 0..400 {
        let way = ["", "/page", "/confidentialite", "/essai", "/groupe/nord"][n % 5];
        let url = format!("{}/{}{way}", place.app.local, wrong(n));
        let answer = thief.get(url).send().await?;
        match answer.status().as_u16() {
            404 => told += 1,
            429 => assert_eq!(answer.headers()["retry-after"], "60"),
            other => panic!("{other}"),
        }
    }
    assert!((190..=210).contains(&told), "{told}");
    // The right code says no more than a wrong one, by whichever way it is asked.
    let home = format!("{}/", place.app.local);
    for code in [place.code.clone(), wrong(9999)] {
        for way in [
            "",
            "/page",
            "/direct",
            "/confidentialite",
            "/essai",
            "/retrait",
            "/appareil",
        ] {
            let url = format!("{}/{code}{way}", place.app.local);
            let seen = Seen::of(thief.get(url).send().await?).await?;
            seen.says(429, "Trop de codes inconnus");
        }
        let form = [
            ("question", "choix"),
            ("round", "1"),
            ("attempt", "1"),
            ("v", "oui"),
        ];
        for token in [
            "",
            "glane=0123456789abcdef0123456789abcdef",
            "glane=00000000000000000000000000000000ffffffffffffffff",
        ] {
            let post = thief.post(format!("{}/{code}/reponse", place.app.local));
            let answer = post.header("cookie", token).form(&form).send().await?;
            assert_eq!(answer.status(), 429, "{token}");
        }
        let typed = thief.get(format!("{home}?code={code}")).send().await?;
        assert_eq!(typed.status(), 429);
    }
    // Whoever is in goes on: who answered, and who only looked.
    inside
        .answer(&[("v", "non")])
        .await?
        .says(200, "Réponse enregistrée");
    silent
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    assert_eq!(place.ballots().await?.len(), 2, "of two people");
    // And time lets newcomers in again.
    place.app.pass(60);
    place.visitor()?.look().await?.says(200, "Lequel ?");
    Ok(())
}

#[tokio::test]
async fn a_token_of_an_earlier_version_goes_on_while_codes_are_tried() -> Result<()> {
    let place = Place::asking("choix").await?;
    let old = place
        .app
        .holding("glane=0123456789abcdef0123456789abcdef")?;
    let form = [
        ("question", "choix"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "oui"),
    ];
    let room = format!("{}/{}", place.app.local, place.code);
    assert_eq!(
        old.post(format!("{room}/reponse"))
            .form(&form)
            .send()
            .await?
            .status(),
        303
    );
    for n in 0..220 {
        place
            .app
            .browser()?
            .get(format!("{}/{}", place.app.local, wrong(n)))
            .send()
            .await?;
    }
    let seen = Seen::of(old.get(&room).send().await?).await?;
    seen.says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test]
async fn a_hall_that_mistypes_waits_for_nothing() -> Result<()> {
    let place = Place::asking("choix").await?;
    for n in 0..150 {
        let lost = Visitor::new(&place.app, &wrong(n))?;
        assert_eq!(lost.look().await?.status, 404);
    }
    place
        .visitor()?
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test]
async fn a_code_opens_nothing_once_its_workshop_is_sealed() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    place.decide("open", "choix").await?;
    let person = place.visitor()?;
    person.answer(&[("v", "oui")]).await?;
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    let room = place.app.room("essai").await?;
    assert!(
        room.look(|inside| inside.life.is_sealed()),
        "the workshop is not sealed"
    );
    let late = place.visitor()?;
    late.look().await?.says(200, "Cet atelier est clos");
    let sent = late.send_as("choix", "1", "1", &[("v", "oui")]).await?;
    assert!(sent.status >= 400, "{}", sent.status);
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}
