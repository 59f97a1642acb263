### The words of the theme Ledger, in English. What stands in braces is filled in; it may stand wherever your sentence
### wants it. A site that wants other words writes the messages it wants to change into templates/strings/en.ftl.


## The frame of every page

title-of-page = { $page } – { $site }
title-in-section = { $page } – { $section } – { $site }
# Names the links to the same page in other languages, for those who hear it.
tongues = Languages
# Below the title of a page in another language than what it tells. { $tongue } is the name of that one, in itself.
not-in-this-tongue = Not all of this sheet has been rendered; what has not is in { $tongue }.
leap-to-text = Go to the text
proof-copy = Newsroom edition
proof-copy-is = It is for the team only, and shows drafts and what is under embargo.
edition = Edition of { $date }
edition-in-full = This is the edition of { $date }.
index-of-forces = Index of forces
# Leads to the menu, which stands at the foot of the page.
ways-below = Contents of this site
where-you-are = Where you are
not-public = Not yet public.
page-corrected = Something on this page was wrong and has been put right.
see-errata = What it said before stands below.
ways = Contents of this site
registers = Registers
# Above the pages of a site that has no registers.
pages = Pages
about-this-site = About this site
disclaimer = This site retells what inspectors have published. It is not the inspectorate’s own, and the inspectorate has not endorsed it.
licence = Licence: { $licence }.
published-by = Published by { $publisher }.
write-to = Write to { $address }.
on-this-sheet = On this page
# Between the things of a list in a line, and before the last of them.
list-next = { ", " }
list-last = { " and " }


## What comes out in numbers: feeds, and the almanac

# Names a feed, in programs that follow it.
serial-title = { $site }: { $name }
# What a feed holds, below its name.
serial-holds = { $of ->
    [site] All that this register has taken in, the latest entry at the top.
    [corrections] Every correction to this register, the latest at the top.
    [replies] Every reply that this register has taken in, the latest at the top.
   *[other] All that this register has taken in on { $name }, the latest entry at the top.
}
serial-newest = Only the { $count } latest; the register itself has them all.
# The link on a page.
serial-of = { $of ->
    [site] A feed of this register
    [corrections] A feed of these corrections
    [replies] A feed of these replies
   *[other] A feed on { $name }
}
serial-erratum = Correction to { $page }
serial-press = For the press: { $headline }
serial-kind = { $kind ->
    [inspection] Inspection
    [report] Report
    [press-release] Press release
    [reply] Reply
   *[correction] Correction
}
serial-carried = Taken over from { $report }.
serial-scope = Left out of the report:
# Above what was entered after the report; a line each, with its date before it.
serial-since = Entered later:
serial-step = now { $state }: { $text }
serial-mended = put right: { $text }
serial-corrected = correction, { $kind }: { $text }

# The link to a file for calendars.
almanac-link = Days to come, as a file for calendars
almanac-of = { $site }: days to come
almanac-pending = { $title }. { $waiting }
almanac-release = As { $site } has announced it.
almanac-replies = Replies due on { $inspection }
almanac-law = Under section 55 of the Police Act 1996 policing bodies had to publish their comments by this day.
almanac-state = { $state ->
    [waiting] Not due yet
    [published] Came in time
    [late] Came late
    [overdue] Overdue
   *[not-collected] Not collected here
}: { $forces }


## References and corrections

# Heard before the number of a reference: “reference 3”.
reference = reference
references = References
all-references = All references, by who published them
errata = Corrections
errata-are = What this site said wrongly, and what it says now. The newest correction comes first.
# In plain text.
erratum-in-line = { $date }: for “{ $was }” read “{ $now }”.
no-errata = Nothing has had to be corrected yet.
corrected-on = Corrected
it-read = It read
it-reads = It reads now
reason = Because


## Judgements

year = Year
judgement = Judgement
told-where = Told in
# The last line of a ledger: what the years add up to, in a sentence.
balance = Trend
no-trend = Nothing is said of a trend.
no-trend-because = Nothing is said of a trend. { $reason }
part-of-another = (part of another question)

# Where a grade stands on its scale. The place is counted from the end that is named.
standing-of-two =
    { $place ->
        [one] better of 2 grades
       *[other] lower of 2 grades
    }
standing-middle = middle one of { $of } grades
standing-from-best =
    { $place ->
        [1] best of { $of } grades
        [2] second best of { $of } grades
        [3] third best of { $of } grades
       *[other] number { $place } from the best of { $of } grades
    }
