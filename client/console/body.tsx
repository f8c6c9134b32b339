/** The inside of the console: where a statement is written, and what came of it. A chunk of its own, loaded when first opened. */
import { EditorPane } from './editor-pane.tsx';
import { Results } from './results.tsx';

export function ConsoleBody() {
  return (
    <div class="console-body">
      <EditorPane />
      <Results />
    </div>
  );
}
