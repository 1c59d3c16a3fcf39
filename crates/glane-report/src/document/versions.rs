//! What holds of the versions: plain words are plain and say the same, one page is one page.

use std::collections::BTreeMap;

use glane_analysis::findings;
use glane_core::finding::{Arg as Told, Template};
use glane_core::label::Label;
use glane_locale::{Arg, Lang, Locale};
use glane_text::{plain, readability};

use super::*;
use crate::fixture::{atelier, coded, empty, hostile_workshop, modele, told};
use crate::make::Format;
use glane_core::script::Script;

/// The most words of a sentence in plain words, where each name is one.
const LONGEST: usize = 15;

/// What is not plain of a text: brackets, long sentences, words to replace.
fn hard(text: &str, lang: Lang) -> Vec<String> {
    let too_long = readability::sentences(text)
        .into_iter()
        .filter(|sentence| readability::words(sentence).count() > LONGEST)
        .map(|sentence| format!("long: {sentence}"));
    let words = plain::to_replace(text, lang.code()).into_iter();
    let words = words.map(|one| format!("{} ({})", one.word, one.say));
    let brackets = text.contains(['(', ')', '[', ';']).then(|| text.to_owned());
    too_long.chain(words).chain(brackets).collect()
}

fn twin(key: &str) -> Option<String> {
    let stem = key.strip_prefix("plain-")?;
    Some(format!("finding-{stem}"))
}

#[test]
fn every_finding_has_its_plain_twin_with_the_same_arguments() {
    let locale = Locale::load().unwrap();
    for lang in Lang::ALL {
        for key in locale.keys(lang) {
            if let Some(stem) = key.strip_prefix("finding-") {
                let plain = format!("plain-{stem}");
                assert!(locale.has(lang, &plain), "{plain}");
                let arguments = |key: &str| locale.variables(lang, key);
                assert_eq!(arguments(&key), arguments(&plain), "{key}");
            }
            // The others say no more than what they stand for.
            let stands_for = twin(&key)
                .filter(|twin| !locale.has(lang, twin))
                .map(|twin| twin.replacen("finding-", "restitution-", 1));
            if let Some(other) = stands_for.filter(|other| locale.has(lang, other)) {
                let arguments = locale.variables(lang, &other);
                for argument in locale.variables(lang, &key) {
                    assert!(arguments.contains(&argument), "{key}: {argument}");
                }
            }
        }
        for key in ["tension", "joined"] {
            assert!(locale.has(lang, &format!("plain-{key}")));
        }
    }
}

