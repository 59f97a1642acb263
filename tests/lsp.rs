//! `candour lsp` as an editor speaks with it: the program itself, over its standard input and output.

#[path = "lsp/editor.rs"]
mod editor;

use std::process::Command;

use serde_json::{Value, json};

use editor::{Editor, Site, at_sign, changed};

const REPORT: &str = "content/inspections/integrity-2026/ambria.md";
const INDEX: &str = "content/inspections/integrity-2026/index.md";
const ABOUT: &str = "content/pages/about.md";

/// What is suggested at the sign `¦` in a file that reads like this in the editor.
fn suggested(editor: &mut Editor, address: &str, text: &str) -> Vec<Value> {
    let answer = asked(editor, "textDocument/completion", address, text);
    let items = if answer.is_array() { &answer } else { &answer["items"] };
    items.as_array().cloned().unwrap_or_default()
}

/// The answer to a question about the sign `¦` in a file that reads like this in the editor.
fn asked(editor: &mut Editor, method: &str, address: &str, text: &str) -> Value {
    let (position, text) = at_sign(text);
    editor.did_open(address, &text);
    let answer = editor.ask(
        method,
        json!({ "textDocument": { "uri": address }, "position": position, "context": { "includeDeclaration": true, "triggerKind": 1 } }),
    );
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": address } }));
    answer
}

#[test]
fn a_mistake_is_told_while_it_is_written_and_forgotten_when_it_is_mended() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    editor.until_looked();
    let address = site.address(REPORT);
    let sound = site.read(REPORT);
    editor.did_open(&address, &sound);
    editor.did_change(&address, 2, &sound.replacen("themes: second-jobs", "themes: second-job", 1));
    let said = editor.until_looked();
    assert!(said.contains("1 file read"), "{said}");
    assert_eq!(editor.rules(&address), ["unknown-theme"]);
    let told = &editor.wrong[&address][0];
    assert_eq!((&told["severity"], &told["source"]), (&json!(1), &json!("candour")));
    let message = told["message"].as_str().unwrap();
    assert!(message.contains("`second-job`") && message.contains("Did you mean `second-jobs`?"), "{message}");
    // Why it is one, who points at it is told.
    let position = &told["range"]["start"];
    let hover =
        editor.ask("textDocument/hover", json!({ "textDocument": { "uri": address }, "position": position }));
    assert!(hover["contents"]["value"].as_str().unwrap().contains("**Why:**"), "{hover}");
    editor.did_change(&address, 3, &sound);
    editor.until_looked();
    assert!(editor.wrong[&address].is_empty());
    assert_eq!(site.read(REPORT), sound, "nothing is ever written");
    assert!(editor.end().success());
}

#[test]
fn what_is_wrong_with_an_untouched_folder_is_what_check_says() {
    let site = Site::new();
    site.edit(REPORT, "question: second-jobs\n  - kind: area", "question: second-job\n  - kind: area");
    site.edit(ABOUT, "(inspection:integrity-2024)", "(inspection:integrity-2025)");
    site.write("content/forces/Delford.md", "---\nname: Delford\n---\n");
    same_as_check(&site);
    // Without errors pages are read as well.
    let site = Site::new();
    site.edit(ABOUT, "## How to read it", "### How to read it");
    site.edit(
        "content/pages/home.md",
        "Find your force by its name",
        "[Find](https://a.example/) [](page:about)",
    );
    same_as_check(&site);
}

fn same_as_check(site: &Site) {
    let check = Command::new(env!("CARGO_BIN_EXE_candour"))
        .args(["check", "--format", "json"])
        .current_dir(&site.0)
        .output()
        .unwrap();
    let check: Value = serde_json::from_slice(&check.stdout).unwrap();
    let mut expected: Vec<(String, String, u64, u64)> = check["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| {
            let number = |field: &str| problem[field].as_u64().unwrap() - 1;
            let text = |field: &str| problem[field].as_str().unwrap().to_owned();
            (site.address(&text("file")), text("rule"), number("line"), number("column"))
        })
        .collect();
    let mut editor = Editor::open(site);
    editor.until_looked();
    let mut found: Vec<_> = editor
        .wrong
        .iter()
        .flat_map(|(file, diagnostics)| diagnostics.iter().map(move |diagnostic| (file, diagnostic)))
        .map(|(file, diagnostic)| {
            let start = &diagnostic["range"]["start"];
            let number = |field: &str| start[field].as_u64().unwrap();
            let rule = diagnostic["code"].as_str().unwrap().to_owned();
            (file.clone(), rule, number("line"), number("character"))
        })
        .collect();
    expected.sort();
    found.sort();
    assert!(!expected.is_empty());
    assert_eq!(found, expected);
}

