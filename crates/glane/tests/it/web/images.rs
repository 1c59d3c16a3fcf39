//! Options with a picture: handed in as a file, made small, seen beside their words.

use std::io::Cursor;

use anyhow::{Context, Result};
use glane_testkit::page;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use reqwest::multipart::{Form, Part};

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// Where a camera says where and when it was: what must not be kept.
const SECRET: &[u8] = b"Exif\0\0 48.85 N 2.35 E";

/// A photo of a given colour, with more in its file than what it shows.
fn photo(colour: [u8; 3], format: ImageFormat) -> Result<Vec<u8>> {
    let image = RgbImage::from_fn(1600, 900, |x, y| {
        let [r, g, b] = colour;
        Rgb([r ^ (x % 7) as u8, g ^ (y % 5) as u8, b])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut bytes, format)?;
    let mut bytes = bytes.into_inner();
    if format == ImageFormat::Jpeg {
        let length = u16::try_from(SECRET.len() + 2)?.to_be_bytes();
        let marker = [&[0xff, 0xe1][..], &length, SECRET].concat();
        bytes.splice(2..2, marker);
    }
    Ok(bytes)
}

/// Hands in a form of the page: files by answer, and words or ticks.
async fn hand_in(
    place: &Place,
    files: Vec<(&'static str, Vec<u8>)>,
    texts: &[(&'static str, &'static str)],
) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/images/choix", place.app.local);
    let html = place.facilitator.get(&url).send().await?.text().await?;
    let version = page::field(&html, "version").context("no version")?;
    let mut form = Form::new().text("version", version);
    for (name, value) in texts {
        form = form.text(*name, *value);
    }
    for (name, bytes) in files {
        form = form.part(name, Part::bytes(bytes).file_name("IMG_1.jpg"));
    }
    Seen::of(place.facilitator.post(&url).multipart(form).send().await?).await
}

/// Where the pictures of a page lie.
fn pictures(html: &str) -> Vec<String> {
    let tags = html.split("<img ").skip(1);
    let sources = tags.filter_map(|tag| tag.split("src=\"").nth(1)?.split('"').next());
    sources.map(str::to_owned).collect()
}

#[tokio::test]
async fn a_picture_is_handed_in_made_small_and_seen_on_phone_screen_and_paper() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let files = vec![
        ("file-oui", photo([200, 30, 30], ImageFormat::Jpeg)?),
        ("file-non", photo([30, 30, 200], ImageFormat::WebP)?),
    ];
    let done = hand_in(&place, files, &[("text-oui", "Un \"vélo\" rouge")]).await?;
    assert_eq!(done.status, 200, "{}", done.html);
    let shown = pictures(&done.html);
    assert_eq!(shown.len(), 2);

    place.decide("open", "choix").await?;
    let phone = place.visitor()?;
    let form = phone.look().await?;
    assert_eq!(pictures(&form.html), shown);
    let first = format!(
        "<img src=\"{}\" width=\"96\" height=\"72\" alt=\"Un &quot;vélo&quot; rouge\" loading=\"lazy\"> <span>Oui, bien sûr</span>",
        shown[0]
    );
    assert!(form.html.contains(&first), "{}", form.html);
    // Whoever answers without a script is no worse off.
    phone
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Oui, bien sûr");

    let stranger = place.app.browser()?;
    for source in &shown {
        let answer = stranger.get(format!("{}{source}", place.app.local));
        let answer = answer.send().await?.error_for_status()?;
        assert_eq!(answer.headers()["content-type"], "image/jpeg");
        let bytes = answer.bytes().await?;
        assert!(bytes.len() <= 20 * 1024, "{} bytes", bytes.len());
        assert!(!bytes.windows(4).any(|some| some == b"Exif"));
        let read = image::load_from_memory(&bytes)?;
        assert_eq!((read.width(), read.height()), (320, 240));
    }
    let paper = format!("{}/animer/{SLUG}/papier", place.app.local);
    let paper = place.facilitator.get(paper).send().await?.text().await?;
    assert_eq!(pictures(&paper), shown);
    assert!(!paper.contains("lazy"), "printed without being looked at");
    // The screen shows what there is to choose while results are hidden.
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let hide = [
        ("act", "hide"),
        ("question", "choix"),
        ("screen", "projector"),
        ("base", base.as_str()),
    ];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    place.facilitator.post(url).form(&hide).send().await?;
    let screen = place.facilitator.get(place.projector().await?);
    let screen = screen.send().await?.text().await?;
    assert_eq!(pictures(&screen), shown);
    Ok(())
}

