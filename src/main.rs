//! The program: everything else is the library's.

use std::process::ExitCode;

fn main() -> ExitCode {
    newsmark::cli::run()
}
