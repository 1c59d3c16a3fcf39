//! The command line: its shape here, its words in the locale files (`program-help-…`, `program-value-…`).

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Args, Command as Clap, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::voice::Voice;

// No doc comments on what clap derives from: it would take them for help texts.

#[derive(Debug, Parser)]
#[command(
    name = "glane",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true
)]
#[command(disable_version_flag = true)]
pub struct Cli {
    #[arg(long, global = true, env = "GLANE_DATA", hide_env = true)]
    pub data: Option<PathBuf>,
    #[arg(
        long,
        global = true,
        env = "GLANE_STORE",
        hide_env = true,
        hide_env_values = true
    )]
    pub store: Option<String>,
    #[arg(long, global = true)]
    pub lang: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Serve(Serve),
    Demo(Demo),
    Rehearse(Rehearse),
    New(New),
    CheckScript(CheckScript),
    Create(Create),
    Invite(Invite),
    Import(Import),
    Code(Code),
    #[command(subcommand)]
    Codebook(CodebookCommand),
    Report(Report),
    Kit(Kit),
    #[command(subcommand)]
    Paper(PaperCommand),
    Findings(Findings),
    Check(Check),
    #[command(subcommand)]
    Archive(ArchiveCommand),
    #[command(subcommand)]
    Assist(AssistCommand),
    Backup(Backup),
    Restore(Restore),
    Move(Move),
    Doctor(Doctor),
    #[command(subcommand)]
    Text(Text),
}

#[derive(Debug, Subcommand)]
pub enum Text {
    Group(Names),
    Lemma,
    Concordance(Concordance),
    Expressions,
    Cooccurrence(Names),
}

#[derive(Debug, Args)]
pub struct Names {
    #[arg(long)]
    pub lexicon: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Concordance {
    pub word: String,
    #[command(flatten)]
    pub names: Names,
}

#[derive(Debug, Args)]
pub struct Serve {
    #[arg(long)]
    pub listen: Option<String>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub host: Vec<String>,
    #[arg(long)]
    pub peer: Vec<String>,
    #[arg(long)]
    pub backups: Option<PathBuf>,
    #[arg(long)]
    pub metrics: Option<String>,
    #[arg(long, env = "GLANE_NO_MDNS", hide_env = true)]
    pub no_mdns: bool,
    #[arg(long, env = "GLANE_BUS", hide_env = true, hide_env_values = true)]
    pub bus: Option<String>,
    #[arg(long, env = "GLANE_NODE", hide_env = true)]
    pub node: Option<String>,
    #[arg(long, requires = "tls_key")]
    pub cert: Option<PathBuf>,
    #[arg(long = "key", requires = "cert")]
    pub tls_key: Option<PathBuf>,
    #[arg(long, conflicts_with = "cert")]
    pub acme: Option<String>,
    #[arg(long, requires = "acme")]
    pub acme_contact: Option<String>,
    #[arg(long, requires = "acme")]
    pub acme_directory: Option<String>,
    #[arg(long)]
    pub assistant: Option<String>,
    #[arg(long, requires = "assistant")]
    pub assistant_model: Option<String>,
    // For the test that shows what is lost without it; no use in a room.
    #[arg(long, hide = true, default_value = "full")]
    pub synchronous: Synchronous,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Synchronous {
    Full,
    Off,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long)]
    pub port: Option<u16>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub host: Vec<String>,
    #[arg(long, env = "GLANE_NO_MDNS", hide_env = true)]
    pub no_mdns: bool,
}

