//! The page's forms, read.

use axum::http::StatusCode;
use glane_core::action::{
    Action, Actions, BadEntry, Entry, MOST, Move, Progress, Recalled, Told, is_of_actions,
};
use glane_core::date::Day;
use glane_core::decision::{Act, Decision};
use glane_core::id::{ActionKey, MeansKey, Revision, Slug};
use glane_core::right::Right;
use glane_core::steps::Steps;
use glane_core::text::{clean_line, length};

use super::super::form::{Acts, Fields, Refusal, Seen, is_back, step_back};
use super::source::{Root, Source};
use crate::who::is_allowed;

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verb {
    /// A lead becomes an action, or one is written.
    Add,
    Write,
    Remove,
    /// It stands elsewhere from now on.
    Stand,
    Show,
    Hide,
    Undo,
    Redo,
    /// What another workshop promised is taken over.
    Recall(Slug),
    Screen(bool),
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    action: Option<ActionKey>,
    typed: Typed,
    pub(super) seen: Seen,
}

/// What was typed, and not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// The action it was typed for; none: a new one.
    pub(super) action: Option<ActionKey>,
    /// Whether anything was.
    pub(super) is_there: bool,
    pub(super) what: String,
    pub(super) who: String,
    pub(super) with: String,
    pub(super) due: String,
    pub(super) first: String,
    pub(super) means: String,
    /// What of the shelf is among them.
    pub(super) shelf: Vec<MeansKey>,
    pub(super) root: Root,
    /// Where it is to stand, and why.
    pub(super) to: Option<Progress>,
    pub(super) why: String,
    /// Whether inhabitants are to read it so.
    pub(super) shows: bool,
    /// What its page showed when it was sent.
    base: Option<Revision>,
}

impl Typed {
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let text = |name| fields.get(name).unwrap_or_default().to_owned();
        let root = fields.read("lead", |name| Root::named(name).ok_or(()))?;
        Ok(Self {
            action: None,
            is_there: false,
            what: text("what"),
            who: text("who"),
            with: text("with"),
            due: text("due"),
            first: text("first"),
            means: text("means"),
            shelf: fields
                .all("shelf")
                .map(|key| MeansKey::new(key).map_err(|_| "shelf"))
                .collect::<Result<_, _>>()?,
            root: root.unwrap_or_default(),
            to: fields.read("to", |name| Progress::named(name).ok_or(()))?,
            why: text("why"),
            shows: fields.get("show").is_some(),
            base: None,
        })
    }

    /// What an action says, as its form shows it.
    pub(super) fn of(action: &Action) -> Self {
        let entry = action.entry.clone();
        let root = Root::of(&entry);
        Self {
            action: Some(action.key.clone()),
            is_there: true,
            what: entry.what,
            who: entry.who,
            with: entry.with,
            due: entry.due.map_or_else(String::new, Day::written),
            first: entry.first,
            means: entry.means,
            shelf: entry.shelf,
            root,
            to: Some(action.progress),
            why: action.why.clone().unwrap_or_default(),
            shows: false,
            base: None,
        }
    }

    /// Whether inhabitants are to be told, as it was ticked: not where somebody wrote other words of the action since its page
    /// was shown, for nobody ticked those.
    pub(super) fn is_telling(&self, log: &[Decision], action: &Action) -> bool {
        let words = |one: &Action| Told {
            progress: Progress::default(),
            why: None,
            ..one.told()
        };
        let base = self.base.unwrap_or_default();
        let seen = log.partition_point(|one| one.revision <= base);
        let seen = Actions::fold(log.get(..seen).unwrap_or(log));
        let is_as_seen = || {
            let seen = seen.get(&action.key);
            seen.is_some_and(|seen| words(seen) == words(action))
        };
        self.shows && (!action.is_stale() || is_as_seen())
    }

    fn entry(&self) -> Result<Entry, Refusal> {
        let due = match self.due.trim() {
            "" => None,
            typed => Some(day(typed).ok_or_else(|| bad("actions-bad-due"))?),
        };
        let entry = Entry {
            what: self.what.clone(),
            who: self.who.clone(),
            with: self.with.clone(),
            due,
            first: self.first.clone(),
            means: self.means.clone(),
            shelf: self.shelf.clone(),
            lead: self.root.finding.clone(),
            idea: self.root.idea.clone(),
        };
        entry.checked().map_err(|fault| match fault {
            BadEntry::Empty => bad("actions-bad-empty"),
            BadEntry::TooLong { .. } => bad("actions-bad-long"),
        })
    }

    /// Whether the day in its field is over.
    pub(super) fn is_late(&self, today: Day) -> bool {
        day(self.due.trim()).is_some_and(|due| due < today)
    }

    /// What it says, if all that it names is there. What the action named already may stay, though it is gone: the means may
    /// be put back, and where an action comes from is still true once nobody can read it here.
    fn settled(
        &self,
        actions: &Actions,
        known: Option<&Action>,
        sources: &[Source],
    ) -> Result<Entry, Refusal> {
        let root = self.rooted(known, sources)?;
        let entry = Entry {
            lead: root.finding,
            idea: root.idea,
            ..self.entry()?
        };
        let is_there = |key: &MeansKey| {
            let is_own = known.is_some_and(|known| known.entry.shelf.contains(key));
            is_own || actions.shelf.contains_key(key)
        };
        if entry.shelf.iter().all(is_there) {
            return Ok(entry);
        }
        Err(bad("actions-bad-means"))
    }

    /// What it comes from, by the names that stand now.
    fn rooted(&self, known: Option<&Action>, sources: &[Source]) -> Result<Root, Refusal> {
        if self.root == Root::default() {
            return Ok(Root::default());
        }
        let source = sources.iter().find(|one| one.is_of(&self.root));
        let kept = known.map(|known| Root::of(&known.entry));
        let kept = kept.filter(|kept| {
            kept.is_same(&self.root) || source.is_some_and(|source| source.is_of(kept))
        });
        match (source.map(Source::origin), kept) {
            // What was published does not tell the idea; the action does.
            (Some(found), Some(kept)) if found.idea.is_none() => Ok(kept),
            (Some(found), _) => Ok(found),
            (None, Some(kept)) => Ok(kept),
            (None, None) => Err(bad("actions-bad-lead")),
        }
    }
}

