"""Differential fuzzing of the language.

`grammar` holds the expressions of each type as data and `literals` the random leaves; `expressions`
expands them with the names in scope; `statements` builds programs, with what `mutations`, `endings`
and `definitions` (after `class_tables`) add. `running` runs many programs in one process on either
side, `difference` says in what way two outputs differ, and `shrinker` makes a program smaller as
long as it differs in that way.

A program is a function of its seed. It ends by construction (loops are short, powers and shifts
small) and prints nothing that CPython leaves open: no order of sets, addresses, hashes of strings,
or times.
"""
