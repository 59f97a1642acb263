//! Script or style written into a page, which the site's content security policy forbids. A page that brings its
//! style with it, because it may ask for nothing more, says so in its own policy.

use crate::problem::{Rule, Severity};

use super::page::{Element, Page};

pub(super) const RULE: Rule = Rule {
    name: "inline-code",
    severity: Severity::Error,
    why: "The pages go out under a content security policy without inline script and style, so that nobody \
          can smuggle in either; what is written inline would silently do nothing.",
    mend: "put it into a script or style sheet of the theme",
};

pub(super) fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    let may_have_style = may_have_style(page);
    for element in page.elements() {
        if is_code(element) && !(may_have_style && element.name() == "style") {
            faults.push(format!("{} holds code of its own", element.tag()));
        }
        for (name, _) in element.attributes().filter(|attribute| is_code_attribute(*attribute)) {
            faults.push(format!("{} has code in its attribute `{name}`", element.tag()));
        }
    }
    faults
}

/// Whether the page's own policy lets style stand in it.
fn may_have_style(page: &Page) -> bool {
    let policies = page.named("meta").filter(|meta| {
        meta.attribute("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("content-security-policy"))
    });
    policies.filter_map(|meta| meta.attribute("content")).any(|policy| {
        policy.split(';').any(|directive| {
            let mut words = directive.split_whitespace();
            words.next() == Some("style-src") && words.any(|word| word == "'unsafe-inline'")
        })
    })
}

/// A script without `src` counts unless it is data (`application/ld+json`), which is never run.
fn is_code(element: Element<'_>) -> bool {
    match element.name() {
        "style" => true,
        "script" => {
            let is_data = element.attribute("type").is_some_and(|kind| kind.ends_with("json"));
            element.attribute("src").is_none() && !is_data
        }
        _ => false,
    }
}

fn is_code_attribute((name, value): (&str, &str)) -> bool {
    name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:")
}

#[cfg(test)]
mod tests {
    use super::{Page, faults};

    #[test]
    fn a_page_whose_policy_allows_it_brings_its_style() {
        let page = |directive: &str| {
            let page = format!(
                "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; {directive} 'unsafe-inline'\">\
                 <style>p{{}}</style><script>0</script>"
            );
            faults(&Page::of(page.as_bytes()))
        };
        assert_eq!(page("style-src"), ["<script> holds code of its own"]);
        assert_eq!(page("font-src").len(), 2);
    }

    #[test]
    fn code_belongs_into_files() {
        let page = Page::of(
            b"<script src=/a.js></script><script type=application/ld+json>{}</script><style>p{}</style>\
              <p onclick='x()' style='color: red'>",
        );
        assert_eq!(
            faults(&page),
            [
                "<style> holds code of its own",
                "<p onclick=\"x()\" style=\"color: red\"> has code in its attribute `onclick`",
                "<p onclick=\"x()\" style=\"color: red\"> has code in its attribute `style`",
            ]
        );
    }
}
