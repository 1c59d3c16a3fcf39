//! A workshop from a script that is there: its title, its day, who runs it. Then it is made, or its script is changed first.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::date::Day;
use glane_core::id::{KEY_MAX, Slug};
use glane_core::notice::is_placeholder;
use glane_core::script::Script;
use glane_core::script::audience::Audience;
use glane_core::script::read::{LABEL_MAX, RETENTION_MAX, slug_of};
use glane_core::script::renewed::{Renewal, renewed};
use glane_core::text;
use glane_core::world::random_id;
use glane_live::LiveError;
use glane_store::StoreError;
use serde::Deserialize;
use uuid::Uuid;

use super::edit;
use super::guide::Guide;
use super::once::{Became, Once};
use super::publics::{Public, publics};
use super::settings::is_retention;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// How many workshops may be called alike.
const TRIES: usize = 200;

#[derive(Template)]
#[template(path = "facilitator/library_start.html")]
struct StartPage {
    t: Tr,
    place: Place,
    form: Sent,
    wrong: Wrong,
    guide: Guide,
    publics: Vec<Public>,
}

/// Where the script is from.
#[derive(Clone)]
pub(super) struct Place {
    /// The page's own address.
    pub(super) action: String,
    pub(super) heading: String,
    pub(super) help: String,
    /// Where it leads back to.
    pub(super) back: (String, String),
    /// Where its script can be had as a file.
    pub(super) file: Option<String>,
    /// The short name of a workshop whose title gives none.
    pub(super) name: String,
}

/// A script, and where it is from.
pub(super) struct Origin<'a> {
    pub(super) source: &'a str,
    pub(super) script: &'a Script,
    pub(super) place: Place,
}

/// The form as sent, or as it stands at first.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    title: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    organiser: String,
    /// For how many days answers are kept; a form without it leaves what the script says.
    #[serde(default)]
    retention: String,
    /// Names the form: sent twice with the same in it, it makes one workshop.
    #[serde(default)]
    entry: String,
    /// Who is asked; a form without it leaves what the script says.
    #[serde(default)]
    public: String,
    #[serde(default)]
    act: Verb,
}

impl Sent {
    /// What it makes a workshop of, and of which script.
    fn said(&self, source: &str) -> String {
        let Self {
            title,
            day,
            organiser,
            retention,
            public,
            entry: _,
            act: _,
        } = self;
        [title.as_str(), day, organiser, retention, public, source].join("\n\n\n")
    }
}

/// What its buttons do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    #[default]
    Make,
    /// Made, and its questions changed before anything else.
    Questions,
    Edit,
    #[serde(other)]
    Other,
}

/// What is wrong with each field.
#[derive(Default)]
struct Wrong {
    title: Option<String>,
    day: Option<String>,
    organiser: Option<String>,
    retention: Option<String>,
    public: Option<String>,
}

impl Wrong {
    fn is_any(&self) -> bool {
        let all = [
            &self.title,
            &self.day,
            &self.organiser,
            &self.retention,
            &self.public,
        ];
        all.into_iter().any(Option::is_some)
    }
}

/// The page as it stands at first: today, by whoever ran the last workshop.
pub(super) async fn page(app: &App, t: Tr, origin: Origin<'_>) -> Result<Html<String>, WebError> {
    let day = Day::of(app.hub.world().clock.now());
    let form = Sent {
        title: t.label(&origin.script.title).to_owned(),
        day: format!("{:04}-{:02}-{:02}", day.year, day.month, day.day),
        organiser: organiser(app).await?,
        retention: origin.script.retention_days.to_string(),
        entry: fresh(app),
        public: origin.script.audience.written().to_owned(),
        act: Verb::Make,
    };
    shown(t, origin, form, Wrong::default())
}

/// The name of a form that nobody sent yet.
pub(super) fn fresh(app: &App) -> String {
    let entry: Uuid = random_id(&*app.hub.world().entropy);
    entry.to_string()
}

/// Who organises: whoever ran the last workshop, or what the house is called on its own pages.
pub(super) async fn organiser(app: &App) -> Result<String, WebError> {
    let workshops = app.hub.workshops().await?;
    // An example's organiser is nobody.
    let last = workshops
        .iter()
        .rev()
        .filter_map(|workshop| glane_core::script::read::read(&workshop.source).ok())
        .find(|script| script.sample.is_none() && !is_placeholder(&script.organiser));
    if let Some(script) = last {
        return Ok(script.organiser);
    }
    let house = app.household.house(app.hub.store().as_ref()).await?;
    Ok(house.name.clone())
}

/// That an example's name is nobody's, and what to write: participants read who asks them, and the notice of privacy who answers for it.
pub(super) fn example(t: &Tr, line: &str) -> String {
    t.with("library-wrong-organiser-example", "value", line)
}

/// Why a line names nobody who organises: it is empty, too long, or an example's.
pub(super) fn organiser_refused(t: &Tr, line: &str) -> Option<String> {
    if is_placeholder(line) {
        return Some(example(t, line));
    }
    let is_line = !line.is_empty() && text::length(line) <= LABEL_MAX;
    (!is_line).then(|| t.n("library-wrong-organiser", "max", LABEL_MAX))
}

