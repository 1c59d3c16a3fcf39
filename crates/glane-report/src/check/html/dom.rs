//! A page as a tree of what is written in it, without comments and without the spaces of its layout.

use std::collections::BTreeMap;

use glane_analysis::checker::plain;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};

use super::sink::{Id, Raw, RawNode, Sink};

/// Deeper than any page people write; what lies below is not read.
const DEEPEST: usize = 120;

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    /// Text as written.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    /// Its name in lower case.
    pub name: String,
    /// Its attributes, the namespace left out.
    pub attrs: BTreeMap<String, String>,
    /// What is in it.
    pub children: Vec<Node>,
    /// The line it begins on, from 1.
    pub line: u64,
}

/// Where an element stands in its file is no part of what it is.
impl PartialEq for Element {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.attrs == other.attrs && self.children == other.children
    }
}

impl Eq for Element {}

/// A page, and whether all of it was read.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// `html`.
    pub root: Element,
    /// Whether something lies too deep to be read.
    pub cut: bool,
}

/// Reads a page as browsers do.
pub(crate) fn read(text: &str) -> Page {
    let nodes = parse_document(Sink::new(), ParseOpts::default()).one(text);
    let mut cut = false;
    let root = nodes
        .first()
        .into_iter()
        .flat_map(|document| &document.children)
        .find_map(|id| match node(&nodes, *id, 0, &mut cut) {
            Some(Node::Element(element)) => Some(element),
            _ => None,
        });
    let empty = || Element {
        name: "html".to_owned(),
        attrs: BTreeMap::new(),
        children: vec![],
        line: 1,
    };
    Page {
        root: root.unwrap_or_else(empty),
        cut,
    }
}

fn node(nodes: &[RawNode], id: Id, depth: usize, cut: &mut bool) -> Option<Node> {
    let own = nodes.get(id)?;
    match &own.raw {
        Raw::Document | Raw::Unseen => None,
        Raw::Text(text) => Some(Node::Text(text.clone())),
        Raw::Element { name, attrs } => {
            let mut children = Vec::with_capacity(own.children.len());
            if depth < DEEPEST {
                for child in &own.children {
                    match (node(nodes, *child, depth + 1, cut), children.last_mut()) {
                        // A comment between two texts parts them in the tree and not on the page.
                        (Some(Node::Text(text)), Some(Node::Text(before))) => {
                            before.push_str(&text);
                        }
                        (Some(node), _) => children.push(node),
                        (None, _) => {}
                    }
                }
            } else if !own.children.is_empty() {
                *cut = true;
            }
            let element = Element {
                name: name.local.to_string(),
                attrs: attrs
                    .iter()
                    .map(|attr| (attr.name.local.to_string(), attr.value.to_string()))
                    .collect(),
                children: without_layout(children),
                line: own.line,
            };
            Some(Node::Element(element))
        }
    }
}

/// Leaves out the spaces that stand beside a block, where none is seen.
fn without_layout(children: Vec<Node>) -> Vec<Node> {
    let inline: Vec<bool> = children
        .iter()
        .map(|child| match child {
            Node::Text(text) => !is_blank(text),
            Node::Element(element) => is_inline(&element.name),
        })
        .collect();
    let beside = |at: Option<usize>| at.and_then(|at| inline.get(at)).copied().unwrap_or(false);
    children
        .into_iter()
        .enumerate()
        .filter_map(|(at, child)| match child {
            Node::Text(text) if is_blank(&text) => (beside(at.checked_sub(1))
                && beside(Some(at + 1)))
            .then(|| Node::Text(" ".to_owned())),
            other => Some(other),
        })
        .collect()
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_whitespace())
}

/// Elements that stand within a line of text.
pub(crate) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "br"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

impl Element {
    /// An attribute.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attrs.get(name).map(String::as_str)
    }

    /// Whether it is of a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attr("class")
            .is_some_and(|all| all.split_ascii_whitespace().any(|own| own == class))
    }

    /// Its elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element below it, itself left out, that is as asked; in the page's order.
    pub fn find(&self, held: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        self.elements().find_map(|child| {
            if held(child) {
                Some(child)
            } else {
                child.find(held)
            }
        })
    }

    /// Every text it holds, as read: blocks stand apart.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.add_text(&mut out);
        plain(&out)
    }

    fn add_text(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => {
                    let apart = !is_inline(&element.name) || element.name == "br";
                    if apart {
                        out.push(' ');
                    }
                    element.add_text(out);
                    if apart {
                        out.push(' ');
                    }
                }
            }
        }
    }

    /// Whether it holds text and inline elements alone.
    pub fn is_line(&self) -> bool {
        self.elements()
            .all(|child| is_inline(&child.name) && child.is_line())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_browsers_read_it() {
        let page = read("<p>un<p>deux <b>tr</b>ois<!-- x --> fin</p>\n<table><tr><td>1</table>");
        let body = page.root.find(&|element| element.name == "body").unwrap();
        let texts: Vec<String> = body.elements().map(Element::text).collect();
        assert_eq!(texts, ["un", "deux trois fin", "1"]);
        assert_eq!(body.elements().nth(2).unwrap().line, 2);
    }

    #[test]
    fn comments_and_layout_are_nothing() {
        let compact = read("<ul><li>a <b>b</b> <i>c</i></li><li>d</li></ul>");
        let loose = read("<ul>\n  <li>a <b>b</b>\n<i>c</i></li><!-- -->\n  <li>d</li>\n</ul>\n");
        assert_eq!(compact.root, loose.root);
    }

    #[test]
    fn any_depth_is_survived_and_told() {
        let deep = format!("{}x", "<div>".repeat(5000));
        assert!(read(&deep).cut);
        assert!(!read("<div>x").cut);
    }
}
