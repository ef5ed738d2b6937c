/// The value of a node's attribute.
public enum Attribute: Sendable, Hashable {
  case float(Float)
  case int(Int64)
  case string(String)
  case tensor(Tensor)
  case floats([Float])
  case ints([Int64])
  case strings([String])
}
