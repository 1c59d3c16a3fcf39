//! Questions as blocks of lines: from the remarks that stand right above `[[question]]` to the next section.

use std::ops::Range;

use super::Unedited;
use crate::id::QuestionKey;
use crate::script::Script;
use crate::script::read::read;

/// The question one place up or down.
pub fn moved(source: &str, question: &QuestionKey, up: bool) -> Result<String, Unedited> {
    let script = read(source).map_err(|_| Unedited::Unusual)?;
    let at = place(&script, question)?;
    let first = if up {
        at.checked_sub(1).ok_or(Unedited::Nowhere)?
    } else {
        at
    };
    let blocks = blocks(source, &script)?;
    let (Some(one), Some(two)) = (blocks.get(first), blocks.get(first + 1)) else {
        return Err(Unedited::Nowhere);
    };
    // What stands between them, a section say, stays where it is.
    let part = |range: Range<usize>| source.get(range).ok_or(Unedited::Unusual);
    let text = [
        part(0..one.start)?,
        &ended(part(two.clone())?),
        part(one.end..two.start)?,
        part(one.clone())?,
        part(two.end..source.len())?,
    ]
    .concat();
    let mut wanted = script.clone();
    wanted.questions.swap(first, first + 1);
    held(text, &wanted)
}

/// The script without the question; the last one stays.
pub fn removed(source: &str, question: &QuestionKey) -> Result<String, Unedited> {
    let script = read(source).map_err(|_| Unedited::Unusual)?;
    let at = place(&script, question)?;
    if script.questions.len() < 2 {
        return Err(Unedited::Nowhere);
    }
    let blocks = blocks(source, &script)?;
    let block = blocks.get(at).ok_or(Unedited::Unusual)?;
    let mut text = source.to_owned();
    text.replace_range(block.clone(), "");
    let mut wanted = script.clone();
    wanted.questions.remove(at);
    wanted.guide.forget(question);
    held(text, &wanted)
}

pub(super) fn place(script: &Script, question: &QuestionKey) -> Result<usize, Unedited> {
    let found = script.questions.iter().position(|one| one.key == *question);
    found.ok_or(Unedited::NoQuestion)
}

/// The text, if it reads as what was meant.
pub(super) fn held(text: String, wanted: &Script) -> Result<String, Unedited> {
    match read(&text) {
        Ok(script) if script == *wanted => Ok(text),
        _ => Err(Unedited::Unusual),
    }
}

/// A block that ends with its line, also where the file does not.
pub(super) fn ended(block: &str) -> String {
    let mut block = block.to_owned();
    if !block.ends_with('\n') {
        block.push('\n');
    }
    block
}

/// The lines of each question, in order.
pub(super) fn blocks(source: &str, script: &Script) -> Result<Vec<Range<usize>>, Unedited> {
    let headers = headers(source);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (at, (start, name)) in headers.iter().enumerate() {
        if name != "question" {
            continue;
        }
        let rest = headers.get(at + 1..).unwrap_or_default();
        let end = rest
            .iter()
            .find(|(_, name)| !name.starts_with("question."))
            .map_or(source.len(), |(end, _)| *end);
        blocks.push(*start..end);
    }
    if blocks.len() == script.questions.len() {
        Ok(blocks)
    } else {
        Err(Unedited::Unusual)
    }
}

/// Where each question begins, remarks right above it included.
pub(in crate::script) fn heads(source: &str) -> impl Iterator<Item = usize> {
    let all = headers(source).into_iter();
    all.filter_map(|(at, name)| (name == "question").then_some(at))
}

/// Where each section begins, remarks right above it included, and its name. A line in a text over several lines that
/// looks like one is found out by what the changed script reads as.
fn headers(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut at, mut remarks) = (0, None);
    for line in source.split_inclusive('\n') {
        let written = line.trim();
        if let Some(name) = section(written) {
            found.push((remarks.unwrap_or(at), name));
            remarks = None;
        } else if written.starts_with('#') {
            remarks = remarks.or(Some(at));
        } else {
            remarks = None;
        }
        at += line.len();
    }
    found
}

/// The name of the section that a line begins, if it begins one.
fn section(line: &str) -> Option<String> {
    let inside = line.strip_prefix('[')?;
    let inside = inside.strip_prefix('[').unwrap_or(inside);
    let (name, rest) = inside.split_once(']')?;
    let rest = rest.strip_prefix(']').unwrap_or(rest).trim_start();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
    let ends = rest.is_empty() || rest.starts_with('#');
    (ends && !name.is_empty() && name.chars().all(is_name)).then(|| name.replace(' ', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");

    fn keys(source: &str) -> Vec<String> {
        let script = read(source).unwrap();
        script
            .questions
            .iter()
            .map(|one| one.key.to_string())
            .collect()
    }

    fn key(name: &str) -> QuestionKey {
        QuestionKey::new(name).unwrap()
    }

    #[test]
    fn a_question_moves_with_all_its_lines_and_back() {
        let before = keys(ATELIER);
        for at in 1..before.len() {
            let up = moved(ATELIER, &key(&before[at]), true).unwrap();
            let mut wanted = before.clone();
            wanted.swap(at - 1, at);
            assert_eq!(keys(&up), wanted);
            let mut lines: Vec<_> = up.lines().collect();
            let mut known: Vec<_> = ATELIER.lines().collect();
            lines.sort_unstable();
            known.sort_unstable();
            assert_eq!(lines, known, "no line is lost");
            let back = moved(&up, &key(&before[at]), false).unwrap();
            assert_eq!(read(&back).unwrap(), read(ATELIER).unwrap());
        }
    }

    #[test]
    fn ends_and_strangers_are_told() {
        let all = keys(ATELIER);
        let (first, last) = (key(&all[0]), key(all.last().unwrap()));
        assert_eq!(moved(ATELIER, &first, true), Err(Unedited::Nowhere));
        assert_eq!(moved(ATELIER, &last, false), Err(Unedited::Nowhere));
        let gone = key("jamais-vue");
        assert_eq!(moved(ATELIER, &gone, true), Err(Unedited::NoQuestion));
        assert_eq!(removed(ATELIER, &gone), Err(Unedited::NoQuestion));
    }

    #[test]
    fn all_but_the_last_can_be_taken_out_one_by_one() {
        let mut text = ATELIER.to_owned();
        while keys(&text).len() > 1 {
            let all = keys(&text);
            text = removed(&text, &key(&all[all.len() / 2])).unwrap();
            assert_eq!(keys(&text).len(), all.len() - 1);
        }
        let last = key(&keys(&text)[0]);
        assert_eq!(removed(&text, &last), Err(Unedited::Nowhere));
    }

    #[test]
    fn what_only_looks_like_a_section_is_found_out() {
        let source = "[atelier]\ntitre = \"A\"\ndate = 2024-02-29\norganisateur = \"C\"\n\
            [[question]]\ncle = \"a\"\ntype = \"texte\"\ntexte = \"?\"\nnote = \"\"\"\n[[question]]\n\"\"\"\n\
            [[question]]\ncle = \"b\"\ntype = \"texte\"\ntexte = \"?\"\n";
        assert_eq!(keys(source), ["a", "b"]);
        assert_eq!(moved(source, &key("b"), true), Err(Unedited::Unusual));
        assert_eq!(removed(source, &key("a")), Err(Unedited::Unusual));
    }
}
