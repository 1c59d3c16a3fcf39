//! All that a document can reach: its own files and the embedded fonts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::model::DocumentElem;
use typst::syntax::{FileId, RootedPath, Source as Parsed, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontFamily, FontList, Lang, Region, TextElem};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::error::Error;
use crate::fonts::{BOXES, FACES, FAMILY};
use crate::source::Source;

/// The markup's own name, refused to files.
const MAIN: &str = "main.typ";

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    // Boxes come last: the first of two equals is chosen.
    FACES
        .into_iter()
        .chain([BOXES])
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<Library> = LazyLock::new(<Library as LibraryExt>::default);

/// The files and settings of one document, in memory.
pub(crate) struct Memory {
    library: LazyHash<Library>,
    main: Parsed,
    files: BTreeMap<String, Bytes>,
    pub(crate) today: Datetime,
}

impl Memory {
    pub(crate) fn new(source: &Source<'_>) -> Result<Self, Error> {
        let date = source.date;
        let today = Datetime::from_ymd(date.year, date.month, date.day)
            .filter(|_| (1..=9999).contains(&date.year))
            .ok_or(Error::Date(date))?;
        let (lang, region) =
            language(source.lang).ok_or_else(|| Error::Language(source.lang.to_owned()))?;

        let mut library = LIBRARY.clone();
        let family = FontList(vec![FontFamily::new(FAMILY)]);
        library.styles.set(TextElem::font, family);
        library.styles.set(TextElem::lang, lang);
        library.styles.set(TextElem::region, region);
        library
            .styles
            .set(DocumentElem::title, Some(TextElem::packed(source.title)));

        let mut files = BTreeMap::new();
        for (name, data) in &source.files {
            files.insert(normal(name)?, Bytes::new(data.clone()));
        }
        let main = RootedPath::new(VirtualRoot::Project, path(MAIN)?).intern();
        Ok(Self {
            library: LazyHash::new(library),
            main: Parsed::new(main, source.markup.to_owned()),
            files,
            today,
        })
    }
}

/// `fr` or `fr-FR`, read.
fn language(tag: &str) -> Option<(Lang, Option<Region>)> {
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let (lang, region) = match tag.split_once('-') {
        Some((lang, region)) if letters(region) => (lang, Some(region.parse().ok()?)),
        Some(_) => return None,
        None => (tag, None),
    };
    letters(lang)
        .then(|| lang.parse().ok())
        .flatten()
        .map(|lang| (lang, region))
}

fn path(name: &str) -> Result<VirtualPath, Error> {
    VirtualPath::new(name).map_err(|why| Error::FileName {
        name: name.to_owned(),
        reason: why.to_string(),
    })
}

/// The name that Typst will ask for; the markup's own cannot be taken.
fn normal(name: &str) -> Result<String, Error> {
    let normal = path(name)?.get_without_slash().to_owned();
    let refuse = |reason: &str| Error::FileName {
        name: name.to_owned(),
        reason: reason.into(),
    };
    match normal.as_str() {
        "" => Err(refuse("the name is empty")),
        MAIN => Err(refuse("this is the name of the markup itself")),
        _ => Ok(normal),
    }
}

impl World for Memory {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Parsed> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let bytes = self.file(id)?;
        let text = bytes.as_str().map_err(|_| FileError::InvalidUtf8)?;
        Ok(Parsed::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main.id() {
            return Ok(Bytes::from_string(self.main.text().to_owned()));
        }
        match id.root() {
            VirtualRoot::Project => {
                let name = id.vpath().get_without_slash();
                self.files
                    .get(name)
                    .cloned()
                    .ok_or_else(|| FileError::NotFound(name.into()))
            }
            VirtualRoot::Package(_) => {
                Err(FileError::Other(Some("packages are not available".into())))
            }
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faces_load_and_four_are_one_family() {
        let families: Vec<_> = BOOK
            .families()
            .map(|(name, faces)| (name, faces.count()))
            .collect();
        assert_eq!(families, vec![(FAMILY, 4), ("Glane Boxes", 1)]);
    }

    #[test]
    fn languages() {
        for good in ["fr", "en", "fr-FR", "fra"] {
            assert!(language(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "f",
            "français",
            "fr-",
            "fr-FRA",
            "fr_FR",
            "1$",
            "-",
            "fr-FR-x",
        ] {
            assert!(language(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn names_that_lead_nowhere_are_refused() {
        for bad in ["", "/", "../secret", "a\\b", "main.typ", "./main.typ"] {
            assert!(matches!(normal(bad), Err(Error::FileName { .. })), "{bad}");
        }
        assert_eq!(normal("/figures/./1.svg").unwrap(), "figures/1.svg");
    }
}
