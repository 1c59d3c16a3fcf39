//! A certificate of one's own, in two files that somebody else renews.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use glane_core::date::Day;
use glane_core::world::Clock;
use tokio::time::sleep;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::sign::CertifiedKey;

use super::certificate::Held;
use super::validity::{Left, Span, span};
use crate::amounts::date;
use crate::fail::{Fail, tell_fail};
use crate::out;
use crate::voice::Voice;
use crate::world::SystemClock;

/// How often the files are looked at again. Renewed, they must be the same at two looks: they are written one after the other.
const LOOK: Duration = Duration::from_secs(5);

/// Where they are.
#[derive(Debug, Clone)]
pub struct Files {
    /// The certificate and its chain, in PEM.
    pub cert: PathBuf,
    /// Its secret key, in PEM.
    pub key: PathBuf,
}

/// What they hold, unread.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Content {
    cert: Vec<u8>,
    key: Vec<u8>,
}

/// A certificate with its key.
#[derive(Debug)]
pub struct Pair {
    /// Ready to be shown.
    pub certified: CertifiedKey,
    /// When it holds, if it says so.
    pub span: Option<Span>,
}

impl Files {
    /// Reads both; what is wrong with either is told.
    pub fn read(&self) -> Result<Pair, Fail> {
        let content = self.content()?;
        self.of(&content.cert, &content.key)
    }

    fn content(&self) -> Result<Content, Fail> {
        let read =
            |path: &Path| std::fs::read(path).map_err(|error| Fail::unreadable(path, &error));
        Ok(Content {
            cert: read(&self.cert)?,
            key: read(&self.key)?,
        })
    }

    /// The same of what they would hold.
    pub fn of(&self, cert: &[u8], key: &[u8]) -> Result<Pair, Fail> {
        let cert_bad = || Fail::input("secure-cert-bad").with_path(&self.cert);
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(cert).collect();
        let chain = chain.map_err(|_| cert_bad())?;
        let span = span(chain.first().ok_or_else(cert_bad)?);
        let secret = PrivateKeyDer::from_pem_slice(key)
            .map_err(|_| Fail::input("secure-key-bad").with_path(&self.key))?;
        let certified = CertifiedKey::from_der(chain, secret, &ring::default_provider());
        let certified = certified.map_err(|error| {
            tracing::debug!(%error, "the certificate does not serve");
            Fail::input("secure-pair-bad")
                .with("cert", self.cert.display().to_string())
                .with("key", self.key.display().to_string())
        })?;
        Ok(Pair { certified, span })
    }
}

/// Says so if a certificate holds no longer, or not for long.
pub fn warn(voice: &Voice, span: Option<Span>) {
    let Some(span) = span else { return };
    let key = match span.left(SystemClock.now()) {
        Left::Long => return,
        Left::Soon => "secure-soon",
        Left::Over => "secure-over",
    };
    let message = voice.with(key, "day", date(Day::of(span.until)));
    out::note(&voice.with("program-warning", "message", message));
}

/// Looks after the files for as long as the program runs: renewed, they are shown to whoever comes then. Those that do not
/// serve are told once, and the ones before stay.
pub fn watch(
    files: Files,
    held: Arc<Held>,
    voice: Voice,
) -> impl Future<Output = ()> + Send + 'static {
    // At once, before anybody is let in: whatever changes from then on is a renewal.
    let mut shown = files.content();
    async move {
        let mut before = shown.clone();
        loop {
            sleep(LOOK).await;
            let now = files.content();
            if now != shown && now == before {
                let read = now.as_ref().map_err(Clone::clone);
                match read.and_then(|now| files.of(&now.cert, &now.key)) {
                    Ok(pair) => {
                        held.show(pair.certified);
                        out::note(&voice.text("secure-renewed"));
                        warn(&voice, pair.span);
                    }
                    Err(fail) => {
                        tell_fail(&voice, &fail);
                        out::note(&voice.text("secure-kept"));
                    }
                }
                shown = now.clone();
            }
            before = now;
        }
    }
}
