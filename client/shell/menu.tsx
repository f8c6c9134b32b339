/** A menu of actions with the arrow keys, as a popover. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { Popover } from './popover.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** As printed. */
  readonly key?: string;
  /** What the label stands for, as a statement writes it. */
  readonly detail?: string;
  readonly isChecked?: boolean;
  /** Stands for itself, not for one of several choices. */
  readonly isSwitch?: boolean;
  readonly isDisabled?: boolean;
  run(): void;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

interface Properties {
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  onClose(): void;
}

export function Menu({ at, label, groups, onClose }: Properties) {
  const list = useRef<HTMLDivElement>(null);
  // At once, not after the next frame: a key pressed right away belongs to the menu.
  useLayoutEffect(() => {
    itemsOf(list.current)[0]?.focus();
  }, []);

  const move = (event: KeyboardEvent) => {
    const items = itemsOf(list.current);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const index = items.indexOf(document.activeElement as HTMLElement);
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : step === undefined ? undefined : index + step;
    if (event.key === 'Tab') onClose();
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(next % items.length)?.focus();
  };

  return (
    <Popover at={at} label={label} role="menu" class="menu scroll" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu around it */}
      <div ref={list} onKeyDown={move}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map((group, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of menu items, not of fields
            <div key={group.label ?? index} class="menu-group" role="group" aria-label={group.label}>
              {group.label && (
                <div class="menu-heading small" aria-hidden="true">
                  {group.label}
                </div>
              )}
              {group.items.map((item) => (
                <MenuButton key={item.id} item={item} onClose={onClose} />
              ))}
            </div>
          ))}
      </div>
    </Popover>
  );
}

function MenuButton({ item, onClose }: { readonly item: MenuItem; onClose(): void }) {
  const isChoice = item.isChecked !== undefined;
  return (
    <button
      type="button"
      class="menu-item"
      role={isChoice ? (item.isSwitch ? 'menuitemcheckbox' : 'menuitemradio') : 'menuitem'}
      {...(isChoice ? { 'aria-checked': item.isChecked } : {})}
      aria-disabled={item.isDisabled === true}
      tabIndex={-1}
      onClick={() => {
        if (item.isDisabled) return;
        onClose();
        item.run();
      }}
    >
      <span class="menu-icon">
        {isChoice
          ? item.isChecked && <Icon name="check" size={16} />
          : item.icon && <Icon name={item.icon} size={16} />}
      </span>
      <span class="menu-label">
        <bdi>{item.label}</bdi>
        {item.detail && (
          <span class="key-second">
            {' '}
            <bdi dir="ltr" class="code">
              {item.detail}
            </bdi>
          </span>
        )}
      </span>
      {item.key && <kbd class="key">{item.key}</kbd>}
    </button>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
