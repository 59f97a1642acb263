//! What an import of a press release promises: nothing of it is lost, nothing of it is seen before a person has looked,
//! what a person wrote stays, and a second time there is nothing to do.

use std::collections::BTreeMap;

use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::select;

use super::super::tests::{new_site, text, with};
use super::{AskedOfPress, Press, Standing, is_press, press};
use crate::project::understand;
use crate::source::Tree;

const FILE: &str = "content/inspections/integrity-2024/press/borland.md";

const RELEASE: &str = "\
NEWS RELEASE
EMBARGOED UNTIL 00:01 ON THURSDAY 14 NOVEMBER 2024

Borland Constabulary has to improve how it watches over gifts

The inspectorate published its report Integrity 2024 today. It looked at gifts & second jobs.
In Borland, inspectors found that:
• the register of gifts is on paper
• nobody reads it

Inspector of Police in Exampleshire, Robin Sample, said:
“Borland has a long way to go.
“We will be back in a year.”
“A spokesman nobody knows said this.”, said somebody.
The report can be read at inspectorate.example/integrity-2024.
It looked at gifts & second jobs.
Share this page
- ENDS -

Notes to editors
1. The inspectorateâ€™s visits took a week.
2. Cestria got no grade.

For further information contact the IPE press office on 020 7946 0000 or press@inspectorate.example.
";

fn imported(tree: &Tree, name: &str, source: &str) -> Press {
    let import = press(tree, &understand(tree, None), name, source.as_bytes(), &AskedOfPress::default());
    import.unwrap_or_else(|why| panic!("{why}"))
}

#[test]
fn a_release_becomes_a_draft_with_all_its_words() {
    let press = imported(&new_site(), "borland.txt", RELEASE);
    assert_eq!(press.faults.0, []);
    assert_eq!(press.file.as_str(), FILE);
    assert_eq!(press.force.because, "the headline names it");
    assert_eq!(press.inspection.because, "it names it, and has its date");
    let expected = "\
---
# Taken over from borland.txt by `candour import`. Look at all of it.
draft: true # Take this line out when all is looked at and the block at the end is gone.
headline: Borland Constabulary has to improve how it watches over gifts
# Line 7: In Borland, inspectors found that:
found:
  - the register of gifts is on paper
  - nobody reads it
# These are people’s own words. Say in reported speech what they said (“She said that ...”), without
# marks.
quotes:
  # Line 11: Inspector of Police in Exampleshire, Robin Sample, said:
  - person: Robin Sample
    role: Inspector of Police in Exampleshire
    date: 2024-11-14
    text: \"“Borland has a long way to go. “We will be back in a year.”\"
where_to_read: \"The report can be read at inspectorate.example/integrity-2024.\"
notes_to_editors:
  - \"The inspectorate’s visits took a week.\"
  - \"Cestria got no grade.\"
contacts:
  # Line 24: For further information contact the IPE press office on 020 7946 0000 or
  # press@inspectorate.example.
  - name: IPE press office
    phone: \"020 7946 0000\"
    email: \"press@inspectorate.example\"
sources:
  # Is this who published it?
  press-release:
    title: >-
      Press release: Borland Constabulary has to improve how it watches over gifts
    publisher: IPE
    date: 2024-11-14
---

The inspectorate published its report Integrity 2024 today. It looked at gifts \\& second jobs.

“A spokesman nobody knows said this.”, said somebody.

<!-- Left over by `candour import` from borland.txt. No reader sees this block.
Take over what belongs above, and delete the block to its end.

What has no place yet:

  stands a second time, first in line 6:
    line 16: It looked at gifts & second jobs.

  buttons for sharing:
    line 17: Share this page

What other words or fields say already:

  what kind of paper it is:
    line 1: NEWS RELEASE

  when it goes out:
    line 2: EMBARGOED UNTIL 00:01 ON THURSDAY 14 NOVEMBER 2024

  where the release ends:
    line 18: - ENDS -

  the heading of the notes to editors:
    line 20: Notes to editors
-->
";
    assert_eq!(press.changes[0].text, expected);
    let remarks: Vec<String> =
        press.remarks.iter().map(|remark| format!("{}: {}", remark.lines, remark.what)).collect();
    assert_eq!(
        remarks,
        [
            "line 6: “today” is right for one day only",
            "lines 12 to 13: these are the words of Robin Sample as they stand",
            "line 14: somebody speaks here, and no name with a role is told",
            "line 16: “It looked at gifts & second jobs.” stands a second time, first in line 6",
            "line 21: `â€™` was decoded wrongly, and `’` is written",
        ]
    );
}

