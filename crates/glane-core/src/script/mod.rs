//! The workshop script (« déroulé »): what is asked, of whom, and what becomes of the answers.

pub mod audience;
pub mod edit;
pub mod fault;
pub mod guide;
pub mod privacy;
pub mod read;
pub mod renewed;
pub mod signs;
pub mod sketch;
pub mod translated;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::codebook::Theme;
use crate::date::{Day, Window};
use crate::id::{GroupKey, ItemKey, QuestionKey, Slug};
use crate::kind::Kind;
use crate::label::{Label, LangCode};
use crate::tone::Tones;

/// The smallest count of people a crossed cell may show, unless the script says otherwise.
pub const DEFAULT_THRESHOLD: u32 = 5;
/// How many days answers are kept, unless the script says otherwise.
pub const DEFAULT_RETENTION: u32 = 365;
/// How many days after it is over a workshop is sealed, if the script does not say.
pub const DEFAULT_SEALING: u32 = 7;

/// Plain tags on options and questions (`famille = "institutionnel"`), which findings use.
pub type Tags = BTreeMap<String, String>;

/// The tag of a question of words that says whether their tone is proposed.
pub const TONES: &str = "tonalite";
/// It is: helpful and hard words too.
pub const TONES_ON: &str = "oui";
/// It is not, points to watch and openings neither.
pub const TONES_OFF: &str = "non";

/// The field of an option that holds its pictogram; kept among its tags.
pub const PICTOGRAM: &str = "pictogramme";
/// The field of an option that names its picture; kept among its tags.
pub const IMAGE: &str = "image";
/// What the picture shows, for who does not see it; kept among the option's tags.
pub const IMAGE_TEXT: &str = "image-texte";
/// How many letters the name of a picture has.
pub const IMAGE_NAME: usize = 32;

/// Whether a text is the name of a picture: the start of its hash.
pub fn is_image(name: &str) -> bool {
    let is_digit = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    name.len() == IMAGE_NAME && name.bytes().all(is_digit)
}

/// A script that holds: keys are unique, references resolve, limits make sense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// The workshop's name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Label,
    /// The day it takes place.
    pub day: Day,
    /// Where, if said.
    pub place: Option<Label>,
    /// The IANA zone of its hours.
    pub zone: String,
    /// The languages it is written in, the first being the main one.
    pub langs: Vec<LangCode>,
    /// Who runs it, as participants read it.
    pub organiser: String,
    /// Who is asked (`public`).
    #[serde(default, skip_serializing_if = "audience::Audience::is_adults")]
    pub audience: audience::Audience,
    /// Its groups, in order; none if people are not in groups.
    pub groups: Vec<Group>,
    /// Names of the centre (places, services) that are words of their own when words are put together.
    #[serde(default)]
    pub lexicon: Vec<LocalName>,
    /// Its questions, in order; at least one.
    pub questions: Vec<Question>,
    /// How many days after [`Script::day`] answers are kept.
    pub retention_days: u32,
    /// Whether the script itself says so: answers are then deleted once those days are past.
    #[serde(default)]
    pub is_retention_said: bool,
    /// How many days after it is over the workshop is sealed.
    #[serde(default = "default_sealing")]
    pub sealing_days: u32,
    /// What people read before the first question (`accueil`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Label>,
    /// What the organiser adds to the notice shown to participants, if anything.
    pub notice: Option<Label>,
    /// Who answers for the data.
    #[serde(default, skip_serializing_if = "privacy::Privacy::is_empty")]
    pub privacy: privacy::Privacy,
    /// What is said to who leads.
    #[serde(default, skip_serializing_if = "guide::Guide::is_empty")]
    pub guide: guide::Guide,
    /// If the data are an example: what is invented in them, shown wherever they are shown.
    pub sample: Option<Label>,
    /// The smallest count a crossed cell may show (k).
    pub threshold: u32,
    /// What is asked beside it: findings put to the room (see [`crate::reaction`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Question>,
}

fn default_sealing() -> u32 {
    DEFAULT_SEALING
}

/// A group of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its key.
    pub key: GroupKey,
    /// Its name.
    pub label: Label,
}

/// A name of the centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalName {
    /// As the centre writes it.
    pub name: String,
    /// How people also write it.
    pub aliases: Vec<String>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its key.
    pub key: QuestionKey,
    /// As asked.
    pub label: Label,
    /// The same in plainer words (`en-clair`), which people can ask to read instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<Label>,
    /// A line of help under it.
    pub help: Option<Label>,
    /// How it is answered.
    pub kind: Kind,
    /// What can be ticked, in order.
    pub items: Vec<Item>,
    /// The themes its answers may bear, for an open question; people may change them later.
    pub themes: Vec<Theme>,
    /// Whether the room sees the results while it answers.
    pub results: Results,
    /// Its tags.
    pub tags: Tags,
}

/// When the projector shows a question's results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Results {
    /// As answers come: the first who answer lead the others.
    Live,
    /// Only once the facilitator shows them.
    #[default]
    OnReveal,
}

