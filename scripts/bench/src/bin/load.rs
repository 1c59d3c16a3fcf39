//! Hands in answers over many connections for a while: `load HOST:PORT PATH CONNECTIONS SECONDS [SEED]`.
//!
//! Each answer is of a new person, as the page sends it; the next one of a connection leaves when the one before is
//! acknowledged. Prints one line of JSON: answers, seconds, and the time to an acknowledgement (ms).
//!
//! One thread and epoll, no more than one read and one write an answer: whoever is measured has the machine but for this,
//! and a server that takes many is not held back by who hands them in.

use std::io::{ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use glane_bench::answer::OPTIONS;
use glane_stats::random::Generator;
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};

/// Before counting starts.
const WARM: Duration = Duration::from_secs(1);
/// How long the last acknowledgements are waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// Somebody's connection, which hands in one answer after another.
struct Line {
    stream: TcpStream,
    draw: Generator,
    /// What has come of the answer to the request on its way.
    got: Vec<u8>,
    sent: Instant,
    is_over: bool,
}

/// Whom it is sent to.
struct Target {
    host: String,
    path: String,
}

/// Writes the next request into a buffer.
fn request(draw: &mut Generator, to: &Target, out: &mut Vec<u8>) -> anyhow::Result<()> {
    let first = usize::try_from(draw.next() % 8)?;
    let second = (first + 1 + usize::try_from(draw.next() % 7)?) % 8;
    let (first, second) = (OPTIONS[first], OPTIONS[second]);
    let (host, path) = (&to.host, &to.path);
    let fixed = "question=canaux&round=1&v=&v=&attempt=1&age=0".len();
    out.clear();
    write!(
        out,
        "POST {path} HTTP/1.1\r\nhost: {host}\r\nuser-agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36\r\n\
         accept: */*\r\norigin: http://{host}\r\naccept-encoding: gzip, deflate\r\naccept-language: fr-FR,fr;q=0.9\r\n\
         x-glane-part: 1\r\ncookie: glane={:016x}{:016x}\r\ncontent-type: application/x-www-form-urlencoded;charset=UTF-8\r\n\
         content-length: {}\r\n\r\nquestion=canaux&round=1&v={first}&v={second}&attempt=1&age=0",
        draw.next(),
        draw.next(),
        fixed + first.len() + second.len(),
    )?;
    Ok(())
}

/// The status of an answer that has come whole.
fn status(got: &[u8]) -> anyhow::Result<Option<u16>> {
    let Some(head) = got.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = std::str::from_utf8(&got[..head])?;
    let length = text.split("\r\n").filter_map(|line| line.split_once(": "));
    let length = length.filter(|(name, _)| name.eq_ignore_ascii_case("content-length")).map(|(_, length)| length).next();
    let length: usize = length.ok_or_else(|| anyhow::anyhow!("no length: {text}"))?.parse()?;
    if got.len() < head + 4 + length {
        return Ok(None);
    }
    Ok(Some(text.split(' ').nth(1).unwrap_or("0").parse()?))
}

impl Line {
    /// Sends the next answer off.
    fn send(&mut self, to: &Target, out: &mut Vec<u8>) -> anyhow::Result<()> {
        request(&mut self.draw, to, out)?;
        self.got.clear();
        self.sent = Instant::now();
        // A request is far smaller than what a socket takes at once.
        Ok(self.stream.write_all(out)?)
    }

    /// Takes what has come: the status once it is whole.
    fn take(&mut self, buffer: &mut [u8]) -> anyhow::Result<Option<u16>> {
        match self.stream.read(buffer) {
            Ok(0) => anyhow::bail!("cut off"),
            Ok(read) => self.got.extend_from_slice(&buffer[..read]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => {}
            Err(error) => return Err(error.into()),
        }
        status(&self.got)
    }
}

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let to = Target { host: args[0].clone(), path: args[1].clone() };
    let address: SocketAddr = to.host.parse()?;
    let connections: u64 = args[2].parse()?;
    let seconds = Duration::from_secs(args[3].parse()?);
    let seed: u64 = args.get(4).map_or(Ok(1), |seed| seed.parse())?;
    let mut poll = Poll::new()?;
    let (mut lines, mut out) = (vec![], vec![]);
    let start = Instant::now() + WARM;
    let end = start + seconds;
    for at in 0..connections {
        let stream = std::net::TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_nonblocking(true)?;
        let mut stream = TcpStream::from_std(stream);
        poll.registry().register(&mut stream, Token(lines.len()), Interest::READABLE)?;
        let draw = Generator::new(seed * 1_000_003 + at);
        let mut line = Line { stream, draw, got: Vec::with_capacity(4096), sent: start, is_over: false };
        line.send(&to, &mut out)?;
        lines.push(line);
    }
    let mut events = Events::with_capacity(1024);
    let mut buffer = vec![0_u8; 64 * 1024];
    let mut waits: Vec<u32> = vec![];
    let (mut refused, mut left, mut told) = (0_u64, lines.len(), false);
    while left > 0 {
        poll.poll(&mut events, Some(Duration::from_millis(100)))?;
        // The measured process is looked at when counting starts and ends.
        if !told && Instant::now() >= start {
            println!("start");
            told = true;
        }
        for event in &events {
            let line = &mut lines[event.token().0];
            let Some(status) = line.take(&mut buffer)? else { continue };
            if status != 200 {
                refused += 1;
            } else if line.sent >= start {
                waits.push(u32::try_from(line.sent.elapsed().as_micros())?);
            }
            if Instant::now() < end {
                line.send(&to, &mut out)?;
            } else if !line.is_over {
                line.is_over = true;
                left -= 1;
            }
        }
        anyhow::ensure!(Instant::now() < end + PATIENCE, "{left} answers were not acknowledged");
    }
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 100).map_or(0.0, |us| f64::from(*us) / 1000.0);
    println!(
        "{}",
        serde_json::json!({ "answers": waits.len(), "refused": refused, "seconds": seconds.as_secs(), "p50": at(50), "p99": at(99) })
    );
    Ok(())
}
