import LapisInterpreter
import LapisPlot

/// `imread`: the pixels of a PNG file as an array.
enum ImageReading {
  static func read(_ call: Call) throws -> Ref {
    let vm = call.vm
    let source = call["fname"]
    let data: Ref
    if try vm.attributeIfPresent(source, "read") != nil {
      data = try vm.callMethod(source, "read", [])
    } else {
      let file = try vm.callMethod(vm.imported("builtins"), "open", [source, vm.string("rb")])
      defer { _ = try? vm.callMethod(file, "close", []) }
      data = try vm.callMethod(file, "read", [])
    }
    guard let bytes = data.asBytes else { throw ScriptError(.typeError, "a file of bytes is needed") }
    do {
      let image = try PNGDecoder.decode(bytes) { packed in
        try vm.callMethod(vm.imported("zlib"), "decompress", [vm.bytes(packed)]).asBytes ?? []
      }
      let shape = image.depth == 1 ? [image.height, image.width] : [image.height, image.width, image.depth]
      return vm.host(try NDArray(image.samples, shape: shape).casting(to: .float32, vm))
    } catch let failure as PNGDecoder.Failure {
      throw ScriptError(
        .valueError, "cannot read the picture: \(failure.reason)", hint: "Lapis reads PNG files; save the picture as one.")
    }
  }
}
