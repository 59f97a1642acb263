//! `_headers`, for hosts that read it, such as Netlify and Cloudflare Pages.

use super::Served;
use super::policy::{CALENDAR, FEED, FOR_EVER, for_all};

/// Such hosts add up what several rules say of one address, so no two rules here name the same header: pages keep the
/// host's own `max-age=0, must-revalidate`, and nothing forbids frames, since the cards stand in them.
pub(super) fn text(served: &Served<'_>) -> String {
    let mut text = "# Made by candour. What pages may load stands in the pages themselves.\n".to_owned();
    rule(&mut text, &format!("{}*", served.base), &for_all(served.address));
    rule(&mut text, &format!("{}*", served.assets()), &[FOR_EVER]);
    // A placeholder stands for one part of an address, so each kind of feed has its rule.
    let feed = format!("{FEED}; charset=utf-8");
    for it in served.folders {
        let below = [
            String::new(),
            format!("{}/:force/", it.forces),
            format!("{}/:theme/", it.themes),
            format!("{}/:inspection/", it.inspections),
            format!("{}/", it.corrections),
            format!("{}/", it.replies),
        ];
        for folder in below {
            rule(&mut text, &format!("{}{folder}feed.xml", it.base), &[("Content-Type", &feed)]);
        }
    }
    let calendar = format!("{CALENDAR}; charset=utf-8");
    for path in served.calendars() {
        rule(&mut text, &path, &[("Content-Type", &calendar)]);
    }
    text
}

fn rule(text: &mut String, path: &str, headers: &[(&str, &str)]) {
    text.push_str(&format!("\n{path}\n"));
    for (name, value) in headers {
        text.push_str(&format!("  {name}: {value}\n"));
    }
}
