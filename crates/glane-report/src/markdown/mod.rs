//! The restitution as Markdown: the page's words in the page's order, to be pasted, kept under versions, or read by a program.
//!
//! A drawing cannot be in it: its description stands in its place, and its figures are in the table that follows. What
//! people typed is text: every sign that Markdown or HTML would read is escaped.

use std::fmt::Write as _;

use crate::document::flow::{self, Block};
use crate::document::{Document, Reacted, Table};

/// The whole file.
pub(crate) fn markdown(doc: &Document) -> String {
    let mut out = String::new();
    for block in flow::blocks(doc) {
        let said = written(block);
        if said.is_empty() {
            continue;
        }
        // Lines of a list follow each other; everything else is apart.
        let entry = matches!(block, Block::Entry(..));
        let apart = if entry && out.lines().last().is_some_and(is_item) {
            ""
        } else {
            "\n"
        };
        if !out.is_empty() {
            out.push_str(apart);
        }
        out.push_str(&said);
        out.push('\n');
    }
    out
}

fn is_item(line: &str) -> bool {
    line.trim_start().starts_with("- ")
}

fn written(block: Block<'_>) -> String {
    match block {
        Block::Title(said) => format!("# {}", escape(said)),
        Block::Heading(level, said, _) => heading(usize::from(level) + 1, said),
        Block::Question(part) => {
            let round = part.round.iter().map(|round| format!(" · {round}"));
            let over = round.fold(part.number.clone(), |over, round| over + &round);
            heading(3, &format!("{over} – {}", part.title))
        }
        Block::Name(said) | Block::Subtitle(said) | Block::Further(said) | Block::Foot(said) => {
            escape(said)
        }
        Block::Sentence(said) | Block::Contents(said) => format!("**{}**", escape(said)),
        Block::Intro(said) | Block::Note(said) => format!("*{}*", escape(said)),
        Block::Facts(facts) => {
            let facts = facts.iter().map(|fact| {
                let (number, of) = (escape(&fact.number), escape(&fact.of));
                format!("**{number}** {of}")
            });
            facts.collect::<Vec<_>>().join(" · ")
        }
        Block::Sample(sample) => {
            let label = sample
                .labelled
                .then(|| format!("**{}** ", escape(&sample.label)));
            format!("> {}{}", label.unwrap_or_default(), escape(&sample.text))
        }
        Block::Entry(level, said, _) => {
            format!("{}- {}", "  ".repeat(usize::from(level) - 1), escape(said))
        }
        Block::Caution(said) => format!("> {}", escape(said)),
        Block::Lesson(n, lesson, proof) => {
            let mut out = format!("{n}. **{}**", escape(&lesson.sentence));
            for quote in &lesson.quotes {
                let _ = write!(out, "\n\n   > {}", escape(quote));
            }
            if let Some(signed) = &lesson.signed {
                let _ = write!(out, "\n\n   *{}*", escape(signed));
            }
            let (evidence, source) = (escape(&proof.evidence), escape(&proof.source));
            let _ = write!(out, "\n\n   {evidence} · {source}");
            if let Some(reaction) = &lesson.reaction {
                reacted(&mut out, reaction);
            }
            out
        }
        Block::Point(n, lesson) => {
            let mut out = format!("{n}. **{}**", escape(&lesson.sentence));
            if let Some(signed) = &lesson.signed {
                let _ = write!(out, "\n\n   *{}*", escape(signed));
            }
            out
        }
        Block::Own(own) => {
            let mut out = String::new();
            if let Some(label) = &own.label {
                let _ = write!(out, "*{}*\n\n", escape(label));
            }
            let _ = write!(out, "{}", escape(&own.sentence));
            if let Some(signed) = &own.signed {
                let _ = write!(out, "\n\n*{}*", escape(signed));
            }
            out
        }
        Block::Figure(figure) => {
            let mut out = format!("*{}*", escape(&figure.title));
            let told = [&figure.description].into_iter();
            for said in told.chain(&figure.more).chain(&figure.note) {
                let _ = write!(out, "\n\n{}", escape(said));
            }
            out
        }
        Block::Table(data, words) => table(data, words),
        Block::Few(few) => {
            let words: Vec<String> = few.words.iter().map(|word| escape(word)).collect();
            format!("**{}**\n\n{}", escape(&few.heading), words.join(" · "))
        }
        Block::Bullets(all) => {
            let all = all.iter().map(|one| format!("- {}", escape(one)));
            all.collect::<Vec<_>>().join("\n")
        }
        Block::Accounting(said, raised) => {
            let raised = raised.map(|raised| format!(" {}", escape(raised)));
            escape(said) + &raised.unwrap_or_default()
        }
    }
}

