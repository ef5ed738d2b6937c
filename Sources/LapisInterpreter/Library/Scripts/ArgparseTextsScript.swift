extension Scripts {
  /// The usage and help texts of `argparse`.
  static let argparseTexts = #"""
def _width():
    try:
        columns = int(_os.environ.get('COLUMNS', '80'))
    except ValueError:
        columns = 80
    return (columns if columns > 0 else 80) - 2


def _wrap(text, width):
    """Lines of at most `width` characters; longer words break."""
    lines = []
    line = ''
    for piece in _chunks(text):
        while len(piece) > width:
            room = width - len(line) - (1 if line else 0)
            if line and room < 1:
                lines.append(line)
                line = ''
                continue
            head = piece[:room]
            lines.append(line + ' ' + head if line else head)
            line = ''
            piece = piece[room:]
        if not piece:
            continue
        if not line:
            line = piece
        elif len(line) + 1 + len(piece) <= width:
            line += ' ' + piece
        else:
            # A hyphenated word may leave its first parts on this line.
            parts = _hyphen_parts(piece)
            taken = ''
            while len(parts) > 1 and len(line) + 1 + len(taken) + len(parts[0]) <= width:
                taken += parts.pop(0)
            if taken:
                lines.append(line + ' ' + taken)
            else:
                lines.append(line)
            line = ''.join(parts)
    if line:
        lines.append(line)
    return lines


def _chunks(text):
    return text.split()


def _hyphen_parts(word):
    """`state-of-the-art` as `state-`, `of-`, `the-`, `art`; only between letters."""
    parts = []
    start = 0
    for i in range(1, len(word) - 1):
        if word[i] == '-' and word[i - 1].isalpha() and word[i + 1].isalpha():
            if i >= 2 and word[i - 2].isalpha() and i + 2 < len(word) and word[i + 2].isalpha():
                parts.append(word[start:i + 1])
                start = i + 1
    parts.append(word[start:])
    return parts


def _fill_text(text, width, indent):
    return '\n'.join(indent + line for line in _wrap(text, width - len(indent)))


class HelpFormatter:
    """Lays usage, arguments and texts out in columns."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = _width() if width is None else width
        self._max_help_position = min(max_help_position, max(self._width - 20, 4))

    def _fill(self, text, width, indent):
        return _fill_text(text, width, indent)

    def _split_lines(self, text, width):
        return _wrap(text, width)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        return self._fill(text, max(self._width, 11), '') + '\n\n'

    def _metavar(self, action, default):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return '{' + ','.join(str(c) for c in action.choices) + '}'
        return default

    def _metavars(self, action, default, count):
        metavar = self._metavar(action, default)
        if isinstance(metavar, tuple):
            return metavar
        return (metavar,) * count

    def format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return '%s' % self._metavars(action, default, 1)
        if nargs == OPTIONAL:
            return '[%s]' % self._metavars(action, default, 1)
        if nargs == ZERO_OR_MORE:
            metavar = self._metavars(action, default, 1)
            if len(metavar) == 2:
                return '[%s [%s ...]]' % metavar
            return '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % self._metavars(action, default, 2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % self._metavars(action, default, 1)
        if nargs == SUPPRESS:
            return ''
        return ' '.join(['%s'] * nargs) % self._metavars(action, default, nargs)

    def invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return self._metavars(action, default, 1)[0]
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        default = self._get_default_metavar_for_optional(action)
        args = self.format_args(action, default)
        return ', '.join('%s %s' % (option, args) for option in action.option_strings)

    def expand_help(self, action):
        names = dict(vars(action), prog=self._prog)
        for name in list(names):
            if names[name] is SUPPRESS:
                del names[name]
        for name in list(names):
            if hasattr(names[name], '__name__'):
                names[name] = names[name].__name__
        if names.get('choices') is not None:
            names['choices'] = ', '.join([str(c) for c in names['choices']])
        return self._get_help_string(action) % names

    def usage_parts(self, actions, groups):
        """The arguments in usage, one text each; groups bracketed."""
        starts = {}
        for group in groups:
            members = group._group_actions
            if not members or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members:
                starts[start] = group
        parts = []
        index = 0
        while index < len(actions):
            group = starts.get(index)
            if group is None:
                part = self._usage_part(actions[index], False)
                if part is not None:
                    parts.append(part)
                index += 1
                continue
            inner = []
            for action in group._group_actions:
                part = self._usage_part(action, True)
                if part is not None:
                    inner.append(part)
            if inner:
                text = ' | '.join(inner)
                if not group.required:
                    text = '[' + text + ']'
                elif len(inner) > 1:
                    text = '(' + text + ')'
                parts.append(text)
            index += len(group._group_actions)
        return parts

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            part = self.format_args(action, default)
            if in_group and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = action.option_strings[0] + ' ' + self.format_args(action, default)
        if not action.required and not in_group:
            part = '[' + part + ']'
        return part

    def format_usage(self, usage, actions, groups, prefix='usage: '):
        if usage is not None:
            return prefix + usage % {'prog': self._prog} + '\n\n'
        options = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        option_parts = self.usage_parts(options, groups)
        position_parts = self.usage_parts(positionals, groups)
        line = ' '.join([self._prog] + option_parts + position_parts)
        if len(prefix) + len(line) > self._width:
            if len(prefix) + len(self._prog) <= 0.75 * self._width:
                indent = ' ' * (len(prefix) + len(self._prog) + 1)
                if option_parts:
                    lines = self._usage_lines([self._prog] + option_parts, indent, prefix)
                    lines += self._usage_lines(position_parts, indent)
                elif position_parts:
                    lines = self._usage_lines([self._prog] + position_parts, indent, prefix)
                else:
                    lines = [self._prog]
            else:
                indent = ' ' * len(prefix)
                lines = self._usage_lines(option_parts + position_parts, indent)
                if len(lines) > 1:
                    lines = self._usage_lines(option_parts, indent)
                    lines += self._usage_lines(position_parts, indent)
                lines = [self._prog] + lines
            line = '\n'.join(lines)
        return prefix + line + '\n\n'

    def _usage_lines(self, parts, indent, prefix=None):
        lines = []
        line = []
        length = (len(prefix) if prefix is not None else len(indent)) - 1
        for part in parts:
            if line and length + 1 + len(part) > self._width:
                lines.append(indent + ' '.join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def section(self, title, description, actions):
        shown = []
        for action in actions:
            if action.help is SUPPRESS:
                continue
            shown.append((action, 2))
            if isinstance(action, _SubParsersAction):
                for choice in action._choices_actions:
                    shown.append((choice, 4))
        text = ''
        if description is not None and description is not SUPPRESS:
            filled = description
            if '%(prog)' in filled:
                filled = filled % {'prog': self._prog}
            text += self._fill(filled, max(self._width - 2, 11), '  ') + '\n\n'
        for action, indent in shown:
            text += self._format_action(action, indent)
        if not text:
            return ''
        text = text.strip('\n') + '\n'
        return (title + ':\n' if title is not None else '') + text + '\n'

    def measure(self, sections):
        """The column where help texts start."""
        longest = 0
        for actions in sections:
            for action in actions:
                if action.help is SUPPRESS:
                    continue
                longest = max(longest, len(self.invocation(action)) + 2)
                if isinstance(action, _SubParsersAction):
                    for choice in action._choices_actions:
                        longest = max(longest, len(self.invocation(choice)) + 2)
        self._help_position = min(longest + 2, self._max_help_position)

    def _format_action(self, action, indent):
        position = self._help_position
        width = max(self._width - position, 11)
        room = position - indent - 2
        header = self.invocation(action)
        has_help = action.help is not None and action.help.strip() != ''
        if not has_help:
            return ' ' * indent + header + '\n'
        if len(header) <= room:
            text = ' ' * indent + header + ' ' * (room - len(header) + 2)
            first = 0
        else:
            text = ' ' * indent + header + '\n'
            first = position
        lines = self._split_lines(self.expand_help(action), width)
        if lines:
            text += ' ' * first + lines[0] + '\n'
            for line in lines[1:]:
                text += ' ' * position + line + '\n'
        elif not text.endswith('\n'):
            text += '\n'
        return text


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ''
        if '%(default)' not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
"""#
}
