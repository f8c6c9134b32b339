/**
 * The Cypher editor: CodeMirror in a shadow tree of its own. Inside a shadow tree CodeMirror adds its styles as a
 * constructed style sheet, which `style-src 'self'` lets through; in the document it would add a <style> element, which it does not.
 */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, linter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from '@codemirror/view';
import { type CompletionFacts, completionSource } from './completion.ts';
import { type Engine, findErrors } from './diagnostics.ts';
import { editorTheme } from './editor-theme.ts';
import { highlighting } from './highlight.ts';

export interface EditorOptions {
  readonly text: string;
  /** In the reader's language; changed with `setWords`. */
  readonly words: EditorWords;
  facts(): CompletionFacts;
  engine(): Engine;
  onChange(text: string): void;
  onRun(): void;
}

export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  /** What CodeMirror itself says, by its English words for it. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface Editor {
  setText(text: string): void;
  setWords(words: EditorWords): void;
  /** Shows what the server complained of, until the text changes. */
  showErrors(errors: readonly Diagnostic[]): void;
  /** Puts the cursor at an offset and takes the focus. */
  goTo(offset: number): void;
  focus(): void;
  dispose(): void;
}

const LINT_DELAY_MS = 350;

export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  parent.style.height = '100%';
  root.append(parent);
  const words = new Compartment();
  const view = new EditorView({
    root,
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        bracketMatching(),
        closeBrackets(),
        highlighting(),
        editorTheme,
        EditorView.lineWrapping,
        // Cypher runs from left to right in every language; what stands inside of it has its own direction.
        EditorView.contentAttributes.of({ dir: 'ltr', spellcheck: 'false', autocapitalize: 'off' }),
        EditorView.perLineTextDirection.of(false),
        tooltips({ position: 'fixed' }),
        autocompletion({ override: [completionSource(options.facts)], icons: false, maxRenderedOptions: 60 }),
        linter((current) => findErrors(current.state.doc.toString(), options.engine()), { delay: LINT_DELAY_MS }),
        keymap.of([
          { key: 'Mod-Enter', run: (current) => told(() => run(current, options)) },
          { key: 'Tab', run: acceptCompletion },
          ...completionKeymap,
          // Escape, then Tab, leaves the editor by keyboard.
          { key: 'Escape', run: ({ contentDOM }) => told(() => contentDOM.blur()) },
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
          indentWithTab,
        ]),
        words.of(worded(options.words)),
        EditorView.domEventHandlers({ beforeinput: replaceSelected }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
    },
    setWords: (next) => view.dispatch({ effects: words.reconfigure(worded(next)) }),
    showErrors: (errors) => view.dispatch(setDiagnostics(view.state, errors)),
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    dispose() {
      view.destroy();
      parent.remove();
    },
  };
}

function worded({ label, placeholder: text, phrases }: EditorWords) {
  return [placeholder(text), EditorView.contentAttributes.of({ 'aria-label': label }), EditorState.phrases.of(phrases)];
}

/**
 * Text over a selection is replaced by us: Chromium, doing it itself, keeps the look of what was there by an inline style,
 * which the page's policy refuses with a line in the log.
 */
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  const { main } = view.state.selection;
  const text = textOf(event);
  if (main.empty || view.composing || text === undefined) return false;
  const insert = () =>
    view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
  const isTaken = view.state
    .facet(EditorView.inputHandler)
    .some((take) => take(view, main.from, main.to, text, insert));
  if (!isTaken) view.dispatch(insert());
  event.preventDefault();
  return true;
}

/** What an input would put in the place of the selection; undefined for inputs that CodeMirror takes itself. */
function textOf({ inputType, data }: InputEvent): string | undefined {
  if (inputType === 'insertText' || inputType === 'insertReplacementText') return data ?? undefined;
  return inputType.startsWith('deleteContent') ? '' : undefined;
}

function run(view: EditorView, { onRun }: EditorOptions): void {
  closeCompletion(view);
  onRun();
}

function told(act: () => void): true {
  act();
  return true;
}