/// Something to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its key.
    pub key: ItemKey,
    /// As read.
    pub label: Label,
    /// Its window, for time slots.
    pub window: Option<Window>,
    /// Its tags.
    pub tags: Tags,
}

impl Script {
    /// The question of that key, of the script itself or beside it.
    pub fn question(&self, key: &QuestionKey) -> Option<&Question> {
        let mut all = self.questions.iter().chain(&self.reactions);
        all.find(|question| question.key == *key)
    }

    /// The questions that have no plainer words where others have: who asked for such words will miss them there.
    pub fn without_plain(&self) -> impl Iterator<Item = &Question> {
        let has_some = self.questions.iter().any(|one| one.plain.is_some());
        let all = self.questions.iter();
        all.filter(move |one| has_some && one.plain.is_none())
    }

    /// The group of that key.
    pub fn group(&self, key: &GroupKey) -> Option<&Group> {
        self.groups.iter().find(|group| group.key == *key)
    }

    /// The main language's code.
    pub fn lang(&self) -> &str {
        self.langs.first().map_or("fr", LangCode::as_str)
    }

    /// The last day answers are kept.
    pub fn kept_until(&self) -> Day {
        self.day.plus(self.retention_days)
    }

    /// Whether the last day answers are kept is past.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.kept_until() < today
    }
}

impl Item {
    /// The symbol beside it, if it has one: decoration, whose words say it all.
    pub fn pictogram(&self) -> Option<&str> {
        self.tags.get(PICTOGRAM).map(String::as_str)
    }

    /// The name of the picture beside it, if it has one.
    pub fn image(&self) -> Option<&str> {
        self.tags.get(IMAGE).map(String::as_str)
    }

    /// What that picture shows, where somebody said it: else the option's own words say it.
    pub fn image_text(&self) -> &str {
        self.tags.get(IMAGE_TEXT).map_or("", String::as_str)
    }
}

impl Question {
    /// Which tones of words the script wants proposed.
    pub fn tones(&self) -> Tones {
        match self.tags.get(TONES).map(String::as_str) {
            Some(TONES_ON) => Tones::All,
            Some(TONES_OFF) => Tones::Off,
            _ => Tones::default(),
        }
    }

    /// The keys of what can be ticked in the script itself.
    pub fn item_keys(&self) -> BTreeSet<ItemKey> {
        self.items.iter().map(|item| item.key.clone()).collect()
    }

    /// The item of that key.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.items.iter().find(|item| item.key == *key)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::kind::{choices::Choices, open::Open};

    /// A script of two questions, `a` (choices `x`, `y`) and `b` (open text), with groups `g1` and `g2`.
    pub(crate) fn tiny() -> Script {
        let item = |key: &str| Item {
            key: ItemKey::new(key).unwrap(),
            label: Label::fr(key.to_uppercase()),
            window: None,
            tags: Tags::new(),
        };
        let question = |key: &str, kind, items| Question {
            key: QuestionKey::new(key).unwrap(),
            label: Label::fr(format!("Question {key} ?")),
            plain: None,
            help: None,
            kind,
            items,
            themes: vec![],
            results: Results::Live,
            tags: Tags::new(),
        };
        Script {
            slug: Slug::new("tiny").unwrap(),
            title: Label::fr("Petit atelier"),
            day: Day::new(2024, 11, 28).unwrap(),
            place: None,
            zone: "Europe/Paris".to_owned(),
            langs: vec![LangCode::french()],
            organiser: "Centre social d’exemple".to_owned(),
            audience: audience::Audience::default(),
            groups: ["g1", "g2"]
                .map(|key| Group {
                    key: GroupKey::new(key).unwrap(),
                    label: Label::fr(key),
                })
                .into(),
            lexicon: vec![],
            questions: vec![
                question(
                    "a",
                    Kind::Choices(Choices::up_to(None)),
                    vec![item("x"), item("y")],
                ),
                question("b", Kind::Open(Open { max_chars: 500 }), vec![]),
            ],
            retention_days: DEFAULT_RETENTION,
            is_retention_said: false,
            sealing_days: DEFAULT_SEALING,
            opening: None,
            notice: None,
            privacy: privacy::Privacy::default(),
            guide: guide::Guide::default(),
            sample: None,
            threshold: DEFAULT_THRESHOLD,
            reactions: vec![],
        }
    }

    #[test]
    fn plainer_words_are_missed_where_others_have_them() {
        let mut script = tiny();
        assert_eq!(script.without_plain().count(), 0, "nobody asked for any");
        script.questions[0].plain = Some(Label::fr("En clair ?"));
        let keys: Vec<_> = script.without_plain().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["b"]);
    }

    #[test]
    fn answers_are_kept_to_a_day_that_can_be_named() {
        assert_eq!(tiny().kept_until(), Day::new(2025, 11, 28).unwrap());
        assert!(!tiny().is_overdue(Day::new(2025, 11, 28).unwrap()));
        assert!(tiny().is_overdue(Day::new(2025, 11, 29).unwrap()));
    }
}
