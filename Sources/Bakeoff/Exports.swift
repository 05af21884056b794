// A program that imports Bakeoff gets the client, the store, scorers and reports with it.
@_exported public import BakeoffClient
@_exported public import BakeoffCore
@_exported public import BakeoffReports
@_exported public import BakeoffScoring
@_exported public import BakeoffStore
