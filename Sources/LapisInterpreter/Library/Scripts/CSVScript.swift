extension Scripts {
  /// `csv`, in the language itself.
  static let csv = #"""
"""Comma-separated values."""

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    pass


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


def field_size_limit(limit=None):
    return 131072


class _Settings(Dialect):
    pass


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
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if made.quotechar is None and made.quoting != QUOTE_NONE:
        if 'quoting' in params:
            raise TypeError('quotechar must be set if quoting enabled')
        made.quoting = QUOTE_NONE
    return made


class reader:
    """Rows of a file, as lists of strings."""

    def __init__(self, csvfile, dialect='excel', **fmtparams):
        self._lines = iter(csvfile)
        self.dialect = _settings(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields = []
        field = []
        numeric = False
        # start, plain, quoted, after a closing quote
        state = 'start'
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == 'quoted' or fields or field:
                    if state == 'quoted' and d.strict:
                        raise Error('unexpected end of data')
                    fields.append(self._value(''.join(field), numeric))
                    return fields
                raise
            if not isinstance(line, str):
                raise Error('iterator should return strings, not %s (the file should be opened in text mode)'
                            % type(line).__name__)
            self.line_num += 1
            i = 0
            while i < len(line):
                c = line[i]
                i += 1
                if state == 'quoted':
                    if c == d.escapechar and i < len(line):
                        field.append(line[i])
                        i += 1
                    elif c == d.quotechar:
                        if d.doublequote and i < len(line) and line[i] == d.quotechar:
                            field.append(c)
                            i += 1
                        else:
                            state = 'closed'
                    else:
                        field.append(c)
                elif c == '\n' or c == '\r':
                    if line[i:].strip('\r\n'):
                        raise Error('new-line character seen in unquoted field - do you need to open the '
                                    'file with newline=\'\'?')
                    break
                elif c == d.escapechar and i < len(line):
                    field.append(line[i])
                    i += 1
                    state = 'plain'
                elif c == d.delimiter:
                    fields.append(self._value(''.join(field), numeric))
                    field = []
                    numeric = False
                    state = 'start'
                    if i == len(line):
                        state = 'next'
                elif state in ('start', 'next') and c == d.quotechar and d.quoting != QUOTE_NONE:
                    state = 'quoted'
                elif state in ('start', 'next') and c == ' ' and d.skipinitialspace:
                    pass
                else:
                    if state == 'closed' and d.strict:
                        raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                    if state in ('start', 'next'):
                        numeric = d.quoting == QUOTE_NONNUMERIC
                        state = 'plain'
                    field.append(c)
            if state == 'quoted':
                continue
            if not fields and not field and state == 'start':
                return []
            fields.append(self._value(''.join(field), numeric))
            return fields

    def _value(self, text, numeric):
        return float(text) if numeric else text


class writer:
    """Writes rows to a file."""

    def __init__(self, csvfile, dialect='excel', **fmtparams):
        self._write = csvfile.write
        self.dialect = _settings(dialect, fmtparams)

    def writerow(self, row):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error('iterable expected, not %s' % type(row).__name__)
        parts = []
        for value in row:
            number = isinstance(value, (int, float))
            text = '' if value is None else value if isinstance(value, str) else str(value)
            quote = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
            special = d.delimiter in text or '\n' in text or '\r' in text \
                or d.quotechar is not None and d.quotechar in text
            if d.quoting == QUOTE_NONE:
                if special or d.escapechar is not None and d.escapechar in text:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    for c in (d.escapechar, d.delimiter, d.quotechar, '\n', '\r'):
                        if c:
                            text = text.replace(c, d.escapechar + c)
            elif special or quote or not text and len(row) == 1:
                if d.quotechar in text:
                    if d.doublequote:
                        text = text.replace(d.quotechar, d.quotechar * 2)
                    elif d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    else:
                        text = text.replace(d.quotechar, d.escapechar + d.quotechar)
                text = d.quotechar + text + d.quotechar
            parts.append(text)
        return self._write(d.delimiter.join(parts) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


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
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
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
"""#
}
