//! Colours, style sheets and pictures.

use super::super::examples;
use super::{AMBRIA, PUBLIC, built_in, page, pages, with};

#[test]
fn what_others_show_brings_its_style_with_it() {
    for path in ["forces/ambria/card/index.html", "forces/ambria/card/badge.svg"] {
        let shown = page(&built_in(), path).unwrap();
        assert!(shown.contains("--paper:") && shown.contains("@media (prefers-color-scheme:dark)"), "{path}");
        for asked in ["src=\"", "url(", "@import", "<script", "rel=\"stylesheet\""] {
            assert!(!shown.contains(asked), "{path} asks for more: {asked}");
        }
    }
    let theme = with(&[("themes/candour/assets/card.css", "p { content: '<!-- </style> -->' }")]).unwrap();
    let card = page(&theme, "forces/ambria/card/index.html").unwrap();
    assert_eq!(card.matches("</style>").count(), 1, "a style sheet cannot end its element");
}

/// A theme that wants other colours changes one file.
#[test]
fn colours_are_named_in_the_tokens_and_nowhere_else() {
    let assets: Vec<_> =
        built_in().assets().iter().map(|(name, asset)| (name.clone(), asset.bytes.clone())).collect();
    let sheets = assets.iter().filter(|(name, _)| name.ends_with(".css") && name != "tokens.css");
    for (name, bytes) in sheets {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let colours = ["#", "rgb(", "hsl(", "oklch("].iter().filter(|colour| text.contains(**colour));
        assert_eq!(colours.count(), 0, "{name} has a colour that is no token");
    }
    for (path, _, page) in pages(&PUBLIC) {
        assert!(
            !page.contains("fill=\"") && !page.contains("stroke=\""),
            "{path} has a colour in its markup"
        );
    }
}

/// A picture cannot ask the style sheet, so it repeats the light tokens; in its markup there are none.
#[test]
fn pictures_have_the_colours_of_the_tokens() {
    let tokens = String::from_utf8(built_in().assets()["tokens.css"].bytes.to_vec()).unwrap();
    let (light, _) = tokens.split_once("@media").unwrap();
    let mut seen = 0;
    for (path, _, page) in pages(&PUBLIC).into_iter().filter(|(path, ..)| path.ends_with("social.png")) {
        for colour in page.split(['#', ';', ' ']).filter(|word| word.len() == 6 || word.len() == 3) {
            if page.contains(&format!("#{colour};")) {
                seen += 1;
                assert!(light.contains(&format!("#{colour};")), "{path}: #{colour} is no token");
            }
        }
    }
    assert!(seen > 20, "pictures have colours");
}

#[test]
fn a_picture_says_in_words_what_its_page_says() {
    let page = |path: &str| page(&built_in(), path).unwrap();
    let force = page("forces/ambria/social.png");
    for words in
        [">Ambria Police<", ">Outstanding<", ">Integrity<", "2028", ">Edition of 1 January 2029<", "own site"]
    {
        assert!(force.contains(words), "{words}: {force}");
    }
    assert!(page("forces/railways/social.png").contains(">This site holds no report on"));
    assert!(page("inspections/review-2025/social.png").contains(">This inspection gives no grades.<"));
    assert!(page("social.png").contains("What inspectors found about"));
    // The same for those who cannot see it.
    let card = page(AMBRIA);
    for words in [
        "<meta property=\"og:image\" content=\"https://cards.example/cards/forces/ambria/social.png\">",
        "<meta property=\"og:image:alt\" content=\"Ambria Police. Integrity: ",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(card.contains(words), "{words}");
    }
    let image = |path: &str| {
        page(path).split_once("og:image\" content=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert!(image("inspections/integrity-2028/ambria/index.html").ends_with("/forces/ambria/social.png"));
    assert!(image("inspections/integrity-2028/index.html").ends_with("/integrity-2028/social.png"));
    assert!(image("themes/index.html").ends_with("/cards/social.png"));
}

/// The badge grows with its words, however long they are.
#[test]
fn a_badge_leaves_no_word_out() {
    const NAME: &str = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and District";
    let named = format!("short_name: {NAME}");
    let views = examples::with(&[("content/forces/ambria.md", "short_name: Ambria", &named)]);
    let path = "forces/ambria/card/badge.svg";
    let usual = page(&built_in(), path).unwrap();
    let long = built_in().render(views[path].template, &views[path]).unwrap();
    let lines = |badge: &str| -> Vec<String> {
        let texts = badge.split("<text ").skip(1).filter_map(|rest| rest.split(['<', '>']).nth(1));
        texts.map(str::to_owned).collect()
    };
    let said = lines(&long).concat().replace(' ', "");
    assert!(said.starts_with(&NAME.replace(' ', "")) && !said.contains('…'), "{said}");
    let height = |badge: &str| -> usize {
        badge.split_once(" height=\"").unwrap().1.split('"').next().unwrap().parse().unwrap()
    };
    let more = lines(&long).len() - lines(&usual).len();
    assert!(more > 1 && height(&long) >= height(&usual) + 22 * more, "{long}");
}

#[test]
fn a_site_can_go_without_pictures() {
    let views = examples::with(&[("content/site.yaml", "licence:", "social_images: false\nlicence:")]);
    assert!(views.keys().all(|path| !path.ends_with("social.png")));
    let card = built_in().render(views[AMBRIA].template, &views[AMBRIA]).unwrap();
    assert!(!card.contains("og:image") && !card.contains("twitter:card") && card.contains("og:title"));
}

#[test]
fn the_style_sheets_are_small() {
    let assets = built_in();
    let sheets = assets.assets().iter().filter(|(name, _)| name.ends_with(".css"));
    assert!(sheets.map(|(_, asset)| asset.bytes.len()).sum::<usize>() < 41_000);
}
