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


## Judgements, findings, measures, recommendations, replies


## Forces, inspections, questions, themes


## What programs read: feeds, calendars, pictures, search, data
