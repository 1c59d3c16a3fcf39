//! The data folder: made for its owner alone, held by one program at a time.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::OpenError;

/// The file whose lock says that a program has the folder open. It stays, empty, afterwards.
const LOCK: &str = "glane.lock";

/// A folder that no program opens as long as this lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock of a folder that is there, without opening what it holds.
pub fn lock(folder: &Path) -> Result<Lock, OpenError> {
    take(folder).map(|file| Lock { _file: file })
}

fn take(folder: &Path) -> Result<File, OpenError> {
    let path = folder.join(LOCK);
    let lock = private_file(folder, &path).map_err(|error| OpenError::io(&path, &error))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(OpenError::Locked(path)),
        Err(TryLockError::Error(error)) => Err(OpenError::io(&path, &error)),
    }
}

/// Makes an empty file for the folder's owner alone; one that is there already is an error.
pub(crate) fn fresh(path: &Path) -> Result<(), OpenError> {
    if path.exists() {
        let there = io::Error::from(io::ErrorKind::AlreadyExists);
        return Err(OpenError::io(path, &there));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    private_file(folder, path)
        .map(|_| ())
        .map_err(|error| OpenError::io(path, &error))
}

/// Makes what is missing of the folder and of the database file, and takes the lock, which lasts as
/// long as the file given back.
///
/// A folder that exists keeps its rights (it may hold other things: `--data .`); one made here, and
/// the files in any case, are the owner's alone.
pub(crate) fn hold(database: &Path) -> Result<File, OpenError> {
    let folder = match database.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    make(folder).map_err(|error| OpenError::io(folder, &error))?;

    let lock = take(folder)?;
    private_file(folder, database).map_err(|error| OpenError::io(database, &error))?;
    sync(folder).map_err(|error| OpenError::io(folder, &error))?;
    Ok(lock)
}

/// Whether a program has a folder's database open.
pub fn is_held(folder: &Path) -> bool {
    let lock = File::open(folder.join(LOCK));
    lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// The log that SQLite writes beside a database.
pub(crate) fn log_of(database: &Path) -> PathBuf {
    beside(database, "-wal")
}

fn beside(database: &Path, end: &str) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(end);
    PathBuf::from(path)
}

/// Takes a database away with all that was written beside it, and the folder if nothing else is in it. What is not
/// there is no error.
pub fn erase(database: &Path) -> io::Result<()> {
    let folder = database.parent().unwrap_or(Path::new("."));
    let files = ["", "-wal", "-shm"].map(|end| beside(database, end));
    for file in files.into_iter().chain([folder.join(LOCK)]) {
        gone(std::fs::remove_file(file))?;
    }
    match std::fs::remove_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
        other => gone(other),
    }
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// A new folder's name is on disk only once the folder above it is.
fn make(folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
        .collect();
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    for made in missing {
        match made.parent() {
            Some(above) if !above.as_os_str().is_empty() => sync(above)?,
            _ => sync(Path::new("."))?,
        }
    }
    Ok(())
}

/// Opens a file, or makes it for the folder's owner: whoever looks after a machine as its administrator must not lock
/// out whoever serves from it.
fn private_file(folder: &Path, path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).truncate(false);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        opened => return opened,
    }
    options.create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    give_to_owner(folder, &file)?;
    Ok(file)
}

#[cfg(unix)]
fn give_to_owner(folder: &Path, file: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};

    let owner = std::fs::metadata(folder)?;
    if owner.uid() == file.metadata()?.uid() {
        return Ok(());
    }
    match fchown(file, Some(owner.uid()), Some(owner.gid())) {
        // Only an administrator may: somebody else's own file stays theirs.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        other => other,
    }
}

/// Takes a file that is known to be ours from others' eyes; the log files beside it follow its mode.
pub(crate) fn narrow(database: &Path) -> Result<(), OpenError> {
    #[cfg(unix)]
    std::fs::set_permissions(
        database,
        std::os::unix::fs::PermissionsExt::from_mode(0o600),
    )
    .map_err(|error| OpenError::io(database, &error))?;
    Ok(())
}

#[cfg(unix)]
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(crate) fn sync(_folder: &Path) -> io::Result<()> {
    Ok(())
}
