//! « Réponses à l'oral », by forms and pages alone: people without a phone are not left out.

use anyhow::{Context, Result, ensure};
use glane_core::channel::Channel;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const GROUPS: &str = "groupes = [\"Nord\", \"Sud\"]";

async fn desk(place: &Place, question: &str, asking: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/oral/{question}{asking}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// The fields that a form of the page sends whatever is typed: the form after `mark`.
fn form_after(html: &str, mark: &str) -> Result<Vec<(String, String)>> {
    let rest = html
        .split_once(mark)
        .with_context(|| format!("no {mark}"))?
        .1;
    let rest = rest.split_once("<form").context("no form")?.1;
    let form = rest.split_once("</form>").context("no end")?.0;
    let names = ["act", "entry", "base", "round", "undoes", "person"];
    Ok(names
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), page::field(form, name)?)))
        .collect())
}

async fn send(place: &Place, question: &str, form: &[(String, String)]) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/oral/{question}", place.app.local);
    Seen::of(place.facilitator.post(url).form(form).send().await?).await
}

/// Fills a form of a fresh page and sends it.
async fn fill(place: &Place, question: &str, mark: &str, typed: &[(&str, &str)]) -> Result<Seen> {
    let html = desk(place, question, "").await?.html;
    let mut form = form_after(&html, mark)?;
    let own = typed.iter();
    form.extend(own.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    send(place, question, &form).await
}

/// The same, and the page it leads to.
pub(super) async fn add(
    place: &Place,
    question: &str,
    mark: &str,
    typed: &[(&str, &str)],
) -> Result<Seen> {
    let sent = fill(place, question, mark, typed).await?;
    ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
    let url = format!("{}{}", place.app.local, sent.location());
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// Presses the button that takes back, or gives back, what was entered last.
async fn step(place: &Place, question: &str) -> Result<()> {
    let seen = add(place, question, "id=\"last\"", &[]).await?;
    ensure!(seen.status == 200, "{}", seen.text());
    Ok(())
}

/// Ballots of a question in the room, those of nobody, and people with an answer to anything.
async fn counted(place: &Place, question: &str) -> Result<(i64, i64, usize)> {
    let room = place.app.room(SLUG).await?;
    let key = glane_core::id::QuestionKey::new(question)?;
    // What is counted as answers come is what is counted of the disk.
    let recount = room.recount().await?;
    ensure!(recount.differs.is_empty(), "{recount:?}");
    Ok(room.look(|inside| {
        let counted = inside.counted(&key);
        counted.map_or((0, 0, inside.answered()), |counted| {
            (
                counted.room.ballots(),
                counted.raised.ballots(),
                inside.answered(),
            )
        })
    }))
}

#[tokio::test]
async fn hands_are_ballots_of_nobody_and_an_undo_takes_them_all_back() -> Result<()> {
    let place = Place::asking("choix").await?;
    place.visitor()?.answer(&[("v", "non")]).await?;
    let seen = add(
        &place,
        "choix",
        "id=\"hands\"",
        &[("h.oui", "7"), ("h.non", "")],
    )
    .await?;
    seen.says(200, "7 mains levées ajoutées");
    seen.says(200, "7 mains pour Oui, bien sûr");
    seen.says(200, "1 personne par téléphone");
    seen.says(200, "7 mains levées");
    assert_eq!(counted(&place, "choix").await?, (8, 7, 1));
    let hands = place.ballots().await?;
    let hands: Vec<_> = hands.iter().filter(|one| one.person.is_none()).collect();
    assert_eq!(hands.len(), 7);
    assert!(hands.iter().all(|one| one.channel == Channel::Voice));
    step(&place, "choix").await?;
    assert_eq!(counted(&place, "choix").await?, (1, 0, 1));
    desk(&place, "choix", "").await?.says(200, "(annulé)");
    // It is in the history, and can be given back.
    let url = format!("{}/animer/{SLUG}/journal", place.app.local);
    let journal = Seen::of(place.facilitator.get(url).send().await?).await?;
    journal.says(200, "A annulé ceci : A saisi des réponses à l'oral");
    step(&place, "choix").await?;
    assert_eq!(counted(&place, "choix").await?, (8, 7, 1));
    Ok(())
}

#[tokio::test]
async fn a_double_click_counts_once_and_two_who_enter_at_once_count_twice() -> Result<()> {
    let place = Place::asking("choix").await?;
    let html = desk(&place, "choix", "").await?.html;
    let mut first = form_after(&html, "id=\"hands\"")?;
    first.push(("h.oui".to_owned(), "3".to_owned()));
    // Two presses of one button, and a colleague with a page of their own.
    let html = desk(&place, "choix", "").await?.html;
    let mut other = form_after(&html, "id=\"hands\"")?;
    other.push(("h.non".to_owned(), "2".to_owned()));
    let all = tokio::join!(
        send(&place, "choix", &first),
        send(&place, "choix", &first),
        send(&place, "choix", &other)
    );
    for seen in [all.0?, all.1?, all.2?] {
        assert_eq!(seen.status, 303, "{}", seen.text());
    }
    assert_eq!(counted(&place, "choix").await?, (5, 5, 0));
    // Sent again after it was taken back: nothing comes back by itself.
    step(&place, "choix").await?;
    let left = counted(&place, "choix").await?.0;
    ensure!(left == 2 || left == 3, "{left}");
    for form in [&first, &other] {
        assert_eq!(send(&place, "choix", form).await?.status, 303);
    }
    assert_eq!(counted(&place, "choix").await?.0, left);
    Ok(())
}

#[tokio::test]
async fn somebody_without_a_phone_says_theirs_with_their_group_and_goes_on() -> Result<()> {
    let dated = "date = 2026-01-15";
    let script = EVERY_KIND.replacen(dated, &format!("{dated}\n{GROUPS}"), 1);
    let place = Place::with(&script).await?;
    place.decide("open", "texte").await?;
    let told = "id=\"told-one\"";
    let seen = add(
        &place,
        "texte",
        told,
        &[("group", "nord"), ("v", "Un banc à l'ombre")],
    )
    .await?;
    seen.says(200, "Réponse dictée ajoutée : Un banc à l'ombre");
    seen.says(200, "1 personne à l'oral");
    seen.says(200, "Reçu à lui donner");
    // The same person answers another question: one person, with their group.
    let link = page::attributes(&seen.html, "href");
    let link = link.iter().find(|href| href.contains("/oral/choix?meme"));
    let link = link.context("no way on")?.replace("&amp;", "&");
    let html = reqwest_page(&place, &link).await?;
    html.says(200, "la même personne");
    let mut form = form_after(&html.html, told)?;
    form.push(("v".to_owned(), "oui".to_owned()));
    form.push(("group".to_owned(), "nord".to_owned()));
    assert_eq!(send(&place, "choix", &form).await?.status, 303);
    assert_eq!(counted(&place, "choix").await?, (1, 0, 1));
    let room = place.app.room(SLUG).await?;
    let nord = glane_core::id::GroupKey::new("nord")?;
    assert_eq!(room.look(|inside| inside.answered_in(&nord)), 1);
    // A second answer of theirs to the question does not replace the first in silence.
    let html = reqwest_page(&place, &link).await?.html;
    let mut again = form_after(&html, told)?;
    again.push(("v".to_owned(), "non".to_owned()));
    send(&place, "choix", &again)
        .await?
        .says(409, "a déjà une réponse");
    // Taken back, it can be said anew; the person is there once.
    step(&place, "choix").await?;
    assert_eq!(counted(&place, "choix").await?, (0, 0, 1));
    assert_eq!(send(&place, "choix", &again).await?.status, 303);
    assert_eq!(counted(&place, "choix").await?, (1, 0, 1));
    let shown = reqwest_page(&place, &format!("/animer/{SLUG}/oral/choix")).await?;
    shown.says(200, "Réponse dictée ajoutée : Non merci");
    // Who is left with nothing counts as nobody.
    step(&place, "choix").await?;
    step(&place, "texte").await?;
    assert_eq!(counted(&place, "texte").await?, (0, 0, 0));
    Ok(())
}

async fn reqwest_page(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

#[tokio::test]
async fn a_table_is_typed_in_a_line_and_the_focus_stays_in_it() -> Result<()> {
    let place = Place::asking("note").await?;
    let seen = add(
        &place,
        "note",
        "id=\"line\"",
        &[("line", "3 / 4/4 / - / 5")],
    )
    .await?;
    seen.says(
        200,
        "5 réponses ajoutées : 3 ; 4 (2 fois) ; 5 ; préfère ne pas répondre",
    );
    ensure!(seen.html.contains("id=\"line-field\"") && seen.html.contains("autofocus"));
    let field = seen.html.split_once("id=\"line-field\"").unwrap().1;
    ensure!(field.split_once('>').unwrap().0.contains("autofocus"));
    assert_eq!(counted(&place, "note").await?, (5, 0, 5));
    // One that is none keeps all of them out, and what was typed is there to be mended.
    let wrong = fill(&place, "note", "id=\"line\"", &[("line", "3 / 9 / 2")]).await?;
    wrong.says(422, "la personne n° 2");
    ensure!(wrong.html.contains("value=\"3 / 9 / 2\""), "{}", wrong.html);
    assert_eq!(counted(&place, "note").await?, (5, 0, 5));
    let words = add(&place, "mots", "id=\"line\"", &[("line", "lent, cher")]).await?;
    words.says(200, "1 réponse ajoutée : lent, cher");
    let unclear = fill(&place, "choix", "id=\"line\"", &[("line", "peut-être")]).await?;
    unclear.says(422, "« peut-être » ne désigne aucun choix");
    let none = fill(&place, "choix", "id=\"line\"", &[("line", " ")]).await?;
    none.says(422, "Rien n'est encore écrit");
    let bad = fill(&place, "choix", "id=\"hands\"", &[("h.oui", "sept")]).await?;
    bad.says(422, "« sept » n'est pas un nombre de mains");
    Ok(())
}

#[tokio::test]
async fn an_answer_to_a_question_asked_anew_is_not_put_into_the_new_round() -> Result<()> {
    let place = Place::asking("choix").await?;
    let html = desk(&place, "choix", "").await?.html;
    let mut form = form_after(&html, "id=\"hands\"")?;
    form.push(("h.oui".to_owned(), "3".to_owned()));
    place.decide("reset", "choix").await?;
    let late = send(&place, "choix", &form).await?;
    late.says(409, "La question a été reposée");
    ensure!(late.html.contains("value=\"3\""), "what was typed is lost");
    assert_eq!(counted(&place, "choix").await?, (0, 0, 0));
    Ok(())
}

/// Whoever was heard before is found again at the next question, from its page alone, and stays one person.
#[tokio::test]
async fn somebody_heard_before_goes_on_from_the_next_questions_own_page() -> Result<()> {
    let place = Place::asking("texte").await?;
    let told = "id=\"told-one\"";
    add(&place, "texte", told, &[("v", "Un banc")]).await?;
    place.decide("open", "choix").await?;
    let seen = desk(&place, "choix", "").await?;
    seen.says(200, "À « Pourquoi ? » :");
    seen.says(200, "Un banc");
    let href = |seen: &Seen| -> Result<String> {
        let known = seen.html.split_once("id=\"known\"").context("no list")?.1;
        let link = page::attributes(known, "href").into_iter().next();
        Ok(link.context("no link")?.replace("&amp;", "&"))
    };
    let here = reqwest_page(&place, &href(&seen)?).await?;
    here.says(200, "la même personne");
    let mut form = form_after(&here.html, told)?;
    form.push(("v".to_owned(), "oui".to_owned()));
    assert_eq!(send(&place, "choix", &form).await?.status, 303);
    assert_eq!(counted(&place, "choix").await?, (1, 0, 1), "one person");
    // Nobody is left to go on here; the list of entries leads on to the third question, as the same person.
    let seen = desk(&place, "choix", "").await?;
    ensure!(!seen.html.contains("id=\"known\""), "{}", seen.text());
    let entries = seen
        .html
        .split_once("id=\"entries\"")
        .context("no entries")?
        .1;
    let links = page::attributes(entries, "href");
    let link = links.iter().find(|href| href.contains("/oral/note?meme"));
    let link = link.context("no way on")?.replace("&amp;", "&");
    let here = reqwest_page(&place, &link).await?;
    let mut form = form_after(&here.html, told)?;
    form.push(("v".to_owned(), "4".to_owned()));
    assert_eq!(send(&place, "note", &form).await?.status, 303);
    assert_eq!(counted(&place, "note").await?, (1, 0, 1), "one person");
    Ok(())
}

/// Hands are of nobody: nothing says how many people they are out of, on the console or in any file.
#[tokio::test]
async fn raised_hands_are_said_beside_the_people_and_out_of_nobody() -> Result<()> {
    let place = Place::asking("texte").await?;
    for text in ["Un", "Deux", "Trois"] {
        place.visitor()?.answer(&[("v", text)]).await?;
    }
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    let hands = [("h.oui", "2"), ("h.non", "7")];
    add(&place, "choix", "id=\"hands\"", &hands).await?;
    for file in ["html?voir=1", "md", "json"] {
        let path = format!("/animer/{SLUG}/restitution/{SLUG}.{file}");
        let seen = reqwest_page(&place, &path).await?;
        let text = seen.html.replace(['\u{a0}', '\u{202f}'], " ");
        // Five people and nine hands.
        ensure!(!text.contains("sur 14"), "{file}: {text}");
        ensure!(
            file == "json" || text.contains("dont 9 à main levée"),
            "{file}: {text}"
        );
    }
    Ok(())
}

/// Where more people were heard than are there, whoever publishes is told, and of a question that is still open.
#[tokio::test]
async fn more_people_than_are_present_and_an_open_question_are_said_before_publishing() -> Result<()>
{
    let place = Place::asking("choix").await?;
    for _ in 0..3 {
        place.visitor()?.answer(&[("v", "oui")]).await?;
    }
    let revision = place.app.room(SLUG).await?.look(|inside| inside.revision.0);
    let base = revision.to_string();
    let form = [("act", "present"), ("people", "2"), ("base", base.as_str())];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    ensure!(sent.status() == 303, "{}", sent.status());
    let warned = "3 personnes ont répondu pour 2 présents";
    let why = "Une tablette ou l'oral a peut-être compté deux fois la même personne";
    let console = place.console().await?;
    let desk = reqwest_page(&place, &format!("/animer/{SLUG}/rediger")).await?;
    for seen in [&console, &desk] {
        seen.says(200, warned);
        seen.says(200, why);
    }
    console.says(200, "3 personnes ont répondu en tout");
    desk.says(200, "Une question est encore ouverte : « Lequel ? »");
    place.decide("close", "choix").await?;
    let desk = reqwest_page(&place, &format!("/animer/{SLUG}/rediger")).await?;
    ensure!(!desk.text().contains("Une question est encore ouverte"));
    Ok(())
}
