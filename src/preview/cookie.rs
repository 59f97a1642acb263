//! Which edition a browser looks at: a cookie of its own for each port, since all servers of a computer share theirs.

/// What the names of our cookies begin with; the port that the browser asked follows.
const NAME: &str = "candour-edition-";

/// No name of an edition is longer.
const LONGEST: usize = 40;

/// Our own of all the cookies that a browser sent along.
pub(super) fn ours(lines: &[&[u8]]) -> String {
    let pairs = lines.iter().flat_map(|line| line.split(|byte| *byte == b';'));
    let ours = pairs.filter_map(|pair| std::str::from_utf8(pair.trim_ascii()).ok());
    let is_ours = |pair: &&str| pair.starts_with(NAME) && pair.bytes().all(|byte| byte.is_ascii_graphic());
    ours.filter(is_ours).collect::<Vec<_>>().join("; ")
}

/// The name of the edition that a browser which asked `host` looks at; empty where it never chose one, or where
/// what it says can be no name.
pub(super) fn edition(host: &str, cookies: &str) -> String {
    let port = host.rsplit_once(':').map(|(_, port)| port).filter(|port| port.parse::<u16>().is_ok());
    let name = format!("{NAME}{}=", port.unwrap_or("80"));
    let value = cookies.split("; ").find_map(|pair| pair.strip_prefix(&name)).unwrap_or_default();
    super::address::decode(value).filter(|value| is_name(value)).unwrap_or_default()
}

fn is_name(value: &str) -> bool {
    value.len() <= LONGEST
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'.' | b'+'))
}

#[cfg(test)]
mod tests {
    use super::{edition, ours};

    #[test]
    fn ours_are_picked_out_of_all() {
        let lines: [&[u8]; 2] =
            [b"a=b;candour-edition-1=x ; \xe9=\xe9; candour-edition-2=y z", b"candour-edition-3=z; c=d"];
        assert_eq!(ours(&lines), "candour-edition-1=x; candour-edition-3=z");
    }

    #[test]
    fn each_port_has_its_own() {
        let cookies = "candour-edition-4000=newsroom; candour-edition-4001=public; candour-edition-80=x";
        assert_eq!(edition("localhost:4000", cookies), "newsroom");
        assert_eq!(edition("[::1]:4001", cookies), "public");
        assert_eq!(edition("127.0.0.1", cookies), "x");
        assert_eq!(edition("[::1]", cookies), "x");
        assert_eq!(edition("localhost:400", cookies), "");
    }

    #[test]
    fn what_can_be_no_name_is_none() {
        let of = |value: &str| edition("localhost:1", &format!("candour-edition-1={value}"));
        assert_eq!(of("2026-12-08T00%3A01%3A00Z"), "2026-12-08T00:01:00Z");
        assert_eq!(of(&"x".repeat(40)), "x".repeat(40));
        for odd in ["", &"x".repeat(41), "a%2Fb", "a%00", "%zz", "..%2f", "a%20b", "\"public\""] {
            assert_eq!(of(odd), "", "{odd}");
        }
    }
}
