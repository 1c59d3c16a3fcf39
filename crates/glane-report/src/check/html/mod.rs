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

/// A text whose lines end as ours do: editors and mail write the ends in their own way, and a browser reads all alike.
pub(super) fn lines_alike(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A page with one of our own style sheets emptied where it stands to the letter, its lines kept.
pub(super) fn without_style(text: &str) -> Cow<'_, str> {
    let styles = crate::html::styles().iter();
    let mut found = styles.filter_map(|style| Some((style, text.split_once(style.as_str())?)));
    match found.next_back() {
        Some((style, (before, after))) => {
            let lines = style.bytes().filter(|b| *b == b'\n').count();
            Cow::Owned(format!("{before}{}{after}", "\n".repeat(lines)))
        }
        None => Cow::Borrowed(text),
    }
}
