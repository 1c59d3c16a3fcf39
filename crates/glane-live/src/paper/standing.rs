//! Where each sheet that came in stands.

use std::sync::Arc;

use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::script::Script;
use glane_core::sheet::answers::Outcome;
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
    /// Questions it answers that were taken out or changed since it was printed: these answers are put aside, and count again
    /// if the question comes back.
    pub aside: Vec<QuestionKey>,
    /// Whether the group ticked on it was taken out since: it counts without one.
    pub lost_group: bool,
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
            Standing::Settled | Standing::Replaced | Standing::Missing | Standing::Empty => false,
        }
    }

    /// Whether it can be one of the room: something of what it says is still asked.
    pub fn is_ready(&self) -> bool {
        self.judged.standing() == Standing::Settled && !self.wanted.ballots.is_empty()
    }

    /// Whether any of its answers are put aside, or its group, because what they answer is no more.
    pub fn has_aside(&self) -> bool {
        self.judged.standing() == Standing::Settled && (!self.aside.is_empty() || self.lost_group)
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
    let mut judged = Judged::of(ledger, came, &kept.form, &script);
    // Nobody is asked what somebody answered to a question that is no more; if it comes back, they are.
    for answer in &mut judged.answers.questions {
        let is_gone = inside.script.question(&answer.question).is_none();
        if is_gone && matches!(answer.outcome, Outcome::Doubtful(_)) {
            answer.outcome = Outcome::Blank;
        }
    }
    let wanted = wanted(inside, when, &kept.form, &judged.answers);
    Some(OnPaper {
        aside: wanted.aside.clone(),
        lost_group: wanted.lost_group,
        wanted,
        judged,
        form: Arc::clone(&kept.form),
        script,
        counted: count.decision.filter(|_| !count.answers.is_empty()),
        taken_back: count.taken_back,
    })
}
