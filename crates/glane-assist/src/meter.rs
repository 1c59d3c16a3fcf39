//! What this computer's processor and memory used, where they count it: Linux's `powercap`, filled from the counters (RAPL) of Intel's
//! and AMD's processors. Most systems let their administrator alone read them; then nothing is measured.

use std::path::{Path, PathBuf};

/// How the folders of the counters begin. Others (`intel-rapl-mmio:0`) are the same ones by another way.
const BEGINS: &str = "intel-rapl:";
/// The zones that are parts of no other: each processor, and the memory. Cores and graphics are within their processor.
const PROCESSOR: &str = "package-";
const MEMORY: &str = "dram";

/// Where the counters are; nowhere, if nothing is to be measured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meter(Option<PathBuf>);

/// One counter.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Counter {
    folder: PathBuf,
    microjoules: u64,
    /// Where it begins again at zero.
    most: Option<u64>,
}

/// What the counters said at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counters(Vec<Counter>);

impl Meter {
    /// By the counters of a folder (`/sys/class/powercap`).
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        Self(Some(folder.into()))
    }

    /// What the counters say now; nothing where a processor has none that may be read.
    pub fn now(&self) -> Option<Counters> {
        let entries = std::fs::read_dir(self.0.as_ref()?).ok()?;
        let mut folders: Vec<PathBuf> = entries.filter_map(|one| Some(one.ok()?.path())).collect();
        folders.sort();
        let mut counters = Vec::new();
        let mut has_processor = false;
        for folder in folders {
            let begins = folder.file_name()?.to_string_lossy().starts_with(BEGINS);
            let name = text(&folder, "name").filter(|_| begins).unwrap_or_default();
            let is_processor = name.starts_with(PROCESSOR);
            if !is_processor && name != MEMORY {
                continue;
            }
            has_processor |= is_processor;
            counters.push(Counter {
                // One that may not be read would leave a part out unsaid.
                microjoules: number(&folder, "energy_uj")?,
                most: number(&folder, "max_energy_range_uj"),
                folder,
            });
        }
        has_processor.then_some(Counters(counters))
    }
}

impl Counters {
    /// Millionths of a joule since an earlier moment; nothing if the counters are not the same ones, or began again who knows where.
    pub fn since(&self, before: &Self) -> Option<u64> {
        if self.0.len() != before.0.len() {
            return None;
        }
        let each = self.0.iter().zip(&before.0).map(|(now, before)| {
            let same = now.folder == before.folder;
            match now.microjoules.checked_sub(before.microjoules) {
                _ if !same => None,
                Some(used) => Some(used),
                // It went round once: a processor takes far longer than an answer may take to go round twice.
                None => now
                    .most?
                    .checked_sub(before.microjoules)?
                    .checked_add(now.microjoules),
            }
        });
        each.sum()
    }
}

fn text(folder: &Path, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(folder.join(name)).ok()?;
    Some(text.trim().to_owned())
}

fn number(folder: &Path, name: &str) -> Option<u64> {
    text(folder, name)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of counters as Linux shows them: name of the folder, of the zone, what it counted, where it begins again.
    fn machine(at: &Path, zones: &[(&str, &str, &str, &str)]) {
        for (folder, name, energy, most) in zones {
            let folder = at.join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            for (file, text) in [
                ("name", name),
                ("energy_uj", energy),
                ("max_energy_range_uj", most),
            ] {
                std::fs::write(folder.join(file), format!("{text}\n")).unwrap();
            }
        }
    }

    #[test]
    fn what_processors_and_memory_used_is_added_up_each_part_once() {
        let home = tempfile::tempdir().unwrap();
        let zones = [
            ("intel-rapl:0", "package-0", "1000", "9000"),
            ("intel-rapl:0:0", "core", "800", "9000"),
            ("intel-rapl:0:1", "dram", "50", "9000"),
            ("intel-rapl:1", "package-1", "8900", "9000"),
            ("intel-rapl:2", "psys", "9", "9000"),
            ("intel-rapl-mmio:0", "package-0", "1000", "9000"),
        ];
        machine(home.path(), &zones);
        let meter = Meter::of(home.path());
        let before = meter.now().unwrap();
        assert_eq!(before.since(&before), Some(0));
        // The second processor goes round: 100 to its end, and 30.
        let later = [
            ("intel-rapl:0", "package-0", "1500", "9000"),
            ("intel-rapl:0:0", "core", "1200", "9000"),
            ("intel-rapl:0:1", "dram", "60", "9000"),
            ("intel-rapl:1", "package-1", "30", "9000"),
            ("intel-rapl:2", "psys", "700", "9000"),
            ("intel-rapl-mmio:0", "package-0", "1500", "9000"),
        ];
        machine(home.path(), &later);
        assert_eq!(meter.now().unwrap().since(&before), Some(500 + 10 + 130));
    }

    #[test]
    fn what_cannot_be_read_is_not_measured() {
        assert_eq!(Meter::default().now(), None);
        let home = tempfile::tempdir().unwrap();
        let meter = Meter::of(home.path());
        assert_eq!(meter.now(), None, "no counter");
        machine(home.path(), &[("intel-rapl:0:1", "dram", "50", "9000")]);
        assert_eq!(meter.now(), None, "memory alone");
        machine(home.path(), &[("intel-rapl:0", "package-0", "1000", "?")]);
        let before = meter.now().unwrap();
        machine(home.path(), &[("intel-rapl:0", "package-0", "900", "?")]);
        assert_eq!(
            meter.now().unwrap().since(&before),
            None,
            "where does it begin again?"
        );
        // As for who is no administrator: the file is there, and its content is not.
        machine(home.path(), &[("intel-rapl:1", "package-1", "", "9000")]);
        assert_eq!(meter.now(), None, "a part would be missing");
        assert_eq!(Meter::of(home.path().join("none")).now(), None);
    }
}
