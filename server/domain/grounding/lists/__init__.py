"""What the checks know about English and about trades, as data: general words, nobody's facts."""
