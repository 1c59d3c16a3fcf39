//! The house's arrows go down only: who may know whom, held against what cargo resolves.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

/// Every crate, its floor, and the crates of its own floor it may know.
const HOUSE: &[(&str, u8, &[&str])] = &[
    ("glane-core", 0, &[]),
    ("glane-text", 0, &[]),
    ("glane-stats", 0, &[]),
    ("glane-figure", 0, &[]),
    ("glane-locale", 0, &[]),
    ("glane-office", 0, &[]),
    ("glane-typeset", 1, &[]),
    ("glane-raster", 1, &[]),
    ("glane-scan", 1, &[]),
    ("glane-analysis", 1, &[]),
    ("glane-store", 1, &[]),
    ("glane-live", 1, &["glane-store"]),
    ("glane-library", 1, &[]),
    // Both stores in its tests alone: what is kept there is what a recount comes to.
    (
        "glane-archive",
        2,
        &["glane-store-postgres", "glane-store-sqlite"],
    ),
    // The store in its tests alone.
    ("glane-bus", 2, &["glane-store-postgres"]),
    ("glane-import", 2, &[]),
    ("glane-store-sqlite", 2, &[]),
    ("glane-store-postgres", 2, &[]),
    ("glane-paper", 2, &[]),
    ("glane-report", 2, &[]),
    ("glane-message", 2, &["glane-report"]),
    // The report in its tests alone, for the sentences that are reworded; messages for how long theirs may be.
    ("glane-assist", 2, &["glane-message", "glane-report"]),
    ("glane-web", 3, &[]),
    ("glane", 4, &[]),
];

/// The test kit stands beside the house: it may know everyone, and is known in tests only.
const KIT: &str = "glane-testkit";

/// What only one crate may see, by the start of the name.
const KEPT: &[(&str, &str)] = &[
    ("typst", "glane-typeset"),
    ("rusqlite", "glane-store-sqlite"),
    ("tokio-postgres", "glane-store-postgres"),
    ("async-nats", "glane-bus"),
    ("resvg", "glane-raster"),
];

/// What floor 0 knows nothing of, however far down.
const OUTSIDE: [&str; 7] = [
    "tokio",
    "axum",
    "rusqlite",
    "hyper",
    "reqwest",
    "getrandom",
    "mio",
];

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .unwrap()
}

fn floor(name: &str) -> Option<(u8, &'static [&'static str])> {
    HOUSE
        .iter()
        .find(|(known, ..)| *known == name)
        .map(|(_, floor, beside)| (*floor, *beside))
}

/// What is wrong with one arrow; nothing if it goes down.
fn wrong(from: &str, to: &str, kind: DependencyKind) -> Option<String> {
    if from == KIT {
        return None;
    }
    if to == KIT {
        let in_tests = kind == DependencyKind::Development;
        return (!in_tests).then(|| format!("{from} knows the test kit outside its tests"));
    }
    let Some((from_floor, beside)) = floor(from) else {
        return Some(format!("{from} has no floor"));
    };
    let Some((to_floor, _)) = floor(to) else {
        return Some(format!("{to} has no floor"));
    };
    let own = from == to && kind == DependencyKind::Development;
    let down = to_floor < from_floor || beside.contains(&to) || own;
    (!down).then(|| format!("{from} (floor {from_floor}) knows {to} (floor {to_floor})"))
}

#[test]
fn arrows_between_crates_go_down() {
    let metadata = metadata();
    let ours: BTreeMap<&str, &Package> = metadata
        .workspace_packages()
        .into_iter()
        .map(|package| (package.name.as_str(), package))
        .collect();
    assert!(
        ours.contains_key("glane") && ours.len() > 8,
        "{:?}",
        ours.keys()
    );
    let mut faults = Vec::new();
    for (name, package) in &ours {
        if *name != KIT && floor(name).is_none() {
            faults.push(format!("{name} has no floor"));
        }
        for dependency in &package.dependencies {
            if ours.contains_key(dependency.name.as_str()) {
                faults.extend(wrong(name, &dependency.name, dependency.kind));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_kept_to_one_crate_is_seen_by_no_other() {
    for package in metadata().workspace_packages() {
        for dependency in &package.dependencies {
            for (kept, keeper) in KEPT {
                let seen = dependency.name.starts_with(kept);
                assert!(
                    !seen || package.name.as_str() == *keeper,
                    "{} sees {}",
                    package.name,
                    dependency.name
                );
            }
        }
    }
}

#[test]
fn the_ground_floor_knows_no_network_no_database_and_no_randomness() {
    let metadata = metadata();
    let resolve = metadata.resolve.as_ref().unwrap();
    let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let ground = HOUSE
        .iter()
        .filter(|(_, floor, _)| *floor == 0)
        .map(|(name, ..)| *name);
    for name in ground {
        let Some(root) = metadata
            .workspace_packages()
            .into_iter()
            .find(|package| package.name.as_str() == name)
        else {
            continue;
        };
        let mut seen = BTreeSet::from([&root.id]);
        let mut waiting = vec![&root.id];
        while let Some(id) = waiting.pop() {
            for dependency in &nodes[id].deps {
                let used = dependency
                    .dep_kinds
                    .iter()
                    .any(|kind| kind.kind == DependencyKind::Normal && kind.target.is_none());
                if used && seen.insert(&dependency.pkg) {
                    waiting.push(&dependency.pkg);
                }
            }
        }
        for package in seen {
            let package = metadata[package].name.as_str();
            assert!(!OUTSIDE.contains(&package), "{name} knows {package}");
        }
    }
}

#[test]
fn an_arrow_that_goes_up_or_to_the_side_is_caught() {
    use DependencyKind::{Development, Normal};
    assert!(wrong("glane-web", "glane-core", Normal).is_none());
    assert!(wrong("glane-live", "glane-store", Normal).is_none());
    assert!(wrong("glane-store-sqlite", "glane-store", Development).is_none());
    assert!(wrong("glane-core", "glane-testkit", Development).is_none());
    assert!(wrong("glane-core", "glane-store", Normal).is_some());
    assert!(wrong("glane-store", "glane-live", Normal).is_some());
    assert!(wrong("glane-report", "glane-web", Development).is_some());
    assert!(wrong("glane-core", "glane-testkit", Normal).is_some());
    assert!(wrong("glane-new", "glane-core", Normal).is_some());
}
