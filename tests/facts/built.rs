//! This repository's own content as a site, built once in memory as on a fixed day.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use candour::edition::{Body, Edition};
use candour::pages::{Maker, Plan, base_of};
use candour::problem::Problem;
use candour::site::Site;
use candour::{disk, project, release, theme};
use jiff::Timestamp;
use serde_json::Value;

use super::visible;

/// The moment as of which the site is built: long after everything in it was published.
const MOMENT: &str = "2026-11-22T12:00:00Z";

/// The public site as of [`MOMENT`].
pub struct Built {
    pub site: Arc<Site>,
    /// All that is wrong with the content, and all that the public edition may not link to.
    pub problems: Vec<Problem>,
    /// The visible words of every page, by its address: `/forces/leicestershire/`.
    texts: BTreeMap<String, String>,
    /// What the template of each page was offered, by the same addresses.
    pub views: BTreeMap<String, Value>,
}

/// The one edition that all tests look at.
pub fn built() -> &'static Built {
    static BUILT: LazyLock<Built> = LazyLock::new(build);
    &BUILT
}

impl Built {
    /// The visible words of the page at `address`.
    pub fn text(&self, address: &str) -> Option<&str> {
        self.texts.get(address).map(String::as_str)
    }

    /// Every page with its words.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(address, text)| (address.as_str(), text.as_str()))
    }

    /// The pages whose addresses begin with `beginning`, with what their templates were offered.
    pub fn views_under(&self, beginning: &str) -> impl Iterator<Item = (&str, &Value)> {
        (self.views.iter())
            .filter(move |(address, _)| address.starts_with(beginning))
            .map(|(address, view)| (address.as_str(), view))
    }
}

fn build() -> Built {
    let snapshot = disk::tree(Path::new(env!("CARGO_MANIFEST_DIR")), None).expect("the folder can be read");
    let project = project::understand(&snapshot.tree, None);
    let site = project.site.clone().expect("the settings can be read");
    let moment: Timestamp = MOMENT.parse().expect("a moment");
    let (released, leading) = release::public(&site, moment);
    let problems = [project.problems().0.clone(), leading.0].concat();
    let settings = &site.settings.value;
    let address = settings.address.to_string();
    let (theme, faults) =
        theme::load(&snapshot.tree, settings.theme.as_str(), &settings.languages, &base_of(&address));
    assert_eq!(faults.0, [], "nothing is wrong with the theme");
    let theme = theme.expect("a theme without problems");
    let (edition, clashes) = Edition::new(&released, &theme, &address);
    assert_eq!(clashes.0, [], "no two pages at one address");

    let texts = Mutex::new(BTreeMap::new());
    let Ok(faults) = edition.finish(|file| {
        if let (Some(folder), Body::Bytes(bytes)) = (file.path.strip_suffix("index.html"), file.body) {
            let html = std::str::from_utf8(bytes).expect("pages are UTF-8");
            texts.lock().expect("no thread fails").insert(format!("/{folder}"), visible::words(html));
        }
        Ok::<(), Infallible>(())
    });
    assert_eq!(faults.0, [], "every page could be made");

    let (plan, _) = Plan::of(released.visible(), theme.strings(), &address);
    let maker = Maker::new(released.visible(), &plan);
    let views = (plan.routes().iter())
        .filter_map(|(file, route)| {
            let view = maker.view(route).filter(|_| file.ends_with("index.html"))?;
            let address = format!("/{}", route.address());
            Some((address, serde_json::to_value(&view).expect("views are data")))
        })
        .collect();
    Built { site, problems, texts: texts.into_inner().expect("no thread failed"), views }
}
