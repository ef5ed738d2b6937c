import Glibc
public import LapisDiagnostics

/// Text of scripts and notebooks as it comes from files, pipes and terminals.
public enum SourceText {
  /// Files above this size are data, not scripts.
  static let maximumSize = 64 << 20

  /// The bytes of a file. Throws what is wrong with it in one sentence: absent, a folder, not readable.
  public static func bytes(ofFile path: String) throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
      if status.st_size > maximumSize {
        throw Diagnostic(
          "file.size", .value, "\(path) is too large to be a script: \(status.st_size) bytes.")
      }
    }
    return try bytes(ofDescriptor: descriptor, name: path)
  }

  /// What is left to read from a descriptor.
  public static func bytes(
    ofDescriptor descriptor: Int32, name: String
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name, errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= maximumSize else {
        throw Diagnostic("file.size", .value, "\(name) is too large to be a script.")
      }
    }
  }

  /// The text of source bytes: UTF-8, line feeds only, without a byte-order mark.
  ///
  /// Throws `file.encoding` for bytes that are not UTF-8 and for binary files.
  public static func text(_ bytes: [UInt8], name: String) throws(Diagnostic) -> String {
    if let position = bytes.firstIndex(of: 0) {
      throw Diagnostic(
        "file.encoding", .value,
        "\(name) is not a text file: byte \(position) is zero.",
        hint: "Lapis runs .py scripts and .ipynb notebooks.")
    }
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Diagnostic(
        "file.encoding", .value, "\(name) is not encoded in UTF-8.",
        hint: "Save it as UTF-8: `iconv -t utf-8`.")
    }
    return normalized(text)
  }

  /// Line breaks of Windows and of old Macintosh files become line feeds.
  public static func normalized(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func failure(_ path: String, _ reason: Int32) -> Diagnostic {
    switch reason {
    case ENOENT, ENOTDIR:
      return Diagnostic(
        "file.missing", .notFound, "There is no file \(path).", hint: nearest(to: path))
    case EISDIR:
      return Diagnostic(
        "file.folder", .value, "\(path) is a folder.", hint: "Name a script in it.")
    case EACCES:
      return Diagnostic("file.unreadable", .io, "\(path) may not be read by you.")
    default:
      return Diagnostic(
        "file.unreadable", .io, "\(path) cannot be read: \(String(cString: strerror(reason))).")
    }
  }

  /// The name in the same folder that was probably meant.
  private static func nearest(to path: String) -> String? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let names = FolderListing.names(in: folder.isEmpty ? "." : folder)
    return NearestName.nearest(to: name, among: names).map { "Did you mean \(folder)\($0)?" }
  }
}

/// The names in a folder, sorted, with whether each is a folder.
enum FolderListing {
  static func names(in folder: String) -> [String] { entries(in: folder).map(\.name) }

  static func entries(in folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder =
        stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append((name, isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
