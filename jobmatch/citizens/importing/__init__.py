"""Cases from another system: a file is read, each record parsed to a case or refused, and one service writes them."""
