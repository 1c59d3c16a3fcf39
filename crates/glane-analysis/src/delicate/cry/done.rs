//! What is done to who writes, or to those they live with.

use super::who::{Who, is_kin, who};
use super::{Line, Sounds, has, sounds};
use std::sync::LazyLock;

/// Beginnings of verbs that hurt whoever does it, as heard.
const STRONG: &[&str] = &[
    "frap", "kogn", "tabas", "viol", "agres", "maltret", "arsel", "menas", "etrangl", "gifl",
    "jifl", "defons", "raket", "sekestr", "tripot", "pelot", "tortur", "fouet", "violent",
    "martiris",
];
/// Beginnings of verbs that hurt where a person does it and nothing else is their object.
const SOFT: &[&str] = &["tap", "touch", "fors", "enferm", "kares"];
/// What verbs end in, as heard.
const ENDS: &[&str] = &[
    "", "e", "es", "ent", "er", "et", "a", "era", "eront", "on", "ont", "re",
];
/// « battre », which bends its stem.
static BEAT: Sounds =
    LazyLock::new(|| sounds("bat bats battent battait battaient battu battue battus battre"));
/// What stands between the pronoun and the verb.
const BETWEEN: &[&str] = &[
    "a", "as", "ont", "avait", "avaient", "aurait", "toujours", "souvent", "encore", "deja",
    "vraiment", "trop", "tout", "le", "temps", "beaucoup",
];
/// What begins the object of a verb: « me tape la vaisselle » hurts nobody.
const OBJECT: &[&str] = &[
    "un", "une", "la", "le", "les", "l", "mes", "mon", "ma", "des", "du", "deux", "de", "en",
];
/// When it happens, which is no object: « me tape le soir ».
const WHEN: &[&str] = &[
    "soir", "matin", "nuit", "midi", "jour", "jours", "week", "samedi", "dimanche", "lundi",
    "tete", "visage", "cuisse", "cuisses", "fesses", "seins", "sexe", "corps", "jambes", "ventre",
];
/// What is forced where somebody is hurt.
const FORCED: &[&str] = &[
    "coucher",
    "sucer",
    "toucher",
    "embrasser",
    "marier",
    "epouser",
    "voler",
    "deshabiller",
    "nue",
    "nu",
    "nudes",
    "nude",
    "sexe",
    "amour",
    "caresser",
];
/// Whom else one may be hurt with.
const CLOSE: &[&str] = &[
    "mere", "maman", "soeur", "frere", "soeurs", "freres", "femme", "enfants", "fille", "fils",
];
/// Verbs in English, whole.
static ENGLISH: Sounds = LazyLock::new(|| {
    sounds(
        "hits hit hitting beats beat beating punches punched punch slaps slapped slap hurts hurt kicks kicked kick touches touched \
         touch rapes raped bullies bullied bully chokes choked threatens threatened strangles abuses abused molests",
    )
});

/// Whether a word is a verb that a stem begins.
fn is_of(stems: &[&str], heard: &str) -> bool {
    stems.iter().any(|stem| {
        let rest = heard.strip_prefix(stem);
        rest.is_some_and(|rest| ENDS.contains(&rest))
    })
}

fn is_beat(heard: &str) -> bool {
    BEAT.contains(heard)
}

fn is_strong(heard: &str) -> bool {
    is_of(STRONG, heard) || is_beat(heard)
}

/// Whether a word is one of these verbs.
pub(super) fn is_verb(heard: &str) -> bool {
    is_strong(heard) || is_of(SOFT, heard)
}

/// Where it ends, if at a place begins that somebody is hurt.
pub(super) fn to_somebody(line: &Line<'_>, at: usize) -> Option<usize> {
    to_me(line, at)
        .or_else(|| suffered(line, at))
        .or_else(|| to_close(line, at))
        .or_else(|| feared(line, at))
        .or_else(|| at_night(line, at))
        .or_else(|| in_english(line, at))
}

