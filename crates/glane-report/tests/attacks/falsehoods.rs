//! Sentences that keep every number and lie by their words are not proved.

use glane_locale::Lang;
use serde::Deserialize;

use crate::change::Change;
use crate::judge::Judge;
use crate::made::made;
use crate::rewordings::places;

#[derive(Deserialize)]
struct Falsehood {
    /// The finding's kind.
    kind: String,
    /// The key of its first question.
    question: String,
    /// `fr` or `en`; French unless said.
    #[serde(default)]
    lang: String,
    /// What its sentence is turned into.
    says: Vec<String>,
}

#[test]
fn lies_that_keep_every_number_are_not_proved() {
    let mut all: Vec<Falsehood> = serde_json::from_str(include_str!("falsehoods.json")).unwrap();
    let second: Vec<Falsehood> =
        serde_json::from_str(include_str!("falsehoods_second.json")).unwrap();
    let third: Vec<Falsehood> =
        serde_json::from_str(include_str!("falsehoods_third.json")).unwrap();
    all.extend(second);
    all.extend(third);
    // Thought of beside each widening of what the checker reads.
    let own: Vec<Falsehood> = serde_json::from_str(include_str!("falsehoods_own.json")).unwrap();
    all.extend(own);
    let judge = Judge::new(made());
    let (mut count, mut proved) = (0, Vec::new());
    for one in &all {
        for text in &one.says {
            count += 1;
            let (page, lang) = match one.lang.as_str() {
                "en" => ("html en", Lang::En),
                _ => ("html fr", Lang::Fr),
            };
            for name in [page, "json"] {
                let doc = made().doc(name);
                let stands = places(doc, &one.kind, &one.question, lang);
                assert!(
                    !stands.is_empty(),
                    "no finding {} {}",
                    one.kind,
                    one.question
                );
                for place in stands {
                    if judge.proves(doc, &Change::reads(doc, place, text).apply(&doc.text)) {
                        proved.push(format!("{} {} | {name} | {text}", one.kind, one.question));
                    }
                }
            }
        }
    }
    println!(
        "measured: {count} falsehoods that keep their numbers, {} proved",
        proved.len()
    );
    for one in &proved {
        println!("proved: {one}");
    }
    assert!(count >= 200, "only {count} falsehoods");
    assert!(proved.is_empty(), "{} falsehoods are proved", proved.len());
}
