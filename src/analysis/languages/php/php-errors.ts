/** Throwable types of PHP and its standard library. */
export const PHP_ERRORS = `
  Throwable: Exception Error
  Exception: ErrorException LogicException RuntimeException JsonException PDOException DOMException IntlException ReflectionException SodiumException PharException
  Error: ArithmeticError AssertionError CompileError TypeError ValueError UnhandledMatchError FiberError
  ArithmeticError: DivisionByZeroError
  CompileError: ParseError
  TypeError: ArgumentCountError
  LogicException: BadFunctionCallException DomainException InvalidArgumentException LengthException OutOfRangeException
  BadFunctionCallException: BadMethodCallException
  RuntimeException: OutOfBoundsException OverflowException RangeException UnderflowException UnexpectedValueException
`;
