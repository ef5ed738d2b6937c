extension Scripts {
  /// `mimetypes`, in the language itself.
  static let mimetypes = #"""
import os

types_map = {
    '.aac': 'audio/aac', '.avi': 'video/x-msvideo', '.bin': 'application/octet-stream', '.bmp': 'image/bmp',
    '.c': 'text/plain', '.css': 'text/css', '.csv': 'text/csv', '.doc': 'application/msword',
    '.exe': 'application/octet-stream', '.gif': 'image/gif', '.h': 'text/plain', '.htm': 'text/html',
    '.html': 'text/html', '.ico': 'image/vnd.microsoft.icon', '.jpe': 'image/jpeg', '.jpeg': 'image/jpeg',
    '.jpg': 'image/jpeg', '.js': 'application/javascript', '.json': 'application/json', '.mjs': 'application/javascript',
    '.mov': 'video/quicktime', '.mp3': 'audio/mpeg', '.mp4': 'video/mp4', '.mpeg': 'video/mpeg', '.pdf': 'application/pdf',
    '.pkl': 'application/octet-stream', '.png': 'image/png', '.ppt': 'application/vnd.ms-powerpoint',
    '.py': 'text/x-python', '.svg': 'image/svg+xml', '.tar': 'application/x-tar', '.tif': 'image/tiff',
    '.tiff': 'image/tiff', '.tsv': 'text/tab-separated-values', '.txt': 'text/plain', '.wasm': 'application/wasm',
    '.wav': 'audio/x-wav', '.webm': 'video/webm', '.webp': 'image/webp', '.xls': 'application/vnd.ms-excel',
    '.xml': 'text/xml', '.zip': 'application/zip'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}


def guess_type(url, strict=True):
    """(type, encoding) by the ending of a name."""
    base, ext = os.path.splitext(os.fspath(url).partition('?')[0])
    encoding = None
    if ext == '.tgz':
        return 'application/x-tar', 'gzip'
    if ext in encodings_map:
        encoding = encodings_map[ext]
        base, ext = os.path.splitext(base)
    return types_map.get(ext, types_map.get(ext.lower())), encoding


def guess_all_extensions(type, strict=True):
    return [ext for ext, kind in types_map.items() if kind == type.lower()]


def guess_extension(type, strict=True):
    """The usual ending of a type."""
    found = guess_all_extensions(type)
    return found[0] if found else None


def add_type(type, ext, strict=True):
    types_map[ext] = type


def init(files=None):
    pass
"""#
}
