//! « Rédiger la restitution »: what is typed is not lost though its block went, and a form sent twice does its work once.

use anyhow::{Context, Result};
use glane_core::decision::{Act, standing};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};
use super::writing::{answered, blocks, desk, hold, send};

type Form<'a> = Vec<(&'a str, &'a str)>;

fn reading<'a>(once: &'a str, text: &'a str, base: &'a str) -> Form<'a> {
    vec![
        ("act", "add"),
        ("kind", "reading"),
        ("once", once),
        ("text", text),
        ("by", "Claire"),
        ("base", base),
    ]
}

async fn press(place: &Place, act: &str, block: &str) -> Result<()> {
    let (_, base) = blocks(place).await?;
    let sent = send(place, &[("act", act), ("block", block), ("base", &base)]).await?;
    anyhow::ensure!(sent.status == 303, "{act}: {}", sent.text());
    Ok(())
}

/// The form of a page that puts a passage back, as a browser without script sends it.
fn passage<'a>(seen: &'a Seen, fields: &mut Vec<(String, String)>) -> Result<&'a str> {
    let form = seen.html.split_once("<form action").context("no form")?;
    let at = seen
        .html
        .rfind("value=\"restore\"")
        .context("no passage is offered")?;
    let form = seen.html.get(at..).unwrap_or(form.1);
    let form = form.split_once("</form>").context("no end")?.0;
    fields.push(("act".to_owned(), "restore".to_owned()));
    for name in ["base", "block", "by"] {
        if let Some(value) = page::field(form, name) {
            fields.push((name.to_owned(), value));
        }
    }
    Ok(form)
}

async fn put_back(place: &Place, seen: &Seen, text: &str) -> Result<Seen> {
    let mut fields = Vec::new();
    let form = passage(seen, &mut fields)?;
    anyhow::ensure!(page::words(form).contains(text), "{form}");
    fields.push(("text".to_owned(), text.to_owned()));
    let fields: Form<'_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let first = send(place, &fields).await?;
    let second = send(place, &fields).await?;
    anyhow::ensure!(
        (first.status, second.status) == (303, 303),
        "{} {}",
        first.text(),
        second.text()
    );
    Ok(first)
}

async fn undo(place: &Place) -> Result<()> {
    let html = desk(place).await?.html;
    let form = html.split_once("id=\"f-undo-last\"").context("no undo")?.1;
    let field = |name| page::field(form, name).context("a field");
    let (undoes, base) = (field("undoes")?, field("base")?);
    let form = [("act", "undo"), ("undoes", &*undoes), ("base", &*base)];
    let sent = send(place, &form).await?;
    anyhow::ensure!(sent.status == 303, "{}", sent.text());
    Ok(())
}

#[tokio::test]
async fn a_passage_whose_block_was_deleted_is_shown_and_put_back_where_it_was() -> Result<()> {
    let place = answered().await?;
    for once in ["un", "deux"] {
        let (_, base) = blocks(&place).await?;
        let text = format!("Lecture {once}.");
        assert_eq!(
            send(&place, &reading(once, &text, &base)).await?.status,
            303
        );
    }
    let (before, base) = blocks(&place).await?;
    let [.., own, _] = before.as_slice() else {
        anyhow::bail!("no blocks");
    };
    let typed = "Lecture reprise, en cours de frappe.";
    press(&place, "drop", own).await?;
    let write = [
        ("act", "write"),
        ("block", own),
        ("kind", "reading"),
        ("text", typed),
        ("by", "Ana"),
        ("base", &base),
    ];
    let refused = send(&place, &write).await?;
    refused.says(409, "Ce bloc a été supprimé pendant que vous écriviez");
    refused.says(409, "Remettre ce passage");
    refused.says(409, typed);
    put_back(&place, &refused, typed).await?;
    assert_eq!(blocks(&place).await?.0, before, "it is elsewhere");
    desk(&place).await?.says(200, typed);
    desk(&place).await?.says(200, "signé Ana");
    // One step back takes it out again, the next brings back what was deleted.
    undo(&place).await?;
    assert_eq!(blocks(&place).await?.0.len(), before.len() - 1);
    undo(&place).await?;
    desk(&place).await?.says(200, "Lecture un.");
    assert_eq!(blocks(&place).await?.0, before);
    Ok(())
}

