import BigInt
import Glibc

/// `time`: clocks and calendar time. `struct_time`, `strftime` and `strptime` are built on the C library.
enum TimeModule {
  static let module = NativeModule(
    name: "time", doc: "Access to clocks and calendar time.",
    members: [
      .entry("time()", "Seconds since the epoch.") { vm, a in Value(seconds(CLOCK_REALTIME)) },
      .entry("time_ns()", "Nanoseconds since the epoch.") { vm, a in Value(nanoseconds(CLOCK_REALTIME)) },
      .entry("perf_counter()", "Seconds of a clock for measuring.") { vm, a in Value(seconds(CLOCK_MONOTONIC)) },
      .entry("perf_counter_ns()", "Nanoseconds of a clock for measuring.") { vm, a in
        Value(nanoseconds(CLOCK_MONOTONIC))
      },
      .entry("monotonic()", "Seconds of a clock that never goes back.") { vm, a in Value(seconds(CLOCK_MONOTONIC)) },
      .entry("monotonic_ns()", "Nanoseconds of a clock that never goes back.") { vm, a in
        Value(nanoseconds(CLOCK_MONOTONIC))
      },
      .entry("process_time()", "Seconds of processor time used.") { vm, a in
        Value(seconds(CLOCK_PROCESS_CPUTIME_ID))
      },
      .entry("process_time_ns()", "Nanoseconds of processor time used.") { vm, a in
        Value(nanoseconds(CLOCK_PROCESS_CPUTIME_ID))
      },
      .entry("thread_time()", "Seconds of processor time of this thread.") { vm, a in
        Value(seconds(CLOCK_THREAD_CPUTIME_ID))
      },
      .entry("sleep(seconds, /)", "Delay execution for a given number of seconds.") { vm, a in
        let duration = try number(vm, a[0])
        if duration.isNaN { throw vm.valueError("Invalid value NaN (not a number)") }
        if duration < 0 { throw vm.valueError("sleep length must be non-negative") }
        // In short steps, so that Ctrl-C is heard.
        let end = seconds(CLOCK_MONOTONIC) + min(duration, 1e9)
        while true {
          try vm.checkInterrupt()
          let left = end - seconds(CLOCK_MONOTONIC)
          if left <= 0 { return .none }
          usleep(UInt32(min(left, 0.05) * 1e6))
        }
      },
      .entry("_localtime(seconds, /)", "The nine fields, the zone and its offset, of local time.") { vm, a in
        try fields(vm, try number(vm, a[0]), local: true)
      },
      .entry("_gmtime(seconds, /)", "The nine fields of UTC.") { vm, a in
        try fields(vm, try number(vm, a[0]), local: false)
      },
      .entry("_mktime(fields, /)", "Seconds since the epoch of local time fields.") { vm, a in
        var parts = try parts(vm, a[0])
        // The weekday is set on success, so it tells -1 from a failure.
        parts.tm_wday = -1
        let seconds = mktime(&parts)
        if seconds == -1, parts.tm_wday == -1 {
          throw vm.error(.overflowError, "mktime argument out of range")
        }
        return Value(Double(seconds))
      },
      .entry("_strftime(format, fields, /)", "Fields as text.") { vm, a in
        var parts = try parts(vm, a[1])
        try check(vm, &parts)
        let format = try vm.text(a[0], "strftime() argument 1 must be str").swiftString
        return vm.makeText(formatted(format, &parts))
      },
      .script(Scripts.time),
    ])

  static func nanoseconds(_ clock: clockid_t) -> Int {
    var now = timespec()
    clock_gettime(clock, &now)
    return now.tv_sec &* 1_000_000_000 &+ now.tv_nsec
  }

  static func seconds(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  /// Seconds: a float, or what counts as an int.
  private static func number(_ vm: Interpreter, _ value: Value) throws -> Double {
    if value.isFloat || value.tag == Tag.host { return try vm.double(value) }
    return try vm.finiteDouble(try vm.integer(value))
  }

  private static func fields(_ vm: Interpreter, _ seconds: Double, local: Bool) throws -> Value {
    guard seconds.isFinite, seconds.magnitude < 1e15 else {
      throw vm.error(.overflowError, "timestamp out of range for platform time_t")
    }
    var moment = time_t(seconds.rounded(.down))
    var parts = tm()
    if local { localtime_r(&moment, &parts) } else { gmtime_r(&moment, &parts) }
    let zone = parts.tm_zone.map { String(cString: $0) } ?? "UTC"
    return vm.heap.makeTuple(owned: [
      Value(Int(parts.tm_year) + 1900), Value(Int(parts.tm_mon) + 1), Value(Int(parts.tm_mday)),
      Value(Int(parts.tm_hour)), Value(Int(parts.tm_min)), Value(Int(parts.tm_sec)),
      Value((Int(parts.tm_wday) + 6) % 7), Value(Int(parts.tm_yday) + 1),
      Value(Int(parts.tm_isdst)), vm.makeText(zone), Value(Int(parts.tm_gmtoff)),
    ])
  }

  private static func parts(_ vm: Interpreter, _ value: Value) throws -> tm {
    let items = try vm.ownedElements(value)
    defer { vm.releaseAll(items) }
    guard items.count >= 9 else { throw vm.typeError("time tuple must have nine fields") }
    let numbers = try items.prefix(9).map { try vm.index($0) }
    var parts = tm()
    parts.tm_year = Int32(clamping: numbers[0] &- 1900)
    parts.tm_mon = Int32(clamping: numbers[1] &- 1)
    parts.tm_mday = Int32(clamping: numbers[2])
    parts.tm_hour = Int32(clamping: numbers[3])
    parts.tm_min = Int32(clamping: numbers[4])
    parts.tm_sec = Int32(clamping: numbers[5])
    parts.tm_wday = Int32(clamping: (numbers[6] &+ 1) % 7)
    parts.tm_yday = Int32(clamping: numbers[7] &- 1)
    parts.tm_isdst = Int32(clamping: numbers[8])
    return parts
  }

  /// The C library reads these when it names weekdays and months. Zeros stand for the first of their kind.
  private static func check(_ vm: Interpreter, _ parts: inout tm) throws {
    if parts.tm_mon == -1 { parts.tm_mon = 0 }
    if parts.tm_mday == 0 { parts.tm_mday = 1 }
    if parts.tm_yday == -1 { parts.tm_yday = 0 }
    let wrong: String? =
      !(0...11).contains(parts.tm_mon)
      ? "month"
      : !(1...31).contains(parts.tm_mday)
        ? "day of month"
        : !(0...23).contains(parts.tm_hour)
          ? "hour"
          : !(0...59).contains(parts.tm_min)
            ? "minute"
            : !(0...61).contains(parts.tm_sec)
              ? "seconds"
              : parts.tm_wday < 0 ? "day of week" : !(0...365).contains(parts.tm_yday) ? "day of year" : nil
    if let wrong { throw vm.valueError("\(wrong) out of range") }
  }

  static func formatted(_ format: String, _ parts: inout tm) -> String {
    if format.isEmpty { return "" }
    // A mark at the end tells an empty result from a buffer too small.
    let marked = format + "."
    var size = 256
    while size <= 1 << 20 {
      var buffer = [CChar](repeating: 0, count: size)
      let count = strftime(&buffer, size, marked, &parts)
      if count > 0 {
        return String(decoding: buffer[..<(count - 1)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
      size *= 4
    }
    return ""
  }
}
