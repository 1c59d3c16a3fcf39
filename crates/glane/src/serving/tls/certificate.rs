//! The certificate that is shown at the door, which may be another from one visitor to the next.

use std::sync::{Arc, PoisonError, RwLock};

use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{Error as TlsError, ServerConfig};

/// What an authority speaks that asks back whether the name is ours (RFC 8737).
pub const ASKED_BACK: &[u8] = b"acme-tls/1";
/// What visitors speak once they are inside.
const HTTP: &[u8] = b"http/1.1";

/// What is shown now; nothing while none was got yet.
#[derive(Debug, Default)]
pub struct Held {
    shown: RwLock<Option<Arc<CertifiedKey>>>,
    answer: RwLock<Option<Arc<CertifiedKey>>>,
}

impl Held {
    /// Shows another from now on; who is inside stays.
    pub fn show(&self, certificate: CertifiedKey) {
        let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        *shown = Some(Arc::new(certificate));
    }

    /// Whether anything is shown.
    pub fn is_showing(&self) -> bool {
        current(&self.shown).is_some()
    }

    /// What an authority is shown from now on that asks back.
    pub fn answer(&self, certificate: Option<CertifiedKey>) {
        let mut answer = self.answer.write().unwrap_or_else(PoisonError::into_inner);
        *answer = certificate.map(Arc::new);
    }

    /// How the door speaks.
    pub fn config(self: &Arc<Self>) -> Result<Arc<ServerConfig>, TlsError> {
        let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let builder = builder.with_safe_default_protocol_versions()?;
        let resolver = Arc::clone(self);
        let mut config = builder.with_no_client_auth().with_cert_resolver(resolver);
        config.alpn_protocols = vec![HTTP.to_vec(), ASKED_BACK.to_vec()];
        Ok(Arc::new(config))
    }
}

impl ResolvesServerCert for Held {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let mut spoken = hello.alpn().into_iter().flatten();
        if spoken.any(|spoken| spoken == ASKED_BACK) {
            current(&self.answer)
        } else {
            current(&self.shown)
        }
    }
}

fn current(held: &RwLock<Option<Arc<CertifiedKey>>>) -> Option<Arc<CertifiedKey>> {
    held.read().unwrap_or_else(PoisonError::into_inner).clone()
}
