//! The command line: the only room that prints, and that knows what time it is.
//!
//! The law of this room: it decides nothing about content. It reads what was asked, calls the rooms, and
//! says in words what came of it. Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 the
//! machine failed.

mod again;
mod arguments;
mod build;
mod calendar;
mod check;
mod explain;
mod folder;
mod import;
mod last;
mod lsp;
mod mend;
mod merge;
mod new;
mod outcome;
mod print;
mod published;
mod review;
mod serve;
mod share;
mod spelling;
mod stop;
mod timings;
mod told;
mod verify;
mod welcome;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use outcome::Outcome;

/// Runs the command that the program was called with, and gives its exit code.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(refusal) => {
            // Asking for help is no mistake and goes to standard output; wrong usage is exit code 2.
            _ = refusal.print();
            return if refusal.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let outcome = match &arguments.command {
        Command::Build(options) => build::build(options),
        Command::Merge(options) => merge::merge(options),
        Command::Review(options) => review::review(options),
        Command::Verify(options) => verify::verify(options),
        Command::Check(options) => check::check(options),
        Command::Calendar(options) => calendar::calendar(options),
        Command::Serve(options) => serve::serve(options),
        Command::Explain(options) => explain::explain(options),
        Command::New(options) => new::new(options),
        Command::Import(options) => import::import(options),
        Command::Lsp(options) => lsp::lsp(options),
    };
    match outcome {
        Outcome::Fine => ExitCode::SUCCESS,
        Outcome::Problems => ExitCode::from(1),
        Outcome::WrongUsage(words) => {
            print::say(&format!("error: {words}"));
            ExitCode::from(2)
        }
        Outcome::Failed(failure) => {
            print::say(&format!("error: {failure}"));
            ExitCode::from(3)
        }
    }
}
