/** The life of a pretended process: it ends before or after one of its calls to the world, like `kill -9`. */
export class Life {
  readonly death: Promise<"died">;
  /** Calls so far. */
  steps = 0;
  #dead = false;
  #die: (how: "died") => void = () => {};
  readonly #lastStep: number;
  readonly #after: boolean;

  /**
   * @param end the call at which it ends (none when absent), and whether the world still sees that call
   */
  constructor(end: { readonly step: number; readonly after: boolean } = { step: Infinity, after: false }) {
    this.#lastStep = end.step;
    this.#after = end.after;
    this.death = new Promise((resolve) => (this.#die = resolve));
  }

  /** The same port for this process: its calls count, and no call of a dead process reaches it or returns. */
  wrap<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return (...values: readonly unknown[]): unknown => {
          const call = (): unknown => Reflect.apply(member, target, values);
          return name === "now" || name === "random" ? call() : this.#step(call);
        };
      },
    });
  }

  /** Ends it now. */
  kill(): void {
    this.#dead = true;
    this.#die("died");
  }

  async #step(call: () => unknown): Promise<unknown> {
    this.steps += 1;
    const last = this.steps === this.#lastStep;
    if (last && !this.#after) this.kill();
    if (this.#dead) return never();
    const result = call();
    if (last) this.kill();
    try {
      const value: unknown = await result;
      return this.#dead ? await never() : value;
    } catch (error) {
      if (this.#dead) return never();
      throw error;
    }
  }
}

function never(): Promise<never> {
  return new Promise(() => {});
}
