//! What stands around the public page for other programs: what a network shows of its link, and a feed of what was published. Both
//! lead to our own address and to no other.

use std::fmt::Write as _;

use glane_core::action::Actions;
use glane_core::date::Day;
use glane_core::decision::{Act, Decision, standing};
use glane_core::release::Release;
use glane_core::world::Micros;
use glane_figure::escape::attribute as escape;
use glane_figure::{Card, Theme};

use crate::pages::facilitator::actions::progress;
use crate::tr::Tr;

/// How large the picture is that networks show of a link.
pub(super) const SIZE: (u16, u16) = (1200, 630);

/// What the page says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    /// The document, and the workshop's title.
    pub name: String,
    pub title: String,
    /// Organiser, place, day.
    pub subtitle: String,
}

impl About {
    /// What a page that we wrote says in its head; nothing if it is none of ours.
    pub(super) fn of(page: &str) -> Option<Self> {
        let text = |start: &str, end: &str| {
            let (_, rest) = page.split_once(start)?;
            let (text, _) = rest.split_once(end)?;
            Some(text.to_owned())
        };
        Some(Self {
            name: text("<p class=\"name\">", "</p>")?,
            title: text("<h1 dir=\"auto\">", "</h1>")?,
            subtitle: text("<p class=\"subtitle\" dir=\"auto\">", "</p>")?,
        })
    }

    /// The page with what networks and readers of feeds look for in its head. What it says is the page's own, escaped there already.
    pub(super) fn told(&self, page: &str, address: &str, locale: &str) -> String {
        let Self {
            name,
            title,
            subtitle,
        } = self;
        let (width, height) = SIZE;
        let address = escape(address);
        let mut head = String::new();
        for (property, content) in [
            ("og:type", "article"),
            ("og:title", &format!("{name} – {title}")),
            ("og:description", subtitle),
            ("og:locale", locale),
            ("og:url", &address),
            ("og:image", &format!("{address}/image.png")),
            ("og:image:type", "image/png"),
            ("og:image:width", &width.to_string()),
            ("og:image:height", &height.to_string()),
            ("og:image:alt", &format!("{title} – {subtitle}")),
        ] {
            let _ = writeln!(
                head,
                "<meta property=\"{property}\" content=\"{content}\"/>"
            );
        }
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{address}/flux.xml\"/>"
        );
        page.replacen("<title>", &format!("{head}<title>"), 1)
    }

    /// The picture that networks show: no figure, which could be read without what it is of.
    pub(super) fn card(&self) -> Option<String> {
        let (title, subtitle) = (plain(&self.title), plain(&self.subtitle));
        let card = Card {
            id: "link".to_owned(),
            title: title.clone(),
            desc: subtitle.clone(),
            size: SIZE,
            over: plain(&self.name),
            statement: title,
            note: String::new(),
            foot: subtitle,
            is_dark: true,
            theme: Theme::page(),
        };
        card.svg()
    }
}

/// An entry of the feed; its addresses are escaped.
struct Entry {
    at: Micros,
    id: String,
    href: String,
    title: String,
    summary: String,
}

/// What a page that we wrote says, as it reads.
pub(super) fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}

/// The feed of a link: one entry each time its page was published, and each time inhabitants were told that an action stands
/// elsewhere, the last first. Nothing if it leads nowhere now.
pub(super) fn feed(
    t: &Tr,
    log: &[Decision],
    key: &str,
    (address, title, subtitle): (&str, &str, &str),
) -> Option<String> {
    let public = Release::fold(log).public?;
    if public.key != key {
        return None;
    }
    let address = escape(address);
    let summary = t.with("message-feed-summary", "subtitle", subtitle);
    let shared = standing(log)
        .into_iter()
        .filter_map(|decision| match &decision.act {
            Act::Share { key: own, data, .. } if own == key => Some(Entry {
                at: decision.at,
                id: format!("{address}#{}", data.0),
                href: address.clone(),
                title: t.with("message-feed-entry", "title", title),
                summary: summary.clone(),
            }),
            _ => None,
        });
    let news = Actions::fold(log).news.into_iter();
    let news = news.map(|news| Entry {
        at: news.at,
        id: format!("{address}/suivi#{}", news.decision),
        href: format!("{address}/suivi"),
        title: t.format(
            "actions-feed-entry",
            &[
                ("what", news.told.what.as_str().into()),
                ("stands", progress(t, news.told.progress).into()),
            ],
        ),
        summary: news.told.why.map_or_else(
            || t.text("actions-feed-summary"),
            |why| t.with("actions-say-why", "text", &why),
        ),
    });
    let mut entries: Vec<Entry> = shared.chain(news).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    let updated = entries.first().map_or(Micros(0), |entry| entry.at);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
    );
    let mut put = |text: String| {
        let _ = writeln!(out, "{text}");
    };
    put(format!("<id>{address}/flux.xml</id>"));
    put(format!(
        "<title>{}</title>",
        escape(&t.with("message-feed-title", "title", title))
    ));
    put(format!("<updated>{}</updated>", moment(updated)));
    put(format!(
        "<author><name>{}</name></author>",
        escape(&t.text("common-app"))
    ));
    put(format!(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"{address}/flux.xml\"/>"
    ));
    put(format!(
        "<link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>"
    ));
    for entry in entries {
        put("<entry>".to_owned());
        put(format!("<id>{}</id>", entry.id));
        put(format!("<title>{}</title>", escape(&entry.title)));
        put(format!("<updated>{}</updated>", moment(entry.at)));
        put(format!(
            "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
            entry.href
        ));
        put(format!("<summary>{}</summary>", escape(&entry.summary)));
        put("</entry>".to_owned());
    }
    put("</feed>".to_owned());
    Some(out)
}

/// A moment as feeds write it, RFC 3339.
fn moment(at: Micros) -> String {
    let seconds = at.0.max(0).div_euclid(1_000_000).rem_euclid(86_400);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!(
        "{}T{hour:02}:{minute:02}:{second:02}Z",
        Day::of(at).written()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_network_shows_of_a_link_is_the_pages_own() {
        let page = "<html><head><title>x</title></head><body><p class=\"name\">Restitution</p>\n\
            <h1 dir=\"auto\">Fête &#38; jeux</h1>\n<p class=\"subtitle\" dir=\"auto\">Centre, le 3</p>";
        let about = About::of(page).unwrap();
        let told = about.told(page, "http://a/lire/B/C", "fr");
        assert!(
            told.contains("property=\"og:title\" content=\"Restitution – Fête &#38; jeux\""),
            "{told}"
        );
        assert!(
            told.contains("content=\"http://a/lire/B/C/image.png\""),
            "{told}"
        );
        assert!(
            told.ends_with("Centre, le 3</p>") && told.contains("<title>x</title>"),
            "{told}"
        );
        let card = about.card().unwrap();
        assert!(card.contains("Fête &amp; jeux"), "{card}");
        assert_eq!(About::of("<p>autre</p>"), None);
    }

    #[test]
    fn a_moment_is_written_as_feeds_want_it() {
        assert_eq!(
            moment(Micros(1_732_838_399_000_000)),
            "2024-11-28T23:59:59Z"
        );
    }
}
