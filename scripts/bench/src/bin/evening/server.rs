//! The server of the evening: started, asked, killed, started again.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

/// What the server took, over all its lives.
#[derive(Debug, Default, Clone)]
pub struct Used {
    /// The most bytes resident at once.
    pub memory: u64,
    /// Seconds of the processor.
    pub processor: f64,
}

/// A server under way.
pub struct Server {
    child: Child,
    pub host: String,
    pub port: u16,
    pub code: String,
    screen: String,
    before: Used,
}

impl Server {
    pub async fn start(program: &str, folder: &str, port: u16, script: &Path) -> Result<Self> {
        let mut child = Command::new(program)
            .args(["sqlite", folder, &port.to_string()])
            .arg(script)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let stdout = child.stdout.take().context("no stdout")?;
        let mut lines = BufReader::new(stdout).lines();
        let line = lines.next_line().await?.context("the server did not start")?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let [base, path, _lever, screen] = words.as_slice() else {
            anyhow::bail!("{line}");
        };
        let host = base.trim_start_matches("http://").to_owned();
        let port = host.rsplit(':').next().context("no port")?.parse()?;
        let code = path.split('/').nth(1).context("no code")?.to_owned();
        Ok(Self { child, host, port, code, screen: (*screen).to_owned(), before: Used::default() })
    }

    /// Another life of a server that was killed.
    pub async fn again(old: Self, program: &str, folder: &str, port: u16, script: &Path) -> Result<Self> {
        let before = old.before.clone();
        let mut fresh = Self::start(program, folder, port, script).await?;
        ensure!(fresh.code == old.code, "another workshop");
        fresh.before = before;
        Ok(fresh)
    }

    /// Asks a question, as the console does.
    pub async fn open(&self, question: &str) -> Result<()> {
        let console = self
            .request(&format!(
                "GET /animer/soiree HTTP/1.1\r\nhost: {}\r\ncookie: glane-animer=mesure\r\nconnection: close\r\n\r\n",
                self.host
            ))
            .await?;
        let (_, base) = console.split_once("name=\"base\" value=\"").context("the console has no revision")?;
        let base: String = base.chars().take_while(char::is_ascii_digit).collect();
        let form = format!("act=open&question={question}&base={base}");
        let answer = self
            .request(&format!(
                "POST /animer/soiree/decider HTTP/1.1\r\nhost: {}\r\ncookie: glane-animer=mesure\r\nconnection: close\r\n\
                 content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
                self.host,
                form.len()
            ))
            .await?;
        ensure!(answer.starts_with("HTTP/1.1 303"), "{}", answer.lines().next().unwrap_or(""));
        Ok(())
    }

    /// How many answers the room's screen shows.
    pub async fn shown(&self) -> Result<usize> {
        let page = self
            .request(&format!("GET {} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.screen, self.host))
            .await?;
        let (_, rest) = page.split_once("id=\"count\">").context("the screen shows no count")?;
        let (said, _) = rest.split_once('<').context("the count has no end")?;
        // « 923 personnes ont répondu, 77 préfèrent ne pas répondre »: everyone with a ballot.
        let part = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>().parse::<usize>();
        let parts: Result<Vec<usize>, _> = said.split(", ").map(part).collect();
        Ok(parts?.iter().sum())
    }

    async fn request(&self, text: &str) -> Result<String> {
        let mut stream = TcpStream::connect(&self.host).await?;
        stream.write_all(text.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// What it has taken so far.
    pub fn used(&self) -> Used {
        let id = self.child.id().unwrap_or(0);
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes: u64 = peak.and_then(|peak| peak.trim().split(' ').next()?.parse().ok()).unwrap_or(0);
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit_once(')').map_or(vec![], |(_, rest)| rest.split_whitespace().collect());
        let ticks: f64 = fields.iter().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum();
        Used {
            memory: self.before.memory.max(kilobytes * 1024),
            // Linux counts in hundredths of a second for everybody.
            processor: self.before.processor + ticks / 100.0,
        }
    }

    /// Ends it without warning.
    pub async fn kill(&mut self) -> Result<()> {
        self.before = self.used();
        self.child.kill().await?;
        Ok(())
    }
}
