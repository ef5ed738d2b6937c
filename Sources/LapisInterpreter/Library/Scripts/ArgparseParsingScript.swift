extension Scripts {
  /// How `argparse` reads a command line.
  static let argparseParsing = #"""
def _bounds(action):
    """(least, most) arguments that an action takes; most None: any number."""
    nargs = action.nargs
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs == ZERO_OR_MORE or nargs == REMAINDER:
        return 0, None
    if nargs == ONE_OR_MORE or nargs == PARSER:
        return 1, None
    if nargs == SUPPRESS:
        return 0, 0
    return nargs, nargs


class _Parse:
    """One command line on its way through a parser."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.namespace = namespace
        if parser.fromfile_prefix_chars is not None:
            args = self._read_files(args)
        self.args = args
        self.extras = []
        self.seen = []
        self.seen_non_default = []
        self.options = {}
        # 'O' option, 'A' argument, '-' the mark after which all are arguments
        self.kinds = []
        after = False
        for i, text in enumerate(args):
            if after:
                self.kinds.append('A')
            elif text == '--':
                self.kinds.append('-')
                after = True
            else:
                option = parser._parse_optional(text)
                if option is None:
                    self.kinds.append('A')
                else:
                    self.options[i] = option
                    self.kinds.append('O')
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for action in members:
                others = self.conflicts.setdefault(id(action), [])
                others.extend(other for other in members if other is not action)

    def _read_files(self, args):
        found = []
        for text in args:
            if not text or text[0] not in self.parser.fromfile_prefix_chars:
                found.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as error:
                self.parser.error(str(error))
            inner = []
            for line in lines:
                inner.extend(self.parser.convert_arg_line_to_args(line))
            found.extend(self._read_files(inner))
        return found

    def run(self):
        last = max(self.options) if self.options else -1
        index = 0
        while index <= last:
            following = min(i for i in self.options if i >= index)
            if index != following:
                end = self._take_positionals(index)
                if end > index:
                    index = end
                    continue
                index = end
            if index not in self.options:
                self.extras.extend(self.args[index:following])
                index = following
            index = self._take_option(index)
        end = self._take_positionals(index)
        self.extras.extend(self.args[end:])
        self._check_required()
        return self.namespace, self.extras

    def _call(self, action, strings, option=None):
        self.seen.append(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.seen_non_default.append(action)
            for other in self.conflicts.get(id(action), []):
                if other in self.seen_non_default:
                    raise ArgumentError(action, 'not allowed with argument ' + _action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _take(self, action, start):
        """How many arguments from `start` the option takes (counting a `--` between them)."""
        least, most = _bounds(action)
        if action.nargs in (PARSER, REMAINDER):
            available = len(self.args) - start
            if action.nargs == PARSER and (not available or self.kinds[start] == 'O'):
                available = 0
            return available if available >= least else None
        count = 0
        taken = 0
        while start + count < len(self.args) and (most is None or taken < most):
            kind = self.kinds[start + count]
            if kind == 'O' or kind == '-':
                break
            taken += 1
            count += 1
        return count if taken >= least else None

    def _count(self, action, start):
        count = self._take(action, start)
        if count is not None:
            return count
        if action.nargs is None:
            message = 'expected one argument'
        elif action.nargs == OPTIONAL:
            message = 'expected at most one argument'
        elif action.nargs == ONE_OR_MORE:
            message = 'expected at least one argument'
        elif action.nargs == 1:
            message = 'expected 1 argument'
        else:
            message = 'expected %s arguments' % action.nargs
        raise ArgumentError(action, message)

    def _take_option(self, index):
        action, option, value = self.options[index]
        calls = []
        while True:
            if action is None:
                self.extras.append(self.args[index])
                return index + 1
            if value is None:
                start = index + 1
                count = self._count(action, start)
                calls.append((action, self.args[start:start + count], option))
                stop = start + count
                break
            least, most = _bounds(action)
            if most == 0:
                chars = self.parser.prefix_chars
                if option[1] not in chars and value != '':
                    # Flags written together: -abc
                    calls.append((action, [], option))
                    option = option[0] + value[0]
                    rest = value[1:]
                    if option in self.parser._option_string_actions:
                        action = self.parser._option_string_actions[option]
                        if rest == '':
                            value = None
                        elif rest[0] == '=':
                            value = rest[1:]
                        else:
                            value = rest
                        continue
                    raise ArgumentError(action, 'ignored explicit argument %r' % value)
                raise ArgumentError(action, 'ignored explicit argument %r' % value)
            if least <= 1:
                calls.append((action, [value], option))
                stop = index + 1
                break
            raise ArgumentError(action, 'ignored explicit argument %r' % value)
        for action, strings, option in calls:
            self._call(action, strings, option)
        return stop

    def _take_positionals(self, index):
        run = 0
        dashes = 0
        while index + run < len(self.args) and self.kinds[index + run] != 'O':
            if self.kinds[index + run] == '-':
                dashes += 1
            run += 1
        counts = self._match(self.positionals, index, run)
        for action, count in counts:
            strings = self.args[index:index + count]
            index += count
            self._call(action, strings)
        self.positionals = self.positionals[len(counts):]
        return index

    def _match(self, actions, index, run):
        """The longest list of leading positionals that the arguments satisfy, with their counts."""
        for size in range(len(actions), 0, -1):
            chosen = actions[:size]
            counts = []
            position = index
            limit = index + run
            fits = True
            for i, action in enumerate(chosen):
                least, most = _bounds(action)
                end = len(self.args) if action.nargs in (PARSER, REMAINDER) else limit
                rest = sum(_bounds(later)[0] for later in chosen[i + 1:])
                available = sum(1 for k in range(position, end) if self.kinds[k] != '-')
                if action.nargs in (PARSER, REMAINDER):
                    if action.nargs == PARSER and (position >= limit or available < 1):
                        fits = False
                        break
                    counts.append((action, end - position))
                    position = end
                    continue
                wanted = available - rest
                if most is not None:
                    wanted = min(wanted, most)
                if wanted < least:
                    fits = False
                    break
                count = 0
                taken = 0
                while taken < wanted or (position + count < end and self.kinds[position + count] == '-'):
                    if self.kinds[position + count] != '-':
                        taken += 1
                    count += 1
                counts.append((action, count))
                position += count
            if fits:
                return counts
        return []

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif action.default is not None and isinstance(action.default, str):
                # A default given as text is converted as if it had been written.
                if hasattr(self.namespace, action.dest):
                    if action.default is getattr(self.namespace, action.dest):
                        setattr(self.namespace, action.dest,
                                self.parser._get_value(action, action.default))
        if missing:
            self.parser.error('the following arguments are required: ' + ', '.join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if not group.required:
                continue
            if any(action in self.seen_non_default for action in group._group_actions):
                continue
            names = [_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
            self.parser.error('one of the arguments %s is required' % ' '.join(names))
"""#
}
