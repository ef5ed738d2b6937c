import LapisInterpreter
import LapisPlot

/// `plt.cm.Blues`: a colour map, called with numbers from 0 to 1.
final class ColourMapObject: HostObject {
  let map: ColourMap

  init(_ map: ColourMap) {
    self.map = map
    super.init(type: ColourMapObject.hostType)
  }

  static let hostType = HostType(
    name: "Colormap", module: "matplotlib.colors", doc: "Colours from low to high.", importPaths: ["matplotlib.colors"],
    members: [
      .property("name", "Its name.") { (object: ColourMapObject, vm) in vm.string(object.map.name) },
      .property("N", "The number of steps.") { (_: ColourMapObject, _) in Ref(256) },
      .method("reversed()", "The same colours from high to low.") { (object: ColourMapObject, call) in
        let name = object.map.name
        return call.vm.host(ColourMapObject(ColourMap(name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r") ?? object.map))
      },
    ])

  static let standard = ColourMap("viridis") ?? ColourMap.fallback

  /// The map that a `cmap=` argument means: that of the settings, where none is given.
  static func map(_ value: Ref, _ vm: Interpreter) throws -> ColourMap {
    let value = value.isNone ? RCParams.value("image.cmap", vm) ?? value : value
    if value.isNone { return standard }
    if let object = value.host(as: ColourMapObject.self) { return object.map }
    guard let name = value.asString, let map = ColourMap(name) else {
      throw ScriptError(
        .valueError,
        "'\(value.asString ?? "")' is not a valid value for cmap; supported values are "
          + ColourMap.names.map { "'\($0)'" }.joined(separator: ", "))
    }
    return map
  }

  override var isCallable: Bool { true }
  override var callSignature: Signature { Signature("Colormap(X, alpha=None, bytes=False)") }
  override func call(_ call: Call) throws -> Ref {
    let vm = call.vm
    let x = try ArrayConversion.array(call["X"], vm)
    let scale: Double = x.element.kind == .int ? 1.0 / 255 : 1
    let alpha = try call.optionalDouble("alpha") ?? 1
    let values = try x.doubles().flatMap { value -> [Double] in
      let colour = map.colour(value * scale)
      return [colour.red, colour.green, colour.blue, alpha]
    }
    if x.rank == 0 { return vm.tuple(values.map { Ref($0) }) }
    return vm.host(NDArray(values, shape: x.shape + [4]))
  }

  override func repr(_ vm: Interpreter) throws -> String { "<matplotlib.colors.Colormap '\(map.name)'>" }
}

/// An image or coloured points, for `colorbar`.
final class MappableObject: ArtistObject {
  let axes: AxesObject

  init(_ name: String, _ axes: AxesObject) {
    self.axes = axes
    super.init(name)
  }
}

/// What `colorbar` returns.
final class ColourBarObject: ArtistObject {
  private let axes: AxesObject

  init(_ axes: AxesObject) {
    self.axes = axes
    super.init("Colorbar")
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    if name == "set_label" {
      return vm.function(
        NativeFunction("set_label(label, **kwargs)", "What the colours show.") { [axes] call in
          axes.chart.colourBar?.label = try PlotArguments.text(call["label"], call.vm)
          return .none
        })
    }
    if name == "ax" { return vm.host(axes) }
    return try super.getAttribute(vm, name)
  }
}
