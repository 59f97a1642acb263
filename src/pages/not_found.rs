//! The page for addresses that lead nowhere.

use serde::Serialize;

use super::parts::Link;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotFoundView {
    /// Where to go instead.
    pub ways: Vec<Link>,
}
