"""Questions of other systems, read into quizzes of ours; `readers.py` lists what can be read."""
