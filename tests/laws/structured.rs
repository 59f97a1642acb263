//! What pages say to machines is true: JSON-LD that can be read, pictures that are there, and no address that
//! nothing answers.

use std::collections::BTreeSet;

use candour::release;
use proptest::prelude::*;
use serde_json::Value;

use super::cases::cases;
use super::finished::{self, ADDRESS, Files};
use super::invention::{LANGUAGE, plans, things, tree};

/// The kinds of thing that our pages may speak of; nothing that would count grades as stars.
const TYPES: [&str; 11] = [
    "Article",
    "BreadcrumbList",
    "DataDownload",
    "Dataset",
    "GovernmentOrganization",
    "ListItem",
    "Organization",
    "Person",
    "Report",
    "WebPage",
    "WebSite",
];

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn every_page_tells_machines_what_is_there(plan in plans()) {
        let site = finished::site(&tree(&things(&plan)));
        for files in [
            finished::files(&release::newsroom(&site, plan.moment()), finished::built_in()),
            finished::files(&release::public(&site, plan.moment()).0, finished::built_in()),
        ] {
            let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
            for (path, bytes) in pages {
                let html = String::from_utf8_lossy(bytes);
                // A redirect says only where it leads, and the card for other sites is a part of their pages.
                // The register of translations speaks to the team alone.
                let is_register = path == "translations/index.html";
                if is_register || html.contains("http-equiv=\"refresh\"") || path.ends_with("/card/index.html") {
                    continue;
                }
                let faults = faults(path, &html, &files);
                prop_assert!(faults.is_empty(), "{path}: {}", faults.join("; "));
            }
        }
    }
}

/// All that is wrong with what one page says to machines.
fn faults(path: &str, html: &str, files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    match between(html, "<meta property=\"og:image\" content=\"", "\"").and_then(file_at) {
        Some(image) if files.get(&image).is_some_and(|bytes| bytes.starts_with(b"\x89PNG")) => {}
        _ if path == "404.html" => {}
        image => faults.push(format!("the picture {image:?} is not there")),
    }
    let Some(json) = between(html, "<script type=\"application/ld+json\">", "</script>") else {
        return vec!["there is no JSON-LD".to_owned()];
    };
    let structured: Value = match serde_json::from_str(json) {
        Ok(structured) => structured,
        Err(error) => return vec![format!("the JSON-LD cannot be read: {error}")],
    };
    if structured["@context"] != "https://schema.org" {
        faults.push("the words are not those of schema.org".to_owned());
    }
    let graph = structured["@graph"].as_array().cloned().unwrap_or_default();
    let found: BTreeSet<&str> = graph.iter().filter_map(|thing| thing["@type"].as_str()).collect();
    for wanted in expected(path) {
        if !found.contains(wanted) {
            faults.push(format!("there is no {wanted} among {found:?}"));
        }
    }
    walk(&structured, files, &mut faults);
    faults
}

/// What a page must speak of, by its address, in whatever language.
fn expected(path: &str) -> Vec<&'static str> {
    let parts: Vec<&str> = path.split('/').skip_while(|part| *part == LANGUAGE).collect();
    match parts[..] {
        ["index.html"] => vec!["WebSite", "Organization"],
        ["forces", _, "index.html"] => vec!["BreadcrumbList", "WebPage", "GovernmentOrganization"],
        ["inspections", _, "index.html"] => vec!["BreadcrumbList", "WebPage", "Report"],
        ["inspections", _, "press" | "replies", _, "index.html"] => {
            vec!["BreadcrumbList", "WebPage", "Article"]
        }
        ["data", "index.html"] => vec!["BreadcrumbList", "WebPage", "Dataset"],
        ["inspections", _, _, "index.html"] => vec!["BreadcrumbList", "WebPage", "Report"],
        _ => vec!["BreadcrumbList"],
    }
}

fn walk(value: &Value, files: &Files, faults: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(kind) = fields.get("@type").and_then(Value::as_str)
                && !TYPES.contains(&kind)
            {
                faults.push(format!("`{kind}` is nothing that a page may speak of"));
            }
            for (name, field) in fields {
                if let (Some(text), "@id" | "url" | "item" | "contentUrl") = (field.as_str(), name.as_str())
                    && file_at(text).is_none_or(|file| !files.contains_key(&file))
                {
                    faults.push(format!("`{name}` leads to {text}, which is nowhere on the site"));
                }
                walk(field, files, faults);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, files, faults)),
        Value::Null => faults.push("something is said to be nothing".to_owned()),
        _ => {}
    }
}

/// The file that answers a full address of the site.
fn file_at(address: &str) -> Option<String> {
    let address = address.split('#').next()?.strip_prefix(ADDRESS)?;
    let folder = address.is_empty() || address.ends_with('/');
    Some(if folder { format!("{address}index.html") } else { address.to_owned() })
}

fn between<'a>(html: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    html.split_once(begin)?.1.split_once(end).map(|(inside, _)| inside)
}

#[test]
fn what_is_wrong_is_seen() {
    let files = Files::from([("index.html".into(), Vec::new()), ("social.png".into(), b"\x89PNG".to_vec())]);
    let page = |graph: &str, image: &str| {
        format!(
            "<meta property=\"og:image\" content=\"{ADDRESS}{image}\"><script type=\"application/ld+json\">\
             {{\"@context\":\"https://schema.org\",\"@graph\":[{graph}]}}</script>"
        )
    };
    let said = |graph: &str, image: &str| faults("about/index.html", &page(graph, image), &files).join("; ");
    let crumbs = format!("{{\"@type\":\"BreadcrumbList\",\"url\":\"{ADDRESS}\"}}");
    assert_eq!(said(&crumbs, "social.png"), "");
    assert!(said(&crumbs, "none.png").contains("is not there"));
    assert!(said("", "social.png").contains("no BreadcrumbList"));
    assert!(said("{,}", "social.png").contains("cannot be read"));
    assert!(said(&format!("{crumbs},{{\"@type\":\"Rating\"}}"), "social.png").contains("`Rating`"));
    assert!(said(&format!("{crumbs},{{\"url\":\"/about/\"}}"), "social.png").contains("nowhere"));
    assert!(said(&format!("{crumbs},{{\"item\":\"{ADDRESS}none/\"}}"), "social.png").contains("nowhere"));
}
