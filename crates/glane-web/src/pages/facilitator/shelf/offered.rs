//! Where means may be taken over from: other workshops of the house, and consultations for who may read them.

use std::collections::BTreeMap;

use glane_core::action::{Actions, Means, SHELF_MOST};
use glane_core::id::MeansKey;
use glane_core::label::Label;
use glane_core::right::Right;
use glane_core::script::read;
use glane_live::Room;

use crate::app::App;
use crate::error::WebError;
use crate::pages::consultation::{self, Shelves};
use crate::tr::Tr;
use crate::who::is_allowed;

/// One place with means.
pub(super) struct Source {
    /// Its name in forms.
    pub(super) id: String,
    name: Name,
    pub(super) means: BTreeMap<MeansKey, Means>,
}

enum Name {
    Workshop(Label),
    Consultation(String),
}

impl Source {
    /// What it is called.
    pub(super) fn said(&self, t: &Tr) -> String {
        match &self.name {
            Name::Workshop(title) => t.with("actions-shelf-of-workshop", "title", t.label(title)),
            Name::Consultation(title) => t.with("actions-shelf-of-consultation", "title", title),
        }
    }
}

/// Those that could have been typed: what came in from elsewhere was looked at by nobody, and is offered to nobody as it is.
fn sound(means: BTreeMap<MeansKey, Means>) -> BTreeMap<MeansKey, Means> {
    let all = means.into_iter();
    let sound = all.filter_map(|(key, one)| Some((key, one.checked().ok()?)));
    sound.take(SHELF_MOST).collect()
}

/// All of them that have any, workshops first.
pub(super) async fn all(
    app: &App,
    shelves: &Shelves,
    room: &Room,
) -> Result<Vec<Source>, WebError> {
    let own = room.look(|inside| inside.workshop.slug.clone());
    let mut all = Vec::new();
    for workshop in app.hub.workshops().await? {
        if workshop.slug == own {
            continue;
        }
        // One that cannot be read offers nothing here.
        let Ok(decided) = app.hub.store().decisions(workshop.id).await else {
            continue;
        };
        let means = sound(Actions::fold(&decided).shelf);
        if means.is_empty() {
            continue;
        }
        if let Ok(script) = read::read(&workshop.source) {
            all.push(Source {
                id: format!("w-{}", workshop.slug),
                name: Name::Workshop(script.title),
                means,
            });
        }
    }
    if is_allowed(Right::Gather) {
        for (slug, title, means) in consultation::shelves(app, shelves).await? {
            all.push(Source {
                id: format!("c-{slug}"),
                name: Name::Consultation(title),
                means: sound(means),
            });
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_have_been_typed_is_not_offered() {
        let means = |name: &str, link: &str| Means {
            name: name.to_owned(),
            link: link.to_owned(),
            ..Means::default()
        };
        let long = "x".repeat(500);
        let mut all: BTreeMap<MeansKey, Means> = [
            ("a", means("Un  guide", "https://exemple.org")),
            ("b", means("Un piège", "https://banque.fr@exemple.org")),
            ("c", means("Un piège", "javascript:alert(1)")),
            ("d", means(&long, "")),
            ("e", means(" ", "")),
        ]
        .map(|(key, means)| (MeansKey::new(key).unwrap(), means))
        .into();
        let names: Vec<String> = sound(all.clone())
            .into_values()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, ["Un guide"]);
        // No more come than a shelf holds.
        for n in 0..2 * SHELF_MOST {
            let key = MeansKey::new(format!("m{n}")).unwrap();
            all.insert(key, means("Un guide", ""));
        }
        assert_eq!(sound(all).len(), SHELF_MOST);
    }
}
