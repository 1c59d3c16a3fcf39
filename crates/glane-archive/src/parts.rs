//! The files inside an archive: their names, and JSON whose lines a person can find.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::refusal::Refusal;

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SIGNATURE: &str = "signature.json";
pub(crate) const SCRIPT: &str = "script.toml";
pub(crate) const PEOPLE: &str = "people.json";
pub(crate) const ANSWERS: &str = "answers.json";
pub(crate) const IDEAS: &str = "ideas.json";
pub(crate) const DECISIONS: &str = "decisions.json";
pub(crate) const FIGURES: &str = "figures.json";

/// The most that one archive unpacks to: a room of 5 000 people with all it wrote is a tenth of it.
pub(crate) const MOST: u64 = 256 << 20;

/// A list, one entry a line.
pub(crate) fn lines<T: Serialize>(all: &[T]) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = b"[".to_vec();
    for (at, one) in all.iter().enumerate() {
        out.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut out, one)?;
    }
    out.extend_from_slice(b"\n]\n");
    Ok(out)
}

/// One value over several lines.
pub(crate) fn pretty<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = serde_json::to_vec_pretty(value)?;
    out.push(b'\n');
    Ok(out)
}

/// What a file holds, or the line where it does not.
pub(crate) fn parsed<T: DeserializeOwned>(name: &str, bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|error| Refusal::Json {
        file: name.to_owned(),
        line: error.line(),
        column: error.column(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_an_entry_a_line_and_a_fault_says_which() {
        let made = lines(&[1, 2, 3]).unwrap();
        assert_eq!(made, b"[\n1,\n2,\n3\n]\n");
        assert_eq!(lines::<u8>(&[]).unwrap(), b"[\n]\n");
        assert_eq!(parsed::<Vec<u8>>("n.json", &made), Ok(vec![1, 2, 3]));
        let broken = b"[\n1,\nx,\n3\n]\n";
        let Err(Refusal::Json { file, line, .. }) = parsed::<Vec<u8>>("n.json", broken) else {
            panic!("read")
        };
        assert_eq!((file.as_str(), line), ("n.json", 3));
    }
}
