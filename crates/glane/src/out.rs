//! The single place that prints.
//!
//! Results go to stdout, what accompanies them to stderr. Nobody reading any more (`glane … | head`)
//! is no failure of the command, so a closed pipe is met with silence.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

/// A line of the result, on stdout.
pub fn say(line: &str) {
    put(&mut io::stdout().lock(), line);
}

/// A line beside the result, on stderr.
pub fn note(line: &str) {
    put(&mut io::stderr().lock(), line);
}

/// Text as it is, on stdout, with no line added.
pub fn raw(bytes: &[u8]) {
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(bytes).and_then(|()| stdout.flush());
}

/// A JSON document on one line, on stdout.
pub fn json_line(document: &impl Serialize) -> serde_json::Result<()> {
    say(&serde_json::to_string(document)?);
    Ok(())
}

/// A JSON document a person can read too, on stdout.
pub fn json(document: &impl Serialize) -> serde_json::Result<()> {
    say(&serde_json::to_string_pretty(document)?);
    Ok(())
}

/// Whether stdout is a terminal, which understands colours.
pub fn on_terminal() -> bool {
    io::stdout().is_terminal()
}

/// A line on stderr that the next one writes over; an empty one takes it away.
pub fn over(line: &str) {
    let mut stderr = io::stderr().lock();
    let _ = write!(stderr, "\r\x1b[K{line}").and_then(|()| stderr.flush());
}

/// Whether stderr is a terminal: a line there can be written over.
pub fn notes_on_terminal() -> bool {
    io::stderr().is_terminal()
}

fn put(stream: &mut impl Write, line: &str) {
    let _ = writeln!(stream, "{line}").and_then(|()| stream.flush());
}
