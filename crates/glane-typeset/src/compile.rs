//! From a source to bytes.

use std::any::Any;
use std::thread;

use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Content, NativeElement, Selector, Smart, Str};
use typst::introspection::{Introspector, MetadataElem};
use typst::syntax::DiagSpan;
use typst::utils::hash128;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::Error;
use crate::source::{Diagnostic, Pdf, Place, Source, Spot};
use crate::world::Memory;

/// What was set is kept while so many other documents are set: after an edit most of a restitution, its page in short and
/// its poster are what they were.
const KEPT: usize = 4;

/// Typst is written for a main thread's stack, and a web server's threads have a quarter of it.
const STACK_BYTES: usize = 16 << 20;

pub(crate) fn pdf(source: &Source<'_>) -> Result<Pdf, Error> {
    let ident = format!("{:032x}", ident(source));
    set(source, |world, document, warnings| {
        written(world, document, warnings, &ident)
    })
}

pub(crate) fn pdf_and_spots(source: &Source<'_>) -> Result<(Pdf, Vec<Spot>), Error> {
    let ident = format!("{:032x}", ident(source));
    set(source, |world, document, warnings| {
        let spots = found(document);
        Ok((written(world, document, warnings, &ident)?, spots))
    })
}

pub(crate) fn spots(source: &Source<'_>) -> Result<Vec<Spot>, Error> {
    set(source, |_, document, _| Ok(found(document)))
}

/// Sets a document and hands it on.
fn set<T: Send>(
    source: &Source<'_>,
    take: impl FnOnce(&Memory, &PagedDocument, Vec<Diagnostic>) -> Result<T, Error> + Send,
) -> Result<T, Error> {
    let world = Memory::new(source)?;
    // A thread of its own also turns a panic inside Typst into an error of ours.
    let made = thread::scope(|scope| {
        thread::Builder::new()
            .name("typeset".into())
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, || {
                let compiled = typst::compile::<PagedDocument>(&world);
                let warnings = diagnostics(&world, &compiled.warnings);
                let document = compiled
                    .output
                    .map_err(|why| Error::Markup(diagnostics(&world, &why)))?;
                take(&world, &document, warnings)
            })
            .map_err(|why| Error::Crashed(why.to_string()))?
            .join()
            .unwrap_or_else(|panic| Err(Error::Crashed(told(panic.as_ref()))))
    });
    comemo::evict(KEPT);
    made
}

/// The places that the markup named.
fn found(document: &PagedDocument) -> Vec<Spot> {
    let introspector = document.introspector();
    let named = introspector.query(&Selector::Elem(MetadataElem::ELEM, None));
    let spot = |element: &Content| {
        let value = &element.to_packed::<MetadataElem>()?.value;
        let name = value.clone().cast::<Str>().ok()?;
        let at = introspector.position(element.location()?)?;
        Some(Spot {
            name: name.to_string(),
            page: at.page.get(),
            x: at.point.x.to_pt(),
            y: at.point.y.to_pt(),
        })
    };
    named.iter().filter_map(spot).collect()
}

fn written(
    world: &Memory,
    document: &PagedDocument,
    mut warnings: Vec<Diagnostic>,
    ident: &str,
) -> Result<Pdf, Error> {
    // PDF/UA-1 is what a screen reader reads well, and Typst holds the document against it: an image without words or a
    // heading level left out would stop it. People may type what no font of ours has; such a document is made all the
    // same, tagged, and does not claim it.
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|why| Error::Crashed(why.message().to_string()))?;
    let options = |standards| PdfOptions {
        standards,
        ident: Smart::Custom(ident.to_owned()),
        timestamp: Some(Timestamp::new_utc(world.today)),
        tagged: true,
        ..PdfOptions::default()
    };
    let bytes = match typst_pdf::pdf(document, &options(accessible)) {
        Ok(bytes) => bytes,
        Err(why) => {
            warnings.extend(diagnostics(world, &why));
            typst_pdf::pdf(document, &options(PdfStandards::default()))
                .map_err(|why| Error::Markup(diagnostics(world, &why)))?
        }
    };
    Ok(Pdf { bytes, warnings })
}

/// What tells this document from others: all that went into it.
fn ident(source: &Source<'_>) -> u128 {
    let date = source.date;
    hash128(&(
        (source.title, source.lang, source.markup),
        (date.year, date.month, date.day),
        &source.files,
    ))
}

fn diagnostics(world: &Memory, found: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    let one = |diagnostic: &SourceDiagnostic| Diagnostic {
        message: diagnostic.message.to_string(),
        hints: diagnostic
            .hints
            .iter()
            .map(|hint| hint.v.to_string())
            .collect(),
        place: place(world, diagnostic.span),
    };
    found.iter().map(one).collect()
}

fn place(world: &Memory, span: DiagSpan) -> Option<Place> {
    let id = span.id()?;
    let start = world.range(span)?.start;
    let lines = world.file(id).ok()?.lines().ok()?;
    let (line, column) = lines.byte_to_line_column(start)?;
    let file = (id != world.main()).then(|| id.vpath().get_without_slash().to_owned());
    Some(Place {
        file,
        line: line + 1,
        column: column + 1,
    })
}

