//! An answer as the participant's page sends it, read and checked the same way by every peer.

use std::collections::BTreeSet;

/// The options of the question « canaux ».
pub const OPTIONS: [&str; 8] = [
    "site", "facebook", "instagram", "snapchat", "tiktok", "discord", "courriel", "affiche",
];
/// The most options one may tick.
pub const MAX: usize = 4;

/// The script of the workshop that Glane serves.
pub fn script() -> String {
    let options: Vec<String> = OPTIONS
        .iter()
        .map(|option| format!("{{ cle = \"{option}\", texte = \"{option}\" }}"))
        .collect();
    format!(
        "[atelier]\nnom = \"mesure\"\ntitre = \"Une mesure\"\ndate = 2026-01-15\norganisateur = \"Un centre social\"\n\n\
         [[question]]\ncle = \"canaux\"\ntype = \"plusieurs-choix\"\ntexte = \"Lesquels ?\"\nmaximum = {MAX}\noptions = [{}]\n",
        options.join(", ")
    )
}

/// A checked answer.
pub struct Answer {
    /// The random token of the cookie.
    pub person: String,
    /// The question's key.
    pub question: String,
    /// The asking.
    pub round: u32,
    /// The phone's number.
    pub attempt: u32,
    /// Ticked options, in order.
    pub ticked: BTreeSet<usize>,
}

/// Reads a form and its cookie; nothing if either is not one of ours.
pub fn read(cookie: Option<&str>, body: &[u8]) -> Option<Answer> {
    let person = cookie?
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == "glane").then_some(value))
        .filter(|token| token.len() == 32 && token.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let (mut question, mut round, mut attempt) = (None, None, None);
    let mut ticked = BTreeSet::new();
    for (name, value) in form_urlencoded::parse(body) {
        match &*name {
            "question" => question = Some(value.into_owned()),
            "round" => round = value.parse().ok().filter(|n| *n >= 1),
            "attempt" => attempt = value.parse().ok().filter(|n| *n >= 1),
            "v" => {
                let at = OPTIONS.iter().position(|option| *option == value)?;
                ticked.insert(at);
            }
            _ => {}
        }
    }
    if ticked.is_empty() || ticked.len() > MAX {
        return None;
    }
    Some(Answer {
        person: person.to_owned(),
        question: question.filter(|key| key == "canaux")?,
        round: round?,
        attempt: attempt?,
        ticked,
    })
}

impl Answer {
    /// As it is kept.
    pub fn payload(&self) -> String {
        let keys: Vec<&str> = self.ticked.iter().map(|at| OPTIONS[*at]).collect();
        serde_json::json!({ "items": keys }).to_string()
    }
}

/// How often each option was ticked, and by how many.
#[derive(Default)]
pub struct Tally {
    /// People.
    pub people: u64,
    /// Ticks.
    pub ticks: [u64; OPTIONS.len()],
}

impl Tally {
    /// Counts an answer in.
    pub fn fold(&mut self, answer: &Answer) {
        self.people += 1;
        for at in &answer.ticked {
            self.ticks[*at] += 1;
        }
    }
}
