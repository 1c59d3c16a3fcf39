# Passkeys: signing in by one's own device, without a password.

passkey-title = My passkeys
passkey-help = A passkey signs you in by your finger, your face or the code of your device. Your password goes on working.
passkey-needs = This device or this address does not allow it: it takes an https address and a recent browser.
passkey-nobody = You are here by the secret link, which is nobody's. Sign in by your name to add a passkey.
passkey-since = added on { $date }
passkey-empty = You have no passkey yet.
passkey-revoke = Remove this passkey
passkey-revoke-help = It will sign in no more. The other browsers signed in under this name are signed out.
passkey-team = Passkeys
passkey-add-title = Add a passkey
passkey-name = Name of this passkey
passkey-name-help = To know it again: “My phone”, “The centre's laptop”.
passkey-name-missing = Give this passkey a name.
passkey-add = Add the passkey of this device
passkey-enter = Sign in with a passkey
passkey-stopped = Nothing was done: the device gave no passkey. You can try again.
passkey-not-added = This passkey could not be verified and was not added. Try again.
passkey-taken = This passkey is registered already.
passkey-gone = This passkey is no longer there.
passkey-many = You have many passkeys already: remove one first.
passkey-wrong = This passkey opens nothing here. Try again, or sign in by your password.
