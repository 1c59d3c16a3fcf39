//! One reader's line.

use std::io;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use glane_live::frame::{self, Frame};
use socket2::SockRef;
use tokio::io::Interest;
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::task::coop::consume_budget;

/// Told to a silent line, so that proxies keep it and the page knows that it lives.
const BEAT: &[u8] = b"event: beat\ndata: 1\n\n";
static PACKED_BEAT: LazyLock<Bytes> = LazyLock::new(|| frame::packed(BEAT));

/// What the system keeps of what a reader does not read, in bytes: left to itself it keeps megabytes for each, and a phone
/// that wakes would get all that it slept through before the present.
const QUEUE: usize = 64 * 1024;

/// A socket, and how far its reader is.
pub(super) struct Line {
    socket: TcpStream,
    sent: Mutex<Sent>,
    /// Tells its own task that it is behind, or over.
    nudge: Notify,
}

struct Sent {
    seen: Option<u64>,
    beat: u32,
    /// Whether its reader takes gzip.
    packed: bool,
    /// Of what was last begun, what the socket did not take yet.
    rest: Bytes,
    over: bool,
}

impl Sent {
    /// What the reader is to be sent next; nothing if it has the present.
    fn next(&mut self, frame: &Frame) -> Option<Bytes> {
        if self.seen.is_some_and(|seen| frame.seq < seen) {
            // Looked at before another thread sent a newer one.
            return None;
        }
        let beats = frame.beat != self.beat;
        self.beat = frame.beat;
        if let Some((event, seq)) = frame.after(self.seen) {
            let begins = self.seen.is_none();
            self.seen = Some(seq);
            return Some(match (self.packed, begins) {
                (false, _) => event.event(),
                (true, false) => event.packed(),
                (true, true) => Bytes::from([frame::HEAD, &event.packed()].concat()),
            });
        }
        beats.then(|| {
            if self.packed {
                PACKED_BEAT.clone()
            } else {
                Bytes::from_static(BEAT)
            }
        })
    }
}

impl Line {
    /// Begins with the head and the whole present, in one packet if they fit.
    pub(super) fn new(socket: TcpStream, head: &Bytes, packed: bool, present: &Frame) -> Self {
        // Where it is refused, the system's own limit stays.
        drop(SockRef::from(&socket).set_send_buffer_size(QUEUE));
        let mut sent = Sent {
            seen: None,
            beat: present.beat,
            packed,
            rest: Bytes::new(),
            over: false,
        };
        let first = sent.next(present).unwrap_or_default();
        sent.rest = Bytes::from([&**head, &*first].concat());
        Self {
            socket,
            sent: Mutex::new(sent),
            nudge: Notify::new(),
        }
    }

    fn sent(&self) -> MutexGuard<'_, Sent> {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends what the socket takes now: the end of what was begun, then the present. Whether that was all.
    fn push(&self, frame: &Frame) -> io::Result<bool> {
        let mut sent = self.sent();
        loop {
            if sent.rest.is_empty() {
                match sent.next(frame) {
                    Some(next) => sent.rest = next,
                    None => return Ok(true),
                }
            }
            match self.socket.try_write(&sent.rest) {
                // Not split: what is empty must not hold a frame.
                Ok(taken) if taken == sent.rest.len() => sent.rest = Bytes::new(),
                Ok(taken) => drop(sent.rest.split_to(taken)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(false),
                Err(error) => return Err(error),
            }
        }
    }

    /// Sends a frame, as far as the socket takes it; the line's own task does the rest.
    pub(super) fn send(&self, frame: &Frame) {
        if !matches!(self.push(frame), Ok(true)) {
            self.nudge.notify_one();
        }
    }

    /// Ends the line.
    pub(super) fn end(&self) {
        self.sent().over = true;
        self.nudge.notify_one();
    }

    /// Waits until the reader leaves or the line is ended; meanwhile sends on what its socket did not take at once.
    pub(super) async fn attend(&self, present: impl Fn() -> Frame) {
        if self.push(&present()).is_err() {
            return;
        }
        loop {
            // Somebody who never stops talking is one among others.
            consume_budget().await;
            let interest = {
                let sent = self.sent();
                match (sent.over, sent.rest.is_empty()) {
                    (true, _) => return,
                    (false, true) => Interest::READABLE,
                    (false, false) => Interest::READABLE | Interest::WRITABLE,
                }
            };
            tokio::select! {
                ready = self.socket.ready(interest) => {
                    let Ok(ready) = ready else { return };
                    if ready.is_readable() && self.is_left() {
                        return;
                    }
                    if ready.is_writable() && self.push(&present()).is_err() {
                        return;
                    }
                }
                () = self.nudge.notified() => {}
            }
        }
    }

    /// Whether the reader hung up. What else it says is nothing to us.
    fn is_left(&self) -> bool {
        match self.socket.try_read(&mut [0; 1024]) {
            Ok(read) => read == 0,
            Err(error) => error.kind() != io::ErrorKind::WouldBlock,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use glane_core::id::Revision;
    use glane_live::frame::Shown;

    use super::*;

    fn frames(count: usize) -> Vec<Frame> {
        let shown = |n: usize| Shown {
            signature: "état".to_owned(),
            body: format!("{}{n}", "<p>mot</p>".repeat(50)),
            part: None,
        };
        let mut frames = vec![Frame::first(Revision(1), 1, &shown(0))];
        for n in 1..count {
            let last = &frames[n - 1];
            frames.push(last.next(Revision(1), &shown(n - 1), &shown(n)));
        }
        frames
    }

    #[test]
    fn nobody_is_taken_back_to_a_frame_that_was_looked_at_too_early() {
        let frames = frames(12);
        let mut sent = Sent {
            seen: None,
            beat: 0,
            packed: false,
            rest: Bytes::new(),
            over: false,
        };
        let (first, last) = (&frames[0], &frames[11]);
        assert_eq!(sent.next(first), Some(first.whole.event()));
        assert_eq!(sent.next(last), Some(last.whole.event()));
        for early in &frames[..11] {
            assert_eq!(sent.next(early), None, "{}", early.seq);
        }
        assert_eq!((sent.next(last), sent.seen), (None, Some(last.seq)));
    }

    #[test]
    fn a_packed_beat_is_a_beat() {
        let stream = [frame::HEAD, &PACKED_BEAT, &PACKED_BEAT].concat();
        let mut read = vec![0; 2 * BEAT.len()];
        let mut unpack = flate2::read::GzDecoder::new(&*stream);
        unpack.read_exact(&mut read).unwrap();
        assert_eq!(read, BEAT.repeat(2));
    }
}
