use super::*;

#[test]
fn fields_are_read_and_the_wrong_one_is_named() {
    let form = typed(&[
        ("forms", "a"),
        ("base", "7"),
        ("forms", "b"),
        ("undoes", "x"),
    ]);
    let fields = Fields(&form);
    assert_eq!(fields.all("forms").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!((fields.get("forms"), fields.get("text")), (Some("a"), None));
    assert_eq!(
        (fields.base(), fields.undoes()),
        (Ok(Revision(7)), Err("undoes"))
    );
    assert_eq!(Fields(&form[..1]).base(), Err("base"));
    assert_eq!(Fields(&form[..1]).undoes(), Ok(None));
    assert_eq!(fields.seen(), Err("undoes"));
    let number = |typed: &str| typed.parse::<u8>();
    assert_eq!(fields.read("base", number), Ok(Some(7)));
    assert_eq!(fields.read("undoes", number), Err("undoes"));
    assert_eq!(fields.read("people", number), Ok(None));
}

#[test]
fn a_script_is_told_in_a_header_what_a_form_could_not_do() {
    let refused = part(
        "<p>".to_owned(),
        Some((StatusCode::CONFLICT, "déjà là & plus")),
    );
    assert_eq!(refused.status(), StatusCode::CONFLICT);
    let said = refused.headers()[SAID].to_str().unwrap();
    assert_eq!(said, "d%C3%A9j%C3%A0+l%C3%A0+%26+plus");
    assert!(!part(String::new(), None).headers().contains_key(SAID));
}

#[test]
fn a_button_takes_back_what_it_spoke_of_and_nothing_else() {
    let id = |n| DecisionId(uuid::Uuid::from_u128(n));
    let steps = Steps {
        done: vec![id(1), id(2)],
        undone: vec![id(3)],
    };
    assert_eq!(step_back(&steps, true, Some(id(2))), Some(id(2)));
    assert_eq!(step_back(&steps, true, Some(id(1))), None);
    assert_eq!(step_back(&steps, false, Some(id(3))), Some(id(3)));
    assert_eq!(step_back(&steps, false, None), None);
}

#[test]
fn a_button_pressed_twice_is_known_and_one_of_another_page_is_not() {
    use glane_core::action::{Means, Move};
    use glane_core::decision::Actor;
    use glane_core::id::MeansKey;
    use glane_core::world::Micros;
    let id = |n| DecisionId(uuid::Uuid::from_u128(n));
    let means = MeansKey::new("guide").unwrap();
    let entry = Some(Means::default());
    let put = Act::Action(Move::Shelve { means, entry });
    let mut log = Vec::new();
    for (n, act, undoes) in [
        (1, put.clone(), None),
        (2, put, None),
        (3, Act::Undo, Some(id(2))),
        (4, Act::Undo, Some(id(3))),
    ] {
        log.push(Decision {
            revision: Revision(u64::try_from(n).unwrap()),
            id: id(n),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(0),
            target: act.target(),
            act,
            undoes,
        });
    }
    let back = |n: usize, is_undo, asked| is_back(&log[..n], is_undo, Some(id(asked)));
    assert!(
        !back(2, true, 2) && back(3, true, 2),
        "taken back by the third"
    );
    assert!(!back(3, true, 1), "it stands");
    assert!(
        !back(3, false, 3) && back(4, false, 3),
        "put back by the fourth"
    );
    assert!(!back(4, true, 2) && !back(4, true, 9) && !back(4, false, 9));
}
