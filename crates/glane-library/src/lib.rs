//! Workshops ready to run, carried inside the program: each is one script of `scripts/`, with the guide of who leads it. They
//! are templates: no answer nor figure of anybody is in them, and who answers for the data is left to the centre.

#[cfg(test)]
mod tests;

use glane_core::script::Script;
use glane_core::script::read::read;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its name, on the command line and in addresses.
    pub name: &'static str,
    /// Its script, as a person reads and changes it.
    pub source: &'static str,
}

macro_rules! library {
    ($($name:literal),* $(,)?) => {
        [$(Template {
            name: $name,
            source: include_str!(concat!("../scripts/", $name, ".atelier.toml")),
        }),*]
    };
}

/// All of them, in the order in which they are offered.
pub const ALL: [Template; 12] = library![
    "bilan-animation",
    "projet-social",
    "conseil-de-maison",
    "fete-de-quartier",
    "parole-jeunes",
    "parentalite",
    "bien-vieillir",
    "acces-droits",
    "freins-mobilite",
    "transition-ecologique",
    "relation-numerique",
    "entretien-equipe",
];

/// The one of that name.
pub fn named(name: &str) -> Option<&'static Template> {
    ALL.iter().find(|template| template.name == name)
}

impl Template {
    /// Its script, read. A test holds that there always is one.
    pub fn script(&self) -> Option<Script> {
        read(self.source).ok()
    }

    /// What it is called as a file.
    pub fn file(&self) -> String {
        format!("{}.atelier.toml", self.name)
    }
}
