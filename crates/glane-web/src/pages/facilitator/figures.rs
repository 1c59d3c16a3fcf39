//! What the facilitator sees of the current question's answers, before the room does.

use glane_analysis::{ContentReading, ItemReading, QuestionReading, WordReading};
use glane_core::script::Question;
use glane_live::inside::Inside;
use glane_locale::Arg;
use glane_report::picture::{Texts, number_note, number_range, rated_bars, rated_note};

use crate::tr::Tr;
use crate::{picture, tables};

/// Words listed; the others are counted.
const WORDS_SHOWN: usize = 20;

/// A small table, and what stands under it.
pub(crate) struct Figures {
    /// How many people it counts.
    pub(crate) base: String,
    pub(crate) rows: Vec<Row>,
    /// A mean, or what is not listed.
    pub(crate) notes: Vec<String>,
}

/// One option, step, word or idea.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) value: String,
    /// The length of its bar, 0 to 100.
    pub(crate) width: u64,
}

impl Figures {
    /// Of a question in its present round; nothing if nobody answered.
    pub(crate) fn of(t: &Tr, inside: &Inside, question: &Question) -> Option<Self> {
        let reading = picture::read(inside, question);
        (reading.n > 0).then(|| {
            let base = tables::answered(t, inside, question, None);
            Self::from(t, &reading, base)
        })
    }

    fn from(t: &Tr, reading: &QuestionReading, base: String) -> Self {
        let n = reading.n;
        let texts = Texts::new(&t.locale, t.lang).of_answers(reading);
        let mut notes = vec![];
        let rows = match &reading.content {
            ContentReading::Items(items) => {
                let held = items.held.len();
                notes.extend((held > 0).then(|| t.n("projector-held-ideas", "n", held)));
                let label = |item: &ItemReading| t.label(&item.label).to_owned();
                let rows = items.items.iter();
                rows.map(|item| counted(t, label(item), item.count, n))
                    .collect()
            }
            ContentReading::Scale(scale) => {
                let mean = scale.mean.map(|mean| Arg::Decimal {
                    value: mean.value(),
                    places: 1,
                });
                let max = Arg::Integer(scale.max);
                notes.extend(
                    mean.map(|mean| t.format("projector-mean-of", &[("mean", mean), ("max", max)])),
                );
                let step = |(score, count): &(i64, u64)| counted(t, step(*score), *count, n);
                scale.counts.iter().map(step).collect()
            }
            ContentReading::Number(number) => {
                notes.extend(number_note(number, &texts));
                let bins = number.bins.iter();
                bins.map(|bin| {
                    let label = number_range(number, bin.from, bin.to, &texts);
                    counted(t, label, bin.count, n)
                })
                .collect()
            }
            ContentReading::Rated(rated) => {
                notes.extend(rated_note(reading, &texts));
                rated_bars(reading, rated, &texts)
                    .into_iter()
                    .map(|(label, value, length)| Row {
                        label,
                        value,
                        width: length,
                    })
                    .collect()
            }
            ContentReading::Words(words) => {
                let more = words.words.len().saturating_sub(WORDS_SHOWN);
                notes.extend((more > 0).then(|| t.n("projector-more-words", "n", more)));
                let held = words.held.len();
                notes.extend((held > 0).then(|| t.n("projector-held-words", "n", held)));
                let most = words.words.first().map_or(0, |word| word.mentions);
                let row = |word: &WordReading| Row {
                    label: word.shown.clone(),
                    value: t.n("common-mentions", "n", word.mentions),
                    width: share(word.mentions, most),
                };
                words.words.iter().take(WORDS_SHOWN).map(row).collect()
            }
            ContentReading::Texts(texts) => {
                notes.push(t.n("projector-texts-count", "n", texts.texts));
                vec![]
            }
        };
        Self { base, rows, notes }
    }
}

fn counted(t: &Tr, label: String, count: u64, n: u64) -> Row {
    let share_of = Arg::Percent {
        numerator: count,
        denominator: n,
    };
    let value = t.format(
        "common-count-and-share",
        &[("count", count.into()), ("share", share_of)],
    );
    Row {
        label,
        value,
        width: share(count, n),
    }
}

/// A step of a scale, with the minus sign of typography.
fn step(score: i64) -> String {
    let sign = if score < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}", score.unsigned_abs())
}

fn share(part: u64, whole: u64) -> u64 {
    part.saturating_mul(100)
        .checked_div(whole)
        .unwrap_or(0)
        .min(100)
}
