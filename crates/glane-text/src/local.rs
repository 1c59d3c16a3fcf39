//! Names of a place: a house, a service, a street. Each is one word, however it is typed, and no rule of French is
//! tried on it: it is neither corrected nor taken for a common word that sounds the same.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::form::{Doubt, Form, Word};
use crate::memo;
use crate::place::Place;
use crate::reason::Reason;
use crate::step::normal::{folded, normal};
use crate::step::skeleton::skeleton;
use crate::step::{article, elision, hyphen};
use crate::token::{Kind, tokens};

/// The shortest name that a person is asked about when a form sounds like it.
const ASKED: usize = 5;

/// What opens the name of a place without being part of it, an article aside: `à la Maison`, `chez Nadia`.
const BEFORE: [&str; 3] = ["à", "a", "chez"];

/// The names of a place and their other writings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Local {
    /// Each writing, bare, and the key it stands for.
    writings: BTreeMap<String, Writing>,
    /// What names of one word sound like, and their keys.
    sounds: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Writing {
    key: String,
    /// In lower case, with its accents.
    normal: String,
    hyphened: bool,
    alias: bool,
}

impl Local {
    /// Names, each with its other writings. A writing given to two names stays with the first.
    pub fn of<N, A>(names: impl IntoIterator<Item = (N, A)>) -> Self
    where
        N: AsRef<str>,
        A: IntoIterator<Item = N>,
    {
        let mut local = Self::default();
        for (name, aliases) in names {
            let Some(bare) = Bare::of(name.as_ref()) else {
                continue;
            };
            // No form of French has this sign in its key.
            let key = local
                .writings
                .get(&bare.folded)
                .map_or_else(|| format!("@{}", bare.folded), |known| known.key.clone());
            local.learn(bare, &key, false);
            for alias in aliases {
                if let Some(bare) = Bare::of(alias.as_ref()) {
                    local.learn(bare, &key, true);
                }
            }
        }
        local
    }

    fn learn(&mut self, bare: Bare, key: &str, alias: bool) {
        let sound = skeleton(&bare.folded.replace(' ', ""));
        if bare.folded.chars().count() >= ASKED {
            self.sounds.entry(sound).or_default().insert(key.to_owned());
        }
        self.writings.entry(bare.folded).or_insert(Writing {
            key: key.to_owned(),
            normal: bare.normal,
            hyphened: bare.hyphened,
            alias,
        });
    }

    /// Whether that is a name of the place, in any of its writings.
    pub fn knows(&self, typed: &str) -> bool {
        !self.is_empty()
            && Bare::of(typed).is_some_and(|bare| self.writings.contains_key(&bare.folded))
    }

    /// Whether no name is known.
    pub fn is_empty(&self) -> bool {
        self.writings.is_empty()
    }

    /// The most words a name may be written with; 0 when no name is known.
    pub(crate) fn words(&self) -> usize {
        let lengths = self.writings.keys().map(|bare| bare.split(' ').count() + 2);
        lengths.max().unwrap_or(0)
    }

    /// The key of the name that a form is.
    pub(crate) fn key(&self, typed: &str) -> Option<&str> {
        if self.is_empty() {
            return None;
        }
        let bare = Bare::of(typed)?;
        self.writings
            .get(&bare.folded)
            .map(|writing| writing.key.as_str())
    }

    /// How many words the longest writing under a key has, with what may open it; 0 for a key that names nothing.
    pub(crate) fn longest(&self, key: &str) -> usize {
        let lengths = self
            .writings
            .iter()
            .filter(|(_, writing)| writing.key == key)
            .map(|(bare, _)| bare.split(' ').count() + 2);
        lengths.max().unwrap_or(0)
    }

    /// A form, as a name of the place if it is one, else by the rules of French.
    pub fn form(&self, typed: &str) -> Arc<Form> {
        if self.is_empty() {
            return memo::form(typed);
        }
        let bare = Bare::of(typed);
        if let Some(bare) = &bare
            && let Some(writing) = self.writings.get(&bare.folded)
        {
            return Arc::new(named(typed, bare, writing));
        }
        let form = memo::form(typed);
        let near = bare
            .filter(|bare| bare.folded.chars().count() >= ASKED)
            .and_then(|bare| self.sounds.get(&skeleton(&bare.folded.replace(' ', ""))));
        let Some(keys) = near.filter(|_| !form.foreign) else {
            return form;
        };
        let mut form = Form::clone(&form);
        form.doubts
            .insert(Doubt::Meant(keys.iter().cloned().collect()));
        Arc::new(form)
    }
}

/// The form of a name.
fn named(typed: &str, bare: &Bare, writing: &Writing) -> Form {
    let mut reasons = BTreeSet::new();
    crate::form::surface(typed, &mut reasons);
    let told = [
        (bare.article, Reason::Article),
        (writing.alias, Reason::Local),
        (bare.hyphened != writing.hyphened, Reason::Hyphen),
        (bare.normal != writing.normal, Reason::Accent),
    ];
    reasons.extend(told.into_iter().filter(|(is, _)| *is).map(|(_, why)| why));
    Form {
        typed: typed.to_owned(),
        words: bare.words.clone(),
        key: writing.key.clone(),
        reasons,
        doubts: BTreeSet::new(),
        foreign: false,
        insult: None,
        place: Place::Alone,
    }
}

