//! Signs that stand within what is said in one: « ni le samedi, ni le dimanche », « écart : non établi »; and a bracket within a
//! claim: « sans que les groupes (de 3,2 à 3,6) puissent être départagés » is read as « les groupes (de 3,2 à 3,6), sans que les
//! groupes puissent être départagés ».

use super::token::Token;

/// Brings such a bracket out, with what it is of.
pub(super) fn brought_out(tokens: &mut Vec<Token>) {
    let is = |n: usize, words: &[&str]| {
        tokens
            .get(n)
            .is_some_and(|token| words.contains(&token.text.as_str()))
    };
    let found = (0..tokens.len()).find_map(|at| {
        let denies = (is(at, &["sans"]) && is(at + 1, &["que"])) || is(at, &["without"]);
        let first = at + 1 + usize::from(is(at, &["sans"]));
        let named = is(first, &["les", "ces", "the", "these"])
            && is(first + 1, &["groupes", "groups"])
            && is(first + 2, &["("]);
        let close = (first + 3..first + 12).find(|&n| is(n, &[")"]))?;
        (denies && named).then_some((at, first, close))
    });
    let Some((at, first, close)) = found else {
        return;
    };
    let named: Vec<Token> = tokens.iter().skip(first).take(2).cloned().collect();
    let bracket: Vec<Token> = tokens.drain(first + 2..=close).collect();
    tokens.splice(at..at, named.into_iter().chain(bracket));
}

/// « Ni le samedi, ni le dimanche » is read as without its comma.
pub(super) fn days(tokens: &mut Vec<Token>) {
    colons(tokens);
    let is = |token: Option<&Token>, words: &[&str]| {
        token.is_some_and(|token| words.contains(&token.text.as_str()))
    };
    let days = ["samedi", "dimanche", "saturday", "sunday"];
    let joints = ["ni", "nor", "no"];
    let found = (1..tokens.len()).find(|&at| {
        is(tokens.get(at), &[","])
            && is(tokens.get(at - 1), &days)
            && is(tokens.get(at + 1), &joints)
    });
    if let Some(at) = found {
        tokens.remove(at);
    }
}

/// « Écart entre groupes : non établi », "Sorting: not finished" are read as without their colon.
fn colons(tokens: &mut Vec<Token>) {
    let is = |n: usize, words: &[&str]| {
        tokens
            .get(n)
            .is_some_and(|token| words.contains(&token.text.as_str()))
    };
    let heads = [
        "écart",
        "écarts",
        "différence",
        "différences",
        "gap",
        "difference",
        "classement",
        "tri",
        "vérification",
        "relecture",
        "sorting",
        "checking",
        "distinction",
    ];
    let found = (1..tokens.len()).find(|&at| {
        is(at, &[":"])
            && is(at + 1, &["non", "not", "pas", "aucun", "aucune", "none"])
            && (1..=6).any(|n| at.checked_sub(n).is_some_and(|n| is(n, &heads)))
    });
    if let Some(at) = found {
        tokens.remove(at);
    }
}
