//! What the quick reader reads, the standard's tokeniser reads too, and in the same way.

#![cfg(test)]

use proptest::collection::vec;
use proptest::prelude::*;

use super::page::Page;
use super::{plain, standard};

/// Everything that the rules can see of a page.
fn seen(page: &Page) -> String {
    format!("{page:?}")
}

fn by_the_standard(html: &str) -> String {
    seen(&standard::read(html.as_bytes()))
}

/// What the quick reader reads; `None` where it gives up.
fn plainly(html: &str) -> Option<String> {
    plain::read(html.as_bytes()).as_ref().map(seen)
}

/// HTML as templates write it, and much that they should not.
fn html(odd: u32) -> impl Strategy<Value = String> {
    let good = prop::sample::select(vec![
        "<!doctype html>",
        "<!DOCTYPE HTML>",
        "<!-- a -->",
        "<p>",
        "</p>",
        "<p title=\"a b\">",
        "<a href='/b/?c=1&amp;d#e'>",
        "</a >",
        "<br>",
        "<br/>",
        "<img alt=\"\" src=\"/a.svg\">",
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg>",
        "<svg/>",
        "<h2\n lang=\"x\"\n>",
        "</h2>",
        "<input disabled name=\"q\" />",
        "<title>A &lt;b> c</title>",
        "<script>if (a < b && \"</p>\") {}</script>",
        "<script src=\"/a.js\" defer></script>",
        "<style>a > b {}</style>",
        "<textarea>\n<b></textarea>",
        "Words &amp; more",
        "&#8288;",
        "&#x27;",
        "&quot;",
        "&nbsp;",
        "&shy;",
        "&apos;",
        "é “quoted”",
        " ",
        "\n",
        "<x-y data-a:b=\"1\">",
        "<use xlink:href=\"#a\"></use>",
        "<div/>",
    ]);
    let bad = prop::sample::select(vec![
        "<",
        ">",
        "</",
        "&",
        ";",
        "'",
        "\"",
        "=",
        "/",
        "-",
        "--",
        "!",
        "<!",
        "<!--",
        "-->",
        "<!-->",
        "<!--->",
        "<!-- a -- b -->",
        "<!-- a --!>",
        "<?a>",
        "</>",
        "</ p>",
        "</P>",
        "<P CLASS=a>",
        "<a b=c>",
        "<a b = \"c\">",
        "<a b=\"c\"d=\"e\">",
        "<a b=\"c>",
        "<a b=\"&copy;&ampx;&notit;\">",
        "&copy;",
        "&amp",
        "&#0;",
        "&#128;",
        "&#xd800;",
        "&#65534;",
        "&#10;",
        "&#;",
        "&#x;",
        "&#+65;",
        "&unknown;",
        "\0",
        "\r",
        "\r\n",
        "<![CDATA[a]]>",
        "<script><!-- <script> </script> --></script>",
        "</script x>",
        "</TITLE>",
        "<title>",
        "<script>",
        "</titles>",
        "<style></styl></style>",
        "<noscript><p></noscript>",
        "<plaintext>",
        "<a/b>",
        "<a / b>",
        "<p\x0ctitle=\"a\">",
        "</p title=\"b\">",
        "<1>",
        "<a \"b\">",
        "<a b=>",
        "<é>",
        "<pé>",
        "<a é=\"b\">",
        "</p",
    ]);
    vec(prop_oneof![9 => good, odd => bad], 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_plain_is_read_as_the_standard_has_it(html in prop_oneof![html(0), html(1), html(9)]) {
        if let Some(plainly) = plainly(&html) {
            prop_assert_eq!(plainly, by_the_standard(&html));
        }
    }
}

/// The quick reader would be of no use if it gave up where templates write nothing odd.
#[test]
fn what_templates_write_is_plain() {
    let page = "<!doctype html>\n<html lang=\"en\"><head><title>A &amp; B</title><script src=\"/a.js\" defer></script>\
        <script type=\"application/ld+json\">{\"a\":\"<\"}</script></head>\n<body><!-- c --><svg viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg>\
        <p class='a'>&#8288;“é”&nbsp;&lt;<br></p></body></html>\n";
    assert!(plainly(page).is_some());
    assert_eq!(plainly(page), Some(by_the_standard(page)));
    for odd in ["<p class=a>", "<P>", "&copy;", "a < b", "\r\n", "<!-- a -- b -->", "<title>a", "</p a>"] {
        assert_eq!(plainly(odd), None, "{odd}");
    }
}
