//! The page's forms, read.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use glane_core::action::{Actions, BadMeans, Brake, Means, Move, SHELF_MOST, is_of_shelf};
use glane_core::decision::{Act, Decision};
use glane_core::id::MeansKey;
use glane_core::steps::Steps;

use super::super::form::{Acts, Fields, Refusal, Seen, is_back, step_back};

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verb {
    Add,
    Write,
    Remove,
    /// All that is offered somewhere and is not here.
    Gather(String),
    /// One means as it is told there.
    Take(String),
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    pub(super) means: Option<MeansKey>,
    typed: Typed,
    /// Whether who takes it off has read which actions lean on it.
    is_sure: bool,
    pub(super) seen: Seen,
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) brake: Brake,
    pub(super) name: String,
    pub(super) what: String,
    pub(super) whom: String,
    pub(super) reach: String,
    pub(super) link: String,
}

impl Typed {
    /// What a means says, as its form shows it.
    pub(super) fn of(means: &Means) -> Self {
        let means = means.clone();
        Self {
            brake: means.brake,
            name: means.name,
            what: means.what,
            whom: means.whom,
            reach: means.reach,
            link: means.link,
        }
    }

    fn means(&self) -> Result<Means, Refusal> {
        let typed = self.clone();
        let means = Means {
            brake: typed.brake,
            name: typed.name,
            what: typed.what,
            whom: typed.whom,
            reach: typed.reach,
            link: typed.link,
        };
        means.checked().map_err(|fault| {
            let key = match fault {
                BadMeans::Unnamed => "actions-shelf-bad-name",
                BadMeans::TooLong => "actions-shelf-bad-long",
                BadMeans::Link => "actions-shelf-bad-link",
                BadMeans::Person => "actions-shelf-bad-person",
            };
            (StatusCode::UNPROCESSABLE_ENTITY, key)
        })
    }
}

