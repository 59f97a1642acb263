### The words of the theme candour, in English.
###
### To translate: copy this file under the name of your language (cy.ftl) and write the right-hand sides anew. What
### stands in braces is filled in: { $date } is a date, { $inspection } the name of an inspection, and so on; it may
### stand wherever your sentence wants it. Where a number decides, [one] and *[other] are English; write the forms
### that your language has: https://unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
###
### A site that wants other words writes the messages it wants to change into templates/strings/en.ftl.


## What many pages say

# Between the things of a list in a line.
list-comma = { ", " }

find-your-force = Find your force
forces = Forces
sources = Sources
reports = Reports
findings = Findings
press-releases = Press releases
files = Files
every-force = Every force

# Heads of columns and rows.
force = Force
region = Region
question = Question
report = Report
judgement = Judgement
trend = Trend

no-score-no-ranking = There is no overall score and no ranking.
in-alphabetical-order = In alphabetical order.
name-leads-to-card = A name leads to the card of the force, which gives the sources.
each-force-over-the-years = { $question }: each force over the years

# Names the list of links to the sections of a page, for those who hear it.
on-this-page = On this page

national-picture = The national picture
recommendations = Recommendations
replies = Replies
measures = Measures
what-was-asked = What was asked
what-was-said = What was said
what-is-not-covered = What is not covered
what-may-be-compared = What may be compared
what-inspectors-found = What inspectors found

# Above the last links of a page.
read-on = Read on
edition-of = Edition of { $date }
everything-on = Everything on { $force }
its-file = File: { $file }


## The frame of every page: what stands above and below

skip-to-content = Skip to the content
# Names the links to the same page in other languages, for those who hear it.
languages = Languages
# Below the title of a page in another language than what it tells. { $language } is the name of that one, in itself.
not-translated = Parts of this page have not been translated yet, and stand in { $language }.
# In the empty search field: what one may type.
what-to-type = Name, area or town
# On the button of the search field.
find = Find
# Names the search field of a site that has no forces.
search-this-site = Search this site
# Heard while somebody types into the search field. Below the field are at most eight.
forces-found =
    { $count ->
        [0] No force found.
        [1] One force found.
       *[other] { $count } forces found.
    }
# Names the links to the main parts of the site, for those who hear it.
main-menu = Main
# Names the links to the pages above this one, for those who hear it.
breadcrumb = Breadcrumb
# Names the last links of every page, for those who hear it.
about-this-site = About this site
# In bold; when it becomes public follows.
not-yet-public = Not yet public.
# { $link } is the next message.
page-corrected = This page has been corrected. { $link }.
see-what-it-said = See what it said before
corrections-to-page = Corrections to this page
# Where the site has no words of its own for this.
site-disclaimer = This site retells what inspectors have published. It is not the inspectorate’s own site, and the inspectorate has not endorsed it.
# { $licence } is the name of the licence under which the text may be used.
licence = Licence: { $licence }.
published-by = Published by { $publisher }.
write-to = Write to { $email }.


## The newsroom edition, which the team looks at while it writes

newsroom-edition = Newsroom edition
# In bold, before the next two.
newsroom-edition-it-is = { newsroom-edition }.
newsroom-edition-shows = For the team only: it shows drafts and things under embargo.
# Where space is short.
for-the-team-only = For the team only.
# In pictures.
newsroom-edition-not-public = Newsroom edition, not public


## Feeds and the calendar

