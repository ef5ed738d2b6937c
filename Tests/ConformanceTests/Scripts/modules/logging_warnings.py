import logging, sys, warnings

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s:%(lineno)d')
log = logging.getLogger('train')
log.info('epoch %d loss %.3f', 1, 0.25)
log.debug('hidden')
log.warning('careful')
logging.error('root %s', 'message')
child = logging.getLogger('train.child')
child.setLevel(logging.ERROR)
child.warning('hidden')
child.error('shown')
print(child.parent.name, log.getEffectiveLevel(), logging.getLevelName(30), log.isEnabledFor(10), child, logging.INFO)
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('{levelname:>8} {message}', style='{'))
log.addHandler(handler)
log.propagate = False
log.critical('last')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('one')
    warnings.warn('two', DeprecationWarning)
    print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
warnings.filterwarnings('ignore')
warnings.warn('silent')
warnings.simplefilter('error')
try:
    warnings.warn('raised', RuntimeWarning)
except RuntimeWarning as e:
    print(repr(e))
