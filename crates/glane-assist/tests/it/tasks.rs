//! What each task lets through, and what it does not.

use glane_analysis::checker::Lang as Read;
use glane_analysis::delicate::Langs;
use glane_assist::gate::Sort;
use glane_assist::task::{Minutes, NameTheme, ProposeThemes, Reword, Summarise, Wish};
use glane_assist::{Judged, Task};
use glane_core::id::QuestionKey;
use glane_message::Counted;
use serde_json::{Value, json};

use crate::house::house;

const ANSWERS: [&str; 4] = [
    "On n'a pas le temps de se former.",
    "Le temps manque, et les outils changent.",
    "Je ne connais pas les règles",
    "Trop d'outils",
];

fn whys(judged: &Judged) -> Vec<&'static str> {
    judged.dropped.iter().map(|one| one.why.name()).collect()
}

fn texts(judged: &Judged) -> Vec<&str> {
    judged
        .proposals
        .iter()
        .map(|one| one.text.as_str())
        .collect()
}

fn named(nom: &str, leans: &[(&str, &str)]) -> Value {
    let leans: Vec<Value> = leans
        .iter()
        .map(|(id, extrait)| json!({ "id": id, "extrait": extrait }))
        .collect();
    json!({ "nom": nom, "appuis": leans })
}

#[test]
fn a_theme_is_named_from_answers_word_for_word() {
    let task = NameTheme {
        question: "Qu'est-ce qui vous freine ?",
        answers: ANSWERS.to_vec(),
        taken: vec!["Les règles"],
        langs: Langs::all(),
        lang: Read::Fr,
    };
    let time = ("r2", "Le temps manque");
    let judged = task.judge(
        0,
        &json!({ "propositions": [
        named("Manque de temps", &[time]),
        named("Le temps", &[("r1", "On a le temps")]),
        named("Le temps", &[("r9", "Le temps manque")]),
        named("Le temps", &[]),
        named("3 fois le temps", &[time]),
        named("Météo", &[time]),
        named("les Règles", &[("r3", "Je ne connais pas les règles")]),
        // The codebook would not take it beside the other.
        named("Les regles", &[("r3", "Je ne connais pas les règles")]),
        named("<b>Temps</b>", &[time]),
        // « pas » was cut off.
        named("Le temps", &[("r1", "le temps de se former")]),
    ] }),
    );
    assert_eq!(texts(&judged), ["Manque de temps"]);
    assert_eq!(
        (
            judged.proposals[0].cited.as_slice(),
            judged.proposals[0].extracts.as_slice()
        ),
        ([1].as_slice(), ["Le temps manque".to_owned()].as_slice())
    );
    let reasons = [
        "quote",
        "unknown-id",
        "no-ids",
        "number",
        "added",
        "same",
        "same",
        "shape",
        "quote",
    ];
    assert_eq!(whys(&judged), reasons);
}

#[test]
fn themes_of_uncoded_answers_have_two_answers_at_least() {
    let answers: Vec<String> = (0..50)
        .map(|n| format!("Trop d'outils, numéro {n}"))
        .collect();
    let task = ProposeThemes {
        question: "Qu'est-ce qui vous freine ?",
        answers: answers.iter().map(String::as_str).collect(),
        taken: vec![],
        langs: Langs::all(),
        lang: Read::Fr,
    };
    assert_eq!(task.prompts().len(), 2);
    assert!(
        task.prompts()[1].user.contains("\"r41\"") && !task.prompts()[1].user.contains("\"r40\"")
    );
    let two = [("r41", "Trop d'outils"), ("r42", "Trop d'outils")];
    let judged = task.judge(
        1,
        &json!({ "themes": [
        named("Trop d'outils", &two),
        named("Les outils", &two[..1]),
        named("Les outils", &[two[0], two[0]]),
        named("Les outils", &[two[0], ("r1", "Trop d'outils")]),
    ] }),
    );
    assert_eq!(judged.proposals[0].cited, [40, 41]);
    assert_eq!(whys(&judged), ["alone", "alone", "unknown-id"]);
}

