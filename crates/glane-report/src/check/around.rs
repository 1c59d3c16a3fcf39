//! What the program puts around a page where it is public: it is no part of what was published, and is taken off before a page that
//! was saved there is held against its data.

use std::borrow::Cow;

use glane_figure::escape::attribute as escape;
use glane_locale::{Lang, Locale};

use super::is_page;
use crate::version::Version;

/// What stands before the way to what became of what a page proposes.
const WAY: &str = "<p class=\"name follow\"><a href=\"";
/// What the way is before.
const HEAD: &str = "</header>\n";
/// What the way is called.
const CALLED: &str = "actions-read-link";

/// The page of an address with a way, at the end of its head, to what became of what it proposes.
pub fn followed(
    page: &str,
    address: &str,
    version: Version,
    (locale, lang): (&Locale, Lang),
) -> String {
    let twin = twin(version == Version::Plain);
    let said = locale.text(lang, CALLED);
    let (address, said) = (escape(address), escape(&said));
    let way = format!("{WAY}{address}/suivi{twin}\">{said}</a></p>\n{HEAD}");
    page.replacen(HEAD, &way, 1)
}

fn twin(is_plain: bool) -> &'static str {
    if is_plain { "/en-clair" } else { "" }
}

/// Whether a line is that way, word for word: in any other words it is somebody's own.
fn is_way(line: &str, locale: &Locale) -> bool {
    let Some((address, said)) = line
        .strip_prefix(WAY)
        .and_then(|rest| rest.split_once("\">"))
    else {
        return false;
    };
    let leads_there = [false, true]
        .iter()
        .any(|plain| address.ends_with(&format!("/suivi{}", twin(*plain))));
    let is_called = Lang::ALL.iter().any(|lang| {
        let called = locale.text(*lang, CALLED);
        said.trim_end() == format!("{}</a></p>", escape(&called))
    });
    leads_there && is_called && !address.contains(['"', '<', '>'])
}

/// A page that was saved from its public address, without what the program puts in its head for networks and readers of feeds, nor
/// its way to what became of what it proposes: it is no part of what was published.
pub fn without_around<'a>(text: &'a str, locale: &Locale) -> Cow<'a, str> {
    without_way(without_head(text), locale)
}

fn without_way<'a>(text: Cow<'a, str>, locale: &Locale) -> Cow<'a, str> {
    let kept = text.split_once(HEAD).and_then(|(head, rest)| {
        let (before, line) = head.strip_suffix('\n')?.rsplit_once('\n')?;
        is_way(line, locale).then(|| format!("{before}\n{HEAD}{rest}"))
    });
    kept.map_or(text, Cow::Owned)
}

fn without_head(text: &str) -> Cow<'_, str> {
    const STARTS: [&str; 2] = [
        "<meta property=\"og:",
        "<link rel=\"alternate\" type=\"application/atom+xml\"",
    ];
    let Some((head, rest)) = text.split_once("<title>") else {
        return Cow::Borrowed(text);
    };
    let is_around = |line: &&str| STARTS.iter().any(|start| line.starts_with(start));
    let mut lines = head.split_inclusive('\n');
    if !is_page(text) || !lines.any(|line| is_around(&line)) {
        return Cow::Borrowed(text);
    }
    let kept = head.split_inclusive('\n').filter(|line| !is_around(line));
    Cow::Owned(format!("{}<title>{rest}", kept.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_is_taken_off_word_for_word_and_nothing_else_is() {
        let locale = Locale::load().unwrap();
        let page = "<html><title>x</title><header>\n<h1>x</h1>\n</header>\n<main>y</main>\n";
        for (version, lang) in [
            (Version::Full, Lang::Fr),
            (Version::Plain, Lang::Fr),
            (Version::Full, Lang::En),
        ] {
            let address = "http://a/lire/B/C?d&e";
            let with = followed(page, address, version, (&locale, lang));
            assert!(with.contains("/suivi") && with != page, "{with}");
            assert_eq!(without_around(&with, &locale), page);
            for (from, to) in [("</a>", " !</a>"), ("/suivi", "/autre"), ("follow", "x")] {
                let own = with.replace(from, to);
                assert_eq!(without_around(&own, &locale), own, "{own}");
            }
        }
        assert_eq!(without_around(page, &locale), page);
    }
}
