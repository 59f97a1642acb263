//! One mistake is one problem: what nobody can know while a field is wrong is not also told of other files.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use candour::disk;
use candour::problem::Problem;
use candour::project::{self, Project};
use candour::read;
use candour::source::{Stored, Tree};
use candour::text::FileName;

/// A field in a file that somebody may get wrong.
#[derive(Clone, Debug)]
struct Field {
    file: FileName,
    /// The line, from 0, and where in it the name begins and ends.
    line: usize,
    name: (usize, usize),
}

/// How a field is got wrong.
#[derive(Clone, Copy, Debug)]
enum Wrong {
    Name,
    /// Its value is of a kind that no field has.
    Value,
    /// It is not there.
    Missing,
    /// The signs around it are such that nothing in the file can be read.
    File,
}

const WRONGS: [Wrong; 4] = [Wrong::Name, Wrong::Value, Wrong::Missing, Wrong::File];

#[test]
fn a_wrong_field_has_no_follow_ups() {
    let mut follow_ups = Vec::new();
    for field in &SITE.fields {
        for wrong in WRONGS {
            let Some(tree) = SITE.with(field, wrong) else { continue };
            let project = project::understand(&tree, Some(&SITE.project));
            let new: Vec<&Problem> =
                project.problems().0.iter().filter(|problem| SITE.has_not(problem)).collect();
            let of_reading = |problem: &&&Problem| {
                problem.place.file == field.file
                    && read::RULES.iter().any(|rule| rule.name == problem.rule.name)
            };
            // Where a name may be anything, such as the id of a source, a wrong one is no matter of reading.
            if new.iter().any(|problem| of_reading(&problem)) {
                let others = new.iter().filter(|problem| !of_reading(problem));
                follow_ups.extend(others.map(|problem| {
                    let told = format!("{}: {}: {}", problem.place.file, problem.rule.name, problem.message);
                    format!("{wrong:?}, {}:{}\n    {told}", field.file, field.line + 1)
                }));
            }
        }
    }
    assert!(follow_ups.is_empty(), "{} follow-ups:\n{}", follow_ups.len(), follow_ups.join("\n"));
}

/// A site that uses every field.
struct Site {
    tree: Tree,
    project: Project,
    fields: Vec<Field>,
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let under = |folder: &str| {
        Arc::unwrap_or_clone(disk::tree(&root.join(folder), None).expect("the folder is there").tree)
    };
    let mut tree = under("spec/base/small");
    tree.files.extend(under("theme").files);
    let project = project::understand(&tree, None);
    let fields: Vec<Field> = tree.under("content").flat_map(|(file, _)| fields(&tree, file)).collect();
    assert!(fields.len() > 200, "{} fields", fields.len());
    Site { tree, project, fields }
});

/// Every line `name: value` of the fields of a file.
fn fields(tree: &Tree, file: &FileName) -> Vec<Field> {
    let text = tree.text(file).unwrap_or_default();
    let mut marks = 0;
    let mut fields = Vec::new();
    for (line, words) in text.lines().enumerate() {
        marks += usize::from(words == "---");
        if file.ending() == "md" && marks != 1 {
            continue;
        }
        let begins = words.len() - words.trim_start_matches([' ', '-']).len();
        if let Some(length) = words[begins..].find(':')
            && length > 0
            && words[begins..][..length].chars().all(|sign| sign.is_ascii_lowercase() || "_-".contains(sign))
        {
            fields.push(Field { file: file.clone(), line, name: (begins, begins + length) });
        }
    }
    fields
}

/// The value behind the name, if all of it stands on the line.
fn value_of<'l>(line: &'l str, field: &Field) -> Option<&'l str> {
    let value = line[field.name.1 + 1..].trim();
    (!value.is_empty() && !value.starts_with(['>', '|', '"'])).then_some(value)
}

impl Site {
    /// Whether a problem is not one that the site has anyway; its further places may differ.
    fn has_not(&self, problem: &Problem) -> bool {
        let same = |known: &Problem| known.rule.name == problem.rule.name && known.message == problem.message;
        !self.project.problems().0.iter().any(same)
    }

    /// The site with one field wrong; nothing where the value is not a single word on the line.
    fn with(&self, field: &Field, wrong: Wrong) -> Option<Tree> {
        let text = self.tree.text(&field.file)?;
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let line = &mut lines[field.line];
        match wrong {
            Wrong::Name => line.insert(field.name.1, 'x'),
            Wrong::Missing if value_of(line, field).is_none() || line.contains("- ") => return None,
            Wrong::Missing => line.clear(),
            // Once for each file is enough.
            Wrong::File if self.fields.iter().find(|first| first.file == field.file)?.line < field.line => {
                return None;
            }
            Wrong::File => line.insert(0, '\t'),
            Wrong::Value => {
                value_of(line, field)?;
                line.replace_range(field.name.1 + 1.., " [[x], {y: z}]");
            }
        }
        let mut tree = self.tree.clone();
        tree.files
            .insert(field.file.clone(), Stored::Read(Arc::from((lines.join("\n") + "\n").into_bytes())));
        Some(tree)
    }
}
