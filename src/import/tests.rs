//! What an import promises: every row is told of, people's words stay, and a second time there is nothing to do.

use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

use super::{Asked, Import, Kind, Outcome, import, sheet};
use crate::model::Date;
use crate::project::understand;
use crate::scaffold::site;
use crate::source::{Stored, Tree};
use crate::text::FileName;

const AMBRIA: &str = "content/inspections/integrity-2024/ambria.md";
const BORLAND: &str = "content/inspections/integrity-2024/borland.md";
const INDEX: &str = "content/inspections/integrity-2024/index.md";

/// A new site, in which the totals of the inspection are left out so that grades may change.
pub(super) fn new_site() -> Tree {
    let files = site(Date::day(2025, 1, 1));
    let tree = Tree::of_texts(files.iter().map(|(file, text)| (file.as_str(), text.as_str())));
    let index = text(&tree, INDEX);
    let (before, after) = index.split_once("totals:").unwrap();
    let (_, after) = after.split_once("method:").unwrap();
    with(tree.clone(), INDEX, &format!("{before}method:{after}"))
}

pub(super) fn with(mut tree: Tree, file: &str, text: &str) -> Tree {
    tree.files.insert(FileName::new(file), Stored::Read(text.as_bytes().into()));
    tree
}

fn without(mut tree: Tree, file: &str) -> Tree {
    tree.files.remove(&FileName::new(file));
    tree
}

pub(super) fn text(tree: &Tree, file: &str) -> String {
    tree.text(&FileName::new(file)).unwrap_or_else(|| panic!("{file} is there")).into_owned()
}

fn imported(tree: &Tree, csv: &str, asked: &Asked) -> Import {
    let sheet = sheet("a.csv", csv.as_bytes(), None).unwrap();
    let import = import(tree, &understand(tree, None), &sheet, asked).unwrap_or_else(|why| panic!("{why}"));
    assert_eq!(import.rows.len(), sheet.rows.len(), "every row is told of");
    import
}

fn one(tree: &Tree, csv: &str) -> Outcome {
    one_of(tree, csv, &Asked::default())
}

fn one_of(tree: &Tree, csv: &str, asked: &Asked) -> Outcome {
    imported(tree, csv, asked).rows.remove(0).outcome
}

fn why(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::NotPlaced { why, .. } => why,
        other => panic!("{other:?}"),
    }
}

/// The second time everything is there.
fn again(import: &Import, csv: &str, asked: &Asked) {
    let second = imported(&import.tree, csv, asked);
    assert_eq!(second.changes, [], "nothing is left to do");
    for (first, second) in import.rows.iter().zip(&second.rows) {
        match &first.outcome {
            Outcome::New { file } | Outcome::Added { file } => {
                assert_eq!(second.outcome, Outcome::There { file: file.clone() });
            }
            other => assert_eq!(second.outcome, *other),
        }
    }
}

const ANSWERS: &str = "\
Force name,Report,Pillar,Judgement,Published,Link,Notes
Ambria & Co Police,Integrity 2024,Integrity,Good,14/11/2024,inspectorate.example/integrity-2024/ambria,
ambria,integrity-2024,second-jobs,Ungraded,2024-11-14,https://inspectorate.example/integrity-2024,
Borland,INTEGRITY 2024,integrity,Requires Improvement,,inspectorate.example/integrity-2024/borland,seen twice
";

#[test]
fn a_new_report_says_what_the_rows_say_and_no_more() {
    let tree = without(new_site(), AMBRIA);
    let csv = ANSWERS.replace(" & Co", "");
    let import = imported(&tree, &csv, &Asked::default());
    assert_eq!(import.kind, Kind::Judgements);
    assert_eq!(import.changes.len(), 1);
    let address = "https://inspectorate.example/integrity-2024";
    assert_eq!(
        import.changes[0].text,
        format!(
            "---\njudgements:\n  integrity: good\n  second-jobs:\n    state: ungraded\n    source: report\n\
             sources:\n  inspectorate:\n    title: \"Integrity 2024: Ambria Police\"\n    \
             publisher: Inspectorate of Police in Exampleshire\n    address: \"{address}/ambria\"\n---\n"
        )
    );
    assert_eq!(import.rows[2].outcome, Outcome::There { file: FileName::new(BORLAND) });
    assert_eq!(import.rows[2].left_out, ["note"]);
    again(&import, &csv, &Asked::default());
}

