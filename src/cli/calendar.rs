//! `candour calendar`: what is coming, what is late, and when a build next says something else. Nothing is written.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::calendar::{
    Calendar, Coming, Late, Next, Promise, Promised, Reason, Replies, calendar as of, counted,
};
use crate::model::ForceId;
use crate::site::{Entity, Item, Site};

use super::arguments::{Calendar as Options, Format};
use super::folder;
use super::outcome::Outcome;
use super::print;

pub(super) fn calendar(options: &Options) -> Outcome {
    let folder = match folder::open(&options.place) {
        Ok(folder) => folder,
        Err(outcome) => return outcome,
    };
    let problems = folder.problems();
    let is_refused = problems.forbid_publishing();
    if is_refused {
        let so = if options.next { "so no instant is named" } else { "and what follows may be incomplete" };
        print::say(&format!(
            "{}: no build would publish anything, {so}. `candour check` says what is wrong.",
            print::summary(&problems)
        ));
    }
    let Some(site) = &folder.project.site else { return Outcome::Problems };
    let calendar = of(site, folder.moment);
    if options.next {
        if let Some(next) = calendar.next.as_ref().filter(|_| !is_refused) {
            print::output(&rfc_3339(site, next.instant));
        }
    } else {
        match options.format {
            Format::Human => print::output(&human(site, &calendar)),
            Format::Json => print::output(&format!("{:#}", for_programs(site, &calendar))),
        }
    }
    if is_refused { Outcome::Problems } else { Outcome::Fine }
}

/// The calendar for people.
fn human(site: &Site, calendar: &Calendar) -> String {
    let mut lines = vec!["Coming".to_owned()];
    if calendar.coming.is_empty() {
        lines.push("  Nothing.".to_owned());
    }
    for coming in &calendar.coming {
        lines.extend([String::new(), format!("  {}", when(site, coming))]);
        lines.push(format!("  {}", coming.title(site)));
        match coming.goes.as_slice() {
            [] => lines.push("    nothing goes out".to_owned()),
            goes => lines.push(format!("    goes out: {}", counted(site, goes))),
        }
        lines.extend(coming.goes.iter().map(|item| format!("      {item}")));
        lines.extend(remarks(site, coming).into_iter().map(|remark| format!("    note: {remark}")));
    }
    lines.extend([String::new(), "Late".to_owned()]);
    if calendar.late.is_empty() {
        lines.push("  Nothing.".to_owned());
    }
    for together in calendar.late.chunk_by(are_told_together) {
        match together {
            [late] => {
                lines.push(format!("  {}", late_words(late)));
                lines.push(format!("    {}", late.file(site)));
            }
            several => lines.extend(late_replies_words(several)),
        }
    }
    lines.extend([String::new(), "Replies".to_owned()]);
    if calendar.replies.is_empty() {
        lines.push("  The law asks for none.".to_owned());
    }
    lines.extend(calendar.replies.iter().map(replies_words));
    if !calendar.promises.is_empty() {
        lines.extend([String::new(), "Accessibility".to_owned()]);
        let words = |promise: &Promise| format!("  by {}: {}", promise.by.words(), promise.words());
        lines.extend(calendar.promises.iter().map(words));
    }
    lines.extend([String::new(), "Next".to_owned()]);
    match &calendar.next {
        None => lines.push("  Nothing that readers are told changes by itself.".to_owned()),
        Some(next) => {
            lines.push(format!("  {}", in_full(site, next.instant)));
            lines.extend(reasons(calendar, site, next).into_iter().map(|reason| format!("    {reason}")));
        }
    }
    lines.join("\n")
}

/// `00:01 on Tuesday 8 December 2026, Europe/London (GMT)`.
fn when(site: &Site, coming: &Coming) -> String {
    format!("{}, {}", coming.published.in_full(), zone(site, coming.instant))
}

/// The same of an instant that nobody wrote.
fn in_full(site: &Site, instant: Timestamp) -> String {
    let at = instant.to_zoned(site.zone.clone());
    format!("{}, {}", at.strftime("%H:%M on %A %-d %B %Y"), zone(site, instant))
}

fn zone(site: &Site, instant: Timestamp) -> String {
    let at = instant.to_zoned(site.zone.clone());
    format!("{} ({})", site.settings.value.time_zone, at.strftime("%Z"))
}

