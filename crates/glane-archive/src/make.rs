//! A snapshot made into a signed archive.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::{Reading, form_key};
use glane_core::id::QuestionKey;
use glane_core::idea::{Idea, PROPOSED};
use glane_core::script::{Script, read};
use glane_core::workshop::Snapshot;
use glane_core::world::Micros;
use glane_office::zip;

use crate::anonymous::{Names, apart, ideas};
use crate::figures::{Figures, figures, latest};
use crate::hide;
use crate::key::{CentreKey, sha256};
use crate::manifest::{FORMAT, Listed, Manifest, Signature, name};
use crate::parts::{
    ANSWERS, DECISIONS, FIGURES, IDEAS, MANIFEST, MOST, PEOPLE, SCRIPT, SIGNATURE, lines, pretty,
};
use crate::readable::{Forms, Readable};
use crate::shared::Shared;
use crate::whole::whole;
use glane_core::level::Level;

/// What a person says of an archive they make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The version of the program.
    pub glane: String,
    /// The centre, as the federation calls it.
    pub site: String,
    /// Which asking of the consultation.
    pub edition: String,
    /// When: of two archives of one state, the one made later stands.
    pub made: Option<Micros>,
    /// What answers are renamed by: the workshop's own key or, once it is sealed, [`CentreKey::link`].
    pub names: [u8; 32],
}

/// Why no archive was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unmade {
    /// The script that is kept can no longer be read.
    #[error("the script does not load")]
    Script,
    /// Nothing can be read in the name of the site or the edition.
    #[error("no name of a site or an edition")]
    Unnamed,
    /// It would be larger than what is read.
    #[error("larger than an archive may be")]
    TooLarge,
    /// Something could not be written as JSON.
    #[error("not to be written")]
    Json,
}

type Files = BTreeMap<String, Vec<u8>>;

/// The archive of a workshop, signed: the same workshop, level and key give the same bytes.
pub fn make(
    snapshot: &Snapshot,
    about: &About,
    level: Level,
    key: &CentreKey,
) -> Result<Vec<u8>, Unmade> {
    let script = read::read(&snapshot.workshop.source).map_err(|_| Unmade::Script)?;
    let (site, edition) = (name(&about.site), name(&about.edition));
    if site.is_empty() || edition.is_empty() {
        return Err(Unmade::Unnamed);
    }
    let mut files = parts(&script, snapshot, about, level).map_err(|_| Unmade::Json)?;
    files.insert(
        SCRIPT.to_owned(),
        snapshot.workshop.source.as_bytes().to_vec(),
    );
    let manifest = Manifest {
        format: FORMAT,
        glane: about.glane.clone(),
        level,
        workshop: snapshot.workshop.id,
        slug: script.slug.clone(),
        site,
        edition,
        public: script.audience,
        day: script.day,
        revision: snapshot.settled(),
        script: snapshot.workshop.script,
        threshold: script.threshold,
        made: about.made,
        names: (level == Level::Anonymous).then(|| Names::new(about.names, snapshot).mark()),
        key: key.public(),
        files: files
            .iter()
            .map(|(name, bytes)| Listed {
                name: name.clone(),
                bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
                sha256: sha256(bytes),
            })
            .collect(),
    };
    let manifest = pretty(&manifest).map_err(|_| Unmade::Json)?;
    let signature = Signature {
        key: key.public(),
        signature: key.sign(&manifest),
    };
    files.insert(MANIFEST.to_owned(), manifest);
    files.insert(
        SIGNATURE.to_owned(),
        pretty(&signature).map_err(|_| Unmade::Json)?,
    );
    let sizes = files.values().map(Vec::len);
    if sizes.sum::<usize>() > usize::try_from(MOST).unwrap_or(usize::MAX) {
        return Err(Unmade::TooLarge);
    }
    Ok(zip::archive(&files))
}

