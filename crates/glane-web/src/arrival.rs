//! An answer of a file, as a room takes it in.

use glane_core::person::Origin;
use glane_import::Imported;
use glane_live::submission::Arrival;

/// The arrival of an answer: its person is known by their name in the file.
pub fn arrival(answer: Imported) -> Arrival {
    Arrival {
        origin: Origin::Import(answer.participant),
        group: answer.group,
        question: answer.question,
        channel: answer.channel,
        body: answer.body,
    }
}