/// « mon père me tape », « on ma violé », « ils mon frapper », « il me met des coups ».
fn to_me(line: &Line<'_>, at: usize) -> Option<usize> {
    let glued = matches!(line.word(at), "ma" | "mon");
    if !(matches!(line.word(at), "me" | "nous") || glued) {
        return None;
    }
    let who = who(line.0, at);
    if matches!(who, Who::Thing | Who::Oneself) || (who == Who::Unknown && glued) {
        return None;
    }
    let verb = line.past(at + 1, BETWEEN, 4);
    let (said, next) = (line.word(verb), verb + 1);
    if line.is_denied(next) {
        return None;
    }
    let is_person = who == Who::Person;
    if is_beat(said) {
        // « me bat aux cartes » is a game.
        let is_game = matches!(line.word(next), "a" | "o" | "os" | "ox" | "en");
        return (is_person && !is_game).then_some(verb);
    }
    if is_strong(said) {
        return (is_person || line.word(at) == "me").then_some(verb);
    }
    if !is_person {
        return None;
    }
    if is_of(&["tap"], said) {
        let sur = line.says(next, "sur") && !line.says(next, "sur la tete");
        let hand = line.says(next, "dans") && !line.says(next, "dans le ventre");
        return (!sur && !hand && !has_object(line, next)).then_some(verb);
    }
    if is_of(&["touch"], said) {
        let moved = [
            "beaucoup",
            "profondement",
            "droit",
            "avec",
            "par",
            "vraiment",
            "tellement",
        ];
        let before = line.before(verb, 1, &["beaucoup", "vraiment", "trop", "tellement"]);
        let moved = before || has(&moved, line.word(next)) || line.says(next, "de pres");
        return (!moved && !has_object(line, next)).then_some(verb);
    }
    if is_of(&["fors"], said) {
        let asked = matches!(line.word(next), "a" | "de" | "la" | "un" | "o");
        let hurts = (next..next + 6).any(|at| has(FORCED, line.word(at)));
        return (hurts || !asked).then_some(verb);
    }
    if is_of(SOFT, said) {
        return (!has_object(line, next)).then_some(verb);
    }
    given(line, verb)
}

/// « me fait du mal », « me met des claques », « me laisse dehors », « me prive de manger ».
fn given(line: &Line<'_>, verb: usize) -> Option<usize> {
    let next = verb + 1;
    if has(
        &["fait", "font", "fais", "faisait", "faire"],
        line.word(verb),
    ) {
        let at = line.past(next, &["du", "tres", "trop", "des"], 2);
        let hurts = line.word(at) == "mal" && !matches!(line.word(at + 1), "o" | "a" | "la");
        return hurts.then_some(at);
    }
    if has(
        &[
            "met", "mets", "mettent", "mis", "donne", "donnent", "donner", "colle", "foutent",
            "fout",
        ],
        line.word(verb),
    ) {
        if line.word(next) == "dehors" {
            return Some(next);
        }
        let at = line.past(
            next,
            &["des", "une", "un", "de", "plein", "grosses", "la"],
            3,
        );
        let blows = [
            "coups", "coup", "claque", "claques", "gifle", "gifles", "baffe", "baffes", "raclee",
            "fessee", "torgnole",
        ];
        let kind = line.word(at + 1) == "de"
            && !has(
                &["poing", "poings", "pied", "pieds", "ceinture", "baton"],
                line.word(at + 2),
            );
        let game = line.word(at + 1) == "o";
        return (has(&blows, line.word(at)) && !kind && !game).then_some(at);
    }
    let left = has(
        &["laisse", "laissent", "jette", "jettent", "vire", "virent"],
        line.word(verb),
    );
    if left && line.word(next) == "dehors" {
        return Some(next);
    }
    let kept = has(&["prive", "privent"], line.word(verb));
    (kept && has(&["manger", "repas", "nourriture"], line.word(next + 1))).then_some(next + 1)
}

fn has_object(line: &Line<'_>, next: usize) -> bool {
    has(OBJECT, line.word(next)) && !has(WHEN, line.word(next + 1))
}

/// « je me fais taper », « je me suis fait agresser », « j'ai été violée », « je suis battu par mon père ».
fn suffered(line: &Line<'_>, at: usize) -> Option<usize> {
    let made = [
        "fais",
        "fait",
        "faire",
        "faisait",
        "faisais",
        "font",
        "faisaient",
    ];
    if matches!(line.word(at), "me" | "se" | "s" | "nous") {
        let fait = line.past(at + 1, &["suis", "est", "etais", "sommes", "sont"], 1);
        if has(&made, line.word(fait)) {
            let verb = line.past(
                fait + 1,
                &[
                    "trop", "encore", "toujours", "souvent", "tout", "le", "temps",
                ],
                3,
            );
            let said = line.word(verb);
            let suffers = is_of(STRONG, said)
                || is_of(&["tap"], said)
                || (is_of(&["touch", "fors"], said) && line.word(at) == "me");
            return (suffers && !has_object(line, verb + 1)).then_some(verb);
        }
    }
    if has(&["suis", "etais", "ete"], line.word(at)) && !line.is_denied(at + 1) {
        let verb = line.past(at + 1, &["toujours", "souvent", "encore", "deja"], 1);
        let said = line.word(verb);
        let strong: Vec<&str> = STRONG
            .iter()
            .copied()
            .filter(|stem| *stem != "violent")
            .collect();
        if is_of(&strong, said) && said != "violent" {
            return Some(verb);
        }
        let beaten = has(&["battu", "battue"], said);
        return (beaten && line.word(verb + 1) == "par" && is_kin(line, verb + 3)).then_some(verb);
    }
    None
}

