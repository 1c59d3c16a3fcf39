//! Cries for help: shown to the room only in two steps, wherever that is done, and said to be shown as soon as they are.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const CRY: &str = "mon père me tape";

async fn get(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// Presses a button of a page: the form that holds it, by the button's id.
async fn press(place: &Place, path: &str, begins: &str) -> Result<Seen> {
    let html = get(place, path).await?.html;
    let ids = page::attributes(&html, "id");
    let id = ids.into_iter().find(|id| id.starts_with(begins));
    let id = id.with_context(|| format!("no {begins} in {}", page::words(&html)))?;
    let (before, _) = html
        .split_once(&format!("id=\"{id}\""))
        .context("no button")?;
    let form = before.rsplit_once("<form").context("no form")?.1;
    let names = [
        "act", "base", "question", "answer", "key", "forms", "undoes",
    ];
    let form: Vec<(&str, String)> = names
        .into_iter()
        .filter_map(|name| Some((name, page::field(form, name)?)))
        .collect();
    let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
    let sent = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
    ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
    get(place, path).await
}

async fn screen(place: &Place) -> Result<String> {
    Ok(Seen::of(reqwest::get(place.projector().await?).await?)
        .await?
        .text())
}

/// The summary that is opened before a button of the page, if it stands within one.
fn asks_first(html: &str, begins: &str) -> Result<bool> {
    let ids = page::attributes(html, "id");
    let id = ids.into_iter().find(|id| id.starts_with(begins));
    let id = id.with_context(|| format!("no {begins}"))?;
    let (before, _) = html.split_once(&format!("id=\"{id}\"")).context("gone")?;
    let (_, since) = before.rsplit_once("<li").context("no row")?;
    Ok(since.contains("<details id=\"sure-")
        && !since.contains("</details>")
        && since.contains("Le montrer à toute la salle"))
}

#[tokio::test]
async fn a_worrying_word_is_shown_in_two_steps_in_both_places_and_said_to_be_shown() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "mots").await?;
    for word in [CRY, "jardin", "Sylvie Durand"] {
        place.visitor()?.answer(&[("v", word)]).await?;
    }
    ensure!(!screen(&place).await?.contains(CRY));
    let (modo, words) = ("moderation", "mots/mots");
    let hidden = "1 réponse peut faire craindre pour quelqu'un. Elle n'est montrée sur aucun écran";
    get(&place, modo).await?.says(200, hidden);
    let console = place.console().await?;
    console.says(200, "Aucun écran ne la montre");
    // « Regroupements » asks what « Modération » asks, and of no other word.
    let cry = glane_analysis::form_key(CRY).context("a key")?;
    let name = glane_analysis::form_key("sylvie durand").context("a key")?;
    let panel = get(&place, words).await?;
    ensure!(
        asks_first(&panel.html, &format!("keep-{cry}"))?,
        "{}",
        panel.text()
    );
    ensure!(!asks_first(&panel.html, &format!("keep-{name}"))?);
    let desk = get(&place, modo).await?;
    ensure!(asks_first(&desk.html, &format!("show-mots-{cry}"))?);
    // Shown there, no page says that it is not.
    press(&place, words, &format!("keep-{cry}")).await?;
    ensure!(screen(&place).await?.contains(CRY));
    let shown = "Quelqu'un a choisi de la montrer : la salle peut la lire";
    let desk = get(&place, modo).await?;
    desk.says(200, shown);
    ensure!(!desk.text().contains("aucun écran"), "{}", desk.text());
    let console = place.console().await?;
    console.says(200, "quelqu'un a choisi de la montrer à la salle");
    ensure!(!console.text().contains("Aucun écran ne la montre"));
    // It is taken off beside the alert, and may be shown again there, in two steps as well.
    let desk = press(&place, modo, "take-off-").await?;
    desk.says(200, hidden);
    ensure!(!screen(&place).await?.contains(CRY));
    ensure!(
        asks_first(&desk.html, &format!("again-mots-{cry}"))?,
        "{}",
        desk.text()
    );
    let panel = get(&place, words).await?;
    ensure!(
        asks_first(&panel.html, &format!("unhide-{cry}"))?,
        "{}",
        panel.text()
    );
    press(&place, modo, &format!("again-mots-{cry}"))
        .await?
        .says(200, shown);
    ensure!(screen(&place).await?.contains(CRY));
    Ok(())
}

#[tokio::test]
async fn whoever_publishes_is_told_of_what_waits_and_of_alerts() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "mots").await?;
    for word in [CRY, "jardin", "partage"] {
        place.visitor()?.answer(&[("v", word)]).await?;
    }
    place.decide("close", "mots").await?;
    let desk = get(&place, "rediger").await?;
    desk.says(
        200,
        "À décider avant de publier : 1 réponse peut faire craindre pour quelqu'un",
    );
    desk.says(
        200,
        "À décider avant de publier : 1 mot à montrer ou à cacher",
    );
    press(&place, "moderation", "heed-").await?;
    let desk = get(&place, "rediger").await?;
    ensure!(!desk.text().contains("faire craindre"), "{}", desk.text());
    desk.says(200, "1 mot à montrer ou à cacher");
    Ok(())
}

#[tokio::test]
async fn the_words_of_the_trial_reach_who_leads_and_no_screen() -> Result<()> {
    let place = Place::asking("texte").await?;
    let cries = [
        "mon père me tape quand je rentre",
        "ils me tabassent au collège",
        "mon oncle me touche",
        "on ma violé",
        "je me fais du mal",
        "je veux disparaître",
        "on me frape a la maison",
        "mon père me cogne",
        "mon copain me force",
    ];
    for cry in cries {
        place.visitor()?.answer(&[("v", cry)]).await?;
    }
    for harmless in ["Le soleil tape", "Ça me touche beaucoup"] {
        place.visitor()?.answer(&[("v", harmless)]).await?;
    }
    let said = format!("{} réponses peuvent faire craindre", cries.len());
    place.console().await?.says(200, &said);
    let shown = screen(&place).await?;
    for cry in cries {
        ensure!(!shown.contains(cry), "{cry}");
    }
    Ok(())
}

#[tokio::test]
async fn after_a_cry_the_page_says_once_more_where_help_is_and_not_why() -> Result<()> {
    let place = Place::asking("texte").await?;
    let after = async |said: &str| -> Result<String> {
        let visitor = place.visitor()?;
        let sent = visitor.answer(&[("v", said)]).await?;
        let (_, saved) = sent
            .html
            .split_once("class=\"saved\"")
            .context("nothing saved")?;
        let (saved, _) = saved.split_once("</section>").context("no end")?;
        let again = visitor.look().await?.html;
        ensure!(again.contains("id=\"aid\"") == saved.contains("id=\"aid\""));
        Ok(page::words(saved))
    };
    let said = after("on me frappe à la maison").await?;
    ensure!(said.contains("3114") && said.contains("119"), "{said}");
    for told in ["faire craindre", "inquiét", "signal"] {
        ensure!(!said.contains(told), "{said}");
    }
    let said = after("Plus de bancs").await?;
    ensure!(!said.contains("3114"), "{said}");
    Ok(())
}
