//! A page held against the page that the data make.

mod added;
mod align;
mod attrs;
pub(super) mod compare;
pub(super) mod dom;
mod evidence;
mod figure;
pub(super) mod quick;
mod sink;
mod table;

use std::borrow::Cow;

/// A page with our own style sheet emptied where it stands to the letter, its lines kept.
pub(super) fn without_style(text: &str) -> Cow<'_, str> {
    let style = crate::html::style();
    match text.split_once(style) {
        Some((before, after)) => {
            let lines = style.bytes().filter(|b| *b == b'\n').count();
            Cow::Owned(format!("{before}{}{after}", "\n".repeat(lines)))
        }
        None => Cow::Borrowed(text),
    }
}
