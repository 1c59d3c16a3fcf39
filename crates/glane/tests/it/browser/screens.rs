//! The room's screen at the sizes that halls have: all of the picture is seen at once, no part of it runs out, and
//! letters are as large as the screen allows.

use anyhow::{Context, Result, ensure};
use glane_core::kind::Kind;
use glane_core::script::Question;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp};

use super::hall::{Hall, shot};
use crate::kit::example;

/// From an old projector to a large screen, and one that stands upright.
const SIZES: [(&str, (u32, u32)); 6] = [
    ("800x600", (800, 600)),
    ("1024x768", (1024, 768)),
    ("1366x768", (1366, 768)),
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

/// What runs out of a screen of any size, or is too small to read, is added to what was found.
pub(super) async fn looked_at(screen: &Browser, key: &str, found: &mut Vec<String>) -> Result<()> {
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

/// How much there is to read of a question's options: the longest alone, and all of them.
fn lengths(question: &Question) -> [usize; 2] {
    let each = question.items.iter();
    let each: Vec<usize> = each
        .map(|one| one.label.get("fr").chars().count())
        .collect();
    [each.iter().max().copied().unwrap_or(0), each.iter().sum()]
}

/// The hardest of the library to show: of each kind, the question with the longest option, and that with the most to read.
fn hardest() -> Vec<(&'static str, Question)> {
    let scripts = glane_library::ALL.iter();
    let all: Vec<(&'static str, Question)> = scripts
        .filter_map(|template| Some((template.name, template.script()?)))
        .flat_map(|(name, script)| {
            let questions = script.questions.into_iter();
            questions.map(move |question| (name, question))
        })
        .filter(|(_, question)| {
            !question.items.is_empty() && !matches!(question.kind, Kind::Words(_))
        })
        .collect();
    let mut kinds: Vec<&'static str> = all.iter().map(|(_, one)| one.kind.name()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut found: Vec<(&'static str, Question)> = Vec::new();
    for kind in kinds {
        for by in 0..2 {
            let of_kind = all.iter().filter(|(_, one)| one.kind.name() == kind);
            let Some(one) = of_kind.max_by_key(|(_, one)| lengths(one)[by]) else {
                continue;
            };
            if !found
                .iter()
                .any(|has| has.0 == one.0 && has.1.key == one.1.key)
            {
                found.push(one.clone());
            }
        }
    }
    found
}

/// Answers for each option, the first one most.
fn answers(question: &Question, group: &str) -> String {
    let mut file = "participant,groupe,source,question,reponse\n".to_owned();
    for (at, item) in question.items.iter().enumerate() {
        for person in 0..=usize::from(at == 0) {
            let row = format!(
                "p{at}-{person},{group},papier,{},{}\n",
                question.key, item.key
            );
            file.push_str(&row);
        }
    }
    file
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_option_of_the_library_is_cut_off_on_any_screen() -> Result<()> {
    let app = TestApp::start_as(HOST).await?;
    let driver = Driver::start().await?;
    let desk = app.facilitator().await?;
    let screen = driver.open(Profile::LAPTOP).await?;
    let hardest = hardest();
    ensure!(hardest.len() >= 5, "{hardest:?}");
    let mut made = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    for (name, question) in hardest {
        let template = glane_library::named(name).context(name)?;
        if made.insert(name) {
            app.workshop(template.source).await?;
        }
        let room = app.room(name).await?;
        let group = room.look(|inside| {
            let first = inside.script.groups.first();
            first.map_or_else(String::new, |group| group.key.to_string())
        });
        let body = format!(
            "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n{}\r\n--limite--\r\n",
            answers(&question, &group)
        );
        let import = desk.post(format!("{}/animer/{name}/importer", app.local));
        let import = import.header("content-type", "multipart/form-data; boundary=limite");
        let taken = import.body(body).send().await?;
        ensure!(taken.status() == 200, "{name}: {}", taken.text().await?);
        let key = question.key.as_str();
        app.decide(&desk, name, "open", key).await?;
        screen
            .goto(&format!("{}/ecran/{}", app.base, room.projector_key()))
            .await?;
        for (act, css) in [
            ("hide", "#offered"),
            ("show", ".picture .figure svg, .picture .flow"),
        ] {
            let base = room.look(|inside| inside.revision.0).to_string();
            let form = [
                ("act", act),
                ("question", key),
                ("screen", "projector"),
                ("base", &base),
            ];
            let url = format!("{}/animer/{name}/decider", app.local);
            desk.post(url).form(&form).send().await?;
            screen
                .see(css)
                .await
                .with_context(|| format!("{name} {key} {act}"))?;
            looked_at(&screen, &format!("{name}-{key}-{act}"), &mut found).await?;
            // Each option's words are there from the first letter to the last.
            let shown = screen
                .js("document.querySelector('main').textContent.replace(/\\s+/g, ' ')")
                .await?;
            let shown = shown.as_str().context("no text")?;
            for item in &question.items {
                let words = item.label.get("fr").split_whitespace().collect::<Vec<_>>();
                let missing: Vec<_> = words
                    .iter()
                    .filter(|word| !shown.contains(**word))
                    .collect();
                if !missing.is_empty() {
                    found.push(format!(
                        "{name}-{key}-{act}: « {} » lacks {missing:?}",
                        words.join(" ")
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// A question with so many options of about so many letters.
fn crowded(key: &str, n: usize, letters: usize) -> String {
    let words = [
        "Mercredi", "matin", "avec", "les", "enfants", "du", "quartier", "ensemble",
    ];
    let option = |at: usize| {
        let mut text = format!("{at}");
        for word in words.iter().cycle().skip(at) {
            if text.chars().count() + 1 + word.len() > letters {
                break;
            }
            text = format!("{text} {word}");
        }
        format!("\"{text}\"")
    };
    let options: Vec<String> = (1..=n).map(option).collect();
    format!(
        "\n[[question]]\ncle = \"{key}\"\ntype = \"plusieurs-choix\"\ntexte = \"Quels moments vous conviennent le mieux ?\"\n\
         resultats = \"a-devoiler\"\noptions = [{}]\n",
        options.join(", ")
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_option_of_a_long_list_is_seen_while_results_are_hidden() -> Result<()> {
    let app = TestApp::start_as(HOST).await?;
    let lists = [
        ("longue", 24, 20),
        ("bavarde", 24, 40),
        ("foule", 60, 18),
        ("pleine", 60, 26),
    ];
    let mut script = "[atelier]\nnom = \"longue\"\ntitre = \"Longues listes\"\ndate = 2026-01-15\norganisateur = \"Un centre social\"\n".to_owned();
    for (key, n, letters) in lists {
        script.push_str(&crowded(key, n, letters));
    }
    app.workshop(&script).await?;
    let desk = app.facilitator().await?;
    let room = app.room("longue").await?;
    let driver = Driver::start().await?;
    let screen = driver.open(Profile::LAPTOP).await?;
    let mut found = Vec::new();
    for (key, n, _) in lists {
        app.decide(&desk, "longue", "open", key).await?;
        screen
            .goto(&format!("{}/ecran/{}", app.base, room.projector_key()))
            .await?;
        screen.see("#offered").await?;
        assert_eq!(screen.count("#offered li").await?, n, "{key}");
        looked_at(&screen, key, &mut found).await?;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