fn shown(t: Tr, origin: Origin<'_>, form: Sent, wrong: Wrong) -> Result<Html<String>, WebError> {
    let chosen = Audience::of(&form.public).unwrap_or(origin.script.audience);
    let page = StartPage {
        publics: publics(&t, chosen),
        guide: Guide::of(&t, origin.script),
        place: origin.place,
        form,
        wrong,
        t,
    };
    Ok(Html(page.render()?))
}

/// Makes the workshop, or hands its script to be changed first.
pub(super) async fn sent(
    app: &App,
    t: Tr,
    origin: Origin<'_>,
    once: &Once,
    form: Sent,
) -> Result<Response, WebError> {
    let title = text::clean_line(&form.title);
    let organiser = text::clean_line(&form.organiser);
    let day = day(&form.day);
    let is_line = |line: &str| !line.is_empty() && text::length(line) <= LABEL_MAX;
    let of_max = |key| Some(t.n(key, "max", LABEL_MAX));
    let mut wrong = Wrong::default();
    if !is_line(&title) {
        wrong.title = of_max("library-wrong-title");
    }
    wrong.organiser = organiser_refused(&t, &organiser);
    if !is_retention(&form.retention) {
        wrong.retention = Some(t.n("library-wrong-retention", "max", RETENTION_MAX));
    }
    let (Some(day), false) = (day, wrong.is_any()) else {
        if day.is_none() {
            wrong.day = Some(t.text("library-wrong-day"));
        }
        let page = shown(t, origin, form, wrong)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let audience = Audience::of(&form.public);
    // A title that was left as it is stays in every language of the script.
    let is_own = t.label(&origin.script.title) == title;
    let renewal = |slug: &Slug, audience| {
        let renewal = Renewal {
            title: (!is_own).then_some(title.as_str()),
            day,
            organiser: &organiser,
            slug,
            retention: form.retention.trim().parse().ok(),
            audience,
        };
        renewed(origin.source, &renewal)
    };
    let name = slug_of(&title).unwrap_or_else(|| origin.place.name.clone());
    let taken = app.hub.workshops().await?;
    let is_taken = |slug: &Slug| taken.iter().any(|workshop| workshop.slug == *slug);
    let free = || slugs(&name).filter(|slug| !is_taken(slug));
    let Some(source) = free().find_map(|slug| renewal(&slug, audience)) else {
        // A script that asks for a name or a class is none for minors: the way there is said, and nothing typed is lost.
        let is_public = audience.is_some_and(Audience::is_minor)
            && free().any(|slug| renewal(&slug, None).is_some());
        if is_public {
            wrong.public = Some(t.text("library-wrong-public"));
            let page = shown(t, origin, form, wrong)?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        let why = t.text("library-not-renewed");
        return edit::page(t, origin.source, Some(why));
    };
    if form.act == Verb::Edit {
        return edit::page(t, &source, None);
    }
    let make = async || {
        for source in free().filter_map(|slug| renewal(&slug, audience)) {
            match app.hub.create(&source).await {
                Ok(made) => return Ok(format!("/animer/{}", made.slug)),
                // Somebody made one of that name meanwhile.
                Err(LiveError::Store(StoreError::SlugTaken(_))) => {}
                Err(error) => return Err(WebError::from(error)),
            }
        }
        Err(WebError::Conflict)
    };
    let entry = form.entry.parse().ok();
    let said = form.said(origin.source);
    // Another title, day or organiser in a form that one went back to is another workshop.
    let to = match once.of(entry, &said, make()).await? {
        Became::Made(to) => to,
        Became::Differs => make().await?,
    };
    let next = match form.act {
        Verb::Questions => "/questions",
        _ => "",
    };
    Ok(Redirect::to(&format!("{to}{next}")).into_response())
}

/// A day as a browser sends it.
fn day(typed: &str) -> Option<Day> {
    let mut parts = typed.trim().splitn(3, '-');
    let mut next = || parts.next();
    let (year, month, day) = (next()?, next()?, next()?);
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A short name, and those that come after it where it is taken.
pub(crate) fn slugs(name: &str) -> impl Iterator<Item = Slug> {
    let stem = name.get(..name.len().min(KEY_MAX - 4)).unwrap_or(name);
    let stem = stem.trim_end_matches('-');
    let numbered = (2..TRIES).map(move |n| format!("{stem}-{n}"));
    let all = std::iter::once(name.to_owned()).chain(numbered);
    all.filter_map(|slug| Slug::new(slug).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_a_browser_sends_it() {
        assert_eq!(day("2027-03-09"), Day::new(2027, 3, 9));
        assert_eq!(day(" 2027-3-9 "), Day::new(2027, 3, 9));
        for wrong in ["", "9/3/2027", "2027-02-30", "2027-03", "2027-03-09-1"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn names_that_are_taken_are_numbered_within_their_length() {
        let names: Vec<String> = slugs("bilan")
            .take(3)
            .map(|slug| slug.to_string())
            .collect();
        assert_eq!(names, ["bilan", "bilan-2", "bilan-3"]);
        let long = "a".repeat(KEY_MAX);
        assert_eq!(slugs(&long).count(), TRIES - 1);
    }
}
