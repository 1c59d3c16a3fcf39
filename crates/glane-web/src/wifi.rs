//! The Wi-Fi that people join before anything else: kept once for the whole house, shown by its console, on the screen
//! before the first question and on the sheet for the door; in no file that is exported.

use glane_core::text;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::WebError;

/// The setting it is kept under.
const SETTING: &str = "wifi";
/// How long a network's name may be, in bytes: that is the standard's.
const NAME_MAX: usize = 32;
/// Lengths of a password in bytes; none at all is an open network.
const PASSWORD: std::ops::RangeInclusive<usize> = 8..=63;

/// A network and its password.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wifi {
    pub(crate) name: String,
    /// Empty for an open network.
    pub(crate) password: String,
}

impl Wifi {
    /// As it was typed, or the key of what is wrong. An empty name is no network.
    pub(crate) fn typed(name: &str, password: &str) -> Result<Self, &'static str> {
        let name = text::clean_line(name);
        // Blanks may be part of a password: it is kept as it is typed.
        let password = password.to_owned();
        if name.is_empty() && password.is_empty() {
            return Ok(Self::default());
        }
        if name.is_empty() {
            return Err("join-wifi-no-name");
        }
        if name.len() > NAME_MAX {
            return Err("join-wifi-long-name");
        }
        let fits = password.is_empty() || PASSWORD.contains(&password.len());
        if !fits || password.chars().any(char::is_control) {
            return Err("join-wifi-password-length");
        }
        Ok(Self { name, password })
    }

    /// What a phone's camera reads to join it.
    pub(crate) fn code(&self) -> String {
        let name = escaped(&self.name);
        if self.password.is_empty() {
            return format!("WIFI:T:nopass;S:{name};;");
        }
        format!("WIFI:T:WPA;S:{name};P:{};;", escaped(&self.password))
    }
}

/// The signs that mean something in such a code stand behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',' | ':' | '"') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The network of the house, if somebody typed one.
pub(crate) async fn known(app: &App) -> Result<Option<Wifi>, WebError> {
    let kept = app.hub.store().setting(SETTING).await?;
    let wifi: Option<Wifi> = kept.and_then(|kept| serde_json::from_str(&kept).ok());
    Ok(wifi.filter(|wifi| !wifi.name.is_empty()))
}

/// Keeps it in the place of the one before.
pub(crate) async fn keep(app: &App, wifi: &Wifi) -> Result<(), WebError> {
    let text = serde_json::to_string(wifi).map_err(|why| WebError::Broken(why.to_string()))?;
    Ok(app.hub.store().set(SETTING, text).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_in_the_code_are_escaped() {
        let wifi = Wifi::typed("Café; \"Lilas\"", "a:b,c\\d;e\"f").unwrap();
        assert_eq!(
            wifi.code(),
            r#"WIFI:T:WPA;S:Café\; \"Lilas\";P:a\:b\,c\\d\;e\"f;;"#
        );
        let open = Wifi::typed(" Invités ", "").unwrap();
        assert_eq!(open.code(), "WIFI:T:nopass;S:Invités;;");
    }

    #[test]
    fn what_no_network_can_be_called_is_refused() {
        for (name, password, key) in [
            ("", "motdepasse", "join-wifi-no-name"),
            ("é".repeat(17).as_str(), "", "join-wifi-long-name"),
            ("Lilas", "court", "join-wifi-password-length"),
            (
                "Lilas",
                "x".repeat(64).as_str(),
                "join-wifi-password-length",
            ),
            ("Lilas", "motde\npasse", "join-wifi-password-length"),
        ] {
            assert_eq!(Wifi::typed(name, password), Err(key), "{name} {password}");
        }
        assert_eq!(Wifi::typed(" ", ""), Ok(Wifi::default()));
        assert!(Wifi::typed("Lilas", " huit c. ").is_ok());
    }
}
