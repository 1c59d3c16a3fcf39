//! What a restitution says it was made of: the workshop, its revisions, its script's version, the rules.

use glane_analysis::{Reading, checker};
use glane_locale::Lang;

use super::html::dom::Page;
use super::json::reader::{Json, Value};
use crate::version::Version;

/// What a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The workshop's slug.
    pub workshop: String,
    /// Where the data's history stood.
    pub revision: u64,
    /// The revision of the last decision it obeys; 0 if there is none.
    pub decisions: u64,
    /// The version of the script.
    pub script: u32,
    /// The version of the rules.
    pub rules: u32,
    /// The language of its page; a JSON document has both.
    pub lang: Option<Lang>,
    /// The version that its page is; figures have none of their own.
    pub version: Version,
}

/// The names of what a page names, as they stand in its head.
pub(crate) const WORKSHOP: &str = "glane-workshop";
pub(crate) const REVISION: &str = "glane-revision";
pub(crate) const DECISIONS: &str = "glane-decisions";
pub(crate) const SCRIPT: &str = "glane-script";
pub(crate) const RULES: &str = "glane-rules";
pub(crate) const VERSION: &str = "glane-version";

/// The version that a page as we write it names, without reading it; nothing if its head is not ours.
pub(super) fn version_of(text: &str) -> Option<Version> {
    let (head, _) = text.split_once("<title>")?;
    let start = format!("<meta name=\"{VERSION}\" content=\"");
    let (_, rest) = head.split_once(&start)?;
    let (name, _) = rest.split_once('"')?;
    Version::ALL
        .into_iter()
        .find(|version| version.name() == name)
}

/// Why a file cannot be held against anything.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unnamed {
    /// It is neither a page nor a JSON document.
    #[error("neither HTML nor JSON, line {line}")]
    Neither {
        /// Where reading it as JSON stopped.
        line: u64,
    },
    /// It does not say which workshop, or which revision.
    #[error("no {what}")]
    Lacks {
        /// What it should name.
        what: &'static str,
    },
}

impl Named {
    /// What a reading is of.
    pub fn of(reading: &Reading) -> Self {
        let method = &reading.method;
        Self {
            workshop: reading.script.slug.to_string(),
            revision: method.revision.0,
            decisions: method.decisions.0,
            script: method.script_version.0,
            rules: checker::RULES,
            lang: None,
            version: Version::Full,
        }
    }

    /// The pairs that a page's head holds.
    pub(crate) fn pairs(&self) -> [(&'static str, String); 5] {
        [
            (WORKSHOP, self.workshop.clone()),
            (REVISION, self.revision.to_string()),
            (DECISIONS, self.decisions.to_string()),
            (SCRIPT, self.script.to_string()),
            (RULES, self.rules.to_string()),
        ]
    }

    pub(super) fn of_page(page: &Page) -> Result<Self, Unnamed> {
        let content = |name: &'static str| {
            page.root
                .find(&|element| element.name == "meta" && element.attr("name") == Some(name))
                .and_then(|meta| meta.attr("content"))
                .ok_or(Unnamed::Lacks { what: name })
        };
        Ok(Self {
            workshop: content(WORKSHOP)?.trim().to_owned(),
            revision: number(content(REVISION)?, REVISION)?,
            decisions: number(content(DECISIONS)?, DECISIONS)?,
            script: number(content(SCRIPT)?, SCRIPT)?,
            rules: number(content(RULES)?, RULES)?,
            lang: page.root.attr("lang").and_then(Lang::parse),
            // Pages made before there were versions name none.
            version: match content(VERSION) {
                Ok(name) => Version::named(name).ok_or(Unnamed::Lacks { what: VERSION })?,
                Err(_) => Version::Full,
            },
        })
    }

    pub(super) fn of_json(document: &Json) -> Result<Self, Unnamed> {
        let lacks = |what| Unnamed::Lacks { what };
        let text = |what: &'static str| match document.get(what).map(|found| &found.value) {
            Some(Value::Text(text)) => Ok(text.clone()),
            _ => Err(lacks(what)),
        };
        let digits = |what: &'static str| match document.get(what).map(|found| &found.value) {
            Some(Value::Number(raw)) => Ok(raw.as_str()),
            _ => Err(lacks(what)),
        };
        Ok(Self {
            workshop: text("workshop")?,
            revision: number(digits("revision")?, "revision")?,
            decisions: number(digits("decision_revision")?, "decision_revision")?,
            script: number(digits("script_version")?, "script_version")?,
            rules: number(digits("rules")?, "rules")?,
            lang: None,
            version: Version::Full,
        })
    }
}

fn number<N: std::str::FromStr>(text: &str, what: &'static str) -> Result<N, Unnamed> {
    text.trim().parse().map_err(|_| Unnamed::Lacks { what })
}
