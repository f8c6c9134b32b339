/** Colours Cypher in the editor by the tokens of our own lexer, which takes half-written statements. */
import type { Extension } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type HighlightKind, tokenize } from '../../cypher/parse/tokenize.ts';

const MARKS: Readonly<Record<HighlightKind, Decoration>> = {
  keyword: mark('keyword'),
  name: mark('name'),
  label: mark('label'),
  property: mark('property'),
  function: mark('function'),
  parameter: mark('parameter'),
  string: mark('string'),
  number: mark('number'),
  constant: mark('number'),
  operator: mark('operator'),
  punctuation: mark('operator'),
  comment: mark('comment'),
  invalid: mark('invalid'),
};

export function highlighting(): Extension {
  return ViewPlugin.fromClass(Highlighter, { decorations: (plugin) => plugin.decorations });
}

class Highlighter {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = decorate(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) this.decorations = decorate(update.view);
  }
}

function decorate(view: EditorView): DecorationSet {
  const text = view.state.doc.toString();
  const ranges = tokenize(text)
    .filter(({ start, end }) => end > start)
    .map(({ kind, start, end }) => MARKS[kind].range(start, end));
  return Decoration.set(ranges, true);
}

function mark(name: string): Decoration {
  return Decoration.mark({ class: `cy-${name}` });
}
