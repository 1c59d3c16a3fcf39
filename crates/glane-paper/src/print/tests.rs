use glane_core::script::read;
use glane_core::sheet::code::Sealed;
use glane_core::sheet::{Area, Ask, Point};

use super::*;

mod drawn;
mod generated;

/// One question of each kind.
const MODEL: &str = include_str!("../../../../examples/modele.atelier.toml");
const KEY: [u8; 32] = [7; 32];

fn script(source: &str) -> Script {
    read::read(source).unwrap()
}

fn laid(
    script: &Script,
    lang: PageLang,
    is_large: bool,
    only: Option<&str>,
) -> Result<Laid, Fault> {
    let only = only.map(|key| QuestionKey::new(key).unwrap());
    let wanted = Wanted {
        script,
        version: ScriptVersion(1),
        workshop: "34679C",
        lang,
        is_large,
        only: only.as_ref(),
        ideas: &BTreeMap::new(),
    };
    Laid::of(&wanted, &Locale::load().unwrap())
}

fn pdf(laid: &Laid, copies: Copies) -> Result<Vec<u8>, Fault> {
    laid.pdf(copies, &Locale::load().unwrap(), &|code| {
        Some(code.text(&KEY))
    })
}

fn serials(first: u32, count: u32) -> Copies {
    Copies::Serials { first, count }
}

fn apart(a: Point, b: Point) -> f64 {
    f64::from(a.x - b.x).hypot(f64::from(a.y - b.y))
}

/// By how much two areas overlap or come closer than `gap`.
fn touch(a: &Area, b: &Area, gap: i32) -> bool {
    a.x < b.x + b.width + gap
        && b.x < a.x + a.width + gap
        && a.y < b.y + b.height + gap
        && b.y < a.y + a.height + gap
}

/// What each form holds to, whatever it asks.
fn sound(laid: &Laid, script: &Script) {
    let form = laid.form();
    let side = if form.is_large { 650 } else { 500 };
    assert_eq!(form.geometry.form.0.len(), 16);
    assert!(!form.geometry.pages.is_empty());
    for (page, number) in form.geometry.pages.iter().zip(1..) {
        assert_eq!(
            (page.number, page.width, page.height),
            (number, 21_000, 29_700)
        );
        for mark in page.marks.corners.iter().chain(&page.marks.sides) {
            let edge = mark.x.min(21_000 - mark.x).min(mark.y).min(29_700 - mark.y);
            assert!(edge >= 1_500, "a mark is {edge} from the edge");
        }
        let samples = [
            page.samples.ticked,
            page.samples.cancelled,
            page.samples.empty,
        ];
        let mut boxes: Vec<Area> = samples.to_vec();
        let mut frames = vec![page.code];
        for task in &page.tasks {
            boxes.extend(task.ask.ticks().iter().map(|tick| tick.area));
            if let Ask::Write(area) = &task.ask {
                frames.push(*area);
            }
        }
        for (at, area) in boxes.iter().enumerate() {
            assert!(
                (area.width - side).abs() <= 1 && (area.height - side).abs() <= 1,
                "{area:?}"
            );
            // Clear of the marks, and of what a printer leaves out.
            assert!(area.x >= 2_500 && area.x + area.width <= 18_500, "{area:?}");
            assert!(
                area.y >= 4_500 && area.y + area.height <= 27_300,
                "{area:?}"
            );
            for other in &boxes[at + 1..] {
                let apart = apart(area.middle(), other.middle());
                assert!(apart >= 800.0, "{area:?} {other:?}: {apart}");
            }
            assert!(
                frames.iter().all(|frame| !touch(area, frame, 100)),
                "{area:?}"
            );
        }
        for (at, area) in frames.iter().enumerate() {
            assert!(area.x >= 2_500 && area.x + area.width <= 18_501, "{area:?}");
            assert!(area.y + area.height <= 27_300, "{area:?}");
            assert!(
                frames[at + 1..]
                    .iter()
                    .all(|other| !touch(area, other, 100)),
                "{area:?}"
            );
        }
    }
    // No question is on two pages, and none is left out.
    let mut seen: Vec<&QuestionKey> = Vec::new();
    for page in &form.geometry.pages {
        let on: BTreeSet<&QuestionKey> = page.tasks.iter().map(|task| &task.question).collect();
        assert!(
            on.iter().all(|key| !seen.contains(key)),
            "a question is cut"
        );
        seen.extend(on);
    }
    let asked: BTreeSet<&QuestionKey> = form.questions().into_iter().collect();
    assert!(asked.iter().all(|key| script.question(key).is_some()));
    assert_eq!(form.group.is_some(), !script.groups.is_empty());
}

