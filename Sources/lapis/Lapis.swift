@main
enum Lapis {
  static func main() {}
}
