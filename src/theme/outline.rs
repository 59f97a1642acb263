//! How templates hang together: which builds upon which, and their blocks and components.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::expression::{self, Path};
use super::layers::NotText;
use super::tags::{Is, Tag, tags};
use crate::text::FileName;

/// All templates of a theme.
pub(super) struct Outline<'t> {
    /// Folders of templates, the strongest first.
    prefixes: &'t [String],
    files: BTreeMap<&'t str, File<'t>>,
}

/// One template.
pub(super) struct File<'t> {
    pub name: &'t FileName,
    pub tags: Vec<Tag<'t>>,
    /// The template that it builds upon.
    parent: Option<&'t str>,
    /// The tags inside each block.
    blocks: BTreeMap<&'t str, Range<usize>>,
    components: BTreeMap<String, Component<'t>>,
    /// Names that the template itself asks whether they are there: `view.lede` in `view.lede is defined`.
    doubted: BTreeSet<String>,
}

/// A component that a template defines.
pub(super) struct Component<'t> {
    pub parameters: Vec<&'t str>,
    /// The tags inside it.
    pub body: Range<usize>,
}

impl<'t> Outline<'t> {
    pub fn of(
        prefixes: &'t [String],
        templates: &'t BTreeMap<FileName, Result<Arc<str>, NotText>>,
    ) -> Outline<'t> {
        let texts = templates.iter().filter_map(|(name, text)| Some((name, text.as_deref().ok()?)));
        Outline { prefixes, files: texts.map(|(name, text)| (name.as_str(), File::of(name, text))).collect() }
    }

    /// The file that is meant by a name in `extends` or `include`, or by the template of a kind of page.
    pub fn file(&self, name: &str) -> Option<&File<'t>> {
        let in_layers = self.prefixes.iter().map(|prefix| format!("{prefix}{name}"));
        self.files.get(name).or_else(|| in_layers.into_iter().find_map(|file| self.files.get(file.as_str())))
    }

    /// The template with those that it builds upon, itself first.
    pub fn line_of(&self, name: &str) -> Vec<&File<'t>> {
        let mut line: Vec<&File<'_>> = Vec::new();
        let mut next = self.file(name);
        while let Some(file) = next.filter(|file| !line.iter().any(|known| known.name == file.name)) {
            line.push(file);
            next = file.parent.and_then(|parent| self.file(parent));
        }
        line
    }

    /// The component of that name; the site's own comes before the theme's.
    pub fn component(&self, name: &str) -> Option<(&File<'t>, &Component<'t>)> {
        let strength = |file: &File<'_>| {
            self.prefixes.iter().position(|prefix| file.name.as_str().starts_with(prefix.as_str()))
        };
        let defined = self.files.values().filter_map(|file| Some((file, file.components.get(name)?)));
        defined.min_by_key(|(file, _)| strength(file))
    }

    /// How often each name is set in these tags and in what they include.
    pub fn assigned(&self, tags: &[Tag<'t>]) -> BTreeMap<&'t str, usize> {
        let mut counts = BTreeMap::new();
        let mut seen = BTreeSet::new();
        self.count_assigned(tags, &mut counts, &mut seen);
        counts
    }

    fn count_assigned<'s>(
        &'s self,
        tags: &[Tag<'t>],
        counts: &mut BTreeMap<&'t str, usize>,
        seen: &mut BTreeSet<&'s FileName>,
    ) {
        for tag in tags {
            match (tag.statement(), tag.name(1)) {
                (Some("set" | "set_global"), Some(name)) => *counts.entry(name).or_default() += 1,
                (Some("include"), Some(name)) => {
                    if let Some(file) = self.file(name).filter(|file| seen.insert(file.name)) {
                        self.count_assigned(&file.tags, counts, seen);
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'t> File<'t> {
    fn of(name: &'t FileName, text: &'t str) -> File<'t> {
        let tags = tags(text);
        let parent = tags.iter().find(|tag| tag.is_statement("extends")).and_then(|tag| tag.name(1));
        let mut file = File {
            name,
            parent,
            blocks: BTreeMap::new(),
            components: BTreeMap::new(),
            doubted: tags.iter().flat_map(|tag| expression::doubted(&tag.words)).collect(),
            tags: Vec::new(),
        };
        let mut open = Vec::new();
        for (at, tag) in tags.iter().enumerate() {
            match tag.statement() {
                Some("block" | "component") => open.push(at),
                Some("endblock") => {
                    if let Some((start, name)) =
                        open.pop().and_then(|start| Some((start, tags[start].name(1)?)))
                    {
                        file.blocks.insert(name, start + 1..at);
                    }
                }
                Some("endcomponent") => {
                    if let Some(start) = open.pop() {
                        let (name, parameters) = signature(&tags[start]);
                        file.components.insert(name, Component { parameters, body: start + 1..at });
                    }
                }
                _ => {}
            }
        }
        file.tags = tags;
        file
    }

    /// The tags inside a block.
    pub fn block(&self, name: &str) -> Option<&Range<usize>> {
        self.blocks.get(name)
    }

    /// The component whose definition begins with the tag at `at`.
    pub fn component_at(&self, at: usize) -> Option<&Component<'t>> {
        self.components.values().find(|component| component.body.start == at + 1)
    }

    /// Whether the template itself asks if something is there before it asks for more of it.
    pub fn doubts(&self, path: &Path<'_>) -> bool {
        let asked = path.words();
        let begins = |known: &String| {
            asked.strip_prefix(known.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.doubted.iter().any(begins)
    }
}

/// Name and parameters in `component name(first: map, second = none, ...rest)`.
fn signature<'t>(tag: &Tag<'t>) -> (String, Vec<&'t str>) {
    let opening = tag.words.iter().position(|word| word.is == Is::Sign("(")).unwrap_or(tag.words.len());
    let mut name = String::new();
    for word in tag.words.get(1..opening).unwrap_or_default() {
        if let Is::Name(part) | Is::Sign(part) = word.is {
            name.push_str(part);
        }
    }
    let parameters =
        (opening + 1..tag.words.len()).filter_map(|at| match (tag.words[at - 1].is, tag.words[at].is) {
            (Is::Sign("(" | ","), Is::Name(name)) => Some(name),
            _ => None,
        });
    (name, parameters.collect())
}