#[test]
fn every_workshop_of_the_library_has_its_sheets() {
    for template in glane_library::ALL {
        let script = template.script().unwrap();
        for is_large in [false, true] {
            let laid = laid(&script, PageLang::Fr, is_large, None).unwrap();
            sound(&laid, &script);
            assert_eq!(laid.form().questions().len(), script.questions.len());
            assert!(
                laid.pages() <= 6,
                "{}: {} pages",
                template.name,
                laid.pages()
            );
        }
    }
}

#[test]
fn each_kind_is_asked_in_each_language_small_and_large() {
    let script = script(MODEL);
    let mut hashes = BTreeSet::new();
    for lang in PageLang::ALL {
        for is_large in [false, true] {
            let laid = laid(&script, lang, is_large, None).unwrap();
            sound(&laid, &script);
            assert_eq!(laid.form().questions().len(), script.questions.len());
            assert_eq!(laid.form().lang.as_str(), lang.code());
            hashes.insert(laid.form().geometry.form.clone());
        }
    }
    assert_eq!(hashes.len(), 2 * PageLang::ALL.len());
}

#[test]
fn each_kind_has_the_boxes_it_takes() {
    let script = script(MODEL);
    let laid = laid(&script, PageLang::Fr, false, None).unwrap();
    let of = |key: &str| -> Vec<String> {
        let tasks = laid
            .form()
            .tasks()
            .filter(|task| task.question.as_str() == key);
        tasks
            .map(|task| {
                let row = task.row.as_ref().map_or("", ItemKey::as_str);
                let ticks: Vec<&str> = task
                    .ask
                    .ticks()
                    .iter()
                    .map(|tick| tick.item.as_str())
                    .collect();
                let ask = match task.ask {
                    Ask::One(_) => "one",
                    Ask::Several(_) => "several",
                    Ask::Write(_) => "write",
                };
                format!("{row}:{ask}:{}", ticks.join(","))
            })
            .collect()
    };
    assert_eq!(of("groupe"), [":one:groupe-1,groupe-2"]);
    assert_eq!(of("ressenti"), [":write:"; 3]);
    assert_eq!(of("venue"), [":one:a-pied,a-velo,en-bus,en-voiture"]);
    assert_eq!(of("accueil"), [":one:0,1,2,3,4,5,6,7,8,9,10"]);
    assert_eq!(of("trajet"), [":write:"]);
    assert_eq!(of("priorites").len(), 3);
    assert_eq!(of("priorites")[0], "le-jardin:one:1,2");
    assert_eq!(of("budget")[1], "les-jeunes:write:");
    assert_eq!(of("maison")[0], "de-l-accueil:one:1,2,3,4,5");
    assert_eq!(of("avis")[1], "il-faut-plus-de-bancs:one:1,0,m1");
    assert_eq!(of("avis")[2..], [":write:", ":write:"]);
    assert_eq!(of("moments").len(), 1);
    assert_eq!(of("attentes"), [":write:"]);
    assert_eq!(
        of("idees"),
        [
            ":several:un-repas-partage,une-sortie-en-famille",
            ":write:",
            ":write:"
        ]
    );
}

#[test]
fn in_arabic_the_first_step_is_on_the_right() {
    let script = script(MODEL);
    let first_before_last = |lang| {
        let laid = laid(&script, lang, false, Some("accueil")).unwrap();
        let tasks: Vec<_> = laid
            .form()
            .tasks()
            .filter(|task| task.question.as_str() == "accueil")
            .collect();
        let ticks = tasks[0].ask.ticks();
        ticks[0].area.x < ticks[10].area.x
    };
    assert!(first_before_last(PageLang::Fr));
    assert!(!first_before_last(PageLang::Ar));
}

