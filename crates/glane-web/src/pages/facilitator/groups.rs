//! « QR par groupe »: a sheet a group, whose code leads in without asking which. Each has a colour and a shape, so that who
//! does not tell colours apart finds theirs.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;

use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::qr;
use crate::tr::Tr;

/// Colours that stay apart in print and for who does not tell red from green (Okabe and Ito), and how texts call them.
const COLOURS: [(&str, &str); 7] = [
    ("blue", "#0072b2"),
    ("orange", "#e69f00"),
    ("green", "#009e73"),
    ("red", "#d55e00"),
    ("pink", "#cc79a7"),
    ("sky", "#56b4e9"),
    ("black", "#000000"),
];
/// Shapes, as paths in a square of 24.
const SHAPES: [(&str, &str); 6] = [
    ("circle", "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20z"),
    ("square", "M3 3h18v18H3z"),
    ("triangle", "M12 2l11 20H1z"),
    ("diamond", "M12 1l11 11-11 11L1 12z"),
    (
        "star",
        "M12 1l3.2 7.2 7.8.8-5.9 5.2 1.7 7.8L12 18l-6.8 4 1.7-7.8L1 9l7.8-.8z",
    ),
    ("cross", "M8 2h8v6h6v8h-6v6H8v-6H2V8h6z"),
];

#[derive(Template)]
#[template(path = "facilitator/groups.html")]
struct GroupsPage {
    t: Tr,
    slug: String,
    title: String,
    cards: Vec<Card>,
}

/// A group's sheet.
struct Card {
    label: String,
    /// Its colour and shape, in words.
    sign: String,
    colour: &'static str,
    shape: &'static str,
    qr: String,
    address: String,
}

/// The page, to print.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let code = &inside.workshop.code;
        let groups = inside.script.groups.iter().enumerate();
        let cards = groups.map(|(at, group)| {
            let (colour, fill) = nth(&COLOURS, at);
            let (shape, path) = nth(&SHAPES, at);
            let label = t.label(&group.label).to_owned();
            let address = format!("{}/{code}/groupe/{}", app.settings.base(), group.key);
            let words = |kind: &str, name: &str| t.text(&format!("groups-{kind}-{name}")).into();
            Card {
                sign: t.format(
                    "groups-sign",
                    &[
                        ("shape", words("shape", shape)),
                        ("colour", words("colour", colour)),
                    ],
                ),
                colour: fill,
                shape: path,
                qr: qr::svg(&address, &t.with("groups-qr", "group", &label)),
                address: address
                    .split_once("://")
                    .map_or(address.as_str(), |(_, host)| host)
                    .to_owned(),
                label,
            }
        });
        GroupsPage {
            cards: cards.collect(),
            title: t.label(&inside.script.title).to_owned(),
            slug,
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// One of a list that begins again at its end. Lists of seven and six give 42 signs, and a script has 40 groups at most.
fn nth(all: &'static [(&'static str, &'static str)], at: usize) -> (&'static str, &'static str) {
    let place = at.checked_rem(all.len()).unwrap_or(0);
    all.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use glane_core::script::read::GROUPS_MAX;

    use super::*;

    #[test]
    fn no_two_groups_have_one_sign() {
        let sign = |at| (nth(&COLOURS, at).0, nth(&SHAPES, at).0);
        let signs: BTreeSet<_> = (0..GROUPS_MAX).map(sign).collect();
        assert_eq!(signs.len(), GROUPS_MAX);
    }
}
