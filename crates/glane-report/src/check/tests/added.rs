//! Sentences that people add, which nothing bears out.

use glane_analysis::checker::Fault;

use super::*;

/// By words that are neutral one by one.
const UNPROVED: [&str; 26] = [
    "Ces résultats représentent les centres.",
    "Les participants remercient la mairie.",
    "Les participants remercient le centre.",
    "Ces réponses parlent pour la ville.",
    "Les centres ont répondu.",
    "Les équipes soutiennent ces résultats.",
    "Merci à tous : les centres soutiennent ces résultats.",
    "Merci à tous. Les centres soutiennent ces résultats.",
    "Le réseau retient ces propositions !",
    "La séance a réuni les centres ; merci à tous.",
    "Les thèmes viennent du comité",
    "Mais ces résultats sont ceux du comité.",
    "Glane parle pour les équipes.",
    "En tout, les centres ont participé.",
    "Les résultats représentent « Votre aisance avec les outils numériques, de 0 à 10 ».",
    "Voici la position des structures.",
    "Les participants et participantes ont répondu.",
    "These results speak for the whole town.",
    "La réunion appartient aux centres.",
    "Les résultats sont pour vous.",
    "Vous avez répondu pour la structure.",
    "Notre association tient à ces réponses.",
    "On retient ces pistes.",
    "C’est la voix des gens.",
    "Les tableaux montrent le travail des équipes.",
    "Les données décrivent nos structures.",
];

/// Words of courtesy and passage.
const PROVED: [&str; 14] = [
    "Merci à toutes et à tous.",
    "Merci à tous pour votre présence.",
    "Merci à tous les participants !",
    "Nous vous remercions de votre participation.",
    "Merci d’avoir participé à cet atelier.",
    "Voici les résultats.",
    "Voici les résultats de l’atelier.",
    "Vous trouverez ci-dessous les résultats.",
    "Bonne lecture !",
    "Bonne lecture à toutes et à tous, et à bientôt.",
    "Bonjour à tous,",
    "Synthèse de la séance",
    "Les réponses en détail :",
    "Voici les réponses à la question « Votre aisance avec les outils numériques, de 0 à 10 ».",
];

fn with(page: &str, added: &str) -> String {
    page.replacen("</main>", &format!("{added}</main>"), 1)
}

#[test]
fn a_sentence_of_neutral_words_alone_is_unproved_and_says_what_to_do() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    for text in UNPROVED {
        for added in [
            format!("<p>{text}</p>"),
            format!("<ul><li>{text}</li></ul>"),
            format!("<h3>{text}</h3>"),
        ] {
            let report = checker.html(&with(&page, &added)).unwrap();
            assert_ne!(report.outcome(), Outcome::Proved, "{text}");
            let mut told = report.faulty().flat_map(|piece| &piece.reasons);
            assert!(
                told.any(|reason| reason.fault == "no-reference" && !reason.found.is_empty()),
                "{text} {:#?}",
                report.faulty().collect::<Vec<_>>()
            );
        }
        // A cell that is cited and not told of bears nothing out.
        let cells = "data-cells='[\"canaux@1/people/answered/item=facebook\"]'";
        let cited = with(&page, &format!("<p {cells}>{text}</p>"));
        let report = checker.html(&cited).unwrap();
        assert_ne!(report.outcome(), Outcome::Proved, "{text}");
    }
    let key = "check-no-reference";
    for lang in Lang::ALL {
        assert_eq!(locale.variables(lang, key), ["found"]);
    }
}

