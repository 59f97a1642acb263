### The words of the theme Ledger, in Welsh. Geiriau’r thema Ledger, yn Gymraeg.
###
### This translation awaits review by a translator.
###
### What is filled in cannot be mutated, and stands where no mutation is due. After a number the noun is singular;
### Welsh has the forms zero, one, two, few (3), many (6) and other.


## The frame of every page

title-of-page = { $page } – { $site }
title-in-section = { $page } – { $section } – { $site }
leap-to-text = Neidio i’r testun
proof-copy = Argraffiad mewnol
proof-copy-is = Mae ar gyfer y tîm yn unig, ac mae’n dangos drafftiau a’r hyn sydd o dan embargo.
edition = Argraffiad { $date }
edition-in-full = Dyma argraffiad { $date }.
index-of-forces = Mynegai heddluoedd
ways-below = Cynnwys y wefan hon
where-you-are = Ble’r ydych chi
not-public = Nid yw’n gyhoeddus eto.
page-corrected = Roedd rhywbeth ar y dudalen hon yn anghywir, ac fe’i cywirwyd.
see-errata = Gweler isod yr hyn a ddywedai o’r blaen.
ways = Cynnwys y wefan hon
registers = Cofrestrau
pages = Tudalennau
about-this-site = Am y wefan hon
disclaimer = Mae’r wefan hon yn ailadrodd yr hyn y mae arolygwyr wedi’i gyhoeddi. Nid gwefan yr arolygiaeth ei hun yw hi, ac nid yw wedi’i chymeradwyo gan yr arolygiaeth.
licence = Trwydded: { $licence }.
published-by = Cyhoeddwr: { $publisher }.
write-to = E-bost: { $address }.
on-this-sheet = Ar y dudalen hon
# Nid “a” nac “ac” o flaen yr olaf: byddai’r enw’n treiglo, a’r gair ei hun yn newid o flaen llafariad.
list-next = { ", " }
list-last = { ", " }


## What comes out in numbers: feeds, and the almanac

serial-title = { $site }: { $name }
serial-holds = { $of ->
    [site] Popeth a ychwanegwyd at y gofrestr hon, y cofnod diweddaraf ar y brig.
    [corrections] Pob cywiriad i’r gofrestr hon, y diweddaraf ar y brig.
    [replies] Pob ymateb a ychwanegwyd at y gofrestr hon, y diweddaraf ar y brig.
   *[other] Popeth a ychwanegwyd at y gofrestr hon ynghylch { $name }, y cofnod diweddaraf ar y brig.
}
serial-newest = Y { $count } diweddaraf yn unig; mae’r cyfan yn y gofrestr ei hun.
serial-of = { $of ->
    [site] Ffrwd y gofrestr hon
    [corrections] Ffrwd y cywiriadau hyn
    [replies] Ffrwd yr ymatebion hyn
   *[other] Ffrwd ynghylch { $name }
}
serial-erratum = Cywiriad: { $page }
serial-press = I’r wasg: { $headline }
serial-kind = { $kind ->
    [inspection] Arolygiad
    [report] Adroddiad
    [press-release] Datganiad i’r wasg
    [reply] Ymateb
   *[correction] Cywiriad
}
serial-carried = Dygwyd ymlaen o adroddiad cynharach: { $report }.
serial-scope = Hepgorwyd o’r adroddiad:
serial-since = Cofnodwyd yn ddiweddarach:
serial-step = yn awr { $state }: { $text }
serial-mended = unionwyd: { $text }
serial-corrected = cywiriad, { $kind }: { $text }

almanac-link = Dyddiadau i ddod, fel ffeil ar gyfer calendrau
almanac-of = { $site }: dyddiadau i ddod
almanac-pending = { $title }. { $waiting }
almanac-release = Yn ôl cyhoeddiad { $site }.
almanac-replies = Disgwylir ymatebion: { $inspection }
almanac-law = O dan adran 55 o Ddeddf yr Heddlu 1996, roedd yn rhaid i gyrff plismona gyhoeddi eu sylwadau erbyn y dyddiad hwn.
almanac-state = { $state ->
    [waiting] I ddod eto
    [published] Daeth mewn pryd
    [late] Daeth yn hwyr
    [overdue] Hwyr, heb ddod eto
   *[not-collected] Heb ei gasglu yma
}: { $forces }


