//! The program: hands the command line to the room that answers it.

use std::process::ExitCode;

fn main() -> ExitCode {
    candour::cli::run()
}
