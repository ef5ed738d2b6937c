extension Scripts {
  /// `string`, in the language itself.
  static let string = #"""
"""Constants of characters, and templates."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word capitalized, with one separator between."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    """`$name` and `${name}` filled in."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    flags = 2
    braceidpattern = None

    def __init__(self, template):
        self.template = template

    @classmethod
    def _compiled(cls):
        """What stands for a placeholder in this class."""
        known = cls.__dict__.get('_known')
        if known is None:
            import re
            form = cls.pattern if hasattr(cls, 'pattern') else None
            if form is None:
                mark = re.escape(cls.delimiter)
                form = '%s(?:(?P<escaped>%s)|(?P<named>%s)|{(?P<braced>%s)}|(?P<invalid>))' % (
                    mark, mark, cls.idpattern, cls.braceidpattern or cls.idpattern)
            known = re.compile(form, cls.flags | re.VERBOSE)
            cls._known = known
        return known

    def _invalid(self, match):
        at = match.start('invalid')
        lines = self.template[:at].splitlines(keepends=True)
        if lines:
            column = at - len(''.join(lines[:-1]))
        else:
            column = 1
            lines = ['']
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (len(lines), column))

    def substitute(self, mapping={}, /, **kws):
        """The text with every placeholder filled in."""
        values = {**mapping, **kws} if kws else mapping

        def fill(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                return str(values[name])
            if match.group('escaped') is not None:
                return self.delimiter
            self._invalid(match)
        return self._compiled().sub(fill, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the placeholders filled in that are known."""
        values = {**mapping, **kws} if kws else mapping

        def fill(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return match.group()
            return self.delimiter if match.group('escaped') is not None else match.group()
        return self._compiled().sub(fill, self.template)

    def is_valid(self):
        """Could substitute fill it in?"""
        return all([match.group('invalid') is None for match in self._compiled().finditer(self.template)])

    def get_identifiers(self):
        """The names of the placeholders, in order."""
        names = []
        for match in self._compiled().finditer(self.template):
            name = match.group('named') or match.group('braced')
            if name is not None and name not in names:
                names.append(name)
        return names


def _split_field(name):
    """(the first part, [(is it an attribute, name or index)]) of a field's name."""
    end = 0
    while end < len(name) and name[end] not in '.[':
        end += 1
    first, rest = name[:end], []
    while end < len(name):
        if name[end] == '.':
            stop = end + 1
            while stop < len(name) and name[stop] not in '.[':
                stop += 1
            part = name[end + 1:stop]
            rest.append((True, part))
        else:
            stop = name.find(']', end)
            if stop < 0:
                raise ValueError("Missing ']' in format string")
            part = name[end + 1:stop]
            rest.append((False, int(part) if part.isdigit() else part))
            stop += 1
            if stop < len(name) and name[stop] not in '.[':
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError('Empty attribute in format string')
        end = stop
    return int(first) if first.isdigit() else first, rest


class Formatter:
    """str.format as an object whose steps may be changed."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first = _split_field(name)[0]
            if first == '':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto) + name
                auto += 1
            elif isinstance(first, int):
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(value, spec))
        return ''.join(out), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            value = getattr(value, part) if is_attribute else value[part]
        return value, first

    def parse(self, format_string):
        """Yields (literal text, name of a field, its format, its conversion)."""
        i = 0
        literal = ''
        size = len(format_string)
        while i < size:
            c = format_string[i]
            i += 1
            if c not in '{}':
                literal += c
                continue
            if format_string[i:i + 1] == c:
                yield literal + c, None, None, None
                literal = ''
                i += 1
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if i == size:
                raise ValueError("Single '{' encountered in format string")
            start = i
            depth = 1
            while i < size and depth:
                depth += {'{': 1, '}': -1}.get(format_string[i], 0)
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = format_string[start:i - 1]
            end = 0
            while end < len(field) and field[end] not in ':!':
                if field[end] == '[':
                    end = max(end, field.find(']', end))
                end += 1
            conversion = None
            rest = field[end:]
            if rest[:1] == '!':
                if len(rest) < 2:
                    raise ValueError("end of string while looking for conversion specifier")
                conversion = rest[1]
                rest = rest[2:]
                if rest and rest[0] != ':':
                    raise ValueError("expected ':' after conversion specifier")
            yield literal, field[:end], rest[1:], conversion
            literal = ''
        if literal:
            yield literal, None, None, None
"""#
}
