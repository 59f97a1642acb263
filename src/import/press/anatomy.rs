//! Which part of a press release each paragraph is: headline, background, what was found, quotations, notes, contacts.
//! What is none of them is left, with the reason: nothing is dropped.

use crate::model::Published;

use super::contact::{self, Whom};
use super::moment;
use super::paragraph::{Paragraph, Shape};
use super::quotes::{self, Said};
use super::signs::{self, Section};

/// The parts of a press release.
#[derive(Debug, Default)]
pub(super) struct Anatomy {
    pub headline: Option<Paragraph>,
    pub published: Option<(Paragraph, Published)>,
    /// What leads to the points that were found.
    pub lead: Option<Paragraph>,
    pub found: Vec<Paragraph>,
    pub body: Vec<Paragraph>,
    pub quotes: Vec<Said>,
    pub where_to_read: Option<Paragraph>,
    pub notes: Vec<Paragraph>,
    pub contacts: Vec<Whom>,
    pub left: Vec<Left>,
}

/// A paragraph that has no place of its own in the file, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Left {
    pub paragraph: Paragraph,
    pub why: String,
    /// Whether another field says it: an embargo that became the moment of publication.
    pub is_said: bool,
}

/// Where in the release the next paragraph stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Head,
    Body,
    /// Under a heading that says that something was found.
    Findings,
    End,
    Notes,
    Contacts,
    OtherStories,
}

struct Reader {
    anatomy: Anatomy,
    at: At,
    has_title: bool,
    /// The subject of the e-mail in which it came.
    subject: Option<Paragraph>,
    /// Whether the paragraph before was a note, which may go on.
    is_in_note: bool,
}

/// The parts of these paragraphs.
pub(super) fn anatomy(paragraphs: Vec<Paragraph>) -> Anatomy {
    let has_title = paragraphs.iter().any(|one| one.shape == Shape::Title && one.aside.is_none());
    let mut reader =
        Reader { anatomy: Anatomy::default(), at: At::Head, has_title, subject: None, is_in_note: false };
    let (aside, own): (Vec<_>, Vec<_>) = paragraphs.into_iter().partition(|one| one.aside.is_some());
    for paragraph in aside {
        let why = paragraph.aside.unwrap_or_default();
        reader.leave(paragraph, why);
    }
    let mut at = 0;
    while at < own.len() {
        at += reader.take(&own[at..]);
    }
    reader.anatomy.left.sort_by_key(|left| left.paragraph.lines);
    reader.anatomy
}

impl Reader {
    fn leave(&mut self, paragraph: Paragraph, why: &str) {
        self.anatomy.left.push(Left { paragraph, why: why.to_owned(), is_said: false });
    }

    /// Puts aside what the form of the page itself says: a heading of candour’s own, a label.
    fn note(&mut self, paragraph: Paragraph, why: &str) {
        self.anatomy.left.push(Left { paragraph, why: why.to_owned(), is_said: true });
    }

    /// Takes the first of the paragraphs, with those that belong to it; how many these are.
    fn take(&mut self, rest: &[Paragraph]) -> usize {
        let first = rest[0].clone();
        let is_of_mail = self.at == At::Head && signs::head_of_mail(&first.text).is_some();
        if is_of_mail && moment::of_line(&first.text).is_none() {
            return self.head(first);
        }
        if let Some(why) = signs::of_the_page(&first.text) {
            self.leave(first, why);
        } else if signs::is_end(&first.text) {
            self.note(first, "where the release ends");
            self.at = At::End;
        } else if let Some(section) = signs::section(&first.folded()).filter(|_| first.shape != Shape::Item) {
            self.begin(section, first);
        } else if signs::is_label(&first.folded()) {
            self.note(first, "what kind of paper it is");
        } else if moment::is_embargo(&first.text) || moment::of_line(&first.text).is_some() {
            self.date(first);
        } else {
            return match self.at {
                At::Head => self.head(first),
                At::Body | At::Findings => self.body(rest),
                At::End => self.after_the_end(first),
                At::Notes => self.notes(first),
                At::Contacts => self.contact(rest),
                At::OtherStories => {
                    self.leave(first, "another story");
                    1
                }
            };
        }
        1
    }

