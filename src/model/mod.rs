//! The things of the domain and their names: force, inspection, question, judgement, finding, reply ...
//!
//! The law of this room: plain data. Every type is what a person writes in a content file, field for field
//! and word for word; nothing here looks anything up, and what can be derived is not stored. Unknown fields
//! are refused everywhere, so that a misspelt field is never silently ignored.

mod accessibility;
mod block;
mod correction;
mod criterion;
mod date;
mod finding;
mod force;
mod ids;
mod inspection;
mod judgement;
mod meant_dates;
mod measure;
mod page;
mod phrase;
mod press;
mod programme;
mod prose;
mod question;
mod quote;
mod recommendation;
mod release;
mod reply;
mod report;
mod settings;
mod shapes;
mod source;
mod style;
mod texts;
mod theme_file;
mod translation;
mod twin;
mod vocabulary;

pub use accessibility::{
    Assessment, Burden, Compliance, Nation, NonCompliance, OutsideScope, Standard, Statement, Test,
};
pub use block::{JudgementBlock, MeasureBlock};
pub use correction::{Correction, CorrectionKind};
pub use criterion::{CRITERIA, Criterion};
pub use date::{Date, MONTHS, Published};
pub use finding::{Finding, FindingKind, ScopeNote};
pub use force::{Force, ForceKind, FormerName, Noun, PolicingBody, PolicingBodyKind, Tile};
pub use ids::{
    CriterionId, ForceId, GradeId, GroupId, InspectionId, LanguageTag, MeasureId, PageId, ProgrammeId,
    QuestionId, RecommendationId, ReleaseId, ScaleId, SourceId, TermId, ThemeId, is_id, is_language_tag,
    meant_id,
};
pub use inspection::{ContextItem, Fieldwork, Inspected, Inspection, InspectionKind, MethodNote, Totals};
pub use judgement::{Basis, Judgement, State};
pub use meant_dates::meant_dates;
pub use measure::MeasureValue;
pub use page::Page;
pub use phrase::Phrase;
pub use press::PressRelease;
pub use programme::{ComparabilityGroup, Programme};
pub use prose::{Block, Cell, Footnote, Inline, LINKED_KINDS, Named, Prose, Table};
pub use question::{Question, QuestionRef};
pub use quote::{About, Person, Quote};
pub use recommendation::{Addressee, HistoryEntry, Recommendation, RecommendationRef, RecommendationState};
pub use release::Release;
pub use reply::{Answer, Party, Reply};
pub use report::Report;
pub use settings::{Contact, Licence, Publisher, QuietPeriod, Settings};
pub use shapes::{Entries, OneOrMany};
pub use source::Source;
pub use style::StyleExceptions;
pub use theme_file::ThemeFile;
pub use translation::{Translation, Translations};
pub use twin::{Review, Twin};
pub use vocabulary::{Glossary, Grade, Measure, Measures, Scale, Scales, Term, Theme, Themes, Unit};
