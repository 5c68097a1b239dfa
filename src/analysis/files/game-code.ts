/** What is known of the code of a game by the engine it is made with. */
export interface GameCode {
  /** True for what others have made: plugins and add-ons, unless these are most of the code. */
  readonly isBroughtAlong: (path: string) => boolean;
  /** True for scripts of the game in a folder whose name means tools elsewhere. */
  readonly isScript: (path: string) => boolean;
}

/** Where games made with Unity keep what others have made; a library may lie there as well. */
const UNITY_PLUGINS = /^(?:.*\/)?Assets\/Plugins\//;
const UNITY_SCRIPTS = /^(?:.*\/)?Assets\/Scripts\//;
/** Share of a game's code that its own scripts are at least. */
const LEAST_SCRIPTS = 0.1;
/** What tells a game made with Godot, and where its makers keep its code. */
const OF_GODOT = /\.gd$|(?:^|\/)project\.godot$/;
const GODOT_SCRIPTS = /^(?:.*\/)?[Ss]cripts\/.*\.(?:cs|gd)$/;
/** Where such games keep what others have made; an add-on itself lies there as well. */
const ADDONS = /^(?:.*?\/)?addons\//;
/** What makes up more of the code is the project itself. */
const MOST = 2 / 3;

/**
 * Reads from its files how a game keeps its code.
 * @param paths all files
 * @param code those that are code of the project by their paths
 */
export function gameCode(paths: readonly string[], code: readonly string[]): GameCode {
  const isOfGodot = paths.some((path) => OF_GODOT.test(path));
  const known = new Set(code);
  const played = paths.filter((path) => known.has(path) || path.endsWith(".gd") || GODOT_SCRIPTS.test(path));
  const scripts = code.filter((path) => UNITY_SCRIPTS.test(path));
  // What the game's makers have written lies in a folder of its own then.
  const hasScripts = scripts.length > 0 && scripts.length >= code.length * LEAST_SCRIPTS;
  const plugins = foldersOf(UNITY_PLUGINS, code, hasScripts ? 1 : MOST);
  const addons = isOfGodot ? foldersOf(ADDONS, played, MOST) : [];
  const foreign = [...plugins, ...addons];
  return {
    isBroughtAlong: (path) => foreign.some((folder) => path.startsWith(folder)),
    isScript: (path) => isOfGodot && GODOT_SCRIPTS.test(path),
  };
}

/** Folders of such a name that have less than a share of the code. */
function foldersOf(name: RegExp, code: readonly string[], most: number): readonly string[] {
  const folders = new Set(code.flatMap((path) => name.exec(path)?.[0] ?? []));
  const isLess = (folder: string): boolean =>
    code.filter((path) => path.startsWith(folder)).length < most * code.length;
  return [...folders].filter(isLess);
}
