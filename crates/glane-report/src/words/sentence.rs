//! A finding's sentence, from its template to a language.

use glane_core::finding::{Arg as Told, Template};
use glane_core::label::Label;
use glane_locale::Arg;
use glane_stats::Ratio;

use super::{RatioArg, Texts, isolated, ranking};

impl Texts<'_> {
    /// The sentence. What people and scripts wrote goes into it word for word.
    pub fn sentence(&self, template: &Template) -> String {
        let args: Vec<(&str, Arg)> = template
            .args
            .iter()
            .map(|(name, told)| (name.as_str(), self.arg(told)))
            .collect();
        self.format(&template.key, &args)
    }

    fn arg(&self, told: &Told) -> Arg {
        let label = |label: &Label| isolated(self.label(label));
        match told {
            Told::Text(text) => Arg::Text(isolated(text)),
            Told::Label(one) => Arg::Text(label(one)),
            Told::Count(n) => Arg::Count(*n),
            Told::Integer(n) => Arg::Integer(*n),
            Told::Decimal {
                numerator,
                denominator,
                places,
            } => match Ratio::new(*numerator, *denominator) {
                Some(ratio) => ratio.arg(*places),
                None => Arg::Text(self.text("restitution-cell-none")),
            },
            Told::Percent {
                numerator,
                denominator,
            } => Arg::Percent {
                numerator: *numerator,
                denominator: *denominator,
            },
            Told::Quotes(labels) => Arg::Quotes(labels.iter().map(label).collect()),
            Told::Ranking(entries) => Arg::Text(ranking(
                self,
                entries
                    .iter()
                    .map(|(label, count)| (self.label(label), *count)),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::label::LangCode;
    use glane_locale::{Lang, Locale};

    use super::*;

    #[test]
    fn a_template_becomes_a_sentence_in_each_language() {
        let locale = Locale::load().unwrap();
        let option = Label::fr("Site internet").with(LangCode::new("en").unwrap(), "Website");
        let template = Template::new(
            "finding-dominance",
            [
                ("option", Told::Label(option)),
                ("count", Told::Count(26)),
                ("n", Told::Count(38)),
            ],
        );
        assert_eq!(
            Texts::new(&locale, Lang::Fr).sentence(&template),
            "«\u{A0}Site internet\u{A0}» vient en tête\u{A0}: 26 personnes sur 38."
        );
        assert!(
            Texts::new(&locale, Lang::En)
                .sentence(&template)
                .contains("“Website”")
        );
    }

    #[test]
    fn fractions_quotes_and_rankings_are_written_whole() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let order = Template::new(
            "finding-order",
            [
                ("n", Told::Count(9)),
                (
                    "ranking",
                    Told::Ranking(vec![(Label::fr("a"), 5), (Label::fr("b"), 4)]),
                ),
            ],
        );
        assert!(
            texts
                .sentence(&order)
                .ends_with("«\u{A0}a\u{A0}» (5) et «\u{A0}b\u{A0}» (4).")
        );
        let mean = Template::new(
            "finding-scale-mean",
            [
                ("question", Told::Text("Aisance".to_owned())),
                (
                    "mean",
                    Told::Decimal {
                        numerator: 263,
                        denominator: 38,
                        places: 1,
                    },
                ),
                ("max", Told::Integer(10)),
                ("n", Told::Count(38)),
            ],
        );
        assert_eq!(
            texts.sentence(&mean),
            "«\u{A0}Aisance\u{A0}»\u{A0}: moyenne 6,9 sur 10 (38 personnes)."
        );
    }
}
