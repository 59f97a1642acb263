//! An edition on real web servers: nginx and Caddy with the files that candour writes for them.
//!
//! As root on Debian a server that is missing is installed. Where it cannot be had its tests are passed over, loudly; with
//! `CI=true` they fail.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Far longer than anything takes; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A small site with old addresses, published for one base.
struct Site {
    folder: PathBuf,
    base: &'static str,
}

impl Site {
    fn new(base: &'static str) -> Site {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("hosting-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let site = Site { folder: std::env::temp_dir().join(name), base };
        candour(&["new", "site", site.folder.to_str().unwrap()]);
        site.edit(
            "content/forces/ambria.md",
            "noun: force",
            "noun: force\naliases: [/police/ambria, /old/ambria.html]",
        );
        site.publish();
        // A server's root holds the site where the site stands.
        if base == "/" {
            std::os::unix::fs::symlink("public", site.root()).unwrap();
        } else {
            fs::create_dir(site.root()).unwrap();
            std::os::unix::fs::symlink("../public", site.root().join(base.trim_matches('/'))).unwrap();
        }
        site
    }

    fn root(&self) -> PathBuf {
        self.folder.join("root")
    }

    fn edit(&self, file: &str, before: &str, after: &str) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(before), "{file} has no {before}");
        fs::write(path, text.replacen(before, after, 1)).unwrap();
    }

    fn publish(&self) {
        let address = format!("https://cards.example{}", self.base);
        candour(&["build", "--compress", "--root", self.folder.to_str().unwrap(), "--base-url", &address]);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.folder);
    }
}

fn candour(arguments: &[&str]) {
    let ended = Command::new(env!("CARGO_BIN_EXE_candour")).args(arguments).output().unwrap();
    assert!(ended.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ended.stderr));
}

/// A web server while it runs.
struct Server {
    program: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.program.kill();
        _ = self.program.wait();
    }
}

impl Server {
    fn start(mut command: Command, port: u16) -> Server {
        let program =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut server = Server { program, port };
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                server.program.try_wait().unwrap().is_none(),
                "the server does not accept its configuration"
            );
            assert!(Instant::now() < end, "the server does not answer");
            thread::sleep(Duration::from_millis(5));
        }
        server
    }

    fn get(&self, path: &str) -> Answer {
        self.asked(path, "")
    }

    fn asked(&self, path: &str, headers: &str) -> Answer {
        Answer(String::from_utf8_lossy(&self.bytes(path, headers)).into_owned())
    }

    fn bytes(&self, path: &str, headers: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{headers}\r\n")
            .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        in_one_piece(bytes)
    }
}

