//! The things of a plan: which there are, whether the public may see them, and what gives them away.

use candour::model::Party;
use candour::site::Entity;
use serde_json::{Value, json};

use super::body::{Names, body, note};
use super::inspections::{inspection, report};
use super::paper::{corrections, sources};
use super::pen::{Pen, later_year, mark, mark_ahead};
use super::plan::{Plan, Timing};
use super::vocabulary::{released_mark, released_word};
use super::{Thing, inspections};

/// The region that two forces share, so that there is a page which compares them. A word that several things
/// have gives none of them away.
pub const SHARED_REGION: &str = "Two Rivers";

/// The title of every release that is announced. All may know it, so it gives none away.
pub const ANNOUNCED: &str = "Something is coming";

/// Every thing of a plan, forces first.
pub fn things(plan: &Plan) -> Vec<Thing> {
    let mut writing = Writing { plan, things: Vec::new(), ids: Vec::new() };
    writing.ids = (0..6).map(|number| mark(number).replace("zq", "id-zq")).collect();
    for force in 0..3 {
        let draft = if plan.forces[force] { Timing::Draft } else { Timing::Silent };
        let id = writing.ids[force].clone();
        writing.add(Entity::Force(id.as_str().into()), draft, !plan.forces[force]);
    }
    for (at, timing) in plan.inspections.into_iter().enumerate() {
        // An inspection always says when it goes out.
        let timing = if timing == Timing::Silent { Timing::Past } else { timing };
        let id = writing.ids[3 + at].clone();
        writing.add(Entity::Inspection(id.as_str().into()), timing, plan.is_public(timing));
    }
    for (of, on) in pairs() {
        if let Some(timing) = plan.reports[of][on] {
            let public = writing.both_public(of, on) && plan.is_public(timing);
            writing.add(Entity::Report(writing.inspection(of), writing.force(on)), timing, public);
        }
    }
    for (of, on) in pairs() {
        let report =
            plan.reports[of][on].is_none_or(|timing| plan.is_public(timing)) && writing.both_public(of, on);
        for (at, party) in Party::ALL.into_iter().enumerate() {
            if let Some(timing) = plan.replies[of][on][at] {
                let reply = Entity::Reply(writing.inspection(of), writing.force(on), party);
                writing.add(reply, timing, report && plan.is_public(timing));
            }
        }
        if let Some(timing) = plan.press[of][on] {
            let press = Entity::Press(writing.inspection(of), writing.force(on));
            writing.add(press, timing, report && plan.is_public(timing));
        }
    }
    for (id, timing) in ["home", "about", "sources"].into_iter().zip(plan.pages) {
        if let Some(timing) = timing {
            writing.add(Entity::Page(id.into()), timing, plan.is_public(timing));
        }
    }
    // The statement has no day: it is there, or a draft.
    let timing = if plan.pages[1] == Some(Timing::Draft) { Timing::Draft } else { Timing::Silent };
    writing.add(Entity::Accessibility, timing, plan.is_public(timing));
    // A programme is told of with the first of its inspections.
    let told = writing.things[3..6].iter().any(|inspection| inspection.public);
    writing.add(Entity::Programme("peel".into()), Timing::Silent, told);
    for (release, (timing, announced)) in plan.releases.into_iter().enumerate() {
        writing.add_release(release, timing, announced);
    }
    writing.things
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..3).flat_map(|of| (0..3).map(move |on| (of, on)))
}

/// The things so far.
struct Writing<'a> {
    plan: &'a Plan,
    things: Vec<Thing>,
    /// Ids of the three forces and the three inspections. Their marks are theirs, so that nobody may name
    /// them before their time.
    ids: Vec<String>,
}

