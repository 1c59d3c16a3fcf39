//! The state of the queue: the doubt that is shown, with what surrounds it.

use askama::Template;
use glane_core::id::DecisionId;
use glane_core::sheet::ledger::PictureId;
use glane_live::inside::Inside;
use glane_live::paper::OnPaper;
use glane_locale::Arg;
use glane_store::house::House;

use super::super::super::history;
use super::super::doubts::Doubt;
use super::super::names;
use super::super::told::incomplete;
use super::card::Card;
use super::lists::{Absent, Line, absents, decided, joins, line};
use super::place::Place;
use super::seen::Seen;
use super::sent::Sent;
use super::twice::Twice;
use super::windows::{Got, Own};
use crate::tr::Tr;

/// What the page says of its keys.
const KEYS: [&str; 7] = [
    "incoming-keys-digits",
    "incoming-keys-enter",
    "incoming-keys-i",
    "incoming-keys-v",
    "incoming-keys-u",
    "incoming-keys-arrows",
    "incoming-keys-question",
];

/// The state of the queue.
#[derive(Template)]
#[template(path = "facilitator/checking_part.html")]
struct Queue<'a> {
    t: &'a Tr,
    slug: &'a str,
    base: u64,
    place: Place,
    here: String,
    left: String,
    position: String,
    previous: Option<String>,
    next: Option<String>,
    card: Option<Card>,
    nothing: String,
    undo: Option<(DecisionId, String)>,
    /// What another decided since, and who.
    since: Option<String>,
    /// Whether keys go into a field, and mean nothing else.
    types: bool,
    /// Which opening of the page this is.
    visit: u64,
    /// Whether another window has this place too.
    also: bool,
    /// Where a place is taken over, if other windows have all that is left.
    take: Option<String>,
    /// Where the page is shown without what is typed.
    leave: String,
    /// Where double entry begins, or ends.
    double: String,
    sheets: Vec<Line>,
    asides: Vec<(PictureId, String)>,
    keys: Vec<String>,
    /// Pages that are not in.
    absents: Vec<Absent>,
    /// Photocopies of one sheet that may be one: a picture of each, and what is said.
    joins: Vec<(PictureId, PictureId, String)>,
}

/// What can be taken back here, and what another decided since.
#[derive(Default)]
pub(super) struct Steps {
    undo: Option<(DecisionId, String)>,
    since: Option<String>,
}

/// What can be taken back here, and what another decided since.
pub(super) fn steps(seen: &Seen<'_>, inside: &Inside, own: &Own, house: Option<&House>) -> Steps {
    if inside.life.is_sealed() {
        return Steps::default();
    }
    let t = seen.t;
    let since = own.other.and_then(|(id, is_account)| {
        let (_, what) = decided(seen, inside, id)?;
        let decision = inside.log().iter().find(|one| one.id == id)?;
        Some(match house.filter(|_| is_account) {
            Some(house) => {
                let args = [
                    ("what", Arg::from(what)),
                    ("who", history::who(t, house, &decision.actor).into()),
                ];
                t.format("incoming-since-who", &args)
            }
            None => t.with("incoming-since-window", "what", &what),
        })
    });
    Steps {
        undo: own.last.and_then(|id| {
            let (id, what) = decided(seen, inside, id)?;
            Some((id, t.with("incoming-undo-own", "what", &what)))
        }),
        since,
    }
}

/// The queue as it stands, drawn.
pub(super) fn state(
    seen: &Seen<'_>,
    inside: &Inside,
    place: Place,
    (doubts, doubt, got): (&[Doubt], Option<&Doubt>, &Got),
    steps: Steps,
    (twice, sent): (Twice, Option<&Sent<'_>>),
) -> Result<String, askama::Error> {
    let t = seen.t;
    let slug = inside.workshop.slug.as_str();
    let twice = match twice {
        Twice::Off if place.double => Twice::First,
        twice => twice,
    };
    let args = [
        ("n", Arg::from(place.n.saturating_add(1))),
        ("total", doubts.len().into()),
    ];
    let are_taken = doubt.is_none() && !doubts.is_empty();
    let card = doubt.and_then(|doubt| {
        let mut card = seen.card(doubt, twice)?;
        if let Some(sent) = sent {
            sent.refill(&mut card);
        }
        Some(card)
    });
    let part = Queue {
        t,
        slug,
        base: inside.revision.0,
        here: place.address(slug),
        absents: seen
            .sheets
            .iter()
            .flat_map(|sheet| absents(t, slug, sheet, &place.window))
            .collect(),
        joins: joins(t, seen.sheets),
        left: t.n("incoming-check-left", "n", doubts.len()),
        position: t.format("incoming-check-position", &args),
        previous: got.previous.map(|n| place.at(n).address(slug)),
        next: got.next.map(|n| place.at(n).address(slug)),
        visit: got.visit,
        also: got.also,
        take: are_taken.then(|| {
            let takes = Place {
                takes: true,
                ..place.at(place.n)
            };
            takes.address(slug)
        }),
        leave: place.at(place.n).address(slug),
        double: Place {
            double: !place.double,
            ..place.clone()
        }
        .address(slug),
        types: card.as_ref().is_some_and(|card| card.is_frame),
        card,
        nothing: if are_taken {
            t.n("incoming-check-taken", "n", doubts.len())
        } else {
            nothing(t, seen.sheets)
        },
        undo: steps.undo,
        since: steps.since,
        sheets: seen.sheets.iter().map(|sheet| line(t, sheet)).collect(),
        asides: seen
            .ledger
            .aside()
            .map(|read| (read.picture.clone(), names::page(t, read)))
            .collect(),
        keys: KEYS.iter().map(|key| t.text(key)).collect(),
        place,
    };
    part.render()
}

/// What is said where nothing waits for an opinion.
fn nothing(t: &Tr, sheets: &[OnPaper]) -> String {
    let lacking = sheets.iter().filter(|sheet| incomplete(sheet)).count();
    if sheets.is_empty() {
        t.text("incoming-none")
    } else if lacking > 0 {
        t.n("incoming-check-done-lacking", "n", lacking)
    } else {
        t.text("incoming-check-done")
    }
}
