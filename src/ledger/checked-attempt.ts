/** An attempt as the checker counts it. Money in micro-USD, exact at any size. */
export interface CheckedAttempt {
  readonly id: string;
  readonly clip: string;
  readonly run: string;
  readonly provider: string;
  readonly month: string;
  readonly reserved: bigint;
  state: string;
  paid: bigint;
  result: string;
  jobId: string | undefined;
  /** Cost more than was reserved, and nobody has said what was paid. */
  overrun: boolean;
}
