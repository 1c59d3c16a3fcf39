//! What closing words invite to: days, times, places and telephone numbers say nothing of the answers, so their numbers are
//! not held against them. Each is taken out only where its own words stand beside it: a month, an hour's « h » after
//! « à », the name of a street. Every other number stays.

const MONTHS: [&str; 25] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "fevrier",
];
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 14] = [
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// Words that name a street, after its number and before its name.
const STREETS: [&str; 15] = [
    "rue",
    "avenue",
    "boulevard",
    "place",
    "allée",
    "chemin",
    "impasse",
    "quai",
    "route",
    "square",
    "passage",
    "ruelle",
    "sentier",
    "esplanade",
    "bd",
];
/// Words before a time of day.
const AT: [&str; 12] = [
    "à",
    "dès",
    "vers",
    "de",
    "entre",
    "et",
    "jusqu'à",
    "jusqu’à",
    "at",
    "from",
    "until",
    "to",
];
/// Words between two days or two times.
const BETWEEN: [&str; 8] = ["au", "et", "ou", "à", "and", "or", "to", "-"];

/// A text without the numbers of the days, times, places and telephones that it names.
pub(super) fn without(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut goes = vec![false; words.len()];
    let bare: Vec<String> = words.iter().map(|word| bare(word)).collect();
    for at in (0..bare.len()).rev() {
        mark(&words, &bare, at, &mut goes);
    }
    let kept = words.iter().zip(&goes).map(|(word, goes)| {
        if *goes {
            // What ends its sentence stays its end.
            let end = word.trim_start_matches(|c: char| !matches!(c, '.' | '!' | '?' | '…'));
            end.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '.' | ':' | '/'))
        } else {
            word
        }
    });
    kept.filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A word in small letters, without the signs around it.
fn bare(word: &str) -> String {
    let signs: &[char] = &['.', ',', ';', ':', '!', '?', '…', '(', ')', '«', '»', '"'];
    word.trim_matches(signs).to_lowercase()
}

fn mark(words: &[&str], bare: &[String], at: usize, goes: &mut [bool]) {
    let word = |place: usize| bare.get(place).map_or("", String::as_str);
    let before = |n: usize| at.checked_sub(n).map_or("", word);
    // Whether the sentence goes on, so that the next word belongs to this one.
    let is_open = |place: usize| {
        let said = words.get(place).copied().unwrap_or_default();
        !said.ends_with(['.', ',', ';', ':', '!', '?', ')'])
    };
    let this = word(at);
    let set = |goes: &mut [bool], places: &[usize]| {
        for place in places {
            if let Some(one) = goes.get_mut(*place) {
                *one = true;
            }
        }
    };
    if let Some(day) = number(this, 31) {
        let next = if is_open(at) { word(at + 1) } else { "" };
        // « mardi 15 », but not « mardi 15 personnes ».
        let ends =
            next.is_empty() || matches!(next, "à" | "dès" | "vers" | "at" | "from") || year(next);
        // « January 15 »; in French no day comes after its month.
        let led = ENGLISH.contains(&before(1)) || WEEKDAYS.contains(&before(1));
        let joins = BETWEEN.contains(&next) && goes.get(at + 2) == Some(&true);
        // « entre 3 et 18 h » has no time before it, « de 14 à 18 h » has one.
        let joins = joins && number(word(at + 2), 31).is_some();
        if day > 0 && (MONTHS.contains(&next) || led && ends || joins) {
            set(goes, &[at]);
            if MONTHS.contains(&next) && year(word(at + 2)) {
                set(goes, &[at + 2]);
            }
            if year(next) {
                set(goes, &[at + 1]);
            }
            return;
        }
    }
    if is_date(this) || clock(this) && (AT.contains(&before(1)) || day_before(&before(1))) {
        set(goes, &[at]);
        return;
    }
    // « de 14 h à 16 h », « entre 9 h et 12 h »; « de 2 h par jour » is a length.
    let timed = match before(1) {
        "de" | "entre" => matches!(word(at + 2), "à" | "et") || matches!(word(at + 3), "à" | "et"),
        "et" => before(2) == "h" || before(3) == "h",
        other => AT.contains(&other),
    };
    if number(this, 24).is_some() && is_open(at) && timed {
        match word(at + 1) {
            "h" => {
                let minutes = at + 2;
                let has = is_open(at + 1)
                    && number(word(minutes), 59).is_some_and(|_| word(minutes).len() == 2);
                set(goes, &[at]);
                if has {
                    set(goes, &[minutes]);
                }
                return;
            }
            "am" | "pm" | "a.m" | "p.m" => {
                set(goes, &[at]);
                return;
            }
            _ => {}
        }
    }
    if is_telephone(this) {
        set(goes, &[at]);
        return;
    }
    // « 02 35 00 00 00 », « +33 2 35 … »: five groups, the first with its nought or the country's number.
    let pair = |place: usize| word(place).len() == 2 && number(word(place), 99).is_some();
    let abroad = this
        .strip_prefix('+')
        .is_some_and(|rest| number(rest, 999).is_some());
    if abroad && word(at + 1).len() == 1 && (2..6).all(|n| pair(at + n)) {
        set(goes, &[at, at + 1, at + 2, at + 3, at + 4, at + 5]);
        return;
    }
    if this.starts_with('0') && (0..5).all(|n| pair(at + n)) {
        set(goes, &[at, at + 1, at + 2, at + 3, at + 4]);
        return;
    }
    if number(this, 9999).is_some() {
        let after = at + 1 + usize::from(matches!(word(at + 1), "bis" | "ter"));
        let named = is_name(words, after + 1);
        if STREETS.contains(&word(after)) && named {
            set(goes, &[at]);
            return;
        }
    }
    // A post code before its town.
    if this.len() == 5
        && this.bytes().all(|b| b.is_ascii_digit())
        && is_open(at)
        && is_capital(words, at + 1)
    {
        set(goes, &[at]);
    }
}

