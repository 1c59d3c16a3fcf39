//! A finding's sentence, from its template to a language.

use glane_core::date::Minute;
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

    /// A time of day: « 17 h », « 8 h 30 ».
    pub fn time(&self, minute: Minute) -> String {
        let (hour, minutes) = minute.hour_minute();
        let hour = ("hour", Arg::Count(hour.into()));
        if minutes == 0 {
            return self.format("common-hour", &[hour]);
        }
        let minutes = Arg::Text(format!("{minutes:02}"));
        self.format("common-hour-minutes", &[hour, ("minutes", minutes)])
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
            Told::Time(minute) => Arg::Text(self.time(*minute)),
            Told::Sentence(inner) => Arg::Text(self.sentence(inner)),
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
    fn times_and_sentences_within_are_written_in_their_language() {
        let locale = Locale::load().unwrap();
        let time = |lang, minute| Texts::new(&locale, lang).time(Minute(minute));
        assert_eq!(time(Lang::Fr, 17 * 60), "17\u{A0}h");
        assert_eq!(time(Lang::Fr, 8 * 60 + 5), "8\u{A0}h\u{A0}05");
        assert_eq!(time(Lang::En, 8 * 60 + 30), "8:30");
        let count = ("count", Told::Count(2));
        let one = Template::new(
            "finding-dominance",
            [
                ("option", Told::Text("a".to_owned())),
                count,
                ("n", Told::Count(3)),
            ],
        );
        let both = Template::new(
            "restitution-joined",
            [
                ("first", Told::Sentence(one.clone())),
                ("second", Told::Sentence(one)),
            ],
        );
        let texts = Texts::new(&locale, Lang::Fr);
        assert_eq!(
            texts.sentence(&both).matches("2 personnes sur 3.").count(),
            2
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
