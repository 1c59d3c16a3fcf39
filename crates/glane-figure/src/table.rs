//! The table that tells what a picture shows.

use crate::escape;

/// A picture's twin in words and figures: texts already localised.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows; read first by a screen reader.
    pub caption: String,
    /// One text a column.
    pub head: Vec<String>,
    /// The first cell of a row names it.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table as escaped HTML: a caption, `scope` on every heading, rows filled up with empty cells
    /// to the same length.
    pub fn to_html(&self) -> String {
        let columns = self
            .rows
            .iter()
            .map(Vec::len)
            .chain([self.head.len()])
            .max()
            .unwrap_or(0);
        let mut out = String::from("<table class=\"figure-table\">\n<caption>");
        out.push_str(&escape::text(&self.caption));
        out.push_str("</caption>\n<thead>\n<tr>");
        for at in 0..columns {
            // A heading without text would be read as an empty heading: a plain cell is silent.
            match self.head.get(at) {
                Some(text) if !text.is_empty() => cell(&mut out, "th", " scope=\"col\"", text),
                _ => cell(&mut out, "td", "", ""),
            }
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &self.rows {
            out.push_str("<tr>");
            for at in 0..columns {
                let text = row.get(at).map_or("", String::as_str);
                if at == 0 {
                    cell(&mut out, "th", " scope=\"row\"", text);
                } else {
                    cell(&mut out, "td", "", text);
                }
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
        out
    }
}

fn cell(out: &mut String, tag: &str, scope: &str, text: &str) {
    out.push('<');
    out.push_str(tag);
    out.push_str(scope);
    out.push('>');
    out.push_str(&escape::text(text));
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(row: &[&str]) -> Vec<String> {
        row.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn headings_have_their_scope_and_text_is_escaped() {
        let table = Table {
            caption: "Canaux <tous>".to_owned(),
            head: texts(&["Canal", "Réponses"]),
            rows: vec![texts(&["R&D", "12"])],
        };
        let html = table.to_html();
        assert!(html.contains("<caption>Canaux &lt;tous&gt;</caption>"));
        assert!(html.contains("<th scope=\"col\">Canal</th><th scope=\"col\">Réponses</th>"));
        assert!(html.contains("<tr><th scope=\"row\">R&amp;D</th><td>12</td></tr>"));
    }

    #[test]
    fn ragged_rows_are_filled_up() {
        let table = Table {
            caption: String::new(),
            head: texts(&["a"]),
            rows: vec![texts(&["x", "1", "2"]), texts(&["y"]), vec![]],
        };
        let html = table.to_html();
        assert_eq!(
            html.matches("<td>").count() + html.matches("<th ").count(),
            12
        );
        assert!(html.contains("<tr><th scope=\"row\">y</th><td></td><td></td></tr>"));
    }
}
