import { EVENT_ID, getScalarValue, type Event } from "js-yaml";

/** Keys and indexes from the root of a document to one of its parts. */
export type YamlPath = readonly PropertyKey[];

/** Where to look for what. */
export interface YamlPlace {
  readonly source: string;
  /** Parser events of the source; one document. */
  readonly events: readonly Event[];
  readonly path: YamlPath;
}

/** 1-based line on which a part of a YAML document begins; where it is missing, the line of its nearest ancestor. */
export function yamlLineOf({ source, events, path }: YamlPlace): number {
  // Event 0 opens the document, event 1 is its root.
  let index = 1;
  let offset = offsetOf(events[index]) ?? 0;
  for (const part of path) {
    const child = findChild({ source, events, parent: index, part });
    if (child === undefined) break;
    index = child.value;
    offset = child.offset;
  }
  return source.slice(0, offset).split("\n").length;
}

interface ChildQuery {
  readonly source: string;
  readonly events: readonly Event[];
  readonly parent: number;
  readonly part: PropertyKey;
}

function findChild(query: ChildQuery): { readonly value: number; readonly offset: number } | undefined {
  const type = query.events[query.parent]?.type;
  if (type === EVENT_ID.MAPPING) return findKey(query);
  return type === EVENT_ID.SEQUENCE ? findItem(query) : undefined;
}

function findKey({
  source,
  events,
  parent,
  part,
}: ChildQuery): { readonly value: number; readonly offset: number } | undefined {
  let index = parent + 1;
  while (events[index] !== undefined && events[index]?.type !== EVENT_ID.POP) {
    const key = events[index];
    const value = after(events, index);
    if (key?.type === EVENT_ID.SCALAR && getScalarValue(source, key) === String(part)) {
      return { value, offset: key.valueStart };
    }
    index = after(events, value);
  }
  return undefined;
}

function findItem({
  events,
  parent,
  part,
}: ChildQuery): { readonly value: number; readonly offset: number } | undefined {
  let index = parent + 1;
  for (let item = 0; events[index] !== undefined && events[index]?.type !== EVENT_ID.POP; item += 1) {
    if (item === part) return { value: index, offset: offsetOf(events[index]) ?? 0 };
    index = after(events, index);
  }
  return undefined;
}

/** Index of the event that follows a whole node. */
function after(events: readonly Event[], start: number): number {
  let depth = 0;
  let index = start;
  do {
    const type = events[index]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    index += 1;
  } while (depth > 0 && index < events.length);
  return index;
}

function offsetOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  return event?.type === EVENT_ID.ALIAS ? event.anchorStart : undefined;
}
