//! What may not be read leaves at no level: what waits to be read, what a person hid or set aside, what only few wrote.

use glane_archive::{Level, Rulings, Shown, merge, read};
use glane_core::ballot::{Ballot, Body};
use glane_core::decision::Act;
use glane_core::draft::{Block, BlockKind};
use glane_core::id::{
    AnswerId, BlockKey, FindingId, FormKey, ItemKey, QuestionKey, Revision, Round,
};
use glane_core::idea::Idea;
use glane_core::kind::Payload;
use glane_core::label::Label;
use glane_core::reaction::{Move, Put};
use glane_core::review::{Span, Verdict};
use glane_core::sheet::answers::{Spot, Written};
use glane_core::sheet::ledger::{Event, Said, SheetKey};
use glane_core::words::WordCall;
use glane_core::workshop::Snapshot;
use glane_office::unzip;
use uuid::Uuid;

use crate::altered::signed;
use crate::world::{archive, centre, decide, item, key, made};

/// All that is in an archive, as one text.
fn inside(bytes: &[u8]) -> String {
    let files = unzip::files(bytes).unwrap().into_values();
    files
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect()
}

fn form(word: &str) -> FormKey {
    glane_analysis::form_key(word).unwrap()
}

/// The answers to a question.
fn answers<'a>(
    snapshot: &'a mut Snapshot,
    question: &'a str,
) -> impl Iterator<Item = &'a mut Ballot> {
    let all = snapshot.ballots.iter_mut();
    all.filter(move |one| one.question.as_str() == question)
}

fn says(word: &str) -> Body {
    Body::Answered(Payload::Words(vec![word.to_owned()]))
}

fn writes(text: &str) -> Body {
    Body::Answered(Payload::Text(text.to_owned()))
}

fn on_word(word: &str, act: fn(QuestionKey, FormKey) -> Act) -> Act {
    act(key("mots"), form(word))
}

fn hide(word: &str) -> Act {
    on_word(word, |question, form| Act::HideWord { question, form })
}

fn show(word: &str) -> Act {
    on_word(word, |question, form| Act::ShowWord { question, form })
}

fn named(word: &str, text: &str) -> Act {
    Act::ShowAs {
        question: key("mots"),
        form: form(word),
        text: text.to_owned(),
    }
}

fn together(words: &[&str]) -> Act {
    Act::MergeForms {
        question: key("mots"),
        forms: words.iter().map(|word| form(word)).collect(),
    }
}

fn review(answer: AnswerId, verdict: Verdict) -> Act {
    Act::Review {
        question: key("manque"),
        answer,
        verdict,
    }
}

/// Asserts that none of these is anywhere in an archive of any level, nor the name of a word's form.
fn absent(snapshot: &Snapshot, gone: &[&str]) {
    for level in Level::ALL {
        let bytes = made(snapshot, level);
        read(&bytes).unwrap();
        let told = inside(&bytes).to_lowercase();
        for word in gone {
            assert!(!told.contains(word), "{word} at {level:?}");
            assert!(
                !told.contains(form(word).as_str()),
                "{word} by its name at {level:?}"
            );
        }
    }
}

/// How many answered a question.
fn answered(snapshot: &Snapshot, question: &str, level: Level) -> Option<u64> {
    let figures = archive(snapshot, level).figures;
    let all = figures.questions.into_iter();
    let mut asked = all.filter(|one| one.question.as_str() == question);
    asked.next().unwrap().answered
}

/// A centre of young people: six write the same word, there is an idea, and nobody has read anything.
fn minors() -> Snapshot {
    let mut snapshot = centre(1, 60);
    let source = snapshot
        .workshop
        .source
        .replacen("titre =", "public = \"jeunes\"\ntitre =", 1);
    snapshot.workshop.source = format!(
        "{source}\n[[question]]\ncle = \"pistes\"\ntype = \"idees\"\ntexte = \"Quelles pistes ?\"\nouvertes = true\noptions = [\"Un repas\", \"Un tournoi\"]\n"
    );
    for ballot in answers(&mut snapshot, "mots").take(6) {
        ballot.body = says("motcache");
    }
    for ballot in answers(&mut snapshot, "manque") {
        ballot.body = writes("Un texte jamais relu");
    }
    snapshot.ideas.push(Idea {
        key: item("i-1"),
        question: key("pistes"),
        round: Round::FIRST,
        text: "Une cabane secrète".to_owned(),
        author: snapshot.people.first().map(|one| one.id),
        revision: Revision(1),
    });
    let votes: Vec<Ballot> = answers(&mut snapshot, "transport")
        .take(20)
        .map(|one| Ballot {
            answer: AnswerId(Uuid::from_u128(one.answer.0.as_u128() ^ (1 << 79))),
            question: key("pistes"),
            body: Body::Answered(Payload::Items([ItemKey::new("i-1").unwrap()].into())),
            ..one.clone()
        })
        .collect();
    snapshot.ballots.extend(votes);
    snapshot
}

