//! What a reader finds in a finished document, by the tools of poppler-utils.

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use crate::{Date, Source, escape, pdf};

    /// What people might type, on purpose or not.
    const HOSTILE: [&str; 15] = [
        "#panic(\"x\") #{ let x = 1 } #import \"@preview/x:1.0.0\"",
        "$ sum_(i=0)^n $ *gras* _ital_ `raw` <label> @ref ~ -- --- ... // rien /* rien */",
        "= Titre",
        "- liste",
        "1. un",
        "\\ \\u{41} \\n \\",
        "]) } \" ' ; . ,",
        "https://example.org/a_b?c=*d*",
        "L’atelier « œuvre » à 10\u{a0}h – 3,5\u{202f}% … €",
        "مرحبا بكم",
        "שלום",
        "👋🏽 👩‍👩‍👧",
        "${jndi} {{ x }} <script>alert(1)</script> &amp;",
        "ﷺ",
        "e\u{301} ÿ ẞ ﬀ ½",
    ];

    pub(crate) fn source<'a>(markup: &'a str, files: &[(&str, &[u8])]) -> Source<'a> {
        Source {
            markup,
            files: files
                .iter()
                .map(|&(name, data)| (name.to_owned(), data.to_vec()))
                .collect(),
            title: "Bilan de l’atelier",
            lang: "fr",
            date: Date {
                year: 2026,
                month: 3,
                day: 14,
            },
        }
    }

    /// What a tool of the package poppler-utils says of a document.
    fn poppler(tool: &str, arguments: &[&str], bytes: &[u8]) -> String {
        let mut child = Command::new(tool)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{tool}: {why}; install poppler-utils"));
        child.stdin.take().unwrap().write_all(bytes).unwrap();
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
    }

    pub(crate) fn text(bytes: &[u8]) -> String {
        plain(&poppler("pdftotext", &["-", "-"], bytes))
    }

    /// `text` as pdftotext gives it: every space a plain one; and without the marks it adds.
    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
            .replace(['\u{202a}', '\u{202b}', '\u{202c}'], "")
    }

    #[test]
    fn the_document_tells_its_title_its_date_and_is_tagged() {
        let made = pdf(&source("= Salut", &[])).unwrap();
        assert_eq!(made.warnings, vec![]);
        let info = poppler("pdfinfo", &["-isodates", "-"], &made.bytes);
        for part in [
            "Title:           Bilan de l’atelier",
            "2026-03-14",
            "Tagged:          yes",
        ] {
            assert!(info.contains(part), "{part}: {info}");
        }
        assert!(claims_ua(&made.bytes));
    }

    /// Whether its metadata say that it is PDF/UA-1, which Typst writes only of what passed its check.
    fn claims_ua(bytes: &[u8]) -> bool {
        let said = String::from_utf8_lossy(bytes);
        said.contains("pdfuaid:part")
    }

    #[test]
    fn what_a_screen_reader_could_not_read_is_made_and_does_not_claim_that_it_could() {
        let svg: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">Canaux</text></svg>"#;
        for (markup, why) in [
            ("= Un\n#image(\"a.svg\")", "alt"),
            ("= Un\n=== Trois", "heading"),
            ("= Un\n#\"\\u{1}\"", "font"),
        ] {
            let made = pdf(&source(markup, &[("a.svg", svg)])).unwrap();
            assert!(!claims_ua(&made.bytes), "{markup}");
            let told = made.warnings.iter().any(|one| one.message.contains(why));
            assert!(told, "{markup}: {:?}", made.warnings);
        }
    }

    #[test]
    fn data_arrives_as_text_whatever_it_holds() {
        let json = serde_json::to_vec(&HOSTILE).unwrap();
        let markup = "#for line in json(\"data.json\") [#line \\ ]";
        let made = pdf(&source(markup, &[("data.json", &json)])).unwrap();
        let text = text(&made.bytes);
        for line in HOSTILE {
            assert!(text.contains(&plain(line)), "{line}\n{text}");
        }
    }

    #[test]
    fn escaped_text_arrives_as_text_whatever_it_holds() {
        let markup: String = HOSTILE.iter().map(|line| escape(line) + " \\\n").collect();
        let found = text(&pdf(&source(&markup, &[])).unwrap().bytes);
        for line in HOSTILE {
            assert!(found.contains(&plain(line)), "{line}\n{found}");
        }
        let markup = escape("nom") + "(1).x[y]";
        assert!(text(&pdf(&source(&markup, &[])).unwrap().bytes).contains("nom(1).x[y]"));
    }

    #[test]
    fn controls_and_lone_marks_do_no_harm() {
        let all: String = ('\0'..='\u{9f}')
            .chain([
                '\u{301}',
                '\u{200d}',
                '\u{202e}',
                '\u{feff}',
                '\u{fffd}',
                '\u{10ffff}',
            ])
            .collect();
        let json = serde_json::to_vec(&[&all, "fin"]).unwrap();
        let markup = "#for line in json(\"data.json\") [#line \\ ]";
        assert!(
            text(&pdf(&source(markup, &[("data.json", &json)])).unwrap().bytes).contains("fin")
        );
        pdf(&source(&escape(&all), &[])).unwrap();
    }

    #[test]
    fn arabic_and_ukrainian_are_letters_in_every_style() {
        let said = "مرحبا Щасливі їжаки";
        let markup = format!("{said} *{said}* _{said}_ *_{said}_*");
        let made = pdf(&source(&markup, &[])).unwrap();
        assert_eq!(made.warnings, vec![]);
        assert!(claims_ua(&made.bytes));
        let fonts = poppler("pdffonts", &["-"], &made.bytes);
        assert!(!fonts.contains("GlaneBoxes"), "{fonts}");
        assert_eq!(text(&made.bytes).matches("їжаки").count(), 4);
    }

    #[test]
    fn a_picture_is_drawn_in_the_embedded_face() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30" font-family="Nowhere, sans-serif"><text y="15" font-weight="700">Bouche a oreille</text></svg>"#;
        let files: &[(&str, &[u8])] = &[("figures/1.svg", svg)];
        let made = pdf(&source(
            "#image(\"/figures/1.svg\", alt: \"Canaux\")",
            files,
        ))
        .unwrap();
        assert!(text(&made.bytes).contains("Bouche a oreille"));
        let fonts = poppler("pdffonts", &["-"], &made.bytes);
        assert!(fonts.contains("AtkinsonHyperlegible-Bold"), "{fonts}");
    }
}
