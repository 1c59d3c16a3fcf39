# The accessibility statement. Nothing stands here that is not true: what was not tried is told too.

accessible-title = Accessibility
accessible-intro = This page says what is checked, what is not, and what to do if something keeps you from answering or reading.

accessible-state-title = Where Glane stands
accessible-state-aim = Glane aims at level AA of WCAG 2.2 and at the French RGAA 4.1.
accessible-state-audit = Nobody from outside has audited it. In the sense of the RGAA it therefore counts as “not compliant” until an audit says otherwise.

accessible-checked-title = What is checked with each version
accessible-checked-machine = A program (axe-core) reads each page, in French and in English, in light, in dark, with more contrast and in colours forced by the device. It finds no obstacle that it knows of.
accessible-checked-narrow = On a screen 320 pixels wide nothing runs out of the page. Buttons and fields are at least 44 pixels.
accessible-checked-keyboard = A whole workshop can be done with the keyboard alone, by whoever leads it and by whoever answers.
accessible-checked-plain = Answers can be given without JavaScript. Each picture of results has a title, a description and the same figures as a table or a list.

accessible-open-title = What was not checked
accessible-open-machine = A program sees only part of what keeps people out. No trial with a screen reader (NVDA, JAWS, VoiceOver, TalkBack) is on record, and none by people with disabilities.
accessible-open-files = The PDF and Word files were not checked. The restitution can also be read as a web page, which is the better version.

accessible-help-title = If something stops you
accessible-help-room = Tell whoever leads the workshop: you can answer on a tablet, on paper or aloud. Your answer counts as much as any other.
accessible-help-law = In France, if the obstacle stays and nobody answers you, you can write to the Défenseur des droits or call 09 69 39 00 00.
accessible-back = Back to the first page