## References and corrections

# “Ffynhonnell”: gallai “cyfeiriad” fod yn gyfeiriad gwefan hefyd.
reference = ffynhonnell
references = Ffynonellau
all-references = Pob ffynhonnell, yn ôl cyhoeddwr
errata = Cywiriadau
errata-are = Yr hyn a ddywedodd y wefan hon yn anghywir, a’r hyn y mae’n ei ddweud yn awr. Y cywiriad diweddaraf sy’n dod gyntaf.
erratum-in-line = { $date }: yn lle “{ $was }” darllener “{ $now }”.
no-errata = Ni fu’n rhaid cywiro dim eto.
corrected-on = Cywirwyd
it-read = Roedd yn dweud
it-reads = Mae’n dweud yn awr
reason = Oherwydd


## Judgements

year = Blwyddyn
judgement = Dyfarniad
told-where = Gweler
balance = Tuedd
no-trend = Ni nodir tuedd.
no-trend-because = Ni nodir tuedd. { $reason }
part-of-another = (rhan o gwestiwn arall)

standing-of-two =
    { $place ->
        [one] yr uchaf o ddwy
       *[other] yr isaf o ddwy
    }
standing-middle = y radd ganol o { $of }
standing-from-best =
    { $place ->
        [1] yr uchaf o { $of }
        [2] yr ail uchaf o { $of }
        [3] y drydedd uchaf o { $of }
       *[other] rhif { $place } o’r brig, allan o { $of }
    }
standing-from-lowest =
    { $place ->
        [1] yr isaf o { $of }
        [2] yr ail isaf o { $of }
        [3] y drydedd isaf o { $of }
       *[other] rhif { $place } o’r gwaelod, allan o { $of }
    }
its-standing = Ei lle ar y raddfa: { $standing }.
numbers-of-grades = Ar ôl pob gradd nodir ei lle ar y raddfa.

# Y ffurf amhersonol, fel ei bod yn addas i bob cenedl.
deduced = (diddwythwyd)
deduced-because = Diddwythwyd hyn; ni chafodd ei ddarllen ar dudalen yr arolygiaeth ynghylch yr heddlu. { $reason }
deduced-note = Ni ddarllenwyd dyfarniad â’r gair “diddwythwyd” wrtho ar dudalen yr arolygiaeth ynghylch yr heddlu. Dyma sut y mae’r wefan hon yn ei wybod.
known-from = Sut y mae’r wefan hon yn gwybod: { $basis }.
carried-over = Dygwyd ymlaen o arolygiad cynharach: { $from }; ni ddyfarnwyd o’r newydd.
no-grade-because = Pam nad oes gradd: { $reason }
expected = Dyddiad disgwyliedig: { $date }.
proviso = Heb ei gynnwys:
provisos = Cyfyngiadau
why-no-grade = Pam nad oes gradd
when-expected = Disgwylir
whence = Tarddiad
how-known = Sut y gwyddys
not-covered = Heb ei gynnwys
grade-meaning = Ystyr y radd


## All forces of one question

tally = Y wlad gyfan
tally-of = { $question }, yn ôl { $inspection }.
count-of-forces =
    { $count ->
        [zero] dim un heddlu
        [one] { $count } heddlu
        [two] { $count } heddlu
        [few] { $count } heddlu
        [many] { $count } heddlu
       *[other] { $count } heddlu
    }
no-force = Nid oes heddlu yn y lle hwn.
names-not-held = Nid yw’r wefan hon yn gwybod pa rai.
totals-stated = Ffigurau’r adroddiad cenedlaethol yw’r rhain.
totals-counted = Cyfrifwyd y ffigurau o’r adroddiadau sydd ar y wefan hon. Nifer yr heddluoedd: { $held } o { $inspected }.


## Findings, figures, what was said