#[test]
fn a_file_that_is_there_gets_lines_and_keeps_all_others() {
    let before = text(&new_site(), AMBRIA).replace("  integrity: good\n", "  # Not yet known.\n");
    let tree = with(new_site(), AMBRIA, &before);
    let csv = ANSWERS.replace(" & Co", "").replace("/ambria", "/letter");
    let import = imported(&tree, &csv, &Asked::default());
    assert_eq!(import.rows[0].outcome, Outcome::Added { file: FileName::new(AMBRIA) });
    assert_eq!(
        import.rows[1].outcome,
        Outcome::Otherwise {
            file: FileName::new(AMBRIA),
            there: "source https://inspectorate.example/integrity-2024/ambria".into(),
            here: "source https://inspectorate.example/integrity-2024".into(),
        }
    );
    let after = before
        .replace(
            "  second-jobs: {state: ungraded}\n",
            "  second-jobs: {state: ungraded}\n  integrity:\n    grade: good\n    source: inspectorate\n",
        )
        .replace(
            "/ambria\n---",
            "/ambria\n  inspectorate:\n    title: \"Integrity 2024: Ambria Police\"\n    publisher: Inspectorate of \
             Police in Exampleshire\n    address: \"https://inspectorate.example/integrity-2024/letter\"\n---",
        );
    assert_eq!(import.changes[0].text, after);
    again(&import, &csv, &Asked::default());
}

#[test]
fn what_a_person_wrote_otherwise_is_told_with_both() {
    let tree = new_site();
    let outcome = one(
        &tree,
        "Force,Inspection,Question,Grade,Date\nBorland,Integrity 2024,Integrity,good,2024-11-15\n",
    );
    assert_eq!(
        outcome,
        Outcome::Otherwise {
            file: FileName::new(BORLAND),
            there: "requires-improvement, published 00:01 on 14 November 2024".into(),
            here: "good, published 15 November 2024".into(),
        }
    );
}

#[test]
fn a_row_without_a_place_says_why() {
    let tree = without(new_site(), AMBRIA);
    let row = |cells: &str| one(&tree, &format!("Force,Inspection,Question,Grade,Date\n{cells}\n"));
    for (cells, reason) in [
        ("Amria,Integrity 2024,Integrity,good,", "there is no force `Amria`"),
        (",Integrity 2024,Integrity,good,", "its force is empty"),
        ("Ambria,Integrity 2042,Integrity,good,", "there is no inspection `Integrity 2042`"),
        ("Ambria,Integrity 2024,Honesty,good,", "there is no question `Honesty`"),
        ("Ambria,Integrity 2024,Integrity,excellent,", "there is no grade `excellent`"),
        ("Ambria,Integrity 2024,Integrity,not graded,", "nobody says why no grade was given"),
        (
            "Ambria,Integrity 2024,Integrity,good,11/14/2024",
            "published: `11/14/2024` is not a date: the day comes first, and there is no month 14",
        ),
        ("Ambria,Integrity 2024,second-jobs,good,", "there is no grade `good`"),
    ] {
        assert_eq!(why(&row(cells)), reason, "{cells}");
    }
    let Outcome::NotPlaced { remedy, .. } = row("Amria,Integrity 2024,Integrity,good,") else {
        panic!("not placed")
    };
    assert_eq!(remedy, "did you mean `ambria`? Write it so, or add --read 'Amria=ambria'");
}

#[test]
fn a_file_in_which_the_place_is_not_certain_stays_as_it_is() {
    for judgements in [
        "judgements: {second-jobs: {state: ungraded}}\n",
        "\"judgements\":\n  second-jobs: {state: ungraded}\n",
    ] {
        let before = text(&new_site(), AMBRIA);
        let (above, below) = before.split_once("judgements:").unwrap();
        let (_, below) = below.split_once("findings:").unwrap();
        let tree = with(new_site(), AMBRIA, &format!("{above}{judgements}findings:{below}"));
        let csv = "Force,Inspection,Question,Grade\nAmbria,Integrity 2024,Integrity,good\n";
        let import = imported(&tree, csv, &Asked::default());
        assert!(why(&import.rows[0].outcome).starts_with("it is not certain where in"), "{judgements}");
        assert_eq!(import.changes, []);
    }
}

