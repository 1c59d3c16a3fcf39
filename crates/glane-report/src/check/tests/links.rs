//! Links that people add, and pages whose lines end otherwise.

use super::*;

/// Where a link is put, and by what.
const LINKS: [(&str, &str); 21] = [
    (
        "<p class=\"sentence\">«\u{A0}Site internet",
        "<p class=\"sentence\">«\u{A0}<a href=\"https://ailleurs.example\">Site</a> internet",
    ),
    (
        "<p class=\"sentence\">«\u{A0}Site internet",
        "<p class=\"sentence\">«\u{A0}<b><a href=\"//ailleurs.example\">Site</a></b> internet",
    ),
    (
        "</main>",
        "<p>Merci <a href=\"https://ailleurs.example\">à tous</a>.</p></main>",
    ),
    (
        "</main>",
        "<p>Merci <b><a href=\" javascript:x()\">à tous</a></b>.</p></main>",
    ),
    (
        "</main>",
        "<p><a href=\"#questions-heading\" hidden>Merci à tous.</a></p></main>",
    ),
    (
        "</main>",
        "<a href=\"https://ailleurs.example\"><p>Merci à tous.</p></a></main>",
    ),
    (
        "</main>",
        "<p style=\"list-style: url(https://ailleurs.example/x)\">Merci à tous.</p></main>",
    ),
    (
        "<td dir=\"auto\">26</td>",
        "<td dir=\"auto\"><a href=\"https://ailleurs.example\">26</a></td>",
    ),
    (
        "<td dir=\"auto\">26</td>",
        "<td dir=\"auto\"><b><a href=\"https://ailleurs.example\">26</a></b></td>",
    ),
    (
        "<h2 id=\"method-heading\">Méthode et limites</h2>",
        "<h2 id=\"method-heading\"><a href=\"https://ailleurs.example\">Méthode et limites</a></h2>",
    ),
    (
        "<p class=\"accounting\">38",
        "<p class=\"accounting\"><a href=\"https://ailleurs.example\">38</a>",
    ),
    ("<main", "<a href=\"https://ailleurs.example\"><main"),
    (
        "</main>",
        "<form action=\"https://ailleurs.example\"><p>Merci à tous.</p></form></main>",
    ),
    (
        "</main>",
        "<form><button formaction=\"https://ailleurs.example\">Merci</button></form></main>",
    ),
    (
        "</main>",
        "<map name=\"m\"><area href=\"https://ailleurs.example\"></map></main>",
    ),
    (
        "</main>",
        "<svg><a xlink:href=\"https://ailleurs.example\"><text>Merci</text></a></svg></main>",
    ),
    ("</main>", "<iframe srcdoc=\"Merci\"></iframe></main>"),
    (
        "</main>",
        "<img alt=\"\" src=\"https://ailleurs.example/x.png\"></main>",
    ),
    ("<title>", "<base href=\"https://ailleurs.example\"><title>"),
    (
        "<title>",
        "<meta http-equiv=\"refresh\" content=\"0; https://ailleurs.example\"><title>",
    ),
    (
        "</head>",
        "<link rel=\"stylesheet\" href=\"https://ailleurs.example\"></head>",
    ),
];

#[test]
fn nothing_that_leads_elsewhere_is_proved() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    for (before, after) in LINKS {
        assert!(page.contains(before), "{before}");
        let report = checker.html(&page.replacen(before, after, 1)).unwrap();
        assert_eq!(report.outcome(), Outcome::Refused, "{after}");
        let known = |reason: &Told| {
            matches!(
                reason.fault,
                "link-wrong" | "numbering-wrong" | "style-wrong" | "hidden-element"
            )
        };
        let mut told = report.faulty().flat_map(|piece| &piece.reasons);
        assert!(
            told.any(known),
            "{after}: {:#?}",
            report.faulty().collect::<Vec<_>>()
        );
    }
}

#[test]
fn every_sentence_of_the_page_put_within_a_link_is_refused() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let body = page.find("<body>").unwrap();
    let mut count = 0;
    for open in [
        "<p",
        "<li",
        "<blockquote",
        "<td",
        "<th",
        "<caption",
        "<h2",
        "<h3",
    ] {
        for (at, _) in page
            .match_indices(open)
            .filter(|(at, _)| *at > body)
            .step_by(7)
        {
            let start = at + page[at..].find('>').unwrap() + 1;
            let end = start + page[start..].find('<').unwrap();
            if page[start..end].trim().is_empty() {
                continue;
            }
            let link = format!(
                "<a href=\"https://ailleurs.example\">{}</a>",
                &page[start..end]
            );
            let changed = format!("{}{link}{}", &page[..start], &page[end..]);
            let report = checker.html(&changed).unwrap();
            assert_eq!(report.outcome(), Outcome::Refused, "{open} {link}");
            count += 1;
        }
    }
    assert!(count > 20, "only {count}");
}

#[test]
fn a_link_within_the_page_is_proved() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let after = "<p>Merci <a href=\"#questions-heading\">à tous</a>.</p></main>";
    let report = checker.html(&page.replacen("</main>", after, 1)).unwrap();
    assert_eq!(report.outcome(), Outcome::Proved);
}

#[test]
fn ends_of_lines_change_nothing() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    for lang in Lang::ALL {
        let page = made(&data, lang, Format::Html);
        let wrong = page.replacen("26", "27", 1).replacen("38", "39", 1);
        for page in [slowly(&page), page, wrong] {
            let own = checker.html(&page).unwrap();
            let mixed = page.replacen('\n', "\r\n", 9);
            for other in [page.replace('\n', "\r\n"), page.replace('\n', "\r"), mixed] {
                assert_ne!(other, page);
                assert_eq!(named(&other), named(&page));
                assert_eq!(checker.file(&other).unwrap(), own);
            }
        }
    }
    let figures = made(&data, Lang::Fr, Format::Json);
    let report = checker.file(&figures.replace('\n', "\r\n")).unwrap();
    assert_eq!(report.outcome(), Outcome::Proved);
}
