//! Which element of our page an element of theirs stands for.

use super::compare::key;
use super::dom::Node;

/// Whether two nodes may stand for each other.
type Alike = dyn Fn(&Node, &Node) -> bool;

/// For each child of a page, its counterpart among ours: one that is the same, else one of the same name tag, else
/// one of the same sort at the same place.
pub(super) fn align(expected: &[Node], found: &[Node]) -> Vec<Option<usize>> {
    let mut taken = vec![false; expected.len()];
    let mut pairs: Vec<Option<usize>> = vec![None; found.len()];
    let mut pair = |own: usize, theirs: usize, pairs: &mut Vec<Option<usize>>| {
        if let (Some(pair), Some(taken)) = (pairs.get_mut(own), taken.get_mut(theirs))
            && pair.is_none()
            && !*taken
        {
            *pair = Some(theirs);
            *taken = true;
        }
    };
    // What is the same at both ends first: one change in the middle is the common case.
    let head = expected
        .iter()
        .zip(found)
        .take_while(|(a, b)| a == b)
        .count();
    let left = expected.len().min(found.len()) - head;
    let tail = expected
        .iter()
        .rev()
        .zip(found.iter().rev())
        .take(left)
        .take_while(|(a, b)| a == b)
        .count();
    for at in 0..head {
        pair(at, at, &mut pairs);
    }
    for back in 1..=tail {
        pair(found.len() - back, expected.len() - back, &mut pairs);
    }
    let middle = |length: usize| head..length - tail;
    let alike: [&Alike; 4] = [
        &|a, b| a == b,
        &|a, b| match (a, b) {
            (Node::Element(a), Node::Element(b)) => {
                a.name == b.name && !key(a).is_empty() && key(a) == key(b)
            }
            _ => false,
        },
        &|a, b| match (a, b) {
            (Node::Element(a), Node::Element(b)) => {
                a.name == b.name
                    && a.attr("class") == b.attr("class")
                    && a.attr("name") == b.attr("name")
            }
            (Node::Text(_), Node::Text(_)) => true,
            _ => false,
        },
        &|a, b| match (a, b) {
            (Node::Element(a), Node::Element(b)) => a.name == b.name && a.name != "meta",
            _ => false,
        },
    ];
    for held in alike {
        for own in middle(found.len()) {
            if pairs.get(own).is_some_and(Option::is_some) {
                continue;
            }
            // Between its neighbours' counterparts, so that order is kept where it can be.
            let before = pairs
                .get(..own)
                .and_then(|before| before.iter().rev().flatten().next().copied());
            let from = before.map_or(head, |at| at + 1);
            let free = |at: &usize, pairs: &[Option<usize>]| !pairs.contains(&Some(*at));
            let fits = |at: &usize| {
                expected
                    .get(*at)
                    .zip(found.get(own))
                    .is_some_and(|(theirs, own)| held(theirs, own))
            };
            let candidate = (from..expected.len() - tail)
                .chain(head..from.min(expected.len() - tail))
                .find(|at| free(at, &pairs) && fits(at));
            if let Some(theirs) = candidate {
                pair(own, theirs, &mut pairs);
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::super::dom::read;
    use super::*;

    fn children(html: &str) -> Vec<Node> {
        let page = read(html);
        let body = page.root.find(&|element| element.name == "body").unwrap();
        body.children.clone()
    }

    #[test]
    fn the_same_the_named_then_the_alike_stand_for_each_other() {
        let ours = children("<p>a</p><p class=x>b</p><p id=n>c</p><h2>d</h2>");
        let pairs = |html: &str| align(&ours, &children(html));
        let all = |all: [usize; 4]| all.map(Some).to_vec();
        assert_eq!(
            pairs("<p>a</p><p class=x>z</p><p id=n>c</p><h2>d</h2>"),
            all([0, 1, 2, 3])
        );
        assert_eq!(
            pairs("<p id=n>z</p><p>a</p><p class=x>b</p><h2>d</h2>"),
            all([2, 0, 1, 3])
        );
        assert_eq!(
            pairs("<p>a</p><div>new</div><p id=n>c</p><h2>d</h2>"),
            [Some(0), None, Some(2), Some(3)]
        );
        assert_eq!(pairs(""), []);
    }
}
