### The words of the theme candour, in Welsh. Geiriau’r thema candour, yn Gymraeg.
###
### This translation awaits review by a translator.
###
### What is filled in cannot be mutated. So it stands after a colon, in brackets, or after words that no mutation
### follows: ynghylch, ar gyfer, ar ran, yn ôl, erbyn, ers, rhwng, an impersonal (Dangosir …), a verb-noun
### (Cymharu …), a noun that it qualifies (heddluoedd …). After a number the noun is singular; Welsh has the forms
### zero, one, two, few (3), many (6) and other.


## What many pages say

list-comma = { ", " }

find-your-force = Dod o hyd i’ch heddlu
forces = Heddluoedd
sources = Ffynonellau
reports = Adroddiadau
findings = Canfyddiadau
press-releases = Datganiadau i’r wasg
files = Ffeiliau
every-force = Pob heddlu

force = Heddlu
region = Rhanbarth
question = Cwestiwn
report = Adroddiad
judgement = Dyfarniad
trend = Tuedd

no-score-no-ranking = Nid oes sgôr gyffredinol, ac ni chaiff heddluoedd eu rhestru o’r gorau i’r gwaethaf.
in-alphabetical-order = Yn nhrefn yr wyddor.
name-leads-to-card = Mae pob enw’n arwain at gerdyn yr heddlu, lle ceir y ffynonellau.
each-force-over-the-years = { $question }: pob heddlu dros y blynyddoedd

on-this-page = Ar y dudalen hon

national-picture = Y darlun cenedlaethol
recommendations = Argymhellion
replies = Ymatebion
measures = Mesurau
what-was-asked = Yr hyn a ofynnwyd
what-was-said = Yr hyn a ddywedwyd
what-is-not-covered = Yr hyn nad yw wedi’i gynnwys
what-may-be-compared = Yr hyn y gellir ei gymharu
what-inspectors-found = Canfyddiadau’r arolygwyr

read-on = Darllen ymhellach
edition-of = Argraffiad { $date }
everything-on = Popeth ynghylch { $force }
its-file = Ffeil: { $file }


## The frame of every page: what stands above and below

skip-to-content = Neidio i’r cynnwys
what-to-type = Enw, ardal neu dref
find = Chwilio
search-this-site = Chwilio’r wefan hon
forces-found =
    { $count ->
        [zero] Ni chafwyd hyd i unrhyw heddlu.
        [one] Cafwyd hyd i un heddlu.
        [two] Cafwyd hyd i ddau heddlu.
        [few] Cafwyd hyd i dri heddlu.
        [many] Cafwyd hyd i chwe heddlu.
       *[other] Cafwyd hyd i { $count } heddlu.
    }
main-menu = Prif ddewislen
breadcrumb = Llwybr at y dudalen hon
about-this-site = Am y wefan hon
not-yet-public = Nid yw’n gyhoeddus eto.
page-corrected = Cywirwyd y dudalen hon. { $link }.
see-what-it-said = Gweler yr hyn a ddywedai o’r blaen
corrections-to-page = Cywiriadau i’r dudalen hon
site-disclaimer = Mae’r wefan hon yn ailadrodd yr hyn y mae arolygwyr wedi’i gyhoeddi. Nid gwefan yr arolygiaeth ei hun yw hi, ac nid yw wedi’i chymeradwyo gan yr arolygiaeth.
licence = Trwydded: { $licence }.
published-by = Cyhoeddwr: { $publisher }.
write-to = E-bost: { $email }.


## The newsroom edition, which the team looks at while it writes

# Nid “ystafell newyddion”: dyna enw’r comisiynwyr ar eu tudalennau cyhoeddus i’r wasg.
newsroom-edition = Argraffiad mewnol
newsroom-edition-it-is = { newsroom-edition }.
newsroom-edition-shows = I’r tîm yn unig: mae’n dangos drafftiau a phethau sydd o dan embargo.
for-the-team-only = I’r tîm yn unig.
newsroom-edition-not-public = Mewnol, nid i’r cyhoedd


## Feeds and the calendar

feed-title = { $name } – { $site }
feed-holds = { $of ->
    [site] Arolygiadau, adroddiadau, datganiadau i’r wasg, ymatebion a chywiriadau; yr hyn a newidiodd ddiwethaf sy’n dod gyntaf.
    [corrections] Yr hyn a ddywedodd y wefan hon yn anghywir, a’r hyn y mae’n ei ddweud yn awr, y diweddaraf yn gyntaf.
    [replies] Ymatebion cyrff plismona a heddluoedd, a chywiriadau iddynt.
    [theme] Arolygiadau, adroddiadau ac ymatebion sy’n ymwneud â’r thema: { $name }.
   *[other] Adroddiadau, datganiadau i’r wasg, ymatebion a chywiriadau ynghylch { $name }.
}
feed-newest = Y { $count } diweddaraf; mae’r rhai hŷn ar y tudalennau.
follow-page = { $of ->
    [site] Dilyn y wefan hon fel ffrwd
    [corrections] Dilyn y cywiriadau fel ffrwd
    [replies] Dilyn yr ymatebion fel ffrwd
   *[other] Dilyn { $name } fel ffrwd
}
feed-correction = Cywiriad: { $page }
feed-press-release = Datganiad i’r wasg: { $headline }
feed-kind = { $kind ->
    [inspection] Arolygiad
    [report] Adroddiad
    [press-release] Datganiad i’r wasg
    [reply] Ymateb
   *[correction] Cywiriad
}
feed-carried-over = Dygwyd ymlaen o adroddiad cynharach: { $report }.
feed-since = Ers ei gyhoeddi:
feed-progress = { $state }: { $text }
feed-mended = unionwyd: { $text }
feed-corrected = cywirwyd ({ $kind }): { $text }