found = Canfyddiadau’r arolygwyr
found-nationally = Canfyddiadau’r arolygwyr yn y wlad gyfan
answers = ynghylch { $question }
discharged = Caewyd: { $date }.
figures = Ffigurau
national-figures = Ffigurau’r wlad gyfan
whole-country = Y wlad gyfan: { $figure }.
told-in = Gweler { $report }.
said = Yr hyn a ddywedwyd
said-by = { $person }, { $role }, { $date }, yng ngeiriau’r wefan hon:
of-the-whole-country = am y wlad gyfan


## Recommendations and replies

recommendations = Argymhellion
made-to = Ar gyfer
made-in = arolygiad: { $page }
made-to-force = Mae’r rhain ar gyfer { $force }, neu ar gyfer pob heddlu neu gorff plismona mewn arolygiad yr oedd yn rhan ohono.
due-by = Erbyn
state = Statws
superseded = { $state }; gweler { $by }
no-step = Nid oes cam diweddarach wedi’i gofnodi yma.
replies = Ymatebion
replies-are = Ymatebion heddluoedd a chyrff plismona. Yr ymateb diweddaraf sy’n dod gyntaf.
no-reply-held = Nid oes ymateb ar y wefan hon eto. Nid yw hynny’n golygu na chyhoeddwyd yr un.
reply-by = { $person }, { $role }, ar ran { $party }, { $date }.
a-reply = Ymateb { $force } ynghylch { $inspection }
point-by-point = Fesul argymhelliad
no-action = Dim gweithredu.
answer = Ateb
answer-by = { $person }, { $role }, { $force }, { $date }: { $reply }.
left-out-by = Heb ei ateb yn yr ymatebion hyn: { $replies }.
clock-waiting = Disgwylir ymateb y corff plismona erbyn { $due }.
clock-published = Roedd disgwyl ymateb erbyn { $due }, a daeth mewn pryd ({ $replied }).
clock-late = Roedd disgwyl ymateb erbyn { $due }, a daeth yn hwyr ({ $replied }).
clock-days-late = Roedd disgwyl ymateb erbyn { $due }, a daeth yn hwyr ({ $replied }, { $days ->
    [zero] { $days } diwrnod
    [one] un diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
} ar ôl y dyddiad olaf).
clock-overdue = Hwyr: roedd disgwyl ymateb erbyn { $due }.
clock-not-collected = Roedd disgwyl ymateb erbyn { $due }. Ni wyddys yma a ddaeth, gan na chesglir yr ymatebion hyn.
clock-is = Ar gyfer adroddiadau ers 2 Mai 2017, mae’r gyfraith yn rhoi 56 diwrnod i gorff plismona lleol gyhoeddi ei sylwadau, gan gynnwys diwrnod y cyhoeddi (Deddf yr Heddlu 1996, adran 55).
reply-state = { $state ->
    [waiting] Disgwylir
    [published] Mewn pryd
    [late] Yn hwyr
    [overdue] Hwyr, heb ddod eto
   *[not-collected] Ni wyddys yma
}
answers-due = Roedd disgwyl ymatebion y cyrff plismona erbyn { $due }.
answers-due-between = Roedd disgwyl ymatebion y cyrff plismona fesul un, wrth i bob adroddiad gael ei gyhoeddi ({ $first } – { $last }).
by-when = Erbyn pryd y disgwylir ymatebion
register-is = Pob argymhelliad a gofnodwyd yma, y diweddaraf yn gyntaf, gyda’u hatebion a’u statws.
no-recommendation-held = Ni chofnodwyd argymhelliad yma eto.
not-answered = Nid yw’r ymateb yn dweud beth a wneir, na pham na wneir dim.


## Home

