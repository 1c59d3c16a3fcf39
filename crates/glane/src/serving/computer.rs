//! The computer the room runs on, asked anew each time: its networks and its power.

use std::fs::{self, File};
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::future::BoxFuture;
use glane_assist::Meter;
use glane_web::Machine;
use glane_web::pages::facilitator::library::borrow::Unborrowed;

use super::nearby::Nearby;
use super::whereabouts::Whereabouts;
use super::{addresses, borrowed};
use crate::backup::place;

/// Where Linux tells of chargers and batteries.
const POWER: &str = "/sys/class/power_supply";
/// Where Linux tells of the energy that processors and memory used.
pub const ENERGY: &str = "/sys/class/powercap";
/// The file beside the data that holds the assistant's settings, and its key.
pub const ASSISTANT: &str = "assistant.json";

/// Where a listener is reached now.
pub struct Computer {
    /// How its addresses begin: `http` or `https`.
    pub scheme: &'static str,
    /// What it listens on.
    pub at: SocketAddr,
    /// Names that lead here, besides the addresses.
    pub hosts: Vec<String>,
    /// The data folder.
    pub folder: PathBuf,
    /// Its name on the network, if it says one.
    pub nearby: Option<Arc<Nearby>>,
    /// Hosts of this house or network from which a script may be taken by its link.
    pub peers: Vec<String>,
    /// The assistant's settings, where they were said when the program began, until others are kept.
    pub assistant: Mutex<Option<String>>,
}

impl Computer {
    fn said(&self) -> MutexGuard<'_, Option<String>> {
        self.assistant
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Machine for Computer {
    fn addresses(&self) -> Vec<String> {
        let reached = addresses::reached(self.scheme, self.at, &self.hosts);
        let urls = reached.addresses.into_iter().map(|address| address.url);
        urls.collect()
    }

    fn by_name(&self) -> Option<String> {
        self.nearby.as_ref()?.address()
    }

    fn borrow<'a>(&'a self, link: &'a str) -> BoxFuture<'a, Result<String, Unborrowed>> {
        Box::pin(borrowed::fetch(link, &self.peers))
    }

    fn has(&self, name: &str) -> bool {
        self.folder.join(name).is_file()
    }

    fn keep(&self, name: &str, text: &str) -> std::io::Result<()> {
        let path = self.folder.join(name);
        let fresh = place::with_end(&path, place::FRESH);
        let mut file = File::create(&fresh)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, &path)
    }

    fn assistant(&self) -> Option<String> {
        let said = self.said().clone();
        said.or_else(|| fs::read_to_string(self.folder.join(ASSISTANT)).ok())
    }

    fn meter(&self) -> Meter {
        Meter::of(ENERGY)
    }

    fn keep_assistant(&self, settings: &str) -> std::io::Result<()> {
        place::write_whole(&self.folder.join(ASSISTANT), settings.as_bytes())?;
        // What a person saves counts from then on.
        *self.said() = None;
        Ok(())
    }

    fn rekeyed(&self, key: &str) -> std::io::Result<()> {
        Whereabouts::rekey(&self.folder, key)
    }

    fn on_battery(&self) -> Option<bool> {
        let supplies = fs::read_dir(POWER).ok()?;
        let chargers = supplies.filter_map(|supply| {
            let online = fs::read_to_string(supply.ok()?.path().join("online")).ok()?;
            online.trim().parse::<u8>().ok()
        });
        let chargers: Vec<u8> = chargers.collect();
        (!chargers.is_empty()).then(|| chargers.iter().all(|online| *online == 0))
    }
}
