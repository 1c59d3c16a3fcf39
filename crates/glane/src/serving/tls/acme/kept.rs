//! What is kept of it in the data folder, for its owner's eyes alone: the account, the certificate with its key.
//!
//! It goes into no backup: whoever restores asks anew, and a key that was carried away is one to be revoked.

use std::io;
use std::path::{Path, PathBuf};

use instant_acme::AccountCredentials;
use serde::{Deserialize, Serialize};

use crate::backup::place;
use crate::serving::tls::files::Files;

/// The folder in the data folder.
pub const FOLDER: &str = "https";
/// The account's file in it.
const ACCOUNT: &str = "compte.json";

/// The account, and with whom.
#[derive(Serialize, Deserialize)]
pub struct Account {
    /// The authority's directory.
    pub directory: String,
    /// What it knows us by.
    pub credentials: AccountCredentials,
}

/// The folder.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    certificate: PathBuf,
}

impl Shelf {
    /// For a name.
    pub fn within(data: &Path, name: &str) -> Self {
        let folder = data.join(FOLDER);
        let certificate = folder.join(format!("{name}.pem"));
        Self {
            folder,
            certificate,
        }
    }

    /// The file of the certificate: its chain, and its key. One file, so that they are never of two renewals.
    pub fn certificate(&self) -> &Path {
        &self.certificate
    }

    /// The same as files that are read.
    pub fn files(&self) -> Files {
        Files {
            cert: self.certificate.clone(),
            key: self.certificate.clone(),
        }
    }

    /// Keeps a certificate with its key.
    pub fn keep(&self, pem: &str) -> io::Result<()> {
        self.write(&self.certificate, pem.as_bytes())
    }

    /// The account, if there is one with that authority.
    pub fn account(&self, directory: &str) -> Option<Account> {
        let text = std::fs::read(self.folder.join(ACCOUNT)).ok()?;
        let account: Account = serde_json::from_slice(&text).ok()?;
        (account.directory == directory).then_some(account)
    }

    /// Whether what is kept is of that authority.
    pub fn is_of(&self, directory: &str) -> bool {
        self.account(directory).is_some()
    }

    /// Keeps the account.
    pub fn keep_account(&self, account: &Account) -> io::Result<()> {
        self.write(&self.folder.join(ACCOUNT), &serde_json::to_vec(account)?)
    }

    /// The authority does not know it any more.
    pub fn forget_account(&self) -> io::Result<()> {
        std::fs::remove_file(self.folder.join(ACCOUNT))
    }

    /// Whole or not at all.
    fn write(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        place::make_folder(&self.folder)?;
        place::write_whole(path, content)
    }
}