fn parts(
    script: &Script,
    snapshot: &Snapshot,
    about: &About,
    level: Level,
) -> Result<Files, serde_json::Error> {
    let reading = Reading::of(script, snapshot);
    let readable = Readable::of(script, snapshot, &reading);
    let snapshot = &readable.snapshot;
    if level == Level::Everything {
        let whole = Snapshot {
            decisions: whole(&snapshot.decisions, &readable),
            ..snapshot.clone()
        };
        let raw = noted(figures(script, &whole), &readable);
        return Ok(named([
            (PEOPLE, lines(&whole.people)?),
            (ANSWERS, lines(&whole.ballots)?),
            (IDEAS, lines(&whole.ideas)?),
            (DECISIONS, lines(&whole.decisions)?),
            (FIGURES, pretty(&raw)?),
        ]));
    }
    let raw = figures(script, snapshot);
    let given = enough(&raw, script.threshold);
    let names = Names::new(about.names, snapshot);
    if level == Level::Tallies {
        let told = hide::hidden(script, &raw, &reading);
        let shared = Shared {
            script,
            snapshot,
            names: &names,
            forms: &forms(&told),
            given: &given,
        };
        return Ok(named([
            (IDEAS, lines(&counted(ideas(snapshot, &given), &told))?),
            (DECISIONS, lines(&shared.decisions(None))?),
            (FIGURES, pretty(&told)?),
        ]));
    }
    let told = noted(raw, &readable);
    let told = without(told, &given, script.threshold);
    let grouped = hide::grouped(script, &reading);
    let held = latest(script, snapshot);
    let held = held.as_ref().unwrap_or(snapshot);
    let apart = apart(script, held, &names, &given, &grouped);
    let shared = Shared {
        script,
        snapshot: held,
        names: &names,
        forms: &forms(&told),
        given: &given,
    };
    Ok(named([
        (PEOPLE, lines(&apart.people)?),
        (ANSWERS, lines(&apart.ballots)?),
        (IDEAS, lines(&ideas(snapshot, &given))?),
        (DECISIONS, lines(&shared.decisions(Some(&apart.answers)))?),
        (FIGURES, pretty(&told)?),
    ]))
}

/// The figures, saying of which questions words are kept back.
pub(crate) fn noted(mut figures: Figures, readable: &Readable) -> Figures {
    for question in &mut figures.questions {
        question.withheld = readable.withheld.contains(&question.question);
    }
    figures
}

fn named<const N: usize>(parts: [(&str, Vec<u8>); N]) -> Files {
    let parts = parts.into_iter();
    parts
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect()
}

/// The questions that nobody answered, left blank or could not be read of, or enough people.
fn enough(figures: &Figures, k: u32) -> BTreeSet<QuestionKey> {
    let holds = |count: Option<u64>| !count.is_some_and(|people| hide::is_too_few(people, k));
    let questions = figures.questions.iter();
    questions
        .filter(|one| holds(one.answered))
        .map(|one| one.question.clone())
        .collect()
}

/// The figures without those of the questions that are not given, and without small groups.
fn without(mut figures: Figures, given: &BTreeSet<QuestionKey>, k: u32) -> Figures {
    figures.groups = hide::groups(&figures, k);
    figures.people = figures
        .people
        .filter(|people| !hide::is_too_few(*people, k));
    for question in &mut figures.questions {
        if !given.contains(&question.question) {
            question.answered = None;
            question.blank = None;
            question.unreadable = None;
            question.coded = None;
            question.withheld = false;
            question.cells.clear();
        }
    }
    figures
}

/// The forms of words that are told, by question and by the names decisions give them.
fn forms(told: &Figures) -> Forms {
    let questions = told.questions.iter();
    questions
        .map(|one| {
            let named = one.cells.keys();
            let named = named.filter_map(|name| form_key(name.strip_prefix("word:")?));
            (one.question.clone(), named.collect())
        })
        .collect()
}

/// The proposed ideas whose counts are told.
fn counted(ideas: Vec<Idea>, told: &Figures) -> Vec<Idea> {
    let is_told = |idea: &Idea| {
        let name = format!("item:{}", idea.key);
        let question = told
            .questions
            .iter()
            .find(|one| one.question == idea.question);
        let cell = question.and_then(|one| one.cells.get(&name)).copied();
        idea.key.as_str().starts_with(PROPOSED) && cell.flatten().is_some_and(|people| people > 0)
    };
    ideas.into_iter().filter(is_told).collect()
}