calendar-link = Cyhoeddiadau i ddod a dyddiadau olaf ymatebion, ar gyfer eich calendr
calendar-of = { $site }: yr hyn sydd i ddod
calendar-waiting = { $title } ({ $waiting })
calendar-release = Yn ôl cyhoeddiad { $site }.
calendar-replies = Dyddiad olaf ymatebion cyrff plismona: { $inspection }
calendar-law = Yn ôl y gyfraith, roedd yn rhaid i gyrff plismona gyhoeddi eu sylwadau erbyn y dyddiad hwn (Deddf yr Heddlu 1996, adran 55).
calendar-state = { $state ->
    [waiting] Disgwylir
    [published] Cyhoeddwyd mewn pryd
    [late] Cyhoeddwyd yn hwyr
    [overdue] Hwyr, heb ei gyhoeddi eto
   *[not-collected] Heb ei gasglu gan y wefan hon
}: { $forces }


## Sources, corrections

source-number = ffynhonnell

it-said = Roedd yn dweud
it-says-now = Mae’n dweud yn awr
correction-in-line = { $date }: “{ $was }” oedd yma; “{ $now }” sydd yma yn awr.
why-corrected = Pam


## Judgements

# Y ffurf amhersonol, fel ei bod yn addas i bob cenedl: gradd, dyfarniad, ateb.
deduced-marker = Diddwythwyd
deduced-it-is = { deduced-marker }.
deduced-note = Ni ddarllenwyd gradd â’r gair { $marker } wrthi ar dudalen yr arolygiaeth ynghylch yr heddlu. Sut y mae’r wefan hon yn ei gwybod:
deduced-in-note = diddwythwyd

no-trend = Ni nodir tuedd.

carried-over-short = O arolygiad cynharach: { $inspection }
carried-over-from = Dygwyd ymlaen o arolygiad cynharach: { $inspection }.
not-judged-anew = Ni ddyfarnwyd o’r newydd.
expected-short = Disgwylir: { $date }
expected-on = Dyddiad disgwyliedig: { $date }.

not-covered = Heb ei gynnwys:
why-no-grade = Pam nad oes gradd: { $reason }
how-this-site-knows = Sut y mae’r wefan hon yn gwybod:
grade-means = Ystyr y radd: { $definition }

position-better-of-two = y radd uchaf o ddwy
position-lower-of-two = y radd isaf o ddwy
position-best = y radd uchaf o { $of }
position-lowest = y radd isaf o { $of }
position-middle = y radd ganol o { $of }
position-second-best = yr ail radd uchaf o { $of }
position-second-lowest = yr ail radd isaf o { $of }
position-number = gradd rhif { $rank } o { $of }, o’r uchaf i’r isaf


## Findings, measures and quotes

told-above = gweler uchod
discharged = caewyd: { $date }
whole-country = Y wlad gyfan: { $value }
whole-country-head = Y wlad gyfan
number = Ffigur
period-and-basis = Cyfnod a sail
no-figure-here = dim ffigur yma
about-the-whole-country = Am y wlad gyfan
quote-speaker = { $person }, { $role }, { $date }, yng ngeiriau’r wefan hon:


## Recommendations and replies

no-later-step = dim cam diweddarach wedi’i gofnodi yma
recommended-to = Ar gyfer { $addressees }
due = erbyn { $date }
made-in = arolygiad: { $inspection }
superseded-by = { $state }; gweler { $recommendation }
reply-by = { $person }, { $role }, ar ran { $party }
answered = Ateb:
answer-by = { $person }, { $role }, ar ran { $party } ({ $force }), { $reply }
left-out-by = Ni roddwyd ateb yn yr ymatebion hyn: { $replies }
no-action = Dim gweithredu.


## By when the law wants a reply, and where that stands

clock-waiting = Yn ôl y gyfraith, rhaid i’r corff plismona gyhoeddi ei ymateb erbyn { $due }.
clock-published = Yn ôl y gyfraith, roedd yn rhaid i’r corff plismona gyhoeddi ei ymateb erbyn { $due }. Ymatebodd mewn pryd ({ $replied }): { $reply }.
clock-late = Yn ôl y gyfraith, roedd yn rhaid i’r corff plismona gyhoeddi ei ymateb erbyn { $due }. Ymatebodd yn hwyr ({ $replied }): { $reply }.
clock-days-late = Yn ôl y gyfraith, roedd yn rhaid i’r corff plismona gyhoeddi ei ymateb erbyn { $due }. Ymatebodd yn hwyr ({ $replied }, { $days ->
    [zero] { $days } diwrnod
    [one] un diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
} ar ôl y dyddiad olaf): { $reply }.
clock-overdue = Mae ymateb y corff plismona yn hwyr. Yn ôl y gyfraith, roedd yn rhaid ei gyhoeddi erbyn { $due }.
clock-not-collected = Yn ôl y gyfraith, roedd yn rhaid i’r corff plismona gyhoeddi ei ymateb erbyn { $due }. Nid yw’r wefan hon yn casglu’r ymatebion hyn, ac ni all ddweud a wnaeth hynny.
clock-explained = Ers 2 Mai 2017 mae gan gorff plismona lleol 56 diwrnod, gan gynnwys diwrnod y cyhoeddi, i gyhoeddi ei sylwadau ar adroddiad arolygydd (Deddf yr Heddlu 1996, adran 55). Nid oes dyddiad olaf ar gyfer adroddiadau cynharach, nac ar gyfer cyrff eraill.
reply-state = { $state ->
    [waiting] Disgwylir
    [published] Cyhoeddwyd mewn pryd
    [late] Cyhoeddwyd yn hwyr
    [overdue] Hwyr, heb ei gyhoeddi eto
   *[not-collected] Heb ei gasglu gan y wefan hon
}
count-of-forces = { $count ->
    [zero] dim un heddlu
    [one] un heddlu
    [two] { $count } heddlu
    [few] { $count } heddlu
    [many] { $count } heddlu
   *[other] { $count } heddlu
}
replies-due = Yn ôl y gyfraith, roedd yn rhaid i gyrff plismona gyhoeddi eu hymatebion erbyn { $due }.
replies-due-between = Yn ôl y gyfraith, roedd yn rhaid i gyrff plismona gyhoeddi eu hymatebion erbyn dyddiad sy’n dibynnu ar ddiwrnod pob adroddiad ({ $first } – { $last }).
clocks-caption = Erbyn pryd yr oedd yn rhaid i’r corff plismona ymateb
due-head = Erbyn
where-it-stands = Y sefyllfa
by-when = Erbyn pryd y disgwylir ymatebion


