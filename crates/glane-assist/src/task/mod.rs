//! What may be asked, one a file. A task makes its prompts and judges what comes back; both are pure, so that a reply is judged again
//! whenever it is shown, against the data as they stand then.

pub mod minutes;
pub mod name_theme;
pub mod propose_themes;
pub mod reword;
pub mod summarise;

use serde_json::Value;

use crate::gate::Judged;
use crate::prompt::Prompt;

pub use minutes::Minutes;
pub use name_theme::NameTheme;
pub use propose_themes::ProposeThemes;
pub use reword::{Reword, Wish};
pub use summarise::Summarise;

/// Texts that are sent at once.
pub const AT_ONCE: usize = 40;

/// A task.
pub trait Task {
    /// Its questions, each on its own.
    fn prompts(&self) -> Vec<Prompt>;

    /// What may be shown of the answer to one of them.
    fn judge(&self, step: usize, content: &Value) -> Judged;
}

/// What may be shown of the answers to all its questions, in their order.
pub fn judged<'a>(task: &dyn Task, replies: impl IntoIterator<Item = &'a Value>) -> Judged {
    let mut judged = Judged::default();
    for (step, content) in replies.into_iter().enumerate() {
        judged.join(task.judge(step, content));
    }
    judged
}

/// The objects of a list of an answer; none if it has not that form.
fn listed<T: serde::de::DeserializeOwned>(content: &Value, list: &str) -> Option<Vec<T>> {
    serde_json::from_value(content.get(list)?.clone()).ok()
}