#[test]
fn words_of_courtesy_and_passage_are_proved() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let mut wrong = Vec::new();
    for text in PROVED {
        let report = checker
            .html(&with(&page, &format!("<p>{text}</p>")))
            .unwrap();
        if report.outcome() != Outcome::Proved {
            wrong.push(format!("{text} {:?}", report.faulty().collect::<Vec<_>>()));
        }
    }
    let english = made(&data, Lang::En, Format::Html);
    for text in [
        "Thank you all for your participation.",
        "Here are the results.",
        "Thanks to everyone!",
        "Happy reading!",
        "Please find below the results of the workshop.",
    ] {
        let report = checker
            .html(&with(&english, &format!("<p>{text}</p>")))
            .unwrap();
        if report.outcome() != Outcome::Proved {
            wrong.push(format!("{text} {:?}", report.faulty().collect::<Vec<_>>()));
        }
    }
    for text in [
        "These results speak for the whole town.",
        "The centres back these results.",
        "The people stand behind the team.",
        "Thank you all: the centres answered.",
        "The answers are yours.",
    ] {
        let report = checker
            .html(&with(&english, &format!("<p>{text}</p>")))
            .unwrap();
        if report.outcome() == Outcome::Proved {
            wrong.push(format!("proved: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn headings_may_not_come_to_say_something() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let heading = |text: &str| {
        let ours = "<h2 id=\"method-heading\">Méthode et limites</h2>";
        assert!(page.contains(ours));
        page.replacen(ours, &format!("<h2 id=\"method-heading\">{text}</h2>"), 1)
    };
    for (text, proved) in [
        ("Méthode", true),
        ("Les limites de la méthode", true),
        ("Les centres soutiennent ces résultats", false),
        ("Ces résultats représentent les centres", false),
    ] {
        let report = checker.html(&heading(text)).unwrap();
        assert_eq!(report.outcome() == Outcome::Proved, proved, "{text}");
    }
}

/// A heading over questions is not a family of answers.
#[test]
fn a_heading_over_questions_is_not_read_as_a_group_of_answers() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let mut parts = data.0.questions.iter();
    let part = parts
        .find_map(|question| question.tags.get("partie"))
        .unwrap();
    let page = made(&data, Lang::Fr, Format::Html);
    let cells = "data-cells='[\"canaux@1/people/answered/item=facebook\"]'";
    let text = format!("« {part} » : 19 personnes sur 35 pour « Facebook ».");
    let report = checker
        .html(&with(&page, &format!("<p {cells}>{text}</p>")))
        .unwrap();
    let reasons: Vec<&Told> = report.faulty().flat_map(|piece| &piece.reasons).collect();
    assert!(
        reasons.iter().any(|reason| reason.fault == "quote-wrong"),
        "{reasons:?}"
    );
}

/// Said of the questions whose cells are cited: by what a scale asks about, straight before its mean.
#[test]
fn a_scale_is_told_by_what_it_asks_about_and_its_other_words_prove_nothing() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let cells_of = |key: &str| {
        let key = glane_core::id::QuestionKey::new(key).unwrap();
        let cells = checker.reading().cells_of(&key);
        cells
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<String>>()
    };
    let both = [cells_of("confiance"), cells_of("aisance")].concat();
    let held = |cells: &[String], text: &str| {
        let cells = serde_json::to_string(cells).unwrap();
        let added = format!("<p data-cells='{cells}'>{text}</p>");
        checker.html(&with(&page, &added)).unwrap()
    };
    let mut wrong = Vec::new();
    for text in [
        "La confiance est de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance pour accompagner les jeunes est de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "Confiance : 3,3 sur 5 en moyenne (38 personnes).",
        "En moyenne, la confiance est de 3,3 sur 5 (38 personnes).",
    ] {
        for cells in [&cells_of("confiance"), &both] {
            let report = held(cells, text);
            if report.outcome() != Outcome::Proved {
                let told: Vec<_> = report.faulty().flat_map(|piece| &piece.reasons).collect();
                wrong.push(format!("not proved: {text} {told:?}"));
            }
        }
    }
    for text in [
        "Les jeunes sont accompagnés.",
        "Les jeunes sont accompagnés : 3,3 sur 5 en moyenne, chez 38 personnes.",
        "Les jeunes ont une confiance de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance des jeunes est de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "Les jeunes sont à 3,3 sur 5 en moyenne, chez 38 personnes.",
        "Le numérique est à 3,3 sur 5 en moyenne, chez 38 personnes.",
        "Accompagner est à 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance accompagne les jeunes : 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance est de 7,0 sur 5 en moyenne, chez 38 personnes.",
        "Votre confiance pour accompagner les jeunes au numérique est de 7,0 sur 10 en moyenne.",
        "La confiance est de 7,0 sur 10 en moyenne, chez 38 personnes.",
        "L’aisance est de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance est là pour 38 personnes.",
        "La confiance est acquise : 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance manque : 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance est de 3,3 sur 5 chez les jeunes.",
        "38 personnes ont confiance.",
        "La confiance vient en tête : 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance n’est pas de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance est de 3,3 sur 5 en moyenne, chez 38 jeunes.",
        "La confiance concerne 38 personnes.",
        "La confiance dans Glane est de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance pour les jeunes est de 3,3 sur 5 en moyenne, chez 38 personnes.",
        "La confiance passe de 3,3 à 5 en moyenne, chez 38 personnes.",
        "La confiance est au-dessus de 3,3 sur 5 en moyenne, chez 38 personnes.",
    ] {
        for cells in [&cells_of("confiance"), &both] {
            if held(cells, text).outcome() == Outcome::Proved {
                wrong.push(format!("proved: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whole_sentences_of_courtesy_are_proved_and_no_others_with_them() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let proved = |text: &str| {
        let report = checker
            .html(&with(&page, &format!("<p>{text}</p>")))
            .unwrap();
        report.outcome() == Outcome::Proved
    };
    for text in [
        "Bienvenue ! Voici ce que vous nous avez dit.",
        "Merci à toutes les personnes venues.",
        "Merci à toutes celles et ceux qui ont participé. À bientôt !",
        "Un grand merci aux personnes présentes !",
    ] {
        assert!(proved(text), "{text}");
    }
    for text in [
        "Merci à toutes les personnes venues, qui soutiennent le projet.",
        "Merci à toutes les personnes venues. Elles soutiennent le projet.",
        "Toutes les personnes sont venues.",
        "Voici ce que vous nous avez dit : la mairie doit agir.",
        "Vous nous avez dit merci.",
        "« Merci à toutes les personnes venues. »",
    ] {
        assert!(!proved(text), "{text}");
    }
}

/// A word said of a number is not told as moved where the number alone is wrong.
#[test]
fn a_wrong_number_is_told_without_the_words_that_were_said_of_the_right_one() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let mut count = 0;
    for machine in checker.sentences(Lang::Fr) {
        for (at, _) in machine.match_indices(|c: char| c.is_ascii_digit()) {
            let digit = &machine[at..=at];
            let other = if digit == "1" { "2" } else { "1" };
            let text = format!("{}{other}{}", &machine[..at], &machine[at + 1..]);
            let verdict = checker.sentence(Lang::Fr, machine, &text);
            assert_ne!(verdict.outcome(), Outcome::Proved, "{text}");
            let has = |fault| verdict.reasons.iter().any(|one| one.fault == fault);
            if has(Fault::NumberWrong) {
                assert!(!has(Fault::WordMoved), "{text} {:?}", verdict.reasons);
                count += 1;
            }
        }
    }
    assert!(count > 40, "{count}");
}
