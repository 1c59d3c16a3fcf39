//! A sentence said otherwise. Of what comes back only what the checker proves is shown.

use glane_analysis::checker::{Ground, Original};
use glane_core::text;
use glane_message::Counted;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Task, listed};
use crate::gate::{Judged, Why, reworded};
use crate::material::{escaped, fence};
use crate::prompt::{Prompt, list_schema, text_schema};

/// How it is to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// In plainer words.
    Plainer,
    /// In fewer.
    Shorter,
    /// Within so many signs, as a channel counts them.
    Channel(Counted, usize),
}

impl Wish {
    /// Its name in forms and prompts.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Plainer => "plus-simple",
            Self::Shorter => "plus-court",
            Self::Channel(..) => "canal",
        }
    }

    /// A text message, sent at once.
    pub const SMS: Self = Self::Channel(Counted::Sms, 160);

    /// How long a text is, as the wish counts.
    pub fn length(self, text: &str) -> usize {
        match self {
            Self::Plainer | Self::Shorter => text::length(text),
            Self::Channel(counted, most) => counted.sent(text, most).is,
        }
    }

    /// Whether a text has the length that is wished for, in the place of a sentence.
    fn is_met(self, text: &str, sentence: &str) -> bool {
        match self {
            Self::Plainer => true,
            Self::Shorter => self.length(text) < self.length(sentence),
            Self::Channel(counted, most) => counted.sent(text, most).fits(),
        }
    }
}

/// The task.
#[derive(Debug)]
pub struct Reword<'a> {
    /// What is known of the workshop.
    pub ground: &'a Ground,
    /// The machine's sentence, read.
    pub original: &'a Original,
    /// The same, as it stands.
    pub sentence: &'a str,
    /// How.
    pub wish: Wish,
}

#[derive(Serialize)]
struct Sent<'a> {
    id: &'static str,
    phrase: &'a str,
    souhait: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    caracteres: Option<usize>,
}

#[derive(Deserialize)]
struct Said {
    id: String,
    texte: String,
}

const LIST: &str = "propositions";
const ID: &str = "c1";

impl Task for Reword<'_> {
    fn prompts(&self) -> Vec<Prompt> {
        let caracteres = match self.wish {
            // A name that the sentence keeps may be written in signs that telephones send by fewer.
            Wish::Channel(counted, most) => Some(counted.sent(self.sentence, most).most),
            _ => None,
        };
        let sent = Sent {
            id: ID,
            phrase: self.sentence,
            souhait: self.wish.name(),
            caracteres,
        };
        let fields = [("id", json!({ "const": ID })), ("texte", text_schema(400))];
        vec![Prompt {
            name: "reformuler",
            system: Prompt::instructions(include_str!("../prompts/reformuler.md")),
            user: fence(&escaped(&sent)),
            schema: list_schema(LIST, 3, &fields),
            most_tokens: 600,
            reads: |content| listed::<Said>(content, LIST).is_some(),
        }]
    }

    fn judge(&self, _: usize, content: &Value) -> Judged {
        let mut judged = Judged::default();
        for said in listed::<Said>(content, LIST).unwrap_or_default() {
            let one = if said.id == ID {
                self.one(&said.texte)
            } else {
                Err(Why::UnknownId)
            };
            judged.take(&said.texte, one);
        }
        judged
    }
}

impl Reword<'_> {
    fn one(&self, typed: &str) -> Result<crate::gate::Proposal, Why> {
        let proposal = reworded(self.ground, self.original, self.sentence, typed)?;
        let is_met = self.wish.is_met(&proposal.text, self.sentence);
        is_met.then_some(proposal).ok_or(Why::Long)
    }
}
