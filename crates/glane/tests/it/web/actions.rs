//! « Les actions »: a lead becomes an action, its life goes on after the workshop's, and inhabitants read what was shown to them.

use anyhow::{Context, Result, ensure};
use glane_core::action::Move;
use glane_core::decision::Act;
use glane_core::right::Role;
use glane_testkit::page;
use icalendar::{Calendar, Component};

use super::life::{ERASE, console_page, step};
use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};

/// Seven people back ideas: one of them is the lead.
pub async fn proposed() -> Result<Place> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "idees").await?;
    for n in 0..7 {
        let idea = if n == 0 { "sortie" } else { "repas" };
        place.visitor()?.answer(&[("v", idea)]).await?;
    }
    place.decide("close", "idees").await?;
    Ok(place)
}

pub async fn board(place: &Place) -> Result<Seen> {
    console_page(place, "actions").await
}

/// Sends a form of the page, as of now.
pub async fn send(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0.to_string());
    send_from(place, &place.facilitator, &base, form).await
}

/// Sends a form of a page that showed a revision.
pub async fn send_from(
    place: &Place,
    client: &reqwest::Client,
    base: &str,
    form: &[(&str, &str)],
) -> Result<Seen> {
    let mut form = form.to_vec();
    form.push(("base", base));
    let url = format!("{}/animer/{SLUG}/actions", place.app.local);
    Seen::of(client.post(url).form(&form).send().await?).await
}

pub async fn done(place: &Place, form: &[(&str, &str)]) -> Result<()> {
    let seen = send(place, form).await?;
    ensure!(seen.status == 303, "{form:?}: {}", seen.text());
    Ok(())
}

async fn decisions(place: &Place) -> Result<usize> {
    let room = place.app.room(SLUG).await?;
    Ok(room.look(|inside| inside.log().len()))
}

/// The finding of the lead's own button.
fn lead(board: &Seen) -> Result<String> {
    let ids = page::attributes(&board.html, "id").into_iter();
    let mut taken = ids.filter_map(|id| id.strip_prefix("take-").map(str::to_owned));
    taken.next().context("no lead")
}

/// Publishes the restitution, and gives its address.
pub async fn share(place: &Place) -> Result<String> {
    let url = format!("{}/animer/{SLUG}/rediger/publier", place.app.local);
    let form = [("act", "share")];
    let shared = Seen::of(place.facilitator.post(url).form(&form).send().await?).await?;
    ensure!(shared.status == 303, "{}", shared.text());
    let seen = board(place).await?;
    let (_, rest) = seen.html.split_once("/lire/").context("no public page")?;
    let (link, _) = rest.split_once("/suivi").context("no way to it")?;
    Ok(format!("{}/lire/{link}", place.app.local))
}

pub async fn read(place: &Place, address: &str) -> Result<Seen> {
    Seen::of(place.app.browser()?.get(address).send().await?).await
}

