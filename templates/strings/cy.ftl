### Geiriau’r wefan hon ei hun yn Gymraeg, a’r rhai y mae’n eu dweud yn wahanol i’w thema.
###
### This translation awaits review by a translator.

tell-us-who-led-you-here = Os daethoch yma o dudalen ar y wefan hon, rhowch wybod i ni: { $address }.
