/**
 * The architecture as a test. Every rule says why it exists; test/architecture.test.ts plants one fault per rule.
 * Folders: stages are pure, adapters touch the world, cli wires them.
 */
const STAGES = "analysis|gags|story|shots|prompt|plan|report|draw|score";
const ADAPTERS = "repo|library|ledger|providers|media|clips";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle means two files are one idea; merge them or turn one of the imports round.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "domain-imports-nothing",
      comment: "Everything depends on the domain types, so they depend on nothing but each other.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "ports-are-types",
      comment:
        "A port names what the inside needs from the world; it knows the domain and no implementation.",
      severity: "error",
      from: { path: "^src/ports/" },
      to: { pathNot: "^src/(ports|domain)/" },
    },
    {
      name: "stages-know-only-domain",
      comment:
        "Stages are joined by pipeline.ts alone: each can be read, tested and replaced without the others.",
      severity: "error",
      from: { path: `^src/(${STAGES})/` },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/(domain|ports)/"] },
    },
    {
      name: "stages-use-no-node",
      comment:
        "A stage decides and never does: without an API of Node it has no clock, no chance and no disk.",
      severity: "error",
      from: { path: `^src/(${STAGES}|domain)/|^src/pipeline[.]ts$` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "stages-use-few-packages",
      comment:
        "Only parsers, the template engine and the tokenizer are part of deciding; the rest is effects.",
      severity: "error",
      from: { path: `^src/(${STAGES}|domain)/` },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "npm-optional"],
        pathNot:
          "node_modules/(ts-morph|tree-sitter|tree-sitter-python|web-tree-sitter|handlebars|gpt-tokenizer)/",
      },
    },
    {
      name: "pipeline-touches-no-effect",
      comment: "planFilm must stay a list of pure stages, so that a dry run cannot spend or write.",
      severity: "error",
      from: { path: "^src/pipeline[.]ts$" },
      to: { path: "^src/", pathNot: `^src/(${STAGES}|domain|ports)/` },
    },
    {
      name: "adapters-never-meet",
      comment:
        "Adapters are wired by plan-repository.ts and cli/; one that imports another hides a dependency from them.",
      severity: "error",
      from: { path: `^src/(${ADAPTERS})/` },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/(domain|ports|disk)/"] },
    },
    {
      name: "disk-is-a-leaf",
      comment:
        "What every adapter that reads or writes files needs from Node; of the product it knows its errors alone.",
      severity: "error",
      from: { path: "^src/disk/" },
      to: { path: "^src/", pathNot: ["^src/disk/", "^src/domain/errors[.]ts$"] },
    },
    {
      name: "no-dev-dependencies-in-src",
      comment: "Users install dependencies only; a development package in src breaks for them.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "only-cli-prints",
      comment:
        "Terminal and argument packages belong to the command line; the library must not bring them along.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "node_modules/(yargs|chalk)/" },
    },
    {
      name: "jobs-see-only-ports",
      comment:
        "The one place that spends money knows no provider and no disk: tests put any of them in front of it.",
      severity: "error",
      from: { path: "^src/jobs/" },
      to: { path: "^src/", pathNot: "^src/(jobs|ports|domain)/" },
    },
    {
      name: "jobs-use-no-node",
      comment:
        "Time, chance, files and sockets reach the spending code as arguments, so that a simulation can hold them.",
      severity: "error",
      from: { path: "^src/jobs/" },
      to: { dependencyTypes: ["core", "npm", "npm-optional"] },
    },
    {
      name: "openai-stays-in-providers",
      comment: "The client of one protocol is a detail of its adapter.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/providers/" },
      to: { path: "node_modules/(openai|@google/genai)/" },
    },
    {
      name: "lowdb-stays-in-ledger",
      comment: "One owner of the ledger file; everybody else asks the ledger.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/ledger/" },
      to: { path: "node_modules/lowdb/" },
    },
    {
      name: "codecs-stay-in-media",
      comment: "Native codecs and canvas are one adapter; the drawing itself runs without them.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/media/" },
      to: { path: "node_modules/(@napi-rs|mediabunny|@mediabunny)/" },
    },
    {
      name: "not-resolvable",
      comment: "An import that does not resolve fails for users.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
