//! The trees of a network: which lines make them, where each has its middle.

use super::{Link, Network};

/// The trees, whatever is not a tree left out.
pub(super) struct Wood<'a> {
    /// The lines drawn.
    pub links: Vec<&'a Link>,
    /// The middle of each tree, the tree of the first node first.
    pub roots: Vec<usize>,
    /// The neighbours of each node, the nearest line's first.
    near: Vec<Vec<usize>>,
}

/// A node of a tree that was walked from its root.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ring {
    pub node: usize,
    /// From where it was reached; itself for the root.
    from: usize,
    /// How many lines from the root.
    pub at: usize,
}

impl<'a> Wood<'a> {
    pub fn of(network: &'a Network) -> Self {
        let nodes = network.nodes.len();
        let mut near: Vec<Vec<usize>> = vec![Vec::new(); nodes];
        let mut piece: Vec<usize> = (0..nodes).collect();
        let mut links = Vec::new();
        for link in &network.links {
            let pieces = (piece.get(link.one).copied(), piece.get(link.other).copied());
            let (Some(one), Some(other)) = pieces else {
                continue;
            };
            if one == other {
                continue;
            }
            for joined in piece.iter_mut().filter(|joined| **joined == other) {
                *joined = one;
            }
            for (node, neighbour) in [(link.one, link.other), (link.other, link.one)] {
                if let Some(all) = near.get_mut(node) {
                    all.push(neighbour);
                }
            }
            links.push(link);
        }
        let mut wood = Self {
            links,
            roots: Vec::new(),
            near,
        };
        let mut seen = vec![false; nodes];
        for node in 0..nodes {
            if seen.get(node) == Some(&true) {
                continue;
            }
            let tree = wood.rings(node);
            for one in &tree {
                if let Some(seen) = seen.get_mut(one.node) {
                    *seen = true;
                }
            }
            wood.roots.extend(wood.middle(&tree));
        }
        wood
    }

    /// The node whose furthest one is nearest; of several, that with the most lines, then the first.
    fn middle(&self, tree: &[Ring]) -> Option<usize> {
        let far = |node: usize| self.rings(node).iter().map(|one| one.at).max();
        let lines = |node: usize| self.near.get(node).map_or(0, Vec::len);
        let nodes = tree.iter().map(|one| one.node);
        nodes.min_by_key(|&node| (far(node), std::cmp::Reverse(lines(node)), node))
    }

    /// A node's tree, ring by ring.
    pub fn rings(&self, root: usize) -> Vec<Ring> {
        let mut all = vec![Ring {
            node: root,
            from: root,
            at: 0,
        }];
        let mut at = 0;
        while let Some(&one) = all.get(at) {
            all.extend(self.children(&one).into_iter().map(|node| Ring {
                node,
                from: one.node,
                at: one.at + 1,
            }));
            at += 1;
        }
        all
    }

    /// The nodes that a node leads to, away from the root.
    pub fn children(&self, one: &Ring) -> Vec<usize> {
        let near = self.near.get(one.node).map_or(&[][..], Vec::as_slice);
        let is_back = |node: usize| node == one.from;
        near.iter()
            .copied()
            .filter(|&node| !is_back(node))
            .collect()
    }

    /// How many ends a node's branch has, seen from where it is reached.
    pub fn ends(&self, node: usize, from: usize) -> usize {
        let mut waiting = vec![Ring { node, from, at: 0 }];
        let mut ends = 0;
        while let Some(one) = waiting.pop() {
            let children = self.children(&one);
            ends += usize::from(children.is_empty());
            waiting.extend(children.into_iter().map(|child| Ring {
                node: child,
                from: one.node,
                at: 0,
            }));
        }
        ends
    }
}
