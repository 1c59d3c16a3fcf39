//! What happens to sheets that come in, as the log of decisions keeps it.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ink::Ink;
use crate::id::{AnswerId, DecisionId, QuestionKey, Round};
use crate::person::TokenHash;
use crate::sheet::answers::{Ruling, Spot, Written};
use crate::sheet::{FormHash, State};

/// Hexadecimal digits of a file's hash.
const DIGITS: usize = 32;
/// What sets the people of sheets apart from all others that the key makes.
const PERSON: &[u8] = b"sheet-person:";
/// And their answers.
const ANSWER: &[u8] = b"sheet-answer:";

/// A picture: the hash of its file, and which of the file's pictures it is. The same file again has the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PictureId(String);

impl PictureId {
    /// Of the `at`-th picture of a file, from 0 on.
    pub fn of(file: &[u8], at: usize) -> Self {
        let hash = blake3::hash(file).to_hex();
        let start: String = hash.chars().take(DIGITS).collect();
        Self(format!("{start}-{}", at.saturating_add(1)))
    }

    /// Another picture of the same file.
    #[must_use]
    pub fn nth(&self, at: usize) -> Self {
        let hash = self.0.split('-').next().unwrap_or_default();
        Self(format!("{hash}-{}", at.saturating_add(1)))
    }

    /// A picture as an address or a file's name has it; nothing if it cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let (hash, at) = text.split_once('-')?;
        let is_hash = hash.len() == DIGITS
            && hash
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let is_at = at.len() <= 6 && !at.is_empty() && at.bytes().all(|byte| byte.is_ascii_digit());
        (is_hash && is_at).then(|| Self(text.to_owned()))
    }

    /// As it stands in addresses and names of files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PictureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which sheet: one with a serial by it, a copy of another one by the first of its pictures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetKey {
    /// The sheet that was printed with this serial.
    Serial(u32),
    /// The sheet that this picture shows.
    Picture(PictureId),
    /// Nobody can tell any more: the workshop is sealed.
    Nameless(Uuid),
}

impl SheetKey {
    /// A key as an address has it: a serial, or a picture.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(picture) = PictureId::parse(text) {
            return Some(Self::Picture(picture));
        }
        text.parse().ok().map(Self::Serial)
    }

    /// Who filled it, as the workshop's secret key makes them: the same sheet again is the same person.
    pub fn token(&self, key: &[u8; 32]) -> TokenHash {
        let mut hasher = blake3::Hasher::new_keyed(key);
        hasher.update(PERSON).update(self.to_string().as_bytes());
        TokenHash(*hasher.finalize().as_bytes())
    }

    /// The answer to a question of a round: it has the same id however often the sheet is read.
    pub fn answer(&self, key: &[u8; 32], question: &QuestionKey, round: Round) -> AnswerId {
        let mut hasher = blake3::Hasher::new_keyed(key);
        let of = format!("{self}:{question}:{}", round.0);
        hasher.update(ANSWER).update(of.as_bytes());
        let mut bytes = [0; 16];
        hasher.finalize_xof().fill(&mut bytes);
        AnswerId(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }
}

impl fmt::Display for SheetKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Serial(serial) => write!(f, "{serial}"),
            Self::Picture(picture) => write!(f, "{picture}"),
            Self::Nameless(name) => write!(f, "{name}"),
        }
    }
}

/// What each box of a page reads as, in the order of its tasks: a letter a box.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Boxes(String);

impl Boxes {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each in order. What is none of ours is unsure.
    pub fn states(&self) -> impl Iterator<Item = State> + '_ {
        self.0.bytes().map(|letter| match letter {
            b'.' => State::Empty,
            b'x' => State::Ticked,
            b'o' => State::Cancelled,
            _ => State::Unsure,
        })
    }
}

impl FromIterator<State> for Boxes {
    fn from_iter<I: IntoIterator<Item = State>>(states: I) -> Self {
        let letter = |state| match state {
            State::Empty => '.',
            State::Ticked => 'x',
            State::Cancelled => 'o',
            State::Unsure => '?',
        };
        Self(states.into_iter().map(letter).collect())
    }
}

