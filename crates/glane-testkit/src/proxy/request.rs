//! One HTTP request, read whole: to hold it, to lose it, to deliver it twice.

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncRead, AsyncReadExt};

/// More than any form of a test.
const LIMIT: usize = 1 << 20;

/// A request that asks for its line to be closed after the answer, so that the answer's end can be seen.
#[derive(Debug, Clone)]
pub(super) struct Request {
    pub(super) bytes: Vec<u8>,
    /// What it asks for, without what follows a `?`.
    pub(super) address: String,
    /// How many bytes it was when it came.
    pub(super) came: usize,
    /// Whether it hands something in.
    pub(super) is_post: bool,
}

impl Request {
    /// Reads one; nothing if the client hung up before.
    pub(super) async fn read(from: &mut (impl AsyncRead + Unpin)) -> Result<Option<Self>> {
        let mut bytes = Vec::new();
        let head = loop {
            if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            ensure!(bytes.len() < LIMIT, "a head without end");
            if from.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
        };
        let body = bytes.split_off(head);
        let mut came = bytes.len();
        let text = String::from_utf8(bytes)?;
        let mut lines = text.trim_end().split("\r\n");
        let first = lines.next().context("no request line")?;
        let mut sent = format!("{first}\r\n");
        let mut length = 0;
        for line in lines {
            let (name, value) = line.split_once(':').context("a header without a colon")?;
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse()?;
            }
            if !name.eq_ignore_ascii_case("connection") {
                sent.push_str(line);
                sent.push_str("\r\n");
            }
        }
        sent.push_str("connection: close\r\n\r\n");
        let is_post = first.starts_with("POST ");
        let address = first.split(' ').nth(1).unwrap_or_default();
        let address = address.split('?').next().unwrap_or_default().to_owned();
        came += length;
        let mut bytes = sent.into_bytes();
        let mut missing = length - body.len().min(length);
        bytes.extend(body);
        while missing > 0 {
            let got = from.read_buf(&mut bytes).await?;
            if got == 0 {
                return Ok(None);
            }
            missing = missing.saturating_sub(got);
        }
        Ok(Some(Self {
            bytes,
            address,
            came,
            is_post,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_form_is_read_to_its_end_and_closes_its_line() -> Result<()> {
        let sent = b"POST /r HTTP/1.1\r\nHost: h\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\na=1";
        let request = Request::read(&mut &sent[..]).await?.unwrap();
        assert!(request.is_post);
        assert_eq!((request.address.as_str(), request.came), ("/r", sent.len()));
        assert_eq!(
            String::from_utf8(request.bytes)?,
            "POST /r HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nconnection: close\r\n\r\na=1"
        );
        let cut = sent.split_at(sent.len() - 1).0;
        assert!(Request::read(&mut &cut[..]).await?.is_none());
        Ok(())
    }
}