#[test]
fn what_minors_write_leaves_at_no_level_before_a_person_has_read_it() {
    let mut snapshot = minors();
    let words = ["motcache", "convivial", "entraide"];
    absent(&snapshot, &words);
    absent(&snapshot, &["jamais relu", "cabane"]);
    let mots = snapshot.ballots.iter();
    let mots = mots.filter(|one| one.question == key("mots")).count();
    let mots = u64::try_from(mots).unwrap();
    for level in Level::ALL {
        // Whoever wrote them counts among those who answered.
        assert_eq!(answered(&snapshot, "mots", level), Some(mots), "{level:?}");
        let cells = archive(&snapshot, level).figures.questions[3].cells.clone();
        assert!(cells.is_empty(), "{level:?}: {cells:?}");
    }
    let texts = archive(&snapshot, Level::Everything).ballots;
    let texts = texts.iter().filter(|one| one.question == key("manque"));
    assert!(texts.clone().count() > 5);
    assert!(texts.into_iter().all(|one| one.body == writes("[…]")));

    // Read and let through, they leave.
    let answer = answers(&mut snapshot, "manque").next().unwrap().answer;
    let idea = Act::ShowIdea {
        question: key("pistes"),
        idea: item("i-1"),
    };
    decide(
        &mut snapshot,
        [show("motcache"), idea, review(answer, Verdict::Keep)],
    );
    for level in Level::ALL {
        let told = inside(&made(&snapshot, level));
        assert!(told.contains("word:motcache"), "{level:?}");
        assert!(told.contains("cabane"), "{level:?}");
        assert_eq!(told.contains("jamais relu"), level.has_answers());
        assert!(!told.to_lowercase().contains("convivial"), "{level:?}");
    }
}

#[test]
fn a_word_that_a_person_hid_leaves_at_no_level_nor_its_name() {
    let mut snapshot = centre(1, 60);
    let before = answered(&snapshot, "mots", Level::Everything);
    let block = Act::Block {
        block: BlockKey::own("abcdefgh").unwrap(),
        entry: Some(Block {
            kind: BlockKind::Closing,
            text: "Vous avez dit : « Convivial ! »".to_owned(),
            by: None,
            despite: None,
            contradicted: false,
            covered: None,
            about: Vec::new(),
            assisted: false,
            footprint: None,
        }),
    };
    decide(
        &mut snapshot,
        [
            block,
            named("convivial", "Convivialité"),
            hide("convivial"),
            // Of forms that are one word, hiding one hides the word.
            together(&["bruit", "loin"]),
            hide("loin"),
            together(&["ouvert", "entraide"]),
        ],
    );
    absent(&snapshot, &["convivial", "convivialité", "bruit", "loin"]);
    for level in Level::ALL {
        let told = archive(&snapshot, level);
        assert_eq!(answered(&snapshot, "mots", level), before);
        let mots = &told.figures.questions[3];
        assert!(mots.cells.contains_key("word:ouvert"), "{mots:?}");
        assert_eq!(mots.withheld, level.has_answers(), "{level:?}");
        // What is decided of the others stays.
        let merges = told.decisions.iter();
        let merges = merges.filter(|one| matches!(one.act, Act::MergeForms { .. }));
        assert_eq!(merges.count(), 1, "{level:?}");
    }
}

#[test]
fn a_centre_that_keeps_a_word_back_is_not_said_to_have_none_of_it() {
    let mut one = centre(1, 60);
    decide(&mut one, [hide("convivial")]);
    for level in [Level::Anonymous, Level::Everything] {
        let archives = [archive(&one, level), archive(&centre(2, 60), level)];
        let merged = merge(&archives, &Rulings::new());
        let mots = &merged.editions["2026"].questions[3];
        assert_eq!(mots.total.cells["word:convivial"].hidden, 1, "{level:?}");
        let shown = Shown::of(&merged);
        let asked = &shown.editions["2026"].questions[3];
        let row = |name: &str| asked.rows.iter().find(|row| row.name == name).unwrap();
        let hides = row("word:convivial").sites.iter();
        let hides: Vec<&str> = hides
            .filter(|(_, site)| site.people.is_none())
            .map(|(key, _)| key)
            .collect();
        assert_eq!(hides, ["Site centre-1"], "{level:?}");
    }
}

