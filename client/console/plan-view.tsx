/** The plan of a statement as a tree of operators, each with what it was expected to give and what it gave. */
import type { Plan } from '../../graph/store.ts';
import { formatNumber } from '../i18n/format.ts';
import { direction } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';

export function PlanView({ plan }: { readonly plan: Plan | undefined }) {
  const t = words.value.console.plan;
  if (!plan) return <p class="console-note">{t.none}</p>;
  const hasRows = some(plan, (operator) => operator.rows !== undefined);
  const hasHits = some(plan, (operator) => operator.dbHits !== undefined);
  return (
    <div class="plan scroll">
      <table>
        <thead class="plan-head">
          <tr>
            <th scope="col">{t.operator}</th>
            <th scope="col">{t.details}</th>
            <th scope="col" class="is-number">
              {t.estimated}
            </th>
            {hasRows && (
              <th scope="col" class="is-number">
                {t.rows}
              </th>
            )}
            {hasHits && (
              <th scope="col" class="is-number">
                {t.hits}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {flatten(plan).map(({ operator, depth }, index) => (
            <tr key={index}>
              <th scope="row" class="plan-operator" style={{ paddingInlineStart: `${8 + depth * 16}px` }}>
                {depth > 0 && <span class="cell-muted">{direction.value === 'rtl' ? '┘ ' : '└ '}</span>}
                <bdi dir="ltr">{operator.operator}</bdi>
              </th>
              <td>
                <bdi class="code" dir="ltr">
                  {operator.details}
                </bdi>
              </td>
              <Count value={operator.estimatedRows} />
              {hasRows && <Count value={operator.rows} />}
              {hasHits && <Count value={operator.dbHits} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ value }: { readonly value: number | undefined }) {
  return <td class="is-number number">{value === undefined ? '' : formatNumber(Math.round(value * 10) / 10)}</td>;
}

interface Line {
  readonly operator: Plan;
  readonly depth: number;
}

function flatten(plan: Plan, depth = 0): readonly Line[] {
  return [{ operator: plan, depth }, ...plan.children.flatMap((child) => flatten(child, depth + 1))];
}

function some(plan: Plan, test: (operator: Plan) => boolean): boolean {
  return test(plan) || plan.children.some((child) => some(child, test));
}
