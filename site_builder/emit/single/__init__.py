"""The single-file edition: a whole site in one HTML file, for phones and for sending by chat."""
