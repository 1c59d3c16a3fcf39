//! Ideas, from the most backed to the least.

use glane_analysis::ItemsReading;
use glane_figure::{Idea, Ideas};

use super::{Asked, Picture, item};
use crate::words::ranking;

pub(super) fn picture(asked: &Asked<'_>, items: &ItemsReading) -> Picture {
    let texts = asked.texts;
    let ranked: Vec<(String, u64)> = item::ordered(asked, items)
        .into_iter()
        .map(|(_, one)| (item::name(one, texts), one.count))
        .collect();
    let head = [
        texts.text("restitution-table-idea"),
        texts.text("restitution-table-votes"),
    ];
    let table = asked.counted(head.clone(), ranked.iter().cloned());
    // The room sees that something waits, and not what.
    let waiting = items.held.len();
    let note = (waiting > 0 && !asked.look.is_page())
        .then(|| texts.format("projector-held-ideas", &[("n", waiting.into())]));
    if asked.is_blank() || ranked.is_empty() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let description = texts.format(
        "restitution-desc-ideas",
        &[
            ("n", asked.reading.n.into()),
            (
                "ranking",
                ranking(
                    texts,
                    ranked.iter().map(|(name, count)| (name.as_str(), *count)),
                )
                .into(),
            ),
        ],
    );
    let left_out = ranked.len().saturating_sub(asked.look.most_ideas());
    let [idea, votes] = head;
    let mut ranks = Ranks::default();
    let drawing = Ideas {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head: [texts.text("restitution-table-rank"), idea, votes],
        ideas: ranked
            .into_iter()
            .take(asked.look.most_ideas())
            .map(|(text, votes)| Idea {
                rank: texts.count(ranks.of(votes)),
                text,
                votes,
                votes_text: texts.count(votes),
                hidden: false,
            })
            .collect(),
        max: (asked.reading.n > 0).then_some(asked.reading.n),
        theme: asked.look.theme(),
    };
    Picture {
        svg: drawing.svg(),
        table,
        description,
        more: (left_out > 0)
            .then(|| texts.format("projector-more-ideas", &[("n", left_out.into())])),
        note,
    }
}

/// Ranks of counts that come from the highest to the lowest: equals share one, the next takes up its own place.
#[derive(Default)]
struct Ranks {
    seen: u64,
    last: Option<(u64, u64)>,
}

impl Ranks {
    fn of(&mut self, count: u64) -> u64 {
        self.seen += 1;
        let rank = match self.last {
            Some((same, rank)) if same == count => rank,
            _ => self.seen,
        };
        self.last = Some((count, rank));
        rank
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_share_a_rank() {
        let mut ranks = Ranks::default();
        let given: Vec<u64> = [9, 7, 7, 3, 0, 0]
            .into_iter()
            .map(|count| ranks.of(count))
            .collect();
        assert_eq!(given, [1, 2, 2, 4, 5, 5]);
    }
}
