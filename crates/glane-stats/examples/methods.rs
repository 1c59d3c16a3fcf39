//! Writes the manual pages of the methods from the doc comments of their files: one page a method and an index.
//! Run by `scripts/methods`.
//!
//! A method is a file in a folder of `src` that has a `pub fn`, or a documented item with the headings. The
//! comment of that item has all of [`HEADINGS`], in their order, or nothing is written.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const HEADINGS: [&str; 5] = ["Formula", "Source", "Misleads", "Example", "En clair"];

const ABOUT: &str = "# Les méthodes\n\nÉcrit par `scripts/methods` à partir des commentaires de \
`crates/glane-stats/src` : on ne modifie pas ces pages à la main. Chaque page dit à quoi répond la méthode, sa \
formule, sa source, quand elle trompe, un exemple, et la même chose en clair.\n";

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (check, folders) = match arguments.as_slice() {
        [flag, folders @ ..] if flag == "--check" => (true, folders),
        folders => (false, folders),
    };
    let [source, target] = folders else {
        return Err("two folders: SOURCE TARGET".into());
    };
    let pages = pages(Path::new(source))?;
    if check {
        held(Path::new(target), &pages)
    } else {
        written(Path::new(target), &pages)
    }
}

/// One method's manual.
struct Manual {
    title: String,
    answers: String,
    text: String,
}

/// Every page by its place in the target folder.
fn pages(source: &Path) -> Outcome<BTreeMap<PathBuf, String>> {
    let mut pages = BTreeMap::new();
    let mut index = ABOUT.to_owned();
    for folder in children(source)?.into_iter().filter(|path| path.is_dir()) {
        let group = file_name(&folder)?;
        let mut lines = String::new();
        for file in files(&folder)? {
            let text = fs::read_to_string(&file)?;
            let Some(manual) =
                manual(&text).map_err(|wrong| format!("{}: {wrong}", file.display()))?
            else {
                continue;
            };
            let inside = file.strip_prefix(&folder)?;
            // A method whose helpers are in a folder of their own is that folder's `mod.rs`.
            let page = match inside.parent() {
                Some(own) if inside.ends_with("mod.rs") => own.with_extension("md"),
                _ => inside.with_extension("md"),
            };
            let place = Path::new(&group).join(page);
            writeln!(
                lines,
                "- [{}]({}): {}",
                manual.title,
                place.display(),
                manual.answers
            )?;
            let back = "../".repeat(place.components().count() - 1);
            let from = format!("crates/glane-stats/src/{group}/{}", inside.display());
            let page = format!(
                "# {}\n\n{}\n\n---\n\n[Toutes les méthodes]({back}README.md) · Écrit par `scripts/methods` à partir de \
`{from}`.\n",
                manual.title, manual.text
            );
            pages.insert(place, page);
        }
        if !lines.is_empty() {
            let about = fs::read_to_string(folder.join("mod.rs"))?;
            let title =
                first_line(&about).ok_or_else(|| format!("{group}/mod.rs has no first line"))?;
            write!(index, "\n## {title} (`{group}/`)\n\n{lines}")?;
        }
    }
    pages.insert(PathBuf::from("README.md"), index);
    Ok(pages)
}

/// The files below a folder, in the order of their names; the folder's own `mod.rs` is no method.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in children(folder)? {
        if path.is_dir() {
            let module = path.join("mod.rs");
            files.extend(module.exists().then_some(module));
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|is| is == "rs") && !path.ends_with("mod.rs") {
            files.push(path);
        }
    }
    Ok(files)
}