standing-from-lowest =
    { $place ->
        [1] lowest of { $of } grades
        [2] second lowest of { $of } grades
        [3] third lowest of { $of } grades
       *[other] number { $place } from the lowest of { $of } grades
    }
its-standing = This is the { $standing }.
numbers-of-grades = After each grade stands its place on the scale.

deduced = (deduced)
deduced-because = This was deduced, not read on the inspectorate’s page on the force. { $reason }
deduced-note = A judgement marked “deduced” was not read on the inspectorate’s page on the force. This is how this site knows it.
known-from = How this site knows: { $basis }.
carried-over = Carried over from { $from }; it was not judged anew.
no-grade-because = There is no grade because: { $reason }
expected = Expected on { $date }.
proviso = Not covered:
provisos = Provisos
why-no-grade = Why no grade
when-expected = Expected
whence = Origin
how-known = How known
not-covered = Not covered
grade-meaning = Meaning of the grade


## All forces of one question

tally = The country as a whole
tally-of = { $question }, as found by { $inspection }.
count-of-forces =
    { $count ->
        [0] no force
        [one] { $count } force
       *[other] { $count } forces
    }
no-force = No force is in this place.
names-not-held = This site does not hold which.
totals-stated = The numbers are those of the national report.
totals-counted = The numbers are counted from the reports that this site holds, on { $held } of { $inspected } forces.


## Findings, figures, what was said

found = What inspectors found
found-nationally = What inspectors found in the whole country
answers = on { $question }
discharged = This was discharged on { $date }.
figures = Figures
national-figures = Figures for the whole country
whole-country = In the whole country: { $figure }.
told-in = Told in { $report }.
said = What was said
said-by = { $person }, { $role }, on { $date }, in this site’s words:
of-the-whole-country = about the whole country


## Recommendations and replies

recommendations = Recommendations
made-to = Made to
made-in = in { $page }
made-to-force = These were made to { $force }, or to all forces or policing bodies in an inspection of which it was part.
due-by = Due by
state = State
superseded = { $state } by { $by }
no-step = No later step is recorded here.
replies = Replies
replies-are = What forces and policing bodies have answered. The newest reply comes first.
no-reply-held = This site holds no reply yet. That does not mean that none was published.
reply-by = { $person }, { $role }, for { $party }, on { $date }.
a-reply = A reply of { $force } on { $inspection }
point-by-point = Recommendation by recommendation
no-action = No action.
answer = Answer
answer-by = { $person }, { $role }, { $force }, on { $date }: { $reply }.
left-out-by = Not answered in { $replies }.
clock-waiting = A reply of the policing body is due by { $due }.
clock-published = A reply was due by { $due } and came in time, on { $replied }.
clock-late = A reply was due by { $due } and came late, in { $replied }.
clock-days-late = A reply was due by { $due } and came on { $replied }, { $days ->
    [one] a day
   *[other] { $days } days
} late.
clock-overdue = Overdue: a reply was due by { $due }.
clock-not-collected = A reply was due by { $due }. Whether it came is not known here, since these replies are not collected.
clock-is = For reports since 2 May 2017 the law gives a local policing body 56 days to publish its comments, the day of publication included (Police Act 1996, section 55).
reply-state = { $state ->
    [waiting] Awaited
    [published] In time
    [late] Late
    [overdue] Overdue
   *[not-collected] Not known here
}
answers-due = Replies of the policing bodies were due by { $due }.
answers-due-between = Replies of the policing bodies were due between { $first } and { $last }, as each report came out.
by-when = When replies are due
register-is = All recommendations that are entered here, the newest first, with their answers and their states.
no-recommendation-held = No recommendation has been entered here yet.
not-answered = The reply says neither what is done nor why nothing is.


## Home

the-forces = The forces
whole-of = All of { $nation }
newest = Newest inspections
# Also among the inspections.
to-come = To be published
# { $when } is the time and the day, such as 00:01 on Tuesday 8 December 2026; { $zone } is Europe/London.
to-come-at = { $when }, by the time of { $zone }.
# These two are for the team only; { $things } is a list.
to-come-note = To the team, and never published:
to-come-are = With it go out: { $things }.
gazetteer = Gazetteer
gazetteer-is = Towns, areas and former names, each with the force whose card to read.
place-see = { $place }, see { $force }


## Index of forces

forces-are = Every force, in alphabetical order within its region. Nothing here is added up, and no force is ranked.
forces-graded-in = The grades are those of { $inspection }, the newest inspection of which this site holds the answers for every force.
newest-answer = { $about }:
other-bodies = Other bodies
other-bodies-are = They are inspected as well, but are no territorial forces of England and Wales.


