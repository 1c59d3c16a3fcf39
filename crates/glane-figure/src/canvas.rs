//! The sheet every picture is drawn on: the one place where SVG is written.

use crate::escape;
use crate::number::{coordinate, many};
use crate::theme::{FONT_FAMILY, Theme};

mod kinds;

pub(crate) use kinds::{Anchor, Area, Head, Type};

/// The width of a sheet in its own units.
pub(crate) const WIDTH: f64 = 1000.0;
/// Room left free along the edges, so that outlines and overshooting letters stay on the sheet.
pub(crate) const EDGE: f64 = 8.0;

#[derive(Default)]
pub(crate) struct Canvas {
    definitions: String,
    body: String,
}

impl Canvas {
    /// Adds markup to the definitions; it must come from [`crate::pattern`].
    pub fn define(&mut self, markup: &str) {
        self.definitions.push_str(markup);
    }

    /// Draws another sheet's marks over this one's.
    pub fn append(&mut self, over: &Self) {
        self.definitions.push_str(&over.definitions);
        self.body.push_str(&over.body);
    }

    /// Another picture of this crate, as large as it can be within an area.
    pub fn nest(&mut self, svg: &str, area: Area) {
        let Some(rest) = svg.strip_prefix("<svg") else {
            return;
        };
        let sides = [
            ("x", area.x),
            ("y", area.y),
            ("width", area.width),
            ("height", area.height),
        ];
        self.element("svg", &[], &sides);
        self.body.push_str(rest);
    }

    pub fn open(&mut self, class: &str, tooltip: &str) {
        self.element("g", &[("class", class)], &[]);
        self.body.push('>');
        if !tooltip.is_empty() {
            self.body.push_str("<title>");
            self.body.push_str(&escape::text(tooltip));
            self.body.push_str("</title>");
        }
    }

    pub fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// A filled rectangle; `outline` is a colour and whether it is dashed.
    pub fn rect(&mut self, class: &str, area: Area, fill: &str, outline: Option<(&str, bool)>) {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        let texts: &[(&str, &str)] = match &outline {
            None => &[("class", class), ("fill", fill)],
            Some((ink, false)) => &[
                ("class", class),
                ("fill", fill),
                ("stroke", ink),
                ("stroke-width", "1.5"),
            ],
            Some((ink, true)) => &[
                ("class", class),
                ("fill", fill),
                ("stroke", ink),
                ("stroke-width", "1.5"),
                ("stroke-dasharray", "5 3"),
            ],
        };
        self.element(
            "rect",
            texts,
            &[("x", x), ("y", y), ("width", width), ("height", height)],
        );
        self.body.push_str("/>\n");
    }

    /// A straight line; `dashes` is empty for a whole one.
    pub fn line(
        &mut self,
        class: &str,
        from: (f64, f64),
        to: (f64, f64),
        stroke: (&str, f64),
        dashes: &str,
    ) {
        let mut texts = vec![("class", class), ("stroke", stroke.0)];
        if !dashes.is_empty() {
            texts.push(("stroke-dasharray", dashes));
        }
        let ends = [
            ("stroke-width", stroke.1),
            ("x1", from.0),
            ("y1", from.1),
            ("x2", to.0),
            ("y2", to.1),
        ];
        self.element("line", &texts, &ends);
        self.body.push_str("/>\n");
    }

    /// A circle; the dashes of its rim are empty for a whole one.
    pub fn circle(
        &mut self,
        class: &str,
        centre: (f64, f64),
        radius: f64,
        fill: &str,
        (rim, dashes): (&str, &str),
    ) {
        let mut texts = vec![
            ("class", class),
            ("fill", fill),
            ("stroke", rim),
            ("stroke-width", "2"),
        ];
        if !dashes.is_empty() {
            texts.push(("stroke-dasharray", dashes));
        }
        self.element(
            "circle",
            &texts,
            &[("cx", centre.0), ("cy", centre.1), ("r", radius)],
        );
        self.body.push_str("/>\n");
    }

