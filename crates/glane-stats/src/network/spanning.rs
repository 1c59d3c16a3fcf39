//! The strongest links that hold a network together.

use std::cmp::Ordering;

use crate::Undefined;

/// The most nodes one network may have.
const MOST_NODES: usize = 1 << 24;

/// A link between two nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<W> {
    /// The node with the lower number.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Its weight.
    pub weight: W,
}

/// The links kept, and what they hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forest<W> {
    /// The links, the heaviest first, ties by their nodes.
    pub links: Vec<Link<W>>,
    /// How many pieces remain: 1 if everything is linked, 0 without nodes.
    pub pieces: usize,
}

/// The fewest links that keep a network in one piece, chosen as heavy as possible.
///
/// # Formula
///
/// Links are taken from the heaviest to the lightest; one is kept if its two nodes are not yet joined by
/// those kept before. `n` nodes in one piece keep `n − 1` links, and no other choice of `n − 1` that joins them
/// weighs more in all. Ties: of equal weights, the link whose lower node is first, then whose higher node is;
/// of two links between the same nodes, the heavier. Pieces that nothing joins stay apart. A node out
/// of range, a node linked to itself and a weight that is no number are refused.
///
/// # Source
///
/// J. B. Kruskal, “On the Shortest Spanning Subtree of a Graph and the Traveling Salesman Problem”,
/// *Proceedings of the American Mathematical Society*, 7(1), 1956, p. 48–50. On co-occurrences of words it is
/// the tree of a similarity analysis: C. Flament, “L'analyse de similitude”, *Cahiers du Centre de
/// recherche opérationnelle*, 4, 1962, p. 63–97.
///
/// # Misleads
///
/// Two terms far apart on the tree may still go together often: a link that would close a circle is left out
/// however heavy. With many ties, which are common in small groups, another equal tree exists: the order of
/// terms chose this one.
///
/// # Example
///
/// ```
/// use glane_stats::network::maximum_spanning_forest;
/// let found = maximum_spanning_forest(4, &[(0, 1, 5), (1, 2, 3), (0, 2, 4)]).unwrap();
/// let kept: Vec<_> = found.links.iter().map(|link| (link.one, link.other, link.weight)).collect();
/// assert_eq!(kept, [(0, 1, 5), (0, 2, 4)]);
/// assert_eq!(found.pieces, 2); // node 3 is alone
/// ```
///
/// # En clair
///
/// On garde seulement les liens les plus forts, juste assez pour que tous les mots soient reliés. Le dessin se
/// lit comme un arbre : les mots voisins vont souvent ensemble. Deux mots éloignés peuvent quand même aller
/// ensemble, car on a enlevé des liens pour y voir clair.
pub fn maximum_spanning_forest<W: Copy + PartialOrd>(
    nodes: usize,
    links: &[(usize, usize, W)],
) -> Result<Forest<W>, Undefined> {
    if nodes > MOST_NODES {
        return Err(Undefined::TooLarge);
    }
    let mut ordered = Vec::new();
    for &(one, other, weight) in links {
        let (one, other) = (one.min(other), one.max(other));
        let comparable = weight.partial_cmp(&weight).is_some();
        if other >= nodes || one == other || !comparable {
            return Err(Undefined::Range);
        }
        ordered.push(Link { one, other, weight });
    }
    ordered.sort_by(|a, b| {
        let heavier = b.weight.partial_cmp(&a.weight).unwrap_or(Ordering::Equal);
        heavier.then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    let mut pieces = Pieces::new(nodes);
    let kept = ordered
        .into_iter()
        .filter(|link| pieces.join(link.one, link.other));
    Ok(Forest {
        links: kept.collect(),
        pieces: pieces.count,
    })
}

/// Which nodes are joined so far.
struct Pieces {
    /// A node of the same piece for each, itself for the one that stands for the piece.
    towards: Vec<usize>,
    count: usize,
}

impl Pieces {
    fn new(nodes: usize) -> Self {
        Self {
            towards: (0..nodes).collect(),
            count: nodes,
        }
    }

    /// The node that stands for a node's piece. The way there is halved for the next time.
    fn piece(&mut self, mut node: usize) -> usize {
        while let Some(&next) = self.towards.get(node) {
            if next == node {
                break;
            }
            let beyond = self.towards.get(next).copied().unwrap_or(next);
            if let Some(towards) = self.towards.get_mut(node) {
                *towards = beyond;
            }
            node = beyond;
        }
        node
    }

    /// Joins the pieces of two nodes; whether they were apart.
    fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.piece(one), self.piece(other));
        if one == other {
            return false;
        }
        if let Some(towards) = self.towards.get_mut(one.max(other)) {
            *towards = one.min(other);
        }
        self.count -= 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Ratio;

    /// The heaviest sum over all forests with as many links, by trying all choices.
    fn heaviest(nodes: usize, links: &[(usize, usize, u32)], kept: usize) -> u32 {
        let choices = 0..1_u32 << links.len();
        choices
            .filter(|mask| mask.count_ones() as usize == kept)
            .filter_map(|mask| {
                let mut pieces = Pieces::new(nodes);
                let chosen = links
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| mask >> at & 1 == 1);
                chosen
                    .map(|(_, &(one, other, weight))| pieces.join(one, other).then_some(weight))
                    .sum()
            })
            .max()
            .unwrap_or(0)
    }

    fn links() -> impl Strategy<Value = Vec<(usize, usize, u32)>> {
        let link = (0..5_usize, 0..5_usize, 0..4_u32);
        let link = link.prop_filter("no loop", |(one, other, _)| one != other);
        prop::collection::vec(link, 0..9)
    }

    proptest! {
        #[test]
        fn no_choice_is_heavier(links in links()) {
            let found = maximum_spanning_forest(5, &links).unwrap();
            prop_assert_eq!(found.links.len() + found.pieces, 5);
            let sum: u32 = found.links.iter().map(|link| link.weight).sum();
            prop_assert_eq!(sum, heaviest(5, &links, found.links.len()));
        }

        #[test]
        fn the_order_of_links_is_nothing(links in links()) {
            let back: Vec<_> = links.iter().rev().map(|&(one, other, weight)| (other, one, weight)).collect();
            prop_assert_eq!(maximum_spanning_forest(5, &links), maximum_spanning_forest(5, &back));
        }
    }

    #[test]
    fn ties_go_by_the_nodes() {
        let found = maximum_spanning_forest(3, &[(2, 1, 1), (2, 0, 1), (1, 0, 1)]).unwrap();
        let kept: Vec<_> = found
            .links
            .iter()
            .map(|link| (link.one, link.other))
            .collect();
        assert_eq!(kept, [(0, 1), (0, 2)]);
    }

    #[test]
    fn exact_fractions_are_weights() {
        let half = |above, below| Ratio::new(above, below).unwrap();
        let links = [(0, 1, half(1, 3)), (1, 2, half(2, 4)), (0, 2, half(1, 2))];
        let found = maximum_spanning_forest(3, &links).unwrap();
        let kept: Vec<_> = found
            .links
            .iter()
            .map(|link| (link.one, link.other))
            .collect();
        assert_eq!(kept, [(0, 2), (1, 2)]);
    }

    #[test]
    fn what_is_no_network_is_said() {
        let refused = |link| maximum_spanning_forest(2, &[(0, 1, 1.0), link]).unwrap_err();
        assert_eq!(refused((0, 2, 1.0)), Undefined::Range);
        assert_eq!(refused((1, 1, 1.0)), Undefined::Range);
        assert_eq!(refused((0, 1, f64::NAN)), Undefined::Range);
        let endless = maximum_spanning_forest::<u8>(usize::MAX, &[]);
        assert_eq!(endless, Err(Undefined::TooLarge));
        assert_eq!(maximum_spanning_forest::<u8>(0, &[]).unwrap().pieces, 0);
        assert_eq!(maximum_spanning_forest::<u8>(1, &[]).unwrap().pieces, 1);
    }
}