/// A page as a picture shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageRead {
    /// The picture.
    pub picture: PictureId,
    /// The form it is of.
    pub form: FormHash,
    /// The sheet's own number; none of a copy of a master.
    pub serial: Option<u32>,
    /// Which page of it.
    pub page: u32,
    /// What its boxes read as.
    pub boxes: Boxes,
    /// Whether there is ink in each of its frames, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frames: Vec<bool>,
    /// What is worth saying of the picture: names of sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Where ink is in its boxes: what tells copies of a master apart that read the same. Empty of a numbered sheet.
    #[serde(default, skip_serializing_if = "Ink::is_empty")]
    pub ink: Ink,
}

/// What a person decided: no machine reads it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "said")]
pub enum Said {
    /// What a box is.
    Box {
        /// On which sheet.
        sheet: SheetKey,
        /// Which one.
        spot: Spot,
        /// What it is.
        state: State,
    },
    /// What is written in a frame.
    Words {
        /// On which sheet.
        sheet: SheetKey,
        /// Which one.
        spot: Spot,
        /// As the person read it.
        written: Written,
    },
    /// What a whole question comes to.
    Ruled {
        /// On which sheet.
        sheet: SheetKey,
        /// Which one.
        question: QuestionKey,
        /// What it comes to.
        ruling: Ruling,
    },
    /// Whether two pictures show one sheet, or two.
    Twins {
        /// One of them.
        one: PictureId,
        /// The other one: if it is not the same, this one is of the sheet that was photocopied.
        other: PictureId,
        /// Whether it is one sheet.
        same: bool,
    },
    /// A page of a sheet will not come in, or is waited for again: the sheet counts without it, with what people typed of it.
    Without {
        /// On which sheet.
        sheet: SheetKey,
        /// Which page.
        page: u32,
        /// Whether it is done without.
        without: bool,
    },
    /// A sheet that somebody typed bears the number of one that came in.
    Typed {
        /// The one that came in.
        sheet: SheetKey,
        /// The decision by which it was typed.
        entry: DecisionId,
        /// Which of them counts.
        counts: Typed,
    },
    /// A picture is put aside, or taken up again.
    Aside {
        /// The picture.
        picture: PictureId,
        /// Whether it is aside.
        aside: bool,
    },
}

/// What counts of a sheet that came in and was typed besides. That the pictures count alone is no word of a person's: what
/// was typed is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typed {
    /// What was typed; the pictures count for nobody.
    Alone,
    /// Both: they are two people's, and a number was typed wrongly.
    Both,
}

/// Something that happened to sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// A page was read.
    Read(PageRead),
    /// A person decided.
    Said(Said),
    /// A sheet counts with these answers from now on; with none, it does not. Taken back, it is no longer one of the room.
    Counted {
        /// Which sheet.
        sheet: SheetKey,
        /// Its answers.
        answers: BTreeSet<AnswerId>,
    },
    /// Whoever filled a sheet took their answers back: it never comes in again.
    Left {
        /// Which sheet.
        sheet: SheetKey,
        /// The pictures there were of it.
        pictures: BTreeSet<PictureId>,
    },
    /// Something of a sheet that nobody can tell any more.
    Gone,
}

impl Event {
    /// What it is about, as conflicts see it: two people may look at two boxes of one sheet at once.
    pub fn target(&self) -> String {
        match self {
            Self::Read(read) => format!("page:{}", read.picture),
            Self::Said(Said::Box { sheet, spot, .. } | Said::Words { sheet, spot, .. }) => {
                format!("sheet:{sheet}:{}.{}", spot.task, spot.tick)
            }
            Self::Said(Said::Ruled {
                sheet, question, ..
            }) => format!("sheet:{sheet}:{question}"),
            Self::Said(Said::Twins { one, other, .. }) => {
                let (first, second) = (one.min(other), one.max(other));
                format!("twins:{first}:{second}")
            }
            Self::Said(Said::Without { sheet, page, .. }) => format!("sheet:{sheet}:page:{page}"),
            Self::Said(Said::Typed { sheet, .. }) => format!("sheet:{sheet}:typed"),
            Self::Said(Said::Aside { picture, .. }) => format!("aside:{picture}"),
            Self::Counted { sheet, .. } | Self::Left { sheet, .. } => format!("sheet:{sheet}"),
            Self::Gone => "sheet".to_owned(),
        }
    }
}
