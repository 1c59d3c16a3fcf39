//! « Sans projecteur »: one result on a tablet turned to a table.

use anyhow::Result;
use glane_testkit::{Profile, axe};

use super::super::hall::{Hall, SLUG, shot};
use crate::kit::example;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_result_fills_a_tablet_with_a_sentence_to_read_aloud() -> Result<()> {
    let hall = Hall::open().await?;
    let tablet = hall.facilitator().await?;
    let page = |question: &str| format!("{}/animer/{SLUG}/table/{question}", hall.app.base);
    tablet.goto(&page("canaux")).await?;
    // Before anybody answered it is not empty either.
    tablet.read(".outloud", "ne disent encore rien").await?;
    tablet
        .goto(&format!("{}/animer/{SLUG}", hall.app.base))
        .await?;
    let file = example("atelier-numerique.reponses.csv");
    tablet.fill("#csv", &file.to_string_lossy()).await?;
    tablet.click("#import-go").await?;
    tablet.see("#counts").await?;

    tablet.goto(&page("canaux")).await?;
    tablet.read(".outloud", "Site internet").await?;
    tablet.see(".figure svg").await?;
    for (name, size) in [
        ("tablette", (1024, 768)),
        ("debout", (768, 1024)),
        ("ordinateur", (1366, 768)),
        ("telephone", (390, 844)),
        ("petit", (320, 640)),
    ] {
        tablet.resize(size, false).await?;
        shot(&tablet, &format!("table-{name}")).await?;
        tablet
            .until("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await?;
    }
    // All of the picture is in sight on a tablet and on a laptop, its words readable on whatever it is shown.
    const SHOWN: &str = "[...document.querySelectorAll('.figure svg')].find((svg) => svg.checkVisibility())";
    for size in [(1024, 768), (1366, 768), (390, 844)] {
        tablet.resize(size, false).await?;
        let least = format!(
            "Math.min(...[...{SHOWN}.querySelectorAll('text')].map((one) => \
             parseFloat(getComputedStyle(one).fontSize) * {SHOWN}.getScreenCTM().a))"
        );
        tablet.until(&format!("{least} >= 12")).await?;
        if size.0 > 1000 {
            tablet
                .until(&format!("{SHOWN}.getBoundingClientRect().bottom <= innerHeight"))
                .await?;
        }
    }
    let aloud = tablet.text(".outloud").await?;
    assert!(!aloud.contains("Personne n'a choisi"), "{aloud}");
    assert_eq!(axe::violations(&tablet).await?, Vec::<String>::new());
    tablet.click("#table-next").await?;
    tablet.read("h1", "créneaux").await?;
    // Nobody else comes to it.
    let stranger = hall.driver.open(Profile::PHONE).await?;
    stranger.goto(&page("canaux")).await?;
    assert_eq!(stranger.count(".outloud").await?, 0);
    Ok(())
}