## The search of the whole site

search-whole-site = Chwilio’r wefan gyfan am “{ $words }”
search-lede-pages = Holl dudalennau’r wefan hon.
search-lede = Heddluoedd, arolygiadau, adroddiadau, canfyddiadau, argymhellion, ymatebion, themâu a phobl y wefan hon.
search-without-script = Mae angen JavaScript i chwilio, ac mae wedi’i ddiffodd yn y porwr hwn. Mae’r rhestrau hyn yn arwain at bopeth ar y wefan hon.
search-the-site = Y wefan gyfan
search-for = Chwilio am
search = Chwilio
search-example-pages = Un gair neu ragor. Dim ond colofn gyntaf pob tabl a chwilir.
search-example = Tref, heddlu a thema, gair, neu enw person. Dim ond dechrau testunau hir a chwilir.
year = Blwyddyn
every-year = Pob blwyddyn
search-kind = Math
every-kind = Pob math
forces-and-bodies = Heddluoedd a chyrff
inspections = Arolygiadau
questions = Cwestiynau
themes = Themâu
people = Pobl
glossary-terms = Geiriau a eglurir
pages-about = Tudalennau am y wefan hon
search-pages = Tudalennau
search-choose-all = Clirio’r dewisiadau
# Geiriau nad ydynt yn dweud dim am yr hyn a geisir, a’u ffurfiau treigledig.
search-passed-over = a â ac ag ai am ar at beth ble bod bu cael dan dros drwy dy ei ein eich eu fe fel fod fu gael gan gyda i i’r i’w lle mae mai mewn mi na nac nad neu nid nis o oddi oedd oes o’r os pa pan pryd pwy roedd sef sut sy sydd trwy wedi wrth y yn ym yng yr yw ydy ydynt ynghylch
search-found = Canlyniadau ar gyfer “{ $words }”: { $count }.
search-chosen = Canlyniadau: { $count }.
search-nothing = Dim canlyniadau ar gyfer “{ $words }”. Rhowch gynnig ar eiriau eraill, neu ewch drwy’r rhestrau isod.
search-none-chosen = Nid oes dim ar ôl gyda’r dewisiadau uchod.
search-instead = Nid yw “{ $words }” ar unrhyw dudalen. Chwiliwyd am “{ $instead }” yn lle hynny.
search-unknown = Nid yw “{ $words }” ar unrhyw dudalen. Chwiliwyd am y gweddill.
search-some = Nid oes dim sy’n cynnwys y geiriau hyn i gyd. Mae’r canlynol yn cynnwys rhai ohonynt.
search-all = Pob un o’r { $count }: { $kind }
search-first = Dyma’r { $shown } cyntaf o { $count }. Bydd mwy o eiriau, neu ddewis uchod, yn rhoi llai.
search-group = { $kind } ({ $count })
search-speaks = Yn siarad yn:
search-loading = Wrthi’n chwilio …
search-failed = Ni fu modd llwytho’r chwiliad. Mae’r rhestrau isod yn arwain at bopeth ar y wefan hon.
by-the-lists = Drwy’r rhestrau


## The register of recommendations

register-lede = Pob argymhelliad ar y wefan hon, y diweddaraf yn gyntaf: i bwy y’i gwnaed, beth oedd yr ateb a beth yw’r sefyllfa.
no-recommendation-yet = Nid oes argymhelliad ar y wefan hon eto.
theme = Thema
every-theme = Pob thema
state = Statws
every-state = Pob statws
made-to = Ar gyfer
everybody = Pawb
show-every-recommendation = Dangos pob argymhelliad
recommendations-showing = Argymhellion a ddangosir: { $shown } o { $all }.


## Lists of inspections

gives-grades = yn rhoi graddau
gives-no-grades = ddim yn rhoi graddau
count-of-reports =
    { $count ->
        [zero] dim adroddiad ar heddlu yma
        [one] { $count } adroddiad ar heddlu yma
        [two] { $count } adroddiad ar heddluoedd yma
        [few] { $count } adroddiad ar heddluoedd yma
        [many] { $count } adroddiad ar heddluoedd yma
       *[other] { $count } adroddiad ar heddluoedd yma
    }


## The national picture of one question: table and map

picture-caption = { $question }, { $inspection }: nifer yr heddluoedd, allan o { $count }
numbers-are-stated = Yr adroddiad cenedlaethol ei hun sy’n rhoi’r ffigurau.
numbers-are-counted = Cyfrifwyd y ffigurau o’r adroddiadau ar y wefan hon.
map-title = { $question }, { $inspection }: pob heddlu yn ei le
skip-the-map = Neidio dros y map
map-description = Un sgwâr ar gyfer pob heddlu, yn fras lle mae’n gorwedd. Po fwyaf o ddotiau sydd wedi’u llenwi, gorau oll. Mae pob sgwâr yn arwain at yr adroddiad.
map-key = Heddlu yw pob sgwâr, yn fras lle mae’n gorwedd. Po fwyaf o ddotiau sydd wedi’u llenwi, gorau oll; mae llinell yn dangos nad oes gradd. Mae sgwariau â ffrâm doredig yn gorwedd y tu allan i’r map.


## A question over the years: chart and table