#[test]
fn every_plain_message_is_plain_whatever_its_numbers() {
    let locale = Locale::load().unwrap();
    let mut seen = 0;
    for lang in Lang::ALL {
        let quoted = |name: &str| glane_locale::quote(lang, name);
        let ranking = format!("{}: 3. {}: 2", quoted("a"), quoted("b"));
        for key in locale.keys(lang) {
            if !key.starts_with("plain-") {
                continue;
            }
            for n in [0_u64, 1, 2, 1200] {
                let fill = |name: &String| match name.as_str() {
                    "ranking" | "own" | "others" | "helpful" | "hard" => {
                        Arg::from(ranking.as_str())
                    }
                    "first" | "second"
                        if key == "plain-tension" || key.starts_with("plain-joined") =>
                    {
                        Arg::from("Un.")
                    }
                    "first" | "second" | "option" | "word" | "theme" | "question" | "idea"
                    | "slot" | "group" | "reason" | "public" | "mean" | "hash" => Arg::from("nom"),
                    _ => Arg::Count(n),
                };
                let names = locale.variables(lang, &key);
                let args: Vec<(&str, Arg)> = names
                    .iter()
                    .map(|name| (name.as_str(), fill(name)))
                    .collect();
                let said = locale.format(lang, &key, &args);
                assert_eq!(hard(&said, lang), Vec::<String>::new(), "{lang} {key}");
                seen += 1;
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

/// A template with every name a word.
fn masked(template: &Template) -> Template {
    let one = || Label::fr("nom");
    let mask = |told: &Told| match told {
        Told::Text(_) => Told::Text("nom".to_owned()),
        Told::Label(_) => Told::Label(one()),
        Told::Quotes(all) => Told::Quotes(all.iter().take(3).map(|_| one()).collect()),
        Told::Ranking(all) => Told::Ranking(all.iter().map(|(_, n)| (one(), *n)).collect()),
        Told::Sentence(inner) => Told::Sentence(masked(inner)),
        other => other.clone(),
    };
    let args: BTreeMap<String, Told> = template
        .args
        .iter()
        .map(|(name, told)| (name.clone(), mask(told)))
        .collect();
    Template {
        key: template.key.clone(),
        args,
    }
}

#[test]
fn no_sentence_in_plain_words_is_long_or_holds_a_word_to_replace() {
    let locale = Locale::load().unwrap();
    for workshop in [atelier(), coded(), modele(60), hostile_workshop()] {
        let reading = Reading::of(&workshop.0, &workshop.1);
        let found = findings(&reading);
        let limits = glane_analysis::limits(&reading);
        let all = found.iter().map(|one| &one.sentence);
        let all: Vec<&Template> = all.chain(limits.iter().map(|one| &one.sentence)).collect();
        assert!(all.len() > 15, "{}", all.len());
        for lang in Lang::ALL {
            let texts = Texts::of(&locale, lang, Version::Plain);
            for template in &all {
                let said = texts.sentence(&masked(template));
                assert_eq!(hard(&said, lang), Vec::<String>::new(), "{}", template.key);
            }
        }
    }
}

/// A document of a workshop.
fn document((script, snapshot): &(Script, Snapshot), version: Version, lang: Lang) -> Document {
    let locale = Locale::load().unwrap();
    let texts = Texts::of(&locale, lang, version);
    let reading = Reading::of(script, snapshot);
    Document::of(&reading, &findings(&reading), snapshot, &texts)
}

#[test]
fn all_that_the_machine_says_in_plain_words_is_plain_and_easy_to_read() {
    for workshop in [atelier(), coded(), modele(60)] {
        for lang in Lang::ALL {
            let doc = document(&workshop, Version::Plain, lang);
            // The organiser's name, the list of groups and the labels of scales are the script's.
            let own = doc
                .method
                .parts
                .iter()
                .flat_map(|part| &part.sentences)
                .skip(1);
            let own = own.chain([&doc.lessons.intro, &doc.name, &doc.contents]);
            let figures = doc.questions.iter().flat_map(Part::all_results);
            let figures = figures.filter_map(|results| results.figure.as_ref());
            let figures = figures.flat_map(|figure| {
                [&figure.description]
                    .into_iter()
                    .chain(&figure.more)
                    .chain(&figure.note)
            });
            for said in own
                .chain(&doc.lessons.more)
                .chain(&doc.footer)
                .chain(figures)
            {
                let found = plain::to_replace(said, lang.code());
                assert!(found.is_empty(), "{said}: {found:?}");
            }
            let read = super::plain::readability(&doc);
            assert!(read.lix().unwrap() < readability::EASY, "{read:?}");
            let figure = read.lix().unwrap().to_string();
            assert!(doc.footer[1].contains(&figure));
            // It has no table, no annex and no group, and every figure of the full one but those of groups.
            let full = document(&workshop, Version::Full, lang);
            for (part, full) in doc.questions.iter().zip(&full.questions) {
                let results = &part.results;
                assert!(results.table.is_none() && results.groups.is_none());
                assert_eq!(results.figure.is_some(), full.results.figure.is_some());
                assert_eq!(
                    results.accounting.is_some(),
                    full.results.accounting.is_some()
                );
            }
            assert!(doc.annex.parts.is_empty());
        }
    }
}

#[test]
fn every_finding_of_the_full_version_is_told_in_plain_words() {
    let workshop = coded();
    let locale = Locale::load().unwrap();
    let texts = Texts::of(&locale, Lang::Fr, Version::Plain);
    let reading = Reading::of(&workshop.0, &workshop.1);
    let page =
        String::from_utf8(told(&workshop, (Lang::Fr, Version::Plain), Format::Html)).unwrap();
    let full = String::from_utf8(told(&workshop, (Lang::Fr, Version::Full), Format::Html)).unwrap();
    let escaped = |text: &str| text.replace('\'', "&#39;").replace('"', "&#34;");
    let mut seen = 0;
    for finding in findings(&reading) {
        let said = Texts::new(&locale, Lang::Fr).sentence(&finding.sentence);
        if full.contains(&escaped(&said)) {
            let plainly = texts.sentence(&finding.sentence);
            assert!(page.contains(&escaped(&plainly)), "{plainly}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

/// How many pages a PDF of ours has.
fn pages(pdf: &[u8]) -> usize {
    let of = |what: &[u8]| pdf.windows(what.len()).filter(|at| *at == what).count();
    of(b"/Type/Page") - of(b"/Type/Pages") + of(b"/Type /Page") - of(b"/Type /Pages")
}

/// A workshop with labels of so many characters, the half of whose findings people told in so many.
fn long(of_label: usize, of_text: usize) -> (Script, Snapshot) {
    use glane_core::decision::{Act, Actor, Decision};
    use glane_core::draft::{Block, BlockKind};
    use glane_core::id::{BlockKey, DecisionId, Revision};
    use glane_core::world::Micros;

    let (mut script, mut snapshot) = coded();
    let label = |of: &str| {
        let words = format!("{of} wagons métropolitains ").repeat(40);
        Label::fr(words.chars().take(of_label).collect::<String>().trim_end())
    };
    script.title = label("Titre");
    script.place = Some(label("Lieu"));
    script.organiser = label("Organisme").get("fr").to_owned();
    script.sample = Some(Label::fr(
        "Une phrase de la notice, assez longue. "
            .repeat(60)
            .trim_end(),
    ));
    for question in &mut script.questions {
        question.label = label("Question");
        for item in &mut question.items {
            item.label = label(&item.key.to_string());
        }
    }
    let reading = Reading::of(&script, &snapshot);
    let found = findings(&reading);
    for (n, finding) in lessons::choose(&found, &reading)
        .into_iter()
        .step_by(2)
        .enumerate()
    {
        let text: String = "Une grande phrase de la salle "
            .repeat(80)
            .chars()
            .take(of_text)
            .collect();
        let entry = Block::typed(BlockKind::Finding, &text, "Claire", "parce que").unwrap();
        let act = Act::Block {
            block: BlockKey::of(&finding.id).unwrap(),
            entry: Some(entry),
        };
        let revision = Revision(10 + u64::try_from(n).unwrap());
        snapshot.decisions.push(Decision {
            revision,
            id: DecisionId(crate::fixture::named(&act.target().to_string())),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(9),
            target: act.target(),
            act,
            undoes: None,
        });
    }
    (script, snapshot)
}

#[test]
fn one_page_is_one_page_whatever_is_written_on_it() {
    let mut workshops = vec![atelier(), modele(60), empty(), hostile_workshop()];
    // As long as a script and a person may have them, then so that the page is filled otherwise each time.
    let lengths = [
        (300, 2000),
        (300, 660),
        (200, 350),
        (130, 170),
        (90, 90),
        (40, 250),
    ];
    workshops.extend(lengths.map(|(label, text)| long(label, text)));
    for (n, workshop) in workshops.iter().enumerate() {
        for lang in Lang::ALL {
            let pdf = told(workshop, (lang, Version::Page), Format::Pdf);
            assert_eq!(pages(&pdf), 1, "{n} {lang}");
        }
    }
    let full = told(&workshops[0], (Lang::Fr, Version::Full), Format::Pdf);
    assert!(pages(&full) > 5, "{}", pages(&full));
}

#[test]
fn one_page_has_the_first_findings_whole_the_leads_in_order_and_says_what_is_left() {
    let workshop = atelier();
    let (doc, full) = (
        document(&workshop, Version::Page, Lang::Fr),
        document(&workshop, Version::Full, Lang::Fr),
    );
    let page = doc.page.as_ref().unwrap();
    let mut lessons: Vec<&Lesson> = full.told().collect();
    lessons.sort_by_key(|one| one.proof.as_ref().unwrap().rank);
    let sentences: Vec<&str> = lessons.iter().map(|one| one.sentence.as_str()).collect();
    assert!(doc.told().count() >= 6);
    assert_eq!(doc.told().next().unwrap().sentence, sentences[0]);
    for lesson in doc.told() {
        assert!(sentences.contains(&lesson.sentence.as_str()));
    }
    assert_eq!(page.leads.len(), 1);
    assert!(
        page.leads[0]
            .sentence
            .starts_with("Pistes, de la plus soutenue")
    );
    assert!(page.shown.is_some());
    let reading = Reading::of(&workshop.0, &workshop.1);
    let left = findings(&reading).len() - doc.told().count() - 1;
    assert!(
        doc.lessons
            .more
            .as_ref()
            .unwrap()
            .starts_with(&left.to_string())
    );
    let last = doc.footer.last().unwrap();
    assert!(last.contains(&crate::json::data_hash(&reading)));
    assert!(doc.footer[0].contains("version complète"));
    // With little room there are fewer, each whole.
    let workshop = long(300, 660);
    let doc = document(&workshop, Version::Page, Lang::Fr);
    let full = document(&workshop, Version::Full, Lang::Fr);
    assert!((1..6).contains(&doc.told().count()), "{:?}", doc.lessons);
    for lesson in doc.told() {
        assert!(full.told().any(|one| one.sentence == lesson.sentence));
    }
    assert!(
        doc.sample
            .unwrap()
            .text
            .ends_with("La suite est dans la version complète.")
    );
}

#[test]
fn every_form_of_a_version_says_the_same_and_is_the_same_each_time() {
    let workshop = coded();
    for version in [Version::Page, Version::Plain] {
        let doc = document(&workshop, version, Lang::Fr);
        let markdown = told(&workshop, (Lang::Fr, version), Format::Markdown);
        let text = String::from_utf8(markdown).unwrap().replace('\\', "");
        let page = String::from_utf8(told(&workshop, (Lang::Fr, version), Format::Html)).unwrap();
        let page = page.replace("&#39;", "'").replace("&#34;", "\"");
        let told_twice = doc.told().map(|one| &one.sentence);
        let told_twice = told_twice
            .chain(doc.method.parts.iter().flat_map(|part| &part.sentences))
            .chain(&doc.footer)
            .chain([&doc.title, &doc.name, &doc.lessons.heading]);
        for said in told_twice {
            assert!(text.contains(said.as_str()), "{said}");
            assert!(page.contains(said.as_str()), "{said}");
        }
        let name = format!("name=\"glane-version\" content=\"{}\"", version.name());
        assert!(page.contains(&name));
        assert!(!page.contains("{$") && !page.contains('⟦'));
        let mut turned = workshop.clone();
        turned.1.ballots.reverse();
        turned.1.people.reverse();
        for format in [Format::Html, Format::Pdf, Format::Docx, Format::Markdown] {
            let of = (Lang::En, version);
            assert!(
                told(&workshop, of, format) == told(&turned, of, format),
                "{format:?}"
            );
        }
    }
}
