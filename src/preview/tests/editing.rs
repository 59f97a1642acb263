//! Who may have a file opened in the editor.

use super::{AsTheyAre, Preview, body};
use crate::preview::Editor;

#[test]
fn a_page_opens_its_file_in_the_editor() {
    let editor = Editor::new("cp {file} {file}.{line}.{column}").unwrap();
    let key = editor.key().to_owned();
    let preview = Preview::of(AsTheyAre, |options| options.editor = Some(editor));
    preview.place.write("secret.txt", "");
    let edit =
        |query: &str, headers: &str| preview.get_with("GET", &format!("/.candour/edit?{query}"), headers);
    let file = "file=content%2Findex.html&line=3&column=5";
    for (query, headers, status) in [
        (file.to_owned(), "", 403),
        (format!("{file}&key=guessed"), "", 403),
        (format!("{file}&key={key}"), "Sec-Fetch-Site: cross-site\r\n", 403),
        (format!("{file}&key={key}"), "Sec-Fetch-Site: same-site\r\n", 403),
        (format!("file=content/nothing.md&key={key}"), "", 404),
        (format!("file=../content/index.html&key={key}"), "", 404),
        (format!("file=/etc/passwd&key={key}"), "", 404),
        (format!("key={key}"), "", 404),
    ] {
        let answer = edit(&query, headers);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{query} {headers}: {answer}");
    }
    assert!(preview.get_with("HEAD", &format!("/.candour/edit?{file}&key={key}"), "").contains(" 403 "));
    assert!(preview.get("/index.html.3.5").contains(" 404 "), "none of these started it");
    let opened = edit(&format!("{file}&key={key}"), "Sec-Fetch-Site: same-origin\r\n");
    assert!(opened.starts_with("HTTP/1.1 204 ") && body(&opened).is_empty(), "{opened}");
    preview.until("/index.html.3.5", "home");
}

#[test]
fn an_editor_that_is_not_there_is_said() {
    let editor = Editor::new("candour-test-no-such-editor").unwrap();
    let edit = format!("/.candour/edit?file=content/index.html&key={}", editor.key());
    let preview = Preview::of(AsTheyAre, |options| options.editor = Some(editor));
    let answer = preview.get(&edit);
    assert!(answer.starts_with("HTTP/1.1 500 "), "{answer}");
    assert!(
        body(&answer).starts_with("The editor candour-test-no-such-editor could not be started: No such")
    );
    assert!(Preview::new(false).get(&edit).starts_with("HTTP/1.1 404 "), "where none was named");
}