#[derive(Debug, Args)]
pub struct Rehearse {
    pub workshop: String,
    #[arg(long, default_value_t = 300, hide_default_value = true, value_parser = clap::value_parser!(u16).range(1..=5000))]
    pub phones: u16,
    #[arg(long)]
    pub link: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct New {
    #[arg(long)]
    pub from: Option<String>,
    pub new_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CheckScript {
    #[arg(required = true)]
    pub script: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Create {
    pub script: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Invite {
    #[arg(required_unless_present = "new_key")]
    pub member: Option<String>,
    #[arg(long, conflicts_with = "member")]
    pub new_key: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(long)]
    pub workshop: String,
    #[arg(required = true)]
    pub file: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Code {
    #[arg(long)]
    pub workshop: String,
    #[arg(required_unless_present = "blank", conflicts_with = "blank")]
    pub coding_file: Option<PathBuf>,
    #[arg(long)]
    pub blank: Option<PathBuf>,
    #[arg(long, conflicts_with = "blank")]
    pub replace: bool,
    #[arg(long, requires = "blank")]
    pub coder: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum CodebookCommand {
    Export(BookArgs),
    Import(BookArgs),
}

#[derive(Debug, Args)]
pub struct BookArgs {
    #[arg(long)]
    pub workshop: String,
    #[arg(long)]
    pub question: String,
    pub codebook_file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(long)]
    pub workshop: String,
    #[arg(long, required_unless_present = "json")]
    pub to: Option<PathBuf>,
    #[arg(long, requires = "to")]
    pub format: Option<String>,
    #[arg(long = "version", requires = "to")]
    pub versions: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Kit {
    #[arg(long)]
    pub workshop: String,
    #[arg(long)]
    pub to: PathBuf,
    #[arg(id = "kit_start", long = "from")]
    pub start: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum PaperCommand {
    Print(PaperPrint),
    Read(PaperRead),
}

#[derive(Debug, Args)]
pub struct PaperRead {
    #[arg(long = "workshop")]
    pub of_workshop: Option<String>,
    #[arg(required = true)]
    pub photos: Vec<PathBuf>,
    #[arg(long, conflicts_with = "json")]
    pub watch: bool,
    #[arg(long = "code", conflicts_with = "watch")]
    pub page_code: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct PaperPrint {
    #[arg(long)]
    pub workshop: String,
    #[arg(long = "count", required_unless_present = "master", value_parser = clap::value_parser!(u32).range(1..))]
    pub sheets: Option<u32>,
    #[arg(long = "to")]
    pub sheets_to: PathBuf,
    #[arg(long)]
    pub geometry: Option<PathBuf>,
    #[arg(long = "language")]
    pub sheet_language: Option<String>,
    #[arg(long)]
    pub large: bool,
    #[arg(long, conflicts_with = "sheets")]
    pub master: bool,
    #[arg(long = "question")]
    pub only: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(required = true)]
    pub restitution: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum ArchiveCommand {
    Export(ArchiveExport),
    Check(ArchiveCheck),
    Import(ArchiveImport),
    Show(ArchiveShow),
    Settle(ArchiveSettle),
    Recount(ArchiveRecount),
    Announce(ArchiveAnnounce),
    Include(ArchiveInclude),
    Withdraw(ArchiveWithdraw),
}

#[derive(Debug, Args)]
pub struct ArchiveExport {
    pub workshop: String,
    #[arg(long = "level")]
    pub archive_level: String,
    #[arg(long = "output", short = 'o')]
    pub archive_to: PathBuf,
    #[arg(long)]
    pub site: Option<String>,
    #[arg(long)]
    pub edition: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ArchiveCheck {
    #[arg(required = true)]
    pub archives: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ArchiveImport {
    #[arg(required = true)]
    pub archives: Vec<PathBuf>,
    #[arg(long)]
    pub into: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ArchiveShow {
    pub consultation: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ArchiveRecount {
    pub consultation: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ArchiveSettle {
    pub consultation: String,
    pub which: usize,
    pub choice: usize,
}

#[derive(Debug, Args)]
pub struct ArchiveAnnounce {
    pub consultation: String,
    #[arg(long)]
    pub sites: PathBuf,
}

#[derive(Debug, Args)]
pub struct ArchiveInclude {
    pub consultation: String,
    #[arg(required = true)]
    pub workshops: Vec<String>,
    #[arg(long)]
    pub site: Option<String>,
    #[arg(long)]
    pub edition: Option<String>,
}

#[derive(Debug, Args)]
pub struct ArchiveWithdraw {
    pub consultation: String,
    pub centre: String,
    #[arg(long = "edition")]
    pub which_edition: Option<String>,
    #[arg(long = "archives")]
    pub archives_too: bool,
}

#[derive(Debug, Subcommand)]
pub enum AssistCommand {
    Check(AssistCheck),
    Try(AssistTry),
}

#[derive(Debug, Args)]
pub struct AssistServer {
    #[arg(long)]
    pub assistant: Option<String>,
    #[arg(long, requires = "assistant")]
    pub assistant_model: Option<String>,
}

#[derive(Debug, Args)]
pub struct AssistCheck {
    #[command(flatten)]
    pub server: AssistServer,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct AssistTry {
    pub workshop: String,
    pub assist_task: String,
    #[arg(id = "assist_question", long = "question")]
    pub question: Option<String>,
    #[arg(id = "assist_notes", long = "notes")]
    pub notes: Option<PathBuf>,
    #[arg(id = "assist_most", long = "most", default_value_t = 3, hide_default_value = true, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub most: u16,
    #[command(flatten)]
    pub server: AssistServer,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Backup {
    #[arg(long = "to")]
    pub copy_to: PathBuf,
    #[arg(long, conflicts_with = "passphrase_file")]
    pub recipient: Vec<String>,
    #[arg(long)]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Restore {
    pub copy: PathBuf,
    #[arg(long = "replace")]
    pub replace_data: bool,
    #[arg(long)]
    pub bring_back: bool,
    #[arg(long)]
    pub key: Option<PathBuf>,
    #[arg(long)]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

// The help is found by these names, and other commands have a « from » and a « to » of their own.
#[allow(clippy::struct_field_names, reason = "they name texts")]
#[derive(Debug, Args)]
pub struct Move {
    #[arg(long = "from")]
    pub move_from: String,
    #[arg(long = "to")]
    pub move_to: String,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Doctor {
    #[arg(long)]
    pub backups: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Findings {
    #[arg(long)]
    pub workshop: String,
    #[arg(long)]
    pub tone: bool,
    #[arg(long)]
    pub json: bool,
}

/// The command line with its texts in the language of `voice`.
pub fn command(voice: &Voice) -> Clap {
    let flags = [
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .global(true),
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version),
    ];
    let command = Cli::command()
        .args(flags)
        .about(voice.text("program-help-about"));
    let command = command
        .subcommand_value_name(voice.text("program-value-command"))
        .subcommand_help_heading(voice.text("program-help-commands"));
    worded(command, voice).mut_subcommands(|sub| {
        let about = voice.text(&format!("program-help-{}", sub.get_name()));
        let name = sub.get_name().to_owned();
        let sub = sub
            .about(about)
            .subcommand_value_name(voice.text("program-value-command"))
            .subcommand_help_heading(voice.text("program-help-commands"));
        worded(sub, voice).mut_subcommands(|part| {
            let about = voice.text(&format!("program-help-{name}-{}", part.get_name()));
            worded(part.about(about), voice)
        })
    })
}

/// A command with the texts of its own arguments.
fn worded(command: Clap, voice: &Voice) -> Clap {
    let usage = voice.text("program-help-usage");
    let template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}");
    command.help_template(template).mut_args(|arg| {
        let key = arg.get_id().as_str().replace('_', "-");
        let arg = arg.help(voice.text(&format!("program-help-{key}")));
        if !arg.get_action().takes_values() {
            return arg;
        }
        match voice.try_format(&format!("program-value-{key}"), &[]) {
            Some(name) => arg.value_name(name),
            None => arg,
        }
    })
}

/// What follows `--lang`, read before everything else so that even the help speaks that language.
pub fn asked_lang(arguments: &[OsString]) -> Option<String> {
    let words: Vec<&str> = arguments.iter().map_while(|word| word.to_str()).collect();
    let at = words
        .iter()
        .position(|word| *word == "--lang" || word.starts_with("--lang="))?;
    let (word, next) = (words.get(at)?, words.get(at + 1));
    let value = word.strip_prefix("--lang=").or(next.copied())?;
    Some(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;
    use glane_locale::Lang;

    fn helps(voice: &Voice) -> Vec<String> {
        let mut command = command(voice);
        command.build();
        let mut texts = vec![command.render_long_help().to_string()];
        for sub in command.get_subcommands_mut() {
            texts.push(sub.render_long_help().to_string());
            texts.extend(
                sub.get_subcommands_mut()
                    .map(|part| part.render_long_help().to_string()),
            );
        }
        texts
    }

    #[test]
    fn the_shape_holds() {
        command(&french()).debug_assert();
    }

    #[test]
    fn every_argument_and_command_has_its_words_in_each_language() {
        for lang in Lang::ALL {
            let voice = Voice::new(french().locale().clone(), lang);
            let helps = helps(&voice);
            assert_eq!(helps.len(), 43);
            for help in helps {
                assert!(!help.contains('⟦'), "{help}");
            }
        }
    }

    #[test]
    fn french_help_has_no_english_in_it_and_hides_what_is_for_tests() {
        for help in helps(&french()) {
            for word in [
                "Usage",
                "Commands",
                "Print",
                "default",
                "possible values",
                "synchronous",
                "env:",
            ] {
                assert!(!help.contains(word), "{word}: {help}");
            }
        }
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let asked = |words: &[&str]| {
            let words: Vec<OsString> = words.iter().map(OsString::from).collect();
            asked_lang(&words)
        };
        assert_eq!(
            asked(&["glane", "report", "--lang", "en"]).as_deref(),
            Some("en")
        );
        assert_eq!(
            asked(&["glane", "--lang=en", "--help"]).as_deref(),
            Some("en")
        );
        assert_eq!(asked(&["glane", "--lang"]), None);
        assert_eq!(asked(&["glane", "--language", "en"]), None);
    }
}
