//! What the preview adds to a page on its way to the browser: one script tag, and leave for that script in the
//! page's own content security policy, so that no page need know of the preview.

use super::tags::{tags, unescaped};

/// The script that every HTML page of the preview carries. The style of the panel lies in it, since a page may
/// forbid style from elsewhere.
pub(super) const SCRIPT: &str = concat!(
    "(() => {\n'use strict';\nconst STYLE = `",
    include_str!("browser/panel.css"),
    "`;\n",
    include_str!("browser/words.js"),
    include_str!("browser/place.js"),
    include_str!("browser/exchange.js"),
    include_str!("browser/styles.js"),
    include_str!("browser/problems.js"),
    include_str!("browser/panel.js"),
    include_str!("browser/stream.js"),
    "})();\n"
);

/// The page with the script tag before the end of its body. `version` is which one it is, `status` how it was found.
pub(super) fn with_script(page: &[u8], version: &str, status: u16) -> Vec<u8> {
    let page = with_leave(page);
    let end =
        page.windows(7).rposition(|window| window.eq_ignore_ascii_case(b"</body>")).unwrap_or(page.len());
    let missing = if status == 404 { " data-missing" } else { "" };
    let tag = format!("<script src=\"/.candour/preview.js\" data-version=\"{version}\"{missing}></script>\n");
    [&page[..end], tag.as_bytes(), &page[end..]].concat()
}

/// The page with leave for the script in each policy that it carries.
fn with_leave(page: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(page) else { return page.to_vec() };
    let mut whole = String::with_capacity(page.len() + 256);
    let mut copied = 0;
    for tag in tags(text).filter(|tag| tag.is("meta") && tag.says("http-equiv", "content-security-policy")) {
        if let Some(content) = tag.attribute("content") {
            let policy = leave(&unescaped(content.value)).replace('&', "&amp;").replace('"', "&quot;");
            whole.push_str(&text[copied..content.at.start]);
            whole.push_str(&format!("\"{policy}\""));
            copied = content.at.end;
        }
    }
    whole.push_str(&text[copied..]);
    whole.into_bytes()
}

/// The policy in which the script may run and ask this server, and which is otherwise as strict as before.
fn leave(policy: &str) -> String {
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_ascii_whitespace().collect::<Vec<_>>())
        .filter(|directive| !directive.is_empty())
        .collect();
    let at = |directives: &[Vec<&str>], name: &str| {
        directives.iter().position(|directive| directive[0].eq_ignore_ascii_case(name))
    };
    // Of scripts from an address, browsers ask the first of these that there is.
    for names in [&["script-src-elem", "script-src", "default-src"][..], &["connect-src", "default-src"][..]]
    {
        let Some(ruling) = names.iter().find_map(|name| at(&directives, name)) else { continue };
        let lets_in = |source: &&str| *source == "*" || source.eq_ignore_ascii_case("'self'");
        if directives[ruling][1..].iter().any(lets_in) {
            continue;
        }
        let mut sources: Vec<&str> = directives[ruling].clone();
        sources.retain(|source| !source.eq_ignore_ascii_case("'none'"));
        sources.push("'self'");
        if directives[ruling][0].eq_ignore_ascii_case("default-src") {
            // The rest keeps to what was the rule for all.
            sources[0] = names[names.len() - 2];
            directives.push(sources);
        } else {
            directives[ruling] = sources;
        }
    }
    directives.iter().map(|directive| directive.join(" ")).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, leave, with_script};

    #[test]
    fn the_script_goes_before_the_end_of_the_body() {
        let page = String::from_utf8(with_script(b"<body>x</body></html>", "a1", 200)).unwrap();
        assert_eq!(
            page,
            "<body>x<script src=\"/.candour/preview.js\" data-version=\"a1\"></script>\n</body></html>"
        );
        assert!(with_script(b"bare", "1", 404).starts_with(b"bare<script"));
    }

    #[test]
    fn a_policy_lets_the_script_in_and_nothing_else() {
        for (policy, with_leave) in [
            ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
            (
                "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
                "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; connect-src 'self'",
            ),
            (
                "DEFAULT-SRC 'none'; Script-Src 'NONE'; connect-src https://a.example;",
                "DEFAULT-SRC 'none'; Script-Src 'self'; connect-src https://a.example 'self'",
            ),
            (
                "script-src 'self'; script-src-elem https://a.example",
                "script-src 'self'; script-src-elem https://a.example 'self'",
            ),
            (
                "default-src https://a.example",
                "default-src https://a.example; script-src https://a.example 'self'; connect-src https://a.example 'self'",
            ),
            ("default-src 'self'", "default-src 'self'"),
            ("script-src *; connect-src 'self'", "script-src *; connect-src 'self'"),
            ("img-src 'none'", "img-src 'none'"),
            ("", ""),
        ] {
            assert_eq!(leave(policy), with_leave);
        }
    }

    #[test]
    fn the_policy_of_a_page_is_mended_where_it_stands() {
        for (content, mended) in [
            ("content=\"script-src 'none'\"", "content=\"script-src 'self'\""),
            ("content='script-src &#39;none&#39;'", "content=\"script-src 'self'\""),
            ("content=script-src", "content=\"script-src 'self'\""),
        ] {
            let page = format!("<é><meta http-equiv=Content-Security-Policy {content}><p>");
            let served = String::from_utf8(with_script(page.as_bytes(), "1", 200)).unwrap();
            assert!(
                served
                    .starts_with(&format!("<é><meta http-equiv=Content-Security-Policy {mended}><p><script")),
                "{served}"
            );
        }
        let untouched = b"<p title=\"script-src 'none'\">\xff";
        assert!(with_script(untouched, "1", 200).starts_with(untouched));
    }

    #[test]
    fn the_style_of_the_panel_is_one_text_in_the_script() {
        let style = include_str!("browser/panel.css");
        assert!(!style.contains(['`', '\\']) && !style.contains("${"));
        assert!(SCRIPT.contains(style));
    }
}
