//! Law 6: our own code cannot write a broken link, and every address leads back to its route.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use candour::edition::Edition;
use candour::pages::{Maker, Route};
use candour::proof::{proof, trial};
use candour::release::{self, Audience, Released};
use candour::source::Tree;
use candour::theme::Theme;
use proptest::prelude::*;

use super::cases::cases;
use super::finished::{self, ADDRESS, BASE, Files};
use super::invention::{plans, things, tree};

proptest! {
    #![proptest_config(cases(6))]

    /// The file that answers a route leads back to it, whoever the edition is for.
    #[test]
    fn every_address_leads_back_to_its_route(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        let (public, newsroom) =
            (release::public(&site, plan.moment()).0, release::newsroom(&site, plan.moment()));
        for visible in [public.visible(), newsroom.visible()] {
            let (plan, clashes) = candour::pages::Plan::of(visible, finished::built_in().strings(), ADDRESS);
            let maker = Maker::new(visible, &plan);
            prop_assert_eq!(clashes.0, []);
            for (file, route) in plan.routes().iter() {
                prop_assert_eq!(&route.file(), file);
                prop_assert_eq!(plan.routes().at(file), Some(route));
                if let Some(view) = maker.view(route) {
                    let view = serde_json::to_value(&view).expect("views are data");
                    let address = format!("{BASE}{}", route.address());
                    prop_assert_eq!(view["page"]["href"].as_str(), Some(address.as_str()));
                } else {
                    prop_assert!(matches!(route.page(), Route::File(..) | Route::Download(_) | Route::SearchWords | Route::Record | Route::Hosting(_)), "{file} has no view");
                }
            }
        }
    }

    /// Every address in a page is answered by a file of the same edition, and the proofreader agrees.
    #[test]
    fn no_page_has_a_broken_link(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        sound(&release::newsroom(&site, plan.moment()), finished::built_in())?;
        sound(&release::public(&site, plan.moment()).0, finished::built_in())?;
    }
}

/// A site that has no forces has no lists of forces either, and no link to one, whatever its theme.
#[test]
fn a_site_of_nothing_but_pages_is_sound() {
    let settings = "title: A manual\ndescription: How it is done.\naddress: https://cards.example/\npublisher: {name: We}\n\
                    licence: {name: Open, address: 'https://licence.example/', attribution: Ours.}\n";
    let pages: Vec<(String, String)> = ["home".to_owned()]
        .into_iter()
        .chain((1..=12).map(|number| format!("page-{number}")))
        .map(|id| {
            let text = format!(
                "---\ntitle: About {id}\ndescription: It is about {id}.\n---\n\nSee [one](page-1.md).\n"
            );
            (format!("content/pages/{id}.md"), text)
        })
        .collect();
    let texts = pages.iter().map(|(file, text)| (file.as_str(), text.as_str()));
    let site = finished::site(&Tree::of_texts(texts.chain([("content/site.yaml", settings)])));
    let moment = "2027-01-01T12:00:00Z".parse().expect("a moment");
    for theme in [finished::built_in(), &finished::of_the_repository("ledger")] {
        sound(&release::newsroom(&site, moment), theme).expect("the team's edition is sound");
        let public = release::public(&site, moment).0;
        sound(&public, theme).expect("the public one is");
        for (path, page) in finished::files(&public, theme) {
            let page = String::from_utf8_lossy(&page).to_lowercase();
            assert!(!path.ends_with(".html") || !page.contains("forces"), "{path} speaks of forces:\n{page}");
        }
    }
}

/// Whether all links of an edition lead somewhere, and the proofreader has nothing to say.
pub fn sound<A: Audience>(released: &Released<A>, theme: &Arc<Theme>) -> Result<(), TestCaseError> {
    broken_links(&finished::files(released, theme))?;
    let (edition, _) = Edition::new(released, theme, ADDRESS);
    let Ok(proofed) = proof(&edition, |_| Ok::<(), std::convert::Infallible>(()));
    let problems = proofed.map_or_else(|problems| problems, |proofed| proofed.warnings);
    prop_assert_eq!(told(&problems), "");
    prop_assert_eq!(told(&trial(&edition, &|| true).expect("nobody says no")), "");
    Ok(())
}

fn told(problems: &candour::problem::Problems) -> String {
    problems.0.iter().map(|problem| format!("{}: {}\n", problem.rule.name, problem.message)).collect()
}

/// Where results of a search lead stands in no page.
const SEARCH_WORDS: &str = "search/words.json";

/// An independent look at the links: each attribute `href` and `src` that stays on the site, and where results lead.
fn broken_links(files: &Files) -> Result<(), TestCaseError> {
    let pages: BTreeMap<&str, String> = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(path, html)| (*path, values(html, " id=\"").collect())).collect();
    let mut followed = 0;
    let has_links = |path: &str| path.ends_with(".html") || path == SEARCH_WORDS;
    for (path, html) in pages.iter().filter(|(path, _)| has_links(path)) {
        let targets: BTreeSet<&str> = values(html, " href=\"")
            .chain(values(html, " src=\""))
            .chain(values(html, "\"href\":\"").filter(|_| *path == SEARCH_WORDS))
            .collect();
        for target in targets {
            let (file, anchor) = if let Some(anchor) = target.strip_prefix('#') {
                ((*path).to_owned(), anchor)
            } else if let Some(address) = target.strip_prefix(BASE) {
                followed += 1;
                let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
                let folder = address.is_empty() || address.ends_with('/');
                (if folder { format!("{address}index.html") } else { address.to_owned() }, anchor)
            } else {
                let outside = ["https://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme));
                prop_assert!(outside, "{path}: `{target}` leads out of the site's own folder");
                continue;
            };
            let Some(ids) = ids.get(file.as_str()) else {
                return Err(TestCaseError::fail(format!("{path}: `{target}` leads nowhere")));
            };
            prop_assert!(
                anchor.is_empty() || ids.contains(anchor),
                "{path}: `{target}` leads to no part of a page"
            );
        }
    }
    prop_assert!(followed > 100, "there are links");
    Ok(())
}

/// What stands between `begin` and the next quotation mark, wherever it stands.
fn values<'a>(html: &'a str, begin: &'a str) -> impl Iterator<Item = &'a str> + 'a {
    html.split(begin).skip(1).filter_map(|rest| rest.split_once('"').map(|(value, _)| value))
}
