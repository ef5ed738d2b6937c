/// Classes that CPython writes in C carry their module in error messages: 'datetime.date' where a class
/// of a script would be 'date'. A script of the library marks its classes with the decorator `_core`.
enum CoreNames {
  static let entry = ModuleMember.entry(
    "_core(cls, /)", "Names the class with its module in error messages."
  ) { vm, a in
    guard a[0].tag == Tag.type else { throw vm.typeError("_core wants a class") }
    let info = a[0].type.info
    info.shownName = "\(info.module).\(info.name)"
    return a[0].retained()
  }

  static let cachedFunction = ModuleMember.entry(
    "_cached_function(function, /)", "Gives the function of a cache its class."
  ) { vm, a in
    guard a[0].tag == Tag.function else { throw vm.typeError("_cached_function wants a function") }
    a[0].header.pointee.flags |= ObjectHeader.cachedFlag
    return a[0].retained()
  }
}