impl Writing<'_> {
    fn force(&self, at: usize) -> candour::model::ForceId {
        self.ids[at].as_str().into()
    }

    fn inspection(&self, at: usize) -> candour::model::InspectionId {
        self.ids[3 + at].as_str().into()
    }

    fn both_public(&self, of: usize, on: usize) -> bool {
        self.things[on].public && self.things[3 + of].public
    }

    fn add(&mut self, entity: Entity, timing: Timing, public: bool) {
        let number = self.things.len();
        let mut pen = Pen::new(number);
        let position = |id: &str| self.ids.iter().position(|known| known == id).expect("a known id");
        let (file, beside, mut fields) = match &entity {
            Entity::Force(id) => {
                let at = position(id.as_str());
                (
                    format!("content/forces/{id}.md"),
                    format!("content/forces/{id}-"),
                    self.force_fields(at, &mut pen),
                )
            }
            Entity::Inspection(id) => {
                let at = position(id.as_str()) - 3;
                let folder = format!("content/inspections/{id}");
                (format!("{folder}/index.md"), format!("{folder}/"), inspection(at, &self.ids, &mut pen))
            }
            Entity::Report(of, on) => {
                let (of_at, on_at) = (position(of.as_str()) - 3, position(on.as_str()));
                let fields = report(of_at, on_at, &self.ids, &mut pen);
                let stem = format!("content/inspections/{of}/{on}");
                (format!("{stem}.md"), format!("{stem}-"), fields)
            }
            Entity::Reply(of, on, party) => {
                let stem = format!("content/inspections/{of}/replies/{on}-{}", party.id());
                let at = position(of.as_str()) - 3;
                (format!("{stem}.md"), format!("{stem}-"), self.reply_fields(at, on.as_str(), &mut pen))
            }
            Entity::Press(of, on) => {
                let stem = format!("content/inspections/{of}/press/{on}");
                let mut fields = press_fields(&mut pen);
                if on.as_str() == self.ids[1] {
                    // Without its own notes and contacts it shows those of the inspection and the site.
                    let fields = fields.as_object_mut().expect("fields");
                    fields.retain(|field, _| !["notes_to_editors", "contacts"].contains(&field.as_str()));
                }
                (format!("{stem}.md"), format!("{stem}-"), fields)
            }
            Entity::Page(id) => {
                let stem = format!("content/pages/{id}");
                (format!("{stem}.md"), format!("{stem}-"), page_fields(&mut pen))
            }
            Entity::Accessibility => {
                ("content/accessibility.yaml".to_owned(), String::new(), statement_fields(&mut pen))
            }
            Entity::Programme(id) => {
                (format!("content/programmes/{id}.md"), String::new(), programme_fields(&mut pen))
            }
            other => panic!("{other:?} has no file of its own"),
        };
        fields["style_exceptions"] = exceptions(number, &mut pen);
        timing.write(number, self.plan.local, &mut fields);
        // Forces have no date of their own, and programmes are no drafts either.
        let without: &[&str] = match entity {
            Entity::Force(_) | Entity::Accessibility => &["published"],
            Entity::Programme(_) => &["published", "draft"],
            _ => &[],
        };
        fields.as_object_mut().expect("fields").retain(|field, _| !without.contains(&field.as_str()));
        let attachment = (!beside.is_empty()).then(|| format!("{beside}{}.png", pen.plain("").trim()));
        let names = Names { ids: &self.ids, links: self.plan.links.rotate_left(number as u32) };
        let body = match entity {
            Entity::Accessibility => String::new(),
            _ => body(&names, &file, attachment.as_deref(), &mut pen),
        };
        let to_come = matches!(self.plan.timing(timing), Timing::Soon | Timing::Later);
        let release = if let Timing::With(release) = timing { Some(release) } else { None };
        let own_words = matches!(entity, Entity::Inspection(_) | Entity::Report(..)).then_some(number);
        let canaries = pen.canaries();
        let address = match &entity {
            Entity::Report(of, on) => Some(format!("inspections/{of}/{on}/")),
            Entity::Reply(of, on, party) => Some(format!("inspections/{of}/replies/{on}-{}/", party.id())),
            Entity::Press(of, on) => Some(format!("inspections/{of}/press/{on}/")),
            _ => None,
        };
        let mut thing = Thing {
            entity,
            file,
            fields,
            body,
            attachment,
            public,
            to_come,
            release,
            ahead: mark_ahead(number),
            own_words,
            canaries,
            address,
            marks: pen.marks,
            has_twin: self.plan.twins >> (number % 64) & 1 == 1,
        };
        let text = thing.text();
        thing.marks.retain(|mark| text.contains(mark.as_str()));
        self.things.push(thing);
    }

    /// The release of that number, which lets out all that goes with it, and words of the vocabulary. Nothing of it is
    /// public but title and instant, if it is announced.
    fn add_release(&mut self, release: usize, timing: Timing, announced: bool) {
        let number = self.things.len();
        let mut pen = Pen::new(number);
        let with_it = self.things.iter().filter(|thing| thing.release == Some(release));
        let mut goes_out: Vec<String> = with_it.map(|thing| thing.entity.to_string()).collect();
        goes_out
            .extend(["theme", "term", "measure"].map(|kind| format!("{kind}:{}", released_word(release))));
        let title = if announced { ANNOUNCED.to_owned() } else { pen.words("title") };
        let mut fields = json!({"title": title, "announced": announced, "goes_out": goes_out});
        timing.write(number, self.plan.local, &mut fields);
        let names = Names { ids: &self.ids, links: self.plan.links.rotate_left(number as u32) };
        let body = note(&names, &mut pen);
        let to_come = matches!(timing, Timing::Soon | Timing::Later);
        let mut canaries = vec![mark(number)];
        canaries.extend((to_come && !announced).then(|| later_year(number).to_string()));
        canaries.extend((!timing.is_public()).then(|| released_mark(release)));
        let id = format!("release-{}", mark(number));
        self.things.push(Thing {
            entity: Entity::Release(id.as_str().into()),
            file: format!("content/releases/{id}.md"),
            fields,
            body,
            attachment: None,
            public: false,
            to_come,
            release: Some(release),
            ahead: mark_ahead(number),
            own_words: None,
            canaries,
            address: None,
            marks: pen.marks,
            has_twin: self.plan.twins >> (number % 64) & 1 == 1,
        });
    }

    fn force_fields(&self, at: usize, pen: &mut Pen) -> Value {
        let region = if at < 2 { SHARED_REGION.to_owned() } else { pen.words("region") };
        let neighbours: Vec<&String> = self.ids[..3].iter().filter(|id| **id != self.ids[at]).collect();
        json!({
            "name": pen.words("Police"),
            "short_name": pen.words("short"),
            "noun": "force",
            "kind": "territorial",
            "nation": pen.words("nation"),
            "region": region,
            "ons_code": pen.words("code"),
            "names_in": {"gd": pen.words("Poileas"), "gv": pen.words("Meoiryn-shee")},
            "former_names": [{"name": pen.words("Constabulary"), "until": pen.date()}],
            "other_names": [pen.words("other name")],
            "website": pen.address(),
            "areas": [pen.words("area")],
            "towns": [pen.words("town"), pen.words("town")],
            "neighbours": neighbours,
            "tile": {"row": at, "column": at, "letters": pen.letters(), "detached": false},
            "policing_bodies": [
                {"kind": "commissioner", "title": pen.words("Commissioner"), "from": pen.date(), "to": pen.date(), "unconfirmed": true},
            ],
            "oversight": pen.words("oversight"),
            "note": pen.words("note"),
            "sources": sources("own", pen),
            "corrections": corrections(pen),
            "aliases": [pen.alias()],
        })
    }

    fn reply_fields(&self, of: usize, on: &str, pen: &mut Pen) -> Value {
        let inspection = &self.ids[3 + of];
        let number = 3 + (of + 1) % 3;
        let other = &self.ids[number];
        // What is answered to another inspection tells of it, so it bears its mark.
        let none = format!("{} {}", pen.words("none"), mark(number));
        json!({
            "summary": pen.words("gist"),
            "person": pen.words("person"),
            "role": pen.words("role"),
            "date": pen.date(),
            "date_note": pen.words("date note"),
            "also_about": [other],
            "answers": [
                {"recommendation": format!("{inspection}/{on}/{}", inspections::OF_REPORT), "action": pen.words("action")},
                {"recommendation": format!("{other}/{}", inspections::of_inspection(other)), "no_action": none},
            ],
            "sources": sources("own", pen),
            "corrections": corrections(pen),
            "aliases": [pen.alias()],
        })
    }
}

