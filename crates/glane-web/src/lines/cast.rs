//! One task sends each frame to all who are to see it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use glane_live::frame::Frame;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::yield_now;

use super::hand::Held;
use super::line::Line;

/// Lines written to before others may use the thread: about a millisecond.
const STRIDE: usize = 128;

/// All audiences that are listened to.
#[derive(Clone)]
pub(crate) struct Casts {
    all: Arc<Mutex<Vec<Arc<Cast>>>>,
    closing: watch::Receiver<bool>,
}

impl Casts {
    /// Ends with the program, when `closing` turns true.
    pub(crate) fn new(closing: watch::Receiver<bool>) -> Self {
        Self {
            all: Arc::default(),
            closing,
        }
    }

    /// Sends a reader the present and what follows, until it leaves or there is no more.
    pub(crate) async fn carry(self, socket: TcpStream, held: Held) {
        let Held {
            frames,
            packed,
            guard,
            head,
            ends,
        } = held;
        let cast = self.of(frames);
        // Not kept while it waits.
        drop(self);
        let line = Arc::new(Line::new(socket, &head, packed, &cast.present()));
        drop(head);
        if let Some(place) = cast.enter(&line) {
            match ends {
                None => line.attend(|| cast.present()).await,
                // In a box: the hall's phones, whom nothing ends, wait in less memory without it.
                Some(ends) => {
                    let attended = Box::pin(line.attend(|| cast.present()));
                    futures::future::select(attended, ends).await;
                }
            }
            cast.lines().open.remove(&place);
        }
        drop(guard);
    }

    fn of(&self, frames: watch::Receiver<Frame>) -> Arc<Cast> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|cast| !cast.lines().over);
        if let Some(cast) = all.iter().find(|cast| cast.frames.same_channel(&frames)) {
            return Arc::clone(cast);
        }
        let cast = Arc::new(Cast {
            frames,
            lines: Mutex::default(),
        });
        all.push(Arc::clone(&cast));
        tokio::spawn(Arc::clone(&cast).run(self.closing.clone()));
        cast
    }
}

/// Those who see the same frames.
struct Cast {
    frames: watch::Receiver<Frame>,
    lines: Mutex<Lines>,
}

#[derive(Default)]
struct Lines {
    open: BTreeMap<u64, Arc<Line>>,
    entered: u64,
    over: bool,
}

impl Cast {
    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn present(&self) -> Frame {
        self.frames.borrow().clone()
    }

    /// Takes a line in, and says at which place; not once all is over.
    fn enter(&self, line: &Arc<Line>) -> Option<u64> {
        let mut lines = self.lines();
        if lines.over {
            return None;
        }
        let place = lines.entered;
        lines.entered += 1;
        lines.open.insert(place, Arc::clone(line));
        Some(place)
    }

    /// Sends frames until there are no more, or the program stops.
    async fn run(self: Arc<Self>, mut closing: watch::Receiver<bool>) {
        let mut frames = self.frames.clone();
        loop {
            tokio::select! {
                changed = frames.changed() => if changed.is_err() { break },
                // An error means the program dropped its end: it stops as well.
                _ = closing.wait_for(|closing| *closing) => break,
            }
            let mut from = 0;
            while let Some(next) = self.stride(from) {
                from = next;
                yield_now().await;
            }
        }
        let mut lines = self.lines();
        lines.over = true;
        for line in lines.open.values() {
            line.end();
        }
    }

