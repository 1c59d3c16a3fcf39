//! The way to an authority: a few requests, each by a connection of its own.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{HOST, HeaderValue};
use hyper::http::uri::PathAndQuery;
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use instant_acme::{BodyWrapper, BytesResponse, Error, HttpClient};
use tokio::net::TcpStream;

use crate::client::agree;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// A certificate with its chain is some kilobytes.
const ANSWER_MAX: usize = 1024 * 1024;

/// How authorities are reached.
#[derive(Debug, Clone, Copy)]
pub struct Authority;

type Asked = Request<BodyWrapper<Bytes>>;

impl HttpClient for Authority {
    fn request(
        &self,
        request: Asked,
    ) -> Pin<Box<dyn Future<Output = Result<BytesResponse, Error>> + Send>> {
        Box::pin(async move {
            let answered = tokio::time::timeout(PATIENCE, ask(request)).await;
            let answered = answered.map_err(|late| Error::Other(late.into()))?;
            answered.map_err(|error| Error::Other(error.into()))
        })
    }
}

/// Where an address by TLS leads: host and port; nothing for any other address.
pub fn address(url: &str) -> Option<(Uri, String)> {
    let uri: Uri = url.parse().ok()?;
    let host = uri.host().filter(|host| !host.is_empty())?;
    let place = format!("{host}:{}", uri.port_u16().unwrap_or(443));
    (uri.scheme_str() == Some("https")).then_some((uri, place))
}

async fn ask(mut request: Asked) -> anyhow::Result<BytesResponse> {
    let asked = request.uri().to_string();
    let Some((uri, place)) = address(&asked) else {
        anyhow::bail!("{asked}");
    };
    let host = uri.authority().map_or("", |authority| authority.as_str());
    let host = HeaderValue::from_str(host)?;
    request.headers_mut().insert(HOST, host);
    let path = uri.path_and_query().map_or("/", PathAndQuery::as_str);
    *request.uri_mut() = path.parse()?;
    let stream = TcpStream::connect(&place).await?;
    let stream = agree(stream, &place).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let connection = tokio::spawn(connection);
    let answered = async {
        let (parts, body) = sender.send_request(request).await?.into_parts();
        let body = http_body_util::Limited::new(body, ANSWER_MAX)
            .collect()
            .await;
        let body = body.map_err(anyhow::Error::from_boxed)?.to_bytes();
        anyhow::Ok(BytesResponse {
            parts,
            body: Box::new(body),
        })
    };
    let answered = answered.await;
    connection.abort();
    answered
}
