//! The tile grid: every force as a square of the same size, where a map would have its area.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::maker::{Maker, arc};
use super::{GradeView, JudgementView, Link};
use crate::model::QuestionRef;

/// All squares, and the size of the grid that they stand on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TileGrid {
    /// How many rows the grid has.
    pub rows: u8,
    /// How many columns it has.
    pub columns: u8,
    /// The squares, from the top left, row by row.
    pub tiles: Vec<TileView>,
}

/// The square of one force, with its answer to the question of the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TileView {
    /// The row, from 0 at the top.
    pub row: u8,
    /// The column, from 0 at the left.
    pub column: u8,
    /// Three to five letters for the name: `Leic`.
    pub letters: Arc<str>,
    /// Whether it stands apart because the body has no area on the map.
    pub detached: bool,
    /// The report, or the force's card where there is none; the text is the force's short name.
    pub page: Link,
    /// What can be said, in the words of a judgement's `state`.
    pub state: &'static str,
    /// The grade, where there is one.
    pub grade: Option<GradeView>,
    /// The answer for readers: `good`, `no entry on this site yet`.
    pub words: Arc<str>,
}

impl TileGrid {
    /// The grid of a question of an inspection; `None` where no force has a place on it, or where this site
    /// holds the answer of fewer than half of those inspected, since a map of gaps shows nothing.
    pub(in crate::pages) fn of(maker: &Maker<'_>, at: &QuestionRef) -> Option<TileGrid> {
        let site = maker.site();
        let bodies = site.inspected(site.inspection(&at.inspection)?);
        let held = bodies.iter().filter(|force| site.judgement(force, at).is_some()).count();
        if held == 0 || held * 2 < bodies.len() {
            return None;
        }
        let mut tiles: Vec<TileView> = (site.forces.iter())
            .filter_map(|(id, doc)| {
                let tile = doc.value.tile.as_ref()?;
                let judgement = JudgementView::in_a_table(maker, id, at);
                let page = maker.report(&at.inspection, id).or_else(|| maker.force(id))?;
                Some(TileView {
                    row: tile.row,
                    column: tile.column,
                    letters: arc(&tile.letters),
                    detached: tile.detached,
                    page: Link { text: arc(&doc.value.short_name), ..page },
                    state: judgement.state,
                    grade: judgement.grade,
                    words: judgement.words,
                })
            })
            .collect();
        tiles.sort_by_key(|tile| (tile.row, tile.column));
        let rows = tiles.iter().map(|tile| tile.row).max()? + 1;
        let columns = tiles.iter().map(|tile| tile.column).max()? + 1;
        Some(TileGrid { rows, columns, tiles })
    }
}
