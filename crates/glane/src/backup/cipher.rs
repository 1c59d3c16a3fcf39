//! What a copy that is carried away is locked with: age, the format `age-encryption.org/v1`, so that it opens with any
//! age program too, years from now and without Glane.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::str::FromStr;

use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt, x25519};

use super::{Wrong, parcel};

/// What an age file begins with.
const MAGIC: &str = "age-encryption.org/";
/// Work to try one passphrase, as a power of two: 128 MB and about half a second.
const WORK: u8 = 17;
/// The most work that a file may ask of us.
const WORK_MAX: u8 = 20;
/// Plain bytes of a chunk: less than a parcel ever has, whose database alone is more.
pub const CHUNK: u64 = 64 * 1024;
/// What a chunk takes more than them.
const TAG: u64 = 16;

/// Who may open what is locked.
pub enum Lock {
    /// Whoever knows this.
    Passphrase(SecretString),
    /// Whoever holds one of the keys to these.
    Recipients(Vec<x25519::Recipient>),
}

impl Lock {
    /// Of a passphrase.
    pub fn passphrase(passphrase: String) -> Self {
        Self::Passphrase(SecretString::from(passphrase))
    }

    /// Locks what is written from now on; [`StreamWriter::finish`] ends it.
    pub fn around<W: Write>(&self, out: W) -> io::Result<StreamWriter<W>> {
        let encryptor = match self {
            Self::Passphrase(passphrase) => {
                let mut recipient = scrypt::Recipient::new(passphrase.clone());
                recipient.set_work_factor(WORK);
                let one: &dyn Recipient = &recipient;
                Encryptor::with_recipients(std::iter::once(one))
            }
            Self::Recipients(recipients) => {
                let all = recipients.iter().map(|one| one as &dyn Recipient);
                Encryptor::with_recipients(all)
            }
        };
        encryptor
            .map_err(|error| io::Error::other(error.to_string()))?
            .wrap_output(out)
    }
}

/// A public key: `age1…`.
pub fn recipient(text: &str) -> Option<x25519::Recipient> {
    x25519::Recipient::from_str(text.trim()).ok()
}

/// The keys of a file that `age-keygen` wrote: a line each, `AGE-SECRET-KEY-1…`; lines with `#` before are remarks.
pub fn identities(text: &str) -> Vec<x25519::Identity> {
    text.lines()
        .filter_map(|line| x25519::Identity::from_str(line.trim()).ok())
        .collect()
}

/// What opens a file.
pub enum Key {
    /// What is known.
    Passphrase(SecretString),
    /// What is held.
    Identities(Vec<x25519::Identity>),
}

impl Key {
    /// Of a passphrase.
    pub fn passphrase(passphrase: String) -> Self {
        Self::Passphrase(SecretString::from(passphrase))
    }
}

/// Which key a file asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// It is not locked.
    Nothing,
    /// A passphrase.
    Passphrase,
    /// A key.
    Identity,
}

/// Which key a file asks for, by its first bytes.
pub fn asks(path: &Path) -> Result<Asks, Wrong> {
    let file = File::open(path).map_err(Wrong::Read)?;
    let mut start = Vec::new();
    (&file)
        .take(parcel::MAGIC.len().max(MAGIC.len()) as u64)
        .read_to_end(&mut start)
        .map_err(Wrong::Read)?;
    if start.starts_with(parcel::MAGIC.as_bytes()) {
        return Ok(Asks::Nothing);
    }
    if !start.starts_with(MAGIC.as_bytes()) {
        // A file of nothing is a copy that never came.
        return Err(if start.is_empty() {
            Wrong::Truncated
        } else {
            Wrong::NotOurs
        });
    }
    let decryptor = decryptor(File::open(path).map_err(Wrong::Read)?)?;
    Ok(if decryptor.is_scrypt() {
        Asks::Passphrase
    } else {
        Asks::Identity
    })
}

