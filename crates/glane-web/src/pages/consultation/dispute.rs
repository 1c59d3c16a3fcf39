//! What centres decided otherwise, in words, for a person to settle.

use std::collections::BTreeMap;
use std::sync::Arc;

use glane_archive::{Merged, Outcome, Rulings, Shown, Subject};
use glane_core::action::Means;
use glane_core::codebook::Theme;
use glane_core::id::FormKey;
use glane_core::tone::Tone;
use glane_core::words::WordCall;
use glane_locale::{Arg, Lang, Locale};

use super::question_of;
use crate::pages::facilitator::shelf::brake;
use crate::tr::Tr;

/// Something to settle.
pub(super) struct Dispute {
    /// As the form sends it.
    pub(super) subject: String,
    /// Its place on the page.
    pub(super) at: usize,
    pub(super) question: String,
    pub(super) about: String,
    /// What a choice changes, and what it does not.
    pub(super) changes: String,
    pub(super) choices: Vec<Choice>,
    pub(super) is_settled: bool,
}

/// What some centres said.
pub(super) struct Choice {
    /// As the form sends it.
    pub(super) said: String,
    pub(super) text: String,
    pub(super) centres: String,
    pub(super) is_chosen: bool,
}

/// Words that are shown, by the names that decisions give them.
type Words = BTreeMap<FormKey, String>;

/// What centres decided otherwise: what waits first.
pub(super) fn disputes(t: &Tr, open: &Merged, rulings: &Rulings, shown: &Shown) -> Vec<Dispute> {
    let words = shown.words();
    let mut all: Vec<Dispute> = open
        .waiting()
        .filter_map(|(subject, outcome)| {
            let Outcome::Differs { said } = outcome else {
                return None;
            };
            let ruled = rulings.get(subject);
            let choices = said.iter().map(|(said, by)| Choice {
                said: said.clone(),
                text: told(t, subject, said, &words),
                centres: by.iter().cloned().collect::<Vec<_>>().join(", "),
                is_chosen: ruled == Some(said),
            });
            Some(Dispute {
                subject: subject.text(),
                at: 0,
                question: belongs_to(t, shown, subject),
                changes: t.text(
                    match subject.of.split_once(':').map_or("", |(sort, _)| sort) {
                        "group" => "consultation-settle-group",
                        "theme" => "consultation-settle-theme",
                        "name" | "sight" => "consultation-settle-shown",
                        "means" => "consultation-settle-means",
                        _ => "consultation-settle-kept",
                    },
                ),
                about: about(t, subject, said.keys(), &words),
                choices: choices.collect(),
                is_settled: ruled.is_some(),
            })
        })
        .collect();
    all.sort_by_key(|one| one.is_settled);
    for (dispute, at) in all.iter_mut().zip(1..) {
        dispute.at = at;
    }
    all
}

/// What is to be settled and what was said of it, in words, for who reads no page.
pub fn in_words<'s>(
    locale: &Arc<Locale>,
    lang: Lang,
    shown: &Shown,
    subject: &Subject,
    said: impl Iterator<Item = &'s String> + Clone,
) -> (String, Vec<String>) {
    let t = Tr::new(locale, lang);
    let words = shown.words();
    let question = belongs_to(&t, shown, subject);
    let about = about(&t, subject, said.clone(), &words);
    let choices = said.map(|said| told(&t, subject, said, &words));
    (format!("{question} – {about}"), choices.collect())
}

/// The question that it is about, or the shelf of means, which belongs to none.
fn belongs_to(t: &Tr, shown: &Shown, subject: &Subject) -> String {
    if subject.of.starts_with("means:") {
        return t.text("actions-shelf-title");
    }
    question_of(t, shown.editions.values().rev(), &subject.question)
}

/// A means with all that may make it another one.
fn means_in_words(t: &Tr, means: &Means) -> String {
    let brake = brake(t, means.brake);
    let parts = [&brake, &means.what, &means.whom, &means.reach, &means.link];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let more = parts.cloned().collect::<Vec<_>>().join(" · ");
    let args = [
        ("name", means.name.as_str().into()),
        ("more", more.as_str().into()),
    ];
    t.format("consultation-said-means", &args)
}

