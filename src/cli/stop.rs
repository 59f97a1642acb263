//! How `candour serve` ends: Ctrl-C, or a friendly request of the system.

use std::process::exit;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::print::say;

/// From now on Ctrl-C says `stopped` and ends the program as a success. The preview has written nothing, so there
/// is nothing to put away; the system closes what is open, and browsers notice.
pub(super) fn stop_on_ctrl_c() {
    let is_asked = AtomicBool::new(false);
    let stop = move || {
        if is_asked.swap(true, Ordering::SeqCst) {
            exit(0);
        }
        // The terminal may be held up (Ctrl-S), and then it must be possible to ask again.
        let say_it = thread::Builder::new().spawn(|| {
            say("stopped");
            exit(0);
        });
        if say_it.is_err() {
            exit(0);
        }
    };
    // Without a handler Ctrl-C ends the program all the same, only without the word.
    _ = ctrlc::set_handler(stop);
}