/// What a file holds, opened with a key if it asks for one.
pub fn open(path: &Path, key: Option<&Key>) -> Result<Box<dyn Read>, Wrong> {
    let asked = asks(path)?;
    let file = File::open(path).map_err(Wrong::Read)?;
    let decrypted = match (asked, key) {
        (Asks::Nothing, _) => return Ok(Box::new(file)),
        (Asks::Passphrase, Some(Key::Passphrase(passphrase))) => {
            let mut identity = scrypt::Identity::new(passphrase.clone());
            identity.set_max_work_factor(WORK_MAX);
            let one: &dyn Identity = &identity;
            decryptor(file)?.decrypt(std::iter::once(one))
        }
        (Asks::Identity, Some(Key::Identities(identities))) => {
            let all = identities.iter().map(|one| one as &dyn Identity);
            decryptor(file)?.decrypt(all)
        }
        (Asks::Passphrase, _) => return Err(Wrong::WantsPassphrase),
        (Asks::Identity, _) => return Err(Wrong::WantsKey),
    };
    Ok(Box::new(decrypted.map_err(wrong)?))
}

fn decryptor(file: File) -> Result<Decryptor<File>, Wrong> {
    Decryptor::new(file).map_err(wrong)
}

fn wrong(error: DecryptError) -> Wrong {
    match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Wrong::Key,
        DecryptError::Io(error) => Wrong::reading(error),
        DecryptError::UnknownFormat => Wrong::Newer,
        _ => Wrong::Damaged,
    }
}

/// The least bytes that so many plain ones become, whoever they are locked for.
pub fn least(plain: u64) -> u64 {
    plain.saturating_add(plain.div_ceil(CHUNK).saturating_mul(TAG))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locked(lock: &Lock, folder: &Path) -> std::path::PathBuf {
        let path = folder.join("locked");
        let mut out = lock.around(File::create(&path).unwrap()).unwrap();
        out.write_all("une parole".repeat(20_000).as_bytes())
            .unwrap();
        out.finish().unwrap();
        path
    }

    fn read(path: &Path, key: &Key) -> Result<String, Wrong> {
        let mut text = String::new();
        let mut opened = open(path, Some(key))?;
        opened.read_to_string(&mut text).map_err(Wrong::reading)?;
        Ok(text)
    }

    #[test]
    fn a_passphrase_opens_what_it_locked_and_no_other_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = locked(
            &Lock::passphrase("quatre mots au hasard".to_owned()),
            folder.path(),
        );
        assert_eq!(asks(&path).unwrap(), Asks::Passphrase);
        let right = read(&path, &Key::passphrase("quatre mots au hasard".to_owned()));
        assert_eq!(right.unwrap().len(), 200_000);
        let other = read(&path, &Key::passphrase("quatre mots au hasarD".to_owned()));
        assert!(matches!(other, Err(Wrong::Key)), "{other:?}");
        assert!(matches!(open(&path, None), Err(Wrong::WantsPassphrase)));
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.len() as u64 >= least(200_000));
        let said = b"une parole";
        assert!(!bytes.windows(said.len()).any(|part| part == said));
        // Cut in the middle of a chunk, or at its end.
        for end in [bytes.len() - 1, 70_000, bytes.len() / 2] {
            std::fs::write(&path, &bytes[..end]).unwrap();
            let cut = read(&path, &Key::passphrase("quatre mots au hasard".to_owned()));
            assert!(
                matches!(cut, Err(Wrong::Truncated | Wrong::Damaged)),
                "{end}: {cut:?}"
            );
        }
    }

    #[test]
    fn a_key_opens_what_was_locked_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let (mine, other) = (x25519::Identity::generate(), x25519::Identity::generate());
        let public = recipient(&mine.to_public().to_string()).unwrap();
        let path = locked(&Lock::Recipients(vec![public]), folder.path());
        assert_eq!(asks(&path).unwrap(), Asks::Identity);
        assert!(matches!(open(&path, None), Err(Wrong::WantsKey)));
        assert!(matches!(
            read(&path, &Key::Identities(vec![other])),
            Err(Wrong::Key)
        ));
        assert!(read(&path, &Key::Identities(vec![mine])).is_ok());
        assert!(recipient("age1nimporte").is_none());
        assert!(identities("# created: hier\n").is_empty());
    }

    #[test]
    fn other_files_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notes.txt");
        std::fs::write(&path, "participant,groupe").unwrap();
        assert!(matches!(asks(&path), Err(Wrong::NotOurs)));
        std::fs::write(&path, "").unwrap();
        assert!(matches!(asks(&path), Err(Wrong::Truncated)));
        std::fs::write(&path, "age-encryption.org/v1\n-> scr").unwrap();
        assert!(matches!(
            asks(&path),
            Err(Wrong::Truncated | Wrong::Damaged)
        ));
    }
}
