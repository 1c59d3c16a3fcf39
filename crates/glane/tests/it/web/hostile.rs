//! Hostile text is shown as text, on every screen.

use anyhow::Result;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const SCRIPT: &str = "<script>alert(1)</script>";
const QUOTE: &str = "\"><img src=x onerror=alert(1)>";
const TEMPLATE: &str = "{{ 7*7 }}</textarea>";

#[track_caller]
fn harmless(page: &str, html: &str) {
    for raw in [
        "<script>alert",
        "<img src=x",
        "{{ 7*7 }}</textarea>",
        "\"><img",
    ] {
        let at = html.find(raw);
        assert!(
            at.is_none(),
            "{page}: …{}",
            &html[at.unwrap().saturating_sub(100)..][..200]
        );
    }
}

#[tokio::test]
async fn what_people_type_is_text_everywhere() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let projector = place.projector().await?;
    let filled = [
        ("mots", vec![("v", SCRIPT), ("v", QUOTE)]),
        ("texte", vec![("v", TEMPLATE)]),
        ("idees", vec![("idea", QUOTE)]),
    ];
    for (question, values) in filled {
        place.decide("open", question).await?;
        let visitor = place.visitor()?;
        let own = visitor.answer(&values).await?;
        harmless("own answer", &own.html);
        let shown = if question == "texte" { TEMPLATE } else { QUOTE };
        own.says(200, shown);
        let screen = Seen::of(place.facilitator.get(&projector).send().await?).await?;
        harmless("projector", &screen.html);
        harmless("console", &place.console().await?.html);
        harmless("another's phone", &place.visitor()?.look().await?.html);
        let again = visitor
            .send(&[
                ("v", &"x".repeat(300)),
                ("v", QUOTE),
                ("v", SCRIPT),
                ("idea", &QUOTE.repeat(20)),
            ])
            .await?;
        assert_eq!(again.status, 422);
        harmless("a refused form", &again.html);
    }
    let restitution = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.html?voir=1",
        place.app.local
    );
    let restitution = Seen::of(place.facilitator.get(restitution).send().await?).await?;
    restitution.says(200, "<script>alert(1)</script>");
    harmless("restitution", &restitution.html);
    Ok(())
}

#[tokio::test]
async fn what_a_script_file_holds_is_text_as_well() -> Result<()> {
    let script = EVERY_KIND
        .replace("\"Un essai\"", &format!("'''{SCRIPT} {QUOTE}'''"))
        .replace("\"Un centre social\"", &format!("'''{QUOTE}'''"))
        .replace("\"Lequel ?\"", &format!("'''{SCRIPT}'''"))
        .replace("\"Non merci\"", &format!("'''{QUOTE}'''"));
    let place = Place::with(&script).await?;
    let visitor = place.visitor()?;
    let notice = visitor.look().await?;
    notice.says(200, QUOTE);
    harmless("notice", &notice.html);
    place.decide("open", "choix").await?;
    let saved = visitor.answer(&[("v", "non")]).await?;
    saved.says(200, SCRIPT);
    harmless("own answer", &saved.html);
    let screen = Seen::of(
        place
            .facilitator
            .get(place.projector().await?)
            .send()
            .await?,
    )
    .await?;
    screen.says(200, SCRIPT);
    harmless("projector", &screen.html);
    harmless("console", &place.console().await?.html);
    let list = Seen::of(
        place
            .facilitator
            .get(format!("{}/animer", place.app.local))
            .send()
            .await?,
    )
    .await?;
    list.says(200, QUOTE);
    harmless("list", &list.html);
    Ok(())
}
