/// The version of Lapis, stored with every session and run.
public enum LapisVersion {
  public static let text = "0.1.0"
}
