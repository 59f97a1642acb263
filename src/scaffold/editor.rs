//! What an editor of texts is told: a JSON Schema for each kind of content file, and settings by which it finds them.

use serde_json::{Map, Value, json};

use crate::schema::{CONTENT_FILES, ContentFile};
use crate::text::FileName;

/// The files by which editors know what can be written: `schemas/*.json` and the settings of VS Code (with the extension
/// `redhat.vscode-yaml`), Zed and Helix, all of which ask the same language server for YAML.
pub fn editor() -> Vec<(FileName, String)> {
    let schemas = CONTENT_FILES.iter().map(|file| (schema_file(file), pretty(&file.schema().to_value())));
    let settings = [
        (".vscode/settings.json", pretty(&json!({ "yaml.schemas": schemas_by_file("./") }))),
        (".vscode/extensions.json", pretty(&json!({ "recommendations": ["redhat.vscode-yaml"] }))),
        (
            ".zed/settings.json",
            pretty(&json!({
                "lsp": { "yaml-language-server": { "settings": { "yaml": { "schemas": schemas_by_file("./") } } } }
            })),
        ),
        (".helix/languages.toml", helix()),
    ];
    let settings = settings.into_iter().map(|(file, text)| (file.to_owned(), text));
    schemas.chain(settings).map(|(file, text)| (FileName::new(file), text)).collect()
}

fn schema_file(file: &ContentFile) -> String {
    format!("schemas/{}.json", file.name)
}

/// The kinds of file that are YAML from beginning to end; servers for YAML do not look into front matter.
fn yaml_files() -> impl Iterator<Item = &'static ContentFile> {
    CONTENT_FILES.iter().filter(|file| file.lies.ends_with(".yaml"))
}

fn schemas_by_file(before: &str) -> Map<String, Value> {
    yaml_files().map(|file| (format!("{before}{}", schema_file(file)), file.lies.into())).collect()
}

fn helix() -> String {
    let lines = yaml_files().map(|file| format!("\"./{}\" = \"{}\"\n", schema_file(file), file.lies));
    format!("[language-server.yaml-language-server.config.yaml.schemas]\n{}", lines.collect::<String>())
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
