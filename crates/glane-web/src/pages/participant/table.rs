//! Where the question is answered by tables: the table that this device is at, and what stands of its answer.

use glane_core::ballot::Body;
use glane_core::id::{GroupKey, PersonId};
use glane_core::table::Seen;
use glane_live::LiveError;
use glane_live::inside::{Inside, Kept};

use super::visitor::Visitor;
use crate::tr::Tr;

/// The table that a device is at, while a question is a table's.
pub(crate) struct Table {
    pub(crate) group: GroupKey,
    /// Whose ballots its are, once it has answered something.
    pub(crate) person: Option<PersonId>,
}

/// What the page says of the table.
pub(crate) struct Seat {
    /// The form's hidden field: for which table it was made, and what stood.
    pub(crate) seen: String,
    /// That one answers for all.
    pub(crate) hint: String,
}

impl Visitor {
    /// Finds the table of who comes, if the present question is one that tables answer.
    pub(crate) async fn sit_down(&mut self) -> Result<(), LiveError> {
        let group = self.room.look(|inside| {
            let current = inside.state.current.as_ref();
            current.filter(|key| inside.is_by_table(key))?;
            inside.group_of(self.person?).cloned()
        });
        self.table = match group {
            Some(group) => Some(Table {
                person: self.room.table(&group).await?,
                group,
            }),
            None => None,
        };
        Ok(())
    }

    /// Whose ballot to the present question the page shows: their own, or their table's.
    pub(crate) fn answers_as(&self, inside: &Inside) -> Option<PersonId> {
        let current = inside.state.current.as_ref();
        if current.is_some_and(|key| inside.is_by_table(key)) {
            return self.table.as_ref()?.person;
        }
        self.person
    }

    /// What the page says of their table, where tables answer; `kept` is what stands.
    pub(crate) fn seat(&self, t: &Tr, inside: &Inside, kept: Option<&Kept>) -> Option<Seat> {
        let table = self.table.as_ref()?;
        let group = inside.script.group(&table.group)?;
        let seen = Seen {
            group: table.group.clone(),
            attempt: kept.map_or(0, |kept| kept.attempt),
        };
        Some(Seat {
            seen: seen.field(),
            hint: t.with("participant-table-hint", "table", t.label(&group.label)),
        })
    }
}

/// The key of what a table's kept answer is called.
pub(crate) fn called(kept: &Kept) -> &'static str {
    match kept.body {
        Body::Answered(_) => "participant-table-saved",
        Body::Blank | Body::Unreadable => "participant-table-blank",
    }
}

/// What phones compare to know whether an answer of a table changed; nothing where people answer.
pub(crate) fn version(inside: &Inside) -> String {
    let current = inside.state.current.as_ref();
    let Some(key) = current.filter(|key| inside.is_by_table(key)) else {
        return String::new();
    };
    let attempts = inside.answers(key).map(|kept| u64::from(kept.attempt));
    format!("t{}", attempts.sum::<u64>())
}