# Names a feed, in programs that follow it.
feed-title = { $name } – { $site }
# What a feed holds, below its name; { $name } is a force, a theme, an inspection, or the site.
feed-holds = { $of ->
    [site] Inspections, reports, press releases, replies and corrections; what changed last comes first.
    [corrections] What this site said wrongly, and what it says now, newest first.
    [replies] What policing bodies and forces have answered, and corrections to it.
    [theme] Inspections, reports and replies that touch { $name }.
   *[other] Reports, press releases, replies and corrections on { $name }.
}
feed-newest = The newest { $count }; what is older stands on the pages.
# The link on a page.
follow-page = { $of ->
    [site] Follow this site as a feed
    [corrections] Follow the corrections as a feed
    [replies] Follow the replies as a feed
   *[other] Follow { $name } as a feed
}
feed-correction = Corrected: { $page }
feed-press-release = Press release: { $headline }
feed-kind = { $kind ->
    [inspection] Inspection
    [report] Report
    [press-release] Press release
    [reply] Reply
   *[correction] Correction
}
feed-carried-over = Carried over from { $report }.
# Above what was said later than a report was published; a line each, with its date before it.
feed-since = Since it was published:
feed-progress = { $state }: { $text }
feed-mended = mended: { $text }
feed-corrected = corrected ({ $kind }): { $text }

# The link to a file that calendars can show and keep up with.
calendar-link = Coming publications and last days for replies, for your calendar
calendar-of = { $site }: what is coming
calendar-waiting = { $title } ({ $waiting })
calendar-release = Announced by { $site }.
calendar-replies = Last day for replies of policing bodies: { $inspection }
calendar-law = The law asked policing bodies to publish their comments by this day (Police Act 1996, section 55).
calendar-state = { $state ->
    [waiting] Waiting
    [published] Published in time
    [late] Published late
    [overdue] Overdue
   *[not-collected] Not collected by this site
}: { $forces }


## Sources, corrections

# Heard before the number of a source: “source 3”.
source-number = source

it-said = It said
it-says-now = It says now
# The same in one line, in plain text.
correction-in-line = { $date }: this said “{ $was }” and now says “{ $now }”.
why-corrected = Why


## Judgements

# In small letters beside a grade that was worked out and not read. The note below the table explains it.
deduced-marker = Deduced
# In bold; how the grade was worked out follows.
deduced-it-is = { deduced-marker }.
# { $marker } is the next message, in bold.
deduced-note = A grade marked { $marker } was not read on the inspectorate’s page on the force. How this site knows it:
deduced-in-note = deduced

# Where answers may not be compared; the reason follows.
no-trend = No trend is said.

carried-over-short = From { $inspection }
carried-over-from = Carried over from { $inspection }.
not-judged-anew = It was not judged anew.
expected-short = Expected { $date }
expected-on = Expected on { $date }.

# Before what the judgement leaves out.
not-covered = Not covered:
why-no-grade = Why there is no grade: { $reason }
# Before the basis of the judgement: “read on the inspectorate’s page”.
how-this-site-knows = How this site knows:
grade-means = What the grade means: { $definition }

# Where a grade stands on its scale; { $of } is how many grades that has.
position-better-of-two = the better of 2 grades
position-lower-of-two = the lower of 2 grades
position-best = the best of { $of } grades
position-lowest = the lowest of { $of } grades
position-middle = the middle of { $of } grades
position-second-best = second best of { $of } grades
position-second-lowest = second lowest of { $of } grades
position-number = number { $rank } of { $of } grades


## Findings, measures and quotes

# On paper, where a finding stands under several themes, in place of its words.
told-above = told above
# An area for improvement that the inspectorate has closed.
discharged = discharged { $date }
# The same measure for all forces together.
whole-country = Whole country: { $value }
whole-country-head = Whole country
number = Number
period-and-basis = Period and basis
# In a table, where the number for the whole country would stand.
no-figure-here = no figure here
about-the-whole-country = About the whole country
# Above what a person said. Nobody is quoted word for word.
quote-speaker = { $person }, { $role }, { $date }, in this site’s words:


## Recommendations and replies

no-later-step = no later step recorded here
recommended-to = To { $addressees }
due = due { $date }
made-in = made in { $inspection }
# { $state } is the word for it: “superseded”.
superseded-by = { $state } by { $recommendation }
reply-by = { $person }, { $role }, for { $party }
# Before what was answered to a recommendation; where nothing will be done, `no-action` stands in its place.
answered = Answer:
# { $reply } is the date of the reply, and leads to it.
answer-by = { $person }, { $role }, for { $party } of { $force }, { $reply }
left-out-by = No answer was given in: { $replies }
no-action = No action.


