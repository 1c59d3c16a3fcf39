//! What people keep by a signature: the page as it was made is no failure, and each note is held word for word.

use glane_core::decision::{Act, Actor, Decision};
use glane_core::draft::{Block, BlockKind};
use glane_core::id::{BlockKey, DecisionId, QuestionKey, Revision};
use glane_core::world::Micros;

use super::*;
use crate::fixture::{named as id, told};
use crate::version::Version;

const REASON: &str = "dit à voix haute";
/// Words that nothing proves, for a finding of the machine's and for one of the team's.
const REWORDED: &str = "Un plébiscite pour le site, que tous connaissent.";
/// A reading of the team's, with a quantity that nothing proves.
const DOUBTED: &str = "Presque tout le monde vient en bus.";
const OWN: &str = "Les jeunes viennent grâce au bouche-à-oreille.";

/// The atelier with what people wrote: one finding reworded and signed, one of their own, a reading, last words.
fn signed() -> (Script, Snapshot) {
    let (script, mut snapshot) = atelier();
    let reading = Reading::of(&script, &snapshot);
    let found = findings(&reading);
    let finding = found
        .iter()
        .find(|one| one.sentence.key == "finding-dominance-next")
        .unwrap();
    let typed = |kind, text: &str, by: &str, why: &str| Block::typed(kind, text, by, why).unwrap();
    let about = vec![QuestionKey::new("canaux").unwrap()];
    let own = typed(BlockKind::Finding, OWN, "Marie", REASON);
    let blocks = [
        (
            BlockKey::of(&finding.id).unwrap(),
            typed(BlockKind::Finding, REWORDED, "Marie", REASON),
        ),
        (BlockKey::own("un").unwrap(), own.about(about).unwrap()),
        (
            BlockKey::own("deux").unwrap(),
            typed(BlockKind::Reading, "Nous y lisons une envie.", "Claire", ""),
        ),
        (
            BlockKey::own("quatre").unwrap(),
            typed(BlockKind::Reading, DOUBTED, "Marie", ""),
        ),
        (
            BlockKey::own("trois").unwrap(),
            typed(BlockKind::Closing, "Merci à tous.", "Awa", ""),
        ),
    ];
    for ((block, entry), n) in blocks.into_iter().zip(2_u64..) {
        let act = Act::Block {
            block,
            entry: Some(entry),
        };
        snapshot.decisions.push(Decision {
            revision: Revision(n),
            id: DecisionId(id(&n.to_string())),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(1),
            target: act.target(),
            act,
            undoes: None,
        });
    }
    (script, snapshot)
}

fn page(data: &(Script, Snapshot), lang: Lang, version: Version) -> String {
    String::from_utf8(told(data, (lang, version), Format::Html)).unwrap()
}

fn all() -> impl Iterator<Item = (Lang, Version)> {
    let langs = Lang::ALL.into_iter();
    langs.flat_map(|lang| Version::ALL.map(|version| (lang, version)))
}

#[test]
fn what_people_signed_is_told_as_theirs_and_is_no_failure() {
    let data = signed();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    for (lang, version) in all() {
        let made = page(&data, lang, version);
        assert!(made.contains("Marie"), "{lang} {version:?}");
        for made in [slowly(&made), made] {
            let report = checker.file(&made).unwrap();
            assert_eq!(
                report.outcome(),
                Outcome::Proved,
                "{lang} {version:?} {:#?} {:#?}",
                report.faulty().collect::<Vec<_>>(),
                report.missing
            );
            let texts: BTreeSet<&str> = report.signed().map(|one| one.text.as_str()).collect();
            for text in [REWORDED, OWN, DOUBTED] {
                let stands = made.contains(text);
                assert_eq!(texts.contains(text), stands, "{lang} {version:?} {texts:?}");
            }
            assert!(
                !texts.is_empty()
                    && report.signed().all(|one| {
                        one.outcome != Outcome::Proved
                            && one
                                .signed
                                .as_deref()
                                .is_some_and(|note| note.contains("Marie"))
                    })
            );
        }
    }
    let figures = String::from_utf8(told(&data, (Lang::Fr, Version::Full), Format::Json)).unwrap();
    assert_eq!(checker.file(&figures).unwrap().outcome(), Outcome::Proved);
}

