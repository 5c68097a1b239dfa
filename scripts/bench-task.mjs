// One contender of the benchmark as a process of its own: node scripts/bench-task.mjs survey|facts|ts-morph REPO
import { LANGUAGES } from "../dist/analysis/languages/index.js";
import { surveyFiles } from "../dist/analysis/survey-files.js";
import { analyzeRepository } from "../dist/plan-repository.js";
import { readRepository } from "../dist/repo/read-repository.js";

const [task, repoPath] = process.argv.slice(2);

if (task === "survey") {
  const tree = await readRepository({ repoPath });
  const survey = surveyFiles(tree.files, LANGUAGES);
  if (survey.files.length === 0) process.exitCode = 1;
} else if (task === "facts") {
  await analyzeRepository({ repoPath });
} else if (task === "ts-morph") {
  await readWithGetters(repoPath);
}

/** The same facts the plain way: every file wrapped by ts-morph and asked through its getters. */
async function readWithGetters(path) {
  const { Project } = await import("ts-morph");
  const tree = await readRepository({ repoPath: path });
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
