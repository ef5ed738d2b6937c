extension Scripts {
  /// `csv`, in the language itself.
  static let csv = #"""
"""Comma-separated values."""

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab',
           'unix_dialect', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter']

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Dialect:
    """How a file separates and quotes."""

    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_OPTIONS = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator',
            'quoting', 'strict')


def register_dialect(name, dialect=excel, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


_limit = 131072


def field_size_limit(*limits):
    """The most characters of a field; a new number replaces it."""
    global _limit
    old = _limit
    for limit in limits:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


class _Settings(Dialect):
    """A dialect whose options were checked."""

    def _tuple(self):
        return tuple([getattr(self, name) for name in _OPTIONS])


def _check_character(name, value, optional):
    if not isinstance(value, str):
        if value is None and optional:
            return
        raise TypeError('"%s" must be string%s, not %s' % (name, ' or None' if optional else '', type(value).__name__))
    if len(value) != 1:
        raise TypeError('"%s" must be a 1-character string' % name)


def _settings(dialect, params):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = _Settings()
    for name in _OPTIONS:
        if hasattr(dialect, name):
            setattr(made, name, getattr(dialect, name))
    for name, value in params.items():
        if name not in _OPTIONS:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(made, name, value)
    _check_character('delimiter', made.delimiter, False)
    _check_character('quotechar', made.quotechar, True)
    _check_character('escapechar', made.escapechar, True)
    if made.lineterminator is None:
        raise TypeError('lineterminator must be set')
    if not isinstance(made.lineterminator, str):
        raise TypeError('"lineterminator" must be a string')
    if not isinstance(made.quoting, int):
        raise TypeError('"quoting" must be an integer')
    if not 0 <= made.quoting <= 3:
        raise TypeError('bad "quoting" value')
    if made.quotechar is None and made.quoting != QUOTE_NONE:
        if 'quoting' in params:
            raise TypeError('quotechar must be set if quoting enabled')
        made.quoting = QUOTE_NONE
    return made


class reader:
    """Rows of a file, as lists of strings."""

    def __init__(self, *args, **fmtparams):
        if not args:
            raise TypeError(' expected at least 1 argument, got 0')
        self._lines = iter(args[0])
        dialect = args[1] if len(args) > 1 else fmtparams.pop('dialect', 'excel')
        self.dialect = _settings(dialect, fmtparams)
        self._options = self.dialect._tuple()
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        found = _row(self._lines, self._options, _limit)
        if found is None:
            raise StopIteration
        self.line_num += found[1]
        return found[0]


class writer:
    """Writes rows to a file."""

    def __init__(self, csvfile, dialect='excel', **fmtparams):
        self._write = getattr(csvfile, 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _settings(dialect, fmtparams)
        self._options = self.dialect._tuple()

    def writerow(self, row, /):
        return self._write(_line(row, self._options))

    def writerows(self, rows, /):
        for row in rows:
            self._write(_line(row, self._options))


class DictReader:
    """Rows of a file, as dicts by the names of the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        names = self.fieldnames
        while row == []:
            row = next(self.reader)
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerow(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: '
                                 + ', '.join([repr(name) for name in wrong]))
        return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)


class Sniffer:
    """Guesses how a sample of text separates and quotes."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        quote, doubled, delimiter, space = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, space = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            pass

        dialect.delimiter = delimiter
        dialect.quotechar = quote or '"'
        dialect.doublequote = doubled
        dialect.skipinitialspace = space
        dialect.lineterminator = '\r\n'
        dialect.quoting = QUOTE_MINIMAL
        return dialect

    def _by_quotes(self, sample, delimiters):
        """What stands beside quoted fields."""
        import re
        found = []
        for form in (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
                     r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
                     r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
                     r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)'):
            found = [m.groupdict() for m in re.finditer(form, sample, re.DOTALL | re.MULTILINE)]
            if found:
                break
        if not found:
            return '', False, None, False
        quotes, delims, spaces = {}, {}, 0
        for groups in found:
            quotes[groups['quote']] = quotes.get(groups['quote'], 0) + 1
            delim = groups.get('delim')
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            if groups.get('space'):
                spaces += 1
        quote = max(quotes, key=quotes.get)
        delim = max(delims, key=delims.get) if delims else ''
        space = bool(delims) and delims[delim] == spaces
        if delim == '\n':
            delim = ''
        doubled = bool(re.search(
            r'((%(d)s)|^)\W*%(q)s[^%(d)s\n]*%(q)s[^%(d)s\n]*%(q)s\W*((%(d)s)|$)'
            % {'d': re.escape(delim), 'q': quote}, sample, re.MULTILINE)) if delim else False
        return quote, doubled, delim, space

    def _by_counts(self, sample, delimiters):
        """The character that stands equally often in nearly all lines."""
        lines = [line for line in sample.split('\n') if line]
        if not lines:
            return '', False
        candidates = {}
        for code in range(127):
            c = chr(code)
            if delimiters is not None and c not in delimiters:
                continue
            counts = [line.count(c) for line in lines]
            common = max(set(counts), key=counts.count)
            agreeing = counts.count(common)
            # Lines that disagree speak against it.
            if common and agreeing * 2 - len(counts) > 0:
                candidates[c] = (common, agreeing * 2 - len(counts))
        share = 1.0
        chosen = {}
        while share >= 0.9 and not chosen:
            chosen = {c: v for c, v in candidates.items() if v[1] / len(lines) >= share}
            share -= 0.01
        if not chosen:
            return '', False
        if len(chosen) > 1:
            wordless = {c: v for c, v in chosen.items() if c in self.preferred}
            if wordless:
                for c in self.preferred:
                    if c in wordless:
                        chosen = {c: wordless[c]}
                        break
        delim = list(chosen)[0] if len(chosen) == 1 else max(chosen, key=lambda c: (chosen[c], c))
        return delim, lines[0].count(delim) == lines[0].count(delim + ' ')

    def has_header(self, sample):
        """Does the first row look unlike those below it?"""
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = {i: None for i in range(len(header))}
        for number, row in enumerate(rows):
            if number >= 20:
                break
            if len(row) != len(header):
                continue
            for i in list(kinds):
                try:
                    float(row[i])
                    kind = float
                except ValueError:
                    kind = len(row[i])
                if kinds[i] is None:
                    kinds[i] = kind
                elif kinds[i] != kind:
                    del kinds[i]
        votes = 0
        for i, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[i]) != kind else -1
            elif kind is not None:
                try:
                    kind(header[i])
                    votes -= 1
                except ValueError:
                    votes += 1
        return votes > 0
"""#
}
