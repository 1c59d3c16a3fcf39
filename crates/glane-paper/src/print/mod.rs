//! From a script to sheets: the PDF, and where each box of it is, read back from the document that is printed.
//!
//! A form is laid out in two steps. First each question is set alone to know its height; whole questions then go to pages.
//! The pages are set once to read where their boxes are: that is the form's geometry, and its hash names it in every QR
//! code. When sheets are printed the places are read again, on each of them, and held against the geometry.

mod ask;
mod block;
mod code;
mod data;
mod fault;
mod pages;
mod size;
mod spots;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::id::{ItemKey, QuestionKey, Round, ScriptVersion};
use glane_core::label::LangCode;
use glane_core::script::Script;
use glane_core::sheet::code::{Code, PAGES_MAX};
use glane_core::sheet::form::{Copies, Form};
use glane_core::sheet::{FormHash, Geometry, Task};
use glane_locale::{Arg, Locale, PageLang};
use glane_typeset::{Date, Source};

use self::ask::Asked;
use self::block::{Block, Text};
use self::data::{Data, Side, clear, under};
use self::pages::Heights;
use self::size::{CODE, LEFT, MARK, MARKS, Size, WIDE};
use self::words::Words;

pub use self::fault::Fault;

const MARKUP: &str = include_str!("sheet.typ");

/// The most sides of paper made at once.
pub const SIDES_MAX: u32 = 1_500;

/// What to print.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The script.
    pub script: &'a Script,
    /// Its version.
    pub version: ScriptVersion,
    /// The code that participants of the workshop type.
    pub workshop: &'a str,
    /// The language of the sheet.
    pub lang: PageLang,
    /// In large letters.
    pub is_large: bool,
    /// One question alone, or all.
    pub only: Option<&'a QuestionKey>,
    /// What people proposed and may be shown, by question.
    pub ideas: &'a BTreeMap<QuestionKey, Vec<(ItemKey, String)>>,
}

/// A form laid out, ready to be printed.
#[derive(Debug, Clone)]
pub struct Laid {
    form: Arc<Form>,
    /// What is asked, by block, without places.
    tasks: Vec<Vec<Task>>,
    workshop: String,
    data: Data,
    title: String,
    lang: PageLang,
    date: Date,
}

impl Laid {
    /// Lays a form out. It takes the typesetter: call it where waiting is allowed.
    ///
    /// # Errors
    /// [`Fault`], if the script has no place on paper as it is wanted.
    pub fn of(wanted: &Wanted<'_>, locale: &Locale) -> Result<Self, Fault> {
        let words = Words {
            locale,
            lang: wanted.lang,
        };
        let size = if wanted.is_large {
            Size::LARGE
        } else {
            Size::NORMAL
        };
        let (group, asked) = asked(wanted, size, words)?;
        let (blocks, tasks): (Vec<Block>, Vec<Vec<Task>>) =
            asked.into_iter().map(|one| (one.block, one.tasks)).unzip();
        let script = wanted.script;
        let day = script.day;
        let written = glane_locale::date(
            wanted.lang,
            i16::try_from(day.year).unwrap_or_default(),
            i8::try_from(day.month).unwrap_or_default(),
            i8::try_from(day.day).unwrap_or_default(),
        );
        let mut laid = Self {
            data: Data {
                lang: wanted.lang.code().to_owned(),
                rtl: wanted.lang.dir() == "rtl",
                title: Text::of(&script.title, wanted.lang.code()),
                under: under(&script.organiser, &written, wanted.lang),
                nameless: words.text("sheet-nameless"),
                ticked: words.text("sheet-ticked"),
                cancelled: words.text("sheet-cancelled"),
                empty: words.text("sheet-empty"),
                size,
                wide: WIDE,
                left: LEFT,
                mark: MARK,
                marks: MARKS,
                code: CODE,
                how: 0,
                blocks,
                layout: None,
                sheets: Vec::new(),
            },
            form: Arc::new(Form {
                script: wanted.version,
                lang: LangCode::new(wanted.lang.code()).unwrap_or_else(LangCode::french),
                is_large: wanted.is_large,
                group,
                rounds: BTreeMap::new(),
                geometry: Geometry {
                    form: FormHash(String::new()),
                    pages: Vec::new(),
                },
            }),
            tasks,
            workshop: wanted.workshop.to_owned(),
            title: script.title.get(wanted.lang.code()).to_owned(),
            lang: wanted.lang,
            date: Date {
                year: i32::from(day.year),
                month: day.month,
                day: day.day,
            },
        };
        laid.paginate()?;
        laid.locate(words)?;
        Ok(laid)
    }