chart-description = Un bar ar gyfer pob arolygiad, yr hynaf yn gyntaf. O’r chwith, mae’n dangos faint o heddluoedd a gafodd bob gradd, yr uchaf yn gyntaf. Mae’r un ffigurau yn y tabl isod.
chart-caption = { $question }: nifer yr heddluoedd fesul gradd, { $years }
all-inspected = pob un a arolygwyd


## Sorting and filtering a table of forces, which a script does

# Wedi’i dreiglo am mai enwau benywaidd yw Cymru, Lloegr a Gogledd Iwerddon: Cymru gyfan.
all-of-nation = { $nation } gyfan
all-regions = Pob rhanbarth
every-judgement = Pob dyfarniad
show-every-force = Dangos pob heddlu, yn ôl enw
forces-showing = Heddluoedd a ddangosir: { $shown } o { $all }.
forces-sorted = Trefnwyd yn ôl { $by }.
sort = Trefnu{ $column }
sort-column = yn ôl { $column }
sort-by-force = heddlu
sort-by-region = rhanbarth
sort-by-answer = { $column }, yr uchaf yn gyntaf


## Home page

by-place = Yn ôl lle
choose-a-letter = Dewiswch lythyren gyntaf eich tref, eich sir neu’ch hen heddlu.
newest-inspections = Arolygiadau diweddaraf
coming-publications = Cyhoeddiadau i ddod
coming-at = { $when } (amser { $zone })
note-for-the-team = Nodyn i’r tîm, nas cyhoeddir byth:
goes-out = I’w cyhoeddi: { $things }.
question-as-found = { $question }, yn ôl { $inspection }.


## Index of forces

forces-lede = Pob heddlu yn nhrefn yr wyddor o fewn ei ranbarth.
compare-forces-of = Cymharu heddluoedd { $region }
grades-are-of = Daw’r graddau o’r arolygiad diweddaraf y mae graddau pob heddlu ohono ar y wefan hon: { $inspection }. Mae’r graddau eraill i gyd ar y cardiau.
other-bodies = Cyrff eraill
other-bodies-are = Arolygir y rhain hefyd, ond nid heddluoedd tiriogaethol Cymru a Lloegr ydynt.


## The card of a force at a glance

report-published = { $report }, cyhoeddwyd: { $date }
report-published-ago = { report-published }, { $age }
gave-no-grade = Ni roddwyd gradd.
came-later =
    { $count ->
        [one] Daeth yn ddiweddarach, ac nid oes cofnod ynghylch { $force } ynddo ar y wefan hon eto.
       *[other] Daethant yn ddiweddarach, ac nid oes cofnod ynghylch { $force } ynddynt ar y wefan hon eto.
    }
no-report-on = Nid oes adroddiad ynghylch { $force } ar y wefan hon eto.


## The card of a force

question-by-question = Fesul cwestiwn
theme-by-theme = Fesul thema
timeline = Llinell amser
# Mae’r enw’n newid y fannod a’r treiglad: yr heddlu, y gwnstabliaeth.
about-the-body = { $noun ->
    [constabulary] Am y gwnstabliaeth
    [service] Am y gwasanaeth
    [agency] Am yr asiantaeth
   *[force] Am yr heddlu
}
about-force = Ynghylch { $force }
asked-and-answered = Yr hyn a ofynnodd yr arolygwyr, a’u hateb bob tro.
compare-force = Cymharu { $force } { $neighbours }.
compare-force-or = Cymharu { $force } { $neighbours } neu { $region }.
with-its-neighbours = â’r heddluoedd cyfagos
with-its-region = ag eraill yn ei ranbarth
each-question-over-the-years = { $force }: pob cwestiwn dros y blynyddoedd
answers-and-trend = Atebion, yr hynaf yn gyntaf, a’r duedd
other-findings = Canfyddiadau eraill
inspected = Roedd { $force } yn rhan o’r arolygiadau hyn. Nid oes cofnod ynghylch hynny ar y wefan hon eto:
also-inspected = Roedd { $force } hefyd yn rhan o’r arolygiadau hyn. Nid oes cofnod ynghylch hynny ar y wefan hon eto:
recommendations-lede = Ar gyfer { $force }, neu ar gyfer pob heddlu neu gorff plismona mewn arolygiad yr oedd yn rhan ohono.
timeline-lede = Popeth sydd ar y wefan hon ynghylch { $force }, yr hynaf yn gyntaf.
still-to-come = i ddod

overseen-by = Dan oruchwyliaeth
local-policing-body = Corff plismona lleol
# Nid “hyd” na “tan”: byddai enw’r mis yn treiglo.
body-from-to = { $body }, { $from } – { $to }
body-from = { $body }, ers { $from }
body-until = { $body } (daeth i ben: { $to })
dates-unconfirmed = dyddiadau nas cadarnhawyd gan ffynhonnell
former-names = Enwau blaenorol
former-until = { $name } (daeth i ben: { $date })
also-called = Enwau eraill
areas = Ardaloedd
towns-and-cities = Trefi a dinasoedd
neighbours = Heddluoedd cyfagos
statistics-code = Cod ystadegau swyddogol
own-website = Ei wefan ei hun
region-and-nation = Rhanbarth a gwlad

for-other-sites = I wefannau eraill eu dangos: y pethau diweddaraf sydd ar y wefan hon ynghylch { $force }. Ni fydd y cyfeiriadau hyn yn newid.
card-with-code = Y cerdyn, gyda’r cod i’w gopïo
same-as-picture = Yr un peth fel llun
the-newest-report = Yr adroddiad diweddaraf
print-in-short = { $noun ->
    [constabulary] Ffurf fer ar y cerdyn yw’r allbrint hwn. Mae’r cerdyn cyfan, gyda phob canfyddiad fesul thema, y llinell amser a manylion y gwnstabliaeth, yma: { $address }
    [service] Ffurf fer ar y cerdyn yw’r allbrint hwn. Mae’r cerdyn cyfan, gyda phob canfyddiad fesul thema, y llinell amser a manylion y gwasanaeth, yma: { $address }
    [agency] Ffurf fer ar y cerdyn yw’r allbrint hwn. Mae’r cerdyn cyfan, gyda phob canfyddiad fesul thema, y llinell amser a manylion yr asiantaeth, yma: { $address }
   *[force] Ffurf fer ar y cerdyn yw’r allbrint hwn. Mae’r cerdyn cyfan, gyda phob canfyddiad fesul thema, y llinell amser a manylion yr heddlu, yma: { $address }
}


