//! A restitution ready to be written: its data are read once, its document is made once for each version, its files are
//! made one by one as they are asked for.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use glane_analysis::{Reading, findings};
use glane_core::decision::Act;
use glane_core::finding::Finding;
use glane_core::id::BlockKey;
use glane_core::ledger::Entry;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};

use crate::desk::Desk;
use crate::document::Document;
use crate::make::{Error, File, Format};
use crate::papers::{Brief, cards, poster, summary};
use crate::version::Version;
use crate::words::Texts;
use crate::{csv, docx, html, images, json, markdown, pdf, xlsx};

/// A workshop's restitution in a language.
#[derive(Debug)]
pub struct Restitution<L> {
    script: Script,
    snapshot: Snapshot,
    locale: L,
    pub(crate) lang: Lang,
    pub(crate) reading: Arc<Reading>,
    pub(crate) found: Vec<Finding>,
    full: OnceLock<Document>,
    page: OnceLock<Document>,
    plain: OnceLock<Document>,
}

impl<L: Borrow<Locale>> Restitution<L> {
    /// The restitution of a workshop's data.
    pub fn of(script: Script, snapshot: Snapshot, locale: L, lang: Lang) -> Self {
        let reading = Arc::new(Reading::of(&script, &snapshot));
        let found = findings(&reading);
        Self {
            script,
            snapshot,
            locale,
            lang,
            reading,
            found,
            full: OnceLock::new(),
            page: OnceLock::new(),
            plain: OnceLock::new(),
        }
    }

    /// The same without what people wrote and the figures do not bear out, signed or not: the machine's words stand in the
    /// place of such a sentence, and one that people added is not there. A page that was published is made so once somebody
    /// left: nobody read these figures.
    #[must_use]
    pub fn upheld(mut self) -> Self {
        let desk = Desk::at(&self);
        let fallen: BTreeSet<BlockKey> = desk.unproved().map(|one| one.key.clone()).collect();
        for decision in &mut self.snapshot.decisions {
            if let Act::Block { block, entry } = &mut decision.act
                && fallen.contains(block)
            {
                *entry = None;
            }
        }
        // The desk made it in people's words.
        self.full = OnceLock::new();
        self
    }

    /// The data it is made of.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// Its texts' house.
    pub(crate) fn locale(&self) -> &Locale {
        self.locale.borrow()
    }

    /// What it tells of groups, as a publication notes it.
    pub fn told(&self) -> Vec<Entry> {
        self.reading.told()
    }

    /// One file of it: documents are told in the version, everything else is the same in all and named as it always is.
    pub fn file(&self, format: Format, version: Version) -> Result<File, Error> {
        let version = format.in_version(version);
        let texts = &Texts::of(self.locale.borrow(), self.lang, version);
        let document = self.document(version, texts);
        let brief = || Brief::of(&self.reading, document, &self.snapshot, texts);
        let day = self.script.day;
        let bytes = match format {
            Format::Html => html::page(document)?.into_bytes(),
            Format::Pdf => pdf::pdf(document, day, texts)?,
            Format::Docx => docx::docx(document, day, texts)?,
            Format::Xlsx => xlsx::xlsx(&self.reading, document, texts),
            Format::Csv => csv::zipped(&self.reading, document, texts),
            Format::Markdown => markdown::markdown(document).into_bytes(),
            Format::Svg => images::svg(document),
            Format::Png => images::png(document)?,
            Format::Poster => poster::pdf(&brief(), day)?,
            Format::SummaryDocx => summary::docx(&brief(), day),
            Format::SummaryXlsx => summary::xlsx(&brief(), day),
            Format::Cards => cards::zipped(&brief())?,
            Format::Json => {
                let figures = json::figures(&self.reading, &self.found, self.locale.borrow());
                let mut text = serde_json::to_vec_pretty(&figures)?;
                text.push(b'\n');
                text
            }
        };
        let (slug, suffix) = (&self.script.slug, version.suffix());
        Ok(File {
            name: format!("{slug}{suffix}.{}", format.ending()),
            media_type: format.media_type(),
            bytes,
        })
    }

    /// Its texts at length.
    pub(crate) fn texts(&self) -> Texts<'_> {
        Texts::new(self.locale.borrow(), self.lang)
    }

    /// The whole document, in a version.
    pub(crate) fn document(&self, version: Version, texts: &Texts<'_>) -> &Document {
        let kept = match version {
            Version::Full => &self.full,
            Version::Page => &self.page,
            Version::Plain => &self.plain,
        };
        kept.get_or_init(|| Document::of(&self.reading, &self.found, &self.snapshot, texts))
    }
}
