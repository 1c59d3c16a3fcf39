//! What stands beside the words of something to choose: a picture, or one symbol. It says nothing that they do not say.

use glane_core::script::Item;
use glane_figure::escape;

use crate::images;

/// What stands beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Beside {
    /// A pictogram, a face or a star.
    Symbol(String),
    /// A picture, as its element.
    Image(String),
}

impl Beside {
    /// Beside an option of the script: the picture where it has both.
    pub(super) fn of(item: &Item) -> Option<Self> {
        let image = images::of(item).map(Self::Image);
        image.or_else(|| {
            item.pictogram()
                .map(|symbol| Self::Symbol(symbol.to_owned()))
        })
    }

    /// As the room's screen draws it: what nobody has read aloud needs no element around a symbol.
    pub(crate) fn drawn(&self) -> String {
        match self {
            Self::Symbol(symbol) => escape::text(symbol),
            Self::Image(element) => element.clone(),
        }
    }

    /// Its element. A symbol is not read aloud.
    pub(crate) fn html(&self) -> String {
        match self {
            Self::Symbol(symbol) => {
                format!("<b aria-hidden=\"true\">{}</b>", escape::text(symbol))
            }
            Self::Image(element) => element.clone(),
        }
    }
}
