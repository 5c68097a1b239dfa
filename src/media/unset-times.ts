import { type FileHandle, open } from "node:fs/promises";

/** Boxes that hold others, on the way to those that say when the file was made (ISO/IEC 14496-12, 8.2-8.4). */
const CONTAINERS: ReadonlySet<string> = new Set(["moov", "trak", "mdia"]);
const TIMED: ReadonlySet<string> = new Set(["mvhd", "tkhd", "mdhd"]);
/** Size and name; a size of 1 stands for one of 64 bits behind the name. */
const HEADER = { short: 8, long: 16 } as const;
/** Version and flags, before the times. */
const FLAGS = 4;

interface Box {
  readonly name: string;
  /** Where its content begins, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** Writes 0, which means that it is not known, where an MP4 says when it was made: the same film is the same file. */
export async function unsetTimes(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await unsetWithin(file, { name: "", start: 0, end: (await file.stat()).size });
  } finally {
    await file.close();
  }
}

async function unsetWithin(file: FileHandle, { start, end }: Box): Promise<void> {
  for (let at = start; at + HEADER.short <= end;) {
    const box = await boxAt(file, at, end);
    if (CONTAINERS.has(box.name)) await unsetWithin(file, box);
    if (TIMED.has(box.name)) await unset(file, box);
    at = box.end;
  }
}

async function boxAt(file: FileHandle, at: number, last: number): Promise<Box> {
  const header = Buffer.alloc(HEADER.long);
  await file.read(header, 0, HEADER.long, at);
  const size = header.readUInt32BE(0);
  const isLong = size === 1;
  const length = isLong ? Number(header.readBigUInt64BE(HEADER.short)) : size === 0 ? last - at : size;
  const begins = isLong ? HEADER.long : HEADER.short;
  return {
    name: header.toString("latin1", 4, HEADER.short),
    start: at + begins,
    end: Math.min(last, at + Math.max(begins, length)),
  };
}

/** Creation and modification: 32 bits each in version 0, 64 in version 1. */
async function unset(file: FileHandle, { start }: Box): Promise<void> {
  const [version] = (await file.read(Buffer.alloc(1), 0, 1, start)).buffer;
  await file.write(Buffer.alloc(version === 0 ? 8 : 16), 0, undefined, start + FLAGS);
}
