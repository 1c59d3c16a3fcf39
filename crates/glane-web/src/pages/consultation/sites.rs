//! What is wrong with announced sites as somebody wrote them, line by line.

use std::sync::Arc;

use glane_archive::{Field, Plan, SiteFault, Sites, Wrong, same_site};
use glane_locale::{Arg, Lang, Locale};

use crate::tr::Tr;

/// The most centres of a newer list that are named.
const NAMED: usize = 10;

/// The most faults of a list of sites that are told at once.
const FAULTS: usize = 5;

/// Each fault in a sentence of its own, the first of them, then how many there are more.
pub fn faults(locale: &Arc<Locale>, lang: Lang, faults: &[SiteFault]) -> Vec<String> {
    let t = Tr::new(locale, lang);
    let mut all: Vec<String> = faults
        .iter()
        .take(FAULTS)
        .map(|one| told(&t, one))
        .collect();
    let left = faults.len().saturating_sub(FAULTS);
    if left > 0 {
        all.push(t.n("consultation-place-more", "n", left));
    }
    all
}

/// All that is wrong, for the page whose list was not taken.
pub(super) fn wrong(t: &Tr, all: &[SiteFault]) -> String {
    let mut said = vec![t.text("consultation-place-wrong")];
    said.extend(faults(&t.locale, t.lang, all));
    said.join(" ")
}

/// A list of announced sites, told apart from any other: whoever fills in a form of it may be late.
pub(super) fn list_of(plan: &Plan) -> String {
    let mut hasher = blake3::Hasher::new();
    for site in &plan.sites {
        hasher.update(site.as_bytes());
        hasher.update(&[0]);
    }
    for (site, place) in &plan.places {
        let said = format!("{site}\t{}\t{}", place.latitude, place.longitude);
        hasher.update(said.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().to_string()
}

/// Puts a list in the place of the one that its form was filled with. Where somebody else changed that one meanwhile nothing is
/// changed: the sites of theirs that would be gone are handed back.
pub(super) fn replaced(
    plan: &mut Plan,
    sites: Sites,
    list: Option<&str>,
) -> Result<(), Vec<String>> {
    if list.is_some_and(|list| list != list_of(plan)) {
        let is_kept = |one: &String| sites.names.iter().any(|name| same_site(name, one));
        let mut gone = plan.sites.clone();
        gone.retain(|one| !is_kept(one));
        return Err(gone);
    }
    plan.sites = sites.names;
    plan.places = sites.places;
    Ok(())
}

/// That a list is not the one that the form was filled with any more, and what of it the form would take away.
pub(super) fn newer(t: &Tr, gone: &[String]) -> String {
    let mut said = t.text("consultation-sites-newer");
    if let Some(named) = gone
        .get(..gone.len().min(NAMED))
        .filter(|one| !one.is_empty())
    {
        let args: [(&str, Arg); 2] = [("n", gone.len().into()), ("sites", named.join(", ").into())];
        said.push(' ');
        said.push_str(&t.format("consultation-sites-newer-gone", &args));
    }
    said
}

fn told(t: &Tr, fault: &SiteFault) -> String {
    let field = match fault.field {
        Field::Name => "name",
        Field::Latitude => "latitude",
        Field::Longitude => "longitude",
    };
    let (why, first) = match fault.wrong {
        Wrong::Missing => ("missing", 0),
        Wrong::NotANumber => ("number", 0),
        Wrong::OutOfRange => ("range", 0),
        Wrong::Commas => ("commas", 0),
        Wrong::Elsewhere { line } => ("elsewhere", line),
    };
    let field = t.text(&format!("consultation-place-{field}"));
    let args: [(&str, Arg); 6] = [
        ("line", fault.line.into()),
        ("first", first.into()),
        ("site", fault.site.as_str().into()),
        ("field", field.into()),
        ("found", fault.found.as_str().into()),
        ("most", u32::from(fault.field.most()).into()),
    ];
    t.format(&format!("consultation-place-{why}"), &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_somebody_else_changed_meanwhile_is_not_replaced() {
        let sites = |text: &str| Sites::read(text).unwrap();
        let mut plan = Plan::default();
        let first = list_of(&plan);
        let put =
            |plan: &mut Plan, text: &str, list: Option<&str>| replaced(plan, sites(text), list);
        assert_eq!(put(&mut plan, "Le Port\nLa Gare", Some(&first)), Ok(()));
        let before = plan.clone();
        let late = put(&mut plan, "le port", Some(&first));
        assert_eq!(late, Err(vec!["La Gare".to_owned()]));
        assert_eq!(plan, before);
        // Where a site is counts too.
        let second = list_of(&plan);
        let placed = "Le Port ; 45,764 ; 4,8357\nLa Gare";
        assert_eq!(put(&mut plan, placed, Some(&second)), Ok(()));
        assert_eq!(
            put(&mut plan, "Le Port\nLa Gare", Some(&second)),
            Err(Vec::new())
        );
        assert_eq!(plan.places.len(), 1);
        // A page of before says nothing of its list.
        assert_eq!(put(&mut plan, "Le Port", None), Ok(()));
    }
}
