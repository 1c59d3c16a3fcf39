//! A script that another Glane lends, fetched by its link: once, from where somebody meant, no more than a script, and
//! not for long. Nothing that answers is believed but a script under the mark that Glane gives it, and nothing of anything
//! else is shown.

mod place;
mod turn;

use std::net::SocketAddr;
use std::time::Duration;

use glane_web::pages::facilitator::library::borrow::Unborrowed;
use glane_web::pages::facilitator::library::lend::MARK;
use http_body_util::{BodyExt, Empty, LengthLimitError, Limited};
use hyper::body::Bytes;
use hyper::header::{ACCEPT, CONNECTION, HOST};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::rustls::Error as TlsError;

use self::place::{Link, is_public};
use self::turn::Turns;
use crate::client::agree;

/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest script, in bytes.
const SIZE_MAX: usize = 1 << 20;
/// The most addresses of a name that are tried.
const ADDRESSES: usize = 4;

/// Few at a time, and fewer at one door: what is typed here makes this program knock at doors, and one that answers slowly
/// holds nobody who is at another.
static TURNS: Turns = Turns::new(8, 2);

/// Fetches the script behind a link; `peers` are the hosts inside that somebody allowed when the program began.
pub async fn fetch(link: &str, peers: &[String]) -> Result<String, Unborrowed> {
    let link = Link::read(link).ok_or(Unborrowed::NotALink)?;
    let _turn = TURNS.at(&link).ok_or(Unborrowed::Busy)?;
    let fetched = tokio::time::timeout(PATIENCE, from(&link, peers)).await;
    fetched.unwrap_or_else(|_| Err(Unborrowed::Away("no answer in time".to_owned())))
}

async fn from(link: &Link, peers: &[String]) -> Result<String, Unborrowed> {
    let is_peer = peers
        .iter()
        .any(|peer| peer.eq_ignore_ascii_case(&link.host));
    if !link.secure && !is_peer {
        return Err(Unborrowed::InClear);
    }
    let away = |error: std::io::Error| Unborrowed::Away(error.to_string());
    let found = tokio::net::lookup_host((link.host.as_str(), link.port)).await;
    let found: Vec<SocketAddr> = found.map_err(away)?.collect();
    // A name that leads outside and inside leads inside.
    if !is_peer && !found.iter().all(|address| is_public(address.ip())) {
        return Err(Unborrowed::Inside);
    }
    let mut last = Unborrowed::Away("no address".to_owned());
    for address in found.into_iter().take(ADDRESSES) {
        match TcpStream::connect(address).await {
            Ok(stream) => return ask(link, stream).await,
            Err(error) => last = away(error),
        }
    }
    Err(last)
}

async fn ask(link: &Link, stream: TcpStream) -> Result<String, Unborrowed> {
    if !link.secure {
        return read(link, stream).await;
    }
    // The name is held against the certificate as the link says it.
    let place = if link.host.contains(':') {
        format!("[{}]:{}", link.host, link.port)
    } else {
        format!("{}:{}", link.host, link.port)
    };
    match agree(stream, &place).await {
        Ok(stream) => read(link, stream).await,
        Err(error) => {
            let inner = error.get_ref().and_then(|error| error.downcast_ref());
            Err(match inner {
                Some(TlsError::InvalidCertificate(_)) => Unborrowed::Untrusted,
                _ => Unborrowed::Away(error.to_string()),
            })
        }
    }
}

