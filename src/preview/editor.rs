//! The person's editor: the command that opens a file of the project at a line, and who may have it started.

use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Stdio;
use std::thread;

use super::gate::secret;
use crate::disk::inside;

/// A command such as `code --goto {file}:{line}:{column}`.
#[derive(Clone, Debug)]
pub struct Editor {
    /// The program and its arguments.
    words: Vec<String>,
    /// What a page must know to have it started, so that a stranger's page cannot.
    key: String,
}

impl Editor {
    /// The command as a person wrote it; its words are split as a shell does. Where it does not say where the file
    /// belongs, that is the last word.
    ///
    /// # Errors
    /// Where it has no words, or a quote in it does not end.
    pub fn new(command: &str) -> Result<Editor, String> {
        let mut words = shlex::split(command).ok_or("a quote in it does not end")?;
        if words.first().is_none_or(String::is_empty) {
            return Err("it names no program".to_owned());
        }
        if !words[1..].iter().any(|word| word.contains("{file}")) {
            words.push("{file}".to_owned());
        }
        Ok(Editor { words, key: secret() })
    }

    /// The word that a page must send along.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Opens the file that a query asks for; a status, and a sentence where nothing was opened.
    pub(super) fn open(&self, root: &Path, query: impl Fn(&str) -> Option<String>) -> (u16, String) {
        if query("key").as_deref() != Some(self.key()) {
            return (403, "Only a page of this preview may open a file; load the page again.".to_owned());
        }
        let name = query("file").unwrap_or_default();
        let Ok(path) = inside(root, &name) else {
            return (404, format!("There is no file {name:?} in the project folder."));
        };
        // A path that is not UTF-8 has a name that is not, and so was never asked for; only folders above may be.
        let path = path.to_string_lossy();
        let number = |key| query(key).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(1).max(1);
        match self.start(root, &path, number("line"), number("column")) {
            Ok(()) => (204, String::new()),
            Err(error) => (500, format!("The editor {} could not be started: {error}.", self.words[0])),
        }
    }

    /// Starts the editor and leaves it alone. No shell reads the words, and no file begins with a dash, since its
    /// path begins with a slash.
    fn start(&self, root: &Path, file: &str, line: u32, column: u32) -> io::Result<()> {
        let (line, column) = (line.to_string(), column.to_string());
        let fill =
            |word: &String| filled(word, &[("{file}", file), ("{line}", &line), ("{column}", &column)]);
        let mut child = std::process::Command::new(&self.words[0])
            .args(self.words[1..].iter().map(fill))
            .current_dir(root)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Ctrl-C ends the preview, and not what somebody is writing.
            .process_group(0)
            .spawn()?;
        // Somebody must hear of its end, or it would stay as a zombie.
        thread::Builder::new().name("editor".into()).spawn(move || child.wait())?;
        Ok(())
    }
}

/// A word with its placeholders filled in, each once and from the left: a file may be called `{line}`.
fn filled(word: &str, values: &[(&str, &str)]) -> String {
    let next = values.iter().filter_map(|(name, value)| Some((word.find(name)?, name, value))).min();
    match next {
        Some((at, name, value)) => {
            format!("{}{value}{}", &word[..at], filled(&word[at + name.len()..], values))
        }
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Editor, filled};

    #[test]
    fn words_are_split_as_a_shell_does() {
        let words = |command| Editor::new(command).map(|editor| editor.words);
        assert_eq!(words("code -g {file}:{line}").unwrap(), ["code", "-g", "{file}:{line}"]);
        assert_eq!(words("'my editor' -n").unwrap(), ["my editor", "-n", "{file}"]);
        assert_eq!(words("a \"b c\" d\\ e").unwrap(), ["a", "b c", "d e", "{file}"]);
        for bad in ["", "  ", "''", "code 'x"] {
            assert!(words(bad).is_err(), "{bad}");
        }
        assert_ne!(Editor::new("a").unwrap().key, Editor::new("a").unwrap().key);
    }

    #[test]
    fn placeholders_are_filled_once() {
        let values = [("{file}", "/a/{line}.md"), ("{line}", "3"), ("{column}", "5")];
        assert_eq!(filled("+{line}:{column} {file}{x}", &values), "+3:5 /a/{line}.md{x}");
    }
}
