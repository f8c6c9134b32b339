/**
 * Every word of the interface in the language in force. Each catalogue holds both languages side by side:
 * the English one is the type of the Arabic one, so a missing word is a type error.
 */
import { computed } from '@preact/signals-core';
import { canvasWords } from './canvas-words.ts';
import { commandWords } from './command-words.ts';
import { consoleWords } from './console-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { filterWords } from './filter-words.ts';
import { groundWords } from './ground-words.ts';
import { groupWords } from './group-words.ts';
import { keepingWords } from './keeping-words.ts';
import { locale } from './locale.ts';
import { panelWords } from './panel-words.ts';
import { parameterWords } from './parameter-words.ts';
import { reportWords } from './report-words.ts';
import { shellWords } from './shell-words.ts';
import { styleWords } from './style-words.ts';
import { wayWords } from './way-words.ts';

/** Read inside a component, `words.value` makes it follow a switch of language. */
export const words = computed(() => ({
  shell: shellWords[locale.value],
  command: commandWords[locale.value],
  canvas: canvasWords[locale.value],
  panel: panelWords[locale.value],
  evidence: evidenceWords[locale.value],
  filter: filterWords[locale.value],
  group: groupWords[locale.value],
  ground: groundWords[locale.value],
  keeping: keepingWords[locale.value],
  style: styleWords[locale.value],
  way: wayWords[locale.value],
  console: consoleWords[locale.value],
  parameter: parameterWords[locale.value],
  report: reportWords[locale.value],
}));

export type Words = typeof words.value;
