//! The importer on real tables: the judgements of `content/` as it could have made them, and workbooks.

use std::path::Path;
use std::sync::Arc;

use candour::data::{Download, Form, Part, Table};
use candour::import::{Asked, Import, Kind, Outcome, Row, import, sheet};
use candour::model::{Judgement, State};
use candour::pages::{Maker, Plan};
use candour::project::{Project, understand};
use candour::site::Site;
use candour::source::Tree;
use candour::strings::Strings;
use candour::{disk, site::question_ref};

/// How the reference table calls what the site calls otherwise.
const READ_AS: [(&str, &str); 4] = [
    ("legitimacy-1-treats-people-fairly", "treats-people-fairly"),
    ("legitimacy-2-workforce-ethical-lawful", "workforce-ethical-and-lawful"),
    ("legitimacy-3-treats-workforce-fairly", "treats-workforce-fairly"),
    ("pcc-news", "policing-body-news"),
];

fn tree(folder: &str) -> Tree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut tree = Tree::clone(&disk::tree(&root, None).expect("the folder can be read").tree);
    tree.files.retain(|file, _| file.as_str().starts_with("content/"));
    tree
}

/// The tree with nothing of its inspections but what they are.
fn without_reports(mut tree: Tree) -> Tree {
    tree.files
        .retain(|file, _| !file.as_str().starts_with("content/inspections/") || file.last() == "index.md");
    tree
}

fn imported(tree: &Tree, file: &str, asked: &Asked) -> Import {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(file);
    let bytes = std::fs::read(path).expect("the table can be read");
    let sheet = sheet(file, &bytes, None).unwrap_or_else(|why| panic!("{why}"));
    import(tree, &understand(tree, None), &sheet, asked).unwrap_or_else(|why| panic!("{why}"))
}

fn site(project: &Project) -> &Site {
    project.site.as_deref().expect("a site")
}

/// State, basis, the date of the report and where the source can be read.
fn said(site: &Site, inspection: &str, force: &str, question: &str) -> Option<[String; 4]> {
    let (of, on) = (inspection.into(), force.into());
    let report = &site.report(&of, &on)?.value;
    let judgement: &Judgement = site.judgement(&on, &question_ref(&of, &question.into()))?;
    let state = match &judgement.state {
        State::Graded(grade) => grade.to_string(),
        State::NotGraded(_) => "not-graded".to_owned(),
        other => format!("{other:?}"),
    };
    let mut sources = report.sources.iter().chain(site.inspection(&of)?.sources.iter());
    let source = match &judgement.source {
        Some(wanted) => sources.find(|(id, _)| id == wanted),
        None => sources.next(),
    };
    let address = source.and_then(|(_, source)| source.address.as_ref()).map(ToString::to_string);
    let published = site.report_published(&of, &on).map(|published| published.date.iso());
    Some([
        state,
        format!("{:?}", judgement.basis),
        published.unwrap_or_default(),
        address.unwrap_or_default(),
    ])
}

fn why(row: &Row) -> &str {
    match &row.outcome {
        Outcome::NotPlaced { why, .. } => why,
        other => panic!("row {}: {other:?}", row.row),
    }
}