    /// Puts whole questions on pages.
    fn paginate(&mut self) -> Result<(), Fault> {
        let spots = glane_typeset::spots(&self.source(&self.data)?)?;
        let heights = Heights::read(&spots, self.data.blocks.len())?;
        let (how, top) = heights.top();
        let layout = pages::filled(&heights.blocks, top).map_err(|at| Fault::TooHigh {
            title: self
                .data
                .blocks
                .get(at)
                .map(|block| block.title.text.clone())
                .unwrap_or_default(),
        })?;
        let fits = u32::try_from(layout.len()).is_ok_and(|pages| pages <= PAGES_MAX);
        if !fits {
            return Err(Fault::TooLong {
                pages: layout.len(),
                max: PAGES_MAX,
            });
        }
        self.data.how = how;
        self.data.layout = Some(layout);
        Ok(())
    }

    /// Reads where the boxes are, and names the form by it.
    fn locate(&mut self, words: Words<'_>) -> Result<(), Fault> {
        let layout = self.data.layout.clone().unwrap_or_default();
        let blank = FormHash("0".repeat(16));
        let sides = self.sides(&blank, None, words, &|code| Some(code.text(&[0; 32])))?;
        let data = Data {
            sheets: vec![sides],
            ..self.data.clone()
        };
        let spots = glane_typeset::spots(&self.source(&data)?)?;
        let pages = spots::pages(&spots, &layout, &self.tasks, 1)?.pop();
        let mut form = Form::clone(&self.form);
        form.geometry.pages = pages.unwrap_or_default();
        form.geometry.form = named(&form)?;
        self.form = Arc::new(form);
        Ok(())
    }

    /// The same as a master that is photocopied, for questions in these rounds: copies made before a second round are of another form
    /// than those made after, and none counts in the other's round.
    ///
    /// # Errors
    /// [`Fault`], if it has no name.
    pub fn master(mut self, round: impl Fn(&QuestionKey) -> Round) -> Result<Self, Fault> {
        let mut form = Form::clone(&self.form);
        let asked = form.questions().into_iter().cloned();
        form.rounds = asked
            .map(|key| (key.clone(), round(&key)))
            .filter(|(_, round)| *round != Round::FIRST)
            .collect();
        form.geometry.form = FormHash(String::new());
        form.geometry.form = named(&form)?;
        self.form = Arc::new(form);
        Ok(self)
    }

