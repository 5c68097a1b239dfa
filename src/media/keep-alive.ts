const ONE_MINUTE = 60_000;

/** Awaits native work. A pending native promise alone does not keep Node running: without a timer it exits silently. */
export async function keepAlive<Result>(work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(() => undefined, ONE_MINUTE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