    /// Sends the present to the lines from a place on; where to go on, if there are more.
    fn stride(&self, from: u64) -> Option<u64> {
        let frame = self.present();
        let lines = self.lines();
        let mut last = None;
        for (place, line) in lines.open.range(from..).take(STRIDE) {
            line.send(&frame);
            last = Some(place + 1);
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::body::Bytes;
    use glane_core::id::Revision;
    use glane_live::frame::Shown;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpSocket};
    use tokio::time::timeout;

    use super::*;
    use crate::lines::hand::End;

    const PATIENCE: Duration = Duration::from_secs(20);
    const HEAD: &str = "HTTP/1.1 200 OK\r\n\r\n";
    /// What a reader's own system holds of what they do not read.
    const SOCKET: u32 = 32 * 1024;

    fn shown(n: u64, length: usize) -> Shown {
        Shown {
            signature: format!("état {n}"),
            // Nothing in common from one to the next: each is sent whole.
            body: n.to_string().repeat(length),
            part: None,
        }
    }

    /// A room that shows one frame after the other to those who listen.
    struct Hall {
        sender: watch::Sender<Frame>,
        stop: watch::Sender<bool>,
        casts: Casts,
        door: TcpListener,
        length: usize,
    }

    impl Hall {
        fn of(length: usize) -> Self {
            let first = Frame::first(Revision(1), 1, &shown(1, length));
            let (stop, closing) = watch::channel(false);
            Self {
                sender: watch::Sender::new(first),
                stop,
                casts: Casts::new(closing),
                door: {
                    let door = TcpSocket::new_v4().unwrap();
                    door.bind("127.0.0.1:0".parse().unwrap()).unwrap();
                    door.listen(64).unwrap()
                },
                length,
            }
        }

        /// Somebody who listens; the guard's end tells that they are forgotten.
        async fn reader(&self) -> (TcpStream, watch::Receiver<()>) {
            self.reader_until(None).await
        }

        async fn reader_until(&self, ends: Option<End>) -> (TcpStream, watch::Receiver<()>) {
            let address = self.door.local_addr().unwrap();
            let reader = TcpSocket::new_v4().unwrap();
            reader.set_recv_buffer_size(SOCKET).unwrap();
            let (reader, taken) = tokio::join!(reader.connect(address), self.door.accept());
            let (guard, forgotten) = watch::channel(());
            let held = Held {
                frames: self.sender.subscribe(),
                packed: false,
                guard: Box::new(guard),
                head: Bytes::from_static(HEAD.as_bytes()),
                ends,
            };
            tokio::spawn(self.casts.clone().carry(taken.unwrap().0, held));
            (reader.unwrap(), forgotten)
        }

        fn publish(&self) {
            self.sender.send_modify(|frame| {
                let (before, fresh) = (frame.seq, frame.seq + 1);
                let (before, fresh) = (shown(before, self.length), shown(fresh, self.length));
                *frame = frame.next(Revision(1), &before, &fresh);
            });
        }

        fn present(&self) -> String {
            String::from_utf8(self.sender.borrow().whole.event().to_vec()).unwrap()
        }
    }

    /// Reads on until what came ends so.
    async fn until(reader: &mut TcpStream, end: &str) -> String {
        let mut text = Vec::new();
        while !text.ends_with(end.as_bytes()) {
            let read = timeout(PATIENCE, reader.read_buf(&mut text)).await;
            assert_ne!(read.unwrap().unwrap(), 0, "the stream ended");
        }
        String::from_utf8(text).unwrap()
    }

    async fn ended(mut forgotten: watch::Receiver<()>) -> bool {
        let ended = timeout(PATIENCE, forgotten.changed()).await;
        ended.is_ok_and(|changed| changed.is_err())
    }

    #[tokio::test]
    async fn all_get_the_present_then_what_follows_and_beats_between() {
        let hall = Hall::of(10);
        let mut readers = Vec::new();
        // More than are written to in one go.
        for _ in 0..STRIDE + 3 {
            let (mut reader, forgotten) = hall.reader().await;
            let first = until(&mut reader, &hall.present()).await;
            assert_eq!(first, format!("{HEAD}{}", hall.present()));
            readers.push((reader, forgotten));
        }
        hall.publish();
        for (reader, _) in &mut readers {
            assert_eq!(until(reader, &hall.present()).await, hall.present());
        }
        hall.sender.send_modify(|frame| frame.beat += 1);
        for (reader, _) in &mut readers {
            let beat = "event: beat\ndata: 1\n\n";
            assert_eq!(until(reader, beat).await, beat);
        }
    }

    #[tokio::test]
    async fn who_leaves_is_forgotten_whatever_they_said_before() {
        let hall = Hall::of(10);
        let (mut reader, forgotten) = hall.reader().await;
        let (_other, kept) = hall.reader().await;
        until(&mut reader, &hall.present()).await;
        reader
            .write_all(b"GET / HTTP/1.1\r\n\r\n".repeat(50).as_slice())
            .await
            .unwrap();
        hall.publish();
        until(&mut reader, &hall.present()).await;
        drop(reader);
        assert!(ended(forgotten).await);
        assert!(kept.has_changed().is_ok());
    }

    #[tokio::test]
    async fn a_slow_reader_skips_to_the_present_and_gets_each_frame_it_gets_whole() {
        let hall = Hall::of(20_000);
        let (mut slow, _forgotten) = hall.reader().await;
        let mut all = 1;
        for _ in 0..40 {
            hall.publish();
            all += 1;
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let text = until(&mut slow, &hall.present()).await;
        let events = text.strip_prefix(HEAD).unwrap().split_terminator("\n\n");
        let mut seen = 0;
        for event in events {
            let frame: serde_json::Value =
                serde_json::from_str(event.strip_prefix("data: ").unwrap()).unwrap();
            let seq = frame["seq"].as_u64().unwrap();
            assert_eq!(frame["body"], shown(seq, hall.length).body);
            seen += 1;
        }
        assert!(seen < all, "{seen} of {all}");
    }

    #[tokio::test]
    async fn a_stream_that_may_end_before_its_reader_leaves_ends_alone() {
        let hall = Hall::of(10);
        let (mut other, kept) = hall.reader().await;
        let (end, ends) = tokio::sync::oneshot::channel::<()>();
        let ends: End = Box::pin(async move { drop(ends.await) });
        let (mut reader, forgotten) = hall.reader_until(Some(ends)).await;
        until(&mut reader, &hall.present()).await;
        hall.publish();
        until(&mut reader, &hall.present()).await;
        end.send(()).unwrap();
        assert!(ended(forgotten).await);
        assert_eq!(reader.read(&mut [0; 8]).await.unwrap(), 0);
        until(&mut other, &hall.present()).await;
        assert!(kept.has_changed().is_ok());
    }

    #[tokio::test]
    async fn all_end_with_the_program_or_with_the_room_those_who_read_nothing_too() {
        for room in [false, true] {
            let hall = Hall::of(400_000);
            let (mut quick, first) = hall.reader().await;
            let (_slow, second) = hall.reader().await;
            until(&mut quick, &hall.present()).await;
            let Hall { sender, stop, .. } = hall;
            if room {
                drop(sender);
            } else {
                stop.send_replace(true);
            }
            assert!(ended(first).await && ended(second).await);
            assert_eq!(quick.read(&mut [0; 8]).await.unwrap(), 0);
        }
    }
}