fn rfc_3339(site: &Site, instant: Timestamp) -> String {
    instant.to_zoned(site.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// What a team should know before something goes out.
fn remarks(site: &Site, coming: &Coming) -> Vec<String> {
    let mut remarks = Vec::new();
    for release in &coming.releases {
        let Some(doc) = site.releases.get(release) else { continue };
        remarks.push(match (doc.value.draft, doc.value.announced) {
            (true, _) => format!("the release `{release}` is a draft, and nothing goes out with it"),
            (false, true) => {
                format!("the release `{release}` is announced: readers see its title and instant")
            }
            (false, false) => format!("the release `{release}` is not announced"),
        });
    }
    remarks.extend(coming.drafts.iter().map(|item| format!("{item} is a draft, and stays")));
    if !coming.stays.is_empty() {
        let stays = counted(site, &coming.stays);
        remarks.push(format!("what belongs to a draft stays with it: {stays}"));
    }
    remarks.extend(coming.weekend().map(|day| format!("it is a {day}")));
    remarks
        .extend(coming.quiet_periods.iter().map(|period| format!("it falls in the quiet period “{period}”")));
    remarks
}

/// Whether two late replies are to the same inspection and of the same day. There may be forty-three of them.
fn are_told_together(one: &Late, other: &Late) -> bool {
    match (one, other) {
        (Late::Reply { inspection, due, .. }, Late::Reply { inspection: of, due: day, .. }) => {
            (inspection, due) == (of, day)
        }
        _ => false,
    }
}

/// Where the replies to one inspection stand. Those that are waited for are named, others only counted.
fn replies_words(replies: &Replies) -> String {
    let states: Vec<String> = (replies.forces.iter())
        .map(|(state, forces)| match *state {
            "waiting" => {
                let names: Vec<&str> = forces.iter().map(ForceId::as_str).collect();
                format!("waiting for {} ({})", forces.len(), names.join(", "))
            }
            _ => format!("{} {}", forces.len(), state.replace('-', " ")),
        })
        .collect();
    format!("  inspection:{}, due by {}: {}", replies.inspection, replies.due.words(), states.join(", "))
}

/// Several overdue replies to one inspection, with the forces on which the reports are.
fn late_replies_words(replies: &[Late]) -> Vec<String> {
    let Some(Late::Reply { inspection, due, .. }) = replies.first() else { return Vec::new() };
    let forces: Vec<&str> = (replies.iter())
        .filter_map(|late| match late {
            Late::Reply { force, .. } => Some(force.as_str()),
            _ => None,
        })
        .collect();
    vec![
        format!(
            "  inspection:{inspection}: the policing bodies’ replies to {} are overdue; they were due by {}",
            print::counted(replies.len(), "report", "reports"),
            due.words()
        ),
        format!("    {}", forces.join(", ")),
    ]
}

fn late_words(late: &Late) -> String {
    match late {
        Late::Draft { entity, published } => {
            let at = if published.time.is_some() { "at" } else { "on" };
            format!("{entity} is a draft, and was to go out {at} {}", published.in_full())
        }
        Late::Grade { inspection, force, question, expected } => {
            let report = Entity::Report(inspection.clone(), force.clone());
            format!("{report}: the grade for `{question}` was expected by {}", expected.words())
        }
        Late::Recommendation { recommendation, due, state } => {
            format!("the recommendation {recommendation} was due by {}; it is {}", due.words(), state.words())
        }
        Late::Reply { inspection, force, due } => {
            let report = Entity::Report(inspection.clone(), force.clone());
            format!("{report}: the policing body’s reply is overdue; it was due by {}", due.words())
        }
        Late::Promise(promise) => format!("by {}: {}", promise.by.words(), promise.words()),
    }
}

fn reasons(calendar: &Calendar, site: &Site, next: &Next) -> Vec<String> {
    (next.reasons.iter())
        .map(|reason| match reason {
            Reason::GoesOut => {
                let then = calendar.coming.iter().find(|coming| coming.instant == next.instant);
                then.map_or_else(String::new, |coming| coming.title(site))
            }
            Reason::SaysMore(entity) => format!("{entity}: something in it is dated that day"),
            Reason::ReplyDayOver(report) => {
                format!("{report}: the day by which the policing body had to reply is over")
            }
            Reason::RecommendationOverdue(at) => format!("the recommendation {at} is overdue"),
        })
        .collect()
}

/// The calendar for programs: the same facts, with the names of things and files.
fn for_programs(site: &Site, calendar: &Calendar) -> Value {
    let names = |items: &[Item]| items.iter().map(ToString::to_string).collect::<Vec<_>>();
    let coming = calendar.coming.iter().map(|coming| {
        json!({
            "instant": rfc_3339(site, coming.instant),
            "title": coming.title(site),
            "releases": coming.releases.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "goes_out": names(&coming.goes),
            "drafts": names(&coming.drafts),
            "stays": names(&coming.stays),
            "weekend": coming.weekend().is_some(),
            "quiet_periods": coming.quiet_periods,
        })
    });
    let late = calendar.late.iter().map(|late| {
        let kind = match late {
            Late::Draft { .. } => "draft",
            Late::Grade { .. } => "grade",
            Late::Recommendation { .. } => "recommendation",
            Late::Reply { .. } => "reply",
            Late::Promise(Promise { what: Promised::Review, .. }) => "review",
            Late::Promise(Promise { what: Promised::Fix(_), .. }) => "fix",
        };
        json!({
            "kind": kind,
            "day": late.day().iso(),
            "file": late.file(site).as_str(),
            "words": late_words(late),
        })
    });
    let replies = calendar.replies.iter().map(|replies| {
        let forces = (replies.forces.iter()).map(|(state, forces)| {
            let names = forces.iter().map(ToString::to_string).collect::<Vec<_>>();
            ((*state).to_owned(), json!(names))
        });
        json!({
            "inspection": replies.inspection.to_string(),
            "due": replies.due.iso(),
            "forces": forces.collect::<serde_json::Map<_, _>>(),
        })
    });
    let promises = calendar.promises.iter().map(|promise| {
        let kind = match promise.what {
            Promised::Review => "review",
            Promised::Fix(_) => "fix",
        };
        json!({ "kind": kind, "by": promise.by.iso(), "words": promise.words() })
    });
    json!({
        "coming": coming.collect::<Vec<_>>(),
        "late": late.collect::<Vec<_>>(),
        "replies": replies.collect::<Vec<_>>(),
        "accessibility": promises.collect::<Vec<_>>(),
        "next": calendar.next.as_ref().map(|next| rfc_3339(site, next.instant)),
    })
}