#[test]
fn the_judgements_of_the_content_could_have_been_imported() {
    let content = tree(".");
    let empty = without_reports(content.clone());
    let asked = Asked {
        read_as: READ_AS.map(|(written, meant)| (written.to_owned(), meant.to_owned())).to_vec(),
        ..Asked::default()
    };
    let import = imported(&empty, "judgements.csv", &asked);
    assert_eq!(import.rows.len(), 195);
    // Of these three the table names a newspaper in passing; the content says who it is, and that its page is not known.
    let not_new = import.rows.iter().filter(|row| !matches!(row.outcome, Outcome::New { .. }));
    let not_new: Vec<(usize, &str)> = not_new.map(|row| (row.row, why(row))).collect();
    let newspaper =
        "no source `buxtonadvertiser.co.uk (Dec 2016)` is listed, and nobody says who published it";
    assert_eq!(not_new, [(45, newspaper), (47, newspaper), (49, newspaper)]);
    assert_eq!(import.faults.0, [], "it brings no error");

    let (by_hand, by_import) = (understand(&content, None), understand(&import.tree, None));
    let (by_hand, by_import) = (site(&by_hand), site(&by_import));
    let (mut compared, mut differing) = (0, Vec::new());
    for ((inspection, force), doc) in &by_import.reports {
        for (question, _) in doc.value.judgements.iter() {
            let [one, other] = [by_hand, by_import]
                .map(|site| said(site, inspection.as_str(), force.as_str(), question.as_str()));
            compared += 1;
            if one != other {
                differing.push(format!("{inspection}/{force} {question}: {one:?} and {other:?}"));
            }
        }
    }
    assert_eq!(compared, 192, "each row is a judgement of its own");
    assert!(differing.is_empty(), "{} differ:\n{}", differing.len(), differing.join("\n"));

    let second = imported(&import.tree, "judgements.csv", &asked);
    assert_eq!(second.changes, []);
    let there = second.rows.iter().filter(|row| matches!(row.outcome, Outcome::There { .. }));
    assert_eq!(there.count(), 192, "all are there");
}

#[test]
fn what_the_site_calls_otherwise_is_not_guessed() {
    let import = imported(&without_reports(tree(".")), "judgements.csv", &Asked::default());
    let remedies = import.rows.iter().filter_map(|row| match &row.outcome {
        Outcome::NotPlaced { remedy, .. } => Some(remedy.as_str()),
        _ => None,
    });
    let remedies: Vec<&str> = remedies.collect();
    assert!(!remedies.is_empty());
    for (written, meant) in &READ_AS[..3] {
        let remedy = format!("did you mean `{meant}`? Write it so, or add --read '{written}={meant}'");
        assert!(remedies.contains(&remedy.as_str()), "{remedy}\n{remedies:#?}");
    }
}

#[test]
fn a_workbook_says_the_same_in_either_format() {
    let small = tree("tests/spec/base/small");
    let asked = Asked { inspection: Some("integrity-2026".to_owned()), ..Asked::default() };
    let outcomes = |tree: &Tree, file: &str| -> Vec<(usize, Outcome)> {
        imported(tree, file, &asked).rows.into_iter().map(|row| (row.row, row.outcome)).collect()
    };
    let bytes =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/grades.xlsx")).unwrap();
    let chosen = sheet("grades.xlsx", &bytes, None).unwrap();
    assert_eq!((chosen.name.as_deref(), chosen.others), (Some("Grades"), vec!["Read me".to_owned()]));
    assert_eq!(
        sheet("grades.xlsx", &bytes, Some("Grade")).unwrap_err(),
        "grades.xlsx has no such sheet; there are: Read me, Grades"
    );
    let numbers = |file: &str| outcomes(&small, file).into_iter().map(|(row, _)| row).collect::<Vec<usize>>();
    assert_eq!(numbers("grades.xlsx"), [4, 5, 7], "as Excel numbers them, with a title and a blank row");
    assert_eq!(numbers("grades.ods"), [2, 3, 4]);
    let became =
        |file: &str| outcomes(&small, file).into_iter().map(|(_, outcome)| outcome).collect::<Vec<_>>();
    assert_eq!(became("grades.xlsx"), became("grades.ods"));
    let [ambria, borland, cestria] = &became("grades.xlsx")[..] else { panic!("three rows") };
    assert!(
        matches!(ambria, Outcome::There { .. }) && matches!(borland, Outcome::There { .. }),
        "the date is read as a day"
    );
    let Outcome::Otherwise { there, here, .. } = cestria else { panic!("{cestria:?}") };
    assert_eq!(there, "not-graded (The force was inspected while its records were being moved.)");
    assert_eq!(here, "not-graded (The records were being moved.)");
}

