//! « Méthode et limites »: who answered and how, what was counted, and what the figures cannot say.

use glane_analysis::limits::{Limit, LimitKind};
use glane_analysis::{Reading, TextsReading};
use glane_core::finding::Template;
use glane_core::kind::Kind;
use serde::Serialize;

use crate::words::Texts;

/// The section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Method {
    pub heading: String,
    pub parts: Vec<Paragraphs>,
}

/// Sentences under a heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Paragraphs {
    pub heading: String,
    pub sentences: Vec<String>,
}

impl Method {
    /// `asked` is how many questions were, and those that were not; `began` says what began as a language model's proposal.
    pub fn of(
        reading: &Reading,
        asked: (usize, &[String]),
        began: Vec<String>,
        texts: &Texts<'_>,
    ) -> Self {
        let parts = [
            (
                "restitution-heading-collected",
                collected(reading, asked, texts),
            ),
            ("restitution-heading-counted", counted(reading, texts)),
            ("assist-method-heading", began),
            ("restitution-heading-limits", limits(reading, texts)),
        ];
        Self {
            heading: texts.text("restitution-heading-method"),
            parts: parts
                .into_iter()
                .filter(|(_, sentences)| !sentences.is_empty())
                .map(|(heading, sentences)| Paragraphs {
                    heading: texts.text(heading),
                    sentences,
                })
                .collect(),
        }
    }
}

/// Whether it is known of anybody in which group they are; before anybody took part it may still be.
pub(super) fn is_grouped(method: &glane_analysis::Method) -> bool {
    method.people == 0 || method.groups.iter().any(|group| group.people > 0)
}

fn collected(
    reading: &Reading,
    (asked, unasked): (usize, &[String]),
    texts: &Texts<'_>,
) -> Vec<String> {
    let method = &reading.method;
    let script = &reading.script;
    let mut said = vec![texts.format(
        "restitution-method-who",
        &[
            ("organiser", script.organiser.as_str().into()),
            ("date", texts.day(script.day).into()),
        ],
    )];
    if asked > 0 {
        said.push(texts.format("restitution-method-questions", &[("n", asked.into())]));
    }
    if !unasked.is_empty() {
        let args = [
            ("n", unasked.len().into()),
            ("questions", texts.list(unasked).into()),
        ];
        said.push(texts.format("restitution-method-unasked", &args));
    }
    let all = reading.questions.iter();
    let by_table = all
        .filter(|question| question.is_by_table() && question.n > 0)
        .count();
    if by_table == 0 || method.people > 0 {
        said.push(texts.format("restitution-method-people", &[("n", method.people.into())]));
    }
    if by_table > 0 {
        said.push(texts.format("tables-method-who", &[("n", method.tables.into())]));
        said.push(texts.format("tables-method", &[("n", by_table.into())]));
    }
    if let Some(present) = method.present {
        said.push(texts.format("restitution-method-present", &[("n", present.into())]));
    }
    if !method.groups.is_empty() && !is_grouped(method) {
        said.push(texts.text("restitution-method-groups-none"));
    } else if !method.groups.is_empty() && method.people > 0 {
        let groups: Vec<String> = method
            .groups
            .iter()
            .map(|group| {
                let label = texts.label(&group.label);
                texts.format(
                    "restitution-method-group-item",
                    &[("group", label.into()), ("n", group.people.into())],
                )
            })
            .collect();
        said.push(texts.format(
            "restitution-method-groups",
            &[
                ("n", groups.len().into()),
                ("groups", texts.list(&groups).into()),
            ],
        ));
        if method.ungrouped > 0 {
            said.push(texts.format(
                "restitution-method-no-group",
                &[("n", method.ungrouped.into())],
            ));
        }
    }
    let channels: Vec<String> = method
        .channels
        .iter()
        .filter(|(_, people)| *people > 0)
        .map(|(channel, people)| {
            let name = texts.text(&format!("common-channel-{}", channel.name()));
            texts.format(
                "restitution-method-channel-item",
                &[("channel", name.into()), ("n", (*people).into())],
            )
        })
        .collect();
    if !channels.is_empty() {
        said.push(texts.format(
            "restitution-method-channels",
            &[("channels", texts.list(&channels).into())],
        ));
    }
    said
}

