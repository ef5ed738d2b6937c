/// The interned names that the machine itself looks up.
struct Names {
  let initName, new, repr, str, len, getitem, setitem, delitem, contains, iter, next: StringPointer
  let eq, ne, lt, le, gt, ge, hash, call, bool, enter, exit, getattr, setattr, delattr: StringPointer
  let getattribute, index, int, float, format, classCell, dict, doc, module, name: StringPointer
  let qualname, mro, base, bases, get, set, setName, missing, initSubclass, classGetitem: StringPointer
  let del: StringPointer
  let slots, file, all, path, package, args, reversed, payload, annotations: StringPointer
  let delete, subclassHook, hiddenName, hiddenObject, hiddenPath: StringPointer

  /// For each binary operator in the order of `BinaryOperator.allCases`: `__add__`, `__radd__`, `__iadd__`.
  let binary, reflected, augmented: [StringPointer]

  init(_ intern: (String) -> StringPointer) {
    initName = intern("__init__")
    new = intern("__new__")
    repr = intern("__repr__")
    str = intern("__str__")
    len = intern("__len__")
    getitem = intern("__getitem__")
    setitem = intern("__setitem__")
    delitem = intern("__delitem__")
    contains = intern("__contains__")
    iter = intern("__iter__")
    next = intern("__next__")
    eq = intern("__eq__")
    ne = intern("__ne__")
    lt = intern("__lt__")
    le = intern("__le__")
    gt = intern("__gt__")
    ge = intern("__ge__")
    hash = intern("__hash__")
    call = intern("__call__")
    bool = intern("__bool__")
    enter = intern("__enter__")
    exit = intern("__exit__")
    getattr = intern("__getattr__")
    setattr = intern("__setattr__")
    delattr = intern("__delattr__")
    del = intern("__del__")
    getattribute = intern("__getattribute__")
    index = intern("__index__")
    int = intern("__int__")
    float = intern("__float__")
    format = intern("__format__")
    classCell = intern("__class__")
    dict = intern("__dict__")
    doc = intern("__doc__")
    module = intern("__module__")
    name = intern("__name__")
    qualname = intern("__qualname__")
    mro = intern("__mro__")
    bases = intern("__bases__")
    base = intern("__base__")
    get = intern("__get__")
    set = intern("__set__")
    setName = intern("__set_name__")
    missing = intern("__missing__")
    initSubclass = intern("__init_subclass__")
    classGetitem = intern("__class_getitem__")
    slots = intern("__slots__")
    file = intern("__file__")
    all = intern("__all__")
    path = intern("__path__")
    package = intern("__package__")
    args = intern("args")
    reversed = intern("__reversed__")
    // Not an identifier, so no script can name it.
    payload = intern("<payload>")
    annotations = intern("__annotations__")
    delete = intern("__delete__")
    subclassHook = intern("__subclasshook__")
    // What exceptions know beyond their arguments; the names are no identifiers either.
    hiddenName = intern("<name>")
    hiddenObject = intern("<obj>")
    hiddenPath = intern("<path>")
    let stems = [
      "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift",
      "and", "or", "xor",
    ]
    binary = stems.map { intern("__\($0)__") }
    reflected = stems.map { intern("__r\($0)__") }
    augmented = stems.map { intern("__i\($0)__") }
  }
}
