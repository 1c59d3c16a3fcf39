use roxmltree::{Document, Node};

use super::*;

fn place(label: &str, (latitude, longitude): (i32, i32), value: u64, look: Look) -> Place {
    Place {
        label: label.to_owned(),
        at: Point {
            latitude,
            longitude,
        },
        value,
        short: format!("{value} %"),
        value_text: format!("{value} sur 100"),
        said: String::new(),
        at_text: format!("{latitude}, {longitude}"),
        look,
    }
}

fn map(places: Vec<Place>) -> Map {
    Map {
        id: "bus".to_owned(),
        title: "En bus".to_owned(),
        desc: "Par centre".to_owned(),
        head: ["Centre", "Part", "Hasard", "Où"].map(str::to_owned),
        bar: bar_metres(&places.iter().map(|one| one.at).collect::<Vec<_>>()).to_string(),
        places,
        looks: vec![
            (Look::Within, "comme l’ensemble".to_owned()),
            (Look::Above, "au-dessus".to_owned()),
            (Look::Below, "au-dessous".to_owned()),
            (Look::Hidden, "non montré".to_owned()),
        ],
        sizes: vec![(50, "50 %".to_owned())],
        north: "N".to_owned(),
        theme: Theme::page(),
    }
}

fn four() -> Vec<Place> {
    vec![
        place("Les Tilleuls", (45_764_000, 4_835_700), 80, Look::Above),
        place("Le Port", (45_439_700, 4_387_200), 20, Look::Below),
        place("Le Canal", (45_188_500, 5_724_500), 40, Look::Within),
        place("La Gare", (46_200_000, 5_226_000), 77, Look::Hidden),
    ]
}

fn of<'a>(document: &'a Document<'a>, class: &str) -> Vec<Node<'a, 'a>> {
    let all = document.descendants();
    all.filter(|node| node.attribute("class") == Some(class))
        .collect()
}

fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

#[test]
fn dots_are_as_large_as_their_values_and_signed_where_they_stand_apart() {
    let svg = map(four()).svg();
    assert_eq!(svg, map(four()).svg());
    let document = Document::parse(&svg).unwrap();
    let places: Vec<Node<'_, '_>> = of(&document, "place");
    assert_eq!(places.len(), 4);
    let radius = |name: &str| {
        let place = places.iter().find(|one| {
            let title = one.first_element_child().and_then(|title| title.text());
            title.is_some_and(|title| title.starts_with(name))
        });
        let dot = place
            .unwrap()
            .descendants()
            .find(|one| one.has_tag_name(("http://www.w3.org/2000/svg", "circle")));
        (
            number(&dot.unwrap(), "r"),
            place
                .unwrap()
                .descendants()
                .filter(|one| one.attribute("class") == Some("sign"))
                .count(),
        )
    };
    let (above, below, within) = (
        radius("Les Tilleuls"),
        radius("Le Port"),
        radius("Le Canal"),
    );
    assert!((above.0 - LARGEST).abs() < 0.01);
    // Areas are to each other as values are.
    assert!(
        ((above.0 / below.0).powi(2) - 4.0).abs() < 0.02,
        "{above:?} {below:?}"
    );
    assert!(((above.0 / within.0).powi(2) - 2.0).abs() < 0.02);
    assert_eq!((above.1, below.1, within.1), (2, 1, 0));
}

#[test]
fn a_hidden_value_is_nowhere_in_the_picture() {
    let shown = |value: u64| {
        let mut all = four();
        let hidden = all.last_mut().unwrap();
        hidden.value = value;
        (hidden.short, hidden.value_text) = ("non montré".to_owned(), "non montré".to_owned());
        map(all).svg()
    };
    let svg = shown(77);
    assert_eq!(svg, shown(9_999));
    let document = Document::parse(&svg).unwrap();
    let ring = of(&document, "hidden");
    // The place and what it means, both empty.
    assert_eq!(ring.len(), 2);
    assert!(ring.iter().all(|one| one.attribute("fill") == Some("none")));
}

