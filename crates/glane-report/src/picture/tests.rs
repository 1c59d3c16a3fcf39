use std::fmt::Write as _;

use glane_analysis::{GroupContent, Reading};
use glane_core::disclosure::Disclosed;
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_locale::{Lang, Locale};
use roxmltree::Document as Xml;

use super::*;
use crate::fixture::{atelier, coded, codings, empty, hostile_workshop, workshop};

const LOOKS: [Look; 4] = [Look::Room, Look::Phone, Look::Page, Look::PhonePage];

fn read(
    (script, snapshot): &(glane_core::script::Script, glane_core::workshop::Snapshot),
) -> Reading {
    Reading::of(script, snapshot)
}

fn question<'a>(reading: &'a Reading, key: &str) -> &'a QuestionReading {
    reading.question(&QuestionKey::new(key).unwrap()).unwrap()
}

/// The numbers written in a drawing, under a class.
fn written(svg: &str, class: &str) -> Vec<String> {
    let parsed = Xml::parse(svg).unwrap();
    let nodes = parsed
        .descendants()
        .filter(|node| node.attribute("class") == Some(class));
    nodes
        .map(|node| {
            node.descendants()
                .filter(roxmltree::Node::is_text)
                .filter_map(|text| text.text())
                .collect::<Vec<_>>()
                .concat()
        })
        .collect()
}

#[test]
fn bars_tell_the_counts_and_keep_the_scripts_order_on_screens() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = read(&atelier());
    let channels = question(&reading, "canaux");
    let counts: Vec<String> = channels
        .items()
        .unwrap()
        .items
        .iter()
        .map(|item| item.count.to_string())
        .collect();
    for look in [Look::Room, Look::Phone] {
        let picture = of(channels, &texts, look, "x");
        assert_eq!(written(&picture.svg, "value"), counts);
        let told: Vec<&str> = picture
            .table
            .rows
            .iter()
            .map(|row| row[1].as_str())
            .collect();
        assert_eq!(told, counts);
    }
    let page = of(channels, &texts, Look::Page, "x");
    let ranked: Vec<u64> = page
        .table
        .rows
        .iter()
        .map(|row| row[1].parse().unwrap())
        .collect();
    assert!(ranked.is_sorted_by(|a, b| a >= b));
}

#[test]
fn slots_keep_the_order_of_the_day_everywhere() {
    let locale = Locale::load().unwrap();
    let reading = read(&atelier());
    let slots = question(&reading, "horaires");
    let table = of(slots, &Texts::new(&locale, Lang::Fr), Look::Page, "x").table;
    let names: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["8h30-12h", "14h-17h", "17h-20h"]);
}

#[test]
fn no_word_is_dropped_in_silence() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let mut answers = String::from("participant,groupe,source,question,reponse\n");
    for n in 0..400 {
        writeln!(
            answers,
            "p{},,papier,mots,une expression assez longue numéro {n}",
            n / 4
        )
        .unwrap();
    }
    let script = "[atelier]\ntitre = \"T\"\ndate = 2024-11-28\norganisateur = \"C\"\n\
                  [[question]]\ncle = \"mots\"\ntype = \"mots\"\ntexte = \"Des mots ?\"\nmaximum = 4\n";
    let reading = read(&workshop(script, &answers));
    for look in LOOKS {
        let picture = of(question(&reading, "mots"), &texts, look, "x");
        // Each word is a text within a group of the same class.
        let drawn = written(&picture.svg, "word").len() / 2;
        let left: usize = picture.more.as_ref().map_or(0, |more| {
            more.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
                .parse()
                .unwrap()
        });
        assert_eq!(drawn + left, 400, "{look:?} {:?}", picture.more);
        assert_eq!(picture.table.rows.len(), 400);
    }
}

#[test]
fn a_scale_tells_its_mean_and_a_text_its_number() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = read(&atelier());
    let ease = question(&reading, "aisance");
    let mean = ease.scale().unwrap().mean.unwrap();
    let shown = glane_locale::decimal(Lang::Fr, mean.value(), 1);
    let picture = of(ease, &texts, Look::Room, "x");
    assert_eq!(
        written(&picture.svg, "mean"),
        [format!("Moyenne\u{A0}: {shown} sur 10")]
    );
    assert!(picture.note.unwrap().contains(&shown));
    let texts_only = of(question(&reading, "reussites"), &texts, Look::Room, "x");
    assert_eq!(
        (texts_only.svg.as_str(), texts_only.note.as_deref()),
        ("", Some("12 réponses écrites"))
    );
}

