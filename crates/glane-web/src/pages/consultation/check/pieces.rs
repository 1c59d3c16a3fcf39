//! A page in pieces, each with its line: two pages that say the same have the same pieces, however their lines are broken.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Fault, Held, plain};

/// What of a page can say something: a text, or a tag that tells how something is shown.
struct Piece {
    line: usize,
    text: String,
    /// The drawing it is in, by its place among them.
    drawing: Option<usize>,
}

/// A page, read.
struct Pieces {
    all: Vec<Piece>,
    /// What each drawing is called.
    drawings: Vec<String>,
    /// Tags that say nothing by themselves: before which piece each stands, its line, and itself.
    bare: Vec<(usize, usize, String)>,
}

/// Holds a page against the one that its archives make.
pub(super) fn compared(made: &str, text: &str) -> Held {
    let (made, there) = (pieces(made), pieces(text));
    let words = |pieces: &Pieces| -> Vec<String> {
        pieces.all.iter().map(|one| one.text.clone()).collect()
    };
    let (expected, found) = (words(&made), words(&there));
    let line = |at: usize| {
        let last = there.all.last().map_or(1, |one| one.line);
        there.all.get(at).map_or(last, |one| one.line)
    };
    let drawing = |pieces: &Pieces, at: usize| {
        let of = pieces.all.get(at)?.drawing?;
        pieces.drawings.get(of).cloned()
    };
    let mut held = Held {
        proved: 0,
        faults: Vec::new(),
    };
    for op in capture_diff_slices(Algorithm::Myers, &expected, &found) {
        let (old, new) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { len, .. } = op {
            held.proved += len;
            continue;
        }
        let mut left = old.zip(expected.get(op.old_range()).unwrap_or_default());
        for at in new.clone() {
            let piece = found.get(at).cloned().unwrap_or_default();
            let own = left.next();
            let (found, expected) = match own {
                Some((_, own)) => {
                    let (found, own) = narrowed(&piece, own);
                    (found, Some(own))
                }
                None => (piece, None),
            };
            held.faults.push(Fault {
                line: line(at),
                drawing: drawing(&there, at),
                path: None,
                found: Some(found),
                expected,
            });
        }
        held.faults.extend(left.map(|(at, expected)| Fault {
            line: line(new.end),
            drawing: drawing(&made, at),
            path: None,
            found: None,
            expected: Some(expected.clone()),
        }));
    }
    if held.faults.is_empty() {
        held.faults.extend(moved(&made, &there));
    }
    held
}

/// The first tag that is not where the archives have it, on a page whose pieces are all theirs: two cells that became one show another
/// number.
fn moved(made: &Pieces, there: &Pieces) -> Option<Fault> {
    let bare = |of: &Pieces, at: usize| of.bare.get(at).cloned();
    let all = made.bare.len().max(there.bare.len());
    let stands = |one: &Option<(usize, usize, String)>| one.clone().map(|(at, _, tag)| (at, tag));
    let mut both = (0..all).map(|at| (bare(made, at), bare(there, at)));
    let (expected, found) = both.find(|(expected, found)| stands(expected) != stands(found))?;
    let last = there.all.last().map_or(1, |one| one.line);
    Some(Fault {
        line: found.as_ref().map_or(last, |(_, line, _)| *line),
        drawing: None,
        path: None,
        found: found.map(|(.., tag)| tag),
        expected: expected.map(|(.., tag)| tag),
    })
}

/// Of two tags that differ in some of what they tell, only that.
fn narrowed(found: &str, expected: &str) -> (String, String) {
    let whole = || (found.to_owned(), expected.to_owned());
    let (Some((name, own)), Some((other, theirs))) = (tag(found), tag(expected)) else {
        return whole();
    };
    if name != other {
        return whole();
    }
    let only = |of: &[(&str, &str)], other: &[(&str, &str)]| {
        let left = of.iter().filter(|one| !other.contains(one));
        let mut told = String::new();
        for (name, value) in left {
            told.extend([" ", name, "=\"", value, "\""]);
        }
        (!told.is_empty()).then(|| format!("<{name}{told}>"))
    };
    match (only(&own, &theirs), only(&theirs, &own)) {
        (Some(found), Some(expected)) => (found, expected),
        _ => whole(),
    }
}

/// A tag's name, and what it tells by name.
fn tag(piece: &str) -> Option<(&str, Vec<(&str, &str)>)> {
    let inner = piece.strip_prefix('<')?.strip_suffix('>')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner).trim_end();
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let mut all = Vec::new();
    while !rest.trim_start().is_empty() {
        let (key, after) = rest.trim_start().split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        all.push((key, value));
        rest = after;
    }
    Some((name, all))
}

