### The words of the theme candour, in English.
