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
    /// On a sheet of its own, such as a poster.
    Sheet(Sheet),
}

/// A sheet that a picture has for itself, in units of which it is 1000 wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sheet {
    /// How high it is.
    pub height: u16,
    /// The smallest text that is read from where it hangs.
    pub small: u16,
}

impl Sheet {
    fn theme(self) -> Theme {
        let (small, height) = (f64::from(self.small), f64::from(self.height));
        Theme {
            label: small * 1.1,
            small,
            bar_height: small * 1.3,
            thin: small,
            gap: small * 0.7,
            // What a distribution has over and under its columns takes five lines.
            plot: (height - small * 6.5).clamp(small * 4.0, 420.0),
            ..Theme::page()
        }
    }
}

impl Look {
    /// Whether it stands in a document, made once, rather than on a screen that follows the room.
    pub(super) fn is_page(self) -> bool {
        matches!(self, Self::Page | Self::PhonePage | Self::Sheet(_))
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
            Self::Sheet(sheet) => sheet.theme(),
        }
    }

    /// Width and height of a cloud's sheet, in the same units.
    pub(super) fn cloud(self) -> (f64, f64) {
        match self {
            Self::Room => (1000.0, 500.0),
            Self::Phone | Self::PhonePage => (1000.0, 1200.0),
            Self::Page => (1000.0, 520.0),
            Self::Sheet(sheet) => (1000.0, f64::from(sheet.height)),
        }
    }

    /// How high that sheet may grow where words find no room: a page's to most of an A4 page, a phone's to three screens.
    /// A room's screen and a sheet have one size.
    pub(super) fn tallest_cloud(self) -> f64 {
        match self {
            Self::Room => 500.0,
            Self::Phone | Self::PhonePage => 4000.0,
            Self::Page => 1200.0,
            Self::Sheet(sheet) => f64::from(sheet.height),
        }
    }

    /// How many ideas are drawn: a hall reads no more at once, the others scroll.
    pub(super) fn most_ideas(self) -> usize {
        match self {
            Self::Room => 6,
            Self::Phone | Self::Page | Self::PhonePage | Self::Sheet(_) => usize::MAX,
        }
    }

    /// The longest group name that stands beside its own bar, in characters; longer ones get a letter.
    pub(super) fn group_key(self) -> usize {
        match self {
            Self::Room | Self::Page | Self::Sheet(_) => 9,
            Self::Phone | Self::PhonePage => 3,
        }
    }
}
