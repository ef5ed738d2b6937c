import Glibc

/// One process of one boot of the machine. A process id alone may have been given to another program since.
public struct ProcessIdentity: Sendable, Hashable {
  public var id: Int
  /// `/proc/sys/kernel/random/boot_id`.
  public var boot: String
  /// Field 22 of `/proc/<id>/stat`: clock ticks since boot.
  public var started: Int

  public init(id: Int, boot: String, started: Int) {
    self.id = id
    self.boot = boot
    self.started = started
  }

  /// This process.
  public static let current: ProcessIdentity = {
    let id = Int(getpid())
    return ProcessIdentity(id: id, boot: currentBoot, started: startTime(of: id) ?? 0)
  }()

  /// Whether the process still runs. A zombie counts as ended.
  public var isAlive: Bool {
    boot == Self.currentBoot && Self.startTime(of: id) == started
  }

  static let currentBoot: String = {
    let text = smallFile("/proc/sys/kernel/random/boot_id") ?? ""
    return String(text.prefix { $0 != "\n" })
  }()

  static func startTime(of id: Int) -> Int? {
    // The command's name stands in parentheses and may itself hold spaces and parentheses.
    guard let text = smallFile("/proc/\(id)/stat"), let close = text.lastIndex(of: ")") else {
      return nil
    }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return Int(fields[19])
  }

  private static func smallFile(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
