//! Bytes read as an archive, or refused by the name of the file inside.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Ballot;
use glane_core::decision::Decision;
use glane_core::idea::Idea;
use glane_core::person::Person;
use glane_core::script::fault::line_column;
use glane_core::script::{self, Script};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::Micros;
use glane_office::unzip;

use crate::claims;
use crate::figures::{Cell, Figures, QuestionFigures, figures};
use crate::hide::is_too_few;
use crate::key::sha256;
use crate::manifest::{FORMAT, Form, Manifest, Signature, name};
use crate::parts::{
    ANSWERS, DECISIONS, FIGURES, IDEAS, MANIFEST, MOST, PEOPLE, SCRIPT, SIGNATURE, parsed,
};
use crate::refusal::Refusal;
use glane_core::level::Level;

/// An archive that holds: whole, signed, and its figures those of its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// Its name: the hash of its first page, which holds those of all others.
    pub id: String,
    /// What it says of itself.
    pub manifest: Manifest,
    /// Its script as written.
    pub source: String,
    /// Its script.
    pub script: Script,
    /// Who answered, in order of ids; nobody where counts stand alone.
    pub people: Vec<Person>,
    /// What they answered; nothing where counts stand alone.
    pub ballots: Vec<Ballot>,
    /// What they proposed.
    pub ideas: Vec<Idea>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// What was counted.
    pub figures: Figures,
}

impl Archive {
    /// People who handed in something; nothing where so few did that nobody is told.
    pub fn people_told(&self) -> Cell {
        let few = |people: &u64| is_too_few(*people, self.manifest.threshold);
        self.figures.people.filter(|people| !few(people))
    }

    /// Its data as a workshop's.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            workshop: Workshop {
                id: self.manifest.workshop,
                slug: self.manifest.slug.clone(),
                code: String::new(),
                created: Micros(0),
                source: self.source.clone(),
                script: self.manifest.script,
                revision: self.manifest.revision,
            },
            people: self.people.clone(),
            ballots: self.ballots.clone(),
            ideas: self.ideas.clone(),
            decisions: self.decisions.clone(),
            told: Vec::new(),
        }
    }
}

/// Reads an archive.
pub fn read(bytes: &[u8]) -> Result<Archive, Refusal> {
    let mut files = unzip::read(bytes, MOST).map_err(|fault| Refusal::of_zip(fault, MOST))?;
    let first = taken(&mut files, MANIFEST)?;
    let form: Form = parsed(MANIFEST, &first)?;
    if form.format != FORMAT {
        return Err(Refusal::Version {
            found: form.format,
            known: FORMAT,
            glane: form.glane,
        });
    }
    let mut manifest: Manifest = parsed(MANIFEST, &first)?;
    let signature: Signature = parsed(SIGNATURE, &taken(&mut files, SIGNATURE)?)?;
    let is_signed =
        signature.key == manifest.key && manifest.key.signed(&first, &signature.signature);
    if !is_signed {
        return Err(Refusal::Unsigned {
            file: MANIFEST.to_owned(),
        });
    }
    manifest.site = name(&manifest.site);
    manifest.edition = name(&manifest.edition);
    for (what, said) in [("site", &manifest.site), ("edition", &manifest.edition)] {
        if said.is_empty() {
            let file = MANIFEST.to_owned();
            return Err(Refusal::Unnamed { file, what });
        }
    }
    held(&manifest, &files)?;
    let mut archive = opened(sha256(&first), manifest, &mut files)?;
    if let Some(name) = files.keys().next() {
        return Err(Refusal::Extra { file: name.clone() });
    }
    consistent(&mut archive)?;
    Ok(archive)
}

fn taken(files: &mut BTreeMap<String, Vec<u8>>, name: &str) -> Result<Vec<u8>, Refusal> {
    files.remove(name).ok_or_else(|| Refusal::Missing {
        file: name.to_owned(),
    })
}