#[test]
fn what_a_person_wrote_stays_and_a_second_time_there_is_nothing_to_do() {
    let first = imported(&new_site(), "borland.txt", RELEASE);
    let again = imported(&first.tree, "borland.txt", RELEASE);
    assert_eq!((again.standing, again.changes), (Standing::There, vec![]));
    let written = text(&first.tree, FILE);
    let (above, _) = written.split_once("\n<!--").unwrap();
    let retold = above.replace(
        "draft: true # Take this line out when all is looked at and the block at the end is gone.\n",
        "",
    );
    let tree = with(first.tree.clone(), FILE, &retold);
    assert_eq!(imported(&tree, "borland.txt", RELEASE).standing, Standing::There, "it was only looked at");
    let tree = with(
        tree,
        FILE,
        &retold
            .replace("has to improve", "must improve")
            .replace("“Borland has", "She said that Borland has"),
    );
    let other = imported(&tree, "borland.txt", RELEASE);
    assert_eq!(other.standing, Standing::Otherwise { fields: vec!["headline", "quotes"] });
    assert_eq!(other.changes, []);
}

#[test]
fn a_page_says_the_same_as_its_text() {
    let body: String = RELEASE
        .lines()
        .skip(3)
        .map(|line| match line.strip_prefix("• ") {
            Some(item) => format!("<ul><li>{item}</ul>\n"),
            None if line.starts_with("Borland Const") => format!("<h1>{line}</h1>\n"),
            None if line == "Share this page" => format!("<div class='share-links'>{line}</div>\n"),
            None => format!("<p>{}</p>\n", line.replace("& ", "&amp; ")),
        })
        .collect();
    let page = format!(
        "<!doctype html>\n<!-- saved from url=(0042)https://inspectorate.example/news/borland -->\n<title>News</title>\n\
         <nav><a href='/'>Home</a></nav><main>{body}</main><aside>Ambria Police has a new chief</aside><div>A foot</div>"
    );
    let press = imported(&new_site(), "borland.html", &page);
    assert_eq!(press.faults.0, []);
    let written = &press.changes[0].text;
    for line in [
        "headline: Borland Constabulary has to improve how it watches over gifts\n",
        "  - the register of gifts is on paper\n",
        "    address: \"https://inspectorate.example/news/borland\"\n",
        "    publisher: Inspectorate of Police in Exampleshire\n",
        "  outside the main part of the page:\n",
    ] {
        assert!(written.contains(line), "{line}\n{written}");
    }
}

#[test]
fn what_it_is_about_is_asked_where_it_is_not_clear() {
    let tree = new_site();
    let project = understand(&tree, None);
    let asked = |force: &str, inspection: &str| AskedOfPress {
        force: Some(force.to_owned()).filter(|it| !it.is_empty()),
        inspection: Some(inspection.to_owned()).filter(|it| !it.is_empty()),
    };
    let refused = |source: &str, asked: AskedOfPress| {
        press(&tree, &project, "a.txt", source.as_bytes(), &asked).unwrap_err()
    };
    let two = "Ambria and Borland have to improve\n\nIntegrity 2024.\n";
    assert_eq!(
        refused(two, asked("", "")),
        "a.txt: it names ambria and borland: say which it is about with --force ID"
    );
    assert_eq!(
        refused("Forces have to improve\n", asked("", "")),
        "a.txt: it names no force of this site: say which it is about with --force ID"
    );
    assert_eq!(
        refused("Borland has to improve\n", asked("", "")),
        "a.txt: it names no inspection of this site: say which it is about with --inspection ID"
    );
    assert_eq!(
        refused(two, asked("Borlnd", "")),
        "a.txt: --force: there is no force `Borlnd`: did you mean `borland`?"
    );
    assert_eq!(
        refused("", asked("borland", "integrity-2024")),
        "a.txt has no headline: its first paragraph is taken as one"
    );
    assert!(press(&tree, &project, "a.txt", two.as_bytes(), &asked("borland", "integrity-2024")).is_ok());
}

#[test]
fn a_table_that_was_saved_as_text_is_no_release() {
    assert!(is_press("a.txt", RELEASE.as_bytes()) && is_press("A.HTM", b""));
    assert!(!is_press("a.txt", b"Force\tGrade\nAmbria\tgood\n") && !is_press("a.csv", RELEASE.as_bytes()));
}

/// How often each word with a letter in it stands in a text.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if word.contains(char::is_alphabetic) {
            *words.entry(word.to_owned()).or_default() += 1;
        }
    }
    words
}

