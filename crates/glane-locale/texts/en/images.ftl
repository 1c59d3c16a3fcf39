# Pictures of the answers: a photo or a drawing beside each answer that is offered.

images-title = Pictures of the answers
images-back = Back to the questions
images-help = A photo or a drawing (JPEG, PNG or WebP) beside each answer, if you like. The picture is made very small and nothing else of the file is kept: neither place nor time. Use pictures that you may show. They are seen on phones, on the screen while results are hidden, and on questions printed from the console; not on numbered sheets nor in the restitution.
images-none = This question has no answers to choose from: there is nothing to illustrate.
images-file = A picture
images-other = Another picture in its place
images-text = What the picture shows, for who does not see it (empty: the text of the answer is enough)
images-drop = Remove this picture
images-conflict = Somebody else just changed this script: nothing was saved. Choose your pictures again, then save.
images-wrong =
    { $n ->
        [one] One picture could not be taken; the rest is saved.
       *[other] { $n } pictures could not be taken; the rest is saved.
    }
images-file-empty = “{ $label }”: the file is empty. Choose another one.
images-file-phone = “{ $label }”: this is a phone's picture in a format that other devices do not read (HEIC, AVIF). Save it as JPEG, then give it again.
images-file-unknown = “{ $label }”: this file is not a JPEG, PNG or WebP picture. Choose one.
images-file-heavy = “{ $label }”: the file is over { $most } MB. Give a lighter picture.
images-file-large = “{ $label }”: the picture has more than { $most } million pixels. Give a smaller one.
images-file-damaged = “{ $label }”: the file is damaged or incomplete. Save the picture again, then give it.
