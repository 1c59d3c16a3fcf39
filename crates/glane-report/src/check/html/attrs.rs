//! Attributes: those that are read aloud, those that hide, those that only tell programs something.

use super::dom::Element;
use crate::check::report::{Place, Report, Told, What};

/// Attributes that assistive technology reads aloud, or that show on hovering.
const READ_ALOUD: [&str; 8] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Whether an attribute is a hint for programs alone; what names evidence is compared by [`super::evidence`].
fn is_hint(name: &str) -> bool {
    name == "id" || name.starts_with("data-")
}

/// Whether an attribute's value is read aloud.
pub(super) fn is_read_aloud(name: &str) -> bool {
    READ_ALOUD.contains(&name)
}

/// Whether an attribute hides what it stands on, or runs something.
pub(super) fn hides(name: &str, value: &str) -> bool {
    match name {
        "hidden" | "inert" | "popover" | "slot" => true,
        "aria-hidden" => value != "false",
        "style" => {
            let style: String = value
                .to_lowercase()
                .chars()
                .filter(|c| !c.is_whitespace())
                .collect();
            [
                "display",
                "visibility",
                "opacity",
                "font",
                "color",
                "position",
                "clip",
                "transform",
                "height",
                "width",
                "indent",
                "content",
                "overflow",
                "filter",
                "mask",
                "zoom",
                "direction",
                "unicode-bidi",
                "background",
                "text-decoration",
                "left",
                "right",
                "top",
                "bottom",
                "margin",
                "all:",
                "--",
                "order",
                "flex",
                "float",
                "mix-blend",
                "translate",
                "scale",
                "rotate",
                "writing-mode",
                "text-security",
            ]
            .iter()
            .any(|property| style.contains(property))
        }
        _ => name.starts_with("on"),
    }
}

/// Compares the attributes of an element with those of its counterpart.
pub(super) fn compare(expected: &Element, found: &Element, place: &Place, report: &mut Report) {
    let names = expected.attrs.keys().chain(
        found
            .attrs
            .keys()
            .filter(|name| !expected.attrs.contains_key(*name)),
    );
    for name in names {
        let (theirs, own) = (expected.attr(name), found.attr(name));
        // A name that others refer to may go with them, and not be another.
        let renamed = name == "id" && theirs.is_some() && own.is_some();
        if theirs == own || (is_hint(name) && !renamed) {
            continue;
        }
        let shown = own.unwrap_or_default();
        let mut tell = |what: What, fault: &'static str| {
            let found_text = format!("{name}=\"{shown}\"");
            report.told(
                what,
                found.line,
                place,
                found_text.clone(),
                Told::new(fault, found_text, theirs),
            );
        };
        if is_read_aloud(name) {
            tell(What::Alternative, "alt-wrong");
        } else if own.is_some() && hides(name, shown) {
            tell(What::File, "hidden-element");
        } else if name == "class" {
            // Classes of ours that the style sheet hides on some screens.
            let hidden = shown
                .split_ascii_whitespace()
                .any(|class| matches!(class, "wide" | "narrow"));
            tell(
                What::File,
                if hidden {
                    "hidden-element"
                } else {
                    "presentation"
                },
            );
        } else {
            let fault = match name.as_str() {
                "href" | "src" => "link-wrong",
                "start" | "reversed" | "value" => "numbering-wrong",
                "dir" => "direction-wrong",
                _ => "presentation",
            };
            tell(What::File, fault);
        }
    }
}

/// Where an element that people add leads, or what it fetches, if that is not within the page.
pub(super) fn away(element: &Element) -> Option<&String> {
    let mut own = element.attrs.iter();
    let own = own.find(|(name, value)| match name.as_str() {
        "href" | "xlink:href" | "src" | "srcset" | "imagesrcset" | "srcdoc" | "action"
        | "formaction" | "ping" | "data" | "background" | "poster" | "lowsrc" | "dynsrc"
        | "longdesc" | "codebase" | "manifest" => !value.trim_start().starts_with('#'),
        "style" => fetches(value),
        _ => false,
    });
    own.map(|(_, value)| value)
}

/// The same of an element, or of any within it.
pub(super) fn away_within(element: &Element) -> Option<&String> {
    away(element).or_else(|| element.elements().find_map(away_within))
}

