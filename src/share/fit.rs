//! Whether shares are all those of one edition, each once.

use std::collections::{BTreeMap, BTreeSet};

use super::{FOREIGN_SHARE, MISSING_SHARE, SHARE_TWICE, Share, Whole};
use crate::edition::Shard;
use crate::problem::{Problem, Problems};
use crate::text::{FileName, Place};

/// A share, and where the file lies that tells of it.
type Named<'a> = (&'a FileName, &'a Share);

/// Why these shares do not make one edition; nothing where they do.
pub fn misfits(shares: &[Named<'_>]) -> Problems {
    let Some(home) = home(shares) else { return Problems::default() };
    let is_foreign = |(_, share): &&Named<'_>| !belongs(share, home.1);
    let foreign: Problems =
        shares.iter().filter(is_foreign).map(|(at, share)| foreign(at, share, home)).collect();
    let own: Vec<Named<'_>> = shares.iter().filter(|named| !is_foreign(named)).copied().collect();
    let strangers = foreign.0.len();
    let mut problems = foreign;
    problems.extend(twice(&own));
    problems.extend(missing(&own, strangers, home).into_iter().collect());
    if problems.0.is_empty() {
        problems.extend(not_whole(&own, home).into_iter().collect());
    }
    problems
}

/// The share to which the others are compared: one of those that most are like, so that the odd one is told to be it.
fn home<'a>(shares: &[Named<'a>]) -> Option<Named<'a>> {
    let like = |share: &Share| shares.iter().filter(|(_, other)| belongs(other, share)).count();
    // Of several such, the one that was named first.
    shares.iter().rev().max_by_key(|(_, share)| like(share)).copied()
}

fn belongs(share: &Share, home: &Share) -> bool {
    share.shard.of() == home.shard.of() && share.of == home.of
}

fn foreign(at: &FileName, share: &Share, (home_at, home): Named<'_>) -> Problem {
    let (one, other) = (&share.of, &home.of);
    let differs = |what: &str, before: &str, one: &str, other: &str| {
        format!("{what} {before} {one}, and others {before} {other}")
    };
    let what = if one.head.version != other.head.version {
        differs("was made", "by candour", &one.head.version, &other.head.version)
    } else if one.head.as_of != other.head.as_of {
        differs("stands", "as of", &one.head.as_of.to_string(), &other.head.as_of.to_string())
    } else if share.shard.of() != home.shard.of() {
        differs("is one", "of", &share.shard.of().to_string(), &home.shard.of().to_string())
    } else if one.head.address != other.head.address {
        differs("is made", "for", &one.head.address, &other.head.address)
    } else if one.compressed != other.compressed {
        let words = |whole: &Whole| if whole.compressed { "with" } else { "without" };
        format!("was built {} --compress, and others {} it", words(one), words(other))
    } else if one.reason != other.reason {
        let words =
            |whole: &Whole| whole.reason.clone().map_or("none".to_owned(), |reason| format!("“{reason}”"));
        format!("gives {} as the reason of --allow-uncorrected, and others {}", words(one), words(other))
    } else {
        "was made from a folder that was not the same: content, templates or theme differ".to_owned()
    };
    Problem::new(&FOREIGN_SHARE, Place::file(at), format!("this share {what}"))
        .also(Place::file(home_at), "one of the others")
}

fn twice(shares: &[Named<'_>]) -> Problems {
    let mut known: BTreeMap<Shard, &FileName> = BTreeMap::new();
    let mut problems = Problems::default();
    for (at, share) in shares {
        match known.get(&share.shard) {
            None => drop(known.insert(share.shard, at)),
            Some(first) => problems.push(
                Problem::new(
                    &SHARE_TWICE,
                    Place::file(at),
                    format!("the share {} is here twice", share.shard),
                )
                .also(Place::file(first), "the first"),
            ),
        }
    }
    problems
}

/// More of them are not named.
const MOST_NAMED: usize = 10;

/// Which shares are missing, unless so many `strangers` are there that they may have been meant for them.
fn missing(shares: &[Named<'_>], strangers: usize, (at, home): Named<'_>) -> Option<Problem> {
    let there: BTreeSet<Shard> = shares.iter().map(|(_, share)| share.shard).collect();
    let missing: Vec<String> =
        home.shard.all().filter(|shard| !there.contains(shard)).map(|shard| shard.to_string()).collect();
    let named = missing.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let words = match missing.len() {
        few if few <= strangers => return None,
        1 => format!("the share {named} is missing"),
        2..=MOST_NAMED => format!("the shares {named} are missing"),
        more => format!("the shares {named} and {} more are missing", more - MOST_NAMED),
    };
    let problem = Problem::new(
        &MISSING_SHARE,
        Place::file(at),
        format!("{words}, of the edition of which this is one"),
    );
    Some(problem.remedy(format!(
        "Name the folders of all {} shares; a share whose build was refused has none: mend what that build told, and build \
         all shares again.",
        home.shard.of()
    )))
}

/// Whether the shares have together what they all say that the edition has.
fn not_whole(shares: &[Named<'_>], (at, home): Named<'_>) -> Option<Problem> {
    let mut paths: Vec<&str> = shares.iter().flat_map(|(_, share)| share.originals()).collect();
    paths.sort_unstable();
    (Whole::paths(paths) != home.of.paths).then(|| {
        let message = "the shares have together not the files that the edition has of which this is one";
        Problem::new(&FOREIGN_SHARE, Place::file(at), message)
    })
}
