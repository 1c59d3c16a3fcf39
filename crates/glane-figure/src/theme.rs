//! Colours and sizes: one hand for all pictures.

/// The faces asked for, in order: made for low vision first, then the widest of the common ones.
pub const FONT_FAMILY: &str =
    "'Atkinson Hyperlegible', 'Atkinson Hyperlegible Next', Verdana, 'DejaVu Sans', sans-serif";

/// The colours and sizes of a picture, in units of a sheet 1000 wide.
///
/// Both themes print dark on white: a hall's projector washes out light text, and a page is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// The sheet.
    pub ground: &'static str,
    /// Labels and figures: at least 7:1 on the sheet.
    pub text: &'static str,
    /// Secondary text, such as what stands for a hidden figure: at least 4.5:1 on the sheet.
    pub muted: &'static str,
    /// Guides behind the marks, too light to compete with them.
    pub guide: &'static str,
    /// The full length a bar could have reached.
    pub track: &'static str,
    /// Bars and columns: at least 4.5:1 on the sheet.
    pub bar: &'static str,
    /// The mean and its text: at least 4.5:1 on the sheet.
    pub mean: &'static str,
    /// Colours of the words of a cloud, which tell nothing: at least 7:1 on the sheet.
    pub inks: [&'static str; 4],
    /// Font size of labels and figures.
    pub label: f64,
    /// Font size of secondary text; also the floor of the word cloud.
    pub small: f64,
    /// Thickness of a bar.
    pub bar_height: f64,
    /// Thickness of one bar in a cluster.
    pub thin: f64,
    /// Space between two rows.
    pub gap: f64,
    /// Height of the tallest column of a distribution.
    pub plot: f64,
}

impl Theme {
    /// For a page read on a screen or printed on A4, where the picture is some 700 px or 17 cm wide.
    pub const fn page() -> Self {
        Self {
            ground: "#ffffff",
            text: "#1b1f24",
            muted: "#505a66",
            guide: "#c9d0d8",
            track: "#eef1f4",
            bar: "#1f4e79",
            mean: "#a83200",
            inks: ["#12395d", "#7a2e0e", "#0b5147", "#4b2a63"],
            label: 22.0,
            small: 20.0,
            bar_height: 30.0,
            thin: 20.0,
            gap: 18.0,
            plot: 240.0,
        }
    }

    /// For a hall: on a screen 800 px wide the smallest text is over 19 px.
    pub const fn projector() -> Self {
        Self {
            label: 28.0,
            small: 24.0,
            bar_height: 38.0,
            thin: 26.0,
            gap: 22.0,
            plot: 280.0,
            ..Self::page()
        }
    }

    /// The distance between two lines of a text at font size `size`.
    pub(crate) fn leading(size: f64) -> f64 {
        size * 1.22
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                libm::pow((value + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_stands_out_from_the_sheet() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        for theme in [Theme::page(), Theme::projector()] {
            assert!(contrast(theme.text, theme.ground) >= 7.0);
            // A label may lie over the track.
            assert!(contrast(theme.text, theme.track) >= 7.0);
            for colour in [theme.muted, theme.bar, theme.mean] {
                assert!(contrast(colour, theme.ground) >= 4.5, "{colour}");
            }
            for ink in theme.inks {
                assert!(contrast(ink, theme.ground) >= 7.0, "{ink}");
            }
        }
    }

    #[test]
    fn cluster_marks_stand_out_from_the_sheet() {
        for texture in crate::pattern::TEXTURES {
            assert!(
                contrast(texture.ink, Theme::page().ground) >= 4.5,
                "{}",
                texture.ink
            );
        }
    }

    #[test]
    fn a_hall_can_read_the_smallest_text_at_800_pixels() {
        assert!(Theme::projector().small * 800.0 / 1000.0 >= 18.0);
    }
}
