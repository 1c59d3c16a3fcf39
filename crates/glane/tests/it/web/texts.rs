//! No visible text outside the locale files: none in a template, none in a page's script or style.

use std::path::{Path, PathBuf};

/// Attributes whose value people read or hear.
const READ: [&str; 5] = ["title", "alt", "aria-label", "placeholder", "label"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
        {
            found.push(path);
        }
    }
    found
}

/// Takes out everything between two marks.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let mut kept = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        kept.push(' ');
        kept.push_str(piece.split_once(end).map_or("", |(_, rest)| rest));
    }
    kept
}

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// What a template says by itself.
fn said_by_template(template: &str) -> Vec<String> {
    let bare = [
        ("{#", "#}"),
        ("{{", "}}"),
        ("{%", "%}"),
        ("<!--", "-->"),
        ("<style", "</style>"),
    ];
    let bare = bare
        .into_iter()
        .fold(template.to_owned(), |text, (start, end)| {
            without(&text, start, end)
        });
    let mut said = Vec::new();
    for piece in bare.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        for name in READ {
            let values = glane_testkit::page::attributes(&format!(" {tag}"), name);
            said.extend(values.into_iter().filter(|value| has_letter(value)));
        }
        let (_, in_tag) = handed(tag);
        let (text, in_block) = handed(text);
        let values = in_tag.into_iter().chain(in_block);
        said.extend(values.filter(|value| is_for_people(value)));
        // Escapes (`&amp;`) are letters to a machine only.
        let shown = without(&text, "&", ";");
        if has_letter(&shown) {
            said.push(shown.trim().to_owned());
        }
    }
    said
}

/// What is left of a piece of page without its `data-` attributes (a block of them may stand outside its
/// tag), and their values: what a page's script is handed, perhaps to say it.
fn handed(piece: &str) -> (String, Vec<String>) {
    let mut pieces = piece.split(" data-");
    let mut left = pieces.next().unwrap_or("").to_owned();
    let mut values = Vec::new();
    for attribute in pieces {
        let mut parts = attribute.splitn(3, '"');
        let (_, value) = (parts.next(), parts.next());
        values.extend(value.map(str::to_owned));
        left.push_str(parts.next().unwrap_or(""));
    }
    (left, values)
}

/// The string literals of a script, comments and selectors aside, that look like words for people: two
/// words in a row, a capital, or a letter with an accent.
fn said_by_script(script: &str) -> Vec<String> {
    let mut said = Vec::new();
    let mut chars = script.chars().peekable();
    let mut before = String::new();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().find(|c| *c == '\n');
            }
            '/' if chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            '"' | '\'' | '`' => {
                let mut literal = String::new();
                while let Some(inner) = chars.next() {
                    if inner == c {
                        break;
                    }
                    literal.push(inner);
                    if inner == '\\' {
                        literal.extend(chars.next());
                    }
                }
                if !before.trim_end().ends_with("className =") && is_for_people(&literal) {
                    said.push(literal);
                }
            }
            _ => {}
        }
        before.push(c);
    }
    said
}

fn is_for_people(literal: &str) -> bool {
    let word = |part: &str| {
        part.chars().count() > 1 && part.chars().all(|c| c.is_alphabetic() || c == '’')
    };
    let parts: Vec<&str> = literal.split(' ').collect();
    let sentence = parts.windows(2).any(|pair| word(pair[0]) && word(pair[1]));
    let mut chars = literal.chars();
    let capital = chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(char::is_lowercase);
    sentence || capital || literal.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

/// What a style sheet puts on the page.
fn said_by_style(style: &str) -> Vec<String> {
    let values = style
        .split("content:")
        .skip(1)
        .filter_map(|rest| rest.split(['}', ';']).next());
    values
        .filter(|value| value.starts_with(['"', '\'']) && has_letter(value))
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_file_of_a_page_speaks_for_itself() {
    let mut looked = 0;
    let mut said = Vec::new();
    for (folder, endings, of) in [
        (
            "glane-web/templates",
            &["html"][..],
            said_by_template as fn(&str) -> Vec<String>,
        ),
        ("glane-report/templates", &["html"], said_by_template),
        ("glane-web/assets", &["js"], said_by_script),
        ("glane-web/assets", &["css"], said_by_style),
        ("glane-report/assets", &["css"], said_by_style),
    ] {
        let files = files(&root().join(folder), endings);
        assert!(!files.is_empty(), "nothing in {folder}");
        for file in files {
            let text = std::fs::read_to_string(&file).unwrap();
            looked += 1;
            said.extend(
                of(&text)
                    .into_iter()
                    .map(|words| format!("{}: {words}", file.display())),
            );
        }
    }
    assert!(looked > 25, "{looked} files");
    assert!(
        said.is_empty(),
        "not in the locale files:\n{}",
        said.join("\n")
    );
}

#[test]
fn a_text_that_is_added_is_found() {
    assert_eq!(
        said_by_template("<p class=\"x\">{{ t.text(\"a-b\") }} – {% if x %}Bonjour{% endif %}</p>"),
        ["–  Bonjour"]
    );
    assert_eq!(
        said_by_template("<img alt=\"{{ a }}\" title=\"Un titre\">"),
        ["Un titre"]
    );
    assert_eq!(
        said_by_template("<input name=\"nom\" placeholder=\"Nom\" aria-label=\"{{ x }}\">"),
        ["Nom"]
    );
    assert_eq!(
        said_by_template("<body data-offline=\"Hors ligne\" data-key=\"{{ key }}\">"),
        ["Hors ligne"]
    );
    assert_eq!(
        said_by_template(
            "{% block body %} data-stream=\"/animer/{{ slug }}/direct\"{% endblock %}"
        ),
        [""; 0]
    );
    assert_eq!(
        said_by_template("<title>{{ t }}</title><style>p{color:red}</style>&nbsp;·"),
        [""; 0]
    );
    assert_eq!(
        said_by_script("say(\"Réessayer\"); // « non »\nf(`pas de chance`)"),
        ["Réessayer", "pas de chance"]
    );
    assert_eq!(
        said_by_script("/* Un mot */ q(\".told, .saved\"); x = 'Envoyer'"),
        ["Envoyer"]
    );
    assert_eq!(
        said_by_script("told.className = \"told error typed\"; y(\"button, summary\", \"POST\")"),
        [""; 0]
    );
    assert_eq!(
        said_by_style("a{content:\"✓ \"/\"\"}b{content:\"Fermé\"}"),
        ["\"Fermé\""]
    );
}