#[test]
fn one_question_alone_is_one_page_and_may_be_photocopied() {
    let script = script(MODEL);
    for question in &script.questions {
        let laid = laid(&script, PageLang::Fr, false, Some(question.key.as_str())).unwrap();
        assert_eq!(laid.form().questions(), [&question.key]);
        assert_eq!(laid.pages(), 1);
        laid.check(Copies::Master).unwrap();
    }
    assert!(matches!(
        laid(&script, PageLang::Fr, false, Some("autre-chose")),
        Err(Fault::NoQuestion)
    ));
}

#[test]
fn a_master_of_several_pages_is_refused_and_so_are_too_many_sheets() {
    let laid = laid(&script(MODEL), PageLang::Fr, false, None).unwrap();
    let pages = laid.pages();
    assert!(
        matches!(pdf(&laid, Copies::Master), Err(Fault::LongMaster { pages: told }) if told == pages)
    );
    assert!(matches!(
        laid.check(serials(1, u32::MAX)),
        Err(Fault::TooMany { .. })
    ));
    let most = SIDES_MAX / u32::try_from(pages).unwrap();
    laid.check(serials(1, most)).unwrap();
}

#[test]
fn what_has_no_place_on_a_page_is_named() {
    let options: Vec<String> = (0..60)
        .map(|n| format!("\"La {n}, une réponse un peu longue pour tenir sur une demi-largeur\""))
        .collect();
    let source = format!(
        "[atelier]\ntitre = \"T\"\ndate = 2026-01-15\norganisateur = \"O\"\n[[question]]\ncle = \"a\"\ntype = \"un-choix\"\ntexte = \"Laquelle ?\"\noptions = [{}]\n",
        options.join(",")
    );
    match laid(&script(&source), PageLang::Fr, false, None) {
        Err(Fault::TooHigh { title }) => assert_eq!(title, "Laquelle ?"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_sheets_are_the_same_bytes_and_another_script_is_another_form() {
    let one = script(MODEL);
    let made = |script: &Script| {
        let laid = laid(script, PageLang::Fr, false, Some("venue")).unwrap();
        (
            laid.form().geometry.form.clone(),
            pdf(&laid, serials(1, 2)).unwrap(),
        )
    };
    let first = made(&one);
    assert!(first == made(&one));
    // An option less, a longer question: what was where is elsewhere.
    let other = script(&MODEL.replace("\"En bus\", ", ""));
    assert_ne!(first.0, made(&other).0);
}

#[test]
fn a_key_that_a_question_has_is_not_the_groups() {
    let taken = script(&MODEL.replace("cle = \"venue\"", "cle = \"groupe\""));
    let laid = laid(&taken, PageLang::Fr, false, None).unwrap();
    assert_eq!(laid.form().group.as_ref().unwrap().as_str(), "groupe-2");
    sound(&laid, &taken);
}

#[test]
fn the_code_in_clear_is_the_code() {
    let code = Code {
        workshop: "34679C".to_owned(),
        form: FormHash("0123456789abcdef".to_owned()),
        serial: Some(7),
        page: 2,
    };
    let lines = clear(&code.text(&KEY));
    assert_eq!(lines[0], "G1:34679C:0123456789ABCDEF:");
    let typed = Sealed::read(&lines.join("\n")).unwrap();
    assert_eq!(typed.code, code);
    assert!(typed.is_of(&KEY));
}

#[test]
fn a_master_made_after_a_second_round_is_another_form_with_the_same_boxes() {
    let key = QuestionKey::new("idees").unwrap();
    let script = script(MODEL);
    let wanted = Wanted {
        script: &script,
        version: ScriptVersion(1),
        workshop: "34679C",
        lang: PageLang::Fr,
        is_large: false,
        only: Some(&key),
        ideas: &BTreeMap::new(),
    };
    let laid = Laid::of(&wanted, &Locale::load().unwrap()).unwrap();
    let name = |laid: &Laid| laid.form().geometry.form.clone();
    // In the first round nothing tells it from numbered sheets.
    let first = laid.clone().master(|_| Round::FIRST).unwrap();
    assert_eq!((name(&first), first.form()), (name(&laid), laid.form()));
    let second = laid.clone().master(|_| Round(2)).unwrap();
    let third = laid.clone().master(|_| Round(3)).unwrap();
    assert!(name(&first) != name(&second) && name(&second) != name(&third));
    assert_eq!(second.form().geometry.pages, first.form().geometry.pages);
    assert_eq!(
        name(&laid.clone().master(|_| Round(2)).unwrap()),
        name(&second)
    );
    pdf(&second, Copies::Master).unwrap();
}

#[test]
fn what_people_proposed_is_on_the_sheet() {
    let script = script(MODEL);
    let key = QuestionKey::new("idees").unwrap();
    let proposed = vec![(
        ItemKey::new("p-1").unwrap(),
        "Un atelier #panic() *vélo*".to_owned(),
    )];
    let ideas = BTreeMap::from([(key.clone(), proposed)]);
    let wanted = Wanted {
        script: &script,
        version: ScriptVersion(1),
        workshop: "34679C",
        lang: PageLang::Fr,
        is_large: false,
        only: Some(&key),
        ideas: &ideas,
    };
    let laid = Laid::of(&wanted, &Locale::load().unwrap()).unwrap();
    let ticks: Vec<_> = laid
        .form()
        .tasks()
        .flat_map(|task| task.ask.ticks())
        .collect();
    assert!(ticks.iter().any(|tick| tick.item.as_str() == "p-1"));
    pdf(&laid, Copies::Master).unwrap();
}

/// A script with time slots, and a scale and a grid that have signs.
const SIGNED: &str = "[atelier]\ntitre = \"T\"\ndate = 2026-01-15\norganisateur = \"O\"\n\n\
    [[question]]\ncle = \"quand\"\ntype = \"creneaux\"\ntexte = \"Quand ?\"\noptions = [\n\
    { cle = \"matin\", texte = \"Le matin\", de = \"8h30\", a = \"10h\" },\n\
    { cle = \"soir\", texte = \"18h à 20h\", de = \"18h\", a = \"20h\" } ]\n\n\
    [[question]]\ncle = \"note\"\ntype = \"echelle\"\ntexte = \"Combien ?\"\nde = 1\na = 5\ndessin = \"smileys\"\n\n\
    [[question]]\ncle = \"lignes\"\ntype = \"grille\"\ntexte = \"Et là ?\"\nde = 0\na = 3\ndessin = \"etoiles\"\n\
    lignes = [\"L'accueil\", \"La salle\"]\n";

#[test]
fn hours_faces_and_stars_stand_on_the_sheet_as_on_phones() {
    let signed = script(SIGNED);
    let bare = script(&SIGNED.replace("dessin = ", "# "));
    for (lang, hours) in [
        (PageLang::Fr, "Le matin (8 h 30 – 10 h)"),
        (PageLang::En, "Le matin (08:30–10:00)"),
    ] {
        let laid = laid(&signed, lang, false, None).unwrap();
        sound(&laid, &signed);
        let said = serde_json::to_string(&laid.data).unwrap();
        let said = said.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(hours), "{said}");
        assert!(!said.contains("18h à 20h ("), "its words say it");
        let faces: Vec<usize> = [-1000, -500, 0, 500, 1000]
            .iter()
            .filter_map(|mood| said.find(&format!("{{\"face\":{mood}}}")))
            .collect();
        assert_eq!(faces.len(), 5, "{said}");
        assert!(faces.is_sorted(), "from the saddest on");
        assert_eq!(said.matches("{\"star\":true}").count(), 3);
        assert_eq!(said.matches("{\"star\":false}").count(), 1);
        // The boxes are the same ones, each for the same answer.
        let boxes = |laid: &Laid| -> Vec<(String, Vec<String>)> {
            let of = |task: &Task| {
                let ticks = task.ask.ticks().iter();
                (
                    task.question.to_string(),
                    ticks.map(|tick| tick.item.to_string()).collect(),
                )
            };
            laid.form().tasks().map(of).collect()
        };
        let plain = tests::laid(&bare, lang, false, None).unwrap();
        assert_eq!(boxes(&laid), boxes(&plain));
        assert!(!pdf(&laid, serials(1, 1)).unwrap().is_empty());
    }
}
