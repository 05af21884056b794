internal import BakeoffCore
public import BakeoffScoring
internal import Foundation

extension GatePolicy {
  /// Reads a policy from a file in YAML or JSON.
  ///
  /// - Throws: `InputError` with line and column of what cannot be used.
  public init(path: String) throws(InputError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("cannot read the policy \(path): check the path after --policy")
    }
    let reader = YAMLReader(path: path, environment: Environment.process)
    guard let node = try reader.read(String(decoding: data, as: UTF8.self)) else {
      throw InputError(
        "\(path): no policy in it, such as checks: [{metric: accuracy, max_drop: 0.02}]"
      )
    }
    try self.init(node)
  }

  /// Refuses what cannot be measured.
  ///
  /// - Throws: `InputError` for a difference of quantiles, which has no interval here.
  public func checkIsMeasurable() throws(InputError) {
    for check in checks where check.requirement.scale == .difference {
      switch check.metric {
      case .latency, .firstToken:
        throw InputError(
          "\(check.metric.name) cannot have \(check.requirement.key): compare it by max_ratio or "
            + "min_ratio, or bound it by min or max"
        )
      default: break
      }
    }
  }
}
