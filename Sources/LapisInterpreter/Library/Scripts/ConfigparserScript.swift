extension Scripts {
  /// `configparser`, in the language itself.
  static let configparser = #"""
"""Files of sections with names and values."""

import re as _re
from collections.abc import MutableMapping

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        text = 'Section %r already exists' % section
        if source is not None:
            text = 'While reading from %r' % source + (
                ' [line %2d]' % lineno if lineno is not None else '') + ': section %r already exists' % section
        Error.__init__(self, text)
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = 'Option %r in section %r already exists' % (option, section)
        if source is not None:
            text = 'While reading from %r' % source + (
                ' [line %2d]' % lineno if lineno is not None else '') + ': option %r in section %r already exists' % (
                    option, section)
        Error.__init__(self, text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self, option, section,
            'Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} which is not a '
            'valid option name. Raw value: {!r}'.format(option, section, reference, rawval))
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self, option, section,
            'Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an interpolation '
            'key which cannot be substituted in {} steps. Raw value: {!r}'.format(
                option, section, MAX_INTERPOLATION_DEPTH, rawval))


class ParsingError(Error):
    def __init__(self, source=None, filename=None):
        Error.__init__(self, 'Source contains parsing errors: %r' % source)
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %r, line: %d\n%r' % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line


class Interpolation:
    """Values as they are written."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """`%(name)s` stands for another value."""

    def before_get(self, parser, section, option, value, defaults):
        return self._fill(parser, section, option, value, defaults, 1)

    def _fill(self, parser, section, option, rest, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        text = ''
        while rest:
            before, percent, rest = rest.partition('%')
            text += before
            if not percent:
                break
            if rest[:1] == '%':
                text += '%'
                rest = rest[1:]
            elif rest[:1] == '(':
                name, close, after = rest[1:].partition(')s')
                if not close:
                    raise InterpolationSyntaxError(option, section, 'bad interpolation variable reference %r' % ('%' + rest))
                name = parser.optionxform(name)
                if name not in defaults:
                    raise InterpolationMissingOptionError(option, section, raw, name)
                value = defaults[name]
                text += self._fill(parser, section, option, value, defaults, depth + 1) if '%' in value else value
                rest = after
            else:
                raise InterpolationSyntaxError(
                    option, section, "'%%' must be followed by '%%' or '(', found: %r" % ('%' + rest))
        return text

    def before_set(self, parser, section, option, value):
        left = _re.sub(r'%\([^)]+\)s', '', value.replace('%%', ''))
        if '%' in left:
            raise ValueError('invalid interpolation syntax in %r at position %d' % (value, left.find('%')))
        return value


class ExtendedInterpolation(Interpolation):
    """`${name}` and `${section:name}` stand for other values."""

    def before_get(self, parser, section, option, value, defaults):
        return self._fill(parser, section, option, value, 1)

    def _fill(self, parser, section, option, rest, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rest)
        text = ''
        raw = rest
        while rest:
            before, dollar, rest = rest.partition('$')
            text += before
            if not dollar:
                break
            if rest[:1] == '$':
                text += '$'
                rest = rest[1:]
            elif rest[:1] == '{':
                path, close, after = rest[1:].partition('}')
                if not close:
                    raise InterpolationSyntaxError(option, section, 'bad interpolation variable reference %r' % ('$' + rest))
                where, colon, name = path.rpartition(':')
                try:
                    value = parser.get(where if colon else section, parser.optionxform(name), raw=True)
                except (KeyError, NoSectionError, NoOptionError):
                    raise InterpolationMissingOptionError(option, section, raw, path) from None
                text += self._fill(parser, where if colon else section, option, value, depth + 1)
                rest = after
            else:
                raise InterpolationSyntaxError(option, section, "'$' must be followed by '$' or '{', found: %r" % ('$' + rest))
        return text


_UNSET = object()


class SectionProxy(MutableMapping):
    """One section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def __repr__(self):
        return '<Section: %s>' % self._name

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check_text(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **kwargs):
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)


