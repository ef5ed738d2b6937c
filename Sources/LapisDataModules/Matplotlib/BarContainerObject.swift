import LapisInterpreter
import LapisPlot

/// What `bar` and `barh` return: a rectangle a bar, for labels and heights.
final class BarContainerObject: ArtistObject {
  let mark: BarMark

  init(_ mark: BarMark, _ sizes: [Ref], _ vm: Interpreter) {
    self.mark = mark
    let isVertical = mark.direction == .vertical
    super.init(
      "BarContainer",
      items: mark.values.indices.map { i in
        let size = sizes.isEmpty ? Ref(mark.values[i]) : sizes[i % sizes.count]
        let start: Ref = mark.starts.indices.contains(i) ? Ref(mark.starts[i]) : Ref(0)
        let place = Ref(mark.positions[i] - mark.thickness / 2)
        return vm.host(
          ArtistObject(
            "Rectangle",
            [
              ("height", isVertical ? size : Ref(mark.thickness)), ("width", isVertical ? Ref(mark.thickness) : size),
              ("x", isVertical ? place : start), ("y", isVertical ? start : place), ("label", vm.string(mark.name)),
            ]))
      })
  }
}
