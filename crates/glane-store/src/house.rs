//! The people of the house, their ways in, and the links that only let look: what is kept of them, and what changes it.

use std::fmt;

use glane_core::id::{MemberId, WorkshopId};
use glane_core::member::Member;
use glane_core::right::Role;
use glane_core::world::Micros;
use uuid::Uuid;

use crate::StoreError;
use crate::deed::Deed;

/// The setting that holds the secret of the facilitator's link.
pub const FACILITATOR_KEY: &str = "facilitator_key";

/// The hash of a secret that only its holder has: of a session, of a link to come in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyHash(pub [u8; 32]);

impl fmt::Debug for KeyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyHash")
    }
}

/// What a password is checked against. Never shown, not even to the log.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(pub String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

/// All there is of them at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct House {
    /// What the house is called; empty while nobody said.
    pub name: String,
    /// Its people, those who left too, in the order in which they came.
    pub members: Vec<Member>,
    /// What each one's password is checked against, where they chose one.
    pub passwords: Vec<(MemberId, Password)>,
    /// Browsers that signed in, by their secret's hash.
    pub sessions: Vec<Session>,
    /// Keys of people's own devices that they sign in by, in the order in which they were added.
    pub passkeys: Vec<Passkey>,
    /// Links to come in that nobody used yet.
    pub ways: Vec<Way>,
    /// Links of one workshop each, in the order in which they were made.
    pub looks: Vec<Look>,
}

impl House {
    /// A person who is there.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.present().find(|member| member.id == id)
    }

    /// Those who are there.
    pub fn present(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.left.is_none())
    }

    /// What somebody's password is checked against.
    pub fn password(&self, id: MemberId) -> Option<&Password> {
        let mut all = self.passwords.iter();
        all.find(|(of, _)| *of == id).map(|(_, password)| password)
    }

    /// Whose link to come in this is, if it still opens.
    pub fn way(&self, key: KeyHash, now: Micros) -> Option<&Member> {
        let way = self.ways.iter().find(|way| way.key == key)?;
        self.member(way.member).filter(|_| way.until > now)
    }

    /// Somebody's own keys.
    pub fn passkeys_of(&self, id: MemberId) -> impl Iterator<Item = &Passkey> {
        self.passkeys.iter().filter(move |key| key.member == id)
    }

    /// Whose browser this is, if it is signed in.
    pub fn session(&self, key: KeyHash, now: Micros) -> Option<&Member> {
        let session = self.sessions.iter().find(|session| session.key == key)?;
        self.member(session.member).filter(|_| session.until > now)
    }
}

/// A browser that signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of its secret.
    pub key: KeyHash,
    /// Whose.
    pub member: MemberId,
    /// Until when.
    pub until: Micros,
}

/// The key of a device that somebody signs in by: its public half, the other never leaves the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its own name here.
    pub id: Uuid,
    /// Whose.
    pub member: MemberId,
    /// The host name that it was made for, and is of use at.
    pub host: String,
    /// What the device calls it.
    pub credential: Vec<u8>,
    /// Its public half, as a `SubjectPublicKeyInfo`.
    pub public: Vec<u8>,
    /// How it signs, by its number among COSE algorithms.
    pub algorithm: i32,
    /// How often the device says that it was used; zero where it does not count.
    pub count: u32,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    pub since: Micros,
}

/// A link to come in, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The hash of its secret.
    pub key: KeyHash,
    /// Whose.
    pub member: MemberId,
    /// Until when.
    pub until: Micros,
}

/// A link that lets look at one workshop, or that makes a tablet of its room one that people share. Its secret is kept, as that
/// of the room's screen is: it is shown again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Its own name.
    pub id: Uuid,
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// As what one comes by it: one of [`Role::LINKED`].
    pub role: Role,
    /// Its secret.
    pub key: String,
    /// For whom, in the words of who made it.
    pub label: String,
}