async fn read<S>(link: &Link, stream: S) -> Result<String, Unborrowed>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let away = |error: &dyn std::fmt::Display| Unborrowed::Away(error.to_string());
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| away(&error))?;
    let driver = tokio::spawn(connection);
    let request = Request::get(&link.path)
        .header(HOST, &link.authority)
        .header(ACCEPT, "application/toml")
        .header(CONNECTION, "close")
        .header("user-agent", "glane")
        .body(Empty::<Bytes>::new())
        .map_err(|error| away(&error))?;
    let answer = sender.send_request(request).await;
    let answer = answer.map_err(|error| away(&error))?;
    let is_marked = answer.headers().contains_key(MARK);
    let said = match answer.status() {
        StatusCode::OK if is_marked => Ok(()),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(Unborrowed::Gone),
        // Another place may be anything: nobody is sent on.
        _ => Err(Unborrowed::NotOurs),
    };
    let body = match said {
        Ok(()) => Limited::new(answer.into_body(), SIZE_MAX).collect().await,
        Err(why) => {
            driver.abort();
            return Err(why);
        }
    };
    driver.abort();
    let body = body.map_err(|error| {
        if error.is::<LengthLimitError>() {
            Unborrowed::TooLarge
        } else {
            away(&error)
        }
    })?;
    String::from_utf8(body.to_bytes().into()).map_err(|_| Unborrowed::NotOurs)
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    /// Answers each connection so, once it has asked.
    async fn server(answer: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut asked = [0; 4096];
                let _ = stream.read(&mut asked).await;
                let _ = stream.write_all(&answer).await;
            }
        });
        format!("http://127.0.0.1:{port}/partage/a/B")
    }

    fn http(status: &str, heads: &str, body: &[u8]) -> Vec<u8> {
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\n{heads}content-length: {length}\r\n\r\n");
        [head.as_bytes(), body].concat()
    }

    #[tokio::test]
    async fn only_a_script_under_the_mark_is_taken_and_nobody_is_sent_on() {
        let peers = ["127.0.0.1".to_owned()];
        let mark = format!("{MARK}: 1\r\n");
        let large = vec![b'x'; SIZE_MAX + 1];
        let good = server(http("200 OK", &mark, b"titre")).await;
        for (answer, told) in [
            (http("200 OK", &mark, b"titre"), Ok("titre".to_owned())),
            (http("200 OK", "", b"secret"), Err(Unborrowed::NotOurs)),
            (http("200 OK", &mark, b"\xff"), Err(Unborrowed::NotOurs)),
            (http("404 Not Found", &mark, b""), Err(Unborrowed::Gone)),
            (
                http("302 Found", &format!("{mark}location: {good}\r\n"), b""),
                Err(Unborrowed::NotOurs),
            ),
            (http("500 No", &mark, b""), Err(Unborrowed::NotOurs)),
            (http("200 OK", &mark, &large), Err(Unborrowed::TooLarge)),
        ] {
            let link = server(answer).await;
            // The turn of the one before may not have ended yet.
            let link = Link::read(&link).unwrap();
            assert_eq!(from(&link, &peers).await, told);
        }
        let link = server(b"SSH-2.0-x\r\n".to_vec()).await;
        let link = Link::read(&link).unwrap();
        assert!(matches!(
            from(&link, &peers).await,
            Err(Unborrowed::Away(_))
        ));
    }

    #[tokio::test]
    async fn one_that_never_answers_holds_nobody_who_asks_elsewhere() {
        let peers = ["127.0.0.1".to_owned()];
        // It takes the connection and says nothing.
        let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let slow = format!("http://{}/partage/a/B", silent.local_addr().unwrap());
        let held: Vec<_> = (0..2)
            .map(|_| {
                let (slow, peers) = (slow.clone(), peers.clone());
                tokio::spawn(async move { fetch(&slow, &peers).await })
            })
            .collect();
        // Until both are there.
        let mut there = Vec::new();
        for _ in 0..2 {
            there.push(silent.accept().await.unwrap());
        }
        let mark = format!("{MARK}: 1\r\n");
        let good = server(http("200 OK", &mark, b"titre")).await;
        assert_eq!(fetch(&good, &peers).await, Ok("titre".to_owned()));
        assert_eq!(fetch(&slow, &peers).await, Err(Unborrowed::Busy));
        // Who goes leaves their turn.
        for one in held {
            one.abort();
            assert!(one.await.is_err());
        }
        let again = {
            let (slow, peers) = (slow.clone(), peers.clone());
            tokio::spawn(async move { fetch(&slow, &peers).await })
        };
        assert!(silent.accept().await.is_ok());
        again.abort();
    }

    #[tokio::test]
    async fn nobody_goes_inside_unless_allowed_by_name() {
        let link = server(http("200 OK", &format!("{MARK}: 1\r\n"), b"titre")).await;
        let read = |link: &str| Link::read(link).unwrap();
        let other = ["10.0.0.1".to_owned()];
        assert_eq!(from(&read(&link), &other).await, Err(Unborrowed::InClear));
        let by_tls = link.replace("http://", "https://");
        assert_eq!(from(&read(&by_tls), &other).await, Err(Unborrowed::Inside));
        // By name too: what counts is where it leads.
        let named = by_tls.replace("127.0.0.1", "localhost");
        assert_eq!(from(&read(&named), &other).await, Err(Unborrowed::Inside));
        assert_eq!(
            fetch("file:///etc/passwd", &other).await,
            Err(Unborrowed::NotALink)
        );
    }
}
