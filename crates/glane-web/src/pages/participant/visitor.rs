//! Who asks, as far as a random token can tell.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use glane_core::channel::Channel;
use glane_core::id::PersonId;
use glane_core::person::TokenHash;
use glane_core::world::Entropy;
use glane_live::{LiveError, MARK, Room};

use super::table::Table;
use super::tablet;
use super::turn::Turn;
use crate::app::App;
use crate::error::WebError;
use crate::guard;

/// The only cookie a participant has: one random token, for this workshop's addresses alone.
pub(super) const COOKIE: &str = "glane";
/// How long the phone keeps it: late answers come within days.
const COOKIE_SECONDS: u32 = 30 * 24 * 3600;
/// Hexadecimal digits of a token: 128 bits.
const TOKEN_DIGITS: usize = 32;
/// Those that say it is of the room's making.
const SIGN_DIGITS: usize = 16;

/// A participant at a room's door.
pub(crate) struct Visitor {
    pub(crate) room: Arc<Room>,
    pub(crate) code: String,
    pub(crate) token: TokenHash,
    /// Known if they chose a group or answered before.
    pub(crate) person: Option<PersonId>,
    /// The table they are at, while the question is a table's.
    pub(crate) table: Option<Table>,
    /// The secret of the tablet's link, where this is a tablet that people share.
    pub(crate) tablet: Option<String>,
    /// Whose turn it is on such a tablet.
    pub(super) turn: Option<Turn>,
    fresh: Option<String>,
    /// The token of who holds a shared tablet from now on, where that is somebody else.
    passed: Option<String>,
    /// Whether the workshop is sealed: nobody is anybody there.
    pub(crate) is_sealed: bool,
}

impl Visitor {
    /// Finds the room of a code and the person of the cookie; draws a token for a newcomer.
    pub(crate) async fn enter(
        app: &App,
        code: &str,
        headers: &HeaderMap,
    ) -> Result<Self, WebError> {
        let mut visitor = Self::knock(app, code, headers).await?;
        if visitor.fresh.is_none() && !visitor.is_sealed {
            visitor.person = visitor.room.person(visitor.token).await?;
            visitor.sit_down().await?;
        }
        visitor.take_turn().await?;
        Ok(visitor)
    }

    /// On a shared tablet, finds whether it has to be asked who holds it.
    pub(super) async fn take_turn(&mut self) -> Result<(), WebError> {
        if let Some(turn) = &mut self.turn {
            turn.settle(&self.room, self.person).await?;
            let token = turn.token(&self.room);
            if let Some(hash) = self
                .room
                .token_hash(&token)
                .filter(|hash| *hash != self.token)
            {
                self.token = hash;
                self.person = None;
                self.passed = Some(token);
            }
        }
        Ok(())
    }

    /// The same without asking who the cookie's person is: whoever hands in an answer is known right after.
    pub(crate) async fn knock(
        app: &App,
        code: &str,
        headers: &HeaderMap,
    ) -> Result<Self, WebError> {
        let room = find(app, code, headers).await?;
        let code = room.look(|inside| inside.workshop.code.clone());
        let tablet = tablet::held(app, room.id(), headers).await?;
        let entropy = &*app.hub.world().entropy;
        let mut turn = tablet.is_some().then(|| Turn::of(headers, entropy, &room));
        let held = held_token(headers);
        // A tablet's people have the tokens it makes: one it does not know is of nobody who holds it.
        let held =
            held.filter(|token| turn.as_ref().is_none_or(|turn| turn.token(&room) == *token));
        let (token, fresh) = if let Some(token) = held {
            (token, None)
        } else {
            let token = turn.as_mut().map_or_else(
                || draw(entropy, &room),
                |turn| {
                    turn.pass();
                    turn.token(&room)
                },
            );
            (token.clone(), Some(token))
        };
        let hash = room.token_hash(&token);
        Ok(Self {
            tablet,
            turn: turn.filter(|_| hash.is_some()),
            is_sealed: hash.is_none(),
            fresh: fresh.filter(|_| hash.is_some()),
            passed: None,
            token: hash.unwrap_or(TokenHash([0; 32])),
            room,
            code,
            person: None,
            table: None,
        })
    }

    /// By which way their answers come.
    pub(crate) fn channel(&self) -> Channel {
        if self.tablet.is_some() {
            Channel::Tablet
        } else {
            Channel::Phone
        }
    }

