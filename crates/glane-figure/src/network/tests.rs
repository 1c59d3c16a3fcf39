use proptest::prelude::*;

use super::place::apart;
use super::*;

fn network(labels: &[&str], links: &[(usize, usize, u64)]) -> Network {
    Network {
        id: "mots".to_owned(),
        title: "Mots".to_owned(),
        desc: "Des mots.".to_owned(),
        head: ["Mot", "Mot", "Personnes"].map(str::to_owned),
        nodes: (0_u64..)
            .zip(labels)
            .map(|(at, label)| Node {
                label: (*label).to_owned(),
                weight: 60_u64.saturating_sub(at),
                weight_text: (60_u64.saturating_sub(at)).to_string(),
            })
            .collect(),
        links: links
            .iter()
            .map(|&(one, other, weight)| Link {
                one,
                other,
                weight,
                weight_text: weight.to_string(),
            })
            .collect(),
        theme: Theme::page(),
    }
}

/// No circle with its name meets another, none leaves the sheet.
fn stands_free(network: &Network) {
    let placed = Placed::of(network);
    let areas: Vec<_> = placed.circles.iter().map(layout::Circle::area).collect();
    for (at, area) in areas.iter().enumerate() {
        let others = areas.iter().enumerate().filter(|(other, _)| *other != at);
        let others: Vec<_> = others.map(|(_, area)| *area).collect();
        // What was moved to be just apart may be nearer by what a number holds.
        let inside = place::Area {
            left: area.left + 0.01,
            right: area.right - 0.01,
            top: area.top + 0.01,
            bottom: area.bottom - 0.01,
        };
        assert!(apart(inside, &others), "{}", network.nodes[at].label);
        assert!(area.left >= 0.0 && area.right <= WIDTH && area.top >= 0.0);
    }
}

const WORDS: [&str; 9] = [
    "utile",
    "stressant mais nécessaire pour travailler avec les familles",
    "lent",
    "anticonstitutionnellementanticonstitutionnellement",
    "lien",
    "rapide",
    "trop d'outils",
    "isolement",
    "mails",
];

#[test]
fn the_middle_of_a_star_is_in_the_middle_and_a_chain_hangs_on_its_own() {
    let star: Vec<_> = (1..9).map(|other| (0, other, 9)).collect();
    let star = network(&WORDS, &star);
    let placed = Placed::of(&star);
    let over = |side: f64| {
        placed
            .circles
            .iter()
            .filter(|one| (one.x - placed.circles[0].x) * side > 1.0)
            .count()
    };
    assert_eq!((over(1.0), over(-1.0)), (3, 3));
    stands_free(&star);
    let chain: Vec<_> = (0..8).map(|one| (one, one + 1, 9)).collect();
    let chain = network(&WORDS, &chain);
    let circles = Placed::of(&chain).circles;
    // Four on either side.
    assert!(circles[3].x > circles[4].x && circles[4].x > circles[5].x);
    stands_free(&chain);
}

#[test]
fn lines_that_lead_nowhere_or_close_a_ring_are_not_drawn_and_are_in_the_table() {
    let odd = network(
        &WORDS[..3],
        &[(0, 1, 9), (1, 2, 8), (0, 2, 7), (1, 1, 5), (0, 8, 4)],
    );
    assert_eq!(odd.svg().matches("class=\"link\"").count(), 2);
    assert_eq!(odd.table().rows.len(), 5);
    assert_eq!(odd.table().rows[0], ["utile", WORDS[1], "9"]);
    assert_eq!(odd.table().rows[4], ["utile", "", "4"]);
    let nothing = network(&[], &[]);
    roxmltree::Document::parse(&nothing.svg()).unwrap();
}

#[test]
fn names_are_whole_on_a_page_and_on_a_phone() {
    let mut picture = network(&WORDS, &[(0, 1, 9), (0, 2, 8), (2, 3, 7), (4, 5, 5)]);
    for label in [22.0, 46.0] {
        picture.theme.label = label;
        stands_free(&picture);
        let svg = picture.svg();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let mut written: Vec<String> = parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some("label"))
            .map(|node| {
                let texts = node.descendants().filter(roxmltree::Node::is_text);
                texts.filter_map(|text| text.text()).collect::<String>()
            })
            .map(|text| text.chars().filter(|c| c.is_alphabetic()).collect())
            .collect();
        let mut whole: Vec<String> = WORDS
            .iter()
            .map(|word| word.chars().filter(|c| c.is_alphabetic()).collect())
            .collect();
        written.sort();
        whole.sort();
        assert_eq!(written, whole);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_lies_over_anything_whatever_the_tree(
        parents in prop::collection::vec(0..20_usize, 1..19),
        lengths in prop::collection::vec(1..40_usize, 20),
        phone in any::<bool>(),
    ) {
        let labels: Vec<String> = lengths.iter().map(|n| "mot à lire ".chars().cycle().take(*n).collect()).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).take(parents.len() + 1).collect();
        let links: Vec<_> = parents.iter().enumerate().map(|(at, parent)| (parent % (at + 1), at + 1, 9)).collect();
        let mut picture = network(&labels, &links);
        if phone {
            picture.theme.label = 46.0;
            picture.theme.small = 42.0;
            picture.theme.bar_height = 48.0;
        }
        stands_free(&picture);
        prop_assert_eq!(picture.svg(), picture.svg());
    }
}
