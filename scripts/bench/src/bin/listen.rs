//! Waits on many streams and times how long an event takes to reach all of them:
//! `listen HOST:PORT PATH STREAMS EVENTS PUBLISH-HOST:PORT < requests`.
//!
//! Each line of stdin is a whole request, with `\r\n` written out: it is sent to the publisher, whose answer is read;
//! the time runs from before it is sent until the last stream has the event, known by the marker `data:` arriving on
//! each. Lines that start with `-` are sent without counting. Prints the times (ms) as JSON.

use std::io::{BufRead, Read, Write};
use std::net::TcpStream as Plain;
use std::time::{Duration, Instant};

use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};

/// Streams opened at once.
const WAVE: usize = 200;

struct Line {
    stream: TcpStream,
    events: u64,
    /// Whether the last byte read ended a line.
    fresh: bool,
}

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (host, path, streams) = (&args[0], &args[1], args[2].parse::<usize>()?);
    let publisher = &args[3];
    let mut poll = Poll::new()?;
    let mut events = Events::with_capacity(4096);
    let mut lines = Vec::with_capacity(streams);
    let mut buffer = vec![0_u8; 256 * 1024];
    let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\naccept: text/event-stream\r\n\r\n");
    while lines.len() < streams {
        for _ in 0..WAVE.min(streams - lines.len()) {
            let mut plain = Plain::connect(host)?;
            plain.set_nodelay(true)?;
            plain.write_all(request.as_bytes())?;
            plain.set_nonblocking(true)?;
            let mut stream = TcpStream::from_std(plain);
            poll.registry().register(&mut stream, Token(lines.len()), Interest::READABLE)?;
            lines.push(Line { stream, events: 0, fresh: true });
        }
        settle(&mut poll, &mut events, &mut lines, &mut buffer, Duration::from_millis(20))?;
    }
    settle(&mut poll, &mut events, &mut lines, &mut buffer, Duration::from_millis(1500))?;
    println!("start");
    let mut times = vec![];
    let mut publish = Plain::connect(publisher)?;
    publish.set_nodelay(true)?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (quiet, text) = line.strip_prefix('-').map_or((false, &*line), |rest| (true, rest));
        let request = text.replace("\\r\\n", "\r\n");
        let before: Vec<u64> = lines.iter().map(|line| line.events).collect();
        let sent = Instant::now();
        publish.write_all(request.as_bytes())?;
        let mut left = streams;
        let patience = Instant::now() + Duration::from_secs(20);
        while left > 0 {
            poll.poll(&mut events, Some(Duration::from_millis(500)))?;
            for event in &events {
                let at = event.token().0;
                let line = &mut lines[at];
                let had = line.events > before[at];
                read(line, &mut buffer)?;
                if !had && line.events > before[at] {
                    left -= 1;
                }
            }
            anyhow::ensure!(Instant::now() < patience, "{left} of {streams} streams got nothing");
        }
        if !quiet {
            times.push(sent.elapsed().as_secs_f64() * 1000.0);
        }
        let _ = publish.read(&mut buffer)?;
        settle(&mut poll, &mut events, &mut lines, &mut buffer, Duration::from_millis(300))?;
    }
    println!("{}", serde_json::json!({ "streams": streams, "ms": times }));
    Ok(())
}

fn settle(
    poll: &mut Poll,
    events: &mut Events,
    lines: &mut [Line],
    buffer: &mut [u8],
    quiet: Duration,
) -> anyhow::Result<()> {
    let end = Instant::now() + quiet;
    while let Some(left) = end.checked_duration_since(Instant::now()) {
        poll.poll(events, Some(left))?;
        for event in &*events {
            read(&mut lines[event.token().0], buffer)?;
        }
    }
    Ok(())
}

/// Reads what there is; counts lines that begin with `data:`.
fn read(line: &mut Line, buffer: &mut [u8]) -> anyhow::Result<()> {
    loop {
        match line.stream.read(buffer) {
            Ok(0) => anyhow::bail!("a stream ended"),
            Ok(n) => {
                let bytes = &buffer[..n];
                let starts = line.fresh && bytes.starts_with(b"data:");
                let inside = bytes.windows(6).filter(|six| *six == b"\ndata:").count();
                line.events += u64::from(starts) + inside as u64;
                line.fresh = bytes.ends_with(b"\n");
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
}
