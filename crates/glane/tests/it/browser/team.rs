//! The team, in browsers: an administrator invites somebody, who comes in elsewhere, leads, and may no longer.

use anyhow::{Context, Result, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, shot};

async fn clean(browser: &Browser, page: &str, found: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    let violations = axe::violations(browser).await?;
    found.extend(violations.into_iter().map(|one| format!("{page}: {one}")));
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    if browser.js(wide).await? != false {
        found.push(format!("{page}: wider than the screen"));
    }
    Ok(())
}

/// Gives the only one of the team another role, by the keyboard's own form.
async fn trust(admin: &Browser, role: &str) -> Result<()> {
    admin.click("#members summary").await?;
    let choose = format!("document.querySelector('#members select').value = '{role}'");
    admin.js(&choose).await?;
    admin.click("#members button.trust").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn somebody_is_invited_leads_a_question_and_then_only_looks_on() -> Result<()> {
    let hall = Hall::open().await?;
    let base = hall.app.base.clone();
    let mut found = Vec::new();
    let admin = hall.facilitator().await?;
    admin.goto(&format!("{base}/equipe")).await?;
    admin.read("#main", "Personne").await?;
    admin.fill("#name", "Awa Diallo").await?;
    admin.click("#invite-go").await?;
    admin.read("#made", "Awa Diallo").await?;
    clean(&admin, "team", &mut found).await?;
    shot(&admin, "equipe").await?;
    let link = admin.text("#way").await?;

    let awa = hall.driver.open(Profile::PHONE).await?;
    awa.goto(&link).await?;
    awa.read("#main", "Bonjour Awa Diallo").await?;
    clean(&awa, "way in, phone", &mut found).await?;
    awa.fill("#password", "une phrase à moi").await?;
    // By the keyboard alone.
    awa.fill("#again", "une phrase à moi\u{e007}").await?;
    awa.see("#signed-in").await?;
    clean(&awa, "list, phone", &mut found).await?;
    awa.goto(&format!("{base}/mot-de-passe")).await?;
    awa.see("#save").await?;
    clean(&awa, "own password, phone", &mut found).await?;
    awa.goto(&format!("{base}/animer/{SLUG}")).await?;
    awa.click("#steps .main").await?;
    awa.see("#now .phase.open").await?;
    // A page takes a press that follows at once for the second half of a double click.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    awa.click("#steps .main").await?;
    awa.see("#now .phase.closed").await?;

    admin.goto(&format!("{base}/animer/{SLUG}/journal")).await?;
    admin.read("#decisions", "Awa Diallo").await?;
    clean(&admin, "history", &mut found).await?;
    shot(&admin, "qui-a-fait-quoi").await?;
    admin.goto(&format!("{base}/equipe")).await?;
    admin.click("#members summary").await?;
    admin.click("#members .sure summary").await?;
    admin.see("#members button.part").await?;
    admin.click("#secret-link summary").await?;
    clean(&admin, "team, all unfolded", &mut found).await?;
    shot(&admin, "equipe-deplie").await?;
    admin.click("#members summary").await?;
    trust(&admin, "observer").await?;
    admin.read("#members .facts", "Observation").await?;

    // The page that was open is of no use, and a fresh one has no buttons.
    let revision = || async {
        let room = hall.app.room(SLUG).await?;
        anyhow::Ok(room.look(|inside| inside.revision))
    };
    let before = revision().await?;
    awa.click("#steps button").await?;
    awa.read("#told", "Rien n'a été changé").await?;
    ensure!(revision().await? == before, "an observer decided");
    awa.goto(&format!("{base}/animer/{SLUG}")).await?;
    awa.read("#part", "Question").await?;
    let shown = awa
        .js("[...document.querySelectorAll('#part button')].filter((one) => one.offsetParent).length")
        .await?;
    ensure!(shown == 0, "{shown} buttons");
    clean(&awa, "console looked at, phone", &mut found).await?;
    shot(&awa, "telephone-observer").await?;
    awa.goto(&format!("{base}/connexion")).await?;
    clean(&awa, "sign in, phone", &mut found).await?;
    shot(&awa, "telephone-connexion").await?;

    // The screen's link is changed: the screen that is open shows no more, the new link does.
    let screen = hall.screen().await?;
    admin.goto(&format!("{base}/animer/{SLUG}/liens")).await?;
    clean(&admin, "links", &mut found).await?;
    admin.click("#projector summary").await?;
    admin.click("#rehang").await?;
    let moved = format!(
        "document.querySelector('#projector a').href !== '{}'",
        hall.projector
    );
    admin.until(&moved).await?;
    screen.read("main", "Ce lien ne vaut plus").await?;
    clean(&screen, "screen gone dark", &mut found).await?;
    shot(&screen, "ecran-eteint").await?;
    let fresh = admin
        .js("document.querySelector('#projector a').href")
        .await?;
    screen.goto(fresh.as_str().context("no link")?).await?;
    screen.read(".code", &hall.code).await?;
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// What every page that went dark has lost.
async fn is_dark(browser: &Browser, said: &str) -> Result<()> {
    browser.read("main", said).await?;
    let left = browser.js("document.body.innerText").await?;
    let left = left.as_str().context("no text")?;
    for shown in ["Lesquels", "numérique", "Connexion perdue"] {
        ensure!(!left.contains(shown), "« {shown} » in « {left} »");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_whose_link_or_right_is_taken_away_goes_dark_and_a_lost_network_does_not()
-> Result<()> {
    let hall = Hall::open().await?;
    let base = hall.app.base.clone();
    let admin = hall.facilitator().await?;
    admin.click("#steps .main").await?;
    admin.see("#now .phase.open").await?;
    let question = admin.text("#now h2, #now h3").await?;
    let (screen, second) = (hall.screen().await?, hall.screen().await?);
    screen.read("#part", &question).await?;

    // A network that is lost is said to be, and what is shown stays.
    second.offline(true).await?;
    // A stream that was there goes on in a browser that is told to be offline: it looks anew.
    second.js("dispatchEvent(new Event('online'))").await?;
    second.read("#line", "Connexion perdue").await?;
    second.read("#part", &question).await?;

    admin.goto(&format!("{base}/animer/{SLUG}/liens")).await?;
    admin.fill("#label-observer", "La mairie").await?;
    admin.click("#make-observer").await?;
    admin.see("#observer li a").await?;
    let look = admin
        .js("document.querySelector('#observer li a').href")
        .await?;
    let observer = hall.driver.open(Profile::PHONE).await?;
    observer.goto(look.as_str().context("no link")?).await?;
    observer.see("#now .phase.open").await?;
    let cookie = "glane-equipe";
    let (member, _) = hall
        .app
        .member("Awa", glane_core::right::Role::CoFacilitator)
        .await?;
    let link = {
        admin.goto(&format!("{base}/equipe")).await?;
        admin.click("#members summary").await?;
        admin.click("#members button.way").await?;
        admin.text("#way").await?
    };
    let awa = hall.driver.open(Profile::LAPTOP).await?;
    awa.goto(&link).await?;
    awa.fill("#password", "une phrase à moi").await?;
    awa.fill("#again", "une phrase à moi\u{e007}").await?;
    awa.see("#signed-in").await?;
    ensure!(!awa.cookie(cookie).await?.is_empty());
    awa.goto(&format!("{base}/animer/{SLUG}")).await?;
    awa.see("#now .phase.open").await?;

    admin.goto(&format!("{base}/animer/{SLUG}/liens")).await?;
    admin.click("#projector summary").await?;
    admin.click("#rehang").await?;
    is_dark(&screen, "Ce lien ne vaut plus").await?;
    // Once its network is back, the other one is told as well.
    second.read("#part", &question).await?;
    second.offline(false).await?;
    is_dark(&second, "Ce lien ne vaut plus").await?;

    admin.see("#observer .hide").await?;
    admin.click("#observer .hide").await?;
    is_dark(&observer, "Ce lien ne vaut plus").await?;

    let part = glane_store::house::HouseChange::Part { member };
    hall.app.household.arrange(&hall.app.hub, part).await?;
    is_dark(&awa, "Il faut se connecter").await?;
    Ok(())
}
