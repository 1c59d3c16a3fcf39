//! The two ends of a move, as they are named on the command line: `sqlite:FOLDER`, `postgres://…`, or `store`, which is
//! whatever `--store` or `GLANE_STORE` says, so that no password stands among the programs that run.

use std::any::Any;
use std::path::{Path, PathBuf};

use glane_store::carried::{Gives, Takes};
use glane_store_postgres::carried as server;
use glane_store_sqlite::carried as folder;
use glane_store_sqlite::{Options, SqliteStore};

use crate::backup::place;
use crate::ctx::Ctx;
use crate::data::DATABASE;
use crate::fail::Fail;

/// How a folder is named.
const FOLDER: &str = "sqlite:";
/// The address that `--store` or its variable says.
const STORE: &str = "store";

/// One end of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// A data folder.
    Folder(PathBuf),
    /// A database's address.
    Server(String),
}

/// What holds a folder as long as it lives, if there is one.
pub type Held = Option<Box<dyn Any>>;

impl Side {
    /// Reads one.
    pub fn read(ctx: &Ctx, text: &str) -> Result<Self, Fail> {
        if let Some(path) = text.strip_prefix(FOLDER).filter(|path| !path.is_empty()) {
            let path = Path::new(path);
            // The database's own name is its folder's too.
            let folder = match path.file_name() {
                Some(name) if name == DATABASE => place::above(path),
                _ => path.to_owned(),
            };
            return Ok(Self::Folder(folder));
        }
        let address = if text == STORE {
            ctx.store().ok_or_else(|| Fail::input("move-no-store"))?
        } else {
            text
        };
        if glane_store_postgres::is_address(address) {
            return Ok(Self::Server(address.to_owned()));
        }
        // A password may be in it: it is not said again.
        Err(Fail::input("move-side-unread"))
    }

    /// What it is called to a person, without a password.
    pub fn named(&self) -> Result<String, Fail> {
        match self {
            Self::Folder(folder) => Ok(crate::fail::printed(folder)),
            Self::Server(address) => {
                glane_store_postgres::place(address).map_err(|error| Fail::of_server(&error))
            }
        }
    }

    /// Its folder, if it is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Server(_) => None,
        }
    }

    /// What is read, and what holds it: nobody writes there meanwhile.
    pub fn give(&self) -> Result<(Held, Box<dyn Gives>), Fail> {
        match self {
            Self::Folder(folder) => {
                let database = folder.join(DATABASE);
                if !database.is_file() {
                    return Err(Fail::input("move-nothing-there").with_path(folder));
                }
                let failed = |error| Fail::of_opening(folder, &error).if_locked("move-in-use-help");
                let store = SqliteStore::open(&database, Options::default()).map_err(failed)?;
                let given = folder::Given::open(&database).map_err(failed)?;
                Ok((Some(Box::new(store)), Box::new(given)))
            }
            Self::Server(address) => match server::Given::open(address) {
                Ok(Some(given)) => Ok((None, Box::new(given))),
                Ok(None) => Err(Fail::input("move-nothing-there").with("path", self.named()?)),
                Err(error) => Err(Fail::of_server(&error)),
            },
        }
    }

    /// Whether a move to it was cut off; refused where something is kept already. Changes nothing.
    pub fn look(&self) -> Result<bool, Fail> {
        match self {
            Self::Folder(folder) => {
                if folder.exists() && !folder.is_dir() {
                    let error = std::io::ErrorKind::NotADirectory.into();
                    return Err(Fail::unwritable(folder, &error));
                }
                if folder.join(DATABASE).exists() {
                    return Err(Fail::input("move-not-empty").with_path(folder));
                }
                Ok(is_half_moved(folder))
            }
            Self::Server(address) => {
                let looked = server::look(address).map_err(|error| Fail::of_server(&error))?;
                if looked.rows > 0 {
                    return Err(Fail::input("move-not-empty").with("path", self.named()?));
                }
                Ok(looked.is_half_moved)
            }
        }
    }

    /// What is filled, once its folder is held.
    pub fn take(&self) -> Result<Box<dyn Takes>, Fail> {
        match self {
            Self::Folder(folder) => match folder::Taken::make(&folder.join(DATABASE)) {
                Ok(taken) => Ok(Box::new(taken)),
                Err(error) => Err(Fail::of_opening(folder, &error)),
            },
            Self::Server(address) => match server::Taken::begin(address) {
                Ok(Some(taken)) => Ok(Box::new(taken)),
                Ok(None) => Err(Fail::input("move-not-empty").with("path", self.named()?)),
                Err(error) => Err(Fail::of_server(&error)),
            },
        }
    }
}

/// Makes a folder if it is not there, and holds it.
pub fn hold(folder: &Path) -> Result<Held, Fail> {
    place::make_folder(folder).map_err(|error| Fail::unwritable(folder, &error))?;
    match glane_store_sqlite::lock(folder) {
        Ok(lock) => Ok(Some(Box::new(lock))),
        Err(error) => Err(Fail::of_opening(folder, &error).if_locked("move-in-use-help")),
    }
}

/// Whether a move to a folder was cut off: its database lies there under another name, and is nobody's.
pub fn is_half_moved(folder: &Path) -> bool {
    let aside = place::with_end(&folder.join(DATABASE), folder::MOVING);
    aside.exists() && !folder.join(DATABASE).exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    #[test]
    fn a_side_is_named_by_folder_address_or_the_one_of_the_store() {
        let address = "postgres://glane:tr3sor@localhost/glane";
        let ctx = Ctx::new(french(), None, None);
        let stored = Ctx::new(french(), None, None)
            .keeping_in(Some(address.to_owned()))
            .unwrap();
        for path in ["sqlite:/srv/glane", "sqlite:/srv/glane/glane.sqlite"] {
            let side = Side::read(&ctx, path).unwrap();
            assert_eq!(side, Side::Folder("/srv/glane".into()), "{path}");
        }
        let side = Side::Server(address.to_owned());
        assert_eq!(Side::read(&ctx, address), Ok(side.clone()));
        assert_eq!(Side::read(&stored, "store"), Ok(side.clone()));
        assert!(!side.named().unwrap().contains("tr3sor"));
        for (ctx, wrong) in [
            (&ctx, "store"),
            (&stored, "/srv/glane"),
            (&stored, "sqlite:"),
            (&stored, "mysql://glane:tr3sor@localhost/glane"),
        ] {
            let refused = Side::read(ctx, wrong).unwrap_err();
            let told = refused.message(&ctx.voice) + &refused.help(&ctx.voice).unwrap();
            assert!(!told.contains("tr3sor") && !told.contains('⟦'), "{told}");
        }
    }
}
