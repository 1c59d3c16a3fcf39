//! The page's own means make something else be read than what stands in it.

use glane_report::Format;

use crate::change::Change;
use crate::made::{Doc, Made};
use crate::place::{Kind, Place};
use crate::said;

/// Ways to keep an element from being read, as attributes.
const HIDING: [&str; 14] = [
    " hidden",
    " hidden=\"\"",
    " style=\"display:none\"",
    " style=\"display : none !important\"",
    " style=\"visibility:hidden\"",
    " style=\"font-size:0\"",
    " style=\"color:#fff\"",
    " style=\"color:transparent\"",
    " style=\"opacity:0\"",
    " style=\"position:absolute;left:-9999px\"",
    " style=\"clip-path:inset(50%)\"",
    " style=\"text-decoration:line-through\"",
    " aria-hidden=\"true\"",
    " aria-label=\"27 personnes sur 35.\"",
];

/// Ways to show a text that stands in no text of the page.
const SHOWING: [&str; 34] = [
    "<style>.sentence::after{content:\" Tout le monde est d’accord.\"}</style>",
    "<style>.sentence::before{content:\"Faux : \"}</style>",
    "<style>.sentence{display:none}</style>",
    "<style>.note,.caution,.sample{display:none}</style>",
    "<style>.method{visibility:hidden}</style>",
    "<style>td{font-size:0}</style>",
    "<style>.sentence{unicode-bidi:bidi-override;direction:rtl}</style>",
    "<style>@import url(https://exemple.invalid/a.css);</style>",
    "<link rel=\"stylesheet\" href=\"data:text/css,.sentence::after{content:'non'}\"/>",
    "<script>document.querySelector('.sentence').textContent='27 personnes sur 35.'</script>",
    "<img src=\"data:,\" alt=\"27 personnes sur 35 ont choisi Facebook.\"/>",
    "<img src=\"https://exemple.invalid/27.png\"/>",
    "<input value=\"27 personnes sur 35\"/>",
    "<input placeholder=\"27 personnes sur 35\"/>",
    "<textarea>27 personnes sur 35</textarea>",
    "<iframe srcdoc=\"27 personnes sur 35\"></iframe>",
    "<object data=\"data:text/html,27 personnes\"></object>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"0\" y=\"9\">27 personnes sur 35</text></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>27 personnes sur 35</title></svg>",
    "<button>27 personnes sur 35</button>",
    "<select><option>27 personnes sur 35</option></select>",
    "<select><option label=\"27 personnes sur 35\"></option></select>",
    "<meter value=\"0.9\">90 %</meter>",
    "<progress value=\"0.9\" max=\"1\"></progress>",
    "<p title=\"27 personnes sur 35\"></p>",
    "<p aria-label=\"27 personnes sur 35\"></p>",
    "<!--><p>27 personnes sur 35.</p><!---->",
    "<noscript>27 personnes sur 35</noscript>",
    "<details><summary>27 personnes sur 35</summary></details>",
    "<p>&#50;7 personnes sur 35.</p>",
    "<P CLASS=further>27 personnes sur 35.</P>",
    "<p>2<!-- -->7 personnes sur 35.</p>",
    "<math><mtext>27 personnes sur 35</mtext></math>",
    "<video><track label=\"27 personnes sur 35\" src=\"data:,\"/></video>",
];

/// Hidden elements and parts of sentences, reversed numbers, texts from style, script, pictures and forms.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for doc in made.docs.iter().filter(|doc| doc.format == Format::Html) {
        for place in &doc.places {
            if matches!(place.kind, Kind::Sentence | Kind::Prose) && !place.block.is_empty() {
                all.extend(of_element(doc, place));
                all.extend(of_part(doc, place));
            }
        }
        for end in ["</header>", "</article>", "</main>", "</head>", "</figure>"] {
            for (at, _) in doc.text.match_indices(end) {
                for put in SHOWING {
                    // Within the head a paragraph ends it and is read all the same.
                    all.push(Change::raw(doc, at..at, put, end));
                }
            }
        }
    }
    all
}

fn of_element(doc: &Doc, place: &Place) -> Vec<Change> {
    let open = doc.text[place.block.clone()].find('>').unwrap();
    let opening = &doc.text[place.block.start..place.block.start + open];
    let mut all = Vec::new();
    for hiding in HIDING {
        if opening.contains("style=") && hiding.contains("style") {
            continue;
        }
        let at = place.block.start + open;
        all.push(Change::raw(doc, at..at, hiding, &place.trail));
    }
    let element = &doc.text[place.block.clone()];
    for (before, after) in [
        ("<!-- ", " -->"),
        ("<template>", "</template>"),
        ("<noscript>", "</noscript>"),
        ("<del>", "</del>"),
        ("<div hidden>", "</div>"),
    ] {
        let put = format!("{before}{element}{after}");
        all.push(Change::raw(doc, place.block.clone(), put, &place.trail));
    }
    all
}

/// Parts of a sentence: its numbers reversed, raised or struck out, its base or its negation hidden.
fn of_part(doc: &Doc, place: &Place) -> Vec<Change> {
    let mut all = Vec::new();
    let written = &doc.text[place.at.clone()];
    for number in said::numbers(written) {
        let at = place.at.start + number.at.start..place.at.start + number.at.end;
        let n = &number.text;
        let reversed: String = n.chars().rev().collect();
        let mut ways = vec![
            format!("<del>{n}</del>"),
            format!("<s>{n}</s> 27"),
            format!("{n}<sup>2</sup>"),
            format!("<ruby>{n}<rt>99</rt></ruby>"),
            format!("<span hidden>{n}</span>"),
            format!("<span style=\"display:none\">{n}</span>"),
            format!("<span aria-label=\"99\">{n}</span>"),
            format!("<abbr title=\"99\">{n}</abbr>"),
            format!("{n}<!-- -->0"),
            format!("{n}&#48;"),
            format!("1{n}"),
        ];
        if reversed != *n {
            ways.push(format!("<bdo dir=\"rtl\">{n}</bdo>"));
            ways.push(format!("\u{202e}{n}\u{202c}"));
        }
        all.extend(
            ways.into_iter()
                .map(|put| Change::raw(doc, at.clone(), put, &place.trail)),
        );
    }
    for word in [
        "pas",
        "ne",
        "not",
        "no",
        "selon les groupes",
        "across groups",
    ] {
        for at in said::whole_words(written, word) {
            let at = place.at.start + at.start..place.at.start + at.end;
            let word = &doc.text[at.clone()];
            for put in [
                format!("<span style=\"display:none\">{word}</span>"),
                format!("<span hidden>{word}</span>"),
                format!("<!--{word}-->"),
            ] {
                all.push(Change::raw(doc, at.clone(), put, &place.trail));
            }
        }
    }
    all
}
