//! Which file is what: a content file is known by its folder and its name.

use crate::model::{
    ForceId, InspectionId, LanguageTag, PageId, Party, ProgrammeId, ReleaseId, Reply, is_id, meant_id,
};
use crate::problem::{Problem, Rule, Severity, nearest};
use crate::text::{FileName, Place};

pub(super) static FILE_OUT_OF_PLACE: Rule = Rule {
    name: "file-out-of-place",
    severity: Severity::Error,
    why: "A content file is known by its folder and name; one that lies elsewhere would silently not be published.",
    mend: "Move or rename the file to one of the places that README.md lists.",
};

pub(super) static BAD_FILE_NAME: Rule = Rule {
    name: "bad-file-name",
    severity: Severity::Error,
    why: "A file's name becomes the address of its page, which should be short, readable and the same everywhere.",
    mend: "Use small letters a to z, digits and single hyphens only: thames-valley.md.",
};

/// What a file under `content/` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Filing {
    Settings,
    Scales,
    Themes,
    Measures,
    Glossary,
    Force(ForceId),
    Programme(ProgrammeId),
    Inspection(InspectionId),
    Report(InspectionId, ForceId),
    Reply(InspectionId, ForceId, Party),
    Press(InspectionId, ForceId),
    Page(PageId),
    Accessibility,
    Release(ReleaseId),
    /// Published as it is, beside the content.
    Attachment,
}

const VOCABULARY: [&str; 4] = ["scales", "themes", "measures", "glossary"];
/// Files that lie in content/ itself.
const AT_THE_TOP: [&str; 2] = ["site", "accessibility"];
const FOLDERS: [&str; 6] = ["vocabulary", "forces", "programmes", "inspections", "pages", "releases"];

/// What `file`, which lies under `content/`, is; or what is wrong with its name. A twin is what its original is.
pub(super) fn file(file: &FileName) -> Result<Filing, Box<Problem>> {
    let Some((language, original)) = LanguageTag::of_file(file) else { return of_name(file) };
    let of_twin = |words: &str| {
        let endings = ["md", "yaml"].map(|ending| (format!(".{ending}`"), format!(".{language}.{ending}`")));
        endings.iter().fold(words.to_owned(), |words, (ending, twins)| words.replace(ending, twins))
    };
    of_name(&original).map_err(|mut problem| {
        problem.place = Place::file(file);
        (problem.message, problem.remedy) = (of_twin(&problem.message), of_twin(&problem.remedy));
        problem
    })
}

/// What a file of that name is that is no twin.
fn of_name(file: &FileName) -> Result<Filing, Box<Problem>> {
    let ending = file.ending().to_ascii_lowercase();
    if !["md", "yaml", "yml"].contains(&ending.as_str()) {
        return Ok(Filing::Attachment);
    }
    let parts: Vec<&str> = file.as_str().split('/').skip(1).collect();
    let stem = file.stem();
    let filing = match (parts.as_slice(), file.ending()) {
        (["site.yaml"], _) => Filing::Settings,
        (["accessibility.yaml"], _) => Filing::Accessibility,
        (["vocabulary", "scales.yaml"], _) => Filing::Scales,
        (["vocabulary", "themes.yaml"], _) => Filing::Themes,
        (["vocabulary", "measures.yaml"], _) => Filing::Measures,
        (["vocabulary", "glossary.yaml"], _) => Filing::Glossary,
        (["forces", _], "md") => Filing::Force(ForceId::new(stem)),
        (["programmes", _], "md") => Filing::Programme(ProgrammeId::new(stem)),
        (["pages", _], "md") => Filing::Page(PageId::new(stem)),
        (["releases", _], "md") => Filing::Release(ReleaseId::new(stem)),
        (["inspections", inspection, "index.md"], _) => Filing::Inspection((*inspection).into()),
        (["inspections", inspection, "replies", _], "md") => {
            let (force, party) = Reply::of_whom(stem).ok_or_else(|| out_of_place(file, &parts))?;
            Filing::Reply((*inspection).into(), force, party)
        }
        (["inspections", inspection, "press", _], "md") => Filing::Press((*inspection).into(), stem.into()),
        (["inspections", inspection, _], "md") => Filing::Report((*inspection).into(), stem.into()),
        _ => return Err(Box::new(out_of_place(file, &parts))),
    };
    match parts.iter().map(|part| part.rsplit_once('.').map_or(*part, |(stem, _)| stem)).find(|p| !is_id(p)) {
        None => Ok(filing),
        Some(part) => Err(Box::new(bad_name(file, part))),
    }
}

fn bad_name(file: &FileName, part: &str) -> Problem {
    let problem = Problem::new(
        &BAD_FILE_NAME,
        Place::file(file),
        format!("`{part}` cannot be a name in content/: it would become part of an address."),
    );
    if let Some((stem, language)) = part.split_once('.').filter(|(stem, _)| is_id(stem)) {
        return problem.remedy(format!(
            "Is it `{stem}` in another language? Then write the tag of that language in place of `{language}`: \
             `{stem}.cy.{}`. Otherwise write a hyphen in place of the dot.",
            file.ending()
        ));
    }
    match meant_id(part) {
        Some(better) => problem.remedy(format!("Rename `{part}` to `{better}`.")),
        None => problem,
    }
}

