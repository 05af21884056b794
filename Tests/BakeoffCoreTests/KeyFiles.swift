/// Private keys as OpenSSL 3.0 writes them, made for these tests alone.
enum KeyFiles {
  /// What opens the encrypted ones.
  static let passphrase = "correct horse"

  /// The SHA-256 digest of the public key, by `openssl rsa -pubout -outform DER | openssl dgst -sha256`.
  static let digest = "Fd/fSzXVyFIrc2Q1wgejeaOfuXTtS5Z21/ounTMA+MI="

  /// `openssl pkcs8 -topk8 -v2 aes-256-cbc`.
  static let aes256 = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIowSSLQCss7wCAggA
    MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBD06riD22sAEIgGbeSpw3UFBIIE
    0GRfblsrxjkhUdyKyKF6QIxRtpMseSZWvngxvg097aXTD7h8qtCsU7sw/8/Ot3aA
    g7f91nT/9kCc0tGrnmSWu6oh31y/oJxPv8gpCytvdG7pf38D6WGVV6WZlS0iqJ3i
    BWHKPJw1GCMgaub9Mdn9ATuXWapLUiamOax7OJoRfWRYwG7QpGXgE9i4axBZLZ19
    P07cAB029iOb0qvC7tBdAxXhysHOLjmmsZj0El1RzGkRHJO3eB1uaAAa4v+hb7DC
    JtAcivo0Ngn8Eui0/QolfHhkAgoa/nobBDSAo7ol4kXIUDZrAOVxHITbYTQ6iIk0
    og3nKrjGaX2gcoQnpiYZK9/zB9BrApPq9JSdrFfSO1s4Q8D7qiPR6KO4znZKKCQs
    XgZJidqzjxTmMnYyFwCS8h71kIIKB5thqb6L1QI/MoDfchyIUppKe6ylUyfGKnkI
    Wpk4TrlmuDGV+7TEs73R9rq9PZPktMEt9F+wlOG7+NtJ3wIHV1jHosYtY3HnEKwZ
    mqZ8i1Bdhb/SENgvJr4pm2N2MtizCP2+Yzv2Y3/EXX5kg2Pkcby29eh270KWsav0
    gNDqc/hWT3Xp63f3KelKsig7lEvAVal1HUkiPvvcwlKB1Viupxyds2InmaG/k5WT
    CAYiO4RZ/EQvXs/mqBaQEUjsybP8n1My2IalkVTf9sUd2taSQBZNsfm1FI1f2PGB
    TS78Hb6orjPeavFFitiAXLx2R0rk+ykpPEidpp3AEQ96DXXKEPCerrlV0pMcCAWp
    4YyiBmmICHf4sWfU+dFJxQSgBx6s2h5GpFDNx33urjOqOxnXHmsd8dwoaMRAJGFA
    R+RrwgbtoUsb9aJiMK3eUAy7QiWmErTcXb7sfMfInFdOJrYOHzNBhJt3E0E6KJzm
    JotdddYeEA0RZRCctHMbtGSemwGLAxdzJqiOUia0oKObZy23cNckKH6ingE8Emd4
    FPasR18NTRPAozvM+oDZQGHWXCqpGAvd3GUEfsUf00yAVGf1XZ9zzY46ewSsPgKN
    kFP/jSX6A9CY8EGRzceOTf9u9Klpo9Be+rn0Ul+oZUHDImKRm1IdOkT/2J7xf/ze
    lEl5utqpBs+8yp9O0+51JRlPCBkKE1prtGP7C/+Kq6evhKk2svt4CDbISrPRLOmj
    96wIku6x8pf34Ge0ZnoQmL1RQay1VoUxE6eOkJjM2ZYm++Pm+sc2Qanoh8HEKa6O
    WD57CQ9ZCXJYEhGtEayBpWU5fPcUQ+Zha9MwLNOxy+vKgbTuCtle+6TMejOg2B4x
    Ayi/GFfXyVw5XGzjvT1TnjpnzQT1nQU5CeteTeV6OHoqcBoiM6Lo1pWtwWuCWQ8L
    3fthmSTYPWWoV3ckFe82IJTJvkofbgm7AhAyhP3mo+lUq4xLQZsLR5edif/32L4k
    Xcar5DsXgUdewuAt4cHvRvrbGjsm5Ou1MK+ySkWYG0GJMj3MrGjdydJwSa57xmNC
    Y2q3/FOZpORD/8exPxSFi7b1eDzsyK0eMKj+4filjJnOj6scOy1HQcPBBj9l4l+o
    KFq2zmkhxE9F1bWDrcwt0U7J5ncJ1TOovG/wAziNvBvV2JO0JAHPUS0LBf9T/O9H
    ItYQBDFGcWN5Je6EMdg/1pm1SnDT0mkiyV1RQURoVZ94
    -----END ENCRYPTED PRIVATE KEY-----
    """

  /// `openssl pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA1`, whose hash goes without saying.
  static let aes128 = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIIFHzBJBgkqhkiG9w0BBQ0wPDAbBgkqhkiG9w0BBQwwDgQIzGiGsBX2JKwCAggA
    MB0GCWCGSAFlAwQBAgQQlLTWs8aaNIsFEJuqa7baewSCBNCkLnsw999NLHHa8dqJ
    qHwkcpwep/YN/eQ2upKqMD+gSqSKqsQrFU1KsRfplgqMKGFYSybNCLEjiz2E1sUZ
    tJ+0bJmD+pNEg1699ESk6ayeJ9H8A9+4SAwi6N2kdQ4cI1pPwUpnPWuGIAVzMN1t
    VGu0G6gXivMfgMvGq8Ihjarym3akEMUuAISNvf4PrLufLbU1QuG90jOfQigL372Y
    9X6bZP3bJzT24DrgbyrxWj7FY60V5TMq+QczeTLrkQE2dnNs90b/5fZEYLIbOz9/
    EGwLEitTCegc4UCA5eFA7HnvpoWcK2a1kQ4LdGAmlf32K+AI3U1EN0WmrJXAkml6
    JAvkgURPsSO6GQ/wPdr9pCjtukMOzUQoqfgdx4fSTUY7+qW0vrR4bQyfMrWpLIYG
    e4LZQ/3TzylKHEhoOi23/8Ecy2jFM40hgMEx/W4lZvTLBpIJaQ+tP3v+jv5QUXV5
    +IW6DYrrsM5k3EDVscmPssfdd2+kep7ioTD2UNO178B5dtijZ/nOsHJ4PH16gHTH
    33nb7ML/ieLfyd8BiJ3jM1gLA0p6M/A9Te1SqVUCHzQKGkiE6+Bac16xUO2KU//1
    DYHQM0sDo2HKvVpe3PF5HrQUzWiUqVhdSj+Ckvoj2XV4L8TtXu++QJ/7jmomg32E
    6MgfGD3N0Jyf4qY0m79fNpnai5uQ1rW4y8ZeEDblE9oaE1ehgMGCFfV8dmbgTmEP
    CH1WNqDfai9EKXv6QLFxV4zxqOO8aqxkvQTlpciRDMznfv/xchr0iSj0SJEFJCPI
    uxaXdi/TmiyTS18a+8TDTy7AXYVJWtldMwJ8n+4YG2mvyqY1OO6nDNbJ4DYYQnOB
    m2tv8MCAYjJrqa0NIVVvRgm4CP7mxDh21XnIFH+ZFRW5gVfwCewrtZ/pgCUiO/lI
    AjLIHnYl0dgVddy+0OyifH+WFFp3MQnTeVNlYABG2as9Tvj1f8OA0biQv8Apf6Dj
    lbA1xa0INbxSw/nThupJg5loLvd13ITwo98vfKOD4pUMHiwj/kUp5B5zAFLkhSV1
    9N9ziZqEaXixSMkiyiwju77v3h4lBcBY/4UPDHyxMnDdyE7FuIz8Z/GYDwX1G9Ck
    N4dTZf7sG/h2hXlyioiLlE3PeFPsLyG9smCbqIM3EIWnof/oBTaEu0X5Y33BjDYR
    yPDR7SgPnPjU3kvzs52nyFImTG8ixI/mWChETI+kRr4oiGU+oQjtr2LH66US6Sx4
    LcBpaANKikCFrx4y1tkEvssp7OSRrKCbJv+GO4fKy6Ec5dsuLt6mp0FATqbLgiwG
    D8MDQo0HpGsveSH5zZN4MRtZi6zclyd3sQc5yyxZSPvn6vdQRP2sJ/iM4485L4zl
    D2wfE+xI9SNBFr5b+7wbKGsxe3phK04x0HVYRZG+N8FwKSKVOqg15THx8BOhAzPm
    doUUQFgqipALtmVyG4QkNKe4NY+7p7wQCF10dFuF04LnTmbXa20G+Cy9A57yMB80
    mHVgmydIyMmGDJFSl+DBVC/qZ6ZjG3Hq3v6P6VnbJPTLCGIbRCCX2pyMdjY49Trg
    hE3/q9Ug5sy7n8Gqttv1hgXYAwbHq04etkN2wl61EO9H0y5ypEBrPJoNDZUWcpnU
    NFF5btSyIFcE7igwyGr3SqEmNQ==
    -----END ENCRYPTED PRIVATE KEY-----
    """

