//! « Saisir les fiches papier », by forms and pages alone.

use anyhow::{Context, Result, ensure};
use glane_core::channel::Channel;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const MORE: &str = r#"
[[question]]
cle = "ordre"
type = "classement"
texte = "Par quoi commencer ?"
options = [{ cle = "a", texte = "Un jardin" }, { cle = "b", texte = "Une fête" }, { cle = "c", texte = "Un atelier" }]

[[question]]
cle = "grille"
type = "grille"
texte = "Êtes-vous content ?"
de = 1
a = 5
debut = "pas du tout"
fin = "tout à fait"
lignes = [{ cle = "accueil", texte = "De l'accueil" }, { cle = "tarifs", texte = "Des tarifs" }]

[[question]]
cle = "avis"
type = "affirmations"
texte = "Êtes-vous d'accord ?"
ajouts = true
affirmations = [{ cle = "calme", texte = "C'est calme" }, { cle = "bancs", texte = "Il faut des bancs" }]

[[question]]
cle = "partage"
type = "points"
texte = "Que payer d'abord ?"
total = 10
options = [{ cle = "bus", texte = "Le bus" }, { cle = "velo", texte = "Le vélo" }, { cle = "pied", texte = "Un trottoir" }]

[[question]]
cle = "profil"
type = "profil"
texte = "Qui êtes-vous ?"
lignes = [{ cle = "age", texte = "Votre âge", options = ["Moins de 26 ans", "26 ans et plus"] }, { cle = "lien", texte = "Vous êtes", options = ["Habitant", "Bénévole"] }]
"#;

const SHEET: [(&str, &str); 16] = [
    ("q.mots", "lent, utile"),
    ("q.choix", "2"),
    ("q.plusieurs", "1 3"),
    ("q.note", "4"),
    ("q.texte", "Trop loin / trop cher"),
    ("q.moments", "-"),
    ("q.idees", "2"),
    ("own.idees", "Un vide-grenier"),
    ("n.ordre.a", "2"),
    ("n.ordre.b", "3"),
    ("n.ordre.c", "1"),
    ("q.grille", "5 -"),
    ("q.avis", "1 3"),
    ("q.profil", "2 -"),
    ("n.partage.bus", "7"),
    ("n.partage.velo", "3"),
];

fn url(place: &Place) -> String {
    format!("{}/animer/{SLUG}/papier/saisir", place.app.local)
}

pub(super) async fn look(place: &Place) -> Result<Seen> {
    Seen::of(place.facilitator.get(url(place)).send().await?).await
}

/// The form after `mark`, with what it sends whatever is typed.
fn form(html: &str, mark: &str) -> Result<Vec<(String, String)>> {
    let rest = html
        .split_once(mark)
        .with_context(|| format!("no {mark}"))?
        .1;
    let form = rest.split_once("</form>").context("no end")?.0;
    let mut names: Vec<String> = ["act", "entry", "base", "tirage", "undoes"]
        .map(str::to_owned)
        .into();
    let rounds = form.split("name=\"round.").skip(1);
    names.extend(rounds.filter_map(|rest| Some(format!("round.{}", rest.split_once('"')?.0))));
    let own = |name: String| Some((name.clone(), page::field(form, &name)?));
    Ok(names.into_iter().filter_map(own).collect())
}