/// Whether a style names a file; one that is written with escapes may.
fn fetches(style: &str) -> bool {
    let style = style.to_lowercase();
    ["url", "image", "src", "\\"]
        .iter()
        .any(|sign| style.contains(sign))
}

/// What is told of an element within a line that is not ours.
pub(super) fn odd(element: &Element) -> Told {
    if let Some(way) = away_within(element) {
        return Told::new("link-wrong", way.clone(), None);
    }
    let shown = format!("<{}> {}", element.name, element.text());
    Told::new("hidden-element", shown.trim_end(), None)
}

/// A link to a place of the page, which says nothing else.
pub(super) fn is_plain_link(element: &Element) -> bool {
    let known = |name: &str| is_hint(name) || matches!(name, "href" | "dir" | "lang" | "class");
    element.name == "a"
        && away(element).is_none()
        && element
            .attrs
            .iter()
            .all(|(name, value)| known(name) && (name != "class" || value == "number"))
}

/// Whether an element that people add within a line changes nothing of what is read.
pub(super) fn is_plain_inline(element: &Element) -> bool {
    matches!(
        element.name.as_str(),
        "b" | "strong"
            | "i"
            | "em"
            | "u"
            | "span"
            | "br"
            | "wbr"
            | "small"
            | "mark"
            | "bdi"
            | "font"
    ) && element
        .attrs
        .keys()
        .all(|name| is_hint(name) || matches!(name.as_str(), "dir" | "lang" | "class"))
        && !element
            .attrs
            .iter()
            .any(|(name, value)| hides(name, value) || (name == "class" && value != "number"))
}

#[cfg(test)]
mod tests {
    use super::super::dom::read;
    use super::*;

    fn faults(expected: &str, found: &str) -> Vec<&'static str> {
        let one = |text: &str| {
            read(text)
                .root
                .find(&|element| element.name == "p")
                .cloned()
                .unwrap()
        };
        let mut report = Report::default();
        compare(&one(expected), &one(found), &Place::default(), &mut report);
        report
            .pieces
            .iter()
            .map(|piece| piece.reasons[0].fault)
            .collect()
    }

    #[test]
    fn what_is_read_aloud_or_hidden_is_refused_and_hints_are_not_looked_at() {
        assert_eq!(faults("<p title=a>", "<p title=b>"), ["alt-wrong"]);
        assert_eq!(
            faults("<p>", "<p style='Display : none'>"),
            ["hidden-element"]
        );
        assert_eq!(faults("<p>", "<p hidden>"), ["hidden-element"]);
        assert_eq!(
            faults("<p class=note>", "<p class='note narrow'>"),
            ["hidden-element"]
        );
        assert_eq!(faults("<p>", "<p onclick=x()>"), ["hidden-element"]);
        assert_eq!(faults("<p>", "<p spellcheck=true>"), ["presentation"]);
        assert!(faults("<p id=a data-finding=b>", "<p data-cells=c>").is_empty());
    }

    #[test]
    fn what_leads_away_is_known_wherever_it_is_written() {
        let body = |text: &str| {
            let root = read(text).root;
            root.find(&|one| one.name == "body").cloned().unwrap()
        };
        for text in [
            "<a href=//x.y>a</a>",
            "<a href=' javascript:x()'>a</a>",
            "<p><b><a href=https://x.y>a</a></b>",
            "<form action=x><button formaction=y>",
            "<map><area href=x></map>",
            "<iframe srcdoc=a>",
            "<svg><a xlink:href=x>a</a></svg>",
            "<img srcset=x>",
            "<p style='list-style: url(x)'>a",
            "<p style='list-style: u\\72l(x)'>a",
        ] {
            assert!(away_within(&body(text)).is_some(), "{text}");
        }
        for text in ["<a href='#a'>a</a>", "<p cite=x style='text-align:left'>a"] {
            assert_eq!(away_within(&body(text)), None, "{text}");
        }
        let link = |text: &str| {
            let body = body(text);
            body.elements().any(is_plain_link)
        };
        assert!(link("<a href='#a' data-cells=x>a</a>"));
        for text in [
            "<a href=b>a</a>",
            "<a href='#a' hidden>a</a>",
            "<a class=wide>a</a>",
            "<b>a</b>",
        ] {
            assert!(!link(text), "{text}");
        }
    }
}
