extension Scripts {
  /// `zipfile`, in the language itself: stored and deflated entries, without ZIP64, encryption or spanning.
  static let zipfile = #"""
"""ZIP archives read and written."""

import binascii as _binascii
import io as _io
import os as _os
import struct as _struct
import time as _time

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile',
           'ZipInfo', 'ZipFile', 'LargeZipFile']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
_NAMES = {0: 'stored', 8: 'deflated', 12: 'bzip2', 14: 'lzma'}


class BadZipFile(Exception):
    """What is no ZIP archive."""


class LargeZipFile(Exception):
    """What would need ZIP64."""


error = BadZipfile = BadZipFile


class ZipInfo:
    """One entry of an archive."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        filename = filename.partition('\0')[0]
        if _os.sep != '/':
            filename = filename.replace(_os.sep, '/')
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type = ZIP_STORED
        self.comment = self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.external_attr = self.internal_attr = self.flag_bits = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        filename = _os.fspath(filename)
        stat = _os.stat(filename)
        is_folder = _os.path.isdir(filename)
        moment = _time.localtime(stat.st_mtime)[:6]
        if not strict_timestamps:
            moment = max(moment, (1980, 1, 1, 0, 0, 0))
        name = _os.path.normpath(_os.path.splitdrive(filename if arcname is None else arcname)[1])
        name = name.lstrip(_os.sep)
        made = cls(name + '/' if is_folder else name, moment)
        made.external_attr = (stat.st_mode & 0xffff) << 16
        if is_folder:
            made.external_attr |= 0x10
        else:
            made.file_size = stat.st_size
        return made

    def is_dir(self):
        return self.filename[-1:] == '/'

    def _stamp(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _encoded(self):
        """(the name as bytes, the flags that say how)"""
        if self.filename.isascii():
            return self.filename.encode('ascii'), self.flag_bits & ~0x800
        return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def _local(self):
        name, flags = self._encoded()
        clock, day = self._stamp()
        return _struct.pack('<4s5H3L2H', b'PK\3\4', self.extract_version, flags, self.compress_type, clock, day,
                            self.CRC, self.compress_size, self.file_size, len(name), len(self.extra)) \
            + name + self.extra

    def _central(self):
        name, flags = self._encoded()
        clock, day = self._stamp()
        return _struct.pack('<4s4B4H3L5H2L', b'PK\1\2', self.create_version, self.create_system,
                            self.extract_version, 0, flags, self.compress_type, clock, day, self.CRC,
                            self.compress_size, self.file_size, len(name), len(self.extra), len(self.comment), 0,
                            self.internal_attr, self.external_attr, self.header_offset) \
            + name + self.extra + self.comment

    def __repr__(self):
        parts = ['<%s filename=%r' % (type(self).__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            parts.append(' compress_type=%s' % _NAMES.get(self.compress_type, self.compress_type))
        if self.external_attr >> 16:
            parts.append(' filemode=%r' % _mode_text(self.external_attr >> 16))
        if self.external_attr & 0xffff:
            parts.append(' external_attr=%#x' % (self.external_attr & 0xffff))
        if not self.is_dir() or self.file_size:
            parts.append(' file_size=%r' % self.file_size)
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED
                                                          or self.file_size != self.compress_size):
            parts.append(' compress_size=%r' % self.compress_size)
        return ''.join(parts) + '>'


def _mode_text(mode):
    kind = {0o040000: 'd', 0o100000: '-', 0o120000: 'l'}.get(mode & 0o170000, '?')
    return kind + ''.join([c if mode >> 8 - i & 1 else '-' for i, c in enumerate('rwxrwxrwx')])


def _end_record(data):
    """Where the record at the end of an archive is, or -1."""
    at = data.rfind(b'PK\5\6', max(0, len(data) - 65557))
    return at if at >= 0 and len(data) - at >= 22 else -1


def is_zipfile(filename):
    """Is there a ZIP archive at the end of a file?"""
    try:
        if hasattr(filename, 'read'):
            place = filename.tell()
            filename.seek(0)
            data = filename.read()
            filename.seek(place)
        else:
            with open(filename, 'rb') as file:
                data = file.read()
    except OSError:
        return False
    return _end_record(data) >= 0


def _check_compression(kind):
    if kind in (ZIP_BZIP2, ZIP_LZMA):
        raise NotImplementedError('Compression by %s is not supported: use ZIP_STORED or ZIP_DEFLATED'
                                  % _NAMES[kind])
    if kind not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError('That compression method is not supported')


class ZipExtFile(_io.BytesIO):
    """An entry open for reading."""

    def __init__(self, data, name, mode):
        super().__init__(data)
        self.name = name
        self.mode = mode


class _Writer:
    """An entry open for writing."""

    def __init__(self, archive, info):
        self._archive = archive
        self._info = info
        self._parts = []
        self.closed = False

    def write(self, data):
        self._parts.append(bytes(data))
        return len(data)

    def close(self):
        if not self.closed:
            self.closed = True
            self._archive._add(self._info, b''.join(self._parts))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class ZipFile:
    """An archive."""

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self.fp = None
        self.mode = mode
        self.compression = compression
        self.compresslevel = compresslevel
        self.filelist = []
        self.NameToInfo = {}
        self.pwd = None
        self._comment = b''
        self._strict = strict_timestamps
        self._changed = False
        self._own = isinstance(file, (str, bytes)) or hasattr(file, '__fspath__')
        if self._own:
            self.filename = _os.fspath(file)
            if mode == 'a':
                self.fp = open(file, 'r+b' if _os.path.exists(file) else 'w+b')
            else:
                self.fp = open(file, {'r': 'rb', 'w': 'w+b', 'x': 'x+b'}[mode])
        else:
            self.fp = file
            self.filename = getattr(file, 'name', None)
        try:
            self._start = 0
            if mode == 'r':
                self._read_directory()
            elif mode == 'a':
                self.fp.seek(0)
                if _end_record(self.fp.read()) >= 0:
                    self._read_directory()
                else:
                    self.fp.seek(0, 2)
                    self._start = self.fp.tell()
                    self._changed = True
            else:
                self._changed = True
        except BaseException:
            if self._own:
                self.fp.close()
            self.fp = None
            raise

    def _read_directory(self):
        self.fp.seek(0)
        data = self.fp.read()
        end = _end_record(data)
        if end < 0:
            raise BadZipFile('File is not a zip file')
        count, size, offset, comment = _struct.unpack('<HLLH', data[end + 10:end + 22])
        self._comment = data[end + 22:end + 22 + comment]
        if 0xffffffff in (size, offset) or count == 0xffff:
            raise NotImplementedError('ZIP64 archives are not supported')
        # Something may stand before the archive.
        before = end - size - offset
        if before < 0:
            raise BadZipFile('Bad offset for central directory')
        at = self._start = offset + before
        while at < offset + before + size:
            head = data[at:at + 46]
            if len(head) != 46:
                raise BadZipFile('Truncated central directory')
            if head[:4] != b'PK\1\2':
                raise BadZipFile('Bad magic number for central directory')
            (version, system, extract, _, flags, kind, clock, day, crc, packed, full, name, extra, remark, _,
             internal, external, local) = _struct.unpack('<4B4H3L5H2L', head[4:])
            at += 46
            text = data[at:at + name].decode('utf-8' if flags & 0x800 else 'cp437')
            info = ZipInfo(text)
            info.extra = data[at + name:at + name + extra]
            info.comment = data[at + name + extra:at + name + extra + remark]
            at += name + extra + remark
            info.create_version, info.create_system, info.extract_version = version, system, extract
            info.flag_bits, info.compress_type, info.CRC = flags, kind, crc
            info.compress_size, info.file_size = packed, full
            info.internal_attr, info.external_attr, info.header_offset = internal, external, local + before
            info.date_time = ((day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63,
                              (clock & 31) * 2)
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %r in the archive' % name)
        return info

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            print('%-46s %s %12d' % (info.filename, '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6],
                                     info.file_size), file=file)

    def setpassword(self, pwd):
        self.pwd = pwd

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError('comment: expected bytes, got %s' % type(comment).__name__)
        self._comment = comment
        self._changed = True

    def _check_open(self, what):
        if self.fp is None:
            raise ValueError('Attempt to use ZIP archive that was already closed')

    def read(self, name, pwd=None):
        """The bytes of an entry."""
        self._check_open('read')
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if info.flag_bits & 1:
            raise RuntimeError('File %r is encrypted, password required for extraction' % info.filename)
        _check_compression(info.compress_type)
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if len(head) != 30:
            raise BadZipFile('Truncated file header')
        if head[:4] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        name_size, extra_size = _struct.unpack('<HH', head[26:])
        self.fp.seek(name_size + extra_size, 1)
        data = self.fp.read(info.compress_size)
        if info.compress_type == ZIP_DEFLATED:
            import zlib
            data = zlib.decompress(data, -15)
        if _binascii.crc32(data) != info.CRC:
            raise BadZipFile('Bad CRC-32 for file %r' % info.filename)
        return data

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """An entry as a file."""
        if mode not in ('r', 'w'):
            raise ValueError("open() requires mode \"r\" or \"w\"")
        self._check_open('open')
        if mode == 'r':
            info = name if isinstance(name, ZipInfo) else self.getinfo(name)
            return ZipExtFile(self.read(info), info.filename, 'r')
        if not isinstance(name, ZipInfo):
            name = ZipInfo(name, _time.localtime()[:6])
            name.compress_type = self.compression
            name.external_attr = 0o600 << 16
        return _Writer(self, name)

    def testzip(self):
        """The first entry that is damaged, or None."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename

    def _add(self, info, data, level=None):
        if self.fp is None:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self.mode == 'r':
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn('Duplicate name: %r' % info.filename, stacklevel=3)
        _check_compression(info.compress_type)
        info.CRC = _binascii.crc32(data)
        info.file_size = len(data)
        if info.compress_type == ZIP_DEFLATED:
            import zlib
            level = self.compresslevel if level is None else level
            data = zlib.compress(data, -1 if level is None else level, -15)
        info.compress_size = len(data)
        if max(info.file_size, info.compress_size, self._start) > 0xfffffffe:
            raise LargeZipFile('Filesize would require ZIP64 extensions')
        info.header_offset = self._start
        self.fp.seek(self._start)
        self.fp.write(info._local() + data)
        self._start = self.fp.tell()
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._changed = True

    def _check_writing(self, what):
        if self.fp is None:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self.mode == 'r':
            raise ValueError("%s requires mode 'w', 'x', or 'a'" % what)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Adds a file."""
        self._check_writing('write()')
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict)
        data = b''
        if not info.is_dir():
            info.compress_type = self.compression if compress_type is None else compress_type
            with open(filename, 'rb') as file:
                data = file.read()
        self._add(info, data, compresslevel)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Adds bytes or text."""
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info, _time.localtime()[:6])
            info.compress_type = self.compression
            info.external_attr = 0o600 << 16
            if info.is_dir():
                info.external_attr = 0o40775 << 16 | 0x10
        self._check_writing('write()')
        if compress_type is not None:
            info.compress_type = compress_type
        self._add(info, bytes(data), compresslevel)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Adds a folder."""
        info = zinfo_or_directory_name
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info if info.endswith('/') else info + '/', _time.localtime()[:6])
            info.external_attr = ((0o40000 | mode) & 0xffff) << 16 | 0x10
        self._add(info, b'')

    def extract(self, member, path=None, pwd=None):
        """Writes an entry below a folder."""
        self._check_open('extract')
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        # Never above the folder.
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = _os.path.normpath(_os.path.join(_os.getcwd() if path is None else _os.fspath(path), *parts))
        folder = target if info.is_dir() else _os.path.dirname(target)
        if folder and not _os.path.exists(folder):
            _os.makedirs(folder)
        if not info.is_dir():
            with open(target, 'wb') as file:
                file.write(self.read(info))
        return target

    def extractall(self, path=None, members=None, pwd=None):
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    def close(self):
        if self.fp is None:
            return
        if self.mode != 'r' and self._changed:
            directory = b''.join([info._central() for info in self.filelist])
            self.fp.seek(self._start)
            self.fp.write(directory + _struct.pack(
                '<4s4H2LH', b'PK\5\6', 0, 0, len(self.filelist), len(self.filelist), len(directory), self._start,
                len(self._comment)) + self._comment)
            if self.mode == 'a':
                self.fp.truncate()
            self.fp.flush()
        if self._own:
            self.fp.close()
        self.fp = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        if self.fp is None:
            return '<zipfile.ZipFile [closed]>'
        return '<zipfile.ZipFile filename=%r mode=%r>' % (self.filename, self.mode)
"""#
}
