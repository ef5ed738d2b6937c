extension Scripts {
  /// `array`, in the language itself: a list whose items are checked by packing them.
  static let array = #"""
"""Numbers of one kind in a row."""

import struct as _struct

typecodes = 'bBuhHiIlLqQfd'
_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short', 'H': 'unsigned short',
          'i': 'signed integer', 'I': 'unsigned int', 'l': 'signed long', 'L': 'unsigned long',
          'q': 'signed long long', 'Q': 'unsigned long long'}
_SIZES = {'u': 4}


@_core
class array:
    """A sequence of numbers of one C type."""

    __slots__ = ('typecode', 'itemsize', '_items')

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not %s' % type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self.typecode = typecode
        self.itemsize = 4 if typecode == 'u' else _struct.calcsize(typecode)
        self._items = []
        if isinstance(initializer, str):
            if typecode != 'u':
                raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
            self._items = list(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    def _checked(self, value):
        code = self.typecode
        if code == 'u':
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError('array item must be a unicode character, not %s' % type(value).__name__)
            return value
        if code == 'd':
            if isinstance(value, (int, float)) or hasattr(value, '__float__'):
                return float(value)
            raise TypeError('must be real number, not %s' % type(value).__name__)
        if code == 'f':
            if not isinstance(value, (int, float)) and not hasattr(value, '__float__'):
                raise TypeError('must be real number, not %s' % type(value).__name__)
            return _struct.unpack('f', _struct.pack('f', value))[0]
        if not isinstance(value, int):
            if not hasattr(value, '__index__'):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
            value = value.__index__()
        bits = self.itemsize * 8
        least, most = (0, (1 << bits) - 1) if code.isupper() else (-(1 << bits - 1), (1 << bits - 1) - 1)
        if not least <= value <= most:
            if code in 'lLqQI' and not (code == 'I' and value < 0):
                raise OverflowError("Python int too large to convert to C %s"
                                    % ('long' if code in 'lq' else 'unsigned long'))
            raise OverflowError('%s is %s' % (_NAMES[code], 'greater than maximum' if value > most
                                              else 'less than minimum'))
        return int(value)

    def _same(self, other):
        made = array(self.typecode)
        made._items = other
        return made

    def append(self, value, /):
        self._items.append(self._checked(value))

    def extend(self, values, /):
        if isinstance(values, array) and values.typecode != self.typecode:
            raise TypeError('can only extend with array of same kind')
        for value in list(values):
            self._items.append(self._checked(value))

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError('arg must be list')
        self._items += [self._checked(value) for value in values]

    def insert(self, index, value, /):
        self._items.insert(index, self._checked(value))

    def pop(self, index=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        if not -len(self._items) <= index < len(self._items):
            raise IndexError('pop index out of range')
        return self._items.pop(index)

    def remove(self, value, /):
        if value not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(value)

    def index(self, value, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(value, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, value, /):
        return self._items.count(value)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        if self.typecode == 'u':
            return ''.join(self._items).encode('utf-32-le')
        return _struct.pack('%d%s' % (len(self._items), self.typecode), *self._items)

    def frombytes(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode == 'u':
            self._items += list(bytes(data).decode('utf-32-le'))
        else:
            self._items += _struct.unpack('%d%s' % (len(data) // self.itemsize, self.typecode), data)

    def tounicode(self):
        if self.typecode != 'u':
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return ''.join(self._items)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        self._items = []
        self.frombytes(b''.join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __bytes__(self):
        return self.tobytes()

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._same(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError('array index out of range') from None
        except TypeError:
            raise TypeError('array indices must be integers') from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError('can only assign array (not "%s") to array slice' % type(value).__name__)
            self._items[index] = value._items
            return
        try:
            self._items[index] = self._checked(value)
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, index):
        del self._items[index]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._same(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._same(self._items * count) if isinstance(count, int) else NotImplemented

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._same(list(self._items))

    def __deepcopy__(self, memo):
        return self._same(list(self._items))

    def __repr__(self):
        if not self._items:
            return "array('%s')" % self.typecode
        if self.typecode == 'u':
            return "array('u', %r)" % ''.join(self._items)
        return "array('%s', %r)" % (self.typecode, self._items)


ArrayType = array
"""#
}
