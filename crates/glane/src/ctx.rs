//! What every command is handed.

use std::path::{Path, PathBuf};

use glane_locale::Lang;

use crate::fail::Fail;
use crate::surroundings;
use crate::voice::Voice;

/// What every command is handed.
#[derive(Debug)]
pub struct Ctx {
    /// The words.
    pub voice: Voice,
    /// The language asked for on the command line, if any.
    pub lang: Option<Lang>,
    data: Option<PathBuf>,
    store: Option<String>,
}

impl Ctx {
    /// With the data folder asked for, if any; an empty one is none.
    pub fn new(voice: Voice, lang: Option<Lang>, data: Option<PathBuf>) -> Self {
        Self {
            voice,
            lang,
            data: data.filter(|folder| !folder.as_os_str().is_empty()),
            store: None,
        }
    }

    /// With the database asked for in place of the data folder's own, if any; an empty one is none.
    pub fn keeping_in(mut self, store: Option<String>) -> Result<Self, Fail> {
        self.store = store.filter(|address| !address.is_empty());
        match &self.store {
            Some(address) if !glane_store_postgres::is_address(address) => {
                Err(Fail::input("program-store-address"))
            }
            _ => Ok(self),
        }
    }

    /// The address of the database that keeps the answers, if the data folder does not.
    pub fn store(&self) -> Option<&str> {
        self.store.as_deref()
    }

    /// The data folder that was asked for, if one was.
    pub fn asked_folder(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    /// The data folder: the one asked for, else `name` among the person's data.
    pub fn folder(&self, name: &str) -> Result<PathBuf, Fail> {
        match &self.data {
            Some(folder) => Ok(folder.clone()),
            None => match surroundings::data_home() {
                Some(home) => Ok(home.join(name)),
                None => Err(Fail::machine("program-no-home")),
            },
        }
    }
}
