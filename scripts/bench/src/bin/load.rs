//! Hands in answers over many connections for a while: `load HOST:PORT PATH CONNECTIONS SECONDS`.
//!
//! Each answer is of a new person, as the page sends it; the next one of a connection leaves when the one before is
//! acknowledged. Prints one line of JSON: answers, seconds, and the time to an acknowledgement (ms).

use std::time::{Duration, Instant};

use glane_bench::answer::OPTIONS;
use glane_stats::random::Generator;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Before counting starts.
const WARM: Duration = Duration::from_secs(1);

fn request(draw: &mut Generator, host: &str, path: &str) -> String {
    let first = usize::try_from(draw.next() % 8).unwrap();
    let second = (first + 1 + usize::try_from(draw.next() % 7).unwrap()) % 8;
    let body = format!(
        "question=canaux&round=1&v={}&v={}&attempt=1&age=0",
        OPTIONS[first], OPTIONS[second]
    );
    format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\nuser-agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36\r\n\
         accept: */*\r\norigin: http://{host}\r\naccept-encoding: gzip, deflate\r\naccept-language: fr-FR,fr;q=0.9\r\n\
         x-glane-part: 1\r\ncookie: glane={:016x}{:016x}\r\ncontent-type: application/x-www-form-urlencoded;charset=UTF-8\r\n\
         content-length: {}\r\n\r\n{body}",
        draw.next(),
        draw.next(),
        body.len()
    )
}

/// Reads one answer; its status.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<u16> {
    buffer.clear();
    loop {
        if let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            let text = std::str::from_utf8(&buffer[..head])?.to_ascii_lowercase();
            let status = text.split(' ').nth(1).unwrap_or("0").parse()?;
            let length = text.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
            let length: usize = length.ok_or_else(|| anyhow::anyhow!("no length: {text}"))?.parse()?;
            if buffer.len() >= head + 4 + length {
                return Ok(status);
            }
        }
        if stream.read_buf(buffer).await? == 0 {
            anyhow::bail!("cut off");
        }
    }
}

async fn person(
    host: String,
    path: String,
    seed: u64,
    start: Instant,
    end: Instant,
) -> anyhow::Result<(Vec<u32>, u64)> {
    let mut draw = Generator::new(seed);
    let mut stream = TcpStream::connect(&host).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(4096);
    let mut waits = vec![];
    let mut refused = 0;
    loop {
        let sent = Instant::now();
        if sent >= end {
            return Ok((waits, refused));
        }
        stream.write_all(request(&mut draw, &host, &path).as_bytes()).await?;
        let status = answer(&mut stream, &mut buffer).await?;
        if status != 200 {
            refused += 1;
        } else if sent >= start {
            waits.push(u32::try_from(sent.elapsed().as_micros())?);
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (host, path) = (args[0].clone(), args[1].clone());
    let connections: u64 = args[2].parse()?;
    let seconds = Duration::from_secs(args[3].parse()?);
    let seed: u64 = args.get(4).map_or(Ok(1), |seed| seed.parse())?;
    let start = Instant::now() + WARM;
    let end = start + seconds;
    let all: Vec<_> = (0..connections)
        .map(|at| tokio::spawn(person(host.clone(), path.clone(), seed * 1_000_003 + at, start, end)))
        .collect();
    // The measured process is looked at when counting starts and ends.
    tokio::time::sleep_until(start.into()).await;
    println!("start");
    let mut waits = vec![];
    let mut refused = 0;
    for one in all {
        let (mine, no) = one.await??;
        waits.extend(mine);
        refused += no;
    }
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 100).map_or(0.0, |us| f64::from(*us) / 1000.0);
    println!(
        "{}",
        serde_json::json!({ "answers": waits.len(), "refused": refused, "seconds": seconds.as_secs(), "p50": at(50), "p99": at(99) })
    );
    Ok(())
}
