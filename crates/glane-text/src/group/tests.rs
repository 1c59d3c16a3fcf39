use super::*;

fn grouped(forms: &[&str]) -> Vec<Vec<String>> {
    let mut grouper = Grouper::new();
    for form in forms {
        grouper.add(form, 1);
    }
    grouper
        .groups(&Calls::default())
        .iter()
        .map(|group| {
            group
                .members
                .iter()
                .map(|member| member.form.clone())
                .collect()
        })
        .collect()
}

#[test]
fn what_was_meant_as_one_is_one() {
    assert_eq!(
        grouped(&[
            "Connectée",
            "connectés",
            "connecté·e",
            "CONNECTÉ",
            "connecte",
            "c'est connecté"
        ])
        .len(),
        1
    );
    assert_eq!(
        grouped(&[
            "hyper connexion",
            "hyper-connexion",
            "hyperconnexion",
            "Hyper connection"
        ])
        .len(),
        1
    );
}

/// Each row is one word; no two rows are.
#[test]
fn each_way_of_writing_one_word_is_read() {
    let rows: [&[&str]; 27] = [
        &["entraide", "entr'aide", "entre-aide", "l’entr’aide"],
        &["grand-mère", "grand'mère", "grand mère", "Grands-mères"],
        &["chef-d'œuvre", "chef d'oeuvre", "chefs-d'œuvre"],
        &["main-d'œuvre", "main d'oeuvre", "main-d'oeuvre"],
        &["rez-de-chaussée", "rez de chaussée", "rez-de-chaussee"],
        &["vide-grenier", "vide grenier"],
        &["bouche à oreille", "bouche-à-oreille"],
        &["école", "l ecole", "L école"],
        &["d'accord", "d accord"],
        &["aujourd'hui", "aujourdhui", "aujourd’hui"],
        &["tous", "tou·te·s", "tou.te.s"],
        &[
            "habitants",
            "habitants (es)",
            "habitant•e•s",
            "habitant⋅e⋅s",
            "habitantEs",
        ],
        &[
            "travailleur",
            "travailleurs et travailleuses",
            "TravailleurEuse",
            "travailleur-euse-s",
        ],
        &["directrice", "un directeur ou une directrice"],
        &["manque de bus", "ça manque de bus", "il manque des bus"],
        &[
            "pas de bus",
            "ya pas de bus",
            "Y'a pas de bus",
            "il n'y a pas de bus",
        ],
        &["plus le temps", "plus l'temps"],
        &["plus de temps"],
        &["👍", "👍🏽", "👍👍"],
        &["❤", "❤️"],
        &["éco-geste", "eco-gestes", "écogestes", "Eco gestes"],
        &["périscolaire", "peri scolaire", "péri-scolaire"],
        &["réemploi", "ré-emploi"],
        &["connexion", "connection", "conexion"],
        &["connecté", "connectée"],
        &["quotidien", "cotidien"],
        &["accueil", "aceuil", "acceuil"],
    ];
    let forms: Vec<&str> = rows.concat();
    let mut groups: Vec<BTreeSet<String>> = grouped(&forms)
        .into_iter()
        .map(|group| group.into_iter().collect())
        .collect();
    groups.sort();
    let mut truth: Vec<BTreeSet<String>> = rows
        .iter()
        .map(|row| row.iter().map(|form| (*form).to_owned()).collect())
        .collect();
    truth.sort();
    assert_eq!(groups, truth);
}

#[test]
fn what_was_meant_apart_stays_apart() {
    for apart in [
        ["plus le temps", "plus de temps"],
        ["jour et nuit", "jour"],
        ["solidarity", "solidarité"],
        ["quality", "qualité"],
        ["en vie", "envie"],
        ["content 😡", "content"],
        ["l'été", "l'état"],
        ["c a", "ça"],
    ] {
        assert_eq!(grouped(&apart).len(), 2, "{apart:?}");
    }
}

#[test]
fn the_reason_is_the_one_a_person_would_give() {
    for (shown, form, reason) in [
        ("entraide", "entr'aide", Reason::Variant),
        ("pas de temps", "pas le temps", Reason::Article),
        ("d'accord", "d accord", Reason::Punctuation),
        (
            "travailleurs",
            "travailleurs et travailleuses",
            Reason::Inclusive,
        ),
        ("baby-sitting", "babysitting", Reason::Hyphen),
    ] {
        let mut grouper = Grouper::new();
        grouper.add(shown, 2);
        grouper.add(form, 1);
        let groups = grouper.groups(&Calls::default());
        assert_eq!(groups.len(), 1, "{form}");
        assert!(groups[0].members[1].reasons.contains(&reason), "{groups:?}");
    }
}

#[test]
fn a_capital_is_shown_where_the_room_mostly_wrote_it_and_nowhere_else() {
    let shown = |forms: &[(&str, u64)]| {
        let mut grouper = Grouper::new();
        for (form, count) in forms {
            grouper.add(form, *count);
        }
        let groups = grouper.groups(&Calls::default());
        assert_eq!(groups.len(), 1, "{groups:?}");
        let first = &groups[0].members[0];
        assert_eq!(first.form, groups[0].shown);
        assert!(first.reasons.is_empty(), "{first:?}");
        groups[0].shown.clone()
    };
    assert_eq!(shown(&[("Vélo", 2), ("vélo", 2)]), "vélo");
    assert_eq!(shown(&[("Vélo", 2), ("vélo", 1), ("le vélo", 1)]), "vélo");
    assert_eq!(shown(&[("Vélo", 3), ("vélo", 2)]), "Vélo");
    // Nobody wrote it otherwise.
    assert_eq!(shown(&[("Vélo", 2)]), "Vélo");
    assert_eq!(shown(&[("Vélo", 2), ("le vélo", 2)]), "Vélo");
}

#[test]
fn a_missing_accent_is_one_word_whatever_comes_first_and_equals_stand_by_their_letters() {
    for forms in [
        ["a pied", "à pied"],
        ["à pied", "a pied"],
        ["A pied", "à pied"],
    ] {
        let mut grouper = Grouper::new();
        for form in forms {
            grouper.add(form, 1);
        }
        assert_eq!(grouper.groups(&Calls::default()).len(), 1, "{forms:?}");
    }
    let mut grouper = Grouper::new();
    for form in ["trop loin", "à pied", "bus", "Étang", "zone"] {
        grouper.add(form, 1);
    }
    let groups = grouper.groups(&Calls::default());
    let shown: Vec<&str> = groups.iter().map(|group| group.shown.as_str()).collect();
    assert_eq!(shown, ["à pied", "bus", "Étang", "trop loin", "zone"]);
}
