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
