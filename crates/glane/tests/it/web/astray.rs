//! What goes astray where somebody goes back to a page, takes back a step, or takes a question or a table out of the script.

use anyhow::{Context, Result, ensure};
use glane_core::decision::Act;
use glane_core::id::QuestionKey;
use glane_core::kind::ideas::IDEAS_MAX;
use glane_core::room::Phase;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn look(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn post(place: &Place, path: &str, form: &[(&str, &str)]) -> Result<Seen> {
    let url = format!("{}{path}", place.app.local);
    Seen::of(place.facilitator.post(url).form(form).send().await?).await
}

fn key(question: &str) -> Result<QuestionKey> {
    Ok(QuestionKey::new(question)?)
}

/// How many ballots the room counts of a question in its present round.
async fn counted(place: &Place, question: &str) -> Result<i64> {
    let (room, key) = (place.app.room(SLUG).await?, key(question)?);
    Ok(room.look(|inside| inside.counted(&key).map_or(0, |all| all.room.ballots())))
}

/// A form of the page of oral answers: the fields that are sent whatever is typed.
async fn form(place: &Place, question: &str, mark: &str) -> Result<Vec<(&'static str, String)>> {
    let html = look(place, &format!("/animer/{SLUG}/oral/{question}")).await?;
    form_in(&html.html, mark)
}

fn form_in(html: &str, mark: &str) -> Result<Vec<(&'static str, String)>> {
    let (_, rest) = html.split_once(mark).context("no form")?;
    let names = ["act", "entry", "base", "round"];
    let field = |name| Ok((name, page::field(rest, name).context(name)?));
    names.into_iter().map(field).collect()
}

async fn send(
    place: &Place,
    question: &str,
    form: &[(&'static str, String)],
    typed: &[(&str, &str)],
) -> Result<Seen> {
    let own = form.iter().map(|(name, value)| (*name, value.as_str()));
    let all: Vec<(&str, &str)> = own.chain(typed.iter().copied()).collect();
    post(place, &format!("/animer/{SLUG}/oral/{question}"), &all).await
}

/// A browser that goes back shows the form that was sent: what is typed into it next is not swallowed.
#[tokio::test]
async fn an_oral_form_sent_again_with_something_else_is_told_and_not_swallowed() -> Result<()> {
    let place = Place::asking("choix").await?;
    let all = [
        ("id=\"hands\"", ("h.oui", "7"), ("h.oui", "9"), 7, 9),
        ("id=\"line\"", ("line", "1"), ("line", "2 / 2"), 1, 2),
        ("id=\"told-one\"", ("v", "oui"), ("v", "non"), 1, 1),
    ];
    let mut count = 0;
    for (mark, first, other, n, more) in all {
        let sent = form(&place, "choix", mark).await?;
        assert_eq!(send(&place, "choix", &sent, &[first]).await?.status, 303);
        // The same again is a double click.
        assert_eq!(send(&place, "choix", &sent, &[first]).await?.status, 303);
        count += n;
        assert_eq!(counted(&place, "choix").await?, count, "{mark}");
        let told = send(&place, "choix", &sent, &[other]).await?;
        told.says(409, "Ce formulaire a déjà servi pour une autre réponse");
        assert_eq!(counted(&place, "choix").await?, count, "{mark}");
        // What was typed stays, in a form of its own: one press more and it counts.
        let fresh = form_in(&told.html, mark)?;
        ensure!(fresh[1] != sent[1], "{mark}: the same entry");
        ensure!(!told.html.contains("name=\"person\""), "somebody else");
        let sent = send(&place, "choix", &fresh, &[other]).await?;
        assert_eq!(sent.status, 303, "{}", sent.text());
        count += more;
        assert_eq!(counted(&place, "choix").await?, count, "{mark}");
    }
    Ok(())
}

/// Whatever cuts the power in between: hands without an entry could never be taken back.
#[tokio::test]
async fn raised_hands_and_the_entry_that_names_them_are_one_transaction() -> Result<()> {
    let place = Place::asking("choix").await?;
    for (mark, typed) in [
        ("id=\"hands\"", ("h.oui", "30")),
        ("id=\"told-one\"", ("v", "non")),
    ] {
        let sent = form(&place, "choix", mark).await?;
        assert_eq!(send(&place, "choix", &sent, &[typed]).await?.status, 303);
    }
    let room = place.app.room(SLUG).await?;
    let kept = place.app.hub.store().snapshot(room.id(), None).await?;
    let mut named = 0;
    for decision in &kept.decisions {
        let Act::Aloud(entry) = &decision.act else {
            continue;
        };
        for answer in &entry.answers {
            let ballot = kept.ballots.iter().find(|one| one.answer == *answer);
            assert_eq!(
                ballot.map(|one| one.revision),
                Some(decision.revision),
                "one revision is one transaction"
            );
            named += 1;
        }
    }
    assert_eq!((named, kept.ballots.len()), (31, 31));
    Ok(())
}

#[tokio::test]
async fn a_question_on_the_spot_that_comes_back_with_another_text_is_told() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    for path in [
        "/maintenant".to_owned(),
        format!("/animer/{SLUG}/maintenant"),
    ] {
        let entry = page::field(&look(&place, &path).await?.html, "entry").context("no entry")?;
        let ask = async |entry: &str, question: &str| {
            let form = [
                ("entry", entry),
                ("form", "mots"),
                ("question", question),
                ("organiser", "Un centre social"),
                ("then", "console"),
            ];
            post(&place, &path, &form).await
        };
        let first = ask(&entry, "Première ?").await?;
        assert_eq!(first.status, 303, "{}", first.text());
        assert_eq!(
            ask(&entry, "Première ?").await?.location(),
            first.location()
        );
        let told = ask(&entry, "Deuxième ?").await?;
        told.says(409, "Ce formulaire a déjà posé une autre question");
        ensure!(told.html.contains("Deuxième ?"), "what was typed stays");
        let fresh = page::field(&told.html, "entry").context("no entry")?;
        assert_ne!(fresh, entry);
        assert_eq!(ask(&fresh, "Deuxième ?").await?.status, 303, "{path}");
    }
    Ok(())
}

/// Without a script nothing keeps a finger from pressing twice.
#[tokio::test]
async fn a_workshop_of_the_library_sent_twice_is_made_once() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let again = format!("/animer/{SLUG}/dupliquer");
    for path in ["/deroules/bilan-animation", again.as_str()] {
        let entry = page::field(&look(&place, path).await?.html, "entry").context("no entry")?;
        let make = async |title: &str| {
            let form = [
                ("entry", entry.as_str()),
                ("title", title),
                ("day", "2026-05-04"),
                ("organiser", "Un centre social"),
                ("retention", "30"),
                ("act", "make"),
            ];
            post(&place, path, &form).await
        };
        let before = place.app.hub.workshops().await?.len();
        let first = make("Un titre").await?;
        assert_eq!(first.status, 303, "{}", first.text());
        assert_eq!(make("Un titre").await?.location(), first.location());
        assert_eq!(place.app.hub.workshops().await?.len(), before + 1, "{path}");
        assert_eq!(make("Un autre titre").await?.status, 303);
        assert_eq!(place.app.hub.workshops().await?.len(), before + 2, "{path}");
    }
    Ok(())
}

/// Presses the console's undo.
async fn undo(place: &Place) -> Result<()> {
    let html = place.console().await?.html;
    let (_, form) = html.split_once("id=\"f-undo\"").context("no undo")?;
    let field = |name| page::field(form, name).context("a field");
    let (undoes, base) = (field("undoes")?, field("base")?);
    let form = [
        ("act", "undo"),
        ("undoes", undoes.as_str()),
        ("base", &base),
    ];
    let done = post(place, &format!("/animer/{SLUG}/decider"), &form).await?;
    ensure!(done.status == 303, "{}", done.text());
    Ok(())
}

#[tokio::test]
async fn a_round_after_one_that_was_taken_back_starts_empty() -> Result<()> {
    for act in ["again", "reset"] {
        let place = Place::asking("choix").await?;
        let phones = [place.visitor()?, place.visitor()?];
        for phone in &phones {
            phone.answer(&[("v", "oui")]).await?;
        }
        place.decide(act, "choix").await?;
        place.decide("open", "choix").await?;
        phones[0].answer(&[("v", "non")]).await?;
        undo(&place).await?;
        undo(&place).await?;
        assert_eq!(counted(&place, "choix").await?, 2, "the first round again");
        place.decide(act, "choix").await?;
        assert_eq!(counted(&place, "choix").await?, 0, "{act}");
        place.decide("open", "choix").await?;
        let phone = phones[0].look().await?.text();
        ensure!(!phone.contains("Réponse enregistrée"), "{phone}");
        let console = place.console().await?.text();
        ensure!(!console.contains("1 personne a répondu"), "{console}");
        phones[1].answer(&[("v", "oui")]).await?;
        let shift = place.app.room(SLUG).await?.look(|inside| {
            let question = key("choix").ok()?;
            let round = inside.state.round(&question);
            let before = inside.state.questions.get(&question)?.before;
            Some((
                before.map(|before| before.0),
                round.0,
                inside.state.rounds(&question).count(),
            ))
        });
        let before = (act == "again").then_some(1);
        assert_eq!(shift, Some((before, 3, 2)));
        assert_eq!(counted(&place, "choix").await?, 1);
    }
    Ok(())
}

/// Hands a changed script in.
async fn fixed(place: &Place, source: &str) -> Result<Seen> {
    let room = place.app.room(SLUG).await?;
    let version = room.look(|inside| inside.workshop.script.0);
    let body = format!(
        "--limite\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n{}\r\n--limite--\r\n",
        source.replace('\n', "\r\n")
    );
    let url = format!(
        "{}/animer/{SLUG}/deroule?version={version}",
        place.app.local
    );
    let request = place.facilitator.post(url);
    let request = request.header("content-type", "multipart/form-data; boundary=limite");
    Seen::of(request.body(body).send().await?).await
}

/// The script without a question.
fn without(source: &str, question: &str) -> String {
    let all = source.split("[[question]]");
    let cle = format!("cle = \"{question}\"");
    let kept: Vec<&str> = all.filter(|part| !part.contains(&cle)).collect();
    kept.join("[[question]]")
}

#[tokio::test]
async fn taking_a_question_out_of_the_script_opens_no_other_and_says_so() -> Result<()> {
    for close in [true, false] {
        let place = Place::asking("choix").await?;
        place.visitor()?.answer(&[("v", "oui")]).await?;
        place.decide("open", "note").await?;
        if close {
            place.decide("close", "note").await?;
        }
        let seen = fixed(&place, &without(EVERY_KIND, "note")).await?;
        seen.says(200, "C'est corrigé");
        seen.says(
            200,
            if close {
                "« Combien ? » était à l'écran : elle n'y est plus, et rien d'autre ne s'est rouvert"
            } else {
                "« Combien ? » était ouverte : elle ne prend plus de réponses, et plus rien n'est ouvert"
            },
        );
        let room = place.app.room(SLUG).await?;
        let choice = key("choix")?;
        let state = room.look(|inside| (inside.state.phase(&choice), inside.state.current.clone()));
        assert_eq!(state, (Phase::Closed, None));
        let phone = place.visitor()?;
        let page = phone.look().await?;
        ensure!(!page.html.contains("class=\"answer\""), "{}", page.text());
        // The room is in the middle of it, and not at its beginning.
        page.says(200, "La prochaine question arrive bientôt");
        place.app.pass(20);
        let late = phone.send_as("choix", "1", "1", &[("v", "non")]).await?;
        late.says(409, "La question était déjà fermée");
        assert_eq!(counted(&place, "choix").await?, 1);
        // And back: it stands as it was left.
        assert_eq!(fixed(&place, EVERY_KIND).await?.status, 200);
        let note = key("note")?;
        let phase = room.look(|inside| inside.state.phase(&note));
        assert_eq!(phase == Phase::Closed, close);
    }
    Ok(())
}

#[tokio::test]
async fn a_table_that_left_the_script_is_one_of_the_tables_still() -> Result<()> {
    let groups = |list: &str| {
        EVERY_KIND
            .replacen(
                "[[question]]",
                &format!("groupes = [{list}]\n\n[[question]]"),
                1,
            )
            .replace("type = \"echelle\"", "type = \"echelle\"\npar = \"table\"")
    };
    let place = Place::with(&groups("\"Rouge\", \"Bleu\", \"Vert\"")).await?;
    place.decide("open", "note").await?;
    for table in ["rouge", "bleu"] {
        let phone = place.visitor()?;
        phone.look().await?;
        assert_eq!(phone.post("groupe", &[("group", table)]).await?.status, 303);
        let looked = phone.look().await?;
        let table = page::field(&looked.html, "table").context("no table")?;
        let filled = [("table", table.as_str()), ("v", "4")];
        let sent = phone.send_as("note", "1", "1", &filled).await?;
        assert_eq!(sent.status, 303, "{}", sent.text());
    }
    place
        .console()
        .await?
        .says(200, "2 tables ont répondu, sur 3");
    let seen = fixed(&place, &groups("\"Bleu\", \"Vert\"")).await?;
    seen.says(
        200,
        "La table « Rouge » n'existe plus : sa réponse compte toujours",
    );
    let console = place.console().await?;
    console.says(200, "2 tables ont répondu, sur 3");
    console.says(200, "Vert");
    // Nor more than there are, once all have answered.
    let seen = fixed(&place, &groups("\"Vert\"")).await?;
    seen.says(200, "La table « Bleu » n'existe plus");
    place
        .console()
        .await?
        .says(200, "2 tables ont répondu, sur 3");
    Ok(())
}

#[tokio::test]
async fn a_refused_answer_adds_no_idea() -> Result<()> {
    let place = Place::asking("idees").await?;
    let phone = place.visitor()?;
    phone.look().await?;
    let idea = async |attempt: &str, idea: &str| {
        phone
            .send_as("idees", "1", attempt, &[("idea", idea)])
            .await
    };
    assert_eq!(idea("5", "Une idée gardée").await?.status, 303);
    for attempt in ["3", "5"] {
        let told = idea(attempt, "Une idée refusée").await?;
        assert_eq!(told.status, 409, "{}", told.text());
    }
    assert_eq!(
        idea("5", "Une idée gardée").await?.status,
        303,
        "the same again"
    );
    let room = place.app.room(SLUG).await?;
    let kept = place.app.hub.store().snapshot(room.id(), None).await?.ideas;
    let texts: Vec<&str> = kept.iter().map(|idea| idea.text.as_str()).collect();
    assert_eq!(texts, ["Une idée gardée"]);
    Ok(())
}

#[tokio::test]
async fn statements_have_an_end_and_whoever_judges_all_of_them_is_heard() -> Result<()> {
    let statements = "\n[[question]]\ncle = \"avis\"\ntype = \"affirmations\"\ntexte = \"D'accord ?\"\n\
         ajouts = true\naffirmations = [\"Il faut un banc\", \"Il faut une fontaine\"]\n";
    let place = Place::with(&format!("{EVERY_KIND}{statements}")).await?;
    // Before the room opens, which keeps them in memory from then on.
    let workshops = place.app.hub.workshops().await?;
    let id = workshops.iter().find(|one| one.slug.as_str() == SLUG);
    let (id, question) = (id.context("no workshop")?.id, key("avis")?);
    for n in 0..IDEAS_MAX {
        let new = glane_store::NewIdea {
            question: question.clone(),
            round: glane_core::id::Round::FIRST,
            text: format!("Il faut un arbre au numéro {n}"),
            author: None,
        };
        let store = place.app.hub.store();
        store.propose(glane_core::world::Micros(0), id, new).await?;
    }
    place.decide("open", "avis").await?;
    let phone = place.visitor()?;
    let page = phone.look().await?;
    let told = phone.send(&[("idea", "Il faut un préau")]).await?;
    told.says(
        422,
        "La liste est complète (150) : votre proposition n'a pas été ajoutée",
    );
    let mut names: Vec<&str> = page
        .html
        .split("name=\"v.")
        .skip(1)
        .filter_map(|rest| rest.split_once('"').map(|(name, _)| name))
        .collect();
    names.dedup();
    assert_eq!(names.len(), IDEAS_MAX + 2, "{}", page.html);
    let fields: Vec<String> = names.iter().map(|name| format!("v.{name}")).collect();
    let judged: Vec<(&str, &str)> = fields.iter().map(|name| (name.as_str(), "1")).collect();
    phone.answer(&judged).await?;
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}
