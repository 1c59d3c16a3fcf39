//! `--lexicon FILE`: the names of a place, one a line; its other writings after `=`, parted by commas.

use std::path::Path;
use std::sync::Arc;

use glane_text::local::Local;

use crate::fail::Fail;

pub fn read(path: Option<&Path>) -> anyhow::Result<Arc<Local>> {
    let Some(path) = path else {
        return Ok(Arc::default());
    };
    let bytes = std::fs::read(path).map_err(|error| Fail::unreadable(path, &error))?;
    Ok(Arc::new(local(&super::utf8(bytes)?)))
}

/// The names of a text. A line that begins with `#` is a remark.
fn local(text: &str) -> Local {
    let lines = text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    Local::of(lines.map(|line| {
        let (name, aliases) = line.split_once('=').unwrap_or((line, ""));
        let aliases = aliases
            .split(',')
            .map(str::trim)
            .filter(|alias| !alias.is_empty());
        (name.trim(), aliases)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_their_other_writings_are_read_line_by_line() {
        let read = local("# le quartier\n\nMaison des Lilas = MDL, les lilas\nLa Fabrique\n");
        assert_eq!(
            read,
            Local::of([
                ("Maison des Lilas", vec!["MDL", "les lilas"]),
                ("La Fabrique", vec![])
            ])
        );
        assert!(local("\u{FEFF}").is_empty());
    }
}
