//! A restitution's files, from a script and a snapshot.

use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};

use crate::restitution::Restitution;
use crate::version::Version;

/// A kind of file a restitution can be made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// One self-contained page.
    Html,
    /// A4, to print.
    Pdf,
    /// To go on writing in Word or LibreOffice.
    Docx,
    /// Figures and words as sheets, to go on counting.
    Xlsx,
    /// The same tables as text, one file each.
    Csv,
    /// Plain text with a few signs.
    Markdown,
    /// Every figure, for programs.
    Json,
    /// Every drawing.
    Svg,
    /// Every drawing as a picture.
    Png,
    /// A3, to hang on a wall.
    Poster,
    /// One page for those who fund, to go on writing.
    SummaryDocx,
    /// The same as a sheet, to go on counting.
    SummaryXlsx,
    /// A finding and a figure in the sizes of social networks.
    Cards,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 13] = [
        Self::Html,
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Markdown,
        Self::Json,
        Self::Svg,
        Self::Png,
        Self::Poster,
        Self::SummaryDocx,
        Self::SummaryXlsx,
        Self::Cards,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Poster => "affiche",
            Self::SummaryDocx => "bilan-docx",
            Self::SummaryXlsx => "bilan-xlsx",
            Self::Cards => "reseaux",
        }
    }

    /// The end of its files' names: several files are handed over as one archive.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv.zip",
            Self::Svg => "svg.zip",
            Self::Png => "png.zip",
            Self::Poster => "affiche.pdf",
            Self::SummaryDocx => "bilan.docx",
            Self::SummaryXlsx => "bilan.xlsx",
            Self::Cards => "reseaux.zip",
            other => other.name(),
        }
    }

    /// Whether it is told in versions: documents that people read are.
    pub fn has_versions(self) -> bool {
        matches!(self, Self::Html | Self::Pdf | Self::Docx | Self::Markdown)
    }

    /// The version it is told in when that one is asked for.
    pub(crate) fn in_version(self, version: Version) -> Version {
        if self.has_versions() {
            version
        } else {
            Version::Full
        }
    }

    /// Its media type, as HTTP wants it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf | Self::Poster => "application/pdf",
            Self::Docx | Self::SummaryDocx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Xlsx | Self::SummaryXlsx => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            Self::Csv | Self::Svg | Self::Png | Self::Cards => "application/zip",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A name that is no format's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown format « {given} »; the formats are {}", Format::ALL.map(Format::name).join(", "))]
pub struct UnknownFormat {
    /// What was given.
    pub given: String,
}

/// Reads a list such as `html,pdf,json`: in any case and order, spaces allowed, repeated names once, in
/// the order of [`Format::ALL`]. An empty list gives an empty one; an empty name in a list is unknown.
pub fn parse(list: &str) -> Result<Vec<Format>, UnknownFormat> {
    if list.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut formats = Vec::new();
    for given in list.split(',').map(str::trim) {
        let known = Format::ALL
            .into_iter()
            .find(|format| given.eq_ignore_ascii_case(format.name()));
        formats.push(known.ok_or_else(|| UnknownFormat {
            given: given.to_owned(),
        })?);
    }
    formats.sort_unstable();
    formats.dedup();
    Ok(formats)
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The workshop's slug, the version's suffix and the format's ending: `atelier-numerique-en-clair.html`.
    pub name: String,
    /// As HTTP wants it.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a restitution could not be made. No answer and no script is a cause: each is a fault of the program
/// or of the machine it runs on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The page's template failed.
    #[error("the page could not be written: {0}")]
    Html(#[from] askama::Error),
    /// Figures or texts could not be written as JSON.
    #[error("the figures could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The typesetter failed, or the program has none.
    #[error("the PDF could not be typeset: {0}")]
    Pdf(#[from] glane_typeset::Error),
    /// A figure could not be made a picture.
    #[error("a figure could not be drawn: {0}")]
    Picture(#[from] glane_raster::Error),
}

/// Makes the files of a workshop's restitution, in the order asked, in the language asked.
///
/// The same script and snapshot give the same bytes, whatever the order of the ballots: the document's date
/// is the workshop's day. Typesetting takes a good part of a second and waits on threads of its own.
pub fn make(
    script: &Script,
    snapshot: &Snapshot,
    locale: &Locale,
    lang: Lang,
    formats: &[Format],
) -> Result<Vec<File>, Error> {
    let restitution = Restitution::of(script.clone(), snapshot.clone(), locale, lang);
    let made = |format: &Format| restitution.file(*format, Version::Full);
    formats.iter().map(made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{atelier, made};

    #[test]
    fn the_order_of_ballots_changes_no_byte() {
        let (script, mut snapshot) = atelier();
        let all = |snapshot: &Snapshot| {
            Format::ALL.map(|format| made(&(script.clone(), snapshot.clone()), format))
        };
        let first = all(&snapshot);
        snapshot.ballots.reverse();
        snapshot.ballots.rotate_left(100);
        snapshot.people.reverse();
        let second = all(&snapshot);
        for (format, (a, b)) in Format::ALL.into_iter().zip(first.iter().zip(&second)) {
            assert!(a == b, "{format:?} differs");
        }
    }

    #[test]
    fn files_are_named_after_the_workshop_and_come_in_the_order_asked() {
        let (script, snapshot) = atelier();
        let locale = Locale::load().unwrap();
        let files = make(
            &script,
            &snapshot,
            &locale,
            Lang::En,
            &[Format::Json, Format::Html],
        )
        .unwrap();
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["atelier-numerique.json", "atelier-numerique.html"]);
        assert!(
            files[1]
                .bytes
                .starts_with(b"<!DOCTYPE html>\n<html lang=\"en\">")
        );
    }

    #[test]
    fn a_list_of_formats_is_read_whatever_its_order() {
        assert_eq!(
            parse("json, HTML,json").unwrap(),
            [Format::Html, Format::Json]
        );
        assert_eq!(parse(" ").unwrap(), []);
    }

    #[test]
    fn an_unknown_format_is_named_with_those_that_are_known() {
        let message = parse("html,odt").unwrap_err().to_string();
        for part in ["« odt »", "html, pdf, docx"] {
            assert!(message.contains(part), "{message}");
        }
        assert!(parse("html,").is_err());
    }
}