#[tokio::test]
async fn a_finding_that_was_left_out_comes_back_with_the_words_typed_in_it() -> Result<()> {
    let place = answered().await?;
    let (before, _) = blocks(&place).await?;
    let first = before.first().context("no block")?.as_str();
    press(&place, "drop", first).await?;
    desk(&place).await?.says(200, "Retiré :");
    // Leaving it out is a step like any other.
    undo(&place).await?;
    assert_eq!(blocks(&place).await?.0, before);
    let (_, base) = blocks(&place).await?;
    press(&place, "drop", first).await?;
    let typed = "Un large accord : 6 personnes sur 7 pour « Oui, bien sûr ».";
    let write = [
        ("act", "write"),
        ("block", first),
        ("kind", "finding"),
        ("text", typed),
        ("base", &base),
    ];
    let refused = send(&place, &write).await?;
    refused.says(409, "Ce bloc a été supprimé");
    put_back(&place, &refused, typed).await?;
    let (after, base) = blocks(&place).await?;
    assert_eq!(after, before);
    desk(&place).await?.says(200, typed);
    // What the figures never said is not put back, and not lost.
    let never = [
        ("act", "restore"),
        ("block", "f-000000000000"),
        ("text", "Une phrase"),
        ("base", &base),
    ];
    let never = send(&place, &never).await?;
    never.says(422, "Les chiffres ne disent plus ce constat");
    never.says(422, "Une phrase");
    assert!(!never.html.contains("id=\"restore-f-0"), "it is offered");
    Ok(())
}

#[tokio::test]
async fn a_form_to_add_sent_twice_adds_one_block() -> Result<()> {
    let place = answered().await?;
    let (before, base) = blocks(&place).await?;
    let html = desk(&place).await?.html;
    let token = page::field(&html, "once").context("the form has no name of its own")?;
    let finding = [
        ("act", "add"),
        ("kind", "finding"),
        ("once", &*token),
        ("text", "Une seule personne sur 7 dit « Non merci »."),
        ("about", "choix"),
        ("base", &*base),
    ];
    // At once, and once more afterwards.
    let (one, two) = tokio::join!(send(&place, &finding), send(&place, &finding));
    assert_eq!((one?.status, two?.status), (303, 303));
    assert_eq!(send(&place, &finding).await?.status, 303);
    let (after, base) = blocks(&place).await?;
    assert_eq!(after.len(), before.len() + 1);
    // Another text from the same form is another block.
    assert_eq!(
        send(&place, &reading(&token, "Merci.", &base))
            .await?
            .status,
        303
    );
    assert_eq!(
        send(&place, &reading(&token, "Merci.", &base))
            .await?
            .status,
        303
    );
    assert_eq!(blocks(&place).await?.0.len(), before.len() + 2);
    let unnamed: Form<'_> = finding
        .into_iter()
        .filter(|(name, _)| *name != "once")
        .collect();
    assert_eq!(send(&place, &unnamed).await?.status, 400);
    assert_ne!(page::field(&desk(&place).await?.html, "once"), Some(token));
    Ok(())
}