#[test]
fn a_sentence_is_said_otherwise_or_not_at_all() {
    let house = house();
    let start = "«\u{a0}Site internet\u{a0}» vient en tête";
    let (sentence, original) = house
        .sentences
        .iter()
        .find(|(text, _)| text.starts_with(start))
        .unwrap();
    let short = "« Site internet » arrive en tête (26 sur 35), devant « Facebook » (19).";
    let long = "Dans cet atelier, « Site internet » arrive en première position avec 26 personnes sur 35, devant « Facebook » (19).";
    let reply = json!({ "propositions": [
        { "id": "c1", "texte": long },
        { "id": "c1", "texte": "« Site internet » arrive en tête : 27 personnes sur 35, devant « Facebook » (19)." },
        { "id": "c1", "texte": sentence },
        { "id": "c2", "texte": long },
    ] });
    let ask = |wish| Reword {
        ground: &house.ground,
        original,
        sentence,
        wish,
    };
    let judged = ask(Wish::Plainer).judge(0, &reply);
    assert_eq!(
        (texts(&judged), whys(&judged)),
        (vec![long], vec!["checker", "same", "unknown-id"])
    );
    assert_eq!(whys(&ask(Wish::Shorter).judge(0, &reply))[0], "long");
    assert_eq!(
        whys(&ask(Wish::Channel(Counted::Characters, 60)).judge(0, &reply))[0],
        "long"
    );
    let judged = ask(Wish::Channel(Counted::Characters, 300)).judge(0, &reply);
    assert_eq!(texts(&judged), [long]);
    assert!(short.len() < long.len());
}

#[test]
fn a_text_message_is_as_long_as_telephones_count_it() {
    let house = house();
    let start = "«\u{a0}Site internet\u{a0}» vient en tête";
    let mut all = house.sentences.iter();
    let (sentence, original) = all.find(|(text, _)| text.starts_with(start)).unwrap();
    let ask = |wish| Reword {
        ground: &house.ground,
        original,
        sentence,
        wish,
    };
    // « ê » is in no alphabet of telephones: then a message has 70 signs.
    let wide = format!("Dans cet atelier, {sentence}").replace('\u{a0}', " ");
    let narrow = "Dans cet atelier, « Site internet » arrive en première position avec 26 personnes sur 35, devant « Facebook » (19).";
    assert!((71..=160).contains(&wide.chars().count()), "{wide}");
    let reply = json!({ "propositions": [
        { "id": "c1", "texte": wide },
        { "id": "c1", "texte": narrow },
    ] });
    let judged = ask(Wish::SMS).judge(0, &reply);
    assert_eq!(
        (texts(&judged), whys(&judged)),
        (vec![narrow], vec!["long"])
    );
    let judged = ask(Wish::Channel(Counted::Characters, 160)).judge(0, &reply);
    assert_eq!(texts(&judged), [wide.as_str(), narrow]);
    // What a person is told is that length, and the model what room there is.
    let typeset = narrow.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    assert_eq!(Wish::SMS.length(&typeset), narrow.chars().count() - 4);
    let told = &ask(Wish::SMS).prompts()[0].user;
    assert!(told.contains("\"caracteres\":70"), "{told}");
}

