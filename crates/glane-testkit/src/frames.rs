//! Live streams, as a page's script reads them (`assets/stream.js`).

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// Puts what comes by a stream together to whole frames.
#[derive(Debug, Default)]
pub struct Frames {
    rest: Vec<u8>,
    last: Value,
}

impl Frames {
    /// Takes what came next; the whole frames that it completes, in their order. A beat is none.
    pub fn take(&mut self, piece: &[u8]) -> Result<Vec<Value>> {
        self.rest.extend_from_slice(piece);
        let mut frames = Vec::new();
        while let Some(end) = self.rest.windows(2).position(|two| two == b"\n\n") {
            let event: Vec<u8> = self.rest.drain(..end + 2).collect();
            let event = String::from_utf8(event)?;
            let data: String = event
                .lines()
                .filter_map(|line| line.strip_prefix("data: "))
                .collect();
            if event.starts_with("event: beat") || data.is_empty() {
                continue;
            }
            self.last = whole(&self.last, serde_json::from_str(&data)?)?;
            frames.push(self.last.clone());
        }
        Ok(frames)
    }
}

/// Puts a change and the frame before it together, as a page's script does.
pub fn whole(last: &Value, mut frame: Value) -> Result<Value> {
    let Some(edits) = frame.get("edits").cloned() else {
        return Ok(frame);
    };
    let number = |frame: &Value| frame.get("seq").and_then(Value::as_u64);
    ensure!(
        number(&frame) == number(last).map(|seq| seq + 1),
        "a frame is missing"
    );
    let edits: Vec<Value> = serde_json::from_value(edits)?;
    let before = last.get("body").and_then(Value::as_str).unwrap_or_default();
    let before: Vec<u16> = before.encode_utf16().collect();
    let part = |from, to| before.get(from..to).context("a change of another frame");
    let (mut at, mut body) = (0, Vec::new());
    for edit in edits.chunks(3) {
        let (stays, goes, comes): (usize, usize, String) =
            serde_json::from_value(edit.to_vec().into())?;
        body.extend_from_slice(part(at, at + stays)?);
        body.extend(comes.encode_utf16());
        at += stays + goes;
    }
    body.extend_from_slice(part(at, before.len())?);
    let signature = match frame.get("sig") {
        None | Some(Value::Null) => last.get("sig").cloned().unwrap_or_default(),
        Some(own) => own.clone(),
    };
    let frame_of = frame.as_object_mut().context("a frame is no object")?;
    frame_of.insert("body".to_owned(), String::from_utf16(&body)?.into());
    frame_of.insert("sig".to_owned(), signature);
    frame_of.remove("edits");
    Ok(frame)
}