fn told(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no reason given".into())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::Date;
    use crate::reading::tests::{source, text};

    fn problems(markup: &str, files: &[(&str, &[u8])]) -> Vec<Diagnostic> {
        match pdf(&source(markup, files)) {
            Err(Error::Markup(problems)) => problems,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn same_source_same_bytes() {
        let markup = "= Un\n#lorem(50)\n#image(\"a.svg\", alt: \"a\")";
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">Canaux</text></svg>"#;
        let made = || pdf(&source(markup, &[("a.svg", svg)])).unwrap().bytes;
        let first = made();
        pdf(&source("autre *chose*", &[])).unwrap();
        assert!(made() == first);
        let others = thread::scope(|scope| {
            let threads: Vec<_> = (0..3).map(|_| scope.spawn(made)).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect::<Vec<_>>()
        });
        assert!(others.iter().all(|other| *other == first));
        assert!(
            pdf(&source(&markup.replace("Un", "Deux"), &[("a.svg", svg)]))
                .unwrap()
                .bytes
                != first
        );
    }

    #[test]
    fn every_problem_is_told_with_its_place() {
        let found = problems("= Un\n#let = 3\n\n  été #(1 +)", &[]);
        let places: Vec<_> = found
            .iter()
            .map(|one| one.place.as_ref().map(|at| (at.line, at.column)))
            .collect();
        assert_eq!(places, vec![Some((2, 5)), Some((4, 12))], "{found:?}");

        let found = problems(
            "\n#json(\"/data.json\")",
            &[("data.json", b"{\n  \"a\": oui }")],
        );
        let place = found[0].place.clone().unwrap();
        assert_eq!(
            (place.file.as_deref(), place.line),
            (Some("data.json"), 2),
            "{found:?}"
        );
    }

    #[test]
    fn a_place_is_told_where_it_stands() {
        let markup = "#set page(width: 100pt, height: 100pt, margin: 10pt)
#place(top + left, dx: 5pt, dy: 7pt, box(width: 20pt, height: 30pt, {
  place(top + left, metadata(\"a\"))
  place(bottom + right, metadata(\"b\"))
}))
#metadata(1)
#pagebreak()
#metadata(\"c\")";
        let source = source(markup, &[]);
        let told = spots(&source).unwrap();
        let at: Vec<_> = told
            .iter()
            .map(|spot| (spot.name.as_str(), spot.page, spot.x, spot.y))
            .collect();
        assert_eq!(
            at,
            [
                ("a", 1, 15.0, 17.0),
                ("b", 1, 35.0, 47.0),
                ("c", 2, 10.0, 10.0)
            ]
        );
        let (made, again) = pdf_and_spots(&source).unwrap();
        assert_eq!(again, told);
        assert!(made == pdf(&source).unwrap());
    }

    #[test]
    fn nothing_outside_the_source_is_within_reach() {
        for markup in [
            "#read(\"/etc/passwd\")",
            "#read(\"../../Cargo.toml\")",
            "#import \"@preview/cetz:0.3.0\"",
            "#image(\"http://localhost/x.svg\")",
        ] {
            assert_eq!(problems(markup, &[]).len(), 1, "{markup}");
        }
        assert!(
            text(
                &pdf(&source("#datetime.today().display()", &[]))
                    .unwrap()
                    .bytes
            )
            .contains("2026-03-14")
        );
    }

    #[test]
    fn a_doubt_is_a_warning_with_its_place() {
        let made = pdf(&source("\n#set text(font: \"Nowhere\")\nSalut", &[])).unwrap();
        let place = made.warnings[0].place.clone().unwrap();
        assert_eq!((place.file, place.line), (None, 2));
        assert!(text(&made.bytes).contains("Salut"));
    }

    #[test]
    fn runaway_markup_is_an_error_and_not_the_end() {
        assert!(
            problems("#let f(x) = f(x + 1)\n#f(0)", &[])[0]
                .message
                .contains("depth")
        );
    }

    #[test]
    fn a_source_that_cannot_be_read_is_refused() {
        let good = source("", &[]);
        let date = Date {
            year: 2026,
            month: 2,
            day: 29,
        };
        assert_eq!(
            pdf(&Source {
                date,
                ..good.clone()
            }),
            Err(Error::Date(date))
        );
        let date = Date {
            year: 0,
            month: 1,
            day: 1,
        };
        assert_eq!(
            pdf(&Source {
                date,
                ..good.clone()
            }),
            Err(Error::Date(date))
        );
        assert_eq!(
            pdf(&Source {
                lang: "??",
                ..good.clone()
            }),
            Err(Error::Language("??".into()))
        );
        let files = BTreeMap::from([("../x".to_owned(), vec![])]);
        assert!(matches!(
            pdf(&Source { files, ..good }),
            Err(Error::FileName { .. })
        ));
    }
}
