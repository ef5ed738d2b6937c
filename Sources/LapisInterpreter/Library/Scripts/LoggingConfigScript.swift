extension Scripts {
  /// `logging.config`, in the language itself.
  static let loggingConfig = #"""
import logging


def _resolve(name):
    """What a dotted name stands for: a module, or something in one."""
    import importlib
    parts = name.split('.')
    found = importlib.import_module(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            importlib.import_module(path)
            found = getattr(found, part)
    return found


class DictConfigurator:
    """Sets logging up from a dict of version 1."""

    def __init__(self, config):
        self.config = config

    def convert(self, value):
        """`ext://sys.stdout` and `cfg://handlers` as what they stand for; everything else as it is."""
        if isinstance(value, str):
            if value.startswith('ext://'):
                return _resolve(value[6:])
            if value.startswith('cfg://'):
                found = self.config
                for part in value[6:].split('.'):
                    found = found[part]
                return self.convert(found)
            return value
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)([self.convert(item) for item in value])
        return value

    def call(self, settings):
        """The object that a `()` entry describes."""
        settings = dict(settings)
        maker = settings.pop('()')
        if not callable(maker):
            maker = _resolve(maker)
        extra = settings.pop('.', None)
        made = maker(**{key: self.convert(value) for key, value in settings.items()})
        for name, value in (extra or {}).items():
            setattr(made, name, value)
        return made

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        incremental = config.get('incremental', False)
        if incremental:
            for name, settings in config.get('handlers', {}).items():
                handler = logging.getHandlerByName(name)
                if handler is None:
                    raise ValueError('No handler found with name %r' % name)
                if settings.get('level'):
                    handler.setLevel(settings['level'])
        else:
            self.make_parts()
        loggers = config.get('loggers', {})
        if not incremental:
            known = [name for name, logger in logging.root.manager.loggerDict.items()
                     if isinstance(logger, logging.Logger)]
            for name in known:
                if name in loggers:
                    continue
                below = any(name.startswith(other + '.') for other in loggers)
                if below:
                    logger = logging.getLogger(name)
                    logger.setLevel(logging.NOTSET)
                    logger.handlers = []
                    logger.propagate = True
                elif config.get('disable_existing_loggers', True):
                    logging.getLogger(name).disabled = True
        for name, settings in loggers.items():
            try:
                logger = logging.getLogger(name)
                self.set_logger(logger, settings, incremental)
                logger.disabled = False
                if settings.get('propagate') is not None:
                    logger.propagate = settings['propagate']
            except Exception as error:
                raise ValueError('Unable to configure logger %r' % name) from error
        root = config.get('root')
        if root:
            try:
                self.set_logger(logging.getLogger(), root, incremental)
            except Exception as error:
                raise ValueError('Unable to configure root logger') from error

    def make_parts(self):
        config = self.config
        for handler in list(logging._handlerList):
            handler.flush()
        logging._handlers.clear()
        del logging._handlerList[:]
        self.formatters, self.filters, self.handlers = {}, {}, {}
        for kind, make in (('formatters', self.make_formatter), ('filters', self.make_filter)):
            for name, settings in config.get(kind, {}).items():
                try:
                    getattr(self, kind)[name] = make(settings)
                except Exception as error:
                    raise ValueError('Unable to configure %s %r' % (kind[:-1], name)) from error
        waiting = dict(config.get('handlers', {}))
        # Handlers that others name as their target come first.
        for name in sorted(waiting, key=lambda name: (bool(waiting[name].get('target')), name)):
            try:
                handler = self.make_handler(waiting[name])
                handler.name = name
                self.handlers[name] = handler
            except Exception as error:
                raise ValueError('Unable to configure handler %r' % name) from error

    def make_formatter(self, settings):
        if '()' in settings:
            settings = dict(settings)
            if 'format' in settings:
                settings['fmt'] = settings.pop('format')
            return self.call(settings)
        kind = _resolve(settings['class']) if settings.get('class') else logging.Formatter
        more = {key: settings[key] for key in ('validate', 'defaults') if key in settings}
        return kind(settings.get('format'), settings.get('datefmt'), settings.get('style', '%'), **more)

    def make_filter(self, settings):
        if '()' in settings:
            return self.call(settings)
        return logging.Filter(settings.get('name', ''))

    def make_handler(self, settings):
        settings = dict(settings)
        formatter = settings.pop('formatter', None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except KeyError as error:
                raise ValueError('Unable to set formatter %r' % formatter) from error
        level = settings.pop('level', None)
        filters = settings.pop('filters', None)
        if '()' in settings:
            handler = self.call(settings)
        else:
            kind = settings.pop('class')
            kind = _resolve(kind) if isinstance(kind, str) else kind
            if settings.get('target') in self.handlers:
                settings['target'] = self.handlers[settings['target']]
            extra = settings.pop('.', None)
            handler = kind(**{key: self.convert(value) for key, value in settings.items()})
            for name, value in (extra or {}).items():
                setattr(handler, name, value)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        if filters:
            self.add_filters(handler, filters)
        return handler

    def add_filters(self, target, filters):
        for name in filters:
            try:
                target.addFilter(name if callable(name) or callable(getattr(name, 'filter', None))
                                 else self.filters[name])
            except Exception as error:
                raise ValueError('Unable to add filter %r' % name) from error

    def set_logger(self, logger, settings, incremental):
        if settings.get('level') is not None:
            logger.setLevel(settings['level'])
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in settings.get('handlers') or ():
            try:
                logger.addHandler(self.handlers[name])
            except Exception as error:
                raise ValueError('Unable to add handler %r' % name) from error
        if settings.get('filters'):
            self.add_filters(logger, settings['filters'])


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets logging up from a dict."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Not supported: a configuration file would have to be evaluated."""
    raise NotImplementedError('logging.config.fileConfig() is not supported: its files hold code to evaluate. '
                              'Use logging.config.dictConfig().')
"""#
}
