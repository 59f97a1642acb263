//! What can be asked of the commands that make content files: `new` and `import`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Format;

#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    /// The project folder, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    pub root: PathBuf,
    #[command(subcommand)]
    pub wanted: Wanted,
}

/// What can be made anew.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Wanted {
    /// A small site that works, about a country that does not exist
    #[command(after_help = "Example:\n  candour new site my-cards && cd my-cards && candour serve")]
    Site {
        /// The folder to make it in, which must be empty or not there yet
        dir: PathBuf,
    },
    /// What editors of text are told of content files: schemas/*.json, and settings for VS Code, Zed and Helix
    #[command(
        after_help = "A new site has them already. A file that is there stays as it is; after a new version of candour, delete \
schemas/ first."
    )]
    Editor,
    /// A force or another body: content/forces/<ID>.md
    #[command(after_help = "Examples:
  candour new force delford
  candour new force delford --name 'Delford Constabulary'")]
    Force {
        /// Its permanent short name, which becomes a part of addresses: north-delford
        id: String,
        /// Its full name [default: made from the id, such as North Delford Police]
        #[arg(long)]
        name: Option<String>,
    },
    /// An inspection and its national report: content/inspections/<ID>/index.md
    #[command(after_help = "Example:\n  candour new inspection integrity-2026")]
    Inspection {
        /// Its permanent short name, best with its year: integrity-2026
        id: String,
    },
    /// The report on one force: content/inspections/<INSPECTION>/<FORCE>.md
    #[command(after_help = "Example:\n  candour new report integrity-2026 ambria")]
    Report {
        /// The id of the inspection
        inspection: String,
        /// The id of the force
        force: String,
    },
    /// A reply to a report: content/inspections/<INSPECTION>/replies/<FORCE>-<REPLIER>.md
    #[command(after_help = "Examples:
  candour new reply integrity-2026 ambria policing-body
  candour new reply integrity-2026 ambria force")]
    Reply {
        /// The id of the inspection
        inspection: String,
        /// The id of the force
        force: String,
        /// Who replies: those who hold the force to account, or the force itself
        #[arg(value_enum)]
        replier: Replier,
    },
    /// A press release: content/inspections/<INSPECTION>/press/<FORCE>.md
    #[command(after_help = "Example:\n  candour new press integrity-2026 ambria")]
    Press {
        /// The id of the inspection
        inspection: String,
        /// The id of the force
        force: String,
    },
    /// What goes out together at one instant: content/releases/<ID>.md
    #[command(after_help = "Example:\n  candour new release december-2026")]
    Release {
        /// Its short name, which nobody outside the team sees: december-2026
        id: String,
    },
    /// A page of its own: content/pages/<ID>.md
    #[command(after_help = "Example:\n  candour new page contact")]
    Page {
        /// Its permanent short name, which is its address: contact
        id: String,
    },
    /// The accessibility statement: content/accessibility.yaml
    #[command(
        after_help = "Example:\n  candour new accessibility\n\nThe page /accessibility/ is made from it, in the fixed \
words of the model statement."
    )]
    Accessibility,
    /// A content file in another language of the site, with the words of the original to translate
    #[command(after_help = "Examples:
  candour new twin content/forces/ambria.md cy
  candour new twin content/vocabulary/themes.yaml cy

Each language of a site is listed in content/site.yaml.")]
    Twin {
        /// The original: content/forces/ambria.md
        file: String,
        /// The tag of the language: cy
        language: String,
    },
    /// A programme of inspections: content/programmes/<ID>.md
    #[command(after_help = "Example:\n  candour new programme custody")]
    Programme {
        /// Its permanent short name: custody
        id: String,
    },
}

/// Who replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Replier {
    PolicingBody,
    Force,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// A table (.csv, .xlsx, .xls or .ods with headings, or .json of another site), or a press release (.txt, .html)
    pub file: PathBuf,
    /// The project folder, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// What the rows are, or that it is a press release [default: what the file tells]
    #[arg(long, value_enum)]
    pub what: Option<What>,
    /// The sheet of a workbook that has several [default: the first with a row of headings]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The inspection of a press release, or of rows that name none
    #[arg(long, value_name = "ID")]
    pub inspection: Option<String>,
    /// The force of a press release, or of rows that name none
    #[arg(long, value_name = "ID")]
    pub force: Option<String>,
    /// The field that a column is taken as; nothing after the sign leaves the column out
    #[arg(long = "column", value_name = "HEADING=FIELD", value_parser = pair)]
    pub columns: Vec<(String, String)>,
    /// What is read in place of what stands in a cell, for names that the site does not know
    #[arg(long, value_name = "WRITTEN=MEANT", value_parser = pair)]
    pub read: Vec<(String, String)>,
    /// Write the files, all of them or none
    #[arg(long, conflicts_with = "dry_run")]
    pub write: bool,
    /// Write nothing, which is so anyway without --write
    #[arg(long)]
    pub dry_run: bool,
    /// How the result is printed
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What the rows of a table are, or what else the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum What {
    Judgements,
    Measures,
    Recommendations,
    Replies,
    PressRelease,
}

/// Two words with a sign between them, of which the last such sign counts: headings can hold one.
fn pair(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((one, other)) => Ok((one.trim().to_owned(), other.trim().to_owned())),
        None => Err("write two words with the sign = between them".to_owned()),
    }
}
