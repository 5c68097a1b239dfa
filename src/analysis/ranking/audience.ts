import type { ClassRead, FileReading, FunctionRead } from "../define-language.ts";
import { isHidden } from "../not-for-use.ts";

type Read = ClassRead | FunctionRead;

function isOpen({ exported, packageOnly }: Read): boolean {
  return exported || packageOnly === true;
}

/** Whom the definitions of a repository are for. */
export interface Audience {
  /** True when a definition says that it is not for users. */
  readonly isHidden: (read: Read) => boolean;
  /** True when only its own file can use it, in a file that says which of its definitions others can use. */
  readonly isClosed: (read: Read, file: FileReading) => boolean;
}

/**
 * What is for its own package only, such as `pub(crate)` in Rust, is not for users; but in a program, which offers its users
 * no code and has hardly anything that is public, it is the code.
 */
export function audienceOf(readings: Iterable<FileReading>): Audience {
  const files = [...readings];
  const all = files.flatMap(({ classes, functions }): readonly Read[] => [...classes, ...functions]);
  const closed = all.filter(({ packageOnly }) => packageOnly).length;
  const isProgram =
    files.some(({ entryPoints }) => entryPoints.length > 0) &&
    closed > all.filter(({ exported }) => exported).length;
  return {
    isHidden: (read) => isHidden(read) || (read.packageOnly === true && !isProgram),
    isClosed: (read, { classes, functions }) => !isOpen(read) && [...classes, ...functions].some(isOpen),
  };
}