fn out_of_place(file: &FileName, parts: &[&str]) -> Problem {
    let problem = Problem::new(
        &FILE_OUT_OF_PLACE,
        Place::file(file),
        format!("`{file}` is not the place of any content file."),
    );
    match right_place(file, parts) {
        Some(place) => problem.remedy(format!("Is it meant to be {place}?")),
        None => problem,
    }
}

/// The nearest place where the file could rightly lie.
fn right_place(file: &FileName, parts: &[&str]) -> Option<String> {
    let stem = file.stem().to_ascii_lowercase();
    match *parts {
        [_] => Some(match nearest(&stem, VOCABULARY.into_iter().chain(AT_THE_TOP)) {
            Some(name) if AT_THE_TOP.contains(&name) => format!("`content/{name}.yaml`"),
            Some(list) => format!("`content/vocabulary/{list}.yaml`"),
            None => format!("`content/pages/{stem}.md`"),
        }),
        [folder, ref inner @ ..] => {
            let folder = FOLDERS.contains(&folder).then_some(folder).or_else(|| nearest(folder, FOLDERS))?;
            match (folder, inner) {
                ("vocabulary", _) => Some(match nearest(&stem, VOCABULARY) {
                    Some(list) => format!("`content/vocabulary/{list}.yaml`"),
                    None => "one of `content/vocabulary/scales.yaml`, `themes.yaml`, `measures.yaml`, `glossary.yaml`".into(),
                }),
                ("inspections", [_]) => Some(format!("`content/inspections/{stem}/index.md`")),
                ("inspections", [inspection, "replies", ..]) => Some(format!(
                    "`content/inspections/{inspection}/replies/{stem}-policing-body.md` or `{stem}-force.md`"
                )),
                ("inspections", [inspection, ..]) => {
                    let folder = match inner.get(1).filter(|_| inner.len() > 2) {
                        Some(folder) if folder.starts_with("repl") => "replies/",
                        Some(folder) => nearest(folder, ["press"]).map_or("", |_| "press/"),
                        None => "",
                    };
                    Some(format!("`content/inspections/{inspection}/{folder}{stem}.md`"))
                }
                _ => Some(format!("`content/{folder}/{stem}.md`")),
            }
        }
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Filing, file};
    use crate::text::FileName;

    #[test]
    fn each_place_says_what_a_file_is() {
        let filing = |name: &str| file(&FileName::new(format!("content/{name}"))).unwrap();
        assert_eq!(filing("site.yaml"), Filing::Settings);
        assert_eq!(filing("forces/ambria.md"), Filing::Force("ambria".into()));
        assert_eq!(filing("inspections/legitimacy/index.md"), Filing::Inspection("legitimacy".into()));
        assert_eq!(
            filing("inspections/legitimacy/ambria.md"),
            Filing::Report("legitimacy".into(), "ambria".into())
        );
        assert!(matches!(
            filing("inspections/legitimacy/replies/north-ambria-policing-body.md"),
            Filing::Reply(_, force, crate::model::Party::PolicingBody) if force.as_str() == "north-ambria"
        ));
        assert_eq!(filing("forces/ambria.cy.md"), Filing::Force("ambria".into()));
        assert_eq!(filing("inspections/legitimacy/index.cy.md"), Filing::Inspection("legitimacy".into()));
        assert_eq!(filing("site.cy.yaml"), Filing::Settings);
        assert_eq!(filing("releases/december.md"), Filing::Release("december".into()));
        assert_eq!(filing("inspections/legitimacy/ambria.pdf"), Filing::Attachment);
    }

    #[test]
    fn a_file_elsewhere_is_told_its_place() {
        for (name, rule, remedy) in [
            ("site.yml", "file-out-of-place", "content/site.yaml"),
            ("accessibility.yml", "file-out-of-place", "content/accessibility.yaml"),
            ("accessibility.md", "file-out-of-place", "content/accessibility.yaml"),
            ("themes.yaml", "file-out-of-place", "content/vocabulary/themes.yaml"),
            ("about.md", "file-out-of-place", "content/pages/about.md"),
            ("force/ambria.md", "file-out-of-place", "content/forces/ambria.md"),
            ("release/december.md", "file-out-of-place", "content/releases/december.md"),
            ("forces/ambria.yaml", "file-out-of-place", "content/forces/ambria.md"),
            ("inspections/legitimacy.md", "file-out-of-place", "content/inspections/legitimacy/index.md"),
            ("inspections/legitimacy/reply/ambria-force.md", "file-out-of-place", "replies/ambria-force.md"),
            (
                "inspections/legitimacy/replies/ambria.md",
                "file-out-of-place",
                "replies/ambria-policing-body.md",
            ),
            ("forces/Thames Valley.md", "bad-file-name", "thames-valley"),
            ("inspections/Legitimacy_2016/index.md", "bad-file-name", "legitimacy-2016"),
            ("forces/ambria.welsh.md", "bad-file-name", "`ambria.cy.md`"),
            ("force/ambria.cy.md", "file-out-of-place", "content/forces/ambria.cy.md"),
            ("Forces/Ambria.cy.md", "file-out-of-place", "content/forces/ambria.cy.md"),
        ] {
            let problem = file(&FileName::new(format!("content/{name}"))).unwrap_err();
            assert_eq!(problem.rule.name, rule, "{name}");
            assert!(problem.remedy.contains(remedy), "{name}: {}", problem.remedy);
        }
    }
}
