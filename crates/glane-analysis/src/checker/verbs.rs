//! French verbs that the dictionary does not hold, by their endings: most of them are of the first group.

/// Whether a dictionary form may be a verb.
pub(super) fn is_infinitive(lemma: &str) -> bool {
    ["er", "ir", "re"].iter().any(|end| lemma.ends_with(end))
}

/// The verbs of the first group that a form may be of.
pub(super) fn infinitives(form: &str) -> impl Iterator<Item = String> {
    const ENDINGS: [&str; 13] = [
        "é", "ée", "és", "ées", "e", "es", "ent", "ait", "aient", "ant", "a", "era", "eront",
    ];
    ENDINGS.into_iter().filter_map(move |ending| {
        let stem = form.strip_suffix(ending)?;
        (stem.chars().count() > 3).then(|| format!("{stem}er"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_of_the_verb_that_its_ending_tells() {
        for form in ["ventilées", "ventile", "ventilaient", "ventilant"] {
            assert!(infinitives(form).any(|verb| verb == "ventiler"), "{form}");
        }
        assert_eq!(infinitives("été").count(), 0);
        assert!(is_infinitive("remplir") && !is_infinitive("atelier·e"));
    }
}
