/** The page: makes the state, ties it to the browser, draws the frame. */
import '@preact/signals';
import { render } from 'preact';
import './styles/fonts.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/overlays.css';
import './styles/panels.css';
import './styles/evidence.css';
import './styles/filters.css';
import './styles/styling.css';
import './styles/ways.css';
import './styles/keeping.css';
import './styles/console.css';
import './styles/work.css';
import { createApi } from './api.ts';
import { preferredLocale } from './i18n/locale.ts';
import { AppContext, createApp } from './shell/app.ts';
import { adoptTokens, followFocus, followSelection, followSettings, followSystem } from './shell/environment.ts';
import { Frame } from './shell/frame.tsx';
import { keepDraft, tieCamera } from './shell/keeping.ts';
import { mountKeyboard } from './shell/keyboard.ts';
import { prefetchParts } from './shell/lazy-part.ts';
import { loadQuestions } from './shell/questions.ts';
import { createTabShelf } from './shell/tab-shelf.ts';
import { createExplorer } from './state/explorer.ts';
import { guardedStorage } from './state/storage.ts';
import { createWorkerCalculator } from './workers/worker-calculator.ts';
import { createWorkerEngine } from './workers/worker-engine.ts';

const root = document.getElementById('app');
if (!root) throw new Error('page: there is no element #app; load index.html as it was built.');

adoptTokens();

const explorer = createExplorer({
  api: createApi(),
  storage: guardedStorage(() => localStorage),
  shelf: createTabShelf(),
  address: {
    read: () => location.search,
    write: (search) => history.replaceState(null, '', search === '' ? location.pathname : search),
  },
  layoutEngine: createWorkerEngine(),
  calculator: createWorkerCalculator(),
  language: preferredLocale(navigator.languages),
});
const app = createApp(explorer);

followSystem(app);
followSettings(app);
followSelection(app);
followFocus(app);
mountKeyboard(app);
keepDraft(app);
tieCamera(app);

render(
  <AppContext.Provider value={app}>
    <Frame />
  </AppContext.Provider>,
  root,
);

void explorer.start();
prefetchParts();
void loadQuestions();
