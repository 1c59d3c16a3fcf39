//! Connections that leave HTTP for a stream, as clients of every kind ask for one.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

use super::visit::{Place, SLUG};

const PATIENCE: Duration = Duration::from_secs(20);
/// Pages asked for in one go, more than a socket takes of a reader that reads nothing.
const PAGES: usize = 150;
/// What a slow reader's own system holds.
const WINDOW: u32 = 4096;
/// How long a slow reader rests between two reads: the server is always further.
const REST: Duration = Duration::from_millis(1);

async fn connect(place: &Place) -> Result<TcpStream> {
    let address = place.app.local.trim_start_matches("http://").parse()?;
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(WINDOW)?;
    Ok(socket.connect(address).await?)
}

/// Reads on until what is kept holds `end`; gives back all up to there and its end.
async fn until(reader: &mut TcpStream, kept: &mut Vec<u8>, end: &str) -> Result<String> {
    loop {
        let found = kept
            .windows(end.len())
            .position(|one| one == end.as_bytes());
        if let Some(at) = found {
            let rest = kept.split_off(at + end.len());
            return Ok(String::from_utf8(std::mem::replace(kept, rest))?);
        }
        let read = timeout(PATIENCE, reader.read_buf(kept)).await??;
        anyhow::ensure!(read > 0, "cut off after {}", String::from_utf8_lossy(kept));
    }
}

/// The next answer's head, its body read and left.
async fn answer(reader: &mut TcpStream, kept: &mut Vec<u8>) -> Result<String> {
    let head = until(reader, kept, "\r\n\r\n").await?;
    let length = head.split("content-length: ").nth(1);
    let length = length.and_then(|rest| rest.split("\r\n").next());
    let length: usize = length.context(head.clone())?.parse()?;
    while kept.len() < length {
        sleep(REST).await;
        let read = timeout(PATIENCE, reader.read_buf(kept)).await??;
        anyhow::ensure!(read > 0, "cut off within a body");
    }
    kept.drain(..length);
    Ok(head)
}

fn asks(method: &str, path: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nhost: salle.test\r\n\r\n")
}

#[tokio::test]
async fn answers_asked_for_before_a_stream_reach_a_slow_reader_whole() -> Result<()> {
    let place = Place::asking("plusieurs").await?;
    let page = format!("/{}", place.code);
    let stream = format!("{page}/direct");
    let mut reader = connect(&place).await?;
    let asked = [asks("GET", &page).repeat(PAGES), asks("GET", &stream)].concat();
    reader.write_all(asked.as_bytes()).await?;
    let mut kept = Vec::new();
    for _ in 0..PAGES {
        let head = answer(&mut reader, &mut kept).await?;
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    }
    let head = until(&mut reader, &mut kept, "\r\n\r\n").await?;
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    for said in [
        "text/event-stream",
        "connection: close",
        "date: ",
        "nosniff",
    ] {
        assert!(head.contains(said), "{said} of {head}");
    }
    assert!(!head.contains("content-length"), "{head}");
    until(&mut reader, &mut kept, "\n\n").await?;
    Ok(())
}

#[tokio::test]
async fn who_asks_for_the_head_alone_keeps_the_connection() -> Result<()> {
    let place = Place::asking("plusieurs").await?;
    let stream = format!("/{}/direct", place.code);
    let mut reader = connect(&place).await?;
    let mut kept = Vec::new();
    for _ in 0..2 {
        reader.write_all(asks("HEAD", &stream).as_bytes()).await?;
        let head = until(&mut reader, &mut kept, "\r\n\r\n").await?;
        assert!(head.contains("text/event-stream"), "{head}");
    }
    // Refused: an answer as any other.
    reader
        .write_all(asks("GET", "/0000/direct").as_bytes())
        .await?;
    let head = answer(&mut reader, &mut kept).await?;
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    let room = place.app.room(SLUG).await?;
    assert_eq!(room.connected(), 0);
    reader.write_all(asks("GET", &stream).as_bytes()).await?;
    until(&mut reader, &mut kept, "\n\n").await?;
    assert_eq!(room.connected(), 1);
    drop(reader);
    while room.connected() > 0 {
        sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

#[tokio::test]
async fn an_old_client_gets_its_stream_and_what_it_says_meanwhile_is_nothing() -> Result<()> {
    let place = Place::asking("plusieurs").await?;
    let stream = format!("/{}/direct", place.code);
    let mut reader = connect(&place).await?;
    // A body that is promised and never ends, and another request behind it.
    let asked = format!("GET {stream} HTTP/1.0\r\ncontent-length: 9000\r\n\r\nblabla");
    reader.write_all(asked.as_bytes()).await?;
    let mut kept = Vec::new();
    let head = until(&mut reader, &mut kept, "\r\n\r\n").await?;
    assert!(!head.contains("chunked"), "{head}");
    until(&mut reader, &mut kept, "\n\n").await?;
    reader
        .write_all(asks("GET", &stream).repeat(100).as_bytes())
        .await?;
    place.decide("close", "plusieurs").await?;
    let event = until(&mut reader, &mut kept, "\n\n").await?;
    assert!(event.contains("plusieurs.1.closed"), "{event}");
    Ok(())
}
