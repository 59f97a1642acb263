//! By when the law wants a policing body's reply, and where that stands.

use std::collections::{BTreeMap, BTreeSet};

use super::Site;
use super::asked::{Asked, Lent};
use crate::model::{Date, ForceId, ForceKind, InspectionId, Judgement, Party, Reply, State};

/// By when the local policing body has to publish its comments on a report, and where that stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyClock {
    /// The last day.
    pub due: Date,
    pub state: ReplyState,
    /// The inspection under which the reply lies that this site holds.
    pub reply: Option<InspectionId>,
}

/// Where a reply stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReplyState {
    /// Not made yet, and there is time.
    Waiting,
    /// Made by the last day.
    Published,
    /// Made after the last day, by so many days; `None` where the day on which it was made is not known.
    Late(Option<i32>),
    /// Not made, and the last day is over.
    Overdue,
    /// The last day is over, and nobody says that this site would know of a reply.
    NotCollected,
}

impl ReplyState {
    /// One of each, in the order in which they are told.
    pub const ALL: [ReplyState; 5] = [
        ReplyState::Overdue,
        ReplyState::Waiting,
        ReplyState::Published,
        ReplyState::Late(None),
        ReplyState::NotCollected,
    ];

    /// The word for it, in templates and for programs.
    pub fn id(self) -> &'static str {
        match self {
            ReplyState::Waiting => "waiting",
            ReplyState::Published => "published",
            ReplyState::Late(_) => "late",
            ReplyState::Overdue => "overdue",
            ReplyState::NotCollected => "not-collected",
        }
    }

    /// Where a reply of that date stands.
    fn of(reply: Date, due: Date) -> ReplyState {
        if reply.first_day() <= due.last_day() {
            return ReplyState::Published;
        }
        let days = || reply.first_day().since(due.first_day()).ok().map(|span| span.get_days());
        ReplyState::Late(if reply.is_exact() { days() } else { None })
    }
}

impl Site {
    /// Where the reply of the policing body to a report stands on a day. `None` where the law sets no last day: before
    /// 2 May 2017, for bodies that are not one of the territorial forces, and where the day of publication is not known.
    ///
    /// A reply counts if it lies with the report or says that it is about its inspection too, and if `counts` says so of
    /// the inspection under which it lies; of several, the first that was made.
    pub fn reply_clock(
        &self,
        inspection: &InspectionId,
        force: &ForceId,
        day: Date,
        counts: impl Fn(&InspectionId) -> bool,
    ) -> Option<ReplyClock> {
        let due = self.reply_due(inspection, force)?;
        let made = (self.policing_body_replies(inspection, force))
            .filter(|(of, _)| counts(of))
            .min_by_key(|(of, reply)| (reply.date.first_day(), *of != inspection));
        let state = match made {
            Some((_, reply)) => ReplyState::of(reply.date, due),
            None if day.first_day() <= due.last_day() => ReplyState::Waiting,
            None if self.inspection(inspection)?.replies_collected => ReplyState::Overdue,
            None => ReplyState::NotCollected,
        };
        Some(ReplyClock { due, state, reply: made.map(|(of, _)| of.clone()) })
    }

    /// The last day on which the local policing body may publish its comments on a report (Police Act 1996, section 55,
    /// as in force from 2 May 2017: before the end of 56 days beginning with the day of publication).
    fn reply_due(&self, inspection: &InspectionId, force: &ForceId) -> Option<Date> {
        let published = self.report_published(inspection, force)?.date;
        if published < Date::day(2017, 5, 2) || self.force(force)?.kind != ForceKind::Territorial {
            return None;
        }
        if self.tells_only_that_it_was_not_inspected(inspection, force) {
            return None;
        }
        // The 56 days begin with the day of publication, so that the last of them is 55 days later.
        published.plus_days(55)
    }

