//! Archives of centres (`.glane`): bytes that arrive on a stick or by mail. Half of them are signed again, as a centre whose
//! program is at fault would: then what is inside is read as well.

use std::cell::Cell;
use std::collections::BTreeMap;

use anyhow::Result;
use glane_archive::{About, Archive, CentreKey, Level, Rulings, make, merge, read};
use glane_office::{unzip, zip};

use super::{Came, data, hold};

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Files with a first page that lists them as they are, and a signature; nothing if that page cannot be read any more.
fn signed(mut files: BTreeMap<String, Vec<u8>>) -> Option<Vec<u8>> {
    use ring::digest::{SHA256, digest};
    use ring::signature::{Ed25519KeyPair, KeyPair};
    let mut first: serde_json::Value =
        serde_json::from_slice(&files.remove("manifest.json")?).ok()?;
    files.remove("signature.json");
    let listed = files.iter().map(|(name, bytes)| {
        let hash = hex(digest(&SHA256, bytes).as_ref());
        serde_json::json!({ "name": name, "bytes": bytes.len(), "sha256": hash })
    });
    *first.get_mut("files")? = listed.collect();
    let pair = Ed25519KeyPair::from_seed_unchecked(&[5; 32]).ok()?;
    let key = hex(pair.public_key().as_ref());
    *first.get_mut("key")? = key.clone().into();
    let first = serde_json::to_vec_pretty(&first).ok()?;
    let signature = hex(pair.sign(&first).as_ref());
    let signature = serde_json::json!({ "key": key, "signature": signature });
    files.insert("manifest.json".to_owned(), first);
    files.insert(
        "signature.json".to_owned(),
        serde_json::to_vec(&signature).ok()?,
    );
    Some(zip::archive(&files))
}

/// What was read holds: it merges with what is there, in whatever order.
fn holds(archive: &Archive, with: &Archive) {
    assert_eq!(archive.manifest.threshold, archive.script.threshold);
    let _ = archive.snapshot();
    let none = Rulings::default();
    let both = merge([archive, with], &none);
    assert_eq!(both, merge([with, archive], &none), "the order counts");
}

#[tokio::test]
async fn whatever_an_archive_holds_it_is_read_whole_or_refused_by_the_name_of_a_file() -> Result<()>
{
    let snapshot = data::snapshot(12).await?;
    let about = About {
        glane: "0.1.0".to_owned(),
        site: "Site d'exemple".to_owned(),
        edition: "2026".to_owned(),
        made: None,
        names: [3; 32],
    };
    let key = CentreKey::of_seed([7; 32]).unwrap();
    let levels = [Level::Tallies, Level::Anonymous, Level::Everything];
    let made: Vec<Vec<u8>> = levels
        .iter()
        .map(|level| make(&snapshot, &about, *level, &key).unwrap())
        .collect();
    let good = read(&made[2]).unwrap();
    // An archive to be signed again is handed over as its files one after the other: what is made wrong is then text.
    let mut corpus = made.clone();
    let flat: Vec<Vec<u8>> = made
        .iter()
        .map(|bytes| flat(&unzip::files(bytes).unwrap()))
        .collect();
    corpus.extend(flat);
    let (of_signed, in_signed) = (Cell::new(0), Cell::new(0));
    hold("archive", &corpus, |bytes| {
        let again = (!bytes.starts_with(b"PK"))
            .then(|| unfolded(bytes))
            .map(signed);
        let (bytes, is_again) = match again {
            Some(None) => return Came::Out,
            Some(Some(bytes)) => (bytes, true),
            None => (bytes.to_vec(), false),
        };
        of_signed.set(of_signed.get() + usize::from(is_again));
        match read(&bytes) {
            Ok(archive) => {
                in_signed.set(in_signed.get() + usize::from(is_again));
                holds(&archive, &good);
                Came::In
            }
            Err(refusal) => {
                assert!(!refusal.to_string().is_empty());
                Came::Out
            }
        }
    });
    assert!(
        of_signed.get() > 3 && in_signed.get() >= 3,
        "both ways are tried"
    );
    Ok(())
}

/// What stands between two files.
const NEXT: &[u8] = b"\n=== ";

fn flat(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut all = Vec::new();
    for (name, bytes) in files {
        all.extend(NEXT);
        all.extend(name.as_bytes());
        all.push(b'\n');
        all.extend(bytes);
    }
    all
}

fn unfolded(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut starts: Vec<usize> = (0..bytes.len())
        .filter(|at| bytes[*at..].starts_with(NEXT))
        .collect();
    starts.push(bytes.len());
    for pair in starts.windows(2) {
        let file = &bytes[pair[0] + NEXT.len()..pair[1]];
        let end = file
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(file.len());
        let name = String::from_utf8_lossy(&file[..end]).into_owned();
        files.insert(name, file.get(end + 1..).unwrap_or_default().to_vec());
    }
    files
}
