//! A page held against the page that the data make, element by element.

use super::align::align;
use super::dom::{Element, Node, Page};
use super::quick::Changed;
use super::{added, attrs, evidence, figure, table};
use crate::check::report::{Missing, Place, Report, Told, What};
use crate::check::side::Side;
use crate::check::signed::Under;
use crate::check::{Checker, quote_fault};

/// The walk down both pages.
pub(super) struct Walk<'a> {
    pub checker: &'a Checker<'a>,
    pub side: &'a Side,
    pub report: &'a mut Report,
    /// What is signed where the walk is.
    pub under: Under,
    /// Parts of our page that were found elsewhere on theirs.
    pub found_elsewhere: Vec<String>,
    /// Parts of our page that have no counterpart.
    gone: Vec<(String, Missing)>,
}

/// Compares a page with ours.
pub(crate) fn page(checker: &Checker<'_>, side: &Side, page: &Page, report: &mut Report) {
    let mut walk = Walk {
        checker,
        side,
        report,
        under: Under::Outside,
        found_elsewhere: Vec::new(),
        gone: Vec::new(),
    };
    walk.element(&side.page.root, &page.root, &Place::default());
    let gone = std::mem::take(&mut walk.gone);
    for (key, missing) in gone {
        if key.is_empty() || !walk.found_elsewhere.contains(&key) {
            walk.report.missing.push(missing);
        }
    }
    if page.cut {
        report.told(
            What::File,
            1,
            &Place::default(),
            "",
            Told::new("too-deep", "", None),
        );
    }
}

/// What comes of our own page: everything proved.
pub(crate) fn whole(checker: &Checker<'_>, side: &Side) -> Report {
    let mut report = Report::default();
    let mut walk = Walk {
        checker,
        side,
        report: &mut report,
        under: Under::Outside,
        found_elsewhere: Vec::new(),
        gone: Vec::new(),
    };
    walk.same(&side.page.root, &Place::default());
    report
}

/// The same as [`page`] for a page that differs from ours in one element: `report` is what comes of ours.
pub(crate) fn changed(checker: &Checker<'_>, side: &Side, changed: &Changed, report: &mut Report) {
    let mut place = Place::default();
    let mut under = Under::Outside;
    let mut at = &side.page.root;
    for child in &changed.path {
        let Some(Node::Element(next)) = at.children.get(*child) else {
            return;
        };
        at = next;
        place = within(at, at, &place);
        under = under.in_element(&side.signed, at, at);
    }
    let mut before = Report::default();
    let mut walk = Walk {
        checker,
        side,
        report: &mut before,
        under: Under::Outside,
        found_elsewhere: Vec::new(),
        gone: Vec::new(),
    };
    walk.same(at, &place);
    report.take_away(&before);
    let mut walk = Walk {
        checker,
        side,
        report,
        under,
        found_elsewhere: Vec::new(),
        gone: Vec::new(),
    };
    walk.element(at, &changed.element, &place);
}

/// By what an element is found again, wherever it stands: empty if by nothing.
pub(super) fn key(element: &Element) -> String {
    let id = element.attr("id").map(|id| format!("#{id}"));
    let finding = || Some(format!("finding {}", element.attr("data-id")?));
    id.or_else(finding).unwrap_or_default()
}

