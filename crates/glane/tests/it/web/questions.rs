//! « Changer les questions »: the script changed without its file, by forms alone, while the room answers.

use anyhow::{Context, Result};
use glane_core::id::QuestionKey;
use glane_core::script::Script;
use glane_core::script::read::type_name;
use glane_core::script::sketch::Form;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// The page's forms as somebody fills them.
struct Editor<'a> {
    place: &'a Place,
}

impl Editor<'_> {
    fn url(&self) -> String {
        format!("{}/animer/{SLUG}/questions", self.place.app.local)
    }

    async fn look(&self) -> Result<Seen> {
        Seen::of(self.place.facilitator.get(self.url()).send().await?).await
    }

    /// Sends a form with the version that the page shows.
    async fn send(&self, act: &str, question: &str, more: &[(&str, &str)]) -> Result<Seen> {
        let version = page::field(&self.look().await?.html, "version").unwrap_or_default();
        self.send_at(&version, act, question, more).await
    }

    async fn send_at(
        &self,
        version: &str,
        act: &str,
        question: &str,
        more: &[(&str, &str)],
    ) -> Result<Seen> {
        let own = [("act", act), ("question", question), ("version", version)];
        let form: Vec<_> = own.into_iter().chain(more.iter().copied()).collect();
        let sent = self.place.facilitator.post(self.url()).form(&form);
        Seen::of(sent.send().await?).await
    }

    async fn script(&self) -> Result<(String, Script)> {
        let room = self.place.app.room(SLUG).await?;
        Ok(room.look(|inside| (inside.workshop.source.clone(), inside.script.clone())))
    }
}

/// The form of « choix » with another text, and its options as given.
fn choice<'a>(text: &'a str, options: [&'a str; 3]) -> Vec<(&'static str, &'a str)> {
    let [yes, no, more] = options;
    vec![
        ("text", text),
        ("help", ""),
        ("note", ""),
        ("results", "live"),
        ("key", "oui"),
        ("option", yes),
        ("key", "non"),
        ("option", no),
        ("key", ""),
        ("option", more),
    ]
}

const AS_IT_IS: [&str; 3] = ["Oui, bien sûr", "Non merci", ""];

#[tokio::test]
async fn nobody_sees_what_is_changed_before_anything_is_asked() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let editor = Editor { place: &place };
    let done = editor
        .send("save", "choix", &choice("Lequel ?", AS_IT_IS))
        .await?;
    done.says(200, "C'est corrigé.");
    assert!(!done.text().contains("La salle le voit"), "{}", done.text());
    Ok(())
}

