//! A channel, as its file tells it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use glane_core::date::Minute;
use glane_core::label::{Label, LangCode};
use glane_locale::Lang;
use glane_report::gist::Shown;
use serde::Deserialize;

use crate::length::Counted;

/// Name and text of each file of `channels/`.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/channels.rs"));

/// Where messages go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Its file's name: plain letters, digits and hyphens.
    pub key: String,
    /// How long a text may be, and how that is counted.
    pub most: usize,
    /// See `most`.
    pub counted: Counted,
    /// How long a subject may be, where there is one.
    pub subject: Option<usize>,
    /// What the text says, in order.
    pub says: Vec<Says>,
    /// How many findings and leads at most.
    pub findings: usize,
    /// See `findings`.
    pub leads: usize,
    /// How it is told.
    pub tone: Tone,
    /// Whether each sentence stands on a line of its own.
    pub paragraphs: bool,
    /// What its picture shows, and in which sizes.
    pub picture: Option<Shows>,
    /// Whether it is a sheet of paper to hang up.
    pub is_poster: bool,
    /// Whether a code leads to the page, where a link cannot be touched.
    pub has_code: bool,
    /// How many days after the beginning it goes out.
    pub after: u32,
    /// When, where nobody was asked.
    pub at: Minute,
    order: u16,
    name: Label,
    hashtags: [Vec<String>; 2],
}

/// A picture of a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shows {
    /// What it shows.
    pub shown: Shown,
    /// Width and height in dots.
    pub sizes: Vec<(u16, u16)>,
}

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Says {
    /// The workshop's title.
    #[serde(rename = "titre")]
    Title,
    /// Who answered, and what this is.
    #[serde(rename = "ouverture")]
    Opening,
    /// Findings.
    #[serde(rename = "constats")]
    Findings,
    /// Leads.
    #[serde(rename = "pistes")]
    Leads,
    /// The way to the page.
    #[serde(rename = "lien")]
    Link,
    /// Words with a hash sign.
    #[serde(rename = "mots")]
    Hashtags,
}

/// How a text begins and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Tone {
    /// As one informs.
    #[serde(rename = "neutre")]
    Neutral,
    /// With thanks.
    #[serde(rename = "chaleureux")]
    Warm,
    /// In few words.
    #[serde(rename = "direct")]
    Direct,
}

impl Tone {
    /// Its name among the texts.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Warm => "warm",
            Self::Direct => "direct",
        }
    }
}