## The card for other sites

newest-report = Yr adroddiad diweddaraf: { $report }
card-disclaimer = Mae’n ailadrodd yr hyn y mae arolygwyr wedi’i gyhoeddi. Nid cerdyn yr arolygiaeth ei hun yw hwn, ac nid yw wedi’i gymeradwyo gan yr arolygiaeth.
sources-of-card =
    { $count ->
        [one] Ffynhonnell:
       *[other] Ffynonellau:
    }
show-this-card = Dangos y cerdyn hwn ar eich gwefan eich hun
copy-to-show-card = Copïwch hyn i dudalen er mwyn dangos y cerdyn:
copy-to-show-picture = Neu hyn, i gael llun sy’n arwain at y cerdyn. Geiriau’r argraffiad hwn sydd ynddo; copïwch ef o’r newydd o bryd i’w gilydd.


## The picture for shared links and the badge, in which there is little room

published-on = Cyhoeddwyd: { $date }
picture-found = { $inspection }, { $date }
picture-found-deduced = { picture-found }, diddwythwyd
picture-found-no-grade = { picture-found }. { gave-no-grade }
picture-deduced = { $judgement } (diddwythwyd)
picture-asked = { $question }, { $inspection }
picture-asked-deduced = { picture-asked }, diddwythwyd
picture-counts = { $question }: nifer yr heddluoedd, allan o { $count }
not-the-inspectorates-own = Nid gwefan yr arolygiaeth ei hun
not-everything-covered = Nid yw popeth wedi’i gynnwys
card-says-what-is-not-covered = Nid yw popeth wedi’i gynnwys. Mae’r cerdyn yn dweud beth sydd heb ei gynnwys.
more-on-the-card = Mwy ar y cerdyn


## Choosing forces to compare

compare-lede = Dau i bedwar heddlu ochr yn ochr, fesul cwestiwn a fesul blwyddyn.
choose-the-forces = Dewis yr heddluoedd
compare-without-script = Mae angen JavaScript ar hyn, ac mae wedi’i ddiffodd. Mae’r tudalennau isod yn cymharu { $neighbours } hebddo.
compare-without-script-or = Mae angen JavaScript ar hyn, ac mae wedi’i ddiffodd. Mae’r tudalennau isod yn cymharu { $neighbours } a { $region } hebddo.
link-to-neighbours = heddlu â’r heddluoedd cyfagos
link-to-regions = heddluoedd rhanbarth
first-force = Heddlu cyntaf
second-force = Ail heddlu
third-force = Trydydd heddlu, os dymunwch
fourth-force = Pedwerydd heddlu, os dymunwch
choose-a-force = Dewiswch heddlu
no-force = Dim
compare = Cymharu
force-with-neighbours = Heddlu a’r heddluoedd cyfagos
forces-of-a-region = Heddluoedd rhanbarth

forces-compared = Cymharu { $forces }
forces-shown = Dangosir { $forces } ochr yn ochr, yn nhrefn yr wyddor.
one-force-chosen = Yr heddlu a ddewiswyd: { $force }. Dewiswch heddlu arall i’w gymharu ag ef.
force-unknown = Nid yw’r wefan hon yn cymharu heddlu o’r enw { $names }.
quoted-name = “{ $name }”
four-forces-most = Pedwar heddlu yw’r nifer mwyaf. Hepgorwyd: { $forces }.
forces-not-fetched = Ni fu modd nôl yr heddluoedd. Rhowch gynnig arall arni, neu dilynwch ddolen isod.


## Forces side by side

region-compared = Pob heddlu yn y rhanbarth, yn nhrefn yr wyddor.
neighbours-compared = { $force } yn gyntaf, yna’r heddluoedd cyfagos yn nhrefn yr wyddor.
no-neighbour-known = { $force }: ni ŵyr y wefan hon am unrhyw heddlu cyfagos.
you-may-also = Mae modd { $choose } hefyd.
you-may-also-or = Mae modd { $choose } hefyd, neu weld { $region }.
choose-yourself = dewis yr heddluoedd eich hun
forces-of-this-region = heddluoedd y rhanbarth hwn: { $region }
years-compared = Pa flynyddoedd y gellir eu cymharu
measures-compared = Nid yw rhif yn dweud llawer heb ei gyfnod a’i sail. Lle mae’r rhain yn wahanol, ni ellir cymharu’r ffigurau.
only-of-this-force = Mesurau sydd ar y wefan hon ar gyfer { $force } yn unig
how-new-this-is = Pa mor newydd yw hyn
how-new-lede = Adroddiad diweddaraf pob heddlu ar y wefan hon, a’r hyn nad edrychodd ei adroddiadau arno.
no-report-yet = Nid oes adroddiad ar y wefan hon eto.
what-is-not-compared = Yr hyn na chaiff ei gymharu
nothing-on-these = Nid oes dim ar y wefan hon ynghylch yr un o’r heddluoedd hyn ar gyfer: { $questions }.


## Index of inspections

inspections-lede = Pob arolygiad ar y wefan hon, y diweddaraf yn gyntaf o fewn ei raglen.


## One inspection

