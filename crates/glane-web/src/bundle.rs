//! Several modules of the page's script as one file, without their comments: a phone asks once, and loads less.
//!
//! Each module becomes a block of its own, `const $name = (() => { … return { what it exports }; })();`, and takes what
//! it imports from the blocks before it. It knows the way our own files are written and no other: an import on a line
//! of its own, `export` at the start of a line, a comment on lines of its own or a cast `/** … */` within one.

use std::fmt::Write as _;

/// Joins modules given by name and text, each after those that it imports.
pub(crate) fn bundle(modules: &[(&str, &str)]) -> String {
    let mut all = String::new();
    for (name, text) in modules {
        // Writing to a string cannot fail.
        let _ = write!(all, "const ${name}=(()=>{{\n{}}})();\n", module(text));
    }
    all
}

fn module(text: &str) -> String {
    let mut body = String::new();
    let mut exports = Vec::new();
    for line in without_comments(text).lines() {
        let line = line.trim();
        if let Some(import) = line.strip_prefix("import ") {
            let (names, from) = import.split_once(" from ").unwrap_or((import, ""));
            let file = from.trim_matches(['"', ';', '.', '/']);
            let from = file.strip_suffix(".js").unwrap_or(file);
            let _ = writeln!(body, "const {}=${from};", names.replace(" as ", ": "));
        } else if let Some(rest) = line.strip_prefix("export ") {
            exports.extend(name(rest));
            let _ = writeln!(body, "{rest}");
        } else if !line.is_empty() {
            let _ = writeln!(body, "{line}");
        }
    }
    let _ = writeln!(body, "return {{{}}};", exports.join(","));
    body
}

/// What a declaration declares: `async function follow(…`, `class Outbox {`, `const x = …`.
fn name(declaration: &str) -> Option<String> {
    let mut words = declaration.split([' ', '(', '=', ';']);
    words.find(|word| matches!(*word, "function" | "class" | "const" | "let"))?;
    words.next().map(str::to_owned)
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/**") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_become_blocks_that_know_what_they_import() {
        let one = "// @ts-check\n/** A type. */\nconst at = 1;\nexport function f() {\n  return at; // kept\n}\nexport class C {}\n";
        let two = "import { f, C as D } from \"./one.js\";\n/**\n * @param x\n */\nconst y = /** @type {any} */ (f());\n";
        assert_eq!(
            bundle(&[("one", one), ("two", two)]),
            "const $one=(()=>{\nconst at = 1;\nfunction f() {\nreturn at; // kept\n}\nclass C {}\nreturn {f,C};\n})();\n\
             const $two=(()=>{\nconst { f, C: D }=$one;\nconst y =  (f());\nreturn {};\n})();\n"
        );
    }
}
