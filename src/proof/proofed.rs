//! The token that a whole edition has been read and nothing in it forbids publishing.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize};

use crate::edition::{Body, Edition, Finished, Shard};
use crate::problem::Problems;
use crate::release::{Audience, Public};

use super::{Notes, Proofreader};

/// Proof that every page of an edition for the audience `A` was read by the proofreader and found sound.
/// Only [`proof`], [`judge`] and [`amended`](super::amended) make one.
#[derive(Debug)]
pub struct Proofed<A> {
    /// What is worth saying though it does not forbid publishing.
    pub warnings: Problems,
    audience: PhantomData<A>,
}

/// What was noted of a share of an edition for the audience `A`, every file of which was read. Only [`read`] makes one;
/// it can be written down, where it is for the public.
#[derive(Clone, Debug, Serialize)]
#[serde(bound = "")]
pub struct Noted<A> {
    shard: Shard,
    notes: Notes,
    #[serde(skip)]
    audience: PhantomData<A>,
}

/// Finishes an edition, reads every page, and hands each file on to `sink`.
///
/// # Errors
/// The sink's own, such as a full disk. The inner result holds the token, or all that is wrong.
pub fn proof<A: Audience, E: Send>(
    edition: &Edition<A>,
    sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
) -> Result<Result<Proofed<A>, Problems>, E> {
    Ok(read(edition, Shard::WHOLE, |_| (), sink)?.and_then(|noted| judge(vec![noted])))
}

/// Finishes the files of a share, reads every page of it, and hands each file on to `sink`; `made` is told the path of each
/// before it is read.
///
/// # Errors
/// The sink's own, such as a full disk. The inner result holds what was noted, or the problems of pages that no template
/// could make: those are missing, and that links to them lead nowhere is not another mistake.
pub fn read<A: Audience, E: Send>(
    edition: &Edition<A>,
    shard: Shard,
    made: impl Fn(&str) + Sync,
    sink: impl Fn(Finished<'_>) -> Result<(), E> + Sync,
) -> Result<Result<Noted<A>, Problems>, E> {
    let reader = Proofreader::new(edition.base());
    let problems = edition.finish_share(shard, |file| {
        made(file.path);
        match file.body {
            Body::Bytes(bytes) => reader.read(file.path, file.from, bytes),
            Body::Copy(_) => reader.passes(file.path),
        }
        sink(file)
    })?;
    if !problems.0.is_empty() {
        return Ok(Err(problems));
    }
    Ok(Ok(Noted { shard, notes: reader.into_notes(), audience: PhantomData }))
}

/// Tries an edition out and reads every page: all that is wrong, whether or not it forbids publishing, where no token and no
/// file is wanted. Nothing where `go_on` says no meanwhile.
pub fn trial<A: Audience>(edition: &Edition<A>, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Problems> {
    let reader = Proofreader::new(edition.base());
    let tried = edition.try_out(|file| {
        match file.bytes {
            Some(bytes) => reader.read(file.path, file.from, bytes),
            None => reader.passes(file.path),
        }
        if go_on() { Ok(()) } else { Err(()) }
    });
    let problems = tried.ok()?;
    // Links to a page that no template could make are not another mistake.
    Some(if problems.0.is_empty() { reader.finish() } else { problems })
}

/// Judges what was noted of all shares of an edition together.
///
/// # Errors
/// All that is wrong, where something forbids publishing.
///
/// # Panics
/// Where these are not all shares of one whole.
pub fn judge<A>(shares: Vec<Noted<A>>) -> Result<Proofed<A>, Problems> {
    assert!(Shard::are_whole(shares.iter().map(|noted| noted.shard)), "an edition is judged as a whole");
    let mut notes = Notes::default();
    shares.into_iter().for_each(|noted| notes.join(noted.notes));
    let problems = notes.problems();
    if problems.forbid_publishing() { Err(problems) } else { Ok(Proofed::with(problems)) }
}

impl<A> Proofed<A> {
    pub(super) fn with(warnings: Problems) -> Proofed<A> {
        Proofed { warnings, audience: PhantomData }
    }
}

impl<A> Noted<A> {
    /// The share of which this was noted.
    pub fn shard(&self) -> Shard {
        self.shard
    }

    /// What is wrong with pages by themselves, and forbids publishing whatever other shares say.
    pub fn errors(&self) -> Problems {
        self.notes.errors_on_pages()
    }
}

/// Notes of the newsroom's edition are never taken up from a file.
impl<'de> Deserialize<'de> for Noted<Public> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Noted<Public>, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            shard: Shard,
            notes: Notes,
        }
        let Written { shard, notes } = Written::deserialize(deserializer)?;
        Ok(Noted { shard, notes, audience: PhantomData })
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{proof, trial};
    use crate::edition::Edition;
    use crate::model::LanguageTag;
    use crate::problem::Problems;
    use crate::source::Tree;
    use crate::{project, release, theme};

    const SETTINGS: &str = "title: T\ndescription: D\naddress: https://cards.example/\npublisher: {name: P}\n\
        licence: {name: L, address: https://l.example/, attribution: A}\n";
    const FORCE: &str = "---\nname: Ambria Police\nshort_name: Ambria\nnoun: force\nkind: territorial\nnation: England\n---\n";

    /// The edition of a site with one force, and this template in place of the theme's.
    fn edition(template: &str, text: &str) -> Edition<release::Newsroom> {
        let template = format!("templates/{template}");
        let tree = Tree::of_texts([
            ("content/site.yaml", SETTINGS),
            ("content/forces/ambria.md", FORCE),
            (&template, text),
        ]);
        let moment = "2026-12-31T12:00:00Z".parse().expect("a moment");
        let site = project::understand(&tree, None).site.expect("it has settings");
        let (theme, problems) = theme::load(&tree, "candour", &[LanguageTag::new("en-GB")], "/");
        let theme = theme.unwrap_or_else(|| panic!("{problems:?}"));
        Edition::new(&release::newsroom(&site, moment), &theme, "https://cards.example/").0
    }

    fn told(problems: &Problems) -> Vec<(&str, &str)> {
        problems.0.iter().map(|problem| (problem.rule.name, problem.message.as_str())).collect()
    }

    #[test]
    fn a_trial_finds_what_making_the_edition_finds() {
        let picture = |words: &str| {
            format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">{words}</svg>"#)
        };
        for (template, text, expected) in [
            ("force.html", "<h1>One</h1><h1>Two</h1>", "not-one-h1"),
            ("feed.xml", "{{ view.entries[99].title }}", "unknown-template-field"),
            (
                "social.svg",
                &picture(r#"<text x="1150" y="300">Cut off at the edge</text>"#),
                "bad-social-image",
            ),
            ("social.svg", &picture(""), ""),
        ] {
            let edition = edition(template, text);
            let Ok(proofed) = proof(&edition, |_| Ok::<(), Infallible>(()));
            let made = proofed.map_or_else(|problems| problems, |proofed| proofed.warnings);
            let tried = trial(&edition, &|| true).expect("nobody says no");
            assert_eq!(told(&tried), told(&made), "{template}");
            assert_eq!(
                told(&tried).iter().any(|(rule, _)| *rule == expected),
                !expected.is_empty(),
                "{made:?}"
            );
        }
    }

    #[test]
    fn a_trial_ends_when_it_is_told_to() {
        let edition = edition("unused.html", "");
        let asked = AtomicUsize::new(0);
        let go_on = || asked.fetch_add(1, Ordering::Relaxed) < 5;
        assert!(trial(&edition, &go_on).is_none());
        assert!(asked.into_inner() < edition.len());
    }
}
