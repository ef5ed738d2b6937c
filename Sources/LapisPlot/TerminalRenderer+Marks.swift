/// Images, boxes and pies as text.
extension TerminalRenderer {
  /// Two characters a cell, darker ones for higher values; large images are thinned out.
  func image(_ image: ImageMark) -> [String] {
    let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    let stepX = max(1, (image.columns * 2 + width - 1) / width)
    let stepY = max(stepX, (image.rows + 31) / 32)
    return stride(from: 0, to: image.rows, by: stepY).map { place in
      let row = image.startsAtBottom ? image.rows - 1 - place : place
      return stride(from: 0, to: image.columns, by: stepX).map { column in
        let level = image.levels[row * image.columns + column]
        let shade = shades[Int((level.isFinite ? level : 0) * 4.999).clamped(to: 0...4)]
        return String(repeating: shade, count: 2)
      }.joined()
    }
  }

  /// One line a box: whiskers, the middle half and the median, over a common scale.
  func boxes(_ mark: BoxMark) -> [String] {
    let all = mark.boxes.flatMap { [$0.low, $0.high] + $0.outliers }.filter { $0.isFinite }
    guard let least = all.min(), let most = all.max() else { return [] }
    let labels = mark.boxes.map { $0.label }
    let labelWidth = min(labels.map { TextWidth.cells($0) }.max() ?? 0, width / 3)
    let room = max(10, width - labelWidth - 2)
    let scale = Scale(domain: least < most ? least...most : least - 1...most + 1, start: 0, end: Double(room - 1))
    func column(_ value: Double) -> Int { Int(scale(value).rounded()).clamped(to: 0...room - 1) }
    var lines = mark.boxes.map { box -> String in
      var cells = [Character](repeating: " ", count: room)
      if box.median.isFinite {
        for i in column(box.low)...column(box.high) { cells[i] = "─" }
        for i in column(box.first)...column(box.third) { cells[i] = "▒" }
        cells[column(box.low)] = "├"
        cells[column(box.high)] = "┤"
        for outlier in box.outliers { cells[column(outlier)] = "o" }
        cells[column(box.median)] = "┃"
      }
      return TextWidth.padRight(TextWidth.elide(box.label, to: labelWidth), to: labelWidth) + " " + String(cells)
    }
    var axis = [Character](repeating: " ", count: room)
    var free = 0
    for tick in Scale.ticks(scale.domain, atMost: max(2, room / 12)) {
      let text = Array(tick.text)
      let start = (column(tick.value) - text.count / 2).clamped(to: 0...max(0, room - text.count))
      guard start >= free, start + text.count <= room else { continue }
      for (i, character) in text.enumerated() { axis[start + i] = character }
      free = start + text.count + 1
    }
    lines.append(String(repeating: " ", count: labelWidth + 1) + String(axis))
    return lines
  }

  /// The parts of a pie as bars with their share.
  func pie(_ pie: PieMark) -> BarMark {
    let total = pie.values.filter { $0.isFinite }.reduce(0, +)
    let labels = pie.values.indices.map { i in
      let share = TickFormat.fixed(total > 0 ? pie.values[i] / total * 100 : 0, decimals: 1) + " %"
      return (pie.labels.indices.contains(i) ? pie.labels[i] + " " : "") + share
    }
    return BarMark(labels: labels, values: pie.values)
  }
}
