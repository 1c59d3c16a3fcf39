//! Keys pressed on a keyboard, wherever the focus is: as a person's keyboard sends them, not as a script would.

use anyhow::Result;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::devtools;

/// A key of a keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next thing that takes keys.
    Tab,
    /// Presses what has the focus.
    Enter,
    /// Ticks what has the focus.
    Space,
    /// Moves down in a list or among the steps of a scale.
    Down,
}

impl Key {
    /// Its name, the number Windows gave it, and what it types.
    fn told(self) -> (&'static str, u32, &'static str) {
        match self {
            Self::Tab => ("Tab", 9, ""),
            Self::Enter => ("Enter", 13, "\r"),
            Self::Space => (" ", 32, " "),
            Self::Down => ("ArrowDown", 40, ""),
        }
    }
}

impl Browser {
    /// Presses a key and lets it go.
    pub async fn strike(&self, key: Key) -> Result<()> {
        let (name, number, text) = key.told();
        let event = |kind: &str, text: &str| -> Value {
            let code = if name == " " { "Space" } else { name };
            json!({ "type": kind, "key": name, "code": code, "windowsVirtualKeyCode": number, "text": text })
        };
        let down = if text.is_empty() {
            "rawKeyDown"
        } else {
            "keyDown"
        };
        for event in [event(down, text), event("keyUp", "")] {
            devtools::call(&self.client, "Input.dispatchKeyEvent", event).await?;
        }
        Ok(())
    }

    /// Types a text where the focus is.
    pub async fn type_keys(&self, text: &str) -> Result<()> {
        devtools::call(&self.client, "Input.insertText", json!({ "text": text })).await?;
        Ok(())
    }
}
