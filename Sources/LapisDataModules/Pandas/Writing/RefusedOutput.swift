import LapisInterpreter

/// Writers of files that Lapis does not write: what they say is what to do.
enum RefusedOutput {
  static var members: [Member] {
    let formats = [
      ("to_excel", "Excel files"), ("to_parquet", "Parquet files"), ("to_feather", "Feather files"), ("to_orc", "ORC files"),
      ("to_hdf", "HDF5 files"), ("to_stata", "Stata files"), ("to_pickle", "pickled frames"), ("to_xml", "XML files"),
      ("to_sql", "databases"), ("to_gbq", "BigQuery tables"), ("to_clipboard", "the clipboard"),
    ]
    return formats.map { name, what in
      .method("\(name)(*args, **kwargs)", "Not supported: Lapis writes CSV and JSON.") { (_: FrameObject, _) in
        throw ScriptError(
          .notImplementedError, "\(name)() is not supported: \(what) are not written, CSV and JSON are.".replacing("clipboard are", with: "clipboard is"),
          hint: "Write the frame with to_csv, which other programs read.")
      }
    }
  }
}
