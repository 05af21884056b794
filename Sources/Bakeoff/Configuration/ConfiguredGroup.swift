public import BakeoffClient
internal import BakeoffCore

/// A group of a configuration: models that stand in for each other under one name.
public struct ConfiguredGroup: Sendable {
  /// What it is called among the models of a run, in records and in reports.
  public var name: String
  /// The models that share the requests.
  public var primary: [ConfiguredModel] = []
  /// Those that are asked, in their order, when no primary one answers.
  public var fallback: [ConfiguredModel] = []
  /// Those that are asked instead when a prompt is too long.
  public var contextFallback: [ConfiguredModel] = []
  /// Those that are asked instead when a policy refuses a prompt.
  public var contentFallback: [ConfiguredModel] = []
  /// How the primary model that is asked first is chosen.
  public var strategy = RouterStrategy.inOrder
  /// The shares of the primary models by `.weighted`; none for equal ones.
  public var weights: [Double] = []
  /// How many requests in a row may fail at a model before it cools down, from 1.
  public var allowedFails = Router.usualAllowedFails
  /// For how many seconds such a model is then left alone, from 0.
  public var cooldown = Router.usualCooldown
  /// Where it stands; nil when it comes from no file.
  var place: String?

  /// Names a group, which has no models yet.
  public init(_ name: String) { self.name = name }

  /// All models of it, each list in its order.
  var members: [ConfiguredModel] { primary + fallback + contextFallback + contentFallback }

  /// The group as a file would have it.
  var json: JSON {
    var object = JSONObject()
    let usual = ConfiguredGroup(name)
    for key in Self.keys {
      let value = key.show(self)
      guard key.name == "name" || value != key.show(usual) else { continue }
      object[key.name] = value
    }
    return .object(object)
  }

  /// Puts the group together.
  ///
  /// - Parameters:
  ///   - clock: Time and chance.
  ///   - make: Makes a model that can be asked.
  /// - Returns: Its models, ready to be asked.
  /// - Throws: What `make` throws, with the place of the model; `ModelError` with `.configuration` when
  ///   the group makes no sense.
  func router(
    clock: Clock,
    _ make: (ConfiguredModel) throws(ModelError) -> LM
  ) throws(ModelError) -> Router {
    func made(_ models: [ConfiguredModel]) throws(ModelError) -> [LM] {
      var made: [LM] = []
      for model in models {
        do throws(ModelError) { made.append(try make(model)) } catch {
          guard let place = model.place else { throw error }
          throw ModelError(error.code, "\(place): \(error.message)")
        }
      }
      return made
    }
    return try Router(
      primary: made(primary),
      fallback: made(fallback),
      contextFallback: made(contextFallback),
      contentFallback: made(contentFallback),
      strategy: strategy,
      weights: weights,
      allowedFails: allowedFails,
      cooldown: cooldown,
      clock: clock
    )
  }
}