    fn begin(&mut self, section: Section, heading: Paragraph) {
        let (at, why) = match section {
            Section::Findings => (At::Findings, "the heading of what was found"),
            Section::Notes => (At::Notes, "the heading of the notes to editors"),
            Section::Contacts => (At::Contacts, "the heading of the contacts"),
            Section::OtherStories => (At::OtherStories, "the heading of other stories"),
        };
        match section {
            Section::OtherStories => self.leave(heading, why),
            _ => self.note(heading, why),
        }
        self.at = at;
    }

    fn date(&mut self, line: Paragraph) {
        match moment::moment(&line.text).filter(|_| self.anatomy.published.is_none()) {
            Some(published) => {
                self.anatomy.published = Some((line.clone(), published));
                self.note(line, "when it goes out");
            }
            None if self.anatomy.published.is_some() => self.leave(line, "another date"),
            None => self.leave(line, "an embargo without a date"),
        }
    }

    fn head(&mut self, first: Paragraph) -> usize {
        if let Some(subject) = signs::head_of_mail(&first.text) {
            self.subject = subject.map(|subject| first.saying(subject)).or(self.subject.take());
            self.leave(first, "the head of an e-mail");
            return 1;
        }
        if self.has_title && first.shape != Shape::Title {
            self.leave(first, "before the headline");
            return 1;
        }
        self.at = At::Body;
        // A sentence is no headline where the e-mail has one.
        if first.shape != Shape::Title
            && first.text.ends_with(['.', '”', '"'])
            && let Some(subject) = self.subject.take()
        {
            self.anatomy.headline = Some(subject);
            return 0;
        }
        self.anatomy.headline = Some(first);
        1
    }

    fn body(&mut self, rest: &[Paragraph]) -> usize {
        let first = rest[0].clone();
        // Set behind each other, so that a quotation ends where something else begins.
        let own: Vec<&Paragraph> = rest.iter().take_while(|one| self.belongs(one)).collect();
        if let Some((said, used)) = quotes::quotation(&own) {
            self.anatomy.quotes.push(said);
            return used;
        }
        let items = rest[1..].iter().take_while(|one| is_item(one)).count();
        let has_found = !self.anatomy.found.is_empty();
        if !has_found && items > 0 && signs::leads_to_findings(&first.text) {
            self.anatomy.lead = Some(first);
            self.anatomy.found = rest[1..=items].to_vec();
            return items + 1;
        }
        if !has_found && self.at == At::Findings && is_item(&first) {
            self.anatomy.found = rest[..=items].to_vec();
            self.at = At::Body;
            return items + 1;
        }
        if first.shape == Shape::Title {
            self.leave(first, "a second headline");
        } else if self.anatomy.where_to_read.is_none() && says_where_to_read(&first) && !is_item(&first) {
            self.anatomy.where_to_read = Some(first);
        } else if leads_elsewhere(&first) {
            self.leave(first, "only a link to another page");
        } else {
            self.anatomy.body.push(first);
        }
        1
    }

    /// Whether a paragraph can be one of the story that is being read.
    fn belongs(&self, one: &Paragraph) -> bool {
        let folded = one.folded();
        signs::of_the_page(&one.text).is_none()
            && !signs::is_end(&one.text)
            && signs::section(&folded).is_none()
    }

    fn after_the_end(&mut self, first: Paragraph) -> usize {
        if first.shape == Shape::Numbered {
            self.at = At::Notes;
            return self.notes(first);
        }
        if self.anatomy.where_to_read.is_none() && says_where_to_read(&first) {
            self.anatomy.where_to_read = Some(first);
        } else {
            self.leave(first, "after the end of the release");
        }
        1
    }

    fn notes(&mut self, first: Paragraph) -> usize {
        if let Some(whom) = contact::in_a_note(&first) {
            self.anatomy.contacts.push(whom);
            self.is_in_note = false;
            return 1;
        }
        let is_first = self.anatomy.notes.is_empty();
        let are_numbered = self.anatomy.notes.iter().any(|note| note.shape == Shape::Numbered);
        if leads_elsewhere(&first) {
            self.leave(first, "only a link to another page");
        } else if is_first || first.shape == Shape::Numbered || !are_numbered {
            self.anatomy.notes.push(first);
            self.is_in_note = true;
        } else if let Some(last) = self.anatomy.notes.last_mut().filter(|_| self.is_in_note) {
            // Under a numbered note stands the rest of it.
            last.join(first);
        } else {
            self.leave(first, "among the notes to editors, and no note");
        }
        1
    }

