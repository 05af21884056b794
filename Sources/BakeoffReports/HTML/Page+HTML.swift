extension Page {
  /// The page as the body of a document.
  var html: HTML {
    tag("main", ["class": "page"]) {
      for block in blocks { Self.html(of: block) }
    }
  }

  private static func html(of block: Block) -> HTML {
    switch block {
    case .title(let text): tag("h1") { text.html }
    case .heading(let text): tag("h2") { text }
    case .paragraph(let text): tag("p") { text.html }
    case .list(let points):
      tag("ul", ["class": "points"]) { for point in points { tag("li") { point.html } } }
    case .table(let table): table.html(table.columns.first?.header ?? "")
    case .facts(let facts): html(of: facts)
    case .cards(let cards):
      .joined(
        cards.map { card in
          tag("article", ["class": "card"]) {
            tag("h3") { card.title.html }
            html(of: card.facts)
          }
        }
      )
    }
  }

  /// Labels with values.
  static func html(of facts: [Fact]) -> HTML {
    tag("dl", ["class": "facts"]) {
      for fact in facts {
        tag("dt") { fact.label }
        tag("dd", ["class": fact.isExcerpt ? "excerpt" : nil]) { fact.value.html }
      }
    }
  }
}