## By when the law wants a reply, and where that stands

clock-waiting = The law asks the policing body to publish its reply by { $due }.
# { $reply } leads to the reply.
clock-published = The law asked the policing body to publish its reply by { $due }. It replied on { $replied }: { $reply }.
clock-late = The law asked the policing body to publish its reply by { $due }. It replied late, in { $replied }: { $reply }.
clock-days-late = The law asked the policing body to publish its reply by { $due }. It replied on { $replied }, { $days ->
    [one] one day late
   *[other] { $days } days late
}: { $reply }.
clock-overdue = The policing body’s reply is overdue. The law asked for it by { $due }.
clock-not-collected = The law asked the policing body to publish its reply by { $due }. This site does not collect these replies and cannot say whether it did.
clock-explained = Since 2 May 2017 a local policing body has 56 days, beginning with the day of publication, to publish its comments on an inspector’s report (Police Act 1996, section 55). Earlier reports have no last day, and neither have other bodies.
# Where a reply stands: the word before names of forces, and in a table.
reply-state = { $state ->
    [waiting] Waiting
    [published] Published in time
    [late] Published late
    [overdue] Overdue
   *[not-collected] Not collected by this site
}
count-of-forces = { $count ->
    [one] one force
   *[other] { $count } forces
}
replies-due = The law asked policing bodies to publish their replies by { $due }.
replies-due-between = The law asked policing bodies to publish their replies between { $first } and { $last }, by the day of each report.
clocks-caption = By when the policing body had to reply
due-head = Due by
where-it-stands = Where it stands
by-when = By when replies are due


## The search of the whole site

# The last suggestion below the search field of every page; { $words } is what somebody typed.
search-whole-site = Search the whole site for “{ $words }”
# On a site that has nothing but pages.
search-lede-pages = All pages of this site.
search-lede = Forces, inspections, reports, findings, recommendations, replies, themes and people of this site.
search-without-script = A search needs JavaScript, which is off in this browser. These lists lead to everything on this site.
# Names the search, for those who hear it.
search-the-site = The whole site
# Before the field.
search-for = Search for
search = Search
# Below the field; the first on a site that has nothing but pages.
search-example-pages = One word or several. Of a table only the first column is looked in.
search-example = A town, a force and a theme, a word, or the name of a person. Of long texts only the beginning is looked in.
year = Year
every-year = Every year
# What kind of thing somebody looks for: a force, a report, a person ...
search-kind = Kind
every-kind = Every kind
forces-and-bodies = Forces and bodies
inspections = Inspections
questions = Questions
themes = Themes
people = People
glossary-terms = Words explained
pages-about = Pages about this site
# The same on a site that has nothing but pages.
search-pages = Pages
# Sets every choice back.
search-choose-all = Clear the choices
# Words that say nothing of what is sought; they count only where nothing else was typed.
search-passed-over = a an and at by for from in is it of on or the to was were what who with
search-found = { $count } found for “{ $words }”.
# Where nothing was typed, but chosen.
search-chosen = { $count } found.
search-nothing = Nothing found for “{ $words }”. Try other words, or go by the lists below.
search-none-chosen = With what is chosen above, nothing is left.
search-instead = No page has “{ $words }”. Searched for “{ $instead }” instead.
search-unknown = No page has “{ $words }”. Searched without it.
search-some = Nothing has all of these words. This has some of them.
# Leads to all of one kind where only the first are shown: “All 12: Findings”.
search-all = All { $count }: { $kind }
search-first = These are the first { $shown } of { $count }. More words, or a choice above, bring fewer.
# Heads the results of one kind: “Findings (12)”.
search-group = { $kind } ({ $count })
# Before links to the pages on which a person speaks.
search-speaks = Speaks in:
search-loading = Looking …
search-failed = The search could not be loaded. The lists below lead to everything on this site.
by-the-lists = By the lists


