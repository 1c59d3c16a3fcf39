//! The places of a page: a small reader of well-formed HTML that keeps where each text stood.

use std::ops::Range;

use glane_locale::Lang;

use super::{Kind, Place, Seat};
use crate::truth::Truth;

const VOID: [&str; 8] = ["meta", "br", "hr", "img", "link", "input", "col", "source"];
const READ_ATTRIBUTES: [&str; 4] = ["aria-label", "alt", "title", "aria-description"];
const PROOF_ATTRIBUTES: [&str; 5] = [
    "href",
    "data-finding",
    "data-kind",
    "data-cells",
    "data-answer",
];

struct Open {
    tag: String,
    class: String,
    id: String,
    start: usize,
    /// Places within it, from this one on.
    first: usize,
}

/// A page's places, in order.
pub fn places(text: &str, lang: Lang, truth: &Truth) -> Vec<Place> {
    let (mut all, mut open): (Vec<Place>, Vec<Open>) = (Vec::new(), Vec::new());
    let (mut at, mut seat) = (0, Seat::default());
    while let Some(less) = text[at..].find('<').map(|found| at + found) {
        let before = all.len();
        read(text, at..less, &open, lang, truth, &mut all);
        for place in &mut all[before..] {
            place.seat = seated(&open, seat);
        }
        if text[less..].starts_with("<!--") {
            at = less + text[less..].find("-->").unwrap() + 3;
            continue;
        }
        let end = less + text[less..].find('>').unwrap() + 1;
        let inner = &text[less + 1..end - 1];
        if let Some(tag) = inner.strip_prefix('/') {
            let closed = open.pop().unwrap();
            assert_eq!(closed.tag, tag.trim(), "the page is well formed");
            for place in &mut all[closed.first..] {
                if place.block.is_empty() {
                    place.block = closed.start..end;
                }
            }
        } else if !inner.starts_with('!') {
            let element = element(inner, less, all.len());
            sit(&element.tag, &mut seat);
            attributes(inner, less + 1, &element, &open, lang, &mut all);
            if !inner.ends_with('/') && !VOID.contains(&element.tag.as_str()) {
                open.push(element);
            }
        }
        at = end;
    }
    all
}

/// Counts drawings, tables, rows and columns as they open.
fn sit(tag: &str, seat: &mut Seat) {
    match tag {
        "svg" => seat.drawing += 1,
        "table" => seat.table += 1,
        "tr" => {
            seat.row += 1;
            seat.column = 0;
        }
        "th" | "td" => seat.column += 1,
        _ => {}
    }
}

/// The seat of what is read within these elements.
fn seated(open: &[Open], now: Seat) -> Seat {
    let inside = |tag: &str, n: usize| {
        if open.iter().any(|one| one.tag == tag) {
            n
        } else {
            0
        }
    };
    Seat {
        drawing: inside("svg", now.drawing),
        table: inside("table", now.table),
        row: inside("tr", now.row),
        column: inside("tr", now.column),
    }
}

fn element(inner: &str, start: usize, first: usize) -> Open {
    let tag = inner
        .split(|c: char| c.is_whitespace() || c == '/')
        .next()
        .unwrap();
    let mut element = Open {
        tag: tag.to_owned(),
        class: String::new(),
        id: String::new(),
        start,
        first,
    };
    for (name, value) in pairs(inner) {
        match name {
            "class" => inner[value].clone_into(&mut element.class),
            "id" => inner[value].clone_into(&mut element.id),
            _ => {}
        }
    }
    element
}

fn pairs(inner: &str) -> Vec<(&str, Range<usize>)> {
    let (mut all, mut at) = (Vec::new(), 0);
    while let Some(equals) = inner[at..].find("=\"").map(|found| at + found) {
        let name = inner[at..equals]
            .rsplit(char::is_whitespace)
            .next()
            .unwrap();
        let from = equals + 2;
        let to = from + inner[from..].find('"').unwrap();
        all.push((name, from..to));
        at = to + 1;
    }
    all
}

