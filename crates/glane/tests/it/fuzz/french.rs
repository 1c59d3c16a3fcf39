//! French as it is typed: every step from what was written to what is counted and said of it.

use std::sync::Arc;

use glane_text::concordance::concordance;
use glane_text::expressions::expressions;
use glane_text::form::words_of;
use glane_text::group::{Call, Calls, Grouper};
use glane_text::lemma::lemma;
use glane_text::local::Local;
use glane_text::plain::{to_replace, tough};
use glane_text::readability::{count, sentences};
use glane_text::token::tokens;

use super::{Came, files, hold};

fn corpus() -> Vec<Vec<u8>> {
    let written = [
        "Les salarié·e·s de l'accueil, c'est-à-dire notifié(e)s aujourd'hui : « pas mal ! »",
        "L’école d’été aux Lilas ; on s'y rend à vélo — 3,5 km — ou en bus (ligne 12).",
        "animateur/trice, vivre-ensemble, mots de passe, WhatsApp, e-mail, covid19, c koi sa ?",
        "j'aime pas ; il n'y a rien à redire, jamais. Ça manque de temps et d'écoute…",
        "ÉCOLE ecole École ÉCOLES écoles é\u{301}cole e\u{301}cole",
        "Œuvre, cœur, Noël, ambiguë, aiguë, 1er, 2e, XXIe, M. Dupont, etc. Fin.",
    ];
    let answers = &files("examples", "atelier-numerique.reponses.csv")[0];
    let some: Vec<&[u8]> = answers
        .split(|byte| *byte == b'\n')
        .step_by(37)
        .take(40)
        .collect();
    let mut corpus: Vec<Vec<u8>> = written
        .iter()
        .map(|text| text.as_bytes().to_vec())
        .collect();
    corpus.extend(some.iter().map(|line| line.to_vec()));
    corpus
}

/// The longest answer that a question takes is far below; what is longer is cut, as forms cut it.
const LONGEST: usize = 4000;

fn read(text: &str, local: &Arc<Local>) {
    let mut end = 0;
    for token in tokens(text) {
        assert!(end <= token.range.start && token.range.start < token.range.end);
        assert!(
            !token.of(text).is_empty(),
            "{token:?} stands between two letters"
        );
        end = token.range.end;
    }
    for part in sentences(text) {
        assert!(text.contains(part));
    }
    let _ = (count(text).lix(), tough(text), to_replace(text, "fr"));
    let first = tokens(text)
        .first()
        .map_or("", |token| token.of(text))
        .to_owned();
    let _ = lemma(&first);
    for place in concordance(&first, text, local) {
        let head = text.get(..place.range.start).unwrap();
        assert_eq!(head.chars().count(), place.start);
        assert!(text.get(place.range).is_some());
    }
    let _ = words_of(text, glane_text::lexicon::Lexicon::get());
}

/// The forms of a room come, are decided on and go: nothing is left, nothing counted twice.
fn grouped(forms: &[&str], local: &Arc<Local>) {
    let mut room = Grouper::with(Arc::clone(local));
    let sum = |room: &mut Grouper, calls: &Calls| -> u64 {
        let groups = room.groups(calls).iter();
        groups
            .flat_map(|group| &group.members)
            .map(|member| member.count)
            .sum()
    };
    for form in forms {
        room.add(form, 1);
    }
    let held: u64 = room.forms().map(|form| room.count(&form.typed)).sum();
    let all = sum(&mut room, &Calls::default());
    assert_eq!(all, held, "counted in no group, or in two");
    if let [one, .., other] = forms {
        let calls = Calls::of([
            Call::Merge(vec![(*one).to_owned(), (*other).to_owned()]),
            Call::Show((*one).to_owned(), "Un autre mot".to_owned()),
        ]);
        assert_eq!(sum(&mut room, &calls), all, "a decision moves no count");
    }
    for form in forms {
        room.remove(form, 1);
    }
    assert_eq!(sum(&mut room, &Calls::default()), 0);
}

#[test]
fn whatever_is_typed_is_read_to_its_end_and_counted_once() {
    let local = Arc::new(Local::of([("Maison des Lilas", vec!["les Lilas", "MDL"])]));
    hold("french", &corpus(), |bytes| {
        let text: String = String::from_utf8_lossy(bytes)
            .chars()
            .take(LONGEST)
            .collect();
        read(&text, &local);
        let forms: Vec<&str> = text
            .split([',', ';', '.', '\n'])
            .map(str::trim)
            .filter(|form| !form.is_empty() && form.chars().count() <= 100)
            .take(40)
            .collect();
        grouped(&forms, &local);
        let _ = expressions(&forms);
        if forms.is_empty() {
            Came::Out
        } else {
            Came::In
        }
    });
}
