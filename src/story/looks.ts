import type { RepoFacts } from "../domain/facts.ts";
import type { SettingRule, SettingVariant, SharedBlock, StoryShot } from "../domain/story.ts";
import { bestSuited, readInterests } from "./interests.ts";

/** How the next shot in a setting looks and sounds. */
interface Look {
  readonly place: StoryShot["place"];
  readonly view: SharedBlock;
  readonly light: SharedBlock;
  readonly sound: SharedBlock;
}

/** The looks of one film: one variant per setting, its views taken in turn. */
export class Looks {
  readonly #settings: Readonly<Record<string, SettingRule>>;
  readonly #variants = new Map<string, SettingVariant>();
  readonly #uses = new Map<string, number>();

  constructor({
    settings,
    facts,
    seed,
  }: {
    settings: Readonly<Record<string, SettingRule>>;
    facts: RepoFacts;
    seed: number;
  }) {
    this.#settings = settings;
    const interests = readInterests(facts);
    for (const [setting, rule] of Object.entries(settings)) {
      this.#variants.set(setting, bestSuited(rule.variants, { interests, key: [facts.name, seed, setting] }));
    }
  }

  /** True when the template knows the setting. */
  has(setting: string): boolean {
    return this.#variants.has(setting);
  }

  /** Light, sound and the next view of a setting; `undefined` for an unknown one. */
  next(setting: string): Look | undefined {
    const variant = this.#variants.get(setting);
    const rule = this.#settings[setting];
    if (variant === undefined || rule === undefined) return undefined;
    const use = this.#uses.get(setting) ?? 0;
    this.#uses.set(setting, use + 1);
    const number = use % variant.views.length;
    return {
      place: { set: variant.id, view: number },
      view: variant.views[number] ?? variant.views[0],
      light: variant.light,
      sound: rule.sound,
    };
  }
}