/// The word of a form; of one that too few wrote, that it is one.
fn word(t: &Tr, form: &FormKey, words: &Words) -> String {
    let known = words.get(form).cloned();
    known.unwrap_or_else(|| t.text("consultation-word-unnamed"))
}

/// What a subject is about.
fn about<'a>(
    t: &Tr,
    subject: &Subject,
    said: impl Iterator<Item = &'a String>,
    words: &Words,
) -> String {
    let (sort, of) = subject.of.split_once(':').unwrap_or((&subject.of, ""));
    if sort == "theme" {
        let mut themes = said.filter_map(|said| serde_json::from_str::<Theme>(said).ok());
        let name = themes
            .next()
            .map_or_else(|| of.to_owned(), |theme| t.label(&theme.label).to_owned());
        return t.with("consultation-about-theme", "name", &name);
    }
    if sort == "means" {
        let mut all = said.filter_map(|said| serde_json::from_str::<Means>(said).ok());
        let name = all.next().map_or_else(|| of.to_owned(), |one| one.name);
        return t.with("consultation-about-means", "name", &name);
    }
    let form = FormKey::new(of);
    let name = form.map_or_else(|_| of.to_owned(), |form| word(t, &form, words));
    let key = match sort {
        "group" => "consultation-about-group",
        "name" => "consultation-about-name",
        "sight" => "consultation-about-sight",
        "gloss" => "consultation-about-gloss",
        _ => "consultation-about-tone",
    };
    t.with(key, "name", &name)
}

/// What was said of it.
fn told(t: &Tr, subject: &Subject, said: &str, words: &Words) -> String {
    if subject.of.starts_with("theme:") {
        return match serde_json::from_str::<Option<Theme>>(said) {
            Ok(Some(theme)) => theme_in_words(t, &theme),
            _ => t.text("consultation-said-theme-gone"),
        };
    }
    if subject.of.starts_with("means:") {
        let means = serde_json::from_str::<Means>(said);
        return means.map_or_else(|_| said.to_owned(), |means| means_in_words(t, &means));
    }
    if subject.of.starts_with("tone:") {
        return match serde_json::from_str::<Tone>(said) {
            Ok(tone) => t.text(match tone {
                Tone::Helpful => "consultation-said-helpful",
                Tone::Hard => "consultation-said-hard",
                Tone::Watch => "consultation-said-watch",
                Tone::Opportunity => "consultation-said-opportunity",
                Tone::Neutral => "consultation-said-neutral",
            }),
            Err(_) => said.to_owned(),
        };
    }
    match serde_json::from_str::<WordCall>(said) {
        Ok(WordCall::Merge(forms)) => {
            let named = forms.iter().map(|form| word(t, form, words));
            let list = Arg::List(named.collect());
            t.format("consultation-said-merge", &[("words", list)])
        }
        Ok(WordCall::Split(_)) => t.text("consultation-said-split"),
        Ok(WordCall::ShowAs(_, name)) => t.with("consultation-said-name", "name", &name),
        Ok(WordCall::Hide(_)) => t.text("consultation-said-hide"),
        Ok(WordCall::Show(_)) => t.text("consultation-said-show"),
        Ok(WordCall::Gloss(_, gloss)) => t.with("consultation-said-gloss", "gloss", &gloss),
        Err(_) => said.to_owned(),
    }
}

/// A theme with whatever may make it another one: its name, what belongs to it.
fn theme_in_words(t: &Tr, theme: &Theme) -> String {
    let name = t.label(&theme.label).to_owned();
    let more: Vec<String> = theme
        .description
        .iter()
        .map(|told| t.label(told).to_owned())
        .chain(theme.words.iter().cloned())
        .collect();
    let more = more.join(", ");
    let args = [("name", name.into()), ("more", more.as_str().into())];
    let key = if more.is_empty() {
        "consultation-said-theme"
    } else {
        "consultation-said-theme-more"
    };
    t.format(key, &args)
}
