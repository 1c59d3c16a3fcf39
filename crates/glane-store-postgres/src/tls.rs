//! Connections that nobody on the way reads or bends: what an address asks for by `sslmode` and `sslrootcert`.
//!
//! | `sslmode` | |
//! |---|---|
//! | none, `disable`, `prefer` | in clear, as on one machine or a private network |
//! | `require`, `verify-full` | encrypted; the certificate is one that is trusted, and is the server's of that name |
//! | `verify-ca` | the same, whatever name the certificate bears |
//!
//! `require` asks for more here than elsewhere: a connection to whoever answers is encrypted for nothing. Trusted are the
//! authorities of this computer, or those of `sslrootcert` alone (a PEM file).

use std::fmt;
use std::future::Future;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::tls::{ChannelBinding, MakeTlsConnect, TlsConnect, TlsStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::WebPkiServerVerifier;
use tokio_rustls::rustls::client::danger::{
    HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier,
};
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore,
    SignatureScheme,
};

use crate::error::OpenError;

/// What says that a server that should have encrypted does not: the words of who speaks to it for us.
const NO_TLS: &str = "server does not support TLS";

/// How a connection is encrypted.
#[derive(Clone)]
pub(crate) struct Tls(TlsConnector);

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Asked {
    /// Encrypted, and to whom: nothing where it is in clear.
    pub(crate) checks: Option<Checks>,
    /// The file that says who is trusted.
    pub(crate) roots: Option<String>,
}

/// What of a certificate is held against the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Checks {
    /// Who vouches for it.
    Authority,
    /// That, and its name.
    Name,
}

/// Takes what is about encryption out of an address, and leaves the rest as it is.
pub(crate) fn asked(address: &str) -> Result<(String, Asked), OpenError> {
    let Some((place, query)) = address.split_once('?') else {
        return Ok((address.to_owned(), Asked::default()));
    };
    let mut asked = Asked::default();
    let mut left: Vec<&str> = Vec::new();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        match name {
            "sslmode" => {
                asked.checks = match value {
                    "disable" | "prefer" => None,
                    "require" | "verify-full" => Some(Checks::Name),
                    "verify-ca" => Some(Checks::Authority),
                    _ => {
                        return Err(OpenError::Address(format!(
                            "sslmode={value}: disable, prefer, require, verify-ca or verify-full"
                        )));
                    }
                };
            }
            "sslrootcert" => asked.roots = Some(plain(value)?),
            _ => left.push(pair),
        }
    }
    if asked.roots.is_some() && asked.checks.is_none() {
        // Somebody who names an authority means to be sure of the server.
        return Err(OpenError::Address(
            "sslrootcert is of no use without sslmode=verify-full".to_owned(),
        ));
    }
    let rest = left.join("&");
    let address = if rest.is_empty() {
        place.to_owned()
    } else {
        format!("{place}?{rest}")
    };
    Ok((address, asked))
}

/// A value of an address without its `%` marks.
fn plain(value: &str) -> Result<String, OpenError> {
    let wrong = || OpenError::Address("sslrootcert: its % marks cannot be read".to_owned());
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || {
            let digit = char::from(rest.next()?).to_digit(16)?;
            u8::try_from(digit).ok()
        };
        let (high, low) = (digit().ok_or_else(wrong)?, digit().ok_or_else(wrong)?);
        bytes.push(high * 16 + low);
    }
    String::from_utf8(bytes).map_err(|_| wrong())
}

/// Who is trusted.
fn roots(file: Option<&str>) -> Result<RootCertStore, OpenError> {
    let mut roots = RootCertStore::empty();
    match file {
        None | Some("system") => {
            let found = rustls_native_certs::load_native_certs();
            roots.add_parsable_certificates(found.certs);
        }
        Some(file) => {
            let unread = |why: String| OpenError::Roots {
                file: file.into(),
                why,
            };
            let certificates = CertificateDer::pem_file_iter(Path::new(file));
            let certificates = certificates.map_err(|error| unread(error.to_string()))?;
            for certificate in certificates {
                let certificate = certificate.map_err(|error| unread(error.to_string()))?;
                roots
                    .add(certificate)
                    .map_err(|error| unread(error.to_string()))?;
            }
            if roots.is_empty() {
                return Err(unread("no certificate in it".to_owned()));
            }
        }
    }
    Ok(roots)
}

impl Tls {
    /// Reads who is trusted.
    pub(crate) fn of(asked: &Asked) -> Result<Option<Self>, OpenError> {
        let Some(checks) = asked.checks else {
            return Ok(None);
        };
        let failed = |error: &dyn fmt::Display| OpenError::Broken(error.to_string());
        let roots = roots(asked.roots.as_deref())?;
        let provider = Arc::new(ring::default_provider());
        let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .map_err(|error| failed(&error))?;
        let config = match checks {
            Checks::Name => builder.with_root_certificates(roots),
            Checks::Authority if roots.is_empty() => builder.with_root_certificates(roots),
            Checks::Authority => {
                let inner = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
                    .build()
                    .map_err(|error| failed(&error))?;
                builder
                    .dangerous()
                    .with_custom_certificate_verifier(Arc::new(AnyName(inner)))
            }
        };
        let config = Arc::new(config.with_no_client_auth());
        Ok(Some(Self(TlsConnector::from(config))))
    }
}