## The register of recommendations

register-lede = Every recommendation on this site, the newest first: to whom it was made, what was answered and where it stands.
no-recommendation-yet = This site holds no recommendation yet.
theme = Theme
every-theme = Every theme
state = State
every-state = Every state
made-to = Made to
everybody = Everybody
# On the button that takes back all choices.
show-every-recommendation = Show every recommendation
recommendations-showing = Showing { $shown } of { $all } recommendations.


## Lists of inspections

gives-grades = gives grades
gives-no-grades = gives no grades
count-of-reports =
    { $count ->
        [one] { $count } report on forces here
       *[other] { $count } reports on forces here
    }


## The national picture of one question: table and map

picture-caption = { $question }, { $inspection }: how many of { $count } forces
numbers-are-stated = The numbers are the national report’s own.
numbers-are-counted = The numbers are counted from the reports on this site.
map-title = { $question }, { $inspection }: every force in its place
skip-the-map = Skip the map
# Heard in place of the map.
map-description = One square for each force, roughly where it lies. The more dots are filled, the better. Each square leads to the report.
map-key = Each square is a force, roughly where it lies. The more dots are filled, the better; a line stands for no grade. Squares with a broken frame lie outside the map.


## A question over the years: chart and table

# Heard in place of the chart.
chart-description = One bar for each inspection, oldest first. From the left it shows how many forces were at each grade, the best first. The table below holds the same numbers.
chart-caption = { $question }: how many forces at each grade, { $years }
# The last row of the table.
all-inspected = all inspected


## Sorting and filtering a table of forces, which a script does

# Also the name of a nation that has no regions, among the regions of others.
all-of-nation = All of { $nation }
all-regions = All regions
every-judgement = Every judgement
# On the button that takes back all filters and sorting.
show-every-force = Show every force, by name
forces-showing = Showing { $shown } of { $all } forces.
# { $by } is one of the last three messages of this group.
forces-sorted = Sorted by { $by }.
# On the button in the head of a column. { $column } is the next message, which is heard and not seen.
sort = Sort{ $column }
sort-column = by { $column }
sort-by-force = force
sort-by-region = region
sort-by-answer = { $column }, best first


## Home page

by-place = By place
choose-a-letter = Choose the first letter of your town, county or former force.
newest-inspections = Newest inspections
# Also on the index of inspections.
coming-publications = Coming publications
# { $when } is the time and the day, such as 00:01 on Tuesday 8 December 2026; { $zone } is Europe/London.
coming-at = { $when } ({ $zone } time)
# These two are for the team only; { $things } is a list.
note-for-the-team = A note for the team, which is never published:
goes-out = Goes out: { $things }.
question-as-found = { $question }, as { $inspection } found it.


## Index of forces

forces-lede = Every force in alphabetical order within its region.
compare-forces-of = Compare the forces of { $region }
grades-are-of = The grades are those of { $inspection }, the newest inspection of which this site holds every force’s. Each card has all the others.
other-bodies = Other bodies
other-bodies-are = These are inspected too, and are not territorial forces of England and Wales.


## The card of a force at a glance

report-published = { $report }, published { $date }
# { $age } is in words: “three years ago”.
report-published-ago = { report-published }, { $age }
gave-no-grade = It gave no grade.
# After the list of the inspections.
came-later =
    { $count ->
        [one] It came later, and this site holds no entry on { $force } in it yet.
       *[other] They came later, and this site holds no entry on { $force } in them yet.
    }
no-report-on = This site holds no report on { $force } yet.


## The card of a force

