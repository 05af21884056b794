internal import BakeoffCore

/// One schema, made ready: its references are numbers of other nodes.
struct SchemaNode: Sendable {
  /// The resource it stands in.
  let resource: Int
  /// What it asks; keywords that only comment are left out.
  var keywords: [SchemaKeyword] = []
  /// What properties must be that nothing has judged; nil when it does not say.
  var unevaluatedProperties: Int?
  /// What elements must be that nothing has judged; nil when it does not say.
  var unevaluatedItems: Int?
}

/// A keyword of a schema.
enum SchemaKeyword: Sendable {
  /// `false`.
  case never
  case types([String])
  /// `enum` and `const`.
  case values([JSON])
  case number(NumberRule)
  /// `minLength`, `maxLength`, in code points.
  case length(ClosedRange<Int>)
  case pattern(ECMAPattern, source: String)
  /// `minItems`, `maxItems`.
  case itemCount(ClosedRange<Int>)
  case uniqueItems
  /// `prefixItems` with `items`; in draft 7 `items` with `additionalItems`.
  case items(prefix: [Int], rest: Int?)
  case contains(Int, count: ClosedRange<Int>)
  /// `minProperties`, `maxProperties`.
  case propertyCount(ClosedRange<Int>)
  case required([String])
  case properties(PropertyRule)
  case propertyNames(Int)
  case dependentRequired([String: [String]])
  case dependentSchemas([String: Int])
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case conditional(Int, then: Int?, otherwise: Int?)
  case reference(Int)
  /// `$dynamicRef`: the outermost schema of that name, or the node without one.
  case dynamicReference(Int, name: String)

  /// `properties`, `patternProperties` and `additionalProperties`.
  struct PropertyRule: Sendable {
    var named: [String: Int] = [:]
    var patterns: [(ECMAPattern, Int)] = []
    var additional: Int?
  }

  /// A bound or a divisor.
  enum NumberRule: Sendable {
    case minimum(DecimalNumber)
    case exclusiveMinimum(DecimalNumber)
    case maximum(DecimalNumber)
    case exclusiveMaximum(DecimalNumber)
    case multipleOf(DecimalNumber)

    /// Whether a number keeps to it.
    func allows(_ number: DecimalNumber) -> Bool {
      switch self {
      case .minimum(let bound): number >= bound
      case .exclusiveMinimum(let bound): number > bound
      case .maximum(let bound): number <= bound
      case .exclusiveMaximum(let bound): number < bound
      case .multipleOf(let divisor): number.isMultiple(of: divisor)
      }
    }

    /// What it asks, as words that follow "is not".
    var words: String {
      switch self {
      case .minimum(let bound): "at least \(bound.plainText)"
      case .exclusiveMinimum(let bound): "more than \(bound.plainText)"
      case .maximum(let bound): "at most \(bound.plainText)"
      case .exclusiveMaximum(let bound): "less than \(bound.plainText)"
      case .multipleOf(let divisor): "a multiple of \(divisor.plainText)"
      }
    }
  }
}

extension DecimalNumber {
  /// The number for a sentence.
  fileprivate var plainText: String { JSON.number(doubleValue).text }
}
