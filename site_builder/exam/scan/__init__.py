"""Answer sheets read from pictures. Needs the extra `scan` (OpenCV, zxing-cpp); nothing else imports this."""
