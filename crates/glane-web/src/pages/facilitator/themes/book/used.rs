//! How often a theme was given, and by whom.

use std::collections::BTreeMap;

use glane_core::coding::{Coded, Coder};
use glane_core::id::ThemeKey;

use super::super::gathered::Gathered;
use crate::tr::Tr;

/// How many answers bear a theme, as the restitution counts them; apart from them those that are disputed, once each;
/// and, where several people code, what each of them decided.
pub(super) fn used(t: &Tr, gathered: &Gathered, key: &ThemeKey) -> Vec<String> {
    let (mut decided, mut disputed) = (0_usize, 0_usize);
    let mut by: BTreeMap<&Coder, usize> = gathered
        .coding
        .coders()
        .iter()
        .map(|coder| (coder, 0))
        .collect();
    for answer in gathered.answers() {
        let said = gathered.coding.by(answer.id, answer.written);
        let bear: Vec<&Coder> = said
            .iter()
            .filter(|(_, themes)| themes.contains(key))
            .filter_map(|(coder, _)| gathered.coding.coders().get(coder))
            .collect();
        match gathered.stands(answer) {
            Coded::Decided(themes) => decided += usize::from(themes.contains(key)),
            Coded::Disputed(_) => disputed += usize::from(!bear.is_empty()),
            Coded::Undecided => {}
        }
        for coder in bear {
            *by.entry(coder).or_default() += 1;
        }
    }
    let mut told = vec![t.n("themes-used", "n", decided)];
    if disputed > 0 {
        told.push(t.n("themes-used-disputed", "n", disputed));
    }
    if by.len() > 1 {
        told.extend(by.into_iter().map(|(coder, n)| {
            let coder = ("coder", coder.to_string().into());
            t.format("themes-used-by", &[coder, ("n", n.into())])
        }));
    }
    told
}
