//! A new twin: the words of a content file, to be written in another language.

use serde_json::Value;

use super::words::{one_line, yaml};
use super::{Made, NewFile, names};
use crate::model::LanguageTag;
use crate::problem::nearest;
use crate::project::Project;
use crate::read::{Original, Said, original};
use crate::schema::ContentFile;
use crate::source::Tree;
use crate::text::FileName;

/// The twin of the content file `written` in the language of that tag.
pub fn twin(tree: &Tree, project: &Project, written: &str, tag: &str) -> Made {
    let site = names::site(project)?;
    let further: Vec<&str> = site.translations.keys().map(LanguageTag::as_str).collect();
    if !further.contains(&tag) {
        let lists = match further.as_slice() {
            [] => "site.yaml lists one language only: write the others behind it in `languages`".to_owned(),
            some => format!("site.yaml lists these beside the main one: {}", some.join(", ")),
        };
        return Err(format!("the site has no further language `{tag}`; {lists}"));
    }
    let file = FileName::new(written.trim_start_matches("./"));
    if let Some((_, original)) = LanguageTag::of_file(&file) {
        return Err(format!("{file} is a twin itself; name its original, {original}"));
    }
    let Some(text) = tree.text(&file).filter(|_| file.as_str().starts_with("content/")) else {
        let known = tree.under("content").map(|(known, _)| known.as_str());
        let near =
            nearest(file.as_str(), known).map_or(String::new(), |near| format!(": did you mean {near}?"));
        return Err(format!("there is no content file {file}{near}"));
    };
    let Some(Original { words, body, fingerprint }) = original(&file, &text) else {
        return Err(format!("{file} has mistakes; `candour check` says which. Mend them first"));
    };
    let mut fields = head(&file, tag, &fingerprint);
    write_fields(&words, &explained(&file), &mut fields);
    let text = match file.ending() {
        "md" => format!("---\n{fields}---\n{body}"),
        _ => fields,
    };
    let next = format!("write its words in `{tag}`");
    Ok(NewFile { file: LanguageTag::new(tag).twin_of(&file), text, next })
}

fn head(file: &FileName, tag: &str, fingerprint: &str) -> String {
    format!(
        "# The words of {file} in the language `{tag}`. Grades, dates and ids stand in that file alone.\n\
         # Whatever you take out stands on the page in the words of the original.\n\
         twin:\n\
        \x20 # Which words are translated here: when those of the original change, `candour check` says so.\n\
        \x20 of: \"{fingerprint}\"\n\
        \x20 # The last part of the page’s address in this language, where it is another one.\n\
         #  address: word-of-an-address\n\
         #  # Who has looked at the translation; until then it awaits review.\n\
         #  reviewed: {{by: Name of the translator, date: 2026-12-08}}\n"
    )
}

/// What each field of such a file is, in a sentence.
fn explained(file: &FileName) -> Value {
    ContentFile::of(file).map_or(Value::Null, |kind| kind.schema().to_value()["properties"].clone())
}

fn write_fields(words: &Said, explained: &Value, text: &mut String) {
    let Said::Fields(fields) = words else { return };
    for (name, value) in fields {
        text.push('\n');
        if let Some(about) = explained[name]["description"].as_str() {
            text.push_str(&format!("# {about}\n"));
        }
        write(name, value, "", text);
    }
}

fn write(name: &str, value: &Said, indent: &str, text: &mut String) {
    match value {
        Said::Words(words) => text.push_str(&format!("{indent}{name}: {}\n", phrase(words, indent))),
        Said::Fields(fields) => {
            text.push_str(&format!("{indent}{name}:\n"));
            fields.iter().for_each(|(name, value)| write(name, value, &format!("{indent}  "), text));
        }
        Said::List(items) => {
            text.push_str(&format!("{indent}{name}:\n"));
            items.iter().for_each(|item| write_item(item, &format!("{indent}  "), text));
        }
    }
}

fn write_item(item: &Said, indent: &str, text: &mut String) {
    match item {
        Said::Words(words) => text.push_str(&format!("{indent}- {}\n", phrase(words, indent))),
        Said::Fields(fields) if fields.is_empty() => text.push_str(&format!("{indent}- {{}}\n")),
        Said::Fields(fields) => {
            let mut inside = String::new();
            fields.iter().for_each(|(name, value)| write(name, value, &format!("{indent}  "), &mut inside));
            text.push_str(&format!("{indent}- {}", &inside[indent.len() + 2..]));
        }
        Said::List(_) => unreachable!("no list of the model stands in a list"),
    }
}

/// Words as YAML reads them back, on as many lines.
fn phrase(words: &str, indent: &str) -> String {
    let lines: Vec<String> = words.trim().lines().map(one_line).collect();
    match lines.as_slice() {
        [] => yaml(""),
        [one] => yaml(one),
        several => {
            let lines = several.iter().map(|line| match line.is_empty() {
                true => String::new(),
                false => format!("{indent}  {line}"),
            });
            format!("|-\n{}", lines.collect::<Vec<_>>().join("\n"))
        }
    }
}
