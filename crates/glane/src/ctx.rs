//! What every command is handed.

use std::path::PathBuf;

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
}

impl Ctx {
    /// With the data folder asked for, if any; an empty one is none.
    pub fn new(voice: Voice, lang: Option<Lang>, data: Option<PathBuf>) -> Self {
        Self {
            voice,
            lang,
            data: data.filter(|folder| !folder.as_os_str().is_empty()),
        }
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
