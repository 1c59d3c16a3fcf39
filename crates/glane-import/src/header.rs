//! The heading: which column is which, and what stands between cells.

use glane_core::script::read::plain;

use crate::messages::shorten;
use crate::place::Places;
use crate::rows::{Cell, Rows};
use crate::{FileFault, Refusal};

/// The columns of a long CSV, by name; in a file they stand in any order.
pub const COLUMNS: [&str; 5] = ["participant", "groupe", "source", "question", "reponse"];

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// A heading that was read.
pub(crate) struct Header {
    pub separator: char,
    pub columns: Columns,
    pub warnings: Vec<Refusal>,
    /// Where the rows begin.
    pub end: usize,
}

/// Where each column of a file stands in a row, and how many cells a row has.
pub(crate) struct Columns {
    at: Vec<Option<usize>>,
    pub count: usize,
}

impl Columns {
    /// The cell of a column, by its place among those that were asked for, if the file has it.
    pub(crate) fn cell<'r, 't>(
        &self,
        cells: &'r [Cell<'t>],
        column: usize,
    ) -> Option<&'r Cell<'t>> {
        cells.get(self.at.get(column).copied().flatten()?)
    }
}

/// Reads the heading. The separator is the one with which most columns are known.
///
/// `names` are the columns a file may have, `needed` says of each whether it must.
pub(crate) fn read(
    text: &str,
    names: &[&str],
    needed: impl Fn(&str) -> bool,
    places: &Places,
) -> Result<Header, FileFault> {
    let mut best: Option<(usize, char, Vec<Cell<'_>>, usize)> = None;
    for separator in SEPARATORS {
        let mut rows = Rows::after(text, separator, 0);
        let Some(cells) = rows.next().and_then(|row| row.cells.ok()) else {
            continue;
        };
        let known = cells
            .iter()
            .filter(|cell| column_of(cell, names).is_some())
            .count();
        if known > best.as_ref().map_or(0, |(most, ..)| *most) {
            best = Some((known, separator, cells, rows.position()));
        }
    }
    let Some((_, separator, cells, end)) = best else {
        return Err(unread(text));
    };
    let mut at = vec![None; names.len()];
    let mut warnings = Vec::new();
    let row = text.get(..end).unwrap_or("");
    for (index, cell) in cells.iter().enumerate() {
        let (line, column) = places.line_column(text, cell.at);
        let told = vec![("column", shorten(&cell.text, 40))];
        match column_of(cell, names).and_then(|found| at.get_mut(found)) {
            Some(Some(_)) => {
                return Err(FileFault {
                    line,
                    column,
                    key: "import-duplicate-column",
                    args: told,
                });
            }
            Some(free) => *free = Some(index),
            None if cell.text.trim().is_empty() => {}
            None => warnings.push(Refusal {
                line,
                column,
                field: "",
                key: "import-unknown-column",
                args: told,
                row: shorten(row, crate::table::ROW_SHOWN),
            }),
        }
    }
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .zip(&at)
        .filter(|(column, found)| found.is_none() && needed(column))
        .map(|(column, _)| column)
        .collect();
    if missing.is_empty() {
        return Ok(Header {
            separator,
            columns: Columns {
                at,
                count: cells.len(),
            },
            warnings,
            end,
        });
    }
    if is_script(text) {
        return Err(unread(text));
    }
    let line = cells.first().map_or(1, |cell| places.line(cell.at));
    let (key, arg) = match missing.as_slice() {
        [_] => ("import-missing-column", "column"),
        _ => ("import-missing-columns", "columns"),
    };
    Err(FileFault {
        line,
        column: 1,
        key,
        args: vec![(arg, missing.join(", "))],
    })
}

/// A file whose first line names no column.
fn unread(text: &str) -> FileFault {
    let key = if is_script(text) {
        "import-is-script"
    } else {
        "import-no-header"
    };
    FileFault::at_start(key, vec![])
}

/// Whether it is a script, handed in where answers are expected.
fn is_script(text: &str) -> bool {
    text.lines()
        .any(|line| matches!(line.trim(), "[atelier]" | "[[question]]"))
}

/// Which column a cell names, accents and case aside.
fn column_of(cell: &Cell<'_>, names: &[&str]) -> Option<usize> {
    // The longest name is far shorter: a first line that is an essay is not worth folding.
    let name = (cell.text.len() <= 200).then(|| plain(&cell.text))?;
    names.iter().position(|column| *column == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::properties::script;

    fn read(text: &str) -> Result<Header, FileFault> {
        let grouped = !script().groups.is_empty();
        super::read(
            text,
            &COLUMNS,
            |column| column != "groupe" || grouped,
            &Places::of(text),
        )
    }

    fn fault(text: &str) -> (&'static str, usize, usize) {
        let fault = read(text).err().unwrap();
        (fault.key, fault.line, fault.column)
    }

    #[test]
    fn columns_go_by_name_whatever_the_separator() {
        let text = "\r\n\"Réponse\";QUESTION; source ;Groupe;Participant;\r\nx";
        let header = read(text).unwrap();
        assert_eq!((header.separator, header.columns.count), (';', 6));
        assert_eq!(
            header.columns.at,
            [Some(4), Some(3), Some(2), Some(1), Some(0)]
        );
        assert!(header.warnings.is_empty());
        assert_eq!(&text[header.end..], "x");
    }

    #[test]
    fn columns_that_mean_nothing_are_a_warning() {
        let text = "participant,groupe,âge,source,question,reponse\n";
        let header = read(text).unwrap();
        let warned: Vec<_> = header
            .warnings
            .iter()
            .map(|w| (w.key, w.line, w.column))
            .collect();
        assert_eq!(warned, [("import-unknown-column", 1, 20)]);
    }

    #[test]
    fn a_heading_that_names_too_little_or_too_much_is_no_heading() {
        assert_eq!(
            fault("p01,Groupe 1,papier,canaux,Facebook\n"),
            ("import-no-header", 1, 1)
        );
        assert_eq!(
            fault("\nparticipant\tsource\tquestion\treponse"),
            ("import-missing-column", 2, 1)
        );
        assert_eq!(
            fault("\nparticipant\tsource\treponse"),
            ("import-missing-columns", 2, 1)
        );
        for script in [
            "# participant, question\n[atelier]\nnom = \"a\"",
            "[atelier]\r\n[[question]]\r\n",
        ] {
            assert_eq!(fault(script), ("import-is-script", 1, 1));
        }
        assert_eq!(
            fault("participant,groupe,source,question,reponse,Réponse"),
            ("import-duplicate-column", 1, 44)
        );
    }
}
