import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Groups of a configuration")
struct ConfiguredGroupTests {
  private func read(_ yaml: String) throws -> Configuration {
    try Configuration(yaml: yaml, environment: Environment(process: [:]))
  }

  @Test("A group is read, shown, and asked under its name")
  func reading() throws {
    let configuration = try read(
      """
      models: [fast, {model: mock/oak, temperature: 0.5}]
      groups:
        - name: fast
          primary: [mock/oak, {model: mock/birch, temperature: 1}]
          fallback: mock/twig
          context-fallback: mock/echo
          strategy: weighted
          weights: [3, 1]
          allowed_fails: 2
          cooldown: 5
      """
    )
    let group = try #require(configuration.groups.first)
    // A member that is named alone is the model of that name, with what it has of its own.
    #expect(group.primary.map(\.settings.parameters.temperature) == [0.5, 1])
    #expect((group.strategy, group.weights) == (.weighted, [3, 1]))
    #expect((group.allowedFails, group.cooldown) == (2, 5))
    let models = try configuration.makeRunModels()
    #expect(models.map(\.name) == ["fast", "mock/oak"])
    #expect(
      models[0].deployments.map(\.recordedName) == [
        "mock/oak", "mock/birch", "mock/twig", "mock/echo",
      ]
    )
    #expect(
      models[0].words
        == "fast: mock/oak, mock/birch (weighted), mock/twig (fallback), mock/echo (for long prompts)"
    )
    let shown = configuration.values.first { $0.key == "groups" }?.value
    #expect(shown?.arrayValue?.first?["cooldown"] == 5)
    #expect(shown?.arrayValue?.first?["content-fallback"] == nil)
    var chosen = configuration
    chosen.choose([ConfiguredModel("fast")])
    #expect(try chosen.makeModels().count == 4)
    #expect(try chosen.runSettings().models == ["fast"])
  }

  @Test("The example of every key of a group is read, and shown")
  func examples() throws {
    for key in ConfiguredGroup.keys {
      let others = ["name: g", "primary: [a/b, c/d]"].filter { !$0.hasPrefix("\(key.name):") }
      let strategy = key.name == "weights" ? ["strategy: weighted"] : []
      let members = (others + strategy + ["\(key.name): \(key.example)"]).joined(separator: ", ")
      let group = try #require(try read("groups: [{\(members)}]").groups.first)
      #expect(key.show(group) != nil, "\(key.name)")
    }
  }

  @Test(
    "A group that makes no sense is an error with its place",
    arguments: [
      ("groups: [{primary: a/b}]", "bakeoff.yaml:1:10: no \"name\" of a group"),
      ("groups: [{name: g}]", "bakeoff.yaml:1:10: no \"primary\" of the group \"g\""),
      ("groups: [{name: g, primary: []}]", "bakeoff.yaml:1:10: no \"primary\" of the group \"g\""),
      (
        "groups: [{name: a/b, primary: a/b}]", "bakeoff.yaml:1:17: a group has a name without \"/\""
      ),
      ("groups: [{name: \"a b\", primary: a/b}]", "bakeoff.yaml:1:17: \"name\": expected letters"),
      (
        "groups: [{name: g, primary: a/b}, {name: g, primary: a/c}]",
        "bakeoff.yaml:1:35: two groups are called \"g\""
      ),
      (
        "groups: [{name: g, primary: nobody}]",
        "bakeoff.yaml:1:29: \"nobody\" is no model that the group \"g\" could ask"
      ),
      (
        "groups: [{name: g, primary: h}, {name: h, primary: g}]",
        "bakeoff.yaml:1:29: \"h\" is a group, and a group holds models only"
      ),
      ("groups: [{name: g, primary: a/b, fallback: g}]", "bakeoff.yaml:1:44: \"g\" is a group"),
      (
        "groups: [{name: g, primary: a/b, fallback: a/b}]",
        "bakeoff.yaml:1:44: a/b is in the group \"g\" twice"
      ),
      (
        "groups: [{name: g, primary: a/b, strategy: fastest}]",
        "bakeoff.yaml:1:44: \"strategy\": expected one of in-order, round-robin"
      ),
      (
        "groups: [{name: g, primary: a/b, weights: [1]}]",
        "bakeoff.yaml:1:10: the group \"g\" has weights, which need \"strategy: weighted\""
      ),
      (
        "groups: [{name: g, primary: a/b, strategy: weighted, weights: [1, 2]}]",
        "bakeoff.yaml:1:10: the group \"g\" needs a weight for each of its 1 primary models"
      ),
      (
        "groups: [{name: g, primary: a/b, allowed-fails: 0}]",
        "bakeoff.yaml:1:49: \"allowed-fails\": expected a whole number of 1 or more"
      ),
      (
        "groups: [{name: g, primary: a/b, fallbacks: a/c}]",
        "bakeoff.yaml:1:34: \"fallbacks\" is not known here: did you mean \"fallback\"?"
      ),
      (
        "models: [{model: g, temperature: 0}]\ngroups: [{name: g, primary: a/b}]",
        "bakeoff.yaml:1:10: \"g\" is a group, which has no settings of a model"
      ),
      (
        "models: [g, g]\ngroups: [{name: g, primary: a/b}]",
        "bakeoff.yaml:1:13: g is named twice"
      ),
    ]
  )
  func wrong(yaml: String, message: String) throws {
    let error = try #require(throws: InputError.self) { try read(yaml) }
    #expect(error.description.hasPrefix(message), "\(error)")
  }

  @Test("A member that cannot be asked is an error that says where it stands")
  func unknownProvider() throws {
    let configuration = try read(
      "models: g\ngroups: [{name: g, primary: mock/oak, fallback: nobody/x}]"
    )
    let error = try #require(throws: ModelError.self) { try configuration.makeRunModels() }
    #expect(error.message.hasPrefix("bakeoff.yaml:2:49: "), "\(error)")
  }
}
