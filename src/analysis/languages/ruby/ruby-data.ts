/** Libraries that come with Ruby, by the first part of their path. */
export const RUBY_STANDARD_LIBRARY: ReadonlySet<string> = new Set(
  `abbrev base64 benchmark bigdecimal bundler cgi continuation coverage csv date dbm delegate did_you_mean digest drb
   English erb error_highlight etc expect fcntl fiber fiddle fileutils find forwardable gdbm getoptlong io ipaddr irb
   json logger matrix mkmf monitor mutex_m net nkf objspace observer open-uri open3 openssl optparse ostruct pathname
   pp prettyprint prime profile pstore psych pty racc rake rbconfig rdoc readline reline resolv rexml rinda ripper
   rubygems securerandom set shellwords singleton socket stringio strscan syslog tempfile thread time timeout tmpdir
   tracer tsort un unicode_normalize uri weakref webrick win32ole yaml zlib`.split(/\s+/),
);

/** Classes and modules of Ruby itself: a project that opens one of them adds to it, and does not define it. */
export const RUBY_CORE: ReadonlySet<string> = new Set(
  `Array BasicObject Class Comparable Complex Date DateTime Dir Encoding Enumerable Enumerator ENV Exception FalseClass File
   Float Hash IO Integer Kernel Marshal Math Method Module NilClass Numeric Object ObjectSpace Pathname Proc Process Random
   Range Rational Regexp Set Signal StandardError String StringIO Struct Symbol Thread Time TrueClass`.split(
    /\s+/,
  ),
);

/** Exception types of Ruby and of the libraries that come with it. */
export const RUBY_ERRORS = `
  Exception: NoMemoryError ScriptError SecurityError SignalException StandardError SystemExit SystemStackError
  ScriptError: LoadError NotImplementedError SyntaxError
  SignalException: Interrupt
  StandardError: ArgumentError EncodingError FiberError IOError IndexError LocalJumpError NameError RangeError RegexpError RuntimeError ThreadError TypeError ZeroDivisionError SystemCallError NoMatchingPatternError SocketError
  ArgumentError: UncaughtThrowError
  IOError: EOFError
  IndexError: KeyError StopIteration
  StopIteration: ClosedQueueError
  NameError: NoMethodError
  RangeError: FloatDomainError
  RuntimeError: FrozenError
  NoMatchingPatternError: NoMatchingPatternKeyError
`;
