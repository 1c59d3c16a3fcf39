//! Files of answers handed in on the console.

use anyhow::Result;
use glane_core::ballot::Body;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const HEAD: &str = "participant,groupe,source,question,reponse\n";

pub(super) async fn import(place: &Place, name: &str, content: &str) -> Result<Seen> {
    let body = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--limite--\r\n"
    );
    let request = place
        .facilitator
        .post(format!("{}/animer/{SLUG}/importer", place.app.local))
        .header("content-type", "multipart/form-data; boundary=limite")
        .body(body);
    Seen::of(request.send().await?).await
}

#[tokio::test]
async fn a_file_handed_in_again_after_a_reset_brings_nothing_to_the_new_round() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let file = format!("{HEAD}a,,papier,choix,oui\nb,,papier,choix,non\na,,papier,note,3\n");
    import(&place, "r.csv", &file)
        .await?
        .says(200, "3 réponses prises");
    place.decide("reset", "choix").await?;
    let again = import(&place, "r.csv", &file).await?;
    again.says(200, "2 réponses déjà là, dans un tour précédent");
    again.says(200, "1 réponse déjà là, inchangée");
    assert_eq!(place.ballots().await?.len(), 3);
    // Whoever says something else in the new round is taken, and does not fall back on the old file.
    let changed = format!("{HEAD}a,,papier,choix,non\n");
    import(&place, "r.csv", &changed)
        .await?
        .says(200, "1 réponse prise");
    import(&place, "r.csv", &changed)
        .await?
        .says(200, "1 réponse déjà là, inchangée");
    import(&place, "r.csv", &file)
        .await?
        .says(200, "2 réponses déjà là, dans un tour précédent");
    assert_eq!(place.ballots().await?.len(), 4);
    Ok(())
}

#[tokio::test]
async fn a_row_that_moves_a_person_to_another_group_is_refused_with_both() -> Result<()> {
    let script = EVERY_KIND.replace(
        "[[question]]\ncle = \"mots\"",
        "groupes = [\"Nord\", \"Sud\"]\n\n[[question]]\ncle = \"mots\"",
    );
    let place = Place::with(&script).await?;
    import(&place, "r.csv", &format!("{HEAD}a,Nord,papier,choix,oui\n"))
        .await?
        .says(200, "1 réponse prise");
    let moved = import(&place, "r.csv", &format!("{HEAD}a,Sud,papier,note,3\n")).await?;
    moved.says(422, "Ligne 2, colonne « groupe »");
    moved.says(422, "« a » est déjà dans « Nord »");
    moved.says(422, "se trouve ici dans « Sud »");
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_sheet_left_blank_and_one_beyond_reading_are_counted_as_such() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let file = format!(
        "{HEAD}a,,papier,choix,[blanc]\nb,,papier,choix,[illisible]\nc,,papier,choix,blanc\n"
    );
    let seen = import(&place, "r.csv", &file).await?;
    seen.says(200, "2 réponses prises");
    seen.says(200, "est-ce « [blanc] » ?");
    let mut bodies: Vec<Body> = place
        .ballots()
        .await?
        .into_iter()
        .map(|ballot| ballot.body)
        .collect();
    bodies.sort_by_key(|body| *body == Body::Unreadable);
    assert_eq!(bodies, [Body::Blank, Body::Unreadable]);
    Ok(())
}

#[tokio::test]
async fn a_script_dropped_among_answers_is_said_to_be_one() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let seen = import(&place, "essai.atelier.toml", EVERY_KIND).await?;
    seen.says(422, "Ce fichier est un déroulé, pas un fichier de réponses");
    seen.says(422, "déposez-le dans la liste des ateliers");
    Ok(())
}

#[tokio::test]
async fn a_file_with_nothing_wrong_and_nothing_in_it_is_said_to_be_empty_of_answers() -> Result<()>
{
    let place = Place::with(EVERY_KIND).await?;
    for rows in ["", "a,,papier,choix,\n"] {
        let seen = import(&place, "r.csv", &format!("{HEAD}{rows}")).await?;
        seen.says(200, "Rien à prendre");
    }
    let wrong = import(
        &place,
        "r.csv",
        &format!("{HEAD}a,,papier,choix,peut-être\n"),
    )
    .await?;
    wrong.says(422, "n'est pas une réponse possible");
    assert!(!wrong.text().contains("Rien à prendre"));
    Ok(())
}
