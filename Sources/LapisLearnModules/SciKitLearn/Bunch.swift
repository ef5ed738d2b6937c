package import LapisInterpreter

/// `sklearn.utils.Bunch`: a dict whose keys are attributes too.
package enum Bunch {
  static let script = """
    class Bunch(dict):
        "A dict whose keys are attributes too."
        __module__ = "sklearn.utils._bunch"

        def __init__(self, **kwargs):
            super().__init__(kwargs)

        def __setattr__(self, key, value):
            self[key] = value

        def __dir__(self):
            return self.keys()

        def __getattr__(self, key):
            try:
                return self[key]
            except KeyError:
                raise AttributeError(key)

    """

  package static func make(_ items: [(String, Ref)], _ vm: Interpreter) throws -> Ref {
    try vm.call(vm.attribute(vm.imported("sklearn.utils"), "Bunch"), [], keywords: items)
  }
}
