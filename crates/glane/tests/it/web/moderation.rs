//! « Modération », by forms and pages alone.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};

async fn desk(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/moderation", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// Presses a button of the page: the form that holds it, by the button's id.
async fn press(place: &Place, id: &str) -> Result<Seen> {
    let html = desk(place).await?.html;
    let (before, _) = html
        .split_once(&format!("id=\"{id}\""))
        .with_context(|| format!("no {id} in {}", page::words(&html)))?;
    let form = before.rsplit_once("<form").context("no form")?.1;
    let names = ["act", "base", "question", "answer", "key", "undoes"];
    let form: Vec<(&str, String)> = names
        .into_iter()
        .filter_map(|name| Some((name, page::field(form, name)?)))
        .collect();
    let url = format!("{}/animer/{SLUG}/moderation", place.app.local);
    let sent = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
    ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
    desk(place).await
}

/// The id of the first button that begins so.
fn button(html: &str, begins: &str) -> Result<String> {
    let ids = page::attributes(html, "id");
    let mut found = ids.into_iter().filter(|id| id.starts_with(begins));
    found.next().with_context(|| format!("no {begins}"))
}

async fn screen(place: &Place) -> Result<String> {
    let seen = Seen::of(reqwest::get(place.projector().await?).await?).await?;
    Ok(seen.html)
}

async fn said(place: &Place, words: &[&str]) -> Result<Vec<Visitor>> {
    let mut people = Vec::new();
    for word in words {
        let visitor = place.visitor()?;
        visitor.answer(&[("v", word)]).await?;
        people.push(visitor);
    }
    Ok(people)
}

#[tokio::test]
async fn first_words_wait_for_accord_and_all_of_them_are_let_in_at_once() -> Result<()> {
    let held = EVERY_KIND.replacen("maximum = 2", "maximum = 2\nmoderation = \"avant\"", 1);
    let place = Place::with(&held).await?;
    place.decide("open", "mots").await?;
    said(&place, &["jardin", "partage", "connard"]).await?;
    let waiting = desk(&place).await?;
    waiting.says(200, "attend votre accord avant de paraître");
    waiting.says(200, "Dont 3 masqués, qui comptent toujours");
    let shown = screen(&place).await?;
    for word in ["jardin", "partage", "connard"] {
        ensure!(!shown.contains(word), "{word} is on the screen");
    }
    // One by one, or all that is not flagged.
    let seen = press(&place, "all-mots").await?;
    seen.says(200, "Dont 1 masqué");
    let shown = screen(&place).await?;
    ensure!(
        shown.contains("jardin") && shown.contains("partage"),
        "{shown}"
    );
    ensure!(!shown.contains("connard"));
    // A word that comes later waits as well; the switch lets it in, the insult stays.
    said(&place, &["soleil"]).await?;
    ensure!(!screen(&place).await?.contains("soleil"));
    press(&place, "let-mots")
        .await?
        .says(200, "paraît aussitôt");
    let shown = screen(&place).await?;
    ensure!(shown.contains("soleil") && !shown.contains("connard"));
    Ok(())
}

#[tokio::test]
async fn hiding_takes_back_what_was_on_every_screen_and_the_figures_keep_it() -> Result<()> {
    let place = Place::asking("idees").await?;
    let visitor = place.visitor()?;
    visitor
        .answer(&[("v", "repas"), ("idea", "Un vide-grenier")])
        .await?;
    ensure!(screen(&place).await?.contains("Un vide-grenier"));
    place.visitor()?.look().await?.says(200, "Un vide-grenier");
    press(&place, "hold-idees").await?;
    ensure!(!screen(&place).await?.contains("Un vide-grenier"));
    let other = place.visitor()?.look().await?;
    ensure!(
        !other.text().contains("Un vide-grenier"),
        "{}",
        other.text()
    );
    let id = button(&desk(&place).await?.html, "hide-idees-")?;
    press(&place, &id)
        .await?
        .says(200, "Dont 1 masqué, qui compte toujours");
    press(&place, "let-idees").await?;
    ensure!(!screen(&place).await?.contains("Un vide-grenier"));
    // Two steps back, and it is there again.
    press(&place, "undo").await?;
    press(&place, "undo").await?;
    press(&place, "undo").await?;
    ensure!(screen(&place).await?.contains("Un vide-grenier"));
    Ok(())
}

#[tokio::test]
async fn a_worrying_answer_goes_to_who_leads_alone_beside_what_to_do() -> Result<()> {
    let section = "[guide]\nalerte = \"Prévenir la directrice au bureau 3.\"\n\n[[question]]";
    let script = EVERY_KIND.replacen("[[question]]", section, 1);
    let place = Place::with(&script).await?;
    place.decide("open", "texte").await?;
    let visitor = place.visitor()?;
    // People are told before they write.
    let asked = visitor.look().await?;
    asked.says(200, "personne ne pourra vous retrouver pour vous aider");
    asked.says(200, "3114");
    visitor.answer(&[("v", "je veux mourir")]).await?;
    place.decide("open", "mots").await?;
    said(&place, &["suicide", "jardin"]).await?;
    let console = place.console().await?;
    console.says(200, "2 réponses peuvent faire craindre pour quelqu'un");
    ensure!(!console.text().contains("je veux mourir"));
    let shown = screen(&place).await?;
    ensure!(
        shown.contains("jardin") && !shown.contains("suicide"),
        "{shown}"
    );
    let seen = desk(&place).await?;
    for told in [
        "je veux mourir",
        "suicide",
        "Prévenir la directrice",
        "3919",
        "119",
    ] {
        seen.says(200, told);
    }
    ensure!(!seen.text().contains("n'a encore rien écrit"));
    let id = button(&seen.html, "heed-")?;
    let seen = press(&place, &id).await?;
    seen.says(200, "1 réponse dont quelqu'un s'occupe");
    place
        .console()
        .await?
        .says(200, "1 réponse peut faire craindre");
    let id = button(&seen.html, "heed-")?;
    press(&place, &id).await?.says(200, "2 réponses dont");
    ensure!(!place.console().await?.text().contains("faire craindre"));
    // Written anew, it is looked at again.
    place.decide("open", "texte").await?;
    visitor.answer(&[("v", "Mon mari me frappe")]).await?;
    place
        .console()
        .await?
        .says(200, "1 réponse peut faire craindre");
    // It cannot be held up for all to read.
    let seen = desk(&place).await?;
    ensure!(!seen.html.contains("id=\"pin-"), "{}", seen.text());
    seen.says(200, "1 réponse n'est pas proposée");
    Ok(())
}

#[tokio::test]
async fn an_organisation_that_wrote_nothing_is_told_so_with_public_numbers() -> Result<()> {
    let place = Place::asking("texte").await?;
    let seen = desk(&place).await?;
    seen.says(200, "Votre structure n'a encore rien écrit ici");
    for number in ["15", "112", "3114", "119", "3919"] {
        seen.says(200, number);
    }
    // A question without words of one's own says nothing of it.
    place.decide("open", "choix").await?;
    let asked = place.visitor()?.look().await?;
    ensure!(!asked.text().contains("3114"));
    Ok(())
}

#[tokio::test]
async fn an_answer_is_pinned_to_the_screen_and_taken_off() -> Result<()> {
    let place = Place::asking("texte").await?;
    let visitor = place.visitor()?;
    visitor
        .answer(&[("v", "Plus de <bancs> au soleil")])
        .await?;
    place
        .visitor()?
        .answer(&[("v", "Appelez le 06 12 34 56 78")])
        .await?;
    ensure!(!screen(&place).await?.contains("id=\"pinned\""));
    let seen = desk(&place).await?;
    seen.says(200, "1 réponse n'est pas proposée");
    let id = button(&seen.html, "pin-")?;
    press(&place, &id).await?;
    let shown = screen(&place).await?;
    ensure!(
        shown.contains("Plus de &#60;bancs&#62; au soleil")
            || shown.contains("Plus de &lt;bancs&gt; au soleil"),
        "{shown}"
    );
    press(&place, "unpin").await?;
    ensure!(!screen(&place).await?.contains("id=\"pinned\""));
    press(&place, "undo").await?;
    ensure!(screen(&place).await?.contains("id=\"pinned\""));
    // Its author writes something else: nobody has agreed to that being held up.
    visitor.answer(&[("v", "Rien")]).await?;
    ensure!(!screen(&place).await?.contains("id=\"pinned\""));
    // Pinned again, it makes way for the next question.
    let id = button(&desk(&place).await?.html, "pin-")?;
    press(&place, &id).await?;
    ensure!(screen(&place).await?.contains("id=\"pinned\""));
    place.decide("open", "choix").await?;
    ensure!(screen(&place).await?.contains("Lequel\u{a0}?"));
    Ok(())
}

#[tokio::test]
async fn answers_are_read_from_the_card_and_pinned_there_but_delicate_ones_say_why() -> Result<()> {
    let place = Place::asking("texte").await?;
    let here = format!("{}/animer/{SLUG}/reponses/texte", place.app.local);
    let look = || async {
        let answer = place.facilitator.get(here.as_str()).send().await?;
        Seen::of(answer).await
    };
    look().await?.says(200, "Aucune réponse écrite");
    place.visitor()?.answer(&[("v", "Plus de bancs")]).await?;
    place
        .visitor()?
        .answer(&[("v", "Appelez le 06 12 34 56 78")])
        .await?;
    let console = place.console().await?;
    ensure!(
        console.html.contains(&format!("href=\"/animer/{SLUG}/reponses/texte\"")),
        "no way there from the card"
    );
    let seen = look().await?;
    seen.says(200, "2 réponses écrites");
    seen.says(200, "À lire avant de la montrer : numéro de téléphone.");
    let ids = page::attributes(&seen.html, "id");
    let buttons = ids.iter().filter(|id| id.starts_with("pin-"));
    assert_eq!(buttons.count(), 1, "the delicate one has no button");
    let id = button(&seen.html, "pin-")?;
    let sent = |act: &'static str, answer: String, base: String| {
        let form = [
            ("act", act.to_owned()),
            ("base", base),
            ("question", "texte".to_owned()),
            ("answer", answer),
        ];
        place.facilitator.post(here.as_str()).form(&form).send()
    };
    let base = |seen: &Seen| page::field(&seen.html, "base").context("no base");
    let answer = id.trim_start_matches("pin-").to_owned();
    let done = Seen::of(sent("pin", answer, base(&seen)?).await?).await?;
    assert_eq!(done.status, 303, "{}", done.text());
    ensure!(screen(&place).await?.contains("Plus de bancs"));
    let seen = look().await?;
    seen.says(200, "À l'écran en ce moment");
    // A form that asks for the delicate one all the same is refused.
    let delicate = ids
        .iter()
        .filter_map(|one| one.strip_prefix("r-"))
        .find(|one| id != format!("pin-{one}"))
        .context("no delicate row")?;
    let refused = Seen::of(sent("pin", delicate.to_owned(), base(&seen)?).await?).await?;
    assert_eq!(refused.status, 409, "{}", refused.text());
    ensure!(!screen(&place).await?.contains("06 12"));
    let unpin = [
        ("act", "unpin".to_owned()),
        ("base", base(&look().await?)?),
        ("question", "texte".to_owned()),
    ];
    let done = place.facilitator.post(here.as_str()).form(&unpin).send();
    assert_eq!(done.await?.status(), 303);
    ensure!(!screen(&place).await?.contains("id=\"pinned\""));
    // A question without written answers has no such page.
    let none = here.replace("texte", "choix");
    assert_eq!(place.facilitator.get(none).send().await?.status(), 404);
    Ok(())
}
