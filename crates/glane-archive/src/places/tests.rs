use super::*;

fn fault(text: &str) -> (usize, Field, Wrong) {
    let faults = Sites::read(text).unwrap_err();
    let first = &faults[0];
    (first.line, first.field, first.wrong)
}

#[test]
fn a_site_may_say_where_it_is_with_a_comma_or_a_point() {
    let text = "Les Tilleuls ; 45,7640 ; 4,8357\n\nLe Port\t-20.8789\t55.4481\r\nLe Canal\nLa Gare;+48.5;−0.25°\n";
    let sites = Sites::read(text).unwrap();
    assert_eq!(
        sites.names,
        ["Les Tilleuls", "Le Port", "Le Canal", "La Gare"]
    );
    let at = |name: &str| {
        let place = sites.places.get(name)?;
        Some((place.latitude.millionths(), place.longitude.millionths()))
    };
    assert_eq!(at("Les Tilleuls"), Some((45_764_000, 4_835_700)));
    assert_eq!(at("Le Port"), Some((-20_878_900, 55_448_100)));
    assert_eq!(at("Le Canal"), None);
    assert_eq!(at("La Gare"), Some((48_500_000, -250_000)));
    // Written and read again it is the same, whatever the sign.
    for sign in [",", "."] {
        assert_eq!(Sites::read(&sites.text(sign)).unwrap(), sites);
    }
    assert!(sites.text(",").contains("La Gare ; 48,5 ; -0,25"));
}

#[test]
fn what_is_wrong_is_told_by_its_line_and_its_field() {
    for (text, told) in [
        ("a\nb ; 45", (2, Field::Longitude, Wrong::Missing)),
        ("b ; ; 4", (1, Field::Latitude, Wrong::Missing)),
        ("b ; 45 ; ", (1, Field::Longitude, Wrong::Missing)),
        ("b ; nord ; 4", (1, Field::Latitude, Wrong::NotANumber)),
        ("b ; 45 ; 4 E", (1, Field::Longitude, Wrong::NotANumber)),
        ("b ; 45°46′ ; 4", (1, Field::Latitude, Wrong::NotANumber)),
        ("b ; 4.5.6 ; 4", (1, Field::Latitude, Wrong::NotANumber)),
        ("b ; , ; 4", (1, Field::Latitude, Wrong::NotANumber)),
        ("b ; 90,1 ; 4", (1, Field::Latitude, Wrong::OutOfRange)),
        (
            "b ; -90.0000009 ; 4",
            (1, Field::Latitude, Wrong::OutOfRange),
        ),
        ("b ; 45 ; 180.01", (1, Field::Longitude, Wrong::OutOfRange)),
        (
            "b ; 45 ; 99999999999999999999",
            (1, Field::Longitude, Wrong::OutOfRange),
        ),
        (
            "b ; 45 ; 9999999999999",
            (1, Field::Longitude, Wrong::OutOfRange),
        ),
        (" ; 45 ; 4", (1, Field::Name, Wrong::Missing)),
    ] {
        assert_eq!(fault(text), told, "{text}");
    }
    // All of them are told, and none is taken.
    let faults = Sites::read("a ; x ; 1\nb\nc ; 1 ; x").unwrap_err();
    let told: Vec<(usize, &str, &str)> = faults
        .iter()
        .map(|one| (one.line, one.site.as_str(), one.found.as_str()))
        .collect();
    assert_eq!(told, [(1, "a", "x"), (3, "c", "x")]);
    assert!(Sites::read("b ; 90 ; -180").is_ok());
}

#[test]
fn sites_are_one_a_line_each_once() {
    let names = |text: &str| Sites::read(text).unwrap().names;
    let sites = names("Les Tilleuls\n\n  le  PORT \nles tilleuls\nLe Port\n");
    assert_eq!(sites, ["Les Tilleuls", "le PORT"]);
    // Many of them take no longer than they must, and no more are kept than there may be.
    let many: Vec<String> = (0..20_000).map(|n| format!("Centre {n}")).collect();
    assert_eq!(names(&many.join("\n")).len(), SITES_MAX);
    // Where it is may be said the second time, and again.
    let twice = Sites::read("Le Port\nle  port ; 1 ; 2\nLe Port ; 1,0 ; 2").unwrap();
    assert_eq!(twice.names, ["Le Port"]);
    assert_eq!(twice.places["Le Port"].latitude.millionths(), 1_000_000);
    // A name with a semicolon stays one.
    let odd = Sites {
        names: vec!["Ici ; là".to_owned()],
        places: BTreeMap::new(),
    };
    assert_eq!(Sites::read(&odd.text(",")).unwrap(), odd);
}

