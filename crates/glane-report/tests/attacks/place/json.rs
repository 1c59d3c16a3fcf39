//! The places of the figures: a small reader of JSON that keeps where each value stood.

use glane_locale::Lang;

use super::{Kind, Place, Seat};

struct Reader<'a> {
    text: &'a str,
    at: usize,
    path: Vec<String>,
    all: Vec<Place>,
}

/// The places of a JSON document, in order.
pub fn places(text: &str) -> Vec<Place> {
    let mut reader = Reader {
        text,
        at: 0,
        path: Vec::new(),
        all: Vec::new(),
    };
    reader.value();
    let mut all = reader.all;
    questions(&mut all);
    all
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes()[self.at]
    }

    fn space(&mut self) {
        while self.at < self.text.len() && self.peek().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    fn value(&mut self) {
        self.space();
        match self.peek() {
            b'{' => self.object(),
            b'[' => self.array(),
            b'"' => {
                let (at, text) = self.string();
                self.push(at, text, false);
            }
            _ => {
                let start = self.at;
                while !matches!(self.peek(), b',' | b'}' | b']' | b'\n' | b' ') {
                    self.at += 1;
                }
                let text = self.text[start..self.at].to_owned();
                self.push(start..self.at, text, true);
            }
        }
    }

    fn string(&mut self) -> (std::ops::Range<usize>, String) {
        let start = self.at;
        self.at += 1;
        while self.peek() != b'"' {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        let text = serde_json::from_str(&self.text[start..self.at]).unwrap();
        (start + 1..self.at - 1, text)
    }

    fn object(&mut self) {
        let (start, first) = (self.at, self.all.len());
        self.at += 1;
        loop {
            self.space();
            match self.peek() {
                b'}' => break,
                b',' => self.at += 1,
                _ => {
                    let (at, key) = self.string();
                    self.key(at, &key);
                    self.space();
                    self.at += 1;
                    self.path.push(key);
                    self.value();
                    self.path.pop();
                }
            }
        }
        self.at += 1;
        self.close(start, first);
    }

    fn array(&mut self) {
        let (start, first) = (self.at, self.all.len());
        self.at += 1;
        let mut index = 0;
        loop {
            self.space();
            match self.peek() {
                b']' => break,
                b',' => self.at += 1,
                _ => {
                    self.path.push(index.to_string());
                    self.value();
                    self.path.pop();
                    index += 1;
                }
            }
        }
        self.at += 1;
        self.close(start, first);
    }

    fn close(&mut self, start: usize, first: usize) {
        for place in &mut self.all[first..] {
            if place.block.is_empty() {
                place.block = start..self.at;
            }
        }
    }

    /// A key that is a label is read; the others are the format's own words.
    fn key(&mut self, at: std::ops::Range<usize>, key: &str) {
        let under = |name: &str| self.path.last().is_some_and(|last| last == name);
        if ["counts", "by_group", "groups", "distribution", "channels"]
            .into_iter()
            .any(under)
        {
            self.add(at, key.to_owned(), Kind::Head, false);
        } else if under("typed") {
            self.add(at, key.to_owned(), Kind::Verbatim, false);
        }
    }

    fn push(&mut self, at: std::ops::Range<usize>, text: String, bare: bool) {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let last = path.last().copied().unwrap_or_default();
        let kind = match (path.first().copied().unwrap_or_default(), last) {
            ("findings", "fr" | "en") => Kind::Sentence,
            (
                "revision" | "decision_revision" | "script_version" | "rules" | "workshop"
                | "data_hash" | "threshold",
                _,
            ) => Kind::Evidence,
            (_, "hidden") => Kind::Hidden,
            ("title" | "sample" | "organiser" | "date", _) => Kind::Prose,
            (_, "text" | "form" | "shown") => Kind::Verbatim,
            (_, "label") => Kind::Heading,
            ("findings", _) if !bare => Kind::Evidence,
            _ if bare => Kind::Cell,
            _ => Kind::Evidence,
        };
        self.add(at, text, kind, bare);
    }

    fn add(&mut self, at: std::ops::Range<usize>, text: String, kind: Kind, bare: bool) {
        let lang = if self.path.last().is_some_and(|last| last == "en") {
            Lang::En
        } else {
            Lang::Fr
        };
        self.all.push(Place {
            at,
            block: 0..0,
            text,
            kind,
            lang,
            question: (self.path.first().is_some_and(|first| first == "questions"))
                .then(|| self.path.get(1).cloned())
                .flatten(),
            trail: self.path.join("/"),
            bare,
            seat: Seat::default(),
        });
    }
}

/// A finding's places are about its first question.
fn questions(all: &mut [Place]) {
    let named: Vec<(String, String)> = all
        .iter()
        .filter_map(|place| {
            let finding = place.trail.strip_suffix("/questions/0")?;
            Some((format!("{finding}/"), place.text.clone()))
        })
        .collect();
    for place in all.iter_mut() {
        if place.question.is_none() {
            place.question = named
                .iter()
                .find(|(finding, _)| place.trail.starts_with(finding))
                .map(|(_, question)| question.clone());
        }
    }
}