    /// Lines of text, the first on the baseline `y`; nothing when all are empty.
    pub fn text(&mut self, x: f64, y: f64, kind: Type<'_>, lines: &[String]) {
        if lines.iter().all(String::is_empty) {
            return;
        }
        let mut texts = vec![("class", kind.class), ("fill", kind.fill)];
        match kind.anchor {
            Anchor::Start => {}
            Anchor::Middle => texts.push(("text-anchor", "middle")),
            Anchor::End => texts.push(("text-anchor", "end")),
        }
        if kind.bold {
            texts.push(("font-weight", "700"));
        }
        if let Some(colour) = kind.halo {
            texts.extend([("stroke", colour), ("stroke-width", "6")]);
            texts.extend([("stroke-linejoin", "round"), ("paint-order", "stroke")]);
        }
        self.element(
            "text",
            &texts,
            &[("font-size", kind.size), ("x", x), ("y", y)],
        );
        self.body.push('>');
        if let [line] = lines {
            self.body.push_str(&escape::text(line));
        } else {
            for (at, line) in lines.iter().enumerate() {
                let y = y + many(at) * Theme::leading(kind.size);
                self.element("tspan", &[], &[("x", x), ("y", y)]);
                self.body.push('>');
                self.body.push_str(&escape::text(line));
                // A copied label keeps its spaces; text that hangs from its end would be pushed off by them.
                if kind.anchor == Anchor::Start && at + 1 < lines.len() {
                    self.body.push(' ');
                }
                self.body.push_str("</tspan>");
            }
        }
        self.body.push_str("</text>\n");
    }

    /// Lines of text whose block is centred on the height `middle`.
    pub fn text_around(&mut self, x: f64, middle: f64, kind: Type<'_>, lines: &[String]) {
        let rest = many(lines.len().saturating_sub(1)) * Theme::leading(kind.size);
        self.text(x, middle - rest / 2.0 + kind.size * 0.36, kind, lines);
    }

    /// Writes an opening tag up to, and without, its end.
    fn element(&mut self, tag: &str, texts: &[(&str, &str)], lengths: &[(&str, f64)]) {
        self.body.push('<');
        self.body.push_str(tag);
        for (name, value) in texts {
            self.attribute(name, &escape::attribute(value));
        }
        for (name, value) in lengths {
            self.attribute(name, &coordinate(*value));
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.body.push_str(part);
        }
    }

    /// The whole picture.
    pub fn finish(self, head: &Head<'_>, theme: &Theme) -> String {
        let Self { definitions, body } = self;
        let id = escape::id(head.id);
        let (width, height) = (coordinate(head.width), coordinate(head.height));
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure figure-{kind}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" font-family=\"{font}\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{desc}</desc>\n",
            kind = head.kind,
            font = FONT_FAMILY,
            title = escape::text(head.title),
            desc = escape::text(head.desc),
        );
        if !definitions.is_empty() {
            out.push_str("<defs>");
            out.push_str(&definitions);
            out.push_str("</defs>\n");
        }
        let ground = format!(
            "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
            theme.ground
        );
        out.push_str(&ground);
        out.push_str(&body);
        out.push_str("</svg>\n");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head<'a>(title: &'a str, desc: &'a str) -> Head<'a> {
        Head {
            id: "a\" b",
            kind: "bars",
            title,
            desc,
            width: 1000.0,
            height: 50.0,
        }
    }

    #[test]
    fn a_hostile_head_stays_text() {
        let svg = Canvas::default().finish(&head("<script>\0", "a & b"), &Theme::page());
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let root = parsed.root_element();
        let title = root
            .children()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")))
            .unwrap();
        assert_eq!(title.text(), Some("<script>"));
        assert_eq!(root.attribute("aria-labelledby"), title.attribute("id"));
        assert!(!title.attribute("id").unwrap().contains(' '));
    }

    #[test]
    fn several_lines_keep_their_spaces_when_copied() {
        let mut canvas = Canvas::default();
        canvas.text(
            0.0,
            10.0,
            Type::new("label", 10.0, "#000000"),
            &["un".to_owned(), "deux".to_owned()],
        );
        let svg = canvas.finish(&head("", ""), &Theme::page());
        assert!(svg.contains(">un </tspan>") && svg.contains(">deux</tspan>"));
        assert!(svg.contains("y=\"22.20\""));
    }

    #[test]
    fn an_empty_text_draws_nothing() {
        let mut canvas = Canvas::default();
        canvas.text(
            0.0,
            10.0,
            Type::new("label", 10.0, "#000000"),
            &[String::new()],
        );
        assert!(
            !canvas
                .finish(&head("", ""), &Theme::page())
                .contains("<text")
        );
    }
}
