/** What the details panel teaches while nothing is selected: what is here, and the next step. */
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { offeredQuestions, questionTitle } from '../shell/questions.ts';
import { showCypher } from '../shell/show-cypher.ts';
import { KindMark } from './marks.tsx';
import { useNodeLink } from './node-link.tsx';
import { Note } from './note.tsx';

const MOST_CONNECTED = 6;

export function NothingSelected() {
  const app = useApp();
  const { explorer } = app;
  const t = words.value;
  const { nothing } = t.evidence;
  const { title, body } = explorer.vocabulary.hasClaims.value ? nothing : nothing.plain;
  const named = offeredQuestions(explorer);
  return (
    <>
      <header class="details-head">
        <div>
          <h3 class="details-title">{title}</h3>
          <p class="details-lead">{body}</p>
        </div>
      </header>
      <Note target={undefined} />
      <MostConnected />
      {named.length > 0 && (
        <section aria-labelledby="first-questions">
          <h4 id="first-questions">{nothing.questions}</h4>
          <ul class="question-list">
            {named.map((question) => (
              <li key={question.id}>
                <button
                  type="button"
                  class="question"
                  onClick={() => {
                    showCypher(app, question.asked);
                    explorer.console.run();
                  }}
                >
                  <span>{questionTitle(question)}</span>
                  <Icon name="chevron" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MostConnected() {
  const app = useApp();
  const nodeLink = useNodeLink();
  const nodes = mostConnected(app);
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="most-connected">
      <h4 id="most-connected">{words.value.evidence.nothing.mostConnected}</h4>
      <ul class="name-list">
        {nodes.map((node) => (
          <li key={node.elementId}>
            <KindMark kind={app.explorer.vocabulary.kindOf(node)} />
            {nodeLink(node)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function mostConnected({ explorer }: ReturnType<typeof useApp>) {
  const { scene, filters } = explorer;
  scene.revision.value;
  return [...filters.shownNodes.value]
    .map((id) => ({ id, degree: scene.graph.degree(id) }))
    .sort((a, b) => b.degree - a.degree)
    .slice(0, MOST_CONNECTED)
    .map(({ id }) => scene.graph.getNodeAttribute(id, 'entity'));
}
