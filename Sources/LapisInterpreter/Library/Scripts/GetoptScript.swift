extension Scripts {
  /// `getopt`, in the language itself.
  static let getopt = #"""
"""Options of a command line, in the manner of C."""


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _long(args, word, longopts):
    name, equals, value = word.partition('=')
    possible = [opt for opt in longopts if opt.startswith(name)]
    if not possible:
        raise GetoptError('option --%s not recognized' % name, name)
    if name in possible or name + '=' in possible:
        found = name if name in possible else name + '='
    elif len(possible) > 1:
        raise GetoptError('option --%s not a unique prefix' % name, name)
    else:
        found = possible[0]
    takes = found.endswith('=')
    found = found[:-1] if takes else found
    if takes and not equals:
        if not args:
            raise GetoptError('option --%s requires argument' % found, found)
        value, args = args[0], args[1:]
    elif equals and not takes:
        raise GetoptError('option --%s must not have an argument' % found, found)
    return ('--' + found, value), args


def _short(args, word, shortopts):
    options = []
    while word:
        letter, word = word[0], word[1:]
        place = shortopts.find(letter)
        if place < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if shortopts.startswith(':', place + 1):
            if not word:
                if not args:
                    raise GetoptError('option -%s requires argument' % letter, letter)
                word, args = args[0], args[1:]
            value, word = word, ''
        options.append(('-' + letter, value))
    return options, args


def getopt(args, shortopts, longopts=[]):
    """(options with their values, the arguments left)"""
    options = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        word, args = args[0], args[1:]
        if word == '--':
            break
        if word.startswith('--'):
            option, args = _long(args, word[2:], longopts)
            options.append(option)
        else:
            found, args = _short(args, word[1:], shortopts)
            options += found
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options also behind arguments."""
    options, left = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    strict = shortopts.startswith('+')
    shortopts = shortopts.lstrip('+')
    while args:
        word, args = args[0], args[1:]
        if word == '--':
            left += args
            break
        if word.startswith('--'):
            option, args = _long(args, word[2:], longopts)
            options.append(option)
        elif word.startswith('-') and word != '-':
            found, args = _short(args, word[1:], shortopts)
            options += found
        elif strict:
            left += [word] + args
            break
        else:
            left.append(word)
    return options, left
"""#
}
