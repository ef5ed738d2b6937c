import Glibc

/// The C library's logarithm, for files that must not see all of its names.
enum Logarithm {
  static func natural(_ x: Double) -> Double { log(x) }
}
