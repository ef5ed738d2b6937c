// fuzz parser|machine [options of libFuzzer]: coverage-guided fuzzing of the language. `scripts/fuzz`
// builds and calls it. `parser`: any bytes are read, parsed and compiled. `machine`: they also run, for a
// short time, without files, processes and output.
import Glibc

exit(fuzz(CommandLine.arguments))
