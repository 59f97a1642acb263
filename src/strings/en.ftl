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