    /// Names whoever holds the token on their own page: their phone sends no answer of somebody else's.
    pub(crate) fn mark(&self) -> String {
        let TokenHash(bytes) = self.token;
        bytes
            .iter()
            .take(MARK)
            .fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            })
    }

    /// Whether a page's mark is another person's, who was here: this browser became somebody else's meanwhile.
    pub(crate) fn is_no_longer(&self, mark: &str) -> bool {
        let mut bytes = [0; MARK];
        let digits = mark.as_bytes().chunks(2).map(|pair| {
            let pair = std::str::from_utf8(pair).ok()?;
            u8::from_str_radix(pair, 16).ok()
        });
        for (byte, digit) in bytes.iter_mut().zip(digits) {
            let Some(digit) = digit else {
                return false;
            };
            *byte = digit;
        }
        // On a tablet that people share a page of another turn is another person's, whether they answered or not.
        let is_shared = self.tablet.is_some() && !self.is_sealed;
        mark.len() == 2 * MARK && mark != self.mark() && (is_shared || self.room.met(bytes))
    }

    /// Whether they came without a token. A page hands them one; a form that still has none comes from a
    /// browser that keeps none, and would make a new person each time.
    pub(crate) fn has_no_token(&self) -> bool {
        self.fresh.is_some()
    }

    /// Hands a newcomer their token. A sealed workshop takes back the one they have: it leads nowhere any more.
    pub(crate) fn remember(&self, response: Response) -> Response {
        if self.is_sealed {
            let gone = format!(
                "{COOKIE}=; Path=/{}; Max-Age=0; HttpOnly; SameSite=Lax",
                self.code
            );
            return with_cookie(&gone, response);
        }
        let turn = self.turn.as_ref();
        let response = match turn.and_then(|turn| turn.cookie(&self.code)) {
            Some(cookie) => with_cookie(&cookie, response),
            None => response,
        };
        match self.passed.as_ref().or(self.fresh.as_ref()) {
            Some(token) => self.become_holder_of(token, response),
            None => response,
        }
    }

    /// Hands them a token: that of the person whom this device is from now on.
    pub(crate) fn become_holder_of(&self, token: &str, response: Response) -> Response {
        with_cookie(&cookie_of(&self.code, token), response)
    }
}

fn with_cookie(cookie: &str, mut response: Response) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// The cookie that makes a browser a person's.
pub(super) fn cookie_of(code: &str, token: &str) -> String {
    format!("{COOKIE}={token}; Path=/{code}; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Lax")
}

/// The token that a browser holds, if it is one of ours.
pub(crate) fn held_token(headers: &HeaderMap) -> Option<String> {
    guard::cookie(headers, COOKIE)
        .filter(|token| is_token(token))
        .map(str::to_owned)
}

pub(super) fn is_token(text: &str) -> bool {
    let digits = [TOKEN_DIGITS, TOKEN_DIGITS + SIGN_DIGITS];
    digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A token, which bears a sign that the room made it.
pub(super) fn draw(entropy: &dyn Entropy, room: &Room) -> String {
    let mut bytes = [0_u8; TOKEN_DIGITS / 2];
    entropy.fill(&mut bytes);
    signed(room, in_digits(&bytes))
}

/// A token with the sign that the room made it.
pub(super) fn signed(room: &Room, drawn: String) -> String {
    let sign = sign(room, &drawn).unwrap_or_default();
    drawn + &sign
}

pub(super) fn in_digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The last digits of a token of this room, made of the others by its key.
fn sign(room: &Room, drawn: &str) -> Option<String> {
    let TokenHash(hash) = room.token_hash(&format!("ours {drawn}"))?;
    Some(in_digits(hash.get(..SIGN_DIGITS / 2)?))
}

/// Whether a browser was let in before: it has a token of the room's making, or one of somebody who is known there
/// (those of earlier versions bear no sign).
async fn was_here(room: &Room, token: &str) -> Result<bool, WebError> {
    if let Some((drawn, rest)) = token.split_at_checked(TOKEN_DIGITS)
        && !rest.is_empty()
        && let Some(right) = sign(room, drawn)
    {
        return Ok(guard::same_secret(rest, &right));
    }
    Ok(match room.token_hash(token) {
        Some(hash) => room.person(hash).await?.is_some(),
        None => false,
    })
}

/// The room of a code, for who comes by it. Too many codes that lead nowhere make newcomers wait.
pub(crate) async fn find(
    app: &App,
    code: &str,
    headers: &HeaderMap,
) -> Result<Arc<Room>, WebError> {
    let now = || app.hub.world().clock.now();
    if !app.guesses.is_spent(now) {
        let found = app.hub.by_code(code).await;
        if matches!(found, Err(LiveError::NoWorkshop)) {
            app.guesses.wrong(now());
        }
        return Ok(found?);
    }
    let Some(token) = held_token(headers) else {
        return Err(WebError::Guesses);
    };
    match app.hub.by_code(code).await {
        Ok(room) if was_here(&room, &token).await? => Ok(room),
        Ok(_) | Err(LiveError::NoWorkshop) => Err(WebError::Guesses),
        Err(error) => Err(error.into()),
    }
}