published = Cyhoeddwyd
fieldwork = Gwaith maes
lead-inspector = Arolygydd arweiniol
commissioned-by = Ar gais
kind-of-inspection = Math
thematic-inspection = Arolygiad thematig
all-force-inspection = Arolygiad o bob heddlu: yr un cwestiynau i bob heddlu
grades = Graddau
each-force-is-graded = Caiff pob heddlu ei raddio
none-is-graded = Dim. Mae’r arolygiad hwn yn dweud mewn geiriau beth a ganfu
follows = Arolygiad blaenorol
followed-by = Arolygiad dilynol
what-it-compares-with = Yr hyn y gellir ei gymharu ag ef
how-it-was-done = Sut y’i cynhaliwyd
found-nationally = Canfyddiadau cenedlaethol yr arolygwyr
national-measures = Mesurau cenedlaethol
entries-held = Mae cofnod ar y wefan hon ar gyfer { $held } o { $of }. Mae pob enw’n arwain at yr adroddiad, lle ceir y ffynhonnell.
ways-to-read = Ffyrdd o ddarllen y rhestr
by-name = Yn ôl enw
by-grade = Yn ôl gradd
by-grade-of = Yn ôl gradd: { $question }
by-region = Yn ôl rhanbarth
judgement-of-each = { $inspection }: y dyfarniad ar gyfer pob heddlu
result-of-each = { $inspection }: y canlyniad ar gyfer pob heddlu
result-in-words = Canlyniad mewn geiriau
told-in-the-report = Gweler yr adroddiad
no-entry-yet = Dim cofnod ar y wefan hon eto
inspected-too = Arolygwyd y rhain hefyd. Mae pob enw’n arwain at y cerdyn.
no-entry-on-any =
    { $count ->
        [one] Arolygwyd yr un hwn. Nid oes cofnod yn ei gylch ar y wefan hon eto. Mae’r enw’n arwain at y cerdyn.
        [two] Arolygwyd y ddau hyn. Nid oes cofnod ynghylch yr un ohonynt ar y wefan hon eto. Mae pob enw’n arwain at y cerdyn.
        [few] Arolygwyd y tri hyn. Nid oes cofnod ynghylch yr un ohonynt ar y wefan hon eto. Mae pob enw’n arwain at y cerdyn.
        [many] Arolygwyd y chwech hyn. Nid oes cofnod ynghylch yr un ohonynt ar y wefan hon eto. Mae pob enw’n arwain at y cerdyn.
       *[other] Arolygwyd y { $count } hyn. Nid oes cofnod ynghylch yr un ohonynt ar y wefan hon eto. Mae pob enw’n arwain at y cerdyn.
    }
graded = Graddiwyd
not-graded = Ni raddiwyd
continues = yn parhau’r cwestiwn: { $question }
said-in-every = Dywedir ym mhob adroddiad
before-and-after = Cyn ac ar ôl


## Themes

themes-lede = Un pwnc, wedi’i ddilyn drwy bob arolygiad a edrychodd arno.
count-of-findings =
    { $count ->
        [zero] dim canfyddiadau
        [one] { $count } canfyddiad
        [two] { $count } ganfyddiad
        [few] { $count } chanfyddiad
        [many] { $count } chanfyddiad
       *[other] { $count } canfyddiad
    }
count-of-measures =
    { $count ->
        [zero] dim mesurau
        [one] { $count } mesur
        [two] { $count } fesur
        [few] { $count } mesur
        [many] { $count } mesur
       *[other] { $count } mesur
    }
nothing-on-theme = Dim ar y wefan hon eto
no-finding-on-theme = Nid oes canfyddiad na mesur ar y thema hon ar y wefan hon eto.
the-whole-country = Y wlad gyfan


## Questions

questions-lede = Yr hyn y mae arolygwyr yn ei ofyn. Mae gan bob cwestiwn dudalen â’r atebion ar gyfer pob heddlu dros y blynyddoedd.
asked-in = Gofynnwyd: { $years }


## One question

all-forces-over-the-years = Pob heddlu dros y blynyddoedd
when-it-was-asked = Pryd y’i gofynnwyd
worded-then = Y geiriad bryd hynny: { $wording }


## Report on a force

report-inspector = Arolygydd: { $person }
report-without-grades = Nid yw’r arolygiad hwn yn rhoi graddau. Mae’n dweud mewn geiriau beth a ganfu.
judgements = Dyfarniadau
said-in-every-report = Dywedir ym mhob adroddiad yn yr arolygiad hwn
all-forces-in = Pob heddlu yn yr arolygiad: { $inspection }
report-before = Yr adroddiad blaenorol: { $report }
report-after = Yr adroddiad nesaf: { $report }
its-press-release = Datganiad i’r wasg: { $release }


## Press release

press-release = Datganiad i’r wasg
found-in-force = Canfyddiadau { $inspectorate } ynghylch { $force }
where-to-read-more = Ble i ddarllen mwy
report-on-this-site = Yr adroddiad ar y wefan hon: { $report }
notes-to-editors = Nodiadau i olygyddion
contacts = Cysylltiadau
quote-in-text = ({ $person }, { $role }, { $date }; yng ngeiriau’r wefan hon)
press-release-ends = Diwedd


## Reply to a report

reply = Ymateb
reply-byline = { $person }, { $role }, ar ran { $party }, { $date }.
recommendation-by-recommendation = Fesul argymhelliad
reply-says-neither = Nid yw’r ymateb yn dweud beth a wneir, na pham na wneir dim.
its-report = Yr adroddiad: { $report }
also-about = Hefyd ynghylch { $inspection }


## Index of replies

replies-lede = Ymatebion cyrff plismona a heddluoedd, y diweddaraf yn gyntaf.
no-reply-yet = Nid oes ymateb ar y wefan hon eto. Nid yw hynny’n profi na chyhoeddwyd yr un.


## Glossary, corrections, sources

grades-and-meanings = Y graddau a’u hystyr
corrections-lede = Yr hyn a ddywedodd y wefan hon yn anghywir, a’r hyn y mae’n ei ddweud yn awr, y diweddaraf yn gyntaf.
no-correction-yet = Ni wnaed cywiriad eto.
every-source = Pob ffynhonnell, yn ôl cyhoeddwr
publishers-of-one-source = Cyhoeddwyr un ffynhonnell


