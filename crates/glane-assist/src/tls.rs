//! TLS to a server elsewhere: who is trusted is what this computer says. Nothing is read before somebody asks.

use std::io;
use std::sync::{Arc, LazyLock};

use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, Error, RootCertStore};

static TRUST: LazyLock<Result<TlsConnector, Error>> = LazyLock::new(trust);

fn trust() -> Result<TlsConnector, Error> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Agrees on a key with a host.
pub async fn agree(stream: TcpStream, host: &str) -> io::Result<TlsStream<TcpStream>> {
    let connector = TRUST.as_ref().map_err(io::Error::other)?;
    let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
    connector.connect(name, stream).await
}

/// Whether an agreement failed because the certificate is not recognised.
pub fn is_distrust(error: &io::Error) -> bool {
    let inner = error.get_ref().and_then(|error| error.downcast_ref());
    inner.is_some_and(|error| matches!(error, Error::InvalidCertificate(_)))
}
