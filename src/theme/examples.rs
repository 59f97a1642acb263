//! One small context for each template, made by hand, to try the built-in theme with.

use serde_json::{Value, json};

fn link(href: &str, text: &str) -> Value {
    json!({ "href": href, "text": text })
}

fn date(iso: &str, words: &str) -> Value {
    json!({ "iso": iso, "words": words })
}

fn cite(number: usize) -> Value {
    json!({ "number": number })
}

fn grade(id: &str, rank: usize, of: usize) -> Value {
    let words = id.replace('-', " ");
    let definition = format!("What {words} means, in the inspectorate’s own scale.");
    json!({ "id": id, "words": words, "rank": rank, "of": of, "definition": definition })
}

fn judgement(state: &str, grade: Value, words: &str) -> Value {
    json!({
        "state": state, "grade": grade, "words": words, "sentence": null, "reason": null,
        "carried_over_from": null, "basis": null, "basis_reason": null, "deduced": false, "scope": null,
        "expected": null, "citation": cite(1),
    })
}

fn with(mut value: Value, fields: Value) -> Value {
    for (name, field) in fields.as_object().into_iter().flatten() {
        value[name] = field.clone();
    }
    value
}

fn good() -> Value {
    with(
        judgement("graded", grade("good", 2, 4), "good"),
        json!({ "sentence": "Ambria Police is good at treating people fairly & with respect." }),
    )
}

fn poor() -> Value {
    with(
        judgement("graded", grade("requires-improvement", 3, 4), "requires improvement"),
        json!({
            "sentence": "Ambria Police requires improvement at acting ethically.", "deduced": true,
            "basis": "deduced from the national report",
            "basis_reason": "The national report names every force with another grade, and Ambria is not among them.",
            "scope": "An inquiry into a chief officer that began before September 2011.",
        }),
    )
}

fn not_graded() -> Value {
    with(
        judgement("not-graded", Value::Null, "not graded"),
        json!({ "reason": "The attack of 22 May 2017 came in the weeks of the inspection." }),
    )
}

fn carried_over() -> Value {
    with(
        judgement("carried-over", grade("outstanding", 1, 4), "outstanding, carried over from 2017"),
        json!({ "carried_over_from": link("/inspections/legitimacy-2017/", "Legitimacy 2017") }),
    )
}

fn finding(kind: &str, words: &str, text: &str) -> Value {
    json!({
        "kind": kind, "kind_words": words, "text": text,
        "themes": [link("/themes/second-jobs/", "Second jobs")],
        "question": link("/questions/ethics/", "Acting ethically"), "discharged": null, "citation": cite(2),
    })
}

fn findings() -> Value {
    json!([
        finding(
            "strength",
            "Strength",
            "The force checks every application for a second job against its register."
        ),
        finding(
            "gap",
            "Gap",
            "The anti-corruption unit has the staff it had in 2011, and waits for what comes in."
        ),
        with(
            finding(
                "area-for-improvement",
                "Area for improvement",
                "The force should look for corruption rather than wait."
            ),
            json!({ "discharged": date("2017-12-12", "12 December 2017") }),
        ),
        finding("cause-of-concern", "Cause of concern", "Vetting of serving officers is years behind."),
    ])
}

fn measure() -> Value {
    json!({
        "id": "second-job-applications", "title": "Applications for a second job",
        "definition": "How many officers and staff asked to take a second job.", "value": "84",
        "unit": "applications", "of": null, "period": "since September 2011", "basis": "force data",
        "note": "One was not approved.", "themes": [link("/themes/second-jobs/", "Second jobs")],
        "national": "1,126 applications, 2012", "citation": cite(2),
    })
}

fn measures() -> Value {
    json!([
        measure(),
        with(
            measure(),
            json!({ "title": "Forces with a policy on social media", "value": "43", "of": "of 44",
            "unit": "forces", "period": "summer 2012", "basis": null, "national": null, "note": null })
        ),
        with(
            measure(),
            json!({ "title": "People asked", "value": "23,043", "unit": "people",
            "period": "July 2016", "national": null })
        ),
    ])
}

