//! Whatever people type, every picture stays a well-formed, self-sufficient, quiet SVG.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use glane_figure::{
    Bar, Bars, Card, Cell, CloudWord, Distribution, Group, GroupMean, Grouped, GroupedOption, Idea,
    Ideas, Mean, Step, Table, Theme, WordCloud, estimate_width,
};
use proptest::prelude::*;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// Texts that have broken pages before, and any others.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("<script>alert(1)</script>".to_owned()),
        Just("\" onload='x' & ]]> --> </svg>".to_owned()),
        Just("nul\0 \u{1}\u{1b}[31m\u{FFFE}".to_owned()),
        Just("\u{202E}مرحبا بالعالم שלום".to_owned()),
        Just("👩‍🏫🇫🇷 é e\u{301} 互联网".to_owned()),
        Just("url(#x) javascript:alert(1)".to_owned()),
        Just("anticonstitutionnellement".repeat(20)),
        Just("des mots et des mots ".repeat(60)),
        "[a-zé' -]{0,60}",
        any::<String>(),
    ]
}

fn theme() -> impl Strategy<Value = Theme> {
    prop_oneof![Just(Theme::page()), Just(Theme::projector())]
}

fn cell() -> impl Strategy<Value = (u64, String, bool)> {
    let value = prop_oneof![Just(0), Just(u64::MAX), 0..100u64];
    (value, text(), any::<bool>())
}

fn cells() -> impl Strategy<Value = Vec<(String, (u64, String, bool))>> {
    prop::collection::vec((text(), cell()), 0..9)
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![-3.0..14.0f64, any::<f64>()]
}

/// What holds for every picture, whatever its words.
fn check(svg: &str, texts: &[&str]) {
    let document = Document::parse(svg).expect("well formed");
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert!(root.attribute("width").is_none() && root.attribute("viewBox").is_some());

    let ids: Vec<&str> = nodes(&document)
        .filter_map(|node| node.attribute("id"))
        .collect();
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>().len(),
        ids.len(),
        "an id stands once"
    );
    for name in ["aria-labelledby", "aria-describedby"] {
        assert!(ids.contains(&root.attribute(name).expect("a reference")));
    }
    for node in nodes(&document) {
        let tag = node.tag_name().name();
        assert!(KNOWN.contains(&tag), "{tag}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(
                name != "style" && name != "href" && !name.starts_with("on"),
                "{name}"
            );
            assert!(
                !value.contains("NaN") && !value.contains("inf") && value != "-0.00",
                "{name}={value}"
            );
            if let Some(id) = value
                .strip_prefix("url(#")
                .and_then(|rest| rest.strip_suffix(')'))
            {
                assert!(ids.contains(&id), "{id}");
            }
        }
        if tag == "text" {
            on_the_sheet(&node);
        }
    }
    let shown = squeezed(
        &nodes(&document)
            .filter(|node| node.has_tag_name((SVG, "text")))
            .map(all_text)
            .collect::<String>(),
    );
    for text in texts {
        assert!(
            shown.contains(&squeezed(text)),
            "{text:?} is not shown whole"
        );
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";
const KNOWN: [&str; 12] = [
    "svg", "title", "desc", "defs", "pattern", "g", "rect", "line", "circle", "text", "tspan",
    "path",
];

fn nodes<'a>(document: &'a Document<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(Node::is_element)
}

fn all_text(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(Node::is_text)
        .filter_map(|node| node.text())
        .collect()
}

/// The visible characters, without the spaces where lines may break.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && glane_figure::escape::allowed(*c))
        .collect()
}

/// Lines of ordinary letters stay between the edges; a wide cluster alone on a line may not.
fn on_the_sheet(node: &Node<'_, '_>) {
    let number =
        |node: &Node<'_, '_>, name: &str| -> f64 { node.attribute(name).unwrap().parse().unwrap() };
    let size = number(node, "font-size");
    let width = node
        .document()
        .root_element()
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .nth(2)
        .unwrap();
    let width: f64 = width.parse().unwrap();
    let spans: Vec<_> = node.children().filter(Node::is_element).collect();
    for line in if spans.is_empty() { vec![*node] } else { spans } {
        let wide = estimate_width(all_text(line).trim(), size);
        let left = match node.attribute("text-anchor") {
            Some("middle") => number(&line, "x") - wide / 2.0,
            Some("end") => number(&line, "x") - wide,
            _ => number(&line, "x"),
        };
        assert!(
            left >= -0.01 && left + wide <= width + 0.01,
            "{:?} from {left}",
            all_text(line)
        );
    }
}

