//! Finished editions as maps from path to bytes, and what differs between two of them.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use candour::edition::{Body, Edition};
use candour::model::LanguageTag;
use candour::pages::{Maker, Route};
use candour::project;
use candour::release::{self, Audience, Released};
use candour::site::Site;
use candour::source::{Stored, Tree};
use candour::text::FileName;
use candour::theme::{self, Theme};
use jiff::Timestamp;

/// Where the invented sites stand; with a path, so that nothing may take the top of the host for its own.
pub const ADDRESS: &str = "https://cards.example/reports/";
pub const BASE: &str = "/reports/";

/// Every finished file by its path. Of a file that is passed on, its name stands for its bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The theme that is compiled into candour.
pub fn built_in() -> &'static Arc<Theme> {
    static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| {
        theme::load(&Tree::default(), "candour", &[LanguageTag::new("en-GB")], BASE).0.expect("it is sound")
    });
    &THEME
}

/// The theme in the folder `themes/<name>/` of this repository, which stands by itself.
pub fn of_the_repository(name: &str) -> Arc<Theme> {
    let mut tree = Tree::default();
    let mut folders = vec![format!("themes/{name}")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder))
            .expect("the folder is there")
        {
            let entry = entry.expect("it can be listed");
            let file = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(file);
            } else {
                let bytes = std::fs::read(entry.path()).expect("it can be read");
                tree.files.insert(FileName::new(file), Stored::Read(bytes.into()));
            }
        }
    }
    let (theme, problems) = theme::load(&tree, name, &[LanguageTag::new("en-GB")], BASE);
    assert_eq!(problems.0, [], "nothing is wrong with it");
    theme.expect("it is sound")
}

/// The site that a tree holds, whatever is wrong with it.
pub fn site(tree: &Tree) -> Arc<Site> {
    project::understand(tree, None).site.expect("the settings can be read")
}

/// What the public may see of a tree at a moment, finished.
pub fn public(tree: &Tree, moment: Timestamp) -> Files {
    files(&release::public(&site(tree), moment).0, built_in())
}

/// What the newsroom may see of it.
pub fn newsroom(tree: &Tree, moment: Timestamp) -> Files {
    files(&release::newsroom(&site(tree), moment), built_in())
}

/// The text of every picture before it is drawn, under the path of the picture: a finished picture hides its words.
pub fn drawings<A: Audience>(released: &Released<A>, theme: &Arc<Theme>) -> Files {
    let (plan, _) = candour::pages::Plan::of(released.visible(), theme.strings(), ADDRESS);
    let maker = Maker::new(released.visible(), &plan);
    let pictures = plan.routes().iter().filter(|(_, route)| matches!(route, Route::Social(_)));
    let text = |route: &Route| {
        let view = maker.view(route).expect("a picture has a view");
        theme.render(view.template, &view).unwrap_or_else(|problem| panic!("{}", problem.message))
    };
    pictures.map(|(path, route)| (path.clone(), text(route).into_bytes())).collect()
}

/// An edition, finished afresh; every page must come out.
pub fn files<A: Audience>(released: &Released<A>, theme: &Arc<Theme>) -> Files {
    let (edition, clashes) = Edition::new(released, theme, ADDRESS);
    assert_eq!(clashes.0, [], "no two pages at one address");
    let files = Mutex::new(Files::new());
    let Ok(problems) = edition.finish(|file| {
        let bytes = match file.body {
            Body::Bytes(bytes) => bytes.to_vec(),
            Body::Copy(name) => format!("a copy of {name}").into_bytes(),
        };
        let twice = files.lock().expect("no thread fails").insert(file.path.to_owned(), bytes);
        assert!(twice.is_none(), "{} is finished once", file.path);
        Ok::<(), Infallible>(())
    });
    assert_eq!(problems.0, [], "every page could be made");
    files.into_inner().expect("no thread failed")
}

/// What differs between two editions, for people; empty if they are the same.
pub fn difference(one: &Files, other: &Files) -> String {
    let mut lines = Vec::new();
    for (path, bytes) in one {
        match other.get(path) {
            None => lines.push(format!("only the first has {path}")),
            Some(others) if others != bytes => {
                let at = bytes.iter().zip(others).take_while(|(a, b)| a == b).count();
                let around = |bytes: &[u8]| {
                    let part = &bytes[at.saturating_sub(80)..bytes.len().min(at + 80)];
                    String::from_utf8_lossy(part).into_owned()
                };
                lines.push(format!("{path}:\n  {}\nthe other:\n  {}", around(bytes), around(others)));
            }
            Some(_) => {}
        }
    }
    lines.extend(
        other.keys().filter(|path| !one.contains_key(*path)).map(|path| format!("only the other has {path}")),
    );
    lines.join("\n")
}
