//! Tests of what is seen of a folder: everything that editors, tools and people do to it, reported or not.

use std::fs::File;
use std::time::{Duration, SystemTime};

use super::following::Following;
use crate::source::Stored;
use crate::text::FileName;

/// By what the system reports, and by looking, the same is seen.
fn either_way(happens: impl Fn(&Following)) {
    happens(&Following::reports());
    happens(&Following::by_looking());
}

#[test]
fn a_save_in_place_and_one_by_renaming_are_seen() {
    either_way(|following| {
        following.write("content/a.md", "two");
        following.shows("content/a.md", Some("two"));
        following.save("content/a.md", "three");
        following.shows("content/a.md", Some("three"));
        let made = following.made();
        following.save("content/a.md", "four");
        assert_eq!(following.changes_since(made), ["content/a.md"]);
    });
}

#[test]
fn vims_dance_around_a_file_is_seen_as_one_change_of_it() {
    either_way(|following| {
        let made = following.made();
        for text in ["two", "three"] {
            following.write("content/4913", "");
            following.remove("content/4913");
            following.rename("content/a.md", "content/a.md~");
            following.write("content/a.md", text);
            following.remove("content/a.md~");
            following.shows("content/a.md", Some(text));
        }
        assert_eq!(following.changes_since(made), ["content/a.md"]);
    });
}

#[test]
fn a_file_that_goes_comes_back_and_changes_the_case_of_its_name_is_seen() {
    either_way(|following| {
        following.remove("content/a.md");
        following.shows("content/a.md", None);
        following.write("content/a.md", "back");
        following.shows("content/a.md", Some("back"));
        following.rename("content/a.md", "content/A.md");
        following.shows("content/A.md", Some("back"));
        following.shows("content/a.md", None);
    });
}

#[test]
fn folders_that_are_moved_are_seen_and_so_are_edits_in_them() {
    either_way(|following| {
        following.rename("content/forces", "content/old/forces");
        following.shows("content/old/forces/ambria.md", Some("Ambria"));
        following.write("content/old/forces/ambria.md", "edited");
        following.shows("content/old/forces/ambria.md", Some("edited"));
        following.rename("content/old", "elsewhere");
        following.shows("content/old/forces/ambria.md", None);
        following.write("elsewhere/forces/ambria.md", "outside");
        following.place.write("brought/deep/b.md", "b");
        following.place.rename("brought", "project/content/brought");
        following.shows("content/brought/deep/b.md", Some("b"));
        following.save("content/brought/deep/b.md", "edited");
        following.shows("content/brought/deep/b.md", Some("edited"));
    });
}

#[test]
fn folders_that_are_removed_and_brought_back_are_seen_whichever_they_are() {
    either_way(|following| {
        for (folder, file) in [
            ("content/forces", "content/forces/ambria.md"),
            ("content", "content/forces/deep/er/ambria.md"),
            ("themes", "themes/own/theme.yaml"),
            ("templates", "templates/force.html"),
        ] {
            for round in ["one", "two"] {
                following.write(file, round);
                following.shows(file, Some(round));
                following.save(file, "edited");
                following.shows(file, Some("edited"));
                following.remove(folder);
                following.shows(file, None);
            }
            // And back before anybody could look.
            following.write(file, "there");
            following.shows(file, Some("there"));
            following.remove(folder);
            following.write(file, "back");
            following.shows(file, Some("back"));
            following.write(file, "edited");
            following.shows(file, Some("edited"));
        }
    });
}

#[test]
fn the_project_folder_itself_goes_and_comes_back() {
    either_way(|following| {
        for text in ["two", "three"] {
            let shown = following.notes.now().shown.len();
            let failed = following.notes.now().failed;
            following.place.rename("project", "away");
            following.notes.until("a failure", |noted| noted.failed > failed);
            assert_eq!(following.notes.now().shown.len(), shown, "what was shown stays");
            following.place.write("away/content/a.md", text);
            following.place.rename("away", "project");
            following.shows("content/a.md", Some(text));
            following.save("content/a.md", "edited");
            following.shows("content/a.md", Some("edited"));
        }
        // Another folder in its place is another project, and watched too.
        following.place.rename("project", "away");
        following.place.write("project/content/other.md", "other");
        following.shows("content/other.md", Some("other"));
        following.write("content/other.md", "edited");
        following.shows("content/other.md", Some("edited"));
    });
}