#[test]
fn of_two_rows_with_one_key_the_second_is_compared_with_the_first() {
    let tree = without(new_site(), AMBRIA);
    let csv = "Force,Inspection,Question,Grade\nAmbria,Integrity 2024,Integrity,good\nambria,integrity-2024,integrity,GOOD\n\
               Ambria,Integrity 2024,Integrity,inadequate\n";
    let import = imported(&tree, csv, &Asked::default());
    let file = FileName::new(AMBRIA);
    assert_eq!(import.rows[0].outcome, Outcome::New { file: file.clone() });
    assert_eq!(import.rows[1].outcome, Outcome::There { file: file.clone() });
    assert_eq!(
        import.rows[2].outcome,
        Outcome::Otherwise { file, there: "good".into(), here: "inadequate".into() }
    );
}

#[test]
fn a_new_error_elsewhere_is_told_and_forbids_writing() {
    let files = site(Date::day(2025, 1, 1));
    let tree = Tree::of_texts(files.iter().map(|(file, text)| (file.as_str(), text.as_str())));
    let csv = "Force,Inspection,Question,Grade\nAmbria,Integrity 2024,Integrity,outstanding\n";
    let import = imported(&without(tree, AMBRIA), csv, &Asked::default());
    assert_eq!(import.faults.0[0].rule.name, "totals-do-not-reconcile");
}

#[test]
fn columns_are_known_by_what_stands_in_them() {
    let tree = without(new_site(), AMBRIA);
    let asked = Asked { inspection: Some("integrity-2024".into()), ..Asked::default() };
    let csv = "A,B,C,D\nAmbria Police,Integrity,Good,x\n";
    let import = imported(&tree, csv, &asked);
    let fields: Vec<Option<&str>> = import.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Some("force"), Some("question"), Some("grade"), None]);
    let own =
        one_of(&tree, "Force,Inspection,Question,Grade\nAmbria,integrity-2042,Integrity,Good\n", &asked);
    assert_eq!(why(&own), "there is no inspection `integrity-2042`", "what a row names itself counts");
    let refused = |csv: &str, asked: &Asked| import_of(&tree, csv, asked).unwrap_err();
    assert!(
        refused(csv, &Asked::default()).starts_with("no column is the inspection: say which with --column")
    );
    let asked = Asked { columns: vec![("A".into(), "forse".into())], ..asked };
    assert_eq!(refused(csv, &asked), "--column: judgements have no field `forse`: did you mean `force`?");
}

fn import_of(tree: &Tree, csv: &str, asked: &Asked) -> Result<Import, String> {
    import(tree, &understand(tree, None), &sheet("a.csv", csv.as_bytes(), None)?, asked)
}

#[test]
fn measures_and_recommendations_are_added_to_reports_and_to_the_whole_country() {
    let tree = new_site();
    let measures = "Force,Inspection,Metric,Value,Out of,Period,Counted by,Source\n\
        ,Integrity 2024,gifts-declared,\"1,020\",,in 2023,,\n\
        Ambria,Integrity 2024,Applications for a second job,48,,in 2023,,\n\
        Ambria,Integrity 2024,second-job-applications,50,,in 2022,force data,\n\
        Borland,Integrity 2024,gifts-declared,nine,,in 2023,,\n";
    let import = imported(&tree, measures, &Asked::default());
    assert_eq!(import.kind, Kind::Measures);
    assert_eq!(import.rows[0].outcome, Outcome::Added { file: FileName::new(INDEX) });
    assert_eq!(import.rows[1].outcome, Outcome::There { file: FileName::new(AMBRIA) });
    assert_eq!(import.rows[2].outcome, Outcome::Added { file: FileName::new(AMBRIA) });
    assert!(why(&import.rows[3].outcome).contains("`nine` is not a number"));
    let added = "  - measure: second-job-applications\n    value: 50\n    period: in 2022\n    basis: force data\nquotes:";
    assert!(text(&import.tree, AMBRIA).contains(added));
    again(&import, measures, &Asked::default());

    let asked = "Ref,Inspection,Force,Recommendation,For,Theme,Deadline\n\
        1,Integrity 2024,Ambria,Ambria should keep its register of gifts on a computer.,,gifts-and-hospitality,30/06/2025\n\
        teach-supervisors,Integrity 2024,,All forces should teach supervisors how to talk about gifts and second jobs.,All forces,,\n";
    let import = imported(&tree, asked, &Asked::default());
    assert_eq!(import.kind, Kind::Recommendations);
    assert_eq!(import.rows[0].outcome, Outcome::Added { file: FileName::new(AMBRIA) });
    assert_eq!(import.rows[1].outcome, Outcome::There { file: FileName::new(INDEX) });
    assert!(text(&import.tree, AMBRIA).contains(
        "recommendations:\n  - id: recommendation-1\n    text: \"Ambria should keep its register of gifts on a computer.\"\n    \
         addressed_to: ambria\n    themes: gifts-and-hospitality\n    due: 2025-06-30\n---\n"
    ));
    again(&import, asked, &Asked::default());
}