#[test]
fn a_hidden_cell_is_in_no_picture_and_no_table() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = read(&atelier());
    let withheld = texts.text("restitution-cell-withheld");
    let mut hidden_in_all = 0;
    for asked in reading
        .questions
        .iter()
        .filter(|question| question.items().is_some())
    {
        let picture = by_group(asked, &texts, Look::Page, "x").unwrap();
        let more = picture.more.clone().unwrap_or_default();
        for (at, item) in asked.items().unwrap().items.iter().enumerate() {
            let cells: Vec<Disclosed<u64>> = asked
                .groups
                .iter()
                .map(|group| match &group.content {
                    GroupContent::Items(cells) => cells[at],
                    other => panic!("{other:?}"),
                })
                .collect();
            let told: Vec<String> = cells
                .iter()
                .map(|cell| {
                    cell.shown()
                        .map_or_else(|| withheld.clone(), u64::to_string)
                })
                .collect();
            let row = picture
                .table
                .rows
                .iter()
                .find(|row| row[0] == item.label.get("fr"));
            let all_hidden = cells.iter().all(|cell| *cell == Disclosed::Hidden);
            assert_eq!(
                row.map(|row| row[1..].to_vec()),
                (!all_hidden).then_some(told)
            );
            assert_eq!(
                more.contains(&texts.quote(item.label.get("fr"))),
                all_hidden
            );
            hidden_in_all += cells
                .iter()
                .filter(|cell| **cell == Disclosed::Hidden)
                .count();
        }
    }
    assert!(
        hidden_in_all > 0,
        "the atelier hides nothing: this test looks at nothing"
    );
}

#[test]
fn groups_are_drawn_when_more_is_shown_than_hidden() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let script = "[atelier]\ntitre = \"T\"\ndate = 2024-11-28\norganisateur = \"C\"\ngroupes = [\"Un\", \"Deux\"]\n\
                  [[question]]\ncle = \"q\"\ntype = \"plusieurs-choix\"\ntexte = \"Q ?\"\noptions = [\"a\", \"b\", \"c\"]\n";
    // Of 40 in each group: a by 20 and 30, b by 10 and 20, c by one person in all, which hides its row.
    let mut answers = String::from("participant,groupe,source,question,reponse\n");
    for (group, a, b, c) in [("Un", 20, 10, 1), ("Deux", 30, 20, 0)] {
        for n in 0..40 {
            let mut tick =
                |option| writeln!(answers, "{group}{n},{group},papier,q,{option}").unwrap();
            if n < a {
                tick("a");
            }
            if n >= 40 - b {
                tick("b");
            }
            if n < c {
                tick("c");
            }
            if n >= a && n < 40 - b && n >= c {
                tick("-");
            }
        }
    }
    let reading = read(&workshop(script, &answers));
    let asked = question(&reading, "q");
    assert_eq!(
        asked.groups.iter().map(|group| group.n).collect::<Vec<_>>(),
        [Disclosed::Shown(30), Disclosed::Shown(40)]
    );
    let picture = by_group(asked, &texts, Look::Room, "x").unwrap();
    assert_eq!(
        written(&picture.svg, "value"),
        ["20 sur 30", "30 sur 40", "10 sur 30", "20 sur 40"]
    );
    assert!(picture.more.unwrap().contains("«\u{A0}c\u{A0}»"));
}

#[test]
fn groups_of_a_scale_stand_on_its_axis() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = read(&atelier());
    let ease = question(&reading, "aisance");
    let picture = by_group(ease, &texts, Look::Page, "x").unwrap();
    assert_eq!(written(&picture.svg, "dot").len(), 4);
    for (row, group) in picture.table.rows.iter().zip(&ease.groups) {
        assert_eq!(row[0], group.label.get("fr"));
        assert_eq!(row[1], group.n.shown().unwrap().to_string());
        let GroupContent::Scale(Disclosed::Shown(scale)) = &group.content else {
            panic!("{group:?}")
        };
        assert_eq!(
            row[2],
            glane_locale::decimal(Lang::Fr, scale.mean.unwrap().value(), 1)
        );
    }
}

#[test]
fn groups_of_a_scale_drawn_around_its_middle_have_an_axis_of_their_own_without_its_columns() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = read(&atelier());
    let trust = question(&reading, "confiance");
    assert!(is_parted(trust));
    let page = by_group(trust, &texts, Look::Page, "x").unwrap();
    assert_eq!(written(&page.svg, "dot").len(), 4);
    assert!(!page.svg.contains("\"column\"") && !page.svg.contains("\"count\""));
    let [label, _, mean, _] = page.table.rows[1].as_slice() else {
        panic!("{:?}", page.table.rows)
    };
    let told = format!("{label}\u{a0}: {mean}");
    assert!(page.description.contains(&told), "{}", page.description);
    // A screen of the room shows one drawing at a time.
    let room = by_group(trust, &texts, Look::Room, "x").unwrap();
    assert!(room.svg.contains("\"column\""));
}