fn quotes() -> Value {
    json!([{
        "person": "Zoë Example", "role": "HM Inspector of Constabulary",
        "date": date("2016-12-08", "8 December 2016"),
        "text": "She said that the force treats the public well, and that it should look for corruption itself.",
        "national": false, "themes": [link("/themes/anti-corruption-capacity/", "Anti-corruption capacity")],
        "citation": cite(1),
    }])
}

fn recommendations() -> Value {
    json!([
        {
            "anchor": "recommendation-1", "text": "By March 2017, forces should look for signs of abuse of authority.",
            "addressed_to": "all forces", "made_in": link("/inspections/legitimacy-2016/", "Legitimacy 2016"),
            "themes": [], "due": date("2017-03-31", "31 March 2017"), "state": "complete",
            "history": [
                { "date": date("2016-12-08", "8 December 2016"), "state": "open", "note": null, "superseded_by": null },
                { "date": date("2017-10-05", "5 October 2017"), "state": "superseded", "note": "All forces answered",
                  "superseded_by": link("/inspections/legitimacy-2017/", "a later one") },
            ],
            "citation": cite(1),
        },
        {
            "anchor": "recommendation-2", "text": "The force should staff its anti-corruption unit.",
            "addressed_to": "Ambria Police", "made_in": link("/inspections/legitimacy-2016/ambria/", "Ambria, 2016"),
            "themes": [link("/themes/anti-corruption-capacity/", "Anti-corruption capacity")], "due": null,
            "state": "no later state is recorded on this site", "history": [], "citation": null,
        },
    ])
}

fn replies() -> Value {
    json!([{
        "page": link("/inspections/legitimacy-2016/ambria/reply/", "Reply to Legitimacy 2016"),
        "party": "the policing body", "person": "Alex Example", "role": "Police and Crime Commissioner",
        "date": date("2016-12-12", "12 December 2016"),
        "summary": "The commissioner welcomes the grade and asks for a plan.",
        "force": link("/forces/ambria/", "Ambria"), "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"),
    }])
}

fn forces(names: &[&str]) -> Value {
    names
        .iter()
        .map(|name| {
            let address = format!("/forces/{}/", name.to_lowercase().replace(' ', "-"));
            link(&address, name)
        })
        .collect()
}

fn picture() -> Value {
    let count = |grade: Value, words: &str, number: usize, permille: usize, names: &[&str]| json!({ "grade": grade, "words": words, "number": number, "permille": permille, "forces": forces(names) });
    json!({
        "question": link("/questions/legitimacy/", "Legitimacy"),
        "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"),
        "counts": [
            count(grade("outstanding", 1, 4), "outstanding", 2, 47, &["Derwent", "Kent"]),
            count(grade("good", 2, 4), "good", 36, 837, &["Ambria", "Borsetshire", "Cumbria", "Leicestershire"]),
            count(grade("requires-improvement", 3, 4), "requires improvement", 5, 116, &["Calder"]),
            count(grade("inadequate", 4, 4), "inadequate", 0, 0, &[]),
            count(Value::Null, "not graded", 1, 23, &["Greater Example"]),
        ],
        "held": 43, "inspected": 43,
        "sentence": "2 forces were graded outstanding, 36 good and 5 requires improvement.",
        "stated": true, "note": null, "citation": cite(1),
    })
}

fn nations() -> Value {
    let entry = |name: &str, newest: Value| {
        json!({ "page": forces(&[name])[0], "name": format!("{name} Police"), "areas": ["Ambershire", "Port Amber"],
            "newest": newest })
    };
    let newest = |judgement: Value| json!({ "about": "Legitimacy 2016", "judgement": judgement });
    json!([
        { "nation": "England", "anchor": "nation-england", "regions": [
            { "region": "East Midlands", "forces": [entry("Ambria", newest(good())), entry("Borsetshire", newest(poor())), entry("Calder", Value::Null)] },
            { "region": "South West", "forces": [entry("Avon and Somerset", newest(carried_over())), entry("Devon and Cornwall", newest(not_graded()))] },
        ] },
        { "nation": "Wales", "anchor": "nation-wales", "regions": [
            { "region": "Wales", "forces": [entry("Dyfed-Powys", newest(good())), entry("Gwent", newest(good()))] },
        ] },
    ])
}