/// An answer that came in chunks (RFC 9112, section 7.1), without what stands between them.
fn in_one_piece(answer: Vec<u8>) -> Vec<u8> {
    let end_of = |bytes: &[u8], mark: &[u8]| {
        bytes.windows(mark.len()).position(|window| window == mark).map(|at| at + mark.len())
    };
    let end = end_of(&answer, b"\r\n\r\n").expect("an answer has a head");
    let (head, mut rest) = answer.split_at(end);
    if !String::from_utf8_lossy(head).to_lowercase().contains("transfer-encoding: chunked") {
        return answer;
    }
    let mut whole = head.to_vec();
    loop {
        let line = end_of(rest, b"\r\n").expect("a chunk says its length");
        let length = usize::from_str_radix(String::from_utf8_lossy(&rest[..line]).trim(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend(&rest[line..line + length]);
        rest = &rest[line + length + 2..];
    }
}

/// What a server answered.
#[derive(Debug)]
struct Answer(String);

impl Answer {
    fn status(&self) -> u16 {
        self.0.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// The values of a header, joined as a browser joins them.
    fn header(&self, name: &str) -> String {
        let head = self.0.split("\r\n\r\n").next().unwrap();
        let values: Vec<&str> = (head.lines().skip(1))
            .filter_map(|line| line.split_once(": "))
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .collect();
        values.join(", ")
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The program of a Debian package, which is installed where it is missing and that can be done.
fn program(name: &str, package: &str) -> Option<PathBuf> {
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _alone = INSTALLING.lock().unwrap();
    let found = || {
        ["/usr/sbin", "/usr/bin", "/usr/local/bin"]
            .map(|it| Path::new(it).join(name))
            .into_iter()
            .find(|it| it.exists())
    };
    if let Some(path) = found() {
        return Some(path);
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    if rustix::process::geteuid().is_root() {
        let install = ["install", "-y", "--no-install-recommends", package];
        _ = apt(&install) || (apt(&["update"]) && apt(&install));
    }
    let path = found();
    if path.is_none() {
        assert!(
            std::env::var_os("CI").is_none(),
            "{name} is not here, and its package {package} cannot be installed"
        );
        eprintln!("PASSED OVER: {name} is not installed (Debian's package {package})");
    }
    path
}

fn nginx(site: &Site) -> Option<Server> {
    let (program, port) = (program("nginx", "nginx-light")?, free_port());
    let configuration = format!(
        "daemon off; master_process off; pid {folder}/nginx.pid;\nevents {{}}\nhttp {{\n\
         include /etc/nginx/mime.types; access_log off; client_body_temp_path {folder}/tmp;\n\
         proxy_temp_path {folder}/tmp; fastcgi_temp_path {folder}/tmp; uwsgi_temp_path {folder}/tmp; scgi_temp_path {folder}/tmp;\n\
         server {{ listen 127.0.0.1:{port}; root {folder}/root; include {folder}/public/_server/nginx.conf; }}\n}}\n",
        folder = site.folder.display()
    );
    let path = site.folder.join("nginx.conf");
    fs::write(&path, configuration).unwrap();
    let mut command = Command::new(program);
    command.arg("-p").arg(&site.folder).arg("-c").arg(&path).args(["-e", "stderr"]);
    Some(Server::start(command, port))
}

fn caddy(site: &Site) -> Option<Server> {
    let (program, port) = (program("caddy", "caddy")?, free_port());
    let configuration = format!(
        "{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {folder}/root\n\timport {folder}/public/_server/Caddyfile\n}}\n",
        folder = site.folder.display()
    );
    let path = site.folder.join("Caddyfile");
    fs::write(&path, configuration).unwrap();
    let mut command = Command::new(program);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&path);
    command.env("XDG_CONFIG_HOME", &site.folder).env("XDG_DATA_HOME", &site.folder);
    Some(Server::start(command, port))
}

/// All that a server is to do with an edition.
fn serves_an_edition(site: &Site, server: &Server) {
    let at = |path: &str| format!("{}{path}", site.base);

    let home = server.get(site.base);
    assert_eq!(home.status(), 200);
    assert!(home.0.contains("<h1"), "{home:?}");
    assert!(home.header("Content-Type").starts_with("text/html"));
    assert_eq!(home.header("Cache-Control"), "no-cache");
    assert_eq!(home.header("X-Content-Type-Options"), "nosniff");
    assert_eq!(home.header("Content-Security-Policy"), "frame-ancestors 'none'");
    assert!(home.header("Strict-Transport-Security").starts_with("max-age="));
    // Kept, and asked for again with its tag.
    let tag = home.header("ETag");
    let again = server.asked(site.base, &format!("If-None-Match: {tag}\r\n"));
    assert_eq!(again.status(), 304, "{again:?}");

    // The card may stand in other sites' pages, and nothing else.
    for (path, policy) in
        [("forces/ambria/card/", "*"), ("forces/ambria/card/badge.svg", "*"), ("forces/ambria/", "'none'")]
    {
        let answer = server.get(&at(path));
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(answer.header("Content-Security-Policy"), format!("frame-ancestors {policy}"), "{path}");
        assert_eq!(answer.header("Access-Control-Allow-Origin"), "*");
    }

    // Feeds, calendar and tables are called what they are, and are asked for again.
    for (path, name) in [
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("forces/ambria/feed.xml", "application/atom+xml; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("data/v1/judgements.csv", "text/csv; charset=utf-8"),
        ("data/v1/forces/ambria/judgements.csv", "text/csv; charset=utf-8"),
    ] {
        let answer = server.get(&at(path));
        assert_eq!((answer.status(), answer.header("Content-Type").as_str()), (200, name), "{path}");
        assert_eq!(answer.header("Cache-Control"), "no-cache", "{path}");
        assert_eq!(answer.header("X-Content-Type-Options"), "nosniff", "{path}");
    }
    assert!(server.get(&at("sitemap.xml")).header("Content-Type").contains("/xml"));

    // What is named by its bytes is kept for ever.
    let style = home.0.split('"').find(|part| part.contains("assets/style.")).unwrap();
    let style = server.get(style);
    assert_eq!((style.status(), style.header("Cache-Control").contains("immutable")), (200, true));
    assert!(!style.header("Cache-Control").contains("no-cache"), "{}", style.header("Cache-Control"));

    // Old addresses lead on. Which report is the newest the edition says, and no server from memory.
    for from in ["police/ambria", "police/ambria/", "old/ambria.html"] {
        let answer = server.get(&at(from));
        assert_eq!((answer.status(), answer.header("Location")), (301, at("forces/ambria/")), "{from}");
        assert_eq!(answer.header("Cache-Control"), "no-cache", "{from}");
    }
    let newest = server.get(&at("forces/ambria/latest/"));
    assert!(newest.0.contains(&at("inspections/integrity-2024/ambria/")), "{newest:?}");
    let bare = server.get(&at("forces/ambria"));
    assert!((300..=308).contains(&bare.status()), "{bare:?}");
    assert_eq!(bare.header("Location"), at("forces/ambria/"));

    // Where there is nothing, our own page says so, and nobody keeps that for the day on which there is.
    for missing in
        ["inspections/tomorrow/", "_server/nginx.conf", "_server/Caddyfile", "_headers", "_redirects"]
    {
        let answer = server.get(&at(missing));
        assert_eq!(answer.status(), 404, "{missing}");
        assert!(answer.0.contains("Report Cards of Exampleshire"), "{missing}: {answer:?}");
        assert_eq!(answer.header("Cache-Control"), "no-store", "{missing}");
    }
}

/// Whoever takes a compressed twin is sent it, byte for byte as it lies there; whoever takes none, the page.
fn sends_twins(site: &Site, server: &Server, coding: &str, ending: &str) {
    let style = server.get(site.base);
    let style = style.0.split('"').find(|part| part.contains("assets/style.")).unwrap();
    let path = |address: &str| address.strip_prefix(site.base).unwrap().to_owned();
    for (address, file) in [
        (format!("{}forces/", site.base), "forces/index.html".to_owned()),
        (style.to_owned(), path(style)),
        (format!("{}feed.xml", site.base), "feed.xml".to_owned()),
    ] {
        let bytes = server.bytes(&address, &format!("Accept-Encoding: {coding}\r\n"));
        let answer = Answer(String::from_utf8_lossy(&bytes).into_owned());
        assert_eq!((answer.status(), answer.header("Content-Encoding").as_str()), (200, coding), "{address}");
        assert!(answer.header("Vary").to_lowercase().contains("accept-encoding"), "{address}");
        let twin = fs::read(site.folder.join("public").join(format!("{file}{ending}"))).unwrap();
        assert!(bytes.ends_with(&twin) && twin.len() > 100, "{address} is not sent as its twin");
        let proxied = server.bytes(&address, &format!("Via: 1.1 cache\r\nAccept-Encoding: {coding}\r\n"));
        assert!(proxied.ends_with(&twin), "{address} is not sent as its twin to a cache");
        let plain = server.bytes(&address, "");
        assert!(plain.ends_with(&fs::read(site.folder.join("public").join(&file)).unwrap()), "{address}");
    }
}

#[test]
fn nginx_serves_an_edition() {
    for base in ["/", "/report-cards/"] {
        let site = Site::new(base);
        if let Some(server) = nginx(&site) {
            serves_an_edition(&site, &server);
            sends_twins(&site, &server, "gzip", ".gz");
        }
    }
}

#[test]
fn caddy_serves_an_edition() {
    for base in ["/", "/report-cards/"] {
        let site = Site::new(base);
        if let Some(server) = caddy(&site) {
            serves_an_edition(&site, &server);
            sends_twins(&site, &server, "gzip", ".gz");
            sends_twins(&site, &server, "br", ".br");
        }
    }
}

/// Whoever asks while one edition takes the place of another gets a page of one of them.
#[test]
fn no_reader_meets_half_an_edition() {
    let site = Site::new("/");
    let Some(server) = nginx(&site) else { return };
    let title = |number: usize| format!("Title number {number}.");
    let first = "Report Cards of Exampleshire";
    let done = AtomicBool::new(false);
    let asked = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = Vec::new();
            while !done.load(Ordering::Relaxed) {
                let answer = server.get("/forces/ambria/");
                assert_eq!(answer.status(), 200, "{answer:?}");
                assert!(answer.0.trim_end().ends_with("</html>"), "cut short: {answer:?}");
                let one = (0..4).find(|number| answer.0.contains(&title(*number)));
                assert!(one.is_some() || answer.0.contains(first), "of no edition: {answer:?}");
                if seen.last() != Some(&one) {
                    seen.push(one);
                }
            }
            seen
        });
        for number in 0..4 {
            let before = if number == 0 { first.to_owned() } else { title(number - 1) };
            site.edit("content/site.yaml", &format!("title: {before}"), &format!("title: {}", title(number)));
            site.publish();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(asked.is_sorted(), "an older edition came back: {asked:?}");
    assert!(asked.len() > 1, "the reader saw nothing change");
}
