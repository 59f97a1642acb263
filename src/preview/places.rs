//! Who is at the gate, and who is let go so that a page can be served whatever others do.
//!
//! Three kinds of guests have places of their own, so that none takes those of another: who has not asked yet
//! (half-open connections; browsers connect ahead of time), who is being answered (slow readers), and who
//! listens to an event stream (tabs left open).

use std::collections::VecDeque;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// How many there may be of each kind, and how long they may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Where there are more, the oldest goes: an honest browser asks as soon as it is connected ...
    pub asking: usize,
    /// ... but not before this, which an honest one may need where very many come at once.
    pub ask: Duration,
    /// Where there are more, the rest wait for a place.
    pub answered: usize,
    /// Where there are more, the oldest goes, and comes back by itself if it is still there.
    pub listening: usize,
    /// For a head to be whole.
    pub head: Duration,
    /// For a browser to take anything at all of an answer.
    pub write: Duration,
    /// An answer that takes longer than this is given up where others wait for its place. A page takes
    /// milliseconds.
    pub answer: Duration,
}

impl Limits {
    /// As many as `descriptors` allow: one who asks takes one of them, one who is answered five (the browser, both
    /// ends of the way inside, one of them twice, a file), one who listens four.
    pub fn within(descriptors: usize) -> Limits {
        // What the process needs beside: watches, the terminal, the files that are being read.
        let free = descriptors.saturating_sub(64);
        Limits {
            asking: (free / 8).clamp(8, 128),
            ask: Duration::from_millis(20),
            answered: (free / 15).clamp(4, 64),
            listening: (free / 8).clamp(4, 128),
            head: Duration::from_secs(5),
            write: Duration::from_secs(10),
            answer: Duration::from_secs(2),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Asking,
    Waiting,
    Answered,
    Listening,
}

struct Guest {
    client: Arc<TcpStream>,
    stage: Stage,
    since: Instant,
}

/// All guests, in the order in which they came.
pub(super) struct Places {
    pub limits: Limits,
    guests: Mutex<VecDeque<Guest>>,
    left: Condvar,
}

impl Places {
    pub fn new(limits: Limits) -> Arc<Places> {
        Arc::new(Places { limits, guests: Mutex::default(), left: Condvar::new() })
    }

    /// Takes in who has just come.
    pub fn take(self: &Arc<Places>, client: TcpStream) -> Visit {
        let client = Arc::new(client);
        let mut guests = self.guests();
        // Those who wait for an answer have asked, and are not let go: there is no more to do than to wait too.
        while count(&guests, &[Stage::Asking, Stage::Waiting]) >= self.limits.asking {
            if !self.let_go(&mut guests, Stage::Asking, self.limits.ask) {
                guests = self.wait(guests);
            }
        }
        guests.push_back(Guest { client: client.clone(), stage: Stage::Asking, since: Instant::now() });
        Visit { client, places: self.clone() }
    }

    fn guests(&self) -> MutexGuard<'_, VecDeque<Guest>> {
        self.guests.lock().expect("no thread panics while it holds this")
    }

    /// Waits until somebody has left, or until somebody may be let go who could not be before.
    fn wait<'a>(&self, guests: MutexGuard<'a, VecDeque<Guest>>) -> MutexGuard<'a, VecDeque<Guest>> {
        let moment = Duration::from_millis(10);
        self.left.wait_timeout(guests, moment).expect("no thread panics while it holds this").0
    }

    /// Lets the oldest of this kind go if it has been that for at least so long.
    fn let_go(&self, guests: &mut VecDeque<Guest>, stage: Stage, least: Duration) -> bool {
        let oldest = guests.iter().position(|guest| guest.stage == stage);
        let Some(guest) = oldest.filter(|oldest| guests[*oldest].since.elapsed() >= least) else {
            return false;
        };
        let guest = guests.remove(guest).expect("it is there");
        // Its thread notices at its next word.
        let _ = guest.client.shutdown(Shutdown::Both);
        self.left.notify_all();
        true
    }
}

fn count(guests: &VecDeque<Guest>, stages: &[Stage]) -> usize {
    guests.iter().filter(|guest| stages.contains(&guest.stage)).count()
}

/// One connection, from its coming to its going.
pub(super) struct Visit {
    pub client: Arc<TcpStream>,
    places: Arc<Places>,
}

impl Visit {
    pub fn limits(&self) -> &Limits {
        &self.places.limits
    }

    /// The head is whole: waits for a place to be answered. Whether there is one for a guest who was not let go.
    pub fn is_answered(&self) -> bool {
        let limits = self.limits();
        let mut guests = self.places.guests();
        if !self.turns(&mut guests, Stage::Waiting) {
            return false;
        }
        while count(&guests, &[Stage::Answered]) >= limits.answered {
            if !self.places.let_go(&mut guests, Stage::Answered, limits.answer) {
                guests = self.places.wait(guests);
            }
        }
        self.turns(&mut guests, Stage::Answered)
    }

    /// The head is whole, and asks for an event stream.
    pub fn listens(&self) -> bool {
        let mut guests = self.places.guests();
        while count(&guests, &[Stage::Listening]) >= self.limits().listening {
            self.places.let_go(&mut guests, Stage::Listening, Duration::ZERO);
        }
        self.turns(&mut guests, Stage::Listening)
    }

    fn turns(&self, guests: &mut VecDeque<Guest>, stage: Stage) -> bool {
        // The oldest of a kind are those who became it first.
        let Some(at) = guests.iter().position(|guest| Arc::ptr_eq(&guest.client, &self.client)) else {
            return false;
        };
        let guest = guests.remove(at).expect("it is there");
        guests.push_back(Guest { stage, since: Instant::now(), ..guest });
        self.places.left.notify_all();
        true
    }

    /// Everything is said, and the place is free.
    pub fn is_over(&self) {
        self.places.guests().retain(|guest| !Arc::ptr_eq(&guest.client, &self.client));
        self.places.left.notify_all();
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.is_over();
    }
}