  /// `openssl pkcs8 -topk8 -v2 des3`.
  static let des3 = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkqhkiG9w0BBQwwHAQImLALJKK1+O4CAggA
    MAwGCCqGSIb3DQIJBQAwFAYIKoZIhvcNAwcECP9WlounqRJfBIIEyKUlTD1D5IU1
    6lsnmdD9BWi5YkYTvi9qVrsSv4CRGQ5rv/79s6lrovQoa2XgaRzuxm0BKt5iflbP
    i3NWjvRKe+HrUan5QAHBqF6p1CtwzSbd+kmcdBFuKTsuhkYuMRgexGfSXOWQyuIS
    NITBxNjlaVQOKE7DX2R0Vss3hJU6kIN3hE8b3L2zaXGmLPwH866cvqP6XrQedy+Y
    s3AyIUGgSYTZS4FlHIuC2DqXpaE7phljY8vXTPQpAhqlyqCsIYknVZDyKv9cyraU
    0DAh9kqJ+YRG8REuZ6UqhrJJtL5SXtoOhCLvjad2RI/+CnlyZd39glmTCFRKL48W
    7ST2FDb3Ctsy5N+PqLpnqrLnNd81HBIyb1+caEg7zNkPY0haNBbuy8fYOZeJxSfY
    sPGD7iXA7pUS609xvoP9gI2IkMDUgicjq6KnBaVg0wO1obUraFGQ81xFzc8ho3op
    6DNWZRcGbIlaLdKOIkz/nGHw/oAYt3pkmQ6+yMwEsYIL7cDI4NVdPeN9Hn8MGjRX
    zB0dU21QX4Kd8QfcPBkpPEQ25Qe+IW6LONkqmpt4UZeSHmH5qu2BsmX4y0mNUrcU
    HDFSG1vcGikZReF7JrPjPVRuXXtRwrNWtyLn97UoSO8sTVmHCZBDoyj9ZnXBRFGu
    kXhJY2J4jvHwfCMIyNkHH6Gccw2WAx/ufn3/wjz/WIovBGZpAutY5rXoP0yIvh1x
    evJdIlskYHx5dYm+DeBPDV9ncoCMDkEhFK1ITECadfwbIzlt6ayXTv0nPezxy0f4
    BlvPE2EGNRvoHFFGnydp1o6ZltOpbggUSapdxSLIM9KaSSAP2qwt2qgy12CdaDij
    6xvZdNCE8Y2r4pqhFLlTbSl+NhHWHEu3b+BWcgnS7wLcq5Mj8P0/3D3o8z0ZJlzC
    xGRNWAuSmZfLwy7co+QuLRXDhT77X8bTGgzKFlSrB1uug6n1xdIUq7buOIPYYz72
    W0LNZIO3s2mI3TlwzY4dvY+cc53Z+ncq2Ghnd9aH69udKqXBlnxsvyZnD69VwkN0
    jO9f0dID9umpe0cCTqTQUIboB4/4P9a1eNZByqmasGeEYvBoV7rnMaU+U1UFxCbo
    z/L3K1DIiQNSPeIDIKFFmKcUamCMcpguTUC9o32vl8ReuCehz9Lgc8wvkG2fDAKi
    Mncv3kDsb8qgUiyLi64AZRwCOn8VB5WyKzLaLMITcpQeKHU+dzFMM2YzhzTuD6y9
    ZDoCqSNFANrTMo/yyDyGF0jLRHMYuHcYdIWbEm5KYFzmJ3KksHQktOaKfqlCZylY
    PyrKxAjP2Y6xPjIdlDoJAvuIF8gN8jZt0X60oSpB4yR5WDsLx9GUyKcbxCyIhqHj
    0ZPQymZkXfKZnYRXdARVL5GGStLqj+hxVHNc1CoHGyX8EjYKGZyTP+ws2WPtm7EO
    k5CL8T4JXw3Q5o58X1pKqoZ6Jmmkp87Lu2xL5AzGkYif+encdf0GXgNVm+5UfPQ5
    sqXUNzlOdo8XULokTPpflDAvfp4ppQ/sJAERuJXjmofkdgMmZv9i5HCgESKfgh5c
    NAROWpqEFaD2WtZxZYf/88Rjr6SlTHy/gigviQWGRL96rTYXPQ8nHyQZ3XIURCB7
    VYXYr9vOHeH0/Zpxwd8c7w==
    -----END ENCRYPTED PRIVATE KEY-----
    """

  /// `openssl pkcs8 -topk8 -scrypt`.
  static let scrypt = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIIFJTBPBgkqhkiG9w0BBQ0wQjAhBgkrBgEEAdpHBAswFAQIPXA8p2Pv0sACAkAA
    AgEIAgEBMB0GCWCGSAFlAwQBKgQQM+W3+JLwHQENJRqBAii4hQSCBNA2+Dk/9XlN
    ig9jk1WGBJsBZ8QZ2AxhgYlrcvNZrZ0D2W7yIrQ7HlJvGm6irp998YOOjpQ2EOAr
    HEdp+TYKXChnWp2fwR8MxqkBqIpo7IpQLgomLLeosMbJ7H8YmKLwMvxWkwlIfS1Y
    O/OtcNcufzXY/46w+HlkydVJ8iWftjAXy3/MK5l744rSq8bTf99JdIvL5kGCwgHz
    6kjxDyojH0n1ozhnjb8dQPBEAfpH9VV/cbm+aCVeyfSHBvLqk9zlCp2OrNreF9z4
    +Oj33AMtryYxTDgS7mS8qXoL9sDg5lBGBAjkY8Xc03LUgBtKdlWaUYy3r6oGqpJf
    ZUU+KI9vdL7UhY43Y42bt4LFmRg88ibZkjnioedw2QRR9/gfOlJ1mJ6/7uLDEgFZ
    p4T07X+B5tKawcUAPbUODHqS340HluJZAsBGPsBrvbwZpNna7ElpjOaq4qDopjkl
    G4irTPw2iTb7acg7v8h2J9TODXmPxEeNSC3XsgqQNP2835SU3GaFoTEIT7qA0HcO
    ngMETjBp/NZvN/op6iVdtJwb/kBNPScCn+v5YbyT7LBaebLulltWBspFdZTTfxSf
    N+4fq6CDlHr3y9eIXe8wQz985xUhPhb1Qtq9Zi7DqwDLMVHB2nbvXlYBkQidOX9Y
    tZ62uuysCkb45IfYPdQednTnZkdiYnuY21uwD5OJKV++9+R6pOmrVWcwKScLW+VX
    RTXBzMhmId85CC+MoUiMAkE0XxBAzm0g+lhy6DjLsd/fE91nklOe7VS5MLzm2Hqj
    xLDMU56aScIq3YP2ONF90WnwZapuxMJCHvgaKvl3AjhSf138Iqhis3VSGFnsMShb
    p4polFEyHVj9076uQycaD+tKihPvrcB5nYR3A8w1Vb44ygYHwiaoLpuesUwnaiVm
    ftxaDYqF6jAiIEV7CRbHRjyp6jwDh3XwPoEdOpBtVGsPAHZGM0lI/Lca2Igwih83
    h26ShMiGaX9sGt7jYXp0EoeK2CeVkihjpO//Tk5g+7wCeERcSaT6CjHQPncsFKs7
    XNbpJkJkdb/weMt1ipgKBag4pIpX7gy/s6VAQX3eZSN1uwycx9Zwli0XiRb+EqF7
    lvUBQAnCUBys0pV4GKw/6PUtYtxmt/buFlewx9eZl70Dnn2sW9WfFWX3O2xyzxMU
    WJSZ9dWeopTYxyly2UM1ucWkGKH1/nOKTRv2TxAIoBGGfyYsaXip5eE8WYdwUIj6
    6S0dSbDslkyaY2fqdbCRzoYTwJnxXoRFSMYi3qF3BzjHdSwSDQiPhi3oXk2ehETf
    IW4JWRDEF62JK35SYYevfcIH3sF+roNNarrtkFWdVgNFsxgtxUxUP27gqIISxwc4
    eLeYU4ucddFszj7eNgsxWbqzMLHFqJi0UO0f85c4vDLwKpjvu6bD9gLYdJtN+5cd
    j2VEIYrQdYgYjlhezAqofc8BZrtVJXyqWZaBxsgVi209xIsRA7mPzyMb5unhkCX9
    MOtMIIAnJKEdJyHlCCG/5gFPtAGnuPAQE5S9YbyFqt5+lBpPNSareawD0eiAgiwz
    7CdW015MrPemCPuFlu4dMXWgRBjxWQ9gHTQtNDP/vjnGq+4+hbi4sbYmGvbTfYVC
    1ryQVi78iio4MMFKQyhA8dcymSbsFBll2A==
    -----END ENCRYPTED PRIVATE KEY-----
    """
}
