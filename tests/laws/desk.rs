//! The newsroom's desk: what stays when something breaks, what its panel says, and who may see what.

use std::sync::Arc;

use candour::desk::{Access, Desk, Page, Panel, Standpoint, State};
use candour::model::Date;
use candour::scaffold;
use candour::source::{Stored, Tree};
use candour::text::FileName;
use jiff::Timestamp;

const AMBRIA: &str = "content/inspections/integrity-2024/ambria.md";
const PAGE_OF_AMBRIA: &str = "inspections/integrity-2024/ambria/index.html";

/// The small site of `candour new site`, and its desk.
struct Small {
    tree: Arc<Tree>,
    desk: Desk,
    state: Arc<State>,
    now: Timestamp,
}

impl Small {
    fn new(access: Access, edits: &[(&str, &str, &str)]) -> Small {
        let mut tree = Tree::of_texts(
            scaffold::site(Date::day(2025, 1, 1)).iter().map(|(file, text)| (file.as_str(), text.as_str())),
        );
        edits.iter().for_each(|(file, old, new)| replace(&mut tree, file, old, new));
        let tree = Arc::new(tree);
        let mut desk = Desk::new(Standpoint::default(), access);
        let now = "2025-01-01T12:00:00Z".parse().expect("a moment");
        let files: Vec<_> = tree.files.keys().cloned().collect();
        let state = desk.next(&tree, &files, now);
        state.look(&|| true, &|| ());
        Small { tree, desk, state, now }
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Tree)) {
        let before = self.tree.clone();
        edit(Arc::make_mut(&mut self.tree));
        let changed = self.tree.changes_since(&before);
        self.state = self.desk.next(&self.tree, &changed, self.now);
        self.state.look(&|| true, &|| ());
    }

    fn page(&self, path: &str) -> Option<String> {
        match self.state.page("", path)? {
            Page::Bytes(bytes) | Page::Failed(_, Some(bytes)) => {
                Some(String::from_utf8(bytes.to_vec()).expect("pages are UTF-8"))
            }
            Page::Beside(_) | Page::Failed(_, None) => None,
        }
    }

    fn panel(&self, path: &str) -> Panel {
        self.state.panel("", path)
    }
}

fn replace(tree: &mut Tree, file: &str, old: &str, new: &str) {
    let file = FileName::new(file);
    let text = tree.text(&file).expect("the file is there").into_owned();
    assert!(text.contains(old), "{file} has no {old}");
    tree.files.insert(file, Stored::Read(Arc::from(text.replacen(old, new, 1).as_bytes())));
}

fn write(tree: &mut Tree, file: &str, text: &str) {
    tree.files.insert(FileName::new(file), Stored::Read(Arc::from(text.as_bytes())));
}

#[test]
fn a_sound_site_has_a_quiet_panel() {
    let small = Small::new(Access::Newsroom, &[]);
    let panel = small.panel(PAGE_OF_AMBRIA);
    assert_eq!(
        (panel.here.len(), panel.elsewhere.len(), panel.is_last_good, panel.is_looking),
        (0, 0, false, false)
    );
    assert_eq!(panel.file.as_deref(), Some(AMBRIA));
    assert_eq!(panel.edition, "Newsroom edition, 1 January 2025");
}

#[test]
fn while_a_file_is_broken_its_last_good_page_stays_and_says_so() {
    let mut small = Small::new(Access::Newsroom, &[]);
    let good = small.page(PAGE_OF_AMBRIA).expect("there is a report");
    small.edit(|tree| replace(tree, AMBRIA, "headline:", "headlin:"));
    assert_eq!(small.page(PAGE_OF_AMBRIA), Some(good.clone()));
    let panel = small.panel(PAGE_OF_AMBRIA);
    assert!(panel.is_last_good);
    assert_eq!(panel.here.len(), 1, "{:?}", panel.here);
    let problem = &panel.here[0];
    assert_eq!((problem.file.as_str(), problem.line, problem.column), (AMBRIA, 2, 1));
    assert!(problem.quote.as_ref().is_some_and(|line| line.starts_with("headlin:")), "{problem:?}");
    assert!(problem.remedy.contains("headline"), "{problem:?}");
    // The force's card tells of the report too; the page of another force does not.
    assert!(small.panel("forces/ambria/index.html").is_last_good);
    let other = small.panel("forces/borland/index.html");
    assert_eq!((other.here.len(), other.elsewhere.len(), other.is_last_good), (0, 1, false));

    small.edit(|tree| replace(tree, AMBRIA, "headlin: ", "headline: Mended. "));
    assert!(small.page(PAGE_OF_AMBRIA).is_some_and(|page| page.contains("Mended.")));
    assert_eq!(small.panel(PAGE_OF_AMBRIA).here, []);

    // Broken again it stays mended: the last good text is the newest one.
    small.edit(|tree| replace(tree, AMBRIA, "headline:", "headlin:"));
    assert!(small.page(PAGE_OF_AMBRIA).is_some_and(|page| page.contains("Mended.")));
}

