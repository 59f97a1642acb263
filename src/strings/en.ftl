### What candour itself says on pages, in feeds, in pictures and in data, in English. A theme has the words of its templates
### in files of its own.
###
### To translate: copy this file under the name of your language, into templates/strings/ of a site or into this folder, and
### write the right-hand sides anew. What stands in braces is filled in; it may stand wherever your sentence wants it. Where
### a number decides, [one] and *[other] are English; write the forms that your language has.


## The language itself

# The language by its own name, for the link that leads to it.
language-name = English
# Of its script: ltr (left to right) or rtl (right to left).
language-direction = ltr


## Dates and numbers

month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
weekday = { $number ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-weekday = { $weekday } { $date }
date-time = { $time } on { $date }
# Between thousands, and before what is less than one: 23,043.5
thousands-mark = { "," }
decimal-mark = { "." }

# A list in a sentence: of two things, and of more, where { $rest } is all but the last.
list-two = { $first } and { $last }
list-end = { $rest } and { $last }
# One thing more of a list that goes on; { $rest } is what was said before.
list-more = { $rest }, { $next }
# The same between things that have commas of their own.
list-apart = { $rest }; { $next }


## The pages that every site has: their titles, and what they are for

# The title of a page, which the menu and the way to other pages say too.
title-home = Home
title-forces = Forces
title-inspections = Inspections
title-questions = Questions
title-themes = Themes
title-recommendations = Recommendations
title-replies = Replies
title-data = Data
title-search = Search
title-glossary = Glossary
title-corrections = Corrections
title-compare = Compare forces
# The same page in the menu, where space is short.
menu-compare = Compare
title-not-found = Page not found

# What a page holds, below its title where others show links to it.
description-forces = The { $count } territorial police forces, by nation and region, with their report cards.
description-inspections = Every inspection on this site, newest first, and what may be compared with what.
description-questions = What inspections ask, and how all forces answered over the years.
description-themes = Integrity by theme: what inspections found about each, across years and forces.
description-recommendations = Every recommendation of the inspections on this site, to whom it was made, what was answered and where it stands.
description-replies = What policing bodies and forces said in reply to inspections.
description-glossary = Words and abbreviations of police inspection, and what each grade means.
description-corrections = Every correction made on this site, newest first: what it said, and what it says now.
description-compare = Two to four forces side by side, question by question, without any score or ranking.
description-not-found = There is no page at this address.

# Where to go from an address that leads nowhere: the words of links.
way-to-forces = Find a force
way-to-search = Search the whole site
way-to-inspections = All inspections
way-to-themes = All themes
way-to-home = The home page


title-translations = Translations
description-translations = What stands in another language, and what of it awaits review by a translator.


## Judgements, findings, measures, recommendations, replies

# Why a page is not public yet; in the team’s own edition, above the page and in lists.
waiting-as-draft = Draft: not published
# { $when } has the time of day: “00:01 on 8 December 2026”.
waiting-until = Embargoed until { $when }
waiting-unannounced = Not announced: only the team sees this
waiting-unknown = Not published: a file in content/releases cannot be read
waiting-impossible = Not published: its time of publication does not exist

# What a finding says of the force: a heading or a label before the finding.
finding-kind = { $kind ->
    [strength] Strength
    [good-practice] Good practice
    [in-progress] In progress
    [observation] Observation
    [gap] Gap
    [area-for-improvement] Area for improvement
   *[cause-of-concern] Cause of concern
}
# What can be said in answer to a question, where a grade could stand; in a table, after a colon, in a list.
judgement-state = { $state ->
    [graded] graded
    [carried-over] carried over
    [to-be-graded] to be graded
    [not-graded] not graded
    [ungraded] this question gets no grade
    [not-inspected] not inspected
    [did-not-exist] force did not exist
   *[not-on-this-site] no entry on this site yet
}
# How this site knows a judgement, where the inspectorate’s own page on the force does not say it; after a colon.
judgement-basis = { $basis ->
    [national-list] from the inspectorate’s national publication
    [press-list] from a news agency’s list of all forces
    [policing-body-news] as reported by the commissioner’s office
    [force-page] as reported by the force
   *[deduced] deduced by this site
}
# Where a recommendation stands; by itself, and in lists.
recommendation-state = { $state ->
    [open] open
    [in-progress] in progress
    [awaiting-review] awaiting review
    [complete] complete
    [superseded] superseded
   *[not-accepted] not accepted
}
# Whom a recommendation is made to; in a list of them, and after a colon.
addressees = { $addressees ->
    [all-forces] all forces
    [policing-bodies] policing bodies
   *[national-bodies] national bodies
}
# The link to a reply, in a list: whose it is, and to which inspection.
reply-of-on = Reply of { $person }: { $inspection }
# Who replies to a report; themes put it after a person’s name: “for the policing body”.
replying-party = { $party ->
    [policing-body] the policing body
   *[force] the force
}
# What was corrected: a typing mistake, a fact, or a grade.
correction-kind = { $kind ->
    [typing] typing mistake
    [fact] fact
   *[grade] grade
}
# A standard against which the site was tested for accessibility.
accessibility-standard = { $standard ->
    [wcag-2-1-aa] WCAG 2.1 AA
   *[wcag-2-2-aa] WCAG 2.2 AA
}

# A judgement as a sentence: { $is } is what the scale says of the grade, “is good at”, { $at } what the question is about,
# “treating people fairly”; both are written by those who keep the site.
judged = { $force } { $is } { $at }.
# A state in place of a grade, where more is known of it; in a table, after a colon, in a list.
to-be-graded-on = to be graded, expected { $date }
grade-carried-over = { $grade }, carried over

# How many forces were judged how. { $counts } is a list of the message below; there is none where { $kinds } is 0.
national-counts = { $kinds ->
    [0] Of { $inspected } forces: none graded.
   *[other] Of { $inspected } forces: { $counts }.
}
national-counts-held = { $kinds ->
    [0] This site holds an entry for { $held } of { $inspected } forces inspected: none graded.
   *[other] This site holds an entry for { $held } of { $inspected } forces inspected: { $counts }.
}
# So many forces with a grade, or in a state without one: “36 good”.
count-in-state = { $number } { $state }
# Below the totals of a national report.
judgements-held-of = This site holds the judgement of { $held } of { $inspected } forces.
# { $years } is a list: “2015, 2016 and 2017”.
comparable-years = Grades of { $years } may be compared.
# What is compared with what in a programme, both written by those who keep the site.
comparability-group = { $title }: { $explanation }
# The first and the last year of inspections that may be compared.
years-from-to = { $first } to { $last }

# A measure. The whole that its value is a part of, between the value and its unit: “12 of 44 instances”.
measure-of-whole = of { $whole }
# The value for the whole country beside that of a force.
measure-in-a-line = { $value } { $unit }, { $period }

# What somebody’s text shows by its name: a judgement without a sentence of its own.
judgement-by-name = { $force }: { $judgement }.
# Below it: how it is known, and what it does not cover. { $reason } is a sentence.
how-known-by = How this site knows: { $basis }.
how-known-because = How this site knows: { $basis }. { $reason }
not-covered-by-judgement = Not covered: { $what }
# A measure, of a force and of the whole country. { $amount } is one of the two messages below, in bold.
measure-of-force = { $force }: { $measure }: { $amount }, { $period }
measure-by-name = { $measure }: { $amount }, { $period }
amount = { $value } { $unit }
# { $whole } is “of 44”.
amount-of-whole = { $value } { $whole } { $unit }
# The { $period } of a measure, with whose count it is: “2026 (force data)”.
period-by = { $period } ({ $basis })
# A judgement or a measure with a link to the page that says it.
said-on-page = { $said } ({ $page })
# Below a quote.
quoted-by = { $person }, { $role }, { $date }
# The same as plain text.
quote-in-plain-text = { $person }, { $role }: { $quote }
correction-in-text = Corrected on { $date }: this said “{ $was }” and now says “{ $now }”.
# { $reason } is a sentence.
correction-in-text-because = Corrected on { $date }: this said “{ $was }” and now says “{ $now }”. { $reason }
# Names footnotes for those who hear the page.
footnotes = Footnotes
footnote = Footnote { $number }
footnote-back = Back to where footnote { $number } is mentioned

# The trend of a force’s grades in one question, after the grade or in a column of a table, without an end.
trend-since = { $way ->
    [same] { $grade }, as in { $earlier_year }
    [better] rose from { $earlier_grade } in { $earlier_year } to { $grade }
   *[worse] fell from { $earlier_grade } in { $earlier_year } to { $grade }
}
# The same where the newest grade is not of the newest inspection.
trend-since-up-to = { $way ->
    [same] { $grade } in { $year }, as in { $earlier_year }
    [better] rose from { $earlier_grade } in { $earlier_year } to { $grade } in { $year }
   *[worse] fell from { $earlier_grade } in { $earlier_year } to { $grade } in { $year }
}
# Behind one of the two above, with “; ” between: an inspection that lay between the two grades.
trend-over-no-entry = this site has no entry for { $year }
trend-over-no-grade = not graded in { $year }
# Why no trend is said.
no-grade-held = This site holds no grade.
no-earlier-grade-held = This site holds no earlier grade.
no-new-grade = The newest entry is no new grade.
# { $earlier } and { $later } are short titles of inspections.
not-comparable-with = Not comparable with { $earlier }.
not-made-alike = { $later } and { $earlier } are not comparable: they were not made on the same terms.

# How old the newest report is, after its date, on a force’s card.
age-in-months = { $number ->
    [0] less than a month before this edition
    [1] one month before this edition
   *[other] { number-in-words } months before this edition
}
age-in-years = { number-in-words } years before this edition
age-just-over-years = just over { number-in-words } years before this edition
age-of-years-and-a-half = about { number-in-words } and a half years before this edition
age-almost-years = almost { number-in-words } years before this edition
# The { $number } of the messages above, from two on. Where your language has other forms beside a noun, put the number
# into those messages instead: { $number }.
number-in-words = { $number ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
    [13] thirteen
    [14] fourteen
    [15] fifteen
    [16] sixteen
    [17] seventeen
    [18] eighteen
    [19] nineteen
    [20] twenty
   *[other] { $number }
}


## Forces, inspections, questions, themes

# A person with the role that the person held: “Roger Baker, HM Inspector of Constabulary”.
person-in-role = { $person }, { $role }

# The card of a force. { $force } is its full name.
description-force = What inspections have found about { $force }: judgements, findings, measures, recommendations and replies.

# The report on one force. { $inspection } is the inspection in short: “Legitimacy 2016”.
title-report = { $force }: { $inspection }
description-report = What { $inspectorate } found in { $force }: { $inspection }.

# What a person said in reply to a report, for a policing body or a force.
title-reply = Reply of { $person } on { $inspection }
description-reply = What { $person }, { $role }, said about { $force } and { $inspection }.
# The same where it is listed.
reply-of = Reply of { $person }

description-press = Press release on { $force }: { $inspection }.
# The words of a link.
press-as-text = This press release as plain text

# When the inspectors were at work: from July 2012 to August 2012.
inspection-at-work = { $from } to { $to }
# Below a question that later inspections do not ask. { $reason } is a sentence.
no-longer-asked = No longer asked: { $reason }
inspection-without-grades = This inspection gave no grades, so it cannot be compared by grade with any other.

description-question = How all forces were judged on { $question }, year by year.
# The title of a question where another one has the same name: “Leadership, 2016”.
title-question-of-year = { $question }, { $year }
title-question-of-years = { $question }, { $first } to { $last }

description-theme = { $theme }: what inspections found, across years and forces.

# To whom a recommendation is made, as one of the things that readers choose from.
recommended-to-group = { $group ->
    [all-forces] All forces
    [policing-bodies] Policing bodies
   *[national-bodies] National bodies
}

# Forces side by side.
title-comparison-of-force = { $force } compared with its neighbours
title-comparison-of-region = { $region }: its forces compared
# { $forces } is a list of names.
description-comparison = Question by question, year by year: { $forces }. Without any score or ranking.
# Below the name of an inspection.
compared-without-grades = It gave no grades, so it cannot be compared by grade with any other.

# The timeline of a force: what kind of event it is, and, behind a date and the link to a page, what happened.
event-kind = { $kind ->
    [report] Report
    [inspection] Inspection
    [reply] Reply
    [recommendation] Recommendation
    [due] Due
    [progress] Progress
    [discharged] Progress
    [correction] Correction
    [policing-body] Policing body
   *[name] Name
}
event-called-until = Called { $name } until then
# { $body } and { $before } are policing bodies: “Police and Crime Commissioner for Ambria”.
event-body-follows = { $unconfirmed ->
    [true] { $body } in place of { $before } (date not confirmed by a source)
   *[false] { $body } in place of { $before }
}
event-body-begins = { $unconfirmed ->
    [true] From then on: { $body } (date not confirmed by a source)
   *[false] From then on: { $body }
}
event-body-ends = { $unconfirmed ->
    [true] Until then: { $body } (date not confirmed by a source)
   *[false] Until then: { $body }
}
# Behind the name of an inspection.
event-without-entry = this site holds no entry on the force yet
# What a report found, in a row with others: “Effectiveness good”.
event-result = { $question } { $grade }
# Who replied: the role of a person, and for whom.
event-reply = { $party ->
    [policing-body] { $role }, for the policing body
   *[force] { $role }, for the force
}
event-made = { $count ->
    [one] { $count } recommendation made
   *[other] { $count } recommendations made
}
event-due = { $count ->
    [one] { $count } recommendation due
   *[other] { $count } recommendations due
}
# Where a recommendation stands since then.
event-progress = { $state }: { $recommendation }
# { $finding } is an area for improvement that the inspectorate has closed.
event-mended = Mended: { $finding }
# { $kind } says what was wrong: “fact”.
event-corrected = corrected: { $kind }


## What programs read: feeds, calendars, pictures, search, data

# In a feed: the title of a reply. There it says on what, since one person replies more than once.
reply-in-feed = Reply of { $person } on { $force }: { $inspection }

# The badge is a picture with the newest judgements of a force, for other sites. These sentences say the same to those who
# cannot see it, one behind the other.
badge-title = { $force }: newest judgements
# { $answers } are several badge-answer in a row.
badge-report = { $report }, published { $date }: { $answers }.
badge-report-without-grade = { $report }, published { $date }: no grade.
# A question and its answer: Legitimacy good
badge-answer = { $deduced ->
    [true] { $question } { $answer } (deduced)
   *[other] { $question } { $answer }
}
# The same, with why there is no grade: Legitimacy not graded (The records were being moved.)
badge-answer-because = { $deduced ->
    [true] { $question } { $answer } ({ $reason }, deduced)
   *[other] { $question } { $answer } ({ $reason })
}
# { $note } is a sentence.
badge-not-covered = Not covered: { $note }
badge-came-later = Not covered: { $inspection }, which came later.
badge-without-report = No report on this site yet.
# The last sentence. It stays as it is in other people’s pages, when the picture has changed.
badge-as-of = As of { $date }; the card behind this link is kept up to date.

# The card in short, for a window in other people’s pages.
card-title = Report card of { $force }
card-description = The newest judgements of inspectors on { $force }.
card-in-full = The whole card of { $force }

# At an old address, from which browsers go on by themselves: title, and link.
page-has-moved = This page has moved
go-to-new-address = Go to its new address
# The same at the address that always leads to the newest report on a force.
newest-report-on = The newest report on { $force }
read-report = Read { $report }
no-report-on-force-yet = No report on { $force } yet
go-to-card = Go to the card of { $force }

# The picture that is shown where people share a link: what it says beside or instead of grades.
picture-of-no-grade = The newest report gave no grade.
picture-of-no-report = This site holds no report on { $force } yet.
picture-of-no-grades-yet = This site holds no grades of this inspection yet.
picture-of-no-grades-ever = This inspection gives no grades.
# { $counts } is a sentence: Legitimacy: This site holds an entry for 2 of 43 forces inspected: 2 good.
picture-of-counts = { $question }: { $counts }
# The same picture in sentences, for those who cannot see it.
picture-told-report = { $report }, { $date }.
picture-told-published = Published { $date }.
picture-told-answer = { $deduced ->
    [true] { $question }: { $answer }, deduced ({ $inspection }, { $date }).
   *[other] { $question }: { $answer } ({ $inspection }, { $date }).
}
picture-told-question = { $question }, { $inspection }.
picture-told-limits = Not everything was covered.

# The accessibility statement. Its title is in a fixed form, which the law of the country may have in your language too.
statement-title = Accessibility statement for { $site }
statement-description = How accessible this site is, what does not work yet, and how to complain.
# The success criteria of the Web Content Accessibility Guidelines by their numbers. W3C has translations of them
# (www.w3.org/WAI/standards-guidelines/wcag/translations/).
success-criterion = { $number ->
    [c1-1-1] Non-text Content
    [c1-2-1] Audio-only and Video-only (Prerecorded)
    [c1-2-2] Captions (Prerecorded)
    [c1-2-3] Audio Description or Media Alternative (Prerecorded)
    [c1-2-4] Captions (Live)
    [c1-2-5] Audio Description (Prerecorded)
    [c1-3-1] Info and Relationships
    [c1-3-2] Meaningful Sequence
    [c1-3-3] Sensory Characteristics
    [c1-3-4] Orientation
    [c1-3-5] Identify Input Purpose
    [c1-4-1] Use of Color
    [c1-4-2] Audio Control
    [c1-4-3] Contrast (Minimum)
    [c1-4-4] Resize Text
    [c1-4-5] Images of Text
    [c1-4-10] Reflow
    [c1-4-11] Non-text Contrast
    [c1-4-12] Text Spacing
    [c1-4-13] Content on Hover or Focus
    [c2-1-1] Keyboard
    [c2-1-2] No Keyboard Trap
    [c2-1-4] Character Key Shortcuts
    [c2-2-1] Timing Adjustable
    [c2-2-2] Pause, Stop, Hide
    [c2-3-1] Three Flashes or Below Threshold
    [c2-4-1] Bypass Blocks
    [c2-4-2] Page Titled
    [c2-4-3] Focus Order
    [c2-4-4] Link Purpose (In Context)
    [c2-4-5] Multiple Ways
    [c2-4-6] Headings and Labels
    [c2-4-7] Focus Visible
    [c2-4-11] Focus Not Obscured (Minimum)
    [c2-5-1] Pointer Gestures
    [c2-5-2] Pointer Cancellation
    [c2-5-3] Label in Name
    [c2-5-4] Motion Actuation
    [c2-5-7] Dragging Movements
    [c2-5-8] Target Size (Minimum)
    [c3-1-1] Language of Page
    [c3-1-2] Language of Parts
    [c3-2-1] On Focus
    [c3-2-2] On Input
    [c3-2-3] Consistent Navigation
    [c3-2-4] Consistent Identification
    [c3-2-6] Consistent Help
    [c3-3-1] Error Identification
    [c3-3-2] Labels or Instructions
    [c3-3-3] Error Suggestion
    [c3-3-4] Error Prevention (Legal, Financial, Data)
    [c3-3-7] Redundant Entry
    [c3-3-8] Accessible Authentication (Minimum)
    [c4-1-2] Name, Role, Value
    [c4-1-3] Status Messages
   *[other] { "" }
}

# The page of the data.
data-description = Everything on this site as data: CSV for spreadsheets, JSON for programs, and what every field means.

# The page of the search, with the lists by which everything can be reached without it.
search-description = Search forces, inspections, findings, recommendations, replies, themes and people.
search-description-of-pages = Search all pages of this site.
list-leads-to = { $list ->
    [forces] Every police force by nation and region, each with its report card.
    [inspections] Every inspection, the newest first, with its report on each force.
    [questions] What inspections ask, with all answers over the years.
    [themes] What was found on each theme, across years and forces.
    [recommendations] What forces and others were asked to do, and what became of it.
    [replies] What policing bodies and forces said to the reports on them.
    [compare] Forces side by side, question by question.
    [glossary] Words and abbreviations of inspections, and what each grade means.
    [corrections] What this site said wrongly, and what it says now.
   *[data] All of it as files for spreadsheets and programs.
}
# Titles of what is found: a reply; a finding or a measure, on the whole country or on a force; a recommendation; what stands
# below a heading of a page.
reply-as-found = { $reply }: { $inspection }
part-as-found = { $part }: { $inspection }
part-as-found-on = { $part }: { $force }, { $inspection }
recommendation-as-found = To { $addressees }: { $inspection }
chapter-as-found = { $page }: { $heading }
# The number of a measure with all that belongs to it: 23,043 applications, 2016
measure-as-found = { $number } { $unit }, { $period }
measure-as-found-of = { $number } of { $whole } { $unit }, { $period }
# { $measure } is one of the two above; { $basis } says who counted: force data.
measure-as-found-by = { $measure } ({ $basis })
measure-as-found-noted = { $measure }. { $note }


## Sentences one behind the other

# Ends a sentence that has no end yet.
full-stop = { "." }
# Between two sentences. Where a script has no spaces: { "" }
between-sentences = { " " }
