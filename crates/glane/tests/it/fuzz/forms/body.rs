//! Bodies made wrong: in the form that pages send, in parts as files are sent, as JSON, and in none of these.

use glane_testkit::Draw;

use super::super::mutate::{NASTY, below, mutated, once_in, pick};
use super::harvest::Form;

/// What is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// As what it says that it comes.
    pub kind: String,
    /// What comes.
    pub bytes: Vec<u8>,
}

type Fields = Vec<(Vec<u8>, Vec<u8>)>;

const FORM: &str = "application/x-www-form-urlencoded";

/// What forms of any page call things: what one page does not read may be read by another.
const NAMES: [&str; 14] = [
    "act", "base", "question", "round", "attempt", "v", "name", "key", "theme", "file", "text",
    "group", "days", "other",
];

/// What would be sent by somebody who fills a form in.
fn filled(form: &Form, draw: &mut Draw) -> Fields {
    let bytes = |text: &str| text.as_bytes().to_vec();
    let mut fields: Fields = Vec::new();
    for (name, value) in &form.fields {
        let is_empty = value.is_empty();
        let word = *pick(&["Un mot", "3", "2026-02-01", "L'été à Bron", ""], draw);
        fields.push((bytes(name), bytes(if is_empty { word } else { value })));
    }
    let mut names: Vec<&str> = form.choices.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let all: Vec<&str> = form
            .choices
            .iter()
            .filter(|(choice, _)| choice == name)
            .map(|(_, value)| value.as_str())
            .collect();
        for _ in 0..draw.between(1, 3) {
            let value: &&str = pick(&all, draw);
            fields.push((bytes(name), bytes(value)));
        }
    }
    fields
}

fn value(draw: &mut Draw, others: &Fields) -> Vec<u8> {
    match draw.below(10) {
        0 => vec![0xC3, 0x28, 0xFF, 0xFE],
        1 => pick(&NASTY, draw)
            .repeat(1 + below(2000, draw))
            .into_bytes(),
        2 => vec![b'x'; *pick(&[4000, 30_000, 66_000, 140_000], draw)],
        3 if !others.is_empty() => pick(others, draw).1.clone(),
        4 => (0..below(300, draw))
            .map(|_| u8::try_from(draw.below(256)).unwrap())
            .collect(),
        5 => i64::try_from(draw.below(u64::MAX / 2))
            .unwrap()
            .to_string()
            .into_bytes(),
        _ => pick(&NASTY, draw).as_bytes().to_vec(),
    }
}

/// Fields missing, twice, many times, under other names, with other values, in brackets, in another order.
fn wrong(fields: &mut Fields, draw: &mut Draw) {
    let at = below(fields.len(), draw);
    match draw.below(9) {
        0 if !fields.is_empty() => {
            fields.remove(at);
        }
        1 if !fields.is_empty() => {
            let field = fields[at].clone();
            let many = *pick(&[1, 1, 2, 3000], draw);
            fields.extend(std::iter::repeat_n(field, many));
        }
        2 if !fields.is_empty() => {
            let depth = *pick(&[1, 2, 4000], draw);
            let brackets = ["[]", "[a]", "[0]", "."][below(4, draw)].repeat(depth);
            fields[at].0.extend(brackets.bytes());
        }
        3 if !fields.is_empty() => fields[at].0 = pick(&NAMES, draw).as_bytes().to_vec(),
        4 => {
            let name = pick(&NAMES, draw).as_bytes().to_vec();
            let value = value(draw, fields);
            fields.push((name, value));
        }
        5 if fields.len() > 1 => {
            let other = below(fields.len(), draw);
            fields.swap(at, other);
        }
        6 if !fields.is_empty() => {
            let mut value = fields[at].1.clone();
            let end = below(value.len() + 1, draw);
            value.splice(end..end, pick(&NASTY, draw).bytes());
            fields[at].1 = value;
        }
        _ if !fields.is_empty() => fields[at].1 = value(draw, fields),
        _ => {}
    }
}

fn encoded(fields: &Fields) -> Vec<u8> {
    let pairs = fields.iter().map(|(name, value)| {
        let part = |bytes: &[u8]| form_urlencoded::byte_serialize(bytes).collect::<String>();
        format!("{}={}", part(name), part(value))
    });
    pairs.collect::<Vec<_>>().join("&").into_bytes()
}