#[test]
fn what_is_edited_elsewhere_shows_while_a_file_is_broken() {
    let mut small = Small::new(Access::Newsroom, &[]);
    small.edit(|tree| replace(tree, AMBRIA, "headline:", "headlin:"));
    let borland = "content/inspections/integrity-2024/borland.md";
    small.edit(|tree| replace(tree, borland, "headline: ", "headline: Another headline. "));
    let page = small.page("inspections/integrity-2024/borland/index.html");
    assert!(page.is_some_and(|page| page.contains("Another headline.")));
    assert!(small.page(PAGE_OF_AMBRIA).is_some(), "the other file is still broken, and its page still there");
    assert!(small.panel(PAGE_OF_AMBRIA).is_last_good);
}

#[test]
fn a_file_that_was_never_good_has_no_page_but_its_problem_stands_at_its_address() {
    let small = Small::new(Access::Newsroom, &[(AMBRIA, "headline:", "headlin:")]);
    assert_eq!(small.page(PAGE_OF_AMBRIA), None);
    assert!(!small.state.has("", PAGE_OF_AMBRIA));
    let panel = small.panel(PAGE_OF_AMBRIA);
    assert_eq!((panel.here.len(), panel.is_last_good), (1, false));
    assert!(small.state.not_found("").is_some());
}

#[test]
fn a_file_that_is_gone_is_not_broken() {
    let mut small = Small::new(Access::Newsroom, &[]);
    small.edit(|tree| drop(tree.files.remove(&FileName::new(AMBRIA))));
    assert_eq!(small.page(PAGE_OF_AMBRIA), None);
}

#[test]
fn settings_that_are_broken_keep_the_whole_site() {
    let mut small = Small::new(Access::Newsroom, &[]);
    let home = small.page("index.html").expect("there is a home page");
    small.edit(|tree| replace(tree, "content/site.yaml", "title:", "titel:"));
    assert_eq!(small.page("index.html"), Some(home));
    assert!(small.panel("index.html").is_last_good, "the home page is made from the settings");
}

#[test]
fn without_settings_there_is_no_page_but_what_is_wrong() {
    let small = Small::new(Access::Newsroom, &[("content/site.yaml", "title:", "titel:")]);
    assert!(small.page("index.html").is_none() && small.state.not_found("").is_none());
    let panel = small.panel("index.html");
    assert_eq!(
        (panel.here.len() + panel.elsewhere.len(), panel.choices.len(), panel.is_looking),
        (1, 0, false)
    );
}

#[test]
fn while_a_template_is_broken_the_last_good_theme_stays() {
    let mut small = Small::new(Access::Newsroom, &[]);
    let good = small.page(PAGE_OF_AMBRIA);
    small.edit(|tree| write(tree, "templates/report.html", "<p>\n{% if x %}\n"));
    assert_eq!(small.page(PAGE_OF_AMBRIA), good);
    for path in [PAGE_OF_AMBRIA, "forces/borland/index.html"] {
        let panel = small.panel(path);
        assert!(panel.is_last_good && panel.here.len() == 1, "{path}: {panel:?}");
        assert_eq!((panel.here[0].file.as_str(), panel.here[0].severity), ("templates/report.html", "error"));
        assert!(panel.here[0].line >= 2, "the line of the template: {:?}", panel.here[0]);
    }
    // Words that are edited meanwhile still show.
    small.edit(|tree| replace(tree, AMBRIA, "headline: ", "headline: Meanwhile. "));
    assert!(small.page(PAGE_OF_AMBRIA).is_some_and(|page| page.contains("Meanwhile.")));
    small.edit(|tree| drop(tree.files.remove(&FileName::new("templates/report.html"))));
    assert!(!small.panel(PAGE_OF_AMBRIA).is_last_good);
}

