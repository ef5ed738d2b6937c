import Glibc
package import LapisInterpreter
import LapisPlot

/// `savefig`: the figure as a file or into a buffer.
extension FigureObject {
  /// A `dpi=` argument; nil where it leaves the figure's.
  static func dots(_ value: Ref, _ vm: Interpreter) throws -> Double? {
    if value.isNone || value.asString == "figure" { return nil }
    guard let dots = value.asDouble, dots > 0, dots.isFinite else {
      throw ScriptError(.valueError, "dpi must be a positive number, not \(try vm.repr(value))")
    }
    return dots
  }

  /// The format that a name's ending or `format=` means.
  private static func format(_ path: String?, _ given: Ref, _ vm: Interpreter) throws -> String {
    let name = path.map { String($0.split(separator: "/").last ?? "") } ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last.map { String($0) } : nil
    let format = (given.isNone ? ending : try vm.str(given))?.lowercased() ?? "png"
    guard format == "png" || format == "svg" else {
      throw ScriptError(
        .valueError, "Format '\(format)' is not supported (supported formats: png, svg)",
        hint: "Save the figure under a name that ends with .png or .svg.")
    }
    return format
  }

  func save(_ call: Call) throws {
    let vm = call.vm
    func option(_ name: String) -> Ref { call.keywords.first { $0.0 == name }?.1 ?? .none }
    let target = try call["fname"].asString ?? path(call["fname"], vm)
    let format = try FigureObject.format(target, option("format"), vm)
    let bytes: [UInt8]
    if format == "svg" {
      bytes = Array(svg.utf8)
    } else {
      var renderer = PNGRenderer(dotsPerInch: try FigureObject.dots(option("dpi"), vm) ?? dotsPerInch)
      renderer.isTransparent = try vm.isTrue(option("transparent"))
      if let colour = PlotArguments.colour(option("facecolor"), vm), colour != "none" { renderer.background = colour }
      bytes = try renderer.render(figure) { pixels in
        // Without libz the pixels are stored as they are.
        guard let packed = try? vm.callMethod(vm.imported("zlib"), "compress", [vm.bytes(pixels)]) else { return nil }
        return packed.asBytes
      }
    }
    guard let target else {
      _ = try vm.callMethod(call["fname"], "write", [vm.bytes(bytes)])
      return
    }
    let name = target.split(separator: "/").last ?? ""
    let file = name.contains(".") ? target : target + "." + format
    guard let stream = fopen(file, "wb") else {
      throw ScriptError(
        errno == ENOENT ? .fileNotFoundError : .osError,
        "[Errno \(errno)] \(String(cString: strerror(errno))): '\(file)'")
    }
    let written = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, written == bytes.count else {
      throw ScriptError(.osError, "the figure could not be written to '\(file)'")
    }
  }

  /// The text of a path object; nil for what is written to.
  private func path(_ value: Ref, _ vm: Interpreter) throws -> String? {
    guard let method = try vm.attributeIfPresent(value, "__fspath__") else { return nil }
    return try vm.call(method, []).asString
  }
}
