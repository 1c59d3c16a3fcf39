//! Three machines, three relays and a database, and what befalls them.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, ensure};
use glane_bus::server::NatsServer;
use glane_store_postgres::cluster::Cluster;
use tempfile::TempDir;

use super::said::{OPTIONS, QUESTIONS, key};
use crate::durability::free_port;
use crate::kit::{Ran, Server, run};
use crate::workshop::SLUG;

/// How many machines, and how many relays.
pub(super) const MACHINES: usize = 3;

/// What is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Machine(usize),
    Relay(usize),
    Database,
}

/// Each of them in turn.
pub(super) const FAULTS: [Fault; 7] = [
    Fault::Machine(0),
    Fault::Relay(0),
    Fault::Machine(1),
    Fault::Relay(1),
    Fault::Database,
    Fault::Machine(2),
    Fault::Relay(2),
];

/// All that runs. What it does blocks.
pub(super) struct House {
    home: TempDir,
    /// Where each machine listens, before and after.
    pub(super) ports: [u16; MACHINES],
    machines: Mutex<[Option<Server>; MACHINES]>,
    relays: [NatsServer; MACHINES],
    cluster: Cluster,
    pub(super) store: String,
}

fn script() -> String {
    let options: Vec<String> = (0..OPTIONS).map(|one| format!("\"b{one}\"")).collect();
    let options = options.join(", ");
    let head = format!(
        "[atelier]\nnom = \"{SLUG}\"\ntitre = \"Une soirée\"\ndate = 2026-01-15\norganisateur = \"Un centre social\"\n"
    );
    let questions = (0..QUESTIONS).map(|number| {
        let key = key(number);
        format!(
            "\n[[question]]\ncle = \"{key}\"\ntype = \"plusieurs-choix\"\ntexte = \"Question {key} ?\"\noptions = [{options}]\n"
        )
    });
    questions.fold(head, |all, one| all + &one)
}

impl House {
    /// Makes the workshop and starts everything.
    pub(super) fn start() -> Result<Self> {
        let cluster = Cluster::start();
        let store = cluster.fresh();
        let home = tempfile::tempdir()?;
        let file = home.path().join("essai.atelier.toml");
        std::fs::write(&file, script())?;
        let file = file.to_str().context("a folder's name")?;
        let made = run(home.path(), &["create", file, "--store", &store]);
        ensure!(made.code == Some(0), "{made:?}");
        let house = Self {
            home,
            ports: [free_port()?, free_port()?, free_port()?],
            machines: Mutex::default(),
            relays: NatsServer::three(),
            cluster,
            store,
        };
        for machine in 0..MACHINES {
            house.mend(Fault::Machine(machine))?;
        }
        Ok(house)
    }

    fn machines(&self) -> MutexGuard<'_, [Option<Server>; MACHINES]> {
        self.machines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An address of a machine's first line, without where the machine is.
    pub(super) fn path(&self, name: &str) -> Result<String> {
        let machines = self.machines();
        let url = machines.iter().flatten().next().context("no machine")?;
        let url = url.url(name);
        let (_, path) = url
            .split_once("://")
            .and_then(|(_, rest)| rest.split_once('/'))
            .with_context(|| url.clone())?;
        Ok(format!("/{path}"))
    }

    /// SIGKILL.
    pub(super) fn strike(&self, fault: Fault) -> Result<()> {
        match fault {
            Fault::Machine(one) => {
                let machine = self.machines()[one].take().context("not running")?;
                machine.signal("KILL");
                let ran = machine.wait();
                ensure!(ran.code.is_none(), "it ended by itself: {ran:?}");
            }
            Fault::Relay(one) => self.relays[one].kill(),
            Fault::Database => self.cluster.kill(),
        }
        Ok(())
    }

    /// Starts what was killed; returns once it is there.
    pub(super) fn mend(&self, fault: Fault) -> Result<()> {
        match fault {
            Fault::Machine(one) => {
                let home = self.home.path().join(format!("machine{one}"));
                std::fs::create_dir_all(&home)?;
                let server = self.machine(one, &home);
                self.machines()[one] = Some(server);
            }
            Fault::Relay(one) => self.relays[one].restart(),
            Fault::Database => self.cluster.restart(),
        }
        Ok(())
    }

    fn machine(&self, one: usize, home: &Path) -> Server {
        let bus: Vec<String> = self.relays.iter().map(NatsServer::address).collect();
        let (bus, name) = (bus.join(","), format!("machine{one}"));
        let listen = format!("127.0.0.1:{}", self.ports[one]);
        let args = ["serve", "--store", &self.store, "--bus", &bus];
        let own = ["--node", &name, "--listen", &listen];
        Server::start(home, &[&args[..], &own].concat())
    }

    /// Asks all machines to end; each must, as it should.
    pub(super) fn stop(&self) -> Result<()> {
        for machine in self.machines().iter_mut() {
            let ran = machine.take().context("not running")?.stop();
            ensure!(ran.code == Some(0), "{ran:?}");
        }
        Ok(())
    }

    /// Everything counted, as `glane report --json` says it.
    pub(super) fn report(&self) -> Ran {
        let asked = [
            "report",
            "--workshop",
            SLUG,
            "--json",
            "--store",
            &self.store,
        ];
        run(self.home.path(), &asked)
    }
}
