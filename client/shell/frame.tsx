/** The frame of the page: bar, legend, picture, details, console, and what floats over them. */

import { Console } from '../console/console.tsx';
import { words } from '../i18n/words.ts';
import { ContextMenuHost } from '../panels/context-menu.tsx';
import { Details } from '../panels/details.tsx';
import { ExpandDialogHost } from '../panels/expand-dialog.tsx';
import { HoverCard } from '../panels/hover-card.tsx';
import { Legend, LegendIcons } from '../panels/legend.tsx';
import { Notices } from '../panels/notices.tsx';
import { PictureList } from '../panels/picture-list.tsx';
import { SlideBar } from '../panels/slide-bar.tsx';
import { Toolbar, ZoomTools } from '../panels/toolbar.tsx';
import { ViewsDialog } from '../panels/views-dialog.tsx';
import { WorkStrip } from '../panels/work-strip.tsx';
import { useApp } from './app.ts';
import { Bar } from './bar.tsx';
import { CommandPalette } from './command-palette.tsx';
import { PictureHost } from './picture-host.tsx';
import { PictureStates } from './picture-states.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { SidePanel } from './side-panel.tsx';

export function Frame() {
  const { explorer, page } = useApp();
  const isBusy = explorer.opening.isUnderWay.value || explorer.picture.isBusy.value;
  const viewport = page.viewport.value;
  const slide = explorer.presenting.slide.value;
  return (
    <div class={`frame frame-${viewport} ${slide ? 'is-presenting' : ''}`}>
      <button type="button" class="skip" onClick={() => page.pictureField.current?.focus()}>
        {words.value.shell.skipToPicture}
      </button>
      <Bar />
      <SidePanel panel="legend" icon="legend" strip={<LegendIcons />}>
        <Legend />
      </SidePanel>
      <main class="picture" id="picture" tabIndex={-1} aria-busy={isBusy}>
        <PictureHost />
        <PictureStates />
        <HoverCard />
        <Toolbar />
        <ZoomTools />
        <WorkStrip />
      </main>
      <SidePanel panel="details" icon="details">
        <Details />
      </SidePanel>
      <Console />
      {slide && <SlideBar slide={slide} />}
      <Notices />
      <ContextMenuHost />
      <ExpandDialogHost />
      {page.dialog.value === 'shortcuts' && <ShortcutSheet />}
      {page.dialog.value === 'palette' && <CommandPalette />}
      {page.dialog.value === 'views' && <ViewsDialog />}
      {page.dialog.value === 'list' && <PictureList />}
    </div>
  );
}
