//! `docs/droits.md` is the declaration, as people read it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use glane_core::right::{DECLARED, Role, may};
use glane_locale::{Lang, Locale};

const HEAD: &str = "# Qui peut faire quoi

Ce tableau vient de la déclaration des droits (`crates/glane-core/src/right/mod.rs`) : chaque page de Glane demande un de
ces droits, et un test essaie chaque rôle sur chaque page.

- On est « participant » par le code d'un atelier, « tablette » ou « écran » par le lien de l'une ou de l'autre ; ces trois-là ne voient rien
  d'autre.
- Les rôles d'observation, de co-animation, d'animation et d'administration se donnent sur la page « Équipe » ; l'observation
  d'un seul atelier se donne aussi par un lien (page « Liens » de l'atelier), qui n'ouvre que celui-là.
- Le lien secret que Glane affiche à son démarrage a tous les droits de l'administration. Tant que l'équipe est vide, c'est la
  seule porte.
- Ce qu'on décide est regardé deux fois : à la page, et au moment de décider, par ce que la décision fait. Annuler demande le
  même droit que ce qu'on annule.

";

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/droits.md")
}

fn table() -> String {
    let locale = Locale::load().unwrap();
    let text = |key: String| locale.text(Lang::Fr, &key);
    let mut page = HEAD.to_owned();
    page.push_str("| |");
    for role in Role::ALL {
        let name = role.name().replace('_', "-");
        write!(page, " {} |", text(format!("house-role-{name}"))).unwrap();
    }
    page.push_str("\n|---|");
    page.push_str(&":-:|".repeat(Role::ALL.len()));
    for (right, _) in DECLARED {
        write!(
            page,
            "\n| {} |",
            text(format!("house-right-{}", right.name()))
        )
        .unwrap();
        for role in Role::ALL {
            page.push_str(if may(role, *right) { " oui |" } else { " |" });
        }
    }
    page.push('\n');
    assert!(!page.contains('⟦'), "{page}");
    page
}

/// `GLANE_WRITE=1` writes it anew.
#[test]
fn the_table_of_rights_is_the_declaration() {
    let table = table();
    if std::env::var_os("GLANE_WRITE").is_some() {
        std::fs::write(file(), &table).unwrap();
    }
    let written = std::fs::read_to_string(file()).unwrap_or_default();
    assert!(
        written == table,
        "docs/droits.md says something else than the declaration: run this test with GLANE_WRITE=1"
    );
}
