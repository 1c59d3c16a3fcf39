//! Coming in: the code, the notice, the group.

use anyhow::Result;
use glane_core::id::GroupKey;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// The same workshop with groups.
fn with_groups() -> String {
    EVERY_KIND.replace(
        "[[question]]\ncle = \"mots\"",
        "groupes = [\"Nord\", \"Sud\"]\n\n[[question]]\ncle = \"mots\"",
    )
}

async fn get(place: &Place, path: &str) -> Result<Seen> {
    Seen::of(
        place
            .app
            .browser()?
            .get(format!("{}{path}", place.app.local))
            .send()
            .await?,
    )
    .await
}

#[tokio::test]
async fn the_first_page_asks_for_the_code_and_leads_on() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    get(&place, "/").await?.says(200, "Code de l'atelier");
    get(&place, "/?code=")
        .await?
        .says(422, "Écrivez d'abord le code");
    get(&place, "/?code=%20-%20")
        .await?
        .says(422, "Écrivez d'abord le code");
    let typed = place.code.to_lowercase();
    let (head, tail) = typed.split_at(2);
    for typed in [
        typed.clone(),
        format!("%20{head}%20{tail}%20"),
        format!("{head}-{tail}"),
    ] {
        let seen = get(&place, &format!("/?code={typed}")).await?;
        assert_eq!(
            (seen.status, seen.location()),
            (303, format!("/{}", place.code).as_str()),
            "{typed}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn an_unknown_code_is_said_and_stays_in_its_field() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    for path in ["/?code=QQQQQ", "/QQQQQ"] {
        let seen = get(&place, path).await?;
        seen.says(404, "Aucun atelier n'a le code « QQQQQ »");
        assert_eq!(page::field(&seen.html, "code").as_deref(), Some("QQQQQ"));
        assert!(seen.headers.get("set-cookie").is_none());
    }
    let seen = get(&place, "/%3Cscript%3E").await?;
    seen.says(404, "« <script> »");
    assert!(!seen.html.contains("<script>"));
    Ok(())
}

#[tokio::test]
async fn a_code_in_small_letters_leads_to_its_room() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let seen = get(&place, &format!("/{}", place.code.to_lowercase())).await?;
    assert_eq!(
        (seen.status, seen.location()),
        (308, format!("/{}", place.code).as_str())
    );
    Ok(())
}

#[tokio::test]
async fn a_newcomer_reads_what_becomes_of_the_answers_before_giving_any() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let visitor = place.visitor()?;
    let seen = visitor.look().await?;
    for part in [
        "organisé par Un centre social",
        "ni nom ni adresse",
        "15 janvier 2027",
        "Vous pouvez ne pas répondre",
        "La première question arrive bientôt",
    ] {
        seen.says(200, part);
    }
    place.decide("open", "choix").await?;
    let open = visitor.look().await?;
    let notice = open.html.find("class=\"notice\"").unwrap();
    assert!(
        notice < open.html.find("class=\"answer\"").unwrap(),
        "the notice comes first"
    );
    // Two sentences are in sight; the others unfold.
    let (_, seen) = open.html.split_once("class=\"notice\"").unwrap();
    let (sight, folded) = seen.split_once("<details>").unwrap();
    assert!(sight.contains("organisé par") && sight.contains("Vous pouvez ne pas répondre"));
    assert!(!sight.contains("ni nom ni adresse") && folded.contains("ni nom ni adresse"));
    assert!(open.html.contains("class=\"mine\" hidden"));
    let after = visitor.answer(&[("v", "oui")]).await?;
    after.says(200, "Ce que deviennent mes réponses");
    after.says(200, "prenez-le en photo");
    assert!(!after.html.contains("class=\"mine\" hidden") && after.html.contains("/retrait\""));
    Ok(())
}

#[tokio::test]
async fn a_day_that_is_past_is_no_promise() -> Result<()> {
    let old = EVERY_KIND.replace("date = 2026-01-15", "date = 2020-01-15");
    let place = Place::with(&old).await?;
    let seen = place.visitor()?.look().await?;
    seen.says(200, "devaient être gardées jusqu'au 14 janvier 2021");
    assert!(
        !seen.text().contains("sont gardées jusqu'au"),
        "{}",
        seen.text()
    );
    place
        .console()
        .await?
        .says(200, "devaient être gardées jusqu'au 14 janvier 2021");
    let place = Place::with(EVERY_KIND).await?;
    assert!(!place.console().await?.html.contains("id=\"overdue\""));
    Ok(())
}

#[tokio::test]
async fn a_group_is_chosen_before_anything_else() -> Result<()> {
    let place = Place::with(&with_groups()).await?;
    place.decide("open", "choix").await?;
    let visitor = place.visitor()?;
    let door = visitor.look().await?;
    door.says(200, "Dans quel groupe êtes-vous ?");
    assert!(
        !door.html.contains("class=\"answer\""),
        "no question without a group"
    );
    visitor
        .post("groupe", &[])
        .await?
        .says(422, "Choisissez votre groupe");
    for unknown in ["ouest", "", "<b>", "NORD"] {
        visitor
            .post("groupe", &[("group", unknown)])
            .await?
            .says(422, "Ce groupe n'existe pas dans cet atelier");
    }
    let joined = visitor.post("groupe", &[("group", "nord")]).await?;
    assert_eq!(
        (joined.status, joined.location()),
        (303, format!("/{}", place.code).as_str())
    );
    let seen = visitor.look().await?;
    seen.says(200, "Votre groupe : Nord");
    seen.says(200, "Lequel ?");
    Ok(())
}

#[tokio::test]
async fn another_group_can_be_chosen_and_the_answer_goes_with_it() -> Result<()> {
    let place = Place::with(&with_groups()).await?;
    place.decide("open", "choix").await?;
    let visitor = place.visitor()?;
    visitor.post("groupe", &[("group", "nord")]).await?;
    visitor.answer(&[("v", "oui")]).await?;
    visitor.post("groupe", &[("group", "sud")]).await?;
    visitor.look().await?.says(200, "Votre groupe : Sud");
    let room = place.app.room(SLUG).await?;
    let people = place
        .app
        .hub
        .store()
        .snapshot(room.id(), None)
        .await?
        .people;
    let groups: Vec<Option<&str>> = people
        .iter()
        .map(|person| person.group.as_ref().map(GroupKey::as_str))
        .collect();
    assert_eq!(groups, [Some("sud")]);
    Ok(())
}

#[tokio::test]
async fn a_form_s_address_asked_for_as_a_page_leads_back_to_its_page() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let client = place.app.facilitator().await?;
    for (path, home) in [
        ("ABCDE/reponse", "/ABCDE"),
        ("ABCDE/groupe", "/ABCDE"),
        ("animer/atelier/decider", "/animer/atelier"),
        ("animer/atelier/importer", "/animer/atelier"),
        ("animer/atelier/restitution", "/animer/atelier"),
    ] {
        let answer = client
            .get(format!("{}/{path}", place.app.local))
            .send()
            .await?;
        let to = answer.headers().get("location").map(|to| to.to_str());
        assert_eq!(to.transpose()?, Some(home), "{path}");
    }
    Ok(())
}
