"""Product pages: fetched without reaching where they must not, and reduced to what they say."""
