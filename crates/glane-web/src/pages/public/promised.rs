//! What the workshop before promised, shown back to the people who come to this one: as the published restitution says it, and
//! nothing that it does not. It is read from the page itself, so it is there as long as the page is, and no longer.

/// The promises that a page tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promises {
    /// What they are called. Escaped, as all of it, by who wrote the page.
    pub(super) heading: String,
    pub(super) list: Vec<Promise>,
}

/// One promise, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promise {
    pub(super) what: String,
    pub(super) stands: String,
    /// Who carries it, with whom, by when, why it was given up.
    pub(super) more: Option<String>,
}

/// How an entry begins. What people wrote is escaped: it looks like none of our marks.
const MARK: &str = "<li class=\"own\" data-block=\"promise\"";

/// What a page that we wrote tells of them; nothing where nothing was taken over when it was published.
pub(super) fn of(page: &str) -> Option<Promises> {
    let mut parts = page.split(MARK);
    let before = parts.next()?;
    let (_, heading) = before.rsplit_once("<h2 ")?;
    let list = parts.filter_map(|item| {
        let (item, _) = item.split_once("</li>")?;
        Some(Promise {
            what: between(item, "<p class=\"sentence\">", "</p>")?,
            stands: between(item, "<p class=\"eyebrow\">", "</p>")?,
            more: between(item, "<p class=\"signed\">", "</p>"),
        })
    });
    let list: Vec<Promise> = list.collect();
    let heading = between(heading, ">", "</h2>")?;
    (!list.is_empty()).then_some(Promises { heading, list })
}

/// What stands between two marks, the first of each.
pub(super) fn between(text: &str, start: &str, end: &str) -> Option<String> {
    let (_, rest) = text.split_once(start)?;
    let (text, _) = rest.split_once(end)?;
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_are_read_from_their_own_marks() {
        let page = "<h2 id=\"lessons-heading\">Enseignements</h2><ol><li class=\"own\" data-block=\"reading\">\
            <p class=\"sentence\">Autre</p></li></ol><section><h2 id=\"overview-heading\">Promis à « Printemps »</h2>\n\
            <ol start=\"1\">\n<li class=\"own\" data-block=\"promise\">\n<p class=\"eyebrow\">Faite</p>\n\
            <p class=\"sentence\">Un repas &lt;/li&gt;</p>\n<p class=\"signed\">S'en charge : nous</p>\n</li>\n\
            <li class=\"own\" data-block=\"promise\">\n<p class=\"eyebrow\">À lancer</p>\n\
            <p class=\"sentence\">Une sortie</p>\n</li></ol></section><h2 id=\"method\">Méthode</h2>";
        let found = of(page).unwrap();
        assert_eq!(found.heading, "Promis à « Printemps »");
        let read: Vec<_> = found
            .list
            .iter()
            .map(|one| (&*one.what, &*one.stands, one.more.as_deref()))
            .collect();
        let first = ("Un repas &lt;/li&gt;", "Faite", Some("S'en charge : nous"));
        assert_eq!(read, [first, ("Une sortie", "À lancer", None)]);
        assert_eq!(of("<h2 id=\"a\">b</h2><li class=\"own\">"), None);
    }
}
