//! The requests that the gate has passed on and that have not arrived: how it is noticed that tiny_http has stopped.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// Those that are on the way, by their numbers, each with the time since which it is.
#[derive(Default)]
pub(super) struct OnTheWay(Mutex<(u64, BTreeMap<u64, Instant>)>);

impl OnTheWay {
    /// Another is on the way, for as long as what this gives is kept.
    pub fn send(self: &Arc<OnTheWay>) -> Sent {
        let mut all = self.all();
        all.0 += 1;
        let number = all.0;
        all.1.insert(number, Instant::now());
        Sent { number, since: Instant::now(), all: self.clone() }
    }

    /// This one has arrived.
    pub fn arrived(&self, number: u64) {
        self.all().1.remove(&number);
    }

    /// Whether one is on the way for longer than this. Then all begin anew, since somebody else receives them now.
    pub fn is_any_lost(&self, after: Duration) -> bool {
        let mut all = self.all();
        let is_lost = all.1.values().any(|since| since.elapsed() > after);
        if is_lost {
            all.1.values_mut().for_each(|since| *since = Instant::now());
        }
        is_lost
    }

    fn all(&self) -> MutexGuard<'_, (u64, BTreeMap<u64, Instant>)> {
        self.0.lock().expect("no thread panics while it holds this")
    }
}

/// A request on the way, or one that has arrived.
pub(super) struct Sent {
    pub number: u64,
    since: Instant,
    all: Arc<OnTheWay>,
}

impl Sent {
    /// Whether it has not arrived for longer than this, whoever receives by now: it is with one that has stopped.
    pub fn is_lost_for_good(&self, after: Duration) -> bool {
        self.since.elapsed() > after && self.all.all().1.contains_key(&self.number)
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        self.all.arrived(self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::OnTheWay;
    use std::sync::Arc;
    use std::time::Duration;

    #[test]
    fn only_what_neither_arrives_nor_ends_is_lost() {
        let all = Arc::new(OnTheWay::default());
        let is_any_lost = || all.is_any_lost(Duration::ZERO);
        assert!(!is_any_lost());
        let sent = all.send();
        assert!(is_any_lost());
        all.arrived(sent.number);
        assert!(!is_any_lost());
        let other = all.send();
        assert!(other.number != sent.number && is_any_lost());
        drop(other);
        assert!(!is_any_lost());
        let late = all.send();
        assert!(!all.is_any_lost(Duration::from_secs(3600)));
        assert!(late.is_lost_for_good(Duration::ZERO) && !late.is_lost_for_good(Duration::from_secs(3600)));
        all.arrived(late.number);
        assert!(!late.is_lost_for_good(Duration::ZERO));
    }
}
