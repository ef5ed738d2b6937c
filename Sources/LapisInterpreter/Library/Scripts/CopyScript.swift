extension Scripts {
  /// `copy`, in the language itself.
  static let copy = #"""
"""Shallow and deep copies."""

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_ATOMS = (type(None), int, float, bool, str, bytes, range, type(Ellipsis), type(NotImplemented))
_ATOM_NAMES = ('function', 'builtin_function_or_method', 'module', 'slice', 'property', 'complex', 'weakref')


def _is_atom(x):
    kind = type(x)
    return kind in _ATOMS or isinstance(x, type) or kind.__name__ in _ATOM_NAMES


def _slots(kind):
    names = []
    for base in kind.__mro__:
        found = base.__dict__.get('__slots__', ())
        for name in (found,) if isinstance(found, str) else found:
            if name not in ('__dict__', '__weakref__'):
                names.append(name)
    return names


def _state(x, kind):
    """What makes up the object beyond the content of a builtin class."""
    if hasattr(kind, '__getstate__') and kind.__getstate__ is not getattr(object, '__getstate__', None):
        return x.__getstate__()
    state = dict(x.__dict__) if hasattr(x, '__dict__') else {}
    names = _slots(kind)
    if names:
        return state, {name: getattr(x, name) for name in names if hasattr(x, name)}
    return state


def _restore(made, kind, state):
    if hasattr(kind, '__setstate__'):
        if state:
            made.__setstate__(state)
    elif isinstance(state, tuple) and len(state) == 2:
        if state[0]:
            _restore(made, kind, state[0])
        for name, value in (state[1] or {}).items():
            setattr(made, name, value)
    elif state:
        for name, value in state.items():
            object.__setattr__(made, name, value)


def _reduced(x, kind):
    """What a class of its own says about making it anew, or None."""
    for name in ('__reduce_ex__', '__reduce__'):
        for base in kind.__mro__:
            if name in base.__dict__:
                if base is object:
                    break
                return x.__reduce_ex__(4) if name == '__reduce_ex__' else x.__reduce__()
    return None


def _rebuild(parts, copied):
    function, arguments = parts[0], parts[1]
    made = function(*[copied(argument) for argument in arguments])
    if len(parts) > 2 and parts[2]:
        _restore(made, type(made), copied(parts[2]))
    if len(parts) > 3 and parts[3] is not None:
        for item in parts[3]:
            made.append(copied(item))
    if len(parts) > 4 and parts[4] is not None:
        for key, value in parts[4]:
            made[copied(key)] = copied(value)
    return made


def _same(x):
    return x


def copy(x):
    """A new object that holds what `x` holds."""
    kind = type(x)
    if kind in (list, dict, set, bytearray):
        return kind(x)
    if kind is tuple or kind is frozenset or _is_atom(x):
        return x
    copier = getattr(kind, '__copy__', None)
    if copier is not None:
        return copier(x)
    parts = _reduced(x, kind)
    if parts is not None:
        return x if isinstance(parts, str) else _rebuild(parts, _same)
    made = _bare(x, kind, _same)
    if isinstance(x, list):
        made.extend(x)
    elif isinstance(x, (dict, set)):
        made.update(x)
    _restore(made, kind, _state(x, kind))
    return made


def _bare(x, kind, copied):
    """A new instance, which has its content only where that cannot be added later."""
    if isinstance(x, BaseException):
        return kind(*[copied(argument) for argument in x.args])
    if hasattr(kind, '_make'):
        return kind._make([copied(item) for item in x])
    for base in (tuple, frozenset):
        if isinstance(x, base):
            return base.__new__(kind, [copied(item) for item in x])
    for base in (int, float, str, bytes):
        if isinstance(x, base):
            return base.__new__(kind, x)
    if not hasattr(x, '__dict__') and not _slots(kind) and not isinstance(x, (list, dict, set)):
        raise TypeError("cannot pickle '%s' object" % kind.__name__)
    return kind.__new__(kind) if isinstance(x, (list, dict, set)) else object.__new__(kind)


def deepcopy(x, memo=None, _nil=[]):
    """A new object that holds copies of all that `x` holds, however deep."""
    if memo is None:
        memo = {}
    key = id(x)
    made = memo.get(key, _nil)
    if made is not _nil:
        return made
    kind = type(x)
    if kind is list:
        memo[key] = made = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif kind is dict:
        memo[key] = made = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif kind is tuple:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:
            return memo[key]
        for old, new in zip(x, items):
            if old is not new:
                made = tuple(items)
                break
        else:
            return x
    elif _is_atom(x):
        return x
    elif kind in (set, frozenset):
        made = kind([deepcopy(item, memo) for item in x])
    elif kind is bytearray:
        made = bytearray(x)
    elif kind.__name__ == 'method':
        made = getattr(deepcopy(x.__self__, memo), x.__name__)
    else:
        made = _deep_instance(x, kind, memo, key)
    if made is not x:
        memo[key] = made
        # Keeps x: its id must stay its own while the memo is used.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep_instance(x, kind, memo, key):
    def copied(value):
        return deepcopy(value, memo)

    copier = getattr(kind, '__deepcopy__', None)
    if copier is not None:
        return copier(x, memo)
    parts = _reduced(x, kind)
    if parts is not None:
        return x if isinstance(parts, str) else _rebuild(parts, copied)
    made = _bare(x, kind, copied)
    memo[key] = made
    if isinstance(x, list):
        for item in x:
            made.append(deepcopy(item, memo))
    elif isinstance(x, dict):
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif isinstance(x, set):
        for item in x:
            made.add(deepcopy(item, memo))
    state = _state(x, kind)
    if state:
        _restore(made, kind, deepcopy(state, memo))
    return made
"""#
}
