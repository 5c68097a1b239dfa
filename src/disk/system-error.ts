/** Name of a system error, for instance `ENOSPC`; `undefined` for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** True when the disk, or the user's share of it, has no room left. */
export function isDiskFull(error: unknown): boolean {
  const code = systemCode(error);
  return code === "ENOSPC" || code === "EDQUOT";
}

/** True for what the operating system said, for instance `EMFILE`; false for faults in what was read. */
export function isSystemError(error: unknown): boolean {
  return systemCode(error) !== undefined && error instanceof Error && "syscall" in error;
}
