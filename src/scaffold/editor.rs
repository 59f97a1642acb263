//! What an editor of texts is told: a JSON Schema for each kind of content file, and settings by which it finds them.

use serde_json::{Map, Value, json};

use crate::schema::{CONTENT_FILES, ContentFile};
use crate::text::FileName;

/// The files by which editors know what can be written and what is wrong: settings of VS Code (with an extension that
/// starts any language server) and Helix, which start `candour lsp`; `schemas/*.json`; and settings of VS Code and Zed that
/// tell their language server for YAML of them.
pub fn editor() -> Vec<(FileName, String)> {
    let schemas = CONTENT_FILES.iter().map(|file| (schema_file(file), pretty(&file.schema().to_value())));
    let settings = [
        (".vscode/settings.json", pretty(&vs_code())),
        (".vscode/extensions.json", pretty(&json!({ "recommendations": ["zsol.vscode-glspc"] }))),
        (
            ".zed/settings.json",
            pretty(&json!({
                "lsp": { "yaml-language-server": { "settings": { "yaml": { "schemas": schemas_by_file("./") } } } }
            })),
        ),
        (".helix/languages.toml", HELIX.to_owned()),
    ];
    let settings = settings.into_iter().map(|(file, text)| (file.to_owned(), text));
    schemas.chain(settings).map(|(file, text)| (FileName::new(file), text)).collect()
}

/// VS Code suggests nothing in Markdown unless it is told to, and then words of the text as well, which are of no help here.
fn vs_code() -> Value {
    let suggesting = json!({
        "editor.quickSuggestions": { "other": "on", "comments": "off", "strings": "on" },
        "editor.wordBasedSuggestions": "off",
    });
    json!({
        "glspc.server.command": "candour",
        "glspc.server.commandArguments": ["lsp"],
        "glspc.server.languageId": ["markdown", "yaml"],
        "[markdown]": suggesting,
        "yaml.schemas": schemas_by_file("./"),
    })
}

const HELIX: &str = r#"[language-server.candour]
command = "candour"
args = ["lsp"]

[[language]]
name = "markdown"
language-servers = ["candour"]

[[language]]
name = "yaml"
language-servers = ["candour"]
"#;

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

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
