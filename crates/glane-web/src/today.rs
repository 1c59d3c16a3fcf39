//! The day the clock says, held against the last day known: see [`glane_core::today`].

use glane_core::date::Day;
use glane_core::right::Right;
use glane_core::today::{Doubt, LAST_DAY};

use crate::app::App;
use crate::error::WebError;
use crate::tr::{Tr, date};
use crate::who::is_allowed;

/// The day the clock says now.
pub(crate) fn now(app: &App) -> Day {
    Day::of(app.hub.world().clock.now())
}

async fn last(app: &App) -> Result<Option<Day>, WebError> {
    let kept = app.hub.store().setting(LAST_DAY).await?;
    Ok(kept.as_deref().and_then(Day::read))
}

/// Why the day is not believed, if it is not.
async fn doubt(app: &App) -> Result<Option<Doubt>, WebError> {
    Ok(Doubt::of(now(app), last(app).await?))
}

/// Whether the day is believed: then it is the last one known.
pub(crate) async fn believe(app: &App) -> Result<bool, WebError> {
    let (today, last) = (now(app), last(app).await?);
    if let Some(doubt) = Doubt::of(today, last) {
        let (today, last) = (doubt.today.written(), doubt.last.written());
        tracing::warn!(today, last, "the clock is not believed: nothing is ended");
        return Ok(false);
    }
    if last.is_none_or(|last| last < today) {
        know(app, today).await?;
    }
    Ok(true)
}

/// A person says that a day is right; it is the one that was shown to them, or nothing is kept.
pub(crate) async fn confirm(app: &App, shown: &str) -> Result<(), WebError> {
    let today = now(app);
    if today.written() == shown {
        know(app, today).await?;
    }
    Ok(())
}

async fn know(app: &App, day: Day) -> Result<(), WebError> {
    Ok(app.hub.store().set(LAST_DAY, day.written()).await?)
}

/// What pages say of a day that is not believed.
pub(crate) struct Asked {
    /// The sentences, one after the other.
    pub(crate) lines: Vec<String>,
    /// The day it is about, as the form bears it.
    pub(crate) day: String,
    /// Whether the answer is theirs to give.
    pub(crate) may: bool,
}

/// The question, if there is one.
pub(crate) async fn asked(app: &App, t: &Tr) -> Result<Option<Asked>, WebError> {
    Ok(doubt(app).await?.map(|doubt| {
        let may = is_allowed(Right::Seal);
        let days = [("today", date(doubt.today)), ("last", date(doubt.last))];
        let mut lines = vec![
            t.format("today-doubt", &days),
            t.text("today-doubt-waits"),
            t.text("today-doubt-wrong"),
        ];
        if !may {
            lines.push(t.text("today-doubt-ask"));
        }
        Asked {
            lines,
            day: doubt.today.written(),
            may,
        }
    }))
}
