//! Whose turn it is on a tablet that people share.
//!
//! Whoever first answers on it is given a sign, a picture and its word. At a new question they take up their sign and go on as
//! the same person, who counts once and is asked nothing twice. The tablet keeps one drawn number, of which everybody's token
//! is made, and which turns have a sign: nothing of what anybody answered. A sign can be taken up only for a question
//! that its holder has not answered, so that nobody reads or overwrites what somebody else said.

use axum::http::HeaderMap;
use glane_core::id::{PersonId, QuestionKey, Round};
use glane_core::room::Phase;
use glane_core::world::Entropy;
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};

use super::visitor::{draw, in_digits, is_token, signed};
use crate::guard::cookie;
use crate::tr::Tr;

/// The cookie of whose turn it is.
const COOKIE: &str = "glane-tour";
/// As long as a participant's cookie.
const SECONDS: u32 = 30 * 24 * 3600;
/// Between the parts of the cookie.
const PART: char = '~';
/// The most people one tablet tells apart: its cookie stays small.
const MOST: usize = 150;
/// The pictures of signs, as texts name them.
const SIGNS: [(&str, &str); 24] = [
    ("☀️", "sun"),
    ("🌙", "moon"),
    ("⭐", "star"),
    ("🌳", "tree"),
    ("🌷", "tulip"),
    ("🏠", "house"),
    ("🚲", "bicycle"),
    ("⛵", "boat"),
    ("🐦", "bird"),
    ("🐟", "fish"),
    ("🐱", "cat"),
    ("🐘", "elephant"),
    ("🐢", "turtle"),
    ("🦋", "butterfly"),
    ("🍎", "apple"),
    ("🍋", "lemon"),
    ("🍓", "strawberry"),
    ("🥕", "carrot"),
    ("🍞", "bread"),
    ("☕", "cup"),
    ("🔑", "key"),
    ("🎈", "balloon"),
    ("☂️", "umbrella"),
    ("🥁", "drum"),
];

/// A sign as it is shown.
pub(super) struct Sign {
    /// Its place among those of the tablet.
    pub(super) at: usize,
    pub(super) picture: &'static str,
    pub(super) word: String,
}

/// Whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    seed: String,
    /// The turn that holds the tablet.
    at: u32,
    /// How many turns there were.
    turns: u32,
    /// Those that have a sign, in the order they were given.
    given: Vec<u32>,
    /// The asking its holder said to be themselves for.
    asked: String,
    /// Which signs may be taken up for the open question.
    back: Vec<usize>,
    /// Whether it has to be asked who holds the tablet.
    pub(super) asks: bool,
    /// Whether the cookie says less.
    is_new: bool,
}

/// A question's round, as the cookie names it.
fn asking(key: &QuestionKey, round: Round) -> String {
    format!("{key}.{}", round.0)
}

impl Turn {
    /// As the cookie has it, or a first one.
    pub(super) fn of(headers: &HeaderMap, entropy: &dyn Entropy, room: &Room) -> Self {
        let kept = cookie(headers, COOKIE).and_then(Self::read);
        kept.unwrap_or_else(|| Self {
            seed: draw(entropy, room),
            at: 0,
            turns: 0,
            given: Vec::new(),
            asked: String::new(),
            back: Vec::new(),
            asks: false,
            is_new: true,
        })
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(PART);
        let mut part = || parts.next();
        let seed = part().filter(|seed| is_token(seed))?;
        let at = part()?.parse().ok()?;
        let turns = part()?.parse().ok()?;
        let given = part()?.split('.').filter(|turn| !turn.is_empty());
        let given = given.map(|turn| turn.parse::<u32>().ok());
        let given = given.take(MOST).collect::<Option<Vec<_>>>()?;
        let asked = part()?.to_owned();
        Some(Self {
            seed: seed.to_owned(),
            at,
            turns,
            given,
            asked,
            back: Vec::new(),
            asks: false,
            is_new: false,
        })
    }

    fn written(&self) -> String {
        let given = self.given.iter().map(ToString::to_string);
        let given = given.collect::<Vec<_>>().join(".");
        let Self {
            seed,
            at,
            turns,
            asked,
            ..
        } = self;
        format!("{seed}{PART}{at}{PART}{turns}{PART}{given}{PART}{asked}")
    }

    /// What the browser is to keep of it; nothing where it has it already.
    pub(super) fn cookie(&self, code: &str) -> Option<String> {
        let kept = self.written();
        self.is_new.then(|| {
            format!("{COOKIE}={kept}; Path=/{code}; Max-Age={SECONDS}; HttpOnly; SameSite=Lax")
        })
    }

    /// What the token of one of its turns is made of.
    fn drawn(&self, turn: u32) -> String {
        let hash = blake3::hash(format!("{}{PART}{turn}", self.seed).as_bytes());
        let (half, _) = hash.as_bytes().split_at(16);
        in_digits(half)
    }

    /// The token of one of its turns.
    fn token_of(&self, room: &Room, turn: u32) -> String {
        signed(room, self.drawn(turn))
    }

    /// The token of who holds the tablet.
    pub(super) fn token(&self, room: &Room) -> String {
        self.token_of(room, self.at)
    }

    /// Another person's turn.
    pub(super) fn pass(&mut self) {
        self.at = self.turns;
        self.turns = self.turns.saturating_add(1);
        self.asked.clear();
        self.is_new = true;
    }

