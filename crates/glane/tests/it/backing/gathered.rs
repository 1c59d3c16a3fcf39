//! The archives of a consultation and the key that a centre signs with, carried away and put back.

use std::fs;

use tempfile::tempdir;

use super::{PHRASE, phrase, restore};
use crate::kit::run;
use crate::workshop::{SLUG, made};

#[test]
fn consultations_and_the_centres_key_come_back_and_it_is_said_that_the_key_goes_along() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let at = data.to_str().unwrap();
    phrase(home.path(), PHRASE);
    let save = |to: &str| {
        let asked = [
            "backup",
            "--data",
            at,
            "--to",
            to,
            "--passphrase-file",
            "phrase",
        ];
        let ran = run(home.path(), &asked);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        ran.stdout
    };
    let said = "Elle emporte la clé qui signe";
    assert!(!save("avant.age").contains(said), "there is no key yet");
    for asked in [
        &[
            "archive", "export", SLUG, "--level", "anonyme", "-o", "a.glane",
        ][..],
        &["archive", "import", "a.glane", "--into", "reseau"][..],
    ] {
        let ran = run(home.path(), &[asked, &["--data", at]].concat());
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    assert!(save("apres.age").contains(said));
    let other = home.path().join("ailleurs");
    let ran = restore(home.path(), "apres.age", &other, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let key = |folder: &std::path::Path| fs::read(folder.join("cle-du-centre")).unwrap();
    assert_eq!(key(&other), key(&data));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(other.join("cle-du-centre"))
            .unwrap()
            .permissions();
        assert_eq!(mode.mode() & 0o077, 0, "it is its owner's alone");
    }
    let show = |folder: &str| {
        let ran = run(
            home.path(),
            &["archive", "show", "reseau", "--json", "--data", folder],
        );
        assert_eq!(ran.code, Some(0), "{ran:?}");
        ran.json()
    };
    assert_eq!(show(other.to_str().unwrap()), show(at));
}