fn inspections() -> Value {
    let one = |title: &str, iso: &str, words: &str, graded: bool, reports: usize| {
        json!({
            "page": link("/inspections/legitimacy-2016/", title), "short_title": title,
            "summary": "How fairly forces treat the public and their own workforce, and how they guard against corruption.",
            "inspectorate": "HMIC", "published": date(iso, words), "graded": graded, "reports": reports, "waiting": null,
        })
    };
    json!([
        with(
            one("Legitimacy 2017", "2017-12-12", "12 December 2017", true, 43),
            json!({ "waiting": { "draft": false, "words": "Embargoed until 00:01 on 12 December 2017" } })
        ),
        one("Legitimacy 2016", "2016-12-08", "8 December 2016", true, 43),
        one("Revisiting police relationships", "2012-12-19", "19 December 2012", false, 3),
    ])
}

fn site() -> Value {
    json!({
        "title": "Integrity report cards", "description": "What inspectors found, force by force.",
        "publisher": "The Example Office", "email": "team@example.org",
        "menu": [link("/forces/", "Forces"), link("/inspections/", "Inspections"), link("/themes/", "Themes"),
            link("/questions/", "Questions"), link("/replies/", "Replies"), link("/glossary/", "Glossary")],
        "footer": [link("/about/", "About"), link("/methodology/", "Methodology"),
            link("/accessibility/", "Accessibility"), link("/corrections/", "Corrections")],
        "home": link("/", "Home"),
        "licence": { "name": "Open Government Licence v3.0",
            "href": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "attribution": "Contains public sector information licensed under the Open Government Licence v3.0." },
        "disclaimer": null, "edition": date("2016-12-08", "8 December 2016"), "newsroom": false,
    })
}

fn page(title: &str, href: &str, section: &str) -> Value {
    json!({
        "title": title, "description": "One sentence for search engines.", "language": "en-GB",
        "canonical": format!("https://cards.example{href}"), "href": href,
        "breadcrumbs": if href == "/" { json!([]) } else { json!([link("/", "Home"), link(section, "Section")]) },
        "section": section,
        "sources": [
            { "number": 1, "title": "PEEL: Police legitimacy 2016", "publisher": "HMIC",
              "date": date("2016-12-08", "8 December 2016"), "href": "https://example.org/report", "note": null },
            { "number": 2, "title": "Letter to the force", "publisher": "HMIC", "date": null, "href": null,
              "note": "Read on paper." },
        ],
        "corrections": [], "waiting": null,
    })
}

fn correction() -> Value {
    json!({ "date": date("2019-06-21", "21 June 2019"), "kind": "fact", "was": "85 applications",
        "now": "84 applications", "reason": "A slip when copying." })
}