the-forces = Yr heddluoedd
# Wedi’i dreiglo am mai enwau benywaidd yw Cymru, Lloegr a Gogledd Iwerddon: Cymru gyfan.
whole-of = { $nation } gyfan
newest = Arolygiadau diweddaraf
to-come = I’w cyhoeddi
to-come-at = { $when }, amser { $zone }.
to-come-note = I’r tîm, nas cyhoeddir byth:
to-come-are = I’w cyhoeddi gydag ef: { $things }.
gazetteer = Mynegai lleoedd
gazetteer-is = Trefi, ardaloedd ac enwau blaenorol, pob un gyda’r heddlu y dylid darllen ei gerdyn.
place-see = { $place }, gweler { $force }


## Index of forces

forces-are = Pob heddlu, yn nhrefn yr wyddor o fewn ei ranbarth. Ni chyfunir dim yn un sgôr, ac ni chaiff heddluoedd eu rhestru o’r gorau i’r gwaethaf.
forces-graded-in = Daw’r graddau o’r arolygiad diweddaraf y mae atebion pob heddlu ohono ar y wefan hon: { $inspection }.
newest-answer = { $about }:
other-bodies = Cyrff eraill
other-bodies-are = Arolygir y rhain hefyd, ond nid heddluoedd tiriogaethol Cymru a Lloegr ydynt.


## The card of a force

no-report = Ni chofnodwyd adroddiad ynghylch { $force } yma eto.
from-report = { $report }, cyhoeddwyd: { $date }.
from-report-aged = { $report }, cyhoeddwyd: { $date }, { $age }.
gave-no-grade = Ni roddwyd gradd.
came-later =
    { $count ->
        [one] { $inspections } a ddaeth yn ddiweddarach, ac nid oes cofnod ynghylch { $force } ynddo ar y wefan hon eto.
       *[other] { $inspections } a ddaeth yn ddiweddarach, ac nid oes cofnod ynghylch { $force } ynddynt ar y wefan hon eto.
    }
by-question = Fesul cwestiwn
by-question-is = Yr hyn a ofynnodd yr arolygwyr ynghylch { $force }, a’u hateb, flwyddyn ar ôl blwyddyn.
beside-neighbours = Gweld { $force } wrth ochr yr heddluoedd cyfagos.
beside-region = Neu gweler heddluoedd y rhanbarth: { $region }.
by-theme = Fesul thema
under-no-theme = Heb thema
reports = Adroddiadau
without-entry = Roedd { $force } hefyd yn rhan o’r canlynol, nad oes cofnod yn eu cylch ar y wefan hon eto: { $inspections }.
annals = Cronicl
annals-are = Popeth sydd ar y wefan hon ynghylch { $force }, yr hynaf yn gyntaf.
ahead = I ddod eto.
particulars = Manylion
overseen-by = Dan oruchwyliaeth
policing-body = Corff plismona lleol
# Nid “hyd” na “tan”: byddai enw’r mis yn treiglo.
from-until = { $from } – { $until }
since = ers { $date }
until = daeth i ben: { $date }
unconfirmed = (dyddiadau nas cadarnhawyd gan ffynhonnell)
formerly = Enwau blaenorol
also-called = Enwau eraill
areas = Ardaloedd
towns = Trefi a dinasoedd
neighbours = Heddluoedd cyfagos
statistics-code = Cod ystadegau swyddogol
own-site = Ei wefan ei hun
files = Ffeiliau
where = Rhanbarth a gwlad


## For other people’s pages

show-elsewhere = Dangos hyn ar eich gwefan eich hun
show-elsewhere-is = Mae croeso i bawb ddangos y dyfarniadau diweddaraf ynghylch { $force }. Ni fydd y cyfeiriadau hyn yn newid, a’r diweddaraf fydd yno bob amser.
slip = Cerdyn bach, gyda’r cod i’w gopïo
badge = Llun ohono
always-newest = Yr adroddiad diweddaraf
newest-report = Yr adroddiad diweddaraf: { $report }
copy-slip = Copïwch hyn i dudalen er mwyn dangos y cerdyn bach:
copy-badge = Neu copïwch hyn, i ddangos llun sy’n arwain pobl at y cerdyn. Mae’n cadw geiriau’r argraffiad hwn nes i chi ei gopïo eto.
whence-in-short = { $report }, { $date }.
card-tells-the-rest = Nid yw popeth wedi’i gynnwys; gweler y cerdyn.


