//! For tests: what holds of the parts of every office file.

use std::collections::BTreeMap;

use roxmltree::Document;

/// Every part is XML, and each that is no relation has a type.
pub(crate) fn well_formed_and_typed(parts: &BTreeMap<String, String>) {
    for (name, part) in parts {
        Document::parse(part).unwrap_or_else(|error| panic!("{name}: {error}\n{part}"));
    }
    let types = &parts["[Content_Types].xml"];
    for name in parts.keys().filter(|name| name.contains(".xml")) {
        assert!(
            name.starts_with('[')
                || name.contains("_rels")
                || types.contains(&format!("\"/{name}\"")),
            "{name} has no type"
        );
    }
}
