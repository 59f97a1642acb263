//! How many files and connections the process may have open at once.

use rustix::process::{Resource, getrlimit, setrlimit};

/// What a preview can make use of. Some systems begin with 256 and allow many more to whoever asks.
const ENOUGH: u64 = 4096;

/// How many descriptors there may be: as many as the system allows, up to what is of use.
pub fn descriptors() -> usize {
    let mut limit = getrlimit(Resource::Nofile);
    let most = limit.maximum.unwrap_or(ENOUGH).min(ENOUGH);
    if limit.current.is_some_and(|current| current < most) {
        let before = limit.current;
        limit.current = Some(most);
        if setrlimit(Resource::Nofile, limit).is_err() {
            limit.current = before;
        }
    }
    usize::try_from(limit.current.unwrap_or(ENOUGH)).unwrap_or(usize::MAX)
}