/// A whole number up to a most, « 1er » among them.
fn number(word: &str, most: u32) -> Option<u32> {
    let digits = word
        .strip_suffix("er")
        .or(word.strip_suffix("th"))
        .unwrap_or(word);
    let is_plain =
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let value = is_plain.then(|| digits.parse().ok()).flatten()?;
    (value <= most).then_some(value)
}

fn year(word: &str) -> bool {
    word.len() == 4 && number(word, 2199).is_some_and(|year| year >= 1900)
}

/// « 15/01/2026 »: three parts, for « 3/4 » is a share.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-']).collect();
    match parts.as_slice() {
        [day, month, of] => {
            number(day, 31).is_some()
                && number(month, 12).is_some()
                && (year(of) || number(of, 99).is_some())
        }
        _ => false,
    }
}

/// « 18h », « 18h30 », « 18:30 ».
fn clock(word: &str) -> bool {
    let Some((hour, minutes)) = word.split_once(['h', ':']) else {
        return word
            .strip_suffix("pm")
            .or(word.strip_suffix("am"))
            .is_some_and(|hour| number(hour, 12).is_some());
    };
    number(hour, 24).is_some()
        && (minutes.is_empty() && word.ends_with('h')
            || minutes.len() == 2 && number(minutes, 59).is_some())
}

fn day_before(word: &&str) -> bool {
    MONTHS.contains(word) || WEEKDAYS.contains(word) || year(word)
}

/// « 0235000000 », « 02.35.00.00.00 ».
fn is_telephone(word: &str) -> bool {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let is_grouped = word
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    is_grouped && digits.len() == 10 && digits.starts_with('0')
}

/// A street's name: « du », « des », or a word with a capital.
fn is_name(words: &[&str], at: usize) -> bool {
    let said = words.get(at).copied().unwrap_or_default();
    matches!(said, "de" | "du" | "des")
        || said.starts_with("d'")
        || said.starts_with("d’")
        || is_capital(words, at)
}

fn is_capital(words: &[&str], at: usize) -> bool {
    words
        .get(at)
        .and_then(|word| word.chars().next())
        .is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_times_places_and_telephones_go() {
        for invites in [
            "On se revoit le 15 janvier à 18 h autour d'une soupe.",
            "Rendez-vous mardi 3 mars 2026, de 14 h à 16 h 30 !",
            "Du 12 au 14 juin, 7 bis rue des Tilleuls, 76000 Rouen.",
            "Appelez-nous au 02 35 00 00 00 ou au +33 2 35 00 00 00, dès 9h30.",
            "Le 15/01/2026 à 18:30, place du Marché ; 0235000000.",
            "See you on January 15th at 6 pm.",
        ] {
            let left = without(invites);
            assert!(!left.contains(|c: char| c.is_ascii_digit()), "{left}");
        }
        assert_eq!(
            without("Merci à vous. À lundi 3 !"),
            "Merci à vous. À lundi !"
        );
    }

    #[test]
    fn what_may_be_about_the_answers_stays() {
        for claim in [
            "70 % de la salle veut supprimer le goûter.",
            "3 personnes sur 8 le demandent.",
            "Les 3/4 des gens le disent.",
            "Il en manque 2 h par jour.",
            "Nous étions 15 mardi.",
            "12 rues sont citées.",
            "Il reste 10000 euros.",
            "15 en janvier, 18 en mars.",
            "La note est 4, mai sera mieux.",
            "Mardi 15 personnes sont venues, en mai 12.",
            "Il y a besoin de 2 h par jour.",
        ] {
            let digits = |text: &str| {
                text.chars()
                    .filter(char::is_ascii_digit)
                    .collect::<String>()
            };
            assert_eq!(digits(&without(claim)), digits(claim), "{claim}");
        }
    }
}
