internal import CLibcurl

extension CurlHandle {
  /// Sets what is the same for every request of every handle.
  func setFixedOptions() {
    bakeoff_curl_setopt_long(easy, CURLOPT_NOSIGNAL, 1)
    bakeoff_curl_setopt_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
    bakeoff_curl_setopt_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
    bakeoff_curl_setopt_long(easy, CURLOPT_FOLLOWLOCATION, 0)
    bakeoff_curl_setopt_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    bakeoff_curl_setopt_long(easy, CURLOPT_NOPROGRESS, 0)
    bakeoff_curl_setopt_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
    bakeoff_curl_setopt_string(easy, CURLOPT_ACCEPT_ENCODING, "")
    bakeoff_curl_setopt_string(easy, CURLOPT_USERAGENT, "bakeoff")
    bakeoff_curl_setopt_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    bakeoff_curl_allow_only_http(easy)
    bakeoff_curl_leave_resolver(easy)
    bakeoff_curl_note_socket_error(easy, socketError)
  }

  /// Sets how connections are made.
  func apply(_ settings: ConnectionSettings) {
    if let certificates = settings.certificates {
      bakeoff_curl_setopt_string(easy, CURLOPT_CAINFO, certificates)
    }
    guard let proxy = settings.proxy else { return }
    bakeoff_curl_setopt_string(easy, CURLOPT_PROXY, proxy)
    bakeoff_curl_setopt_string(easy, CURLOPT_NOPROXY, "")
  }
}