/// Every file that is listed is there as it was signed, and no other.
fn held(manifest: &Manifest, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Refusal> {
    for listed in &manifest.files {
        let file = || listed.name.clone();
        let Some(bytes) = files.get(&listed.name) else {
            return Err(Refusal::Missing { file: file() });
        };
        if sha256(bytes) != listed.sha256 {
            return Err(Refusal::Changed { file: file() });
        }
    }
    let listed: BTreeSet<&str> = manifest.files.iter().map(|one| one.name.as_str()).collect();
    match files.keys().find(|name| !listed.contains(name.as_str())) {
        Some(name) => Err(Refusal::Extra { file: name.clone() }),
        None => Ok(()),
    }
}

fn opened(
    id: String,
    manifest: Manifest,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<Archive, Refusal> {
    let source = String::from_utf8(taken(files, SCRIPT)?).map_err(|_| Refusal::Damaged {
        file: SCRIPT.to_owned(),
    })?;
    let script = script::read::read(&source).map_err(|faults| {
        let first = faults.first();
        Refusal::Script {
            file: SCRIPT.to_owned(),
            line: first.map_or(1, |fault| line_column(&source, fault.span.start).0),
            fault: first.map_or("script-syntax", |fault| fault.key),
        }
    })?;
    let (people, ballots) = if manifest.level.has_answers() {
        (
            parsed(PEOPLE, &taken(files, PEOPLE)?)?,
            parsed(ANSWERS, &taken(files, ANSWERS)?)?,
        )
    } else {
        (Vec::new(), Vec::new())
    };
    Ok(Archive {
        id,
        source,
        script,
        people,
        ballots,
        ideas: parsed(IDEAS, &taken(files, IDEAS)?)?,
        decisions: parsed(DECISIONS, &taken(files, DECISIONS)?)?,
        figures: parsed(FIGURES, &taken(files, FIGURES)?)?,
        manifest,
    })
}

/// The figures are those of the answers, and nobody answered one question twice.
fn consistent(archive: &mut Archive) -> Result<(), Refusal> {
    let wrong = |question: &str| Refusal::Figures {
        file: FIGURES.to_owned(),
        question: question.to_owned(),
    };
    let asked: Vec<_> = archive
        .script
        .questions
        .iter()
        .map(|one| &one.key)
        .collect();
    let told: Vec<_> = archive
        .figures
        .questions
        .iter()
        .map(|one| &one.question)
        .collect();
    if asked != told {
        return Err(wrong(""));
    }
    claims::hold(archive)?;
    if !archive.manifest.level.has_answers() {
        return Ok(());
    }
    let mut seen = BTreeSet::new();
    for ballot in &archive.ballots {
        let own = (&ballot.question, ballot.round, ballot.person);
        if ballot.person.is_some() && !seen.insert(own) {
            return Err(Refusal::AnsweredTwice {
                file: ANSWERS.to_owned(),
                answer: ballot.answer.to_string(),
            });
        }
    }
    let counted = figures(&archive.script, &archive.snapshot());
    let people = |one: &Figures| (one.people, one.groups.clone());
    if archive.manifest.level == Level::Everything && people(&counted) != people(&archive.figures) {
        return Err(wrong(""));
    }
    let pairs = counted.questions.iter().zip(&mut archive.figures.questions);
    for (counted, told) in pairs {
        if !is_same(counted, told) {
            return Err(wrong(told.question.as_str()));
        }
        // Archives made before this was told hold the answers that say it.
        told.coded = counted.coded.filter(|_| told.answered.is_some());
    }
    Ok(())
}

/// Whether a question's figures are those counted. Where they are not told, there is no answer either.
fn is_same(counted: &QuestionFigures, told: &QuestionFigures) -> bool {
    let sum = |one: &QuestionFigures| one.answered.unwrap_or(0) + one.blank.unwrap_or(0);
    match told.answered {
        None => sum(counted) == 0 && told.cells.is_empty(),
        Some(_) => {
            counted.cells == told.cells
                && (told.coded.is_none() || told.coded == counted.coded)
                && (counted.answered, counted.blank, counted.unreadable)
                    == (told.answered, told.blank, told.unreadable)
        }
    }
}
