use proptest::prelude::*;

use super::*;
use crate::coding::tests::theme;

fn proposer(themes: &[Theme]) -> Proposer {
    Proposer::of(&Codebook::of(themes.to_vec()))
}

fn told(proposer: &Proposer, text: &str) -> Vec<String> {
    proposer
        .themes(text)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_label_alone_gives_words() {
    let of = proposer(&[
        theme("temps", "Temps dédié", &[]),
        theme("formation", "Besoin en formation", &[]),
        theme("droit", "Méconnaissance du cadre juridique", &[]),
    ]);
    assert_eq!(
        told(&of, "le temps et la formation"),
        ["temps", "formation"]
    );
    assert_eq!(told(&of, "Je ne suis pas formée"), ["formation"]);
    assert_eq!(told(&of, "besoin d'un cadre"), Vec::<String>::new());
    assert_eq!(
        told(&of, "on a le droit ?"),
        Vec::<String>::new(),
        "only if the codebook says so"
    );
    assert_eq!(told(&of, "aspects juridiques"), ["droit"]);
}

#[test]
fn words_and_expressions_of_the_codebook_say_why() {
    let of = proposer(&[theme("droit", "Cadre", &["droit à l'image", "RGPD"])]);
    let found = of.propose("Le RGPD, et le droit à l’image des jeunes");
    assert_eq!(found.len(), 1);
    let reasons: Vec<(&str, &str)> = found[0]
        .reasons
        .iter()
        .map(|reason| (reason.pattern.as_str(), reason.typed.as_str()))
        .collect();
    assert_eq!(
        reasons,
        [("RGPD", "RGPD"), ("droit à l'image", "droit à l’image")]
    );
    assert!(told(&of, "on a le droit").is_empty());
}

#[test]
fn words_that_two_labels_share_tell_neither() {
    let of = proposer(&[
        theme("enfants", "Activités pour les enfants", &[]),
        theme("adultes", "Activités pour les adultes", &[]),
    ]);
    assert_eq!(told(&of, "des activités pour adultes"), ["adultes"]);
}

#[test]
fn a_word_of_one_theme_is_not_lent_to_another() {
    let of = proposer(&[
        theme("transport", "Transports", &[]),
        theme("bus", "Prix", &["ticket de bus"]),
    ]);
    assert_eq!(told(&of, "le ticket de bus"), ["bus"]);
    assert_eq!(told(&of, "le bus"), ["transport"]);
}

#[test]
fn what_is_denied_is_not_proposed() {
    let of = proposer(&[theme("temps", "Le temps", &[])]);
    assert!(told(&of, "ce n'est pas le temps qui manque").is_empty());
    assert!(told(&of, "pas de problème de temps").is_empty());
    assert_eq!(told(&of, "je n'ai pas le temps"), ["temps"]);
}

#[test]
fn an_example_proposes_its_like() {
    let mut with = theme("autre", "Autre", &[]);
    with.examples = vec!["On fait comme on peut".to_owned()];
    let of = proposer(&[with]);
    assert_eq!(told(&of, "on fait comme on peut !"), ["autre"]);
    assert!(told(&of, "on peut").is_empty());
}

proptest! {
    #[test]
    fn any_text_and_any_codebook_will_do(text in "\\PC{0,60}", label in "\\PC{1,20}", word in "\\PC{0,12}") {
        let of = proposer(&[theme("a", &label, &[&word]), theme("b", "Temps et prix", &[])]);
        for proposal in of.propose(&text) {
            prop_assert!(!proposal.reasons.is_empty());
            for reason in &proposal.reasons {
                prop_assert!(text.get(reason.range.0..reason.range.1) == Some(reason.typed.as_str()));
            }
        }
    }

    #[test]
    fn order_of_themes_does_not_change_what_is_proposed(text in "(temps|bus|prix|la|pas|école| ){0,12}") {
        let themes = [theme("a", "Temps", &[]), theme("b", "Transport", &[]), theme("c", "École", &["prix"])];
        let mut turned = themes.to_vec();
        turned.reverse();
        let sorted = |mut found: Vec<String>| { found.sort(); found };
        prop_assert_eq!(sorted(told(&proposer(&themes), &text)), sorted(told(&proposer(&turned), &text)));
    }
}