fn check_table(table: &Table) {
    let html = table.to_html();
    let document = Document::parse(&html).expect("well formed");
    let rows: Vec<usize> = document
        .descendants()
        .filter(|node| node.has_tag_name("tr"))
        .map(|row| row.children().filter(Node::is_element).count())
        .collect();
    assert!(rows.iter().all(|cells| Some(cells) == rows.first()));
    assert_eq!(rows.len(), table.rows.len() + 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars(id in text(), title in text(), desc in text(), cells in cells(), max in any::<Option<u64>>(), theme in theme()) {
        let bar = |(label, (value, value_text, hidden))| Bar { label, value, value_text, hidden };
        let head = [title.clone(), desc.clone()];
        let picture = Bars { id, title, desc, head, bars: cells.into_iter().map(bar).collect(), max, theme };
        let svg = picture.svg();
        let texts: Vec<&str> = picture.bars.iter().flat_map(|bar| [bar.label.as_str(), &bar.value_text]).collect();
        check(&svg, &texts);
        check_table(&picture.table());
        prop_assert_eq!(svg, picture.clone().svg());
    }

    #[test]
    fn ideas(id in text(), title in text(), cells in cells(), max in any::<Option<u64>>(), theme in theme()) {
        let idea = |(text, (votes, votes_text, hidden)): (String, _)| {
            Idea { rank: text.chars().take(4).collect(), text, votes, votes_text, hidden }
        };
        let head = [title.clone(), id.clone(), String::new()];
        let picture = Ideas { id, desc: title.clone(), title, head, ideas: cells.into_iter().map(idea).collect(), max, theme };
        let texts: Vec<&str> = picture.ideas.iter().flat_map(|idea| [idea.text.as_str(), &idea.votes_text]).collect();
        check(&picture.svg(), &texts);
        check_table(&picture.table());
    }

    #[test]
    fn grouped(id in text(), title in text(), groups in prop::collection::vec((text(), text()), 0..14),
        options in prop::collection::vec((text(), prop::collection::vec(cell(), 0..6)), 0..5), theme in theme()) {
        let cell = |(value, value_text, hidden)| Cell { value, value_text, hidden };
        let option = |(label, cells): (String, Vec<_>)| GroupedOption { label, cells: cells.into_iter().map(cell).collect() };
        let picture = Grouped {
            id, desc: title.clone(), head: title.clone(), title, max: None, theme,
            groups: groups.into_iter().map(|(key, label)| Group { key, label }).collect(),
            options: options.into_iter().map(option).collect(),
        };
        let texts: Vec<&str> = picture.options.iter().map(|option| option.label.as_str())
            .chain(picture.groups.iter().map(|group| group.label.as_str())).collect();
        check(&picture.svg(), &texts);
        check_table(&picture.table());
    }

    #[test]
    fn distribution(id in text(), title in text(), cells in cells(), (first, last, mean) in (number(), number(), number()),
        groups in prop::collection::vec((text(), prop::option::of(number()), text()), 0..5), is_bare in any::<bool>(), theme in theme()) {
        let step = |(label, (count, count_text, hidden))| Step { label, count, count_text, hidden };
        let picture = Distribution {
            id, desc: title.clone(), head: [title.clone(), title.clone()], ends: [title.clone(), title.clone()],
            mean: Some(Mean { value: mean, text: title.clone() }), title, first, last, is_bare, theme,
            steps: cells.into_iter().map(step).collect(),
            groups: groups.into_iter().map(|(label, mean, text)| GroupMean { label, mean, text }).collect(),
        };
        let texts: Vec<&str> = picture.groups.iter().flat_map(|group| [group.label.as_str(), &group.text])
            .chain([picture.title.as_str()]).collect();
        check(&picture.svg(), &texts);
        check_table(&picture.table());
    }

    #[test]
    fn cloud(id in text(), title in text(), cells in cells(), (width, height) in (number(), 0.0..800.0f64), theme in theme()) {
        let word = |(text, (weight, title, _))| CloudWord { text, weight, weight_text: String::new(), title };
        let picture = WordCloud {
            id, desc: title.clone(), head: [title.clone(), title.clone()], title, width, height, theme,
            tallest: height * 2.0,
            words: cells.into_iter().map(word).collect(),
        };
        let laid = picture.layout();
        let texts: Vec<&str> = laid.placed.iter().map(|placed| placed.word.text.as_str()).collect();
        check(&laid.svg, &texts);
        check_table(&picture.table());
        prop_assert_eq!(laid.placed.len() + laid.left_out.len(), picture.words.len());
    }

    #[test]
    fn card(id in text(), title in text(), (over, statement, note, foot) in (text(), text(), text(), text()),
        upright in any::<bool>(), is_dark in any::<bool>(), theme in theme()) {
        let size = if upright { (1080, 1920) } else { (1200, 630) };
        let picture = Card { id, desc: title.clone(), title, size, over, statement, note, foot, is_dark, theme };
        if let Some(svg) = picture.svg() {
            check(&svg, &[&picture.over, &picture.statement, &picture.note, &picture.foot]);
        }
    }
}