/// What the room made of a lesson, under it.
fn reacted(out: &mut String, reaction: &Reacted) {
    let _ = write!(out, "\n\n   **{}**", escape(&reaction.counts));
    if let Some(otherwise) = &reaction.otherwise {
        let _ = write!(out, "\n\n   *{}*", escape(otherwise));
    }
    if !reaction.nuances.is_empty() {
        let _ = write!(out, "\n\n   {}", escape(&reaction.heading));
    }
    for nuance in &reaction.nuances {
        let _ = write!(out, "\n\n   > {}", escape(nuance));
    }
    if let Some(withheld) = &reaction.withheld {
        let _ = write!(out, "\n\n   {}", escape(withheld));
    }
}

fn heading(level: usize, said: &str) -> String {
    format!("{} {}", "#".repeat(level), escape(said))
}

/// A caption, then the table; figures stand on the right.
fn table(table: &Table, words: bool) -> String {
    let mut out = format!("*{}*\n\n|", escape(&table.caption));
    for cell in &table.head {
        let _ = write!(out, " {} |", escape(cell));
    }
    out.push_str("\n|");
    for at in 0..table.head.len() {
        out.push_str(if table.is_figures(at, words) {
            " ---: |"
        } else {
            " --- |"
        });
    }
    for row in &table.rows {
        out.push_str("\n|");
        for cell in row {
            let _ = write!(out, " {} |", escape(cell));
        }
    }
    out
}

/// A text on one line that no reader of Markdown takes for anything else.
fn escape(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    let line: Vec<&str> = said.lines().map(str::trim_end).collect();
    for c in line.join(" ").chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    started(&out)
}

/// What would begin a list or a title at the start of a line is no longer one.
fn started(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let ends = if digits > 0 {
        rest.starts_with(['.', ')'])
    } else {
        rest.starts_with(['-', '+', '='])
    };
    if ends {
        format!("{number}\\{rest}")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{atelier, coded, empty, hostile_workshop, made};
    use crate::make::Format;

    fn text(workshop: &(glane_core::script::Script, glane_core::workshop::Snapshot)) -> String {
        String::from_utf8(made(workshop, Format::Markdown)).unwrap()
    }

    #[test]
    fn headings_tables_and_lessons_are_the_documents() {
        for workshop in [atelier(), coded(), empty()] {
            let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
            let text = text(&workshop);
            for level in 1..=4 {
                let of_page = page.matches(&format!("<h{level}")).count();
                let start = format!("{} ", "#".repeat(level));
                let ours = text.lines().filter(|line| line.starts_with(&start)).count();
                assert_eq!(ours, of_page, "{level}");
            }
            let rows = |line: &&str| line.starts_with("| ") && !line.starts_with("| ---");
            let rows = text.lines().filter(rows).count();
            assert_eq!(rows, page.matches("<tr>").count());
            let lessons = text.lines().filter(|line| {
                line.split_once(". **")
                    .is_some_and(|(n, _)| n.parse::<u8>().is_ok())
            });
            assert_eq!(lessons.count(), page.matches("<li data-finding").count());
        }
    }

    #[test]
    fn rows_have_as_many_cells_as_their_header_whatever_people_type() {
        for workshop in [hostile_workshop(), coded()] {
            let text = text(&workshop);
            let cells = |line: &str| line.replace("\\|", "").matches('|').count();
            let lines: Vec<&str> = text.lines().collect();
            let mut tables = 0;
            for table in lines.split(|line| !line.starts_with('|')) {
                if let [head, rest @ ..] = table {
                    assert!(
                        rest.iter().all(|row| cells(row) == cells(head)),
                        "{table:?}"
                    );
                    tables += 1;
                }
            }
            assert!(tables > 8);
            assert!(!text.contains("<script") && !text.contains("<img"));
            assert!(!text.contains("[x]("));
        }
    }

    #[test]
    fn signs_are_no_markup() {
        assert_eq!(escape("a*b_c|d\ne"), "a\\*b\\_c\\|d e");
        assert_eq!(escape("<b>&"), "&lt;b&gt;&amp;");
        assert_eq!(
            ["- x", "+33", "12. x", "12 x", "-3", "1) y"].map(escape),
            ["\\- x", "\\+33", "12\\. x", "12 x", "\\-3", "1\\) y"]
        );
    }
}