#[test]
fn without_groups_or_answers_or_crossing_there_is_nothing_by_group() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let (mut script, snapshot) = atelier();
    script.groups.clear();
    assert!(
        read(&(script, snapshot))
            .questions
            .iter()
            .all(|q| by_group(q, &texts, Look::Room, "x").is_none())
    );
    assert!(
        read(&empty())
            .questions
            .iter()
            .all(|q| by_group(q, &texts, Look::Room, "x").is_none())
    );
    for asked in &read(&atelier()).questions {
        let crossed = !matches!(
            asked.kind,
            Kind::Words(_) | Kind::Open(_) | Kind::Statements(_)
        );
        assert_eq!(by_group(asked, &texts, Look::Phone, "x").is_some(), crossed);
    }
}

#[test]
fn a_screen_draws_the_options_before_the_first_answer_and_a_page_does_not() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = read(&empty());
    let channels = question(&reading, "canaux");
    assert_eq!(
        written(&of(channels, &texts, Look::Room, "x").svg, "value"),
        ["0"; 6]
    );
    assert_eq!(of(channels, &texts, Look::Page, "x").svg, "");
    assert_eq!(
        of(question(&reading, "relation"), &texts, Look::Room, "x").svg,
        ""
    );
}

#[test]
fn a_hall_reads_six_ideas_and_is_told_of_the_others() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let options: Vec<String> = (0..9).map(|n| format!("\"Idée {n}\"")).collect();
    let script = format!(
        "[atelier]\ntitre = \"T\"\ndate = 2024-11-28\norganisateur = \"C\"\n[[question]]\ncle = \"pistes\"\n\
         type = \"idees\"\ntexte = \"Lesquelles ?\"\noptions = [{}]\n",
        options.join(", ")
    );
    let answers = "participant,groupe,source,question,reponse\np1,,papier,pistes,Idée 7\n";
    let reading = read(&workshop(&script, answers));
    let ideas = question(&reading, "pistes");
    let hall = of(ideas, &texts, Look::Room, "x");
    assert_eq!(written(&hall.svg, "rank"), ["1", "2", "2", "2", "2", "2"]);
    assert_eq!(hall.more.as_deref(), Some("et 3 autres idées"));
    assert_eq!(hall.table.rows.len(), 9);
    assert_eq!(hall.table.rows[0][..2], ["Idée 7", "1"]);
    assert_eq!(
        written(&of(ideas, &texts, Look::Page, "x").svg, "rank").len(),
        9
    );
}

#[test]
fn hostile_labels_and_words_break_no_drawing() {
    let locale = Locale::load().unwrap();
    let reading = read(&hostile_workshop());
    for lang in Lang::ALL {
        let texts = Texts::new(&locale, lang);
        for asked in &reading.questions {
            for look in LOOKS {
                let all = [
                    Some(of(asked, &texts, look, "\"><x")),
                    by_group(asked, &texts, look, "\"><x"),
                ];
                for picture in all
                    .into_iter()
                    .flatten()
                    .filter(|picture| !picture.svg.is_empty())
                {
                    Xml::parse(&picture.svg).unwrap();
                }
            }
        }
    }
}

#[test]
fn themes_are_bars_once_people_coded_and_proposals_never() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let column = |picture: &Picture, at: usize| -> Vec<String> {
        picture
            .table
            .rows
            .iter()
            .map(|row| row[at].clone())
            .collect()
    };
    let before = read(&atelier());
    let waiting = of(question(&before, "freins"), &texts, Look::Page, "x");
    assert!(waiting.svg.is_empty(), "a proposal is no bar");
    let themes = question(&before, "freins").texts().unwrap().themes.len();
    assert_eq!(column(&waiting, 1)[..themes], vec!["0"; themes]);
    assert!(column(&waiting, 4)[..themes].iter().any(|n| n != "0"));

    let after = read(&coded());
    for key in ["freins", "reussites"] {
        let question = question(&after, key);
        let picture = of(question, &texts, Look::Page, "x");
        let mut counts: std::collections::BTreeMap<String, usize> =
            std::collections::BTreeMap::new();
        for (_, of, label) in codings() {
            if of.as_str() == key {
                *counts.entry(label).or_default() += 1;
            }
        }
        let mut ranked: Vec<usize> = counts.values().copied().collect();
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        let ranked: Vec<String> = ranked.iter().map(ToString::to_string).collect();
        assert_eq!(written(&picture.svg, "value"), ranked);
        assert_eq!(column(&picture, 1)[..ranked.len()], ranked);
        assert!(column(&picture, 4)[..ranked.len()].iter().all(|n| n == "0"));
        let uncoded = picture
            .table
            .rows
            .iter()
            .find(|row| row[0] == "Non classé")
            .unwrap();
        assert_eq!(uncoded[1], "0");
        let groups = by_group(question, &texts, Look::Page, "x").unwrap();
        assert_eq!(groups.table.head.len(), 5);
    }
    assert!(by_group(question(&before, "freins"), &texts, Look::Page, "x").is_none());
}