impl Walk<'_> {
    pub fn element(&mut self, expected: &Element, found: &Element, place: &Place) {
        let place = &within(found, expected, place);
        let under = self.under.in_element(&self.side.signed, expected, found);
        let before = std::mem::replace(&mut self.under, under);
        self.held(expected, found, place);
        self.under = before;
    }

    fn held(&mut self, expected: &Element, found: &Element, place: &Place) {
        if expected == found {
            self.same(found, place);
            return;
        }
        match expected.name.as_str() {
            "svg" => figure::compare(expected, found, place, self.report),
            "table" => table::compare(expected, found, place, self.report),
            "style" | "script" => {
                let told = Told::new("style-wrong", format!("<{}>", found.name), None);
                self.report.told(
                    What::File,
                    found.line,
                    place,
                    format!("<{}>", found.name),
                    told,
                );
            }
            _ => {
                attrs::compare(expected, found, place, self.report);
                evidence::compare(self, expected, found, place);
                if expected.is_line()
                    && found.is_line()
                    && !(expected.children.is_empty() && found.children.is_empty())
                {
                    self.line(expected, found, place);
                } else {
                    self.children(expected, found, place);
                }
            }
        }
    }

    /// Counts what is proved in an element that is the same as ours.
    fn same(&mut self, element: &Element, place: &Place) {
        let place = &within(element, element, place);
        let what = match element.name.as_str() {
            "svg" => What::Figure,
            "table" => What::Table,
            "style" | "script" | "meta" => return,
            _ if is_quotation(element) => What::Quotation,
            _ if !element.is_line() => {
                for child in element.elements() {
                    self.same(child, place);
                }
                return;
            }
            _ if element.children.is_empty() => return,
            _ if self.side.is_sentence(&element.text()) => What::Sentence,
            _ => What::Line,
        };
        self.report
            .proved(what, element.line, place, || element.text());
    }

    /// A line that is not written as ours is.
    fn line(&mut self, expected: &Element, found: &Element, place: &Place) {
        let (theirs, own) = (expected.text(), found.text());
        let odd = found.elements().find(|inside| {
            !expected.elements().any(|known| known == *inside) && !is_plain(expected, inside)
        });
        if let Some(odd) = odd {
            let told = attrs::odd(odd);
            self.report.told(What::Line, odd.line, place, own, told);
            return;
        }
        let sentence = self.side.is_sentence(&theirs);
        let what = if sentence { What::Sentence } else { What::Line };
        if theirs == own {
            self.report.proved(what, found.line, place, || own);
            return;
        }
        if sentence {
            let verdict = self.side.sentence(&theirs, &own);
            let note = self.side.signed.note_of(self.under, &theirs, &own);
            self.report
                .kept(what, (found.line, place), &own, verdict, note);
            return;
        }
        if is_quotation(expected) {
            let bare = own.trim_matches(|c: char| matches!(c, '«' | '»' | '“' | '”' | '"' | ' '));
            let answer =
                theirs.trim_matches(|c: char| matches!(c, '«' | '»' | '“' | '”' | '"' | ' '));
            match quote_fault(bare, answer) {
                None => self
                    .report
                    .proved(What::Quotation, found.line, place, || own.clone()),
                Some(fault) => {
                    let told = Told::new(fault, own.clone(), Some(&theirs));
                    self.report
                        .told(What::Quotation, found.line, place, own.clone(), told);
                }
            }
            return;
        }
        // A heading may be worded otherwise; it may not be emptied.
        if is_free(expected) && !own.is_empty() {
            let verdict = self.side.line(&theirs, &own);
            self.report.judged(what, found.line, place, &own, verdict);
            return;
        }
        self.report.told(
            what,
            found.line,
            place,
            own.clone(),
            Told::new("line-wrong", own, Some(&theirs)),
        );
    }

    fn children(&mut self, expected: &Element, found: &Element, place: &Place) {
        let pairs = align(&expected.children, &found.children);
        let mut last = None;
        for (own, theirs) in found.children.iter().zip(&pairs) {
            let counterpart = theirs.and_then(|at| expected.children.get(at));
            match (counterpart, own) {
                (Some(Node::Element(expected)), Node::Element(own)) => {
                    if last > *theirs && own.attr("data-answer").is_none() {
                        let told = Told::new("moved", own.text(), None);
                        self.report
                            .told(What::File, own.line, place, own.text(), told);
                    }
                    last = last.max(*theirs);
                    self.element(expected, own, place);
                }
                (Some(Node::Text(expected)), Node::Text(own)) if expected == own => {}
                (_, own) => added::node(self, own, place, None, found.line),
            }
        }
        for (at, gone) in expected.children.iter().enumerate() {
            if !pairs.contains(&Some(at)) {
                self.note_gone(gone);
            }
        }
    }

    fn note_gone(&mut self, gone: &Node) {
        let Node::Element(element) = gone else {
            return;
        };
        let text = element.text();
        if text.is_empty() && !matches!(element.name.as_str(), "svg" | "style" | "meta") {
            return;
        }
        let sentence = self.side.is_sentence(&text);
        let what = match element.name.as_str() {
            "table" => What::Table,
            "svg" | "figure" => What::Figure,
            _ if sentence || element.attr("data-id").is_some() => What::Sentence,
            _ => What::Line,
        };
        self.gone.push((
            key(element),
            Missing {
                what,
                text,
                // What a person decided to leave out is not on our page either.
                free: false,
            },
        ));
    }
}

/// What people wrote, word for word.
fn is_quotation(element: &Element) -> bool {
    element.name == "blockquote" || element.attr("data-answer").is_some()
}

/// Headings and introductions of ours: words that carry no figure and no label of the script.
fn is_free(element: &Element) -> bool {
    let words = matches!(element.name.as_str(), "h2" | "h4")
        || element.has_class("intro")
        || element.has_class("chapter")
        || element.has_class("name");
    words && !element.text().bytes().any(|b| b.is_ascii_digit())
}

fn within(found: &Element, expected: &Element, place: &Place) -> Place {
    let anchor = expected
        .attr("id")
        .or(found.attr("id"))
        .filter(|_| expected.name == "article");
    match anchor.and_then(|id| id.strip_prefix("question-")) {
        Some(question) => Place {
            question: Some(question.to_owned()),
            ..place.clone()
        },
        None => place.clone(),
    }
}

/// An element within a line, or ours with other words in it.
fn is_plain(expected: &Element, inside: &Element) -> bool {
    let ours = expected
        .elements()
        .any(|known| known.name == inside.name && known.attrs == inside.attrs);
    (ours || attrs::is_plain_inline(inside))
        && inside.elements().all(|deeper| is_plain(expected, deeper))
}