/// What changes the house. Each is whole or absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HouseChange {
    /// The house is called so.
    Call {
        /// Its name.
        name: String,
    },
    /// Somebody joins; refused under a name that somebody has who is there.
    Enlist {
        /// Who.
        member: MemberId,
        /// As they are called.
        name: String,
        /// What they may do.
        role: Role,
    },
    /// Somebody may do something else from now on; refused if they could do something else than `was` meanwhile.
    Trust {
        /// Who.
        member: MemberId,
        /// What they could do, as who decides saw it.
        was: Role,
        /// What they may do.
        role: Role,
    },
    /// Somebody signs in by a key of their own from now on; refused if it is somebody's already.
    Entrust(Passkey),
    /// A key is of no use any more. Every browser of theirs is signed out, but for one.
    Revoke {
        /// Whose.
        member: MemberId,
        /// Which.
        id: Uuid,
        /// The browser that stays signed in.
        but: Option<KeyHash>,
    },
    /// A browser signs in by a key; refused if the key is gone, or was used meanwhile.
    SignInBy {
        /// Which.
        id: Uuid,
        /// How often it had been used, as who checked it saw it.
        was: u32,
        /// How often the device says that it was used.
        count: u32,
        /// The browser.
        session: KeyHash,
        /// How long it stays signed in.
        until: Micros,
    },
    /// Somebody leaves: their sessions, their ways in, their keys and their password go, their name stays.
    Part {
        /// Who.
        member: MemberId,
    },
    /// A link to come in, instead of those before.
    Offer {
        /// Whose.
        member: MemberId,
        /// The hash of its secret.
        key: KeyHash,
        /// Until when.
        until: Micros,
    },
    /// A link to come in is used: the password is this one from now on, every other browser of theirs is signed out, and
    /// their keys are gone: whoever needs such a link may have lost a device, or more.
    Enter {
        /// The hash of the link's secret.
        key: KeyHash,
        /// The new password.
        password: Password,
        /// The browser that used it.
        session: KeyHash,
        /// How long it stays signed in.
        until: Micros,
    },
    /// A browser signs in; refused if the password is another by now than the one it was checked against.
    SignIn {
        /// Who.
        member: MemberId,
        /// What was checked.
        checked: Password,
        /// The browser.
        session: KeyHash,
        /// How long it stays signed in.
        until: Micros,
    },
    /// Somebody chooses another password: their other browsers are signed out, and no link to come in is left. Refused if the
    /// password is another by now than the one that was checked.
    Repass {
        /// Who.
        member: MemberId,
        /// What was checked.
        checked: Password,
        /// The new password.
        password: Password,
        /// The browser that stays.
        session: KeyHash,
    },
    /// A browser signs out.
    SignOut {
        /// The browser.
        session: KeyHash,
    },
    /// A link of a workshop.
    Show(Look),
    /// Such a link is taken back.
    Hide {
        /// Of which workshop.
        workshop: WorkshopId,
        /// Which.
        id: Uuid,
    },
    /// The room's screen has another link from now on.
    Rehang {
        /// Of which workshop.
        workshop: WorkshopId,
        /// The secret it had, as who decides saw it.
        was: String,
        /// Its secret.
        key: String,
    },
    /// The facilitator's link has another secret from now on.
    Rekey {
        /// The one it had, as who decides saw it; nothing if it never had one.
        was: Option<String>,
        /// Its secret.
        key: String,
    },
    /// Something was done that changes nothing here: it is noted.
    Note(Deed),
}

/// Why the house stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HouseFault {
    /// Somebody is called so.
    #[error("that name is somebody's")]
    NameTaken,
    /// They left, or were never there.
    #[error("nobody of that id is there")]
    NoMember,
    /// What is to be changed was changed meanwhile.
    #[error("changed meanwhile")]
    Changed,
    /// That key is somebody's already.
    #[error("that key is somebody's")]
    KeyTaken,
    /// The link was used, is too old, or never was one.
    #[error("the link opens nothing any more")]
    NoWay,
}

/// Refuses a change of the house, unless what it asks for fits.
pub fn refuse_unless(fits: bool, fault: HouseFault) -> Result<(), StoreError> {
    if fits { Ok(()) } else { Err(fault.into()) }
}
