//! The versions of a restitution: the same findings, told at length, on one page, or in plain words.

/// How a restitution is told. Only documents have versions: figures for programs and spreadsheets are the same in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Version {
    /// Everything: « complète ».
    #[default]
    Full,
    /// What stands on one page: « une page ».
    Page,
    /// In short sentences and everyday words: « en clair ».
    Plain,
}

impl Version {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Full, Self::Page, Self::Plain];

    /// Its name on the command line and in a page's head.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "complete",
            Self::Page => "page",
            Self::Plain => "clair",
        }
    }

    /// The version of that name, in either language.
    pub fn named(name: &str) -> Option<Self> {
        match name.trim().to_lowercase().as_str() {
            "complete" | "complète" | "full" => Some(Self::Full),
            "page" | "une-page" | "one-page" => Some(Self::Page),
            "clair" | "en-clair" | "plain" => Some(Self::Plain),
            _ => None,
        }
    }

    /// What its files' names have after the workshop's.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Page => "-une-page",
            Self::Plain => "-en-clair",
        }
    }
}

/// A name that is no version's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown version « {given} »; the versions are {}", Version::ALL.map(Version::name).join(", "))]
pub struct UnknownVersion {
    /// What was given.
    pub given: String,
}

/// Reads a list such as `complete,clair`, as [`crate::parse`] reads formats.
pub fn parse(list: &str) -> Result<Vec<Version>, UnknownVersion> {
    if list.trim().is_empty() {
        return Ok(Vec::new());
    }
    let read = |given: &str| {
        Version::named(given).ok_or_else(|| UnknownVersion {
            given: given.trim().to_owned(),
        })
    };
    let mut versions: Vec<Version> = list.split(',').map(read).collect::<Result<_, _>>()?;
    versions.sort_unstable();
    versions.dedup();
    Ok(versions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_goes_by_its_name_in_either_language() {
        for version in Version::ALL {
            assert_eq!(Version::named(version.name()), Some(version));
        }
        assert_eq!(
            parse("plain, Complète,clair").unwrap(),
            [Version::Full, Version::Plain]
        );
        assert_eq!(parse(" ").unwrap(), []);
        let message = parse("page,courte").unwrap_err().to_string();
        assert!(message.contains("« courte »") && message.contains("complete, page, clair"));
    }
}