fn counted(reading: &Reading, texts: &Texts<'_>) -> Vec<String> {
    let asks = |what: fn(&Kind) -> bool| {
        reading
            .questions
            .iter()
            .any(|question| question.n > 0 && what(&question.kind))
    };
    // Of which questions: what is true of one is not said of all.
    let texts_are = |so: fn(&TextsReading) -> bool| -> Vec<String> {
        let all = reading.questions.iter().filter(|one| {
            let read = one.texts();
            read.is_some_and(|read| read.texts > 0 && so(read))
        });
        all.map(|one| texts.quote(texts.label(&one.label)))
            .collect()
    };
    let untold = texts_are(|read| !read.is_begun());
    let themed = texts_are(TextsReading::is_begun);
    let of = |key: &'static str, of_some: &str, some: &[String], others: &[String]| {
        let questions = [("questions", texts.list(some).into())];
        (!some.is_empty()).then(|| {
            if others.is_empty() {
                texts.text(key)
            } else {
                texts.format(of_some, &questions)
            }
        })
    };
    let several = asks(|kind| matches!(kind, Kind::Choices(_) | Kind::Slots(_) | Kind::Ideas(_)));
    let keys = [
        (
            asks(Kind::has_items) || asks(|kind| matches!(kind, Kind::Scale(_) | Kind::Number(_))),
            "restitution-method-share-base",
        ),
        (several, "restitution-method-multiple"),
        (
            asks(|kind| matches!(kind, Kind::Words(_))),
            "restitution-method-words",
        ),
    ];
    let said = keys.into_iter().filter(|(said, _)| *said);
    let mut said: Vec<String> = said.map(|(_, key)| texts.text(key)).collect();
    said.extend(of(
        "restitution-open-not-coded",
        "restitution-open-not-coded-of",
        &untold,
        &themed,
    ));
    said.extend(of(
        "restitution-method-themes",
        "restitution-method-themes-of",
        &themed,
        &untold,
    ));
    if reading.method.people > 0 {
        said.push(texts.text("restitution-method-order"));
    }
    said
}

fn limits(reading: &Reading, texts: &Texts<'_>) -> Vec<String> {
    let method = &reading.method;
    let computed = glane_analysis::limits(reading);
    let silent: Vec<&Limit> = computed
        .iter()
        .filter(|limit| limit.kind == LimitKind::Silence)
        .collect();
    let (first, together) = (silent.first().copied(), silent.len() > 1);
    let mut said: Vec<String> = Vec::new();
    for limit in &computed {
        if !together || limit.kind != LimitKind::Silence {
            said.push(texts.sentence(&limit.sentence));
        } else if first == Some(limit) {
            said.push(silences(&silent, texts));
        }
    }
    match method.present {
        None => said.push(texts.text("restitution-method-present-unknown")),
        Some(present) if method.people > u64::from(present) => {
            said.push(texts.text("restitution-method-more-answers"));
        }
        Some(_) => {}
    }
    for question in &reading.questions {
        if let Some(day) = question.veiled {
            said.push(texts.format(
                "restitution-veiled",
                &[
                    ("question", texts.label(&question.label).into()),
                    ("day", texts.day(day).into()),
                    ("k", reading.script.threshold.into()),
                ],
            ));
        }
    }
    let is_by_group = !method.groups.is_empty() && is_grouped(method);
    if is_by_group || !reading.by_asks.is_empty() {
        said.push(texts.format(
            "restitution-hidden-why",
            &[("k", reading.script.threshold.into())],
        ));
    }
    said
}

