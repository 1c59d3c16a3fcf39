//! Where centres are: how people write it, and an answer by centre as a map, once three of them say so.
//!
//! A map tells what the picture of the same answer by centre tells, by the same bounds. A centre whose count is not shown
//! there is an empty dot here: it is named among the centres anyway, and its dot is of one size.

use std::collections::BTreeMap;

use glane_archive::{Place, Placed, Plan, ShownRow, ShownSite, Sites, Stand};
use glane_figure::Theme;
use glane_figure::map::{Look, Map, Place as Dot, Point, bar_metres};
use glane_locale::{Lang, percent};

use super::by_site::{band, largest_first};
use super::question::Drawing;
use super::{answer, part, share};
use crate::tr::Tr;

/// From how many centres on a map tells more than a list.
const LEAST: usize = 3;

/// A map with what it leaves out.
pub(super) struct Mapped {
    pub(super) drawing: Drawing,
    /// The centres that are on no map, nobody having said where they are.
    pub(super) without: Option<String>,
}

/// Where the centres of an edition are, by their keys.
pub(super) struct Where {
    places: BTreeMap<String, Place>,
}

impl Where {
    /// Those of an edition.
    pub(super) fn of(plan: &Plan, shown: &glane_archive::Shown, edition: &str) -> Self {
        let placed = Placed::of(&plan.places);
        let own = shown.centres.iter().filter(|one| one.edition == edition);
        Self {
            places: own
                .filter_map(|one| Some((one.key.clone(), placed.place(&one.site)?)))
                .collect(),
        }
    }
}

/// The sign before parts of a degree, as people here write it.
pub(super) fn sign(t: &Tr) -> &'static str {
    match t.lang {
        Lang::Fr => ",",
        Lang::En => ".",
    }
}

/// The sites that were announced, as a person writes them.
pub(super) fn written(t: &Tr, plan: &Plan) -> String {
    let sites = Sites {
        names: plan.sites.clone(),
        places: plan.places.clone(),
    };
    sites.text(sign(t))
}

/// An answer by centre on a map; nothing where too few say where they are.
pub(super) fn map(t: &Tr, question: &str, row: &ShownRow, at: &Where, id: &str) -> Option<Mapped> {
    let known = |key: &str| at.places.get(key).copied();
    let dots: Vec<Dot> = largest_first(row)
        .into_iter()
        .filter_map(|(key, site)| Some(dot(t, key, site, known(key)?)))
        .collect();
    if dots.len() < LEAST {
        return None;
    }
    let without: Vec<String> = row
        .sites
        .keys()
        .filter(|key| known(key).is_none())
        .map(str::to_owned)
        .collect();
    let points: Vec<Point> = dots.iter().map(|dot| dot.at).collect();
    let has = |look: Look| dots.iter().any(|dot| dot.look == look);
    // Where the whole is not told nobody is held against it: such a dot is as light as those within their bands.
    let is_uncompared = |site: &ShownSite| site.people.is_some() && site.stand == Stand::Unknown;
    let within = if row.sites.values().any(is_uncompared) {
        "uncompared"
    } else {
        "within"
    };
    let looks = [
        (Look::Above, "above"),
        (Look::Below, "below"),
        (Look::Within, within),
        (Look::Hidden, "hidden"),
    ];
    let looks = looks.into_iter().filter(|(look, _)| has(*look));
    let looks = looks.map(|(look, end)| (look, t.text(&format!("consultation-map-key-{end}"))));
    let seen = dots.iter().filter(|dot| dot.look != Look::Hidden);
    let most = seen.map(|dot| dot.value).max().unwrap_or(0);
    let size = |value: u64| (value, percent(t.lang, value, glane_figure::dots::WHOLE));
    let args = [
        ("answer", answer(t, row).into()),
        ("question", question.into()),
    ];
    let map = Map {
        id: format!("{id}-map"),
        title: t.format("consultation-map-title", &args),
        desc: t.n("consultation-map-desc", "n", dots.len()),
        head: ["site", "part", "band", "where"]
            .map(|end| t.text(&format!("consultation-head-{end}"))),
        looks: looks.collect(),
        sizes: if most > 1 {
            vec![size(most), size(most / 2)]
        } else {
            Vec::new()
        },
        north: t.text("consultation-map-north"),
        bar: length(t, bar_metres(&points)),
        places: dots,
        theme: Theme::page(),
    };
    Some(Mapped {
        drawing: Drawing {
            svg: map.svg(),
            table: map.table().to_html(),
        },
        without: (!without.is_empty())
            .then(|| t.format("consultation-map-without", &[("sites", without.into())])),
    })
}

/// A length in the unit that people say it in.
fn length(t: &Tr, metres: u64) -> String {
    match metres {
        ..1000 => t.n("consultation-map-metres", "n", metres),
        _ => t.n("consultation-map-kilometres", "n", metres / 1000),
    }
}

fn dot(t: &Tr, key: &str, site: &ShownSite, place: Place) -> Dot {
    let base = site.base.filter(|base| *base > 0);
    let told = site.people.zip(base);
    let degrees = |degrees: glane_archive::Degrees| degrees.to_string().replace('.', sign(t));
    let none = if site.base == Some(0) {
        t.text("consultation-map-nobody")
    } else {
        t.text("consultation-map-hidden")
    };
    let (short, value_text) = match told {
        Some((people, base)) => (percent(t.lang, people, base), part(t, people, base)),
        None => (none.clone(), none),
    };
    Dot {
        label: key.to_owned(),
        at: Point {
            latitude: place.latitude.millionths(),
            longitude: place.longitude.millionths(),
        },
        value: told.map_or(0, |(people, base)| share(people, base)),
        short,
        value_text,
        said: told.map_or_else(String::new, |_| {
            band(t, site.low.zip(site.high), site.stand)
        }),
        at_text: format!("{} ; {}", degrees(place.latitude), degrees(place.longitude)),
        look: match (told, site.stand) {
            (None, _) => Look::Hidden,
            (Some(_), Stand::Above) => Look::Above,
            (Some(_), Stand::Below) => Look::Below,
            (Some(_), Stand::Within | Stand::Unknown) => Look::Within,
        },
    }
}