/// « papa tape maman », « il la bat ».
fn to_close(line: &Line<'_>, at: usize) -> Option<usize> {
    let said = line.word(at);
    if !(is_beat(said) || is_of(&["frap", "kogn", "tabas", "tap", "gifl", "etrangl"], said)) {
        return None;
    }
    if line.before(at, 1, &["je", "on", "nous", "me"]) || who(line.0, at) != Who::Person {
        return None;
    }
    let next = line.past(at + 1, &["sur", "fort", "dessus", "toujours", "souvent"], 2);
    let own = line.past(
        next,
        &[
            "ma", "mon", "mes", "sa", "ses", "son", "notre", "petite", "petit", "grande",
        ],
        2,
    );
    if has(CLOSE, line.word(own)) && (own > next || line.word(own) == "maman") {
        let game = matches!(line.word(own + 1), "a" | "o" | "os");
        return (!game).then_some(own);
    }
    let pronoun = line.before(at, 1, &["la", "les"]);
    let soft = is_of(&["tap"], said);
    let game = matches!(line.word(at + 1), "a" | "o" | "os" | "dans");
    let doer = line.before(at, 2, &["il", "ils", "pere", "papa", "mari"]);
    (pronoun && doer && !soft && !game).then_some(at)
}

/// « j'ai peur de mon père », « peur de rentrer à la maison », « peur qu'il me frappe », « peur chez moi ».
fn feared(line: &Line<'_>, at: usize) -> Option<usize> {
    if !has(&["peur"], line.word(at)) || line.before(at, 2, &["pas", "plus", "fait"]) {
        return None;
    }
    let next = at + 1;
    for home in ["chez moi", "a la maison", "de rentrer", "de retourner chez"] {
        let is_home = line.says(next, home)
            && (home != "de rentrer"
                || line.says(next + 2, "chez")
                || line.says(next + 2, "a la maison"));
        if is_home {
            return Some(next + 1);
        }
    }
    if line.word(next) == "de" {
        let own = line.past(next + 1, &["mon", "ma", "mes"], 1);
        let own_kin = own > next + 1 && is_kin(line, own);
        let him = line.word(own) == "lui" && line.word(own + 1).is_empty();
        return (own_kin || him).then_some(own);
    }
    None
}

/// « il vient dans mon lit », « il a abusé de moi ».
fn at_night(line: &Line<'_>, at: usize) -> Option<usize> {
    let abused = line.word(at).starts_with("abus") && has(&["moi"], line.word(at + 2));
    if abused {
        return Some(at + 2);
    }
    let comes = has(
        &["vient", "viens", "entre", "rentre", "venait", "venu"],
        line.word(at),
    );
    let bed = line.says(at + 1, "dans mon lit");
    let room = line.says(at + 1, "dans ma chambre la nuit");
    (comes && (bed || room) && who(line.0, at) == Who::Person).then_some(at + 3)
}

/// "my dad hits me", "he forces me", "scared of my dad".
fn in_english(line: &Line<'_>, at: usize) -> Option<usize> {
    let said = line.word(at);
    if has(&["scared", "afraid"], said) && line.word(at + 1) == "of" {
        let own = line.past(at + 2, &["my"], 1);
        return is_kin(line, own).then_some(own);
    }
    let hurts = ENGLISH.contains(said);
    let forces = has(&["forces", "forced", "force"], said);
    let close = at.saturating_sub(3);
    let here = line.0.get(close..).unwrap_or_default();
    if !(hurts || forces) || who(here, at - close) != Who::Person {
        return None;
    }
    let next = line.past(at + 1, &["up"], 1);
    if !has(&["me", "us"], line.word(next)) {
        return None;
    }
    let then = line.word(next + 1);
    let game = said.starts_with("beat") && matches!(then, "at" | "in");
    let mild = forces
        && then == "to"
        && !has(
            &["have", "sleep", "touch", "kiss", "send", "undress"],
            line.word(next + 2),
        );
    (!game && !mild).then_some(next)
}