/// Tags that alone say nothing: where text begins anew, and nothing of how it is read. A title is none of them: all that is in one is
/// hidden, wherever it stands.
const PLAIN: [&str; 23] = [
    "html", "head", "body", "main", "p", "ul", "li", "h1", "h2", "h3", "h4", "section", "figure",
    "div", "table", "caption", "thead", "tbody", "tr", "td", "th", "span", "br",
];

/// What of a page can say something, each with its line: its words, its pictures, and whatever tells how it is shown.
fn pieces(html: &str) -> Pieces {
    let mut pieces = Pieces {
        all: Vec::new(),
        drawings: Vec::new(),
        bare: Vec::new(),
    };
    let mut line = 1;
    let mut drawing = None;
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = match rest.find('<') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        pieces.add(&mut line, text, true, drawing);
        let lower = tag.get(..7).unwrap_or(tag).to_ascii_lowercase();
        // What is not read word by word is one piece.
        let end = [
            ("<!--", "-->"),
            ("<style", "</style>"),
            ("<script", "</script>"),
        ]
        .into_iter()
        .find(|(start, _)| lower.starts_with(start))
        .map_or(">", |(_, end)| end);
        let length = tag.find(end).map_or(tag.len(), |at| at + end.len());
        let (tag, left) = tag.split_at_checked(length).unwrap_or((tag, ""));
        if lower.starts_with("<svg") {
            pieces.drawings.push(called(left));
            drawing = Some(pieces.drawings.len() - 1);
        }
        // Of a drawing each tag counts, and where it ends: what is within which decides whether it is seen.
        let is_said = match end {
            "-->" => is_comment(tag),
            _ => drawing.is_none() && is_bare(tag, end),
        };
        if is_said {
            if end == ">" {
                let bare = (pieces.all.len(), line, tag.to_ascii_lowercase());
                pieces.bare.push(bare);
            }
            line += tag.matches('\n').count();
        } else {
            pieces.add(&mut line, tag, false, drawing);
        }
        if lower.starts_with("</svg") {
            drawing = None;
        }
        rest = left;
    }
    pieces
}

/// Whether it is a comment that any browser ends where it is ended here: there are several ways to end one, each with this sign.
fn is_comment(tag: &str) -> bool {
    let inner = tag.strip_prefix("<!--");
    let inner = inner.and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| !inner.contains('>'))
}

/// Whether a tag outside of drawings says nothing by itself. One that ends something bears its name alone: a quote in it would hold
/// for a browser whatever comes up to the next.
fn is_bare(tag: &str, end: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
    let Some(inner) = inner.filter(|_| end == ">") else {
        return false;
    };
    if let Some(ended) = inner.strip_prefix('/') {
        return ended.starts_with(|c: char| c.is_ascii_alphabetic())
            && ended.chars().all(|c| c.is_ascii_alphanumeric())
            && !ended.eq_ignore_ascii_case("title");
    }
    PLAIN.iter().any(|plain| inner.eq_ignore_ascii_case(plain))
}

/// What a drawing is called, by its own words.
fn called(svg: &str) -> String {
    let own = svg.split_once("</svg").map_or(svg, |(own, _)| own);
    let title = own.split_once("<title").and_then(|(_, rest)| {
        let (_, rest) = rest.split_once('>')?;
        Some(rest.split('<').next().unwrap_or_default())
    });
    plain(title.unwrap_or_default().trim())
}