## The card of a force

no-report = No report on { $force } has been entered here yet.
from-report = { $report }, published on { $date }.
from-report-aged = { $report }, published on { $date }, { $age }.
gave-no-grade = No grade was given.
came-later =
    { $count ->
        [one] { $inspections } came later, and this site holds no entry on { $force } in it yet.
       *[other] { $inspections } came later, and this site holds no entry on { $force } in them yet.
    }
by-question = Question by question
by-question-is = What inspectors asked of { $force }, and what they answered, year after year.
beside-neighbours = See { $force } beside its neighbours.
beside-region = Or see the forces of its region: { $region }.
by-theme = Theme by theme
under-no-theme = Under no theme
reports = Reports
without-entry = { $force } was also part of { $inspections }, on which this site holds no entry yet.
annals = Annals
annals-are = All that this site holds on { $force }, the oldest first.
ahead = Still to come.
particulars = Particulars
overseen-by = Overseen by
policing-body = Local policing body
from-until = { $from } to { $until }
since = from { $date }
until = until { $date }
unconfirmed = (dates not confirmed by a source)
formerly = Formerly
also-called = Also called
areas = Areas
towns = Towns and cities
neighbours = Neighbours
statistics-code = Official statistics code
own-site = Own website
files = Files
where = Region and nation


## For other people’s pages

show-elsewhere = Show this on your own site
show-elsewhere-is = The newest judgements on { $force } are free to show anywhere. These addresses stay, and what stands there is always the newest.
slip = A slip, with the code to copy
badge = A picture of it
always-newest = The newest report
newest-report = The newest report: { $report }
copy-slip = Copy this into a page to show the slip:
copy-badge = Or copy this, to show a picture from which people come to the card. It keeps the words of this edition until you copy it again.
# In the picture of it, where there is little room.
whence-in-short = { $report }, { $date }.
card-tells-the-rest = Not everything was covered; the card tells what.


## The picture where a link is shared

# A grade’s place on its scale, the best first.
place-of = ({ $place } of { $of })
not-all-covered = Not everything was covered.
more-on-page = There is more on the page.
not-the-inspectorate = Not a site of the inspectorate.


## Inspections

inspections-are = Every inspection on this site, the newest first within its programme.
inspection-line = { $inspectorate }, { $date }.
gives-grades = It gives grades.
gives-none = It gives no grades, but tells in words what it found.
reports-held =
    { $count ->
        [one] This site holds { $count } report on a force.
       *[other] This site holds { $count } reports on forces.
    }
published = Published
published-on = Published on { $date }.
fieldwork = Fieldwork
lead-inspector = Lead inspector
commissioned-by = Commissioned by
kind = Kind
kind-thematic = A thematic inspection.
kind-all-force = An inspection that asks the same of every force.
follows = Follows
followed-by = Followed by
force-by-force = Force by force
force-by-force-is = In alphabetical order. This site holds an entry on { $held } of { $all }. Each name leads to the report, which gives its source.
told-in-report = The result is told in the report.
not-entered =
    { $count ->
        [one] One more was inspected, on which this site holds no entry yet: { $forces }.
       *[other] { $count } more were inspected, on which this site holds no entry yet: { $forces }.
    }
what-was-asked = What was asked
comparable = Comparability
method = Method
said-in-each = What every report of it says
before-and-after = Before and after
press-releases = Press releases

region-by-region = Region by region


## Forces beside each other

beside-each-other = Forces beside each other, question by question and year by year. Nothing is added up, and no force is ranked.
with-neighbours = Neighbours beside each other
of-a-region = Regions
forces-beside = The forces of { $region } beside each other
region-compared = All forces of one region, by the alphabet.
neighbours-compared = First { $force }, then its neighbours in alphabetical order.
no-neighbour = No neighbour of { $force } is known here.
not-ranked = Nothing is added up, and no force is ranked.
other-comparisons = All comparisons are listed under { $choose }.
region-too = Of the same region: { $region }.
figures-compared = A figure says little without its period and basis. Where these differ, the figures may not be compared.
own-figures = Figures that this site has of { $force } only:
how-new = Age of the answers
not-compared = Left out of the comparison
left-out = This site holds nothing on any of these forces for { $questions }.
counts = How many forces at each grade
counts-of = Years that may be compared: { $years }
stood = Where the forces stood
# How many forces had one answer: “36 good”.
so-many = { $count } { $words }
inspected = Inspected