/// Of several questions that many left without an answer, one sentence: the same said of each hides what differs.
fn silences(all: &[&Limit], texts: &Texts<'_>) -> String {
    let one = |limit: &&Limit| {
        let item = Template {
            key: "restitution-limit-silence-item".to_owned(),
            ..limit.sentence.clone()
        };
        texts.sentence(&item)
    };
    let questions: Vec<String> = all.iter().map(one).collect();
    texts.format(
        "restitution-limit-silences",
        &[("questions", texts.list(&questions).into())],
    )
}

#[cfg(test)]
mod tests {
    use glane_locale::{Lang, Locale};

    use super::*;
    use crate::fixture::coded;

    #[test]
    fn what_many_left_unanswered_is_said_in_one_sentence_with_each_question_s_numbers() {
        let locale = Locale::load().unwrap();
        let (script, mut snapshot) = coded();
        let count = |snapshot: &_, lang, part: &str| {
            let reading = Reading::of(&script, snapshot);
            let said = limits(&reading, &Texts::new(&locale, lang));
            let said: Vec<_> = said.into_iter().filter(|one| one.contains(part)).collect();
            let silent = glane_analysis::limits(&reading);
            let silent = silent
                .iter()
                .filter(|one| one.kind == LimitKind::Silence)
                .count();
            (silent, said)
        };
        for (lang, part) in [(Lang::Fr, "il manque"), (Lang::En, "missing")] {
            let (silent, said) = count(&snapshot, lang, part);
            assert!(silent > 0 && said.len() == 1, "{silent} {said:?}");
        }
        // A tenth of the people answer nothing but two questions.
        snapshot.ballots.retain(|ballot| {
            let is_kept = ["aisance", "canaux"].contains(&ballot.question.as_str());
            is_kept
                || ballot
                    .person
                    .is_none_or(|person| person.0.as_u128() % 3 > 0)
        });
        for (lang, part) in [(Lang::Fr, "il manque"), (Lang::En, "missing")] {
            let (silent, said) = count(&snapshot, lang, part);
            assert!(silent > 1 && said.len() == 1, "{silent} {said:?}");
            let entries = said[0].matches(['(']).count();
            assert_eq!(entries, silent, "{said:?}");
        }
    }

    #[test]
    fn what_is_true_of_one_question_is_not_said_of_all() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let (script, mut snapshot) = coded();
        let said = |reading: &Reading| -> (Vec<String>, Vec<String>) {
            let all: Vec<String> = counted(reading, &texts)
                .iter()
                .map(|one| one.replace('’', "'"))
                .collect();
            let of = |part: &str| {
                all.iter()
                    .filter(|one| one.contains(part))
                    .cloned()
                    .collect()
            };
            (of("pas encore été rangées"), of("de quels thèmes"))
        };
        let open: Vec<_> = {
            let reading = Reading::of(&script, &snapshot);
            let all = reading
                .questions
                .iter()
                .filter(|one| one.texts().is_some_and(|read| read.texts > 0));
            all.map(|one| (one.key.clone(), texts.label(&one.label).replace('’', "'")))
                .collect()
        };
        // All are coded: it is said of all, and nothing against it.
        let (untold, themed) = said(&Reading::of(&script, &snapshot));
        assert_eq!((untold.len(), themed.len()), (0, 1));
        assert!(
            open.iter()
                .all(|(_, label)| !themed[0].contains(label.as_str())),
            "{themed:?}"
        );
        // The codings of one go.
        let (gone, label) = open.first().unwrap();
        snapshot.decisions.retain(|one| {
            !matches!(&one.act, glane_core::decision::Act::Code { question, .. } if question == gone)
        });
        let (untold, themed) = said(&Reading::of(&script, &snapshot));
        assert_eq!(untold.len(), 1);
        assert!(untold[0].contains(label.as_str()), "{untold:?}");
        assert!(
            themed.iter().all(|one| !one.contains(label.as_str())),
            "{themed:?}"
        );
        assert_eq!(themed.len(), usize::from(open.len() > 1));
    }
}
