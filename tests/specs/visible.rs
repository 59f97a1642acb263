//! What a reader sees of a page: its words, without tags, with single spaces.

/// Elements that stand in the middle of a line, so that no space comes of their tags.
const IN_LINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time",
];

/// The visible words of the body of a page.
pub fn words(html: &str) -> String {
    let mut rest =
        html.split_once("<body").map_or(html, |(_, body)| body.split_once('>').map_or("", |it| it.1));
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once('<') {
        text += before;
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name =
            tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        rest = match name {
            "script" | "style" | "template" if !tag.starts_with('/') => {
                after.split_once(&format!("</{name}>")).map_or("", |(_, after)| after)
            }
            _ => after,
        };
        if !IN_LINE.contains(&name) {
            text.push(' ');
        }
    }
    text += rest;
    single_spaced(&unescaped(&text))
}

/// The text with single spaces; spaces that do not break count as spaces.
pub fn single_spaced(text: &str) -> String {
    text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn unescaped(text: &str) -> String {
    // Signs that only say where a line may break are not seen.
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&nbsp;", " "),
        ("&shy;", ""),
        ("&#8288;", ""),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

#[test]
fn tags_part_words_only_where_a_line_ends() {
    let html = "<body class=x><p>A <a href=/>link</a>, &amp; more<br>B</p><script>no</script></body>";
    assert_eq!(words(html), "A link, & more B");
}
