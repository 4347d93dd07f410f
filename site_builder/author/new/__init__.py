"""Starts new content: a valid, commented draft whose open places `check` names one by one."""
