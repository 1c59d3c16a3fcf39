//! A JSON document with the line of each value, numbers as they are written, and no key lost.

/// Deeper than any document of ours.
const DEEPEST: usize = 64;

/// A value and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Json {
    /// What it is.
    pub value: Value,
    /// Its line, from 1.
    pub line: u64,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// Every entry, keys that come twice too.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The same without the names of answers: beside a text they say nothing that it does not.
    pub fn nameless(&self) -> Self {
        let value = match &self.value {
            Value::List(all) => Value::List(all.iter().map(Self::nameless).collect()),
            Value::Object(all) => {
                let has_text = all.iter().any(|(key, _)| key == "text");
                let kept = all.iter().filter(|(key, _)| !has_text || key != "answer");
                let kept = kept.map(|(key, value)| (key.clone(), value.nameless()));
                Value::Object(kept.collect())
            }
            other => other.clone(),
        };
        Self {
            value,
            line: self.line,
        }
    }
}

/// Where reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed {
    /// The line.
    pub line: u64,
}

impl Json {
    /// The entry of an object; nothing if the key is not there, or comes twice.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Value::Object(entries) = &self.value else {
            return None;
        };
        let mut found = entries.iter().filter(|(name, _)| name == key);
        let one = found.next().map(|(_, value)| value);
        one.filter(|_| found.next().is_none())
    }

    /// The value on one line, cut if it is long: what a message shows.
    pub fn shown(&self) -> String {
        match &self.value {
            Value::Null => "null".to_owned(),
            Value::Bool(held) => held.to_string(),
            Value::Number(raw) => raw.clone(),
            Value::Text(text) => text.clone(),
            Value::List(all) => format!("[{}]", all.len()),
            Value::Object(entries) => {
                let keys: Vec<&str> = entries
                    .iter()
                    .map(|(key, _)| key.as_str())
                    .take(4)
                    .collect();
                format!("{{{}}}", keys.join(", "))
            }
        }
    }
}

/// Reads a document.
pub(crate) fn read(text: &str) -> Result<Json, Malformed> {
    let mut reader = Reader {
        rest: text.trim_start_matches('\u{FEFF}'),
        line: 1,
    };
    let value = reader.value(0)?;
    reader.space();
    if reader.rest.is_empty() {
        Ok(value)
    } else {
        Err(reader.stop())
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: u64,
}

impl Reader<'_> {
    fn stop(&self) -> Malformed {
        Malformed { line: self.line }
    }

    fn skip(&mut self, bytes: usize) {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        let lines = taken.bytes().filter(|b| *b == b'\n').count();
        self.line += u64::try_from(lines).unwrap_or(0);
        self.rest = rest;
    }

    fn space(&mut self) {
        let blank = self
            .rest
            .bytes()
            .take_while(|b| matches!(b, b' ' | b'\n' | b'\r' | b'\t'))
            .count();
        self.skip(blank);
    }

    fn take(&mut self, word: &str) -> bool {
        let held = self.rest.starts_with(word);
        if held {
            self.skip(word.len());
        }
        held
    }

    fn value(&mut self, depth: usize) -> Result<Json, Malformed> {
        self.space();
        let line = self.line;
        if depth > DEEPEST {
            return Err(self.stop());
        }
        let value = match self.rest.bytes().next() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ if self.take("null") => Value::Null,
            _ if self.take("true") => Value::Bool(true),
            _ if self.take("false") => Value::Bool(false),
            _ => return Err(self.stop()),
        };
        Ok(Json { value, line })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Malformed> {
        let mut entries = Vec::new();
        self.skip(1);
        self.space();
        if self.take("}") {
            return Ok(Value::Object(entries));
        }
        loop {
            self.space();
            if !self.rest.starts_with('"') {
                return Err(self.stop());
            }
            let key = self.text()?;
            self.space();
            if !self.take(":") {
                return Err(self.stop());
            }
            entries.push((key, self.value(depth + 1)?));
            self.space();
            if self.take("}") {
                return Ok(Value::Object(entries));
            }
            if !self.take(",") {
                return Err(self.stop());
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Malformed> {
        let mut all = Vec::new();
        self.skip(1);
        self.space();
        if self.take("]") {
            return Ok(Value::List(all));
        }
        loop {
            all.push(self.value(depth + 1)?);
            self.space();
            if self.take("]") {
                return Ok(Value::List(all));
            }
            if !self.take(",") {
                return Err(self.stop());
            }
        }
    }

    fn number(&mut self) -> Result<Value, Malformed> {
        let length = self
            .rest
            .bytes()
            .take_while(|b| matches!(b, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9'))
            .count();
        let raw = self.rest.get(..length).unwrap_or_default().to_owned();
        if serde_json::from_str::<serde_json::Number>(&raw).is_err() {
            return Err(self.stop());
        }
        self.skip(length);
        Ok(Value::Number(raw))
    }

    /// The string literal a text begins with, its escapes read.
    fn text(&mut self) -> Result<String, Malformed> {
        let mut escaped = false;
        let end = self.rest.char_indices().skip(1).find(|(_, c)| match c {
            _ if escaped => {
                escaped = false;
                false
            }
            '\\' => {
                escaped = true;
                false
            }
            '"' => true,
            _ => false,
        });
        let literal = end
            .and_then(|(at, _)| self.rest.get(..=at))
            .ok_or(self.stop())?;
        let text: String = serde_json::from_str(literal).map_err(|_| self.stop())?;
        self.skip(literal.len());
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_line_their_digits_and_every_key() {
        let json = read("{\n \"a\": 1.50,\n \"a\": [true, null,\n  \"x\\u00e9\\\"\"]\n}").unwrap();
        let Value::Object(entries) = &json.value else {
            panic!()
        };
        assert_eq!(
            entries[0].1,
            Json {
                value: Value::Number("1.50".to_owned()),
                line: 2
            }
        );
        let Value::List(all) = &entries[1].1.value else {
            panic!()
        };
        assert_eq!(
            all[2],
            Json {
                value: Value::Text("xé\"".to_owned()),
                line: 4
            }
        );
        assert!(json.get("a").is_none());
    }

    #[test]
    fn what_is_no_json_is_told_with_its_line() {
        for (text, line) in [
            ("", 1),
            ("{\n\"a\" 1}", 2),
            ("[1,\n]", 2),
            ("01", 1),
            ("1 2", 1),
            ("\"\n", 1),
            ("<html>", 1),
        ] {
            assert_eq!(read(text), Err(Malformed { line }), "{text}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }
}