    /// Whether a report says nothing but that the force was not inspected, or was not there: nobody comments on that.
    fn tells_only_that_it_was_not_inspected(&self, inspection: &InspectionId, force: &ForceId) -> bool {
        let Some(report) = self.report(inspection, force).map(|doc| &doc.value) else { return false };
        let is_absent =
            |judgement: &Judgement| matches!(judgement.state, State::NotInspected(_) | State::DidNotExist);
        !report.judgements.is_empty()
            && report.judgements.iter().all(|(_, judgement)| is_absent(judgement))
            && report.findings.is_empty()
            && report.recommendations.is_empty()
    }

    /// Whether the law sets a last day for the reply to a report.
    pub fn has_reply_clock(&self, inspection: &InspectionId, force: &ForceId) -> bool {
        self.reply_due(inspection, force).is_some()
    }

    /// The replies of the policing body of a force that are about an inspection, each with the inspection under which
    /// it lies.
    pub fn policing_body_replies<'a>(
        &'a self,
        inspection: &'a InspectionId,
        force: &'a ForceId,
    ) -> impl Iterator<Item = (&'a InspectionId, &'a Reply)> {
        let others = self.also_about.get(&Lent(inspection, force, None) as &dyn Asked);
        (others.into_iter().flatten().chain([inspection])).filter_map(|of| {
            let reply = self.replies.get(&Lent(of, force, Some(Party::PolicingBody)) as &dyn Asked)?;
            Some((of, &reply.value))
        })
    }
}

/// Which reports the replies of policing bodies are about beside that under which they lie.
pub(super) fn also_about(site: &Site) -> BTreeMap<(InspectionId, ForceId), Vec<InspectionId>> {
    let mut also: BTreeMap<_, Vec<InspectionId>> = BTreeMap::new();
    for ((of, on, party), reply) in &site.replies {
        let others: BTreeSet<&InspectionId> =
            reply.value.also_about.iter().filter(|about| *about != of).collect();
        for about in others.into_iter().filter(|_| *party == Party::PolicingBody) {
            also.entry((about.clone(), on.clone())).or_default().push(of.clone());
        }
    }
    also
}

#[cfg(test)]
mod tests {
    use super::ReplyState;
    use crate::model::Date;
    use crate::read::read;
    use crate::site::{Site, resolve};
    use crate::source::Tree;

    const SETTINGS: &str = "title: T\ndescription: D\naddress: https://cards.example/\npublisher: {name: P}\n\
        licence: {name: L, address: https://l.example/, attribution: A}\n";

    /// A site with one report of that day on a body of that kind, and what else its index and other files say.
    fn site(published: &str, kind: &str, index: &str, replies: &[(&str, &str)]) -> Site {
        site_saying(published, kind, index, "headline: All is well.\n", replies)
    }

    /// The same, with a report of these fields.
    fn site_saying(published: &str, kind: &str, index: &str, report: &str, replies: &[(&str, &str)]) -> Site {
        let inspection = |id: &str, published: &str, more: &str| {
            format!(
                "---\ntitle: {id}\nshort_title: {id}\nsummary: S\nprogramme: p\nkind: all-force\ninspectorate: O\n\
                 year: 2017\ninspected: ambria\npublished: {published}\n{more}---\n"
            )
        };
        let force = format!(
            "---\nname: Ambria Police\nshort_name: Ambria\nnoun: force\nkind: {kind}\nnation: England\n---\n"
        );
        let mut texts = vec![
            ("content/site.yaml".to_owned(), SETTINGS.to_owned()),
            ("content/programmes/p.md".to_owned(), "---\ntitle: P\nsummary: S\n---\n".to_owned()),
            ("content/forces/ambria.md".to_owned(), force),
            ("content/inspections/a/index.md".to_owned(), inspection("a", published, index)),
            ("content/inspections/a/ambria.md".to_owned(), format!("---\n{report}---\n")),
            ("content/inspections/b/index.md".to_owned(), inspection("b", "2017-12-12", "")),
        ];
        texts.extend(replies.iter().map(|(of, fields)| {
            let file = format!("content/inspections/{of}/replies/ambria-policing-body.md");
            (file, format!("---\nsummary: S\nperson: P\nrole: R\n{fields}---\n"))
        }));
        let tree = Tree::of_texts(texts.iter().map(|(file, text)| (file.as_str(), text.as_str())));
        let reading = read(&tree, None);
        assert_eq!(reading.problems.0, []);
        resolve(&reading.docs).0.expect("it has settings")
    }