fn force() -> Value {
    let newest = |question: &str, judgement: Value, trend: Value| {
        json!({ "question": link("/questions/legitimacy/", question),
            "report": link("/inspections/legitimacy-2016/ambria/", "Ambria, legitimacy 2016"),
            "inspection": "Legitimacy 2016", "published": date("2016-12-08", "8 December 2016"),
            "judgement": judgement, "trend": trend })
    };
    let answer = |year: &str, judgement: Value| {
        json!({ "page": link("/inspections/legitimacy-2016/ambria/", &format!("Legitimacy {year}")), "year": year,
            "published": date("2016-12-08", "8 December 2016"), "judgement": judgement })
    };
    json!({
        "name": "Ambria Police", "short_name": "Ambria", "noun": "force", "welsh_name": "Heddlu Ambria",
        "former_names": [{ "name": "Ambershire Constabulary", "until": date("1974-04-01", "1 April 1974") }],
        "other_names": ["Amber Police"], "nation": "England", "region": "East Midlands", "ons_code": "E23000099",
        "website": "https://ambria.example/", "areas": ["Ambershire", "Port Amber"], "towns": ["Amber", "Loam"],
        "neighbours": forces(&["Borsetshire", "Calder"]),
        "policing_bodies": [
            { "title": "Ambria Police Authority", "from": null, "to": date("2012-11-21", "21 November 2012"), "unconfirmed": false },
            { "title": "Police and Crime Commissioner for Ambria", "from": date("2012-11-22", "22 November 2012"), "to": null, "unconfirmed": true },
        ],
        "oversight": null, "note": null, "body": "<p>Ambria polices <em>one city</em> and much farmland.</p>",
        "newest": [newest("Legitimacy", good(), json!("good, as in 2015")), newest("Effectiveness", poor(), json!("fell from good to requires improvement")), newest("Leadership", judgement("ungraded", Value::Null, "never graded"), Value::Null)],
        "threads": [
            { "question": link("/questions/legitimacy/", "Legitimacy"), "part": false, "answers": [answer("2015", good()), answer("2016", good()), answer("2017", not_graded()), answer("2018/19", carried_over())], "trend": "good, as in 2015", "no_trend": null },
            { "question": link("/questions/ethics/", "How well does the force ensure that its workforce behaves ethically and lawfully?"), "part": true, "answers": [answer("2016", poor())], "trend": null, "no_trend": "There is only one answer." },
        ],
        "reports": [{ "page": link("/inspections/legitimacy-2016/ambria/", "Legitimacy 2016"),
            "published": date("2016-12-08", "8 December 2016"), "headline": "Good at treating people fairly.",
            "judgements": [{ "question": link("/questions/legitimacy/", "Legitimacy"), "judgement": good() }], "waiting": null }],
        "without_entry": [link("/inspections/without-fear-or-favour-2011/", "Without fear or favour, 2011")],
        "themes": [{ "theme": link("/themes/second-jobs/", "Second jobs"), "anchor": "theme-second-jobs", "entries": [
            { "report": link("/inspections/revisiting-2012/ambria/", "Revisiting police relationships"), "published": date("2012-12-19", "19 December 2012"), "findings": findings(), "measures": measures() },
            { "report": link("/inspections/legitimacy-2016/ambria/", "Legitimacy 2016"), "published": date("2016-12-08", "8 December 2016"), "findings": findings(), "measures": [] },
        ] }],
        "measures": [
            { "report": link("/inspections/revisiting-2012/ambria/", "Revisiting police relationships"), "measure": measure() },
            { "report": link("/inspections/revisiting-2012/ambria/", "Revisiting police relationships"), "measure": measures()[1] },
        ],
        "scope_notes": [{ "report": link("/inspections/revisiting-2012/ambria/", "Revisiting police relationships"),
            "text": "An inquiry into a chief officer that began before September 2011 is outside this report.", "citation": cite(2) }],
        "recommendations": recommendations(), "replies": replies(),
    })
}

/// A body that was inspected and never graded, about which little is known.
pub fn bare_force() -> Value {
    let nothing = json!([]);
    let view = with(
        force(),
        json!({
            "name": "Example Transport Police", "short_name": "ETP", "welsh_name": null, "former_names": nothing,
            "other_names": nothing, "nation": "England, Wales and Scotland", "region": null, "ons_code": null,
            "website": null, "areas": nothing, "towns": nothing, "neighbours": nothing, "policing_bodies": nothing,
            "oversight": "The Example Transport Police Authority", "body": "", "newest": nothing, "threads": nothing,
            "themes": nothing, "measures": nothing, "scope_notes": nothing, "recommendations": nothing, "replies": nothing,
            "reports": nothing,
        }),
    );
    let page = with(page("Example Transport Police", "/forces/etp/", "/forces/"), json!({ "sources": [] }));
    json!({ "site": site(), "page": page, "view": view })
}

