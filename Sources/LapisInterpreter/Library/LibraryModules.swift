/// The standard library's modules, built when first imported. One line each.
enum LibraryModules {
  static let all: [NativeModule] = [
    BuiltinsModule.module,
    MathModule.module,
    OSModule.module,
    OSModule.pathModule,
    JSONModule.module,
    script("json.decoder", "The reader of json.", "from json import JSONDecodeError, JSONDecoder\n"),
    script("json.encoder", "The writer of json.", "from json import JSONEncoder\n"),
    SysModule.module,
    RandomModule.module,
    RegexModule.module,
    TimeModule.module,
    script("__future__", "Features that are all there.", Scripts.future),
    script("abc", "Abstract base classes.", Scripts.abc),
    script("argparse", "Command-line options, arguments and help texts.", Scripts.argparse),
    script("base64", "Bytes as text of 64 characters.", Scripts.base64),
    BisectModule.module,
    CollectionsModule.module,
    script("contextlib", "Tools for with statements.", Scripts.contextlib),
    script("copy", "Shallow and deep copies.", Scripts.copy),
    CSVModule.module,
    script("dataclasses", "Classes that are mostly fields.", Scripts.dataclasses),
    script("_strptime", "Fields of time out of text.", Scripts.strptime),
    script(
      "datetime", "Dates, times and the spans between them.",
      Scripts.datetimeSpans + Scripts.datetimeDays + Scripts.datetimeMoments, [CoreNames.entry]),
    script("enum", "Enumerations.", Scripts.enum),
    script("fnmatch", "File name patterns.", Scripts.fnmatch),
    script("fractions", "Exact rational numbers.", Scripts.fractions),
    script("functools", "Functions that make or take functions.", Scripts.functools),
    GCModule.module,
    script("glob", "Files by name patterns.", Scripts.glob),
    HashlibModule.module,
    HeapqModule.module,
    script("io", "Files in memory.", Scripts.io, [.exception(FileObject.unsupported)]),
    ItertoolsModule.module,
    script("logging", "Messages with levels.", Scripts.logging, [CallerInfo.caller]),
    script("numbers", "Abstract classes of numbers.", Scripts.numbers),
    script("operator", "The operators as functions.", Scripts.operator),
    script("pathlib", "Paths as objects.", Scripts.pathlib),
    script("pickle", "Refused by name.", Scripts.pickle),
    script("platform", "What machine this is.", Scripts.platform),
    script("pprint", "Values printed over several lines.", Scripts.pprint),
    script("shutil", "Operations on whole files and folders.", Scripts.shutil),
    script("statistics", "Means, medians and spreads.", Scripts.statistics),
    script("string", "Constants of characters, and templates.", Scripts.string),
    script("tempfile", "Files and folders that are there for a while.", Scripts.tempfile),
    script("textwrap", "Text filled into lines.", Scripts.textwrap),
    script("traceback", "Exceptions as text.", Scripts.traceback, [CallerInfo.traceback]),
    script("types", "Classes that have no builtin name.", Scripts.types),
    script("typing", "Names for annotations.", Scripts.typing),
    script("uuid", "Universally unique identifiers.", Scripts.uuid),
    script("warnings", "Warnings.", Scripts.warnings, [CallerInfo.caller]),
  ] + OfflineModules.all

  private static func script(
    _ name: String, _ doc: String, _ source: String, _ natives: [ModuleMember] = []
  ) -> NativeModule {
    NativeModule(name: name, doc: doc, members: natives + [.script(source)])
  }
}