#[test]
fn a_word_hidden_and_shown_again_leaves_and_the_undone_is_as_it_was() {
    let mut snapshot = centre(1, 60);
    decide(&mut snapshot, [hide("convivial"), Act::Undo]);
    let hidden = snapshot.decisions[0].id;
    snapshot.decisions[1].undoes = Some(hidden);
    snapshot.decisions[1].target = snapshot.decisions[0].target.clone();
    let whole = archive(&snapshot, Level::Everything);
    assert!(whole.figures.questions[3].cells["word:convivial"] > Some(5));
    assert_eq!(whole.decisions, snapshot.decisions);
    // Undone once more, it is hidden: nothing of all this is left.
    decide(&mut snapshot, [Act::Undo]);
    let undone = snapshot.decisions[1].id;
    snapshot.decisions[2].undoes = Some(undone);
    snapshot.decisions[2].target = snapshot.decisions[0].target.clone();
    absent(&snapshot, &["convivial"]);
    assert!(archive(&snapshot, Level::Everything).decisions.is_empty());
}

#[test]
fn a_word_is_hidden_in_every_round_of_its_question() {
    let mut snapshot = centre(1, 60);
    let again: Vec<Ballot> = answers(&mut snapshot, "mots")
        .take(20)
        .map(|one| Ballot {
            answer: AnswerId(Uuid::from_u128(one.answer.0.as_u128() ^ (1 << 79))),
            round: Round(2),
            body: says("ouvert"),
            ..one.clone()
        })
        .collect();
    snapshot.ballots.extend(again);
    let anew = Act::ResetRound {
        question: key("mots"),
    };
    decide(&mut snapshot, [anew, hide("convivial")]);
    absent(&snapshot, &["convivial"]);
    let told = inside(&made(&snapshot, Level::Everything));
    assert!(told.contains("bruit"), "the first round's other words stay");
}

#[test]
fn texts_that_wait_or_were_set_aside_leave_at_no_level_and_a_masked_passage_neither() {
    let mut snapshot = centre(1, 60);
    let mut ids = Vec::new();
    let texts = [
        "Appelez-moi au 06 12 34 56 78",
        "Une phrase mise de côté",
        "Demandez à ma voisine Zoé Exemple du deuxième",
    ];
    for (ballot, text) in answers(&mut snapshot, "manque").zip(texts) {
        ballot.body = writes(text);
        ids.push(ballot.answer);
    }
    let masked = Verdict::Mask([Span { start: 11, end: 33 }].into());
    let voice = Act::Voice {
        question: key("manque"),
        voice: glane_core::judged::Voice::Answer(ids[1]),
        reason: Some("Parce qu'on lit : une phrase mise de côté.".to_owned()),
    };
    decide(
        &mut snapshot,
        [
            review(ids[1], Verdict::LeaveOut),
            review(ids[2], masked),
            voice,
        ],
    );
    absent(&snapshot, &["06 12", "mise de côté", "zoé", "voisine"]);
    for level in [Level::Anonymous, Level::Everything] {
        let told = archive(&snapshot, level).ballots;
        let has = |text: &str| told.iter().any(|one| one.body == writes(text));
        assert!(has("[…]") && has("Demandez à […] du deuxième"), "{level:?}");
        assert!(
            has("Plus de bus"),
            "{level:?}: what may be quoted is not lost"
        );
    }
    // Where the passage was stays at home too.
    let told = archive(&snapshot, Level::Everything).decisions;
    let nothing = |one: &Act| matches!(one, Act::Review { verdict: Verdict::Mask(spans), .. } if spans.is_empty());
    assert_eq!(told.iter().filter(|one| nothing(&one.act)).count(), 1);
}

