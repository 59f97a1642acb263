//! Fenced blocks that stand for a thing of the domain: a judgement, a measure, a quote, a correction.

use std::ops::Range;

use super::Reader;
use crate::model::{Block, JudgementBlock, MeasureBlock, Named};
use crate::problem::{Problem, Problems, Rule, Severity, nearest};
use crate::read::excerpt::Excerpt;
use crate::read::yaml;
use pulldown_cmark::Event;

pub(in crate::read) static UNKNOWN_BLOCK: Rule = Rule {
    name: "unknown-block",
    severity: Severity::Error,
    why: "A misspelt block would be shown as it stands, signs and all.",
    mend: "The blocks are ```judgement, ```measure, ```quote and ```correction.",
};

pub(in crate::read) const BLOCKS: [&str; 4] = ["judgement", "measure", "quote", "correction"];

impl Reader<'_> {
    /// A fenced block: a named one, or text shown as it stands.
    pub(super) fn fenced(&mut self, info: &str, at: Range<usize>) -> Option<Block> {
        let mut lines = Vec::new();
        let mut open = 1;
        while open > 0 {
            match self.events.next() {
                Some((Event::Text(line), at)) => lines.push((at.start, line.into_string())),
                Some((Event::End(_), _)) | None => open -= 1,
                Some(_) => {}
            }
        }
        let name = info.split_whitespace().next().unwrap_or_default();
        let at = at.start..at.start + self.whole[at.clone()].trim_end().len();
        if !BLOCKS.contains(&name) {
            if let Some(known) = nearest(name, BLOCKS) {
                let first_line =
                    at.start..at.start + self.whole[at.clone()].lines().next().unwrap_or_default().len();
                let message = format!("There is no block `{name}`.");
                let problem = Problem::new(&UNKNOWN_BLOCK, self.place(&first_line), message);
                self.problems.push(problem.remedy(format!("Did you mean `{known}`?")));
                return None;
            }
            let text: String = lines.iter().map(|(_, line)| line.as_str()).collect();
            return Some(Block::Code(text.into()));
        }
        let lines: Vec<(usize, &str)> = lines.iter().map(|(start, line)| (*start, line.as_str())).collect();
        let excerpt = Excerpt::block(self.file, &lines, at.clone());
        named(name, &excerpt, self.problems).map(|named| Block::Named { named, at })
    }
}

fn named(name: &str, excerpt: &Excerpt<'_>, problems: &mut Problems) -> Option<Named> {
    Some(match name {
        "judgement" => {
            let JudgementBlock { inspection, force, question } = yaml::read(excerpt, problems).known()?;
            Named::Judgement { inspection, force, question }
        }
        "measure" => {
            let MeasureBlock { inspection, force, measure } = yaml::read(excerpt, problems).known()?;
            Named::Measure { inspection, force, measure }
        }
        "quote" => Named::Quote(yaml::read(excerpt, problems).known()?),
        _ => Named::Correction(yaml::read(excerpt, problems).known()?),
    })
}
