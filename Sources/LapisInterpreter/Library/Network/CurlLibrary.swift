import Glibc

/// libcurl, opened when a script first goes over the network: linking it would put its thirty libraries on
/// the path of every start.
///
/// `curl_easy_setopt` and `curl_easy_getinfo` are variadic in C. They are called here through types that
/// are not: on Linux, x86-64 (System V) and AArch64 (AAPCS64) alike, an integer or pointer in third place
/// goes into the same register either way, and a variadic x86-64 callee reads the count of vector
/// registers only to decide which of them to save. No floating-point argument is ever passed.
final class CurlLibrary: @unchecked Sendable {
  typealias Handle = UnsafeMutableRawPointer
  typealias SetNumber = @convention(c) (Handle, Int32, Int) -> Int32
  typealias SetPointer = @convention(c) (Handle, Int32, UnsafeRawPointer?) -> Int32
  typealias GetPointer = @convention(c) (Handle, Int32, UnsafeMutableRawPointer) -> Int32

  let initialize: @convention(c) () -> Handle?
  let cleanup: @convention(c) (Handle) -> Void
  /// The multi interface, so that the wait is in steps: Ctrl-C and the time without data are looked at
  /// ten times a second, which a blocking `curl_easy_perform` does once a second.
  let makeMulti: @convention(c) () -> Handle?
  let addHandle: @convention(c) (Handle, Handle) -> Int32
  let removeHandle: @convention(c) (Handle, Handle) -> Int32
  let performMulti: @convention(c) (Handle, UnsafeMutablePointer<Int32>) -> Int32
  let poll: @convention(c) (Handle, UnsafeMutableRawPointer?, UInt32, Int32, UnsafeMutablePointer<Int32>?) -> Int32
  let readInfo: @convention(c) (Handle, UnsafeMutablePointer<Int32>) -> UnsafeRawPointer?
  let cleanupMulti: @convention(c) (Handle) -> Int32
  let setNumber: SetNumber
  let setPointer: SetPointer
  let getInfo: GetPointer
  let errorText: @convention(c) (Int32) -> UnsafePointer<CChar>?
  let append: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>) -> UnsafeMutableRawPointer?
  let freeList: @convention(c) (UnsafeMutableRawPointer?) -> Void

  /// Where `CURLMsg` holds its kind, which is 1 for a transfer that is done, and its result.
  static let messageKind = 0
  static let messageResult = 16

  static let fileName = "libcurl.so.4"
  /// nil where it is not installed.
  static let shared = CurlLibrary()

  private init?() {
    guard let library = dlopen(CurlLibrary.fileName, RTLD_NOW | RTLD_LOCAL) else { return nil }
    guard let start = dlsym(library, "curl_easy_init"), let end = dlsym(library, "curl_easy_cleanup"),
      let multi = dlsym(library, "curl_multi_init"), let join = dlsym(library, "curl_multi_add_handle"),
      let leave = dlsym(library, "curl_multi_remove_handle"), let run = dlsym(library, "curl_multi_perform"),
      let wait = dlsym(library, "curl_multi_poll"), let read = dlsym(library, "curl_multi_info_read"),
      let finish = dlsym(library, "curl_multi_cleanup"), let set = dlsym(library, "curl_easy_setopt"),
      let get = dlsym(library, "curl_easy_getinfo"), let text = dlsym(library, "curl_easy_strerror"),
      let add = dlsym(library, "curl_slist_append"), let free = dlsym(library, "curl_slist_free_all"),
      let global = dlsym(library, "curl_global_init")
    else { return nil }
    initialize = unsafeBitCast(start, to: (@convention(c) () -> Handle?).self)
    cleanup = unsafeBitCast(end, to: (@convention(c) (Handle) -> Void).self)
    makeMulti = unsafeBitCast(multi, to: (@convention(c) () -> Handle?).self)
    addHandle = unsafeBitCast(join, to: (@convention(c) (Handle, Handle) -> Int32).self)
    removeHandle = unsafeBitCast(leave, to: (@convention(c) (Handle, Handle) -> Int32).self)
    performMulti = unsafeBitCast(run, to: (@convention(c) (Handle, UnsafeMutablePointer<Int32>) -> Int32).self)
    poll = unsafeBitCast(
      wait,
      to: (@convention(c) (Handle, UnsafeMutableRawPointer?, UInt32, Int32, UnsafeMutablePointer<Int32>?) -> Int32)
        .self)
    readInfo = unsafeBitCast(
      read, to: (@convention(c) (Handle, UnsafeMutablePointer<Int32>) -> UnsafeRawPointer?).self)
    cleanupMulti = unsafeBitCast(finish, to: (@convention(c) (Handle) -> Int32).self)
    setNumber = unsafeBitCast(set, to: SetNumber.self)
    setPointer = unsafeBitCast(set, to: SetPointer.self)
    getInfo = unsafeBitCast(get, to: GetPointer.self)
    errorText = unsafeBitCast(text, to: (@convention(c) (Int32) -> UnsafePointer<CChar>?).self)
    append = unsafeBitCast(
      add,
      to: (@convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>) -> UnsafeMutableRawPointer?).self)
    freeList = unsafeBitCast(free, to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)
    let everything = 3
    _ = unsafeBitCast(global, to: (@convention(c) (Int) -> Int32).self)(everything)
  }

  /// The numbers of `CURLOPT_…`.
  enum Option: Int32 {
    case writeData = 10001, url = 10002, proxy = 10004, httpHeader = 10023, headerData = 10029
    case customRequest = 10036, transferData = 10057, certificates = 10065, copyPostFields = 10165
    case noProgress = 43, noBody = 44, followLocation = 52, verifyPeer = 64, verifyHost = 81
    case noSignal = 99, connectTimeout = 156, protocols = 181
    case writeFunction = 20011, headerFunction = 20079, transferFunction = 20219
    case postFieldSize = 30120
  }
  /// The numbers of `CURLINFO_…`.
  enum Info: Int32 {
    case osError = 0x200019, connectTime = 0x600034
  }
}
