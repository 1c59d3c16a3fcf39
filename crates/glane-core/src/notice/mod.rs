//! The notice (« confidentialité »): what becomes of the answers, as typed statements computed from the real settings.
//!
//! Nothing is said that is not here, and each statement is of one [`Topic`], so that a setting changes its own statement
//! and no other. The floors above put them into words; what a script leaves out is no statement but something
//! [`missing`], told to whoever runs the workshop.

mod statement;

pub use statement::{Moment, Statement, Topic};

use crate::date::Day;
use crate::kind::Kind;
use crate::label::Label;
use crate::life::Life;
use crate::script::{Results, Script};

/// All that a notice follows from.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// The script.
    pub script: &'a Script,
    /// Where the workshop stands: what a notice promises is what is so, sealed and purged too.
    pub life: &'a Life,
    /// The day it is read: one that is past is no promise any more.
    pub today: Day,
}

/// What the script should say and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Who runs it: a model's example still stands there.
    Organiser,
    /// For how long answers are kept: the time that counts where nothing is said was chosen by nobody.
    Retention,
    /// Who answers for the data.
    Controller,
    /// How to reach them.
    Contact,
    /// On which ground the answers are kept.
    Basis,
}

impl Missing {
    /// As a script writes it.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Organiser => "organisateur",
            Self::Retention => "conservation",
            Self::Controller => "responsable",
            Self::Contact => "contact_dpo",
            Self::Basis => "base_legale",
        }
    }
}

/// What the law wants on a notice and the script does not say, in the order of the section.
///
/// An example that a model brought says nothing of who answers, unless the whole workshop is one.
pub fn missing(script: &Script) -> Vec<Missing> {
    let privacy = &script.privacy;
    let is_real = script.sample.is_none();
    let is_unsaid = |said: &Option<String>| {
        let said = said.as_deref();
        said.is_none_or(|said| is_real && is_placeholder(said))
    };
    let is_model = is_real && is_placeholder(&script.organiser);
    [
        (is_model, Missing::Organiser),
        (is_real && !script.is_retention_said, Missing::Retention),
        (is_unsaid(&privacy.controller), Missing::Controller),
        (is_unsaid(&privacy.contact), Missing::Contact),
        (privacy.basis.is_none(), Missing::Basis),
    ]
    .into_iter()
    .filter_map(|(is_missing, what)| is_missing.then_some(what))
    .collect()
}

/// Whether a text is the example that a model brings, to be replaced: `donnees@exemple.org`, `… (exemple)`.
pub fn is_placeholder(said: &str) -> bool {
    let said = said.trim().to_lowercase();
    let domains = [
        "exemple.org",
        "exemple.fr",
        "exemple.com",
        "example.org",
        "example.com",
    ];
    let is_address = domains
        .iter()
        .any(|domain| said.contains(&format!("@{domain}")));
    let ends = ["(exemple)", "(example)", "d'exemple", "d’exemple"];
    let models = [
        "votre centre social",
        "nom de votre",
        "your community centre",
    ];
    is_address
        || ends.iter().any(|end| said.ends_with(end))
        || models.iter().any(|model| said.starts_with(model))
}

/// The notice, in the order in which it is read.
pub fn notice(settings: &Settings<'_>) -> Vec<Statement> {
    let Settings { script, life, .. } = *settings;
    let mut all = who(script);
    if let Some((at, _)) = &life.purged {
        all.extend([Statement::ThirdParty, Statement::Erased(Day::of(*at))]);
    } else {
        all.extend(what(script, life));
        all.extend(until(settings));
        all.extend(seen(script));
        all.push(Statement::Free);
        all.extend((!life.is_sealed()).then_some(Statement::Withdraw));
    }
    all.push(Statement::Complaint);
    all.extend(script.notice.clone().map(Statement::Own));
    all.extend(script.sample.clone().map(Statement::Sample));
    all
}

fn who(script: &Script) -> Vec<Statement> {
    let privacy = &script.privacy;
    let mut all = vec![Statement::Organiser(script.organiser.clone())];
    all.extend(privacy.controller.clone().map(Statement::Controller));
    all.extend(privacy.contact.clone().map(Statement::Contact));
    all.extend(privacy.basis.map(Statement::Basis));
    all
}

/// What is kept, and where. What tied answers to people is there until sealing.
fn what(script: &Script, life: &Life) -> Vec<Statement> {
    let is_sealed = life.is_sealed();
    let mut all = vec![
        Statement::Answers { is_sealed },
        Statement::Group(!script.groups.is_empty()),
    ];
    let asks = script.questions.iter().filter_map(|one| one.kind.profile());
    let asks: Vec<Label> = asks
        .flat_map(|profile| profile.asks.iter().map(|ask| ask.label.clone()))
        .collect();
    all.extend((!asks.is_empty()).then_some(Statement::Profile(asks)));
    if !is_sealed {
        all.extend([Statement::Number, Statement::Imported]);
    }
    all.extend([
        Statement::Nameless,
        Statement::Place(script.privacy.processor.clone()),
        Statement::ThirdParty,
    ]);
    all.extend((!is_sealed).then_some(Statement::Cookie));
    all
}

fn until(settings: &Settings<'_>) -> [Statement; 3] {
    let Settings {
        script,
        life,
        today,
    } = *settings;
    let is_real = script.sample.is_none();
    let day = life.kept_until(script);
    let until = Statement::Until {
        day,
        is_past: day < today,
        by_itself: script.is_retention_said && is_real,
    };
    let sealed = match life.sealed {
        Some(at) => Statement::Sealed(Day::of(at)),
        None => Statement::Sealing(is_real.then_some(script.sealing_days)),
    };
    [sealed, until, Statement::Backup]
}

fn seen(script: &Script) -> Vec<Statement> {
    let mut all = vec![Statement::Facilitators, Statement::Room(moment(script))];
    let is_held = script.audience.is_minor();
    all.extend(shows_words(script).then_some(Statement::Shown { is_held }));
    all.extend([
        Statement::Published(writes(script)),
        Statement::Threshold(script.threshold),
    ]);
    all
}

/// When the room sees results.
fn moment(script: &Script) -> Moment {
    let live = |question: &crate::script::Question| question.results == Results::Live;
    // A profile is the facilitator's to show, whatever the others are.
    let asked = |question: &&crate::script::Question| question.kind.profile().is_none();
    let mut questions = script.questions.iter().filter(asked);
    if questions.clone().all(live) {
        Moment::Live
    } else if questions.any(live) {
        Moment::Partly
    } else {
        Moment::Revealed
    }
}

/// Whether what people type stands on the room's screens as they typed it.
fn shows_words(script: &Script) -> bool {
    script
        .questions
        .iter()
        .any(|question| matches!(&question.kind, Kind::Words(_)) || question.kind.takes_ideas())
}

/// Whether people are asked to write, so that they may be quoted.
fn writes(script: &Script) -> bool {
    let open = |question: &crate::script::Question| question.kind.takes_texts();
    shows_words(script) || script.questions.iter().any(open)
}

#[cfg(test)]
mod tests;