question-by-question = Question by question
theme-by-theme = Theme by theme
timeline = Timeline
# { $noun } says what kind of body it is.
about-the-body = { $noun ->
    [constabulary] About the constabulary
    [service] About the service
    [agency] About the agency
   *[force] About the force
}
about-force = About { $force }
asked-and-answered = What inspectors asked, and what they answered each time.
# { $neighbours } and { $region } are the two messages after these, as links.
compare-force = Compare { $force } { $neighbours }.
compare-force-or = Compare { $force } { $neighbours } or { $region }.
with-its-neighbours = with its neighbours
with-its-region = with others of its region
each-question-over-the-years = { $force }: each question over the years
answers-and-trend = Answers, oldest first, and the trend
# Findings that belong to no theme, beside others that do.
other-findings = Other findings
# The list of the inspections follows.
inspected = { $force } was part of these inspections. This site holds no entry on it yet:
also-inspected = { $force } was also part of these inspections. This site holds no entry on it yet:
recommendations-lede = Made to { $force }, or to all forces or policing bodies in an inspection that it was part of.
timeline-lede = All that this site holds on { $force }, oldest first.
# In the timeline: an event that lies ahead, such as a date by which a reply is due.
still-to-come = still to come

# Particulars.
overseen-by = Overseen by
local-policing-body = Local policing body
body-from-to = { $body }, { $from } to { $to }
body-from = { $body }, from { $from }
body-until = { $body }, until { $to }
dates-unconfirmed = dates not confirmed by a source
former-names = Former names
former-until = { $name } (until { $date })
also-called = Also called
areas = Areas
towns-and-cities = Towns and cities
neighbours = Neighbours
statistics-code = Official statistics code
own-website = Own website
region-and-nation = Region and nation

for-other-sites = For other sites to show: the newest that this site holds on { $force }. These addresses stay as they are.
card-with-code = The card, with the code to copy
same-as-picture = The same as a picture
the-newest-report = The newest report
# At the end of the card when it is printed.
print-in-short = { $noun ->
    [constabulary] This print is the card in short. The whole card, with every finding by theme, the timeline and the particulars of the constabulary: { $address }
    [service] This print is the card in short. The whole card, with every finding by theme, the timeline and the particulars of the service: { $address }
    [agency] This print is the card in short. The whole card, with every finding by theme, the timeline and the particulars of the agency: { $address }
   *[force] This print is the card in short. The whole card, with every finding by theme, the timeline and the particulars of the force: { $address }
}


## The card for other sites

newest-report = Newest report: { $report }
card-disclaimer = It retells what inspectors have published. It is not the inspectorate’s own, and the inspectorate has not endorsed it.
# Before the list of sources.
sources-of-card =
    { $count ->
        [one] Source:
       *[other] Sources:
    }
show-this-card = Show this card on your own site
# Before the code to copy.
copy-to-show-card = Copy this into a page to show the card:
copy-to-show-picture = Or this, for a picture that leads to the card. Its words are those of this edition; copy them anew now and then.


## The picture for shared links and the badge, in which there is little room

published-on = Published { $date }
# Below an answer: where and when it was found.
picture-found = { $inspection }, { $date }
picture-found-deduced = { picture-found }, deduced
picture-found-no-grade = { picture-found }. { gave-no-grade }
# The answer itself: “good (deduced)”.
picture-deduced = { $judgement } (deduced)
# Below an answer, where there are many.
picture-asked = { $question }, { $inspection }
picture-asked-deduced = { picture-asked }, deduced
# Above the bars.
picture-counts = { $question }: how many of { $count } forces
# At the foot; full stops stand between them where there are several.
not-the-inspectorates-own = Not the inspectorate’s own site
not-everything-covered = Not everything was covered
# On the badge, which leads to the card.
card-says-what-is-not-covered = Not everything is covered. The card says what is not.
more-on-the-card = More on the card


## Choosing forces to compare

