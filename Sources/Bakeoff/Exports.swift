// A program that imports Bakeoff gets the nouns and the client with it.
@_exported public import BakeoffClient
@_exported public import BakeoffCore