## Reports

byline = { $inspectorate }, { $date }.
inspector = Inspector: { $person }.
report-without-grades = No grades were given; what was found stands in words.
judgements = Judgements
see-also = See also
see-force = The card of { $force }
see-inspection = All forces in { $inspection }
see-earlier = The report before: { $report }
see-later = The report after: { $report }
see-press = The press release: { $press }
see-file = A file: { $file }
see-report = The report: { $report }
see-also-about = It is also about { $inspections }.


## Questions and themes

questions-are = What inspectors ask. Each question has a page with the answers of all forces over the years.
is-graded = It is graded.
is-not-graded = It is not graded.
continues = It continues { $question }.
asked-in = Asked in { $years }.
asked-by = Asked by { $inspection }, { $date }.
worded-then = It was then worded: { $wording }
in-alphabetical-order = In alphabetical order.
names-lead = Each name leads to the card of the force, which gives its sources.
themes-are = One subject each, followed through every inspection that looked at it.
# On the page of the search, which has none.
pages-for-a-search = This site looks nothing up by itself. Here are all of its pages, in which the browser finds any word.
registers-for-a-search = This site looks nothing up by itself. Each of these registers stands on one page, in which the browser finds any word.
theme-holds =
    { $findings ->
        [0] { $measures ->
            [one] One figure.
           *[other] { $measures } figures.
        }
        [one] { $measures ->
            [0] One finding.
            [one] One finding and one figure.
           *[other] One finding and { $measures } figures.
        }
       *[other] { $measures ->
            [0] { $findings } findings.
            [one] { $findings } findings and one figure.
           *[other] { $findings } findings and { $measures } figures.
        }
    }
theme-holds-nothing = Nothing has been entered on it yet.
theme-seen-in = Seen in { $inspections }.
nationally = The whole country
scales = The grades and their meaning


## Press releases

press-release = Press release
press-release-on = Press release on { $force }, { $inspection }
as-text = For e-mail: { $text }.
with-files = With it: { $files }.
found-in = In { $force }, { $inspectorate } found
where-to-read = Further reading
to-editors = Notes to editors
contacts = Contacts
ends = Ends


## Pages that are not there

no-such-sheet = Nothing stands at this address. It may have moved, or a letter of it may be wrong.
ways-on = You can go on from here: { $ways }.


## Data

data-lede = The whole register as data.
data-files = The files
data-reading = How they are to be read
data-fields = The meaning of each field
data-for-programs = For programs
data-everything = { $archive } holds every table in both forms; { $checksums } lie beside it.
data-archive = One archive (ZIP)
data-checksums = checksums (SHA-256)
data-of-parts = Each card, inspection and question ends with files of its own.
data-rows = { $rows ->
    [one] One row:
   *[other] { $rows } rows:
  }
name-of-table = { $table ->
    [judgements] Judgements
    [findings] Findings
    [measures] Measures
    [recommendations] Recommendations
    [answers] Answers
    [replies] Replies
    [corrections] Corrections
    [totals] Totals
    [forces] Forces
    [inspections] Inspections
    [questions] Questions
    [grades] Grades
   *[other] Labels
  }
data-read-states = A judgement has a state; a grade only where that state has one. The word no-grade is no low grade and no zero. What a judgement does not cover, its scope, belongs to it. Grades of two scales, or of two comparability groups, are never compared.
data-read-cells = An empty cell says nothing, least of all no. Several ids stand between semicolons, several sentences on lines of their own; in CSV files an apostrophe stands before what a spreadsheet would calculate.
data-read-promise = Nothing under { $version } goes or changes its meaning; fields may be added.
data-read-licence = { $licence }. To be printed with whatever is used: { $attribution }
data-several = several
data-may-be-empty = may be empty
data-in-json = In JSON { $path }.
kind-of-value = { $kind ->
    [text] text
    [word] one of these
    [date] date
    [number] number
    [whole-number] whole number
    [yes-no] true or false
   *[other] address
  }
kind-of-file = { $file ->
    [bundle] all that is said of one force, inspection or question
    [find] the words by which forces are found
    [search] all that can be found
    [record] what the edition says, fact by fact
   *[other] the receipt, with every file and its checksum
  }
data-csvw = CSV files are described by { $metadata } (CSV on the Web).
data-schemas = JSON files by these (JSON Schema):
as-data = As data
as-data-about = The meaning of each field
as-data-together = all of it (JSON)
as-data-tables = For spreadsheets (CSV): { $tables }; for programs: { $everything }. { $about }.