    fn clock(site: &Site, day: (i16, i8, i8)) -> Option<(String, ReplyState)> {
        let day = Date::day(day.0, day.1, day.2);
        let clock = site.reply_clock(&"a".into(), &"ambria".into(), day, |_| true)?;
        Some((clock.due.iso(), clock.state))
    }

    #[test]
    fn nobody_comments_on_not_having_been_inspected() {
        let clock_of = |states: &str| {
            let asked = "questions:\n  - {id: q, title: Q}\n  - {id: r, title: R}\n";
            let site =
                site_saying("2020-01-01", "territorial", asked, &format!("judgements:\n{states}"), &[]);
            clock(&site, (2026, 1, 1)).is_some()
        };
        assert!(!clock_of("  q: {state: not-inspected}\n  r: {state: did-not-exist}\n"));
        assert!(clock_of("  q: {state: not-inspected}\n  r: {state: ungraded}\n"));
    }

    #[test]
    fn the_law_of_2017_sets_a_day_and_only_for_policing_bodies() {
        let due = |published, kind| clock(&site(published, kind, "", &[]), (2026, 1, 1)).map(|(due, _)| due);
        assert_eq!(due("2017-05-01", "territorial"), None);
        assert_eq!(due("2017-05-02", "territorial").as_deref(), Some("2017-06-26"));
        // The example of the statute book's reader: a report of 12 December 2017 has until 5 February 2018.
        assert_eq!(due("2017-12-12", "territorial").as_deref(), Some("2018-02-05"));
        assert_eq!(due("2020-01-01", "territorial").as_deref(), Some("2020-02-25"), "a leap year");
        assert_eq!(due("2017-12-12", "special"), None);
        assert_eq!(due("2017-12", "territorial"), None, "nobody knows the day");
    }

    #[test]
    fn the_last_day_belongs_to_the_time_there_is() {
        let collected = site("2017-12-12", "territorial", "replies_collected: true\n", &[]);
        let state = |site: &Site, day| clock(site, day).map(|(_, state)| state);
        assert_eq!(state(&collected, (2018, 2, 5)), Some(ReplyState::Waiting));
        assert_eq!(state(&collected, (2018, 2, 6)), Some(ReplyState::Overdue));
        let silent = site("2017-12-12", "territorial", "", &[]);
        assert_eq!(state(&silent, (2018, 2, 5)), Some(ReplyState::Waiting));
        assert_eq!(state(&silent, (2018, 2, 6)), Some(ReplyState::NotCollected));
    }

    #[test]
    fn a_reply_is_in_time_or_late_by_its_own_date() {
        let state = |date: &str| {
            let reply = [("a", &*format!("date: {date}\n"))];
            clock(&site("2017-12-12", "territorial", "", &reply), (2026, 1, 1)).map(|(_, state)| state)
        };
        assert_eq!(state("2018-02-05"), Some(ReplyState::Published));
        assert_eq!(state("2018-02-06"), Some(ReplyState::Late(Some(1))));
        assert_eq!(state("2018-03-10"), Some(ReplyState::Late(Some(33))));
        assert_eq!(state("2018-02"), Some(ReplyState::Published), "it may have been in time");
        assert_eq!(state("2018-03"), Some(ReplyState::Late(None)));
    }

    #[test]
    fn a_reply_to_several_inspections_answers_each_if_it_counts() {
        let other = [("b", "date: 2018-01-10\nalso_about: a\n")];
        let site = site("2017-12-12", "territorial", "replies_collected: true\n", &other);
        let clock = |counts: bool| {
            site.reply_clock(&"a".into(), &"ambria".into(), Date::day(2026, 1, 1), |_| counts)
                .expect("a clock")
        };
        assert_eq!((clock(true).state, clock(true).reply), (ReplyState::Published, Some("b".into())));
        assert_eq!((clock(false).state, clock(false).reply), (ReplyState::Overdue, None));
    }
}