#[tokio::test]
async fn a_picture_is_kept_once_and_stays_with_its_answer_until_it_is_taken_out() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let red = photo([200, 30, 30], ImageFormat::Png)?;
    let given = hand_in(&place, vec![("file-oui", red.clone())], &[]).await?;
    let name = pictures(&given.html).pop().context("no picture")?;
    // The same again is the same file.
    let again = hand_in(&place, vec![("file-non", red)], &[]).await?;
    assert_eq!(pictures(&again.html), [name.clone(), name.clone()]);
    let room = place.app.room(SLUG).await?;
    let script = room.look(|inside| inside.workshop.source.clone());
    assert_eq!(script.matches("image = \"").count(), 2, "{script}");
    // It lies where every copy of the data has it.
    let setting = name.replace("/image/", "image:").replace(".jpg", "");
    assert!(place.app.hub.store().setting(&setting).await?.is_some());
    let gone = hand_in(&place, Vec::new(), &[("drop-non", "1")]).await?;
    assert_eq!(pictures(&gone.html), [name]);
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_no_picture_is_told_beside_its_answer_and_the_others_are_kept() -> Result<()>
{
    let place = Place::with(EVERY_KIND).await?;
    let good = photo([30, 200, 30], ImageFormat::Jpeg)?;
    let cut = good.get(..good.len() / 2).unwrap_or_default().to_vec();
    for (wrong, said) in [
        (
            b"%PDF-1.7".to_vec(),
            "n'est pas une image JPEG, PNG ou WebP",
        ),
        (b"<svg/>".to_vec(), "n'est pas une image JPEG, PNG ou WebP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "HEIC"),
        (cut, "abîmé ou incomplet"),
        (Vec::new(), "le fichier est vide"),
        (vec![0; (20 << 20) + 1], "dépasse 20 Mo"),
    ] {
        let files = vec![("file-oui", wrong), ("file-non", good.clone())];
        let told = hand_in(&place, files, &[]).await?;
        told.says(422, said);
        told.says(422, "Oui, bien sûr");
        assert_eq!(pictures(&told.html).len(), 1, "the good one is kept");
        hand_in(&place, Vec::new(), &[("drop-non", "1")]).await?;
    }
    let stranger = place.app.browser()?;
    for path in [
        "0123456789abcdef0123456789abcdef.jpg",
        "x.jpg",
        "facilitator_key",
    ] {
        let url = format!("{}/image/{path}", place.app.local);
        assert_eq!(stranger.get(url).send().await?.status(), 404, "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn a_question_without_answers_to_choose_says_so_and_an_old_page_writes_nothing() -> Result<()>
{
    let place = Place::with(EVERY_KIND).await?;
    let url = |question: &str| format!("{}/animer/{SLUG}/images/{question}", place.app.local);
    let none = place.facilitator.get(url("mots")).send().await?;
    Seen::of(none).await?.says(200, "rien à illustrer");
    let absent = place.facilitator.get(url("absente")).send().await?;
    assert_eq!(absent.status(), 404);
    let old = Form::new().text("version", "0").text("text-oui", "x");
    let told = place.facilitator.post(url("choix")).multipart(old);
    let told = Seen::of(told.send().await?).await?;
    told.says(409, "rien n'a été enregistré");
    Ok(())
}