## The picture where a link is shared

place-of = ({ $place } o { $of })
not-all-covered = Nid yw popeth wedi’i gynnwys.
more-on-page = Mae mwy ar y dudalen.
not-the-inspectorate = Nid gwefan yr arolygiaeth.


## Inspections

inspections-are = Pob arolygiad ar y wefan hon, y diweddaraf yn gyntaf o fewn ei raglen.
inspection-line = { $inspectorate }, { $date }.
gives-grades = Mae’n rhoi graddau.
gives-none = Nid yw’n rhoi graddau; mae’n dweud mewn geiriau beth a ganfu.
reports-held =
    { $count ->
        [zero] Nid oes adroddiad ar heddlu ar y wefan hon.
        [one] Mae { $count } adroddiad ar heddlu ar y wefan hon.
        [two] Mae { $count } adroddiad ar heddluoedd ar y wefan hon.
        [few] Mae { $count } adroddiad ar heddluoedd ar y wefan hon.
        [many] Mae { $count } adroddiad ar heddluoedd ar y wefan hon.
       *[other] Mae { $count } adroddiad ar heddluoedd ar y wefan hon.
    }
published = Cyhoeddwyd
published-on = Cyhoeddwyd: { $date }.
fieldwork = Gwaith maes
lead-inspector = Arolygydd arweiniol
commissioned-by = Ar gais
kind = Math
kind-thematic = Arolygiad thematig.
kind-all-force = Arolygiad sy’n gofyn yr un peth i bob heddlu.
follows = Arolygiad blaenorol
followed-by = Arolygiad dilynol
force-by-force = Fesul heddlu
force-by-force-is = Yn nhrefn yr wyddor. Mae cofnod ar y wefan hon ar gyfer { $held } o { $all }. Mae pob enw’n arwain at yr adroddiad, lle ceir ei ffynhonnell.
told-in-report = Mae’r canlyniad yn yr adroddiad.
not-entered =
    { $count ->
        [one] Arolygwyd un arall, nad oes cofnod yn ei gylch ar y wefan hon eto: { $forces }.
        [two] Arolygwyd dau arall, nad oes cofnod yn eu cylch ar y wefan hon eto: { $forces }.
        [few] Arolygwyd tri arall, nad oes cofnod yn eu cylch ar y wefan hon eto: { $forces }.
        [many] Arolygwyd chwech arall, nad oes cofnod yn eu cylch ar y wefan hon eto: { $forces }.
       *[other] Arolygwyd { $count } arall, nad oes cofnod yn eu cylch ar y wefan hon eto: { $forces }.
    }
what-was-asked = Yr hyn a ofynnwyd
comparable = Yr hyn y gellir ei gymharu
method = Dull
said-in-each = Yr hyn a ddywed pob adroddiad ohono
before-and-after = Cyn ac ar ôl
press-releases = Datganiadau i’r wasg

region-by-region = Fesul rhanbarth


## Forces beside each other

beside-each-other = Heddluoedd ochr yn ochr, fesul cwestiwn a fesul blwyddyn. Ni chyfunir dim yn un sgôr, ac ni chaiff heddluoedd eu rhestru o’r gorau i’r gwaethaf.
with-neighbours = Heddluoedd cyfagos ochr yn ochr
of-a-region = Rhanbarthau
forces-beside = Heddluoedd { $region } ochr yn ochr
region-compared = Pob heddlu mewn un rhanbarth, yn nhrefn yr wyddor.
neighbours-compared = { $force } yn gyntaf, yna’r heddluoedd cyfagos yn nhrefn yr wyddor.
no-neighbour = { $force }: ni wyddys yma am unrhyw heddlu cyfagos.
not-ranked = Ni chyfunir dim yn un sgôr, ac ni chaiff heddluoedd eu rhestru o’r gorau i’r gwaethaf.
other-comparisons = Rhestrir pob cymhariaeth yma: { $choose }.
region-too = O’r un rhanbarth: { $region }.
figures-compared = Nid yw ffigur yn dweud llawer heb ei gyfnod a’i sail. Lle mae’r rhain yn wahanol, ni ellir cymharu’r ffigurau.
own-figures = Ffigurau sydd ar y wefan hon ar gyfer { $force } yn unig:
how-new = Oedran yr atebion
not-compared = Hepgorwyd o’r gymhariaeth
left-out = Nid oes dim ar y wefan hon ynghylch yr un o’r heddluoedd hyn ar gyfer: { $questions }.
counts = Nifer yr heddluoedd fesul gradd
counts-of = Blynyddoedd y gellir eu cymharu: { $years }
stood = Graddau’r heddluoedd
# “da: 36”, nid “36 da”.
so-many = { $words }: { $count }
inspected = Arolygwyd


