//! Links: every place on a page that refers to a page or file of this site.

use super::address::{Target, target};
use super::page::Page;

/// Where the links of a page lead, each once. What leads to other sites is left out.
pub(super) fn of(page: &Page, address: &str) -> Vec<Target> {
    let mut references: Vec<&str> = Vec::new();
    for element in page.elements() {
        let name = element.name();
        for (attribute, value) in element.attributes() {
            match attribute {
                // `srcset` lists addresses, each with the width it is for.
                "srcset" => {
                    references.extend(value.split(',').filter_map(|one| one.split_whitespace().next()))
                }
                _ if refers(name, attribute) => references.push(value),
                _ => {}
            }
        }
    }
    references.sort_unstable();
    references.dedup();
    let resolved = references.into_iter().filter_map(|reference| target(address, reference));
    let mut targets: Vec<Target> = resolved.collect();
    // Several references may lead to one place.
    targets.sort();
    targets.dedup();
    targets
}

/// Whether this attribute of such elements holds an address.
fn refers(element: &str, attribute: &str) -> bool {
    match attribute {
        "href" => matches!(element, "a" | "area" | "link" | "use"),
        "src" => matches!(
            element,
            "img" | "script" | "source" | "iframe" | "audio" | "video" | "track" | "embed" | "input"
        ),
        "action" => element == "form",
        "poster" => element == "video",
        "data" => element == "object",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, of};

    #[test]
    fn finds_what_a_page_refers_to() {
        let page =
            Page::of(b"<a href=../b/>B</a><a name=x>x</a><img src=/i.png srcset='/i.png 1x, /j.png 2x'>");
        let found: Vec<String> = of(&page, "/a/").into_iter().map(|target| target.address).collect();
        assert_eq!(found, ["/b/", "/i.png", "/j.png"]);
    }
}