fn children(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> Outcome<String> {
    let name = path.file_name().ok_or("a folder without a name")?;
    Ok(name.to_string_lossy().into_owned())
}

/// What a file says in its first `//!` line, without its point.
fn first_line(text: &str) -> Option<String> {
    let line = text.lines().next()?.strip_prefix("//! ")?;
    Some(line.trim_end_matches('.').to_owned())
}

/// The manual in a file, if the file is a method; what is wrong with it otherwise.
fn manual(text: &str) -> Result<Option<Manual>, String> {
    let mut found = None;
    let mut comment: Vec<&str> = Vec::new();
    let mut method = false;
    for line in text.lines() {
        if let Some(said) = line.strip_prefix("///") {
            comment.push(said.strip_prefix(' ').unwrap_or(said));
            continue;
        }
        if line.starts_with("pub ") {
            method |= line.starts_with("pub fn");
            let is_manual = comment
                .iter()
                .any(|line| *line == "# Formula" || *line == "# En clair");
            if is_manual && found.replace(std::mem::take(&mut comment)).is_some() {
                return Err("two manuals in one file".to_owned());
            }
        }
        // Attributes stand between a comment and its item, on one line or several.
        if !line.starts_with(['#', ' ', ')']) {
            comment.clear();
        }
    }
    let Some(comment) = found else {
        return if method {
            Err("no manual".to_owned())
        } else {
            Ok(None)
        };
    };
    let title = first_line(text).ok_or("no first line")?;
    let parts = parts(&comment);
    let headings: Vec<&str> = parts.iter().skip(1).map(|(heading, _)| *heading).collect();
    if headings != HEADINGS {
        return Err(format!("its headings are {headings:?}"));
    }
    if let Some((heading, _)) = parts
        .iter()
        .find(|(_, lines)| lines.iter().all(|line| line.trim().is_empty()))
    {
        return Err(format!("nothing under « {heading} »"));
    }
    let opening = parts.first().map(|(_, lines)| lines.join(" "));
    let answers = plain(opening.unwrap_or_default().trim());
    let mut page = String::new();
    for (heading, lines) in &parts {
        if !heading.is_empty() {
            page.extend(["\n\n## ", heading, "\n\n"]);
        }
        page.push_str(shown(lines).trim());
    }
    Ok(Some(Manual {
        title,
        answers,
        text: page,
    }))
}

/// A comment cut at its headings; what stands before the first has none.
fn parts<'a>(comment: &[&'a str]) -> Vec<(&'a str, Vec<&'a str>)> {
    let mut parts = vec![("", Vec::new())];
    let mut code = false;
    for &line in comment {
        code ^= line.starts_with("```");
        match line.strip_prefix("# ") {
            Some(heading) if !code => parts.push((heading, Vec::new())),
            _ => parts
                .last_mut()
                .into_iter()
                .for_each(|(_, lines)| lines.push(line)),
        }
    }
    parts
}

/// The lines of a part as a page shows them: an example is Rust, without what only the compiler needs.
fn shown(lines: &[&str]) -> String {
    let mut text = String::new();
    let mut code = false;
    for line in lines {
        if line.starts_with("```") {
            code = !code;
            text.push_str(if code { "```rust" } else { "```" });
        } else if code && (*line == "#" || line.starts_with("# ")) {
            continue;
        } else if code {
            text.push_str(line);
        } else {
            text.push_str(&plain(line));
        }
        text.push('\n');
    }
    text
}

/// Without the links of the code's own documentation: [`Ratio`] is `Ratio`.
fn plain(line: &str) -> String {
    line.replace("[`", "`").replace("`]", "`")
}

fn written(target: &Path, pages: &BTreeMap<PathBuf, String>) -> Outcome<()> {
    if target.exists() {
        fs::remove_dir_all(target)?;
    }
    for (place, text) in pages {
        let path = target.join(place);
        fs::create_dir_all(path.parent().ok_or("a page without a folder")?)?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// Whether the pages there are exactly these.
fn held(target: &Path, pages: &BTreeMap<PathBuf, String>) -> Outcome<()> {
    let mut wrong = Vec::new();
    for (place, text) in pages {
        if fs::read_to_string(target.join(place)).ok().as_ref() != Some(text) {
            wrong.push(place.display().to_string());
        }
    }
    for path in all_files(target)? {
        if !pages.contains_key(path.strip_prefix(target)?) {
            wrong.push(format!(
                "{} (of no method)",
                path.strip_prefix(target)?.display()
            ));
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "not what the sources say, run scripts/methods: {}",
            wrong.join(", ")
        )
        .into())
    }
}

fn all_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.exists() {
        for path in children(folder)? {
            if path.is_dir() {
                files.extend(all_files(&path)?);
            } else {
                files.push(path);
            }
        }
    }
    Ok(files)
}
