//! Who comes without TLS is shown the way: a phone whose owner typed the address without its beginning.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::voice::Voice;

/// The longest head that is read.
const HEAD: usize = 8 * 1024;
/// How long whoever was answered may take to leave.
const LEAVING: Duration = Duration::from_secs(2);

/// Answers one request and hangs up.
pub async fn tell(mut stream: TcpStream, voice: &Voice) -> std::io::Result<()> {
    let mut head = Vec::new();
    let mut some = [0; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") && head.len() < HEAD {
        match stream.read(&mut some).await? {
            0 => break,
            read => head.extend(some.iter().take(read)),
        }
    }
    let answer = match secure(&String::from_utf8_lossy(&head)) {
        // Not for ever: another day the same address may be served without.
        Some(address) => answer(
            "307 Temporary Redirect",
            &format!("Location: {address}\r\n"),
            voice,
        ),
        None => answer("400 Bad Request", "", voice),
    };
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await?;
    // What is still on its way to us would have the system throw away what is on its way back.
    let rest = async {
        while stream.read(&mut some).await? > 0 {}
        std::io::Result::Ok(())
    };
    timeout(LEAVING, rest).await.unwrap_or(Ok(()))
}

fn answer(status: &str, more: &str, voice: &Voice) -> String {
    let text = voice.text("secure-only");
    format!(
        "HTTP/1.1 {status}\r\n{more}Content-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )
}

/// The same address by TLS, of a page that was asked for; nothing for a form, whose content was already said aloud.
fn secure(head: &str) -> Option<String> {
    let mut lines = head.split("\r\n");
    let (method, rest) = lines.next()?.split_once(' ')?;
    let (path, version) = rest.split_once(' ')?;
    let host = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("host").then(|| value.trim())
    })?;
    let asked = matches!(method, "GET" | "HEAD") && version.starts_with("HTTP/1.");
    let named = !host.is_empty()
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    let ours = path.starts_with('/') && path.bytes().all(|byte| byte.is_ascii_graphic());
    (asked && named && ours).then(|| format!("https://{host}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asked_for_without_tls_is_shown_the_way() {
        let asked =
            |line: &str, host: &str| secure(&format!("{line}\r\nhost: {host}\r\nX: y\r\n\r\n"));
        assert_eq!(
            asked("GET /AB2CD?x=1 HTTP/1.1", "salle.test:8443").as_deref(),
            Some("https://salle.test:8443/AB2CD?x=1")
        );
        assert_eq!(
            asked("HEAD / HTTP/1.0", "[::1]:8443").as_deref(),
            Some("https://[::1]:8443/")
        );
        for (line, host) in [
            ("POST /AB2CD/reponse HTTP/1.1", "salle.test"),
            ("GET //elsewhere", "salle.test"),
            ("GET http://elsewhere/ HTTP/1.1", "salle.test"),
            ("GET / HTTP/1.1", ""),
            ("GET / HTTP/1.1", "salle.test/x"),
            ("GET / HTTP/1.1", "me@salle.test"),
            ("SSH-2.0-x", "salle.test"),
        ] {
            assert_eq!(asked(line, host), None, "{line} {host}");
        }
        assert_eq!(secure("GET / HTTP/1.1\r\n\r\n"), None);
    }
}
