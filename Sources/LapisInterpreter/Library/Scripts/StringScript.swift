extension Scripts {
  /// `string`, in the language itself.
  static let string = #"""
"""Constants of characters, and templates."""

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
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class Template:
    """`$name` and `${name}` filled in."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _fill(self, mapping, safe):
        text = self.template
        result = []
        i = 0
        while i < len(text):
            if text[i] != '$':
                result.append(text[i])
                i += 1
                continue
            if text[i + 1:i + 2] == '$':
                result.append('$')
                i += 2
                continue
            braced = text[i + 1:i + 2] == '{'
            start = i + 2 if braced else i + 1
            end = start
            while end < len(text) and (text[end] == '_' or text[end].isascii() and text[end].isalnum()):
                end += 1
            name = text[start:end]
            after = end + 1 if braced else end
            if not name or name[0].isdigit() or braced and text[end:end + 1] != '}':
                if safe:
                    result.append('$')
                    i += 1
                    continue
                lines = text[:i].splitlines(True) or ['']
                raise ValueError('Invalid placeholder in string: line %d, col %d'
                                 % (len(lines), i - len(''.join(lines[:-1])) + 1))
            if safe and name not in mapping:
                result.append(text[i:after])
            else:
                result.append(str(mapping[name]))
            i = after
        return ''.join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._fill(dict(mapping, **kws), False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(dict(mapping, **kws), True)


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
"""#
}
