"""What a library is: frozen values that mirror what authors write. Imports nothing of ours."""
