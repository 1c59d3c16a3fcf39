//! A frame as bytes: an event of a stream, with its JSON inside it.

use bytes::Bytes;
use serde_json::json;

use super::Shown;
use super::edits::edits;

/// An event, ready to send as it is; its JSON can be had alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    event: Bytes,
    json: Bytes,
}

impl Encoded {
    fn of(value: &serde_json::Value) -> Self {
        let head = "data: ";
        let json = value.to_string();
        let event = Bytes::from(format!("{head}{json}\n\n"));
        let json = event.slice(head.len()..head.len() + json.len());
        Self { event, json }
    }

    /// The event, as `text/event-stream` wants it.
    pub fn event(&self) -> Bytes {
        self.event.clone()
    }

    /// Its JSON alone.
    pub fn json(&self) -> Bytes {
        self.json.clone()
    }
}

pub(super) fn whole(seq: u64, shown: &Shown) -> Encoded {
    let value = json!({ "seq": seq, "sig": shown.signature, "body": shown.body });
    Encoded::of(&value)
}

/// From the frame of number `from` to the one after it, whose number says so; nothing if the two have too little in common to compare.
pub(super) fn change(from: u64, before: &Shown, shown: &Shown) -> Option<Encoded> {
    let edits = edits(&before.body, &shown.body)?;
    let mut value = json!({ "seq": from + 1, "edits": edits });
    if before.signature != shown.signature
        && let Some(fields) = value.as_object_mut()
    {
        fields.insert("sig".to_owned(), shown.signature.clone().into());
    }
    Some(Encoded::of(&value))
}
