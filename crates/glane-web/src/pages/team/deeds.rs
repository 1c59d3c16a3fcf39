//! « Qui a fait quoi dans l'équipe »: the journal of the house, as a person reads it.

use glane_core::date::Day;
use glane_core::id::{MemberId, Slug, WorkshopId};
use glane_core::script::read;
use glane_core::workshop::Workshop;
use glane_locale::Arg;
use glane_store::deed::{Deed, Noted};
use glane_store::house::House;

use super::called;
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::history;
use crate::tr::{Tr, date};

/// The most lines shown.
const LINES: u32 = 100;

/// One deed.
pub(super) struct Line {
    pub(super) who: String,
    pub(super) when: String,
    pub(super) what: String,
}

/// The last ones, the newest first.
pub(super) async fn lines(app: &App, t: &Tr, house: &House) -> Result<Vec<Line>, WebError> {
    let noted = app.hub.store().deeds(LINES).await?;
    let workshops = app.hub.workshops().await?;
    let line = |noted: &Noted| Line {
        who: history::who(t, house, &noted.by),
        when: t.format("house-history-when", &[("date", date(Day::of(noted.day)))]),
        what: what(t, house, &workshops, &noted.deed),
    };
    Ok(noted.iter().map(line).collect())
}

fn what(t: &Tr, house: &House, workshops: &[Workshop], deed: &Deed) -> String {
    let whom = |member: MemberId| history::named(t, house, member);
    let about =
        |key: &str, workshop: WorkshopId| t.with(key, "workshop", &title(t, workshops, workshop));
    let within =
        |key: &str, consultation: &Slug| t.with(key, "consultation", consultation.as_str());
    let trusted = |key: &str, member, role| {
        let args = [
            ("name", whom(member).into()),
            ("role", called(t, role).into()),
        ];
        t.format(key, &args)
    };
    let archives = |key: &str, consultation: &Slug, n: u32| {
        let args = [
            ("consultation", consultation.as_str().into()),
            ("n", Arg::Count(u64::from(n))),
        ];
        t.format(key, &args)
    };
    match deed {
        Deed::Call => t.text("house-deed-call"),
        Deed::Enlist { member, role } => trusted("house-deed-enlist", *member, *role),
        Deed::Trust { member, role } => trusted("house-deed-trust", *member, *role),
        Deed::Part { member } => t.with("house-deed-part", "name", &whom(*member)),
        Deed::Offer { member } => t.with("house-deed-offer", "name", &whom(*member)),
        Deed::Entrust { member } => t.with("house-deed-entrust", "name", &whom(*member)),
        Deed::Revoke { member } => t.with("house-deed-revoke", "name", &whom(*member)),
        Deed::Show { workshop, role } => {
            about(&format!("house-deed-show-{}", role.name()), *workshop)
        }
        Deed::Hide { workshop, role } => {
            about(&format!("house-deed-hide-{}", role.name()), *workshop)
        }
        Deed::Rehang { workshop } => about("house-deed-rehang", *workshop),
        Deed::Rekey => t.text("house-deed-rekey"),
        Deed::Save => t.text("house-deed-save"),
        Deed::HandOver { workshop, level } => {
            about(&format!("house-deed-hand-over-{}", level.name()), *workshop)
        }
        Deed::Begin { consultation } => within("house-deed-begin", consultation),
        Deed::Gather {
            consultation,
            archives: n,
        } => archives("house-deed-gather", consultation, *n),
        Deed::Withdraw {
            consultation,
            archives: n,
        } => archives("house-deed-withdraw", consultation, *n),
        Deed::Include {
            consultation,
            workshops: n,
        } => archives("house-deed-include", consultation, *n),
        Deed::Exclude {
            consultation,
            workshops: n,
        } => archives("house-deed-exclude", consultation, *n),
        Deed::Scrap { consultation } => within("house-deed-scrap", consultation),
        Deed::Settle { consultation } => within("house-deed-settle", consultation),
    }
}

/// What a workshop is called; its short name where its script no longer reads.
fn title(t: &Tr, workshops: &[Workshop], id: WorkshopId) -> String {
    let Some(workshop) = workshops.iter().find(|workshop| workshop.id == id) else {
        return t.text("house-deed-no-workshop");
    };
    read::read(&workshop.source).map_or_else(
        |_| workshop.slug.to_string(),
        |script| t.label(&script.title).to_owned(),
    )
}
