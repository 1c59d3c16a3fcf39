//! One client's line: its connections, and what becomes of them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::Shared;
use super::plan::{Fault, Plan, Planned};
use super::request::Request;

/// How long a dead line is not known to be dead: longer than any page of a test waits for it.
const HANG: Duration = Duration::from_secs(8);

/// What becomes of the connections that are there: counted up with each blow.
#[derive(Debug, Clone, Copy, Default)]
struct Blow {
    dead: u32,
    cut: u32,
}

/// What a connection knows of its line.
#[derive(Clone)]
struct Line {
    server: SocketAddr,
    plan: Arc<Plan>,
    shared: Arc<Shared>,
    blows: watch::Receiver<Blow>,
    forms: Arc<AtomicUsize>,
}

/// Takes calls for ever. Dropped, all its connections end.
pub(super) async fn run(
    listener: TcpListener,
    server: SocketAddr,
    plan: Plan,
    shared: Arc<Shared>,
) {
    let plan = Arc::new(plan);
    let (blower, blows) = watch::channel(Blow::default());
    let line = Line {
        server,
        plan: Arc::clone(&plan),
        shared: Arc::clone(&shared),
        blows,
        forms: Arc::default(),
    };
    let mut connections = JoinSet::new();
    connections.spawn(blow(blower, plan, shared));
    loop {
        tokio::select! {
            taken = listener.accept() => if let Ok((client, _)) = taken {
                // What a connection ends with is for its client to find out.
                let line = line.clone();
                connections.spawn(async move { let _ = line.carry(client).await; });
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

/// Strikes what is there, at the times of the plan.
async fn blow(blower: watch::Sender<Blow>, plan: Arc<Plan>, shared: Arc<Shared>) {
    let mut begun = shared.begun.subscribe();
    let Ok(at) = begun.wait_for(Option::is_some).await.map(|at| *at) else {
        return;
    };
    for planned in &plan.0 {
        if let Some(at) = at {
            tokio::time::sleep_until(at + planned.from).await;
        }
        if shared.now().is_none() {
            break;
        }
        blower.send_modify(|blow| match planned.fault {
            Fault::Switch | Fault::Loss => blow.dead += 1,
            Fault::CutWithin => blow.cut += 1,
            _ => {}
        });
    }
    // As long as connections listen.
    std::future::pending::<()>().await;
}

impl Line {
    /// What goes wrong now.
    fn fault(&self) -> Option<Planned> {
        self.shared.now().and_then(|now| self.plan.at(now))
    }

    /// Carries one request, as far as it goes.
    async fn carry(mut self, mut client: TcpStream) -> Result<()> {
        client.set_nodelay(true)?;
        self.blows.borrow_and_update();
        let planned = self.fault();
        let fault = planned.map(|planned| planned.fault);
        if fault == Some(Fault::Refused) {
            self.shared.meet(Fault::Refused);
            return Ok(());
        }
        let Some(request) = Request::read(&mut client).await? else {
            return Ok(());
        };
        self.shared.carry(&request.address, 1, request.came);
        let by = planned.map_or(Duration::ZERO, |planned| planned.by);
        match fault {
            Some(Fault::Loss) => {
                self.shared.meet(Fault::Loss);
                return hang(client).await;
            }
            Some(Fault::CutBefore) => {
                self.shared.meet(Fault::CutBefore);
                return Ok(());
            }
            Some(Fault::Delay) => {
                self.shared.meet(Fault::Delay);
                sleep(by).await;
            }
            Some(Fault::Held)
                if request.is_post
                    && self.forms.fetch_add(1, Ordering::Relaxed).is_multiple_of(2) =>
            {
                self.shared.meet(Fault::Held);
                sleep(by).await;
                // Its client may have given it up and sent another by now: it arrives all the same.
                return self.relay(client, &request, None, true).await;
            }
            Some(Fault::AnswerLost) => {
                self.shared.meet(Fault::AnswerLost);
                let mut server = self.call(&request).await?;
                if request.is_post {
                    let mut answer = Vec::new();
                    server.read_to_end(&mut answer).await?;
                } else {
                    server.read_u8().await?;
                }
                return Ok(());
            }
            Some(Fault::Twice) if request.is_post => {
                self.shared.meet(Fault::Twice);
                let mut first = self.call(&request).await?;
                let mut answer = Vec::new();
                first.read_to_end(&mut answer).await?;
            }
            _ => {}
        }
        self.relay(client, &request, fault, false).await
    }

    async fn call(&self, request: &Request) -> Result<TcpStream> {
        let mut server = TcpStream::connect(self.server).await?;
        server.set_nodelay(true)?;
        server.write_all(&request.bytes).await?;
        Ok(server)
    }

    /// Hands the request on and the answer back, until one side ends or the line is struck.
    async fn relay(
        &mut self,
        mut client: TcpStream,
        request: &Request,
        fault: Option<Fault>,
        deaf: bool,
    ) -> Result<()> {
        let mut server = self.call(request).await?;
        let before = *self.blows.borrow();
        let mut piece = vec![0; 16 * 1024];
        let mut nothing = [0; 64];
        loop {
            tokio::select! {
                got = server.read(&mut piece) => {
                    let got = got?;
                    let Some(bytes) = piece.get(..got).filter(|bytes| !bytes.is_empty()) else {
                        client.shutdown().await?;
                        return Ok(());
                    };
                    if fault == Some(Fault::CutWithin) {
                        self.shared.meet(Fault::CutWithin);
                        let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
                        client.write_all(half).await?;
                        return Ok(());
                    }
                    if let Some(Planned { fault: Fault::Delay, by, .. }) = self.fault() {
                        sleep(by / 2).await;
                    }
                    client.write_all(bytes).await?;
                    self.shared.carry(&request.address, 0, bytes.len());
                }
                said = client.read(&mut nothing), if !deaf => if said? == 0 {
                    return Ok(());
                },
                Ok(()) = self.blows.changed() => {
                    let blow = *self.blows.borrow_and_update();
                    if blow.dead > before.dead {
                        let fault = self.fault().map_or(Fault::Switch, |planned| planned.fault);
                        self.shared.meet(fault);
                        // Neither side hears of it: the server goes on writing to nobody.
                        let _server = server;
                        return hang(client).await;
                    }
                    if blow.cut > before.cut {
                        self.shared.meet(Fault::CutWithin);
                        return Ok(());
                    }
                }
            }
        }
    }
}

/// Neither answers nor hangs up, for as long as tests look on.
async fn hang(client: TcpStream) -> Result<()> {
    sleep(HANG).await;
    drop(client);
    Ok(())
}
