import { longPattern } from "../domain/long-pattern.ts";

/** Frameworks for tests and checks, names that only annotate, and what later versions of a language bring themselves. */
const NAMES = new Set(
  `pytest _pytest nose unittest2 hypothesis mock tox mypy mypy_extensions pyright pythonfuzz pyperf memory_profiler
   vitest jest mocha chai sinon ava tap tape jasmine karma cypress tstyche tsd expect-type eslint prettier
   typing_extensions typing_inspection type-fest six future backports importlib_metadata importlib_resources exceptiongroup
   dataclasses contextvars tslib core-js regenerator-runtime @babel/runtime @swc/helpers
   junit testng assertj mockito testcontainers caliper jspecify errorprone checkerframework
   xunit nunit moq fluentassertions phpunit mockery psr rspec minitest capybara cucumber
   testify gomega ginkgo gomock pretty_assertions proptest quickcheck criterion insta trybuild snapbox rstest mockall assert_cmd`.split(
    /\s+/,
  ),
);
const SCOPES =
  /^@(?:types|jest|vitest|testing-library|playwright|type-challenges|eslint|typescript-eslint)\/|^pytest[-_]/;
/** For one system alone: `console_windows.go`, `src/win/pipe.c`, `_winconsole.py`. */
const PLATFORM_FILE = longPattern("i")`
  _(?:windows|darwin|linux|unix|posix|bsd|freebsd|openbsd|netbsd|solaris|aix|plan9|android|ios|wasm|js
  |amd64|arm64)\.(?:go|c|cc|cpp|h)$
  |[-_](?:windows|win32|android|darwin|macos)\.(?:c|cc|cpp|h|hpp)$
  |(?:^|\/)(?:windows|win32|android|darwin|macos)[-_][\w-]+\.(?:c|cc|cpp|h|hpp)$
  |(?:^|\/)_?(?:win32|windows|winapi|winconsole|darwin|macos|osx|haiku|aix)\.\w+$
  |(?:^|\/)(?:win|win32|windows|darwin|macos|haiku|aix|dragonflybsd|freebsd|netbsd|openbsd|solaris
  |sunos)\/|^(?:src\/)?linux\/[^/]+\.[ch]$`;

/** True for a module that no list of ingredients would name. */
export function isNoIngredient(module: string): boolean {
  return NAMES.has(module.toLowerCase()) || SCOPES.test(module);
}

/** True for a file that only counts on some systems. */
export function isForOnePlatform(path: string): boolean {
  return PLATFORM_FILE.test(path);
}
