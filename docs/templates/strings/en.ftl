### Words of the manual's own templates.

communications-team = Communications team
editor = Editor
theme-author = Theme author
who-runs-it = Who runs it
# Above pages that the home page does not name.
other-pages = Other pages