## A page that does not exist

no-page-here = Nid oes tudalen yn y cyfeiriad hwn. Efallai ei bod wedi symud, neu fod camgymeriad yn y cyfeiriad.
these-lead-on = Mae’r rhain yn arwain ymlaen:


## Data

data-lede = Popeth ar y wefan hon fel data, fel na fydd yn rhaid i neb gopïo gradd â llaw.
data-files = Ffeiliau
data-reading = Sut i’w darllen
data-fields = Ystyr pob maes
data-for-programs = Ar gyfer rhaglenni
data-everything = Mae { $archive } yn cynnwys pob tabl yn y ddwy ffurf, gyda’r hyn sy’n eu disgrifio; wrth ei hochr ceir { $checksums } ar gyfer popeth sydd ynddi.
data-archive = un ffeil ZIP
data-checksums = symiau gwirio (SHA-256)
data-of-parts = Mae ffeiliau CSV ar gyfer taenlenni, a ffeiliau JSON ar gyfer rhaglenni. Mae gan gerdyn pob heddlu, pob arolygiad a phob cwestiwn ei ffeiliau ei hun, ar waelod ei dudalen.
data-rows = { $rows ->
    [zero] dim rhesi
    [one] un rhes
    [two] { $rows } res
    [few] { $rows } rhes
    [many] { $rows } rhes
   *[other] { $rows } rhes
  }
name-of-table = { $table ->
    [judgements] Dyfarniadau
    [findings] Canfyddiadau
    [measures] Mesurau
    [recommendations] Argymhellion
    [answers] Atebion
    [replies] Ymatebion
    [corrections] Cywiriadau
    [totals] Cyfansymiau
    [forces] Heddluoedd
    [inspections] Arolygiadau
    [questions] Cwestiynau
    [grades] Graddau
   *[other] Labeli
  }
# Mae no-grade a words yn eiriau’r ffeiliau; nis cyfieithir.
data-read-states = Mae gan bob dyfarniad statws, ond nid oes gradd ond lle mae’r statws yn rhoi un. Lle nad oes un, no-grade sydd yn lle’r radd: nid gradd isel yw hynny, ac nid sero. Mae’r golofn words yn rhoi’r ddau fel y maent ar y tudalennau.
data-read-scope = Lle mae gan ddyfarniad gwmpas, neu lle mae gan ei adroddiad nodiadau cwmpas, maent yn rhan ohono: dyfynnwch y naill gyda’r llall.
data-read-comparing = Ni ellir cymharu graddau o ddwy raddfa, na graddau o arolygiadau mewn grwpiau cymharu gwahanol. Nid oes sgôr gyffredinol.
data-read-empty = Mae cell wag yn golygu nad oes dim i’w ddweud, neu nad oes neb yn gwybod. Dywedir isod, wrth bob maes, pryd y gall fod yn wag.
data-read-several = Lle mae sawl dynodwr neu enw mewn cell, mae hanner colon rhyngddynt; lle mae sawl brawddeg, mae pob un ar linell newydd. Mae hanner colon mewn enw yn troi’n goma yno.
data-read-apostrophe = Mewn ffeiliau CSV, mae collnod ar ddechrau testun y byddai taenlen yn ei gymryd yn fformiwla.
data-read-corrections = Mae’r hyn a gyhoeddwyd yn anghywir ac a gywirwyd yn y tabl { $corrections }, gyda’r hyn a ddywedai o’r blaen.
data-read-promise = Addewid yw enwau’r ffeiliau, y meysydd a’r dynodwyr: ni fydd dim o dan { $version } yn diflannu nac yn newid ei ystyr. Gellir ychwanegu meysydd ar unrhyw adeg.
data-read-licence = Telerau defnyddio: { $licence }. Argraffwch y llinell hon gyda’r hyn a ddefnyddiwch: { $attribution }
data-fields-lede = Yr enwau yw rhai llinell gyntaf pob ffeil CSV, ac allweddi’r ffeiliau JSON.
data-several = sawl un
data-may-be-empty = gall fod yn wag
data-in-json = Mewn JSON: { $path }.
kind-of-value = { $kind ->
    [text] testun
    [word] un o’r geiriau hyn
    [date] dyddiad
    [number] rhif
    [whole-number] rhif cyfan
    [yes-no] gwir neu anwir
   *[other] cyfeiriad
  }
kind-of-file = { $file ->
    [bundle] popeth a ddywedir am un heddlu, arolygiad neu gwestiwn
    [find] yr hyn y mae’r maes chwilio yn gofyn amdano
    [search] popeth y gellir dod o hyd iddo
    [record] yr hyn a ddywed yr argraffiad, fesul ffaith
   *[other] y dderbynneb: pob ffeil gyda’i swm gwirio
  }
data-csvw = Mae { $metadata } yn disgrifio’r ffeiliau CSV (CSV on the Web).
data-schemas = Mae ffeiliau JSON yn enwi’r hyn sy’n eu disgrifio (JSON Schema):
as-data = Fel data
as-data-lede = Yr hyn y mae’r dudalen hon yn ei ddweud, fel ffeiliau. { $about }
as-data-about = Ystyr pob maes
as-data-together = Y cyfan gyda’i gilydd
as-csv-with = { $rows ->
    [zero] (CSV, dim rhesi)
    [one] (CSV, un rhes)
    [two] (CSV, { $rows } res)
    [few] (CSV, { $rows } rhes)
    [many] (CSV, { $rows } rhes)
   *[other] (CSV, { $rows } rhes)
  }
as-json = (JSON)

## The accessibility statement

