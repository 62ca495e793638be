"""What a claim can say: dates, quantities, words for numbers, places."""