#[test]
fn a_burst_of_changes_is_one_look() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    editor.until_looked();
    let address = site.address(ABOUT);
    editor.did_open(&address, &site.read(ABOUT));
    editor.until_looked();
    let (looks, told) = (editor.trace.len(), editor.told.get(&address).copied().unwrap_or_default());
    let text = site.read(ABOUT);
    let burst: Vec<u8> = (0..200)
        .flat_map(|number| {
            let written = text.replace("integrity-2024", &"integrity-2024"[..1 + number % 13]);
            let message = json!({
                "jsonrpc": "2.0", "method": "textDocument/didChange", "params": changed(&address, number as i64 + 2, &written),
            });
            Editor::framed(&message)
        })
        .collect();
    editor.send(&burst);
    // Questions are answered meanwhile, and from what is written now.
    let hover = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": address } }));
    assert!(hover.as_array().is_some_and(|symbols| symbols.len() == 3), "{hover}");
    let said = editor.until_looked();
    assert!(said.contains("1 file read"), "{said}");
    let looks: Vec<&String> =
        editor.trace[looks..].iter().filter(|line| line.starts_with("looked at everything")).collect();
    assert_eq!(looks.len(), 1, "{looks:?}");
    assert_eq!(editor.rules(&address), ["broken-link"]);
    assert_eq!(editor.told[&address], told + 1);
}

#[test]
fn names_words_and_fields_are_suggested_in_half_written_texts() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let report = site.address(REPORT);
    let suggest = |editor: &mut Editor, text: &str| {
        let items = suggested(editor, &report, text);
        items.iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // The grades of the scale that this question uses, and what else an answer can be.
    let grades = suggest(&mut editor, "---\njudgements:\n  integrity: ¦\n---\n");
    assert_eq!(grades, ["good", "requires-improvement", "inadequate"]);
    // Questions of this inspection that are not answered yet.
    assert_eq!(suggest(&mut editor, "---\njudgements:\n  integrity: good\n  ¦\n"), ["second-jobs"]);
    assert_eq!(
        suggest(&mut editor, "---\nfindings:\n  - kind: gap\n    themes: [second-jobs, ¦\nmeasures:\n"),
        ["second-jobs", "vetting"]
    );
    let kinds = suggest(&mut editor, "---\nfindings:\n  - kind: a¦\n    text: x: y: [\n");
    assert!(kinds.contains(&"area-for-improvement".to_owned()), "{kinds:?}");
    let fields = suggest(&mut editor, "---\nfindings:\n  - kind: gap\n    ¦\n    source: report\n---\n");
    assert!(fields.contains(&"text".to_owned()), "{fields:?}");
    assert!(!fields.contains(&"kind".to_owned()) && !fields.contains(&"source".to_owned()), "{fields:?}");
    assert_eq!(suggest(&mut editor, "---\nfindings:\n  - source: ¦\n---\n"), ["report"]);
    let states = suggest(&mut editor, "---\njudgements:\n  integrity: {state: ¦\n---\n");
    assert!(states.contains(&"not-graded".to_owned()), "{states:?}");
    // Links, step by step, in words.
    let body = |words: &str| format!("---\njudgements: {{}}\n---\n\n{words}");
    let kinds = suggest(&mut editor, &body("See [it](¦"));
    assert!(kinds.contains(&"force:".to_owned()) && kinds.contains(&"term:".to_owned()), "{kinds:?}");
    assert_eq!(
        suggest(&mut editor, &body("See [it](force:am¦) there")),
        ["force:ambria", "force:borland", "force:cestria"]
    );
    assert_eq!(suggest(&mut editor, &body("See [it](page:about#¦)")), ["page:about#how-to-read-it"]);
    assert!(suggest(&mut editor, &body("See it¦")).is_empty());
    assert_eq!(
        suggest(&mut editor, &body("```judgement\ninspection: integrity-2024\nquestion: ¦")),
        ["integrity"]
    );
}