/// The data that the site in `tree` publishes of a table.
fn data(tree: &Tree, table: Table, form: Form) -> Vec<u8> {
    let moment = "2027-01-01T12:00:00Z".parse().expect("a moment");
    let (released, _) = candour::release::public(site(&understand(tree, None)), moment);
    let words = Arc::new(Strings::own(&released.visible().site().settings.value.languages));
    let (plan, _) = Plan::of(released.visible(), &words, "https://other.example/");
    let maker = Maker::new(released.visible(), &plan);
    maker.download(&Download::Rows(table, Part::Site, form)).expect("every site has it")
}

/// What a report or a national report says that a table can hold.
fn told(tree: &Tree) -> Vec<String> {
    let project = understand(tree, None);
    let site = site(&project);
    let mut told = Vec::new();
    for ((of, on), doc) in &site.reports {
        let report = &doc.value;
        for (question, judgement) in report.judgements.iter() {
            let Judgement { state, basis, basis_reason, scope, .. } = judgement;
            let source = said(site, of.as_str(), on.as_str(), question.as_str());
            told.push(format!(
                "{of}/{on}/{question}: {state:?} {basis:?} {basis_reason:?} {scope:?} {source:?}"
            ));
        }
        for measure in &report.measures {
            let candour::model::MeasureValue { measure, value, of: whole, period, basis, note, .. } = measure;
            told.push(format!("{of}/{on}: {measure} {value} {whole:?} {period} {basis:?} {note:?}"));
        }
        for asked in &report.recommendations {
            let candour::model::Recommendation { id, text, addressed_to, themes, due, .. } = asked;
            told.push(format!(
                "{of}/{on}/{id}: {text} {addressed_to:?} {themes:?} {due:?} {:?}",
                asked.state()
            ));
        }
    }
    for doc in site.replies.values() {
        let candour::model::Reply { summary, person, role, date, .. } = &doc.value;
        told.push(format!("{}: {summary} {person} {role} {date:?}", doc.file));
    }
    told
}

/// What one site publishes, another imports: the reports that come out say what those said that went in.
#[test]
fn the_data_of_another_site_bring_its_reports() {
    let small = tree("tests/spec/base/small");
    for (form, ending) in [(Form::Json, "json"), (Form::Csv, "csv")] {
        let mut other = small.clone();
        other.files.retain(|file, _| {
            let is_index = file.last() == "index.md";
            !file.as_str().starts_with("content/inspections/") || is_index
        });
        assert_eq!(told(&other), [] as [String; 0]);
        for (table, kind) in [
            (Table::Judgements, Kind::Judgements),
            (Table::Measures, Kind::Measures),
            (Table::Recommendations, Kind::Recommendations),
            (Table::Replies, Kind::Replies),
        ] {
            let file = format!("{}.{ending}", table.id());
            let sheet = sheet(&file, &data(&small, table, form), None).unwrap_or_else(|why| panic!("{why}"));
            let import = import(&other, &understand(&other, None), &sheet, &Asked::default());
            let import = import.unwrap_or_else(|why| panic!("{file}: {why}"));
            assert_eq!(import.kind, kind, "{file}");
            assert_eq!(import.rows.len(), sheet.rows.len(), "{file}");
            assert_eq!(import.faults.0, [], "{file}");
            let is_awaited = |row: &&Row| matches!(&row.outcome, Outcome::NotPlaced { why, .. } if why == "the other site has no such reply");
            let is_fine =
                |row: &&Row| !matches!(row.outcome, Outcome::NotPlaced { .. } | Outcome::Otherwise { .. });
            let faults: Vec<&Row> =
                import.rows.iter().filter(|row| !is_fine(row) && !is_awaited(row)).collect();
            assert_eq!(faults, [] as [&Row; 0], "{file}");
            other = import.tree;
        }
        assert_eq!(told(&other), told(&small), "by {ending}");
    }
}
