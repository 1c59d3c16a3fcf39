//! What may come into a codebook: the one door for a script, a file, a page and another workshop's codebook.

use std::collections::BTreeSet;

use super::{Codebook, Theme};
use crate::script::read::{THEMES_MAX, plain};

/// Why a theme does not come in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTheme {
    /// Another theme has that name, but for case, accents and blanks.
    #[error("« {name} » is the name of a theme already: « {other} »")]
    SameName {
        /// The name, as it was to come in.
        name: String,
        /// The other theme's, as it stands.
        other: String,
    },
    /// There are as many themes as there may be.
    #[error("a codebook has {THEMES_MAX} themes at most")]
    Full,
}

impl Codebook {
    /// Whether a theme may be added, or take the place of the one of its key.
    pub fn admits(&self, theme: &Theme) -> Result<(), BadTheme> {
        let names: BTreeSet<String> = theme.label.texts().map(plain).collect();
        for other in self.0.iter().filter(|other| other.key != theme.key) {
            if let Some(said) = other
                .label
                .texts()
                .find(|said| names.contains(&plain(said)))
            {
                let name = theme
                    .label
                    .texts()
                    .find(|name| plain(name) == plain(said))
                    .unwrap_or(said);
                return Err(BadTheme::SameName {
                    name: name.to_owned(),
                    other: said.to_owned(),
                });
            }
        }
        if self.len() >= THEMES_MAX && self.theme(&theme.key).is_none() {
            return Err(BadTheme::Full);
        }
        Ok(())
    }

    /// Why a codebook that did not come through this door as a whole could not have.
    pub fn fault(&self) -> Option<BadTheme> {
        let mut anew = Self::default();
        anew.take_all(self).into_iter().next().map(|(_, bad)| bad)
    }

    /// Adds a theme, or puts it in the place of the one of its key.
    pub fn take(&mut self, theme: &Theme) -> Result<(), BadTheme> {
        self.admits(theme)?;
        self.set(&theme.key, Some(theme));
        Ok(())
    }

    /// Takes each of these themes that may come in; says of the others why not.
    pub fn take_all<'a>(
        &mut self,
        themes: impl IntoIterator<Item = &'a Theme>,
    ) -> Vec<(&'a Theme, BadTheme)> {
        let taken = themes.into_iter().map(|theme| (theme, self.take(theme)));
        taken
            .filter_map(|(theme, taken)| Some((theme, taken.err()?)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ThemeKey;
    use crate::label::{Label, LangCode};

    fn theme(key: &str, label: Label) -> Theme {
        Theme {
            key: ThemeKey::new(key).unwrap(),
            label,
            description: None,
            examples: vec![],
            words: vec![],
        }
    }

    #[test]
    fn a_name_that_differs_by_case_accents_or_blanks_alone_does_not_come_in() {
        let mut codebook = Codebook::of(vec![theme("temps", Label::fr("Temps dédié"))]);
        for name in ["temps DÉDIÉ", "Temps  dedie", "TEMPS\u{a0}DÉDIÉ "] {
            let refused = codebook.take(&theme("autre", Label::fr(name)));
            let other = "Temps dédié".to_owned();
            let name = name.to_owned();
            assert_eq!(refused, Err(BadTheme::SameName { name, other }));
        }
        let english = LangCode::new("en").unwrap();
        let spoken = Label::fr("Autre").with(english, "temps dédié");
        assert!(codebook.take(&theme("autre", spoken)).is_err());
        assert_eq!(codebook.len(), 1);
        // Its own name is not another's.
        let again = theme("temps", Label::fr("temps dédié"));
        assert_eq!(codebook.take(&again), Ok(()));
        assert_eq!(codebook.themes(), [again]);
    }

    #[test]
    fn there_are_so_many_and_no_more() {
        let named = |n: usize| theme(&format!("t{n}"), Label::fr(format!("Thème {n}")));
        let all: Vec<Theme> = (0..=THEMES_MAX).map(named).collect();
        let mut codebook = Codebook::default();
        let refused = codebook.take_all(&all);
        assert_eq!(refused.len(), 1);
        assert_eq!(refused[0], (&all[THEMES_MAX], BadTheme::Full));
        assert_eq!(codebook.len(), THEMES_MAX);
        assert_eq!(Codebook::of(all).fault(), Some(BadTheme::Full));
        assert_eq!(codebook.fault(), None);
        let changed = theme("t0", Label::fr("Autrement"));
        assert_eq!(codebook.take(&changed), Ok(()), "changed where it stands");
    }
}
