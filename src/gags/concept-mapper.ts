import type { Evidence, NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type { Gag, SlotDemand } from "../domain/gag.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { type AvoidedGags, listCandidates } from "./candidates.ts";
import { type Choice, selectGags } from "./select.ts";

/** What a film needs gags for. */
export interface MapRequest {
  readonly facts: RepoFacts;
  /** In film order. */
  readonly demands: readonly SlotDemand[];
  /** Another number gives other choices among equals. */
  readonly seed: number;
  /** Gags that count less here, because another film has them. */
  readonly avoid?: AvoidedGags;
}

/** Finds the gags of a film: facts of a repository matched with the concepts of a library. */
export class ConceptMapper {
  readonly #library: MetaphorLibrary;

  constructor(library: MetaphorLibrary) {
    this.#library = library;
  }

  /**
   * One gag for every slot, in the order of the slots; the same for the same facts, slots, seed and library. Fewer only
   * when the repository has nothing at all to cite.
   */
  map({ facts, demands, seed, avoid }: MapRequest): Gag[] {
    const candidates = listCandidates({ facts, library: this.#library, seed, avoid });
    return selectGags(demands, candidates).map((choice) => this.#gag(choice));
  }

  #gag({ demand: { slot, beat }, candidate: { subject, match, rule, introducedBy } }: Choice): Gag {
    const pun = subject.kind === "readme" ? undefined : this.#library.puns.get(subject.name.toLowerCase());
    const places = [
      ...subject.quotes.slice(0, 1).flatMap((quote) => quote.evidence),
      ...(subject.number === undefined ? [] : [subject.number.evidence]),
    ];
    return {
      slot,
      beat,
      subject,
      match,
      rule,
      ...(introducedBy && { introducedBy }),
      evidence: withoutRepeats(subject.evidence, places),
      ...(pun === undefined ? {} : { pun }),
    };
  }
}

function keyOf({ path, line, text }: Evidence): string {
  return `${path}:${line}:${text}`;
}

function withoutRepeats(evidence: NonEmpty<Evidence>, more: readonly Evidence[]): NonEmpty<Evidence> {
  return [evidence[0], ...uniqueBy([...evidence, ...more], keyOf).slice(1)];
}
