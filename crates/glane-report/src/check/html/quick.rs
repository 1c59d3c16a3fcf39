//! A page that differs from ours within one text: only the element round that text need be looked at again.
//!
//! Between two tags that are ours to the letter stands one text, whatever is written in it, as long as it holds no tag
//! of its own; so the page's tree is ours with that text replaced.

use super::dom::{Element, Node, Page};

/// One text of our page: where it stands in the file and in the tree.
#[derive(Debug)]
struct Span {
    start: usize,
    end: usize,
    /// Which child, from the root down.
    path: Vec<usize>,
}

/// Our page as written, and where each of its texts stands.
#[derive(Debug)]
pub(crate) struct Quick {
    raw: String,
    spans: Vec<Span>,
}

/// An element of our page, and what a file has in its place.
pub(crate) struct Changed {
    /// Which child, from the root down.
    pub path: Vec<usize>,
    /// What stands there now.
    pub element: Element,
}

impl Quick {
    /// Finds the texts; none if the file and the tree do not tell the same.
    pub fn of(raw: &str, page: &Page) -> Self {
        let mut paths = Vec::new();
        texts(&page.root, &mut Vec::new(), &mut paths);
        let runs = runs(raw);
        // The head's texts come first in both; a style sheet that was emptied is in neither.
        let same = runs.len() == paths.len()
            && runs.iter().zip(&paths).all(|(run, (_, text))| {
                raw.get(run.0..run.1)
                    .and_then(decoded)
                    .is_some_and(|run| run == *text)
            });
        let body = raw.find("<body").unwrap_or(raw.len());
        let spans = runs
            .into_iter()
            .zip(paths)
            .filter(|(run, _)| same && run.0 > body);
        Self {
            spans: spans
                .map(|((start, end), (path, _))| Span { start, end, path })
                .collect(),
            raw: raw.to_owned(),
        }
    }

    /// Whether a file is the same as ours to the letter.
    pub fn is_same(&self, text: &str) -> bool {
        self.raw == text
    }

    /// Where a file differs from ours, if it does within one text alone.
    pub fn changed(&self, text: &str, page: &Page) -> Option<Changed> {
        let head = common(self.raw.as_bytes(), text.as_bytes());
        let span = self
            .spans
            .iter()
            .find(|span| span.start <= head && head <= span.end)?;
        let tail = self.raw.len() - span.end;
        let end = text.len().checked_sub(tail)?;
        if text.get(end..)? != self.raw.get(span.end..)?
            || text.get(..span.start)? != self.raw.get(..span.start)?
        {
            return None;
        }
        let written = text.get(span.start..end)?;
        if written.trim().is_empty() || written.contains(['<', '>', '\0', '\r']) {
            return None;
        }
        let now = decoded(written)?;
        // The whole line, table or picture that the text is in.
        let mut at = &page.root;
        let mut unit = None;
        for (depth, child) in span.path.iter().enumerate() {
            let Some(Node::Element(next)) = at.children.get(*child) else {
                break;
            };
            at = next;
            if unit.is_none() && (matches!(next.name.as_str(), "svg" | "table") || next.is_line()) {
                unit = Some((depth + 1, next));
            }
        }
        let (depth, unit) = unit?;
        let mut element = unit.clone();
        let mut within = &mut element;
        let (last, between) = span.path.get(depth..)?.split_last()?;
        for child in between {
            match within.children.get_mut(*child) {
                Some(Node::Element(next)) => within = next,
                _ => return None,
            }
        }
        *within.children.get_mut(*last)? = Node::Text(now);
        Some(Changed {
            path: span.path.get(..depth)?.to_vec(),
            element,
        })
    }
}

/// How many bytes two texts begin with in common; compared in blocks, since most of it is.
fn common(a: &[u8], b: &[u8]) -> usize {
    const BLOCK: usize = 256;
    let blocks = a
        .chunks(BLOCK)
        .zip(b.chunks(BLOCK))
        .take_while(|(a, b)| a == b)
        .count();
    let from = (blocks * BLOCK).min(a.len()).min(b.len());
    let rest = a
        .iter()
        .skip(from)
        .zip(b.iter().skip(from))
        .take_while(|(a, b)| a == b)
        .count();
    from + rest
}

fn texts(element: &Element, path: &mut Vec<usize>, out: &mut Vec<(Vec<usize>, String)>) {
    for (at, child) in element.children.iter().enumerate() {
        path.push(at);
        match child {
            Node::Text(text) if !text.trim().is_empty() => out.push((path.clone(), text.clone())),
            Node::Text(_) => {}
            Node::Element(child) => texts(child, path, out),
        }
        path.pop();
    }
}

/// What stands between a `>` and the next `<`, blanks left out.
fn runs(raw: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(open) = raw.get(at..).and_then(|rest| rest.find('>')) {
        let start = at + open + 1;
        let rest = raw.get(start..).unwrap_or_default();
        let end = start + rest.find('<').unwrap_or(rest.len());
        if raw
            .get(start..end)
            .is_some_and(|run| !run.trim().is_empty())
        {
            out.push((start, end));
        }
        at = end;
    }
    out
}

/// A text with the few references that our pages hold replaced; nothing if it holds another `&`.
fn decoded(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at)?);
        rest = rest.get(at..)?;
        let (reference, c) = [
            ("&#39;", '\''),
            ("&#34;", '"'),
            ("&amp;", '&'),
            ("&#38;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&#60;", '<'),
            ("&#62;", '>'),
        ]
        .into_iter()
        .find(|(reference, _)| rest.starts_with(reference))?;
        out.push(c);
        rest = rest.get(reference.len()..)?;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::super::dom::read;
    use super::*;

    const OURS: &str = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><title>t</title></head>\n<body>\n<p>L&#39;un <b>deux</b> trois</p>\n<table><tr><td>4</td></tr></table>\n</body></html>";

    #[test]
    fn a_change_within_one_text_gives_the_tree_that_reading_gives() {
        let page = read(OURS);
        let quick = Quick::of(OURS, &page);
        assert!(quick.is_same(OURS));
        for (before, after) in [
            ("deux", "2 &amp; 3"),
            ("trois", "quatre"),
            ("4", "45"),
            ("L&#39;un", "L'une"),
        ] {
            let text = OURS.replace(before, after);
            let changed = quick.changed(&text, &page).unwrap();
            let read = read(&text);
            let mut at = &read.root;
            for child in &changed.path {
                let Node::Element(next) = &at.children[*child] else {
                    panic!()
                };
                at = next;
            }
            assert_eq!(*at, changed.element, "{after}");
        }
    }

    #[test]
    fn anything_else_is_left_to_reading() {
        let page = read(OURS);
        let quick = Quick::of(OURS, &page);
        for (before, after) in [
            ("deux", "<i>2</i>"),
            ("deux", "&eacute;"),
            ("<b>", "<i>"),
            ("deux", " "),
            ("fr", "en"),
            ("<title>t", "<title>u"),
        ] {
            assert!(
                quick.changed(&OURS.replace(before, after), &page).is_none(),
                "{after}"
            );
        }
        let twice = OURS.replace("deux", "2").replace('4', "5");
        assert!(quick.changed(&twice, &page).is_none());
    }
}
