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
secure-store-untrusted = The PostgreSQL database shows a certificate that is not recognised: { $reason }
secure-store-untrusted-help = Nothing was sent there. Check that it is the right one. If its certificate comes from an authority of your own, give it in the address: postgres://…?sslmode=verify-full&sslrootcert=/path/authority.pem; if it bears another name than the address, write that one, or sslmode=verify-ca.
secure-store-in-clear = The address asks for an encrypted connection, and this PostgreSQL database makes none.
secure-store-in-clear-help = Nothing was sent there. Put ssl = on into its settings, with a certificate; or, on one machine or a private network, take sslmode out of the address.
secure-store-roots = The file of authorities { $path } cannot be read: { $reason }
secure-store-roots-help = It is one or more certificates in PEM (-----BEGIN CERTIFICATE-----), and Glane must be allowed to read it.

secure-acme-bad-name = “{ $name }” is no public name to ask a certificate for.
secure-acme-bad-name-help = Give --acme one name, in plain letters, digits, dots and hyphens: ateliers.mon-centre.fr.
secure-acme-bad-contact = “{ $contact }” is no e-mail address.
secure-acme-bad-contact-help = Give --acme-contact an address such as accueil@mon-centre.fr, or leave this option out.
secure-acme-bad-directory = “{ $address }” is not the address of an authority.
secure-acme-bad-directory-help = Give --acme-directory the address of its directory: it begins with https.
secure-acme-asked = Glane asks { $address } for a certificate of { $name }.
secure-acme-got = The certificate of { $name } is there: it holds until { $day }, and will be renewed before.
secure-acme-unreached = The authority { $address } did not answer as it should: { $reason }
secure-acme-unreached-help = See that this computer is on the internet, and the address given to --acme-directory. The certificate of an authority of your own is given by the variable SSL_CERT_FILE.
secure-acme-name = The authority { $address } did not find Glane at { $name }: { $reason }
secure-acme-name-help = See that this name leads to the public address of this server, and that port 443 gets from outside to Glane (firewall, router).
secure-acme-way = The authority { $address } does not offer to check { $name } by tls-alpn-01, the only proof that Glane can give.
secure-acme-way-help = Choose another authority, or ask for the certificate by another program, then give it with --cert and --key.
secure-acme-limit = The authority { $address } says that too many certificates were asked of it: { $reason }
secure-acme-limit-help = Wait. Restarting Glane does not help: each try counts.
secure-acme-refused = The authority { $address } refused the certificate of { $name }: { $reason }
secure-acme-refused-help = See the name given to --acme and the address given to --acme-contact.
secure-acme-unkept = The certificate of { $name } serves, but cannot be kept in the data folder: { $reason }
secure-acme-unkept-help = Make room or give access to the folder, or another will be asked for at the next start.
secure-acme-again-kept = The certificate from before serves on. { $minutes ->
    [one] Next try in one minute.
   *[other] Next try in { $minutes } minutes.
 }
secure-acme-again-old = The pages are served with a certificate that is over or of another authority. { $minutes ->
    [one] Next try in one minute.
   *[other] Next try in { $minutes } minutes.
 }
secure-acme-again-none = Without a certificate the pages do not open. { $minutes ->
    [one] Next try in one minute.
   *[other] Next try in { $minutes } minutes.
 }