compare-lede = Two to four forces side by side, question by question and year by year.
choose-the-forces = Choose the forces
# Where scripts are off. { $neighbours } and { $region } are the two messages after these, as links.
compare-without-script = This needs JavaScript, which is off. The pages below compare { $neighbours } without it.
compare-without-script-or = This needs JavaScript, which is off. The pages below compare { $neighbours } and { $region } without it.
link-to-neighbours = a force with its neighbours
link-to-regions = the forces of a region
first-force = First force
second-force = Second force
third-force = Third force, if you like
fourth-force = Fourth force, if you like
choose-a-force = Choose a force
# In place of a third or fourth force.
no-force = None
# On the button.
compare = Compare
force-with-neighbours = A force with its neighbours
forces-of-a-region = The forces of a region

# A script says these. { $forces } and { $names } are lists, as “Kent and Surrey”.
forces-compared = { $forces } compared
forces-shown = { $forces } stand side by side, in alphabetical order.
one-force-chosen = You chose { $force }. Choose another force to compare it with.
force-unknown = This site compares no force by the name of { $names }.
# One of these names.
quoted-name = “{ $name }”
four-forces-most = Four forces are the most. Left out: { $forces }.
forces-not-fetched = The forces could not be fetched. Try again, or follow a link below.


## Forces side by side

region-compared = Every force of the region, in alphabetical order.
neighbours-compared = { $force } comes first, then its neighbours in alphabetical order.
no-neighbour-known = This site knows of no neighbour of { $force }.
# { $choose } and { $region } are the two messages after these, as links.
you-may-also = You may also { $choose }.
you-may-also-or = You may also { $choose }, or see { $region }.
choose-yourself = choose the forces yourself
forces-of-this-region = the forces of this region: { $region }
years-compared = Which years may be compared
measures-compared = A number says little without its period and basis. Where these differ, the numbers may not be compared.
only-of-this-force = Measures that this site has of { $force } only
how-new-this-is = How new this is
how-new-lede = The newest report of each force on this site, and what its reports did not look at.
no-report-yet = This site holds no report yet.
what-is-not-compared = What is not compared
# { $questions } is a list.
nothing-on-these = This site holds nothing on any of these forces for: { $questions }.


## Index of inspections

inspections-lede = Every inspection on this site, newest first within its programme.


## One inspection

published = Published
fieldwork = Fieldwork
lead-inspector = Lead inspector
commissioned-by = Commissioned by
# What kind of inspection it is: one of the next two.
kind-of-inspection = Kind
thematic-inspection = Thematic inspection
all-force-inspection = All-force inspection: the same questions of every force
grades = Grades
each-force-is-graded = Each force is graded
none-is-graded = None. This inspection tells what it found in words
# The inspection before this one.
follows = Follows
followed-by = Followed by
what-it-compares-with = What it may be compared with
how-it-was-done = How it was done
found-nationally = What inspectors found nationally
national-measures = National measures
entries-held = This site holds an entry on { $held } of { $of }. A name leads to the report, which gives the source.
# Names the links to the same list by name, by grade and by region, for those who hear it.
ways-to-read = Ways to read the list
by-name = By name
by-grade = By grade
# Where several questions were graded.
by-grade-of = By grade: { $question }
by-region = By region
judgement-of-each = { $inspection }: the judgement of each force
result-of-each = { $inspection }: the result for each force
result-in-words = Result in words
told-in-the-report = Told in the report
no-entry-yet = No entry on this site yet
inspected-too = These were inspected too. A name leads to the card.
no-entry-on-any =
    { $count ->
        [one] This one was inspected. This site holds no entry on it yet. The name leads to the card.
       *[other] These { $count } were inspected. This site holds no entry on any of them yet. A name leads to the card.
    }
# Of a question.
graded = Graded
not-graded = Not graded
# { $question } is the same question as an earlier inspection asked it.
continues = continues { $question }
said-in-every = Said in every report
before-and-after = Before and after


## Themes

themes-lede = One subject, followed through every inspection that looked at it.
count-of-findings =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
count-of-measures =
    { $count ->
        [one] { $count } measure
       *[other] { $count } measures
    }
