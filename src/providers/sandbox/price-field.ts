/**
 * Field of a create request with what a second costs at the provider that is rehearsed, in integer micro-USD. A sandbox
 * that was given no price of its own bills it, so that its meter and the ledger of the rehearsal agree.
 */
export const PRICE_FIELD = "sandbox_micro_usd_per_second";