/// Holds all of a certificate against the server but its name.
#[derive(Debug)]
struct AnyName(Arc<WebPkiServerVerifier>);

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let held =
            self.0
                .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        match held {
            // The name comes last: who vouches for it and its days were held before.
            Err(TlsError::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) => Ok(ServerCertVerified::assertion()),
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.0.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.0.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

/// Why no key was agreed on.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Refused(io::Error);

impl Refused {
    /// Whether it is the certificate that does not hold.
    fn is_untrusted(&self) -> bool {
        let inner = self.0.get_ref().and_then(|error| error.downcast_ref());
        matches!(inner, Some(TlsError::InvalidCertificate(_)))
    }
}

/// Whether the way was cut while a key was being agreed on.
pub(crate) fn is_cut(source: &(dyn std::error::Error + 'static)) -> bool {
    let refused = source.downcast_ref::<Refused>();
    refused.is_some_and(|refused| !refused.is_untrusted())
}

/// What a connection that could not be encrypted means to whoever asked for it.
pub(crate) fn open_error(error: &tokio_postgres::Error) -> Option<OpenError> {
    use std::error::Error as _;
    let source = error.source()?;
    if let Some(refused) = source.downcast_ref::<Refused>() {
        let why = refused.to_string();
        return Some(if refused.is_untrusted() {
            OpenError::Untrusted(why)
        } else {
            OpenError::Away(why)
        });
    }
    (source.to_string() == NO_TLS).then_some(OpenError::InClear)
}

/// One connection to a server of some name.
pub(crate) struct Agreeing {
    connector: TlsConnector,
    /// Nothing where the way is a socket of this machine, which has no name to be held against a certificate.
    name: Option<ServerName<'static>>,
}

impl<S> MakeTlsConnect<S> for Tls
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = Encrypted<S>;
    type TlsConnect = Agreeing;
    type Error = Refused;

    fn make_tls_connect(&mut self, domain: &str) -> Result<Agreeing, Refused> {
        Ok(Agreeing {
            connector: self.0.clone(),
            name: ServerName::try_from(domain.to_owned()).ok(),
        })
    }
}

impl<S> TlsConnect<S> for Agreeing
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = Encrypted<S>;
    type Error = Refused;
    type Future = Pin<Box<dyn Future<Output = Result<Encrypted<S>, Refused>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move {
            let nameless = || Refused(io::Error::other("a host without a name"));
            let name = self.name.ok_or_else(nameless)?;
            let agreed = self.connector.connect(name, stream).await;
            Ok(Encrypted(agreed.map_err(Refused)?))
        })
    }
}

/// A stream that is encrypted.
pub(crate) struct Encrypted<S>(tokio_rustls::client::TlsStream<S>);

impl<S: AsyncRead + AsyncWrite + Unpin> TlsStream for Encrypted<S> {
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Encrypted<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Encrypted<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, buffer)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_encryption_is_taken_out_of_an_address() {
        let read = |query: &str| asked(&format!("postgres://glane@db.test/glane{query}"));
        for (query, left, checks, roots) in [
            ("", "", None, None),
            (
                "?sslmode=prefer&application_name=x",
                "?application_name=x",
                None,
                None,
            ),
            ("?sslmode=require", "", Some(Checks::Name), None),
            ("?sslmode=verify-ca", "", Some(Checks::Authority), None),
            (
                "?a=b&sslrootcert=%2Fetc%2Fca.pem&c=d&sslmode=verify-full",
                "?a=b&c=d",
                Some(Checks::Name),
                Some("/etc/ca.pem"),
            ),
        ] {
            let (address, asked) = read(query).unwrap();
            assert_eq!(address, format!("postgres://glane@db.test/glane{left}"));
            let roots = roots.map(str::to_owned);
            assert_eq!(asked, Asked { checks, roots }, "{query}");
        }
        for wrong in [
            "?sslmode=yes",
            "?sslmode=",
            "?sslrootcert=/x",
            "?sslmode=require&sslrootcert=%2",
        ] {
            assert!(matches!(read(wrong), Err(OpenError::Address(_))), "{wrong}");
        }
    }

    #[test]
    fn a_file_of_authorities_that_is_none_is_said() {
        let of = |file: &str| {
            let asked = Asked {
                checks: Some(Checks::Name),
                roots: Some(file.to_owned()),
            };
            Tls::of(&asked).map(|_| ())
        };
        for file in ["/nowhere/ca.pem", "/dev/null"] {
            let refused = of(file).unwrap_err().to_string();
            assert!(refused.contains(file), "{refused}");
        }
    }
}
