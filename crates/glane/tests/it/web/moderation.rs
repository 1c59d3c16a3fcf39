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
    waiting.says(200, "3 attendent que vous décidiez ; ils comptent déjà");
    let shown = screen(&place).await?;
    for word in ["jardin", "partage", "connard"] {
        ensure!(!shown.contains(word), "{word} is on the screen");
    }
    // One by one, or all that is not flagged.
    let seen = press(&place, "all-mots").await?;
    seen.says(200, "1 attend que vous décidiez");
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
        .says(200, "1 caché, qui compte toujours");
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
        console
            .html
            .contains(&format!("href=\"/animer/{SLUG}/reponses/texte\"")),
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

/// A choice with « autre », a text, and statements that people add to.
const FREE: &str = r#"
[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = ["Oui", "Non"]
autre = true

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"

[[question]]
cle = "avis"
type = "affirmations"
texte = "Qu'en pensez-vous ?"
affirmations = ["Il faut un banc", "Il faut une fontaine"]
ajouts = true
resultats = "en-direct"
"#;

#[tokio::test]
async fn insults_beside_other_and_in_texts_wait_to_be_read_and_are_quoted_nowhere() -> Result<()> {
    let place = Place::with(FREE).await?;
    let hurts = ["sale connard", "va te pendre", "tu sers à rien"];
    place.decide("open", "choix").await?;
    for said in hurts {
        let said = format!("autre={said}");
        place.visitor()?.answer(&[("v", &said)]).await?;
    }
    place.visitor()?.answer(&[("v", "autre=à cheval")]).await?;
    place.decide("open", "texte").await?;
    for said in ["nique le maire", "Plus de bancs"] {
        place.visitor()?.answer(&[("v", said)]).await?;
    }
    place.decide("close", "texte").await?;
    let all = ["sale connard", "te pendre", "sers à rien", "nique le maire"];
    let seen = desk(&place).await?;
    for said in all {
        seen.says(200, said);
    }
    seen.says(200, "contient un mot qui peut blesser");
    let listed = seen.html.split_once("id=\"unread\"").context("no list")?.1;
    let listed = listed.split_once("</section>").context("no end")?.0;
    ensure!(
        !listed.contains("cheval") && !listed.contains("bancs"),
        "{listed}"
    );
    // Each is one click away from where it is decided.
    let link = page::attributes(listed, "href")
        .into_iter()
        .next()
        .context("no link")?;
    let url = format!("{}{link}", place.app.local);
    let read = Seen::of(place.facilitator.get(url).send().await?).await?;
    ensure!(
        all.iter().any(|said| read.text().contains(said)),
        "{}",
        read.text()
    );
    // Neither the restitution nor the screen says them.
    let url = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.html?voir=1",
        place.app.local
    );
    let report = Seen::of(place.facilitator.get(url).send().await?).await?;
    report.says(200, "Plus de bancs");
    let shown = screen(&place).await?;
    for said in all {
        ensure!(!report.text().contains(said), "« {said} » is quoted");
        ensure!(!shown.contains(said), "« {said} » is on the screen");
    }
    // The console counts all of it in one place, worrying answers first.
    let console = place.console().await?;
    console.says(200, "À décider (5)");
    console.says(200, "1 réponse peut faire craindre pour quelqu'un");
    console.says(200, "4 réponses écrites à relire avant de les citer");
    ensure!(!all.iter().any(|said| console.text().contains(said)));
    Ok(())
}

#[tokio::test]
async fn statements_that_people_add_are_held_and_decided_where_all_that_waits_is() -> Result<()> {
    let place = Place::with(FREE).await?;
    place.decide("open", "avis").await?;
    let add = async |said: &str| -> Result<()> {
        let visitor = place.visitor()?;
        let html = visitor.look().await?.html;
        let own = page::attributes(&html, "name");
        let one = own
            .iter()
            .find(|name| name.starts_with("v."))
            .context("no statement")?;
        let (_, rest) = html
            .split_once(&format!("name=\"{one}\""))
            .context("no field")?;
        let stance = page::attributes(rest, "value")
            .into_iter()
            .next()
            .context("no stance")?;
        visitor.answer(&[(one, &stance), ("idea", said)]).await?;
        Ok(())
    };
    add("Le maire est un connard").await?;
    add("Va te pendre").await?;
    place.console().await?.says(
        200,
        "2 propositions à montrer ou à cacher : Qu'en pensez-vous ?",
    );
    let seen = desk(&place).await?;
    seen.says(200, "2 attendent que vous décidiez");
    seen.says(200, "Va te pendre");
    for said in ["connard", "pendre"] {
        ensure!(!screen(&place).await?.contains(said), "{said}");
        ensure!(
            !place.visitor()?.look().await?.text().contains(said),
            "{said}"
        );
    }
    let hide = button(&seen.html, "hide-avis-")?;
    press(&place, &hide)
        .await?
        .says(200, "1 caché, qui compte toujours");
    let show = button(&desk(&place).await?.html, "show-avis-")?;
    let left = press(&place, &show).await?;
    ensure!(
        !left.text().contains("attend que vous décidiez"),
        "{}",
        left.text()
    );
    ensure!(!place.console().await?.html.contains("id=\"decide\""));
    // All that is added may wait for accord, too.
    press(&place, "hold-avis").await?;
    add("Il faut des arbres").await?;
    ensure!(!screen(&place).await?.contains("Il faut des arbres"));
    desk(&place).await?.says(200, "Il faut des arbres");
    Ok(())
}
