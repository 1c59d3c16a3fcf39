//! Where circles, names and numbers stand.

use super::place::{Area, apart, clear};
use super::wood::{Ring, Wood};
use super::{Link, Network};
use crate::canvas::{EDGE, WIDTH};
use crate::estimate_width;
use crate::measure::estimate_bold;
use crate::number::{largest, many, share};
use crate::theme::Theme;
use crate::wrap::wrap;

/// How far two rings are apart at most, in sizes of letters.
const STEP: f64 = 11.0;

/// A circle in its place.
pub(super) struct Circle {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
    /// Its name.
    pub lines: Vec<String>,
    /// Its weight, under the name.
    pub number: String,
    /// The widest of them.
    pub width: f64,
    /// How high they are.
    pub height: f64,
    /// Whether they stand over the circle.
    pub is_over: bool,
}

/// A number on its line.
pub(super) struct Number {
    pub x: f64,
    pub y: f64,
    pub text: String,
}

/// All of it.
pub(super) struct Placed<'a> {
    pub circles: Vec<Circle>,
    pub links: Vec<&'a Link>,
    pub numbers: Vec<Number>,
}

impl Circle {
    /// All that it and its name take.
    pub fn area(&self) -> Area {
        let half = self.radius.max(self.width / 2.0);
        let (over, under) = if self.is_over {
            (self.height, 0.0)
        } else {
            (0.0, self.height)
        };
        Area {
            left: self.x - half,
            right: self.x + half,
            top: self.y - self.radius - over,
            bottom: self.y + self.radius + under,
        }
    }

    /// The baselines of the first line of its name, and of its weight.
    pub fn baselines(&self, theme: &Theme) -> (f64, f64) {
        let top = if self.is_over {
            self.y - self.radius - self.height
        } else {
            self.y + self.radius
        };
        let named = many(self.lines.len()) * Theme::leading(theme.label);
        (top + theme.label * 0.98, top + named + theme.small * 0.98)
    }
}

impl<'a> Placed<'a> {
    pub fn of(network: &'a Network) -> Self {
        let theme = &network.theme;
        let wood = Wood::of(network);
        let nodes = 0..network.nodes.len();
        let mut circles: Vec<Circle> = nodes.map(|at| circle(network, at)).collect();
        let mut shelves = Shelves::new(theme.gap * 1.5);
        for root in &wood.roots {
            let tree = wood.rings(*root);
            spread(&mut circles, &wood, &tree, theme.label * STEP);
            let taken = settle(&mut circles, &tree);
            shelves.put(&mut circles, &tree, &taken);
        }
        shelves.center(&mut circles);
        let numbers = numbers(&circles, &wood.links, theme);
        Self {
            circles,
            links: wood.links,
            numbers,
        }
    }

    /// The circle of a node.
    pub fn at(&self, node: usize) -> Option<&Circle> {
        self.circles.get(node)
    }
}

/// A node's circle with its name, nowhere yet.
fn circle(network: &Network, at: usize) -> Circle {
    let theme = &network.theme;
    let most = network.nodes.iter().map(|node| node.weight).max();
    let node = network.nodes.get(at);
    let weight = node.map_or(0, |node| node.weight);
    let part = share(weight, most.unwrap_or(0));
    let lines = node.map_or_else(Vec::new, |node| {
        // Bold letters are wider than the estimate.
        wrap(&node.label, theme.label, theme.label * 7.5)
    });
    let number = node.map_or_else(String::new, |node| node.weight_text.clone());
    let named = largest(lines.iter().map(|line| estimate_bold(line, theme.label)));
    let told = if number.is_empty() {
        0.0
    } else {
        Theme::leading(theme.small)
    };
    Circle {
        x: 0.0,
        y: 0.0,
        radius: (theme.bar_height * part.sqrt()).max(theme.bar_height * 0.25),
        width: named.max(estimate_width(&number, theme.small)),
        height: many(lines.len()) * Theme::leading(theme.label) + told + theme.label * 0.1,
        lines,
        number,
        is_over: false,
    }
}

/// Puts a tree around its root, which stands in the middle of the sheet at the height 0, its rings `most` apart at most.
fn spread(circles: &mut [Circle], wood: &Wood<'_>, tree: &[Ring], most: f64) {
    let of = |circles: &[Circle], measure: fn(&Circle) -> f64| {
        let own = tree.iter().filter_map(|one| circles.get(one.node));
        largest(own.map(measure))
    };
    let widest = of(circles, |circle| circle.radius.max(circle.width / 2.0));
    // A name of many lines makes room for itself alone.
    let highest = of(circles, |circle| {
        circle.radius * 2.0 + circle.height.min(circle.radius * 3.0)
    });
    let rings = largest(tree.iter().map(|one| many(one.at))).max(1.0);
    let across = (WIDTH / 2.0 - EDGE - widest).max(0.0) / rings;
    let across = across.min(most);
    let up = highest * 1.25;
    let whole = std::f64::consts::TAU;
    let mut sectors = vec![(0.0, whole); circles.len()];
    for one in tree {
        let Some(&(from, to)) = sectors.get(one.node) else {
            continue;
        };
        let angle: f64 = f64::midpoint(from, to);
        if let Some(circle) = circles.get_mut(one.node) {
            let ring = many(one.at);
            circle.x = WIDTH / 2.0 + across * ring * libm::cos(angle);
            circle.y = up * ring * libm::sin(angle);
            circle.is_over = circle.y < -1.0;
        }
        let children = wood.children(one);
        let ends: f64 = children
            .iter()
            .map(|child| many(wood.ends(*child, one.node)))
            .sum();
        let part = |child: usize| (to - from) * many(wood.ends(child, one.node)) / ends.max(1.0);
        // Around the root the first stands at the right, the others after it.
        let mut at = match children.first() {
            Some(first) if one.at == 0 => from - part(*first) / 2.0,
            _ => from,
        };
        for child in children {
            let next = at + part(child);
            if let Some(sector) = sectors.get_mut(child) {
                *sector = (at, next);
            }
            at = next;
        }
    }
}