#[tokio::test]
async fn a_lead_becomes_an_action_in_one_click_and_each_change_is_taken_back() -> Result<()> {
    let place = proposed().await?;
    let empty = board(&place).await?;
    empty.says(200, "Il n'y a pas encore d'action. Prenez une piste");
    empty.says(200, "Un repas partagé");
    let lead = lead(&empty)?;
    let take = [("act", "add"), ("action", "a1"), ("lead", lead.as_str())];
    // A second press of the button makes no second action.
    done(&place, &take).await?;
    done(&place, &take).await?;
    let seen = board(&place).await?;
    assert_eq!(seen.html.matches("id=\"a-a1\"").count(), 1);
    seen.says(200, "Action à préciser");
    // What says nothing is not shown to anybody.
    let show = [("act", "show"), ("action", "a1")];
    send(&place, &show)
        .await?
        .says(422, "Dites d'abord ce qui sera fait");

    let write = [
        ("act", "write"),
        ("action", "a1"),
        ("what", "Un repas chaque mois"),
        ("who", "La référente familles"),
        ("with", "Le comité de quartier"),
        ("due", "2024-12-20"),
        ("first", "Réserver la salle"),
        ("means", "40 € par repas"),
        ("lead", lead.as_str()),
    ];
    done(&place, &write).await?;
    let seen = board(&place).await?;
    for part in [
        "Un repas chaque mois",
        "La référente familles",
        "Le comité de quartier",
        "20 décembre 2024",
        "Réserver la salle",
        "40 € par repas",
        "Dernier changement : ",
    ] {
        seen.says(200, part);
    }
    let stand = |to, why| [("act", "stand"), ("action", "a1"), ("to", to), ("why", why)];
    send(&place, &stand("dropped", " "))
        .await?
        .says(422, "Dites pourquoi");
    done(&place, &stand("dropped", "La salle est fermée.")).await?;
    board(&place)
        .await?
        .says(200, "Pourquoi : La salle est fermée.");
    let undoes = page::field(&board(&place).await?.html, "undoes").context("nothing to undo")?;
    done(&place, &[("act", "undo"), ("undoes", undoes.as_str())]).await?;
    let seen = board(&place).await?;
    assert!(!seen.text().contains("La salle est fermée"));
    // The same button again changes nothing and says so; one of a page that somebody else went on from is told.
    let log = decisions(&place).await?;
    let undo = [("act", "undo"), ("undoes", undoes.as_str())];
    let again = send(&place, &undo).await?;
    again.says(200, "C'est déjà annulé");
    assert!(!again.html.contains("told wrong off-paper\" role"));
    let old = page::field(&again.html, "undoes").context("nothing to undo")?;
    assert_eq!(decisions(&place).await?, log);
    done(&place, &stand("running", "")).await?;
    send(&place, &[("act", "undo"), ("undoes", old.as_str())])
        .await?
        .says(409, "Quelqu'un d'autre");
    // Everybody who may reads who did what, in words.
    let log = console_page(&place, "journal").await?;
    log.says(200, "A écrit une action");
    log.says(200, "A dit où en est une action");
    Ok(())
}

#[tokio::test]
async fn two_people_at_once_are_told_and_nothing_that_was_typed_is_lost() -> Result<()> {
    let place = proposed().await?;
    let add = |what| [("act", "add"), ("action", "a1"), ("what", what)];
    done(&place, &add("Un repas")).await?;
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0.to_string());
    let write = |what| [("act", "write"), ("action", "a1"), ("what", what)];
    done(&place, &write("Un repas chaque mois")).await?;
    let late = send_from(
        &place,
        &place.facilitator,
        &base,
        &write("Un repas chaque été"),
    )
    .await?;
    late.says(409, "Quelqu'un d'autre vient de changer cette action");
    assert!(late.html.contains("Un repas chaque été"), "it is lost");
    late.says(409, "Un repas chaque mois");
    // One that somebody deleted meanwhile.
    done(&place, &[("act", "remove"), ("action", "a1")]).await?;
    let gone = send(&place, &write("Un goûter")).await?;
    gone.says(409, "n'existe plus");
    assert!(gone.html.contains("id=\"add\" open") && gone.html.contains("Un goûter"));
    // A page that one went back to: its form adds nothing twice and swallows nothing.
    done(&place, &add("Un vide-grenier")).await?;
    send(&place, &add("Une chorale"))
        .await?
        .says(409, "a déjà été ajoutée");
    for (name, value, said) in [
        ("due", "bientôt", "Cette date n'existe pas"),
        ("what", "", "Dites ce qui sera fait"),
    ] {
        let mut form = vec![("act", "add"), ("action", "a2"), ("who", "L'accueil")];
        form.push((name, value));
        form.push(("what", "Une chorale"));
        let seen = send(&place, &form).await?;
        seen.says(422, said);
        assert!(
            seen.html.contains("L&#39;accueil"),
            "what was typed is lost"
        );
    }
    Ok(())
}

