//! Answers that may tell too much of somebody, so that a person reads them before they are quoted.
//!
//! One detector a file: what it sees, what it misses, where its words are from. A [`Flag`] is a proposal with its reason and
//! the characters it saw, nothing more: what becomes of the answer a person decides ([`glane_core::review`]). Detectors see
//! words and signs, not people: what is told in other words is not seen, and a person should read all that is published.

mod address;
mod context;
mod cry;
mod danger;
mod health;
mod insult;
mod list;
mod mail;
mod memo;
mod name;
mod origin;
mod phone;
mod religion;
mod word;

use glane_core::label::LangCode;
use glane_core::review::Span;
use glane_core::room::RoomState;
use glane_core::script::Script;

use word::Text;

/// Why a person should look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A phone number.
    Phone,
    /// A mail address.
    Mail,
    /// A postal address.
    Address,
    /// Somebody's name.
    Name,
    /// Somebody's health.
    Health,
    /// Where somebody is from.
    Origin,
    /// What somebody believes.
    Religion,
    /// That somebody may hurt themselves, or is hurt.
    Danger,
    /// A word that insults.
    Insult,
}

impl Reason {
    /// All of them, in order.
    pub const ALL: [Self; 9] = [
        Self::Phone,
        Self::Mail,
        Self::Address,
        Self::Name,
        Self::Health,
        Self::Origin,
        Self::Religion,
        Self::Danger,
        Self::Insult,
    ];

    /// As messages name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Address => "address",
            Self::Name => "name",
            Self::Health => "health",
            Self::Origin => "origin",
            Self::Religion => "religion",
            Self::Danger => "danger",
            Self::Insult => "insult",
        }
    }
}

/// Something a person should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flag {
    /// The characters that were seen.
    pub span: Span,
    /// Why.
    pub reason: Reason,
}

/// In which languages answers are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Langs {
    french: bool,
    english: bool,
}

impl Langs {
    /// Those a script speaks that detectors know; French where they know none.
    pub fn of(script: &Script) -> Self {
        let speaks = |wanted: &str| {
            script
                .langs
                .iter()
                .map(LangCode::as_str)
                .any(|l| l == wanted)
        };
        let english = speaks("en");
        Self {
            french: speaks("fr") || !english,
            english,
        }
    }

    /// Both.
    pub const fn all() -> Self {
        Self {
            french: true,
            english: true,
        }
    }

    /// Whether words of that language are looked for.
    fn reads(self, lang: &str) -> bool {
        match lang {
            "fr" => self.french,
            "en" => self.english,
            // Participants' pages speak them whatever the script speaks.
            "ar" | "es" | "pt" | "ro" | "tr" | "uk" => true,
            _ => false,
        }
    }
}

/// What a person should look at in a text, in its order; nothing of most.
pub fn flags(text: &str, langs: Langs) -> Vec<Flag> {
    let insults = insult::find(text);
    let text = Text::of(text);
    let mut found = Vec::new();
    let mut add = |reason, spans: Vec<Span>| {
        found.extend(spans.into_iter().map(|span| Flag { span, reason }));
    };
    add(Reason::Phone, phone::find(&text));
    let mails = mail::find(&text);
    add(Reason::Address, address::find(&text, langs));
    // A name within an address of mail is that address.
    let mut names = name::find(&text);
    names.retain(|name| {
        !mails
            .iter()
            .any(|mail| mail.start <= name.start && name.end <= mail.end)
    });
    add(Reason::Name, names);
    add(Reason::Mail, mails);
    add(Reason::Health, health::find(&text, langs));
    add(Reason::Origin, origin::find(&text, langs));
    add(Reason::Religion, religion::find(&text, langs));
    add(Reason::Danger, danger::find(&text, langs));
    add(Reason::Insult, insults);
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a person should look at a text before it is quoted, remembered from one look to the next.
pub fn is_flagged(text: &str, langs: Langs) -> bool {
    memo::is_flagged(text, langs)
}

/// Whether a text is quoted nowhere until a person has read it: of minors none is, of others those that may tell too much.
pub fn waits(state: &RoomState, text: &str, langs: Langs) -> bool {
    state.moderated.is_locked() || is_flagged(text, langs)
}

/// Why a word or an idea, which the room would see at once, waits for a person: it may say who somebody is, by a number, an
/// address or a name, or make one worry about them. What is told of health, origin or religion is a word like others where nobody is named.
pub fn tells_who(text: &str) -> Option<Reason> {
    memo::tells_who(text)
}

fn look(text: &str) -> Option<Reason> {
    let text = Text::of(text);
    let finds = |reason, found: Vec<Span>| (!found.is_empty()).then_some(reason);
    finds(Reason::Phone, phone::find(&text))
        .or_else(|| finds(Reason::Mail, mail::find(&text)))
        .or_else(|| finds(Reason::Address, address::find(&text, Langs::all())))
        .or_else(|| finds(Reason::Name, name::find(&text)))
        .or_else(|| finds(Reason::Danger, danger::find(&text, Langs::all())))
}

/// Whether a text makes one worry about somebody: it goes to whoever leads, and to no screen.
pub fn worries(text: &str) -> bool {
    memo::worries(text)
}

fn look_for_danger(text: &str) -> bool {
    !danger::find(&Text::of(text), Langs::all()).is_empty()
}

#[cfg(test)]
mod cries;
#[cfg(test)]
mod measure;
