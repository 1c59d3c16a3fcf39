//! The side that asks: starts the process that draws, waits as long as a page may take, and ends it.

use std::ffi::OsString;
use std::io::{self, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use glane_scan::{DecodeError, Drawn, Limits, Picture, Press};

use super::drawing::ARGUMENT;
use super::talk::{Said, heard, picture};

/// How often whoever waits is asked whether it is over.
const GLANCE: Duration = Duration::from_millis(50);

/// Draws the pages of PDFs in a process of their own.
#[derive(Debug, Clone)]
pub struct Apart {
    program: OsString,
    patience: Duration,
}

impl Apart {
    /// By this very program. A page may take so long, and so may the opening of a file.
    ///
    /// # Errors
    /// What the system says when it is asked where this program lies.
    pub fn new(patience: Duration) -> io::Result<Self> {
        // There it is found even once it has been replaced by a newer one.
        let program = if cfg!(target_os = "linux") {
            OsString::from("/proc/self/exe")
        } else {
            std::env::current_exe()?.into_os_string()
        };
        Ok(Self { program, patience })
    }

    fn start(&self, bytes: &[u8], limits: &Limits) -> io::Result<Drawing> {
        let mut child = Command::new(&self.program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (asked, told) = (child.stdin.take(), child.stdout.take());
        // From here on it is ended, whatever happens.
        let mut drawing = Drawing {
            child,
            asked,
            answers: None,
            patience: self.patience,
            count: 0,
        };
        let told = told.ok_or(io::ErrorKind::BrokenPipe)?;
        let (sender, receiver) = sync_channel(0);
        let most = limits.pixels;
        std::thread::Builder::new().spawn(move || listen(told, most, &sender))?;
        drawing.answers = Some(receiver);
        let length = u64::try_from(bytes.len()).map_err(io::Error::other)?;
        drawing.ask(&length.to_le_bytes())?;
        drawing.ask(bytes)?;
        Ok(drawing)
    }
}

impl Press for Apart {
    fn open(&self, bytes: Vec<u8>, limits: &Limits) -> Result<Box<dyn Drawn>, DecodeError> {
        let mut drawing = self.start(&bytes, limits).map_err(|error| {
            tracing::warn!(%error, "the process that draws PDFs could not be started");
            DecodeError::Damaged
        })?;
        match drawing.answer(&|| false)? {
            Answer::Pages(count) => drawing.count = count,
            Answer::Picture(_) => return Err(DecodeError::Damaged),
        }
        Ok(Box::new(drawing))
    }
}

/// What the process gave.
enum Answer {
    Pages(usize),
    Picture(Picture),
}

/// A process that has a file open. It ends with this.
struct Drawing {
    child: Child,
    asked: Option<ChildStdin>,
    answers: Option<Receiver<io::Result<Result<Answer, DecodeError>>>>,
    patience: Duration,
    count: usize,
}

impl Drawing {
    fn ask(&mut self, bytes: &[u8]) -> io::Result<()> {
        let asked = self.asked.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        asked.write_all(bytes)?;
        asked.flush()
    }

    /// What it answers. If it dies on the way, the file is not what it says.
    fn answer(&mut self, is_over: &dyn Fn() -> bool) -> Result<Answer, DecodeError> {
        let begun = Instant::now();
        loop {
            let answers = self.answers.as_ref().ok_or(DecodeError::TooLong)?;
            match answers.recv_timeout(GLANCE) {
                Ok(Ok(answer)) => return answer,
                Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => {
                    self.end();
                    return Err(DecodeError::Damaged);
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            if begun.elapsed() > self.patience || is_over() {
                self.end();
                return Err(DecodeError::TooLong);
            }
        }
    }

    fn end(&mut self) {
        self.answers = None;
        self.asked = None;
        // It may have ended by itself; either way nothing of it stays behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        self.end();
    }
}

impl Drawn for Drawing {
    fn count(&self) -> usize {
        self.count
    }

    fn page(&mut self, at: usize, is_over: &dyn Fn() -> bool) -> Result<Picture, DecodeError> {
        let wanted = u32::try_from(at).map_err(|_| DecodeError::Damaged)?;
        // It died over another page: nothing more comes of this file.
        self.ask(&wanted.to_le_bytes())
            .map_err(|_| DecodeError::TooLong)?;
        match self.answer(is_over)? {
            Answer::Picture(picture) => Ok(picture),
            Answer::Pages(_) => Err(DecodeError::Damaged),
        }
    }
}

/// Hands on what the process says, one thing at a time, until it is at its end.
fn listen(told: ChildStdout, most: u64, to: &SyncSender<io::Result<Result<Answer, DecodeError>>>) {
    let mut told = BufReader::new(told);
    loop {
        let next = heard(&mut told).and_then(|said| {
            Ok(match said {
                Said::Pages(count) => Ok(Answer::Pages(count)),
                Said::Failed(error) => Err(error),
                Said::Picture(width, height) => picture(&mut told, (width, height), most)
                    .map(Answer::Picture)
                    .map(Ok)?,
            })
        });
        let is_end = next.is_err();
        if to.send(next).is_err() || is_end {
            return;
        }
    }
}
