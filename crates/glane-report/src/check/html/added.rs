//! What a page holds beyond ours: a person's own words, with what they cite; and what cannot be read.

use glane_analysis::checker::plain;
use glane_core::draft::BlockKind;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::id::{GroupKey, ItemKey, QuestionKey, Round, ThemeKey};

use super::attrs::{self, hides, is_plain_inline, is_read_aloud};
use super::compare::{Walk, key};
use super::dom::{Element, Node};
use crate::check::report::{Place, Told, What};
use crate::check::side::Cited;

/// A node that has no counterpart on our page; what it is in may cite for it.
pub(super) fn node(
    walk: &mut Walk<'_>,
    node: &Node,
    place: &Place,
    cited: Option<&Cited>,
    line: u64,
) {
    match node {
        Node::Text(text) => sentence(walk, &plain(text), place, Leans::On(cited), line),
        Node::Element(element) => self::element(walk, element, place, Leans::On(cited)),
    }
}

/// What a person's words lean on.
#[derive(Clone, Copy)]
enum Leans<'a> {
    /// On what is cited, if anything.
    On(Option<&'a Cited>),
    /// On nothing: it is said to be no finding, in a block that shows so.
    Reading,
}

fn element(walk: &mut Walk<'_>, element: &Element, place: &Place, leans: Leans<'_>) {
    let under = walk.under.in_element(&walk.side.signed, element, element);
    let before = std::mem::replace(&mut walk.under, under);
    held(walk, element, place, leans);
    walk.under = before;
}

/// Whether it is a note of a signature, which is told: as the data have it, where they have it, or wrong.
fn note(walk: &mut Walk<'_>, element: &Element, place: &Place) -> bool {
    let signed = &walk.side.signed;
    if signed.is_note(walk.under, element) {
        walk.report
            .proved(What::Line, element.line, place, String::new);
        return true;
    }
    let text = element.text();
    if !(element.is_line() && (element.has_class("signed") || signed.is_like_a_note(&text))) {
        return false;
    }
    let told = Told::new("signature-wrong", text.clone(), None);
    walk.report
        .told(What::Line, element.line, place, text, told);
    true
}

fn held(walk: &mut Walk<'_>, element: &Element, place: &Place, leans: Leans<'_>) {
    let name = format!("<{}>", element.name);
    let mut tell = |fault: &'static str, what: What| {
        walk.report.told(
            what,
            element.line,
            place,
            element.text(),
            Told::new(fault, name.clone(), None),
        );
    };
    match element.name.as_str() {
        "script" | "style" | "link" | "base" | "iframe" | "object" | "embed" | "template"
        | "noscript" | "frame" | "portal" => {
            tell("style-wrong", What::File);
            return;
        }
        "meta" => {
            if element.attr("http-equiv").is_some() {
                tell("style-wrong", What::File);
            }
            return;
        }
        "img" | "svg" | "picture" | "canvas" | "video" | "audio" | "math" | "table" | "form"
        | "input" | "button" | "select" | "textarea" | "dialog" | "details" | "marquee" | "del"
        | "s" | "strike" | "sup" | "sub" | "bdo" | "ruby" | "meter" | "progress" => {
            tell("unreadable", What::Figure);
            // What it says is looked at all the same, so that a wrong number is told as one.
        }
        _ => {}
    }
    if element.attrs.iter().any(|(name, value)| hides(name, value)) {
        tell("hidden-element", What::File);
        return;
    }
    if element.attr("class").is_some_and(|class| {
        class
            .split_ascii_whitespace()
            .any(|one| matches!(one, "wide" | "narrow"))
    }) {
        tell("hidden-element", What::File);
        return;
    }
    let own = key(element);
    if !own.is_empty()
        && !walk.found_elsewhere.contains(&own)
        && let Some(expected) = walk
            .side
            .page
            .root
            .find(&|ours| ours.name == element.name && key(ours) == own)
    {
        walk.found_elsewhere.push(own);
        walk.element(expected, element, place);
        return;
    }
    if note(walk, element, place) {
        return;
    }
    // What it holds besides lines is walked as well, and says so itself.
    let way = if element.is_line() {
        attrs::away_within(element)
    } else {
        attrs::away(element)
    };
    if let Some(way) = way {
        let told = Told::new("link-wrong", way.clone(), None);
        walk.report
            .told(What::File, element.line, place, element.text(), told);
    }
    let references = citing(walk, element);
    let leans = match (&references, leans) {
        (Some(own), _) => Leans::On(Some(own)),
        (None, _) if is_reading(walk, element) => Leans::Reading,
        (None, leans) => leans,
    };
    for (name, value) in &element.attrs {
        if is_read_aloud(name) {
            sentence(walk, &plain(value), place, leans, element.line);
        }
    }
    if element.is_line() {
        if let Some(odd) = odd(element).filter(|_| way.is_none()) {
            let hidden = odd.attrs.iter().any(|(name, value)| hides(name, value));
            let told = if hidden {
                attrs::odd(odd)
            } else {
                Told::new("unreadable", format!("<{}>", odd.name), None)
            };
            walk.report
                .told(What::Line, odd.line, place, element.text(), told);
        }
        sentence(walk, &element.text(), place, leans, element.line);
        return;
    }
    for child in &element.children {
        match child {
            Node::Text(text) => sentence(walk, &plain(text), place, leans, element.line),
            Node::Element(element) => self::element(walk, element, place, leans),
        }
    }
}

