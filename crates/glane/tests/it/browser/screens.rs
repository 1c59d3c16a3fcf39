//! The room's screen at the sizes that halls have: all of the picture is seen at once, no part of it runs out, and
//! letters are as large as the screen allows.

use anyhow::{Context, Result};
use glane_testkit::Browser;

use super::hall::{Hall, shot};
use crate::kit::example;

/// From an old projector to a large screen, and one that stands upright.
const SIZES: [(&str, (u32, u32)); 5] = [
    ("800x600", (800, 600)),
    ("1024x768", (1024, 768)),
    ("1920x1080", (1920, 1080)),
    ("3840x2160", (3840, 2160)),
    ("1080x1920", (1080, 1920)),
];
/// The smallest letters, in pixels, on a screen 600 pixels high; larger ones have larger letters.
const LETTERS: f64 = 11.0;

/// What runs out of the screen, and the smallest letters of the picture.
const SEEN: &str = "(() => { \
    const out = []; \
    const root = document.documentElement; \
    if (root.scrollWidth > innerWidth) out.push(`${root.scrollWidth} wide of ${innerWidth}`); \
    const shown = [...document.querySelectorAll('.picture > .figure > svg text, .picture .flow li, h1, .count > *, .offered li, .offered p, .asking .way p, .asking .qr')] \
      .filter((one) => one.checkVisibility() && (one.matches('.qr') || one.textContent.trim())); \
    let least = Infinity; \
    for (const one of shown) { \
      const box = one.getBoundingClientRect(); \
      if (box.bottom > innerHeight + 1 || box.top < -1 || box.right > innerWidth + 1 || box.left < -1) \
        out.push(`«${one.textContent.trim().slice(0, 40)}» at ${Math.round(box.left)},${Math.round(box.top)} to ${Math.round(box.right)},${Math.round(box.bottom)}`); \
      const svg = one.closest('svg'); \
      const scale = svg ? svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1) : 1; \
      if (one.matches('.qr')) continue; \
      least = Math.min(least, parseFloat(getComputedStyle(one).fontSize) * scale); \
    } \
    return { out, least: Number.isFinite(least) ? least : 0 }; \
  })()";

async fn looked_at(screen: &Browser, key: &str, found: &mut Vec<String>) -> Result<()> {
    for (name, size) in SIZES {
        screen.resize(size, false).await?;
        screen.settle().await?;
        shot(screen, &format!("ecran-{key}-{name}")).await?;
        let seen = screen.js(SEEN).await?;
        let out = seen["out"].as_array().context("no list")?;
        found.extend(out.iter().map(|one| format!("{key} at {name}: {one}")));
        let least = seen["least"].as_f64().context("no size")?;
        let wanted = LETTERS * f64::from(size.0.min(size.1)) / 600.0;
        if least < wanted {
            found.push(format!(
                "{key} at {name}: letters of {least:.1} px, {wanted:.1} wanted"
            ));
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everything_is_seen_at_once_on_any_screen() -> Result<()> {
    let hall = Hall::of("toutes-les-formes").await?;
    let console = hall.facilitator().await?;
    let answers = example("toutes-les-formes.reponses.csv");
    console
        .fill("#csv", answers.to_str().context("a path that is no text")?)
        .await?;
    console.click("#import-go").await?;
    console.see("#counts").await?;
    let facilitator = hall.app.facilitator().await?;
    let screen = hall.screen().await?;
    let mut found = Vec::new();
    looked_at(&screen, "door", &mut found).await?;
    let questions = hall.app.room(hall.slug).await?.look(|inside| {
        let keys = inside.script.questions.iter();
        keys.map(|question| {
            (
                question.key.to_string(),
                question.label.get("fr").to_owned(),
            )
        })
        .collect::<Vec<_>>()
    });
    for (key, label) in questions {
        hall.app
            .decide(&facilitator, hall.slug, "open", &key)
            .await?;
        screen.read("h1", &label).await?;
        looked_at(&screen, &key, &mut found).await?;
        // While its results are hidden there is what to choose from, and a larger way in.
        let decide = |act: &'static str| {
            let (app, facilitator, key) = (&hall.app, &facilitator, &key);
            let slug = hall.slug;
            async move {
                let base = app.room(slug).await?.look(|inside| inside.revision.0);
                let form = [
                    ("act", act),
                    ("question", key),
                    ("screen", "projector"),
                    ("base", &base.to_string()),
                ];
                let url = format!("{}/animer/{slug}/decider", app.local);
                facilitator.post(url).form(&form).send().await?;
                anyhow::Ok(())
            }
        };
        decide("hide").await?;
        screen.see("#offered").await?;
        looked_at(&screen, &format!("{key}-cachee"), &mut found).await?;
        screen.resize((1280, 720), false).await?;
        screen
            .until("document.querySelector('.way .qr').getBoundingClientRect().width >= 240")
            .await?;
        decide("show").await?;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