#[test]
fn a_site_that_is_said_to_be_in_two_places_is_told_with_both_lines() {
    let faults = Sites::read("Le Canal\nle port ; 1 ; 2\nLe  Port ; 1 ; 4\nLE PORT ; 3 ; 2");
    let told: Vec<_> = faults
        .unwrap_err()
        .into_iter()
        .map(|one| (one.line, one.site, one.field, one.found, one.wrong))
        .collect();
    let first = Wrong::Elsewhere { line: 2 };
    let one = |line: usize, field: Field, found: &str| {
        (line, "le port".to_owned(), field, found.to_owned(), first)
    };
    assert_eq!(
        told,
        [one(3, Field::Longitude, "4"), one(4, Field::Latitude, "3")]
    );
}

#[test]
fn commas_are_read_where_they_say_one_thing_and_refused_where_they_may_say_two() {
    let text = "Centre, 45.76, 4.83\nÉcole Ferry, salle 2, -20.5 , 55\nLe Port,−1.5,2.0°";
    let sites = Sites::read(text).unwrap();
    assert_eq!(sites.names, ["Centre", "École Ferry, salle 2", "Le Port"]);
    let at = |name: &str| {
        let place = sites.places[name];
        (place.latitude.millionths(), place.longitude.millionths())
    };
    assert_eq!(at("Centre"), (45_760_000, 4_830_000));
    assert_eq!(at("École Ferry, salle 2"), (-20_500_000, 55_000_000));
    assert_eq!(at("Le Port"), (-1_500_000, 2_000_000));
    for (text, told) in [
        ("Centre, 45,76, 4,83", (1, Field::Latitude, Wrong::Commas)),
        ("a\nCentre, 45, 4", (2, Field::Latitude, Wrong::Commas)),
        ("Centre,45,76,4.83", (1, Field::Latitude, Wrong::Commas)),
        ("Centre, 45.76", (1, Field::Longitude, Wrong::Missing)),
        (
            "Centre, 45.76, 190.5",
            (1, Field::Longitude, Wrong::OutOfRange),
        ),
        (
            "Centre, 45.76 N, 4.83 E",
            (1, Field::Latitude, Wrong::NotANumber),
        ),
        ("45.76, 4.83", (1, Field::Name, Wrong::Missing)),
    ] {
        assert_eq!(fault(text), told, "{text}");
    }
    let faults = Sites::read("Les Tilleuls, 45,76, 4,83").unwrap_err();
    assert_eq!(faults[0].site, "Les Tilleuls");
    assert_eq!(faults[0].found, "45,76, 4,83");
    // A name has its own commas, and one that might be read otherwise is written so that it is not.
    for name in ["Salle 3, 12", "Centre, annexe", "12, rue Haute", ","] {
        let read = Sites::read(name).unwrap();
        assert!(read.places.is_empty(), "{name}");
    }
    for name in ["Centre, 45.76, 4.83", "Centre, 45, 4", "Centre, 45.76"] {
        let odd = Sites {
            names: vec![name.to_owned()],
            places: BTreeMap::new(),
        };
        assert_eq!(Sites::read(&odd.text(",")).unwrap(), odd, "{name}");
    }
}

#[test]
fn degrees_are_kept_as_they_are_read_and_no_others_are() {
    for text in ["\"45.764\"", "\"-0.25\"", "\"180\"", "\"0.000001\""] {
        let degrees: Degrees = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&degrees).unwrap(), text);
    }
    for text in ["\"\"", "\"181\"", "\"x\"", "3"] {
        assert!(serde_json::from_str::<Degrees>(text).is_err(), "{text}");
    }
}