impl Pieces {
    fn add(&mut self, line: &mut usize, text: &str, is_read: bool, drawing: Option<usize>) {
        let lead = text.len() - text.trim_start().len();
        let lead = text
            .get(..lead)
            .map_or(0, |lead| lead.matches('\n').count());
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        if !words.is_empty() {
            let words = words.join(" ");
            self.all.push(Piece {
                line: *line + lead,
                text: if is_read { plain(&words) } else { words },
                drawing,
            });
        }
        *line += text.matches('\n').count();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html>\n<body class=\"a\">\n<p>12 personnes sur 20</p>\n<table><tr><td>7</td><td>9</td></tr></table>\n\
        <svg width=\"5\"><rect height=\"3\"/></svg>\n<p>Rien d&#39;autre.</p>\n</body></html>";

    fn faults(text: &str) -> Vec<(usize, Option<String>, Option<String>, bool)> {
        let held = compared(PAGE, text);
        let faults = held.faults.into_iter();
        faults
            .map(|one| {
                let refused = one.is_refused();
                (one.line, one.found, one.expected, refused)
            })
            .collect()
    }

    #[test]
    fn a_page_as_it_was_made_is_proved_however_its_lines_are_broken() {
        assert_eq!(compared(PAGE, PAGE).proved, 8);
        let other = PAGE
            .replace('\n', " \n\n ")
            .replace("&#39;", "'")
            .replace("sur 20", "sur\n20");
        assert_eq!(faults(&other), []);
    }

    #[test]
    fn what_was_changed_added_or_taken_away_is_named_with_its_line() {
        let some = |text: &str| Some(text.to_owned());
        let told = faults(&PAGE.replace("12 personnes", "13 personnes"));
        assert_eq!(
            told,
            [(
                3,
                some("13 personnes sur 20"),
                some("12 personnes sur 20"),
                true
            )]
        );
        // Two numbers that changed places.
        assert!(!faults(&PAGE.replace("<td>7</td><td>9</td>", "<td>9</td><td>7</td>")).is_empty());
        let told = faults(&PAGE.replace("height=\"3\"", "height=\"30\""));
        assert_eq!(
            told,
            [(
                5,
                some("<rect height=\"30\">"),
                some("<rect height=\"3\">"),
                true
            )]
        );
        // A tag that hides what is within it is seen, in a drawing and out of it.
        for (from, to) in [
            ("<rect", "<defs><rect"),
            ("<p>Rien", "<template><p>Rien"),
            ("<p>Rien", "<s>Rien"),
        ] {
            assert!(!faults(&PAGE.replace(from, to)).is_empty(), "{to}");
        }
        let told = faults(&PAGE.replace("<p>Rien", "<p>Bravo à tous.</p><p>Rien"));
        assert_eq!(told, [(6, some("Bravo à tous."), None, false)]);
        let told = faults(&PAGE.replace("<p>Rien", "<p>99 %</p><p>Rien"));
        assert_eq!(told, [(6, some("99 %"), None, true)]);
        let told = faults(&PAGE.replace("<p>12 personnes sur 20</p>", ""));
        assert_eq!(told, [(4, None, some("12 personnes sur 20"), true)]);
        // Two cells that became one.
        let told = faults(&PAGE.replace("7</td><td>9", "7<span>9"));
        assert_eq!(told, [(4, some("<span>"), some("</td>"), true)]);
        // What hides something is seen.
        let told = faults(&PAGE.replace("<p>12", "<p style=\"display:none\">12"));
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn what_is_in_a_drawing_is_named_by_it_and_told_short() {
        let long = "x".repeat(400);
        let page = format!(
            "<p>a</p>\n<svg class=\"f\">\n<title id=\"t\">En bus</title>\n<text x=\"1.00\" d=\"{long}\">7 %</text>\n</svg>\n<p>b</p>"
        );
        for (from, to, line, found, expected) in [
            (
                "x=\"1.00\"",
                "x=\"9.00\"",
                4,
                "<text x=\"9.00\">",
                "<text x=\"1.00\">",
            ),
            ("7 %", "8 %", 4, "8 %", "7 %"),
        ] {
            let held = compared(&page, &page.replace(from, to));
            let one = &held.faults[0];
            assert_eq!(held.faults.len(), 1);
            assert_eq!((one.line, one.drawing.as_deref()), (line, Some("En bus")));
            assert_eq!(one.found.as_deref(), Some(found));
            assert_eq!(one.expected.as_deref(), Some(expected));
        }
        let held = compared(&page, &page.replace("<p>b", "<p>c"));
        assert_eq!((held.faults[0].line, &held.faults[0].drawing), (6, &None));
    }

    #[test]
    fn what_a_browser_reads_otherwise_is_no_comment_and_no_end() {
        for said in ["<!-- 12 -->", "<!---->"] {
            let text = PAGE.replace("<p>Rien", &format!("{said}<p>Rien"));
            assert_eq!(faults(&text), [], "{said}");
        }
        for said in [
            "<!-- --!><p>FAUX 99</p> -->",
            "<!--><p>FAUX 99</p> -->",
            "<!-- <b> -->",
            "</a b=\">",
            "</p >",
            "</p>",
            "</h1>",
            "</>",
            "</ 99>",
            "</title>",
            "<title>",
            "<<p>",
        ] {
            let text = PAGE.replace("<p>Rien", &format!("{said}<p>Rien"));
            assert!(!faults(&text).is_empty(), "{said}");
        }
        let open = PAGE.replace("<p>Rien", "<!-- <p>Rien");
        assert!(!faults(&open).is_empty());
    }

    #[test]
    fn whatever_is_handed_in_is_read_to_its_end() {
        for text in [
            "",
            "<",
            "<p",
            "<svg",
            "a<b>c</",
            "<!--",
            "é<é é>é",
            "&lt;p&gt;",
            "<<>>",
        ] {
            let all = pieces(text).all;
            assert!(all.len() <= text.len(), "{text}");
        }
    }
}