#[tokio::test]
async fn a_question_is_changed_while_it_is_asked_and_answers_stay() -> Result<()> {
    let place = Place::asking("choix").await?;
    let editor = Editor { place: &place };
    let visitor = place.visitor()?;
    visitor.answer(&[("v", "oui")]).await?;

    let options = ["Oui, évidemment", "Non merci", "Peut-être"];
    let done = editor
        .send("save", "choix", &choice("Lequel, au juste ?", options))
        .await?;
    done.says(200, "C'est corrigé. La salle le voit déjà.");
    // It is said beside the question, where the page comes back to.
    let card = done.html.split_once("id=\"q-choix\"").context("no card")?.1;
    let card = card.split_once("id=\"q-plusieurs\"").context("no end")?.0;
    assert!(card.contains("id=\"done\""), "{card}");
    // Whoever answered « Oui, bien sûr » is said to have said something else now: that is told.
    done.says(200, "Oui, évidemment");
    let (source, script) = editor.script().await?;
    let question = script.question(&QuestionKey::new("choix")?).unwrap();
    assert_eq!(question.label.get("fr"), "Lequel, au juste ?");
    let keys: Vec<_> = question
        .items
        .iter()
        .map(|item| item.key.as_str())
        .collect();
    assert_eq!(keys, ["oui", "non", "peut-etre"]);
    assert!(source.contains("[[question]]\ncle = \"mots\""), "{source}");

    let seen = visitor.look().await?;
    seen.says(200, "Lequel, au juste ?");
    seen.says(200, "Oui, évidemment");
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_is_told_and_what_was_typed_stands_in_its_form() -> Result<()> {
    let place = Place::asking("mots").await?;
    let editor = Editor { place: &place };
    let before = editor.script().await?.0;
    let scale = [
        ("text", "Combien, alors ?"),
        ("help", ""),
        ("note", ""),
        ("results", "live"),
        ("reglage-de", "1"),
        ("reglage-a", "beaucoup"),
        ("reglage-debut", ""),
        ("reglage-fin", ""),
    ];
    let refused = editor.send("save", "note", &scale).await?;
    refused.says(422, "beaucoup");
    assert!(
        refused.html.contains("value=\"beaucoup\""),
        "typed, and there"
    );
    assert!(refused.html.contains("Combien, alors ?"));
    // An option less, and one is left: that is no choice.
    let refused = editor
        .send("save", "choix", &choice("Lequel ?", ["Oui", "", ""]))
        .await?;
    refused.says(422, "au moins 2");
    let refused = editor.send("save", "choix", &choice("", AS_IT_IS)).await?;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert_eq!(editor.script().await?.0, before, "nothing was changed");
    Ok(())
}

#[tokio::test]
async fn two_people_do_not_write_over_each_other() -> Result<()> {
    let place = Place::asking("mots").await?;
    let editor = Editor { place: &place };
    let version = page::field(&editor.look().await?.html, "version").unwrap();
    editor
        .send_at(&version, "save", "choix", &choice("L'une", AS_IT_IS))
        .await?
        .says(200, "C'est corrigé");
    let late = editor
        .send_at(&version, "save", "choix", &choice("L'autre", AS_IT_IS))
        .await?;
    late.says(409, "Quelqu'un d'autre vient de changer ce déroulé");
    assert!(late.html.contains("L&#39;autre") || late.html.contains("L'autre"));
    let (_, script) = editor.script().await?;
    let label = |key: &str| {
        let question = script.question(&QuestionKey::new(key).unwrap());
        question.unwrap().label.get("fr").to_owned()
    };
    assert_eq!(label("choix"), "L'une");
    Ok(())
}

#[tokio::test]
async fn questions_move_and_go_and_the_last_one_stays() -> Result<()> {
    let place = Place::asking("mots").await?;
    let editor = Editor { place: &place };
    let order = async || -> Result<Vec<String>> {
        let (_, script) = editor.script().await?;
        Ok(script
            .questions
            .iter()
            .map(|one| one.key.to_string())
            .collect())
    };
    let before = order().await?;
    editor
        .send("down", "mots", &[])
        .await?
        .says(200, "C'est corrigé");
    let mut wanted = before.clone();
    wanted.swap(0, 1);
    assert_eq!(order().await?, wanted);
    editor.send("up", "mots", &[]).await?;
    assert_eq!(order().await?, before);
    editor
        .send("up", "mots", &[])
        .await?
        .says(409, "déjà à sa place");
    for key in &before[1..] {
        editor
            .send("remove", key, &[])
            .await?
            .says(200, "C'est corrigé");
    }
    editor
        .send("remove", &before[0], &[])
        .await?
        .says(409, "la seule");
    editor
        .send("remove", "choix", &[])
        .await?
        .says(404, "n'est plus dans le déroulé");
    assert_eq!(order().await?, [before[0].clone()]);
    Ok(())
}

#[tokio::test]
async fn a_form_that_is_not_the_pages_is_refused_by_its_field() -> Result<()> {
    let place = Place::asking("mots").await?;
    let editor = Editor { place: &place };
    for (act, more) in [("burn", vec![]), ("save", vec![("text", "?")])] {
        let refused = editor.send(act, "choix", &more).await?;
        assert_eq!(refused.status, 400, "{act}: {}", refused.text());
    }
    Ok(())
}

#[tokio::test]
async fn each_question_is_seen_before_it_is_asked_and_the_room_does_not_move() -> Result<()> {
    let place = Place::asking("mots").await?;
    let editor = Editor { place: &place };
    let (_, script) = editor.script().await?;
    for question in &script.questions {
        for view in ["telephone", "ecran", "papier"] {
            let url = format!("{}/{}/{view}", editor.url(), question.key);
            let seen = Seen::of(place.facilitator.get(url).send().await?).await?;
            seen.says(200, question.label.get("fr"));
            // The screen shows what is asked; phone and paper what is answered.
            if let (Some(item), true) = (question.items.first(), view != "ecran") {
                seen.says(200, item.label.get("fr"));
            }
            assert!(!seen.html.contains("<script"), "{view} of {}", question.key);
        }
    }
    let none = format!("{}/choix/plafond", editor.url());
    assert_eq!(place.facilitator.get(none).send().await?.status(), 404);
    let room = place.app.room(SLUG).await?;
    let current = room.look(|inside| inside.state.current.clone());
    assert_eq!(current, Some(QuestionKey::new("mots")?));
    Ok(())
}

#[tokio::test]
async fn a_question_is_added_for_later_in_each_kind_and_the_room_does_not_move() -> Result<()> {
    let place = Place::asking("mots").await?;
    let editor = Editor { place: &place };
    let page = editor.look().await?;
    page.says(200, "Ajouter une question");
    let now = format!("{}/animer/{SLUG}/maintenant", place.app.local);
    let later = place.facilitator.get(format!("{now}?quand=plus-tard"));
    let later = Seen::of(later.send().await?).await?;
    later.says(200, "attend : personne ne la voit");
    assert!(!later.html.contains("id=\"go-screen\""), "it is not asked");
    for form in Form::ALL {
        let label = format!("Plus tard, {} ?", form.name());
        let options = match form {
            Form::Slots => "Le matin, 9h-12h\nLe soir, 18h-20h",
            _ => "Un\nDeux",
        };
        let fields = [
            ("form", form.name()),
            ("question", label.as_str()),
            ("options", options),
            ("low", "peu"),
            ("high", "beaucoup"),
            ("then", "later"),
        ];
        let sent = place.facilitator.post(&now).form(&fields).send().await?;
        let sent = Seen::of(sent).await?;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let to = format!("{}{}", place.app.local, sent.location());
        let shown = Seen::of(place.facilitator.get(to).send().await?).await?;
        shown.says(200, "est dans le déroulé. Elle attend");
        let (_, script) = editor.script().await?;
        let last = script.questions.last().unwrap();
        assert_eq!(last.label.get("fr"), label);
        assert_eq!(type_name(&last.kind), form.name());
        assert_eq!(last.items.len(), if form.has_options() { 2 } else { 0 });
    }
    let hours = [
        ("form", "creneaux"),
        ("question", "Quand ?"),
        ("options", "Le matin\nLe soir"),
        ("then", "later"),
    ];
    let refused = place.facilitator.post(&now).form(&hours).send().await?;
    let refused = Seen::of(refused).await?;
    refused.says(422, "Finissez chaque ligne par ses heures");
    assert!(refused.html.contains("id=\"go-later\""), "still for later");
    let room = place.app.room(SLUG).await?;
    let current = room.look(|inside| inside.state.current.clone());
    assert_eq!(current, Some(QuestionKey::new("mots")?));
    Ok(())
}

#[tokio::test]
async fn a_question_is_duplicated_and_its_answers_change_places() -> Result<()> {
    let place = Place::asking("choix").await?;
    let editor = Editor { place: &place };
    editor
        .send("copy", "choix", &[])
        .await?
        .says(200, "C'est corrigé");
    let (_, script) = editor.script().await?;
    let at = script
        .questions
        .iter()
        .position(|one| one.key.as_str() == "choix")
        .unwrap();
    let (one, two) = (&script.questions[at], &script.questions[at + 1]);
    assert_eq!((two.key.as_str(), &two.items), ("choix-2", &one.items));

    let mut form = choice("Lequel ?", AS_IT_IS);
    form.push(("lift", "2-up"));
    let moved = editor.send("save", "choix-2", &form).await?;
    moved.says(200, "C'est corrigé");
    assert!(
        moved.html.contains("id=\"e-choix-2\" open"),
        "to be moved again"
    );
    let (_, script) = editor.script().await?;
    let order = |key: &str| {
        let question = script.question(&QuestionKey::new(key).unwrap()).unwrap();
        question
            .items
            .iter()
            .map(|item| item.key.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(order("choix-2"), ["non", "oui"]);
    assert_eq!(order("choix"), ["oui", "non"], "the first is as it was");
    form.pop();
    form.push(("lift", "2-sideways"));
    assert_eq!(editor.send("save", "choix-2", &form).await?.status, 400);
    Ok(())
}
