//! The checker of sentences. Its aim is to let no wrong sentence through; `docs/checker.md` says what it does not see yet.
//!
//! It works on what is read, never on a token beside it. A machine's sentence is true of its data, so a reworded one
//! is held against it: each number must be one of its numbers, of the same thing, in the same unit and out of the same
//! base; each word of the closed list (`words/`) must be there, said of the same thing; names and quotations must be
//! its own. What is on no list is not known to be harmless, so it is not proved either. A sentence that a person
//! wrote is held against the cells it cites.
//!
//! | file | what it knows |
//! |---|---|
//! | `text` | what a reader sees of a text |
//! | `name`, `title`, `label`, `headed` | options, themes, words, groups, questions by name |
//! | `number`, `number_word`, `fractions` | numbers in digits and in words, fractions with the words that bound them |
//! | `token`, `items`, `joined`, `lined`, `commas`, `turns`, `subjects`, `asides`, `either`, `asking`, `outdone`, `usages`, `filed`, `linked`, `fillers`, `echoes`, `unsorted`, `single`, `hours`, `stands`, `brought`, `recast`, `retold`, `plainly` | a text in pieces, and what each is |
//! | `lexis`, `verbs`, `grammar`, `claims`, `classed`, `nouns` | the closed list, the ways to say a fixed thing, and the neutral words |
//! | `layout`, `stretch`, `runs`, `sides`, `versus`, `paired`, `asked` | which name a number or a word is about |
//! | `fact`, `facts`, `relation`, `pairs`, `said_of`, `set_off`, `role`, `share`, `apart`, `together`, `totals`, `bases`, `given`, `whole`, `numbered`, `closing`, `often`, `families`, `parted`, `denied`, `lost`, `idle`, `courtesy` | what a sentence says, and how its numbers stand to each other |
//! | `ground`, `original`, `filled` | what is known of the workshop, and of the machine's sentence |
//! | `compare`, `numbers`, `choice`, `order`, `marks`, `freed`, `gone`, `place`, `holds`, `quantity` | the verdict on a rewording |
//! | `own`, `amounts` | the verdict on a person's own sentence; its words of quantity |
//! | `quote` | the verdict on a quotation |

mod amounts;
mod apart;
mod asides;
mod asked;
mod asking;
mod at;
mod bases;
mod brought;
mod choice;
mod claims;
mod classed;
mod closing;
mod commas;
mod compare;
mod courtesy;
mod denied;
mod echoes;
mod either;
mod fact;
mod facts;
mod families;
mod filed;
mod filled;
mod fillers;
mod fractions;
mod freed;
mod given;
mod gone;
mod grammar;
mod ground;
mod headed;
mod holds;
mod hours;
mod idle;
mod items;
mod joined;
mod label;
mod layout;
mod lexis;
mod lined;
mod linked;
mod lost;
mod marks;
mod name;
mod nouns;
mod number;
mod number_word;
mod numbered;
mod numbers;
mod often;
mod order;
mod original;
mod outdone;
mod own;
mod paired;
mod pairs;
mod parted;
mod place;
mod plainly;
mod quantity;
mod quote;
mod recast;
mod relation;
mod retold;
mod role;
mod runs;
mod said_of;
mod set_off;
mod share;
mod sides;
mod single;
mod stands;
mod stretch;
mod subjects;
mod text;
mod title;
mod together;
mod token;
mod totals;
mod turns;
mod unsorted;
mod usages;
mod verbs;
mod verdict;
mod versus;
mod whole;

#[cfg(test)]
mod tests;

pub use ground::{Ground, PART_TAG};
pub use name::NameKind;
pub use original::Original;
pub use quote::{Quoted, quoted, quoted_whole};
pub use text::plain;
pub use verdict::{Fault, Outcome, Reason, Verdict};

/// Changes when what is proved, refused or left unproved changes, or what is found: a restitution names the rules it
/// was made under.
pub const RULES: u32 = 3;

/// A language that sentences are read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

impl Lang {
    /// By its two letters; anything else is read as French, the first language of every screen.
    pub fn of(code: &str) -> Self {
        if code == "en" { Self::En } else { Self::Fr }
    }

    /// Its two letters.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}