    /// The form.
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }

    /// How many pages a sheet has.
    pub fn pages(&self) -> usize {
        self.form.geometry.pages.len()
    }

    /// Whether so many copies can be made at all: asked before serials are given away.
    ///
    /// # Errors
    /// [`Fault::LongMaster`] and [`Fault::TooMany`].
    pub fn check(&self, copies: Copies) -> Result<(), Fault> {
        let pages = self.pages();
        let count = match copies {
            Copies::Master if pages > 1 => return Err(Fault::LongMaster { pages }),
            Copies::Master => 1,
            Copies::Serials { count, .. } => count,
        };
        let sides = count.saturating_mul(u32::try_from(pages).unwrap_or(u32::MAX));
        if sides > SIDES_MAX {
            return Err(Fault::TooMany {
                sides,
                max: SIDES_MAX,
            });
        }
        Ok(())
    }

    /// The sheets, as a PDF. `seal` writes a code with the workshop's secret key.
    ///
    /// # Errors
    /// [`Fault`], if they cannot be made.
    pub fn pdf(
        &self,
        copies: Copies,
        locale: &Locale,
        seal: &dyn Fn(&Code) -> Option<String>,
    ) -> Result<Vec<u8>, Fault> {
        self.check(copies)?;
        let words = Words {
            locale,
            lang: self.lang,
        };
        let serials: Vec<Option<u32>> = match copies {
            Copies::Master => vec![None],
            Copies::Serials { first, count } => (first..).take(count as usize).map(Some).collect(),
        };
        let hash = &self.form.geometry.form;
        let sheets: Result<Vec<_>, Fault> = serials
            .iter()
            .map(|serial| self.sides(hash, *serial, words, seal))
            .collect();
        let data = Data {
            sheets: sheets?,
            ..self.data.clone()
        };
        let (pdf, spots) = glane_typeset::pdf_and_spots(&self.source(&data)?)?;
        let layout = self.data.layout.clone().unwrap_or_default();
        for printed in spots::pages(&spots, &layout, &self.tasks, serials.len())? {
            if printed != self.form.geometry.pages {
                return Err(Fault::Astray("a box has moved".to_owned()));
            }
        }
        Ok(pdf.bytes)
    }

    /// What the sides of one sheet say of themselves.
    fn sides(
        &self,
        form: &FormHash,
        serial: Option<u32>,
        words: Words<'_>,
        seal: &dyn Fn(&Code) -> Option<String>,
    ) -> Result<Vec<Side>, Fault> {
        let pages = self.data.layout.as_ref().map_or(0, Vec::len);
        let count = u32::try_from(pages).unwrap_or(PAGES_MAX);
        let side = |page: u32| {
            let code = Code {
                workshop: self.workshop.clone(),
                form: form.clone(),
                serial,
                page,
            };
            let text = seal(&code).ok_or(Fault::Sealed)?;
            let picture = code::picture(&text).map_err(|_| Fault::Code(text.clone()))?;
            let args = [
                ("page", Arg::Text(page.to_string())),
                ("pages", Arg::Text(count.to_string())),
            ];
            Ok(Side {
                picture,
                lines: clear(&text),
                text,
                name: match serial {
                    None => words.text("sheet-master"),
                    Some(serial) => {
                        words.format("sheet-serial", &[("serial", Arg::Text(serial.to_string()))])
                    }
                },
                page: words.format("sheet-page", &args),
                next: if page < count {
                    let next = Arg::Text(page.saturating_add(1).to_string());
                    words.format("sheet-next", &[("page", next)])
                } else {
                    String::new()
                },
            })
        };
        (1..=count).map(side).collect()
    }

    fn source(&self, data: &Data) -> Result<Source<'_>, Fault> {
        Ok(Source {
            markup: MARKUP,
            files: BTreeMap::from([("data.json".to_owned(), serde_json::to_vec(data)?)]),
            title: &self.title,
            lang: self.lang.code(),
            date: self.date,
        })
    }
}

/// What is asked, the group first, and the key it is asked under.
fn asked(
    wanted: &Wanted<'_>,
    size: Size,
    words: Words<'_>,
) -> Result<(Option<QuestionKey>, Vec<Asked>), Fault> {
    let script = wanted.script;
    let mut asked = Vec::new();
    let mut group = None;
    if !script.groups.is_empty()
        && let Some(key) = group_key(script)
    {
        asked.push(ask::group(0, &key, &script.groups, size, words));
        group = Some(key);
    }
    let before = asked.len();
    let chosen = script
        .questions
        .iter()
        .filter(|question| wanted.only.is_none_or(|only| question.key == *only))
        // A sheet is one person's: what a table says is written on its own device.
        .filter(|question| !question.is_by_table());
    for (at, question) in chosen.enumerate() {
        let ideas = wanted
            .ideas
            .get(&question.key)
            .map_or(&[][..], Vec::as_slice);
        asked.push(ask::question(
            (before + at, at + 1),
            question,
            ideas,
            size,
            words,
        ));
    }
    if asked.len() == before {
        return Err(Fault::NoQuestion);
    }
    Ok((group, asked))
}

/// A key for the group that no question has.
fn group_key(script: &Script) -> Option<QuestionKey> {
    let taken: BTreeSet<&str> = script
        .questions
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    let numbered = (2..).map(|n| format!("groupe-{n}"));
    let free = std::iter::once("groupe".to_owned())
        .chain(numbered)
        .find(|key| !taken.contains(key.as_str()))?;
    QuestionKey::new(free).ok()
}

/// The hash of all that decides where boxes are and what they mean.
fn named(form: &Form) -> Result<FormHash, serde_json::Error> {
    let hash = blake3::hash(&serde_json::to_vec(form)?);
    Ok(FormHash(hash.to_hex().as_str().chars().take(16).collect()))
}

#[cfg(test)]
mod tests;