/// The first element of a line that changes more than how it is written.
fn odd(line: &Element) -> Option<&Element> {
    line.elements().find_map(|inside| {
        if is_plain_inline(inside) || attrs::is_plain_link(inside) {
            odd(inside)
        } else {
            Some(inside)
        }
    })
}

/// Whether it is a block that says itself what it is, as ours do: its label first, so that nobody takes it for a finding.
fn is_reading(walk: &Walk<'_>, element: &Element) -> bool {
    let kind = element.attr("data-block").and_then(BlockKind::named);
    let labelled = element
        .elements()
        .next()
        .is_some_and(|first| first.has_class("eyebrow") && walk.side.is_label(&first.text()));
    element.name == "li" && kind.is_some_and(|kind| kind != BlockKind::Finding) && labelled
}

/// A person's own words.
fn sentence(walk: &mut Walk<'_>, text: &str, place: &Place, leans: Leans<'_>, line: u64) {
    if text.is_empty() {
        return;
    }
    let reading = walk.checker.reading();
    let verdict = match leans {
        Leans::On(cited) => walk.side.added(reading, text, cited),
        Leans::Reading => walk.side.reading(reading, text),
    };
    let kept = walk.side.signed.note_of_own(walk.under, text);
    walk.report
        .kept(What::Sentence, (line, place), text, verdict, kept);
}

/// What an element cites: `data-id`, `data-cells` and `data-answers`, the last two as JSON arrays.
pub(super) fn citing(walk: &Walk<'_>, element: &Element) -> Option<Cited> {
    let list = |name: &str| -> Vec<String> {
        element
            .attr(name)
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    };
    let mut cited = Cited {
        finding: element.attr("data-id").unwrap_or_default().to_owned(),
        ..Cited::default()
    };
    for name in list("data-cells") {
        match cell(&name) {
            Some(cell) => cited.cells.push(cell),
            None => cited.unread.push(name),
        }
    }
    let reading = walk.checker.reading();
    for answer in list("data-answers") {
        let mut all = reading.all_verbatims();
        match all.find(|verbatim| verbatim.at.answer.to_string() == answer) {
            Some(verbatim) => cited.quotes.push(verbatim.text.clone()),
            None => cited.unread.push(answer),
        }
    }
    (cited != Cited::default()).then_some(cited)
}

/// The cell of an id such as `canaux@1/group=g1/people/answered/item=facebook`.
fn cell(id: &str) -> Option<CellRef> {
    let (head, mut rest) = id.split_once('/')?;
    let (question, round) = head.split_once('@')?;
    let mut group = None;
    if let Some(after) = rest.strip_prefix("group=") {
        let (key, left) = after.split_once('/')?;
        group = Some(GroupKey::new(key).ok()?);
        rest = left;
    }
    let mut parts = rest.splitn(3, '/');
    let measure: Measure = named(parts.next()?)?;
    let base: Base = named(parts.next()?)?;
    let facet = match parts.next() {
        None => Facet::Whole,
        Some(facet) => {
            let (sort, key) = facet.split_once('=')?;
            match sort {
                "item" => Facet::Item(ItemKey::new(key).ok()?),
                "score" => Facet::Score(key.parse().ok()?),
                "theme" => Facet::Theme(ThemeKey::new(key).ok()?),
                "proposed" => Facet::Proposed(ThemeKey::new(key).ok()?),
                "word" => Facet::Word(key.to_owned()),
                _ => return None,
            }
        }
    };
    Some(CellRef {
        question: QuestionKey::new(question).ok()?,
        round: Round(round.parse().ok()?),
        facet,
        group,
        measure,
        base,
    })
}

/// A measure or a base by its name in ids, which is that of its serialised form.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_back_from_its_id() {
        for id in [
            "canaux@2/people/answered/item=facebook",
            "aisance@1/group=g1/mean/answered",
            "mots@1/mentions/mentions/word=a/b = c",
            "freins@1/people/answered/theme=temps",
            "freins@1/coded/answered/proposed=temps",
            "aisance@1/people/answered/score=-3",
        ] {
            assert_eq!(cell(id).unwrap().to_string(), id);
        }
        for id in [
            "",
            "canaux",
            "canaux@1/people",
            "canaux@x/people/answered",
            "canaux@1/people/answered/y=1",
        ] {
            assert_eq!(cell(id), None, "{id}");
        }
    }
}
