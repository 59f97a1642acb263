//! What `candour serve` says once it serves, and the browser that it opens.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::thread;

use super::arguments::Serve;
use super::print::say;

/// Says where the site is served and what follows from that, and opens the browser if that was asked for.
pub(super) fn welcome(address: SocketAddr, options: &Serve) {
    let asked = options.address;
    if asked.port() != 0 && asked.port() != address.port() {
        say(&format!("port {} is taken, so this is port {}", asked.port(), address.port()));
    }
    let audience = if options.public { "what the public would see" } else { "the newsroom’s edition" };
    let url = format!("http://{}/", to_visit(address));
    say(&format!("serving {audience} at {url} until Ctrl-C"));
    if !address.ip().is_loopback() && !options.public {
        say("others in this network can read drafts and embargoed items there; with `--public` they cannot");
    }
    if options.open {
        // Programs that open browsers may take their time.
        thread::spawn(move || {
            if let Err(error) = open::that_detached(&url) {
                let why = error.to_string();
                let why = why.lines().next().unwrap_or_default();
                say(&format!("could not open a browser ({why}); open {url} in yours"));
            }
        });
    }
}

/// Where a browser of this computer finds what is served on all its addresses.
fn to_visit(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

#[cfg(test)]
mod tests {
    use super::to_visit;

    #[test]
    fn every_address_can_be_visited() {
        for (served, visited) in [
            ("127.0.0.1:4000", "127.0.0.1:4000"),
            ("0.0.0.0:4000", "127.0.0.1:4000"),
            ("[::]:4000", "[::1]:4000"),
            ("192.0.2.7:80", "192.0.2.7:80"),
        ] {
            assert_eq!(to_visit(served.parse().unwrap()).to_string(), visited);
        }
    }
}
