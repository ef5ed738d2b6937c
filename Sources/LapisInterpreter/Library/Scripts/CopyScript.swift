extension Scripts {
  /// `copy`, in the language itself.
  static let copy = #"""
"""Shallow and deep copies."""


class Error(Exception):
    pass


error = Error

_ATOMS = (type(None), int, float, bool, str, bytes, range, type(Ellipsis), type(NotImplemented))


def _is_atom(x):
    if isinstance(x, type) or isinstance(x, _ATOMS) and type(x) in _ATOMS:
        return True
    return type(x).__name__ in ('function', 'builtin_function_or_method', 'method', 'module', 'slice')


def _state(x):
    return x.__dict__ if hasattr(x, '__dict__') else None


def copy(x):
    """A new object that holds what `x` holds."""
    kind = type(x)
    if _is_atom(x) or kind is tuple or kind is frozenset:
        return x
    if kind in (list, dict, set, bytearray):
        return kind(x)
    if hasattr(x, '__copy__'):
        return x.__copy__()
    if isinstance(x, BaseException):
        return kind(*x.args)
    if isinstance(x, (list, set, frozenset, tuple, str, int, float)) and not hasattr(x, '__reduce_copy__'):
        made = _instance(kind, x)
    elif isinstance(x, dict):
        made = _instance(kind, x)
    else:
        made = _bare(x)
    state = _state(x)
    if state:
        for name, value in state.items():
            setattr(made, name, value)
    return made


def _instance(kind, x):
    """An instance of a class derived from a container, with the same content."""
    if hasattr(kind, '_make'):
        return kind._make(x)
    if isinstance(x, (tuple, frozenset, str, int, float)):
        return kind(x)
    made = kind.__new__(kind)
    if isinstance(x, list):
        made.extend(x)
    elif isinstance(x, (dict, set)):
        made.update(x)
    return made


def _bare(x):
    kind = type(x)
    if not hasattr(x, '__dict__'):
        raise Error('un(shallow)copyable object of type %s' % kind)
    return object.__new__(kind)


def deepcopy(x, memo=None):
    """A new object that holds copies of all that `x` holds, however deep."""
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key][0]
    if _is_atom(x):
        return x
    kind = type(x)
    if kind is list:
        made = []
        memo[key] = (made, x)
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if kind is dict:
        made = {}
        memo[key] = (made, x)
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
        return made
    if kind is tuple:
        made = tuple([deepcopy(item, memo) for item in x])
        for old, new in zip(x, made):
            if old is not new:
                break
        else:
            made = x
        if key in memo:
            return memo[key][0]
    elif kind in (set, frozenset):
        made = kind([deepcopy(item, memo) for item in x])
    elif kind is bytearray:
        made = bytearray(x)
    elif hasattr(x, '__deepcopy__'):
        made = x.__deepcopy__(memo)
    elif hasattr(x, '__copy__') and not hasattr(x, '__dict__'):
        made = x.__copy__()
    elif isinstance(x, BaseException):
        made = kind(*deepcopy(x.args, memo))
    else:
        if isinstance(x, list):
            made = kind.__new__(kind)
            memo[key] = (made, x)
            for item in x:
                made.append(deepcopy(item, memo))
        elif isinstance(x, dict):
            made = kind.__new__(kind)
            memo[key] = (made, x)
            for name, value in x.items():
                made[deepcopy(name, memo)] = deepcopy(value, memo)
        elif hasattr(kind, '_make'):
            made = kind._make([deepcopy(item, memo) for item in x])
        elif isinstance(x, (set, tuple, frozenset)):
            made = kind([deepcopy(item, memo) for item in x])
        elif isinstance(x, (str, int, float)):
            made = kind(x)
        else:
            made = _bare(x)
        memo[key] = (made, x)
        state = _state(x)
        if state:
            for name, value in state.items():
                setattr(made, name, deepcopy(value, memo))
    memo[key] = (made, x)
    return made


def replace(obj, **changes):
    return obj.__replace__(**changes)
"""#
}
