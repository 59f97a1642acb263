### This site's own words, and those that it says differently from its theme.

tell-us-who-led-you-here = If a page of this site led you here, please tell us: { $address }.
