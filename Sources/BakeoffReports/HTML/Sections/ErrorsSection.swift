/// The errors of the run by their cause.
struct ErrorsSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    report.errors.isEmpty ? nil : Table(of: report.errors).html("Errors by model and cause")
  }
}
