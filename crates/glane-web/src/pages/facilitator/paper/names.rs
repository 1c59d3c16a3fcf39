//! What sheets, questions and boxes are called on the pages that read them.

use std::collections::BTreeMap;

use glane_core::id::{ItemKey, QuestionKey};
use glane_core::idea::Idea;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::sheet::ledger::{Came, PageRead, SheetKey};
use glane_core::sheet::{Task, step_of};
use glane_live::inside::Inside;
use glane_live::paper::OnPaper;
use glane_locale::Arg;

use crate::pages::participant::form::voted;
use crate::tr::Tr;

/// Letters of a picture's name that tell copies of a master apart.
const LETTERS: usize = 4;

/// A sheet: its number, or what a copy is known by.
pub(super) fn sheet(t: &Tr, key: &SheetKey, serial: Option<u32>) -> String {
    let numbered = |name: &str, serial: u32| {
        // A name and no count: no thousands apart.
        t.with(name, "serial", &serial.to_string())
    };
    match (key, serial) {
        (SheetKey::Serial(serial), _) => numbered("incoming-sheet", *serial),
        (_, Some(serial)) => numbered("incoming-sheet-copied", serial),
        (key, None) => {
            let name: String = key.to_string().chars().take(LETTERS).collect();
            t.with("incoming-sheet-copy", "name", &name.to_uppercase())
        }
    }
}

/// A sheet that came in.
pub(super) fn came(t: &Tr, came: &Came) -> String {
    sheet(t, &came.key, came.serial)
}

/// A photocopy with letters of its own: there may be several of one sheet.
pub(super) fn apart(t: &Tr, came: &Came) -> String {
    let letters: String = came.key.to_string().chars().take(LETTERS).collect();
    let args = [
        ("sheet", Arg::from(sheet(t, &came.key, came.serial))),
        ("name", letters.to_uppercase().into()),
    ];
    t.format("incoming-sheet-apart", &args)
}

/// A picture by the sheet that it says it is of.
pub(super) fn page(t: &Tr, read: &PageRead) -> String {
    let key = match read.serial {
        Some(serial) => SheetKey::Serial(serial),
        None => SheetKey::Picture(read.picture.clone()),
    };
    let args = [
        ("sheet", Arg::from(sheet(t, &key, read.serial))),
        ("page", Arg::from(read.page.to_string())),
    ];
    t.format("incoming-aside-line", &args)
}

/// What people proposed, by question and key: a sheet asks about it like about the script's own options.
type Proposed = BTreeMap<(QuestionKey, ItemKey), String>;

/// What stands on sheets, in the page's language.
pub(super) struct Names<'a> {
    t: &'a Tr,
    proposed: Proposed,
}

impl<'a> Names<'a> {
    pub(super) fn of(t: &'a Tr, inside: &Inside) -> Self {
        let ideas = inside.all_ideas().iter();
        let named = |idea: &Idea| {
            let key = (idea.question.clone(), idea.key.clone());
            (key, idea.text.clone())
        };
        Self {
            t,
            proposed: ideas.map(named).collect(),
        }
    }

    /// A question of a sheet.
    pub(super) fn question(&self, sheet: &OnPaper, key: &QuestionKey) -> String {
        if sheet.form.group.as_ref() == Some(key) {
            return self.t.text("incoming-group");
        }
        match sheet.script.question(key) {
            Some(question) => self.t.label(&question.label).to_owned(),
            None => key.to_string(),
        }
    }

    /// An option, a step, a place, a vote: what the key of a box stands for under its question.
    pub(super) fn item(&self, sheet: &OnPaper, task: &Task, key: &ItemKey) -> String {
        let label = |label: &Label| self.t.label(label).to_owned();
        if sheet.form.group.as_ref() == Some(&task.question) {
            let mut groups = sheet.script.groups.iter();
            let group = groups.find(|group| group.key.as_str() == key.as_str());
            return group.map_or_else(|| key.to_string(), |group| label(&group.label));
        }
        let Some(question) = sheet.script.question(&task.question) else {
            return key.to_string();
        };
        if let (Kind::Statements(_), Some(vote)) = (&question.kind, step_of(key)) {
            return voted(self.t, vote);
        }
        if let Kind::Profile(profile) = &question.kind {
            let mut options = profile.asks.iter().flat_map(|ask| &ask.options);
            if let Some(option) = options.find(|option| option.key == *key) {
                return label(&option.label);
            }
        }
        let mut items = question.items.iter();
        let own = items.find(|item| item.key == *key);
        own.map(|item| label(&item.label))
            .or_else(|| self.proposed(task, key))
            .or_else(|| step_of(key).map(|step| step.to_string()))
            .unwrap_or_else(|| key.to_string())
    }

    /// What a line of a question is about: a statement, an option that is ranked or given points.
    pub(super) fn row(&self, sheet: &OnPaper, task: &Task) -> Option<String> {
        let row = task.row.as_ref()?;
        let question = sheet.script.question(&task.question)?;
        let mut items = question.items.iter();
        let own = items.find(|item| item.key == *row);
        own.map(|item| self.t.label(&item.label).to_owned())
            .or_else(|| self.proposed(task, row))
    }

    fn proposed(&self, task: &Task, key: &ItemKey) -> Option<String> {
        let key = (task.question.clone(), key.clone());
        self.proposed.get(&key).cloned()
    }
}
