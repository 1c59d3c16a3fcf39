//! The tree that the HTML parser builds, by the rules browsers follow.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

/// A node's number.
pub(super) type Id = usize;

/// What a node is, while the tree is being built.
#[derive(Debug)]
pub(super) enum Raw {
    Document,
    /// A comment, a doctype or the like: nothing that is seen.
    Unseen,
    Text(String),
    Element {
        name: QualName,
        attrs: Vec<Attribute>,
    },
}

/// A node and its place.
#[derive(Debug)]
pub(super) struct RawNode {
    pub raw: Raw,
    pub line: u64,
    pub children: Vec<Id>,
    parent: Option<Id>,
}

/// All nodes, of which the document is the first; and the name of what has none.
#[derive(Debug)]
struct Tree {
    nodes: Vec<RawNode>,
    nowhere: QualName,
}

/// The tree under way.
#[derive(Debug)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
    line: Cell<u64>,
}

impl Sink {
    pub fn new() -> Self {
        let document = RawNode {
            raw: Raw::Document,
            line: 1,
            children: vec![],
            parent: None,
        };
        let nowhere = QualName::new(None, html5ever::ns!(html), html5ever::local_name!("div"));
        Self {
            tree: RefCell::new(Tree {
                nodes: vec![document],
                nowhere,
            }),
            line: Cell::new(1),
        }
    }

    fn add(&self, raw: Raw) -> Id {
        let nodes = &mut self.tree.borrow_mut().nodes;
        nodes.push(RawNode {
            raw,
            line: self.line.get(),
            children: vec![],
            parent: None,
        });
        nodes.len() - 1
    }

    fn detach(&self, id: Id) {
        let nodes = &mut self.tree.borrow_mut().nodes;
        let parent = nodes.get_mut(id).and_then(|node| node.parent.take());
        if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent)) {
            parent.children.retain(|child| *child != id);
        }
    }

    /// Adds text to the text that stands just before a place, if there is one.
    fn join(&self, parent: Id, at: Option<usize>, text: &str) -> bool {
        let nodes = &mut self.tree.borrow_mut().nodes;
        let children = nodes.get(parent).map_or(&[][..], |node| &node.children);
        let place = at.unwrap_or(children.len());
        let before = place
            .checked_sub(1)
            .and_then(|place| children.get(place))
            .copied();
        match before
            .and_then(|before| nodes.get_mut(before))
            .map(|node| &mut node.raw)
        {
            Some(Raw::Text(own)) => {
                own.push_str(text);
                true
            }
            _ => false,
        }
    }

    /// Puts a node or text at a place among a parent's children; text joins text beside it.
    fn put(&self, parent: Id, at: Option<usize>, child: NodeOrText<Id>) {
        let id = match child {
            NodeOrText::AppendNode(id) => {
                self.detach(id);
                id
            }
            NodeOrText::AppendText(text) => {
                if self.join(parent, at, &text) {
                    return;
                }
                self.add(Raw::Text(text.to_string()))
            }
        };
        let nodes = &mut self.tree.borrow_mut().nodes;
        if let Some(node) = nodes.get_mut(id) {
            node.parent = Some(parent);
        }
        if let Some(node) = nodes.get_mut(parent) {
            let place = at.unwrap_or(node.children.len()).min(node.children.len());
            node.children.insert(place, id);
        }
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Vec<RawNode>;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Vec<RawNode> {
        self.tree.into_inner().nodes
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Self::ElemName<'a> {
        Ref::map(self.tree.borrow(), |tree| {
            match tree.nodes.get(*target).map(|node| &node.raw) {
                Some(Raw::Element { name, .. }) => name,
                _ => &tree.nowhere,
            }
        })
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Id {
        self.add(Raw::Element { name, attrs })
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.add(Raw::Unseen)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.add(Raw::Unseen)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.put(*parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let attached = self
            .tree
            .borrow()
            .nodes
            .get(*element)
            .is_some_and(|node| node.parent.is_some());
        if attached {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        *target
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let place = {
            let nodes = &self.tree.borrow().nodes;
            let parent = nodes.get(*sibling).and_then(|node| node.parent);
            parent.and_then(|parent| {
                let children = &nodes.get(parent)?.children;
                Some((parent, children.iter().position(|child| child == sibling)?))
            })
        };
        if let Some((parent, at)) = place {
            self.put(parent, Some(at), child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, more: Vec<Attribute>) {
        let nodes = &mut self.tree.borrow_mut().nodes;
        if let Some(Raw::Element { attrs, .. }) = nodes.get_mut(*target).map(|node| &mut node.raw) {
            for attr in more {
                if !attrs.iter().any(|own| own.name == attr.name) {
                    attrs.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let children = self
            .tree
            .borrow_mut()
            .nodes
            .get_mut(*node)
            .map(|node| std::mem::take(&mut node.children));
        for child in children.into_iter().flatten() {
            if let Some(own) = self.tree.borrow_mut().nodes.get_mut(child) {
                own.parent = None;
            }
            self.put(*new_parent, None, NodeOrText::AppendNode(child));
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }
}
