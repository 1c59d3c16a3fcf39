//! The figures alone, one file each: as drawings, and as pictures.

use std::collections::BTreeMap;

use glane_office::zip;

use crate::document::{Document, Figure};
use crate::drawn;
use crate::make::Error;

/// Every figure as SVG, in one archive.
pub(crate) fn svg(doc: &Document) -> Vec<u8> {
    let files: BTreeMap<String, Vec<u8>> = drawn::figures(doc)
        .map(|figure| (name(figure, "svg"), figure.wide.clone().into_bytes()))
        .collect();
    zip::archive(&files)
}

/// Every figure as PNG, at 200 dots an inch on a page's width, in one archive.
pub(crate) fn png(doc: &Document) -> Result<Vec<u8>, Error> {
    let mut files = BTreeMap::new();
    for figure in drawn::figures(doc) {
        files.insert(name(figure, "png"), drawn::picture(figure)?.png);
    }
    Ok(zip::archive(&files))
}

/// `question-2-groups.svg`, after the question's number.
fn name(figure: &Figure, ending: &str) -> String {
    let path = figure.path.rsplit('/').next().unwrap_or(&figure.path);
    let stem = path.strip_suffix(".svg").unwrap_or(path);
    format!("question-{stem}.{ending}")
}

#[cfg(test)]
mod tests {
    use glane_office::unzip;

    use crate::fixture::{coded, empty, hostile_workshop, made};
    use crate::make::Format;

    #[test]
    fn every_figure_of_the_page_is_a_file_of_both_kinds() {
        for workshop in [coded(), hostile_workshop()] {
            let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
            let drawings = unzip::files(&made(&workshop, Format::Svg)).unwrap();
            let pictures = unzip::files(&made(&workshop, Format::Png)).unwrap();
            assert_eq!(drawings.len(), page.matches("<figure>").count());
            assert!(drawings.len() >= 7);
            for (name, drawing) in &drawings {
                let drawing = String::from_utf8(drawing.clone()).unwrap();
                assert!(page.contains(&drawing), "{name}");
                roxmltree::Document::parse(&drawing).unwrap();
                let picture = &pictures[&name.replace(".svg", ".png")];
                // 170 mm at 200 dots an inch.
                assert_eq!(picture[16..20], 1338_u32.to_be_bytes());
            }
            assert_eq!(pictures.len(), drawings.len());
        }
    }

    #[test]
    fn a_workshop_nobody_answered_has_no_figures_and_an_archive_all_the_same() {
        for format in [Format::Svg, Format::Png] {
            assert_eq!(unzip::files(&made(&empty(), format)).unwrap().len(), 0);
        }
    }
}
