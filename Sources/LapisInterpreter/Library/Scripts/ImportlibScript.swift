extension Scripts {
  /// `importlib.metadata`, in the language itself: there are no packages, but the modules that stand for
  /// one answer with the version whose interface they have.
  static let importlibMetadata = #"""
class PackageNotFoundError(ModuleNotFoundError):
    """There is no package of this name."""

    def __str__(self):
        return 'No package metadata was found for ' + str(self.args[0])

    @property
    def name(self):
        return self.args[0]


_MODULES = {'scikit-learn': 'sklearn', 'azureml-core': 'azureml.core', 'azureml-sdk': 'azureml.core',
            'azureml-train-automl': 'azureml.core', 'azureml-train-automl-client': 'azureml.core'}


def version(distribution_name):
    """The version of a package."""
    import importlib
    name = distribution_name.lower().replace('_', '-')
    path = _MODULES.get(name, distribution_name.replace('-', '.'))
    if importlib._is_known(path):
        found = getattr(importlib.import_module(path), '__version__', None) or getattr(
            importlib.import_module(path), 'VERSION', None)
        if found is not None:
            return found
    raise PackageNotFoundError(distribution_name)
"""#

  /// `importlib.util`, in the language itself.
  static let importlibUtil = #"""
class ModuleSpec:
    """What is known of a module before it is imported."""

    def __init__(self, name, origin):
        self.name = name
        self.origin = origin

    def __repr__(self):
        return 'ModuleSpec(name=%r, origin=%r)' % (self.name, self.origin)


def find_spec(name, package=None):
    """Where a module would come from; None where it would not be found."""
    import importlib
    import os
    import sys
    if importlib._is_known(name):
        return ModuleSpec(name, 'built-in')
    if name in sys.modules:
        return ModuleSpec(name, getattr(sys.modules[name], '__file__', None))
    if '.' in name:
        parent, _, last = name.rpartition('.')
        folders = getattr(importlib.import_module(parent), '__path__', [])
    else:
        last = name
        folders = sys.path
    for folder in folders:
        for end in (last + '/__init__.py', last + '.py'):
            path = os.path.join(folder or '.', end)
            if os.path.isfile(path):
                return ModuleSpec(name, path)
    return None
"""#
}
