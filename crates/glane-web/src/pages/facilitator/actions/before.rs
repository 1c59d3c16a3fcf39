//! The workshop before: what its inhabitants were promised, taken over by a click.

use glane_analysis::moved::measured;
use glane_core::action::{Actions, Recalled, Told};
use glane_core::date::Day;
use glane_core::decision::Decision;
use glane_core::id::Slug;
use glane_core::label::Label;
use glane_core::script::{Script, read};
use glane_live::Room;

use super::super::room_of;
use super::super::writing::Desks;
use crate::app::App;
use crate::error::WebError;

/// Another workshop that showed actions to its inhabitants.
pub(super) struct Candidate {
    pub(super) slug: Slug,
    pub(super) title: Label,
    pub(super) day: Day,
    pub(super) actions: usize,
}

/// What there is to take over.
pub(super) struct Before {
    /// Whose promises may be taken over, the likeliest first: one of the same title, then the latest.
    pub(super) candidates: Vec<Candidate>,
    /// Whether what was taken over stands otherwise there by now.
    pub(super) has_moved: bool,
}

impl Before {
    pub(super) async fn of(app: &App, room: &Room) -> Result<Self, WebError> {
        let (own, title, day, recalled) = room.look(|inside| {
            let recalled = Actions::fold(inside.log()).recalled;
            let (script, slug) = (&inside.script, inside.workshop.slug.clone());
            (slug, script.title.clone(), script.day, recalled)
        });
        let mut candidates = Vec::new();
        let mut has_moved = false;
        for workshop in app.hub.workshops().await? {
            if workshop.slug == own {
                continue;
            }
            // One that cannot be read promises nothing here.
            let Ok(script) = read::read(&workshop.source) else {
                continue;
            };
            let Ok(decided) = app.hub.store().decisions(workshop.id).await else {
                continue;
            };
            let now = told(&workshop.slug, &script, &decided);
            has_moved |= recalled
                .as_ref()
                .is_some_and(|recalled| recalled.from == now.from && promises(recalled) != now);
            if now.day <= day && !now.actions.is_empty() {
                candidates.push(Candidate {
                    slug: now.from,
                    title: now.title,
                    day: now.day,
                    actions: now.actions.len(),
                });
            }
        }
        candidates.sort_by_key(|one| (one.title != title, std::cmp::Reverse(one.day)));
        Ok(Self {
            candidates,
            has_moved,
        })
    }
}

/// What was taken over, without what was measured: that is read where somebody takes it over, and nowhere else.
fn promises(recalled: &Recalled) -> Recalled {
    Recalled {
        measured: Vec::new(),
        ..recalled.clone()
    }
}

/// What a workshop promised: the actions that somebody there shows to inhabitants.
fn told(from: &Slug, script: &Script, decided: &[Decision]) -> Recalled {
    let actions = Actions::fold(decided);
    let shown = actions.shown().filter(|told| !told.what.is_empty());
    let actions: Vec<Told> = shown
        .map(|told| Told {
            lead: None,
            ..told.clone()
        })
        .collect();
    Recalled {
        from: from.clone(),
        title: script.title.clone(),
        day: script.day,
        actions,
        measured: Vec::new(),
    }
}

/// The same of the workshop of that name, unless it is the one that asks; with what it measured, as far as its answers are still there.
pub(super) async fn recalled(
    app: &App,
    desks: &Desks,
    room: &Room,
    from: &Slug,
) -> Result<Option<Recalled>, WebError> {
    let (own, taken) = room.look(|inside| {
        let taken = Actions::fold(inside.log()).recalled;
        (inside.workshop.slug.clone(), taken)
    });
    if own == *from {
        return Ok(None);
    }
    let other = room_of(app, from.as_str()).await?;
    let told = other.look(|inside| told(from, &inside.script, inside.log()));
    // Where nothing is shown there any more, that is what is taken over again; of a first time there would be nothing.
    if told.actions.is_empty() && taken.is_none_or(|taken| taken.from != *from) {
        return Ok(None);
    }
    if told.actions.is_empty() || other.look(|inside| inside.life.purged.is_some()) {
        return Ok(Some(told));
    }
    let at = desks.of(app, &other).await?;
    Ok(Some(Recalled {
        measured: measured(at.desk.reading()),
        ..told
    }))
}
