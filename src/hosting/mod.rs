//! What a web server is to know of an edition: how long to keep what, what to forbid, which addresses lead on.
//!
//! The law of this room: the site is whole without it. Every page carries its own policy, and every old address is a page
//! that leads on, so that any host will do; a server that reads one of these files does the same sooner and better.
//! What is written here speaks only of addresses that are in the edition.

mod caddy;
mod headers;
mod nginx;
mod policy;
mod redirects;

use crate::pages::{Hosting, Move, base_of};

/// What the servers' files are made of.
struct Served<'a> {
    /// The full address of the site.
    address: &'a str,
    /// The path below the host under which it stands, with slashes at both ends.
    base: String,
    /// The addresses that lead on, each in all the ways in which it is asked for.
    moves: Vec<Move>,
}

/// The text of a server's file for the edition that stands at `address`; `moves` are its addresses that lead on.
pub fn text(hosting: Hosting, address: &str, moves: &[Move]) -> String {
    let served = Served { address, base: base_of(address), moves: asked_for(moves) };
    match hosting {
        Hosting::Headers => headers::text(&served),
        Hosting::Redirects => redirects::text(&served),
        Hosting::Nginx => nginx::text(&served),
        Hosting::Caddy => caddy::text(&served),
    }
}

impl Served<'_> {
    /// For whoever opens a server's file: what to do with it, and which folder is the top of the host.
    fn introduction(&self, server: &str, what_to_do: &str) -> String {
        let root = match self.base.trim_matches('/') {
            "" => "the folder that candour publishes into".to_owned(),
            path => format!(
                "a folder in which `{path}` is the folder that candour publishes into, or a link to it"
            ),
        };
        format!(
            "# Made by candour for {}\n# {what_to_do} whose `root` is\n# {root}.\n\
             # Reload {server} after publishing, since old addresses that lead on stand here.\n\n",
            self.address
        )
    }

    /// The addresses that lead on for ever. Servers that read their file only when they are told to must know no others:
    /// the newest report would be the one of the day on which they were.
    fn moved(&self) -> impl Iterator<Item = &Move> {
        self.moves.iter().filter(|it| it.is_permanent)
    }

    /// Where the fingerprinted files of the theme lie.
    fn assets(&self) -> String {
        format!("{}assets/", self.base)
    }

    /// Feeds, each beside its page, as a regular expression.
    fn feeds(&self) -> String {
        format!("^{}(.+/)?feed\\.xml$", self.base.replace('.', "\\."))
    }

    /// The CSV files of the data, as a regular expression.
    fn tables(&self) -> String {
        format!("^{}data/[^.]+\\.csv$", self.base.replace('.', "\\."))
    }

    /// The calendar.
    fn calendar(&self) -> String {
        format!("{}calendar.ics", self.base)
    }

    /// The cards that stand in the pages of other sites, as a regular expression.
    fn cards(&self) -> String {
        format!("^{}forces/[^/]+/card/", self.base.replace('.', "\\."))
    }
}

/// Moves with the slash at the end and without. Where an old address holds signs that mean something to a server, its
/// page alone leads on.
fn asked_for(moves: &[Move]) -> Vec<Move> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    let mut asked = Vec::new();
    for it in moves.iter().filter(|it| it.from.chars().all(is_plain)) {
        let is_file = it.from.rsplit('/').next().is_some_and(|last| last.contains('.'));
        let bare = it.from.trim_end_matches('/');
        let ways =
            if is_file { vec![it.from.to_string()] } else { vec![format!("{bare}/"), bare.to_owned()] };
        asked.extend(ways.into_iter().map(|from| Move { from: from.into(), ..it.clone() }));
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::pages::{Hosting, Move};

    fn moves() -> Vec<Move> {
        [
            ("/cards/old/", true),
            ("/cards/old.html", true),
            ("/cards/a$b{c}*/", true),
            ("/cards/latest/", false),
        ]
        .map(|(from, is_permanent)| Move { from: from.into(), to: "/cards/new/".into(), is_permanent })
        .into()
    }

    #[test]
    fn an_old_address_leads_on_with_its_slash_and_without() {
        let redirects = text(Hosting::Redirects, "https://x.example/cards/", &moves());
        let lines: Vec<&str> = redirects.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(
            lines,
            [
                "/cards/old/ /cards/new/ 301",
                "/cards/old /cards/new/ 301",
                "/cards/old.html /cards/new/ 301",
                "/cards/latest/ /cards/new/ 302",
                "/cards/latest /cards/new/ 302",
            ]
        );
    }

    #[test]
    fn no_sign_of_an_address_can_be_taken_for_a_command() {
        for hosting in Hosting::ALL {
            let text = text(hosting, "https://x.example/", &moves());
            assert!(!text.contains("a$b"), "{hosting:?}");
        }
    }

    #[test]
    fn what_is_read_only_at_a_reload_does_not_say_which_report_is_the_newest() {
        for hosting in [Hosting::Nginx, Hosting::Caddy] {
            let text = text(hosting, "https://x.example/", &moves());
            assert!(text.contains("/cards/old.html") && !text.contains("/cards/latest"), "{text}");
        }
    }

    #[test]
    fn only_a_secure_site_asks_to_be_visited_securely() {
        let asks = |hosting, address| text(hosting, address, &[]).contains("Strict-Transport-Security");
        for hosting in [Hosting::Headers, Hosting::Nginx, Hosting::Caddy] {
            assert!(asks(hosting, "https://x.example/"));
            assert!(!asks(hosting, "http://x.example/"));
        }
    }
}
