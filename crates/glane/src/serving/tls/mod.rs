//! TLS: a door in front of the pages.
//!
//! The pages are served on an address of this machine alone, as they are without; the door takes what comes by TLS and
//! carries it there and back, byte for byte. So streams, which take their socket back from HTTP (`glane-web`, `lines/`), work
//! as they do, and behind a proxy: it is a proxy of our own.

pub mod acme;
mod certificate;
mod files;
mod plain;
pub mod validity;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, copy, split};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use self::acme::{Acme, Keeper};
use self::certificate::{ASKED_BACK, Held};
pub use self::files::Files;
use crate::fail::Fail;
use crate::voice::Voice;

/// How long a visitor may take to agree on a key.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait when no more connections can be taken in.
const FULL: Duration = Duration::from_millis(200);
/// How everything said by TLS begins: a record of the handshake.
const HANDSHAKE: u8 = 22;

/// A place of this machine alone where the pages are served behind the door.
pub async fn behind() -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
}

/// What the door shows.
#[derive(Debug)]
pub struct Secure {
    files: Files,
    keeper: Option<Keeper>,
    held: Arc<Held>,
    config: Arc<ServerConfig>,
}

impl Secure {
    /// A certificate in files that somebody else renews.
    pub fn by(files: Files, voice: &Voice) -> Result<Self, Fail> {
        let held = Arc::new(Held::default());
        let pair = files.read()?;
        files::warn(voice, pair.span);
        held.show(pair.certified);
        Self::showing(files, None, held)
    }

    /// A certificate that the program asks for by itself, kept in a data folder.
    pub fn asked(acme: Acme, folder: &Path) -> Result<Self, Fail> {
        let held = Arc::new(Held::default());
        let keeper = Keeper::open(acme, folder, &held);
        Self::showing(keeper.files(), Some(keeper), held)
    }

    fn showing(files: Files, keeper: Option<Keeper>, held: Arc<Held>) -> Result<Self, Fail> {
        let config = held.config().map_err(|error| {
            Fail::machine("program-unexpected").with("reason", error.to_string())
        })?;
        Ok(Self {
            files,
            keeper,
            held,
            config,
        })
    }

    /// The file of the certificate.
    pub fn certificate(&self) -> &Path {
        &self.files.cert
    }

    /// Opens the door in front of the pages until `closing` turns true.
    pub fn open(
        self,
        front: TcpListener,
        pages: SocketAddr,
        voice: &Voice,
        closing: &watch::Receiver<bool>,
    ) -> Door {
        let porter = Porter {
            acceptor: TlsAcceptor::from(self.config),
            pages,
            voice: voice.clone(),
        };
        let (held, voice) = (self.held, voice.clone());
        let looking = match self.keeper {
            Some(keeper) => tokio::spawn(keeper.keep(held, voice)),
            None => tokio::spawn(files::watch(self.files, held, voice)),
        };
        Door {
            inside: tokio::spawn(porter.stand(front, closing.clone())),
            looking,
        }
    }
}

/// The door, once it is open.
#[derive(Debug)]
pub struct Door {
    inside: JoinHandle<()>,
    looking: JoinHandle<()>,
}

impl Door {
    /// Waits until it is closed and who was inside has left.
    pub async fn left(self) {
        self.looking.abort();
        if let Err(error) = self.inside.await {
            tracing::warn!(%error, "the door broke off");
        }
    }
}

/// What carries a visitor to the pages.
#[derive(Clone)]
struct Porter {
    acceptor: TlsAcceptor,
    pages: SocketAddr,
    voice: Voice,
}

impl Porter {
    /// Lets people in until `closing` turns true, then waits until who is inside has left with the pages.
    async fn stand(self, listener: TcpListener, mut closing: watch::Receiver<bool>) {
        let mut inside = JoinSet::new();
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                Some(_) = inside.join_next() => continue,
                // An error means the program dropped its end: it stops as well.
                _ = closing.wait_for(|closing| *closing) => break,
            };
            match accepted {
                Ok((stream, _)) => {
                    inside.spawn(self.clone().let_in(stream, closing.clone()));
                }
                Err(error) => {
                    // Out of descriptors, most likely: those that end make room.
                    tracing::warn!(%error, "no more connections can be taken in for now");
                    tokio::time::sleep(FULL).await;
                }
            }
        }
        drop(listener);
        while inside.join_next().await.is_some() {}
    }

    async fn let_in(self, stream: TcpStream, mut closing: watch::Receiver<bool>) {
        let carried = tokio::select! {
            greeted = timeout(PATIENCE, self.greet(stream)) => match greeted {
                Ok(Ok(Some((outer, inner)))) => carry(outer, inner).await,
                Ok(Ok(None)) => Ok(()),
                Ok(Err(error)) => Err(error),
                Err(late) => Err(late.into()),
            },
            // Who has not come in yet stays outside.
            () = closed(&mut closing) => Ok(()),
        };
        if let Err(error) = carried {
            // Phones leave without a word all the time.
            tracing::debug!(%error, "a connection by TLS ended");
        }
    }

    /// Agrees on a key and reaches the pages; nothing for who asks without TLS and is told the way.
    async fn greet(
        &self,
        stream: TcpStream,
    ) -> std::io::Result<Option<(impl AsyncRead + AsyncWrite + use<>, TcpStream)>> {
        // An answer is small and wanted now.
        stream.set_nodelay(true)?;
        let mut first = [0];
        stream.peek(&mut first).await?;
        if first != [HANDSHAKE] {
            plain::tell(stream, &self.voice).await?;
            return Ok(None);
        }
        let outer = self.acceptor.accept(stream).await?;
        if outer.get_ref().1.alpn_protocol() == Some(ASKED_BACK) {
            // All that an authority wants to know was said.
            return Ok(None);
        }
        let inner = TcpStream::connect(self.pages).await?;
        inner.set_nodelay(true)?;
        Ok(Some((outer, inner)))
    }
}

async fn closed(closing: &mut watch::Receiver<bool>) {
    let _ = closing.wait_for(|closing| *closing).await;
}

/// Carries both ways until the pages have said all: whoever asked may have nothing more to say and still wait.
async fn carry(outer: impl AsyncRead + AsyncWrite, mut inner: TcpStream) -> std::io::Result<()> {
    let (mut from_visitor, mut to_visitor) = split(outer);
    let (mut from_pages, mut to_pages) = inner.split();
    let asked = async {
        copy(&mut from_visitor, &mut to_pages).await?;
        to_pages.shutdown().await?;
        std::future::pending::<std::io::Result<()>>().await
    };
    let answered = async {
        copy(&mut from_pages, &mut to_visitor).await?;
        to_visitor.shutdown().await
    };
    tokio::select! {
        asked = asked => asked,
        answered = answered => answered,
    }
}
