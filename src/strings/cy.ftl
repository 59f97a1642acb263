### What candour itself says on pages, in feeds, in pictures and in data, in Welsh.
###
### This translation awaits review by a translator.
###
### What is filled in cannot be mutated. So it stands after a colon, in brackets, or after words that no mutation
### follows: ynghylch, ar gyfer, yn lle, an impersonal (Cyhoeddwyd …), a verb-noun (Darllen …), a noun that it
### qualifies (Ymateb …). Lists have a comma where English has “and”, because “a” mutates the next word. After a number
### the noun is singular; Welsh has the forms zero, one, two, few (3), many (6) and other.


## The language itself

language-name = Cymraeg
language-direction = ltr


## Dates and numbers

month = { $number ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
weekday = { $number ->
    [1] dydd Llun
    [2] dydd Mawrth
    [3] dydd Mercher
    [4] dydd Iau
    [5] dydd Gwener
    [6] dydd Sadwrn
   *[7] dydd Sul
}
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-weekday = { $weekday } { $date }
date-time = { $time }, { $date }
thousands-mark = { "," }
decimal-mark = { "." }

# A comma in place of “a” or “ac”, which would mutate the last word.
list-two = { $first }, { $last }
list-end = { $rest }, { $last }
list-more = { $rest }, { $next }
list-apart = { $rest }; { $next }


## The pages that every site has: their titles, and what they are for

title-home = Hafan
title-forces = Heddluoedd
title-inspections = Arolygiadau
title-questions = Cwestiynau
title-themes = Themâu
title-recommendations = Argymhellion
title-replies = Ymatebion
title-data = Data
title-search = Chwilio
title-glossary = Geirfa
title-corrections = Cywiriadau
title-compare = Cymharu heddluoedd
menu-compare = Cymharu
title-not-found = Ni chafwyd hyd i’r dudalen

description-forces = Y { $count } heddlu tiriogaethol, fesul gwlad a rhanbarth, gyda’u cardiau adroddiad.
description-inspections = Pob arolygiad ar y wefan hon, y diweddaraf yn gyntaf, a’r hyn y gellir ei gymharu.
description-questions = Yr hyn y mae arolygiadau’n ei ofyn, a’r atebion ar gyfer pob heddlu dros y blynyddoedd.
description-themes = Uniondeb fesul thema: yr hyn a ganfu arolygiadau ynghylch pob un, ar draws y blynyddoedd a’r heddluoedd.
description-recommendations = Pob argymhelliad yn yr arolygiadau ar y wefan hon: i bwy y’i gwnaed, beth oedd yr ateb a beth yw’r sefyllfa.
description-replies = Yr hyn a ddywedodd cyrff plismona a heddluoedd wrth ymateb i arolygiadau.
description-glossary = Geiriau a byrfoddau ym maes arolygu’r heddlu, ac ystyr pob gradd.
description-corrections = Pob cywiriad a wnaed ar y wefan hon, y diweddaraf yn gyntaf: yr hyn a ddywedai, a’r hyn y mae’n ei ddweud yn awr.
description-compare = Dau i bedwar heddlu ochr yn ochr, fesul cwestiwn, heb unrhyw sgôr, a heb eu rhestru o’r gorau i’r gwaethaf.
description-not-found = Nid oes tudalen yn y cyfeiriad hwn.

way-to-forces = Dod o hyd i heddlu
way-to-search = Chwilio’r wefan gyfan
way-to-inspections = Pob arolygiad
way-to-themes = Pob thema
way-to-home = Yr hafan


title-translations = Cyfieithiadau
description-translations = Yr hyn sydd mewn iaith arall, a’r hyn ohono sy’n aros am adolygiad gan gyfieithydd.


## Judgements, findings, measures, recommendations, replies

waiting-as-draft = Drafft: heb ei gyhoeddi
# Not “tan”, which would mutate the name of a month.
waiting-until = Embargo, a ddaw i ben: { $when }
waiting-unannounced = Heb ei grybwyll yn gyhoeddus: dim ond y tîm sy’n gweld hyn
waiting-unknown = Heb ei gyhoeddi: ni ellir darllen ffeil yn content/releases
waiting-impossible = Heb ei gyhoeddi: nid yw’r amser cyhoeddi a roddwyd yn bod

finding-kind = { $kind ->
    [strength] Cryfder
    [good-practice] Arfer da
    [in-progress] Ar y gweill
    [observation] Sylw
    [gap] Bwlch
    [area-for-improvement] Maes i’w wella
   *[cause-of-concern] Achos pryder
}
judgement-state = { $state ->
    [graded] graddiwyd
    [carried-over] dygwyd ymlaen
    [to-be-graded] i’w raddio
    [not-graded] heb ei raddio
    [ungraded] ni roddir gradd am y cwestiwn hwn
    [not-inspected] heb ei arolygu
    [did-not-exist] nid oedd yr heddlu’n bod
   *[not-on-this-site] dim cofnod ar y wefan hon eto
}
judgement-basis = { $basis ->
    [national-list] o gyhoeddiad cenedlaethol yr arolygiaeth
    [press-list] o restr o bob heddlu gan asiantaeth newyddion
    [policing-body-news] yn ôl swyddfa’r comisiynydd
    [force-page] yn ôl yr heddlu
   *[deduced] diddwythwyd gan y wefan hon
}
recommendation-state = { $state ->
    [open] agored
    [in-progress] ar waith
    [awaiting-review] yn aros am adolygiad
    [complete] wedi’i gwblhau
    [superseded] wedi’i ddisodli
   *[not-accepted] heb ei dderbyn
}
addressees = { $addressees ->
    [all-forces] pob heddlu
    [policing-bodies] cyrff plismona
   *[national-bodies] cyrff cenedlaethol
}
reply-of-on = Ymateb { $person }: { $inspection }
replying-party = { $party ->
    [policing-body] y corff plismona
   *[force] yr heddlu
}
correction-kind = { $kind ->
    [typing] gwall teipio
    [fact] ffaith
   *[grade] gradd
}
accessibility-standard = { $standard ->
    [wcag-2-1-aa] WCAG 2.1 AA
   *[wcag-2-2-aa] WCAG 2.2 AA
}

# { $is } brings the word that joins: “yn dda o ran”, “ag angen gwella o ran”.
judged = Mae { $force } { $is } { $at }.
to-be-graded-on = i’w raddio, disgwylir { $date }
grade-carried-over = { $grade }, dygwyd ymlaen

national-counts = { $kinds ->
    [0] Arolygwyd { $inspected } heddlu: ni raddiwyd yr un.
   *[other] Arolygwyd { $inspected } heddlu: { $counts }.
}
national-counts-held = { $kinds ->
    [0] Mae cofnod ar y wefan hon ar gyfer { $held } o’r { $inspected } heddlu a arolygwyd: ni raddiwyd yr un.
   *[other] Mae cofnod ar y wefan hon ar gyfer { $held } o’r { $inspected } heddlu a arolygwyd: { $counts }.
}
# The number comes last: before “heb ei raddio” it would want “heb eu graddio”. “da (36), angen gwella (4)”
count-in-state = { $state } ({ $number })
judgements-held-of = Mae dyfarniad ar y wefan hon ar gyfer { $held } o’r { $inspected } heddlu a arolygwyd.
comparable-years = Gellir cymharu graddau { $years }.
comparability-group = { $title }: { $explanation }
years-from-to = { $first }–{ $last }

# The unit brings its own “o”: “12 allan o 44 o achosion”.
measure-of-whole = allan o { $whole }
measure-in-a-line = { $value } { $unit }, { $period }

judgement-by-name = { $force }: { $judgement }.
how-known-by = Sut y mae’r wefan hon yn gwybod: { $basis }.
how-known-because = Sut y mae’r wefan hon yn gwybod: { $basis }. { $reason }
not-covered-by-judgement = Heb ei gynnwys: { $what }
measure-of-force = { $force }: { $measure }: { $amount }, { $period }
measure-by-name = { $measure }: { $amount }, { $period }
amount = { $value } { $unit }
amount-of-whole = { $value } { $whole } { $unit }
period-by = { $period } ({ $basis })
said-on-page = { $said } ({ $page })
quoted-by = { $person }, { $role }, { $date }
quote-in-plain-text = { $person }, { $role }: { $quote }
correction-in-text = Cywirwyd ({ $date }): “{ $was }” oedd yma; “{ $now }” sydd yma yn awr.
correction-in-text-because = Cywirwyd ({ $date }): “{ $was }” oedd yma; “{ $now }” sydd yma yn awr. { $reason }
footnotes = Troednodiadau
footnote = Troednodyn { $number }
footnote-back = Yn ôl at y cyfeiriad at droednodyn { $number }

# The earlier grade stands in brackets: “cododd o” would mutate it.
trend-since = { $way ->
    [same] { $grade }, fel yn { $earlier_year }
    [better] { $grade }, yn uwch nag yn { $earlier_year } ({ $earlier_grade })
   *[worse] { $grade }, yn is nag yn { $earlier_year } ({ $earlier_grade })
}
trend-since-up-to = { $way ->
    [same] { $grade } yn { $year }, fel yn { $earlier_year }
    [better] { $grade } yn { $year }, yn uwch nag yn { $earlier_year } ({ $earlier_grade })
   *[worse] { $grade } yn { $year }, yn is nag yn { $earlier_year } ({ $earlier_grade })
}
trend-over-no-entry = dim cofnod ar y wefan hon ar gyfer { $year }
trend-over-no-grade = ni raddiwyd yn { $year }
no-grade-held = Nid oes gradd ar y wefan hon.
no-earlier-grade-held = Nid oes gradd gynharach ar y wefan hon.
no-new-grade = Nid yw’r cofnod diweddaraf yn rhoi gradd newydd.
not-comparable-with = Ni ellir cymharu â’r arolygiad cynharach: { $earlier }.
not-made-alike = Ni ellir cymharu’r ddau arolygiad hyn, gan nad ar yr un telerau y’u cynhaliwyd: { $later }, { $earlier }.

age-in-months = { $number ->
    [0] llai na mis cyn yr argraffiad hwn
    [1] un mis cyn yr argraffiad hwn
    [2] dau fis cyn yr argraffiad hwn
    [3] tri mis cyn yr argraffiad hwn
    [4] pedwar mis cyn yr argraffiad hwn
    [5] pum mis cyn yr argraffiad hwn
    [6] chwe mis cyn yr argraffiad hwn
    [7] saith mis cyn yr argraffiad hwn
    [8] wyth mis cyn yr argraffiad hwn
    [9] naw mis cyn yr argraffiad hwn
    [10] deg mis cyn yr argraffiad hwn
   *[other] { $number } mis cyn yr argraffiad hwn
}
age-in-years = { $number ->
    [2] dwy flynedd cyn yr argraffiad hwn
    [3] tair blynedd cyn yr argraffiad hwn
    [4] pedair blynedd cyn yr argraffiad hwn
    [5] pum mlynedd cyn yr argraffiad hwn
    [6] chwe blynedd cyn yr argraffiad hwn
    [7] saith mlynedd cyn yr argraffiad hwn
    [8] wyth mlynedd cyn yr argraffiad hwn
    [9] naw mlynedd cyn yr argraffiad hwn
    [10] deng mlynedd cyn yr argraffiad hwn
    [13] 13 blynedd cyn yr argraffiad hwn
    [14] 14 blynedd cyn yr argraffiad hwn
   *[other] { $number } mlynedd cyn yr argraffiad hwn
}
age-just-over-years = ychydig dros { number-in-words } cyn yr argraffiad hwn
age-of-years-and-a-half = rhyw { number-in-words } a hanner cyn yr argraffiad hwn
age-almost-years = bron i { number-in-words } cyn yr argraffiad hwn
# A number of years with its noun, softly mutated, as it stands after “dros”, “rhyw” and “i”.
number-in-words = { $number ->
    [2] ddwy flynedd
    [3] dair blynedd
    [4] bedair blynedd
    [5] bum mlynedd
    [6] chwe blynedd
    [7] saith mlynedd
    [8] wyth mlynedd
    [9] naw mlynedd
    [10] ddeng mlynedd
    [13] 13 blynedd
    [14] 14 blynedd
   *[other] { $number } mlynedd
}


## Forces, inspections, questions, themes

person-in-role = { $person }, { $role }

description-force = Yr hyn a ganfu arolygiadau ynghylch { $force }: dyfarniadau, canfyddiadau, mesurau, argymhellion ac ymatebion.

title-report = { $force }: { $inspection }
description-report = Canfyddiadau { $inspectorate } ynghylch { $force }: { $inspection }.

title-reply = Ymateb { $person }: { $inspection }
description-reply = Yr hyn a ddywedodd { $person }, { $role }, ynghylch { $force }: { $inspection }.
reply-of = Ymateb { $person }

description-press = Datganiad i’r wasg ynghylch { $force }: { $inspection }.
press-as-text = Y datganiad hwn i’r wasg fel testun plaen

# Not “hyd” or “tan”, which would mutate the name of a month.
inspection-at-work = { $from } – { $to }
no-longer-asked = Ni ofynnir mwyach: { $reason }
inspection-without-grades = Ni roddodd yr arolygiad hwn raddau, felly ni ellir ei gymharu fesul gradd ag unrhyw arolygiad arall.

description-question = { $question }: y dyfarniad ar gyfer pob heddlu, fesul blwyddyn.
title-question-of-year = { $question }, { $year }
title-question-of-years = { $question }, { $first }–{ $last }

description-theme = { $theme }: yr hyn a ganfu arolygiadau, ar draws y blynyddoedd a’r heddluoedd.

recommended-to-group = { $group ->
    [all-forces] Pob heddlu
    [policing-bodies] Cyrff plismona
   *[national-bodies] Cyrff cenedlaethol
}

title-comparison-of-force = Cymharu { $force } â’r heddluoedd cyfagos
title-comparison-of-region = { $region }: cymharu’r heddluoedd
description-comparison = Fesul cwestiwn, fesul blwyddyn: { $forces }. Nid oes sgôr, ac ni chaiff heddluoedd eu rhestru o’r gorau i’r gwaethaf.
compared-without-grades = Ni roddodd raddau, felly ni ellir ei gymharu fesul gradd ag unrhyw arolygiad arall.

event-kind = { $kind ->
    [report] Adroddiad
    [inspection] Arolygiad
    [reply] Ymateb
    [recommendation] Argymhelliad
    [due] Dyddiad olaf
    [progress] Cynnydd
    [discharged] Cynnydd
    [correction] Cywiriad
    [policing-body] Corff plismona
   *[name] Enw
}
event-called-until = Yr enw tan hynny: { $name }
event-body-follows = { $unconfirmed ->
    [true] { $body } yn lle { $before } (dyddiad nas cadarnhawyd gan ffynhonnell)
   *[false] { $body } yn lle { $before }
}
event-body-begins = { $unconfirmed ->
    [true] O hynny ymlaen: { $body } (dyddiad nas cadarnhawyd gan ffynhonnell)
   *[false] O hynny ymlaen: { $body }
}
event-body-ends = { $unconfirmed ->
    [true] Tan hynny: { $body } (dyddiad nas cadarnhawyd gan ffynhonnell)
   *[false] Tan hynny: { $body }
}
event-without-entry = nid oes cofnod ynghylch yr heddlu ar y wefan hon eto
# A colon keeps the grade unmutated: Cyfreithlondeb: da
event-result = { $question }: { $grade }
event-reply = { $party ->
    [policing-body] { $role }, ar ran y corff plismona
   *[force] { $role }, ar ran yr heddlu
}
event-made = { $count ->
    [zero] ni wnaed argymhelliad
    [one] gwnaed { $count } argymhelliad
    [two] gwnaed { $count } argymhelliad
    [few] gwnaed { $count } argymhelliad
    [many] gwnaed { $count } argymhelliad
   *[other] gwnaed { $count } argymhelliad
}
event-due = { $count ->
    [zero] dim dyddiad olaf
    [one] dyddiad olaf { $count } argymhelliad
    [two] dyddiad olaf { $count } argymhelliad
    [few] dyddiad olaf { $count } argymhelliad
    [many] dyddiad olaf { $count } argymhelliad
   *[other] dyddiad olaf { $count } argymhelliad
}
event-progress = { $state }: { $recommendation }
event-mended = Unionwyd: { $finding }
event-corrected = cywirwyd: { $kind }


## What programs read: feeds, calendars, pictures, search, data

reply-in-feed = Ymateb { $person } ynghylch { $force }: { $inspection }

badge-title = { $force }: y dyfarniadau diweddaraf
# A full stop before the answers, which have colons of their own.
badge-report = { $report }, cyhoeddwyd: { $date }. { $answers }.
badge-report-without-grade = { $report }, cyhoeddwyd: { $date }. Ni roddwyd gradd.
badge-answer = { $deduced ->
    [true] { $question }: { $answer } (diddwythwyd)
   *[other] { $question }: { $answer }
}
badge-answer-because = { $deduced ->
    [true] { $question }: { $answer } ({ $reason }, diddwythwyd)
   *[other] { $question }: { $answer } ({ $reason })
}
badge-not-covered = Heb ei gynnwys: { $note }
badge-came-later = Heb ei gynnwys: { $inspection }, a ddaeth yn ddiweddarach.
badge-without-report = Nid oes adroddiad ar y wefan hon eto.
badge-as-of = Y sefyllfa ar y dyddiad hwn: { $date }. Caiff y cerdyn y tu ôl i’r ddolen hon ei gadw’n gyfredol.

card-title = Cerdyn adroddiad { $force }
card-description = Dyfarniadau diweddaraf arolygwyr ynghylch { $force }.
card-in-full = Y cerdyn cyfan ar gyfer { $force }

page-has-moved = Mae’r dudalen hon wedi symud
go-to-new-address = Mynd i’w chyfeiriad newydd
newest-report-on = Yr adroddiad diweddaraf ynghylch { $force }
read-report = Darllen { $report }
no-report-on-force-yet = Nid oes adroddiad ynghylch { $force } eto
go-to-card = Mynd i gerdyn { $force }

picture-of-no-grade = Ni roddodd yr adroddiad diweddaraf radd.
picture-of-no-report = Nid oes adroddiad ynghylch { $force } ar y wefan hon eto.
picture-of-no-grades-yet = Nid oes graddau o’r arolygiad hwn ar y wefan hon eto.
picture-of-no-grades-ever = Nid yw’r arolygiad hwn yn rhoi graddau.
picture-of-counts = { $question }: { $counts }
picture-told-report = { $report }, { $date }.
picture-told-published = Cyhoeddwyd: { $date }.
picture-told-answer = { $deduced ->
    [true] { $question }: { $answer }, diddwythwyd ({ $inspection }, { $date }).
   *[other] { $question }: { $answer } ({ $inspection }, { $date }).
}
picture-told-question = { $question }, { $inspection }.
picture-told-limits = Nid yw popeth wedi’i gynnwys.

statement-title = Datganiad hygyrchedd ar gyfer { $site }
statement-description = Pa mor hygyrch yw’r wefan hon, beth nad yw’n gweithio eto, a sut i gwyno.
# W3C has no Welsh translation of the guidelines: these names are ours.
success-criterion = { $number ->
    [c1-1-1] Cynnwys nad yw’n destun
    [c1-2-1] Sain yn unig a fideo yn unig (wedi’u recordio ymlaen llaw)
    [c1-2-2] Capsiynau (wedi’u recordio ymlaen llaw)
    [c1-2-3] Disgrifiad sain neu gyfrwng amgen (wedi’i recordio ymlaen llaw)
    [c1-2-4] Capsiynau (byw)
    [c1-2-5] Disgrifiad sain (wedi’i recordio ymlaen llaw)
    [c1-3-1] Gwybodaeth a pherthnasoedd
    [c1-3-2] Dilyniant ystyrlon
    [c1-3-3] Nodweddion synhwyraidd
    [c1-3-4] Cyfeiriadedd
    [c1-3-5] Nodi diben mewnbwn
    [c1-4-1] Defnyddio lliw
    [c1-4-2] Rheoli sain
    [c1-4-3] Cyferbyniad (lleiafswm)
    [c1-4-4] Newid maint testun
    [c1-4-5] Delweddau o destun
    [c1-4-10] Ail-lifo
    [c1-4-11] Cyferbyniad elfennau nad ydynt yn destun
    [c1-4-12] Bylchau mewn testun
    [c1-4-13] Cynnwys wrth hofran neu ffocysu
    [c2-1-1] Bysellfwrdd
    [c2-1-2] Dim trap bysellfwrdd
    [c2-1-4] Llwybrau byr bysellau nodau
    [c2-2-1] Amseru y gellir ei addasu
    [c2-2-2] Oedi, stopio, cuddio
    [c2-3-1] Tair fflach neu o dan y trothwy
    [c2-4-1] Neidio dros flociau
    [c2-4-2] Teitl i’r dudalen
    [c2-4-3] Trefn y ffocws
    [c2-4-4] Diben dolen (yn ei chyd-destun)
    [c2-4-5] Sawl ffordd
    [c2-4-6] Penawdau a labeli
    [c2-4-7] Ffocws gweladwy
    [c2-4-11] Ffocws heb ei guddio (lleiafswm)
    [c2-5-1] Ystumiau pwyntydd
    [c2-5-2] Canslo pwyntydd
    [c2-5-3] Label yn yr enw
    [c2-5-4] Gweithredu drwy symud
    [c2-5-7] Symudiadau llusgo
    [c2-5-8] Maint targed (lleiafswm)
    [c3-1-1] Iaith y dudalen
    [c3-1-2] Iaith rhannau
    [c3-2-1] Wrth ffocysu
    [c3-2-2] Wrth fewnbynnu
    [c3-2-3] Llywio cyson
    [c3-2-4] Enwi cyson
    [c3-2-6] Cymorth cyson
    [c3-3-1] Nodi gwallau
    [c3-3-2] Labeli neu gyfarwyddiadau
    [c3-3-3] Awgrymiadau ar gyfer cywiro gwallau
    [c3-3-4] Atal gwallau (cyfreithiol, ariannol, data)
    [c3-3-7] Rhoi’r un wybodaeth eto
    [c3-3-8] Dilysu hygyrch (lleiafswm)
    [c4-1-2] Enw, rôl, gwerth
    [c4-1-3] Negeseuon statws
   *[other] { "" }
}

data-description = Popeth ar y wefan hon fel data: CSV ar gyfer taenlenni, JSON ar gyfer rhaglenni, ac ystyr pob maes.

search-description = Chwilio heddluoedd, arolygiadau, canfyddiadau, argymhellion, ymatebion, themâu a phobl.
search-description-of-pages = Chwilio holl dudalennau’r wefan hon.
list-leads-to = { $list ->
    [forces] Pob heddlu fesul gwlad a rhanbarth, pob un â’i gerdyn adroddiad.
    [inspections] Pob arolygiad, y diweddaraf yn gyntaf, gyda’i adroddiad ar bob heddlu.
    [questions] Yr hyn y mae arolygiadau’n ei ofyn, gyda’r holl atebion dros y blynyddoedd.
    [themes] Canfyddiadau ar bob thema, ar draws y blynyddoedd a’r heddluoedd.
    [recommendations] Yr hyn y gofynnwyd i heddluoedd ac eraill ei wneud, a’r hyn a ddaeth ohono.
    [replies] Yr hyn a ddywedodd cyrff plismona a heddluoedd mewn ymateb i’r adroddiadau arnynt.
    [compare] Heddluoedd ochr yn ochr, fesul cwestiwn.
    [glossary] Geiriau a byrfoddau arolygiadau, ac ystyr pob gradd.
    [corrections] Yr hyn a ddywedodd y wefan hon yn anghywir, a’r hyn y mae’n ei ddweud yn awr.
   *[data] Y cyfan fel ffeiliau ar gyfer taenlenni a rhaglenni.
}
reply-as-found = { $reply }: { $inspection }
part-as-found = { $part }: { $inspection }
part-as-found-on = { $part }: { $force }, { $inspection }
recommendation-as-found = Ar gyfer { $addressees }: { $inspection }
chapter-as-found = { $page }: { $heading }
measure-as-found = { $number } { $unit }, { $period }
measure-as-found-of = { $number } allan o { $whole } { $unit }, { $period }
measure-as-found-by = { $measure } ({ $basis })
measure-as-found-noted = { $measure }. { $note }


## Sentences one behind the other

full-stop = { "." }
between-sentences = { " " }
