internal import Foundation
internal import GRDB

/// Bytes as SQLite keeps them.
typealias Blob = Data
