//! Where each sheet that came in stands.

use std::sync::Arc;

use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::script::Script;
use glane_core::sheet::form::{Form, Printed};
use glane_core::sheet::ledger::{Came, Judged, Ledger, Standing};

use super::Scripts;
use super::wanted::{Wanted, wanted};
use crate::inside::Inside;

/// A sheet that came in.
#[derive(Debug, Clone)]
pub struct OnPaper {
    /// What it comes to by itself.
    pub judged: Judged,
    /// The form it is of.
    pub form: Arc<Form>,
    /// The script that the form was made of.
    pub script: Arc<Script>,
    /// Questions that do not go with the workshop's present script: they were taken out or changed since. The group's key is
    /// among them, where its group is no longer there.
    pub unfit: Vec<QuestionKey>,
    /// The decision by which it counts, if it does.
    pub counted: Option<DecisionId>,
    /// The undo by which a person took it out, if they did.
    pub taken_back: Option<DecisionId>,
    pub(super) wanted: Wanted,
}

impl OnPaper {
    /// Whether a person has to look: what is not in yet is waited for, and looked at once it is.
    pub fn waits(&self) -> bool {
        match self.judged.standing() {
            Standing::Twins | Standing::Typed | Standing::Doubtful => true,
            Standing::Settled => !self.unfit.is_empty(),
            Standing::Replaced | Standing::Missing | Standing::Empty => false,
        }
    }

    /// Whether it can be one of the room.
    pub fn is_ready(&self) -> bool {
        self.judged.standing() == Standing::Settled && self.unfit.is_empty()
    }
}

/// All sheets, in the order of their keys. One whose form or script is not known is none.
pub(crate) fn all(inside: &Inside, ledger: &Ledger, scripts: &Scripts) -> Vec<OnPaper> {
    let came = ledger.sheets();
    if came.is_empty() {
        return Vec::new();
    }
    let printed = inside.printed();
    let present = Arc::new(inside.script.clone());
    came.into_iter()
        .filter_map(|came| one(inside, ledger, scripts, (&printed, &present), came))
        .collect()
}

fn one(
    inside: &Inside,
    ledger: &Ledger,
    scripts: &Scripts,
    (printed, present): (&Printed, &Arc<Script>),
    came: Came,
) -> Option<OnPaper> {
    let kept = printed.form(&came.form)?;
    let script = if kept.form.script == inside.workshop.script {
        Arc::clone(present)
    } else {
        scripts.of(kept.form.script)?
    };
    let when = printed.when(&came.form, came.serial).unwrap_or(Revision(0));
    let count = ledger.count(&came.key).cloned().unwrap_or_default();
    let judged = Judged::of(ledger, came, &kept.form, &script);
    let wanted = wanted(inside, when, &judged.answers);
    Some(OnPaper {
        unfit: wanted.unfit.clone(),
        wanted,
        judged,
        form: Arc::clone(&kept.form),
        script,
        counted: count.decision.filter(|_| !count.answers.is_empty()),
        taken_back: count.taken_back,
    })
}
