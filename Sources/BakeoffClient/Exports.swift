// A program that imports the client gets the nouns with it.
@_exported public import BakeoffCore
