//! What of an edition is made in one go: a file, or all data about a part of the site.

use std::collections::BTreeSet;

use super::shard::turn_of;
use super::{Body, Edition, Finished};
use crate::data::Part;
use crate::pages::{Maker, Route};
use crate::problem::Problem;
use crate::release::Audience;
use crate::site::Entity;

/// What is made in one go, alone.
pub(super) enum Job<'a> {
    /// Files of data, in which the same rows stand.
    Data(&'a Part),
    File(&'a str, &'a Route),
}

/// When something is begun: first what tells of the whole site, in the order in which it is dealt to shares; then what goes
/// through much of it, and so takes longer than the rest.
type Turn = (bool, Option<u8>, bool);

impl Job<'_> {
    fn turn(&self) -> Turn {
        match self {
            Job::Data(Part::Site) => (false, Some(0), false),
            Job::Data(_) => (true, None, false),
            Job::File(_, route) => turn(route),
        }
    }
}

pub(super) fn turn(route: &Route) -> Turn {
    let dealt = turn_of(route);
    let gathers = match route.page() {
        Route::Entity(entity) => {
            matches!(entity, Entity::Inspection(_) | Entity::Question(_) | Entity::Theme(_))
        }
        route => !matches!(route, Route::Card(_) | Route::Badge(_) | Route::Redirect { .. }),
    };
    (dealt.is_none(), dealt, !gathers)
}

impl<A: Audience> Edition<A> {
    /// What makes the files at these paths, the longest work first, so that none is begun when all else is done.
    pub(super) fn jobs(&self, own: &BTreeSet<&str>) -> Vec<Job<'_>> {
        let mut parts = BTreeSet::new();
        let mut jobs = Vec::new();
        for (path, route) in self.plan.routes().iter().filter(|(path, _)| own.contains(path.as_str())) {
            match route {
                Route::Download(download) => _ = parts.insert(download.part()),
                _ => jobs.push(Job::File(path, route)),
            }
        }
        jobs.extend(parts.into_iter().map(Job::Data));
        jobs.sort_by_key(Job::turn);
        jobs
    }

    /// All files of data about a part.
    pub(super) fn data<E>(
        &self,
        maker: &Maker<'_>,
        part: &Part,
        sink: &impl Fn(Finished<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut done = Ok(());
        maker.downloads(part, &mut |download, bytes| {
            if done.is_ok() {
                let path = download.file();
                let from = self.origin_of(&Route::Download(download));
                done = sink(Finished { path: &path, from: &from, body: Body::Bytes(bytes) });
            }
        });
        done
    }

    /// One file; the problem where its template cannot make it.
    pub(super) fn file<E>(
        &self,
        maker: &Maker<'_>,
        path: &str,
        route: &Route,
        sink: &impl Fn(Finished<'_>) -> Result<(), E>,
    ) -> Result<Option<Problem>, E> {
        let from = self.origin_of(route);
        let finished = |body| sink(Finished { path, from: &from, body }).map(|()| None);
        if let Route::File(file, _) = route {
            return finished(Body::Copy(file));
        }
        match self.render(maker, route) {
            None => Ok(None),
            Some(Err(problem)) => Ok(Some(problem)),
            Some(Ok(bytes)) => finished(Body::Bytes(&bytes)),
        }
    }

    /// Who makes the views of this edition.
    pub(super) fn maker(&self) -> Maker<'_> {
        Maker::new(self.released.visible(), &self.plan)
    }
}
