//! How a person's device shows pages: what they chose in its settings.

use anyhow::Result;
use serde_json::json;

use crate::browser::Browser;
use crate::devtools;

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

    /// Asks for pages in a language, as a device of that language does.
    pub async fn speaks(&self, languages: &str) -> Result<()> {
        let headers = json!({ "headers": { "Accept-Language": languages } });
        devtools::call(&self.client, "Network.enable", json!({})).await?;
        devtools::call(&self.client, "Network.setExtraHTTPHeaders", headers).await?;
        Ok(())
    }
}
