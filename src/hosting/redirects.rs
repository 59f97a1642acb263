//! `_redirects`, for hosts that read it, such as Netlify, Cloudflare Pages and GitLab Pages.

use super::Served;

pub(super) fn text(served: &Served<'_>) -> String {
    let mut text = "# Made by candour: addresses that lead on.\n".to_owned();
    for it in &served.moves {
        text.push_str(&format!("{} {} {}\n", it.from, it.to, if it.is_permanent { 301 } else { 302 }));
    }
    text
}
