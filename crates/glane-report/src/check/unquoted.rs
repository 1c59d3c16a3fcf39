//! A text as a message tells it between quotation marks.

/// A text as it may stand between the quotation marks of a message: without its own round it, and with second ones for
/// those within.
pub(super) fn unquoted(text: &str) -> String {
    for (open, close) in [('«', '»'), ('“', '”'), ('"', '"')] {
        let inside = text
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
            .filter(|inside| !inside.contains([open, close]));
        if let Some(inside) = inside {
            return inside.trim().to_owned();
        }
    }
    let text = text.replace(['«', '»'], "\u{0}");
    let mut parts = text.split('\u{0}');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        if at % 2 == 0 {
            out.push('“');
            out.push_str(part.trim_start());
        } else {
            out.truncate(out.trim_end().len());
            out.push('”');
            out.push_str(part);
        }
    }
    out
}
