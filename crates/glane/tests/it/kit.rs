//! Runs the real program in a folder of its own, away from the person's data and language.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;

/// How long the program may take to start, or to stop.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The program, with nothing of this machine's surroundings: French, home at `home`. `GLANE_PROGRAM` names another build of it.
pub fn command(home: &Path) -> Command {
    let built = std::env::var_os("GLANE_PROGRAM");
    let built = built.unwrap_or_else(|| env!("CARGO_BIN_EXE_glane").into());
    let mut command = Command::new(built);
    command
        .env_clear()
        .env("HOME", home)
        .env("LANG", "fr_FR.UTF-8")
        // No test says a name to the network it runs on.
        .env("GLANE_NO_MDNS", "true")
        .current_dir(home);
    command.stdin(Stdio::null());
    command
}

/// A file of the project's `examples`.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples")
        .join(name)
        .canonicalize()
        .unwrap()
}

/// What a command left behind.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// What stdout holds, as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Everything printed, with the folder's path taken out.
    pub fn shown(&self, home: &Path) -> String {
        let home = home.display().to_string();
        let text = format!(
            "exit {}\n{}{}",
            self.code.unwrap_or(-1),
            self.stdout,
            self.stderr
        );
        text.replace(&home, "[dossier]")
    }
}

/// Runs a command to its end in `home`.
pub fn run(home: &Path, args: &[&str]) -> Ran {
    let output = command(home).args(args).output().unwrap();
    Ran {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A program that serves. Killed when dropped.
pub struct Server {
    child: Child,
    /// The first line it printed.
    pub first: Value,
    stdout: Option<JoinHandle<String>>,
    stderr: Option<JoinHandle<String>>,
    said: Arc<Mutex<String>>,
}

impl Server {
    /// Presses the console's button; gives a browser that holds the facilitator's link, and the page it leads to.
    pub async fn publish(&self, workshop: &str) -> anyhow::Result<(reqwest::Client, String)> {
        let client = reqwest::Client::builder()
            .cookie_store(true)
            .no_proxy()
            .build()?;
        client.get(self.url("facilitator")).send().await?;
        let button = self.local(&format!("/animer/{workshop}/restitution"));
        let page = client.post(button).send().await?.text().await?;
        Ok((client, page))
    }

    /// Starts `glane serve` or `glane demo` with `--json`, on a free port of this machine alone for
    /// `serve`; returns once it serves.
    pub fn start(home: &Path, args: &[&str]) -> Self {
        Self::spawn(command(home), args)
    }

    /// The same, by a command that has something of its own in its surroundings.
    pub fn spawn(mut command: Command, args: &[&str]) -> Self {
        command.args(args).arg("--json");
        match args.first() {
            Some(&"demo") if !args.contains(&"--port") => command.args(["--port", "0"]),
            Some(&"serve") if !args.contains(&"--listen") => {
                command.args(["--listen", "127.0.0.1:0"])
            }
            _ => &mut command,
        };
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let heard = Arc::clone(&said);
        let stderr = std::thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                let mut heard = heard.lock().unwrap();
                heard.push_str(&line);
                heard.push('\n');
            }
            std::mem::take(&mut *heard.lock().unwrap())
        });
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        if line.is_empty() {
            let code = child.wait().unwrap();
            panic!("it did not start ({code}): {}", stderr.join().unwrap());
        }
        let stdout = std::thread::spawn(move || {
            let mut rest = String::new();
            let _ = stdout.read_to_string(&mut rest);
            rest
        });
        let first = serde_json::from_str(&line).unwrap();
        Self {
            child,
            first,
            stdout: Some(stdout),
            stderr: Some(stderr),
            said,
        }
    }

    /// Waits until it has said something on its stderr; all that it said so far.
    pub fn hear(&self, part: &str) -> String {
        let since = Instant::now();
        loop {
            let said = self.said.lock().unwrap().clone();
            if said.contains(part) {
                return said;
            }
            assert!(since.elapsed() < PATIENCE, "no « {part} » in {said}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// An address of the first line: `facilitator`, `projector`, `participant`.
    pub fn url(&self, name: &str) -> String {
        self.first[name]
            .as_str()
            .unwrap_or_else(|| panic!("no {name} in {}", self.first))
            .to_owned()
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        let url = self.url("facilitator");
        let rest = url.split("://").nth(1).unwrap();
        rest.split('/')
            .next()
            .unwrap()
            .rsplit(':')
            .next()
            .unwrap()
            .parse()
            .unwrap()
    }

    #[allow(
        dead_code,
        reason = "for tests whose first line names a host this machine does not know"
    )]
    /// A path of the site on this very machine, whatever name the first line gives it.
    pub fn local(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port())
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to stop as a system does, and waits until it has; its exit code, the rest of its stdout, its stderr.
    pub fn stop(self) -> Ran {
        self.signal("TERM");
        self.wait()
    }

    /// Sends a signal: `TERM`, `INT`, `KILL`.
    pub fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        let sent = Command::new("sh")
            .args(["-c", "kill -s \"$1\" \"$2\"", "sh", name, &pid])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits until it has ended.
    pub fn wait(mut self) -> Ran {
        let until = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < until, "it does not stop");
            std::thread::sleep(Duration::from_millis(10));
        };
        let read = |handle: &mut Option<JoinHandle<String>>| handle.take().unwrap().join().unwrap();
        Ran {
            code: status.code(),
            stdout: read(&mut self.stdout),
            stderr: read(&mut self.stderr),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
