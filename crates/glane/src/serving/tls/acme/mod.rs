//! A certificate that the program asks an authority for by itself, and renews (ACME, RFC 8555).
//!
//! The authority asks the name back at the door: whoever answers there with what it gave (`tls-alpn-01`, RFC 8737) holds the
//! name. So the door alone is needed, at port 443 as the world sees it.

mod authority;
mod kept;
mod order;
mod wrong;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use glane_core::date::Day;
use glane_core::world::{Clock, Micros};
use tokio::time::sleep;

use self::kept::Shelf;
use self::wrong::Wrong;
use super::certificate::Held;
use super::files::{Files, Pair};
use super::validity::Span;
use crate::amounts::date;
use crate::fail::{Fail, tell_fail};
use crate::out;
use crate::voice::Voice;
use crate::world::SystemClock;

/// Who is asked if nobody else is named.
pub const LETS_ENCRYPT: &str = "https://acme-v02.api.letsencrypt.org/directory";
/// The longest name there can be.
const NAME_MAX: usize = 253;
/// How long to sleep at most: the machine's clock may jump meanwhile.
const LONGEST: Duration = Duration::from_secs(3600);
/// How long to sleep at least, whatever an authority gives.
const LEAST: Duration = Duration::from_secs(5);
/// How long to wait after the first failure; twice that after the next. Authorities allow a few an hour.
const FIRST: Duration = Duration::from_secs(120);
/// What the wait grows to at most.
const MOST: Duration = Duration::from_secs(6 * 3600);

/// What is asked of whom.
#[derive(Debug, Clone)]
pub struct Acme {
    /// The name that the certificate is of.
    pub name: String,
    /// Where the authority writes to if something is amiss.
    pub contact: Option<String>,
    /// The authority's directory.
    pub directory: String,
}

impl Acme {
    /// Holds what was typed against what can be asked.
    pub fn new(name: &str, contact: Option<&str>, directory: Option<&str>) -> Result<Self, Fail> {
        let label = |label: &str| {
            let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            (1..=63).contains(&label.len()) && label.bytes().all(fits)
        };
        // An address of numbers is no name: a last part in letters tells them apart.
        let last = name.rsplit('.').next().unwrap_or_default();
        let lettered = last.bytes().any(|byte| byte.is_ascii_alphabetic());
        if name.len() > NAME_MAX || !lettered || !name.split('.').all(label) {
            return Err(Fail::input("secure-acme-bad-name").with("name", name));
        }
        if let Some(contact) = contact
            && !contact.contains('@')
        {
            return Err(Fail::input("secure-acme-bad-contact").with("contact", contact));
        }
        let directory = directory.unwrap_or(LETS_ENCRYPT);
        if authority::address(directory).is_none() {
            return Err(Fail::input("secure-acme-bad-directory").with("address", directory));
        }
        Ok(Self {
            name: name.to_ascii_lowercase(),
            contact: contact.map(str::to_owned),
            directory: directory.to_owned(),
        })
    }
}

/// A certificate of this kind, for as long as the program runs.
#[derive(Debug)]
pub struct Keeper {
    acme: Acme,
    shelf: Shelf,
    span: Option<Span>,
}

impl Keeper {
    /// What was kept of it in a data folder is shown at once.
    pub fn open(acme: Acme, folder: &Path, held: &Held) -> Self {
        let shelf = Shelf::within(folder, &acme.name);
        let mut span = None;
        if shelf.certificate().is_file() {
            match shelf.files().read() {
                Ok(Pair {
                    certified,
                    span: kept,
                }) => {
                    held.show(certified);
                    span = kept;
                }
                Err(fail) => tracing::warn!(%fail, "the certificate kept cannot be shown"),
            }
        }
        // Another authority was chosen: its certificate is wanted.
        if !shelf.is_of(&acme.directory) {
            span = None;
        }
        Self { acme, shelf, span }
    }

    /// The files it is kept in.
    pub fn files(&self) -> Files {
        self.shelf.files()
    }

    /// Asks when it is time, again and again; the one before serves on while it lasts.
    pub async fn keep(mut self, held: Arc<Held>, voice: Voice) {
        let mut failed = 0;
        loop {
            let now = SystemClock.now();
            let due = self.span.map_or(now, Span::due);
            if due > now {
                sleep(between(now, due).clamp(LEAST, LONGEST)).await;
                continue;
            }
            match self.renew(&held, &voice).await {
                Ok(()) => {
                    failed = 0;
                    sleep(LEAST).await;
                }
                Err(wrong) => {
                    let wait = wrong.wait(failed);
                    self.tell(&voice, &wrong, wait, held.is_showing());
                    failed += 1;
                    sleep(wait).await;
                }
            }
        }
    }

    async fn renew(&mut self, held: &Held, voice: &Voice) -> Result<(), Wrong> {
        let asked = [
            ("name", self.acme.name.as_str().into()),
            ("address", self.acme.directory.as_str().into()),
        ];
        out::note(&voice.format("secure-acme-asked", &asked));
        let pem = order::certificate(&self.acme, &self.shelf, held).await?;
        let pair = self.shelf.files().of(pem.as_bytes(), pem.as_bytes());
        let Pair { certified, span } = pair.map_err(Wrong::Unusable)?;
        held.show(certified);
        // Known even if it cannot be kept: it is not asked for again before its time.
        self.span = span;
        self.shelf.keep(&pem).map_err(Wrong::Unkept)?;
        let day = span.map_or_else(|| SystemClock.now(), |span| span.until);
        let got = [
            ("name", self.acme.name.as_str().into()),
            ("day", date(Day::of(day))),
        ];
        out::note(&voice.format("secure-acme-got", &got));
        Ok(())
    }

    fn tell(&self, voice: &Voice, wrong: &Wrong, wait: Duration, showing: bool) {
        tell_fail(voice, &wrong.told(&self.acme));
        let minutes = wait.as_secs() / 60;
        let key = match self.span {
            Some(span) if span.until > SystemClock.now() => "secure-acme-again-kept",
            _ if showing => "secure-acme-again-old",
            _ => "secure-acme-again-none",
        };
        out::note(&voice.with(key, "minutes", minutes));
    }
}

fn between(now: Micros, then: Micros) -> Duration {
    Duration::from_micros(u64::try_from(then.0.saturating_sub(now.0)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_asked_is_told_before_anything_is() {
        let asked = |name, contact, directory| {
            let acme = Acme::new(name, contact, directory);
            acme.map(|acme| acme.name).map_err(|fail| fail.key)
        };
        assert_eq!(
            asked("Ateliers.mon-centre.fr", None, None).as_deref(),
            Ok("ateliers.mon-centre.fr")
        );
        for name in [
            "",
            "192.168.1.10",
            "*.centre.fr",
            "a..fr",
            "centre.fr/x",
            "é.fr",
            "[::1]",
        ] {
            assert_eq!(
                asked(name, None, None),
                Err("secure-acme-bad-name"),
                "{name}"
            );
        }
        let contact = asked("a.fr", Some("personne"), None);
        assert_eq!(contact, Err("secure-acme-bad-contact"));
        for directory in ["http://a.fr/dir", "a.fr", "https://", "https:///dir"] {
            let asked = asked("a.fr", None, Some(directory));
            assert_eq!(asked, Err("secure-acme-bad-directory"), "{directory}");
        }
    }
}
