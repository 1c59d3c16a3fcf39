//! A kept-alive connection to the pages, as a phone has.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{COOKIE, HOST, ORIGIN, RETRY_AFTER, SET_COOKIE};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

use super::secure::secure;

/// How long an answer may take; a phone's page gives up about then, too.
const PATIENCE: Duration = Duration::from_secs(30);
/// The least hyper takes: there are hundreds of these.
const BUFFER: usize = 8 * 1024;

/// Where a connection leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Whether by TLS.
    pub secure: bool,
    /// Host and port.
    pub authority: String,
    /// The same as browsers say it: without the port that it has anyway.
    pub host: String,
}

impl Place {
    /// How browsers say where a form comes from.
    fn origin(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://{}", self.host)
    }
}

/// A connection, opened when first used and again when the other end closed it.
pub struct Line {
    place: Place,
    cookie: Option<String>,
    open: Option<SendRequest<Full<Bytes>>>,
}

/// What is asked.
struct Asked<'a> {
    method: Method,
    path: &'a str,
    form: Option<String>,
    packed: bool,
}

/// What came back, body and all.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Whether it says that an answer was taken.
    pub taken: bool,
    /// When to try again, if it says so.
    pub later: Option<Duration>,
    /// Its body.
    pub body: Bytes,
}

impl Line {
    /// To a place, with a cookie if there is one.
    pub fn to(place: &Place, cookie: Option<String>) -> Self {
        Self {
            place: place.clone(),
            cookie,
            open: None,
        }
    }

    /// The same way for another request at the same time.
    pub fn another(&self) -> Self {
        Self::to(&self.place, self.cookie.clone())
    }

    /// Asks for a page and reads it to its end; packed, as phones ask for it, it is not unpacked here.
    pub async fn get(&mut self, path: &str, packed: bool) -> Result<Answer> {
        let request = Asked {
            method: Method::GET,
            path,
            form: None,
            packed,
        };
        self.whole(&request).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, form: String) -> Result<Answer> {
        let request = Asked {
            method: Method::POST,
            path,
            form: Some(form),
            packed: false,
        };
        self.whole(&request).await
    }

    /// Asks for something that comes as it is made.
    pub async fn open(
        &mut self,
        method: Method,
        path: &str,
        form: Option<String>,
    ) -> Result<Response<Incoming>> {
        let request = Asked {
            method,
            path,
            form,
            packed: false,
        };
        let opened = tokio::time::timeout(PATIENCE, self.send(&request)).await;
        opened.context("no answer in time")?
    }

    async fn whole(&mut self, request: &Asked<'_>) -> Result<Answer> {
        let read = async {
            let answer = self.send(request).await?;
            let (head, body) = answer.into_parts();
            let text = |name: &str| {
                let value = head.headers.get(name)?;
                value.to_str().ok().map(str::to_owned)
            };
            let seconds = text(RETRY_AFTER.as_str()).and_then(|after| after.parse().ok());
            if let Some(cookie) = text(SET_COOKIE.as_str()) {
                self.cookie = cookie.split(';').next().map(str::to_owned);
            }
            anyhow::Ok(Answer {
                status: head.status,
                taken: text("x-glane-taken").as_deref() == Some("yes"),
                later: seconds.map(Duration::from_secs),
                body: body.collect().await?.to_bytes(),
            })
        };
        let read = tokio::time::timeout(PATIENCE, read).await;
        if !matches!(read, Ok(Ok(_))) {
            self.open = None;
        }
        read.context("no answer in time")?
    }

    async fn send(&mut self, request: &Asked<'_>) -> Result<Response<Incoming>> {
        let fresh = self.open.is_none();
        match self.once(request).await {
            // A connection that was kept may have been closed meanwhile; what was sent on it is sent again, which is
            // safe: an answer sent twice counts once.
            Err(_) if !fresh => {
                self.open = None;
                self.once(request).await
            }
            sent => sent,
        }
    }

    async fn once(&mut self, asked: &Asked<'_>) -> Result<Response<Incoming>> {
        let mut sender = match self.open.take() {
            Some(sender) => sender,
            None => connect(&self.place).await?,
        };
        sender.ready().await?;
        let mut request = Request::builder()
            .method(asked.method.clone())
            .uri(asked.path)
            .header(HOST, &self.place.host)
            .header("user-agent", "glane rehearse")
            .header("accept-language", "fr");
        if asked.packed {
            request = request.header("accept-encoding", "gzip");
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if asked.form.is_some() {
            request = request
                .header(ORIGIN, self.place.origin())
                .header("x-glane-part", "1")
                .header("content-type", "application/x-www-form-urlencoded");
        }
        let body = Full::new(Bytes::from(asked.form.clone().unwrap_or_default()));
        let answer = sender.send_request(request.body(body)?).await?;
        self.open = Some(sender);
        Ok(answer)
    }
}

async fn connect(place: &Place) -> Result<SendRequest<Full<Bytes>>> {
    let connected = async {
        let stream = TcpStream::connect(&place.authority).await?;
        stream.set_nodelay(true)?;
        if place.secure {
            speak(secure(stream, &place.authority).await?).await
        } else {
            speak(stream).await
        }
    };
    match tokio::time::timeout(PATIENCE, connected).await {
        Ok(connected) => connected,
        Err(_) => bail!("no connection in time"),
    }
}

async fn speak(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
) -> Result<SendRequest<Full<Bytes>>> {
    let (sender, connection) = http1::Builder::new()
        .max_buf_size(BUFFER)
        .handshake(TokioIo::new(stream))
        .await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a rehearsal's connection ended");
        }
    });
    Ok(sender)
}
