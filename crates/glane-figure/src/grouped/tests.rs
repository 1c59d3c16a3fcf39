use super::*;

fn grouped(values: &[&[u64]], groups: usize) -> Grouped {
    let cell = |value: &u64| Cell {
        value: *value,
        value_text: value.to_string(),
        hidden: false,
    };
    Grouped {
        id: "g".to_owned(),
        title: "Canaux par groupe".to_owned(),
        desc: String::new(),
        head: "Canal".to_owned(),
        groups: (0..groups)
            .map(|at| Group {
                key: format!("G{at}"),
                label: format!("Groupe {at}"),
            })
            .collect(),
        options: values
            .iter()
            .map(|row| GroupedOption {
                label: "option".to_owned(),
                cells: row.iter().map(cell).collect(),
            })
            .collect(),
        max: None,
        theme: Theme::page(),
    }
}

fn count(svg: &str, class: &str) -> usize {
    let parsed = roxmltree::Document::parse(svg).unwrap();
    parsed
        .descendants()
        .filter(|node| node.attribute("class") == Some(class))
        .count()
}

#[test]
fn each_group_has_its_swatch_and_each_value_its_bar() {
    let svg = grouped(&[&[1, 2, 3], &[4, 0, 6]], 3).svg();
    assert_eq!(
        (
            count(&svg, "swatch"),
            count(&svg, "bar"),
            count(&svg, "key")
        ),
        (3, 5, 6)
    );
}

#[test]
fn every_fill_that_is_used_is_defined_once() {
    let row: Vec<u64> = (1..=14).collect();
    let svg = grouped(&[&row, &row], 14).svg();
    let parsed = roxmltree::Document::parse(&svg).unwrap();
    let defined: Vec<&str> = parsed
        .descendants()
        .filter(|node| node.tag_name().name() == "pattern")
        .map(|node| node.attribute("id").unwrap())
        .collect();
    let mut used: Vec<&str> = parsed
        .descendants()
        .filter_map(|node| {
            node.attribute("fill")?
                .strip_prefix("url(#")?
                .strip_suffix(')')
        })
        .collect();
    used.sort_unstable();
    used.dedup();
    let mut unique = defined.clone();
    unique.sort_unstable();
    assert_eq!(unique, used);
}

#[test]
fn hidden_cells_tell_nothing() {
    let hidden = |value| {
        let mut picture = grouped(&[&[8, 9]], 2);
        picture.options[0].cells[1] = Cell {
            value,
            value_text: "masqué".to_owned(),
            hidden: true,
        };
        picture
    };
    assert_eq!(hidden(1).svg(), hidden(77).svg());
    assert_eq!(count(&hidden(1).svg(), "hidden"), 1);
    assert_eq!(hidden(1).table().rows, [["option", "8", "masqué"]]);
}

#[test]
fn cells_without_a_group_are_neither_drawn_nor_told() {
    let picture = grouped(&[&[1, 2, 3]], 2);
    assert_eq!(count(&picture.svg(), "bar"), 2);
    assert_eq!(picture.table().rows[0].len(), 3);
    assert!(roxmltree::Document::parse(&grouped(&[&[], &[1]], 0).svg()).is_ok());
}

#[test]
fn the_text_of_a_short_bar_takes_what_the_bar_leaves_free() {
    let mut picture = grouped(&[&[10, 40]], 2);
    picture.theme.small = 48.0;
    for cell in &mut picture.options[0].cells {
        cell.value_text = format!("{} sur 28", cell.value);
    }
    let lines = |svg: &str| {
        let parsed = roxmltree::Document::parse(svg).unwrap();
        let texts = parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some("value"));
        texts
            .map(|node| {
                let parts = node.descendants().filter(roxmltree::Node::is_text);
                parts.map(|part| part.text().unwrap_or_default()).collect()
            })
            .collect::<Vec<String>>()
    };
    let svg = picture.svg();
    assert_eq!(
        lines(&svg).first().map(String::as_str),
        Some("10 sur 28"),
        "{svg}"
    );
}
