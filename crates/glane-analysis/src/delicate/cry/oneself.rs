//! What somebody does, or wants to do, to themselves.

use super::{Line, has};

/// Who wishes: as heard, whole words.
const WISH: &[&str] = &[
    "veux",
    "voudrais",
    "aimerais",
    "envie",
    "prefere",
    "prefererais",
    "souhaite",
    "vais",
    "voulais",
    "want",
    "wanted",
];
/// What stands between a wish and its end.
const BETWEEN: &[&str] = &[
    "de", "d", "que", "vraiment", "juste", "trop", "ne", "to", "just",
];
/// « mourir de rire ».
const LAUGHING: &[&str] = &[
    "rire", "faim", "soif", "chaud", "froid", "honte", "peur", "ennui", "envie", "fatigue",
    "stress", "trouille", "jalousie",
];
/// What may follow an end without making it something else: « disparaître pour toujours ».
const AFTER: &[&str] = &[
    "",
    "pour",
    "et",
    "je",
    "a",
    "comme",
    "quand",
    "parce",
    "car",
    "maintenant",
    "vraiment",
    "tellement",
    "desfois",
    "parfois",
    "mais",
    "ce",
    "forever",
];

/// Where it ends, if at a place begins that somebody hurts themselves, wants an end, or thinks nothing of themselves.
pub(super) fn of(line: &Line<'_>, at: usize) -> Option<usize> {
    hurts(line, at)
        .or_else(|| wishes(line, at))
        .or_else(|| tired(line, at))
        .or_else(|| worthless(line, at))
}

/// « je me coupe », « jme taillade », « je me fais du mal ».
fn hurts(line: &Line<'_>, at: usize) -> Option<usize> {
    if line.word(at) == "i"
        && has(
            &["hate", "hurt", "harm", "cut", "starve"],
            line.word(at + 1),
        )
    {
        return (line.word(at + 2) == "miself").then_some(at + 2);
    }
    if line.word(at) != "je" && !has(&["de", "vais", "veux"], line.word(at)) {
        return None;
    }
    let me = line.past(at + 1, &["ne"], 1);
    if line.word(me) != "me" {
        return None;
    }
    let verb = me + 1;
    let (said, next) = (line.word(verb), verb + 1);
    if line.is_denied(next) {
        return None;
    }
    let cuts = ["mutil", "skarifi", "taillad", "suisid"];
    if cuts.iter().any(|stem| said.starts_with(stem)) {
        return Some(verb);
    }
    if has(&["fais", "fait", "faire"], said) {
        let on_purpose = has(&["mal"], line.word(next)) && has(&["expres"], line.word(next + 1));
        return (on_purpose || line.says(next, "du mal")).then_some(next + 1);
    }
    if has(&["coupe", "couper"], said) {
        let own = line.past(next, &["les", "le", "la", "mes", "un", "l"], 1);
        let body = [
            "bras", "veines", "veine", "poignet", "poignets", "cuisse", "cuisses", "peau",
            "jambes", "jambe", "avant",
        ];
        let alone = has(AFTER, line.word(next)) || line.word(next).is_empty();
        return (alone || has(&body, line.word(own))).then_some(verb);
    }
    if has(&["deteste", "hais"], said) {
        let alone =
            has(&["trop", "tellement", "et", "je"], line.word(next)) || line.word(next).is_empty();
        return alone.then_some(verb);
    }
    if has(&["foutre", "fous"], said) && line.says(next, "en l air") {
        return Some(next + 2);
    }
    if has(&["jeter", "jette"], said)
        && (has(&["sous"], line.word(next))
            || line.says(next, "par la fenetre")
            || line.says(next, "du"))
    {
        return Some(next);
    }
    has(&["pendre", "pends"], said).then_some(verb)
}