/// A day as a field sends it, or as people type it where the browser has no such field: `31/12/2026`.
fn day(typed: &str) -> Option<Day> {
    Day::read(typed).or_else(|| {
        let mut parts = typed.split('/').map(|part| part.trim().parse::<u16>());
        let (day, month, year) = (
            parts.next()?.ok()?,
            parts.next()?.ok()?,
            parts.next()?.ok()?,
        );
        let small = |n| u8::try_from(n).ok();
        Day::new(year, small(month)?, small(day)?).filter(|_| parts.next().is_none())
    })
}

fn bad(key: &'static str) -> Refusal {
    (StatusCode::UNPROCESSABLE_ENTITY, key)
}

fn stale(key: &'static str) -> Refusal {
    (StatusCode::CONFLICT, key)
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("add") => Verb::Add,
            Some("write") => Verb::Write,
            Some("remove") => Verb::Remove,
            Some("stand") => Verb::Stand,
            Some("show") => Verb::Show,
            Some("hide") => Verb::Hide,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            Some("recall") => {
                let from = fields.get("from").ok_or("from")?;
                Verb::Recall(Slug::new(from).map_err(|_| "from")?)
            }
            Some("screen") => Verb::Screen(true),
            Some("unscreen") => Verb::Screen(false),
            _ => return Err("act"),
        };
        let sent = Self {
            action: fields.read("action", |key| ActionKey::new(key))?,
            typed: Typed::read(fields)?,
            seen: fields.seen()?,
            act,
        };
        let lacks = match sent.act {
            Verb::Undo | Verb::Redo => sent.seen.undoes.is_none().then_some("undoes"),
            Verb::Recall(_) | Verb::Screen(_) => None,
            Verb::Stand if sent.typed.to.is_none() => Some("to"),
            _ => sent.action.is_none().then_some("action"),
        };
        lacks.map_or(Ok(sent), Err)
    }

    /// Whether it says what an action comes from.
    pub(super) fn names_a_source(&self) -> bool {
        let is_text = matches!(self.act, Verb::Add | Verb::Write);
        is_text && self.typed.root != Root::default()
    }

    /// The workshop whose promises are to be taken over.
    pub(super) fn recalls(&self) -> Option<&Slug> {
        match &self.act {
            Verb::Recall(from) => Some(from),
            _ => None,
        }
    }

    /// Where the page goes on once it is done.
    pub(super) fn anchor(&self) -> String {
        match (&self.act, &self.action) {
            (Verb::Recall(_) | Verb::Screen(_), _) => "#promised".to_owned(),
            (Verb::Remove | Verb::Undo | Verb::Redo, _) | (_, None) => String::new(),
            (_, Some(action)) => format!("#a-{action}"),
        }
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
    pub(super) fn typed(self) -> Typed {
        let is_text = matches!(self.act, Verb::Add | Verb::Write | Verb::Stand);
        Typed {
            action: self.action.filter(|_| self.act != Verb::Add),
            is_there: is_text,
            base: Some(self.seen.base),
            ..self.typed
        }
    }

    /// What it asks for, `recalled` being what another workshop promised and `sources` what an action may come from; nothing
    /// if all is so already.
    pub(super) fn acts(
        &self,
        log: &[Decision],
        recalled: Option<Recalled>,
        sources: &[Source],
    ) -> Result<Acts, Refusal> {
        let actions = Actions::fold(log);
        let moved = |one| Ok(vec![(Act::Action(one), None)]);
        match &self.act {
            Verb::Undo | Verb::Redo => {
                let steps = Steps::of(log, is_of_actions);
                let top = step_back(&steps, self.act == Verb::Undo, self.seen.undoes);
                let top = top.ok_or_else(|| stale(super::CONFLICT))?;
                return Ok(vec![(Act::Undo, Some(top))]);
            }
            Verb::Recall(_) => {
                let recalled = recalled.filter(|new| actions.recalled.as_ref() != Some(new));
                return recalled.map_or_else(|| Ok(Acts::new()), |one| moved(Move::Recall(one)));
            }
            Verb::Screen(on) => {
                if *on && actions.recalled.is_none() {
                    return Err(stale("actions-recall-none"));
                }
                return moved(Move::Screen { on: *on });
            }
            _ => {}
        }
        let action = self.action.clone().ok_or_else(|| bad("actions-gone"))?;
        let known = actions.get(&action);
        match (&self.act, known) {
            (Verb::Remove, None) => Ok(Acts::new()),
            // The same form sent twice makes one action; one that somebody went back to and typed anew is told.
            (Verb::Add, Some(known)) => {
                let entry = self.typed.settled(&actions, Some(known), sources)?;
                if entry.what.is_empty() || entry == known.entry {
                    return Ok(Acts::new());
                }
                Err(stale("actions-add-again"))
            }
            (Verb::Add, None) => {
                if actions.list.len() >= MOST {
                    return Err(stale("actions-too-many"));
                }
                let entry = Some(self.typed.settled(&actions, None, sources)?);
                moved(Move::Write { action, entry })
            }
            (_, None) => Err(stale("actions-gone")),
            (Verb::Write, Some(known)) => {
                let entry = self.typed.settled(&actions, Some(known), sources)?;
                if entry == known.entry {
                    return Ok(Acts::new());
                }
                let entry = Some(entry);
                moved(Move::Write { action, entry })
            }
            (Verb::Remove, Some(known)) if known.shown.is_some() => {
                Err(stale("actions-remove-shown"))
            }
            (Verb::Remove, Some(_)) => moved(Move::Write {
                action,
                entry: None,
            }),
            (Verb::Show, Some(known)) => match &known.shown {
                _ if known.entry.what.is_empty() => Err(bad("actions-show-empty")),
                Some(shown) if *shown == known.told() => Ok(Acts::new()),
                _ => moved(Move::Show { action, on: true }),
            },
            (Verb::Hide, Some(known)) if known.shown.is_none() => Ok(Acts::new()),
            (Verb::Hide, Some(_)) => moved(Move::Show { action, on: false }),
            (_, Some(known)) => self.stand(known),
        }
    }

    /// An action is to stand elsewhere, and inhabitants are told if whoever says so may tell them.
    fn stand(&self, known: &Action) -> Result<Acts, Refusal> {
        let at = self.typed.to.unwrap_or_default();
        let why = Some(clean_line(&self.typed.why)).filter(|_| at == Progress::Dropped);
        match why.as_deref().map(length) {
            Some(0) => return Err(bad("actions-bad-why")),
            Some(n) if n > glane_core::action::TEXT_MAX => return Err(bad("actions-bad-long")),
            _ => {}
        }
        let action = known.key.clone();
        let mut acts = Acts::new();
        if known.progress != at || known.why != why {
            let action = action.clone();
            acts.push((Act::Action(Move::Stand { action, at, why }), None));
        }
        let is_news = !acts.is_empty() || known.is_stale();
        if self.typed.shows && known.shown.is_some() && known.entry.what.is_empty() {
            return Err(bad("actions-show-empty"));
        }
        if self.typed.shows && known.shown.is_some() && is_news && is_allowed(Right::Publish) {
            acts.push((Act::Action(Move::Show { action, on: true }), None));
        }
        Ok(acts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::actions::source::tests::proposed;
    use crate::pages::facilitator::form::typed;

    fn sent(fields: &[(&str, &str)]) -> Result<Sent, &'static str> {
        Sent::read(Fields(&typed(fields)))
    }

    #[test]
    fn a_form_names_what_it_lacks() {
        let base = ("base", "3");
        assert_eq!(sent(&[("act", "dance"), base]), Err("act"));
        assert_eq!(sent(&[("act", "show"), base]), Err("action"));
        assert_eq!(sent(&[("act", "undo"), base]), Err("undoes"));
        assert_eq!(sent(&[("act", "recall"), base]), Err("from"));
        assert_eq!(sent(&[("act", "stand"), ("action", "a"), base]), Err("to"));
        assert_eq!(sent(&[("act", "remove"), ("action", "a")]), Err("base"));
        let add = [("act", "add"), ("action", "a"), ("lead", "abc/"), base];
        assert_eq!(sent(&add), Err("lead"));
        assert_eq!(
            sent(&[("act", "add"), ("action", "A b"), base]),
            Err("action")
        );
    }

    #[test]
    fn what_cannot_be_kept_says_why() {
        let acts = |fields: &[(&str, &str)]| {
            let mut all = vec![("act", "add"), ("action", "a"), ("base", "0")];
            all.extend(fields);
            let sources = ["abc", "abc/pistes/sorties", "/pistes/ateliers"].map(proposed);
            let acts = sent(&all).unwrap().acts(&[], None, &sources);
            acts.map(|acts| acts.len())
        };
        assert_eq!(
            acts(&[("what", "Un atelier"), ("due", "2026-12-31")]),
            Ok(1)
        );
        assert_eq!(
            acts(&[("what", "Un atelier"), ("due", "31/12/2026")]),
            Ok(1)
        );
        assert_eq!(acts(&[("what", " ")]), Err(bad("actions-bad-empty")));
        assert_eq!(acts(&[("lead", "abc")]), Ok(1));
        assert_eq!(acts(&[("lead", "/pistes/ateliers")]), Ok(1));
        for lead in [
            "abd",
            "abc/pistes/ateliers-2",
            "/pistes/autre",
            "/autre/sorties",
        ] {
            let unknown = [("what", "Un atelier"), ("lead", lead)];
            assert_eq!(acts(&unknown), Err(bad("actions-bad-lead")), "{lead}");
        }
        let unknown = [("what", "Un atelier"), ("shelf", "guide")];
        assert_eq!(acts(&unknown), Err(bad("actions-bad-means")));
        let when = [("what", "Un atelier"), ("due", "bientôt")];
        assert_eq!(acts(&when), Err(bad("actions-bad-due")));
        let long = "x".repeat(500);
        assert_eq!(acts(&[("what", &long)]), Err(bad("actions-bad-long")));
    }

    #[test]
    fn days_are_read_as_a_browser_sends_them_and_as_people_write_them() {
        let read = |typed| day(typed).map(Day::written);
        assert_eq!(read("2026-12-31").as_deref(), Some("2026-12-31"));
        assert_eq!(read("1/2/2027").as_deref(), Some("2027-02-01"));
        for wrong in [
            "",
            "31/12",
            "31/12/2026/1",
            "32/12/2026",
            "demain",
            "1/1/99999",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