#[tokio::test]
async fn what_a_finding_is_about_must_be_there() -> Result<()> {
    let place = answered().await?;
    let (before, base) = blocks(&place).await?;
    let url = format!("{}/animer/{SLUG}/rediger/verifier", place.app.local);
    for about in ["nope", "plusieurs"] {
        let form = [("kind", "finding"), ("text", "Merci."), ("about", about)];
        let held = Seen::of(place.facilitator.post(&url).form(&form).send().await?).await?;
        held.says(422, "De quelles questions parle-t-il ?");
        let add = [
            ("act", "add"),
            ("kind", "finding"),
            ("once", "un"),
            ("text", "Merci à toutes."),
            ("about", "choix"),
            ("about", about),
            ("base", &base),
        ];
        let refused = send(&place, &add).await?;
        refused.says(422, "De quelles questions parle-t-il ?");
        refused.says(422, "Merci à toutes.");
        let ticked = "id=\"about-choix\" name=\"about\" value=\"choix\" checked";
        assert!(refused.html.contains(ticked), "what was ticked is gone");
    }
    // About nothing, nothing is proved; nor in a block that is not there.
    let form = [("kind", "finding"), ("text", "Merci.")];
    let held = Seen::of(place.facilitator.post(&url).form(&form).send().await?).await?;
    held.says(422, "Cochez au moins une question");
    let held = hold(&place, "f-000000000000", "finding", "Merci.").await?;
    assert_eq!(held["field"], "block", "{held}");
    assert_eq!(blocks(&place).await?.0, before);
    Ok(())
}

#[tokio::test]
async fn a_page_of_a_state_that_is_not_there_is_not_obeyed_and_loses_nothing() -> Result<()> {
    let place = answered().await?;
    let (all, _) = blocks(&place).await?;
    let room = place.app.room(SLUG).await?;
    let decided = || room.look(|inside| inside.log().len());
    let before = decided();
    let first = all.first().context("no block")?.as_str();
    let finding = first.trim_start_matches("f-");
    let ahead = (room.look(|inside| inside.revision.0) + 1).to_string();
    for base in [ahead.as_str(), "18446744073709551615"] {
        let typed = "Une lecture en cours.";
        let seen = send(&place, &reading("un", typed, base)).await?;
        seen.says(409, "Chargez la page de nouveau");
        seen.says(409, typed);
        let forms: [(&str, Form<'_>); 6] = [
            ("rediger", vec![("act", "machine"), ("block", first)]),
            ("rediger/publier", vec![("act", "withdraw")]),
            ("constats", vec![("act", "keep"), ("finding", finding)]),
            ("a-chaud", vec![("act", "end")]),
            (
                "mots/mots",
                vec![("act", "hide"), ("forms", "0123456789abcdef")],
            ),
            ("decider", vec![("act", "close"), ("question", "choix")]),
        ];
        for (path, form) in forms {
            let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
            let form: Form<'_> = form.into_iter().chain([("base", base)]).collect();
            let seen = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
            if path != "mots/mots" || seen.status == 409 {
                seen.says(409, "Chargez la page de nouveau");
            }
        }
        // The script is told the same.
        let url = format!("{}/animer/{SLUG}/rediger", place.app.local);
        let form = reading("un", typed, base);
        let asked = place.facilitator.post(url).form(&form);
        let asked = asked.header("x-glane-part", "1").send().await?;
        let said = asked.headers().get("x-glane-said").context("not said")?;
        assert!(said.to_str()?.contains("Chargez+la+page"), "{said:?}");
    }
    assert_eq!(decided(), before);
    Ok(())
}

#[tokio::test]
async fn a_block_that_came_and_went_leaves_the_restitution_untouched() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let (_, base) = blocks(&place).await?;
    assert_eq!(
        send(&place, &reading("un", "Lecture.", &base))
            .await?
            .status,
        303
    );
    let (all, _) = blocks(&place).await?;
    press(&place, "drop", all.first().context("no block")?).await?;
    let room = place.app.room(SLUG).await?;
    let is_untouched = room.look(|inside| {
        let draft = glane_core::draft::Draft::fold(inside.log());
        let written = standing(inside.log())
            .into_iter()
            .filter(|decision| matches!(decision.act, Act::Block { .. }));
        (written.count(), draft.is_empty())
    });
    assert_eq!(is_untouched, (2, true));
    // Deleted twice is deleted.
    press(&place, "drop", all.first().context("no block")?).await
}
