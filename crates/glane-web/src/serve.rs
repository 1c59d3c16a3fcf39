//! The listening socket: each connection is served by itself, in a memory that is small while it waits.

use std::convert::Infallible;
use std::error::Error;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::http::{Method, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};

use crate::lines::{Casts, Hand, Taken};
use crate::patience::Patient;
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
        .max_buf_size(BUFFER)
        // What is answered is small, or a file: one piece costs less to send than two.
        .writev(false);
    let casts = Casts::new(closing.clone());
    // Every connection holds one end: once all are gone, none is open.
    let (open, mut ended) = mpsc::channel::<Infallible>(1);
    while let Some(stream) = next(&listener, &mut closing).await {
        // An answer is small and wanted now.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection was gone before it was served");
            continue;
        }
        let hand = Hand::default();
        let visitor = Visitor {
            site: site.clone(),
            hand: hand.clone(),
        };
        let connection = http.serve_connection(TokioIo::new(stream), visitor);
        let (casts, open, closing) = (casts.clone(), open.clone(), closing.clone());
        tokio::spawn(async move {
            let Some(socket) = answer(connection, closing).await else {
                return;
            };
            if let Some(held) = hand.take() {
                // A task of its own, smaller than one that speaks HTTP.
                tokio::spawn(async move {
                    casts.carry(socket, held).await;
                    drop(open);
                });
            }
        });
    }
    drop((listener, open));
    ended.recv().await;
}

/// Answers request after request until the connection ends; gives back its socket if a stream wants it.
async fn answer(
    mut connection: http1::Connection<TokioIo<TcpStream>, Visitor>,
    mut closing: watch::Receiver<bool>,
) -> Option<TcpStream> {
    let stops = async {
        // An error means the program dropped its end: it stops as well.
        let _ = closing.wait_for(|closing| *closing).await;
    };
    let ended = tokio::select! {
        biased;
        ended = &mut connection => Some(ended),
        () = stops => None,
    };
    let ended = if let Some(ended) = ended {
        ended
    } else {
        Pin::new(&mut connection).graceful_shutdown();
        (&mut connection).await
    };
    let error = ended.err()?;
    if matches!(error.source(), Some(cause) if cause.is::<Taken>()) {
        return Some(connection.into_parts().io.into_inner());
    }
    // Phones leave without a word all the time.
    tracing::debug!(%error, "a connection ended");
    None
}

/// Who is at one connection.
struct Visitor {
    site: Site,
    hand: Hand,
}

impl Service<Request<Incoming>> for Visitor {
    type Response = Response;
    type Error = Taken;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Taken>> + Send>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        let mut request = request.map(|body| {
            if body.is_end_stream() {
                Body::empty()
            } else {
                Body::new(Patient::new(body))
            }
        });
        let site = self.site.clone();
        // Nothing else is ever a stream.
        if request.method() != Method::GET {
            return Box::pin(async move { Ok(site.answer(request).await) });
        }
        let hand = self.hand.clone();
        request.extensions_mut().insert(hand.clone());
        Box::pin(async move {
            let clock = site.clock();
            let response = site.answer(request).await;
            if hand.is_full(&response, &*clock) {
                // HTTP takes up a request once what it answered before has left: nothing is cut off.
                return Err(Taken);
            }
            Ok(response)
        })
    }
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
