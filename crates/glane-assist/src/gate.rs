//! The gate: what of a reply may be shown. What fails is dropped, and counted with its reason.

use glane_analysis::checker::{Ground, Lang, Original, Outcome, Quoted, quoted};
use glane_analysis::delicate::tells_who;
use glane_core::script::read::plain;
use glane_core::text;

use crate::grounded;

/// The longest name of a theme, in characters.
pub const NAME_MAX: usize = 60;
/// The longest sentence, in characters.
pub const TEXT_MAX: usize = 600;

/// Why something was dropped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It names no text it leans on.
    NoIds,
    /// It names a text that was not sent.
    UnknownId,
    /// A quotation is in none of the texts it names, word for word.
    Quote,
    /// It leans on one text where two are needed.
    Alone,
    /// It says nothing, too much, or holds signs that are not shown.
    Shape,
    /// It is what stands there already.
    Same,
    /// It is not shorter, or too long for where it is meant.
    Long,
    /// A number stands where none may.
    Number,
    /// It may say who somebody is.
    Person,
    /// It says something that the texts it names do not say: the first such word.
    Added(String),
    /// It denies what they do not, or leaves out what they deny.
    Denied,
    /// The checker does not prove it: the faults it names, without doubles.
    Checker(Vec<&'static str>),
}

impl Why {
    /// Its name in JSON and in messages.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NoIds => "no-ids",
            Self::UnknownId => "unknown-id",
            Self::Quote => "quote",
            Self::Alone => "alone",
            Self::Shape => "shape",
            Self::Same => "same",
            Self::Long => "long",
            Self::Number => "number",
            Self::Person => "person",
            Self::Added(_) => "added",
            Self::Denied => "denied",
            Self::Checker(_) => "checker",
        }
    }

    /// All of those names, in order.
    pub const NAMES: [&'static str; 12] = [
        "no-ids",
        "unknown-id",
        "quote",
        "alone",
        "shape",
        "same",
        "long",
        "number",
        "person",
        "added",
        "denied",
        "checker",
    ];
}

/// What sort of point of a meeting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// What was settled.
    Decision,
    /// What somebody will do.
    Action,
    /// What stays open.
    Question,
}

impl Sort {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Decision, Self::Action, Self::Question];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Question => "question",
        }
    }

    /// The sort of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// What passed: a proposal, and what it leans on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is proposed.
    pub text: String,
    /// The texts it leans on, by their place among those sent; none for a sentence that rewords another.
    pub cited: Vec<usize>,
    /// Passages of these, word for word.
    pub extracts: Vec<String>,
    /// What sort of point of a meeting it is.
    pub sort: Option<Sort>,
}

/// What did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// What was proposed; on no page, and in a terminal alone, for who tries a model.
    pub text: String,
    /// Why not.
    pub why: Why,
}

/// What comes of a reply.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    /// What may be shown.
    pub proposals: Vec<Proposal>,
    /// What may not.
    pub dropped: Vec<Dropped>,
}

impl Judged {
    pub(crate) fn take(&mut self, text: &str, judged: Result<Proposal, Why>) {
        match judged {
            Ok(one) if self.proposals.iter().any(|known| known.text == one.text) => {
                self.drop(text, Why::Same);
            }
            Ok(one) => self.proposals.push(one),
            Err(why) => self.drop(text, why),
        }
    }

    fn drop(&mut self, text: &str, why: Why) {
        let text = text.to_owned();
        self.dropped.push(Dropped { text, why });
    }

    /// Both.
    pub(crate) fn join(&mut self, other: Self) {
        for one in other.proposals {
            let text = one.text.clone();
            self.take(&text, Ok(one));
        }
        self.dropped.extend(other.dropped);
    }

    /// How many were dropped for each reason, in order of their names.
    pub fn counted(&self) -> Vec<(&'static str, usize)> {
        let count = |name: &str| {
            let same = self.dropped.iter();
            same.filter(|dropped| dropped.why.name() == name).count()
        };
        let all = Why::NAMES.into_iter().map(|name| (name, count(name)));
        all.filter(|(_, n)| *n > 0).collect()
    }
}

/// Visible signs on one line, as a block of the restitution keeps them, neither empty nor too long.
pub(crate) fn line(typed: &str, most: usize) -> Result<String, Why> {
    let typed = &typed.replace(['\r', '\n', '\t'], " ");
    let is_odd = |c: char| {
        c.is_control()
            || matches!(c, '<' | '>' | '`' | '{' | '}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
    };
    let cleaned = text::clean_line(typed);
    let fits = (1..=most).contains(&text::length(&cleaned));
    if !fits || typed.trim().chars().any(is_odd) {
        return Err(Why::Shape);
    }
    Ok(cleaned)
}

/// A sentence in another's place: proved, or not shown.
pub(crate) fn reworded(
    ground: &Ground,
    original: &Original,
    sentence: &str,
    typed: &str,
) -> Result<Proposal, Why> {
    let text = line(typed, TEXT_MAX)?;
    let seen = |text: &str| glane_analysis::checker::plain(text);
    if seen(&text) == seen(sentence) {
        return Err(Why::Same);
    }
    let verdict = ground.check(original, &text);
    if verdict.outcome() != Outcome::Proved {
        return Err(Why::Checker(faults(&verdict)));
    }
    Ok(Proposal {
        text,
        cited: Vec::new(),
        extracts: Vec::new(),
        sort: None,
    })
}

/// The names of what a verdict found, without doubles.
pub(crate) fn faults(verdict: &glane_analysis::checker::Verdict) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for reason in &verdict.reasons {
        let name = reason.fault.name();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Whether a passage stands in a text word for word, and what was left out of it does not turn it.
pub(crate) fn is_quoted(passage: &str, text: &str, lang: Lang) -> bool {
    !passage.trim().is_empty() && quoted(passage, text, lang) == Quoted::Exactly
}

/// A name for a theme that some texts bear.
pub(crate) fn name(typed: &str, taken: &[&str], texts: &[&str]) -> Result<String, Why> {
    let name = line(typed.trim().trim_end_matches('.'), NAME_MAX)?;
    if name.chars().any(char::is_numeric) {
        return Err(Why::Number);
    }
    // As a codebook compares them when it is to take one in.
    if taken.iter().any(|one| plain(one) == plain(&name)) {
        return Err(Why::Same);
    }
    if tells_who(&name).is_some() {
        return Err(Why::Person);
    }
    let words = grounded::words(&name);
    let source = texts.join(" ");
    let is_said = words.iter().any(|word| grounded::is_said(word, &source));
    if words.is_empty() || !is_said {
        let first = words.first().cloned().unwrap_or_default();
        return Err(Why::Added(first));
    }
    Ok(name)
}
