"""Documents and files that survive a crash at any instruction, in any number of processes at once."""

from client_generate.files.containment import confined, open_regular, within
from client_generate.files.documents import UNREADABLE, decode, encode, encode_line, load, read, sha256
from client_generate.files.folders import flush, make_folder
from client_generate.files.locks import Lock, is_free, locked
from client_generate.files.sealing import is_whole, sealed
from client_generate.files.writing import (
    append_line,
    claim_folder,
    copy_into,
    links_work,
    protect,
    publish,
    remove,
    replace,
    set_aside,
    unprotect,
    whole_folder,
    whole_lines,
    write_once,
)

__all__ = [
    "UNREADABLE",
    "Lock",
    "append_line",
    "claim_folder",
    "confined",
    "copy_into",
    "decode",
    "encode",
    "encode_line",
    "flush",
    "is_free",
    "is_whole",
    "links_work",
    "load",
    "locked",
    "make_folder",
    "open_regular",
    "protect",
    "publish",
    "read",
    "remove",
    "replace",
    "sealed",
    "set_aside",
    "sha256",
    "unprotect",
    "whole_folder",
    "whole_lines",
    "within",
    "write_once",
]