fn inspection() -> Value {
    let row = |name: &str, report: Value, judgements: Value| json!({ "force": forces(&[name])[0], "report": report, "headline": null, "judgements": judgements });
    let report = link("/inspections/legitimacy-2016/ambria/", "Ambria");
    let no_entry = judgement("not-on-this-site", Value::Null, "no entry on this site yet");
    json!({
        "short_title": "Legitimacy 2016", "summary": "How fairly forces treat people.", "inspectorate": "HMIC",
        "year": "2016", "programme": link("/inspections/#programme-peel", "PEEL"), "kind": "all-force",
        "published": date("2016-12-08", "8 December 2016"), "published_note": "The day is that of the press release.",
        "fieldwork": "March 2016 to June 2016", "lead_inspector": "Zoë Example, HM Inspector of Constabulary",
        "commissioned_by": null, "follows": link("/inspections/legitimacy-2015/", "Legitimacy 2015"),
        "followed_by": [link("/inspections/legitimacy-2017/", "Legitimacy 2017")],
        "body": "<h2>What the national report says</h2><p>Most forces treat people well.</p>", "graded": true,
        "questions": [
            { "page": link("/questions/legitimacy/", "Legitimacy"), "wording": "How legitimate is the force?", "depth": 0, "graded": true, "previous": link("/questions/legitimacy/", "Legitimacy 2015"), "notes": [] },
            { "page": link("/questions/ethics/", "Acting ethically"), "wording": null, "depth": 1, "graded": true, "previous": null, "notes": ["Later inspections no longer ask it."] },
        ],
        "pictures": [picture()], "comparability": ["It may be compared with PEEL 2015 to 2018/19."],
        "shared_text": ["HMIC inspects forces every year."],
        "method": [{ "text": "Inspectors spent a week in each force.", "citation": cite(1) }],
        "findings": findings(), "measures": measures(), "quotes": quotes(), "recommendations": recommendations(),
        "columns": [link("/questions/legitimacy/", "Legitimacy"), link("/questions/ethics/", "Acting ethically"), link("/questions/fairness/", "Treating people with fairness and respect")],
        "forces": [row("Ambria", report, json!([good(), poor(), good()])), row("Avon and Somerset", Value::Null, json!([no_entry, no_entry, no_entry])), row("Greater Example", Value::Null, json!([not_graded(), carried_over(), good()]))],
        "held": 2, "press": [link("/inspections/legitimacy-2016/press/ambria/", "Press release on Ambria")],
        "replies": replies(), "context": [{ "date": date("2017-05-02", "2 May 2017"), "text": "The law on replies changed.", "citation": null }],
        "files": [link("/inspections/legitimacy-2016/national.pdf", "The national report (PDF)")],
    })
}

fn report() -> Value {
    let answer = |depth: usize, question: &str, judgement: Value| {
        json!({ "question": link("/questions/legitimacy/", question), "wording": "To what extent does the force treat people with fairness and respect?",
            "depth": depth, "judgement": judgement, "trend": "good, as in 2015" })
    };
    json!({
        "force": link("/forces/ambria/", "Ambria Police"), "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"),
        "inspectorate": "HMIC", "headline": "Ambria treats people well, and should look for corruption itself.",
        "published": date("2016-12-08", "8 December 2016"), "published_note": null,
        "inspector": "Zoë Example, HM Inspector of Constabulary", "graded": true,
        "judgements": [answer(0, "Legitimacy", good()), answer(1, "Acting ethically", poor()), answer(1, "Leadership", not_graded()), answer(1, "Fairness", carried_over())],
        "scope_notes": force()["scope_notes"], "findings": findings(), "measures": measures(), "quotes": quotes(),
        "recommendations": recommendations(), "body": "<h2>In words</h2><p>The force has a new chief constable.</p>",
        "shared_text": ["HMIC inspects forces every year."],
        "press": link("/inspections/legitimacy-2016/press/ambria/", "Press release"), "replies": replies(),
        "reply_clock": { "due": date("2018-02-05", "5 February 2018"), "held": true, "words": "The policing body’s comments were due by 5 February 2018." },
        "earlier": link("/inspections/legitimacy-2015/ambria/", "Legitimacy 2015"), "later": null,
        "files": [link("/inspections/legitimacy-2016/ambria/report.pdf", "The report (PDF)")],
    })
}