## The accessibility statement

# The fixed words are those of the model statement (Implementing Decision (EU) 2018/1523) as the United Kingdom uses them.
# Who changes them is told so by the rule accessibility-statement-incomplete.
statement-commitment = { $publisher } is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
statement-applies-to = This accessibility statement applies to { $what }.
statement-applies-to-website = This accessibility statement applies to the website at { $address }.
statement-run-by = { $publisher } runs it and wants as many people as possible to be able to use it.
compliance-status = Compliance status
# { $guidelines } is the words of statement-guidelines, as a link.
statement-fully-compliant = This website is fully compliant with the { $guidelines } AA standard.
statement-not-compliant = This website is not compliant with the { $guidelines } AA standard. Below stands what is not accessible.
# { $listed } is what is listed: non-compliances, exemptions, or both.
statement-partially-compliant =
    { $listed ->
        [both] This website is partially compliant with the { $guidelines } AA standard, due to the non-compliances and exemptions listed below.
        [exemptions] This website is partially compliant with the { $guidelines } AA standard, due to the exemptions listed below.
       *[non-compliances] This website is partially compliant with the { $guidelines } AA standard, due to the non-compliances listed below.
    }
statement-guidelines = Web Content Accessibility Guidelines version 2.2
non-accessible-content = Non-accessible content
statement-reasons = The content listed below is non-accessible for the following reasons.
non-compliance = Non-compliance with the accessibility regulations
disproportionate-burden = Disproportionate burden
outside-scope = Content that is not within the scope of the accessibility regulations
statement-nothing-known = Nothing of this kind is known to us.
statement-no-burden = No disproportionate burden is claimed.
statement-fails =
    { $count ->
        [one] This fails WCAG 2.2 success criterion { $criteria }.
       *[other] This fails WCAG 2.2 success criteria { $criteria }.
    }
statement-criterion = { $number } ({ $name })
# { $plan } is words of the site, such as “mark them”.
statement-plan = We intend to { $plan }.
statement-plan-by = We intend to { $plan } by { $date }.
# What the assessment found follows.
statement-assessed = On { $date } we assessed whether this would be a disproportionate burden.
statement-read-assessment = The assessment of { $date } in full
statement-improvements = What is being done to make more of it accessible
statement-preparation = Preparation of this accessibility statement
statement-prepared = This statement was prepared on { $date }.
statement-reviewed = It was last reviewed on { $date }.
statement-next-review = The next review is due by { $date }.
statement-assessed-ourselves = We assessed this ourselves.
statement-assessed-by = { $body } assessed this.
statement-tested = Pages were last tested on { $date }, against the { $standard } standard.
statement-tested-by = { $who } tested them.
statement-tested-pages = Tested were { $pages }.
statement-tested-with = Used for it: { $tools }.
statement-feedback = Feedback and contact information
statement-tell-us = If something does not work for you, or you need it in another form, let us know.
statement-call = Call { $phone }.
statement-call-at = Call { $phone } ({ $hours }).
# { $time } is words of the site, such as “ten working days”.
statement-answer-within = We answer within { $time }.
statement-enforcement = Enforcement procedure
# { $complain } is the next message, as a link.
enforced-by-ehrc = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we respond to your complaint, { $complain }.
contact-eass = contact the Equality Advisory and Support Service (EASS)
enforced-by-ecni = In Northern Ireland the Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we respond to your complaint, { $complain }.
contact-ecni = contact the Equality Commission for Northern Ireland (ECNI)


## The register of translations, which only the team sees

renderings-are = All that is printed here in a second tongue. Until a translator has read it, none of it is official.
renderings-wanting = { $count ->
    [0] Nothing is wanting.
    [1] Wanting: one document, which is printed in the first tongue alone.
   *[other] Wanting: { $count } documents, which are printed in the first tongue alone.
}
# Heads a list of so many translations.
renderings-unread = Not read by a translator: { $count }
renderings-read = Read: { $count }
read-by = Read by { $by } on { $date }.
# Heads the list of files with the words of the printed page.
renderings-said = What the page itself says
renderings-said-in = In { $file }: { $count ->
    [1] one phrase.
   *[other] { $count } phrases.
}
# Who read them and when, in the words of the file.
rendering-read = Read: { $reading }.
# After a translation whose original has other words now.
rendering-stale = The original reads otherwise now.
# On a page that is a translation.
rendering-unread = No translator has read this rendering yet.