#[test]
fn a_template_that_fails_on_one_page_keeps_that_page_as_it_last_was() {
    let mut small = Small::new(Access::Newsroom, &[]);
    let good = small.page("glossary/index.html");
    small.edit(|tree| write(tree, "templates/glossary.html", "{{ view | date }}"));
    let failing =
        "{% extends \"base.html\" %}{% block content %}\n{{ page.title / 2 }}{% endblock content %}";
    small.edit(|tree| write(tree, "templates/glossary.html", failing));
    assert_eq!(small.page("glossary/index.html"), good);
    let panel = small.panel("glossary/index.html");
    assert!(panel.is_last_good && panel.here.len() == 1, "{panel:?}");
    assert_eq!((panel.here[0].file.as_str(), panel.here[0].line), ("templates/glossary.html", 2));
    assert!(!small.panel("index.html").is_last_good);
}

#[test]
fn a_page_of_another_edition_never_stands_in() {
    let mut small = Small::new(Access::Newsroom, &[]);
    assert!(
        small.page("glossary/index.html").is_some(),
        "the newsroom's page has been seen, the public one not"
    );
    let failing = "{% extends \"base.html\" %}{% block content %}{{ page.title / 2 }}{% endblock content %}";
    small.edit(|tree| write(tree, "templates/glossary.html", failing));
    let public = small.state.page("public", "glossary/index.html");
    assert!(matches!(public, Some(Page::Failed(_, None))), "{public:?}");
}

#[test]
fn an_embargo_that_passes_changes_the_edition_by_itself() {
    let later = [("content/inspections/integrity-2024/index.md", "2024-11-14 00:01", "2025-01-01 15:30")];
    let mut small = Small::new(Access::Public, &later);
    assert_eq!(small.page(PAGE_OF_AMBRIA), None);
    let due = small.state.due();
    assert_eq!(due, "2025-01-01T15:30:00Z".parse().unwrap());
    let choices = small.panel("index.html").choices;
    assert_eq!(choices[1].name, "2025-01-01T15:30:00Z");
    assert_eq!(choices[1].words, "Public from 15:30 on 1 January 2025");
    assert_eq!(choices[1].note.as_deref(), Some("Integrity 2024, 3 reports, 1 press release and 1 reply"));
    assert!(small.state.has(&choices[1].name, PAGE_OF_AMBRIA), "it can be looked at today");
    small.now = due;
    small.edit(|_| ());
    assert!(small.page(PAGE_OF_AMBRIA).is_some());
    // The next thing to come is another day, which every page names.
    assert_eq!(small.state.due(), "2025-01-02T00:00:00Z".parse().unwrap());
}

#[test]
fn a_moment_that_was_asked_for_stays() {
    let mut small = Small::new(Access::Newsroom, &[]);
    let standpoint = Standpoint { as_of: Some("2024-11-01".into()), base_url: None };
    small.desk = Desk::new(standpoint, Access::Public);
    small.edit(|_| ());
    assert_eq!(small.state.due(), Timestamp::MAX);
    assert_eq!(small.panel("index.html").edition, "Public edition, 1 November 2024");
}

#[test]
fn nobody_sees_more_than_they_may() {
    let draft = [(AMBRIA, "headline:", "draft: true\nheadline:")];
    let later = (
        "content/inspections/integrity-2024/replies/borland-policing-body.md",
        "date:",
        "published: 2025-03-01\ndate:",
    );
    let edits = [draft[0], later];
    let names = |small: &Small| -> Vec<String> {
        small.panel("index.html").choices.into_iter().map(|choice| choice.name).collect()
    };
    let newsroom = Small::new(Access::Newsroom, &edits);
    assert!(newsroom.state.has("newsroom", PAGE_OF_AMBRIA) && !newsroom.state.has("public", PAGE_OF_AMBRIA));
    assert_eq!(names(&newsroom), ["newsroom", "public", "2025-03-01T00:00:00Z"]);
    let public = Small::new(Access::Public, &edits);
    assert!(
        !public.state.has("newsroom", PAGE_OF_AMBRIA),
        "asking for the newsroom's edition gives the public one"
    );
    assert_eq!(names(&public), ["public", "2025-03-01T00:00:00Z"]);
    let reply = "inspections/integrity-2024/replies/borland-policing-body/index.html";
    assert!(public.state.has("2025-03-01T00:00:00Z", reply));
    assert!(!public.state.has("2199-01-01T00:00:00Z", reply), "only what can be chosen");
    let now = Small::new(Access::PublicNow, &edits);
    assert_eq!(names(&now), ["public"]);
    assert!(!now.state.has("2025-03-01T00:00:00Z", reply) && !now.state.has("newsroom", PAGE_OF_AMBRIA));
}
