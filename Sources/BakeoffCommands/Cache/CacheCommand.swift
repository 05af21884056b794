internal import ArgumentParser

/// `bakeoff cache`: what is stored, why it does or does not answer, and what may go.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Look at the stored answers, and take some out.",
    discussion: """
      The store of runs is also the cache. Answers that runs refer to are results: they are never \
      taken out. The cache of programs that use setupLM is another file, such as \
      ~/.cache/bakeoff/cache.sqlite: name it with --store.

      EXAMPLE
        bakeoff cache stats
        bakeoff cache explain latest capital openai/gpt-4o-mini
      """,
    subcommands: [
      CacheStatsCommand.self, CacheListCommand.self, CacheExplainCommand.self,
      CachePruneCommand.self, CacheClearCommand.self,
    ]
  )
}
