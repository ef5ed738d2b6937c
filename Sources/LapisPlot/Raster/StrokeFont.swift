import Glibc

/// A font of lines, drawn for charts: capitals 10 units high, small letters 7, the line below reaches to -3.
///
/// A glyph is its advance and a path: `M x y` starts a line, `L x y` goes on, `E cx cy rx ry from to` starts
/// an arc and `A` goes on with one, angles in degrees against the clock.
enum StrokeFont {
  struct Glyph {
    let advance: Double
    let lines: [[PixelBuffer.Point]]
  }

  /// Units in the font size.
  static let unitsPerSize = 13.6

  static func glyph(_ character: Character) -> Glyph { table[character] ?? accented(character) ?? missing }

  static func width(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + glyph($1).advance } * size / unitsPerSize
  }

  private static let missing = parse("6 M0.8 0 L0.8 9 L5.2 9 L5.2 0 L0.8 0")

  /// A letter with a mark is shown as the letter with a stroke above it.
  private static func accented(_ character: Character) -> Glyph? {
    guard let base = bases[character], let glyph = table[base] else { return nil }
    let height = base.isUppercase ? 11.2 : 8.6
    let middle = glyph.advance / 2
    return Glyph(advance: glyph.advance, lines: glyph.lines + [[(middle - 1, height), (middle + 1, height + 1)]])
  }

  private static let bases: [Character: Character] = {
    var result: [Character: Character] = [:]
    for (base, marked) in [
      ("a", "àáâãäå"), ("e", "èéêë"), ("i", "ìíîï"), ("o", "òóôõöø"), ("u", "ùúûü"), ("c", "çčć"), ("n", "ñń"), ("s", "šś"),
      ("z", "žźż"), ("y", "ýÿ"), ("r", "ř"), ("A", "ÀÁÂÃÄÅ"), ("E", "ÈÉÊË"), ("I", "ÌÍÎÏ"), ("O", "ÒÓÔÕÖØ"), ("U", "ÙÚÛÜ"), ("C", "ÇČĆ"),
      ("N", "Ñ"), ("S", "ŠŚ"), ("Z", "ŽŹŻ"), ("l", "ł"), ("L", "Ł"), ("g", "ğ"),
    ] as [(Character, String)] {
      for mark in marked { result[mark] = base }
    }
    return result
  }()

  private static func parse(_ text: String) -> Glyph {
    let words = text.split(separator: " ")
    var lines: [[PixelBuffer.Point]] = []
    func arc(_ numbers: ArraySlice<Double>) -> [PixelBuffer.Point] {
      let n = Array(numbers)
      guard n.count == 6 else { return [] }
      let steps = max(2, Int(abs(n[5] - n[4]) / 15))
      return (0...steps).map { step in
        let angle = (n[4] + (n[5] - n[4]) * Double(step) / Double(steps)) * .pi / 180
        return (n[0] + n[2] * cos(angle), n[1] + n[3] * sin(angle))
      }
    }
    var place = 1
    while place < words.count {
      guard let command = words[place].first else { break }
      let isArc = command == "E" || command == "A"
      var numbers: [Double] = []
      if let first = Double(words[place].dropFirst()) { numbers.append(first) }
      place += 1
      while place < words.count, numbers.count < (isArc ? 6 : 2), let number = Double(words[place]) {
        numbers.append(number)
        place += 1
      }
      guard numbers.count == (isArc ? 6 : 2) else { continue }
      let points = isArc ? arc(numbers[...]) : [(numbers[0], numbers[1])]
      if command == "M" || command == "E" || lines.isEmpty {
        lines.append(points)
      } else {
        lines[lines.count - 1] += points
      }
    }
    return Glyph(advance: words.first.flatMap { Double($0) } ?? 6, lines: lines)
  }

  private static let table: [Character: Glyph] = {
    var result: [Character: Glyph] = [:]
    for line in paths.split(separator: "\n") {
      guard let character = line.first else { continue }
      result[character] = parse(String(line.dropFirst(2)))
    }
    result[" "] = Glyph(advance: 3.8, lines: [])
    result["\u{2212}"] = result["-"].map { Glyph(advance: 7, lines: $0.lines.map { line in line.map { ($0.x * 1.5, $0.y) } }) }
    result["–"] = result["\u{2212}"]
    result["’"] = result["'"]
    result["‘"] = result["'"]
    return result
  }()

  private static let paths = """
    ! 3 M1.5 10 L1.5 3.4 M1.2 0.1 L1.8 0.1 L1.8 0.7 L1.2 0.7 L1.2 0.1
    " 4.4 M1.2 10 L1.2 7 M3.2 10 L3.2 7
    # 8 M3 10 L2 0 M6 10 L5 0 M0.5 6.8 L7.5 6.8 M0.5 3.2 L7.5 3.2
    $ 7.6 E3.8 7 2.8 2 30 270 A3.8 3 3 2 90 -150 M3.8 11 L3.8 -1
    % 10 E2.5 7.7 1.8 2.3 0 360 M8.6 10 L1.4 0 E7.5 2.3 1.8 2.3 0 360
    & 8.6 M8.2 0 L2.6 6.6 L2.1 8 L2.5 9.4 L3.7 10 L4.9 9.4 L5.2 8 L4.4 6.6 L1.6 4.2 L0.8 2.6 L1.2 1 L2.6 0 L4.4 0 L6.4 1.4 L7.6 4.4
    ' 2.4 M1.2 10 L1.2 7
    ( 4 M3.2 11 L1.9 8.8 L1.1 5.8 L1.1 2.6 L1.9 -0.4 L3.2 -2.6
    ) 4 M0.8 11 L2.1 8.8 L2.9 5.8 L2.9 2.6 L2.1 -0.4 L0.8 -2.6
    * 5.4 M2.7 10 L2.7 5.4 M0.7 8.9 L4.7 6.5 M4.7 8.9 L0.7 6.5
    + 7.4 M3.7 7.4 L3.7 1 M0.5 4.2 L6.9 4.2
    , 3 M1.7 0.5 L1.7 0 L0.9 -1.8
    - 4.6 M0.7 3.8 L3.9 3.8
    . 3 M1.2 0.1 L1.8 0.1 L1.8 0.7 L1.2 0.7 L1.2 0.1
    / 4.6 M4.3 10.6 L0.3 -1.4
    0 7.4 E3.7 5 3 5 0 360
    1 7.4 M1.4 7.8 L3.9 10 L3.9 0
    2 7.4 M0.8 7.4 A3.6 7.2 2.8 2.8 175 -35 L0.7 0 L6.7 0
    3 7.4 E3.5 7.6 2.5 2.4 160 -90 A3.5 2.6 3 2.6 90 -160
    4 7.4 M5 0 L5 10 L0.5 3.2 L6.9 3.2
    5 7.4 M6.2 10 L1.6 10 L1.1 5.2 A3.5 3.2 3 3.2 135 -155
    6 7.4 E3.7 3.2 2.9 3.2 0 360 M0.8 3.2 A4.2 5.6 3.4 4.4 180 60
    7 7.4 M0.6 10 L6.6 10 L2.6 0
    8 7.4 E3.7 7.5 2.4 2.5 0 360 E3.7 2.5 2.9 2.5 0 360
    9 7.4 E3.7 6.8 2.9 3.2 0 360 M6.6 6.8 A3.2 4.4 3.4 4.4 0 -120
    : 3 M1.2 0.1 L1.8 0.1 L1.8 0.7 L1.2 0.7 L1.2 0.1 M1.2 5.6 L1.8 5.6 L1.8 6.2 L1.2 6.2 L1.2 5.6
    ; 3 M1.7 0.5 L1.7 0 L0.9 -1.8 M1.3 5.6 L1.9 5.6 L1.9 6.2 L1.3 6.2 L1.3 5.6
    < 7.4 M6.8 7.6 L0.8 4.2 L6.8 0.8
    = 7.4 M0.5 5.7 L6.9 5.7 M0.5 2.7 L6.9 2.7
    > 7.4 M0.6 7.6 L6.6 4.2 L0.6 0.8
    ? 6.4 M0.8 7.6 A3.2 7.6 2.4 2.4 175 -50 L3.2 4.2 L3.2 3.2 M2.9 0.1 L3.5 0.1 L3.5 0.7 L2.9 0.7 L2.9 0.1
    @ 11.4 E5.7 4.2 5 5.4 -60 300 E5.6 4.2 2.3 2.5 0 360 M7.9 6.6 L7.9 2.6 L8.8 1.8
    A 8.4 M0.3 0 L4.2 10 L8.1 0 M1.6 3.4 L6.8 3.4
    B 8.2 M1.1 0 L1.1 10 L4.6 10 A4.6 7.6 2.4 2.4 90 -90 L1.1 5.2 M4.6 5.2 A4.8 2.6 2.7 2.6 90 -90 L1.1 0
    C 8.6 E4.7 5 3.9 5 48 312
    D 8.8 M1.1 0 L1.1 10 L3.8 10 A3.8 5 4.2 5 90 -90 L1.1 0
    E 7.4 M6.6 10 L1.1 10 L1.1 0 L6.8 0 M1.1 5.2 L6 5.2
    F 7 M6.4 10 L1.1 10 L1.1 0 M1.1 5 L5.8 5
    G 9.2 E4.7 5 4 5 48 325 L8.1 4.6 L5.3 4.6
    H 8.8 M1.1 0 L1.1 10 M7.7 0 L7.7 10 M1.1 5.2 L7.7 5.2
    I 3.2 M1.6 0 L1.6 10
    J 6.4 M5 10 L5 2.6 A2.8 2.6 2.2 2.6 0 -170
    K 8 M1.1 0 L1.1 10 M7.4 10 L1.1 4 M3.4 6.2 L7.6 0
    L 6.6 M1.1 10 L1.1 0 L6.3 0
    M 10 M1.1 0 L1.1 10 L5 1.8 L8.9 10 L8.9 0
    N 8.8 M1.1 0 L1.1 10 L7.7 0 L7.7 10
    O 9.4 E4.7 5 4.1 5 0 360
    P 7.8 M1.1 0 L1.1 10 L4.4 10 A4.4 7.2 2.7 2.8 90 -90 L1.1 4.4
    Q 9.4 E4.7 5 4.1 5 0 360 M5.6 2.4 L8.6 -0.8
    R 8.2 M1.1 0 L1.1 10 L4.4 10 A4.4 7.2 2.7 2.8 90 -90 L1.1 4.4 M4.4 4.4 L7.5 0
    S 7.8 E3.9 7.5 2.8 2.5 30 270 A3.9 2.5 3.1 2.5 90 -155
    T 7.6 M0.3 10 L7.3 10 M3.8 10 L3.8 0
    U 8.6 M1.1 10 L1.1 3.3 A4.3 3.3 3.2 3.3 180 360 L7.5 10
    V 8.2 M0.3 10 L4.1 0 L7.9 10
    W 11.6 M0.4 10 L3.1 0 L5.8 9.4 L8.5 0 L11.2 10
    X 7.8 M0.4 10 L7.4 0 M7.4 10 L0.4 0
    Y 7.8 M0.3 10 L3.9 5 L7.5 10 M3.9 5 L3.9 0
    Z 7.6 M0.7 10 L6.9 10 L0.6 0 L7 0
    [ 4 M3.4 11 L1.3 11 L1.3 -2.4 L3.4 -2.4
    \\ 4.6 M0.3 10.6 L4.3 -1.4
    ] 4 M0.6 11 L2.7 11 L2.7 -2.4 L0.6 -2.4
    ^ 6.4 M0.9 6.4 L3.2 10 L5.5 6.4
    _ 6.6 M0 -1.8 L6.6 -1.8
    ` 4 M1 10 L2.6 8.2
    a 7 E3.3 3.5 2.6 3.5 0 360 M5.9 7 L5.9 0
    b 7.2 M1.1 10 L1.1 0 E3.8 3.5 2.7 3.5 0 360
    c 6.6 E3.8 3.5 2.9 3.5 48 312
    d 7.2 M6.1 10 L6.1 0 E3.4 3.5 2.7 3.5 0 360
    e 7 M1 3.7 L6.2 3.7 A3.6 3.5 2.7 3.5 3 312
    f 4.2 M4 9.9 A3.1 8.2 1.6 1.8 70 180 L1.5 0 M0.2 6.9 L3.7 6.9
    g 7.2 E3.4 3.5 2.7 3.5 0 360 M6.1 7 L6.1 -0.4 A3.5 -0.4 2.6 2.5 0 -155
    h 7 M1.1 10 L1.1 0 M1.1 4.3 A3.5 4.3 2.4 2.7 180 0 L5.9 0
    i 3 M1.5 7 L1.5 0 M1.2 9.2 L1.8 9.2 L1.8 9.8 L1.2 9.8 L1.2 9.2
    j 3 M1.7 7 L1.7 -1.2 A0.5 -1.2 1.2 1.7 0 -100 M1.4 9.2 L2 9.2 L2 9.8 L1.4 9.8 L1.4 9.2
    k 6.4 M1.1 10 L1.1 0 M5.8 7 L1.1 2.5 M2.9 4.3 L6.1 0
    l 3 M1.5 10 L1.5 0
    m 10.6 M1.1 7 L1.1 0 M1.1 4.6 A3.2 4.6 2.1 2.4 180 0 L5.3 0 M5.3 4.6 A7.4 4.6 2.1 2.4 180 0 L9.5 0
    n 7 M1.1 7 L1.1 0 M1.1 4.3 A3.5 4.3 2.4 2.7 180 0 L5.9 0
    o 7 E3.5 3.5 2.8 3.5 0 360
    p 7.2 M1.1 7 L1.1 -3 E3.8 3.5 2.7 3.5 0 360
    q 7.2 M6.1 7 L6.1 -3 E3.4 3.5 2.7 3.5 0 360
    r 4.6 M1.1 7 L1.1 0 M1.1 4 A3.3 4 2.2 3 180 70
    s 6.2 E3.1 5.2 2.1 1.8 30 270 A3.1 1.7 2.4 1.7 90 -155
    t 4.2 M1.6 9 L1.6 1.6 A3 1.6 1.4 1.6 180 290 M0.2 6.9 L3.7 6.9
    u 7 M1.1 7 L1.1 2.7 A3.5 2.7 2.4 2.7 180 360 L5.9 7 M5.9 2.7 L5.9 0
    v 6.4 M0.4 7 L3.2 0 L6 7
    w 9 M0.4 7 L2.4 0 L4.5 6.6 L6.6 0 L8.6 7
    x 6.4 M0.5 7 L5.9 0 M5.9 7 L0.5 0
    y 6.4 M0.4 7 L3.3 0 M6 7 L2.8 -1.8 L1.9 -2.8 L0.6 -3
    z 6.2 M0.7 7 L5.5 7 L0.6 0 L5.7 0
    { 4.4 M3.6 11 L2.6 10.6 L2.2 9.6 L2.2 5.8 L1 4.3 L2.2 2.8 L2.2 -1 L2.6 -2 L3.6 -2.4
    | 3 M1.5 11 L1.5 -2.4
    } 4.4 M0.8 11 L1.8 10.6 L2.2 9.6 L2.2 5.8 L3.4 4.3 L2.2 2.8 L2.2 -1 L1.8 -2 L0.8 -2.4
    ~ 7.4 M0.7 3.6 L1.6 4.8 L2.7 5 L4.7 3.6 L5.8 3.8 L6.7 5
    … 9 M1.2 0.1 L1.8 0.1 L1.8 0.7 L1.2 0.7 L1.2 0.1 M4.2 0.1 L4.8 0.1 L4.8 0.7 L4.2 0.7 L4.2 0.1 M7.2 0.1 L7.8 0.1 L7.8 0.7 L7.2 0.7 L7.2 0.1
    ° 4.6 E2.3 8.3 1.5 1.7 0 360
    ² 4.4 M0.6 8.8 A2.2 8.6 1.5 1.4 170 -35 L0.6 5 L3.9 5
    ³ 4.4 E2.1 8.9 1.4 1.1 150 -90 A2.1 6.3 1.6 1.3 90 -150
    ± 7.4 M3.7 8.6 L3.7 3.4 M0.5 6 L6.9 6 M0.5 1 L6.9 1
    × 7.4 M1.2 6.8 L6.2 1.6 M6.2 6.8 L1.2 1.6
    · 3 M1.2 3.9 L1.8 3.9 L1.8 4.5 L1.2 4.5 L1.2 3.9
    µ 7 M1.1 7 L1.1 -3 M1.1 2.7 A3.5 2.7 2.4 2.7 180 360 L5.9 7 M5.9 2.7 L5.9 0
    μ 7 M1.1 7 L1.1 -3 M1.1 2.7 A3.5 2.7 2.4 2.7 180 360 L5.9 7 M5.9 2.7 L5.9 0
    α 7.4 M6.6 7 L5.6 3.5 A3.2 3.5 2.4 3.5 0 360 L6.8 0
    β 7 M1.1 -3 L1.1 7.6 A3.4 7.6 2.3 2.4 180 -80 A3.6 2.6 2.7 2.6 80 -140
    σ 7.4 E3.4 3.3 2.7 3.3 0 360 M3.4 6.7 L7 6.7
    π 7.6 M0.6 6.8 L7.2 6.8 M2.3 6.8 L1.9 0 M5.3 6.8 L5.5 1.2 L6.6 0
    λ 6.8 M0.8 10 L1.8 9.6 L6 0 M3.6 5.4 L0.8 0
    θ 7 E3.5 5 2.7 5 0 360 M0.8 5 L6.2 5
    Δ 8.4 M0.6 0 L4.2 10 L7.8 0 L0.6 0
    ε 6.2 E3.4 5.2 2.3 1.8 40 270 A3.4 1.7 2.5 1.7 90 320
    → 10 M0.6 4.2 L9.2 4.2 M6.4 6.8 L9.2 4.2 L6.4 1.6
    ≤ 7.4 M6.8 9 L0.8 6 L6.8 3 M0.8 0.8 L6.8 0.8
    ≥ 7.4 M0.6 9 L6.6 6 L0.6 3 M0.6 0.8 L6.6 0.8
    € 7.8 E5 5 3.4 5 50 310 M0.4 6 L5.6 6 M0.4 4 L5.2 4
    £ 7.4 M6.2 8.6 A4.4 7.6 2 2.4 30 180 L2.4 1.6 L1 0 L6.6 0 M1 5 L5 5
    • 5 E2.5 4.2 0.8 0.8 0 360
    """
}
