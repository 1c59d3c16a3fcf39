//! `glane paper read --watch`: a folder that a scanner fills.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use glane_scan::generator::Seed;
use tempfile::tempdir;

use super::reading::{answered, kept, printed, scanned};
use crate::kit::command;

/// How long the program may take to say something.
const PATIENCE: Duration = Duration::from_secs(90);

/// Ended whatever happens.
struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The next line that says this.
fn says(lines: &Receiver<String>, part: &str) -> String {
    loop {
        let line = lines.recv_timeout(PATIENCE);
        let line = line.unwrap_or_else(|_| panic!("never said: {part}"));
        if line.contains(part) {
            return line;
        }
    }
}

#[test]
fn what_is_dropped_into_a_watched_folder_is_read_until_it_is_stopped() {
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, 2);
    let mut seed = Seed::new(13);
    let folder = home.join("scanner");
    std::fs::create_dir(&folder).unwrap();
    let child = command(home)
        .args(["paper", "read", "scanner", "--watch"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut watching = Watching(child);
    let (sender, lines) = channel();
    let stderr = BufReader::new(watching.0.stderr.take().unwrap());
    std::thread::spawn(move || {
        for line in stderr.lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    says(&lines, "scanner");
    let first = scanned(&sides[0], &page, &[1], &mut seed);
    std::fs::write(folder.join("un.jpg"), first).unwrap();
    says(&lines, "un.jpg");
    // Whatever is in a name: it is told on one line, and gives a terminal no order.
    let odd = folder.join("rien\u{1b}[2J\n<:>.jpg");
    std::fs::write(odd, b"\xff\xd8\xff\xe0 rien").unwrap();
    says(&lines, "rien[2J <:>.jpg");
    // The key is pulled out, and comes back with something new on it.
    let aside = home.join("ailleurs");
    std::fs::rename(&folder, &aside).unwrap();
    says(&lines, "n’est plus là");
    let second = scanned(&sides[1], &page, &[2], &mut seed);
    std::fs::write(aside.join("deux.jpg"), second).unwrap();
    std::fs::rename(&aside, &folder).unwrap();
    says(&lines, "est revenu");
    says(&lines, "deux.jpg");
    // Between two looks, or in the middle of one: what was told is on the disk.
    let pid = watching.0.id().to_string();
    let sent = Command::new("sh")
        .args(["-c", "kill -s TERM \"$0\"", &pid])
        .status()
        .unwrap();
    assert!(sent.success());
    let mut told = String::new();
    let mut stdout = watching.0.stdout.take().unwrap();
    stdout.read_to_string(&mut told).unwrap();
    let status = watching.0.wait().unwrap();
    assert!(status.code().is_some(), "{status}");
    assert!(told.contains("feuille"), "{told}");
    let (_, snapshot) = kept(home);
    assert_eq!(answered(&snapshot), ["a-velo", "en-bus"]);
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 3, "nothing of the folder is moved or deleted");
}
