//! What `glane doctor` looks at, each thing with what to do about it. It reads, beside a program that serves too.

pub mod copies;
pub mod data;
pub mod machine;

use glane_locale::Arg;
use serde::Serialize;

use crate::ctx::Ctx;
use crate::fail::Fail;

/// One thing looked at.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// What: `folder`, `disk`, `rights`, `clock`, `served`, `port`, `certificate`, `versions`, `file`, `recount`, `backup`.
    what: &'static str,
    /// Whether all is well.
    pub good: bool,
    /// What was found.
    pub said: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

impl Finding {
    /// All is well.
    pub fn good(ctx: &Ctx, what: &'static str, key: &str, args: &[(&str, Arg)]) -> Self {
        Self {
            what,
            good: true,
            said: ctx.voice.format(key, args),
            help: None,
        }
    }

    /// Something is wrong; the key's twin `-help` says what to do.
    pub fn bad(ctx: &Ctx, what: &'static str, key: &str, args: &[(&str, Arg)]) -> Self {
        Self {
            what,
            good: false,
            said: ctx.voice.format(key, args),
            help: ctx.voice.try_format(&format!("{key}-help"), args),
        }
    }

    /// What stopped a look.
    pub fn failed(ctx: &Ctx, what: &'static str, fail: &Fail) -> Self {
        Self {
            what,
            good: false,
            said: fail.message(&ctx.voice),
            help: fail.help(&ctx.voice),
        }
    }
}
