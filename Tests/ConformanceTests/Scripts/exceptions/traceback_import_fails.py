def late():
    import _bad_import
    return _bad_import.VALUE


late()
