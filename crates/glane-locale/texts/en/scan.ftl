# Reading sheets that were photographed or scanned: what stands in the way, and what to do.

## The photo

scan-no-sheet = This is no sheet of Glane: there is none to be seen in this picture. Lay the sheet flat and photograph all of it.
scan-code-unread = The sheet is there, but its square code cannot be read. Take the photo again with a sharp code, or type the letters printed below it.
scan-foreign-code = The code in this picture is not that of a sheet of the workshop. Check that it is the right sheet.
scan-wrong-form = This sheet is from another workshop, or from a form that this server does not know. It is not counted here.
scan-two-sheets = There are several sheets in this photo. Photograph them one by one.
scan-cut-off = Take the photo again: the { $corner ->
    [upper-left] upper left
    [upper-right] upper right
    [lower-right] lower right
   *[lower-left] lower left
 } corner of the sheet is missing.
scan-hidden = Take the photo again: the round mark in the { $corner ->
    [upper-left] upper left
    [upper-right] upper right
    [lower-right] lower right
   *[lower-left] lower left
 } corner is not seen (a finger, a fold, a stain). If that corner is torn off, type the sheet by hand.
scan-too-small = The sheet is too small in the photo. Come closer: it should nearly fill the picture.
scan-blurred = The photo is blurred. Hold the phone still, give it time to focus, and take it again.
scan-folded = The sheet is too folded or rolled to be read. Flatten it, then take the photo again.
scan-too-dark = The photo is too dark. Bring the sheet near a window or a lamp, then take it again.
scan-samples = The sample boxes printed at the top cannot be read: a shadow, a glare or a stain covers them. Change the light, then take the photo again.
scan-blank = Nothing is ticked or written on this sheet.
scan-turned = The picture was turned; it was put upright.
scan-photocopied = Another sheet bears the same code with other answers: a numbered sheet has probably been photocopied. Say whether these are two people.

## The file

scan-file-empty = This file is empty.
scan-file-heic = This is a HEIC photo, which Glane cannot open. On an iPhone: Settings > Camera > Formats > Most Compatible, then take it again. Or send it as JPEG.
scan-file-avif = This is an AVIF picture, which Glane cannot open. Send it as JPEG, or take the photo again.
scan-file-unknown = This is neither a picture (JPEG, PNG, TIFF or WebP) nor a PDF.
scan-file-heavy = This file is too heavy: { $most } MB at most. Split it, or set the scanner to 300 dots per inch.
scan-file-large = This picture is too large: { $most } million pixels at most. Set the scanner to 300 dots per inch.
scan-file-pages = This file has too many pages: { $most } at most. Split it.
scan-file-locked = This PDF is protected by a password. Save it without one.
scan-file-damaged = This file is damaged or incomplete. Send it again, or take the photo again.
scan-file-long = Reading this file took too long and was stopped. Scan the sheet as JPEG, or split the file.
