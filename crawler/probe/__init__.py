"""Whether the outlets can still be crawled: a few requests to each, and a verdict with what to look at next."""
