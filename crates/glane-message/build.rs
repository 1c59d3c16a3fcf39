//! Carries each file of `channels/` in the program: a channel is added by one file, and named nowhere else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[allow(
    clippy::disallowed_methods,
    reason = "cargo tells a build script its folders by the environment alone"
)]
fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=channels");
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    let (Some(here), Some(out)) = (here, out) else {
        return Err(io::Error::other("cargo names no folder"));
    };
    fs::write(out.join("channels.rs"), list(&here.join("channels"))?)
}

/// Name and text of each file, in order of names.
fn list(folder: &Path) -> io::Result<String> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut text = String::from("&[\n");
    for path in paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let path = path.to_string_lossy();
        let _ = writeln!(text, "    ({name:?}, include_str!({path:?})),");
    }
    text.push_str("]\n");
    Ok(text)
}