## Reports

byline = { $inspectorate }, { $date }.
inspector = Arolygydd: { $person }.
report-without-grades = Ni roddwyd graddau; mewn geiriau y dywedir beth a ganfuwyd.
judgements = Dyfarniadau
see-also = Gweler hefyd
see-force = Cerdyn { $force }
see-inspection = Pob heddlu yn yr arolygiad: { $inspection }
see-earlier = Yr adroddiad blaenorol: { $report }
see-later = Yr adroddiad nesaf: { $report }
see-press = Y datganiad i’r wasg: { $press }
see-file = Ffeil: { $file }
see-report = Yr adroddiad: { $report }
see-also-about = Mae hefyd yn ymwneud â’r canlynol: { $inspections }.


## Questions and themes

questions-are = Yr hyn y mae arolygwyr yn ei ofyn. Mae gan bob cwestiwn dudalen â’r atebion ar gyfer pob heddlu dros y blynyddoedd.
is-graded = Caiff ei raddio.
is-not-graded = Ni chaiff ei raddio.
continues = Mae’n parhau’r cwestiwn: { $question }.
asked-in = Gofynnwyd: { $years }.
asked-by = Gofynnwyd yn yr arolygiad: { $inspection }, { $date }.
worded-then = Y geiriad bryd hynny: { $wording }
in-alphabetical-order = Yn nhrefn yr wyddor.
names-lead = Mae pob enw’n arwain at gerdyn yr heddlu, lle ceir ei ffynonellau.
themes-are = Un pwnc yr un, wedi’i ddilyn drwy bob arolygiad a edrychodd arno.
pages-for-a-search = Nid yw’r wefan hon yn chwilio am ddim ei hun. Dyma ei holl dudalennau; gall y porwr ddod o hyd i unrhyw air ynddynt.
registers-for-a-search = Nid yw’r wefan hon yn chwilio am ddim ei hun. Mae pob un o’r cofrestrau hyn ar un dudalen; gall y porwr ddod o hyd i unrhyw air ynddi.
theme-holds =
    { $findings ->
        [0] Ffigurau: { $measures }.
       *[other] { $measures ->
            [0] Canfyddiadau: { $findings }.
           *[other] Canfyddiadau: { $findings }. Ffigurau: { $measures }.
        }
    }
theme-holds-nothing = Ni chofnodwyd dim yn ei chylch eto.
theme-seen-in = Gwelwyd yn: { $inspections }.
nationally = Y wlad gyfan
scales = Y graddau a’u hystyr


## Press releases

press-release = Datganiad i’r wasg
press-release-on = Datganiad i’r wasg ynghylch { $force }, { $inspection }
as-text = Ar gyfer e-bost: { $text }.
with-files = Gydag ef: { $files }.
found-in = Canfyddiadau { $inspectorate } ynghylch { $force }
where-to-read = Darllen pellach
to-editors = Nodiadau i olygyddion
contacts = Cysylltiadau
ends = Diwedd


## Pages that are not there

no-such-sheet = Nid oes dim yn y cyfeiriad hwn. Efallai fod y dudalen wedi symud, neu fod llythyren o’r cyfeiriad yn anghywir.
ways-on = Gallwch fynd ymlaen oddi yma: { $ways }.


## Data