    fn contact(&mut self, rest: &[Paragraph]) -> usize {
        match contact::contact(rest) {
            Some((whom, used)) => {
                self.anatomy.contacts.push(whom);
                used
            }
            None => {
                self.leave(rest[0].clone(), "among the contacts, and no name with a number or an address");
                1
            }
        }
    }
}

fn says_where_to_read(paragraph: &Paragraph) -> bool {
    signs::says_where_to_read(&paragraph.text, !paragraph.links.is_empty())
}

fn is_item(paragraph: &Paragraph) -> bool {
    matches!(paragraph.shape, Shape::Item | Shape::Numbered)
}

/// Whether all of its words are a link: a teaser, a way on.
fn leads_elsewhere(paragraph: &Paragraph) -> bool {
    paragraph.links.iter().any(|link| link.words == paragraph.text && !link.address.starts_with("mailto:"))
}

#[cfg(test)]
mod tests {
    use super::super::plain::paragraphs;
    use super::{Anatomy, anatomy};

    fn of(text: &str) -> Anatomy {
        anatomy(paragraphs(text))
    }

    fn left(anatomy: &Anatomy) -> Vec<(usize, &str)> {
        anatomy.left.iter().map(|left| (left.paragraph.lines.first, left.why.as_str())).collect()
    }

    #[test]
    fn each_part_is_known() {
        let anatomy = of("\
NEWS RELEASE
EMBARGOED UNTIL 00:01 ON TUESDAY 8 DECEMBER 2026

Ambria Police knows who has a second job

The inspector looked at second jobs in every force.
In Ambria, the inspector found that:
• supervisors ask every year
• the list is kept on paper
Inspector of Police, Ida Bell, said:
“Ambria has come far.
“It is not there yet.”
Both reports can be found at inspector.example/reports.
- ENDS -
Notes to editors
1. The inspector looks at every force.
This is the second time.
2. Cestria got no grade.
Contacts
Press office: 020 7946 0000, press@inspector.example
Ida's mother
");
        assert_eq!(anatomy.headline.as_ref().unwrap().text, "Ambria Police knows who has a second job");
        assert_eq!(anatomy.published.as_ref().unwrap().1.words(), "00:01 on 8 December 2026");
        assert_eq!(anatomy.found.len(), 2);
        assert_eq!(anatomy.lead.as_ref().unwrap().text, "In Ambria, the inspector found that:");
        assert_eq!(anatomy.body.len(), 1);
        assert_eq!(anatomy.quotes[0].words.text, "“Ambria has come far. “It is not there yet.”");
        assert!(anatomy.where_to_read.is_some());
        let notes: Vec<&str> = anatomy.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(
            notes,
            ["The inspector looks at every force. This is the second time.", "Cestria got no grade."]
        );
        assert_eq!(anatomy.contacts.len(), 1);
        assert_eq!(
            left(&anatomy),
            [
                (1, "what kind of paper it is"),
                (2, "when it goes out"),
                (14, "where the release ends"),
                (15, "the heading of the notes to editors"),
                (19, "the heading of the contacts"),
                (21, "among the contacts, and no name with a number or an address"),
            ]
        );
    }

    #[test]
    fn what_is_foreign_is_left_with_the_reason() {
        let anatomy = of(
            "From: Ida Bell\nSubject: Ambria knows its jobs\n\nThe story.\nShare this page\nRelated news\nBorland has a new chief\n",
        );
        assert_eq!(anatomy.headline.as_ref().unwrap().text, "Ambria knows its jobs");
        assert_eq!(
            left(&anatomy),
            [
                (1, "the head of an e-mail"),
                (2, "the head of an e-mail"),
                (5, "buttons for sharing"),
                (6, "the heading of other stories"),
                (7, "another story"),
            ]
        );
    }
}
