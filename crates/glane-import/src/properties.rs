//! What holds of any file, and the example others are held against.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use glane_core::kind::Payload;
use glane_core::script::Script;
use proptest::prelude::*;

use super::*;

const ATELIER: &str = include_str!("../../../examples/atelier-numerique.atelier.toml");
pub(crate) const FILE: &str = include_str!("../../../examples/atelier-numerique.reponses.csv");
pub(crate) const HEAD: &str = "participant,groupe,source,question,reponse\n";

/// The example's answers with plain line ends, the example's script, and the one read against the other.
pub(crate) static ANSWERS: LazyLock<String> = LazyLock::new(|| FILE.replace("\r\n", "\n"));
static SCRIPT: LazyLock<Script> =
    LazyLock::new(|| glane_core::script::read::read(ATELIER).unwrap());
pub(crate) static EXAMPLE: LazyLock<Reading> = LazyLock::new(|| read(ANSWERS.as_bytes()));

pub(crate) fn script() -> Script {
    SCRIPT.clone()
}

pub(crate) fn read(bytes: &[u8]) -> Reading {
    let reading = read_long_csv(bytes, &SCRIPT, &[], &BTreeMap::new()).unwrap();
    let taken: usize = reading
        .answers
        .iter()
        .map(|answer| answer.lines.len())
        .sum();
    assert_eq!(reading.rows, taken + reading.refused.len() + reading.empty);
    reading
}

/// Each answer without what depends on the order of rows.
fn as_set(reading: &Reading) -> BTreeMap<(String, String), String> {
    let mut set = BTreeMap::new();
    for answer in &reading.answers {
        let said = match &answer.body {
            Body::Answered(Payload::Words(words)) => {
                let mut words = words.clone();
                words.sort();
                format!("{words:?}")
            }
            other => format!("{other:?}"),
        };
        let of = (answer.question.to_string(), answer.participant.clone());
        set.insert(
            of,
            format!("{:?} {:?} {said}", answer.group, answer.channel),
        );
    }
    set
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_long_csv(&bytes, &SCRIPT, &[], &BTreeMap::new());
        let mut headed = HEAD.as_bytes().to_vec();
        headed.extend(bytes);
        read(&headed);
    }

    #[test]
    fn any_rows_are_taken_refused_or_empty(
        rows in "((p1|p2|),(Groupe 1|Groupe 2|),(papier|oral|x),(relation|canaux|comptes|aisance|freins),(Facebook|Snapchat|5|oui|\"a\nb\"|\"|é|)?(,|;)?(\n|\r|\r\n)){0,20}"
    ) {
        let reading = read(format!("{HEAD}{rows}").as_bytes());
        prop_assert!(reading.refused.is_sorted_by_key(|refusal| refusal.line));
        for answer in &reading.answers {
            prop_assert!(answer.lines.is_sorted() && !answer.lines.is_empty());
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        rows in Just(ANSWERS.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()).prop_shuffle()
    ) {
        let shuffled = read(format!("{HEAD}{}", rows.join("\n")).as_bytes());
        prop_assert_eq!(shuffled.refused.len(), 0);
        prop_assert_eq!(as_set(&shuffled), as_set(&EXAMPLE));
    }

    #[test]
    fn a_refused_row_leaves_the_others_standing(at in 0..477_usize) {
        let mut rows: Vec<&str> = ANSWERS.lines().collect();
        let line = at + 2;
        rows.insert(at + 1, "p01,Groupe 1,telephone,canaux,Minitel");
        let reading = read(rows.join("\n").as_bytes());
        prop_assert_eq!(reading.refused.len(), 1);
        prop_assert_eq!(reading.refused[0].line, line);
        prop_assert_eq!(as_set(&reading), as_set(&EXAMPLE));
    }
}