/// A writing without what people vary: case, accents, articles, hyphens, signs.
struct Bare {
    words: Vec<Word>,
    /// Accents kept.
    normal: String,
    folded: String,
    hyphened: bool,
    /// Whether something was left out at the head.
    article: bool,
}

impl Bare {
    /// Nothing for a writing of signs alone.
    fn of(typed: &str) -> Option<Self> {
        let mut words: Vec<Word> = Vec::new();
        let mut hyphened = false;
        for token in tokens(typed)
            .iter()
            .filter(|token| token.kind != Kind::Sign)
        {
            let text = normal(token.of(typed));
            // The dots of an acronym say nothing: `M.D.L` is `MDL`.
            let text = text.replace('·', "");
            for part in elision::split(&text) {
                hyphened |= part.contains('-');
                for piece in hyphen::parts(&part) {
                    words.push(Word::new(token.range.clone(), piece.to_owned()));
                }
            }
        }
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let before =
            usize::from(texts.len() > 1 && texts.first().is_some_and(|w| BEFORE.contains(w)));
        let head = before + article::head(texts.get(before..).unwrap_or_default()).words;
        let kept: Vec<&str> = texts
            .iter()
            .skip(head)
            .filter_map(|word| article::inside(word).or((texts.len() == head + 1).then_some(word)))
            .collect();
        let normal = kept.join(" ");
        let folded = folded(&normal);
        (!folded.trim().is_empty()).then_some(Self {
            normal,
            folded,
            hyphened,
            article: head > 0,
            words,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{Call, Calls, Grouper};

    fn lilas() -> Arc<Local> {
        Arc::new(Local::of([
            ("Maison des Lilas", vec!["MDL", "les lilas"]),
            ("La Pédale", vec![]),
            ("Acceuil", vec![]),
            ("L'Épi-Centre", vec![]),
        ]))
    }

    fn groups(forms: &[&str]) -> Vec<Vec<String>> {
        let mut grouper = Grouper::with(lilas());
        for form in forms {
            grouper.add(form, 1);
        }
        let mut groups: Vec<Vec<String>> = grouper
            .groups(&Calls::default())
            .iter()
            .map(|group| group.members.iter().map(|m| m.form.clone()).collect())
            .collect();
        for group in &mut groups {
            group.sort();
        }
        groups.sort();
        groups
    }

    #[test]
    fn a_name_and_its_other_writings_are_one_word() {
        let forms = [
            "Les Lilas",
            "M.D.L.",
            "MAISON DES LILAS",
            "la maison des lilas",
            "lilas !",
            "maison-des-lilas",
            "mdl",
            "à la Maison des Lilas",
            "Épi centre",
            "l'epi-centre",
        ];
        let mut expected = vec![
            forms[..8]
                .iter()
                .map(|f| (*f).to_owned())
                .collect::<Vec<_>>(),
            vec!["l'epi-centre".to_owned(), "Épi centre".to_owned()],
        ];
        for group in &mut expected {
            group.sort();
        }
        expected.sort();
        assert_eq!(groups(&forms), expected);
    }

    #[test]
    fn a_name_is_neither_corrected_nor_taken_for_a_common_word() {
        assert_eq!(groups(&["Acceuil", "accueil"]).len(), 2);
        assert_eq!(groups(&["maison", "mdl"]).len(), 2);
        assert_eq!(
            groups(&["maisons", "maison"]).len(),
            1,
            "other words as ever"
        );
        let local = lilas();
        assert!(local.form("la pédale").insult.is_none());
        assert!(local.form("sale pédale").insult.is_some());
    }

    #[test]
    fn the_reason_says_a_name_of_the_place() {
        let mut grouper = Grouper::with(lilas());
        grouper.add("Maison des Lilas", 3);
        grouper.add("MDL", 1);
        grouper.add("la maison des lilàs", 1);
        let group = &grouper.groups(&Calls::default())[0];
        let reasons: Vec<Vec<Reason>> = group
            .members
            .iter()
            .map(|member| member.reasons.iter().copied().collect())
            .collect();
        assert_eq!(
            reasons,
            [
                vec![],
                vec![Reason::Local],
                vec![Reason::Case, Reason::Article, Reason::Accent]
            ]
        );
    }

    #[test]
    fn what_sounds_like_a_name_is_asked_and_not_merged() {
        let mut grouper = Grouper::with(lilas());
        grouper.add("Maison des Lilas", 1);
        grouper.add("maizon des lila", 1);
        let groups = grouper.groups(&Calls::default());
        assert_eq!(groups.len(), 2);
        let asked: Vec<&str> = groups
            .iter()
            .flat_map(|group| &group.proposals)
            .map(|proposal| proposal.with.as_str())
            .collect();
        assert_eq!(asked, ["Maison des Lilas"]);
        let merge = Call::Merge(vec!["Maison des Lilas".into(), "maizon des lila".into()]);
        assert_eq!(grouper.groups(&Calls::of([merge])).len(), 1);
    }

    #[test]
    fn signs_and_articles_alone_name_nothing() {
        let local = Local::of([("?!", vec!["…"]), ("Le", vec![])]);
        assert_eq!(local.writings.len(), 1);
        assert_eq!(local.form("?!"), memo::form("?!"));
    }
}