#[test]
fn a_table_with_a_column_for_each_question_is_as_many_rows() {
    let tree = without(new_site(), AMBRIA);
    let csv = "Police force,Integrity,Keeping track of second jobs,Ref\nAmbria,Good,ungraded,1\nBorland,,,2\nCestria,Fair,,3\n";
    let asked = Asked { inspection: Some("integrity-2024".into()), ..Asked::default() };
    let import = import_of(&tree, csv, &asked).unwrap();
    let fields: Vec<(Option<&str>, Option<&str>)> =
        import.columns.iter().map(|column| (column.field, column.question.as_deref())).collect();
    let second = Some("Keeping track of second jobs");
    assert_eq!(
        fields,
        [(Some("force"), None), (Some("grade"), Some("Integrity")), (Some("grade"), second), (None, None)]
    );
    let rows: Vec<(usize, Option<&str>)> =
        import.rows.iter().map(|row| (row.row, row.column.as_deref())).collect();
    assert_eq!(rows, [(2, Some("Integrity")), (2, second), (3, None), (4, Some("Integrity"))]);
    let file = FileName::new(AMBRIA);
    assert_eq!(import.rows[1].outcome, Outcome::New { file });
    assert_eq!(why(&import.rows[2].outcome), "its grade is empty");
    assert_eq!(why(&import.rows[3].outcome), "there is no grade `Fair`");
    let made = text(&import.tree, AMBRIA);
    assert_eq!(made, "---\njudgements:\n  integrity: good\n  second-jobs:\n    state: ungraded\n---\n");
    let asked = Asked { columns: vec![("Ref".into(), "grade:second-jobs".into())], ..asked };
    let said = import_of(&tree, "Force,Ref\nAmbria,ungraded\n", &asked).unwrap();
    assert_eq!(said.rows[0].outcome, Outcome::New { file: FileName::new(AMBRIA) });
}

#[test]
fn a_recommendation_can_bring_where_it_stands() {
    let tree = new_site();
    let asked = "Ref,Inspection,Force,Recommendation,Status,Status since,Note\n\
        1,Integrity 2024,Ambria,Ambria should keep its register of gifts on a computer.,In progress,30/06/2025,\"Bought, and {tried}.\"\n\
        2,Integrity 2024,Ambria,Ambria should look at its register of gifts each month.,open,,\n\
        3,Integrity 2024,Ambria,Ambria should burn its old paper register of gifts.,complete,,\n";
    let import = imported(&tree, asked, &Asked::default());
    assert!(
        text(&import.tree, AMBRIA).contains(
            "    history: [{date: 2025-06-30, state: in-progress, note: \"Bought, and {tried}.\"}]\n"
        )
    );
    assert_eq!(import.rows[1].outcome, Outcome::Added { file: FileName::new(AMBRIA) });
    assert_eq!(why(&import.rows[2].outcome), "nobody says since when it is complete");
    again(&import, asked, &Asked::default());
    let other = imported(&import.tree, &asked.replace("In progress", "complete"), &Asked::default());
    let Outcome::Otherwise { there, here, .. } = &other.rows[0].outcome else {
        panic!("{:?}", other.rows[0])
    };
    assert_eq!(
        (there.as_str(), here.as_str()),
        ("in progress since 30 June 2025", "complete since 30 June 2025")
    );
}

