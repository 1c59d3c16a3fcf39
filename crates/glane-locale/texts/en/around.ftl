# What stands around the question: the language, coming in.

around-language = Language
around-unread = Nobody whose language this is has read this translation.
around-original = See the original question
around-listen = Listen to the question
around-join-wifi = Connect to the Wi-Fi { $name }
around-join-scan = Scan this code with your phone’s camera
around-join-type = Or open { $address } and type { $code }
