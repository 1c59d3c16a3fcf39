# The paper sheet, as who leads sees it.