#[test]
fn a_suggestion_says_what_it_is_and_what_it_replaces() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let report = site.address(REPORT);
    let text = "---\nfindings:\n  - {text: Tŷ 🚓, themes: sec¦ond}\n";
    let items = suggested(&mut editor, &report, text);
    let theme = items.iter().find(|item| item["label"] == "second-jobs").expect("it is there");
    assert_eq!(theme["detail"], "theme: Second jobs");
    // The police car is two units of UTF-16.
    let range = &theme["textEdit"]["range"];
    assert_eq!(
        range,
        &json!({ "start": { "line": 2, "character": 26 }, "end": { "line": 2, "character": 32 } })
    );
    assert_eq!(theme["textEdit"]["newText"], "second-jobs");
    let items = suggested(&mut editor, &report, "---\nheadl¦\n---\n");
    let field = items.iter().find(|item| item["label"] == "headline").expect("it is there");
    assert_eq!(field["textEdit"]["newText"], "headline: ");
    let about = field["documentation"]["value"].as_str().unwrap();
    assert!(about.contains("The result in one sentence"), "{about}");
}

#[test]
fn a_name_leads_to_what_it_means() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let mut leads = |file: &str, text: &str| {
        let found = asked(&mut editor, "textDocument/definition", &site.address(file), text);
        let file = found["uri"].as_str()?.strip_prefix(&site.address("content/"))?.to_owned();
        Some((file, found["range"]["start"]["line"].as_u64().unwrap()))
    };
    let themes = Some(("vocabulary/themes.yaml".to_owned(), 3));
    assert_eq!(leads(REPORT, "---\nfindings:\n  - themes: vet¦ting\n"), themes);
    assert_eq!(leads(ABOUT, "---\ntitle: x\n---\n[a](theme:vetting¦)"), themes);
    let question = Some(("inspections/integrity-2026/index.md".to_owned(), 21));
    assert_eq!(leads(REPORT, "---\njudgements:\n  second¦-jobs: {state: ungraded}\n---\n"), question);
    let grade = Some(("vocabulary/scales.yaml".to_owned(), 7));
    assert_eq!(leads(REPORT, "---\njudgements: {integrity: requires-¦improvement}\n---\n"), grade);
    let force = Some(("forces/borland.md".to_owned(), 1));
    assert_eq!(leads("content/forces/ambria.md", "---\nneighbours: [b¦orland]\n---\n"), force);
    assert_eq!(leads(ABOUT, "---\ntitle: x\n---\n[a](../forces/borland.md¦)"), force);
    assert_eq!(leads(REPORT, "---\nheadline: vet¦ting\n---\n"), None);
}

#[test]
fn places_that_name_a_thing_are_found() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let text = site.read("content/vocabulary/themes.yaml").replacen("second-jobs", "second¦-jobs", 1);
    let found =
        asked(&mut editor, "textDocument/references", &site.address("content/vocabulary/themes.yaml"), &text);
    let files: Vec<&str> = found.as_array().unwrap().iter().map(|at| at["uri"].as_str().unwrap()).collect();
    for file in [REPORT, INDEX, "content/vocabulary/measures.yaml", "content/vocabulary/themes.yaml"] {
        assert!(files.contains(&site.address(file).as_str()), "{file}: {files:?}");
    }
}

#[test]
fn fields_and_names_explain_themselves() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let mut told = |file: &str, text: &str| {
        let hover = asked(&mut editor, "textDocument/hover", &site.address(file), text);
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    let theme = told(REPORT, "---\nfindings:\n  - themes: vet¦ting\n");
    assert!(theme.contains("**Vetting** (theme)") && theme.contains("Looking into people"), "{theme}");
    let field = told(REPORT, "---\nheadl¦ine: x\n---\n");
    assert!(field.contains("The result in one sentence"), "{field}");
    let word = told(REPORT, "---\nfindings:\n  - kind: g¦ap\n");
    assert!(word.contains("What is missing."), "{word}");
    let force = told(ABOUT, "---\ntitle: x\n---\n[a](force:ces¦tria)");
    assert!(force.contains("**Cestria Police** (force)"), "{force}");
}

