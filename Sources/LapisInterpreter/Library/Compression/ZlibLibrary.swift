import Glibc

/// zlib, opened at first use: most sessions never compress anything.
struct ZlibLibrary: @unchecked Sendable {
  /// `z_stream` of zlib.h on 64-bit machines.
  struct Stream {
    var nextIn: UnsafePointer<UInt8>?
    var availableIn: UInt32 = 0
    var totalIn: UInt = 0
    var nextOut: UnsafeMutablePointer<UInt8>?
    var availableOut: UInt32 = 0
    var totalOut: UInt = 0
    var message: UnsafePointer<CChar>?
    var state: UnsafeMutableRawPointer?
    var allocate: UnsafeMutableRawPointer?
    var free: UnsafeMutableRawPointer?
    var opaque: UnsafeMutableRawPointer?
    var dataType: Int32 = 0
    var adler: UInt = 0
    var reserved: UInt = 0
  }
  /// To a `Stream`, which C functions cannot name.
  typealias StreamPointer = UnsafeMutableRawPointer
  typealias DeflateInit = @convention(c) (
    StreamPointer, Int32, Int32, Int32, Int32, Int32, UnsafePointer<CChar>, Int32
  ) -> Int32
  typealias InflateInit = @convention(c) (StreamPointer, Int32, UnsafePointer<CChar>, Int32) -> Int32
  typealias Step = @convention(c) (StreamPointer, Int32) -> Int32
  typealias End = @convention(c) (StreamPointer) -> Int32

  let deflateInit: DeflateInit
  let deflate: Step
  let deflateEnd: End
  let inflateInit: InflateInit
  let inflate: Step
  let inflateEnd: End

  /// nil where the machine has no libz.
  static let shared: ZlibLibrary? = {
    for name in ["libz.so.1", "libz.so"] {
      guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
      func symbol<T>(_ name: String, _ type: T.Type) -> T? {
        dlsym(handle, name).map { unsafeBitCast($0, to: type) }
      }
      guard let deflateInit = symbol("deflateInit2_", DeflateInit.self), let deflate = symbol("deflate", Step.self),
        let deflateEnd = symbol("deflateEnd", End.self), let inflateInit = symbol("inflateInit2_", InflateInit.self),
        let inflate = symbol("inflate", Step.self), let inflateEnd = symbol("inflateEnd", End.self)
      else { continue }
      return ZlibLibrary(
        deflateInit: deflateInit, deflate: deflate, deflateEnd: deflateEnd, inflateInit: inflateInit,
        inflate: inflate, inflateEnd: inflateEnd)
    }
    return nil
  }()
}
