extension SklearnScripts {
  /// `sklearn._config`: settings of all estimators.
  static let config = #"""
from contextlib import contextmanager

_config = {
    'assume_finite': False, 'working_memory': 1024, 'print_changed_only': True, 'display': 'diagram',
    'pairwise_dist_chunk_size': 256, 'enable_cython_pairwise_dist': True, 'array_api_dispatch': False,
    'transform_output': 'default', 'enable_metadata_routing': False, 'skip_parameter_validation': False,
}


def get_config():
    """The settings as a dict."""
    return dict(_config)


def set_config(**settings):
    """Changes settings; what all transformers give is `transform_output`."""
    for name, value in settings.items():
        if name not in _config:
            raise TypeError(f"set_config() got an unexpected keyword argument '{name}'")
        if value is None:
            continue
        if name == 'transform_output' and value not in ('default', 'pandas'):
            raise NotImplementedError(
                f"set_config(transform_output={value!r}) is not supported by Lapis: 'default' and 'pandas' are.")
        if name == 'enable_metadata_routing' and value:
            raise NotImplementedError('Metadata routing is not supported by Lapis.')
        _config[name] = value


@contextmanager
def config_context(**settings):
    """Settings for a while."""
    before = dict(_config)
    set_config(**settings)
    try:
        yield
    finally:
        _config.update(before)
"""#
}
