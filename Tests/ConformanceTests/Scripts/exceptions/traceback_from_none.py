def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        raise LookupError(f"no entry {key!r}; known: {', '.join(sorted(table))}") from None


lookup({"b": 1, "a": 2}, "c")