/// Moves what lies over something else out of its way; returns what the tree takes.
fn settle(circles: &mut [Circle], tree: &[Ring]) -> Vec<Area> {
    let mut order: Vec<usize> = tree.iter().map(|one| one.node).collect();
    let height = |circles: &[Circle], node: &usize| {
        let circle = circles.get(*node);
        circle.map_or(0.0, |circle| circle.y.abs())
    };
    order.sort_by(|a, b| {
        let heights = height(circles, a).total_cmp(&height(circles, b));
        heights.then(a.cmp(b))
    });
    let mut taken: Vec<Area> = Vec::new();
    for node in &order {
        let Some(circle) = circles.get_mut(*node) else {
            continue;
        };
        let half = circle.radius.max(circle.width / 2.0);
        circle.x = circle.x.min(WIDTH - EDGE - half).max(EDGE + half);
        circle.y += clear(circle.area(), &taken, circle.is_over);
        taken.push(circle.area());
    }
    taken
}

/// Trees beside each other where they fit on the sheet, else under those before.
struct Shelves {
    gap: f64,
    top: f64,
    bottom: f64,
    /// Where the shelf at hand ends, and what stands on it.
    right: f64,
    nodes: Vec<usize>,
}

impl Shelves {
    fn new(gap: f64) -> Self {
        Self {
            gap,
            top: EDGE,
            bottom: EDGE,
            right: EDGE,
            nodes: Vec::new(),
        }
    }

    /// Puts a tree that takes these areas beside the last one, or on a new shelf.
    fn put(&mut self, circles: &mut [Circle], tree: &[Ring], taken: &[Area]) {
        let least = |side: fn(&Area) -> f64| taken.iter().map(side).fold(f64::INFINITY, f64::min);
        let (left, top) = (least(|area| area.left), least(|area| area.top));
        let (right, bottom) = (-least(|area| -area.right), -least(|area| -area.bottom));
        if !(left.is_finite() && top.is_finite()) {
            return;
        }
        let width = right - left;
        if !self.nodes.is_empty() && self.right + self.gap * 2.0 + width > WIDTH - EDGE {
            self.center(circles);
            self.top = self.bottom + self.gap;
            self.right = EDGE;
        }
        let from = if self.nodes.is_empty() {
            EDGE
        } else {
            self.right + self.gap * 2.0
        };
        for one in tree {
            if let Some(circle) = circles.get_mut(one.node) {
                circle.x += from - left;
                circle.y += self.top - top;
            }
            self.nodes.push(one.node);
        }
        self.right = from + width;
        self.bottom = self.bottom.max(self.top + bottom - top);
    }

    /// Moves what stands on the shelf at hand to the middle of the sheet, and leaves it.
    fn center(&mut self, circles: &mut [Circle]) {
        let free = (WIDTH - EDGE - self.right).max(0.0) / 2.0;
        for node in self.nodes.drain(..) {
            if let Some(circle) = circles.get_mut(node) {
                circle.x += free;
            }
        }
    }
}

/// A number for each line that has room for it, between its circles and beside all names.
fn numbers(circles: &[Circle], links: &[&Link], theme: &Theme) -> Vec<Number> {
    let mut taken: Vec<Area> = circles.iter().map(Circle::area).collect();
    let mut out = Vec::new();
    for link in links {
        let (Some(one), Some(other)) = (circles.get(link.one), circles.get(link.other)) else {
            continue;
        };
        let half = estimate_bold(&link.weight_text, theme.small) / 2.0;
        let found = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74]
            .into_iter()
            .map(|part| {
                (
                    one.x + (other.x - one.x) * part,
                    one.y + (other.y - one.y) * part,
                )
            })
            .find_map(|(x, y)| {
                let area = Area {
                    left: x - half,
                    right: x + half,
                    top: y - theme.small * 0.55,
                    bottom: y + theme.small * 0.55,
                };
                apart(area, &taken).then_some((x, y, area))
            });
        if let Some((x, y, area)) = found {
            taken.push(area);
            out.push(Number {
                x,
                y,
                text: link.weight_text.clone(),
            });
        }
    }
    out
}