#[expect(
    clippy::too_many_lines,
    reason = "one story, from the first click to the page taken back"
)]
#[tokio::test]
async fn inhabitants_read_what_was_shown_to_them_and_no_more_to_the_end() -> Result<()> {
    let place = proposed().await?;
    let lead = lead(&board(&place).await?)?;
    let add = [
        ("act", "add"),
        ("action", "a1"),
        ("what", "Un repas chaque mois"),
        ("who", "La référente familles"),
        ("first", "Réserver la salle"),
        ("means", "40 € par repas"),
        ("due", "2024-12-20"),
        ("lead", lead.as_str()),
    ];
    done(&place, &add).await?;
    done(
        &place,
        &[("act", "add"), ("action", "a2"), ("what", "Une affiche")],
    )
    .await?;
    let address = share(&place).await?;
    let follow = format!("{address}/suivi");
    let before = read(&place, &follow).await?;
    before.says(
        200,
        "Vous avez dit, nous proposons, voici où nous en sommes",
    );
    before.says(200, "Un repas partagé");
    before.says(200, "Pas encore d'action");
    assert!(!before.text().contains("chaque mois"));
    let published = read(&place, &address).await?;
    assert!(
        !published.html.contains("/suivi"),
        "nothing is to be read yet"
    );

    // Somebody who writes does not publish.
    let (_, co) = place.app.member("Sami", Role::CoFacilitator).await?;
    let base = place.app.room(SLUG).await?;
    let base = base.look(|inside| inside.revision.0.to_string());
    let show = [("act", "show"), ("action", "a1")];
    let refused = send_from(&place, &co, &base, &show).await?;
    assert_eq!(refused.status, 403);
    done(&place, &show).await?;
    done(&place, &[("act", "show"), ("action", "a2")]).await?;
    let seen = read(&place, &follow).await?;
    for part in [
        "Un repas chaque mois",
        "À lancer",
        "S'en charge : La référente familles",
        "Prévu pour le 20 décembre 2024",
        "Une affiche",
    ] {
        seen.says(200, part);
    }
    for kept in ["Réserver la salle", "40 €"] {
        assert!(!seen.text().contains(kept), "{kept} is the house's");
    }
    let plain = read(&place, &format!("{follow}/en-clair")).await?;
    plain.says(200, "Ce n'est pas encore commencé.");
    plain.says(200, "soutiennent");
    let page = read(&place, &address).await?;
    assert!(page.html.contains("/suivi\""), "no way to it");
    // The way is no part of what was published: a saved page is held against its data without it.
    let locale = glane_locale::Locale::load()?;
    let published_of = |html: &str| glane_report::check::without_around(html, &locale).into_owned();
    assert_eq!(published_of(&page.html), published_of(&published.html));
    let twin = read(&place, &format!("{address}/en-clair")).await?;
    assert!(twin.html.contains("/suivi/en-clair\""));
    // Once more: the page is as new as it was.
    let desk = console_page(&place, "rediger").await?;
    desk.says(200, "Elle dit ce que dit la restitution");

    // A change stays in the house until it is shown; what writes alone does not publish by another door.
    let stand = |to| {
        [
            ("act", "stand"),
            ("action", "a1"),
            ("to", to),
            ("show", "1"),
        ]
    };
    let base = place.app.room(SLUG).await?;
    let base = base.look(|inside| inside.revision.0.to_string());
    let moved = send_from(&place, &co, &base, &stand("running")).await?;
    assert_eq!(moved.status, 303);
    read(&place, &follow).await?.says(200, "À lancer");
    board(&place)
        .await?
        .says(200, "comme elle était avant votre changement");
    send(&place, &[("act", "remove"), ("action", "a1")])
        .await?
        .says(409, "Ne plus montrer");

    // The life of an action goes on after the workshop's.
    for act in ["end", "seal"] {
        let done = step(&place, act, &place.code).await?;
        ensure!(done.status == 303, "{act}: {}", done.text());
    }
    done(&place, &stand("done")).await?;
    let seen = read(&place, &follow).await?;
    seen.says(200, "Faite");
    seen.says(200, "Piste la plus soutenue");
    let feed = read(&place, &format!("{address}/flux.xml")).await?;
    let feed = roxmltree::Document::parse(&feed.html)?;
    let titles = feed
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "entry")))
        .filter_map(|entry| {
            let mut all = entry.children();
            all.find(|node| node.tag_name().name() == "title")?.text()
        });
    let titles: Vec<String> = titles.map(page::plain).collect();
    assert_eq!(titles.len(), 4, "{titles:?}");
    assert_eq!(titles[0], "Faite : Un repas chaque mois");
    assert_eq!(titles[1], "À lancer : Une affiche");

    let erased = step(&place, "purge", ERASE).await?;
    ensure!(erased.status == 303, "{}", erased.text());
    let seen = board(&place).await?;
    seen.says(200, "Un repas chaque mois");
    seen.says(200, "Piste la plus soutenue");
    done(
        &place,
        &[
            ("act", "stand"),
            ("action", "a2"),
            ("to", "running"),
            ("show", "1"),
        ],
    )
    .await?;
    let seen = read(&place, &follow).await?;
    seen.says(200, "En cours");
    seen.says(200, "Piste la plus soutenue");
    let undoes = page::field(&board(&place).await?.html, "undoes").context("nothing to undo")?;
    done(&place, &[("act", "undo"), ("undoes", undoes.as_str())]).await?;
    let seen = read(&place, &follow).await?;
    assert!(!seen.text().contains("En cours"));

    // Taken back, the public page takes it along.
    let base = place.app.room(SLUG).await?;
    let base = base.look(|inside| inside.revision.0.to_string());
    let url = format!("{}/animer/{SLUG}/rediger/publier", place.app.local);
    let form = [("act", "withdraw"), ("base", base.as_str())];
    let gone = place.facilitator.post(url).form(&form).send().await?;
    assert_eq!(gone.status(), 303);
    read(&place, &follow).await?.says(410, "a été retirée");
    assert_eq!(
        read(&place, &format!("{follow}/en-clair")).await?.status,
        410
    );
    let nobody = format!("{}/lire/{}/AAAA/suivi", place.app.local, place.code);
    assert_eq!(read(&place, &nobody).await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn days_go_to_a_diary_and_those_that_are_over_are_told() -> Result<()> {
    let place = proposed().await?;
    for (key, what, due, to) in [
        ("a1", "Un repas", "2020-01-31", "running"),
        ("a2", "Une affiche", "2999-12-31", "planned"),
        ("a3", "Une chorale", "2020-01-31", "done"),
        ("a4", "Un jardin", "", "planned"),
    ] {
        done(
            &place,
            &[
                ("act", "add"),
                ("action", key),
                ("what", what),
                ("due", due),
            ],
        )
        .await?;
        done(&place, &[("act", "stand"), ("action", key), ("to", to)]).await?;
    }
    let seen = board(&place).await?;
    seen.says(200, "1 action a dépassé sa date");
    seen.says(200, "La date est passée.");
    place
        .console()
        .await?
        .says(200, "1 action a dépassé sa date");
    let file = format!("actions/{SLUG}.actions.ics");
    let file = console_page(&place, &file).await?;
    let read: Calendar = file.html.parse().map_err(anyhow::Error::msg)?;
    let days: Vec<(String, String)> = read
        .components
        .iter()
        .filter_map(|one| one.as_event())
        .map(|event| {
            let day = event.property_value("DTSTART").unwrap_or_default();
            (
                event.get_summary().unwrap_or_default().to_owned(),
                day.to_owned(),
            )
        })
        .collect();
    let expected = [("Un repas", "20200131"), ("Une affiche", "29991231")];
    assert_eq!(
        days,
        expected.map(|(what, day)| (what.to_owned(), day.to_owned()))
    );
    let none = console_page(&place, "actions/autre.ics").await?;
    assert_eq!(none.status, 404);
    Ok(())
}

#[tokio::test]
async fn what_was_promised_is_taken_over_by_the_workshop_after_and_shown_to_the_room() -> Result<()>
{
    let place = proposed().await?;
    let after = EVERY_KIND
        .replace("nom = \"essai\"", "nom = \"suite\"")
        .replace("date = 2026-01-15", "date = 2026-06-15");
    place.app.workshop(&after).await?;
    let here = format!("{}/animer/suite/actions", place.app.local);
    let look = async || Seen::of(place.facilitator.get(&here).send().await?).await;
    let post = async |act: &str| {
        let base = place.app.room("suite").await?;
        let base = base.look(|inside| inside.revision.0.to_string());
        let form = [("act", act), ("from", SLUG), ("base", base.as_str())];
        Seen::of(place.facilitator.post(&here).form(&form).send().await?).await
    };
    done(
        &place,
        &[("act", "add"), ("action", "a1"), ("what", "Un repas")],
    )
    .await?;
    look().await?.says(200, "Aucun autre atelier");
    post("recall").await?.says(409, "rien à reprendre");
    post("screen").await?.says(409, "rien à reprendre");
    done(&place, &[("act", "show"), ("action", "a1")]).await?;
    look()
        .await?
        .says(200, "« Un essai », le 15 janvier 2026 : 1 action montrée");
    for _ in 0..2 {
        assert_eq!(post("recall").await?.status, 303);
    }
    let room = place.app.room("suite").await?;
    let taken = room.look(|inside| inside.log().len());
    assert_eq!(taken, 1, "taken over once");
    look().await?.says(200, "Un repas");
    let screen = format!("{}/ecran/{}", place.app.local, room.projector_key());
    let screen = async || Seen::of(place.facilitator.get(&screen).send().await?).await;
    assert!(!screen().await?.text().contains("Un repas"));
    assert_eq!(post("screen").await?.status, 303);
    screen()
        .await?
        .says(200, "Voici ce que nous avions dit que nous ferions");
    screen().await?.says(200, "À lancer Un repas");
    let console = format!("{}/animer/suite", place.app.local);
    let console = Seen::of(place.facilitator.get(&console).send().await?).await?;
    console.says(200, "Ce qui était promis");
    console.says(200, "Le retirer de l'écran");
    // A question takes its place.
    place
        .app
        .decide(&place.facilitator, "suite", "open", "choix")
        .await?;
    assert!(!screen().await?.text().contains("Un repas"));
    // What stands otherwise there by now is said, and taken over anew.
    done(
        &place,
        &[
            ("act", "stand"),
            ("action", "a1"),
            ("to", "done"),
            ("show", "1"),
        ],
    )
    .await?;
    look().await?.says(200, "ont changé depuis");
    assert_eq!(post("recall").await?.status, 303);
    let seen = look().await?;
    assert!(!seen.text().contains("ont changé depuis"));
    seen.says(200, "Faite Un repas");
    Ok(())
}

#[tokio::test]
async fn what_moved_since_is_shown_where_enough_people_answered_both() -> Result<()> {
    let place = proposed().await?;
    let after = EVERY_KIND
        .replace("nom = \"essai\"", "nom = \"suite\"")
        .replace("date = 2026-01-15", "date = 2026-06-15")
        .replace("texte = \"Lesquels ?\"", "texte = \"Lequel de ceux-ci ?\"");
    let code = place.app.workshop(&after).await?.code;
    // Of twelve, two say yes, then eleven; four give a score each time; other words are another question.
    for (slug, code, yes) in [(SLUG, &place.code, 2), ("suite", &code, 11)] {
        for (question, people) in [("choix", 12), ("note", 4), ("plusieurs", 6)] {
            let app = &place.app;
            app.decide(&place.facilitator, slug, "open", question)
                .await?;
            for n in 0..people {
                let said = match question {
                    "choix" if n < yes => "oui",
                    "choix" => "non",
                    "note" => "3",
                    _ => "pain",
                };
                Visitor::new(app, code)?.answer(&[("v", said)]).await?;
            }
            app.decide(&place.facilitator, slug, "close", question)
                .await?;
        }
    }
    // Ideas are of a kind that is not compared.
    let app = &place.app;
    app.decide(&place.facilitator, "suite", "open", "idees")
        .await?;
    Visitor::new(app, &code)?.answer(&[("v", "repas")]).await?;
    app.decide(&place.facilitator, "suite", "close", "idees")
        .await?;
    for form in [
        &[("act", "add"), ("action", "a1"), ("what", "Un repas")][..],
        &[("act", "show"), ("action", "a1")],
    ] {
        done(&place, form).await?;
    }
    let here = format!("{}/animer/suite/actions", place.app.local);
    let look = async || Seen::of(place.facilitator.get(&here).send().await?).await;
    let post = async |act: &str| {
        let base = place.app.room("suite").await?;
        let base = base.look(|inside| inside.revision.0.to_string());
        let form = [("act", act), ("from", SLUG), ("base", base.as_str())];
        Seen::of(place.facilitator.post(&here).form(&form).send().await?).await
    };
    assert!(!look().await?.text().contains("a bougé"));
    for _ in 0..2 {
        assert_eq!(post("recall").await?.status, 303);
    }
    let taken = place.app.room("suite").await?;
    let taken = taken.look(|inside| {
        let is_recall = |act: &Act| matches!(act, Act::Action(Move::Recall(_)));
        let log = inside.log().iter();
        log.filter(|one| is_recall(&one.act)).count()
    });
    assert_eq!(taken, 1, "taken over once");
    let seen = look().await?;
    seen.says(200, "Ce qui a bougé depuis « Un essai » (15 janvier 2026)");
    seen.says(
        200,
        "« Lequel ? » : « Oui, bien sûr » est en hausse. Avant : 17 % (2 sur 12 ; entre 5 % et 45 %). Maintenant : 92 % (11 sur 12 ; entre 65 % et 99 %).",
    );
    seen.says(200, "« Non merci » est en baisse");
    seen.says(
        200,
        "Trop peu de réponses à l'une des deux éditions, et donc pas comparée : « Combien ? »",
    );
    seen.says(
        200,
        "Posée ou proposée autrement, et donc pas comparée : « Lequel de ceux-ci ? »",
    );
    // Each question that is not compared is named, with why.
    seen.says(200, "D'une sorte que Glane ne compare pas");
    seen.says(200, ": « Quoi ensemble ? »");
    seen.says(200, "Les personnes ne sont pas forcément les mêmes");
    assert!(seen.html.contains("id=\"moved-choix") && seen.html.contains("<svg"));
    // The edition before loses its answers: what was taken over stays, here and in the restitution.
    let code = place.code.as_str();
    for (act, sure) in [("end", code), ("seal", code), ("purge", ERASE)] {
        let done = step(&place, act, sure).await?;
        ensure!(done.status == 303, "{act}: {}", done.text());
    }
    look().await?.says(200, "« Oui, bien sûr » est en hausse");
    let file = format!(
        "{}/animer/suite/restitution/suite.html?voir=1",
        place.app.local
    );
    let file = Seen::of(place.facilitator.get(file).send().await?).await?;
    file.says(200, "« Oui, bien sûr » est en hausse");
    file.says(200, "ne dit pas que les actions en sont la cause");
    Ok(())
}