fn stale(key: &'static str) -> Refusal {
    (StatusCode::CONFLICT, key)
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let from = || fields.get("from").map(str::to_owned).ok_or("from");
        let act = match fields.get("act") {
            Some("add") => Verb::Add,
            Some("write") => Verb::Write,
            Some("remove") => Verb::Remove,
            Some("gather") => Verb::Gather(from()?),
            Some("take") => Verb::Take(from()?),
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let text = |name| fields.get(name).unwrap_or_default().to_owned();
        let brake = fields.read("brake", |name| Brake::named(name).ok_or(()))?;
        let sent = Self {
            means: fields.read("means", |key| MeansKey::new(key))?,
            typed: Typed {
                brake: brake.unwrap_or_default(),
                name: text("name"),
                what: text("what"),
                whom: text("whom"),
                reach: text("reach"),
                link: text("link"),
            },
            is_sure: fields.get("sure").is_some(),
            seen: fields.seen()?,
            act,
        };
        let lacks = match sent.act {
            Verb::Undo | Verb::Redo => sent.seen.undoes.is_none().then_some("undoes"),
            Verb::Gather(_) => None,
            _ => sent.means.is_none().then_some("means"),
        };
        lacks.map_or(Ok(sent), Err)
    }

    /// Where something is to be taken over from.
    pub(super) fn from(&self) -> Option<&str> {
        match &self.act {
            Verb::Gather(from) | Verb::Take(from) => Some(from),
            _ => None,
        }
    }

    /// Where the page goes on once it is done.
    pub(super) fn anchor(&self) -> String {
        match (&self.act, &self.means) {
            (Verb::Add | Verb::Write | Verb::Take(_), Some(means)) => format!("#m-{means}"),
            _ => String::new(),
        }
    }

    /// What is to be taken off, if that is what it asks.
    pub(super) fn removes(&self) -> Option<&MeansKey> {
        self.means.as_ref().filter(|_| self.act == Verb::Remove)
    }

    /// That what it takes or puts back was so already, if it was: the second press of a button changes nothing.
    pub(super) fn already(&self, log: &[Decision]) -> Option<Refusal> {
        let (is_undo, key) = match self.act {
            Verb::Undo => (true, "actions-undo-already"),
            Verb::Redo => (false, "actions-redo-already"),
            _ => return None,
        };
        is_back(log, is_undo, self.seen.undoes).then_some((StatusCode::OK, key))
    }

    /// What was typed, for the page to show again.
    pub(super) fn typed(&self) -> Option<&Typed> {
        matches!(self.act, Verb::Add | Verb::Write).then_some(&self.typed)
    }

    /// What it asks for, `offered` being what there is where it is taken over from; nothing if all is so already.
    pub(super) fn acts(
        &self,
        log: &[Decision],
        offered: &BTreeMap<MeansKey, Means>,
    ) -> Result<Acts, Refusal> {
        let actions = Actions::fold(log);
        let stands = &actions.shelf;
        let put = |means: &MeansKey, entry: Option<Means>| {
            let means = means.clone();
            (Act::Action(Move::Shelve { means, entry }), None)
        };
        match &self.act {
            Verb::Undo | Verb::Redo => {
                let steps = Steps::of(log, is_of_shelf);
                let top = step_back(&steps, self.act == Verb::Undo, self.seen.undoes);
                let top = top.ok_or_else(|| stale(super::CONFLICT))?;
                return Ok(vec![(Act::Undo, Some(top))]);
            }
            Verb::Gather(_) => {
                let fresh = offered.iter().filter(|(key, _)| !stands.contains_key(*key));
                let acts: Acts = fresh
                    .map(|(key, means)| put(key, Some(means.clone())))
                    .collect();
                if stands.len() + acts.len() > SHELF_MOST {
                    return Err(stale("actions-shelf-too-many"));
                }
                return Ok(acts);
            }
            _ => {}
        }
        let gone = || stale("actions-shelf-gone");
        let key = self.means.as_ref().ok_or_else(gone)?;
        let known = stands.get(key);
        let is_same = |entry: &Means| known == Some(entry);
        match (&self.act, known) {
            (Verb::Remove, None) => Ok(Acts::new()),
            (Verb::Remove, Some(_)) if !self.is_sure && actions.leans_on(key) => {
                Err(stale("actions-shelf-remove-used"))
            }
            (Verb::Remove, Some(_)) => Ok(vec![put(key, None)]),
            (Verb::Take(_), _) => {
                let entry = offered.get(key).ok_or_else(gone)?;
                let acts = (!is_same(entry)).then(|| put(key, Some(entry.clone())));
                Ok(acts.into_iter().collect())
            }
            (Verb::Add, None) if stands.len() >= SHELF_MOST => Err(stale("actions-shelf-too-many")),
            // The same form sent twice makes one means; one that somebody went back to and typed anew is told.
            (Verb::Add, Some(_)) => {
                if is_same(&self.typed.means()?) {
                    return Ok(Acts::new());
                }
                Err(stale("actions-shelf-add-again"))
            }
            (Verb::Add, None) => Ok(vec![put(key, Some(self.typed.means()?))]),
            (_, None) => Err(gone()),
            (_, Some(_)) => {
                let entry = self.typed.means()?;
                let acts = (!is_same(&entry)).then(|| put(key, Some(entry)));
                Ok(acts.into_iter().collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    fn sent(fields: &[(&str, &str)]) -> Result<Sent, &'static str> {
        Sent::read(Fields(&typed(fields)))
    }

    #[test]
    fn a_form_names_what_it_lacks() {
        let base = ("base", "3");
        assert_eq!(sent(&[("act", "dance"), base]), Err("act"));
        assert_eq!(sent(&[("act", "write"), base]), Err("means"));
        assert_eq!(sent(&[("act", "undo"), base]), Err("undoes"));
        assert_eq!(sent(&[("act", "gather"), base]), Err("from"));
        assert_eq!(
            sent(&[("act", "take"), ("from", "w-a"), base]),
            Err("means")
        );
        let brake = [("act", "add"), ("means", "a"), ("brake", "rain"), base];
        assert_eq!(sent(&brake), Err("brake"));
        assert_eq!(sent(&[("act", "add"), ("means", "a")]), Err("base"));
    }

    #[test]
    fn what_cannot_be_kept_says_why() {
        let acts = |fields: &[(&str, &str)]| {
            let mut all = vec![("act", "add"), ("means", "a"), ("base", "0")];
            all.extend(fields);
            let acts = sent(&all).unwrap().acts(&[], &BTreeMap::new());
            acts.map(|acts| acts.len()).map_err(|(_, key)| key)
        };
        assert_eq!(acts(&[("name", "Un atelier"), ("brake", "time")]), Ok(1));
        assert_eq!(acts(&[]), Err("actions-shelf-bad-name"));
        let link = [("name", "Un atelier"), ("link", "javascript:alert(1)")];
        assert_eq!(acts(&link), Err("actions-shelf-bad-link"));
        let link = [
            ("name", "Un atelier"),
            ("link", "https://banque.fr@exemple.org"),
        ];
        assert_eq!(acts(&link), Err("actions-shelf-bad-person"));
        let long = "x".repeat(500);
        assert_eq!(acts(&[("name", &long)]), Err("actions-shelf-bad-long"));
    }

    #[test]
    fn what_is_gathered_is_what_is_not_here() {
        let means = |name: &str| Means {
            name: name.to_owned(),
            ..Means::default()
        };
        let offered: BTreeMap<MeansKey, Means> = [("a", "Un"), ("b", "Deux")]
            .map(|(key, name)| (MeansKey::new(key).unwrap(), means(name)))
            .into();
        let gather = sent(&[("act", "gather"), ("from", "w-x"), ("base", "0")]).unwrap();
        assert_eq!(gather.acts(&[], &offered).unwrap().len(), 2);
        let take = [
            ("act", "take"),
            ("from", "w-x"),
            ("means", "z"),
            ("base", "0"),
        ];
        let take = sent(&take).unwrap().acts(&[], &offered);
        assert_eq!(take.unwrap_err().1, "actions-shelf-gone");
    }
}
