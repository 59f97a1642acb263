//! What can be asked for on the command line.

mod made;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::edition::Shard;
use crate::preview::Editor;

pub(super) use made::{Import, New, Replier, Wanted, What};

/// candour publishes police integrity report cards from a folder of Markdown and YAML.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100, after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "Examples:
  candour check                       look for mistakes, publish nothing
  candour calendar                    what is coming, and what is late
  candour serve                       see the site while writing, drafts included
  candour review                      what would a build change for readers?
  candour build                       publish into public/
  candour merge shares/*              publish what several processes built together
  candour verify                      is public/ still what was published?
  candour explain unknown-force       why a rule exists and how to mend it
  candour explain file report         what can be written in a report
  candour explain page force          what the template of a force's card is offered
  candour new site my-cards           a small site that works, to begin with
  candour import grades.xlsx          what would become of each row of a spreadsheet?

Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 the machine failed.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Publish the site into the output folder, all at once, if nothing is wrong
    #[command(after_help = "Examples:
  candour build
  candour build --as-of '2026-12-08 00:01' --output /srv/site
  candour build --base-url https://cards.example/police/
  candour build --compress            with .gz and .br beside every text
  candour build --shard 3/8 --as-of 2026-12-08T00:01Z --output shares/3")]
    Build(Build),
    /// Join the shares of an edition that several processes built, and publish it all at once, if nothing is wrong
    #[command(after_help = "Examples:
  candour merge shares/*
  candour merge shares/* --output /srv/site
  candour merge shares/* --against Downloads/cards.example

The project folder is not needed. What is published is what one `candour build` of the same folder and instant would \
publish, byte for byte. Twins and the reason of --allow-uncorrected come with the shares.")]
    Merge(Merge),
    /// Say what a build would change for readers: judgements, numbers, dates, pages, words; write nothing
    #[command(after_help = "Examples:
  candour review
  candour review --as-of '2026-12-08 00:01' --brief
  candour review --format html > review.html     the text of every page that changes, side by side
  candour review --format markdown               for a pull request
  candour review --against Downloads/cards.example

Exit codes: 0 nothing forbids publishing, 1 something does, 2 wrong usage, 3 the machine failed.")]
    Review(Review),
    /// Hold a published folder, or a downloaded copy of one, against the receipt that lies in it
    #[command(after_help = "Examples:
  candour verify
  candour verify /srv/site
  candour verify Downloads/cards.example --format json

Exit codes: 0 everything is as published, 1 something is changed or missing, 2 there is no receipt to go by, \
3 the folder or its receipt cannot be read.")]
    Verify(Verify),
    /// Look for mistakes in content, templates and finished pages; write nothing but what --fix mends
    #[command(after_help = "Examples:
  candour check
  candour check --style               with spelling, long sentences, vague links, unexplained abbreviations
  candour check --style --fix         mend what has one right answer; shows all before writing
  candour check --fix=unknown-theme   take what is suggested wherever this rule is broken
  candour check --format json > problems.json

Without a terminal to ask at, --fix writes only with --write.")]
    Check(Check),
    /// Say what is coming, what is late, and when a build next says something else; write nothing
    #[command(after_help = CALENDAR)]
    Calendar(Calendar),
    /// Show the site in the browser and reload it after every change
    #[command(after_help = "Examples:
  candour serve
  candour serve --public --as-of '2026-12-08 00:01'
  candour serve --address 127.0.0.1:8000
  candour serve --open --editor 'code --goto {file}:{line}:{column}'
  candour serve --editor 'gnome-terminal -- vim +{line} {file}'")]
    Serve(Serve),
    /// Say why a rule exists and how to mend what breaks it, what can be written in a file, or what a template is offered
    #[command(after_help = "Examples:
  candour explain
  candour explain grade-not-in-scale
  candour explain file report
  candour explain file report --twin
  candour explain page
  candour explain page force")]
    Explain(Explain),
    /// Make a new site, or a new file with every field explained; nothing is ever overwritten
    #[command(after_help = "Examples:
  candour new site my-cards
  candour new force delford --name 'Delford Constabulary'
  candour new inspection integrity-2026
  candour new report integrity-2026 ambria

New files are drafts: they show in `candour serve`, and stay out of `candour build`.")]
    New(New),
    /// Help an editor: say what is wrong while somebody writes, and offer names, words and fields; editors start it
    #[command(after_help = "Examples:
  candour new editor                  tells VS Code and Helix to start it
  candour lsp                         speaks the Language Server Protocol on standard input and output

It finds the site by the folder or the file that the editor opens, and writes nothing. What each editor needs, the manual \
says.")]
    Lsp(Lsp),
    /// Make content files of a table, another site's data or a press release; show all before writing
    #[command(after_help = "Examples:
  candour import grades.xlsx
  candour import grades.csv --inspection integrity-2026 --write
  candour import grades.ods --sheet 'All forces' --column 'Overall=grade' --column 'Ref='
  candour import grades.csv --read 'Fair=requires-improvement' --write
  candour import judgements.json
  candour import release.txt --inspection integrity-2026 --force ambria --write

What is there stays as it is: an import only adds. Nothing is written without --write.

Exit codes: 0 every row is there or would be added, 1 some stand otherwise or have no place, 2 wrong usage, \
3 the machine failed. Of a press release, 0 its file is new or says all of it, 1 the file says otherwise.")]
    Import(Import),
}

const CALENDAR: &str = "Examples:
  candour calendar
  candour calendar --as-of '2026-12-01'
  candour calendar --format json
  candour build --as-of \"$(candour calendar --next)\"

With --next one line is printed, such as 2026-12-08T00:01:00+00:00 (RFC 3339, in the time of the site): the
next instant at which a build says something else to readers. What counts is that
  * something becomes public, or an announced release leaves the list of what is coming,
  * the day of a correction, of a step in the history of a recommendation, or on which an area for
    improvement is discharged begins,
  * the day after which a reply or a recommendation is overdue begins.
That every page names the day of its edition does not count, nor that ages on pages grow.
If nothing is coming, nothing is printed, and the exit code is 0 all the same.
While the content has mistakes, no build would publish anything: then --next prints nothing on standard
output, and the exit code is 1.";

/// Where the project is and as of when it is looked at.
#[derive(Clone, Debug, Args)]
pub(super) struct Place {
    /// The project folder, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The moment as of which the site stands, in the site's time zone: '2026-12-08 00:01' [default: now]
    #[arg(long, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// The address where the site will stand [default: the one in content/site.yaml]
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub place: Place,
    /// The folder to publish into [default: public in the project folder]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Put compressed twins (.gz and .br) beside every text, for servers that send them in its place
    #[arg(long)]
    pub compress: bool,
    /// Remove from the output folder what candour did not write, which otherwise stays; until the next build it lies
    /// in .candour beside that folder
    #[arg(long)]
    pub remove_others: bool,
    /// The last edition, where it does not lie in the output folder: a copy of it, or of its edition.json and record.json
    /// alone
    #[arg(long, value_name = "DIR")]
    pub against: Option<PathBuf>,
    /// Let through what changed since the last edition without a correction, for this reason, which the receipt of the
    /// edition tells everybody
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub allow_uncorrected: Option<String>,
    /// Make one share of the edition only, such as the third of eight, into a folder of its own, for `candour merge`; all
    /// shares need the same folder and --as-of
    #[arg(long, value_name = "NUMBER/COUNT")]
    pub shard: Option<Shard>,
    /// Say how long each stage took, and which kinds of pages took most
    #[arg(long)]
    pub timings: bool,
    /// How problems are printed: for people with the line, a caret, and what to write instead
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The folders of all shares, in any order
    #[arg(required = true, value_name = "SHARE")]
    pub shares: Vec<PathBuf>,
    /// The project folder, where no folder to publish into is named; nothing is published over its sources
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The folder to publish into [default: public in the project folder]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Remove from the output folder what candour did not write, which otherwise stays; until the next build it lies
    /// in .candour beside that folder
    #[arg(long)]
    pub remove_others: bool,
    /// The last edition, where it does not lie in the output folder: a copy of it, or of its edition.json and record.json
    /// alone
    #[arg(long, value_name = "DIR")]
    pub against: Option<PathBuf>,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    #[command(flatten)]
    pub place: Place,
    /// The edition to compare with: a folder that was published, or a whole copy of one [default: public in the project
    /// folder]
    #[arg(long, value_name = "DIR")]
    pub against: Option<PathBuf>,
    /// Name the pages that say something else, and leave out what they say
    #[arg(long)]
    pub brief: bool,
    /// How the review is printed
    #[arg(long, value_enum, default_value_t)]
    pub format: ReviewFormat,
}

/// For whom a review is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ReviewFormat {
    /// For people, in the terminal
    #[default]
    Human,
    /// For a pull request
    Markdown,
    /// For those who sign off: a page with the texts side by side
    Html,
    /// For programs, as one JSON object
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The folder, which holds edition.json [default: public in the project folder]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The project folder, where no folder is named
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// How the result is printed
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub place: Place,
    /// Look at the language too: long sentences, vague links, unexplained abbreviations; such warnings forbid nothing
    #[arg(long)]
    pub style: bool,
    /// Look at the language too, and end with exit code 1 if something is found
    #[arg(long)]
    pub style_forbids: bool,
    /// Mend what has one right answer, shown line by line before it is written; with the names of rules only what breaks
    /// these, and then also what is only suggested
    #[arg(long, value_name = "RULE", num_args = 0.., require_equals = true, value_delimiter = ',')]
    pub fix: Option<Vec<String>>,
    /// Write what --fix shows, without asking
    #[arg(long, requires = "fix")]
    pub write: bool,
    /// Only show what --fix would write, and do not ask
    #[arg(long, requires = "fix", conflicts_with = "write")]
    pub dry_run: bool,
    /// How problems are printed: for people with the line, a caret, and what to write instead
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Lsp {
    /// Speak on standard input and output, as it does in any case; some editors ask for it
    #[arg(long, hide = true)]
    pub stdio: bool,
}

#[derive(Debug, Args)]
pub(super) struct Calendar {
    #[command(flatten)]
    pub place: Place,
    /// Print just the next instant at which a build says something else, for cron or a CI schedule
    #[arg(long, conflicts_with = "format")]
    pub next: bool,
    /// How the calendar is printed
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub place: Place,
    /// Address and port; where the port is taken, the next free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:4000")]
    pub address: SocketAddr,
    /// Show what the public would see, without drafts and embargoed items
    #[arg(long)]
    pub public: bool,
    /// Look for changes by itself, for network folders
    #[arg(long)]
    pub poll: bool,
    /// Open the site in your browser once it is served
    #[arg(long)]
    pub open: bool,
    /// The command by which pages open their file in your editor: {file}, {line} and {column} are filled in,
    /// and the file comes last where {file} is not written
    #[arg(long, value_name = "COMMAND", value_parser = Editor::new)]
    pub editor: Option<Editor>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub(super) struct Explain {
    /// The name of a rule, as problems print it; without one, all are listed
    pub rule: Option<String>,
    #[command(subcommand)]
    pub thing: Option<Explained>,
}

/// What can be explained beside a rule.
#[derive(Debug, Subcommand)]
pub(super) enum Explained {
    /// Say what can be written in a kind of content file
    #[command(after_help = "Examples:
  candour explain file
  candour explain file report
  candour explain file report --format json > report.schema.json")]
    File {
        /// The kind of file; without one, all are listed
        kind: Option<String>,
        /// What can be written in its twin in another language: the words
        #[arg(long, requires = "kind")]
        twin: bool,
        /// How it is printed; for editors and programs as a JSON Schema
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Say what the template of a kind of page is offered
    #[command(after_help = "Examples:
  candour explain page
  candour explain page force
  candour explain page force.html
  candour explain page force --format json > force.schema.json")]
    Page {
        /// The kind of page, or the name of its template; without one, all are listed
        kind: Option<String>,
        /// How it is printed; for programs as a JSON Schema
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// For whom something is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, in words
    #[default]
    Human,
    /// For programs, as one JSON object
    Json,
}

/// A reason that says something.
fn reason(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("say why in words, which the receipt of the edition will tell everybody".to_owned()),
        words => Ok(words.to_owned()),
    }
}
