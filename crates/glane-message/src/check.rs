//! A kit that came back, held against the data: what people changed is proved, or it is said where it is not.

use glane_analysis::checker::{Outcome, Verdict};
use glane_locale::{Lang, Locale};
use glane_report::check::{
    Checker, Named, Piece as Held, Place, Report, Told as Why, Unnamed, What,
};
use serde::Deserialize;

use crate::channel::channels;
use crate::kit::{Kit, Piece};
use crate::proof::{Pictured, Proof, SHAPE, Told};

/// Whether a file is a kit's.
pub fn is_kit(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Shape {
        kit: u32,
    }
    serde_json::from_str::<Shape>(text.trim_start_matches('\u{FEFF}'))
        .is_ok_and(|shape| shape.kit == SHAPE)
}

/// Holds a kit against its data: the file that names them, and, as far as `beside` finds them, the texts and drawings it names.
pub fn check(
    text: &str,
    checker: &Checker<'_>,
    locale: &Locale,
    beside: &dyn Fn(&str) -> Option<String>,
) -> Result<Report, Unnamed> {
    let file: Proof =
        serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
            Unnamed::Neither {
                line: u64::try_from(error.line()).unwrap_or(1),
            }
        })?;
    let lang = Lang::parse(&file.lang).ok_or(Unnamed::Lacks { what: "lang" })?;
    let restitution = checker.restitution(lang);
    let from = (file.start, file.link.clone());
    let kit = Kit::of(restitution.gist(), channels(), from, locale);
    let mut walk = Walk {
        text,
        checker,
        own: Proof::of(&kit, &restitution, locale),
        kit,
        report: Report::default(),
    };
    walk.same_rules(&file);
    for message in &file.messages {
        walk.message(message, beside);
    }
    for (at, note) in file.notes.iter().enumerate() {
        let path = format!("/notes/{at}");
        if walk.own.notes.contains(note) {
            walk.proved(What::Line, &path, &note.text);
        } else {
            walk.wrong(What::Line, &path, &note.text, ("line-wrong", None));
        }
    }
    Ok(walk.report)
}

struct Walk<'a, 'b> {
    text: &'a str,
    checker: &'a Checker<'b>,
    /// The same as the data make it.
    own: Proof,
    kit: Kit,
    report: Report,
}

impl Walk<'_, '_> {
    fn same_rules(&mut self, file: &Proof) {
        let own = Named::of(self.checker.reading()).rules;
        if file.rules != own {
            let (found, expected) = (format!("rules {}", file.rules), own.to_string());
            self.wrong(
                What::File,
                "/rules",
                &found,
                ("other-rules", Some(expected)),
            );
        }
    }

    fn message(&mut self, message: &Told, beside: &dyn Fn(&str) -> Option<String>) {
        let path = format!("/messages/{}", message.channel);
        let mut own = self.own.messages.iter();
        let own = own.rfind(|own| own.channel == message.channel).cloned();
        for (at, piece) in message.pieces.iter().enumerate() {
            self.piece(&format!("{path}/{at}"), piece, own.as_ref());
        }
        if let Some(subject) = &message.subject {
            let same = own.as_ref().and_then(|own| own.subject.as_ref()) == Some(subject);
            self.line(&format!("{path}/subject"), subject, same);
        }
        if let Some(text) = beside(&message.file) {
            self.beside(&message.file, &text, message);
        }
        for picture in &message.pictures {
            let mut own = own.iter().flat_map(|own| &own.pictures);
            let own = own.rfind(|own| own.file == picture.file).cloned();
            self.picture(&path, picture, own.as_ref(), beside);
        }
    }

    /// A piece is the data's own, or it says which finding it rewords and is held against that one.
    fn piece(&mut self, path: &str, piece: &Piece, own: Option<&Told>) {
        let what = if piece.finding.is_empty() {
            What::Line
        } else {
            What::Sentence
        };
        if own.is_some_and(|own| own.pieces.contains(piece)) {
            self.proved(what, path, &piece.text);
            return;
        }
        let said = self.kit.gist.findings.iter().chain(&self.kit.gist.leads);
        let mut same = said.filter(|said| said.finding == piece.finding);
        if let Some(said) = same.next()
            && said.cells != piece.cells
        {
            let expected = said.cells.join(" ");
            self.wrong(
                what,
                path,
                &piece.cells.join(" "),
                ("value-wrong", Some(expected)),
            );
            return;
        }
        let verdict = self
            .checker
            .told(self.kit.gist.lang, &piece.finding, &piece.text);
        self.judged(what, path, &piece.text, verdict);
    }

