extension Scripts {
  /// `shlex`, in the language itself.
  static let shlex = #"""
"""Words of a command line."""


def quote(s):
    """A word that the shell takes as it is."""
    if not s:
        return "''"
    if all(c.isascii() and (c.isalnum() or c in '_@%+=:,./-') for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """The command line of words."""
    return ' '.join(quote(arg) for arg in split_command)


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    words = []
    word = None
    quoting = ''
    i = 0
    while i < len(s):
        c = s[i]
        if quoting:
            if c == quoting:
                quoting = ''
                if not posix:
                    word += c
            elif c == '\\' and quoting == '"' and posix and s[i + 1:i + 2] in ('\\', '"') and i + 1 < len(s):
                i += 1
                word += s[i]
            else:
                word += c
        elif c in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif c == '#' and comments:
            if word is not None:
                words.append(word)
                word = None
            end = s.find('\n', i)
            i = len(s) if end < 0 else end
        elif c in '"\'':
            quoting = c
            word = (word or '') + ('' if posix else c)
        elif c == '\\' and posix:
            i += 1
            if i >= len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
        else:
            word = (word or '') + c
        i += 1
    if quoting:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words
"""#
}