fn programme_fields(pen: &mut Pen) -> Value {
    json!({
        "title": pen.words("programme"),
        "summary": pen.words("summary"),
        "graded": true,
        "comparability_groups": [
            {"id": "all-years", "title": pen.words("group"), "explanation": pen.words("explanation")},
        ],
        "sources": sources("own", pen),
    })
}

fn statement_fields(pen: &mut Pen) -> Value {
    json!({
        "applies_to": pen.words("the website"),
        "introduction": [pen.words("introduction")],
        "compliance": "partially-compliant",
        "non_compliance": [{
            "what": pen.words("what"),
            "effect": pen.words("effect"),
            "fails": ["3.1.2", "1.3.1"],
            "alternative": pen.words("alternative"),
            "plan": pen.words("mend it"),
            "by": pen.date(),
        }],
        "disproportionate_burden": [{
            "what": pen.words("what"),
            "effect": pen.words("effect"),
            "fails": "1.2.2",
            "alternative": pen.words("alternative"),
            "assessment": {"date": pen.date(), "found": pen.words("found"), "address": pen.address()},
        }],
        "outside_scope": [{
            "what": pen.words("what"),
            "why": pen.words("why"),
            "alternative": pen.words("alternative"),
        }],
        "improvements": [pen.words("improvement")],
        "prepared": pen.date(),
        "reviewed": pen.date(),
        "next_review": pen.date(),
        "method": pen.words("method"),
        "assessed_by": pen.words("body"),
        "tested": {
            "date": pen.date(),
            "standard": "wcag-2-2-aa",
            "pages": [pen.words("page")],
            "tools": [pen.words("tool")],
        },
        "contact": super::CONTACT,
        "answer_within": pen.words("days"),
        "nations": ["great-britain", "northern-ireland"],
        "aliases": [pen.alias()],
    })
}