#[test]
fn what_was_meant_is_written_when_the_editor_is_asked_to() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let address = site.address(REPORT);
    let sound = site.read(REPORT);
    let wrong = sound.replacen("themes: second-jobs", "themes: second-job", 1).replacen(
        "Vetting was",
        "Tŷ 🚓 was",
        1,
    );
    editor.did_open(&address, &wrong);
    editor.until_looked();
    let told = editor.wrong[&address][0].clone();
    let question = json!({ "textDocument": { "uri": address }, "range": told["range"], "context": { "diagnostics": [told] } });
    let actions = editor.ask("textDocument/codeAction", question.clone());
    let action = &actions[0];
    assert_eq!(
        (&action["kind"], &action["title"]),
        (&json!("quickfix"), &json!("Write `second-jobs` in place of `second-job`"))
    );
    assert_eq!(action["diagnostics"][0]["code"], "unknown-theme");
    let edits = action["edit"]["changes"][&address].as_array().unwrap();
    editor.tell(
        "textDocument/didChange",
        json!({
            "textDocument": { "uri": address, "version": 2 },
            "contentChanges": [{ "range": edits[0]["range"], "text": edits[0]["newText"] }],
        }),
    );
    editor.until_looked();
    assert!(editor.rules(&address).is_empty(), "{:?}", editor.wrong[&address]);
    // Where nothing is wrong there is nothing to mend.
    assert_eq!(editor.ask("textDocument/codeAction", question), json!([]));
}

#[test]
fn columns_are_counted_as_the_editor_counts() {
    let site = Site::new();
    site.edit("content/pages/home.md", "Find your force by its name,", "Tŷ 🚓 [x](force:nowhere) and");
    let home = site.address("content/pages/home.md");
    let column = |capabilities: Value| {
        let mut editor = Editor::with(&site, capabilities, json!({}));
        editor.until_looked();
        let range = &editor.wrong[&home][0]["range"];
        (range["start"]["character"].clone(), range["end"]["character"].clone())
    };
    assert_eq!(column(json!({})), (json!(6), json!(24)));
    let offered = json!({ "general": { "positionEncodings": ["utf-8", "utf-16"] } });
    assert_eq!(column(offered), (json!(9), json!(27)));
}

#[test]
fn all_files_that_a_change_concerns_are_told_of_it() {
    let site = Site::new();
    let watches = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let mut editor = Editor::with(&site, watches, json!({}));
    editor.until_looked();
    assert!(
        editor.asked.iter().any(|asked| asked["method"] == "client/registerCapability"),
        "{:?}",
        editor.asked
    );
    // Somebody takes a theme out of the vocabulary, in the editor.
    let themes = "content/vocabulary/themes.yaml";
    let sound = site.read(themes);
    editor.did_open(&site.address(themes), &sound.replace("second-jobs:", "second-work:"));
    editor.until_looked();
    for file in [REPORT, INDEX, "content/vocabulary/measures.yaml"] {
        assert!(editor.rules(&site.address(file)).contains(&"unknown-theme"), "{file}: {:#?}", editor.wrong);
    }
    // They close it without saving, and all is as it was.
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": site.address(themes) } }));
    editor.until_looked();
    assert!(editor.wrong.values().all(Vec::is_empty), "{:#?}", editor.wrong);
    // Another program changes a file, and one is new.
    site.write(themes, &sound.replace("second-jobs:", "second-work:"));
    site.write("content/forces/Delford.md", "---\nname: Delford\n---\n");
    let files = [themes, "content/forces/Delford.md"];
    let changes: Vec<Value> =
        files.iter().map(|file| json!({ "uri": site.address(file), "type": 2 })).collect();
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    let said = editor.until_looked();
    assert!(said.contains("1 file read"), "what has a wrong name is not read: {said}");
    assert!(editor.rules(&site.address(INDEX)).contains(&"unknown-theme"));
    assert_eq!(editor.rules(&site.address("content/forces/Delford.md")), ["bad-file-name"]);
}

