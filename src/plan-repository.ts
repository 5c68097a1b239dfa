import { join } from "node:path";
import { RepoAnalyzer } from "./analysis/repo-analyzer.ts";
import { type CardWords, LIBRARY_LANGUAGE } from "./domain/card-words.ts";
import type { Engine } from "./domain/engine.ts";
import { DEFAULT_MONTH_USD } from "./domain/ledger.ts";
import type { NonEmpty } from "./domain/evidence.ts";
import type { RepoFacts } from "./domain/facts.ts";
import { SoraPipelineError } from "./domain/errors.ts";
import { refusedValue } from "./domain/refused-value.ts";
import type { ModelCatalogue, Quality } from "./domain/video-model.ts";
import type { MetaphorLibrary } from "./domain/metaphor.ts";
import type { SourceTree } from "./domain/source.ts";
import { byCodeUnit } from "./domain/stable-hash.ts";
import { microUsdFromUsd, tokens } from "./domain/units.ts";
import type { StoryTemplateSource } from "./domain/story.ts";
import { checkedRepositoryRequest, checkedVariantsRequest } from "./film-settings.ts";
import { loadLevels, loadModels } from "./library/load-budgets.ts";
import { loadMetaphors } from "./library/load-metaphors.ts";
import { refuseFaultyMetaphors } from "./plan/refuse-faulty-metaphors.ts";
import { listTemplates, loadTemplate } from "./library/load-template.ts";
import { loadWords } from "./library/load-words.ts";
import { PACKAGE_ROOT, packageVersion } from "./package-root.ts";
import { planFilms } from "./plan-films.ts";
import { planFilm, type FilmRequest, type FilmResult, type StageName } from "./pipeline.ts";
import type { ReadingCache } from "./ports/reading-cache.ts";
import { loadTokenCounter } from "./prompt/tokens.ts";
import { openReadingCache } from "./repo/disk-reading-cache.ts";
import { openRepository } from "./repo/read-repository.ts";

const TEMPLATES = join(PACKAGE_ROOT, "templates");
const METAPHORS = join(PACKAGE_ROOT, "metaphors");

/** What to make of which repository; everything but the path has a default. */
export interface RepositoryRequest {
  /** Folder of the repository. */
  readonly repoPath: string;
  /** Token level by name. Default `low`. */
  readonly budget?: string;
  /** Own levels by name, in tokens; added to ours. */
  readonly levels?: Readonly<Record<string, number>>;
  /** Token limit instead of a level. */
  readonly maxPromptTokens?: number;
  /** US dollars a month, for the price table. Default 50. */
  readonly monthlyBudgetUsd?: number;
  /** Length of the film in seconds, 30-180. Default 90. */
  readonly seconds?: number;
  /** Video model; without it the cheapest live one that has the quality. */
  readonly model?: string;
  /** Without a model: the cheapest one of this provider. */
  readonly provider?: string;
  /** Default `standard`. */
  readonly quality?: Quality;
  /** Size as the model spells it, instead of a quality. */
  readonly size?: string;
  /** Story template by name; without it the one that suits the repository. */
  readonly template?: string;
  /** Language of the film's own words on its cards; the repository's words are never translated. Default `en`. */
  readonly lang?: string;
  /** Files or folders with own metaphors; same ids replace ours. */
  readonly metaphors?: readonly string[];
  /** File with own rows of models and prices; same provider and model replace ours. */
  readonly prices?: string;
  /** Default 1. */
  readonly seed?: number;
  /** Only files under these paths or patterns. */
  readonly include?: readonly string[];
  /** Leave out files under these paths or patterns. */
  readonly exclude?: readonly string[];
  /** `exact` parses every file closely. Default `ranked`. */
  readonly engine?: Engine;
  /** Folder of the reading cache; without it nothing is remembered. */
  readonly cacheDirectory?: string;
  /** Folder the results go to; never analysed. */
  readonly outDir?: string;
  /** Called as each stage begins. */
  readonly onStage?: (stage: "read" | StageName) => void;
}

/**
 * Reads a repository and plans its film. It works for seconds without letting the event loop go on, so that no signal
 * could be heard meanwhile: a server plans in a worker thread, and ends that to stop it.
 * @throws SoraPipelineError for a path, setting, library or template that does not fit.
 */
export async function planRepository(asked: RepositoryRequest): Promise<FilmResult> {
  return planWith(planFilm, checkedRequest(asked));
}

/**
 * Reads a repository once and plans several films of it that differ in their gags; the first is that of
 * {@link planRepository}, and the event loop waits as it does there. There may be 1-9.
 * @throws SoraPipelineError for a path, setting, library or template that does not fit.
 */
export async function planVariants(
  asked: RepositoryRequest & { readonly variants: number },
): Promise<NonEmpty<FilmResult>> {
  const { variants, ...request } = checkedVariantsRequest(asked);
  return planWith((tree, film) => planFilms(tree, { ...film, variants }), requireRepository(request));
}

/** Reads the repository and the library side by side, and has the film or the films planned of them. */
async function planWith<Planned>(
  plan: (tree: SourceTree, request: FilmRequest) => Promise<Planned>,
  request: RepositoryRequest,
): Promise<Planned> {
  const cache = openCache(request);
  // Git works in processes of its own: what takes our time is done while waiting for it.
  const reading = openTree(request, cache);
  reading.catch(() => {});
  const film = loadFilmRequest(request);
  if (request.metaphors !== undefined && request.metaphors.length > 0) refuseFaultyMetaphors(film.metaphors);
  void loadTokenCounter().catch(() => {});
  const planned = await plan(await reading, { ...film, cache });
  cache.flush();
  return planned;
}