fn press_fields(pen: &mut Pen) -> Value {
    let contact = json!({
        "name": pen.words("contact"),
        "phone": pen.words("phone"),
        "email": pen.email(),
        "hours": pen.words("hours"),
        "note": pen.words("note"),
    });
    json!({
        "headline": pen.words("headline"),
        "found": [pen.words("found")],
        "quotes": [super::paper::quote("own", pen)],
        "where_to_read": pen.words("where"),
        "notes_to_editors": [pen.words("note to editors")],
        "contacts": [contact],
        "sources": sources("own", pen),
        "corrections": corrections(pen),
        "aliases": [pen.alias()],
    })
}

fn page_fields(pen: &mut Pen) -> Value {
    json!({
        "title": pen.words("title"),
        "description": pen.words("description"),
        "sources": sources("own", pen),
        "corrections": corrections(pen),
        "aliases": [pen.alias()],
    })
}

/// Exceptions from one to three rules of style, which are others for each thing.
fn exceptions(number: usize, pen: &mut Pen) -> Value {
    let rules: Vec<&str> = candour::style::RULES.iter().map(|rule| rule.name).collect();
    let mut exceptions = json!({});
    for nth in 0..=number % 3 {
        exceptions[rules[(number * 7 + nth * 5) % rules.len()]] = json!(pen.words("reason"));
    }
    exceptions
}
