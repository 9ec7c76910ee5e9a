"""`python -m client_generate`: the same as the console script."""

from client_generate.cli.entry import main

if __name__ == "__main__":
    main()
