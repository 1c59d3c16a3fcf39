//! The forms that pages show, with what stands in them: where a wrong one starts from.

use glane_testkit::page::{attributes, unescape};

/// A form of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// What stands in it: names with what is sent of each if nothing is touched.
    pub fields: Vec<(String, String)>,
    /// What may be chosen: boxes, options, buttons.
    pub choices: Vec<(String, String)>,
    /// Fields for files.
    pub files: Vec<String>,
    pub(super) id: String,
    pub(super) is_posted: bool,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    attributes(&format!("<{tag}>"), name).into_iter().next()
}

/// The forms of a page at an address that are posted.
pub fn forms(html: &str, address: &str) -> Vec<Form> {
    let mut all: Vec<Form> = Vec::new();
    let mut inside: Option<usize> = None;
    let mut select = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = attribute(tag, "name");
        let value = attribute(tag, "value");
        // A field may stand elsewhere and name its form.
        let named = attribute(tag, "form");
        let form = named.map_or(inside, |id| all.iter().position(|form| form.id == id));
        match tag.split([' ', '\n', '/']).next().unwrap_or_default() {
            "form" => {
                inside = Some(all.len());
                all.push(Form {
                    action: attribute(tag, "action").unwrap_or_else(|| address.to_owned()),
                    id: attribute(tag, "id").unwrap_or_default(),
                    is_posted: attribute(tag, "method").is_some_and(|way| way == "post"),
                    ..Form::default()
                });
            }
            "" if tag == "/form" => inside = None,
            "select" => select = name.unwrap_or_default(),
            "option" => {
                if let Some(form) = form.and_then(|at| all.get_mut(at)) {
                    let value = value.unwrap_or_else(|| unescape(text.trim()));
                    form.choices.push((select.clone(), value));
                }
            }
            kind @ ("input" | "textarea" | "button") => {
                let (Some(form), Some(name)) = (form.and_then(|at| all.get_mut(at)), name) else {
                    continue;
                };
                let sort = attribute(tag, "type").unwrap_or_default();
                match (kind, sort.as_str()) {
                    ("button", _) | ("input", "radio" | "checkbox" | "submit") => {
                        let value = value.unwrap_or_else(|| "on".to_owned());
                        form.choices.push((name, value));
                    }
                    ("input", "file") => form.files.push(name),
                    ("textarea", _) => form.fields.push((name, unescape(text))),
                    _ => form.fields.push((name, value.unwrap_or_default())),
                }
            }
            _ => {}
        }
    }
    all.retain(|form| form.is_posted);
    all
}

/// Whether an address is of a route, whatever stands in its braces.
pub fn is_of(address: &str, route: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (one, other): (Vec<&str>, Vec<&str>) =
        (path.split('/').collect(), route.split('/').collect());
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(part, wanted)| *part == wanted || wanted.starts_with('{'))
}

#[test]
fn the_forms_of_a_page_are_read_with_what_stands_outside_of_them() {
    let page = "<form method=\"get\" action=\"/x\"><input name=\"q\" value=\"\"></form>
        <form method=\"post\" id=\"a\"><input type=\"hidden\" name=\"base\" value=\"3\">
        <input type=\"radio\" name=\"v\" value=\"oui\"><textarea name=\"t\" rows=\"2\">L&#39;été</textarea>
        <select name=\"s\"><option value=\"1\">Un</option><option>Deux</option></select>
        <input type=\"file\" name=\"f\"><button>Envoyer</button></form>
        <button form=\"a\" name=\"act\" value=\"open\">Ouvrir</button>";
    let found = forms(page, "/ici");
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].action, "/ici");
    assert_eq!(found[0].fields, [pair("base", "3"), pair("t", "L'été")]);
    let choices = [
        pair("v", "oui"),
        pair("s", "1"),
        pair("s", "Deux"),
        pair("act", "open"),
    ];
    assert_eq!(found[0].choices, choices);
    assert_eq!(found[0].files, ["f"]);
    assert!(is_of(
        "/animer/essai/mots/q?x=1",
        "/animer/{slug}/mots/{question}"
    ));
    assert!(!is_of("/animer/essai", "/animer/{slug}/mots/{question}"));
}
