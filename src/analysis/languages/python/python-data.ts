/**
 * Top-level modules of the Python standard library, 3.8 to 3.14, and those of Python 2 that code for both still names.
 * From `sys.stdlib_module_names` of CPython 3.10 to 3.13, the library folders of 3.8 and 3.9, and the 3.14 notes.
 */
export const PYTHON_STANDARD_MODULES: ReadonlySet<string> = new Set(
  `
  __future__ _abc _aix_support _android_support _ast _asyncio _bisect _blake2 _bootlocale _bootsubprocess _bz2
  _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc
  _colorize _compat_pickle _compression _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm
  _decimal _dummy_thread _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq
  _imp _interpchannels _interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5
  _msi _multibytecodec _multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _pickle
  _posixshmem _posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random _remote_debugging
  _scproxy _sha1 _sha2 _sha256 _sha3 _sha512 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics
  _string _strptime _struct _suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize
  _tracemalloc _types _typeshed _typing _uuid _warnings _weakref _weakrefset _winapi _wmi _zoneinfo _zstd abc aifc
  annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex
  bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
  compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses
  datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno
  faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass
  gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io
  ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math
  mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
  operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib
  posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re
  readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd
  smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
  stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile
  termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty
  turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg
  winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
  BaseHTTPServer CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser Queue SimpleHTTPServer
  SimpleXMLRPCServer SocketServer StringIO Tkinter UserDict UserList UserString __builtin__ cPickle cStringIO
  commands cookielib copy_reg dummy_thread htmlentitydefs httplib md5 robotparser sets sha thread urllib2 urlparse
  xmlrpclib
  `
    .trim()
    .split(/\s+/),
);

/** Direct children by parent; a parent stands below its own parent. */
const CHILDREN: Readonly<Record<string, string>> = {
  BaseException: "BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit",
  Exception:
    "ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError " +
    "OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError " +
    "Warning",
  ArithmeticError: "FloatingPointError OverflowError ZeroDivisionError",
  ImportError: "ModuleNotFoundError",
  LookupError: "IndexError KeyError",
  NameError: "UnboundLocalError",
  OSError:
    "BlockingIOError ChildProcessError ConnectionError EnvironmentError FileExistsError FileNotFoundError IOError " +
    "InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError WindowsError",
  ConnectionError: "BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError",
  RuntimeError: "NotImplementedError PythonFinalizationError RecursionError",
  SyntaxError: "IndentationError",
  IndentationError: "TabError",
  ValueError: "UnicodeError",
  UnicodeError: "UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError",
  Warning:
    "BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning " +
    "ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning",
};

/** Builtin error types of Python 3.8 to 3.14 with their builtin ancestors, nearest first. */
export const PYTHON_BUILTIN_ERRORS: ReadonlyMap<string, readonly string[]> = builtinErrors();

function builtinErrors(): ReadonlyMap<string, readonly string[]> {
  const ancestors = new Map<string, readonly string[]>([["BaseException", []]]);
  for (const [parent, children] of Object.entries(CHILDREN)) {
    const above = ancestors.get(parent) ?? [];
    for (const child of children.split(" ")) ancestors.set(child, [parent, ...above]);
  }
  return ancestors.set("ExceptionGroup", ["BaseExceptionGroup", "Exception", "BaseException"]);
}