#[test]
fn style_is_advice_and_only_given_when_asked_for() {
    let site = Site::new();
    let words = "This is a sentence that goes on and on, ".repeat(12) + "and on.";
    site.edit("content/pages/home.md", "Find your force by its name, its area or a town.", &words);
    let home = site.address("content/pages/home.md");
    let mut editor = Editor::open(&site);
    editor.until_looked();
    assert!(editor.rules(&home).is_empty(), "{:?}", editor.wrong);
    editor.tell("workspace/didChangeConfiguration", json!({ "settings": { "candour": { "style": true } } }));
    editor.until_looked();
    assert!(editor.rules(&home).contains(&"long-sentence"), "{:?}", editor.wrong);
    assert!(editor.wrong[&home].iter().all(|told| told["severity"] == 3), "{:?}", editor.wrong[&home]);
    let mut editor = Editor::with(&site, json!({}), json!({ "style": true }));
    editor.until_looked();
    assert!(editor.rules(&home).contains(&"long-sentence"));
}

#[test]
fn nothing_that_an_editor_says_ends_it() {
    let site = Site::new();
    let mut editor = Editor::start();
    let early = editor.request("textDocument/hover", json!({}));
    assert_eq!(editor.answer(early)["error"]["code"], -32002, "not yet initialised");
    drop(editor);
    let mut editor = Editor::open(&site);
    editor.until_looked();
    editor.send(b"Content-Length: 9\r\n\r\n{\"id\": 1,");
    editor.send(b"Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc");
    editor.send(b"What is this?\r\n\r\n");
    editor.send(&Editor::framed(&json!([1, 2])));
    editor.tell("textDocument/didOpen", json!({ "textDocument": 5 }));
    editor.tell("textDocument/didChange", changed("file:///never/opened.md", 1, "x"));
    editor.tell("never/heard", json!({}));
    let wrong = editor.request("textDocument/hover", json!({ "position": "here" }));
    assert_eq!(editor.answer(wrong)["error"]["code"], -32602);
    let unknown = editor.request("never/heard", json!({}));
    assert_eq!(editor.answer(unknown)["error"]["code"], -32601);
    // A file that belongs to no site, and one that is saved nowhere.
    for address in ["file:///nowhere/at/all.md", "untitled:Untitled-1"] {
        assert!(suggested(&mut editor, address, "---\n¦").is_empty());
    }
    assert!(editor.end().success());
}

#[test]
fn what_is_no_longer_wanted_is_not_answered() {
    let site = Site::new();
    let mut editor = Editor::open(&site);
    let number = 7000;
    let question = json!({
        "jsonrpc": "2.0", "id": number, "method": "textDocument/hover",
        "params": { "textDocument": { "uri": site.address(ABOUT) }, "position": { "line": 0, "character": 0 } },
    });
    let never_mind = json!({ "jsonrpc": "2.0", "method": "$/cancelRequest", "params": { "id": number } });
    editor.send(&[Editor::framed(&question), Editor::framed(&never_mind)].concat());
    assert_eq!(editor.answer(number)["error"]["code"], -32800);
    let shutdown = editor.request("shutdown", Value::Null);
    editor.answer(shutdown);
    let late = editor.request("textDocument/hover", json!({}));
    assert_eq!(editor.answer(late)["error"]["code"], -32600, "nothing is answered after the end");
}

#[test]
fn it_ends_as_the_protocol_says() {
    let site = Site::new();
    assert_eq!(Editor::open(&site).end().code(), Some(0));
    assert_eq!(Editor::open(&site).hang_up().code(), Some(1), "the editor is gone without a word");
    let mut editor = Editor::open(&site);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.hang_up().code(), Some(1));
}

#[test]
fn a_site_is_found_from_a_file_and_two_sites_are_kept_apart() {
    let (one, other) = (Site::new(), Site::new());
    let mut editor = Editor::start();
    editor.ask(
        "initialize",
        json!({ "processId": null, "rootUri": null, "capabilities": {}, "trace": "messages" }),
    );
    editor.tell("initialized", json!({}));
    for (site, name) in [(&one, "nowhere"), (&other, "elsewhere")] {
        let text = site.read(ABOUT).replace("(inspection:integrity-2024)", &format!("(force:{name})"));
        editor.did_open(&site.address(ABOUT), &text);
        editor.until_looked();
        let message = editor.wrong[&site.address(ABOUT)][0]["message"].as_str().unwrap();
        assert!(message.contains(name), "{message}");
    }
    assert_eq!(editor.wrong.values().filter(|wrong| !wrong.is_empty()).count(), 2);
}
