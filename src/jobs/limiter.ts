/** Lets a number of pieces of work run at once; the others wait in the order they came. */
export class Limiter {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** @param places how many may run at once, at least one */
  constructor(places: number) {
    this.#free = Math.max(1, Math.floor(places));
  }

  /** Runs the work as soon as there is a place. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
  }

  /** The place goes straight to the next in line, so that nobody overtakes. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
