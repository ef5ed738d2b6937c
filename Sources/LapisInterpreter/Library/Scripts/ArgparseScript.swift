extension Scripts {
  /// `argparse`, in the language itself.
  static let argparse = #"""
"""Command-line options, arguments and help texts."""

import os as _os
import sys as _sys

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'


class ArgumentError(Exception):
    """A problem with one argument, shown with its name."""

    def __init__(self, argument, message):
        self.argument_name = _action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return 'argument ' + self.argument_name + ': ' + self.message


class ArgumentTypeError(Exception):
    """Raised by a type function to give its own message."""


class Namespace:
    """The parsed values as attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        shown = []
        unnamed = {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                shown.append('%s=%r' % (name, value))
            else:
                unnamed[name] = value
        if unnamed:
            shown.append('**%s' % repr(unnamed))
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


def _action_name(action):
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        if isinstance(action.metavar, tuple):
            return '/'.join(action.metavar)
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return '{' + ','.join(str(c) for c in action.choices) + '}'
    return None


class Action:
    """What to do with one argument."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, '
                             'actions such as store true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, const=True, default=default, required=required,
                         help=help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, const=False, default=default, required=required,
                         help=help)


class _AppendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = getattr(namespace, self.dest, None)
        items = [] if items is None else list(items)
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        items = getattr(namespace, self.dest, None)
        items = [] if items is None else list(items)
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = getattr(namespace, self.dest, None)
        items = [] if items is None else list(items)
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version
        if version is None:
            version = parser.version
        text = _fill_text(version % {'prog': parser.prog}, _width(), '')
        print(text, file=_sys.stdout)
        parser.exit()


