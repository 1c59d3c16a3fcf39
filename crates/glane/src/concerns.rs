//! What deserves a look in a script that holds.

use std::path::Path;

use glane_core::date::Day;
use glane_core::script::Script;
use glane_core::world::Clock;
use serde::Serialize;

use crate::amounts::date;
use crate::out;
use crate::voice::Voice;
use crate::world::SystemClock;

/// A concern in words; also as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Concern {
    /// The message's key, stable over languages.
    pub key: &'static str,
    /// What it is.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// All there is to say of a script today.
pub fn of(voice: &Voice, path: &Path, script: &Script) -> Vec<Concern> {
    let today = Day::of(SystemClock.now());
    let overdue = overdue(voice, path, script, today);
    overdue
        .into_iter()
        .chain(half_plain(voice, path, script))
        .collect()
}

/// Questions without plainer words, where others have them.
fn half_plain(voice: &Voice, path: &Path, script: &Script) -> Option<Concern> {
    let keys: Vec<&str> = script.without_plain().map(|one| one.key.as_str()).collect();
    let args = [
        ("path", path.display().to_string().into()),
        ("keys", keys.join(", ").into()),
    ];
    (!keys.is_empty()).then(|| Concern {
        key: "program-script-half-plain",
        message: voice.format("program-script-half-plain", &args),
        help: voice.format("program-script-half-plain-help", &args),
    })
}

/// Answers that were to be gone already.
fn overdue(voice: &Voice, path: &Path, script: &Script, today: Day) -> Option<Concern> {
    let until = date(script.kept_until());
    let args = [
        ("path", path.display().to_string().into()),
        ("until", until),
    ];
    script.is_overdue(today).then(|| Concern {
        key: "program-script-overdue",
        message: voice.format("program-script-overdue", &args),
        help: voice.format("program-script-overdue-help", &args),
    })
}

/// Tells them, on stderr.
pub fn tell(voice: &Voice, concerns: &[Concern]) {
    for concern in concerns {
        out::note(&voice.with("program-warning", "message", concern.message.as_str()));
        out::note(&voice.with("program-what-to-do", "help", concern.help.as_str()));
    }
}
