# What the program that serves by https says.

secure-cert-bad = The file { $path } holds no certificate.
secure-cert-bad-help = Give --cert the certificate in PEM form: it begins with BEGIN CERTIFICATE.
secure-key-bad = The file { $path } holds no secret key.
secure-key-bad-help = Give --key the secret key of the certificate in PEM form, without a password: it begins with BEGIN PRIVATE KEY.
secure-pair-bad = The certificate { $cert } and the key { $key } do not belong together, or cannot serve.
secure-pair-bad-help = Give the key that this certificate was asked for with.
secure-renewed = The certificate was renewed: the new one serves.
secure-kept = The certificate from before serves on.
secure-soon = The certificate holds only until { $day }. Renew it: Glane takes the files up without a restart.
secure-over = The certificate holds no longer since { $day }: phones will refuse the pages. Renew it.
secure-only = This address is read by https: write https at its beginning, instead of http.
secure-doctor = The certificate holds until { $day }.
secure-doctor-soon = The certificate holds only until { $day }.
secure-doctor-soon-help = Renew it: Glane takes the files up without a restart.
secure-doctor-over = The certificate holds no longer since { $day }: phones refuse the pages.
secure-doctor-over-help = Renew it: Glane takes the files up without a restart.
secure-untrusted = The certificate of { $address } is not recognised by this computer: { $reason }
secure-untrusted-help = If it comes from an authority of your own, give its certificate by the variable SSL_CERT_FILE.
