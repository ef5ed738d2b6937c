extension Scripts {
  /// `inspect`, in the language itself.
  static let inspect = #"""
import enum as _enum
import sys as _sys
import types as _types


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = [1 << i for i in range(6)]


class _empty:
    """Stands where nothing is written."""


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self.value]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a function."""

    empty = _empty
    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        if default is not _empty and self.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise ValueError('%s parameters cannot have default values' % self.kind.description)
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        return Parameter(changes.get('name', self.name), changes.get('kind', self.kind),
                         default=changes.get('default', self.default),
                         annotation=changes.get('annotation', self.annotation))

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        if self.kind == Parameter.VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self.kind == Parameter.VAR_KEYWORD else text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """Arguments put to the parameters they are for."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind == Parameter.VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        started = False
        for name, parameter in self.signature.parameters.items():
            if not started and parameter.kind not in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                started = name not in self.arguments
                continue
            if name in self.arguments and parameter.kind == Parameter.VAR_KEYWORD:
                found.update(self.arguments[name])
            elif name in self.arguments and parameter.kind != Parameter.VAR_POSITIONAL:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        """Adds what was left out."""
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == Parameter.VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind == Parameter.VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        return '<BoundArguments (%s)>' % ', '.join('%s=%r' % pair for pair in self.arguments.items())


class Signature:
    """The parameters of a function and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = _types.MappingProxyType({parameter.name: parameter for parameter in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **kwargs):
        return signature(obj)

    def replace(self, **changes):
        return Signature(changes.get('parameters', list(self.parameters.values())),
                         return_annotation=changes.get('return_annotation', self.return_annotation))

    def __str__(self):
        shown = []
        last = None
        star = True
        for parameter in self.parameters.values():
            if last == Parameter.POSITIONAL_ONLY and parameter.kind != Parameter.POSITIONAL_ONLY:
                shown.append('/')
            if parameter.kind == Parameter.VAR_POSITIONAL:
                star = False
            elif parameter.kind == Parameter.KEYWORD_ONLY and star:
                shown.append('*')
                star = False
            shown.append(str(parameter))
            last = parameter.kind
        if last == Parameter.POSITIONAL_ONLY:
            shown.append('/')
        text = '(' + ', '.join(shown) + ')'
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return '<Signature %s>' % self

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        waiting = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == Parameter.VAR_POSITIONAL:
                if waiting:
                    arguments[name] = tuple(waiting)
                    waiting = []
            elif kind == Parameter.VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif waiting and kind != Parameter.KEYWORD_ONLY:
                if name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument %r' % name)
                arguments[name] = waiting.pop(0)
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                what = 'keyword-only argument' if kind == Parameter.KEYWORD_ONLY else 'argument'
                raise TypeError('missing a required %s: %r' % (what, name) if what == 'argument'
                                else 'missing a required argument: %r' % name)
        if waiting:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError('got an unexpected keyword argument %r' % next(iter(kwargs)))
        return BoundArguments(self, arguments)

    def bind(self, *args, **kwargs):
        """Puts arguments to parameters, as a call would."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of something callable."""
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    if isinstance(obj, _types.MethodType):
        inner = signature(obj.__func__)
        return inner.replace(parameters=list(inner.parameters.values())[1:])
    if follow_wrapped and not isinstance(obj, type) and hasattr(obj, '__wrapped__'):
        return signature(obj.__wrapped__)
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    found = _parameters(obj)
    if found is None:
        if isinstance(obj, type):
            for name in ('__new__', '__init__'):
                for base in obj.__mro__:
                    method = base.__dict__.get(name)
                    if isinstance(method, staticmethod):
                        method = method.__get__(None, obj)
                    if isinstance(method, _types.FunctionType):
                        inner = signature(method)
                        return inner.replace(parameters=list(inner.parameters.values())[1:], return_annotation=_empty)
            if obj.__module__ == 'builtins':
                raise ValueError('no signature found for builtin type %r' % obj)
            return Signature()
        import functools
        if isinstance(obj, functools.partial):
            return _partial_signature(obj)
        call = getattr(type(obj), '__call__', None)
        if isinstance(call, _types.FunctionType):
            inner = signature(call)
            return inner.replace(parameters=list(inner.parameters.values())[1:])
        raise ValueError('no signature found for %r' % (obj,))
    annotations = getattr(obj, '__annotations__', None) or {}
    positional = getattr(obj, '__defaults__', None) or ()
    named = getattr(obj, '__kwdefaults__', None) or _native_defaults(obj)
    defaulted = [name for name, kind, has in found if has and kind < 2]
    values = {**named, **dict(zip(defaulted, positional))}
    parameters = [
        Parameter(name, kind, default=values.get(name) if has else _empty, annotation=annotations.get(name, _empty))
        for name, kind, has in found if name != 'self' or isinstance(obj, _types.FunctionType)]
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _partial_signature(obj):
    inner = signature(obj.func)
    left = []
    given = len(obj.args)
    named = False
    for parameter in inner.parameters.values():
        if given and parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            given -= 1
            continue
        if parameter.name in obj.keywords:
            parameter = parameter.replace(default=obj.keywords[parameter.name], kind=Parameter.KEYWORD_ONLY)
            named = True
        elif named and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        left.append(parameter)
    return inner.replace(parameters=left)


