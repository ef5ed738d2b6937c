/// Modules of `sklearn` in the language itself: what composes estimators, and so must work with those that
/// scripts define, calls `fit`, `transform` and `predict` by name. One file a module.
enum SklearnScripts {
  /// A `__getattr__` that takes names out of submodules when they are first asked for, so that an import
  /// parses what it names and nothing else.
  static func lazy(_ module: String, _ parts: [(part: String, names: [String])]) -> String {
    let rows = parts.flatMap { part in part.names.map { "    '\($0)': '\(part.part)',\n" } }
    return """
      _parts = {
      \(rows.joined())}
      __all__ = [name for name in globals() if not name.startswith('_')] + list(_parts)


      def __getattr__(name):
          part = _parts.get(name)
          if part is None:
              import sys
              raise AttributeError(
                  f"module '\(module)' has no attribute '{name}'", name=name, obj=sys.modules['\(module)'])
          import importlib
          value = getattr(importlib.import_module(part), name)
          globals()[name] = value
          return value


      def __dir__():
          return sorted(set(globals()) | set(_parts))

      """
  }
}