nothing-on-theme = This site holds nothing on it yet
no-finding-on-theme = This site holds no finding and no measure on this theme yet.
the-whole-country = The whole country


## Questions

questions-lede = What inspectors ask. Each question has a page with the answers for all forces over the years.
# { $years } is a list of years.
asked-in = Asked in { $years }


## One question

all-forces-over-the-years = All forces over the years
when-it-was-asked = When it was asked
worded-then = It was worded then: { $wording }


## Report on a force

report-inspector = Inspector: { $person }
report-without-grades = This inspection gives no grades. It tells in words what it found.
judgements = Judgements
said-in-every-report = Said in every report of this inspection
all-forces-in = All forces in { $inspection }
report-before = The report before this: { $report }
report-after = The next report: { $report }
its-press-release = Press release: { $release }


## Press release

# Also the heading of the plain text, in capitals; so are the notes and the contacts.
press-release = Press release
# The heading of a list of findings. A colon follows in the plain text.
found-in-force = In { $force }, { $inspectorate } found
where-to-read-more = Where to read more
report-on-this-site = The report on this site: { $report }
notes-to-editors = Notes to editors
contacts = Contacts
# In the plain text, below what a person said.
quote-in-text = ({ $person }, { $role }, { $date }; in this site’s words)
# In the plain text, where the story ends and the notes begin.
press-release-ends = Ends


## Reply to a report

reply = Reply
reply-byline = { $person }, { $role }, for { $party }, { $date }.
recommendation-by-recommendation = Recommendation by recommendation
# Before the reason why nothing is done.
reply-says-neither = The reply says neither what is done nor why not.
its-report = The report: { $report }
also-about = Also about { $inspection }


## Index of replies

replies-lede = What policing bodies and forces have answered, newest first.
no-reply-yet = This site holds no reply yet. That is no proof that none was published.


## Glossary, corrections, sources

grades-and-meanings = Grades and what they mean
corrections-lede = What this site said wrongly, and what it says now, newest first.
no-correction-yet = No correction has been made yet.
every-source = Every source, by publisher
publishers-of-one-source = Publishers of one source


## A page that does not exist

no-page-here = There is no page at this address. It may have moved, or the address may hold a slip of the pen.
these-lead-on = These lead on:


## Data

data-lede = Everything on this site as data, so that nobody has to copy a grade by hand.
data-files = Files
data-reading = How to read them
data-fields = What every field means
data-for-programs = For programs
data-everything = { $archive } holds all tables in both forms, with what describes them; { $checksums } of all that is in it are beside it.
data-archive = One ZIP file
data-checksums = checksums (SHA-256)
data-of-parts = CSV files are for spreadsheets, JSON files for programs. Each force’s card, each inspection and each question has its own files, at the foot of its page.
data-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
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
data-read-states = A judgement has a state, and a grade only where the state has one. Where there is none, the grade says no-grade: that is no low grade, and no zero. The column words has both as pages show them.
data-read-scope = Where a judgement has a scope, or its report has scope notes, they belong to it: quote one with the other.
data-read-comparing = Grades of two scales, or of inspections in different comparability groups, cannot be compared. There is no overall score.
data-read-empty = An empty cell means that there is nothing to say, or that nobody knows. Each field says below when it may be empty.
data-read-several = Several ids or names in a cell are separated by semicolons, several sentences by line breaks. A semicolon in a name becomes a comma there.
data-read-apostrophe = In CSV files a text that a spreadsheet would take for a formula begins with an apostrophe.
data-read-corrections = What was published wrongly and was corrected stands in the table { $corrections }, with what it said.
data-read-promise = The names of files, fields and ids are a promise: nothing under { $version } goes or comes to mean something else. Fields may be added at any time.
data-read-licence = Terms of use: { $licence }. Print this line with what you use: { $attribution }
data-fields-lede = The names are those of the first line of each CSV file, and the keys of the JSON files.
data-several = several
data-may-be-empty = may be empty
data-in-json = In JSON: { $path }.
kind-of-value = { $kind ->
    [text] text
    [word] one of these words
    [date] date
    [number] number
    [whole-number] whole number
    [yes-no] true or false
   *[other] address
  }
