//! A type takes of what is read at once what it would take of the parser.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{cases, read};

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Known {
    SecondJobs,
    No,
    True,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Wrapped(String);

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Any {
    Bool(bool),
    Count(u64),
    Number(f64),
    Text(String),
    List(Vec<Any>),
    Fields(BTreeMap<String, Any>),
}

/// Whether a type takes what is read at once; or that it takes something else of the parser.
fn typed<T: DeserializeOwned + std::fmt::Debug + PartialEq>(text: &str) -> Result<bool, String> {
    let Some(certain) = read(text) else { return Ok(false) };
    let Ok(value) = Vec::<T>::deserialize(certain.value()) else { return Ok(false) };
    match serde_yaml::from_str::<Vec<T>>(text) {
        // Not every number is equal to itself.
        Ok(parsed) if parsed == value || format!("{parsed:?}") == format!("{value:?}") => Ok(true),
        parsed => Err(format!("{text:?} is {parsed:?} for the parser and {value:?} here")),
    }
}

/// Scalars that are, or look like, something else than text.
fn scalars() -> impl Strategy<Value = String> {
    let written = [
        "true",
        "True",
        "tRUE",
        "no",
        "null",
        "0",
        "-0",
        "-1",
        "00",
        "017",
        "1_000",
        "255",
        "256",
        "4294967296",
        "+1",
        "1.10",
        "1.",
        ".5",
        "-0.0",
        "1e3",
        "1E-3",
        "-1e-5",
        "0x1f",
        "0o17",
        "0b1",
        "-0x1",
        ".inf",
        ".nan",
        "inf",
        "NaN",
        "infinity",
        "2016-12-08",
        "12-8",
        "2016",
        "2016-12",
        "00:01",
        "1:30",
        "1,000",
        "12 %",
        "second-jobs",
        "SecondJobs",
        "~a",
        "\"12\"",
        "'true'",
        "\"\"",
        "[1, 2]",
        "{a: 1}",
        "123456789012345",
        "1234567890123456",
        "99999999999999999999",
        "0.1",
        "00.1",
        "-.5",
        "1e400",
        "-",
        "--1",
        "é",
    ];
    let digits = prop::collection::vec(
        select(vec!["0", "1", "9", "-", "+", ".", "e", "E", "x", "o", "b", "_", ":", "a", " "]),
        1..6,
    );
    prop_oneof![select(written.to_vec()).prop_map(str::to_owned), digits.prop_map(|digits| digits.concat())]
}

proptest! {
    #![proptest_config(cases())]

    /// A type gets of the parser what it gets here.
    #[test]
    fn a_type_gets_the_same(items in prop::collection::vec(scalars(), 1..3)) {
        let text: String = items.iter().map(|item| format!("- {item}\n")).collect();
        let takes = [
            typed::<serde_yaml::Value>, typed::<Any>, typed::<bool>, typed::<u8>, typed::<u32>, typed::<u64>, typed::<i8>, typed::<i64>,
            typed::<f32>, typed::<f64>, typed::<char>, typed::<String>, typed::<Wrapped>, typed::<Known>, typed::<Option<String>>,
            typed::<Option<u32>>, typed::<Option<bool>>, typed::<(u32, u32)>, typed::<Vec<u32>>, typed::<BTreeMap<String, u32>>,
            typed::<()>, typed::<serde::de::IgnoredAny>,
        ];
        for take in takes {
            if let Err(fault) = take(&text) {
                prop_assert!(false, "{}", fault);
            }
        }
    }
}
