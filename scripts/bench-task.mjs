// One contender of the benchmark as a process of its own: node scripts/bench-task.mjs TASK REPO
import { setFlagsFromString } from "node:v8";
import { readClosely } from "../dist/analysis/close-reading.js";
import { LANGUAGES } from "../dist/analysis/languages/index.js";
import { surveyFiles } from "../dist/analysis/survey-files.js";
import { RepoAnalyzer } from "../dist/analysis/repo-analyzer.js";
import { openRepository } from "../dist/repo/read-repository.js";

// As the command line does.
if (process.versions.v8.startsWith("11.3.")) {
  setFlagsFromString("--interrupt-budget=500000");
  setFlagsFromString("--liftoff-only");
}

const TASKS = {
  survey: surveyAll,
  facts: async (repoPath) =>
    new RepoAnalyzer({ history: "where-code-is-silent" }).analyze(await openRepository({ repoPath })),
  "exact-python": readPython,
  "ts-morph": readWithGetters,
};

const [task, path] = process.argv.slice(2);
await TASKS[task](path);

/** Prints the bytes of code by language. */
async function surveyAll(repoPath) {
  const tree = await openRepository({ repoPath });
  const { files } = surveyFiles(tree.files, LANGUAGES);
  const sizes = {};
  for (const { file, language } of files) sizes[language.name] = (sizes[language.name] ?? 0) + file.bytes;
  console.log(JSON.stringify(sizes));
  if (files.length === 0) process.exitCode = 1;
}

/** The exact tier on every Python file. */
async function readPython(repoPath) {
  const tree = await openRepository({ repoPath });
  const python = LANGUAGES.filter(({ name }) => name === "Python");
  const { files } = surveyFiles(
    tree.files.filter((file) => file.path.endsWith(".py")),
    python,
  );
  const { parsed } = await readClosely(files);
  if (parsed === 0) process.exitCode = 1;
}

/** The same facts the plain way: every file wrapped by ts-morph and asked through its getters. */
async function readWithGetters(repoPath) {
  const { Project } = await import("ts-morph");
  const tree = await openRepository({ repoPath });
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    compilerOptions: { allowJs: true, noLib: true, noResolve: true },
  });
  const code = tree.files.filter((file) => /\.[cm]?[jt]sx?$/.test(file.path));
  if (code.length === 0) process.exitCode = 1;
  let seen = 0;
  for (const file of code) {
    const source = project.createSourceFile(`/${file.path}`, new TextDecoder().decode(file.read()), {
      overwrite: true,
    });
    for (const one of source.getClasses())
      seen += [one.getName(), one.getExtends()?.getText(), ...one.getJsDocs()].length;
    for (const one of source.getFunctions())
      seen += [one.getName(), one.isExported(), ...one.getJsDocs()].length;
    for (const one of source.getImportDeclarations()) seen += one.getModuleSpecifierValue().length;
    source.forget();
  }
  if (seen === 0) process.exitCode = 1;
}