    /// A line that is no finding's: as the data have it, or without a number that nothing bears out.
    fn line(&mut self, path: &str, text: &str, same: bool) {
        if same {
            self.proved(What::Line, path, text);
        } else {
            let verdict = self.checker.told(self.kit.gist.lang, "", text);
            self.judged(What::Line, path, text, verdict);
        }
    }

    /// The text as it lies beside: each of its lines is one that was checked, or is held by itself.
    fn beside(&mut self, file: &str, text: &str, message: &Told) {
        let pieces: Vec<&str> = message
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        let whole = pieces.join(" ");
        let lines = text.trim_start_matches('\u{FEFF}').lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            let is_subject = message.subject.as_deref() == Some(line);
            if is_subject || line == whole || pieces.contains(&line) {
                continue;
            }
            let verdict = self.checker.told(self.kit.gist.lang, "", line);
            self.judged(What::Sentence, file, line, verdict);
        }
    }

    fn picture(
        &mut self,
        path: &str,
        picture: &Pictured,
        own: Option<&Pictured>,
        beside: &dyn Fn(&str) -> Option<String>,
    ) {
        let path = format!("{path}/{}", picture.file);
        match own {
            Some(own) if own.alternative == picture.alternative => {
                let drawn = beside(&picture.file);
                if drawn.is_none_or(|drawn| drawn == own.svg) {
                    self.proved(What::Figure, &path, &picture.alternative);
                } else {
                    self.wrong(What::Figure, &path, &picture.file, ("line-wrong", None));
                }
            }
            Some(own) => {
                let expected = Some(own.alternative.clone());
                self.wrong(
                    What::Figure,
                    &path,
                    &picture.alternative,
                    ("alt-wrong", expected),
                );
            }
            None => self.wrong(What::Figure, &path, &picture.alternative, ("added", None)),
        }
    }

    fn place(&self, path: &str, text: &str) -> (u64, Place) {
        let written = serde_json::to_string(text).unwrap_or_default();
        let before = self
            .text
            .split_once(&written)
            .map_or("", |(before, _)| before);
        let line = before.matches('\n').count() + 1;
        let place = Place {
            path: Some(path.to_owned()),
            ..Place::default()
        };
        (u64::try_from(line).unwrap_or(1), place)
    }

    fn proved(&mut self, what: What, path: &str, text: &str) {
        match what {
            What::Sentence => self.report.proved.sentences += 1,
            What::Figure => self.report.proved.figures += 1,
            _ => self.report.proved.lines += 1,
        }
        self.push(what, path, text, (Outcome::Proved, Vec::new()));
    }

    fn judged(&mut self, what: What, path: &str, text: &str, verdict: Verdict) {
        if verdict.outcome() == Outcome::Proved {
            self.proved(what, path, text);
            return;
        }
        let outcome = verdict.outcome();
        let reasons = verdict.reasons.into_iter().map(Why::from).collect();
        self.push(what, path, text, (outcome, reasons));
    }

    fn wrong(&mut self, what: What, path: &str, text: &str, why: (&'static str, Option<String>)) {
        let (fault, expected) = why;
        let outcome = if matches!(fault, "added" | "other-rules") {
            Outcome::Unproved
        } else {
            Outcome::Refused
        };
        let why = Why {
            fault,
            found: text.to_owned(),
            expected,
        };
        self.push(what, path, text, (outcome, vec![why]));
    }

    fn push(
        &mut self,
        what: What,
        path: &str,
        text: &str,
        (outcome, reasons): (Outcome, Vec<Why>),
    ) {
        let (line, place) = self.place(path, text);
        self.report.pieces.push(Held {
            what,
            outcome,
            line,
            place,
            text: text.to_owned(),
            reasons,
            signed: None,
        });
    }
}
