import Glibc
import LapisDiagnostics
package import LapisFrame
package import LapisInterpreter

/// The tables that ship with Lapis: `NAME.csv` (features, then `target`) and `NAME.json` (what it is).
package enum BundledTables {
  package struct Table {
    package let frame: DataFrame
    package let targetNames: [String]
    package let description: String
  }

  /// Folders where the tables may be, in the order they are tried: `LAPIS_DATA`, beside an installed
  /// executable, and the source checkout the executable was built in or this file was compiled in.
  package static func folders() -> [String] {
    var result: [String] = []
    if let path = getenv("LAPIS_DATA") { result.append(String(cString: path)) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    if length > 0 {
      let path = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      var parts = path.split(separator: "/").map { String($0) }.dropLast()
      result.append("/" + (parts.dropLast() + ["share", "lapis", "lessons", "data"]).joined(separator: "/"))
      result.append("/" + (parts.dropLast() + ["share", "lapis", "data"]).joined(separator: "/"))
      while !parts.isEmpty {
        result.append("/" + (parts + ["lessons", "data"]).joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    let source = "\(#filePath)".split(separator: "/").map { String($0) }.dropLast(4)
    result.append("/" + (source + ["lessons", "data"]).joined(separator: "/"))
    return result
  }

  /// - Throws: FileNotFoundError that says where was looked.
  package static func load(_ name: String, _ vm: Interpreter) throws -> Table {
    for folder in folders() where access("\(folder)/\(name).csv", R_OK) == 0 {
      let frame = try CSVReader.read(path: "\(folder)/\(name).csv")
      var names: [String] = []
      var summary = ""
      if let bytes = try? FileBytes.read("\(folder)/\(name).json") {
        let json = try vm.module("json")
        let about = try vm.callMethod(json, "loads", [vm.string(String(decoding: bytes, as: UTF8.self))])
        for (key, value) in vm.dictItems(about) ?? [] {
          switch key.asString {
          case "target_names": names = (vm.listElements(value) ?? []).compactMap { $0.asString }
          case "summary", "source", "licence":
            summary += (key.asString ?? "").capitalizedFirst + ": " + (value.asString ?? "") + "\n"
          default: break
          }
        }
      }
      return Table(frame: frame, targetNames: names, description: summary)
    }
    throw ScriptError(
      .fileNotFoundError, "The table '\(name)' that ships with Lapis was not found.",
      hint: "Set LAPIS_DATA to the folder lessons/data of the project.")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