class BooleanOptionalAction(Action):
    """`--flag` and `--no-flag`."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith('--'):
                both.append('--no-' + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += ' (default: %(default)s)'
        super().__init__(both, dest, nargs=0, default=default, type=type, choices=choices,
                         required=required, help=help, metavar=metavar)

    def format_usage(self):
        return ' | '.join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))


class _SubcommandChoice(Action):
    def __init__(self, name, aliases, help):
        metavar = name
        if aliases:
            metavar += ' (' + ', '.join(aliases) + ')'
        super().__init__([], name, help=help, metavar=metavar)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None,
                 metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map,
                         required=required, help=help, metavar=metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = self._prog_prefix + ' ' + name
        aliases = kwargs.pop('aliases', ())
        if 'help' in kwargs:
            self._choices_actions.append(_SubcommandChoice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        self._name_parser_map[name] = parser
        for alias in aliases:
            self._name_parser_map[alias] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name = values[0]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            known = ', '.join(self._name_parser_map)
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (name, known))
        found, extras = self._name_parser_map[name].parse_known_args(values[1:], None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if extras:
            before = getattr(namespace, '_unrecognized_args', [])
            setattr(namespace, '_unrecognized_args', before + extras)


class FileType:
    """A type that opens the file whose name is given."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, name):
        if name == '-':
            return _sys.stdin if 'r' in self._mode else _sys.stdout
        try:
            return open(name, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as error:
            raise ArgumentTypeError("can't open '%s': %s" % (name, error))

    def __repr__(self):
        shown = [repr(self._mode)] + ([repr(self._bufsize)] if self._bufsize != -1 else [])
        for name, value in (('encoding', self._encoding), ('errors', self._errors)):
            if value is not None:
                shown.append('%s=%r' % (name, value))
        return 'FileType(%s)' % ', '.join(shown)


# -- Texts

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


# -- Parser

class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._registries = {'action': {}, 'type': {}}
        for name, action in (
                (None, _StoreAction), ('store', _StoreAction), ('store_const', _StoreConstAction),
                ('store_true', _StoreTrueAction), ('store_false', _StoreFalseAction),
                ('append', _AppendAction), ('append_const', _AppendConstAction),
                ('count', _CountAction), ('help', _HelpAction), ('version', _VersionAction),
                ('parsers', _SubParsersAction), ('extend', _ExtendAction)):
            self.register('action', name, action)
        self.register('type', None, lambda text: text)

    def register(self, registry, name, value):
        self._registries[registry][name] = value

    def _registered(self, registry, name, default=None):
        try:
            return self._registries[registry].get(name, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        """Declares one positional argument or option."""
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        action_class = self._registered('action', name, name)
        if not callable(action_class):
            raise ValueError('unknown action "%s"' % (action_class,))
        action = action_class(**kwargs)
        if not callable(self._registered('type', action.type, action.type)):
            raise ValueError('%r is not callable' % (self._registered('type', action.type, action.type),))
        if isinstance(action.metavar, tuple) and isinstance(action.nargs, int):
            if len(action.metavar) != action.nargs:
                raise ValueError('length of metavar tuple does not match nargs')
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
        for option in action.option_strings:
            if self._looks_like_negative_number(option):
                if not self._has_negative_number_optionals:
                    self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _looks_like_negative_number(self, text):
        if not text.startswith('-'):
            return False
        rest = text[1:]
        if rest.isdigit():
            return True
        whole, dot, fraction = rest.partition('.')
        return dot == '.' and fraction.isdigit() and (whole == '' or whole.isdigit())

    def _positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            kwargs['required'] = True
        if nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_kwargs(self, *args, **kwargs):
        long_options = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError('invalid option string %r: must start with a character %r'
                                 % (option, self.prefix_chars))
            if len(option) > 1 and option[1] in self.prefix_chars:
                long_options.append(option)
        dest = kwargs.pop('dest', None)
        if dest is None:
            source = long_options[0] if long_options else args[0]
            dest = source.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError('dest= is required for options like %r' % source)
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        conflicts = []
        for option in action.option_strings:
            if option in self._option_string_actions:
                conflicts.append((option, self._option_string_actions[option]))
        if not conflicts:
            return
        if self.conflict_handler == 'resolve':
            for option, other in conflicts:
                other.option_strings.remove(option)
                del self._option_string_actions[option]
                if not other.option_strings:
                    other.container._remove_action(other)
            return
        names = ', '.join(option for option, other in conflicts)
        word = 'conflicting option string' + ('s' if len(conflicts) > 1 else '')
        raise ArgumentError(action, word + ': ' + names)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get('prefix_chars', container.prefix_chars),
                         kwargs.get('argument_default', container.argument_default),
                         kwargs.get('conflict_handler', container.conflict_handler))
        self.title = title
        self._container = container
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_ActionsContainer):
    """Reads a command line by the arguments declared with add_argument."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = _os.path.basename(_sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._has_negative_number_optionals = []
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        mark = '-' if '-' in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(mark + 'h', mark * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            for group in parent._action_groups:
                target = None
                for own in self._action_groups:
                    if own.title == group.title:
                        target = own
                if target is None:
                    target = self.add_argument_group(group.title, group.description)
                for action in group._group_actions:
                    target._add_action(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return 'ArgumentParser(' + ', '.join('%s=%r' % (n, getattr(self, n)) for n in names) + ')'

    def add_subparsers(self, title=None, description=None, prog=None, parser_class=None, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group(
                'subcommands' if title is None else title, description)
        else:
            self._subparsers = self._positionals
        if prog is None:
            formatter = self._formatter()
            positionals = [a for a in self._actions if not a.option_strings]
            usage = formatter.format_usage(self.usage, positionals, self._mutually_exclusive_groups, '')
            prog = usage.strip()
        action = _SubParsersAction(option_strings=[], prog=prog,
                                   parser_class=parser_class or type(self), **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        args, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error('unrecognized arguments: ' + ' '.join(extras))
        return args

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                if not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            namespace, extras = _Parse(self, args, namespace).run()
        else:
            try:
                namespace, extras = _Parse(self, args, namespace).run()
            except ArgumentError as error:
                self.error(str(error))
        if hasattr(namespace, '_unrecognized_args'):
            extras = extras + namespace._unrecognized_args
            delattr(namespace, '_unrecognized_args')
        return namespace, extras

    def convert_arg_line_to_args(self, line):
        return [line]

    def _parse_optional(self, text):
        """None: a positional; else (action or None, option as written, value after `=` or None)."""
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_string_actions:
            return self._option_string_actions[text], text, None
        if len(text) == 1:
            return None
        if '=' in text:
            option, value = text.split('=', 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, value
        found = self._abbreviations(text)
        if len(found) > 1:
            names = ', '.join(option for action, option, value in found)
            self.error('ambiguous option: %s could match %s' % (text, names))
        if len(found) == 1:
            return found[0]
        if self._looks_like_negative_number(text) and not self._has_negative_number_optionals:
            return None
        if ' ' in text:
            return None
        return None, text, None

    def _abbreviations(self, text):
        found = []
        chars = self.prefix_chars
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                prefix, equals, value = text.partition('=')
                for option in self._option_string_actions:
                    if option.startswith(prefix):
                        found.append((self._option_string_actions[option], option,
                                      value if equals else None))
        elif text[0] in chars:
            short, value = text[:2], text[2:]
            for option in self._option_string_actions:
                action = self._option_string_actions[option]
                if option == short:
                    found.append((action, option, value))
                elif option.startswith(text):
                    found.append((action, option, None))
        return found

    def _get_values(self, action, strings):
        if action.nargs not in (PARSER, REMAINDER):
            if '--' in strings:
                strings = list(strings)
                strings.remove('--')
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else strings
            self._check_value(action, value)
        elif len(strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, text) for text in strings]
        elif action.nargs == PARSER:
            value = [self._get_value(action, text) for text in strings]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, text) for text in strings]
            for item in value:
                self._check_value(action, item)
        return value

    def _get_value(self, action, text):
        convert = self._registered('type', action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, text))

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            known = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, known))

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._formatter()
        text = formatter.format_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return text.strip('\n') + '\n'

    def format_help(self):
        formatter = self._formatter()
        formatter.measure([group._group_actions for group in self._action_groups])
        text = formatter.format_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        if self.description:
            text += formatter.format_text(self.description)
        for group in self._action_groups:
            text += formatter.section(group.title, group.description, group._group_actions)
        if self.epilog:
            text += formatter.format_text(self.epilog)
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        return text.strip('\n') + '\n'

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Prints usage and the message to stderr and exits with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


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
