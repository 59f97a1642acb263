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

use crate::pages::{Folders, Hosting, Move, base_of};

/// What the servers' files are made of.
struct Served<'a> {
    /// The full address of the site.
    address: &'a str,
    /// The path below the host under which it stands, with slashes at both ends.
    base: String,
    /// The addresses that lead on, each in all the ways in which it is asked for.
    moves: Vec<Move>,
    /// Of each language, the main one first.
    folders: &'a [Folders],
}

/// The text of a server's file for the edition that stands at `address`; `moves` are its addresses that lead on, and
/// `folders` those of its languages, the main one first.
pub fn text(hosting: Hosting, address: &str, moves: &[Move], folders: &[Folders]) -> String {
    let served = Served { address, base: base_of(address), moves: asked_for(moves), folders };
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

    /// The calendars, one in each language.
    fn calendars(&self) -> impl Iterator<Item = String> {
        self.folders.iter().map(|folders| format!("{}calendar.ics", folders.base))
    }

    /// The cards that stand in the pages of other sites, as a regular expression.
    fn cards(&self) -> String {
        let of = |it: &Folders| format!("{}{}/[^/]+/{}/", it.base.replace('.', "\\."), it.forces, it.card);
        match self.folders.iter().map(of).collect::<Vec<_>>().as_slice() {
            [one] => format!("^{one}"),
            several => format!("^({})", several.join("|")),
        }
    }

    /// The folders of the languages beside the main one, each with a page of its own for what is not there.
    fn in_other_languages(&self) -> impl Iterator<Item = &Folders> {
        self.folders.iter().skip(1)
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
    use crate::pages::{Folders, Hosting, Move};

    fn folders() -> Vec<Folders> {
        let of = |base: &str, forces: &str, card: &str| Folders {
            base: base.into(),
            forces: forces.into(),
            card: card.into(),
            inspections: "inspections".into(),
            themes: "themes".into(),
            corrections: "corrections".into(),
            replies: "replies".into(),
        };
        vec![of("/cards/", "forces", "card"), of("/cards/cy/", "heddluoedd", "cerdyn")]
    }

    #[test]
    fn each_language_has_its_own_cards_calendar_and_page_for_what_is_not_there() {
        let of = |hosting| text(hosting, "https://x.example/cards/", &[], &folders());
        for hosting in [Hosting::Nginx, Hosting::Caddy] {
            let text = of(hosting);
            for said in ["/cards/cy/heddluoedd/[^/]+/cerdyn/", "/cards/cy/calendar.ics", "/cards/cy/404.html"]
            {
                assert!(text.contains(said), "{said}: {text}");
            }
        }
        assert!(of(Hosting::Headers).contains("/cards/cy/heddluoedd/:force/feed.xml"));
    }

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
        let redirects = text(Hosting::Redirects, "https://x.example/cards/", &moves(), &folders());
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
            let text = text(hosting, "https://x.example/", &moves(), &folders());
            assert!(!text.contains("a$b"), "{hosting:?}");
        }
    }

    #[test]
    fn what_is_read_only_at_a_reload_does_not_say_which_report_is_the_newest() {
        for hosting in [Hosting::Nginx, Hosting::Caddy] {
            let text = text(hosting, "https://x.example/", &moves(), &folders());
            assert!(text.contains("/cards/old.html") && !text.contains("/cards/latest"), "{text}");
        }
    }

    #[test]
    fn only_a_secure_site_asks_to_be_visited_securely() {
        let asks =
            |hosting, address| text(hosting, address, &[], &folders()).contains("Strict-Transport-Security");
        for hosting in [Hosting::Headers, Hosting::Nginx, Hosting::Caddy] {
            assert!(asks(hosting, "https://x.example/"));
            assert!(!asks(hosting, "http://x.example/"));
        }
    }
}
