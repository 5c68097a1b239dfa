import { capitalised } from "../domain/capitalised.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import { ROLES } from "../domain/film-lexicon.ts";
import type { Gag } from "../domain/gag.ts";
import type { GagAction, GagRule } from "../domain/metaphor.ts";
import type {
  Atom,
  RunningGag,
  RunningMoment,
  SharedBlock,
  SlotRule,
  StoryTemplateSource,
} from "../domain/story.ts";
import { propPhrase } from "./prop-phrase.ts";
import type { Texts } from "./texts.ts";

/** What one shot looks like. */
export interface AtomRequest {
  readonly template: StoryTemplateSource;
  readonly texts: Texts;
  readonly gag: Gag;
  readonly look: { readonly view: SharedBlock; readonly light: SharedBlock; readonly sound: SharedBlock };
  /** True when the shot before was in the same place. */
  readonly isSamePlace: boolean;
  readonly camera: SharedBlock;
  readonly slot: SlotRule;
  /** The running gag of the film. */
  readonly running: RunningGag;
  /** Number of the shot in the film; what its slot puts on the set takes turns by it. */
  readonly turn: number;
}

/** Second actors whom no template describes by name. */
const ANYBODY: ReadonlySet<string> = new Set(ROLES);
const WORDINGS = ["long", "short", "min"] as const;
type Wording = (typeof WORDINGS)[number];

/** The story atoms of one shot in up to three wordings. Library words only: no text of the repository enters an atom. */
export function renderAtoms(request: AtomRequest): readonly Atom[] {
  const { camera, look, gag, slot, running } = request;
  const { rule } = gag;
  return [
    atom(
      "scene",
      eachWording((wording) => scene(request, wording)),
    ),
    atom("camera", camera),
    atom("direction", direction(request)),
    atom("light", look.light),
    ...moments(rule, slot.payoff && running.payoff),
    atom("sound", look.sound),
    atom("end", ending(request)),
  ];
}

function eachWording(render: (wording: Wording) => string): SharedBlock {
  return { long: render("long"), short: render("short"), min: render("min") };
}

/** Leaves out wordings that save nothing. */
function atom(name: Atom["name"], { long, short, min }: SharedBlock): Atom {
  const hasShort = short.length < long.length;
  const hasMin = min.length < (hasShort ? short : long).length;
  return { name, long, ...(hasShort && { short }), ...(hasMin && { min }) };
}

function action(name: "setup" | "escalation", rule: GagAction & { readonly short?: GagAction }): Atom {
  const long = sentence(rule[name]);
  return atom(name, { long, short: sentence(rule.short?.[name] ?? rule[name]), min: long });
}

/** The gag in its three moments; where the running gag is paid off, that is the last, and the gag is told in two or in one. */
function moments(rule: GagRule, payoff: RunningMoment<SharedBlock> | undefined): readonly Atom[] {
  const { quick } = rule;
  const topper = { long: rule.topper, short: rule.short?.topper ?? rule.topper, min: rule.min };
  const paid = payoff === undefined || topper.long.includes(payoff.about) ? undefined : payoff.action;
  if (paid !== undefined && quick !== undefined) {
    return [
      { name: "setup", long: sentence(quick.setup), quick: sentence(rule.min) },
      { name: "escalation", long: sentence(quick.topper) },
      {
        ...atom(
          "topper",
          eachWording((wording) => sentence(paid[wording])),
        ),
        quick: sentence(paid.long),
      },
    ];
  }
  return [
    { ...action("setup", rule), ...(quick && { quick: sentence(quick.setup) }) },
    action("escalation", rule),
    {
      ...atom(
        "topper",
        eachWording((wording) => sentence(withPayoff(topper[wording], paid?.[wording]))),
      ),
      ...(quick && { quick: sentence(quick.topper) }),
    },
  ];
}

/** A gag that brings a second actor of its own leaves no room for the guest, nor for what the slot says about the guest. */
function isAsStaged({ slot, gag }: AtomRequest): boolean {
  return slot.guest === undefined || gag.rule.actors === 1;
}

function scene(request: AtomRequest, wording: Wording): string {
  const { texts, gag, look, slot, turn } = request;
  const view = look.view[wording];
  const { prop } = gag.rule;
  const pun = wording === "long" && gag.pun !== undefined && !prop.includes(gag.pun) ? gag.pun : "";
  const staging = isAsStaged(request) && slot.staging !== undefined ? inTurn(slot.staging, turn) : undefined;
  return texts.render("scene", {
    view,
    prop: isInView(prop, view) ? "" : prop,
    pun,
    person: person(request)?.[wording] ?? "",
    staging: staging?.[wording] ?? "",
  });
}

/** A kitchen that has its icebox already needs no second one; a model of the room is none. */
function isInView(prop: string, view: string): boolean {
  const phrase = propPhrase(prop);
  const noun = phrase.split(" ").at(-1) ?? "";
  return prop.endsWith(phrase) && !phrase.includes(" of ") && view.split(/[^\p{L}]+/u).includes(noun);
}

function person(request: AtomRequest): SharedBlock | undefined {
  const { people } = request.template;
  const { rule } = request.gag;
  const { guest } = request.slot;
  if (guest !== undefined && isAsStaged(request)) return people[guest];
  const told = `${rule.prop} ${rule.setup} ${rule.escalation} ${rule.topper}`.split(/[^\p{L}]+/u);
  const named = Object.keys(people).find((name) => told.includes(name));
  if (named !== undefined) return people[named];
  const anybody = people["*"];
  if (rule.actors !== 2 || anybody === undefined) return undefined;
  const role = told.map((word) => word.toLowerCase()).find((word) => ANYBODY.has(word)) ?? "other";
  return eachWording((wording) =>
    request.texts.renderSource({ name: "story.yaml people", source: anybody[wording] }, { role }),
  );
}

/** Shots cut together when the way on is always on the same side. */
function direction({ template, isSamePlace }: AtomRequest): SharedBlock {
  const { arrive, stay } = template.directions;
  return isSamePlace ? stay : arrive;
}

function withPayoff(topper: string, payoff: string | undefined): string {
  return payoff === undefined ? topper : `${topper.replace(/\.$/, "")}; ${payoff}`;
}

/** The last picture: what the slot says of its guest, else what the gag has come to, and the running gag. */
function ending(request: AtomRequest): SharedBlock {
  const { gag, slot, running, turn } = request;
  if (slot.payoff && isAsStaged(request)) return inTurn(running.closing, turn);
  const { end, prop } = gag.rule;
  const picture = `ends on ${end ?? `the ${propPhrase(prop)}`}`;
  const plant = picture.includes(running.about) ? undefined : running.plants[slot.plant ?? -1];
  const added = (wording: "long" | "short"): string => (plant === undefined ? "" : `; ${plant[wording]}`);
  return {
    long: sentence(picture + added("long")),
    short: sentence(picture + added("short")),
    min: sentence(picture),
  };
}

function inTurn(choices: NonEmpty<SharedBlock>, turn: number): SharedBlock {
  return choices[turn % choices.length] ?? choices[0];
}

function sentence(text: string): string {
  const start = capitalised(text);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