#[test]
fn what_a_row_lacks_another_can_bring_in_either_order() {
    let tree = without(new_site(), AMBRIA);
    let (short, full) = (
        "Ambria,Integrity 2024,Integrity,not graded,\n",
        "Ambria,Integrity 2024,Integrity,not graded,Too new.\n",
    );
    for (rows, added) in [([short, full], 1), ([full, short], 0)] {
        let csv = format!("Force,Inspection,Question,Grade,Note\n{}", rows.concat());
        let import = imported(&tree, &csv, &Asked::default());
        let file = FileName::new(AMBRIA);
        assert_eq!(import.rows[added].outcome, Outcome::New { file: file.clone() });
        assert_eq!(import.rows[1 - added].outcome, Outcome::There { file });
        again(&import, &csv, &Asked::default());
    }
}

#[test]
fn a_reply_is_a_file_of_its_own() {
    let tree = new_site();
    let replies = "Force,Inspection,Replier,Person,Role,Date of reply,Summary,Reply,Link\n\
        Ambria,Integrity 2024,PCC,Ida Reply,Commissioner,02/12/2024,The commissioner is pleased.,\"She is pleased.\n\
        She will ask again.\",https://ambria-commissioner.example/reply\n";
    let import = imported(&tree, replies, &Asked::default());
    assert_eq!(import.kind, Kind::Replies);
    assert_eq!(import.changes.len(), 1, "{:?}", import.rows);
    assert_eq!(
        import.changes[0].file.as_str(),
        "content/inspections/integrity-2024/replies/ambria-policing-body.md"
    );
    let said = &import.changes[0].text;
    assert!(said.starts_with("---\nsummary: \"The commissioner is pleased.\"\nperson: Ida Reply\nrole: Commissioner\ndate: 2024-12-02\nsources:\n"), "{said}");
    assert!(said.ends_with("---\n\nShe is pleased.\n\nShe will ask again.\n"), "{said}");
    again(&import, replies, &Asked::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the rows and however the files are written: each row is told of once, lines are only added, and the
    /// second import changes nothing.
    #[test]
    fn importing_again_changes_nothing(
        rows in prop::collection::vec(
            (
                select(vec!["Ambria", "borland", "Cestria Police", "Delford", ""]),
                select(vec!["Integrity", "second-jobs", "honesty"]),
                select(vec!["good", "Requires improvement", "ungraded", "not graded", "splendid"]),
                select(vec!["", "inspectorate.example/a", "inspectorate.example/b", "https://else.example/c"]),
                select(vec!["", "Two: words", "- \"#\" 'x'"]),
            ),
            1..12,
        ),
        style in select(vec!["none", "no judgements", "CRLF", "as it is"]),
    ) {
        let base = new_site();
        let ambria = text(&base, AMBRIA);
        let tree = match style {
            "none" => without(base, AMBRIA),
            "no judgements" => {
                let (above, below) = ambria.split_once("judgements:").unwrap();
                with(base, AMBRIA, &format!("{above}findings:{}", below.split_once("findings:").unwrap().1))
            }
            "CRLF" => with(base, AMBRIA, &ambria.replace("  integrity: good\n", "").replace('\n', "\r\n")),
            _ => base,
        };
        let mut csv = "Force,Inspection,Question,Grade,Source,Note\n".to_owned();
        for (force, question, grade, source, note) in &rows {
            csv += &format!("{force},Integrity 2024,{question},{grade},{source},\"{}\"\n", note.replace('"', "\"\""));
        }
        let import = imported(&tree, &csv, &Asked::default());
        prop_assert_eq!(import.faults.0.len(), 0);
        for change in &import.changes {
            let before = change.before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
            let mut after = change.text.split_inclusive('\n');
            prop_assert!(before.split_inclusive('\n').all(|line| after.any(|kept| kept == line)), "{}", change.text);
        }
        again(&import, &csv, &Asked::default());
    }
}
