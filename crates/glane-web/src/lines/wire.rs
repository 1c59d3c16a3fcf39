//! The socket as HTTP has it, and whether all that was answered on it has left.

use std::future::poll_fn;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// A connection's socket.
pub(crate) struct Wire {
    socket: TokioIo<TcpStream>,
    backlog: Backlog,
}

/// Whether the socket did not take all of the last answer yet.
#[derive(Clone, Default)]
pub(crate) struct Backlog(Arc<AtomicBool>);

impl Backlog {
    /// Waits until the answers before this one have left: who takes the socket back leaves HTTP's buffer behind.
    /// Asked within the connection's own task, which writes on meanwhile.
    pub(crate) async fn is_gone(&self) {
        poll_fn(|_| {
            if self.0.load(Ordering::Relaxed) {
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }
}

impl Wire {
    pub(crate) fn new(socket: TcpStream, backlog: Backlog) -> Self {
        Self {
            socket: TokioIo::new(socket),
            backlog,
        }
    }

    /// The socket, HTTP being over.
    pub(crate) fn into_socket(self) -> TcpStream {
        self.socket.into_inner()
    }

    fn noted(
        &self,
        cx: &Context<'_>,
        length: usize,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        let all = matches!(written, Poll::Ready(Ok(taken)) if taken == length);
        if self.backlog.0.swap(!all, Ordering::Relaxed) && all {
            // Whoever waits for it is of this very task.
            cx.waker().wake_by_ref();
        }
        written
    }
}

impl Read for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_read(cx, buffer)
    }
}

impl Write for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.socket).poll_write(cx, bytes);
        self.noted(cx, bytes.len(), written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let length = pieces.iter().map(|piece| piece.len()).sum();
        let written = Pin::new(&mut self.socket).poll_write_vectored(cx, pieces);
        self.noted(cx, length, written)
    }
}
