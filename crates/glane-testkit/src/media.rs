//! How a person's device shows pages: what they chose in its settings.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::devtools;

/// A sheet of A4 in CSS pixels.
const A4: (u32, u32) = (794, 1123);

/// A setting that changes a page's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// As most devices come.
    Light,
    /// Light letters on a dark page.
    Dark,
    /// The few colours a person chose for everything, in place of the page's own.
    Forced,
    /// Stronger contrasts.
    Contrast,
    /// Stronger contrasts on a dark page.
    DarkContrast,
}

impl Media {
    /// What else than light there is.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Forced, Self::Contrast, Self::DarkContrast];

    fn features(self) -> [(&'static str, &'static str); 3] {
        let dark = matches!(self, Self::Dark | Self::DarkContrast);
        let more = matches!(self, Self::Contrast | Self::DarkContrast);
        let forced = self == Self::Forced;
        [
            ("prefers-color-scheme", if dark { "dark" } else { "light" }),
            (
                "prefers-contrast",
                if more { "more" } else { "no-preference" },
            ),
            ("forced-colors", if forced { "active" } else { "none" }),
        ]
    }
}

impl Browser {
    /// Shows pages as somebody with this setting sees them.
    pub async fn media(&self, media: Media) -> Result<()> {
        let features: Vec<_> = media
            .features()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .into();
        let wanted = json!({ "media": "", "features": features });
        devtools::call(&self.client, "Emulation.setEmulatedMedia", wanted).await?;
        Ok(())
    }

    /// Lays pages out as they are printed on A4, margins left out.
    pub async fn as_printed(&self) -> Result<()> {
        self.resize(A4, false).await?;
        let wanted = json!({ "media": "print" });
        devtools::call(&self.client, "Emulation.setEmulatedMedia", wanted).await?;
        Ok(())
    }

    /// How many sheets of A4 the page fills when it is printed.
    pub async fn sheets(&self) -> Result<usize> {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = devtools::call(&self.client, "Page.printToPDF", paper).await?;
        let data = printed.get("data").and_then(Value::as_str);
        let bytes = BASE64.decode(data.context("nothing was printed")?)?;
        // Chromium writes the objects of pages in clear, each on lines of its own.
        let text = String::from_utf8_lossy(&bytes);
        let pages = text.match_indices("/Type /Page");
        let is_page = |(at, found): &(usize, &str)| {
            let next = text
                .get(at + found.len()..)
                .and_then(|rest| rest.chars().next());
            next.is_some_and(|next| !next.is_ascii_alphanumeric())
        };
        Ok(pages.filter(is_page).count())
    }

    /// Asks for pages in a language, as a device of that language does.
    pub async fn speaks(&self, languages: &str) -> Result<()> {
        let headers = json!({ "headers": { "Accept-Language": languages } });
        devtools::call(&self.client, "Network.enable", json!({})).await?;
        devtools::call(&self.client, "Network.setExtraHTTPHeaders", headers).await?;
        Ok(())
    }
}