#[test]
fn every_file_of_a_new_deep_folder_is_seen_though_not_every_one_is_reported() {
    either_way(|following| {
        for number in 0..20 {
            following.write(&format!("content/new/very/deep/folder/{number}.md"), "new");
        }
        following.is_right();
        following.write("content/new/very/deep/folder/7.md", "edited");
        following.shows("content/new/very/deep/folder/7.md", Some("edited"));
    });
}

#[test]
fn what_changes_behind_links_is_seen_and_links_that_change_too() {
    either_way(|following| {
        following.write("common/b.md", "b");
        following.write("common/other/b.md", "other");
        following.write("about.md", "about");
        following.link("../common", "content/common");
        following.link("../about.md", "content/about.md");
        following.link("a.md", "content/again.md");
        following.shows("content/common/b.md", Some("b"));
        following.shows("content/about.md", Some("about"));
        for text in ["two", "three"] {
            following.write("common/b.md", text);
            following.shows("content/common/b.md", Some(text));
            following.save("about.md", text);
            following.shows("content/about.md", Some(text));
            following.write("content/a.md", text);
            following.shows("content/again.md", Some(text));
        }
        following.link("../common/other", "content/common");
        following.shows("content/common/b.md", Some("other"));
        following.place.write("secret.md", "outside");
        following.link("../../secret.md", "content/about.md");
        following.shows("content/about.md", None);
        assert_eq!(why(following, "content/about.md"), "it is a link that leads out of the project folder");
    });
}

fn why(following: &Following, name: &str) -> String {
    match following.notes.now().shown.last().unwrap().files.get(&FileName::new(name)) {
        Some(Stored::Unreadable(why)) => why.to_string(),
        other => panic!("{name} is {other:?}"),
    }
}

#[test]
fn what_cannot_be_read_is_seen_when_it_can() {
    either_way(|following| {
        following.link("nowhere.md", "content/b.md");
        following.is_right();
        assert_eq!(why(following, "content/b.md"), "it is a link that leads nowhere");
        following.write("content/nowhere.md", "here");
        following.shows("content/b.md", Some("here"));
        following.remove("content/a.md");
        following.write("content/a.md/index.md", "in a folder");
        following.shows("content/a.md/index.md", Some("in a folder"));
        following.remove("content/a.md");
        following.write("content/a.md", "a file again");
        following.shows("content/a.md", Some("a file again"));
    });
}

#[test]
fn a_file_that_is_only_passed_on_is_seen_to_change() {
    either_way(|following| {
        let made = following.made();
        following.write("content/forces/report.pdf", "larger than before");
        assert_eq!(following.changes_since(made), ["content/forces/report.pdf"]);
        let made = following.made();
        following.save("content/forces/report.pdf", "as large as before");
        assert_eq!(following.changes_since(made), ["content/forces/report.pdf"]);
    });
}

#[test]
fn a_file_replaced_with_its_time_kept_is_seen() {
    either_way(|following| {
        let old = SystemTime::now() - Duration::from_secs(86_400);
        let path = |name: &str| following.place.path().join("project").join(name);
        let set_time = |name| File::open(path(name)).unwrap().set_modified(old).unwrap();
        set_time("content/a.md");
        following.write("content/forces/ambria.md", "settled");
        following.shows("content/forces/ambria.md", Some("settled"));
        following.write("beside.md", "two");
        set_time("beside.md");
        following.rename("beside.md", "content/a.md");
        following.shows("content/a.md", Some("two"));
        following.write("content/a.md", "six");
        set_time("content/a.md");
        following.shows("content/a.md", Some("six"));
    });
}

#[test]
fn what_editors_leave_and_what_only_looks_changed_has_nothing_made() {
    either_way(|following| {
        let made = following.made();
        for name in [
            ".a.md.swp",
            "a.md~",
            ".#a.md",
            "#a.md#",
            "4913",
            ".DS_Store",
            "~$a.docx",
            ".goutputstream-AB12CD",
            "a.md___jb_tmp___",
            "a.md___jb_old___",
            ".a.md.kate-swp",
            "~WRD0000.tmp",
            ".hidden/deep.md",
        ] {
            following.write(&format!("content/{name}"), "left");
            following.write(&format!("content/{name}"), "left again");
            following.remove(&format!("content/{name}"));
        }
        following.write("notes.md", "not of the site");
        following.write("public/index.html", "not of the site");
        // Touched, written anew and replaced by the same.
        let file = File::open(following.place.path().join("project/content/a.md")).unwrap();
        file.set_modified(SystemTime::now()).unwrap();
        following.save("content/a.md", "one");
        assert_eq!(following.changes_since(made), [""; 0]);
    });
}