/// What is wrong with a channel's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is no TOML, or a key is missing, unknown or of another sort.
    #[error("channels/{key}.toml: {why}")]
    Unread {
        /// The file.
        key: String,
        /// What the reader says.
        why: String,
    },
    /// A value cannot be.
    #[error("channels/{key}.toml: « {field} » {expected}")]
    Value {
        /// The file.
        key: String,
        /// Which.
        field: &'static str,
        /// What it has to be.
        expected: &'static str,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    ordre: u16,
    nom: Names,
    longueur: Longueur,
    objet: Option<usize>,
    dit: Vec<Says>,
    #[serde(default)]
    constats: usize,
    #[serde(default)]
    pistes: usize,
    ton: Tone,
    paragraphes: bool,
    mots: Option<Hashtags>,
    image: Option<Image>,
    #[serde(default)]
    affiche: bool,
    code: bool,
    envoi: Envoi,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    fr: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hashtags {
    fr: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Longueur {
    plus: usize,
    compte: Counted,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Image {
    montre: Montre,
    tailles: Vec<(u16, u16)>,
}

#[derive(Clone, Copy, Deserialize)]
enum Montre {
    #[serde(rename = "constat")]
    Finding,
    #[serde(rename = "figure")]
    Figure,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envoi {
    jours: u32,
    heure: String,
}

/// What a picture may measure, in dots: smaller nothing is read on it, larger no network takes it.
const SIDES: std::ops::RangeInclusive<u16> = 400..=4096;
/// The days within which all goes out.
const DAYS: u32 = 60;

impl Channel {
    /// Reads a channel's file.
    pub fn read(key: &str, text: &str) -> Result<Self, Fault> {
        let fault = |field, expected| Fault::Value {
            key: key.to_owned(),
            field,
            expected,
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if key.is_empty() || !key.chars().all(plain) {
            return Err(fault(
                "nom du fichier",
                "a des lettres sans accent, des chiffres, des tirets",
            ));
        }
        let read: Written = toml::from_str(text).map_err(|error| Fault::Unread {
            key: key.to_owned(),
            why: error.message().to_owned(),
        })?;
        let at = Minute::parse(&read.envoi.heure)
            .filter(|at| at.0 < 24 * 60)
            .ok_or_else(|| fault("envoi.heure", "est une heure, comme « 18h30 »"))?;
        if read.longueur.plus == 0 {
            return Err(fault("longueur.plus", "est d'un signe au moins"));
        }
        if read.envoi.jours > DAYS {
            return Err(fault("envoi.jours", "est de 60 jours au plus"));
        }
        let once: BTreeSet<Says> = read.dit.iter().copied().collect();
        if once.len() != read.dit.len() || !once.contains(&Says::Link) {
            return Err(fault(
                "dit",
                "nomme chaque partie une fois, « lien » compris",
            ));
        }
        let asked = read.image.iter().flat_map(|image| image.tailles.clone());
        let mut sides = asked.flat_map(|(width, height)| [width, height]);
        let images = read.image.as_ref();
        let is_empty = images.is_some_and(|image| image.tailles.is_empty());
        if is_empty || !sides.all(|side| SIDES.contains(&side)) {
            return Err(fault("image.tailles", "a des côtés de 400 à 4096 points"));
        }
        let name = Label::fr(&read.nom.fr);
        let name = match LangCode::new("en") {
            Some(en) => name.with(en, &read.nom.en),
            None => name,
        };
        let hashtags = read.mots.map(|one| [one.fr, one.en]).unwrap_or_default();
        Ok(Self {
            key: key.to_owned(),
            most: read.longueur.plus,
            counted: read.longueur.compte,
            subject: read.objet,
            says: read.dit,
            findings: read.constats,
            leads: read.pistes,
            tone: read.ton,
            paragraphs: read.paragraphes,
            picture: read.image.map(|image| Shows {
                shown: match image.montre {
                    Montre::Finding => Shown::Finding,
                    Montre::Figure => Shown::Figure,
                },
                sizes: image.tailles,
            }),
            is_poster: read.affiche,
            has_code: read.code,
            after: read.envoi.jours,
            at,
            order: read.ordre,
            name,
            hashtags,
        })
    }

    /// What people call it.
    pub fn name(&self, lang: Lang) -> &str {
        self.name.get(lang.code())
    }

    /// Its words with a hash sign, in one line; nothing if it has none.
    pub(crate) fn hashtags(&self, lang: Lang) -> Option<String> {
        let [fr, en] = &self.hashtags;
        let all = if lang == Lang::Fr { fr } else { en };
        let all: Vec<String> = all.iter().map(|word| format!("#{word}")).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }
}

/// All channels, in the order in which they are offered.
pub fn channels() -> &'static [Channel] {
    static ALL: LazyLock<Vec<Channel>> = LazyLock::new(|| {
        // A test holds that each file is read.
        let read = FILES.iter().map(|(key, text)| Channel::read(key, text));
        let mut all: Vec<Channel> = read.filter_map(Result::ok).collect();
        all.sort_by(|one, other| (one.order, &one.key).cmp(&(other.order, &other.key)));
        all
    });
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_a_channel() {
        for (key, text) in FILES {
            Channel::read(key, text).unwrap();
        }
        let keys: Vec<&str> = channels().iter().map(|one| one.key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "site",
                "facebook",
                "instagram",
                "snapchat",
                "sms",
                "courriel",
                "affiche",
                "tiktok",
                "discord"
            ]
        );
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said() {
        let (_, text) = FILES.iter().find(|(key, _)| *key == "facebook").unwrap();
        let said = |from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            Channel::read("essai", &text.replace(from, to))
                .unwrap_err()
                .to_string()
        };
        for (from, to, told) in [
            ("ton = ", "tonn = ", "tonn"),
            ("\"18h\"", "\"le soir\"", "envoi.heure"),
            ("plus = 900", "plus = 0", "longueur.plus"),
            ("[1200, 630]", "[12, 630]", "image.tailles"),
            (", \"lien\"]", "]", "« dit »"),
            ("jours = 1", "jours = 400", "envoi.jours"),
        ] {
            let said = said(from, to);
            assert!(
                said.contains(told) && said.contains("channels/essai.toml"),
                "{said}"
            );
        }
        assert!(Channel::read("Mon canal", text).is_err());
    }
}
