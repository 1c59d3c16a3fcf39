//! Filled sheets handed in on the console, and what is not sure of them decided, by forms alone.

use std::time::Duration;

use anyhow::{Context, Result};
use glane_core::channel::Channel;
use glane_core::right::Role;
use glane_core::sheet::ledger::PictureId;
use glane_live::inside::Inside;
use glane_scan::Picture;
use glane_scan::generator::{Mark, Shot, encoded};
use reqwest::Client;
use reqwest::multipart::{Form, Part};

use super::life::{console_page, step};
use super::visit::{Place, SLUG, Seen};
use crate::papers::pen::{Filling, Paper};

pub(super) const SCRIPT: &str = r#"
[atelier]
nom = "essai"
titre = "Un essai"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = [{ cle = "oui", texte = "Oui, bien sûr" }, { cle = "non", texte = "Non merci" }]

[[question]]
cle = "texte"
type = "texte"
texte = "Pourquoi ?"
"#;

pub(super) type File<'a> = (&'a str, Vec<u8>);

async fn sent(place: &Place, client: &Client, files: Vec<File<'_>>) -> Result<reqwest::Response> {
    let mut form = Form::new();
    for (name, bytes) in files {
        form = form.part("file", Part::bytes(bytes).file_name(name.to_owned()));
    }
    let url = format!("{}/animer/{SLUG}/papier/lire", place.app.local);
    Ok(client.post(url).multipart(form).send().await?)
}

pub(super) async fn read(place: &Place, files: Vec<File<'_>>) -> Result<Seen> {
    Seen::of(sent(place, &place.facilitator, files).await?).await
}

/// A sheet with ticks, as a scanner sees it.
pub(super) fn scan(paper: &Paper, sheet: usize, ticks: &[&str], writes: bool) -> Vec<u8> {
    let mut filling = Filling::default();
    for item in ticks {
        filling.tick(&paper.form, "choix", item, Mark::Cross);
    }
    if writes {
        filling.write(&paper.form, "texte");
    }
    paper.scans(sheet, &filling).remove(0)
}

pub(super) async fn answered(place: &Place) -> Result<usize> {
    Ok(place.app.room(SLUG).await?.look(Inside::answered))
}

/// The form of the doubt that a page shows, with a button and what is chosen.
pub(super) async fn decided(place: &Place, seen: &Seen, more: &[(&str, &str)]) -> Result<Seen> {
    posted(place, &answer(seen, more)?).await
}

/// What such a form sends.
pub(super) fn answer(seen: &Seen, more: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
    let (_, form) = seen
        .html
        .split_once("class=\"card answer\"")
        .context("no doubt")?;
    let (form, _) = form.split_once("</form>").context("no end")?;
    let mut fields: Vec<(String, String)> = Vec::new();
    for input in form.split("<input type=\"hidden\" name=\"").skip(1) {
        let (name, rest) = input.split_once('"').context("no name")?;
        let (_, rest) = rest.split_once("value=\"").context("no value")?;
        let (value, _) = rest.split_once('"').context("no end of value")?;
        fields.push((name.to_owned(), value.to_owned()));
    }
    let more = more.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
    fields.extend(more);
    Ok(fields)
}

async fn posted(place: &Place, fields: &[(String, String)]) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/papier/relire", place.app.local);
    Seen::of(place.facilitator.post(url).form(fields).send().await?).await
}

/// One of the page's small forms, by its button.
pub(super) async fn pressed(place: &Place, seen: &Seen, act: &str) -> Result<Seen> {
    let mark = format!("value=\"{act}\"");
    let forms = seen.html.split("<form ");
    let form = forms.filter(|form| form.contains(&mark)).last();
    let form = form.context("no such button")?;
    let mut fields = vec![("act".to_owned(), act.to_owned())];
    for name in [
        "base", "n", "fenetre", "lieu", "undoes", "feuille", "image", "page",
    ] {
        let part = form.split_once(&format!("name=\"{name}\" value=\""));
        if let Some((value, _)) = part.and_then(|(_, rest)| rest.split_once('"')) {
            fields.push((name.to_owned(), value.to_owned()));
        }
    }
    posted(place, &fields).await
}