data-lede = Y gofrestr gyfan fel data.
data-files = Y ffeiliau
data-reading = Sut i’w darllen
data-fields = Ystyr pob maes
data-for-programs = Ar gyfer rhaglenni
data-everything = Mae { $archive } yn cynnwys pob tabl yn y ddwy ffurf; mae { $checksums } wrth ei hochr.
data-archive = un archif (ZIP)
data-checksums = symiau gwirio (SHA-256)
data-of-parts = Ar ddiwedd pob cerdyn, arolygiad a chwestiwn mae ei ffeiliau ei hun.
data-rows = { $rows ->
    [zero] Dim rhesi:
    [one] Un rhes:
    [two] { $rows } res:
    [few] { $rows } rhes:
    [many] { $rows } rhes:
   *[other] { $rows } rhes:
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
# Gair y ffeiliau yw no-grade; nis cyfieithir.
data-read-states = Mae gan bob dyfarniad statws, ond nid oes gradd ond lle mae’r statws yn rhoi un. Nid gradd isel yw’r gair no-grade, ac nid sero. Mae cwmpas dyfarniad, sef yr hyn nad yw’n ei gynnwys, yn rhan ohono. Ni chymherir byth raddau o ddwy raddfa, nac o ddau grŵp cymharu.
data-read-cells = Nid yw cell wag yn dweud dim, ac yn sicr nid yw’n dweud “na”. Mae hanner colon rhwng sawl dynodwr, a phob un o sawl brawddeg ar ei llinell ei hun; mewn ffeiliau CSV mae collnod o flaen yr hyn y byddai taenlen yn ei gyfrifo.
data-read-promise = Ni fydd dim o dan { $version } yn diflannu nac yn newid ei ystyr; gellir ychwanegu meysydd.
data-read-licence = { $licence }. I’w argraffu gyda’r hyn a ddefnyddir: { $attribution }
data-several = sawl un
data-may-be-empty = gall fod yn wag
data-in-json = Mewn JSON { $path }.
kind-of-value = { $kind ->
    [text] testun
    [word] un o’r rhain
    [date] dyddiad
    [number] rhif
    [whole-number] rhif cyfan
    [yes-no] gwir neu anwir
   *[other] cyfeiriad
  }
kind-of-file = { $file ->
    [bundle] popeth a ddywedir am un heddlu, arolygiad neu gwestiwn
    [find] y geiriau a ddefnyddir i ddod o hyd i heddluoedd
    [search] popeth y gellir dod o hyd iddo
    [record] yr hyn a ddywed yr argraffiad, fesul ffaith
   *[other] y dderbynneb, gyda phob ffeil a’i swm gwirio
  }
data-csvw = Disgrifir y ffeiliau CSV yma: { $metadata } (CSV on the Web).
data-schemas = Disgrifir y ffeiliau JSON yn y rhain (JSON Schema):
as-data = Fel data
as-data-about = Ystyr pob maes
as-data-together = y cyfan (JSON)
as-data-tables = Ar gyfer taenlenni (CSV): { $tables }; ar gyfer rhaglenni: { $everything }. { $about }.

## The accessibility statement

# The fixed words are those of the Welsh form of the model statement as public bodies in the United Kingdom use it.
# Who changes them is told so by the rule accessibility-statement-incomplete.
statement-commitment = Mae { $publisher } wedi ymrwymo i wneud y wefan hon yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.
statement-applies-to = Mae’r datganiad hygyrchedd hwn yn berthnasol i’r canlynol: { $what }.
statement-applies-to-website = Mae’r datganiad hygyrchedd hwn yn berthnasol i’r wefan hon: { $address }.
statement-run-by = { $publisher } sy’n ei rhedeg, gan ddymuno i gynifer o bobl â phosibl allu ei defnyddio.
compliance-status = Statws cydymffurfio
statement-fully-compliant = Mae’r wefan hon yn cydymffurfio’n llawn â safon AA { $guidelines }.
statement-not-compliant = Nid yw’r wefan hon yn cydymffurfio â safon AA { $guidelines }. Nodir isod yr hyn nad yw’n hygyrch.
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
statement-nothing-known = Ni wyddom am ddim o’r math hwn.
statement-no-burden = Ni honnir bod unrhyw faich anghymesur.
statement-fails =
    { $count ->
        [one] Mae hyn yn methu maen prawf llwyddiant WCAG 2.2 { $criteria }.
       *[other] Mae hyn yn methu meini prawf llwyddiant WCAG 2.2 { $criteria }.
    }
statement-criterion = { $number } ({ $name })
# Berfenw yw { $plan }, heb ei dreiglo: “eu marcio”.
statement-plan = Ein bwriad yw { $plan }.
statement-plan-by = Ein bwriad yw { $plan } erbyn { $date }.
statement-assessed = Rydym wedi asesu a fyddai hyn yn faich anghymesur (dyddiad yr asesiad: { $date }).
statement-read-assessment = Asesiad { $date } yn llawn
statement-improvements = Beth sy’n cael ei wneud er mwyn i ragor ohoni fod yn hygyrch
statement-preparation = Paratoi’r datganiad hygyrchedd hwn
statement-prepared = Paratowyd y datganiad hwn ar { $date }.
statement-reviewed = Fe’i hadolygwyd ddiwethaf ar { $date }.
statement-next-review = Caiff ei adolygu nesaf erbyn { $date }.
statement-assessed-ourselves = Ni ein hunain a asesodd hyn.
statement-assessed-by = { $body } a asesodd hyn.
statement-tested = Profwyd tudalennau ddiwethaf ar { $date }, yn erbyn safon { $standard }.
statement-tested-by = { $who } a’u profodd.
statement-tested-pages = Profwyd y rhain: { $pages }.
statement-tested-with = Defnyddiwyd: { $tools }.
statement-feedback = Adborth a gwybodaeth gyswllt
statement-tell-us = Os nad yw rhywbeth yn gweithio i chi, neu os oes ei angen arnoch mewn ffurf arall, rhowch wybod i ni.
statement-call = Ffôn: { $phone }.
statement-call-at = Ffôn: { $phone } ({ $hours }).
statement-answer-within = Byddwn yn ateb o fewn { $time }.
statement-enforcement = Gweithdrefn orfodi
enforced-by-ehrc = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn hapus â’r ffordd rydym yn ymateb i’ch cwyn, { $complain }.
contact-eass = cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS)
enforced-by-ecni = Yng Ngogledd Iwerddon, Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn hapus â’r ffordd rydym yn ymateb i’ch cwyn, { $complain }.
contact-ecni = cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon (ECNI)