    /// Looks at what the room knows: gives who has answered their sign, and finds whether it has to be asked who
    /// holds the tablet.
    pub(super) async fn settle(
        &mut self,
        room: &Room,
        me: Option<PersonId>,
    ) -> Result<(), LiveError> {
        let has_answered =
            me.is_some_and(|me| room.look(|inside| inside.all_of(me).next().is_some()));
        if has_answered && !self.given.contains(&self.at) && self.given.len() < MOST {
            self.given.push(self.at);
            self.is_new = true;
        }
        self.back.clear();
        self.asks = false;
        let open = room.look(|inside| {
            let key = inside.state.current.clone()?;
            let is_open = inside.state.phase(&key) == Phase::Open;
            // A table's answer is no person's, and is there to be corrected by all of it.
            let is_asked = is_open && !inside.is_by_table(&key);
            is_asked.then(|| (asking(&key, inside.state.round(&key)), key))
        });
        let Some((asked, key)) = open else {
            return Ok(());
        };
        if self.asked == asked {
            return Ok(());
        }
        for (at, turn) in self.given.iter().enumerate() {
            let Some(token) = room.token_hash(&self.token_of(room, *turn)) else {
                return Ok(());
            };
            let Some(person) = room.person(token).await? else {
                continue;
            };
            // Who left the workshop has no answer, and no sign any more.
            let may = room.look(|inside| {
                inside.kept(person, &key).is_none() && inside.all_of(person).next().is_some()
            });
            if may {
                self.back.push(at);
            }
        }
        self.asks = !self.back.is_empty();
        if self.asks {
            // Until somebody says who holds it, nobody does: what was shown of another question is not shown again.
            self.is_new |= !self.asked.is_empty();
            self.asked.clear();
            return Ok(());
        }
        // The question is asked again, and whoever held the tablet last answered it in an earlier turn. Somebody else may
        // hold it by now: they start with an empty page.
        let has_answered = me.is_some_and(|me| room.look(|inside| inside.kept(me, &key).is_some()));
        if has_answered {
            self.pass();
        }
        self.confirm(&asked);
        Ok(())
    }

    fn confirm(&mut self, asked: &str) {
        asked.clone_into(&mut self.asked);
        self.is_new = true;
    }

    /// What is open, if something is.
    fn open(inside: &Inside) -> Option<String> {
        let key = inside.state.current.as_ref()?;
        let is_open = inside.state.phase(key) == Phase::Open;
        is_open.then(|| asking(key, inside.state.round(key)))
    }

    /// Goes on as the holder of a sign; false: it cannot be taken up (any more).
    pub(super) fn take_up(&mut self, inside: &Inside, at: usize) -> bool {
        let turn = self.given.get(at).copied();
        let (Some(turn), true, Some(asked)) = (turn, self.back.contains(&at), Self::open(inside))
        else {
            return false;
        };
        self.at = turn;
        self.confirm(&asked);
        true
    }

    /// Whoever holds it has never answered on it.
    pub(super) fn first(&mut self, inside: &Inside, is_known: bool) {
        if is_known || self.given.contains(&self.at) {
            self.pass();
        }
        if let Some(asked) = Self::open(inside) {
            self.confirm(&asked);
        }
    }

    /// Whether what its holder answered to the present question was answered in this very turn: it is shown to nobody else.
    pub(super) fn shows(&self, inside: &Inside) -> bool {
        let current = inside.state.current.as_ref();
        current.is_some_and(|key| {
            inside.is_by_table(key) || self.asked == asking(key, inside.state.round(key))
        })
    }

    /// Whether its holder has a sign.
    pub(super) fn is_back(&self) -> bool {
        self.given.contains(&self.at)
    }

    /// The sign of who holds the tablet, once they have answered.
    pub(super) fn sign(&self, t: &Tr) -> Option<Sign> {
        let at = self.given.iter().position(|turn| *turn == self.at)?;
        Some(sign(t, at))
    }

    /// The signs that may be taken up for the open question.
    pub(super) fn signs(&self, t: &Tr) -> Vec<Sign> {
        self.back.iter().map(|at| sign(t, *at)).collect()
    }
}

/// The sign of a place; beyond the pictures they come again with a number.
fn sign(t: &Tr, at: usize) -> Sign {
    let known = SIGNS.get(at % SIGNS.len()).copied();
    let (picture, name) = known.unwrap_or(("☀️", "sun"));
    let word = t.with("participant-tablet-sign", "sign", name);
    let word = match at / SIGNS.len() {
        0 => word,
        again => format!("{word} {}", again + 1),
    };
    Sign { at, picture, word }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn() -> Turn {
        Turn {
            seed: "0123456789abcdef0123456789abcdef".to_owned(),
            at: 3,
            turns: 4,
            given: vec![0, 2],
            asked: "venue.1".to_owned(),
            back: Vec::new(),
            asks: false,
            is_new: false,
        }
    }

    #[test]
    fn what_the_tablet_keeps_is_read_as_it_was_written_and_nothing_else_is() {
        let turn = turn();
        assert_eq!(Turn::read(&turn.written()), Some(turn.clone()));
        assert_eq!(turn.cookie("ABCD"), None, "nothing is new");
        for wrong in [
            "",
            "x~0~0~~",
            "0123456789abcdef0123456789abcdef~0~0~a~",
            "~~~~",
        ] {
            assert_eq!(Turn::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn each_turn_has_a_token_of_its_own_and_keeps_it() {
        let mut turn = turn();
        let mine = turn.drawn(turn.at);
        turn.pass();
        let theirs = turn.drawn(turn.at);
        assert!(is_token(&theirs) && theirs != mine);
        assert_eq!(turn.drawn(3), mine);
        assert_eq!((turn.at, turn.turns), (4, 5));
        assert!(
            turn.cookie("ABCD")
                .is_some_and(|kept| kept.contains("Path=/ABCD;"))
        );
    }
}
