import type { GagStaging } from "../../domain/staging.ts";
import type { Rehearsal } from "../stage/rehearse.ts";
import { timelineOf } from "../stage/timeline.ts";
import { type CloserView, closerViewOf, SEEN, TIGHTER } from "./closer-view.ts";
import { type Framing, framingOf } from "./framing.ts";
import type { Panel } from "./panel.ts";

/** A place of the camera, and whether it stands beyond what is in the foreground. */
export interface CameraView extends CloserView {
  readonly closer: boolean;
}

/** What is acted in a shot, and where it is seen. */
interface Viewing {
  readonly staging: GagStaging;
  readonly rehearsal: Rehearsal;
  readonly panel: Panel;
}

/** The camera of an upright picture comes nearer than that of a wide one: it has height to spare. */
const NEAREST = 1.7;

/**
 * Where the camera stands in a shot, in order. A wide picture shows the whole gag, then perhaps its topper from nearer.
 * An upright one is narrow: it would show a whole stage from afar, so each part of the gag may have a view of its own.
 */
export function viewsOf(viewing: Viewing, seconds: number): readonly CameraView[] {
  const { width, height } = viewing.panel.picture;
  const whole = framingOf(viewing, viewing.panel);
  const closer = closerViewOf(viewing, { whole, seconds });
  const all = [{ from: 0, framing: whole, closer: false }];
  const before = height > width ? partViews(viewing, { until: closer?.from ?? 1, seconds }) : all;
  if (closer === undefined) return before;
  const last = before.at(-1)?.framing ?? whole;
  if (isCut(last, closer.framing)) return [...before, { ...closer, closer: true }];
  return partViews(viewing, { until: 1, seconds });
}

/** A cut to a view that is much like the one before looks like a jump of the film. */
function isCut(before: Framing, after: Framing): boolean {
  const nearer = Math.max(after.zoom / before.zoom, before.zoom / after.zoom);
  return nearer >= CLEARLY || Math.abs(after.x - before.x) >= ASIDE;
}

/** By how much two views differ: how much nearer the camera stands, or how many stage units farther to a side. */
const CLEARLY = 1.2;
const ASIDE = 18;

/** A stretch of the gag that is seen from one place. */
interface Part {
  readonly from: number;
  readonly to: number;
  /** The moments at which its places are looked at. */
  readonly at: readonly number[];
  /** Who and what is named in its stage directions; other furniture may end at the edge of the picture. */
  readonly names: ReadonlySet<string>;
}

/** The views of setup, escalation and topper, of which those are one that gain little by a cut. */
function partViews(viewing: Viewing, { until, seconds }: Stretch): readonly CameraView[] {
  const framed = (part: Part): Framing => framingOfPart(viewing, part);
  const views = (parts: readonly Part[]): readonly Part[] => {
    const at = parts.findIndex((part, index) => {
      const next = parts[index + 1];
      return next !== undefined && belongTogether(part, next, { framed, seconds });
    });
    const [first, second] = [parts[at], parts[at + 1]];
    if (first === undefined || second === undefined) return parts;
    return views([...parts.slice(0, at), joinedOf(first, second), ...parts.slice(at + 2)]);
  };
  return views(partsOf(viewing.staging, until)).map((part) => ({
    from: part.from,
    framing: framed(part),
    closer: false,
  }));
}

/** All that is on the stage then; only what matters, where the camera comes clearly nearer for it. */
function framingOfPart(viewing: Viewing, { at, names }: Part): Framing {
  const [all, named] = [
    framingOf({ ...viewing, at }, viewing.panel, NEAREST),
    framingOf({ ...viewing, at, names }, viewing.panel, NEAREST),
  ];
  return named.zoom >= all.zoom * TIGHTER ? named : all;
}

/** How much of the gag is to be divided, and how long all of it takes. */
interface Stretch {
  readonly until: number;
  readonly seconds: number;
}

function belongTogether(
  first: Part,
  second: Part,
  { framed, seconds }: { readonly framed: (part: Part) => Framing; readonly seconds: number },
): boolean {
  const briefest = Math.min(first.to - first.from, second.to - second.from) * seconds;
  const [before, after] = [framed(first), framed(second)];
  const gained = Math.max(before.zoom, after.zoom) / framed(joinedOf(first, second)).zoom;
  return briefest < SEEN || gained < TIGHTER || !isCut(before, after);
}

function joinedOf(first: Part, second: Part): Part {
  return {
    from: first.from,
    to: second.to,
    at: [...first.at, ...second.at],
    names: new Set([...first.names, ...second.names]),
  };
}

/** Setup, escalation and topper, as far as they are over by a moment. */
function partsOf(staging: GagStaging, until: number): readonly Part[] {
  const steps = timelineOf(staging).filter(({ start }) => start < until - 1e-6);
  return ["setup", "escalation", "topper"].flatMap((name) => {
    const own = steps.filter(({ phase }) => (phase === "closing" ? "topper" : phase) === name);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const at = [first.start, ...own.map(({ end }) => end - 1e-6)];
    const names = own.flatMap(({ actions }) =>
      Object.entries(actions).flatMap(([key, words]) => [key, ...words]),
    );
    return [{ from: first.start, to: Math.min(until, last.end), at, names: new Set(names) }];
  });
}
