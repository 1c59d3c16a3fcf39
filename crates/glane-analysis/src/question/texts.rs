//! Texts and their themes: by people's decisions and, apart, by the machine's proposals.

use glane_core::codebook::Theme;
use glane_core::id::ThemeKey;

use crate::coding::ThemeCount;
use crate::count::natural;
use crate::together::Together;
use crate::verbatim::Withheld;

/// How many answers bear a theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bearing {
    /// People whose answer bears it, raised hands included.
    pub people: u64,
    /// How many times it was named. A person has one answer to a question, which bears a theme once: over all themes
    /// mentions may pass people, for one theme they are as many.
    pub mentions: u64,
}

/// One theme and its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeReading {
    /// The theme, as the codebook has it.
    pub theme: Theme,
    /// By people's decisions.
    pub decided: Bearing,
    /// As the machine proposes it for answers that nobody decided; never part of `decided`.
    pub proposed: Bearing,
}

/// The texts of an open question. `coded`, `unthemed`, `uncoded` and `disputed` add up to `texts`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextsReading {
    /// How many texts; they stand beside the reading.
    pub texts: u64,
    /// The themes in the codebook's order, zeros kept.
    pub themes: Vec<ThemeReading>,
    /// Answers that bear a theme by a person's decision.
    pub coded: u64,
    /// Answers that bear no theme by a person's decision.
    pub unthemed: u64,
    /// Answers that wait for a person (« non classé »).
    pub uncoded: u64,
    /// Answers that two coders coded otherwise.
    pub disputed: u64,
    /// All themes decided together.
    pub mentions: u64,
    /// All themes proposed together.
    pub proposals: u64,
    /// Which answers are not read as they were written.
    pub withheld: Withheld,
    /// Which of `themes` the same people's answers bear, by people's decisions.
    pub together: Together,
}

impl TextsReading {
    /// Reads the counts of a question with so many texts. Without counts, all wait.
    pub(crate) fn of(texts: u64, count: Option<&ThemeCount>) -> Self {
        let Some(count) = count else {
            return Self {
                texts,
                themes: Vec::new(),
                coded: 0,
                unthemed: 0,
                uncoded: texts,
                disputed: 0,
                mentions: 0,
                proposals: 0,
                withheld: Withheld::default(),
                together: Together::default(),
            };
        };
        let bearing = |n: Option<&i64>| {
            let n = natural(n.copied().unwrap_or(0));
            Bearing {
                people: n,
                mentions: n,
            }
        };
        let themes: Vec<ThemeReading> = count
            .codebook
            .iter()
            .map(|theme| ThemeReading {
                theme: theme.clone(),
                decided: bearing(count.room.decided.get(&theme.key)),
                proposed: bearing(count.room.proposed.get(&theme.key)),
            })
            .collect();
        Self {
            texts,
            coded: natural(count.room.coded),
            unthemed: natural(count.room.unthemed),
            uncoded: natural(count.room.uncoded),
            disputed: natural(count.room.disputed),
            mentions: themes.iter().map(|theme| theme.decided.mentions).sum(),
            proposals: themes.iter().map(|theme| theme.proposed.mentions).sum(),
            themes,
            withheld: Withheld::default(),
            together: Together::default(),
        }
    }

    /// The theme of that key.
    pub fn theme(&self, key: &ThemeKey) -> Option<&ThemeReading> {
        self.themes.iter().find(|theme| theme.theme.key == *key)
    }

    /// Whether a person decided something of an answer, disputed or not.
    pub fn is_begun(&self) -> bool {
        self.texts > self.uncoded
    }
}