class RawConfigParser(MutableMapping):
    """Sections with names and values."""

    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = _re.compile(r'\[(?P<header>.+)\]')

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=None):
        self._sections = {}
        self._defaults = {}
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        for name, convert in (converters or {}).items():
            setattr(self, 'get' + name, lambda section, option, convert=convert, **kw: self._converted(
                section, option, convert, **kw))
        if defaults:
            self.read_dict({default_section: defaults}, '<defaults>')

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections."""
        return list(self._sections)

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list(dict.fromkeys([*self._sections[section], *self._defaults]))

    def read(self, filenames, encoding=None):
        """Reads files, those that are there; returns their names."""
        import os
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        read = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, os.fspath(filename))
            except OSError:
                continue
            read.append(os.fspath(filename))
        return read

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        """Reads a text."""
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Reads a dict of dicts."""
        added = set()
        for section, values in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            seen = set()
            for key, value in values.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and key in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add(key)
                self.set(section, key, value)

    def _read(self, lines, source):
        section = None
        current = option = None
        seen = set()
        indent = 0
        problem = None
        for number, line in enumerate(lines, 1):
            text = line
            for prefix in self._inline:
                place = 0
                while True:
                    place = text.find(prefix, place)
                    if place < 0:
                        break
                    if place == 0 or text[place - 1].isspace():
                        text = text[:place]
                        break
                    place += 1
            value = text.strip()
            is_comment = any(value.startswith(prefix) for prefix in self._comments)
            if not value or is_comment:
                if self._empty_lines:
                    if not is_comment and current is not None and option and current[option] is not None \
                            and not line.strip():
                        current[option].append('')
                else:
                    indent = 1 << 30
                continue
            depth = len(line) - len(line.lstrip())
            if current is not None and option and depth > indent and current[option] is not None:
                current[option].append(value)
                continue
            indent = depth
            header = self.SECTCRE.match(value)
            if header:
                section = header.group('header')
                if section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    current = self._sections[section]
                elif section == self.default_section:
                    current = self._defaults
                else:
                    current = self._sections[section] = {}
                seen.add(section)
                option = None
                continue
            if current is None:
                raise MissingSectionHeaderError(source, number, line)
            places = [(value.find(mark), mark) for mark in self._delimiters if mark in value]
            if not places and not self._allow_no_value or places and min(places)[0] == 0:
                problem = problem or ParsingError(source)
                problem.append(number, repr(line))
                continue
            if places:
                place, mark = min(places)
                name, content = value[:place].strip(), [value[place + len(mark):].strip()]
            else:
                name, content = value, None
            option = self.optionxform(name)
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, source, number)
            seen.add((section, option))
            current[option] = content
        for values in [self._defaults, *self._sections.values()]:
            for key, content in values.items():
                if isinstance(content, list):
                    values[key] = '\n'.join(content).rstrip()
        if problem:
            raise problem

    def _values(self, section, vars=None):
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        merged = {**self._defaults, **self._sections.get(section, {})}
        for key, value in (vars or {}).items():
            merged[self.optionxform(key)] = None if value is None else str(value)
        return merged

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value."""
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _converted(self, section, option, convert, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, **kwargs):
        return self._converted(section, option, int, **kwargs)

    def getfloat(self, section, option, **kwargs):
        return self._converted(section, option, float, **kwargs)

    def getboolean(self, section, option, **kwargs):
        return self._converted(section, option, self._boolean, **kwargs)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """The (name, value) of a section; without one the sections themselves."""
        if section is _UNSET:
            return super().items()
        values = self._values(section, vars)
        names = list(values)
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, None if values[name] is None else
                 self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            values = self._defaults
        elif section in self._sections:
            values = self._sections[section]
        else:
            raise NoSectionError(section)
        values[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Writes all to a file."""
        mark = ' %s ' % self._delimiters[0] if space_around_delimiters else self._delimiters[0]
        parts = [(self.default_section, self._defaults)] if self._defaults else []
        for section, values in parts + list(self._sections.items()):
            fp.write('[%s]\n' % section)
            for key, value in values.items():
                if value is not None or not self._allow_no_value:
                    fp.write('%s%s%s\n' % (key, mark, str(value).replace('\n', '\n\t')))
                else:
                    fp.write(key + '\n')
            fp.write('\n')

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            values = self._defaults
        elif section in self._sections:
            values = self._sections[section]
        else:
            raise NoSectionError(section)
        return values.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def _check_text(self, *, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])


class ConfigParser(RawConfigParser):
    """Sections with names and values that may stand for others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._check_text(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._check_text(section=section)
        super().add_section(section)
"""#
}
