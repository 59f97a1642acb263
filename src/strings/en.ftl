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
# What a body is called: “the force”, “the constabulary”.
body-noun = { $noun ->
    [force] force
    [constabulary] constabulary
    [service] service
   *[agency] agency
}
# A standard against which the site was tested for accessibility.
accessibility-standard = { $standard ->
    [wcag-2-1-aa] WCAG 2.1 AA
   *[wcag-2-2-aa] WCAG 2.2 AA
}

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
