import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { generateCommands } from './gen/commands';
import { generateDialect } from './gen/dialect';
import { generateFoiFolder } from './gen/foiFolder';
import { type Generated, type Generator, readIfThere, ROOT } from './gen/generated';
import { generateOutputSchemas } from './gen/outputs';
import { generateRegistry } from './gen/registry';
import { generateRuleDocs } from './gen/ruleDocs';
import { generateExampleReasons } from './gen/exampleReasons';
import { generateManifest } from './gen/manifest';
import { generatePages } from './gen/rulePages';
import { generateSettings } from './gen/settings';
import { generateSnippets } from './gen/snippets';
import { generateTranslations } from './gen/translations';
import { generateWelsh } from './gen/welsh';
import { generateWordingLibrary } from './gen/wordingLibrary';

const GENERATORS: readonly Generator[] = [
  generateRegistry,
  generatePages,
  generateRuleDocs,
  generateWordingLibrary,
  generateExampleReasons,
  generateSnippets,
  generateManifest,
  generateSettings,
  generateCommands,
  generateDialect,
  generateFoiFolder,
  generateOutputSchemas,
  generateTranslations,
  generateWelsh,
];

/** Every generated file that does not have the text it should. */
export function outOfDate(): Generated[] {
  return GENERATORS.flatMap((generate) => generate()).filter((file) => readIfThere(file.path) !== file.text);
}

/**
 * `gen.js` writes what is out of date; `gen.js --check` names it and ends with 1.
 * It reads compiled declarations, so compile before it, and again after it where it wrote TypeScript.
 */
function main(args: readonly string[]): number {
  const files = outOfDate();
  if (args.includes('--check')) {
    for (const file of files) console.error(`out of date: ${file.path}`);
    return files.length === 0 ? 0 : 1;
  }
  for (const file of files) {
    const target = path.join(ROOT, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
    console.log(`wrote ${file.path}`);
  }
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
