//! Which edition somebody looks at: the newsroom's, what is public, or what will be.

use std::fmt;

use jiff::Timestamp;

/// An edition of the folder, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lens {
    /// Everything, with a mark on what is not public.
    Newsroom,
    /// What the public sees at the moment as of which the folder is looked at.
    Public,
    /// What the public will see from this instant on.
    From(Timestamp),
}

/// Which editions may be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Every edition, the newsroom's first.
    Newsroom,
    /// What the public sees, and what it will see.
    Public,
    /// What the public sees, and nothing else.
    PublicNow,
}

impl Access {
    /// The edition that is shown where nobody asks for another.
    pub fn first(self) -> Lens {
        match self {
            Access::Newsroom => Lens::Newsroom,
            Access::Public | Access::PublicNow => Lens::Public,
        }
    }

    /// Whether an edition of this kind may be looked at.
    pub fn allows(self, lens: Lens) -> bool {
        match lens {
            Lens::Newsroom => self == Access::Newsroom,
            Lens::Public => true,
            Lens::From(_) => self != Access::PublicNow,
        }
    }
}

impl Lens {
    /// The lens of that name; nothing where it is no name of one.
    pub fn named(name: &str) -> Option<Lens> {
        match name {
            "newsroom" => Some(Lens::Newsroom),
            "public" => Some(Lens::Public),
            instant => instant.parse().ok().map(Lens::From),
        }
    }
}

impl fmt::Display for Lens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Lens::Newsroom => f.write_str("newsroom"),
            Lens::Public => f.write_str("public"),
            Lens::From(instant) => write!(f, "{instant}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lens;

    #[test]
    fn every_lens_is_found_by_its_name() {
        for lens in [Lens::Newsroom, Lens::Public, Lens::From("2026-12-08T00:01:00Z".parse().unwrap())] {
            assert_eq!(Lens::named(&lens.to_string()), Some(lens));
        }
        assert_eq!(Lens::named("elsewhere"), None);
    }
}