/**
 * Reads a repository and lists its facts, without planning a film.
 * @throws SoraPipelineError for a path that cannot be read.
 */
export async function analyzeRepository(asked: RepositoryRequest): Promise<RepoFacts> {
  const request = checkedRequest(asked);
  const cache = openCache(request);
  const tree = await openTree(request, cache);
  request.onStage?.("analyze");
  const facts = await new RepoAnalyzer({ engine: request.engine ?? "ranked", cache }).analyze(tree);
  cache.flush();
  return facts;
}

/**
 * Loads and checks everything a plan needs besides the repository.
 * @throws SoraPipelineError for an unknown template, language or size, or a library file that is not as it must be.
 */
export function loadFilmRequest(request: Omit<RepositoryRequest, "repoPath">): FilmRequest {
  const asked = checkedRepositoryRequest(request);
  const {
    budget,
    metaphors,
    levels,
    monthlyBudgetUsd = DEFAULT_MONTH_USD,
    template,
    lang,
    prices,
    ...rest
  } = asked;
  const models = loadModels({
    path: join(PACKAGE_ROOT, "budgets/models.yaml"),
    ...(prices !== undefined && { prices }),
  });
  if (rest.model === undefined && rest.size !== undefined) requireKnownSize(rest.size, models);
  const extra = Object.entries(levels ?? {}).map(([name, limit]) => ({ name, tokens: tokens(limit) }));
  const library = loadMetaphors({ directory: METAPHORS, overrides: metaphors ?? [] });
  return {
    quality: "standard",
    seconds: 90,
    seed: 1,
    engine: "ranked",
    ...rest,
    ...(budget === undefined ? {} : { level: budget }),
    monthlyBudget: microUsdFromUsd(monthlyBudgetUsd),
    version: packageVersion(),
    metaphors: library,
    ...(lang !== undefined &&
      lang !== LIBRARY_LANGUAGE && { words: filmWords({ lang, library, overrides: metaphors ?? [] }) }),
    templates: loadTemplates(template),
    levels: loadLevels({ path: join(PACKAGE_ROOT, "budgets/levels.yaml"), extra }),
    models,
  };
}

function checkedRequest(asked: RepositoryRequest): RepositoryRequest {
  return requireRepository(checkedRepositoryRequest(asked));
}

function requireRepository<Request extends RepositoryRequest>(request: Request): Request {
  if (typeof request.repoPath === "string") return request;
  throw refusedValue({
    name: "repoPath",
    value: request.repoPath,
    code: "BAD_CONFIG",
    allowed: 'Give the folder of the repository, for instance { repoPath: "." }.',
  });
}

/** A size that no model spells is a slip of the pen: the sizes there are say more than that nothing fits. */
function requireKnownSize(size: string, { models }: ModelCatalogue): void {
  const sizes = models.filter(({ status }) => status === "active").flatMap((model) => model.sizes);
  const names = sizes.flatMap(({ name, lines }) => [name, ...(lines === undefined ? [] : [`${lines}p`])]);
  const known = [...new Set(names)].filter((name) => name !== "*").sort(byCodeUnit);
  if (known.some((name) => name.toLowerCase() === size.toLowerCase())) return;
  throw new SoraPipelineError({
    code: "MODEL_CANNOT_FIT",
    message: `no live model has a size ${size}`,
    hint: `Sizes: ${known.join(", ")}; or ask for a quality instead (--quality).`,
    data: { size, known },
  });
}

/** The template that was asked for, else all. */
function loadTemplates(name: string | undefined): readonly StoryTemplateSource[] {
  const names = name === undefined ? listTemplates(TEMPLATES) : [name];
  return names.map((each) => loadTemplate({ directory: TEMPLATES, name: each }));
}

/** The words of a language, without those for lines that the user's own metaphors have replaced. */
function filmWords({
  lang,
  library,
  overrides,
}: {
  lang: string;
  library: MetaphorLibrary;
  overrides: readonly string[];
}): CardWords {
  const words = loadWords({ templates: TEMPLATES, metaphors: METAPHORS, lang });
  if (overrides.length === 0) return words;
  const shipped = cardLines(loadMetaphors({ directory: METAPHORS }));
  const asked = cardLines(library);
  const lines = [...words.lines].filter(([id]) => shipped.get(id) === asked.get(id));
  return { ...words, lines: new Map(lines) };
}

function cardLines({ metaphors }: MetaphorLibrary): ReadonlyMap<string, string> {
  return new Map(metaphors.flatMap(({ gags }) => gags.map(({ id, card }) => [id, card] as const)));
}

function openCache({ cacheDirectory, repoPath }: RepositoryRequest): ReadingCache {
  return openReadingCache({
    directory: cacheDirectory,
    repoPath,
    version: packageVersion(),
    enabled: cacheDirectory !== undefined,
  });
}

function openTree(request: RepositoryRequest, cache: ReadingCache): Promise<SourceTree> {
  request.onStage?.("read");
  const { repoPath, include, exclude, outDir } = request;
  return openRepository({ repoPath, include, exclude, outDir, cache });
}