## The register of translations, which only the team sees

renderings-are = Yr hyn sydd ar y wefan hon mewn iaith heblaw’r brif iaith. Nid yw’r hyn nad yw cyfieithydd wedi’i weld eto yn gyfieithiad swyddogol.
renderings-wanting = { $count ->
    [0] Mae pob dogfen wedi’i chyfieithu.
    [1] Mae un ddogfen yn y brif iaith yn unig.
   *[other] Dogfennau yn y brif iaith yn unig: { $count }.
}
renderings-unread = Yn aros am adolygiad gan gyfieithydd ({ $count })
renderings-read = Wedi’u hadolygu ({ $count })
read-by = Adolygwyd. Enw: { $by }. Dyddiad: { $date }.
renderings-said = Yr hyn y mae’r dudalen ei hun yn ei ddweud
renderings-said-in = { $file }: { $count ->
    [0] dim ymadroddion.
    [1] un ymadrodd.
    [2] dau ymadrodd.
    [3] tri ymadrodd.
    [6] chwe ymadrodd.
   *[other] { $count } ymadrodd.
}
rendering-read = Darllenwyd: { $reading }.
rendering-stale = Wedi dyddio.
rendering-unread = Mae’r cyfieithiad hwn yn aros am adolygiad gan gyfieithydd.


## The languages of a page

tongues = Ieithoedd
not-in-this-tongue = Nid yw rhannau o’r dudalen hon wedi’u cyfieithu eto. Iaith y rhannau hynny: { $tongue }.
