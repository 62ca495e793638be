"""`python -m belie`: the command line."""

from belie.cli.main import main

if __name__ == "__main__":
    main()
