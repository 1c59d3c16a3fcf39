//! Where a picture is looked at.

use glane_figure::Theme;

/// Where a picture is looked at: how large its texts are, and how much of a long list it draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// From the back of a hall, on a projector.
    Room,
    /// On a phone held in the hand, 320 px wide and more.
    Phone,
    /// In a document, 700 px or 17 cm wide.
    Page,
    /// In the same document, read on a phone.
    PhonePage,
}

impl Look {
    /// Whether it stands in a document, made once, rather than on a screen that follows the room.
    pub(super) fn is_page(self) -> bool {
        matches!(self, Self::Page | Self::PhonePage)
    }

    /// Colours and sizes, in units of a sheet 1000 wide.
    pub(super) fn theme(self) -> Theme {
        match self {
            Self::Room => Theme::projector(),
            // 288 px of a phone 320 wide: texts are then 12 px at least.
            Self::Phone | Self::PhonePage => Theme {
                label: 46.0,
                small: 42.0,
                bar_height: 48.0,
                thin: 42.0,
                gap: 34.0,
                plot: 420.0,
                ..Theme::page()
            },
            Self::Page => Theme::page(),
        }
    }

    /// Width and height of a cloud's sheet, in the same units.
    pub(super) fn cloud(self) -> (f64, f64) {
        match self {
            Self::Room => (1000.0, 500.0),
            Self::Phone | Self::PhonePage => (1000.0, 1200.0),
            Self::Page => (1000.0, 520.0),
        }
    }

    /// How high that sheet may grow where words find no room: a page's to most of an A4 page, a phone's to three screens.
    /// A room's screen has one size.
    pub(super) fn tallest_cloud(self) -> f64 {
        match self {
            Self::Room => 500.0,
            Self::Phone | Self::PhonePage => 4000.0,
            Self::Page => 1200.0,
        }
    }

    /// How many ideas are drawn: a hall reads no more at once, the others scroll.
    pub(super) fn most_ideas(self) -> usize {
        match self {
            Self::Room => 6,
            Self::Phone | Self::Page | Self::PhonePage => usize::MAX,
        }
    }

    /// The longest group name that stands beside its own bar, in characters; longer ones get a letter.
    pub(super) fn group_key(self) -> usize {
        match self {
            Self::Room | Self::Page => 9,
            Self::Phone | Self::PhonePage => 3,
        }
    }
}
