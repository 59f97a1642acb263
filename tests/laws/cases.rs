//! How many sites each law is tried on.

use proptest::test_runner::Config;

/// Names the environment variable by which somebody with time asks for more: `CANDOUR_LAWS=20` for twenty
/// times as many sites.
const TIMES: &str = "CANDOUR_LAWS";

/// A few dozen small sites at most, so that all laws are tried in seconds.
pub fn cases(few: u32) -> Config {
    let times = std::env::var(TIMES).ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    // A failing site is made smaller for a while; each attempt builds it again.
    Config { cases: few * times, max_shrink_iters: 100, failure_persistence: None, ..Config::default() }
}
