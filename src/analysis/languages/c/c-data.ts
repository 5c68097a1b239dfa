/** Headers of C, C++ and POSIX. */
const HEADERS = new Set(
  `assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic
   stdbool stddef stdint stdio stdlib stdnoreturn string strings tgmath threads time uchar wchar wctype
   aio cpio dirent dlfcn fcntl fmtmsg fnmatch ftw glob grp iconv langinfo libgen monetary mqueue ndbm netdb nl_types
   poll pthread pwd regex sched search semaphore spawn stropts syslog tar termios ulimit unistd utime utmpx wordexp
   alloca err execinfo features getopt malloc memory paths pty sysexits ucontext utmp values windows winsock2 ws2tcpip io
   direct process conio intrin immintrin emmintrin
   algorithm any array atomic barrier bit bitset cassert ccomplex cctype cerrno cfenv cfloat charconv chrono cinttypes
   climits clocale cmath codecvt compare concepts condition_variable coroutine csetjmp csignal cstdarg cstdbool cstddef
   cstdint cstdio cstdlib cstring ctgmath ctime cuchar cwchar cwctype deque exception execution expected filesystem
   format forward_list fstream functional future generator initializer_list iomanip ios iosfwd iostream istream
   iterator latch limits list map mdspan memory_resource mutex new numbers numeric optional ostream print queue random
   ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span spanstream sstream stack
   stacktrace stdexcept stdfloat stop_token streambuf string_view strstream syncstream system_error thread tuple
   type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version`.split(
    /\s+/,
  ),
);
/** Folders of system headers. */
const FOLDERS = /^(?:sys|net|netinet|arpa|linux|asm|bits|mach|machine|rpc|experimental)\//;

/** True for a header that comes with the compiler or the system. */
export function isStandardHeader(path: string): boolean {
  return FOLDERS.test(path) || (!path.includes("/") && HEADERS.has(path.replace(/\.h$/, "")));
}

/** Exception types of the C++ standard library. */
export const CPP_ERRORS = `
  exception: logic_error runtime_error bad_alloc bad_cast bad_typeid bad_exception bad_weak_ptr bad_function_call bad_optional_access bad_variant_access bad_expected_access
  logic_error: domain_error invalid_argument length_error out_of_range future_error
  runtime_error: overflow_error underflow_error range_error regex_error system_error nonexistent_local_time ambiguous_local_time format_error
  system_error: filesystem_error ios_base failure
  bad_alloc: bad_array_new_length
  bad_cast: bad_any_cast
`;
