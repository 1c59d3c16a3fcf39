use super::*;
use crate::properties::script;

fn codebooks() -> BTreeMap<QuestionKey, Codebook> {
    script()
        .questions
        .into_iter()
        .filter(|question| matches!(question.kind, Kind::Open(_)))
        .map(|question| (question.key, Codebook::of(question.themes)))
        .collect()
}

fn read(text: &str) -> Result<Codes, FileFault> {
    let known = |participant: &str, question: &QuestionKey| match participant {
        "p99" => Known::Nobody,
        "p14" if question.as_str() == "freins" => Known::Silent,
        _ => Known::Wrote,
    };
    read_codes(text.as_bytes(), &script(), &codebooks(), &known)
}

#[test]
fn a_line_a_theme_and_an_empty_one_when_none_fits() {
    let codes = read(
        "participant;question;theme\np01;freins;Temps dédié\np01;freins;droit\np02;freins;\np01;freins;temps\n",
    )
    .unwrap();
    let told: Vec<(&str, usize, &str)> = codes
        .given
        .iter()
        .map(|one| {
            (
                one.participant.as_str(),
                one.themes.len(),
                one.coder.as_str(),
            )
        })
        .collect();
    assert_eq!(told, [("p01", 2, FILE_CODER), ("p02", 0, FILE_CODER)]);
    assert_eq!(codes.refused, []);
    assert_eq!(codes.warnings.len(), 1);
    assert_eq!(
        (codes.warnings[0].line, codes.warnings[0].key),
        (5, "import-repeated")
    );
}

#[test]
fn two_spellings_of_a_coder_are_one_and_the_first_stays() {
    let codes = read(
        "participant;question;theme;codeur\np01;freins;temps;Léa\np01;freins;droit;lea \np02;freins;temps;LEA\n",
    )
    .unwrap();
    let told: Vec<(&str, usize, &str)> = codes
        .given
        .iter()
        .map(|one| {
            (
                one.participant.as_str(),
                one.themes.len(),
                one.coder.as_str(),
            )
        })
        .collect();
    assert_eq!(told, [("p01", 2, "Léa"), ("p02", 1, "LEA")]);
}

#[test]
fn a_question_mark_waits_and_what_was_answered_is_not_looked_at() {
    let codes = read(
        "participant;question;theme;codeur;reponse\np01;freins;?;;le temps\np02;freins;temps;;\"le temps ; vite\"\np99;freins;?;;x\n",
    )
    .unwrap();
    assert_eq!((codes.rows, codes.left, codes.given.len()), (3, 1, 1));
    assert_eq!(codes.given[0].participant, "p02");
    assert_eq!(codes.refused[0].key, "import-unknown-participant");
    assert_eq!(codes.warnings, []);
}

#[test]
fn rows_are_refused_one_by_one() {
    let long = "x".repeat(CODER_MAX + 1);
    let text = format!(
        "participant,question,theme,codeur\n\
         p99,freins,temps,Awa\n\
         p14,freins,temps,Awa\n\
         p01,frein,temps,Awa\n\
         p01,canaux,temps,Awa\n\
         p01,freins,Tems dédié,Awa\n\
         p01,freins,rien de tel du tout,Awa\n\
         p01,freins,temps,{long}\n\
         ,freins,temps,Awa\n\
         p01,,temps,Awa\n\
         p01,freins,temps\n\
         p02,freins,temps,Awa\n\
         p03,freins,,Awa\n\
         p03,freins,,Luc\n"
    );
    let codes = read(&text).unwrap();
    let told: Vec<(usize, &str, &str)> = codes
        .refused
        .iter()
        .map(|refusal| (refusal.line, refusal.field, refusal.key))
        .collect();
    assert_eq!(
        told,
        [
            (2, "participant", "import-unknown-participant"),
            (3, "participant", "import-no-answer"),
            (4, "question", "import-unknown-question-suggestion"),
            (5, "question", "import-not-open"),
            (6, "theme", "import-unknown-theme-suggestion"),
            (7, "theme", "import-unknown-theme"),
            (8, "codeur", "import-coder-too-long"),
            (9, "participant", "import-empty-participant"),
            (10, "question", "import-empty-question"),
            (11, "", "import-wrong-fields"),
        ]
    );
    let lines: usize = codes.given.iter().map(|one| one.lines.len()).sum();
    assert_eq!(codes.rows, lines + codes.refused.len());
    assert_eq!(codes.given.len(), 3);
}

#[test]
fn an_answer_is_taken_whole_or_not_at_all() {
    let codes = read(
        "participant;question;theme;codeur\n\
         p01;freins;temps;Awa\n\
         p01;freins;;Awa\n\
         p02;freins;Le froid;Awa\n\
         p02;freins;droit;awa\n\
         p02;freins;droit;Awa\n\
         p01;freins;droit;Luc\n\
         p03;freins;temps;Awa\n",
    )
    .unwrap();
    let told: Vec<(usize, &str, &str)> = codes
        .refused
        .iter()
        .map(|refusal| {
            let first = refusal.args.iter().find(|(name, _)| *name == "first");
            let first = first.map_or("", |(_, line)| line.as_str());
            (refusal.line, refusal.key, first)
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, "import-answer-held", "3"),
            (3, "import-theme-and-none", "2"),
            (4, "import-unknown-theme", ""),
            (5, "import-answer-held", "4"),
            (6, "import-answer-held", "4"),
        ]
    );
    let given = |one: &Given| {
        (
            one.participant.clone(),
            one.coder.to_string(),
            one.lines.clone(),
        )
    };
    assert_eq!(
        codes.given.iter().map(given).collect::<Vec<_>>(),
        [
            ("p01".to_owned(), "Luc".to_owned(), vec![7]),
            ("p03".to_owned(), "Awa".to_owned(), vec![8])
        ]
    );
    assert_eq!(codes.rows, 7);
    assert_eq!(codes.warnings, [], "told once, as refused");
}

#[test]
fn case_accents_and_blanks_make_no_difference_to_a_theme() {
    let codes = read(
        "participant;question;theme\np01;freins;  TEMPS   dedie \np02;freins;temps dédié\np03;freins;Temps\n",
    )
    .unwrap();
    assert_eq!(codes.refused, []);
    let themes: BTreeSet<_> = codes.given.iter().map(|one| &one.themes).collect();
    assert_eq!((codes.given.len(), themes.len()), (3, 1));
}

#[test]
fn a_file_without_the_columns_says_which() {
    assert_eq!(read("a,b\n").unwrap_err().key, "import-no-header-codes");
    assert_eq!(
        read("participant,question\n").unwrap_err().key,
        "import-missing-column"
    );
}
