//! The program: hands the command line to the room that answers it.

use std::process::ExitCode;

// A build makes and drops millions of short texts on every thread.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    candour::cli::run()
}
