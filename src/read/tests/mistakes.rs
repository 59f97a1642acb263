//! Each mistake that people make in the fields of a file, and where it is told.

use super::{FORCE, told, tree_with};
use crate::problem::Problem;
use crate::read::read;

const FILE: &str = "content/forces/ambria.md";

/// What is wrong when `right` of a sound file is written as `wrong`.
fn when(right: &str, wrong: &str) -> Vec<String> {
    assert!(FORCE.contains(right), "{right}");
    told(&tree_with(FILE, &FORCE.replacen(right, wrong, 1)))
}

fn problem(right: &str, wrong: &str) -> Problem {
    read(&tree_with(FILE, &FORCE.replacen(right, wrong, 1)), None).problems.0.remove(0)
}

#[test]
fn every_mistake_is_told_once_and_where_it_stands() {
    let table: &[(&str, &str, &[&str])] = &[
        // The signs around the fields.
        ("---\nname", "name", &["missing-front-matter 1:1"]),
        ("---\n\nThe", "\nThe", &["unclosed-front-matter 1:1"]),
        // Broken YAML.
        ("name: Ambria Police", "name: \"Ambria Police", &["bad-yaml 2:7"]),
        ("kind: territorial", "kind: \"territorial\" or so", &["bad-yaml 5:20"]),
        ("nation: England", "nation: England: a part of it", &["bad-yaml 6:16"]),
        ("nation: England", "nation: “England: a part”", &["bad-yaml 6:17"]),
        ("towns:\n", "towns: [East, West\n", &["bad-yaml 7:8"]),
        ("  - Eastham", "  Eastham", &["wrong-type 8:3"]),
        ("  - Westham", " - Westham", &["bad-yaml 9:2"]),
        ("  - Westham", "  - a: 1\n   b: 2", &["bad-yaml 10:4"]),
        ("noun: force", " noun: force", &["bad-yaml 4:2"]),
        ("noun: force", "noun force", &["bad-yaml 4:1"]),
        ("nation: England", "nation: @England", &["bad-yaml 6:9"]),
        ("nation: England", "nation: Eng\u{7}land", &["bad-yaml 6:12"]),
        ("nation: England", "nation: \"Eng\\land\"", &["bad-yaml 6:13"]),
        ("towns:\n", "towns: [East}\n", &["bad-yaml 7:13"]),
        // What never reaches the parser.
        ("  - Eastham", "\t- Eastham", &["tab-indentation 8:1"]),
        ("nation: England", "nation: &e England", &["yaml-anchor 6:9"]),
        ("nation: England", "nation: *e", &["yaml-anchor 6:9"]),
        ("nation: England", "nation: !!str England", &["yaml-anchor 6:9"]),
        ("nation: England", "nation: **England**", &["yaml-anchor 6:9"]),
        // Fields.
        ("noun: force\n", "", &["missing-field 2:1"]),
        ("noun: force\nkind: territorial\n", "", &["missing-field 2:1", "missing-field 2:1"]),
        ("noun: force", "nuon: force", &["unknown-field 4:1"]),
        ("noun: force", "noun: force\nhorses: 3", &["unknown-field 5:1"]),
        ("noun: force", "noun: force\nname: Twice", &["duplicate-field 5:1"]),
        ("noun: force", "noun:", &["empty-field 4:1"]),
        ("noun: force", "noun: ''", &["empty-field 4:1"]),
        ("nation: England", "nation: ''", &["empty-field 6:9"]),
        ("nation: England", "nation: England\nregion:", &["empty-field 7:1"]),
        ("nation: England", "nation: ~", &["empty-field 6:1"]),
        ("noun: force", "noun: forse", &["unknown-word 4:7"]),
        ("noun: force", "noun: [force]", &["wrong-type 4:7"]),
        ("nation: England", "nation: [England, Wales]", &["wrong-type 6:9"]),
        ("nation: England", "nation: England\ndraft: yes", &["wrong-type 7:8"]),
        ("nation: England", "nation: England\ntile: {row: 2, column: x, letters: Amb}", &["wrong-type 7:24"]),
        (
            "nation: England",
            "nation: England\ntile: {row: 2, column: 999, letters: Amb}",
            &["wrong-type 7:24"],
        ),
        ("nation: England", "nation: England\ntile: here", &["wrong-type 7:7"]),
        ("  - Eastham\n  - Westham\n", "  Eastham, Westham\n", &["wrong-type 8:3"]),
        (
            "nation: England",
            "nation: England\nformer_names:\n  - name: Old\n    until: 2016-02-30\n  - until: 8 Decembr 2016",
            &["bad-date 9:12", "missing-field 10:5", "bad-date 10:12"],
        ),
        (
            "nation: England",
            "nation: England\nsources:\n  a: {title: A, publisher: B}\n  a: {title: A, publisher: B}",
            &["duplicate-field 9:3"],
        ),
        ("nation: England", "nation: Walesâ€™", &["wrongly-decoded-characters 6:14"]),
        (
            "nation: England",
            "nation: England\ncorrections:\n  - {date: 2016, kind: fact, was: a, now: b}\n  - date: soon\n    kindd: \
             fakt\n    was: a\n    was: b\n    now: [c]",
            &[
                "bad-date 9:11",
                "unknown-field 10:5",
                "unknown-word 10:12",
                "duplicate-field 12:5",
                "wrong-type 13:10",
            ],
        ),
    ];
    let wrong: Vec<_> = table
        .iter()
        .map(|(right, wrong, expected)| (*wrong, when(right, wrong), *expected))
        .filter(|(_, told, expected)| told != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_people_mean_is_understood() {
    for wrong in [
        "nation: no",
        "nation: 017",
        "nation: 1_000",
        "nation: 2016-12-08",
        "nation: England # a comment",
        "nation: >\n  England and\n  Wales",
        "nation: England\nformer_names: [{name: Old, until: 2016}]",
        "nation: England\nformer_names: [{name: Old, until: 8 December 2016}]",
        "nation: England\ndraft: false",
        "nation: England\n'towns'  : [a]\nareas: []",
    ] {
        let wrong = wrong.replace("'towns'  : [a]\n", "");
        assert_eq!(when("nation: England", &wrong), [""; 0], "{wrong}");
    }
    let tree = tree_with(FILE, &FORCE.replacen("nation: England", "nation: no", 1));
    assert_eq!(read(&tree, None).docs.forces["ambria"].value.nation.as_str(), "no");
}

#[test]
fn messages_say_what_is_wrong_and_what_to_write() {
    for (right, wrong, message, remedy) in [
        ("noun: force", "nuon: force", "no field `nuon`", "Did you mean `noun`?"),
        ("noun: force", "noun: force\nhorses: 3", "no field `horses`", "the fields are `name`, `short_name`"),
        ("noun: force", "noun: forse", "`forse` is not one of the words", "Did you mean `force`?"),
        (
            "noun: force",
            "noun: x",
            "`x` is not one of the words",
            "`force`, `constabulary`, `service` and `agency`",
        ),
        ("noun: force\n", "", "The field `noun` is missing", "what the body calls itself"),
        ("noun: force", "noun: force\ndraft: yes", "`Draft` is `yes`", "Write `true`."),
        ("noun: force", "noun: [force]", "`noun` is a list, where one of the words", "without brackets"),
        ("noun: force", "noun: \"force", "quotation mark", "Close the text"),
        ("nation: England", "nation: “England: a part”", "curly", "straight"),
    ] {
        let problem = problem(right, wrong);
        assert!(
            problem.message.to_lowercase().contains(&message.to_lowercase()),
            "{wrong}: {}",
            problem.message
        );
        assert!(problem.remedy.contains(remedy), "{wrong}: {}", problem.remedy);
    }
}

#[test]
fn other_kinds_of_file() {
    let told = |name: &str, text: &str| told(&tree_with(name, text));
    let measures = "content/vocabulary/measures.yaml";
    let measure = "a:\n  title: A\n  unit: {one: x, many: y}\n  definition: What is counted.\n";
    assert_eq!(told(measures, measure), [""; 0]);
    assert_eq!(told(measures, ""), [""; 0]);
    assert_eq!(told(measures, "# later\n"), [""; 0]);
    assert_eq!(told(measures, &format!("{measure}b: x\n")), ["wrong-type 5:4"]);
    assert_eq!(told(measures, &format!("{measure}{measure}")), ["duplicate-field 5:1"]);
    assert_eq!(told(measures, &format!("{measure}---\n{measure}")), ["multiple-documents 5:1"]);
    assert_eq!(told(measures, &format!("---\n{measure}")), [""; 0]);
    assert_eq!(told(measures, "- a\n- b\n"), ["wrong-type 1:1"]);

    let report =
        |fields: &str| told("content/inspections/legitimacy/ambria.md", &format!("---\n{fields}\n---\n"));
    assert_eq!(
        report("judgements: {legitimacy: good, efficiency: {state: not-graded}}"),
        ["wrong-value 2:44"]
    );
    assert_eq!(report("judgements:\n  legitimacy:\n"), ["empty-field 3:3"]);
    assert_eq!(
        report("judgements:\n  a: {grade: good, basis: guessed}\n  b: {grad: good}"),
        ["unknown-word 3:27", "unknown-field 4:7",]
    );
    assert_eq!(
        report("measures:\n  - {measure: m, value: 24%, period: now}\n  - measure: m\n    value: 1_000"),
        ["wrong-type 3:25", "missing-field 4:5", "wrong-type 5:12",]
    );
    assert_eq!(report("measures:\n  - measure: m\n    value: 3.50\n    period: 2016"), [""; 0]);
    assert_eq!(
        report(
            "findings:\n  - kind: gap\n    text: The force has no policy on this.\n  - kind: gap\n    text: >\n      \
             Well. The force has\n      no policy on this."
        ),
        ["repeated-sentence 7:13"]
    );
}