# The fixed words are those of the Welsh form of the model statement as public bodies in the United Kingdom use it.
# Who changes them is told so by the rule accessibility-statement-incomplete.
statement-commitment = Mae { $publisher } wedi ymrwymo i wneud y wefan hon yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.
statement-applies-to = Mae’r datganiad hygyrchedd hwn yn berthnasol i’r canlynol: { $what }.
statement-applies-to-website = Mae’r datganiad hygyrchedd hwn yn berthnasol i’r wefan hon: { $address }.
statement-run-by = { $publisher } sy’n rhedeg y wefan hon. Rydym am i gynifer o bobl â phosibl allu ei defnyddio.
compliance-status = Statws cydymffurfio
statement-fully-compliant = Mae’r wefan hon yn cydymffurfio’n llawn â safon AA { $guidelines }.
statement-not-compliant = Nid yw’r wefan hon yn cydymffurfio â safon AA { $guidelines }. Rhestrir isod yr hyn nad yw’n hygyrch.
statement-partially-compliant =
    { $listed ->
        [both] Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA { $guidelines }, oherwydd yr achosion o ddiffyg cydymffurfio a’r eithriadau a restrir isod.
        [exemptions] Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA { $guidelines }, oherwydd yr eithriadau a restrir isod.
       *[non-compliances] Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA { $guidelines }, oherwydd yr achosion o ddiffyg cydymffurfio a restrir isod.
    }
statement-guidelines = Canllawiau Hygyrchedd Cynnwys y We fersiwn 2.2
non-accessible-content = Cynnwys nad yw’n hygyrch
statement-reasons = Nid yw’r cynnwys a restrir isod yn hygyrch am y rhesymau canlynol.
non-compliance = Diffyg cydymffurfio â’r rheoliadau hygyrchedd
disproportionate-burden = Baich anghymesur
outside-scope = Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd
statement-nothing-known = Ni wyddom am unrhyw gynnwys o’r math hwn ar y wefan.
statement-no-burden = Nid ydym yn honni bod unrhyw faich anghymesur.
statement-fails =
    { $count ->
        [one] Mae hyn yn methu maen prawf llwyddiant WCAG 2.2 { $criteria }.
       *[other] Mae hyn yn methu meini prawf llwyddiant WCAG 2.2 { $criteria }.
    }
statement-criterion = { $number } ({ $name })
# Berfenw yw { $plan }, heb ei dreiglo: “eu marcio”.
statement-plan = Rydym yn bwriadu { $plan }.
statement-plan-by = Rydym yn bwriadu { $plan } erbyn { $date }.
statement-assessed = Rydym wedi asesu a fyddai hyn yn faich anghymesur (dyddiad yr asesiad: { $date }).
statement-read-assessment = Darllen asesiad { $date }
statement-improvements = Beth rydym yn ei wneud i wneud y wefan yn fwy hygyrch
statement-preparation = Paratoi’r datganiad hygyrchedd hwn
statement-prepared = Paratowyd y datganiad hwn ar { $date }.
statement-reviewed = Fe’i hadolygwyd ddiwethaf ar { $date }.
statement-next-review = Byddwn yn ei adolygu eto erbyn { $date }.
statement-assessed-ourselves = Mae’n seiliedig ar ein hasesiad ein hunain.
statement-assessed-by = { $body } a gynhaliodd yr asesiad y mae’n seiliedig arno.
statement-tested = Profwyd y wefan hon ddiwethaf ar { $date } yn erbyn safon { $standard }.
statement-tested-by = { $who } a gynhaliodd y prawf.
statement-tested-pages = Profwyd y tudalennau hyn: { $pages }.
statement-tested-with = Offer a ddefnyddiwyd: { $tools }.
statement-feedback = Adborth a gwybodaeth gyswllt
statement-tell-us = Rhowch wybod i ni os nad yw rhywbeth yn gweithio i chi, neu os oes angen y wybodaeth arnoch mewn ffurf arall.
statement-call = Ffôn: { $phone }.
statement-call-at = Ffôn: { $phone } ({ $hours }).
statement-answer-within = Byddwn yn ateb o fewn { $time }.
statement-enforcement = Gweithdrefn orfodi
enforced-by-ehrc = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn hapus â’r ffordd rydym yn ymateb i’ch cwyn, { $complain }.
contact-eass = cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS)
enforced-by-ecni = Yng Ngogledd Iwerddon, Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn hapus â’r ffordd rydym yn ymateb i’ch cwyn, { $complain }.
contact-ecni = cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon (ECNI)


## The register of translations, which only the team sees

translations-lede = Yr hyn sydd ar y wefan hon mewn iaith heblaw’r brif iaith. Nid yw’r hyn nad yw cyfieithydd wedi’i weld eto yn gyfieithiad swyddogol.
translations-missing = { $count ->
    [0] Mae pob dogfen wedi’i chyfieithu.
    [1] Mae un ddogfen yn y brif iaith yn unig.
   *[other] Dogfennau yn y brif iaith yn unig: { $count }.
}
translations-awaiting = Yn aros am adolygiad gan gyfieithydd ({ $count })
translations-reviewed = Wedi’u hadolygu ({ $count })
reviewed-by = Adolygwyd. Enw: { $by }. Dyddiad: { $date }.
translations-words = Geiriau’r tudalennau eu hunain
translations-words-of = { $count ->
    [0] { $file }, dim negeseuon.
    [1] { $file }, un neges.
    [2] { $file }, dwy neges.
    [3] { $file }, tair neges.
    [6] { $file }, chwe neges.
   *[other] { $file }, { $count } neges.
}
translation-words-await = Yn aros am adolygiad gan gyfieithydd.
translation-words-reviewed = Adolygwyd: { $review }.
translation-stale = Wedi dyddio.
translation-awaits-review = Mae’r cyfieithiad hwn yn aros am adolygiad gan gyfieithydd.


## The languages of a page

languages = Ieithoedd
not-translated = Nid yw rhannau o’r dudalen hon wedi’u cyfieithu eto. Iaith y rhannau hynny: { $language }.
