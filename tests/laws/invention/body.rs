//! The words below the front matter: every block that prose can have, and links to other things.

use std::fmt::Write;

use super::pen::Pen;
use super::vocabulary::released_word;

/// What a body may link to, and the chances of it.
pub struct Names<'a> {
    /// Three forces and three inspections.
    pub ids: &'a [String],
    /// Each bit decides about one link.
    pub links: u64,
}

/// The body of the file `file`, which shows the picture `attachment` that lies in the same folder.
pub fn body(names: &Names<'_>, file: &str, attachment: Option<&str>, pen: &mut Pen) -> String {
    let mut text = format!(
        "{} *{}* **{}** ~~{}~~ `{}` and[^note].\n\n",
        pen.plain("first"),
        pen.plain("emphasis"),
        pen.plain("strong"),
        pen.plain("struck"),
        pen.plain("code"),
    );
    _ = writeln!(text, "## {}\n", pen.plain("heading"));
    for (position, target) in targets(names).into_iter().enumerate() {
        if names.links >> position & 1 == 1 {
            _ = writeln!(text, "See [{}]({target}).\n", pen.plain("link"));
        }
    }
    _ = writeln!(
        text,
        "> {}\n\n- {}\n- item\n\n1. {}\n",
        pen.plain("quotation"),
        pen.plain("item"),
        pen.plain("step")
    );
    _ = writeln!(
        text,
        "Table: {}\n\n| {} | b |\n|---|--:|\n| {} | 2 |\n",
        pen.plain("caption"),
        pen.plain("head"),
        pen.plain("cell")
    );
    if let Some(picture) = attachment.and_then(|attachment| attachment.rsplit('/').next()) {
        _ = writeln!(text, "![{}]({picture} \"{}\")\n", pen.plain("alternative"), pen.plain("picture"));
    }
    _ = writeln!(text, "```\n{}\n```\n", pen.plain("as it stands"));
    _ = writeln!(
        text,
        "```quote\nperson: {}\nrole: {}\ndate: {}\ntext: {}\n```\n",
        pen.plain("person"),
        pen.plain("role"),
        pen.date(),
        pen.plain("said"),
    );
    _ = writeln!(
        text,
        "```correction\ndate: {}\nkind: typing\nwas: {}\nnow: {}\n```\n",
        pen.date(),
        pen.plain("was"),
        pen.plain("now"),
    );
    _ = writeln!(
        text,
        "```correction\ndate: {}\nkind: typing\nwas: {}\nnow: {}\n```\n",
        pen.day_ahead(),
        pen.ahead("was"),
        pen.ahead("now"),
    );
    let chance = |nth: u32| (names.links.rotate_right(20 + 2 * nth) % 3) as usize;
    let (force, inspection) = (&names.ids[chance(0)], &names.ids[3 + chance(1)]);
    if names.links >> 40 & 1 == 1 {
        _ = writeln!(
            text,
            "```judgement\ninspection: {inspection}\nforce: {force}\nquestion: whole-{inspection}\n```\n"
        );
        _ = writeln!(
            text,
            "```measure\ninspection: {inspection}\nforce: {force}\nmeasure: applications\n```\n"
        );
        _ = writeln!(text, "```measure\ninspection: {inspection}\nmeasure: applications\n```\n");
    }
    _ = writeln!(text, "[^note]: {} for {}.", pen.plain("footnote"), file.len());
    text
}

/// The note of a release for the team, with a link.
pub fn note(names: &Names<'_>, pen: &mut Pen) -> String {
    let mut text = format!(
        "{} *{}*.\n\n## {}\n\n- {}\n",
        pen.plain("first"),
        pen.plain("emphasis"),
        pen.plain("heading"),
        pen.plain("item")
    );
    if names.links & 1 == 1 {
        _ = writeln!(text, "\nSee [{}](force:{}).", pen.plain("link"), names.ids[0]);
    }
    text
}

/// Addresses of other things, by id.
fn targets(names: &Names<'_>) -> Vec<String> {
    let mut targets = vec![
        "page:about".to_owned(),
        "page:sources".to_owned(),
        "theme:gifts".to_owned(),
        "term:hmic".to_owned(),
    ];
    for force in &names.ids[..3] {
        targets.push(format!("force:{force}"));
        for inspection in &names.ids[3..] {
            targets.push(format!("report:{inspection}/{force}"));
        }
    }
    for inspection in &names.ids[3..] {
        targets.push(format!("inspection:{inspection}"));
        targets.push(format!("question:peel/whole-{inspection}"));
        targets.push(format!("press:{inspection}/{}", names.ids[0]));
        targets.push(format!("reply:{inspection}/{}/force", names.ids[1]));
    }
    targets.push("page:accessibility".to_owned());
    targets.extend((0..2).map(|release| format!("term:{}", released_word(release))));
    targets
}