/// « g envi de mourir », « je veux disparaître », « j'aimerais ne plus être là ».
fn wishes(line: &Line<'_>, at: usize) -> Option<usize> {
    if !has(WISH, line.word(at)) {
        return None;
    }
    let is_envie = has(&["envie"], line.word(at));
    let own = line.before(at, 3, &["je", "i"]) || (is_envie && at == 0);
    let denied = line.before(at, 2, &["pas", "jamais", "meurs", "mourais", "don", "dont"]);
    if !own || denied {
        return None;
    }
    let end = line.past(at + 1, BETWEEN, 4);
    let (said, next) = (line.word(end), end + 1);
    let of_laughing = has(&["de", "d"], line.word(next)) && has(LAUGHING, line.word(next + 1));
    if of_laughing {
        return None;
    }
    if has(&["mourir", "mourire", "die"], said) {
        return Some(end);
    }
    if has(&["crever", "disparaitre", "disparaite", "disappear"], said) {
        let closes = has(AFTER, line.word(next)) || line.word(next).is_empty();
        return closes.then_some(end);
    }
    if line.says(end, "en finir") || line.says(end, "etre mort") || line.says(end, "etre morte") {
        return Some(next);
    }
    if line.says(end, "me tuer") || line.says(end, "me tue") {
        let works = matches!(line.word(next + 1), "a" | "o" | "de");
        return (!works).then_some(next);
    }
    if has(&["partir", "dormir"], said)
        && (line.says(next, "pour toujours") || line.says(next, "a jamais"))
    {
        return Some(next + 1);
    }
    if said == "plus" {
        let gone = has(&["vivre", "exister"], line.word(next))
            || line.says(next, "etre la")
            || line.says(next, "etre de ce monde")
            || line.says(next, "me reveiller")
            || line.says(next, "jamais me reveiller");
        return gone.then_some(next + 1);
    }
    None
}

/// « plus envie de vivre », « marre de la vie », « la vie vaut pas la peine », « jpeu plus vivre ».
fn tired(line: &Line<'_>, at: usize) -> Option<usize> {
    let said = line.word(at);
    if said == "plus" {
        let end = line.past(
            at + 1,
            &[
                "la", "de", "l", "envie", "force", "raison", "gout", "aucune",
            ],
            4,
        );
        let lives = has(&["vivre"], line.word(end));
        let own = line.before(at, 4, &["je", "ai", "peux", "veux"]);
        return (lives && own).then_some(end);
    }
    if has(&["marre", "fatigue", "fatiguee", "raslebol"], said) && line.word(at + 1) == "de" {
        let end = line.past(at + 2, &["la", "cette", "ma", "cet"], 1);
        let alone = has(AFTER, line.word(end + 1)) || line.word(end + 1).is_empty();
        let of_living = has(&["vie", "vivre"], line.word(end));
        return (of_living && alone).then_some(end);
    }
    if has(&["vie"], said) && line.before(at, 1, &["la", "ma"]) {
        let verb = line.past(at + 1, &["ne", "n"], 1);
        let worth = has(&["vaut", "vau"], line.word(verb))
            && has(&["pas", "rien", "plus"], line.word(verb + 1));
        let sense = line.says(verb, "a plus de sens") || line.says(verb, "a pas de sens");
        return (worth || sense).then_some(verb + 1);
    }
    None
}

/// « je sers à rien », « je vaux rien », « personne m'aime », « je manquerais à personne ».
fn worthless(line: &Line<'_>, at: usize) -> Option<usize> {
    let said = line.word(at);
    if said == "je" {
        let verb = line.past(at + 1, &["ne"], 1);
        let next = verb + 1;
        if has(&["sers", "ser", "sert"], line.word(verb)) && line.says(next, "a rien") {
            return Some(next + 1);
        }
        if has(&["vaux", "vau", "vaut"], line.word(verb)) && has(&["rien"], line.word(next)) {
            return Some(next);
        }
        if has(&["manquerai", "manquerais"], line.word(verb)) && line.says(next, "a personne") {
            return Some(next + 1);
        }
        if has(&["suis"], line.word(verb)) && line.says(next, "de trop") {
            return Some(next + 1);
        }
    }
    let nobody = has(&["personne"], said) || (has(&["nobody"], said));
    if nobody {
        let me = line.past(at + 1, &["ne", "loves", "likes"], 1);
        let loves = has(&["aime", "aimes", "aiment"], line.word(me + 1)) && line.word(me) == "me";
        let english = line.word(me) == "me" && has(&["loves", "likes"], line.word(at + 1));
        return (loves || english).then_some(me + 1);
    }
    if line.says(at, "monde me") && has(&["deteste", "hait", "deteste"], line.word(at + 2)) {
        return Some(at + 2);
    }
    None
}
