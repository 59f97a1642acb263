//! `_server/Caddyfile`, to be imported into a site block.

use super::Served;
use super::policy::{ASKED_AGAIN, CALENDAR, FEED, FOR_EVER, FRAMED, NOT_FRAMED, NOT_KEPT, TABLE, for_all};

pub(super) fn text(served: &Served<'_>) -> String {
    let base = &served.base;
    let mut text = served.introduction("Caddy", "Import this file into a site block of Caddy");
    for (name, value) in for_all(served.address) {
        text.push_str(&format!("header {name} \"{value}\"\n"));
    }
    let mut matched = |name: &str, matcher: &str, (header, value): (&str, &str)| {
        text.push_str(&format!("\n@{name} {matcher}\nheader @{name} {header} \"{value}\"\n"));
    };
    let (assets, cards) = (served.assets(), served.cards());
    matched("candour_assets", &format!("path {assets}*"), FOR_EVER);
    matched("candour_pages", &format!("not path {assets}*"), ASKED_AGAIN);
    matched("candour_cards", &format!("path_regexp {cards}"), FRAMED);
    matched("candour_others", &format!("not path_regexp {cards}"), NOT_FRAMED);
    let (feed, calendar) = (format!("{FEED}; charset=utf-8"), format!("{CALENDAR}; charset=utf-8"));
    matched("candour_feeds", &format!("path_regexp {}", served.feeds()), ("Content-Type", &feed));
    let calendars: Vec<String> = served.calendars().collect();
    matched("candour_calendar", &format!("path {}", calendars.join(" ")), ("Content-Type", &calendar));
    let table = format!("{TABLE}; charset=utf-8");
    matched("candour_tables", &format!("path_regexp {}", served.tables()), ("Content-Type", &table));
    text.push_str(&format!(
        "\n@candour_server path {base}_server/* {base}_headers {base}_redirects\nerror @candour_server 404\n\n"
    ));
    for it in served.moved() {
        text.push_str(&format!("redir {} {} 301\n", it.from, it.to));
    }
    text.push_str("\nfile_server {\n    # Files that were compressed by `candour build --compress`.\n    precompressed br gzip\n}\n");
    let (name, value) = NOT_KEPT;
    text.push_str(&format!(
        "\nhandle_errors {{\n    @candour_missing expression {{err.status_code}} == 404\n    \
         header @candour_missing {name} \"{value}\"\n"
    ));
    // The first that fits is the one: what lies below `cy/` is not there in that language.
    let mut others = String::new();
    for (nth, it) in served.in_other_languages().enumerate() {
        text.push_str(&format!(
            "    @candour_missing_{nth} expression {{err.status_code}} == 404 && path('{}*')\n    \
             rewrite @candour_missing_{nth} {}404.html\n",
            it.base, it.base
        ));
        others.push_str(&format!(" && !path('{}*')", it.base));
    }
    text.push_str(&format!(
        "    @candour_missing_main expression {{err.status_code}} == 404{others}\n    \
         rewrite @candour_missing_main {base}404.html\n    file_server\n}}\n"
    ));
    text
}
