/** The answer as the server wrote it: typed JSON, one row a line, cut for the eye and whole for the clipboard. */
import type { Value } from '../../graph/values.ts';
import { encodeValue } from '../../graph/wire-encode.ts';
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { Run } from '../state/run.ts';

/** Lines on the screen; a page of JSON longer than this is read in an editor. */
const MOST_LINES = 200;

export function RawView({ run }: { readonly run: Run }) {
  const { page } = useApp();
  const t = words.value;
  const count = run.rowCount.value;
  const shown = run.rows.slice(0, MOST_LINES).map((row) => JSON.stringify(row.map(encode)));
  return (
    <div class="raw">
      <p class="raw-head">
        <button
          type="button"
          class="button"
          onClick={() => {
            const { statement } = run.statement;
            const whole = { statement, columns: run.columns.peek(), rows: run.rows.map((row) => row.map(encode)) };
            void navigator.clipboard.writeText(JSON.stringify(whole, null, 1));
            page.announcement.value = t.panel.notices.copied;
          }}
        >
          <Icon name="copy" size={16} />
          {t.console.copyRaw}
        </button>
      </p>
      <pre class="raw-text scroll" dir="ltr">
        {`${JSON.stringify(run.columns.value)}\n${shown.join('\n')}`}
        {count > MOST_LINES && `\n… ${formatNumber(count - MOST_LINES)}`}
      </pre>
    </div>
  );
}

function encode(value: Value): unknown {
  return encodeValue(value);
}
