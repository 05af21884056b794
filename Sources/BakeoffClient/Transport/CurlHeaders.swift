internal import BakeoffCore
internal import CLibcurl

/// The headers of a handle's last request, as libcurl has them: the next one mostly has the same.
final class CurlHeaders {
  private var list: UnsafeMutablePointer<curl_slist>?
  private var open: [(name: String, value: String)] = []
  private var secret: [(name: String, value: Secret)] = []

  deinit { curl_slist_free_all(list) }

  /// Gives a handle the headers of a request, unless it has them already.
  func set(_ request: HTTPRequest, on easy: UnsafeMutableRawPointer) {
    if list != nil, request.headers.elementsEqual(open, by: ==),
      request.secretHeaders.elementsEqual(secret, by: ==)
    {
      return
    }
    (open, secret) = (request.headers, request.secretHeaders)
    // Without the empty one, libcurl asks leave before it sends a large body, and waits for it.
    var next = curl_slist_append(nil, "Expect:")
    for header in open { next = curl_slist_append(next, "\(header.name): \(header.value)") }
    for header in secret {
      next = curl_slist_append(next, "\(header.name): \(header.value.revealed)")
    }
    bakeoff_curl_setopt_list(easy, CURLOPT_HTTPHEADER, next)
    curl_slist_free_all(list)
    list = next
  }
}
