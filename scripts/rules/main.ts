import { fileURLToPath } from 'node:url';
import { colours } from './colours.ts';
import { cycles } from './cycles.ts';
import { layers } from './layers.ts';
import { leftovers } from './leftovers.ts';
import { lengths } from './lengths.ts';
import { readTree } from './tree.ts';
import { vocabulary } from './vocabulary.ts';

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)));
const said = [vocabulary, layers, cycles, lengths, colours, leftovers].flatMap((rule) =>
	rule(tree)
);
for (const sentence of said) console.log(sentence);
process.exitCode = said.length === 0 ? 0 : 1;