/// A paragraph of any kind, with signs that mean something to Markdown, YAML or HTML.
fn paragraph() -> impl Strategy<Value = String> {
    let some = |least: usize, most: usize| {
        let word = prop_oneof![
            8 => "[a-z]{1,9}",
            1 => select(vec!["*a*", "b_c", "[d](e)", "<f>", "#g", "--> h", "<!-- i", "j: k", "'l'", "&amp;", "{m}", "n|o", "\\p"])
                .prop_map(str::to_owned),
        ];
        prop::collection::vec(word, least..most).prop_map(|words| words.join(" "))
    };
    prop_oneof![
        4 => some(3, 40).prop_map(|words| format!("{words}.")),
        1 => some(1, 5),
        2 => some(2, 12).prop_map(|words| format!("• {words}")),
        1 => some(2, 12).prop_map(|words| format!("3. {words}")),
        1 => some(1, 4).prop_map(|words| format!("{words}, inspectors found that:")),
        2 => (some(3, 12), select(vec![
            "said Ida Bell, Inspector of Police.", "Ms Bell added.", "said nobody.", "", "she said.",
        ])).prop_map(|(words, who)| format!("“{words},” {who}")),
        1 => Just("Chief Constable Bo Hill said:".to_owned()),
        1 => some(3, 20).prop_map(|words| format!("\"{words}.\"")),
        2 => select(vec![
            "Notes to editors", "Contacts", "- ENDS -", "Share this page", "Related news", "PRESS RELEASE", "Key findings",
            "Embargo: 00:01, 14 November 2024", "Embargoed until Thursday", "15 November 2024", "Cestria Police has a new chief",
            "The report is available at a.example/b", "Press office: 020 7946 0000", "press@a.example", "Tel 020 7946 0001",
            "It was said today that Borland has to improve now.", "From: Ida Bell", "Subject: Borland and its gifts",
        ]).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever the release says: each of its words stands in the file, each of its lines is told of, the file is read
    /// without an error, and nothing of what has no place is ever on a page.
    #[test]
    fn nothing_of_a_release_is_lost(
        paragraphs in prop::collection::vec(paragraph(), 1..24),
        apart in any::<bool>(),
        on_a_page in any::<bool>(),
        again in 0usize..24,
    ) {
        let mut paragraphs = paragraphs;
        let twice = paragraphs[again % paragraphs.len()].clone();
        paragraphs.push(twice);
        let (name, source) = match on_a_page {
            true => {
                let plain = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                let tags = [("<p>", "</p>"), ("<div>", "</div>"), ("<p class='related'>", ""), ("<h2>", "</h2>"), ("<nav>", "</nav>")];
                let element = |(at, text): (usize, &String)| match text.strip_prefix("• ") {
                    Some(item) => format!("<ul><li>{}</ul>", plain(item)),
                    None => {
                        let (open, close) = tags[if at % 3 == 2 { at % tags.len() } else { 0 }];
                        format!("{open}{}{close}", plain(text))
                    }
                };
                let body: Vec<String> = paragraphs.iter().enumerate().map(element).collect();
                ("a.html", format!("<!doctype html>\n<body>\n{}\n</body>", body.join("\n")))
            }
            false => ("a.txt", paragraphs.join(if apart { "\n\n" } else { "\n" })),
        };
        let tree = new_site();
        let asked = AskedOfPress { inspection: Some("integrity-2024".into()), force: Some("borland".into()) };
        let Ok(press) = press(&tree, &understand(&tree, None), name, source.as_bytes(), &asked) else {
            // Only a release of which no paragraph can be a headline is refused.
            return Ok(());
        };
        prop_assert_eq!(&press.faults.0, &vec![], "{}", press.changes[0].text);
        let written = &press.changes[0].text;
        let there = words(written);
        for (word, count) in words(&paragraphs.join("\n")) {
            prop_assert!(there.get(&word).is_some_and(|there| *there >= count), "`{}` of\n{}\nin\n{}", word, source, written);
        }
        if !on_a_page {
            for (at, _) in source.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                let is_told = press.parts.iter().any(|part| (part.lines.first..=part.lines.last).contains(&(at + 1)));
                prop_assert!(is_told, "line {} of\n{}", at + 1, source);
            }
        }
        let second = super::press(&press.tree, &understand(&press.tree, None), name, source.as_bytes(), &asked).unwrap();
        prop_assert_eq!(second.standing, Standing::There);
        // As readers would have it: nobody took the block away, and the comment is closed.
        let after = understand(&press.tree, None);
        let doc = after.reading.docs.press.values().find(|doc| doc.file.as_str() == FILE).unwrap();
        let seen = format!("{:?}", doc.body);
        prop_assert!(!seen.contains("Left over by"), "{}", written);
        prop_assert!(!seen.contains("What has no place yet"), "{}", written);
    }
}