def ismodule(object): return isinstance(object, _types.ModuleType)
def isclass(object): return isinstance(object, type)
def ismethod(object): return isinstance(object, _types.MethodType)
def isfunction(object): return isinstance(object, _types.FunctionType)
def isgeneratorfunction(obj): return _is_generator(obj.__func__ if ismethod(obj) else obj)
def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('%r is not a Python generator' % generator)
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def isgenerator(object): return isinstance(object, _types.GeneratorType)
def isbuiltin(object): return isinstance(object, _types.BuiltinFunctionType)
def isroutine(object): return isfunction(object) or ismethod(object) or isbuiltin(object) \
        or ismethoddescriptor(object)
def iscoroutinefunction(obj): return False
def iscoroutine(object): return False
def isawaitable(object): return False
def istraceback(object): return type(object).__name__ == 'traceback'
def isframe(object): return False
def iscode(object): return False
def isdatadescriptor(object): return not isclass(object) and not isfunction(object) and hasattr(
    type(object), '__set__') or isinstance(object, property)
def ismethoddescriptor(object):
    kind = type(object)
    return not (isclass(object) or isfunction(object) or ismethod(object)) and (
        hasattr(kind, '__get__') and not hasattr(kind, '__set__'))


def isabstract(object):
    """Has a class abstract methods?"""
    if not isclass(object):
        return False
    return any(getattr(getattr(object, name, None), '__isabstractmethod__', False) for name in dir(object))


def getmembers(object, predicate=None):
    """The (name, value) of all attributes, sorted by name."""
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    """A docstring without the indentation of its source."""
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring, cleaned; for methods without one that of the base class's."""
    doc = getattr(object, '__doc__', None)
    if doc is None and isinstance(object, type):
        for base in object.__mro__[1:]:
            if base.__module__ != 'builtins' and base.__doc__ is not None:
                doc = base.__doc__
                break
    if doc is None and ismethod(object):
        for base in type(object.__self__).__mro__:
            found = base.__dict__.get(object.__name__)
            if found is not None and getattr(found, '__doc__', None) is not None:
                doc = found.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def unwrap(func, *, stop=None):
    """The function inside its wrappers."""
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def getmodule(object):
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getfile(object):
    """The file that something is written in."""
    if ismodule(object):
        found = getattr(object, '__file__', None)
        if found:
            return found
        raise TypeError('%r is a built-in module' % object)
    if isclass(object):
        module = getmodule(object)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError('%r is a built-in class' % object)
    place = _place(unwrap(object.__func__ if ismethod(object) else object))
    if place is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got %s'
                        % type(object).__name__)
    return place[0]


getsourcefile = getfile


def getblock(lines):
    """The lines of the definition that the first of them begins."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    end = 1
    started = not lines[0].lstrip().startswith('@')
    for i, line in enumerate(lines[1:], 1):
        text = line.strip()
        depth = len(line) - len(line.lstrip())
        if text and depth <= indent and not text.startswith(')'):
            if started:
                break
            started = not text.startswith('@')
        if text and not (text.startswith('#') and depth <= indent):
            end = i + 1
    return lines[:end]


def getsourcelines(object):
    """(the lines of a definition, the number of the first)"""
    if ismodule(object):
        with open(getfile(object)) as file:
            return file.readlines(), 0
    if isclass(object):
        with open(getfile(object)) as file:
            lines = file.readlines()
        for i, line in enumerate(lines):
            words = line.split()
            if words[:1] == ['class'] and line.lstrip()[5:].strip().startswith(object.__name__) and not line.lstrip()[
                    5:].strip()[len(object.__name__):][:1].isidentifier():
                break
        else:
            raise OSError('could not find class definition')
    else:
        place = _place(unwrap(object.__func__ if ismethod(object) else object))
        if place is None:
            getfile(object)
        lines = place[2].splitlines(True)
        i = place[1] - 1
        if i >= len(lines):
            raise OSError('could not get source code')
    indent = len(lines[i]) - len(lines[i].lstrip())
    while i > 0 and lines[i - 1].lstrip().startswith('@') and len(lines[i - 1]) - len(lines[i - 1].lstrip()) == indent:
        i -= 1
    return getblock(lines[i:]), i + 1


def getsource(object):
    """The text of a definition."""
    return ''.join(getsourcelines(object)[0])


def getfullargspec(func):
    """The parameters in the older form."""
    from collections import namedtuple
    kind = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
    args, defaults, only, only_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    found = signature(func.__func__ if ismethod(func) else func)
    for name, parameter in found.parameters.items():
        if parameter.kind == Parameter.VAR_POSITIONAL:
            varargs = name
        elif parameter.kind == Parameter.VAR_KEYWORD:
            varkw = name
        elif parameter.kind == Parameter.KEYWORD_ONLY:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations = {'return': found.return_annotation, **annotations}
    return kind(args, varargs, varkw, tuple(defaults) or None, only, only_defaults or None, annotations)


def currentframe():
    return None


def stack(context=1):
    return []
"""#
}