pub(super) fn filled(html: &str, typed: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
    let mut sent = form(html, "id=\"typing\"")?;
    let own = typed.iter();
    sent.extend(own.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    Ok(sent)
}

pub(super) async fn send(place: &Place, form: &[(String, String)]) -> Result<Seen> {
    Seen::of(place.facilitator.post(url(place)).form(form).send().await?).await
}

/// People who count, and answers to a question that do.
async fn counted(place: &Place, question: &str) -> Result<(usize, i64)> {
    let room = place.app.room(SLUG).await?;
    let recount = room.recount().await?;
    ensure!(recount.differs.is_empty(), "{recount:?}");
    let key = glane_core::id::QuestionKey::new(question)?;
    Ok(room.look(|inside| {
        let counted = inside.counted(&key);
        (
            inside.answered(),
            counted.map_or(0, |one| one.room.ballots()),
        )
    }))
}

async fn undo(place: &Place) -> Result<Seen> {
    let html = look(place).await?.html;
    send(place, &form(&html, "id=\"last\"")?).await
}

#[tokio::test]
async fn a_sheet_of_every_kind_is_one_person_on_paper_and_is_taken_back_whole() -> Result<()> {
    let place = Place::with(&format!("{EVERY_KIND}{MORE}")).await?;
    let html = look(&place).await?.html;
    let sheet = filled(&html, &SHEET)?;
    // A double click counts once.
    for _ in 0..2 {
        let sent = send(&place, &sheet).await?;
        ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
    }
    let page = look(&place).await?;
    page.says(
        200,
        "Fiche 1 enregistrée, comptée comme papier : 12 réponses.",
    );
    page.says(200, "1 fiche saisie");
    page.says(200, "Reçu à noter sur la fiche");
    // What was typed line by line is read back in words.
    page.says(200, "Question 8 : 1. Un atelier, 2. Un jardin, 3. Une fête");
    page.says(200, "Question 11 : Le bus : 7, Le vélo : 3");
    let (_, last) = page.html.split_once("id=\"last\"").context("no last")?;
    assert!(last.contains("<details open>"), "read back without a click");
    let ballots = place.ballots().await?;
    let person = ballots.first().context("no ballot")?.person;
    assert_eq!(ballots.len(), 12);
    for ballot in &ballots {
        assert_eq!((ballot.channel, ballot.person), (Channel::Paper, person));
    }
    assert!(person.is_some());
    assert_eq!(counted(&place, "profil").await?, (1, 1));
    let oral = format!("{}/animer/{SLUG}/oral/choix", place.app.local);
    let oral = Seen::of(place.facilitator.get(oral).send().await?).await?;
    oral.says(200, "1 personne sur papier");
    assert!(
        !oral.text().contains("personne à l'oral") && !oral.text().contains("personnes à l'oral"),
        "{}",
        oral.text()
    );
    assert_eq!(undo(&place).await?.status, 303);
    for question in ["mots", "moments", "avis", "profil"] {
        assert_eq!(counted(&place, question).await?, (0, 0), "{question}");
    }
    look(&place).await?.says(200, "Aucune fiche saisie");
    assert_eq!(undo(&place).await?.status, 303);
    assert_eq!(counted(&place, "avis").await?, (1, 1));
    let journal = format!("{}/animer/{SLUG}/journal", place.app.local);
    let journal = Seen::of(place.facilitator.get(journal).send().await?).await?;
    journal.says(200, "A saisi une fiche papier");
    Ok(())
}

#[tokio::test]
async fn what_is_not_understood_is_said_at_its_question_and_keeps_nothing() -> Result<()> {
    let place = Place::with(&format!("{EVERY_KIND}{MORE}")).await?;
    let html = look(&place).await?.html;
    for (field, typed, said) in [
        ("q.choix", "7", "« 7 » ne désigne aucune case"),
        (
            "q.grille",
            "5",
            "(2 ici), un tiret (-) pour une ligne vide : vous en avez écrit 1",
        ),
        (
            "q.profil",
            "1 2 1",
            "(2 ici), un tiret (-) pour un intitulé vide",
        ),
        ("q.note", "9", "Choisissez"),
        ("q.plusieurs", "1 2 3", "a 2 réponses au plus"),
        ("q.choix", "1 2", "tapez le numéro d'une seule case"),
    ] {
        let sheet = filled(&html, &[("q.mots", "lent & doux"), (field, typed)])?;
        let refused = send(&place, &sheet).await?;
        assert_eq!(refused.status, 422, "{field}: {}", refused.text());
        let key = field.trim_start_matches("q.");
        let at = format!("id=\"w-{key}\">");
        let (_, wrong) = refused.html.split_once(&at).context("not at its place")?;
        let wrong = page::words(wrong.split_once("</p>").context("no end")?.0);
        assert!(wrong.contains(said), "{wrong}");
        assert!(
            refused.html.contains("lent &#38; doux"),
            "what was typed is gone"
        );
        assert!(place.ballots().await?.is_empty(), "{field}");
    }
    send(&place, &filled(&html, &[])?)
        .await?
        .says(422, "Rien n'est encore écrit");
    // Asked anew in between, and a workshop that is closed still takes paper.
    let stale = filled(&html, &[("q.choix", "1")])?;
    place.decide("open", "choix").await?;
    place.decide("close", "choix").await?;
    ensure!(send(&place, &stale).await?.status == 303);
    assert_eq!(counted(&place, "choix").await?, (1, 1));
    Ok(())
}

#[tokio::test]
async fn ranks_and_points_that_do_not_go_together_are_told_line_by_line_and_stay_typed()
-> Result<()> {
    let place = Place::with(&format!("{EVERY_KIND}{MORE}")).await?;
    let html = look(&place).await?.html;
    assert!(
        html.contains("for=\"n-ordre-a\">Un jardin</label>"),
        "{html}"
    );
    let (_, own) = html.split_once("id=\"n-ordre-a\"").context("no a")?;
    assert!(own.contains("id=\"n-ordre-b\""), "in the sheet's order");
    for (question, typed, said, wrong) in [
        (
            "ordre",
            ["1", "2", "1"],
            "Le rang 1 est tapé deux fois : « Un jardin » et « Un atelier »",
            vec!["a", "c"],
        ),
        ("ordre", ["1", "", "2"], "Il manque le rang 3.", vec!["b"]),
        (
            "ordre",
            ["1", "5", "2"],
            "il n'y a pas de rang 5 : les rangs vont de 1 à 3",
            vec!["b"],
        ),
        (
            "partage",
            ["7", "", "5"],
            "Les points tapés font 12, et il en faut 10.",
            vec![],
        ),
        (
            "partage",
            ["7", "trois", ""],
            "À la ligne « Le vélo », « trois » n'est pas un nombre entier",
            vec!["velo"],
        ),
    ] {
        let rows = match question {
            "ordre" => ["a", "b", "c"],
            _ => ["bus", "velo", "pied"],
        };
        let names = rows.map(|row| format!("n.{question}.{row}"));
        let pairs = names.iter().map(String::as_str).zip(typed);
        let all: Vec<(&str, &str)> = [("q.mots", "lent")].into_iter().chain(pairs).collect();
        let refused = send(&place, &filled(&html, &all)?).await?;
        refused.says(422, said);
        assert!(place.ballots().await?.is_empty(), "{said}");
        for (name, typed) in &all {
            let kept = page::field(&refused.html, name).unwrap_or_default();
            assert_eq!(kept, *typed, "{name} is gone");
        }
        for row in rows {
            let at = format!("id=\"n-{question}-{row}\"");
            let (_, field) = refused.html.split_once(&at).context("no field")?;
            let field = field.split_once('>').context("no end")?.0;
            let is_wrong = field.contains("aria-invalid=\"true\"");
            assert_eq!(is_wrong, wrong.contains(&row), "{row}: {field}");
        }
        assert_eq!(refused.html.matches(" autofocus").count(), 1, "{said}");
    }
    // Who would rather not answer says so in any line.
    let sent = send(&place, &filled(&html, &[("n.ordre.a", "-")])?).await?;
    ensure!(sent.status == 303);
    let body = place.ballots().await?.first().map(|one| one.body.clone());
    assert_eq!(body, Some(glane_core::ballot::Body::Blank));
    Ok(())
}
