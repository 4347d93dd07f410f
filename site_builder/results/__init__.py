"""What a class has answered: codes, files and paper marks gathered, figures for questions, a report."""