fn attributes(
    inner: &str,
    start: usize,
    element: &Open,
    open: &[Open],
    lang: Lang,
    all: &mut Vec<Place>,
) {
    for (name, value) in pairs(inner) {
        let kind = if READ_ATTRIBUTES.contains(&name) {
            Kind::Alternative
        } else if PROOF_ATTRIBUTES.contains(&name)
            || name == "content" && inner.contains("name=\"glane")
        {
            Kind::Evidence
        } else {
            continue;
        };
        let text = plain(&inner[value.clone()]);
        all.push(Place {
            at: start + value.start..start + value.end,
            block: 0..0,
            question: question(open).or_else(|| {
                text.split_once('@')
                    .map(|(key, _)| key.trim_start_matches(['[', '"']).to_owned())
            }),
            text,
            kind,
            lang,
            trail: format!("{}@{name}", element.tag),
            bare: false,
            seat: Seat::default(),
        });
    }
}

fn read(
    text: &str,
    at: Range<usize>,
    open: &[Open],
    lang: Lang,
    truth: &Truth,
    all: &mut Vec<Place>,
) {
    let written = &text[at.clone()];
    let Some(last) = open.last() else { return };
    if written.trim().is_empty() || last.tag == "style" || last.tag == "script" {
        return;
    }
    let lead = written.len() - written.trim_start().len();
    let start = at.start + lead;
    let shown = plain(written.trim());
    let found = truth.found(&shown);
    let kind = if found.is_some() {
        Kind::Sentence
    } else {
        kind(open, &shown, all)
    };
    all.push(Place {
        at: start..start + written.trim().len(),
        block: 0..0,
        question: found
            .and_then(|found| found.questions.first().cloned())
            .or_else(|| question(open)),
        text: shown,
        kind,
        lang,
        trail: trail(open),
        bare: false,
        seat: Seat::default(),
    });
}

fn trail(open: &[Open]) -> String {
    let names = open.iter().rev().take(3).map(|one| match &*one.class {
        "" => one.tag.clone(),
        class => format!("{}.{class}", one.tag),
    });
    let mut names: Vec<String> = names.collect();
    names.reverse();
    names.join(" ")
}

fn question(open: &[Open]) -> Option<String> {
    let of = open.iter().find(|one| one.tag == "article")?;
    of.id.strip_prefix("question-").map(str::to_owned)
}

fn kind(open: &[Open], shown: &str, before: &[Place]) -> Kind {
    let inside = |tag: &str| open.iter().any(|one| one.tag == tag);
    let of_class = |class: &str| open.iter().any(|one| one.class == class);
    let last = open.last().map_or("", |one| one.tag.as_str());
    let hidden = ["non montré", "not shown", "moins de 5", "fewer than 5"];
    match last {
        "td" if hidden.contains(&shown) => Kind::Hidden,
        // Beside the word's counts: how it was written.
        "td" if of_class("annex") && before.last().is_some_and(|one| one.kind == Kind::Cell) => {
            if shown.parse::<u64>().is_ok() {
                Kind::Cell
            } else {
                Kind::Verbatim
            }
        }
        "td" => Kind::Cell,
        "th" => Kind::Head,
        "caption" => Kind::Caption,
        "desc" => Kind::Alternative,
        "title" if inside("svg") => Kind::Alternative,
        _ if inside("svg") => Kind::Drawn,
        _ if of_class("verbatims") && inside("li") => Kind::Verbatim,
        _ if of_class("few") && inside("li") => Kind::Verbatim,
        "h1" | "h2" | "h3" | "h4" | "title" | "a" | "span" => Kind::Heading,
        _ if inside("h3") => Kind::Heading,
        _ => Kind::Prose,
    }
}

/// Without its character references.
fn plain(written: &str) -> String {
    written
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