/// The block of the page that holds a text.
fn block<'a>(page: &'a str, text: &str) -> &'a str {
    let at = page.find(text).unwrap();
    let start = page[..at].rfind("<li").unwrap();
    &page[start..start + page[start..].find("</li>").unwrap() + 5]
}

#[test]
fn another_name_reason_or_sentence_under_a_signature_is_refused() {
    let data = signed();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    for (lang, version) in
        all().filter(|(lang, version)| *lang == Lang::Fr || *version == Version::Full)
    {
        let made = page(&data, lang, version);
        let note_of = |block: &str| {
            let start = block.find("<p class=\"signed\">").unwrap();
            block[start..start + block[start..].find("</p>").unwrap() + 4].to_owned()
        };
        // One page has room for the strongest alone.
        let text = if made.contains(OWN) { OWN } else { REWORDED };
        let own = block(&made, text);
        let note = note_of(own);
        let changed = |own: &str, from: &str, to: &str| {
            assert!(own.contains(from), "{own} {from}");
            made.replacen(own, &own.replacen(from, to, 1), 1)
        };
        let mut wrong = vec![
            changed(own, "Marie", "Marc"),
            changed(own, REASON, "voté par tous"),
            changed(own, text, "Les jeunes viennent grâce à la mairie."),
            changed(
                own,
                text,
                "« Facebook » a été choisi par 19 personnes sur 35.",
            ),
            changed(own, "<p class=\"signed\">", "<p>"),
            changed(own, &note, ""),
            changed(own, &note, &note.replace("</p>", " Et c’est vrai.</p>")),
        ];
        if text == OWN {
            let kind = "data-block=\"finding\"";
            wrong.push(changed(own, kind, "data-block=\"reading\""));
        }
        // Under sentences that nobody signed: one of the machine's, and one more of a person's.
        let machine = made
            .match_indices("<li data-finding")
            .map(|(at, _)| &made[at..at + made[at..].find("</li>").unwrap() + 5])
            .find(|block| !block.contains("Marie"));
        if let Some(machine) = machine {
            let end = machine.replacen("</li>", &format!("{note}</li>"), 1);
            wrong.push(made.replacen(machine, &end, 1));
        }
        let foreign = format!("<p>Tout le monde est content.</p>{note}</main>");
        wrong.push(made.replacen("</main>", &foreign, 1));
        wrong.push(made.replacen("</main>", &format!("{note}</main>"), 1));
        let copied = format!("<p class=\"sentence\">{text}</p>{note}</main>");
        wrong.push(made.replacen("</main>", &copied, 1));
        if text == OWN && made.contains(REWORDED) && block(&made, REWORDED).contains("Marie") {
            let block = block(&made, REWORDED);
            wrong.push(changed(block, "Marie", "Marc"));
            wrong.push(changed(block, REASON, "tout le monde le dit"));
            wrong.push(changed(block, REWORDED, OWN));
            wrong.push(changed(block, &note_of(block), ""));
        }
        if made.contains("Claire") {
            let reading = block(&made, "Claire");
            wrong.push(changed(reading, "Claire", "Claude"));
            wrong.push(changed(reading, "Claire", "Claire et Marc"));
        }
        if made.contains(DOUBTED) {
            let reading = block(&made, DOUBTED);
            wrong.push(changed(reading, &note_of(reading), ""));
            wrong.push(changed(reading, "Marie", "Marc"));
            wrong.push(changed(reading, DOUBTED, "Tout le monde vient en bus."));
        }
        for page in wrong {
            assert_ne!(page, made);
            let report = checker.file(&page).unwrap();
            assert_ne!(report.outcome(), Outcome::Proved, "{lang} {version:?}");
        }
        // The fault is told by its name.
        let report = checker.file(&changed(own, "Marie", "Marc")).unwrap();
        let told = report.faulty().flat_map(|piece| &piece.reasons);
        let faults: Vec<&str> = told.map(|reason| reason.fault).collect();
        assert!(faults.contains(&"signature-wrong"), "{faults:?}");
        assert_eq!(report.outcome(), Outcome::Refused);
    }
}