#[expect(
    clippy::too_many_lines,
    reason = "the whole way of a sheet, in its order"
)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sheets_are_read_and_what_is_not_sure_waits_for_a_person() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    console_page(&place, "papier/lire")
        .await?
        .says(200, "Aucune feuille n'a été imprimée");
    assert_eq!(read(&place, vec![("a.jpg", vec![1])]).await?.status, 422);
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 3).await?;
    assert_eq!(paper.pages(), 1);
    let sure = scan(&paper, 0, &["oui"], false);
    let both = scan(&paper, 1, &["oui", "non"], false);
    let written = scan(&paper, 2, &["non"], true);
    let files = vec![("un.jpg", sure.clone()), ("deux.jpg", both.clone())];
    let seen = read(&place, files).await?;
    for told in [
        "un.jpg",
        "Feuille n° 1, page 1 : lue.",
        "Feuille n° 2, page 1 : lue.",
        "1 feuille comptée",
        "1 feuille attend votre avis",
    ] {
        seen.says(200, told);
    }
    read(&place, vec![("trois.jpg", written)])
        .await?
        .says(200, "2 feuilles attendent votre avis");
    read(&place, vec![("un.jpg", sure)])
        .await?
        .says(200, "Déjà lue : rien ne change.");
    assert_eq!(answered(&place).await?, 1);

    // Two ticks: nobody is asked for but a person, and the picture is theirs alone.
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    page.says(200, "2 endroits à vérifier");
    page.says(200, "Plusieurs cases sont cochées");
    let (_, image) = page
        .html
        .split_once("<image href=\"")
        .context("no picture")?;
    let (image, _) = image.split_once('"').context("no end")?;
    let image = format!("{}{image}", place.app.local);
    let crop = place.facilitator.get(&image).send().await?;
    let head = |name: &str| crop.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(
        (
            crop.status().as_u16(),
            head("content-type"),
            head("cache-control")
        ),
        (200, "image/jpeg".to_owned(), "no-store".to_owned())
    );
    assert!(crop.bytes().await?.starts_with(&[0xff, 0xd8]));
    let (_, observer) = place.app.member("Camille", Role::Observer).await?;
    assert_eq!(observer.get(&image).send().await?.status(), 403);
    for other in [
        image.replace(".jpg", ".png"),
        image.replace(
            PictureId::of(&both, 0).as_str(),
            PictureId::of(b"x", 0).as_str(),
        ),
        image.replace("papier/image/", "papier/image/..%2F"),
    ] {
        assert_eq!(
            place.facilitator.get(&other).send().await?.status(),
            404,
            "{other}"
        );
    }
    // Nothing chosen is no decision; two circles neither.
    let bare = decided(&place, &page, &[("act", "valider")]).await?;
    bare.says(422, "Dites quelle case est cochée");
    let twice = [("c-0", "0"), ("c-0", "1"), ("act", "valider")];
    assert_eq!(decided(&place, &page, &twice).await?.status, 409);
    let one = [("c-0", "1"), ("act", "valider")];
    assert_eq!(decided(&place, &page, &one).await?.status, 303);
    assert_eq!(answered(&place).await?, 2);
    // From the same page again: somebody was faster.
    assert_eq!(decided(&place, &page, &one).await?.status, 409);

    // What is written, typed twice and not the same.
    let page = console_page(&place, "papier/relire?double=oui&fenetre=a1").await?;
    page.says(200, "1 endroit à vérifier");
    let say = |text| [("t-1", text), ("act", "valider")];
    decided(&place, &page, &say(""))
        .await?
        .says(422, "Recopiez ce qui est écrit");
    let second = decided(&place, &page, &say("Un jardin")).await?;
    second.says(200, "Seconde saisie");
    assert!(!second.text().contains("Un jardin"), "the first one shows");
    let differ = decided(&place, &second, &say("Un grand jardin")).await?;
    differ.says(200, "ne sont pas les mêmes");
    assert!(
        differ.html.contains("<mark>grand </mark>"),
        "{}",
        differ.html
    );
    assert_eq!(
        decided(&place, &differ, &say("Un grand jardin"))
            .await?
            .status,
        303
    );
    console_page(&place, "papier/relire?fenetre=a1")
        .await?
        .says(200, "Tout est vérifié.");
    assert_eq!(answered(&place).await?, 3);
    let kept = place.ballots().await?;
    assert!(kept.iter().all(|ballot| ballot.channel == Channel::Paper));

    // The last decision, and then a whole sheet, taken back; and in again.
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    page.says(200, "Votre dernière décision : Feuille n° 3, Pourquoi ?");
    assert_eq!(pressed(&place, &page, "reprendre").await?.status, 303);
    assert_eq!(answered(&place).await?, 2);
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    page.says(200, "1 endroit à vérifier");
    assert_eq!(pressed(&place, &page, "retirer").await?.status, 303);
    assert_eq!(answered(&place).await?, 1);
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    assert_eq!(pressed(&place, &page, "remettre").await?.status, 303);
    assert_eq!(answered(&place).await?, 2);
    // A picture put aside is no sheet any more, until it is taken up again.
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    assert_eq!(pressed(&place, &page, "ecarter").await?.status, 303);
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    page.says(200, "Images mises de côté");
    page.says(200, "Rien à vérifier");
    assert_eq!(pressed(&place, &page, "ressortir").await?.status, 303);
    console_page(&place, "papier/relire?fenetre=a1")
        .await?
        .says(200, "1 endroit à vérifier");

    // Sealed, nothing of the pictures is left.
    let folder = place.app.data().join(glane_paper::incoming::FOLDER);
    assert!(std::fs::read_dir(&folder)?.next().is_some());
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    let left = std::fs::read_dir(&folder).map(Iterator::count);
    assert_eq!(left.unwrap_or(0), 0);
    assert_eq!(answered(&place).await?, 2);
    read(&place, vec![("tard.jpg", both)])
        .await?
        .says(422, "L'atelier est clos");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_file_says_what_is_wrong_with_it_and_no_other_suffers() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 2).await?;
    let mut heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    heic.extend([0; 64]);
    let white = Picture::new(900, 1200, vec![250; 900 * 1200 * 3]).context("a picture")?;
    let white = encoded(&white, Some(80)).context("a file")?;
    let good = scan(&paper, 0, &["oui"], false);
    let mut blurred = Shot::photo();
    blurred.blur = 14.0;
    let mut filling = Filling::default();
    filling.tick(&paper.form, "choix", "non", Mark::Cross);
    let blurred = paper.shot(1, 0, &filling, &blurred);
    let damaged = good[..good.len() / 3].to_vec();
    let files = vec![
        ("note.txt", b"bonjour".to_vec()),
        ("vide.jpg", vec![]),
        ("iphone.heic", heic),
        ("mur.jpg", white),
        ("flou.jpg", blurred),
        ("coupe.jpg", damaged),
        ("bonne.jpg", good),
    ];
    let seen = read(&place, files).await?;
    for told in [
        "note.txt",
        "Ce n'est ni une image",
        "Ce fichier est vide.",
        "une photo au format HEIC",
        "Réglages > Appareil photo > Formats > Le plus compatible",
        "Ce n'est pas une feuille Glane",
        "La photo est floue.",
        "Feuille n° 1, page 1 : lue.",
        "1 feuille comptée",
        "images à reprendre dans cet envoi",
    ] {
        seen.says(200, told);
    }
    let (_, flou) = seen.html.split_once("flou.jpg").context("not named")?;
    let (flou, _) = flou.split_once("</li>").context("no end")?;
    assert!(
        flou.contains("class=\"help\""),
        "a blurred photo was read: {flou}"
    );
    assert_eq!(answered(&place).await?, 1);
    let (_, wall) = seen.html.split_once("mur.jpg").context("not named")?;
    let (wall, _) = wall.split_once("</li>").context("no end")?;
    assert!(
        !wall.contains("floue"),
        "a wall is no blurred sheet: {wall}"
    );
    // No file, no form of ours.
    // A browser sends a field without name or content.
    read(&place, vec![("", vec![])])
        .await?
        .says(422, "Choisissez au moins");
    let url = format!("{}/animer/{SLUG}/papier/lire", place.app.local);
    let other = place.facilitator.post(&url).form(&[("act", "open")]);
    assert_eq!(other.send().await?.status(), 400);
    // Who may not lead reads nothing into the room.
    let (_, observer) = place.app.member("Camille", Role::Observer).await?;
    let sheet = scan(&paper, 1, &["non"], false);
    let answer = sent(&place, &observer, vec![("a.jpg", sheet)]).await?;
    assert_eq!(answer.status(), 403);
    assert_eq!(answered(&place).await?, 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_people_hand_in_at_once_and_the_room_goes_on() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 4).await?;
    let scans: Vec<Vec<u8>> = (0..4)
        .map(|sheet| scan(&paper, sheet, &["oui"], false))
        .collect();
    let files = |which: [usize; 3]| -> Vec<File<'_>> {
        which.map(|at| ("f.jpg", scans[at].clone())).into()
    };
    let page = async {
        let begun = tokio::time::Instant::now();
        console_page(&place, "papier").await?;
        anyhow::Ok(begun.elapsed())
    };
    let (one, other, waited) = tokio::join!(
        read(&place, files([0, 1, 2])),
        read(&place, files([3, 2, 1])),
        page
    );
    assert_eq!((one?.status, other?.status), (200, 200));
    assert!(waited? < Duration::from_secs(20));
    assert_eq!(answered(&place).await?, 4);
    Ok(())
}
