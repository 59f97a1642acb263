//! *Every field*, from `candour explain file`, and the schema of each kind of file.

use candour::schema::CONTENT_FILES;

use super::columns::sections;
use super::explained;
use super::markdown::{capital, contents, front_matter};

/// The page and the schemas beside it, each with its name.
pub fn files() -> Vec<(String, String)> {
    let mut page =
        front_matter("Every field", "What can be written in each kind of content file, and what it means.");
    page += "\nEach kind of file has its fields. A field that is needed says so, and all others can be left out. A \
             name such as `corrections.date` is the field `date` of what stands under `corrections`. `candour explain file report` says \
             the same in the terminal, and `candour new report` makes a file in which every field is explained.\n\n\
             What a field holds is said in a word: *text*, *number*, *yes/no*, one *word* of several, a *list*, \
             *fields* of its own, or things *by id*, each under a name that you give it. Where a list has one entry, \
             the entry alone will do.\n\n\
             Each kind of file also has a JSON (JavaScript Object Notation) Schema, for editors and programs.\n";
    page += &contents(&CONTENT_FILES.iter().map(|file| capital(file.name)).collect::<Vec<_>>());
    let mut files = Vec::new();
    for file in &CONTENT_FILES {
        let told = explained(&["explain", "file", file.name]);
        let schema = format!("fields-{}.json", file.name);
        page += &format!(
            "\n## {}\n\n{} It lies in `{}`. [Schema of {}]({schema}).\n\n",
            capital(file.name),
            file.about,
            file.lies,
            file.name
        );
        let sections = sections(&told);
        let fields = sections.iter().find(|section| !section.rows.is_empty());
        let fields = fields.unwrap_or_else(|| panic!("{} has no fields", file.name));
        page += &fields.table(&format!("Fields of the kind {}", file.name));
        files.push((schema, explained(&["explain", "file", file.name, "--format", "json"])));
    }
    files.push(("fields.md".to_owned(), page));
    files
}