#[test]
fn a_summary_quotes_and_adds_nothing() {
    let house = house();
    let key = QuestionKey::new("freins").unwrap();
    let task = Summarise {
        ground: &house.ground,
        reading: &house.reading,
        cells: house.reading.cells_of(&key),
        theme: "Manque de temps",
        answers: ANSWERS.to_vec(),
        langs: Langs::all(),
    };
    let said = |texte: &str, ids: &[&str]| json!({ "texte": texte, "reponses": ids });
    let good = [
        said(
            "Des réponses disent : « Le temps manque, et les outils changent. »",
            &["r2"],
        ),
        said("On lit aussi : « Trop d'outils ».", &["r4"]),
        said(
            "Manque de temps : « On n'a pas le temps de se former. »",
            &["r1"],
        ),
    ];
    let judged = task.judge(0, &json!({ "phrases": good }));
    assert_eq!(
        (judged.proposals.len(), whys(&judged)),
        (3, vec![]),
        "{judged:?}"
    );
    let bad = [
        said("Les personnes manquent de temps.", &["r1"]),
        said("Des réponses disent : « Le temps manque »", &[]),
        said("Des réponses disent : « Le temps manque »", &["r77"]),
        said("Des réponses disent : « Le temps manque »", &["r3"]),
        said("Des réponses disent : « Le temps nous manque »", &["r2"]),
        said("On lit : « le temps de se former. »", &["r1"]),
        said("Tout le monde le dit : « Le temps manque »", &["r2"]),
        said("36 personnes disent : « Le temps manque »", &["r2"]),
        said(
            "Des réponses disent : « Le temps manque », parce que c'est mal organisé.",
            &["r2"],
        ),
        said("Personne ne dit : « Le temps manque »", &["r2"]),
        said(
            "Des réponses disent : « Le temps manque », ce qui montre la paresse.",
            &["r2"],
        ),
        said(
            "La plupart des habitants disent : « Le temps manque »",
            &["r2"],
        ),
        said("Les jeunes disent : « Trop d'outils »", &["r4"]),
    ];
    let judged = task.judge(0, &json!({ "phrases": bad }));
    assert_eq!(texts(&judged), [""; 0]);
    assert_eq!(judged.dropped.len(), bad.len());
    assert_eq!(
        whys(&judged)[..6],
        ["quote", "no-ids", "unknown-id", "quote", "quote", "quote"]
    );
}

#[test]
fn minutes_keep_the_words_of_their_lines() {
    let notes = "Présents : sept personnes\n\nLa salle est réservée pour le 12 mars.\nMarie appelle la mairie avant vendredi.\nOn n'a pas trouvé de budget : qui cherche ?\n";
    let task = Minutes::of(notes, Langs::all());
    assert_eq!(task.prompts().len(), 1);
    let point = |genre: &str, lignes: &[&str], texte: &str| json!({ "genre": genre, "lignes": lignes, "texte": texte });
    let judged = task.judge(
        0,
        &json!({ "points": [
        point("decision", &["l2"], "Salle réservée pour le 12 mars"),
        point("question", &["l4"], "Pas trouvé de budget : qui cherche ?"),
        point("decision", &["l2"], "Salle réservée pour le 13 mars"),
        point("decision", &["l2"], "La salle n'est pas réservée"),
        point("question", &["l4"], "Budget trouvé : qui cherche ?"),
        point("decision", &["l9"], "Salle réservée"),
        point("decision", &[], "Salle réservée"),
        point("ordre", &["l2"], "Salle réservée"),
        point("decision", &["l2"], "Salle réservée, avec buffet"),
    ] }),
    );
    let sorts: Vec<Option<Sort>> = judged.proposals.iter().map(|one| one.sort).collect();
    assert_eq!(
        sorts,
        [Some(Sort::Decision), Some(Sort::Question)],
        "{judged:?}"
    );
    assert_eq!(
        judged.proposals[0].extracts,
        ["La salle est réservée pour le 12 mars."]
    );
    let reasons = [
        "added",
        "added",
        "added",
        "unknown-id",
        "no-ids",
        "shape",
        "added",
    ];
    assert_eq!(whys(&judged), reasons);
}

#[test]
fn who_somebody_is_is_not_sent() {
    let answers = vec!["Appelez-moi au 06 12 34 56 78", "Écrivez à moi@exemple.org"];
    let task = NameTheme {
        question: "Q ?",
        answers,
        taken: vec![],
        langs: Langs::all(),
        lang: Read::Fr,
    };
    let sent = &task.prompts()[0].user;
    assert!(
        !sent.contains("06 12") && !sent.contains("exemple.org"),
        "{sent}"
    );
    let notes = Minutes::of("Rappeler au 06 12 34 56 78", Langs::all()).prompts();
    assert!(!notes[0].user.contains("06 12"), "{}", notes[0].user);
}