#[test]
fn words_touch_neither_words_nor_dots_and_who_has_no_room_is_numbered_below() {
    // Forty in one town, two of them in one house, and one far away that makes the map small.
    let mut all: Vec<Place> = (0..40)
        .map(|n| {
            let at = (45_764_000 + (n % 7) * 4_000, 4_835_700 + (n / 7) * 5_000);
            let look = if n % 5 == 0 {
                Look::Above
            } else {
                Look::Within
            };
            let value = u64::try_from(n).unwrap() + 10;
            place(&format!("Centre {n}"), at, value, look)
        })
        .collect();
    all.push(place(
        "Chez le premier",
        (45_764_000, 4_835_700),
        60,
        Look::Within,
    ));
    all.push(place("Au loin", (48_856_600, 2_352_200), 50, Look::Within));
    let map = map(all);
    let points: Vec<Point> = map.places.iter().map(|one| one.at).collect();
    let projected = project(&points);
    let frame = Area {
        x: EDGE,
        y: EDGE,
        width: WIDTH - 2.0 * EDGE,
        height: projected.height,
    };
    let radii: Vec<f64> = map.places.iter().map(|one| map.radius(one)).collect();
    let at = label::parted(&projected.at, &radii, frame);
    let mut room = Room::new(frame);
    for (at, radius) in at.iter().zip(&radii) {
        room.take(room::around(*at, *radius + 1.0));
    }
    let labelled = label::all(&map.places, &at, &radii, &mut room, &map.theme);
    let dots: Vec<Area> = at
        .iter()
        .zip(&radii)
        .map(|(at, radius)| room::around(*at, *radius))
        .collect();
    let meet = |a: &Area, b: &Area| {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    };
    let words: Vec<Area> = labelled.iter().filter_map(Labelled::words).collect();
    for (which, one) in words.iter().enumerate() {
        assert!(dots.iter().all(|dot| !meet(one, dot)), "{which}");
        assert!(
            words.iter().skip(which + 1).all(|other| !meet(one, other)),
            "{which}"
        );
        assert!(one.x >= frame.x && one.x + one.width <= frame.x + frame.width);
    }
    let numbered: Vec<usize> = labelled.iter().filter_map(Labelled::number).collect();
    assert!(
        numbered.len() > 10 && numbered.len() < map.places.len(),
        "{numbered:?}"
    );
    assert_eq!(numbered, (1..=numbered.len()).collect::<Vec<_>>());
    // Each name is in the picture once: on the map or in the list.
    let svg = map.svg();
    let document = Document::parse(&svg).unwrap();
    let texts: Vec<String> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .map(|node| {
            node.descendants()
                .filter_map(|one| one.text().filter(|_| one.is_text()))
                .collect()
        })
        .collect();
    for place in &map.places {
        let named = texts.iter().filter(|text| {
            **text == place.label || text.starts_with(&format!("{} · ", place.label))
        });
        assert_eq!(named.count(), 1, "{}: {texts:?}", place.label);
    }
    // Who is at one place is not drawn over the other.
    let first = (at[0].0 - at[40].0, at[0].1 - at[40].1);
    assert!(libm::hypot(first.0, first.1) >= SMALLEST, "{first:?}");
}

#[test]
fn everything_stays_on_the_sheet_whatever_its_words() {
    let wide = "un centre au nom vraiment très long, de l'autre côté du canal";
    let mut all = four();
    for one in &mut all {
        one.label = wide.to_owned();
    }
    for map in [map(all), map(vec![]), map(four())] {
        let svg = map.svg();
        let document = Document::parse(&svg).unwrap();
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
        for text in texts {
            let lines = text.descendants().filter(Node::is_text);
            let is_bold = text.attribute("font-weight").is_some();
            let width = lines.map(|line| {
                let (line, size) = (line.text().unwrap().trim(), number(&text, "font-size"));
                if is_bold {
                    crate::measure::estimate_bold(line, size)
                } else {
                    crate::estimate_width(line, size)
                }
            });
            let (x, width) = (number(&text, "x"), width.fold(0.0, f64::max));
            let (low, high) = match text.attribute("text-anchor") {
                None => (x, x + width),
                Some("end") => (x - width, x),
                Some(_) => (x - width / 2.0, x + width / 2.0),
            };
            assert!(
                low >= -0.01 && high <= WIDTH + 0.01,
                "{low} {high} {text:?}"
            );
        }
        assert_eq!(map.table().rows.len(), map.places.len());
    }
}

#[test]
fn nothing_is_asked_of_anybody() {
    let svg = map(four()).svg();
    let links = svg.replace("http://www.w3.org/2000/svg", "");
    for outside in ["http", "href", "url(", "<image", "<use", "@import"] {
        assert!(!links.contains(outside), "{outside}");
    }
}