#[test]
fn what_was_read_on_paper_put_to_the_room_or_taken_over_tells_nothing_of_them() {
    let mut snapshot = centre(1, 60);
    let said = Said::Words {
        sheet: SheetKey::Serial(7),
        spot: Spot { task: 0, tick: 0 },
        written: Written::Said("hippocampe".to_owned()),
    };
    let finding = FindingId::new("aaaaaaaaaaaa").unwrap();
    let put = |words: &str| Put {
        question: QuestionKey::of_reaction(&finding, "1").unwrap(),
        finding: finding.clone(),
        words: Label::fr(words),
        about: None,
    };
    let findings = vec![
        put("« Convivial » revient le plus"),
        put("On vient surtout en bus"),
    ];
    let taken = Act::TakeWords {
        question: key("mots"),
        from: snapshot.workshop.slug.clone(),
        of: key("mots"),
        calls: vec![
            WordCall::ShowAs(form("convivial"), "Convivialité".to_owned()),
            WordCall::Merge([form("ouvert"), form("entraide"), form("convivial")].into()),
            WordCall::Split(form("convivial")),
        ],
    };
    decide(
        &mut snapshot,
        [
            Act::Sheet(Event::Said(said)),
            Act::Reaction(Move::Put { findings }),
            taken,
            hide("convivial"),
        ],
    );
    absent(&snapshot, &["convivial", "convivialité", "hippocampe"]);
    let told = inside(&made(&snapshot, Level::Everything));
    assert!(told.contains("On vient surtout en bus"), "the rest stays");
    let log = archive(&snapshot, Level::Everything).decisions;
    let left = WordCall::Merge([form("ouvert"), form("entraide")].into());
    assert!(
        log.iter().any(
            |one| matches!(&one.act, Act::TakeWords { calls, .. } if *calls == [left.clone()])
        )
    );
}

#[test]
fn a_word_of_a_centre_where_few_answered_is_in_no_row_and_in_no_smaller_archive() {
    let mut few = centre(1, 3);
    for ballot in answers(&mut few, "mots") {
        ballot.body = says("perdu");
    }
    for ballot in answers(&mut few, "manque") {
        ballot.body = writes("Nous sommes perdus");
    }
    decide(&mut few, [named("perdu", "Perdus"), show("perdu")]);
    for level in [Level::Anonymous, Level::Tallies] {
        let told = inside(&made(&few, level)).to_lowercase();
        assert!(!told.contains("perdu"), "{level:?}");
        assert!(!told.contains(form("perdu").as_str()), "{level:?}");
    }
    // Of the whole one, which holds it, nothing is shown.
    let whole = archive(&few, Level::Everything);
    assert!(inside(&made(&few, Level::Everything)).contains("perdu"));
    assert_eq!(whole.people_told(), None);
    let mut large = centre(2, 60);
    let with = |large: &Snapshot| {
        let all = [
            archive(large, Level::Anonymous),
            archive(&centre(4, 60), Level::Anonymous),
            whole.clone(),
        ];
        merge(&all, &Rulings::new())
    };
    let merged = with(&large);
    let shown = serde_json::to_string(&Shown::of(&merged)).unwrap();
    assert!(!shown.to_lowercase().contains("perdu"), "{shown}");
    assert!(
        !merged
            .decisions
            .keys()
            .any(|one| one.of.contains(':') && one.of.ends_with(form("perdu").as_str())),
        "nor is it put to anybody"
    );
    // A centre that is shown wrote it too: it is a row, to which the small one adds nothing.
    for ballot in answers(&mut large, "mots").take(6) {
        ballot.body = says("perdu");
    }
    let shown = Shown::of(&with(&large));
    let mots = &shown.editions["2026"].questions[3];
    let row = mots.rows.iter().find(|row| row.name == "word:perdu");
    let row = row.unwrap();
    assert_eq!(row.sites.get("Site centre-2").unwrap().people, Some(6));
    assert_eq!(row.sites.get("Site centre-1").unwrap().people, None);
}

#[test]
fn an_archive_made_before_that_held_more_is_still_read() {
    let snapshot = centre(1, 60);
    let mut hidden = snapshot.clone();
    decide(&mut hidden, [hide("convivial")]);
    let mut files = unzip::files(&made(&snapshot, Level::Everything)).unwrap();
    let log = serde_json::to_string(&hidden.decisions[0]).unwrap();
    let log = format!("[\n{log}\n]\n");
    files.insert("decisions.json".to_owned(), log.into_bytes());
    let first = String::from_utf8(files["manifest.json"].clone()).unwrap();
    let first = first.replace("\"revision\": 61", "\"revision\": 62");
    files.insert("manifest.json".to_owned(), first.into_bytes());
    let old = read(&signed(files.clone())).unwrap();
    let has_it = |one: &glane_archive::Archive| {
        let mots = &one.figures.questions[3];
        mots.cells.contains_key("word:convivial")
    };
    assert!(has_it(&old) && old.decisions.len() == 1);
    // The same made today stands in its place, whichever came first.
    let new = read(&signed(
        unzip::files(&made(&hidden, Level::Everything)).unwrap(),
    ));
    let new = new.unwrap();
    assert_eq!(old.manifest.revision, new.manifest.revision);
    for both in [[&old, &new], [&new, &old]] {
        let merged = merge(both, &Rulings::new());
        let cells = &merged.editions["2026"].questions[3].total.cells;
        assert!(!cells.contains_key("word:convivial"));
    }
}
