//! The listening socket: each connection is served by itself, in a memory that is small while it waits.

use std::io;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::site::Site;

/// What a connection may buffer of a request's head or of an answer, in bytes: the least hyper takes. A hall of
/// phones that wait holds one each.
const BUFFER: usize = 8 * 1024;
/// How long a request's head may take to arrive; a phone on bad Wi-Fi needs seconds, who holds a line open forever
/// needs more.
const HEAD: Duration = Duration::from_secs(30);
/// How long to wait when no more connections can be taken in.
const FULL: Duration = Duration::from_millis(200);

/// Serves until `closing` turns true, then until the last answer under way is sent.
pub async fn serve(listener: TcpListener, site: Site, mut closing: watch::Receiver<bool>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(BUFFER);
    let open = GracefulShutdown::new();
    while let Some(stream) = next(&listener, &mut closing).await {
        // An answer is small and wanted now.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection was gone before it was served");
            continue;
        }
        let connection = http.serve_connection(TokioIo::new(stream), site.clone());
        let connection = open.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                // Phones leave without a word all the time.
                tracing::debug!(%error, "a connection ended");
            }
        });
    }
    drop(listener);
    open.shutdown().await;
}

/// The next connection; nothing once the program stops.
async fn next(listener: &TcpListener, closing: &mut watch::Receiver<bool>) -> Option<TcpStream> {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            // An error means the program dropped its end: it stops as well.
            _ = closing.wait_for(|closing| *closing) => return None,
        };
        match accepted {
            Ok((stream, _)) => return Some(stream),
            Err(error) if is_of_the_connection(&error) => {}
            Err(error) => {
                // Out of descriptors, most likely: those that end make room.
                tracing::warn!(%error, "no more connections can be taken in for now");
                tokio::time::sleep(FULL).await;
            }
        }
    }
}

fn is_of_the_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}