fn others(template: &str) -> Value {
    match template {
        "home.html" => {
            json!({ "body": "<p>What inspectors found about the integrity of each police force in England and Wales, in plain words and with sources.</p>",
            "nations": nations(), "places": [
                { "letter": "A", "places": [{ "place": "Amber", "force": forces(&["Ambria"])[0] }, { "place": "Avonmouth", "force": forces(&["Avon and Somerset"])[0] }] },
                { "letter": "B", "places": [{ "place": "Borchester", "force": forces(&["Borsetshire"])[0] }] },
            ], "newest": inspections(), "picture": picture() })
        }
        "forces.html" => {
            json!({ "nations": nations(), "others": [{ "page": link("/forces/etp/", "ETP"), "name": "Example Transport Police", "areas": [], "newest": null }] })
        }
        "inspections.html" => {
            json!({ "programmes": [{ "title": "PEEL", "anchor": "programme-peel", "summary": "The yearly inspection of every force.", "body": "",
            "groups": [{ "title": "2015 to 2018/19", "explanation": "Grades may be compared with each other." }], "inspections": inspections() }] })
        }
        "themes.html" => {
            json!({ "themes": [{ "page": link("/themes/second-jobs/", "Second jobs"), "description": "Work beside the police.", "findings": 12, "measures": 1, "inspections": ["Revisiting 2012"] }] })
        }
        "theme.html" => {
            json!({ "description": "Work that officers and staff do beside the police.", "recommendations": recommendations(),
            "inspections": [{ "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"), "anchor": "inspection-legitimacy-2016", "published": date("2016-12-08", "8 December 2016"),
                "findings": findings(), "measures": measures(), "quotes": quotes(),
                "forces": [{ "report": link("/inspections/legitimacy-2016/ambria/", "Ambria"), "findings": findings(), "measures": measures(), "quotes": [] }] }] })
        }
        "questions.html" => json!({ "programmes": [{ "title": "PEEL", "questions": [
            { "page": link("/questions/legitimacy/", "Legitimacy"), "wording": "How legitimate is the force?", "depth": 0, "years": ["2015", "2016"] },
            { "page": link("/questions/ethics/", "Acting ethically"), "wording": null, "depth": 1, "years": ["2016"] }] }] }),
        "question.html" => {
            json!({ "wording": "How legitimate is the force?", "comparability": ["Grades of 2015 to 2018/19 may be compared."], "pictures": [picture()],
            "columns": [{ "inspection": link("/inspections/legitimacy-2015/", "Legitimacy 2015"), "year": "2015", "published": date("2016-02-11", "11 February 2016"), "wording": "Is the force legitimate?" },
                { "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"), "year": "2016", "published": date("2016-12-08", "8 December 2016"), "wording": null }],
            "forces": [{ "force": forces(&["Ambria"])[0], "judgements": [good(), poor()], "trend": "fell from good to requires improvement" }, { "force": forces(&["Calder"])[0], "judgements": [not_graded(), good()], "trend": null }] })
        }
        "press.html" | "press.txt" => {
            json!({ "force": link("/forces/ambria/", "Ambria Police"), "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"),
            "report": link("/inspections/legitimacy-2016/ambria/", "Ambria, legitimacy 2016"), "inspectorate": "HMIC", "force_short_name": "Ambria", "published": date("2016-12-08", "8 December 2016"),
            "embargo": "Embargoed until 00:01 on 8 December 2016", "body": "<p>HMIC publishes its report on <em>Ambria</em> & others.</p>", "body_text": "HMIC publishes its report on Ambria & others.",
            "found": ["it treats people with respect", "it waits for what comes in"], "quotes": quotes(), "where_to_read": "The report is on the inspectorate’s website.",
            "notes_to_editors": ["HMIC is independent.", "PEEL is its yearly programme."], "contacts": [{ "name": "Press office", "phone": "020 0000 0000", "email": "press@example.org", "hours": "9 to 5", "note": null }],
            "text_page": link("/inspections/legitimacy-2016/press/ambria.txt", "The same as plain text") })
        }
        "replies.html" => json!({ "replies": replies() }),
        "reply.html" => {
            json!({ "force": link("/forces/ambria/", "Ambria Police"), "inspection": link("/inspections/legitimacy-2016/", "Legitimacy 2016"), "report": null, "also_about": [link("/inspections/legitimacy-2015/", "Legitimacy 2015")],
            "party": "the policing body", "person": "Alex Example", "role": "Police and Crime Commissioner", "date": date("2016-12-12", "12 December 2016"), "date_note": null,
            "summary": "The commissioner welcomes the grade.", "body": "<p>More would be welcome.</p>",
            "answers": [{ "recommendation": link("/inspections/legitimacy-2016/ambria/#recommendation-2", "Staff the unit"), "action": "Two posts are advertised.", "no_action": null }] })
        }
        "glossary.html" => {
            json!({ "terms": [{ "anchor": "term-hmic", "term": "HMIC", "long_form": "Her Majesty’s Inspectorate of Constabulary", "definition": "The inspectorate until 2017." }],
            "scales": [{ "title": "PEEL, four grades", "anchor": "scale-peel-4", "grades": [grade("outstanding", 1, 4), grade("good", 2, 4), grade("requires-improvement", 3, 4), grade("inadequate", 4, 4)] },
                { "title": "PEEL, five grades", "anchor": "scale-peel-5", "grades": [grade("outstanding", 1, 5), grade("good", 2, 5), grade("adequate", 3, 5), grade("requires-improvement", 4, 5), grade("inadequate", 5, 5)] },
                { "title": "Met or not", "anchor": "scale-met", "grades": [grade("met", 1, 2), grade("not-met", 2, 2)] }] })
        }
        "corrections.html" => {
            json!({ "corrections": [{ "page": link("/forces/ambria/", "Ambria Police"), "correction": correction() }] })
        }
        "page.html" => {
            json!({ "body": "<h2 id=\"who\">Who we are</h2><p>An office.</p><ul><li>One</li><li>Two</li></ul><table><caption>Years</caption><thead><tr><th scope=\"col\">Year</th><th scope=\"col\">What</th></tr></thead><tbody><tr><td>2016</td><td>PEEL</td></tr></tbody></table>",
            "all_sources": [{ "publisher": "HMIC", "sources": page("", "/", "")["sources"] }] })
        }
        "not_found.html" => json!({ "ways": [link("/", "Home"), link("/forces/", "All forces")] }),
        "sitemap.xml" => json!({ "addresses": ["https://cards.example/", "https://cards.example/?a&b"] }),
        "robots.txt" => json!({ "sitemap": "https://cards.example/sitemap.xml" }),
        "redirect.html" => {
            json!({ "target": "https://cards.example/forces/ambria/", "href": "/forces/ambria/" })
        }
        _ => Value::Null,
    }
}

