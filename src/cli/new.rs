//! `candour new`: a new site, or a new file with every field explained. Nothing is ever overwritten.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::desk::Folder;
use crate::disk;
use crate::model::{Date, Party};
use crate::scaffold::{self, Made};

use super::arguments::{Format, New, Place, Replier, Wanted};
use super::folder;
use super::outcome::Outcome;
use super::print;

pub(super) fn new(options: &New) -> Outcome {
    let made = match &options.wanted {
        Wanted::Site { dir } => site(&under(&options.root, dir)),
        Wanted::Editor => editor(&options.root),
        wanted => file(&options.root, wanted),
    };
    made.map_or_else(|outcome| outcome, |()| Outcome::Fine)
}

/// A new site, in a folder that is not there yet or holds nothing.
fn site(dir: &Path) -> Result<(), Outcome> {
    let shown = dir.display();
    if let Some(found) = anything_in(dir)? {
        return Err(Outcome::WrongUsage(format!(
            "{shown} is not empty ({found} is in it), and a new site needs a folder of its own. Nothing was made"
        )));
    }
    let files = scaffold::site(Date::of(Timestamp::now(), &TimeZone::UTC));
    for (file, text) in &files {
        disk::create(dir, file, text.as_bytes())?;
    }
    print::say(&format!("made a site of {} in {shown}", print::counted(files.len(), "file", "files")));
    let first = if dir == Path::new(".") { String::new() } else { format!("`cd {shown}`, then ") };
    print::say(&format!(
        "next: {first}`candour serve` to look at it; README.md says which file to edit for what"
    ));
    Ok(())
}

/// What editors are told of content files, as far as it is not there yet.
fn editor(root: &Path) -> Result<(), Outcome> {
    let (mut made, mut others) = (0, Vec::new());
    for (file, text) in scaffold::editor() {
        if !root.join(file.as_str()).exists() {
            disk::create(root, &file, text.as_bytes())?;
            made += 1;
        } else if disk::read(root, &file)? != text.as_bytes() {
            others.push(file);
        }
    }
    print::say(&match made {
        0 => "there was nothing to make".to_owned(),
        _ => format!("made {} for editors", print::counted(made, "file", "files")),
    });
    for file in others {
        print::say(&format!(
            "{} is there already, says something else than this version would, and stays as it is",
            under(root, Path::new(file.as_str())).display()
        ));
    }
    print::say(
        "next: open the project folder in the editor, which completes and underlines what it knows now",
    );
    Ok(())
}

/// The name of something in the folder, if there is anything but what git keeps there.
fn anything_in(dir: &Path) -> Result<Option<String>, Outcome> {
    match disk::names_in(dir) {
        Ok(names) => Ok(names.into_iter().find(|name| name != ".git")),
        Err(failure) if failure.cause.kind() == ErrorKind::NotADirectory => Err(Outcome::WrongUsage(
            format!("{} is a file, and a new site needs a folder of its own", dir.display()),
        )),
        Err(failure) => Err(failure.into()),
    }
}

/// A new file in the project folder, unless it is there already or would be wrong from the beginning.
fn file(root: &Path, wanted: &Wanted) -> Result<(), Outcome> {
    let folder = folder::open(&Place { root: root.to_owned(), as_of: None, base_url: None })?;
    let new = scaffold_of(wanted, &folder).map_err(Outcome::WrongUsage)?;
    let path = under(root, Path::new(new.file.as_str()));
    let path = path.display();
    if folder.tree.files.contains_key(&new.file) {
        return Err(Outcome::WrongUsage(format!("{path} is there already, and stays as it is")));
    }
    let (tree, faults) = new.tried(&folder.tree, &folder.project);
    if !faults.0.is_empty() {
        print::problems(&tree, &faults.sorted(), Format::Human);
        return Err(Outcome::WrongUsage(format!(
            "{path} was not made, because it would be wrong as said above"
        )));
    }
    disk::create(root, &new.file, new.text.as_bytes())?;
    let draft = if new.is_draft() { "a draft, " } else { "" };
    print::say(&format!("made {path}, {draft}with every field explained"));
    print::say(&format!("next: {}, then `candour check`", new.next));
    Ok(())
}

fn scaffold_of(wanted: &Wanted, folder: &Folder) -> Made {
    let project = &folder.project;
    match wanted {
        Wanted::Site { .. } | Wanted::Editor => Err("that is more than one file".to_owned()),
        Wanted::Force { id, name } => scaffold::force(project, id, name.as_deref()),
        Wanted::Programme { id } => scaffold::programme(project, id),
        Wanted::Inspection { id } => scaffold::inspection(project, id, folder.day()),
        Wanted::Report { inspection, force } => scaffold::report(project, inspection, force),
        Wanted::Reply { inspection, force, replier } => {
            let party = match replier {
                Replier::PolicingBody => Party::PolicingBody,
                Replier::Force => Party::Force,
            };
            scaffold::reply(project, inspection, force, party)
        }
        Wanted::Press { inspection, force } => scaffold::press(project, inspection, force),
        Wanted::Release { id } => scaffold::release(project, id, folder.day()),
        Wanted::Accessibility => scaffold::accessibility(project, folder.day()),
        Wanted::Page { id } => scaffold::page(project, id),
        Wanted::Twin { file, language } => scaffold::twin(&folder.tree, project, file, language),
    }
}

/// The path as somebody in the current folder would write it.
fn under(root: &Path, path: &Path) -> PathBuf {
    if root == Path::new(".") { path.to_owned() } else { root.join(path) }
}
