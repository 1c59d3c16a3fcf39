//! A frame as bytes: an event of a stream, with its JSON inside it.

use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use serde_json::json;

use super::edits::edits;
use super::packed::packed;
use super::{ASKING, Shown};

/// An event, ready to send as it is or packed; its JSON can be had alone.
#[derive(Debug, Clone)]
pub struct Encoded {
    event: Bytes,
    json: Bytes,
    packed: Arc<OnceLock<Bytes>>,
    /// What who gets it need not ask for, in bytes.
    spares: usize,
}

/// It is what it says, packed already or not.
impl PartialEq for Encoded {
    fn eq(&self, other: &Self) -> bool {
        self.event == other.event
    }
}

impl Eq for Encoded {}

impl Encoded {
    fn of(value: &serde_json::Value, spares: usize) -> Self {
        let head = "data: ";
        let json = value.to_string();
        let event = Bytes::from(format!("{head}{json}\n\n"));
        let json = event.slice(head.len()..head.len() + json.len());
        Self {
            event,
            json,
            packed: Arc::default(),
            spares,
        }
    }

    /// The event, as `text/event-stream` wants it.
    pub fn event(&self) -> Bytes {
        self.event.clone()
    }

    /// The same for a stream of gzip, after [`super::HEAD`] and any other events. Packed for the first who asks.
    pub fn packed(&self) -> Bytes {
        self.packed.get_or_init(|| packed(&self.event)).clone()
    }

    /// Its JSON alone.
    pub fn json(&self) -> Bytes {
        self.json.clone()
    }
}

/// Whether changes are worth being sent in place of a whole.
pub(super) fn are_worth(changes: &[Encoded], whole: &Encoded) -> bool {
    let long: usize = changes.iter().map(|change| change.json.len()).sum();
    let spares = changes.iter().map(|change| change.spares).max();
    long < whole.json.len() + spares.unwrap_or(0)
}

pub(super) fn whole(seq: u64, shown: &Shown) -> Encoded {
    let value = json!({ "seq": seq, "sig": shown.signature, "body": shown.body });
    Encoded::of(&value, 0)
}

/// From the frame of number `from` to the one after it, whose number says so; nothing if the two have too little in common to compare.
pub(super) fn change(from: u64, before: &Shown, shown: &Shown) -> Option<Encoded> {
    let edits = edits(&before.body, &shown.body)?;
    let edits: Vec<serde_json::Value> = edits
        .into_iter()
        .flat_map(|(gap, gone, put)| [gap.into(), gone.into(), put.into()])
        .collect();
    let mut value = json!({ "seq": from + 1, "edits": edits });
    let mut spares = 0;
    if before.signature != shown.signature
        && let Some(fields) = value.as_object_mut()
    {
        fields.insert("sig".to_owned(), shown.signature.clone().into());
        if let Some(part) = &shown.part {
            fields.insert("part".to_owned(), part.clone().into());
            spares = ASKING + part.len();
        }
    }
    Some(Encoded::of(&value, spares))
}
