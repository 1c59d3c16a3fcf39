//! Who answered: bars by ask, in the script's order. What is left over of an ask are those who would rather not say; with them, each
//! ask has all who handed in a profile.

use glane_analysis::ItemsReading;
use glane_core::kind::profile::Profile;
use glane_figure::{Bar, Bars, Table};

use super::{Asked, Picture, item};

/// What was answered to a profile, and the name and number of each line.
pub(super) fn picture(asked: &Asked<'_>, profile: &Profile, items: &ItemsReading) -> Picture {
    let texts = asked.texts;
    let all = asked.reading.n + asked.reading.blank;
    let rows = rows(asked, profile, items);
    let table = Table {
        caption: asked.title(),
        head: vec![
            texts.text("profile-table-who"),
            texts.text("restitution-table-people"),
            texts.format("restitution-table-share-of", &[("n", all.into())]),
        ],
        rows: rows
            .iter()
            .map(|(name, n)| vec![name.clone(), texts.count(*n), texts.share(*n, all)])
            .collect(),
    };
    if asked.is_blank() {
        return Picture {
            table,
            ..Picture::default()
        };
    }
    let told: Vec<String> = rows
        .iter()
        .map(|(name, n)| {
            let args = [("name", name.as_str().into()), ("n", (*n).into())];
            texts.format("profile-desc-line", &args)
        })
        .collect();
    let description = texts.format(
        "profile-desc",
        &[("n", all.into()), ("lines", told.join(" ; ").into())],
    );
    let bars = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head: [
            texts.text("profile-table-who"),
            texts.text("restitution-table-people"),
        ],
        bars: rows
            .into_iter()
            .map(|(label, value)| Bar {
                label,
                value,
                value_text: texts.count(value),
                hidden: false,
            })
            .collect(),
        max: (all > 0).then_some(all),
        theme: asked.look.theme(),
    };
    Picture {
        svg: bars.svg(),
        table,
        description,
        more: None,
        note: None,
    }
}

fn rows(asked: &Asked<'_>, profile: &Profile, items: &ItemsReading) -> Vec<(String, u64)> {
    let texts = asked.texts;
    let all = asked.reading.n + asked.reading.blank;
    let mut rows = Vec::new();
    let mut known = Vec::new();
    for ask in &profile.asks {
        let own = |key: &_| ask.options.iter().any(|option| option.key == *key);
        let of_ask = items.items.iter().filter(|one| own(&one.key));
        let mut said = 0;
        for one in of_ask {
            said += one.count;
            known.push(&one.key);
            rows.push((item::name(one, texts), one.count));
        }
        let name = texts.label(&ask.label);
        let name = name.trim_end_matches(['?', ' ', '\u{a0}', '\u{202f}']);
        let left = texts.format("profile-rather-not", &[("ask", name.into())]);
        rows.push((left, all.saturating_sub(said)));
    }
    // What the script asks no more was said all the same.
    let gone = items.items.iter().filter(|one| !known.contains(&&one.key));
    rows.extend(gone.map(|one| (item::name(one, texts), one.count)));
    rows
}
