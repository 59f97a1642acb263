//! Links: every place on a page that refers to a page or file of this site.

use super::address::{Target, target};
use super::page::Page;

/// The attributes that hold an address, with the elements they belong to.
const REFERENCES: [(&str, &[&str]); 5] = [
    ("href", &["a", "area", "link", "use"]),
    ("src", &["img", "script", "source", "iframe", "audio", "video", "track", "embed", "input"]),
    ("action", &["form"]),
    ("poster", &["video"]),
    ("data", &["object"]),
];

/// Where the links of a page lead, each once. What leads to other sites is left out.
pub(super) fn of(page: &Page, address: &str) -> Vec<Target> {
    let mut targets: Vec<Target> = page
        .elements()
        .flat_map(|element| {
            let name = element.name();
            element.attributes().flat_map(move |(attribute, value)| match attribute {
                // `srcset` lists addresses, each with the width it is for.
                "srcset" => value.split(',').filter_map(|one| one.split_whitespace().next()).collect(),
                _ if refers(name, attribute) => vec![value],
                _ => Vec::new(),
            })
        })
        .filter_map(|reference| target(address, reference))
        .collect();
    targets.sort();
    targets.dedup();
    targets
}

fn refers(element: &str, attribute: &str) -> bool {
    REFERENCES.iter().any(|(known, elements)| *known == attribute && elements.contains(&element))
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