kind-of-file = { $file ->
    [bundle] all that is said of one force, inspection or question
    [find] what the search field asks for
    [search] all that can be found
    [record] what the edition says, fact by fact
   *[other] the receipt: every file with its checksum
  }
data-csvw = { $metadata } describes the CSV files (CSV on the Web).
data-schemas = JSON files name what describes them (JSON Schema):
as-data = As data
as-data-lede = What this page says, as files. { $about }
as-data-about = What every field means
as-data-together = All of it together
as-csv-with = { $rows ->
    [one] (CSV, one row)
   *[other] (CSV, { $rows } rows)
  }
as-json = (JSON)

## The accessibility statement

# The fixed words are those of the model statement (Implementing Decision (EU) 2018/1523) as the United Kingdom uses them.
# Who changes them is told so by the rule accessibility-statement-incomplete.
statement-commitment = { $publisher } is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
statement-applies-to = This accessibility statement applies to { $what }.
statement-applies-to-website = This accessibility statement applies to the website at { $address }.
statement-run-by = This website is run by { $publisher }. We want as many people as possible to be able to use it.
compliance-status = Compliance status
# { $guidelines } is the words of statement-guidelines, as a link.
statement-fully-compliant = This website is fully compliant with the { $guidelines } AA standard.
statement-not-compliant = This website is not compliant with the { $guidelines } AA standard. What is not accessible is listed below.
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
statement-nothing-known = We know of no content of this kind on the site.
statement-no-burden = We claim no disproportionate burden.
statement-fails =
    { $count ->
        [one] This fails WCAG 2.2 success criterion { $criteria }.
       *[other] This fails WCAG 2.2 success criteria { $criteria }.
    }
statement-criterion = { $number } ({ $name })
# { $plan } is words of the site, such as “mark them”.
statement-plan = We plan to { $plan }.
statement-plan-by = We plan to { $plan } by { $date }.
# What the assessment found follows.
statement-assessed = We assessed on { $date } whether this would be a disproportionate burden.
statement-read-assessment = Read the assessment of { $date }
statement-improvements = What we are doing to make the site more accessible
statement-preparation = Preparation of this accessibility statement
statement-prepared = This statement was prepared on { $date }.
statement-reviewed = It was last reviewed on { $date }.
statement-next-review = We will review it again by { $date }.
statement-assessed-ourselves = It rests on our own assessment.
statement-assessed-by = It rests on an assessment by { $body }.
statement-tested = This website was last tested on { $date } against the { $standard } standard.
statement-tested-by = The test was carried out by { $who }.
statement-tested-pages = These pages were tested: { $pages }.
statement-tested-with = They were tested with { $tools }.
statement-feedback = Feedback and contact information
statement-tell-us = Tell us if something does not work for you, or if you need the information in another form.
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

translations-lede = What stands on this site in another language than the main one. What no translator has looked at yet is no official translation.
translations-missing = { $count ->
    [0] Every document is translated.
    [1] One document stands in the main language alone.
   *[other] { $count } documents stand in the main language alone.
}
# Heads a list of so many translations.
translations-awaiting = Awaiting review by a translator ({ $count })
translations-reviewed = Reviewed ({ $count })
reviewed-by = Reviewed by { $by }, { $date }.
# Heads the list of files with the words of pages, menus and tables.
translations-words = The words of the pages themselves
translations-words-of = { $count ->
    [1] { $file }, one message.
   *[other] { $file }, { $count } messages.
}
translation-words-await = Awaits review by a translator.
# Who has reviewed them and when, in the words of the file.
translation-words-reviewed = Reviewed: { $review }.
# After a translation whose original has other words now.
translation-stale = Out of date.
# On a page that is a translation.
translation-awaits-review = This translation awaits review by a translator.
