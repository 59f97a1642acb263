//! `candour review`: what would change for readers, and nothing written.

use std::path::Path;

use serde_json::json;

use crate::checksum::Filed;
use crate::disk::{self, Failure, Published};
use crate::edition::{Body, Edition};
use crate::problem::Problems;
use crate::proof::proof;
use crate::publish::{head, record_of};
use crate::release;
use crate::review::{Last, Review, Reviewer, html, json as for_programs, markdown, terminal};
use crate::secrets::Search;
use crate::source::Tree;

use super::arguments::{Format, Review as Options, ReviewFormat};
use super::folder;
use super::outcome::Outcome;
use super::{print, published};

pub(super) fn review(options: &Options) -> Outcome {
    let folder = match folder::open(&options.place) {
        Ok(folder) => folder,
        Err(outcome) => return outcome,
    };
    let (published, last) = match last(options) {
        Ok(last) => last,
        Err(outcome) => return outcome,
    };
    let (theme, mut problems) = folder.theme();
    problems.extend(folder.problems());
    let mut reviewed = None;
    if let (Some(site), Some(theme)) = (&folder.project.site, &theme)
        && !problems.forbid_publishing()
    {
        let (released, _) = release::public(site, folder.moment);
        let (edition, _) = Edition::new(&released, theme, &folder.address());
        let reviewer = Reviewer::new(&edition, last.as_ref());
        let root = &options.place.root;
        let search = Search::of(&edition, &folder.tree);
        match compare(&reviewer, &edition, &search, published.as_ref(), root) {
            Ok(proofed) => problems.extend(proofed),
            Err(failure) => return Outcome::Failed(failure),
        }
        problems.extend(search.finish().err().unwrap_or_default());
        let mut review = reviewer.finish(head(&edition, Vec::new()));
        if options.brief {
            review.leave_out_words();
        }
        problems.extend(review.problems.clone());
        reviewed = Some(review);
    }
    let problems = problems.sorted();
    show(reviewed.as_ref(), options.format, &folder.tree, &problems);
    print::say(&format!("reviewed: {}", print::summary(&problems)));
    if problems.forbid_publishing() { Outcome::Problems } else { Outcome::Fine }
}

/// The edition that is there, and what it says of itself; neither where none was published yet.
fn last(options: &Options) -> Result<(Option<Published>, Option<Last>), Outcome> {
    let published = match &options.against {
        Some(folder) => Some(published::named(folder)?),
        None => published::unnamed(&options.place.root.join("public"))?,
    };
    let Some(published) = published else { return Ok((None, None)) };
    let last = Last { receipt: published.receipt.clone(), record: record_of(&published)? };
    Ok((Some(published), Some(last)))
}

/// Finishes the edition, file by file beside what is there; the problems are those of its pages.
fn compare(
    reviewer: &Reviewer<'_>,
    edition: &Edition<release::Public>,
    search: &Search<'_>,
    published: Option<&Published>,
    root: &Path,
) -> Result<Problems, Failure> {
    let was = |path: &str| published.map_or(Ok(None), |published| published.read(path));
    let proofed = proof(edition, |file| {
        search.look(file.path, file.body);
        match file.body {
            Body::Bytes(bytes) => reviewer.look(file.path, Filed::of(bytes), Some(bytes), || was(file.path)),
            Body::Copy(from) => {
                let filed = disk::filed(&root.join(from.as_str()))?;
                reviewer.look(file.path, filed, None, || was(file.path))
            }
        }
    })?;
    for path in reviewer.gone() {
        let is_page = path.ends_with(".html");
        let was = if is_page { was(path)?.unwrap_or_default() } else { Vec::new() };
        reviewer.look_at_gone(path, &was);
    }
    Ok(proofed.map_or_else(|problems| problems, |proofed| proofed.warnings))
}

fn show(review: Option<&Review>, format: ReviewFormat, tree: &Tree, problems: &Problems) {
    let located = print::located(tree, problems);
    match (format, review) {
        (ReviewFormat::Json, review) => {
            let mut value = review.map_or_else(|| json!({}), for_programs);
            value["problems"] = json!(located);
            return print::output(&format!("{value:#}"));
        }
        (ReviewFormat::Human, Some(review)) => print::output(terminal(review).trim_end()),
        (ReviewFormat::Human, None) => {}
        (ReviewFormat::Markdown, review) => print::output(markdown(review, &located).trim_end()),
        (ReviewFormat::Html, review) => print::output(html(review, &located).trim_end()),
    }
    print::problems(tree, problems, Format::Human);
    if review.is_none() {
        print::say("There is nothing to compare until these are put right.");
    }
}
