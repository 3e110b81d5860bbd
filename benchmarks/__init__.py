"""How fast the program is and how well it does; `invoke bench` runs what is here.

`corpus` writes the articles, `peers` runs the generators it is compared with, `build` measures,
`plot` draws.
"""
