//! `_server/nginx.conf`, to be included in a server block.

use super::Served;
use super::policy::{
    ASKED_AGAIN, CALENDAR, FEED, FOR_EVER, FRAMED, Header, NOT_FRAMED, NOT_KEPT, TABLE, for_all,
};

/// Headers of a block count only where its locations have none, so each location has them all.
pub(super) fn text(served: &Served<'_>) -> String {
    let base = &served.base;
    let mut text = served.introduction("nginx", "Include this file in a server block of nginx");
    text.push_str(&format!(
        "index index.html;\n\
         charset utf-8;\n\
         charset_types text/css text/plain text/xml text/calendar text/csv application/javascript application/json \
         application/atom+xml image/svg+xml;\n\
         absolute_redirect off;\n\
         error_page 404 {base}404.html;\n\
         # Files that were compressed by `candour build --compress`. For brotli nginx needs a module of its own:\n\
         # brotli_static on;\n\
         gzip_static on;\n\
         # Whoever keeps copies between server and reader must know that there are two.\n\
         gzip_vary on;\n\
         # And they may have them too.\n\
         gzip_proxied any;\n"
    ));
    let mut location = |at: String, commands: &[&str], headers: &[Header]| {
        text.push_str(&format!("\nlocation {at} {{\n"));
        for command in commands {
            text.push_str(&format!("    {command};\n"));
        }
        for (name, value) in headers {
            text.push_str(&format!("    add_header {name} \"{value}\" always;\n"));
        }
        text.push_str("}\n");
    };
    let with = |more: &[Header]| [&for_all(served.address)[..], more].concat();
    location(base.clone(), &[], &with(&[NOT_FRAMED, ASKED_AGAIN]));
    location(format!("^~ {}", served.assets()), &[], &with(&[NOT_FRAMED, FOR_EVER]));
    location(format!("~ \"{}\"", served.cards()), &[], &with(&[FRAMED, ASKED_AGAIN]));
    let feeds = [(format!("~ \"{}\"", served.feeds()), FEED)];
    let calendars = served.calendars().map(|path| (format!("= {path}"), CALENDAR));
    let tables = [(format!("~ \"{}\"", served.tables()), TABLE)];
    for (at, name) in feeds.into_iter().chain(calendars).chain(tables) {
        // Without `types` the ending of a file says nothing, and what is said here counts.
        let command = format!("types {{ }}\n    default_type {name}");
        location(at, &[&command], &with(&[NOT_FRAMED, ASKED_AGAIN]));
    }
    location(format!("= {base}404.html"), &["internal"], &with(&[NOT_FRAMED, NOT_KEPT]));
    for it in served.in_other_languages() {
        let missing = format!("{}404.html", it.base);
        let command = format!("error_page 404 {missing}");
        location(it.base.clone(), &[&command], &with(&[NOT_FRAMED, ASKED_AGAIN]));
        location(format!("= {missing}"), &["internal"], &with(&[NOT_FRAMED, NOT_KEPT]));
    }
    // What servers read is nobody else's.
    for hidden in [format!("^~ {base}_server/"), format!("= {base}_headers"), format!("= {base}_redirects")] {
        location(hidden, &["return 404"], &[]);
    }
    for it in served.moved() {
        location(format!("= {}", it.from), &[&format!("return 301 {}", it.to)], &[ASKED_AGAIN]);
    }
    text
}
