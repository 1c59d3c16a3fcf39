//! TLS as a browser speaks it: who is trusted is what this computer says.

use std::io;
use std::sync::{Arc, LazyLock};

use anyhow::Result;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, Error as TlsError, RootCertStore};

use crate::fail::Fail;

/// Read once: hundreds of phones ask.
static TRUST: LazyLock<Result<TlsConnector, TlsError>> = LazyLock::new(trust);

/// Every authority that this computer trusts, or those of `SSL_CERT_FILE` alone.
fn trust() -> Result<TlsConnector, TlsError> {
    let found = rustls_native_certs::load_native_certs();
    for error in &found.errors {
        tracing::warn!(%error, "an authority of this computer could not be read");
    }
    let mut roots = RootCertStore::empty();
    let (taken, left) = roots.add_parsable_certificates(found.certs);
    tracing::debug!(taken, left, "authorities of this computer");
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Agrees on a key with whoever is `place` (`salle.test:443`, `[::1]:8443`).
pub async fn agree(stream: TcpStream, place: &str) -> io::Result<TlsStream<TcpStream>> {
    let connector = TRUST.as_ref().map_err(io::Error::other)?;
    let name = place.rsplit_once(':').map_or(place, |(name, _)| name);
    let name = name.trim_start_matches('[').trim_end_matches(']');
    let name = ServerName::try_from(name.to_owned()).map_err(io::Error::other)?;
    connector.connect(name, stream).await
}

/// The same, and says so where this computer does not recognise the certificate.
pub async fn secure(stream: TcpStream, place: &str) -> Result<TlsStream<TcpStream>> {
    agree(stream, place).await.map_err(|error| {
        let distrusted = error
            .get_ref()
            .and_then(|error| error.downcast_ref())
            .is_some_and(|error| matches!(error, TlsError::InvalidCertificate(_)));
        if distrusted {
            let fail = Fail::input("secure-untrusted").with("address", place);
            fail.with("reason", error.to_string()).into()
        } else {
            error.into()
        }
    })
}
