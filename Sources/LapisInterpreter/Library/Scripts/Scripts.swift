/// The standard library's modules that are written in the language itself; one file each.
enum Scripts {}
