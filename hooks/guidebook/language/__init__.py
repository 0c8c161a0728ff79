"""What each language does with words: letters, dates, numbers, typography, markup."""