/// In parts, as a form with files is sent; now and then with another boundary than it says, or none at the end.
fn parts(fields: &Fields, form: &Form, files: &[Vec<u8>], draw: &mut Draw) -> Body {
    let boundary = "limite";
    let mut bytes = Vec::new();
    let begin = |bytes: &mut Vec<u8>, head: &str| {
        bytes.extend(
            format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes(),
        );
    };
    for (name, value) in fields {
        let name = String::from_utf8_lossy(name).replace('"', "%22");
        begin(&mut bytes, &format!("name=\"{name}\""));
        bytes.extend(value);
        bytes.extend(b"\r\n");
    }
    let anything = ["file".to_owned()];
    let names = if form.files.is_empty() {
        &anything[..]
    } else {
        &form.files
    };
    for name in names {
        let called = *pick(
            &[
                "a.csv",
                "../../a.toml",
                "",
                "a\u{202E}gpj.exe",
                "CON",
                "a.glane",
                "photo.jpg",
                "é\u{0301}.pdf",
                "a/b\\c",
            ],
            draw,
        );
        for _ in 0..draw.between(0, 3) {
            begin(
                &mut bytes,
                &format!("name=\"{name}\"; filename=\"{called}\""),
            );
            let file = if once_in(2, draw) {
                pick(files, draw).clone()
            } else {
                mutated(files, draw)
            };
            bytes.extend(file);
            bytes.extend(b"\r\n");
        }
    }
    match draw.below(8) {
        0 => {}
        1 => bytes.extend(b"--limit--\r\n"),
        _ => bytes.extend(format!("--{boundary}--\r\n").bytes()),
    }
    let said = match draw.below(12) {
        0 => "autre",
        1 => "",
        2 => "\"limite",
        _ => boundary,
    };
    Body {
        kind: format!("multipart/form-data; boundary={said}"),
        bytes,
    }
}

fn json(fields: &Fields, draw: &mut Draw) -> Vec<u8> {
    if once_in(4, draw) {
        let depth = *pick(&[10, 200, 20_000], draw);
        return ["[", "{\"a\":"][below(2, draw)].repeat(depth).into_bytes();
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let object: serde_json::Map<String, serde_json::Value> = fields
        .iter()
        .map(|(name, value)| (text(name), text(value).into()))
        .collect();
    serde_json::to_vec(&object).unwrap_or_default()
}

/// A form filled in, and made wrong.
pub fn made(form: &Form, files: &[Vec<u8>], draw: &mut Draw) -> Body {
    let mut fields = filled(form, draw);
    // One in three is as it should be: what it does is where the others start from.
    if !once_in(3, draw) {
        for _ in 0..draw.between(1, 4) {
            wrong(&mut fields, draw);
        }
    }
    let in_parts = if form.files.is_empty() { 8 } else { 1 };
    let mut body = if once_in(in_parts, draw) {
        parts(&fields, form, files, draw)
    } else if once_in(12, draw) {
        Body {
            kind: "application/json".to_owned(),
            bytes: json(&fields, draw),
        }
    } else {
        Body {
            kind: FORM.to_owned(),
            bytes: encoded(&fields),
        }
    };
    if once_in(6, draw) {
        body.bytes = mutated(&[body.bytes], draw);
    }
    if once_in(20, draw) {
        let kinds = [
            "",
            "text/plain",
            FORM,
            "application/x-www-form-urlencoded; charset=utf-16",
            "multipart/form-data",
            "*/*;;",
        ];
        (*pick(&kinds, draw)).clone_into(&mut body.kind);
    }
    body
}

#[test]
fn bodies_are_of_every_kind_and_some_are_as_they_should_be() {
    let form = Form {
        fields: vec![("base".to_owned(), "3".to_owned())],
        choices: vec![("act".to_owned(), "open".to_owned())],
        ..Form::default()
    };
    let mut draw = Draw::new(1);
    let all: Vec<Body> = (0..400)
        .map(|_| made(&form, &[b"a;b\n".to_vec()], &mut draw))
        .collect();
    let count = |held: &dyn Fn(&Body) -> bool| all.iter().filter(|body| held(body)).count();
    assert!(count(&|body| body.kind == FORM && body.bytes.starts_with(b"base=3&act=open")) > 10);
    assert!(count(&|body| body.kind.starts_with("multipart")) > 10);
    assert!(count(&|body| body.kind == "application/json") > 10);
    assert!(count(&|body| std::str::from_utf8(&body.bytes).is_err()) > 2);
    assert!(count(&|body| body.bytes.len() > 64 * 1024) > 2);
}
