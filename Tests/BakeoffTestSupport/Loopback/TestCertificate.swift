/// A certificate for servers on loopback, and the one key that all of them have.
///
/// They sign themselves, and guard nothing. Made with `openssl ecparam -name prime256v1 -genkey` and
/// `openssl ca -selfsign -startdate … -enddate …`.
public struct TestCertificate: Sendable {
  /// The certificate, in PEM.
  public let pem: String

  /// One for 127.0.0.1 and localhost, which is valid for a century.
  public static let loopback = TestCertificate(
    pem: """
      -----BEGIN CERTIFICATE-----
      MIIBZDCCAQugAwIBAgIBATAKBggqhkjOPQQDAjATMREwDwYDVQQDDAhsb29wYmFj
      azAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowEzERMA8GA1UEAwwI
      bG9vcGJhY2swWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQQDv2khi+Cbo9QsJAR
      WsWpFLQlxtdOdF0E8wCfV9MVxJ32xKIEqz/ePbmuDT1ddLbZbt2jkjZDPguBLknd
      SNp9o04wTDAPBgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGHBH8AAAGCCWxvY2Fs
      aG9zdDAdBgNVHQ4EFgQUWzixSn/jjK8GDM5H6pZGKeyvFVAwCgYIKoZIzj0EAwID
      RwAwRAIgCaTJvLNE0WkE+OdAtddxJ7G9KL9RAAdBxqb3by4gg8wCIDWV6ARppWTe
      A/3YVknmG20dkPj2og31g3FSjVhwnonO
      -----END CERTIFICATE-----
      """
  )

  /// One for another host.
  public static let elsewhere = TestCertificate(
    pem: """
      -----BEGIN CERTIFICATE-----
      MIIBeTCCAR+gAwIBAgIBATAKBggqhkjOPQQDAjAcMRowGAYDVQQDDBFlbHNld2hl
      cmUuaW52YWxpZDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowHDEa
      MBgGA1UEAwwRZWxzZXdoZXJlLmludmFsaWQwWTATBgcqhkjOPQIBBggqhkjOPQMB
      BwNCAAQQDv2khi+Cbo9QsJARWsWpFLQlxtdOdF0E8wCfV9MVxJ32xKIEqz/ePbmu
      DT1ddLbZbt2jkjZDPguBLkndSNp9o1AwTjAPBgNVHRMBAf8EBTADAQH/MBwGA1Ud
      EQQVMBOCEWVsc2V3aGVyZS5pbnZhbGlkMB0GA1UdDgQWBBRbOLFKf+OMrwYMzkfq
      lkYp7K8VUDAKBggqhkjOPQQDAgNIADBFAiEA+SxvU3wbvdqCMLO6dtJyBru1/sTU
      tAQAHTwLtC95vvICIDwgb21YN3IqDTMgQKqdKxumHvvng9rXONScI50QTCGV
      -----END CERTIFICATE-----
      """
  )

  /// One for 127.0.0.1 that ended in 2001.
  public static let expired = TestCertificate(
    pem: """
      -----BEGIN CERTIFICATE-----
      MIIBVjCB/qADAgECAgEBMAoGCCqGSM49BAMCMBMxETAPBgNVBAMMCGxvb3BiYWNr
      MB4XDTAwMDEwMTAwMDAwMFoXDTAxMDEwMTAwMDAwMFowEzERMA8GA1UEAwwIbG9v
      cGJhY2swWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQQDv2khi+Cbo9QsJARWsWp
      FLQlxtdOdF0E8wCfV9MVxJ32xKIEqz/ePbmuDT1ddLbZbt2jkjZDPguBLkndSNp9
      o0MwQTAPBgNVHRMBAf8EBTADAQH/MA8GA1UdEQQIMAaHBH8AAAEwHQYDVR0OBBYE
      FFs4sUp/44yvBgzOR+qWRinsrxVQMAoGCCqGSM49BAMCA0cAMEQCIGH7hj5FOPX1
      F8e2x67Pscf2onpWBvS50brc54LxtZgDAiBs8XoC/HfhYtfr2SiLr2d/k+is9Lti
      EXlIztm2aJ/b7A==
      -----END CERTIFICATE-----
      """
  )

  /// The key of them all, in PEM.
  public static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgl6htDH94xB9H4NKp
    jH0swc0Utc4djap2rzy7yosOCCahRANCAAQQDv2khi+Cbo9QsJARWsWpFLQlxtdO
    dF0E8wCfV9MVxJ32xKIEqz/ePbmuDT1ddLbZbt2jkjZDPguBLkndSNp9
    -----END PRIVATE KEY-----
    """
}
