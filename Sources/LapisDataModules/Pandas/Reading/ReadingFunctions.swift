import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// `read_csv` and its kind.
enum ReadingFunctions {
  static var members: [ModuleMember] {
    let common =
      "names=None, index_col=None, usecols=None, dtype=None, engine=None, converters=None, true_values=None, "
      + "false_values=None, skipinitialspace=False, skiprows=None, skipfooter=0, nrows=None, na_values=None, "
      + "keep_default_na=True, na_filter=True, verbose=None, skip_blank_lines=True, parse_dates=None, infer_datetime_format=None, "
      + "keep_date_col=False, date_parser=None, date_format=None, dayfirst=False, cache_dates=True, iterator=False, "
      + "chunksize=None, compression='infer', thousands=None, decimal='.', lineterminator=None, quotechar='\"', "
      + "quoting=0, doublequote=True, escapechar=None, comment=None, encoding=None, encoding_errors='strict', "
      + "dialect=None, on_bad_lines='error', delim_whitespace=False, low_memory=True, memory_map=False, "
      + "float_precision=None, storage_options=None, dtype_backend=None, error_bad_lines=None, warn_bad_lines=None, squeeze=False"
    return [
      .type(TextFileReaderObject.hostType),
      .function(
        "read_csv(filepath_or_buffer, sep=',', delimiter=None, header='infer', \(common))",
        "A frame from a file of separated values: a path, an address or something that can be read."
      ) { call in try frame(try TableReader(call, separator: ","), call) },
      .function(
        "read_table(filepath_or_buffer, sep='\\t', delimiter=None, header='infer', \(common))",
        "A frame from a file of values separated by tabs."
      ) { call in try frame(try TableReader(call, separator: "\t"), call) },
      .function(
        "read_fwf(filepath_or_buffer, colspecs='infer', widths=None, infer_nrows=100, sep=',', delimiter=None, header='infer', \(common))",
        "A frame from a file whose fields stand at fixed places."
      ) { call in
        let options = try ReadCall(call, separator: ",").options
        let content = try TableSource.read(
          call["filepath_or_buffer"], compression: TableSource.method(call["compression"], call.vm), call.vm)
        var bytes = content.bytes
        if !content.isText {
          bytes = try TableSource.decoded(
            bytes, encoding: call.optionalString("encoding") ?? "utf-8", errors: call.string("encoding_errors"), call.vm)
        }
        return try frame(try TableReader(call, rows: FixedWidthRows.rows(call, bytes, options)), call)
      },
    ] + refused
  }

  private static func frame(_ reader: TableReader, _ call: Call) throws -> Ref {
    if try reader.chunkSize != nil || call.bool("iterator") { return call.vm.host(TextFileReaderObject(reader)) }
    let frame = try reader.next() ?? DataFrame()
    if try call.bool("squeeze"), frame.columnCount == 1 {
      return call.vm.host(SeriesObject(frame.columns[0], index: frame.index, name: frame.names[0]))
    }
    return call.vm.host(FrameObject(frame))
  }

  /// Readers of files that Lapis does not read: what they say is what to do.
  private static var refused: [ModuleMember] {
    let csv = "Save the sheet as CSV and read it with read_csv."
    let elsewhere = "Convert the file to CSV where pandas is installed - pd.%.to_csv('table.csv', index=False) - and read that with read_csv."
    let rows: [(name: String, what: String, hint: String)] = [
      ("read_excel", "Excel files", csv),
      ("read_parquet", "Parquet files", elsewhere), ("read_feather", "Feather files", elsewhere),
      ("read_orc", "ORC files", elsewhere), ("read_hdf", "HDF5 files", elsewhere), ("read_stata", "Stata files", elsewhere),
      ("read_sas", "SAS files", elsewhere), ("read_spss", "SPSS files", elsewhere), ("read_pickle", "pickled frames", elsewhere),
      ("read_html", "tables of web pages", "Copy the table into a CSV file and read it with read_csv."),
      ("read_xml", "XML files", elsewhere),
      ("read_sql", "databases", "Export the query's result as CSV and read it with read_csv."),
      ("read_sql_query", "databases", "Export the query's result as CSV and read it with read_csv."),
      ("read_sql_table", "databases", "Export the table as CSV and read it with read_csv."),
      ("read_gbq", "BigQuery tables", "Export the table as CSV and read it with read_csv."),
      ("read_clipboard", "the clipboard", "Save its text to a file and read that with read_csv."),
    ]
    return rows.map { row in
      .function("\(row.name)(*args, **kwargs)", "Not supported: Lapis reads CSV and JSON.") { call in
        if let path = call.varargs.first, let text = try FrameOutput.path(path, call.vm), TableSource.scheme(of: text) == nil,
          !row.name.hasPrefix("read_sql"), !row.name.hasSuffix("gbq"), !row.name.hasSuffix("clipboard"), row.name != "read_html"
        {
          // A file that is not there is the nearer mistake.
          _ = try call.vm.callMethod(call.vm.callMethod(call.vm.imported("io"), "open", [path, call.vm.string("rb")]), "close", [])
        }
        throw ScriptError(
          .notImplementedError, "\(row.name)() is not supported: \(row.what) are not read, CSV and JSON are.".replacing("clipboard are", with: "clipboard is"),
          hint: row.hint.replacing("%", with: "\(row.name)(…)"))
      }
    }
  }
}
