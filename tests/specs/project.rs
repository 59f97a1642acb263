//! The small project that a spec makes, in a folder of its own, and the commands that are run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::document::hunks;

/// The moment of editions that a spec expects without having said a command.
pub const AS_OF: &str = "2027-01-01T12:00";

/// Commands that ask what time it is, unless they are told.
const ASK_THE_CLOCK: [&str; 4] = ["build", "check", "review", "calendar"];

/// A project folder that is made anew for each spec.
pub struct Project {
    folder: PathBuf,
    /// The folder below it in which commands are run, and files lie.
    at: PathBuf,
    /// Whether commands that ask what time it is are told, since their readers will not tell them.
    tells_the_time: bool,
    /// Whether `public/` is what the folder's files make.
    built: bool,
}

impl Project {
    /// An empty project; `name` is unique among the specs.
    pub fn new(name: &str) -> Project {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("specs").join(name.replace('/', "-"));
        let mut project = Project { at: folder.clone(), folder, tells_the_time: false, built: false };
        project.begin_anew();
        project
    }

    /// The same for a page of the manual: its commands stand there as people type them, and are run as of [`AS_OF`].
    pub fn of_manual(name: &str) -> Project {
        Project { tells_the_time: true, ..Project::new(name) }
    }

    /// The folder in which commands are run, and files lie.
    pub fn here(&self) -> &Path {
        &self.at
    }

    fn begin_anew(&mut self) {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).expect("the folder of an earlier run can be removed");
        }
        fs::create_dir_all(&self.folder).expect("the folder can be made");
        self.at = self.folder.clone();
        self.built = false;
    }

    /// Begins anew with a copy of the base.
    pub fn start(&mut self, base: &str) -> Result<(), String> {
        self.begin_anew();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base").join(base);
        copy(&folder, &self.folder).map_err(|error| format!("there is no base `{base}`: {error}"))
    }

    pub fn write(&mut self, file: &str, bytes: &[u8]) -> Result<(), String> {
        self.built = false;
        let path = self.at.join(file);
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .and_then(|()| fs::write(path, bytes))
            .map_err(|error| format!("{file} cannot be written: {error}"))
    }

    /// Puts the text so many times at the end of the file.
    pub fn append(&mut self, file: &str, text: &str, times: usize) -> Result<(), String> {
        let mut bytes = fs::read(self.at.join(file)).unwrap_or_default();
        bytes.extend(text.repeat(times).bytes());
        self.write(file, &bytes)
    }

    pub fn remove(&mut self, file: &str) -> Result<(), String> {
        self.built = false;
        fs::remove_file(self.at.join(file)).map_err(|error| format!("{file} cannot be removed: {error}"))
    }

    /// Replaces text that stands exactly once.
    pub fn edit(&mut self, file: &str, edit: &str) -> Result<(), String> {
        let mut text = fs::read_to_string(self.at.join(file)).map_err(|error| format!("{file}: {error}"))?;
        for (old, new) in hunks(edit) {
            match text.matches(&old).count() {
                _ if old.is_empty() => text += &format!("{new}\n"),
                // Lines that are only taken away take their line ends with them.
                1 if new.is_empty() && text.contains(&format!("{old}\n")) => {
                    text = text.replacen(&format!("{old}\n"), "", 1);
                }
                1 => text = text.replacen(&old, &new, 1),
                count => return Err(format!("in {file} there are {count} places with these words:\n{old}")),
            }
        }
        self.write(file, text.as_bytes())
    }

    /// What `candour …` says, standard output before standard error, and `? 1` where it does not end well; and `cd …`.
    pub fn run(&mut self, command: &str) -> Result<String, String> {
        let words = words(command);
        if let [program, folder] = &words[..]
            && program == "cd"
        {
            self.at.push(folder);
            return Ok(String::new());
        }
        let Some((program, arguments)) = words.split_first().filter(|(program, _)| *program == "candour")
        else {
            return Err(format!("a spec runs `candour` only, not `{command}`"));
        };
        let mut arguments = arguments.to_vec();
        let asks_the_clock = arguments.first().is_some_and(|first| ASK_THE_CLOCK.contains(&first.as_str()));
        let is_told = arguments.iter().any(|word| {
            // A share is refused without.
            word.starts_with("--as-of") || word == "--help" || word == "--shard"
        });
        if asks_the_clock && !is_told && self.tells_the_time {
            arguments.extend(["--as-of".to_owned(), AS_OF.to_owned()]);
        } else if !is_told && ["build", "check"].map(Some).contains(&arguments.first().map(String::as_str)) {
            return Err(format!("`{command}` would depend on today’s date: add --as-of {AS_OF}"));
        }
        self.built |= arguments.first().is_some_and(|first| first == "build");
        let output = Command::new(env!("CARGO_BIN_EXE_candour"))
            .args(&arguments)
            .current_dir(&self.at)
            .env("NO_COLOR", "1")
            .output()
            .map_err(|error| format!("{program} cannot be run: {error}"))?;
        let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
        said += &String::from_utf8_lossy(&output.stderr);
        let said = said.replace(&*self.folder.to_string_lossy(), "[project]");
        let mut said: String = said.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect();
        if !output.status.success() {
            said +=
                &format!("? {}\n", output.status.code().map_or("killed".to_owned(), |code| code.to_string()));
        }
        Ok(said)
    }

    /// A published file, built before if it has not been.
    pub fn published(&mut self, file: &str) -> Result<Option<String>, String> {
        if !self.built {
            let command = format!("candour build --as-of {AS_OF}");
            let said = self.run(&command)?;
            if said.lines().last().is_some_and(|line| line.starts_with("? ")) {
                return Err(format!("$ {command}\n{said}"));
            }
        }
        let path = self.at.join("public").join(file.trim_start_matches('/'));
        let path = if file.ends_with('/') { path.join("index.html") } else { path };
        Ok(fs::read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }
}

/// The words of a command; quotation marks keep words together.
pub fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for char in command.chars() {
        match (char, quote) {
            (mark, Some(open)) if mark == open => quote = None,
            ('\'' | '"', None) => {
                quote = Some(char);
                word.get_or_insert_default();
            }
            (space, None) if space.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(char),
        }
    }
    words.extend(word);
    words
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &target)?,
            false => drop(fs::copy(entry.path(), target)?),
        }
    }
    Ok(())
}

#[test]
fn quotation_marks_keep_words_together() {
    assert_eq!(words("candour new force 'A B' --x \"\""), ["candour", "new", "force", "A B", "--x", ""]);
}
