//! The set phrases of press releases, and of the pages and e-mails on which they arrive.

use super::paragraph::folded;

/// Whether the line says that the release ends here.
pub(super) fn is_end(line: &str) -> bool {
    let marks = line.chars().filter(|c| *c == '#').count();
    matches!(folded(line).as_str(), "ends" | "end" | "end of release") || marks > 2 && folded(line).is_empty()
}

/// What a heading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Findings,
    Notes,
    Contacts,
    OtherStories,
}

/// What begins under a line of these words.
pub(super) fn section(folded: &str) -> Option<Section> {
    Some(match folded {
        "key findings" | "findings" | "main findings" | "what we found" | "what inspectors found" => {
            Section::Findings
        }
        "notes to editors" | "notes for editors" | "note to editors" | "note for editors"
        | "editors notes" | "editor s notes" | "editors note" | "notes" | "background notes" => {
            Section::Notes
        }
        "contacts"
        | "contact"
        | "contact us"
        | "contact details"
        | "media contact"
        | "media contacts"
        | "press contact"
        | "press contacts"
        | "media enquiries"
        | "press enquiries"
        | "enquiries"
        | "for further information"
        | "for more information"
        | "further information"
        | "for media enquiries"
        | "for further information contact"
        | "for further information please contact"
        | "for more information contact"
        | "for more information please contact" => Section::Contacts,
        "related"
        | "related stories"
        | "related news"
        | "related content"
        | "related articles"
        | "related links"
        | "related pages"
        | "more news"
        | "more stories"
        | "latest news"
        | "other news"
        | "other stories"
        | "other news stories"
        | "you may also like"
        | "you might also like"
        | "you may also be interested in"
        | "you might also be interested in"
        | "most read"
        | "most popular"
        | "read next"
        | "read more"
        | "more on this story"
        | "more from this section"
        | "also in the news"
        | "in other news"
        | "recommended"
        | "trending" => Section::OtherStories,
        _ => return None,
    })
}

/// What a line is that stands on pages around any story, and belongs to none.
pub(super) fn of_the_page(text: &str) -> Option<&'static str> {
    const SHARE: [&str; 17] = [
        "share",
        "share this",
        "share this page",
        "share this story",
        "share this article",
        "tweet",
        "facebook",
        "twitter",
        "linkedin",
        "whatsapp",
        "email",
        "email this page",
        "print",
        "print this page",
        "copy link",
        "save",
        "x",
    ];
    const WAYS: [&str; 16] = [
        "skip to content",
        "skip to main content",
        "skip to navigation",
        "home",
        "menu",
        "search",
        "news",
        "press releases",
        "news and press releases",
        "back",
        "back to top",
        "top of page",
        "next",
        "previous",
        "back to news",
        "sitemap",
    ];
    const ADVERTS: [&str; 4] = ["advertisement", "advert", "hide ad", "sponsored"];
    let folded = folded(text);
    let is = |known: &[&str]| known.contains(&folded.as_str());
    let begins = |known: &[&str]| known.iter().any(|begin| folded.starts_with(begin));
    let is_short = folded.split(' ').count() <= 12;
    if folded.split(' ').any(|word| word == "cookies") || is(&["accept all", "reject all"]) {
        return Some("about cookies");
    }
    if is(&SHARE)
        || is_short && begins(&["share on ", "share with ", "share via ", "follow us", "tweet this"])
    {
        return Some("buttons for sharing");
    }
    let steps = text.split(['>', '»', '›']).count();
    if is(&WAYS) || begins(&["you are here"]) || steps > 2 && begins(&["home"]) {
        return Some("ways to other pages");
    }
    if is(&ADVERTS) {
        return Some("an advertisement");
    }
    if is_short && begins(&["sign up ", "subscribe", "get the latest", "join our mailing"]) {
        return Some("an offer of news by e-mail");
    }
    if is_short && begins(&["copyright", "crown copyright", "all rights reserved"]) || text.starts_with('©')
    {
        return Some("about copyright");
    }
    if is_short && begins(&["last updated", "page last", "tags ", "filed under", "page reference"]) {
        return Some("about the page");
    }
    None
}

/// Whether the line only says what kind of paper this is.
pub(super) fn is_label(folded: &str) -> bool {
    const LABELS: [&str; 8] = [
        "press release",
        "news release",
        "media release",
        "press notice",
        "for immediate release",
        "immediate release",
        "for release",
        "press statement",
    ];
    LABELS.contains(&folded)
}

/// The words after `Subject:` and the like at the head of an e-mail; none where the line only says who sent what to whom.
pub(super) fn head_of_mail(text: &str) -> Option<Option<&str>> {
    let (name, rest) = text.split_once(':')?;
    match name.trim().to_lowercase().as_str() {
        "subject" => Some(Some(rest.trim()).filter(|rest| !rest.is_empty())),
        "from" | "to" | "date" | "cc" | "bcc" | "sent" | "reply-to" | "importance" | "attachments" => {
            Some(None)
        }
        _ => None,
    }
}

/// Whether the words before a list say that what follows was found.
pub(super) fn leads_to_findings(text: &str) -> bool {
    let folded = folded(text);
    let finds = ["found", "find", "findings", "concluded", "identified", "saw", "noted", "conclusions"];
    text.ends_with(':') && folded.split(' ').any(|word| finds.contains(&word))
}

/// Whether the paragraph says where reports can be read; `leads` tells whether it leads there itself.
pub(super) fn says_where_to_read(text: &str, leads: bool) -> bool {
    // A machine on the web: letters, a full stop, letters.
    let is_machine = |word: &str| {
        word.trim_end_matches('.').split('.').filter(|part| part.contains(char::is_alphabetic)).count() > 1
    };
    let is_somewhere = leads || text.contains("website") || text.split_whitespace().any(is_machine);
    let folded = format!(" {} ", folded(text));
    let has = |words: &[&str]| words.iter().any(|known| folded.contains(&format!(" {known} ")));
    is_somewhere
        && has(&["report", "reports"])
        && has(&[
            "can be found",
            "can be read",
            "can be downloaded",
            "is available",
            "are available",
            "may be read",
            "can be viewed",
            "read the full report",
            "read the report",
        ])
}

#[cfg(test)]
mod tests {
    use super::{is_end, leads_to_findings, of_the_page, says_where_to_read};

    #[test]
    fn what_stands_around_any_story_is_known_and_a_story_is_not() {
        for (line, found) in [
            ("Share this page", "buttons for sharing"),
            ("Home > News > Ambria Police is good", "ways to other pages"),
            ("We use cookies to make this site better.", "about cookies"),
            ("© Crown copyright 2026", "about copyright"),
            ("Hide Ad", "an advertisement"),
        ] {
            assert_eq!(of_the_page(line), Some(found), "{line}");
        }
        for line in [
            "Forces share what they know with each other and with the inspector.",
            "Officers may not tweet about cases.",
            "The inspector > everybody.",
            "Last year nobody updated the list.",
        ] {
            assert_eq!(of_the_page(line), None, "{line}");
        }
    }

    #[test]
    fn set_phrases() {
        assert!(is_end("- ENDS -") && is_end("###") && !is_end("It ends here."));
        assert!(leads_to_findings("In Ambria, the inspector found that:"));
        assert!(!leads_to_findings("The inspector visited:"));
        assert!(says_where_to_read("Both reports can be found at inspector.example/reports.", false));
        assert!(!says_where_to_read("The report says that gifts can be found on desks.", false));
    }
}
