//! A small editor: starts `candour lsp`, speaks with it as editors do, and remembers what it says.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// Far longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The small made-up site of the specs, in a folder of its own.
pub struct Site(pub PathBuf);

impl Site {
    pub fn new() -> Site {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lsp").join(name).join("made up");
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/base/small"), &folder);
        let site = Site(folder);
        // A link to what is public on every day on which this may be tried.
        site.edit("content/pages/about.md", "inspection:integrity-2026", "inspection:integrity-2024");
        site
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).unwrap();
    }

    /// Writes a file anew with other words in place of some that stand in it once.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(old).count(), 1, "{file}: {old}");
        self.write(file, &text.replace(old, new));
    }

    /// The address by which an editor names a file.
    pub fn address(&self, file: &str) -> String {
        format!("file://{}", self.0.join(file).display()).replace(' ', "%20")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.parent().expect("a folder of its own"));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to),
            false => _ = fs::copy(entry.path(), to).unwrap(),
        }
    }
}

/// What is wrong with a file, as the editor was last told.
pub type Diagnostics = Vec<Value>;

pub struct Editor {
    server: Child,
    stdin: Option<ChildStdin>,
    said: Receiver<Value>,
    next: i64,
    /// What is wrong, file by file.
    pub wrong: BTreeMap<String, Diagnostics>,
    /// How often a file was told what is wrong with it.
    pub told: BTreeMap<String, usize>,
    /// What the server says of its work.
    pub trace: Vec<String>,
    /// What it asked of the editor, by method.
    pub asked: Vec<Value>,
}

impl Editor {
    /// A server that knows nothing yet.
    pub fn start() -> Editor {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
        // Not in the site's folder: the editor says where that is.
        command.arg("lsp").current_dir(std::env::temp_dir());
        let mut server = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(server.stdout.take().unwrap());
        let (tell, said) = channel();
        thread::spawn(move || {
            while let Some(message) = message(&mut stdout) {
                if tell.send(message).is_err() {
                    return;
                }
            }
        });
        let stdin = server.stdin.take();
        Editor {
            server,
            stdin,
            said,
            next: 0,
            wrong: BTreeMap::new(),
            told: BTreeMap::new(),
            trace: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// A server that has been told where the site lies, and that an editor like any other is there.
    pub fn open(site: &Site) -> Editor {
        Editor::with(site, json!({}), json!({}))
    }

    pub fn with(site: &Site, capabilities: Value, options: Value) -> Editor {
        let mut editor = Editor::start();
        let folder = json!({ "uri": site.address(""), "name": "made up" });
        let known = editor.ask(
            "initialize",
            json!({
                "processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options,
                "trace": "messages", "workspaceFolders": [folder],
            }),
        );
        assert!(known["capabilities"].is_object(), "{known}");
        editor.tell("initialized", json!({}));
        editor
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().expect("it is open");
        stdin.write_all(bytes).and_then(|()| stdin.flush()).unwrap();
    }

    pub fn framed(message: &Value) -> Vec<u8> {
        let text = message.to_string();
        format!("Content-Length: {}\r\n\r\n{text}", text.len()).into_bytes()
    }

    pub fn tell(&mut self, method: &str, params: Value) {
        let message = json!({ "jsonrpc": "2.0", "method": method, "params": params });
        self.send(&Editor::framed(&message));
    }

    /// Sends a request and gives its number.
    pub fn request(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        let message = json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params });
        self.send(&Editor::framed(&message));
        self.next
    }

    /// The whole answer to a request.
    pub fn answer(&mut self, number: i64) -> Value {
        loop {
            let message = self.listen();
            if message["id"] == number && message["method"].is_null() {
                return message;
            }
        }
    }

    /// What a request comes to; it must come to something.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let number = self.request(method, params);
        let answer = self.answer(number);
        assert!(answer["error"].is_null(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The next message, taken note of.
    fn listen(&mut self) -> Value {
        let message = self
            .said
            .recv_timeout(PATIENCE)
            .unwrap_or_else(|_| panic!("nothing more is said; so far: {:#?} {:#?}", self.wrong, self.trace));
        let params = &message["params"];
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => {
                let file = params["uri"].as_str().unwrap().to_owned();
                *self.told.entry(file.clone()).or_default() += 1;
                self.wrong.insert(file, params["diagnostics"].as_array().unwrap().clone());
            }
            Some("$/logTrace") => self.trace.push(params["message"].as_str().unwrap().to_owned()),
            Some(_) if !message["id"].is_null() => {
                self.asked.push(message.clone());
                let answer = json!({ "jsonrpc": "2.0", "id": message["id"], "result": null });
                self.send(&Editor::framed(&answer));
            }
            _ => {}
        }
        message
    }

    /// Listens until the server says that it has looked at everything, and gives what it says of its work.
    pub fn until_looked(&mut self) -> String {
        let before = self.trace.len();
        loop {
            self.listen();
            let new = self.trace.iter().skip(before).find(|line| line.starts_with("looked at everything"));
            if let Some(line) = new {
                return line.clone();
            }
        }
    }

    /// The rules that a file breaks, as the editor was last told.
    pub fn rules(&self, address: &str) -> Vec<&str> {
        let wrong = self.wrong.get(address).into_iter().flatten();
        wrong.map(|diagnostic| diagnostic["code"].as_str().unwrap()).collect()
    }

    pub fn did_open(&mut self, address: &str, text: &str) {
        let document = json!({ "uri": address, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// The whole text becomes another.
    pub fn did_change(&mut self, address: &str, version: i64, text: &str) {
        self.tell("textDocument/didChange", changed(address, version, text));
    }

    /// Ends as editors do, and gives how the server ended.
    pub fn end(mut self) -> ExitStatus {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.server.wait().unwrap()
    }

    /// Ends without a word.
    pub fn hang_up(mut self) -> ExitStatus {
        self.stdin = None;
        self.server.wait().unwrap()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// What an editor says of a text that has become another as a whole.
pub fn changed(address: &str, version: i64, text: &str) -> Value {
    json!({
        "textDocument": { "uri": address, "version": version },
        "contentChanges": [{ "text": text }],
    })
}

fn message(from: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if from.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", number)) => length = number.parse::<usize>().ok(),
            Some(_) => {}
            None => break,
        }
    }
    let mut bytes = vec![0; length?];
    from.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// The position of the sign `¦` in a text, counted in UTF-16 as editors do, and the text without it.
pub fn at_sign(text: &str) -> (Value, String) {
    let at = text.find('¦').expect("a sign");
    let before = &text[..at];
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let character = before[start..].encode_utf16().count();
    (json!({ "line": line, "character": character }), text.replacen('¦', "", 1))
}
