//! Made-up prose of the length and the kinds of sentences that reports have, the same for the same seed.

use std::collections::HashSet;

/// Numbers that look like chance and are the same each time.
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice for one file; two numbers that differ in anything make others.
    pub fn of(parts: [usize; 3]) -> Dice {
        Dice(
            parts.iter().fold(0x9e37_79b9, |seed, part| (seed ^ *part as u64).wrapping_mul(0x0100_0000_01b3)),
        )
    }

    /// A number from 0 to `below`, which itself is not reached (splitmix64).
    pub fn throw(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below as u64) as usize
    }

    pub fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.throw(all.len())]
    }
}

const HEADINGS: [&str; 6] = [
    "What the force does well",
    "What the force has to put right",
    "How supervisors look after their teams",
    "What officers and staff said",
    "How the force looks for misconduct",
    "What has changed since the last visit",
];

/// `#` becomes a number, `@` the force.
const SENTENCES: [&str; 24] = [
    "The inspectors spoke to # officers and staff, alone and in groups, and read # files.",
    "Of those who were asked, # in a hundred knew the rules, and most could say where they had learned them.",
    "@ has written down what it expects, in words that everybody can follow.",
    "Supervisors ask their teams once a year, and write the answers down.",
    "In # of the files nothing showed that anybody had looked at the answer.",
    "The register of [second jobs](theme:second-jobs) is complete, and it is kept by one person.",
    "[Gifts](theme:gifts-and-hospitality) are written down within # days, whether they are taken or refused.",
    "Nobody could say how many applications had been refused, or why.",
    "The professional standards department has # people, which is fewer than in most forces of this size.",
    "It took the force # days on average to decide whether a complaint had to be recorded.",
    "Leaders speak about [good behaviour](theme:training) whenever they visit a station, and are believed.",
    "Some officers felt that those who report wrongdoing are left alone afterwards.",
    "The force asks its staff every two years what they think; # in a hundred answered the last time.",
    "Vetting is up to date for all but # people, and the force knows who they are.",
    "A small team searches the force’s systems for signs of misuse, but it has no time to look ahead.",
    "The inspectors watched # meetings, and in each of them the public’s view was considered.",
    "Since the last visit @ has appointed somebody to answer for this, and things have begun to move.",
    "The policing body receives a report four times a year and asks about it in public.",
    "What was learned from # cases was told to everybody, without names, within a month.",
    "In three of the stations that were visited the posters were # years old.",
    "Records are kept on paper, so that nobody can search them from another station.",
    "The force compares itself with its neighbours, and with what it said that it would do.",
    "New recruits hear about this in their first week, and again after # months.",
    "The inspectors did not look at work that is under way with other forces.",
];

/// How a sentence may end, so that none stands twice on a page; the first is to leave it as it is.
const ENDS: [&str; 4] =
    ["", ", as # of those who were asked confirmed", ", and that was so # months ago", " (# files)"];

const CAPTIONS: [&str; 3] =
    ["Who was asked, and who answered", "Files that were read, by group", "Interviews and files in numbers"];

const GROUPS: [&str; 5] = ["Officers", "Staff", "Supervisors", "Volunteers", "Contractors"];

/// `@` is the force.
const SHOULD: [&str; 4] = [
    "@ should see that every application for a second job is answered in writing.",
    "@ should keep one register of gifts that supervisors can search.",
    "@ should ask its people each year whether anything has changed in their vetting.",
    "@ should tell everybody who reports wrongdoing what became of it.",
];

/// The words of one page, on which no sentence stands twice.
pub struct Words {
    pub dice: Dice,
    force: String,
    used: HashSet<String>,
}

impl Words {
    pub fn on(force: &str, dice: Dice) -> Words {
        Words { dice, force: force.to_owned(), used: HashSet::new() }
    }

    /// Several paragraphs, most of them under headings.
    pub fn report(&mut self) -> String {
        let mut text = self.paragraph();
        // Most entries are short, and some are longer than a page.
        let sections = [0, 1, 1, 2, 2, 3, 3, 6][self.dice.throw(8)];
        let first = self.dice.throw(HEADINGS.len());
        for section in 0..sections {
            text.push_str(&format!("\n## {}\n\n", HEADINGS[(first + section) % HEADINGS.len()]));
            let paragraphs: Vec<String> = (0..=self.dice.throw(3)).map(|_| self.paragraph()).collect();
            text.push_str(&paragraphs.join("\n"));
            if self.dice.throw(3) == 0 {
                text.push('\n');
                (0..3).for_each(|_| text.push_str(&format!("* {}\n", self.sentence())));
            }
            if self.dice.throw(4) == 0 {
                text.push('\n');
                text.push_str(&self.table());
            }
        }
        text
    }

    /// What people answered, in numbers, under its caption.
    fn table(&mut self) -> String {
        let caption = self.dice.one_of(&CAPTIONS);
        let mut text =
            format!("Table: {caption}\n\n| Group | Asked | Answered | Files |\n|---|---:|---:|---:|\n");
        for group in &GROUPS[..2 + self.dice.throw(GROUPS.len() - 1)] {
            let [asked, answered, files] = [(); 3].map(|()| self.dice.throw(400) + 10);
            text.push_str(&format!("| {group} | {} | {answered} | {files} |\n", asked + answered));
        }
        text
    }

    /// What somebody should do; a sentence that stands in a field.
    pub fn recommendation(&mut self) -> String {
        loop {
            let months = self.dice.throw(22) + 2;
            let text =
                format!("Within {months} months, {}", self.dice.one_of(&SHOULD).replace('@', &self.force));
            if self.used.insert(text.clone()) {
                return text;
            }
        }
    }

    /// A paragraph of three to six sentences.
    pub fn paragraph(&mut self) -> String {
        let sentences: Vec<String> = (0..3 + self.dice.throw(4)).map(|_| self.sentence()).collect();
        format!("{}\n", sentences.join(" "))
    }

    /// A sentence that stands in a field, and so has no links.
    pub fn plain(&mut self) -> String {
        loop {
            let sentence = self.sentence();
            if !sentence.contains('[') {
                return sentence;
            }
        }
    }

    fn sentence(&mut self) -> String {
        loop {
            let shape =
                self.dice.one_of(&SENTENCES).trim_end_matches('.').to_owned() + self.dice.one_of(&ENDS) + ".";
            let mut filled = String::new();
            for letter in shape.chars() {
                match letter {
                    '#' => filled.push_str(&(self.dice.throw(88) + 3).to_string()),
                    '@' => filled.push_str(&self.force),
                    _ => filled.push(letter),
                }
            }
            if self.used.insert(filled.clone()) {
                return filled;
            }
        }
    }
}
