"""Local editions: overlays of many places on one finished base bundle, each checked, none made twice."""