/// Every template with a context that has something of everything.
pub fn all() -> Vec<(&'static str, Value)> {
    let list = [
        ("home.html", "Integrity report cards", "/"),
        ("forces.html", "All forces", "/forces/"),
        ("force.html", "Ambria Police", "/forces/ambria/"),
        ("inspections.html", "Inspections", "/inspections/"),
        ("inspection.html", "Legitimacy 2016", "/inspections/legitimacy-2016/"),
        ("report.html", "Ambria Police: legitimacy 2016", "/inspections/legitimacy-2016/ambria/"),
        ("themes.html", "Themes", "/themes/"),
        ("theme.html", "Second jobs", "/themes/second-jobs/"),
        ("questions.html", "Questions", "/questions/"),
        ("question.html", "Legitimacy", "/questions/legitimacy/"),
        ("press.html", "Ambria treats people well", "/inspections/legitimacy-2016/press/ambria/"),
        ("press.txt", "Ambria treats people well", "/inspections/legitimacy-2016/press/ambria.txt"),
        ("replies.html", "Replies", "/replies/"),
        (
            "reply.html",
            "Reply of the policing body to legitimacy 2016",
            "/inspections/legitimacy-2016/replies/ambria/",
        ),
        ("glossary.html", "Glossary", "/glossary/"),
        ("corrections.html", "Corrections", "/corrections/"),
        ("page.html", "About", "/about/"),
        ("not_found.html", "Page not found", "/404"),
        ("sitemap.xml", "Sitemap", "/sitemap.xml"),
        ("robots.txt", "Robots", "/robots.txt"),
        ("redirect.html", "Moved", "/old/"),
    ];
    list.into_iter()
        .map(|(template, title, href)| {
            let view = match template {
                "force.html" => force(),
                "inspection.html" => inspection(),
                "report.html" => report(),
                _ => others(template),
            };
            let mut page = page(title, href, &href[..href[1..].find('/').map_or(1, |at| at + 2)]);
            if template == "report.html" {
                page["corrections"] = json!([correction()]);
            }
            (template, json!({ "site": site(), "page": page, "view": view }))
        })
        .collect()
}

/// The same in the newsroom, before it is public.
pub fn in_newsroom(mut context: Value) -> Value {
    context["site"]["newsroom"] = json!(true);
    context["page"]["waiting"] =
        json!({ "draft": false, "words": "Embargoed until 00:01 on 8 December 2016" });
    context
}
