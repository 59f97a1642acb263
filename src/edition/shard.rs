//! Which share of an edition is meant, where several processes make it together: the third of eight.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Edition;
use crate::checksum::Checksum;
use crate::data::{Download, Part};
use crate::pages::Route;
use crate::release::Audience;
use crate::site::Entity;

/// One of so many shares; the first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    number: u64,
    of: u64,
}

/// More shares than this would read the same folder more often than it has pages to make.
const MOST: u64 = 1000;

impl Shard {
    /// The one share that is everything.
    pub const WHOLE: Shard = Shard { number: 1, of: 1 };

    /// How many shares there are.
    pub fn of(self) -> u64 {
        self.of
    }

    /// This one and all others.
    pub fn all(self) -> impl Iterator<Item = Shard> {
        (1..=self.of).map(move |number| Shard { number, ..self })
    }

    /// Whether these are all shares of one whole, each once.
    pub fn are_whole(shards: impl IntoIterator<Item = Shard>) -> bool {
        let mut known = BTreeSet::new();
        let is_new = shards.into_iter().all(|shard| known.insert(shard));
        is_new && known.first().is_some_and(|first| first.all().eq(known.iter().copied()))
    }

    /// Whether the file at this path belongs to the share. That rests on nothing but the path, so that a page more or
    /// less moves no other, and files that lie side by side, or have one name, come to different shares.
    fn draws(self, path: &str) -> bool {
        Checksum::of(path.as_bytes()).beginning() % self.of == self.number - 1
    }

    /// Whether the share takes its turn with the file that is dealt at this position. Every other round goes backwards, so
    /// that who came last in one comes first in the next.
    fn is_dealt(self, position: usize) -> bool {
        let (round, turn) = (position as u64 / self.of, position as u64 % self.of);
        let number = if round.is_multiple_of(2) { turn + 1 } else { self.of - turn };
        number == self.number
    }
}

impl<A: Audience> Edition<A> {
    /// The paths of the files of one share. All shares together have every file once, and what is made in one go comes to
    /// one share.
    ///
    /// Of most kinds of page there are many, and chance divides them well. Of what tells of the whole site there is one each:
    /// the data with their archive, the words of the search, the record. Those are dealt out in turn, the longest first.
    pub fn files_of(&self, shard: Shard) -> BTreeSet<&str> {
        let routes = self.plan.routes();
        let mut made_together: BTreeMap<(Option<u8>, Cow<'_, str>), Vec<&str>> = BTreeMap::new();
        for path in self.files() {
            let route = routes.at(path);
            made_together.entry((route.and_then(turn_of), leader(path, route))).or_default().push(path);
        }
        let (single, many): (Vec<_>, Vec<_>) =
            made_together.into_iter().partition(|((turn, _), _)| turn.is_some());
        let dealt = single.into_iter().enumerate().filter(|(position, _)| shard.is_dealt(*position));
        let drawn = many.into_iter().filter(|((_, leader), _)| shard.draws(leader));
        dealt.map(|(_, own)| own).chain(drawn).flat_map(|(_, paths)| paths).collect()
    }
}

/// The path that stands for all files that are made in one go with a file.
fn leader<'a>(path: &'a str, route: Option<&Route>) -> Cow<'a, str> {
    match route {
        Some(Route::Download(download)) => match download.part() {
            Part::Site => Download::Archive.file().into(),
            part => Download::Bundle(part.clone()).file().into(),
        },
        _ => path.into(),
    }
}

/// When a file is dealt that tells of the whole site: those that take longest to make come first. `None` for what is one of
/// many.
pub(super) fn turn_of(route: &Route) -> Option<u8> {
    Some(match route.page() {
        Route::Download(download) if *download.part() == Part::Site => 0,
        Route::SearchWords | Route::Record => 1,
        Route::Themes | Route::Entity(Entity::Theme(_)) | Route::Sitemap => 2,
        Route::Entity(_)
        | Route::Download(_)
        | Route::CompareForce(_)
        | Route::CompareRegion(_)
        | Route::Card(_)
        | Route::Badge(_)
        | Route::Latest(_)
        | Route::PressText(..)
        | Route::Feed(_)
        | Route::File(..)
        | Route::Redirect { .. }
        | Route::Social(_)
        | Route::SitemapPart(_) => return None,
        _ => 3,
    })
}

impl fmt::Display for Shard {
    /// `3/8`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Shard, String> {
        let number = |text: &str| text.parse::<u64>().ok();
        let both = text.split_once('/').and_then(|(nth, of)| Some((number(nth)?, number(of)?)));
        match both {
            None => Err("write which share of how many, such as 3/8".to_owned()),
            Some((_, of)) if of > MOST => Err(format!("there are at most {MOST} shares")),
            Some((_, 0)) => Err("there is at least one share: 1/1".to_owned()),
            Some((0, of)) => {
                Err(format!("shares are counted from 1: the first is 1/{of}, and the last {of}/{of}"))
            }
            Some((number, of)) if number > of => Err(format!("the last of {of} shares is {of}/{of}")),
            Some((number, of)) => Ok(Shard { number, of }),
        }
    }
}

impl Serialize for Shard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Shard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Shard, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Shard;

    fn shard(text: &str) -> Shard {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_no_share_is_told_with_what_would_be() {
        let said = |text: &str| text.parse::<Shard>().unwrap_err();
        for text in ["3", "", "a/b", "-1/8", "3/", "1.5/8"] {
            assert_eq!(said(text), "write which share of how many, such as 3/8", "{text}");
        }
        assert_eq!(said("0/8"), "shares are counted from 1: the first is 1/8, and the last 8/8");
        assert_eq!(said("9/8"), "the last of 8 shares is 8/8");
        assert_eq!(said("1/0"), "there is at least one share: 1/1");
        assert_eq!(said("1/1001"), "there are at most 1000 shares");
        assert_eq!(shard("3/8").to_string(), "3/8");
    }

    #[test]
    fn shares_are_whole_where_each_is_there_once() {
        let whole = |texts: &[&str]| Shard::are_whole(texts.iter().map(|text| shard(text)));
        assert!(whole(&["1/1"]) && whole(&["2/3", "1/3", "3/3"]));
        for texts in [&[][..], &["1/2"], &["1/2", "1/2"], &["1/2", "2/3"], &["1/2", "2/2", "2/2"]] {
            assert!(!whole(texts), "{texts:?}");
        }
    }

    #[test]
    fn what_is_dealt_comes_to_all_in_turn_and_back() {
        let taken = |shard: Shard| (0..8).filter(|position| shard.is_dealt(*position)).collect::<Vec<_>>();
        assert_eq!(
            shard("1/3").all().map(taken).collect::<Vec<_>>(),
            [vec![0, 5, 6], vec![1, 4, 7], vec![2, 3]]
        );
        assert_eq!(taken(Shard::WHOLE).len(), 8);
    }

    #[test]
    fn every_file_belongs_to_one_share_and_none_has_many_more_than_its_part() {
        let paths: Vec<String> = (0..4000).map(|nth| format!("forces/force-{nth}/index.html")).collect();
        for of in [1, 2, 3, 8, 50] {
            let mut drawn = 0;
            for shard in shard(&format!("1/{of}")).all() {
                let own = paths.iter().filter(|path| shard.draws(path)).count();
                let fair = paths.len() / of as usize;
                assert!(own.abs_diff(fair) <= fair / 2, "{shard} has {own}");
                drawn += own;
            }
            assert_eq!(drawn, paths.len());
        }
    }
}
